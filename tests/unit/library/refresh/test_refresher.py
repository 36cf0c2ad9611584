from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.config import Paths
from reader.errors import LibraryError
from reader.library.library import Library
from reader.library.refresh.following import News, Phase
from reader.library.refresh.refresh_lock import only_refresher
from reader.library.refresh.refresher import Refresher
from reader.query import parse
from tests.unit.library.building import paths_in, write_article
from tests.waiting import PATIENCE, wait_until


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return paths_in(tmp_path / "home")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(5):
        write_article(tmp_path / "articles" / f"{number}.md", f"Number {number}")
    return tmp_path / "articles"


@pytest.fixture
def refresher(paths: Paths, folder: Path) -> Iterator[Refresher]:
    refresher = Refresher(paths, [folder])
    yield refresher
    refresher.stop()


def until_following(refresher: Refresher) -> News:
    """Wait until everything was read."""
    for news in refresher.messages():
        if news.phase is Phase.FOLLOWING:
            return news
    raise AssertionError("it ended")


def test_reads_the_folders_in_another_process(paths: Paths, refresher: Refresher) -> None:
    refresher.start()
    news = until_following(refresher)
    assert (news.progress.finished, news.progress.added, news.message) == (True, 5, None)
    library = Library(paths)
    assert len(library.rows()) == 5
    library.close()


def test_then_reads_each_change(paths: Paths, refresher: Refresher, folder: Path) -> None:
    refresher.start()
    until_following(refresher)
    write_article(folder / "new.md", "Tunnel floods", "The tunnel floods.")
    assert until_following(refresher).progress.added == 1
    library = Library(paths)
    assert [hit.row.title for hit in library.search(parse("tunnel")).hits] == ["Tunnel floods"]
    library.close()


def test_while_another_process_refreshes_it_waits(paths: Paths, refresher: Refresher) -> None:
    with only_refresher(paths):
        refresher.start()
        assert any(news.phase is Phase.WAITING for news in refresher.messages())
    assert until_following(refresher).progress.added == 5


def test_it_and_its_workers_leave_one_core_free(refresher: Refresher) -> None:
    if not hasattr(os, "sched_getaffinity") or len(os.sched_getaffinity(0)) == 1:
        pytest.skip("there is but one core, or it cannot be chosen here")
    refresher.start()
    until_following(refresher)
    assert refresher._process is not None
    assert len(os.sched_getaffinity(refresher._process.pid)) == len(os.sched_getaffinity(0)) - 1


def test_its_process_yields_to_others(refresher: Refresher, folder: Path) -> None:
    (folder / "long.txt").write_text("“It leaks,” said Anna Berg.\n\n" * 50_000)
    refresher.start()
    messages = refresher.messages()
    next(messages)
    assert refresher._process is not None
    assert os.getpriority(os.PRIO_PROCESS, refresher._process.pid) >= 10


def test_stopping_it_ends_the_messages_and_is_no_error(refresher: Refresher, folder: Path) -> None:
    (folder / "long.txt").write_text("“It leaks,” said Anna Berg.\n\n" * 100_000)
    refresher.start()
    process = refresher._process
    messages: list[News] = []
    reading = threading.Thread(target=lambda: messages.extend(refresher.messages()))
    reading.start()
    refresher.stop()
    reading.join(PATIENCE)
    assert not reading.is_alive()
    assert process is not None
    assert process.poll() is not None


def test_an_unexpected_end_is_an_error(refresher: Refresher) -> None:
    refresher.start()
    assert refresher._process is not None
    refresher._process.kill()
    with pytest.raises(LibraryError, match="unexpectedly"):
        list(refresher.messages())


def test_it_can_be_started_again(refresher: Refresher) -> None:
    for _ in range(2):
        refresher.start()
        until_following(refresher)
        refresher.stop()


@pytest.mark.parametrize("moment", ["at work", "idle"])
def test_it_ends_with_its_parent(paths: Paths, folder: Path, moment: str) -> None:
    if moment == "at work":
        (folder / "long.txt").write_text("“It leaks,” said Anna Berg.\n\n" * 100_000)
    code = f"""
import os
from pathlib import Path
from reader.config import Paths
from reader.library.refresh.refresher import Refresher
home = Path({str(paths.data.parent)!r})
refresher = Refresher(
    Paths(home / "config.toml", home / "data", home / "cache"), [Path({str(folder)!r})]
)
refresher.start()
for news in refresher.messages():
    if {moment!r} in ("at work", str(news.phase).replace("following", "idle")):
        break
print(refresher._process.pid, flush=True)
os._exit(0)
"""
    output = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout
    pid = int(output)
    wait_until(lambda: not is_running(pid), lambda: "the refresher outlived its parent")


def is_running(pid: int) -> bool:
    try:
        status = Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


def test_an_error_in_the_configuration_is_told(paths: Paths, refresher: Refresher) -> None:
    paths.config_file.parent.mkdir(parents=True, exist_ok=True)
    paths.config_file.write_text("nonsense = 1")
    refresher.start()
    last = list(refresher.messages())[-1]
    assert last.phase is Phase.ENDED
    assert last.message is not None
    assert "nonsense" in last.message


def test_a_failure_that_nobody_foresaw_is_told(paths: Paths, folder: Path) -> None:
    refresher = Refresher(Paths(paths.config_file, paths.data, Path("no\0folder")), [folder])
    refresher.start()
    last = list(refresher.messages())[-1]
    refresher.stop()
    assert last.message is not None
    assert "ValueError" in last.message
