from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.config import Paths
from reader.errors import RefreshedElsewhereError
from reader.library.library import Library
from reader.library.refresh.path_refreshing import PathRefresher, RefreshNeededError
from reader.library.refresh.refresh_lock import only_refresher
from reader.library.refresh.refreshing import Progress
from reader.query import parse
from tests.unit.library.building import (
    bring_up_to_date,
    changing_catalogue,
    paths_in,
    titles,
    write_article,
)


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return paths_in(tmp_path / "home")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    write_article(folder / "a.md", "Ferry stops", "The ferry stops.", published="2024-03-01")
    write_article(folder / "b.md", "Bridge opens", "The bridge opens.", published="2024-02-01")
    return folder


@pytest.fixture
def refresher(paths: Paths, folder: Path) -> Iterator[PathRefresher]:
    bring_up_to_date(paths, folder)
    with closing(PathRefresher(paths, [folder], lambda _: None)) as refresher:
        yield refresher


@pytest.fixture
def library(paths: Paths) -> Iterator[Library]:
    with closing(Library(paths)) as library:
        yield library


def found(library: Library, query: str) -> list[str]:
    return [hit.row.title for hit in library.search(parse(query)).hits]


def counts(progress: Progress) -> tuple[int, int, int, int]:
    return progress.added, progress.updated, progress.removed, progress.failed


def test_a_file_that_is_not_to_be_tried_yet_is_left_alone(paths: Paths, folder: Path) -> None:
    file = folder / "a.md"
    os.utime(file, (1_700_000_000, 1_700_000_000))
    bring_up_to_date(paths, folder)
    with changing_catalogue(paths) as connection:
        connection.execute("UPDATE files SET digest = NULL, tries = 2, due = 1 << 40")
    with closing(PathRefresher(paths, [folder], lambda _: None)) as refresher:
        assert refresher.update([file]).total == 0
        write_article(file, "Ferry sails again", "Under way.")
        assert counts(refresher.update([file])) == (0, 1, 0, 0)


def test_a_new_file_is_listed_and_found(
    refresher: PathRefresher, folder: Path, library: Library
) -> None:
    new = write_article(folder / "new.md", "Tunnel floods", "The tunnel floods.")
    assert counts(refresher.update([new])) == (1, 0, 0, 0)
    assert titles(library) == ["Ferry stops", "Bridge opens", "Tunnel floods"]
    assert found(library, "tunnel") == ["Tunnel floods"]


def test_a_changed_file_keeps_its_id(
    refresher: PathRefresher, folder: Path, library: Library
) -> None:
    before = {row.path: row.id for row in library.rows()}
    write_article(folder / "a.md", "Ferry sails", "Under way.", published="2024-03-01")
    assert counts(refresher.update([folder / "a.md"])) == (0, 1, 0, 0)
    assert {row.path: row.id for row in library.rows()} == before
    assert (found(library, "stops"), found(library, "sails")) == ([], ["Ferry sails"])


def test_a_removed_file_is_gone(refresher: PathRefresher, folder: Path, library: Library) -> None:
    (folder / "a.md").unlink()
    assert counts(refresher.update([folder / "a.md"])) == (0, 0, 1, 0)
    assert (titles(library), found(library, "ferry")) == (["Bridge opens"], [])


def test_only_what_is_named_is_looked_at(
    refresher: PathRefresher, folder: Path, library: Library
) -> None:
    write_article(folder / "new.md", "Tunnel floods")
    (folder / "b.md").unlink()
    assert counts(refresher.update([folder / "a.md"])) == (0, 0, 0, 0)
    assert titles(library) == ["Ferry stops", "Bridge opens"]


def test_a_folder_that_is_renamed(refresher: PathRefresher, folder: Path, library: Library) -> None:
    write_article(folder / "old" / "c.md", "Tunnel floods", published="2024-01")
    write_article(folder / "old" / "deep" / "d.md", "Mill burns", published="2023-01")
    refresher.update([folder / "old"])
    (folder / "old").rename(folder / "new")
    assert counts(refresher.update([folder / "old", folder / "new"])) == (2, 0, 2, 0)
    assert titles(library)[2:] == ["Tunnel floods", "Mill burns"]
    assert all("old" not in row.path.parts for row in library.rows())


def test_a_second_change_within_one_step_of_the_clock_is_seen(
    refresher: PathRefresher, folder: Path, library: Library
) -> None:
    file = write_article(folder / "new.md", "Tunnel 1")
    refresher.update([file])
    status = file.stat()
    write_article(file, "Tunnel 2")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert counts(refresher.update([file])) == (0, 1, 0, 0)
    assert "Tunnel 2" in titles(library)


