"""Kills a library at work, at random moments, and looks each time at what is left of it.

`python -m tests.faults.campaign HOME SEED ROUNDS` prints how often it killed what, and what had to
be made anew. Two processes are at work: one changes files and refreshes, one changes the user's
state and says so after each call. Each round kills one of them, or both, or a process that reads
files. Then nothing may be lost that was said to be done, what the library answers may not be wrong,
and the next refresh must bring it to what the files are.
"""

from __future__ import annotations

import json
import os
import random
import select
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import NoReturn

from reader.config import Paths
from reader.errors import LibraryError
from reader.index import Index
from reader.library.library import Library
from reader.library.refreshing import Progress, refresh
from reader.library.state import State
from reader.query import parse
from tests.unit.library.building import paths_in, row_of, write_article

_FILES = 14
"""About how many articles there are."""


class Folder:
    """The files of the library, each with a word in it that no other one ever had."""

    def __init__(self, path: Path, chance: random.Random) -> None:
        self.path = path
        self._chance = chance

    def words(self) -> dict[str, str]:
        """Give the word of each file by its name."""
        return {file.name: _word_in(file.read_text()) for file in self._files()}

    def change(self) -> None:
        """Add, edit, move or delete a file."""
        files = self._files()
        kind = self._chance.choice(("add", "edit", "move", "delete"))
        if len(files) < _FILES:
            kind = "add"
        elif len(files) > 2 * _FILES and kind == "add":
            kind = "delete"
        if kind == "add":
            self._write(self.path / self._name())
        elif kind == "edit":
            self._write(self._chance.choice(files))
        elif kind == "move":
            self._chance.choice(files).rename(self.path / self._name())
        else:
            self._chance.choice(files).unlink()

    def _files(self) -> list[Path]:
        return sorted(self.path.glob("[!.]*.md"))

    def _name(self) -> str:
        return f"{self._chance.randrange(10**9):09}.md"

    def _write(self, file: Path) -> None:
        word = "w" + "".join(self._chance.choices("abcdefghijklmnop", k=12))
        hidden = file.with_name(f".{file.name}.new")
        write_article(
            hidden, f"Title {word}", f"“The ferry leaks,” said Anna Berg. It was {word}. " * 3
        )
        hidden.rename(file)


def _word_in(text: str) -> str:
    return text.partition("Title ")[2].split("\n", 1)[0]


def _refresh_forever(paths: Paths, folder: Folder, say: Callable[[object], None]) -> NoReturn:
    chance = random.Random(os.getpid())
    while True:
        for _ in range(chance.randint(1, 4)):
            folder.change()

        def tell(progress: Progress) -> None:
            say(progress.done)

        with suppress(LibraryError):  # what reads files was killed before it began
            refresh(paths, [folder.path], tell, workers=1)
        say("refreshed")


def _change_state_forever(paths: Paths, say: Callable[[object], None]) -> NoReturn:
    chance = random.Random(os.getpid())
    with closing(Library(paths)) as library:
        for number in count():
            if number % 20 == 0:
                with suppress(LibraryError):  # it is being made anew
                    rows = library.rows()
            row = chance.choice(rows)
            kind, value = chance.choice((("read", 1), ("starred", 1), ("position", number)))
            change = (str(row.path), row.digest, kind, value or chance.randint(0, 1))
            say(("begun", *change))
            _set(library.state, *change)
            say(("done", *change))
    raise AssertionError


def _set(state: State, path: str, digest: str, kind: str, value: int) -> None:
    row = row_of(path, digest=digest)
    if kind == "read":
        state.set_read(row, bool(value))
    elif kind == "starred":
        state.set_starred(row, bool(value))
    else:
        state.set_position(row, value)


class Process:
    """A process that goes on until it is killed, and what it says."""

    def __init__(self, work: Callable[[Callable[[object], None]], NoReturn]) -> None:
        self._pipe, writing = os.pipe()
        self._rest = b""
        self.pid = os.fork()
        if self.pid == 0:
            os.close(self._pipe)
            _work(work, writing)
        os.close(writing)

    def said(self, seconds: float) -> Iterator[object]:
        """Give what it says within so many seconds from now."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if not select.select([self._pipe], [], [], left)[0]:
                return
            content = os.read(self._pipe, 1 << 16)
            if not content:
                return
            yield from self._lines(content)

    def kill(self) -> list[object]:
        """Kill it; gives the last that it has said."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        last: list[object] = []
        while content := os.read(self._pipe, 1 << 16):
            last.extend(self._lines(content))
        os.close(self._pipe)
        return last

    def _lines(self, content: bytes) -> Iterator[object]:
        *lines, self._rest = (self._rest + content).split(b"\n")
        for line in lines:
            said = json.loads(line)
            if isinstance(said, dict):
                raise AssertionError(said["failed"])
            yield said


def _work(work: Callable[[Callable[[object], None]], NoReturn], pipe: int) -> NoReturn:
    def say(what: object) -> None:
        os.write(pipe, json.dumps(what).encode() + b"\n")

    try:
        work(say)
    except BaseException:
        say({"failed": traceback.format_exc()})
        os._exit(1)


