from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from itertools import count
from pathlib import Path

import pytest

from reader.formats import is_supported
from reader.library.refresh import watching
from reader.library.refresh.watching import Means, Watcher
from tests.waiting import PATIENCE, wait_until

needs_watchfiles = pytest.mark.skipif(
    find_spec("watchfiles") is None, reason="watchfiles is not installed"
)
KINDS = [pytest.param(True, marks=needs_watchfiles, id="events"), pytest.param(False, id="polling")]


class Watch:
    """A watcher at work, and what it has told."""

    def __init__(self, *roots: Path, by_events: bool) -> None:
        self._stop = threading.Event()
        self.watcher = Watcher(roots, is_supported, self._stop, by_events=by_events)
        self.told: list[frozenset[Path]] = []
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        self.told.extend(filter(None, self.watcher.changes()))

    def paths(self) -> set[Path]:
        return set().union(*self.told)

    def until(self, condition: Callable[[set[Path]], bool]) -> None:
        wait_until(lambda: condition(self.paths()), lambda: f"never told, only {self.paths()}")

    def stop(self) -> None:
        self._stop.set()
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "articles"
    (root / "below").mkdir(parents=True)
    for name in ("a.txt", "below/c.txt"):
        (root / name).write_text("text")
    return root


@pytest.fixture(params=KINDS)
def watch(root: Path, request: pytest.FixtureRequest) -> Iterator[Watch]:
    watch = Watch(root, by_events=request.param)
    yield watch
    watch.stop()


def test_each_kind_says_what_it_is(watch: Watch, request: pytest.FixtureRequest) -> None:
    by_events = "events" in request.node.name
    assert watch.watcher.means == Means(None if by_events else 1.0)


def test_new_written_and_removed_files_are_told(watch: Watch, root: Path) -> None:
    (root / "new.txt").write_text("text")
    watch.until(lambda told: root / "new.txt" in told)
    (root / "below" / "c.txt").write_text("other text")
    watch.until(lambda told: root / "below" / "c.txt" in told)
    (root / "a.txt").unlink()
    watch.until(lambda told: root / "a.txt" in told)


def test_a_folder_that_is_renamed_is_told_under_both_names(watch: Watch, root: Path) -> None:
    (root / "below").rename(root / "beyond")
    watch.until(lambda told: {root / "below", root / "beyond"} <= told)
    (root / "beyond" / "d.txt").write_text("text")
    watch.until(lambda told: root / "beyond" / "d.txt" in told)


def test_files_of_a_folder_that_was_moved_in_are_told_with_it(
    watch: Watch, root: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "x.txt").write_text("text")
    outside.rename(root / "inside")
    watch.until(lambda told: root / "inside" in told)


def test_an_editor_that_writes_by_renaming_is_noticed(watch: Watch, root: Path) -> None:
    (root / ".a.txt.swap").write_text("other text")
    (root / ".a.txt.swap").rename(root / "a.txt")
    watch.until(lambda told: root / "a.txt" in told)
    assert watch.paths() == {root / "a.txt"}


def test_what_is_hidden_or_of_no_format_is_not_told(watch: Watch, root: Path) -> None:
    (root / ".git").mkdir()
    (root / ".git" / "x.txt").write_text("text")
    (root / "picture.jpg").write_text("text")
    (root / "last.txt").write_text("text")
    watch.until(lambda told: root / "last.txt" in told)
    assert watch.paths() == {root / "last.txt"}


def test_mail_is_told_where_no_suffix_tells_it(watch: Watch, root: Path) -> None:
    (root / "LICENSE").write_text("As is.")
    mailbox = root / "Inbox"
    mailbox.write_text("From - Fri Oct 25 04:30:00 2024\nMessage-ID: <1@x>\n\nIt leaks.\n")
    watch.until(lambda told: mailbox in told)
    assert watch.paths() == {mailbox}


def longest_pause_of_writing(watch: Watch, file: Path) -> float:
    """Write a file for longer than a second; gives for how many seconds it was not written.

    It must not have been told meanwhile, unless that was long enough for it to look whole.
    """
    longest = 0.0
    with file.open("w") as writing:
        for _ in range(12):
            writing.write("text " * 100)
            writing.flush()
            written = time.time()
            time.sleep(0.1)
            is_told = file in watch.paths()
            longest = max(longest, time.time() - written)
            assert not is_told or longest >= watching._QUIET
            if is_told:
                break
    return longest


def test_a_file_is_told_once_it_is_quiet(watch: Watch, root: Path) -> None:
    end = time.monotonic() + PATIENCE
    for number in count():
        file = root / f"growing {number}.txt"
        if longest_pause_of_writing(watch, file) < watching._QUIET:
            break
        assert time.monotonic() < end, "this process is always held up for too long"
    assert file.stat().st_size == 6000
    watch.until(lambda told: file in told)


