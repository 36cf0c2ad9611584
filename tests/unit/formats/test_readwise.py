"""Readwise's highlights as CSV, and tables that hold no article."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

import pytest

from reader.article import Article, BlockKind
from reader.errors import FormatError, NoArticleError
from reader.formats import load_all, loads
from tests.unit.formats.reading import blocks_of

_COLUMNS = (
    "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,"
    "Highlighted at,Document tags"
).split(",")


def _csv(*rows: dict[str, str]) -> bytes:
    target = StringIO()
    writer = csv.DictWriter(target, _COLUMNS, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return target.getvalue().encode()


def _row(highlight: str, title: str = "A book", **fields: str) -> dict[str, str]:
    named = {name.replace("_", " "): value for name, value in fields.items()}
    return {"Highlight": highlight, "Book Title": title, "Book Author": "Anna Berg", **named}


def _articles(*rows: dict[str, str]) -> list[Article]:
    return list(loads(_csv(*rows), Path("a.csv")))


def test_highlights_of_a_document_stand_together_whatever_comes_between() -> None:
    book, other = _articles(_row("One"), _row("Else", "Another"), _row("Two\n\nThree"))
    assert blocks_of(book, BlockKind.QUOTE) == ["One", "Two", "Three"]
    assert (book.title, book.authors, other.title) == ("A book", ("Anna Berg",), "Another")


def test_a_note_is_about_its_passage_and_when_it_was_made() -> None:
    row = _row("One\nTwo", Note="Why?", Highlighted_at="2024-10-01 08:05:00+00:00")
    (found,) = _articles(_row("Zero"), row)
    (highlight,) = found.highlights
    assert (highlight.span.of(found.text), highlight.note) == ("One\nTwo", "Why?")
    assert highlight.noted == "2024-10-01T08:05"


def test_a_note_on_a_document_is_about_its_title() -> None:
    (found,) = _articles(_row("", Note="A good one."), _row("One"))
    (highlight,) = found.highlights
    assert (highlight.span.of(found.text), highlight.note) == ("A book", "A good one.")


def test_tags_are_the_users_and_action_tags_make_headings() -> None:
    (found,) = _articles(
        _row("Chapter", Tags="h2"), _row("One", Tags="key, sea", Document_tags="history")
    )
    assert [(b.kind, b.level) for b in found.blocks][1] == (BlockKind.HEADING, 2)
    assert found.own_tags == ("history", "key", "sea")


def test_a_document_keeps_its_part_while_highlights_come_and_go() -> None:
    (one,) = _articles(_row("One"))
    (two,) = _articles(_row("Zero"), _row("One"))
    assert one.part == two.part
    first, second = _articles(_row("One", Amazon_Book_ID="B1"), _row("One", Amazon_Book_ID="B2"))
    assert (first.part, second.part) == ("B1", "B2")


@pytest.mark.parametrize(
    "data",
    [b"a,b\n1,2\n", b"", b"Highlight\nx\n", _csv(), b"\x00\x01\x02\x03", b'"' * 100_000],
)
def test_other_tables_are_passed_over_quietly(data: bytes) -> None:
    with pytest.raises(NoArticleError):
        list(loads(data, Path("a.csv")))


@pytest.mark.parametrize(
    ("header", "program"),
    [
        ("Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen", "Readwise Reader"),
        ("title,url,time_added,tags,status", "Pocket"),
        ("URL,Title,Selection,Folder,Timestamp", "Instapaper"),
    ],
)
def test_lists_of_what_was_saved_say_that_they_have_no_texts(header: str, program: str) -> None:
    with pytest.raises(FormatError) as raised:
        list(loads(f"{header}\nx,y,z,a,b\n".encode(), Path("a.csv")))
    assert not isinstance(raised.value, NoArticleError)
    assert program in raised.value.reason


def test_a_field_beyond_measure_ends_the_reading_and_is_told() -> None:
    data = _csv(_row("One")) + b'"' + b"x" * 11_000_000 + b'",A book\n'
    found, damage = load_all(loads(data, Path("a.csv")))
    assert [a.title for a in found] == ["A book"]
    assert "damaged" in damage


def test_the_limit_of_the_csv_library_is_left_as_it_was() -> None:
    before = csv.field_size_limit()
    _articles(_row("One"))
    assert csv.field_size_limit() == before


def test_what_the_csv_module_takes_elsewhere_stays_as_it_was() -> None:
    before = csv.field_size_limit(100_000)
    try:
        assert list(loads(_csv(_row("A passage.")), Path("a.csv")))
        assert csv.field_size_limit() == 100_000
    finally:
        csv.field_size_limit(before)
