from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.config import Config
from reader.library.search import query_answering
from reader.library.search.regex_matching import Patience
from reader.query import parse
from reader.tui.listing.limit import Limit, admit
from reader.tui.shelf import LibraryShelf
from tests.unit.library.building import bring_up_to_date, paths_in, write_article


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[LibraryShelf]:
    folder = tmp_path / "articles"
    write_article(folder / "in" / "a.md", "Pier", "The pier is wet.")
    write_article(folder / "in" / "deeper" / "b.md", "Mill", "The mill burns.")
    write_article(folder / "inner" / "c.md", "Pier again", "The pier is dry.")
    paths = paths_in(tmp_path / "home")
    bring_up_to_date(paths, folder)
    shelf = LibraryShelf(paths, Config(), ())
    yield shelf
    shelf.close()


def test_a_folder_admits_what_lies_below_it_and_no_more(
    shelf: LibraryShelf, tmp_path: Path
) -> None:
    rows = shelf.rows()
    limit = Limit.to_folder(tmp_path / "articles" / "in")
    admitted = admit(limit, shelf, rows, None).digests
    assert {row.path.name for row in rows if row.id in admitted} == {"a.md", "b.md"}
    assert limit.text == "articles/in"
    assert Limit.to_folder(Path("/x")).text == "/x"


def test_what_a_limit_admitted_stays_until_its_text_changes_or_it_is_asked_anew(
    shelf: LibraryShelf,
) -> None:
    rows = shelf.rows()
    limit = Limit("is:starred", parse("is:starred"))
    shelf.state.set_all_starred(rows[:2], True)
    before = admit(limit, shelf, rows, None)
    assert set(before.digests) == {row.id for row in rows[:2]}
    shelf.state.set_all_starred(rows, False)
    assert admit(limit, shelf, rows, before) == before
    edited = [replace(rows[0], digest="other"), *rows[1:]]
    assert set(admit(limit, shelf, edited, before).digests) == {rows[1].id}
    anew = Limit("is:starred", parse("is:starred"))
    assert admit(anew, shelf, rows, before).digests == {}


def test_what_was_not_checked_is_counted_and_what_cannot_be_asked_is_told(
    shelf: LibraryShelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = shelf.rows()
    expression = Limit("/dry|wet/", parse("/dry|wet/"))
    found = admit(expression, shelf, rows, None)
    assert (len(found.digests), found.unchecked) == (2, 0)
    monkeypatch.setattr(query_answering, "Patience", lambda: Patience(in_all=0.0))
    slow = Limit("/burns|wet/", parse("/burns|wet/"))
    assert admit(slow, shelf, rows, None).unchecked == 3
    paths_in(tmp_path / "home").catalogue_file.write_bytes(b"no catalogue" * 10_000)
    told = admit(Limit("pier", parse("pier")), shelf, rows, None)
    assert told.digests == {}
    assert "damaged" in told.problem
