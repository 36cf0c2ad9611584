"""A small library, what it answers, and ways to damage what is derived from its files."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from reader.config import Paths
from reader.errors import LibraryError
from reader.library.claims.claims import Claim
from reader.library.library import Library
from reader.library.refresh.refreshing import Progress, refresh
from reader.query import parse
from tests.unit.library.building import bring_up_to_date, paths_in, write_article

QUERIES = (
    "ferry",
    '"the ferry leaks"',
    "brid* OR tunel~",
    "said:leaks",
    "speaker:berg",
    "figure:>20",
    "of:passengers title:number",
)

Answers = tuple[object, ...]
"""Everything that a library tells of its articles, in values that can be compared."""


def write_library(folder: Path, count: int = 40) -> None:
    """Write articles in which each query finds something."""
    for number in range(count):
        write_article(
            folder / f"{number:04}.md",
            f"Number {number}",
            f"“The ferry leaks,” said Anna Berg. It carried {number} passengers.",
            "The bridge holds." if number % 3 else "The tunnel is dry.",
            published=f"20{number % 25:02}-03",
        )


def answers(paths: Paths) -> Answers:
    """Ask a library everything; raises LibraryError where it says that it cannot tell all."""
    with closing(Library(paths)) as library:
        rows = library.rows()
        names = {row.id: row.path.name for row in rows}
        found = [_found(library, query, names) for query in QUERIES]
        claims = _claims(library)
        return (
            [(row.path.name, row.title, row.published, row.word_count) for row in rows],
            found,
            sorted((names[claim.article_id], str((claim.span, claim.reading))) for claim in claims),
            [library.open(row.id).article.text for row in rows],
            [(str(failure.path), failure.reason) for failure in library.unreadable()],
        )


def _found(library: Library, query: str, names: dict[int, str]) -> object:
    result = library.search(parse(query), limit=10_000)
    _raise_if_told(result.notice)
    # Without the scores: articles that are gone count in these until segments are merged.
    found = sorted(names[hit.row.id] for hit in result.hits)
    passages = sorted(str(hit.passage and hit.passage.span) for hit in result.hits)
    return found, passages, result.total


def _claims(library: Library) -> Sequence[Claim]:
    result = library.claims(parse("figure:>0"))
    _raise_if_told(result.notice)
    return result.claims


def _raise_if_told(notice: str | None) -> None:
    if notice is not None:
        raise LibraryError(notice)


@dataclass(frozen=True, slots=True)
class Made:
    """A library whose derived files can be had as they were, any number of times."""

    folder: Path
    paths: Paths
    answers: Answers
    whole: Path
    """A copy of its cache."""

    def restore(self) -> None:
        """Bring the cache back as it was."""
        shutil.rmtree(self.paths.cache)
        shutil.copytree(self.whole, self.paths.cache)

    def refresh(self) -> None:
        """Do what `reader index` does."""
        bring_up_to_date(self.paths, self.folder)


def made(home: Path, count: int = 40) -> Made:
    """Make a library below `home`."""
    folder, paths = home / "articles", paths_in(home / "home")
    write_library(folder, count)
    bring_up_to_date(paths, folder)
    bring_up_to_date(paths, folder)
    answered = answers(paths)
    whole = home / "whole"
    shutil.copytree(paths.cache, whole)
    return Made(folder, paths, answered, whole)


def left_unfinished(home: Path, count: int = 40) -> Made:
    """Make a library as a kill leaves it in the middle of a refresh, with much in its log."""
    library = made(home, count)
    shutil.rmtree(library.whole)
    for number in range(0, count, 3):
        write_article(library.folder / f"{number:04}.md", f"Anew {number}", "The brig sank.")
    (library.folder / "0001.md").unlink()

    def leave(progress: Progress) -> None:
        if progress.done and not library.whole.exists():
            shutil.copytree(library.paths.cache, library.whole)

    refresh(library.paths, [library.folder], leave, workers=1)
    return replace(library, answers=answers(library.paths))


def derived_files(paths: Paths) -> Sequence[Path]:
    """Every file of the cache, in the order of their names."""
    return sorted(path for path in paths.cache.rglob("*") if path.is_file())


def damage(path: Path, chance: random.Random) -> str:
    """Damage a file at random; gives what was done, None being left as it was."""
    content = bytearray(path.read_bytes())
    if not content:
        path.write_bytes(chance.randbytes(chance.randint(1, 100)))
        return "filled"
    kind = chance.choice(("bit", "bit", "bit", "bytes", "cut", "emptied", "grown", "zeros"))
    place = chance.randrange(len(content))
    if kind == "bit":
        content[place] ^= 1 << chance.randrange(8)
    elif kind == "bytes":
        content[place : place + 200] = chance.randbytes(len(content[place : place + 200]))
    elif kind == "zeros":
        content[place : place + 4096] = bytes(len(content[place : place + 4096]))
    elif kind == "cut":
        del content[place:]
    elif kind == "emptied":
        content.clear()
    else:
        content += chance.randbytes(100)
    path.write_bytes(content)
    return f"{kind} at {place}"


def rounds(files: Sequence[Path], count: int, seed: int) -> Iterator[tuple[Path, random.Random]]:
    """Give files to damage: each at least once, larger ones no more often than others."""
    for number in range(count):
        yield files[number % len(files)], random.Random(f"{seed} {number}")
