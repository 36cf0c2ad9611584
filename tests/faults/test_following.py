"""Folders that go, come and change all the time while they are followed, and a follower killed."""

from __future__ import annotations

import os
import random
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from importlib.util import find_spec
from pathlib import Path

import pytest

from reader.config import Paths
from reader.library.library import Library
from reader.library.refresh.following import Phase
from reader.library.refresh.refresher import Refresher
from reader.query import parse
from tests.unit.library.building import bring_up_to_date, paths_in, write_article
from tests.waiting import PATIENCE_WITH_YIELDING, wait_until

needs_watchfiles = pytest.mark.skipif(
    find_spec("watchfiles") is None, reason="watchfiles is not installed"
)
KINDS = [pytest.param(True, marks=needs_watchfiles, id="events"), pytest.param(False, id="polling")]


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return paths_in(tmp_path / "home")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(10):
        write_article(tmp_path / "articles" / "old" / f"{number}.md", f"Old {number}", "Old ferry.")
    return tmp_path / "articles"


@pytest.fixture
def library(paths: Paths) -> Iterator[Library]:
    with closing(Library(paths)) as library:
        yield library


@pytest.fixture(params=KINDS)
def refresher(paths: Paths, folder: Path, request: pytest.FixtureRequest) -> Iterator[Refresher]:
    refresher = Refresher(paths, [folder], by_events=request.param)
    begin(refresher)
    yield refresher
    refresher.stop()


def begin(refresher: Refresher) -> None:
    """Start it, wait until everything was read, and go on taking its news."""
    refresher.start()
    messages = refresher.messages()
    assert any(news.phase is Phase.FOLLOWING for news in messages)

    def take() -> None:
        with suppress(Exception):  # it is killed by some tests
            for _ in messages:
                pass

    threading.Thread(target=take, daemon=True).start()


def until(condition: Callable[[], bool]) -> None:
    """Wait for what the refresher does, which yields to everything else."""
    wait_until(condition, seconds=PATIENCE_WITH_YIELDING)


def names(library: Library) -> set[str]:
    return {row.path.name for row in library.rows()}


def found(library: Library, query: str) -> set[str]:
    return {hit.row.path.name for hit in library.search(parse(query), limit=1000).hits}


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*.md")}


def is_as_on_disk(library: Library, folder: Path) -> bool:
    return names(library) == files(folder) == found(library, "ferry")


@pytest.mark.usefixtures("refresher")
def test_a_folder_that_is_unmounted_keeps_its_articles_and_is_followed_when_it_is_back(
    folder: Path, library: Library
) -> None:
    elsewhere = folder.rename(folder.with_name("elsewhere"))
    time.sleep(1.5)
    assert len(library.rows()) == 10
    folder.mkdir()
    time.sleep(1.5)
    assert len(library.rows()) == 10
    folder.rmdir()
    (elsewhere / "old" / "0.md").unlink()
    write_article(elsewhere / "new.md", "New", "New ferry.")
    elsewhere.rename(folder)
    until(lambda: is_as_on_disk(library, folder))
    write_article(folder / "newer.md", "Newer", "Newer ferry.")
    until(lambda: is_as_on_disk(library, folder))


@pytest.mark.usefixtures("refresher")
def test_after_a_storm_of_changes_the_library_is_as_the_folder_is(
    folder: Path, library: Library
) -> None:
    moments = random.Random(6)
    for step in range(150):
        home = folder / moments.choice(["", "old", "new", "new/deep"])
        file = home / f"{moments.randrange(30)}.md"
        with suppress(OSError):
            match moments.randrange(6):
                case 0 | 1 | 2:
                    write_article(file, f"Step {step}", f"The ferry of step {step}.")
                case 3:
                    file.unlink()
                case 4:
                    file.rename(folder / f"moved {step}.md")
                case 5:
                    (folder / "new").rename(folder / f"newer {step}")
        if step % 10 == 0:
            time.sleep(0.1)
    until(
        lambda: (
            {row.path for row in library.rows()} == set(folder.rglob("*.md"))
            and is_as_on_disk(library, folder)
        )
    )


@pytest.mark.usefixtures("refresher")
def test_a_folder_that_vanishes_while_it_is_read(folder: Path, library: Library) -> None:
    for number in range(200):
        write_article(folder / "burst" / f"burst {number}.md", f"Number {number}", "A ferry.")
    time.sleep(0.3)
    shutil.rmtree(folder / "burst")
    until(lambda: is_as_on_disk(library, folder))


def test_a_follower_that_is_killed_in_the_middle_is_made_up_for_by_the_next(
    paths: Paths, folder: Path, library: Library
) -> None:
    moments = random.Random(7)
    for number in range(4):
        refresher = Refresher(paths, [folder])
        begin(refresher)
        for file in range(20):
            name = f"{number} {file}.md"
            write_article(folder / "new" / name, f"Number {number}", f"Ferry {file}.")
        (folder / "old" / f"{number}.md").unlink()
        time.sleep(moments.uniform(0.1, 0.8))
        assert refresher._process is not None
        refresher._process.kill()
        refresher.stop()
    bring_up_to_date(paths, folder)
    assert is_as_on_disk(library, folder)


@pytest.mark.usefixtures("refresher")
def test_files_that_cannot_be_read_stop_nothing(folder: Path, library: Library) -> None:
    (folder / "empty.md").write_bytes(b"")
    (folder / os.fsdecode(b"\xff[\x1b[31m.html")).write_bytes(b"")
    os.mkfifo(folder / "pipe.md")
    write_article(folder / "new.md", "New", "New ferry.")
    until(lambda: found(library, "ferry") >= {"new.md"})
    until(lambda: len(library.unreadable()) == 2)
