"""A refresh that is killed, or whose files are damaged, is put right by the next one."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest

from reader.config import Paths
from reader.index import Index
from reader.library.catalogue.catalogue import Catalogue
from reader.library.library import Library
from reader.library.refresh.refreshing import Progress
from reader.query import parse
from tests.unit.library.building import bring_up_to_date, paths_in, write_article

Contents = list[tuple[str, str, frozenset[str], tuple[int, int, int]]]
"""Of each article in the list its file's name and title, the queries that find it, its counts."""

QUERIES = ("ferry", "said:leaks", "speaker:berg", "figure:>50", "bridge OR number")

REFRESH = """
import sys
from pathlib import Path
from reader.config import Paths
from reader.library.refresh.refreshing import refresh
home = Path(sys.argv[1])
paths = Paths(home / "config.toml", home / "data", home / "cache")
refresh(paths, [Path(sys.argv[2])], lambda progress: print(progress.done, flush=True), workers=1)
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("articles")
    for number in range(400):
        write_article(
            folder / f"{number:04}.md",
            f"Number {number}",
            f"“The ferry leaks,” said Anna Berg. It carried {number} passengers.",
            published=f"20{number % 25:02}-03",
        )
    return folder


@pytest.fixture(scope="module")
def uninterrupted(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Contents:
    paths = paths_in(tmp_path_factory.mktemp("uninterrupted"))
    bring_up_to_date(paths, folder)
    return contents(paths)


@pytest.fixture(scope="module")
def duration(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> float:
    """Seconds that a refresh takes when nobody kills it."""
    started = time.monotonic()
    assert not killed_after(600, paths_in(tmp_path_factory.mktemp("timed")), folder)
    return time.monotonic() - started


def contents(paths: Paths) -> Contents:
    library = Library(paths)
    answers = {
        query: {hit.row.id for hit in library.search(parse(query), limit=10_000).hits}
        for query in QUERIES
    }
    listed = [
        (
            row.path.name,
            row.title,
            frozenset(query for query, ids in answers.items() if row.id in ids),
            (row.statement_count, row.figure_count, row.word_count),
        )
        for row in library.rows()
    ]
    library.close()
    index = Index.open(paths.index_folder)
    assert len(index) == len(listed)
    index.close()
    return listed


def killed_after(seconds: float, paths: Paths, folder: Path) -> bool:
    """Refresh in a process that is killed; gives whether it was still at work."""
    arguments = [sys.executable, "-c", REFRESH, str(paths.data.parent), str(folder)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()  # the folders have been listed
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            return True
    return False


@pytest.mark.parametrize("seed", range(2))
def test_a_run_after_several_kills_equals_one_without_any(
    folder: Path, tmp_path: Path, uninterrupted: Contents, duration: float, seed: int
) -> None:
    moments = random.Random(seed)
    for attempt in count():  # on a machine that was busier when it was timed, all may come too late
        paths, latest = paths_in(tmp_path / str(attempt)), 0.6 * duration / 2**attempt
        killed = [killed_after(moments.uniform(0, latest), paths, folder) for _ in range(3)]
        if any(killed):
            break
    bring_up_to_date(paths, folder)
    assert contents(paths) == uninterrupted


def test_what_was_read_before_a_kill_is_not_read_again(folder: Path, tmp_path: Path) -> None:
    paths = paths_in(tmp_path)
    arguments = [sys.executable, "-c", REFRESH, str(paths.data.parent), str(folder)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        while not int(process.stdout.readline()):
            pass
        process.kill()
    with closing(Catalogue(paths.catalogue_file)) as catalogue:
        read = len(catalogue.known_files())
    report = bring_up_to_date(paths, folder)
    assert (report.unchanged, report.added) == (read, 400 - read)
    assert read > 0


class Killed(BaseException):
    """Stands for the end of the process at one exact point."""


@pytest.mark.parametrize("step", range(6))
def test_a_run_after_an_end_at_any_step_equals_one_without_it(
    tmp_path: Path, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, paths, clean = tmp_path / "articles", paths_in(tmp_path / "a"), paths_in(tmp_path / "b")
    for number in range(6):
        write_article(folder / f"{number}.md", f"Number {number}", "“The ferry leaks,” Berg said.")
    bring_up_to_date(paths, folder)
    (folder / "0.md").unlink()
    write_article(folder / "1.md", "Number one", "“The ferry floats,” said Anna Berg.")
    write_article(folder / "9.md", "Number nine", "The bridge holds.")
    end_at(step, monkeypatch)
    with pytest.raises(Killed):
        bring_up_to_date(paths, folder)
    monkeypatch.undo()
    bring_up_to_date(paths, folder)
    bring_up_to_date(clean, folder)
    assert contents(paths) == contents(clean)


def end_at(step: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the given one of all commits to catalogue and index be the last thing that happens."""
    left = [step]

    def ending(function: object) -> object:
        def wrapped(*arguments: object, **options: object) -> object:
            if left[0] == 0:
                raise Killed
            left[0] -= 1
            assert callable(function)
            return function(*arguments, **options)

        return wrapped

    monkeypatch.setattr(Index, "update", ending(Index.update))
    monkeypatch.setattr(Catalogue, "mark_indexed", ending(Catalogue.mark_indexed))
    monkeypatch.setattr(Catalogue, "store", ending(Catalogue.store))


