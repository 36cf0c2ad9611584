from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from reader.library.catalogue.database import connect
from reader.library.catalogue.schema import is_current
from reader.library.library import Library
from tests.unit.library.building import bring_up_to_date, paths_in, titles, write_article


@pytest.mark.parametrize(
    "version",
    [
        "reader.formats.EXTRACTOR_VERSION",
        "reader.statements.RULES_VERSION",
        "reader.figures.RULES_VERSION",
        "reader.library.catalogue.schema.CATALOGUE_FORMAT",
    ],
)
def test_a_new_version_of_what_finds_things_reads_every_file_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str
) -> None:
    paths, folder = paths_in(tmp_path / "home"), tmp_path / "articles"
    write_article(folder / "a.md", "Ferry stops", "It stopped.")
    assert bring_up_to_date(paths, folder).added == 1
    assert bring_up_to_date(paths, folder).unchanged == 1
    monkeypatch.setattr(version, 1_000)
    report = bring_up_to_date(paths, folder)
    assert (report.added, report.unchanged) == (1, 0)
    library = Library(paths)
    assert titles(library) == ["Ferry stops"]
    library.close()


def test_a_catalogue_of_another_version_is_an_empty_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths, folder = paths_in(tmp_path / "home"), tmp_path / "articles"
    write_article(folder / "a.md", "Ferry stops", "It stopped.")
    bring_up_to_date(paths, folder)
    monkeypatch.setattr("reader.statements.RULES_VERSION", 1_000)
    library = Library(paths)
    assert titles(library) == []
    library.close()


def test_an_error_of_the_system_is_not_taken_for_another_version(tmp_path: Path) -> None:
    paths, folder = paths_in(tmp_path / "home"), tmp_path / "articles"
    write_article(folder / "a.md", "Ferry stops", "It stopped.")
    bring_up_to_date(paths, folder)
    connection = connect(paths.catalogue_file, durable=False)
    connection.set_progress_handler(lambda: 1, 1)
    try:
        with pytest.raises(sqlite3.OperationalError, match="interrupted"):
            is_current(connection)
    finally:
        connection.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_library_in_a_folder_that_cannot_be_written_is_read(tmp_path: Path) -> None:
    paths, folder = paths_in(tmp_path / "home"), tmp_path / "articles"
    write_article(folder / "a.md", "Ferry stops", "It stopped.")
    bring_up_to_date(paths, folder)
    Library(paths).close()
    paths.cache.chmod(0o500)
    try:
        library = Library(paths)
        assert titles(library) == ["Ferry stops"]
        library.close()
    finally:
        paths.cache.chmod(0o700)