def _readers_of_files(pid: int) -> list[int]:
    """The processes that read files for another one."""
    children = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for file in children for child in file.read_text().split()]


@dataclass(slots=True)
class Acknowledged:
    """What the user's state must be."""

    values: dict[tuple[str, str], tuple[str, int]] = field(default_factory=dict)
    """By path and kind: the digest of the article it was noted of, and the value."""
    open: tuple[str, str, str, int] | None = None
    """What had been begun and not been said to be done."""
    count: int = 0

    def hear(self, said: object) -> None:
        """Take note of what the process says that changes the state."""
        assert isinstance(said, list)
        what, path, digest, kind, value = said
        if what == "done":
            self.values[path, kind] = digest, value
            self.open = None
            self.count += 1
        else:
            self.open = path, digest, kind, value

    def check(self, paths: Paths) -> None:
        """Compare it with what the file has; what had only been begun may be or not be done."""
        with closing(State(paths.state_file)) as state:
            assert state.notice is None
            for (path, kind), (digest, value) in self.values.items():
                found = _get(state, path, digest, kind)
                if self.open is not None and self.open[::2] == (path, kind):
                    assert found in (value, self.open[3]), (path, kind)
                    self.values[path, kind] = digest, found
                else:
                    assert found == value, (path, kind, found, value)
        self.open = None


def _get(state: State, path: str, digest: str, kind: str) -> int:
    row = row_of(path, digest=digest)
    if kind == "position":
        return state.position(row) or 0
    flagged = state.read_ids([row]) if kind == "read" else state.starred_ids([row])
    return int(row.id in flagged)


def _check_answers_now(paths: Paths) -> bool:
    """Whether the library answers; then it must find every article by its word, and no other."""
    try:
        with closing(Library(paths)) as library:
            if library.search(parse("ferry")).notice is not None:
                return False
            _check_consistent(library)
            return library.notice is None
    except LibraryError:
        return False


def _check_consistent(library: Library) -> dict[str, str]:
    """Give the word of each article, by the name of its file."""
    words: dict[str, str] = {}
    for row in library.rows():
        word = row.title.removeprefix("Title ")
        assert word in library.open(row.id).article.text
        hits = library.search(parse(word)).hits
        assert [hit.row.id for hit in hits] == [row.id], (row.path, word)
        words[row.path.name] = word
    assert library.search(parse("ferry")).total == len(words)
    return words


def _check_refreshed(paths: Paths, folder: Folder) -> str | None:
    """Refresh and compare with the files; gives what had to be made anew."""
    report = refresh(paths, [folder.path], lambda _: None, workers=1)
    with closing(Library(paths)) as library:
        assert library.notice is None
        assert not library.unreadable(), library.unreadable()
        words = folder.words()
        found = _check_consistent(library)
        assert found == words, {*found.items()} ^ {*words.items()}
    with closing(Index.open(paths.index_folder)) as index:
        assert len(index) == len(folder.words())
    return report.repaired


def run(home: Path, seed: int, rounds: int) -> Counter[str]:
    """Kill `rounds` times; gives what happened how often. Raises AssertionError."""
    chance = random.Random(seed)
    paths = paths_in(home)
    folder = Folder(home / "articles", chance)
    for _ in range(_FILES):
        folder.change()
    _check_refreshed(paths, folder)
    state = Acknowledged()
    happened: Counter[str] = Counter()
    for _ in range(rounds):
        happened[_round(paths, folder, chance, state)] += 1
        state.check(paths)
        happened["answers at once" if _check_answers_now(paths) else "says what is missing"] += 1
        if repaired := _check_refreshed(paths, folder):
            happened[repaired] += 1
    happened["changes of the state said to be done"] = state.count
    return happened


def _round(paths: Paths, folder: Folder, chance: random.Random, state: Acknowledged) -> str:
    """Let both processes work, and kill what chance says; gives what that was."""
    folder = Folder(folder.path, random.Random(chance.random()))
    refreshing = Process(lambda say: _refresh_forever(paths, folder, say))
    changing = Process(lambda say: _change_state_forever(paths, say))
    kind = chance.choice(("refresh", "refresh", "state", "both", "reading"))
    _wait_for_moment(refreshing, chance)
    if kind == "reading":
        for pid in _readers_of_files(refreshing.pid):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        list(refreshing.said(0.1))
    last = [changing.kill] if kind == "state" else [refreshing.kill]
    first = refreshing.kill if kind == "state" else changing.kill
    for kill in (*last, first):
        for said in kill():
            if isinstance(said, list):
                state.hear(said)
    return f"killed: {kind}"


def _wait_for_moment(process: Process, chance: random.Random) -> None:
    """Wait for a moment at random, or for one soon after something was committed."""
    if chance.random() < 0.3:
        list(process.said(chance.uniform(0, 1.5)))
        return
    wanted = chance.randint(1, 5)
    for number, _ in enumerate(process.said(10.0), 1):
        if number == wanted:
            break
    list(process.said(chance.uniform(0, 0.08)))


if __name__ == "__main__":
    print(json.dumps(run(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
