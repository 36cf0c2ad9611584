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
from itertools import count
from pathlib import Path
from typing import NoReturn

from reader.config import Paths
from reader.errors import LibraryError
from reader.index import Index
from reader.library.library import Library
from reader.library.refresh.refreshing import Progress, refresh
from reader.query import parse
from tests.faults.acknowledged import FLAGS, KINDS, Acknowledged, make
from tests.faults.changing_folder import FILES, Folder, parts_of_title
from tests.unit.library.building import paths_in


def _refresh_forever(paths: Paths, folder: Folder, say: Callable[[object], None]) -> NoReturn:
    chance = random.Random(os.getpid())
    while True:
        for _ in range(chance.randint(1, 4)):
            folder.change()

        def tell(progress: Progress) -> None:
            say(progress.done)

        with suppress(LibraryError):  # what reads files was killed before it began
            if not refresh(paths, [folder.path], tell, workers=1).failed:
                folder.settle()  # else what reads files was killed, and one was not seen
        say("refreshed")


def _change_state_forever(paths: Paths, first: int, say: Callable[[object], None]) -> NoReturn:
    """Change the state, with lists that are the older ones the more the files change meanwhile."""
    chance = random.Random(os.getpid())
    with closing(Library(paths)) as library:
        for number in count(first):
            if (number - first) % 20 == 0:
                with suppress(LibraryError):  # it is being made anew
                    rows = library.rows()
            row = chance.choice(rows)
            kind = chance.choice(KINDS)
            value = chance.randint(0, 1) if kind in FLAGS else number
            name = f"s{number % 3}" if kind == "saved search" else parts_of_title(row.title)[1]
            change = (name, str(row.path), row.digest, kind, value)
            say(("begun", *change))
            make(library.state, change)
            say(("done", *change))
    raise AssertionError


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


def _check_answers_now(paths: Paths) -> bool:
    """Whether the library answers; then it must find every article by its word, and no other.

    Where it says that something is missing, what it does find must be right.
    """
    try:
        with closing(Library(paths)) as library:
            if library.search(parse("ferry")).notice is None:
                _check_consistent(library)
                return library.notice is None
            for row in library.rows():
                found = library.search(parse(parts_of_title(row.title)[0])).hits
                assert {hit.row.id for hit in found} <= {row.id}, row.path
            return False
    except LibraryError:
        return False


def _check_consistent(library: Library) -> dict[str, str]:
    """Give the word of each article, by the name of its file."""
    words: dict[str, str] = {}
    for row in library.rows():
        word = parts_of_title(row.title)[0]
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
    for _ in range(FILES):
        folder.change()
    folder.settle()
    _check_refreshed(paths, folder)
    state = Acknowledged()
    happened: Counter[str] = Counter()
    for _ in range(rounds):
        happened[_round(paths, folder, chance, state)] += 1
        happened["answers at once" if _check_answers_now(paths) else "says what is missing"] += 1
        if repaired := _check_refreshed(paths, folder):
            happened[repaired] += 1
        state.check(paths)
    happened["changes of the state said to be done"] = state.count
    happened["values compared"] = state.compared
    return happened


def _round(paths: Paths, folder: Folder, chance: random.Random, state: Acknowledged) -> str:
    """Let both processes work, and kill what chance says; gives what that was."""
    folder = Folder(folder.path, random.Random(chance.random()))
    refreshing = Process(lambda say: _refresh_forever(paths, folder, say))
    changing = Process(lambda say: _change_state_forever(paths, state.last + 1, say))
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