def test_what_has_not_changed_is_not_written(
    refresher: PathRefresher, folder: Path, library: Library
) -> None:
    rows = library.rows()
    assert counts(refresher.update([folder, folder / "a.md"])) == (0, 0, 0, 0)
    assert library.rows() is rows


def test_the_rows_of_what_has_not_changed_are_not_made_anew(
    refresher: PathRefresher, folder: Path, library: Library
) -> None:
    before = {row.id: row for row in library.rows()}
    changed = write_article(folder / "a.md", "Tunnel", "It floods.", publisher="Wire")
    refresher.update([changed])
    after = {row.id: row for row in library.rows()}
    assert after.keys() == before.keys()
    assert len(after) > 1
    for article_id, row in after.items():
        assert (row is before[article_id]) is (row.path != changed)
        assert row == library.rows_of([article_id])[article_id]


def test_an_unreadable_file_is_counted_and_read_once_it_can_be(
    refresher: PathRefresher, folder: Path, library: Library
) -> None:
    (folder / "new.md").write_bytes(b"")
    assert counts(refresher.update([folder / "new.md"])) == (0, 0, 0, 1)
    assert [file.path.name for file in library.unreadable()] == ["new.md"]
    write_article(folder / "new.md", "Tunnel floods")
    assert counts(refresher.update([folder / "new.md"])) == (1, 0, 0, 0)


def test_an_unmounted_folder_loses_nothing(
    refresher: PathRefresher, folder: Path, library: Library
) -> None:
    folder.rename(folder.with_name("elsewhere"))
    assert counts(refresher.update([folder, folder / "a.md"])) == (0, 0, 0, 0)
    folder.mkdir()
    assert counts(refresher.update([folder, folder / "a.md"])) == (0, 0, 0, 0)
    assert len(library.rows()) == 2


def test_it_waits_for_no_other_process(paths: Paths, refresher: PathRefresher) -> None:
    with only_refresher(paths), pytest.raises(RefreshedElsewhereError):
        refresher.update([])


def test_what_another_process_has_read_meanwhile_is_kept(
    paths: Paths, refresher: PathRefresher, folder: Path, library: Library
) -> None:
    new = write_article(folder / "new.md", "Tunnel floods", "The tunnel floods.")
    bring_up_to_date(paths, folder)
    assert counts(refresher.update([new])) == (0, 0, 0, 0)
    (folder / "a.md").unlink()
    refresher.update([folder / "a.md"])
    assert (found(library, "tunnel"), found(library, "ferry")) == (["Tunnel floods"], [])


def test_an_index_that_another_process_has_made_anew_is_used(
    paths: Paths, refresher: PathRefresher, folder: Path, library: Library
) -> None:
    shutil.rmtree(paths.index_folder)
    bring_up_to_date(paths, folder)
    new = write_article(folder / "new.md", "Tunnel floods", "The tunnel floods.")
    refresher.update([new])
    assert (found(library, "tunnel"), found(library, "ferry")) == (
        ["Tunnel floods"],
        ["Ferry stops"],
    )


def test_a_catalogue_that_was_replaced_is_not_written(
    paths: Paths, refresher: PathRefresher, folder: Path
) -> None:
    for file in paths.catalogue_file.parent.glob(paths.catalogue_file.name + "*"):
        file.unlink()
    with pytest.raises(RefreshNeededError):
        refresher.update([folder])


def test_a_catalogue_that_was_made_anew_in_its_place_is_not_written(
    paths: Paths, refresher: PathRefresher, folder: Path
) -> None:
    with closing(sqlite3.connect(paths.catalogue_file)) as other, other:
        other.execute("UPDATE manifest SET value = 'another' WHERE name = 'identity'")
    with pytest.raises(RefreshNeededError):
        refresher.update([folder])


def test_hostile_names(refresher: PathRefresher, folder: Path, library: Library) -> None:
    names = [os.fsdecode(b"\xff.md"), "[/\x1b[31m\u202e\n.md", "%_'.md"]
    files = [write_article(folder / name, f"Title {n}") for n, name in enumerate(names)]
    assert counts(refresher.update(files)) == (3, 0, 0, 0)
    for file in files:
        file.unlink()
    assert counts(refresher.update(files)) == (0, 0, 3, 0)
