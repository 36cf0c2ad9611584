"""What people wrote into a document: marks, notes, and the fields of forms."""

from __future__ import annotations

import pytest

from reader.article import Article, BlockKind
from reader.errors import IncompleteError
from tests.fixtures.pdf_writer import PdfDocument, PdfPage, width_of
from tests.unit.formats.pdf.documents import LOREM, article_of
from tests.unit.formats.reading import blocks_of

_LINES = ["Nobody knows what the wall will cost in the end,", "the engineers said on Monday."]


def _page(document: PdfDocument) -> PdfPage:
    page = document.page()
    page.lines(50, 100, 300, _LINES)
    return page


def _marked(article: Article) -> list[tuple[str, str]]:
    return [(mark.span.of(article.text), mark.note) for mark in article.highlights]


@pytest.mark.parametrize("kind", ["Highlight", "Underline", "Squiggly"])
def test_what_is_noted_on_a_mark_is_its_note(kind: str) -> None:
    document = PdfDocument()
    _page(document).highlight(50, 92, width_of("Nobody knows", 10), 11, "Who\rdoes?", kind=kind)
    assert _marked(article_of(document)) == [("Nobody knows", "Who does?")]


def test_what_was_struck_out_is_not_marked() -> None:
    document = PdfDocument()
    _page(document).highlight(50, 92, width_of("Nobody knows", 10), 11, "No.", kind="StrikeOut")
    assert not article_of(document).highlights


def test_marks_beside_each_other_stay_apart_where_something_is_noted_on_them() -> None:
    document = PdfDocument()
    page = _page(document)
    first, second = width_of("Nobody ", 10), width_of("Nobody knows ", 10)
    page.highlight(50, 92, first - 3, 11, "One")
    page.highlight(50 + first, 92, second - first - 3, 11, "One")
    page.highlight(50 + second, 92, width_of("what", 10), 11)
    assert _marked(article_of(document)) == [("Nobody", "One"), ("knows", "One"), ("what", "")]


@pytest.mark.parametrize("note", ["How much?", ""])
def test_a_mark_over_two_lines_is_one(note: str) -> None:
    document = PdfDocument()
    page = _page(document)
    left, right = 50 + width_of("Nobody knows ", 10), 50 + width_of("the engineers", 10)
    top, bottom = 842 - 92, 842 - 103
    second = f"50 {top - 12} {right} {top - 12} 50 {bottom - 12} {right} {bottom - 12}"
    corners = f"{left} {top} 350 {top} {left} {bottom} 350 {bottom} {second}"
    page.highlight(0, 0, 0, 0, note, more=f"/QuadPoints[{corners}]")
    assert _marked(article_of(document)) == [
        ("what the wall will cost in the end, the engineers", note)
    ]


def test_the_note_on_a_mark_over_two_paragraphs_stands_at_the_first() -> None:
    document = PdfDocument()
    page = document.page()
    page.paragraph(50, 60, 400, LOREM[0], 10)
    page.text(50, 300, "The end of it is near.")
    page.text(50, 340, "Nobody knows why that is so.")
    corners = " ".join(f"50 {842 - y} 400 {842 - y} 50 {831 - y} 400 {831 - y}" for y in (292, 332))
    page.highlight(0, 0, 0, 0, "So?", more=f"/QuadPoints[{corners}]")
    assert _marked(article_of(document)) == [
        ("The end of it is near.", "So?"),
        ("Nobody knows why that is so.", ""),
    ]


def test_a_note_that_only_says_what_is_marked_is_none() -> None:
    document = PdfDocument()
    _page(document).highlight(50, 92, width_of("Nobody knows", 10), 11, "Nobody\r\nknows ")
    assert _marked(article_of(document)) == [("Nobody knows", "")]


@pytest.mark.parametrize("flags", [2, 32])
def test_what_is_hidden_is_no_mark_no_note_and_no_field(flags: int) -> None:
    document = PdfDocument()
    page = _page(document)
    page.highlight(50, 92, width_of("Nobody knows", 10), 11, "x", more=f"/F {flags}")
    page.note(400, 90, "hidden", more=f"/F {flags}")
    page.field(50, 200, 200, 14, "hidden", more=f"/F {flags}")
    article = article_of(document)
    assert not article.highlights
    assert "hidden" not in article.text


