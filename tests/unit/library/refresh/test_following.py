from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.config import Paths
from reader.library.library import Library
from reader.library.refresh import following
from reader.library.refresh.following import Follower, News, Phase
from reader.library.refresh.refresh_lock import only_refresher
from reader.library.state.state import State
from tests.unit.library.building import bring_up_to_date, paths_in, titles, write_article
from tests.waiting import PATIENCE, wait_until


class Running:
    """A follower at work in a thread, and its news."""

    def __init__(self, paths: Paths, *folders: Path) -> None:
        self.news: list[News] = []
        self._stop = threading.Event()
        follower = Follower(paths, folders, self.news.append, self._stop, by_events=False)
        self._thread = threading.Thread(target=follower.run)
        self._thread.start()

    @property
    def phases(self) -> list[Phase]:
        return [news.phase for news in self.news]

    def until(self, condition: Callable[[], bool]) -> None:
        wait_until(condition, lambda: f"it never came about: {self.news}")

    def until_phase(self, phase: Phase) -> None:
        self.until(lambda: phase in self.phases)

    def stop(self) -> None:
        self._stop.set()
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return paths_in(tmp_path / "home")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_article(tmp_path / "articles" / "a.md", "Ferry stops", "The ferry stops.")
    return tmp_path / "articles"


@pytest.fixture
def library(paths: Paths) -> Iterator[Library]:
    with closing(Library(paths)) as library:
        yield library


@pytest.fixture
def start(paths: Paths) -> Iterator[Callable[..., Running]]:
    running: list[Running] = []

    def start(*folders: Path) -> Running:
        running.append(Running(paths, *folders))
        return running[-1]

    yield start
    for follower in running:
        follower.stop()


Start = Callable[..., Running]


def test_everything_is_read_first_and_then_each_change(
    start: Start, folder: Path, library: Library
) -> None:
    running = start(folder)
    running.until_phase(Phase.FOLLOWING)
    assert running.news[-1].progress.added == 1
    write_article(folder / "b.md", "Bridge opens")
    running.until(lambda: len(library.rows()) == 2)
    running.until(lambda: running.news[-1].progress.added == 1 and running.news[-1].has_changed)
    (folder / "a.md").unlink()
    running.until(lambda: titles(library) == ["Bridge opens"])


def test_what_changes_while_everything_is_read_is_not_lost(
    start: Start, paths: Paths, folder: Path, library: Library
) -> None:
    with only_refresher(paths):
        running = start(folder)
        running.until_phase(Phase.WAITING)
        write_article(folder / "b.md", "Bridge opens")
    running.until(lambda: len(library.rows()) == 2)


def test_a_change_waits_for_another_process_that_refreshes(
    start: Start, paths: Paths, folder: Path, library: Library
) -> None:
    running = start(folder)
    running.until_phase(Phase.FOLLOWING)
    with only_refresher(paths):
        write_article(folder / "b.md", "Bridge opens")
        running.until_phase(Phase.WAITING)
        assert len(library.rows()) == 1
    running.until(lambda: len(library.rows()) == 2)


def test_what_another_process_reads_is_told(start: Start, paths: Paths, folder: Path) -> None:
    running = start(folder)
    running.until_phase(Phase.FOLLOWING)
    known = len(running.news)
    write_article(folder.with_name("others") / "b.md", "Bridge opens")
    bring_up_to_date(paths, folder.with_name("others"))
    running.until(lambda: any(news.has_changed for news in running.news[known:]))


def test_a_second_one_tells_that_another_process_is_reading(
    start: Start, paths: Paths, folder: Path
) -> None:
    first = start(folder)
    first.until_phase(Phase.FOLLOWING)
    with only_refresher(paths):
        second = start(folder)
        second.until_phase(Phase.WAITING)
        assert Phase.FOLLOWED not in second.phases
    second.until_phase(Phase.FOLLOWED)


def test_a_second_one_tells_what_the_first_reads_and_takes_over_when_it_ends(
    start: Start, folder: Path, library: Library
) -> None:
    first = start(folder)
    first.until_phase(Phase.FOLLOWING)
    second = start(folder)
    second.until_phase(Phase.FOLLOWED)
    known = len(second.news)
    write_article(folder / "b.md", "Bridge opens")
    second.until(lambda: any(news.has_changed for news in second.news[known:]))
    assert Phase.READING not in second.phases
    first.stop()
    write_article(folder / "c.md", "Tunnel floods")
    second.until_phase(Phase.FOLLOWING)
    second.until(lambda: len(library.rows()) == 3)
    write_article(folder / "d.md", "Mill burns")
    second.until(lambda: len(library.rows()) == 4)


def test_a_second_one_follows_the_folders_that_the_first_does_not(
    start: Start, folder: Path, library: Library
) -> None:
    start(folder).until_phase(Phase.FOLLOWING)
    other = folder.with_name("others")
    write_article(other / "b.md", "Bridge opens")
    second = start(folder, other)
    second.until_phase(Phase.FOLLOWING)
    assert len(library.rows()) == 2
    write_article(other / "c.md", "Tunnel floods")
    second.until(lambda: len(library.rows()) == 3)


def test_without_folders_it_is_those_of_the_library(
    start: Start, paths: Paths, folder: Path, library: Library
) -> None:
    with closing(State(paths.state_file)) as state:
        state.add_folders([folder])
    start().until_phase(Phase.FOLLOWING)
    assert titles(library) == ["Ferry stops"]


def test_a_library_of_no_folder_is_up_to_date(start: Start) -> None:
    start().until_phase(Phase.FOLLOWING)


def test_many_files_at_once_tell_how_far_they_are(
    start: Start, folder: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "_MANY", 3)
    running = start(folder)
    running.until_phase(Phase.FOLLOWING)
    known = len(running.news)
    outside = folder.with_name("outside")
    for number in range(5):
        write_article(outside / f"{number}.md", f"Number {number}")
    outside.rename(folder / "inside")
    running.until(lambda: len(library.rows()) == 6)
    running.until(lambda: running.news[-1].phase is Phase.FOLLOWING)
    assert Phase.READING in running.phases[known:]


def test_a_catalogue_that_is_taken_away_is_made_again(
    start: Start, paths: Paths, folder: Path, library: Library
) -> None:
    running = start(folder)
    running.until_phase(Phase.FOLLOWING)
    for file in paths.catalogue_file.parent.glob(paths.catalogue_file.name + "*"):
        file.unlink()
    write_article(folder / "b.md", "Bridge opens")
    running.until(lambda: len(library.rows()) == 2)


def test_what_goes_wrong_is_told_once_and_tried_again(
    start: Start, paths: Paths, folder: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "_RETRY", 0.1)
    paths.cache.parent.mkdir(parents=True, exist_ok=True)
    paths.cache.write_text("a file in the folder's place")
    running = start(folder)

    def messages() -> list[str]:
        return [news.message for news in running.news if news.message]

    running.until(lambda: bool(messages()))
    time.sleep(0.5)  # in which it is tried again
    assert len(messages()) == 1
    paths.cache.unlink()
    running.until(lambda: len(library.rows()) == 1)


def test_what_no_article_needs_is_forgotten_in_a_quiet_moment(
    start: Start, paths: Paths, folder: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "_TIDY_AFTER", 0.1)
    write_article(folder / "b.md", "Leaks", "“It leaks,” said Anna Berg.")
    running = start(folder)
    running.until_phase(Phase.FOLLOWING)
    assert library.speaker_names("ber")
    (folder / "b.md").unlink()
    running.until(lambda: len(library.rows()) == 1)
    running.until(lambda: not library.speaker_names("ber"))