@pytest.fixture
def refreshed(folder: Path, tmp_path: Path) -> Paths:
    paths = paths_in(tmp_path)
    small = tmp_path / "small"
    small.mkdir()
    for file in sorted(folder.iterdir())[:40]:
        shutil.copy(file, small)
    bring_up_to_date(paths, small)
    return paths


def repaired(paths: Paths) -> Contents:
    bring_up_to_date(paths, paths.data.parent / "small")
    return contents(paths)


@pytest.mark.parametrize("place", [0, 4096, 40_000])
def test_a_damaged_catalogue_is_built_anew(refreshed: Paths, place: int) -> None:
    before = contents(refreshed)
    content = bytearray(refreshed.catalogue_file.read_bytes())
    content[place : place + 3000] = b"\xa5" * 3000
    refreshed.catalogue_file.write_bytes(content)
    assert repaired(refreshed) == before


def test_a_catalogue_that_was_cut_off_is_built_anew(refreshed: Paths) -> None:
    before = contents(refreshed)
    content = refreshed.catalogue_file.read_bytes()
    refreshed.catalogue_file.write_bytes(content[: len(content) // 2])
    assert repaired(refreshed) == before


@pytest.mark.parametrize("keep", ["index", "catalogue.sqlite"])
def test_a_cache_of_which_a_part_is_gone_is_built_anew(refreshed: Paths, keep: str) -> None:
    before = contents(refreshed)
    for entry in refreshed.cache.iterdir():
        if not entry.name.startswith(keep):
            shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
    assert repaired(refreshed) == before


def test_a_damaged_index_is_built_anew_from_the_catalogue(refreshed: Paths) -> None:
    before = contents(refreshed)
    for file in refreshed.index_folder.iterdir():
        if file.name != "CACHEDIR.TAG":  # without its tag the folder would not be ours to change
            file.write_bytes(b"\x80\x04nonsense")
    assert repaired(refreshed) == before


def test_an_index_that_has_lost_articles_is_built_anew(refreshed: Paths) -> None:
    before = contents(refreshed)
    index = Index.open(refreshed.index_folder)
    index.update(remove=[1, 2, 3])
    index.close()
    assert repaired(refreshed) == before


def test_an_index_with_articles_that_the_catalogue_lost_is_built_anew(refreshed: Paths) -> None:
    from reader.index import IndexDocument

    before = contents(refreshed)
    index = Index.open(refreshed.index_folder)
    index.update(add=[IndexDocument(10**6, "Ferry", (), "The ferry leaks.", "en")])
    index.close()
    assert repaired(refreshed) == before


def test_files_that_come_change_and_go_during_a_refresh_are_no_error(tmp_path: Path) -> None:
    folder, paths = tmp_path / "articles", paths_in(tmp_path)
    for number in range(60):
        write_article(folder / f"{number:02}.md", f"Number {number}", "The ferry leaks.")
    disturbing(folder, paths)
    bring_up_to_date(paths, folder)
    assert {name for name, *_ in contents(paths)} == {file.name for file in folder.iterdir()}


def disturbing(folder: Path, paths: Paths) -> Sequence[Progress]:
    """Refresh while every file is either deleted, rewritten or renamed."""
    from reader.library.refresh.refreshing import refresh

    steps: list[Progress] = []

    def disturb(progress: Progress) -> None:
        steps.append(progress)
        if len(steps) > 1:
            return
        for number, file in enumerate(sorted(folder.iterdir())):
            if number % 3 == 0:
                file.unlink()
            elif number % 3 == 1:
                write_article(file, f"Other {number}", "The bridge holds.")
            else:
                file.rename(file.with_name(f"moved-{file.name}"))

    refresh(paths, [folder], disturb, workers=1)
    return steps