@pytest.mark.parametrize("kind", ["Text", "FreeText"])
def test_notes_beside_the_text_stand_behind_that_of_their_page(kind: str) -> None:
    document = PdfDocument()
    _page(document).note(400, 90, "Ask\rthem.", "Anna Berg", kind=kind)
    document.page().paragraph(50, 60, 400, LOREM[0], 10)
    document.pages[1].note(400, 90, "And here?", kind=kind)
    article = article_of(document)
    blocks = [(b.kind, b.page, b.span.of(article.text)[:20]) for b in article.blocks]
    assert blocks == [
        (BlockKind.PARAGRAPH, 1, " ".join(_LINES)[:20]),
        (BlockKind.FURNITURE, 1, "Anna Berg: Ask them."),
        (BlockKind.PARAGRAPH, 2, LOREM[0][:20]),
        (BlockKind.FURNITURE, 2, "And here?"),
    ]


def _form(*rows: tuple[str, str, str]) -> list[str]:
    """The lines of a form with its fields filled in: label, kind and value."""
    document = PdfDocument()
    page = document.page()
    page.paragraph(50, 60, 400, LOREM[0], 10)
    for i, (label, kind, value) in enumerate(rows):
        y = 300 + 40 * i
        page.text(50, y, label)
        more = f"/AS{value}/AP<</N<</On<<>>/Off<<>>>>>>" if kind == "Btn" else ""
        page.field(60 + width_of(label, 10), y - 11, 200, 14, value, kind=kind, more=more)
    return blocks_of(article_of(document), BlockKind.PARAGRAPH)[1:]


def test_what_was_filled_into_a_form_stands_at_its_place() -> None:
    assert _form(("Name of the ship:", "Tx", "Halvers Maid II"), ("Tonnes:", "Ch", "1,200")) == [
        "Name of the ship: Halvers Maid II",
        "Tonnes: 1,200",
    ]


def test_a_tick_is_shown() -> None:
    assert _form(("Insured", "Btn", "/On"), ("Afloat", "Btn", "/Off")) == ["Insured ☑", "Afloat"]


def test_passwords_are_not_shown() -> None:
    document = PdfDocument()
    page = _page(document)
    page.field(50, 200, 200, 14, "seaweed", more="/Ff 8192")
    page.field(50, 240, 200, 14, "driftwood", more="/Ff 4096")
    text = article_of(document).text
    assert "seaweed" not in text
    assert "driftwood" in text


def test_the_lines_of_a_field_are_broken_where_it_is_full() -> None:
    document = PdfDocument()
    page = _page(document)
    value = "The anchor was lost at the quay.\rIt was found again."
    page.field(50, 300, 120, 90, value, more="/Ff 4096")
    assert blocks_of(article_of(document), BlockKind.PARAGRAPH)[1:] == value.split("\r")


def test_a_form_without_printed_text_is_read() -> None:
    document = PdfDocument()
    document.page().field(50, 200, 300, 14, "Halvers Maid II was seen at noon.")
    assert article_of(document).text == "Halvers Maid II was seen at noon."


def test_fields_and_notes_count_as_text_of_a_document(monkeypatch: pytest.MonkeyPatch) -> None:
    document = PdfDocument()
    page = document.page()
    page.paragraph(50, 60, 400, LOREM[0], 10)
    for i in range(5):
        page.field(50, 200 + 40 * i, 200, 14, "x" * 100)
        page.note(400, 90, "y" * 100)
    monkeypatch.setattr("reader.formats.pdf.document.MOST_CHARACTERS_IN_ALL", len(LOREM[0]) + 410)
    with pytest.raises(IncompleteError):
        article_of(document)


def test_a_field_is_in_the_type_of_the_line_that_goes_on_in_it() -> None:
    document = PdfDocument()
    page = document.page()
    page.paragraph(50, 60, 400, LOREM[0], 10)
    page.text(50, 300, "Name of the ship:", 14)
    page.field(60 + width_of("Name of the ship:", 14), 265, 300, 40, "Halvers Maid")
    page.paragraph(50, 400, 400, LOREM[1], 10)
    assert "Name of the ship: Halvers Maid" in article_of(document).text.split("\n")