def test_a_file_that_never_stops_growing_is_told_in_the_end(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "_PATIENCE", 0.5)
    watch = Watch(root, by_events=False)
    growing = root / "growing.txt"

    def is_told_after_more(paths: set[Path]) -> bool:
        file.write("text")
        file.flush()
        return growing in paths

    try:
        with growing.open("w") as file:
            watch.until(is_told_after_more)
    finally:
        watch.stop()


def test_a_root_that_goes_and_comes_is_followed(watch: Watch, root: Path) -> None:
    elsewhere = root.rename(root.with_name("elsewhere"))
    time.sleep(0.7)
    (elsewhere / "meanwhile.txt").write_text("text")
    elsewhere.rename(root)
    watch.until(lambda told: bool({root, root / "meanwhile.txt"} & told))
    watch.told.clear()
    (root / "after.txt").write_text("text")
    watch.until(lambda told: bool({root, root / "after.txt"} & told))


def test_a_folder_in_the_root_s_place_is_followed(watch: Watch, root: Path) -> None:
    root.rename(root.with_name("elsewhere"))
    root.mkdir()
    (root / "other.txt").write_text("text")
    watch.until(lambda told: bool({root, root / "other.txt"} & told))
    watch.told.clear()
    (root / "after.txt").write_text("text")
    watch.until(lambda told: bool({root, root / "after.txt"} & told))


@pytest.mark.parametrize("by_events", KINDS)
def test_a_root_that_is_not_there_yet_is_awaited(tmp_path: Path, by_events: bool) -> None:
    later = tmp_path / "later"
    watch = Watch(later, by_events=by_events)
    try:
        later.mkdir()
        (later / "a.txt").write_text("text")
        watch.until(lambda told: bool({later, later / "a.txt"} & told))
    finally:
        watch.stop()


def test_names_that_are_not_text_are_not_lost(watch: Watch, root: Path) -> None:
    name = os.fsdecode(b"\xff\n\x1b[31m.txt")
    (root / name).write_text("text")
    watch.until(lambda told: bool({root, root / name} & told))
    watch.told.clear()
    (root / "after.txt").write_text("text")
    watch.until(lambda told: bool({root, root / "after.txt"} & told))


def test_many_files_at_once_are_told_in_few_sets(watch: Watch, root: Path) -> None:
    for number in range(2000):
        (root / f"{number}.txt").write_text("text")
    watch.until(lambda told: len(told) >= 2000)
    assert len(watch.told) < 200


def test_files_that_come_and_go_do_no_harm(watch: Watch, root: Path) -> None:
    for _ in range(50):
        (root / "below" / "moment.txt").write_text("text")
        (root / "below" / "moment.txt").unlink()
        shutil.copytree(root / "below", root / "copy")
        shutil.rmtree(root / "copy")
    (root / "last.txt").write_text("text")
    watch.until(lambda told: root / "last.txt" in told)


@needs_watchfiles
def test_where_events_keep_failing_it_is_looked_instead(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "_FAILURES_WITHIN", 1000.0)
    watch = Watch(root, by_events=True)
    try:
        for number in range(watching._MOST_FAILURES):
            watch.told.clear()
            (root / os.fsdecode(b"\xff%d.txt" % number)).write_text("text")
            watch.until(lambda told: root in told)
        assert watch.watcher.means.seconds == 1.0
        assert "decode" in (watch.watcher.means.problem or "")
        (root / "after.txt").write_text("text")
        watch.until(lambda told: root / "after.txt" in told)
    finally:
        watch.stop()


WITHOUT_ROOM = """
import resource, sys, threading
from pathlib import Path
from reader.formats import is_supported
from reader.library.refresh.watching import Watcher
import watchfiles
resource.setrlimit(resource.RLIMIT_NOFILE, (3, 64))
stop = threading.Event()
watcher = Watcher([Path(sys.argv[1])], is_supported, stop)
resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
print(watcher.means.seconds, watcher.means.problem)
"""


@needs_watchfiles
def test_where_the_system_has_no_room_for_events_it_is_looked_and_said_why(root: Path) -> None:
    command = [sys.executable, "-c", WITHOUT_ROOM, str(root)]
    seconds, _, problem = subprocess.run(
        command, capture_output=True, check=True, text=True
    ).stdout.partition(" ")
    assert float(seconds) >= 1
    assert problem.strip() not in ("", "None")


def test_without_watchfiles_it_is_looked(root: Path) -> None:
    code = """
import sys, threading
sys.modules["watchfiles"] = None
from pathlib import Path
from reader.formats import is_supported
from reader.library.refresh.watching import Watcher
print(Watcher([Path(sys.argv[1])], is_supported, threading.Event()).means)
"""
    command = [sys.executable, "-c", code, str(root)]
    output = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    assert output.strip() == "Means(seconds=1.0, problem=None)"


def test_looking_pauses_so_long_that_it_costs_no_more_than_its_share() -> None:
    # A walk that took so much processor time, and a pause after it, are one round.
    for cost in (0.001, 0.05, 0.5, 20.0):
        pause = watching.pause_after_walk(cost)
        assert pause >= 1
        assert cost / (cost + pause) <= 0.016
