"""A folder whose files change at random, and what is in them."""

from __future__ import annotations

import random
from pathlib import Path

from tests.unit.library.building import write_article

FILES = 14
"""About how many articles there are."""


class Folder:
    """The files of the library.

    The title of each has a word that no other text ever had, and a name that its article keeps
    when it is moved or edited. Between two refreshes nothing happens to an article twice: nobody
    can tell that a new text at a new place is one that was moved and edited.
    """

    def __init__(self, path: Path, chance: random.Random) -> None:
        self.path = path
        self._away = path.with_name("away")
        self._away.mkdir(exist_ok=True)
        self._chance = chance
        self._touched: set[str] = set()

    def words(self) -> dict[str, str]:
        """Give the word of each file by its name."""
        return {file.name: title_of(file)[0] for file in self._files()}

    def settle(self) -> None:
        """Take note that a refresh has seen everything."""
        self._touched.clear()

    def change(self) -> None:
        """Add, edit, move, replace or delete a file, take one away, or bring one back."""
        files = self._files()
        kind = self._chance.choice(
            ("add", "edit", "edit", "move", "move", "replace", "delete", "take away", "bring back")
        )
        if len(files) < FILES:
            kind = self._chance.choice(("add", "bring back"))
        elif len(files) > 2 * FILES and kind == "add":
            kind = "delete"
        chosen = self._untouched(self._away if kind == "bring back" else self.path)
        if kind == "add" or len(chosen) < 2:
            self._write(self.path / self._name(), self._name_of_article())
            return
        file, other = chosen
        name = self._touch(file)
        if kind == "edit":
            self._write(file, name)
        elif kind in ("move", "bring back"):
            file.rename(self.path / self._name())
        elif kind == "replace":
            self._touch(other)
            file.rename(other)
        elif kind == "take away":
            file.rename(self._away / file.name)
        else:
            file.unlink()

    def _files(self) -> list[Path]:
        return sorted(self.path.glob("[!.]*.md"))

    def _untouched(self, folder: Path) -> list[Path]:
        """Two files to which nothing has happened, where there are two."""
        files = [f for f in sorted(folder.glob("[!.]*.md")) if title_of(f)[1] not in self._touched]
        return self._chance.sample(files, min(2, len(files)))

    def _touch(self, file: Path) -> str:
        name = title_of(file)[1]
        self._touched.add(name)
        return name

    def _name(self) -> str:
        return f"{self._chance.randrange(10**9):09}.md"

    def _name_of_article(self) -> str:
        name = "n" + "".join(self._chance.choices("abcdefghijklmnop", k=12))
        self._touched.add(name)
        return name

    def _write(self, file: Path, name: str) -> None:
        word = "w" + "".join(self._chance.choices("abcdefghijklmnop", k=12))
        hidden = file.with_name(f".{file.name}.new")
        write_article(
            hidden,
            f"Title {word} {name}",
            f"“The ferry leaks,” said Anna Berg. It was {word}. " * 3,
        )
        hidden.rename(file)


def title_of(file: Path) -> list[str]:
    """Give the word of a file, and the name of its article."""
    return parts_of_title(file.read_text().partition("title: ")[2].split("\n", 1)[0])


def parts_of_title(title: str) -> list[str]:
    """Give the word and the name that a title holds."""
    _, word, name = title.split()
    return [word, name]
