"""What tells paragraphs and page numbers where little else does."""

from __future__ import annotations

import pytest

from reader.article import BlockKind
from tests.fixtures.pdf_writer import PdfDocument, PdfPage, wrapped
from tests.unit.formats.pdf.documents import LOREM, article_of, texts_of
from tests.unit.formats.reading import blocks_of

_TEXT = " ".join(LOREM)


def _numbered(*numbers: str, y: float = 800) -> list[str]:
    """The furniture of a document whose pages have these numbers."""
    document = PdfDocument()
    for i, number in enumerate(numbers):
        page = document.page()
        page.paragraph(50, 100, 495, f"{LOREM[i % 3]} {LOREM[(i + 1) % 3]}", 10)
        page.text(290, y, number, 8)
    return blocks_of(article_of(document), BlockKind.FURNITURE)


@pytest.mark.parametrize("number", ["i", "iv", "ix", "vii", "xii", "xxiv", "1", "– 1 –", "[1]"])
def test_a_page_number_that_stands_alone_is_furniture(number: str) -> None:
    assert _numbered(number) == [number]


@pytest.mark.parametrize("number", ["7", "II", "vx", "civil", "IV", "mild", "1a"])
def test_what_is_no_page_number_is_text(number: str) -> None:
    assert _numbered(number) == []


@pytest.mark.parametrize("number", ["Page 7", "S. 7", "7 of 12", "7 / 12", "p. iv"])
def test_a_page_number_that_says_so_is_furniture(number: str) -> None:
    assert _numbered(number) == [number]


def test_numbers_that_count_the_pages_are_furniture() -> None:
    assert _numbered("7", "8", "9")
    assert _numbered("7", "9") == []


def test_a_number_beside_text_is_no_page_number() -> None:
    document = PdfDocument()
    page = document.page()
    page.paragraph(50, 100, 495, LOREM[0], 10)
    page.text(290, 790, "There were boats at the quay, and nobody counted", 10)
    page.text(290, 800, "1", 10)
    assert blocks_of(article_of(document), BlockKind.FURNITURE) == []


def _full_lines(page: PdfPage, y: float, leading: float, indent: float = 0) -> float:
    """A paragraph all of whose lines are full; gives the baseline of the line below it."""
    lines = wrapped(_TEXT, 400, 10, indent=indent)[:4]
    return page.lines(
        50, y, 400, lines, 10, leading=leading, indent=indent, is_justified=True, is_end=False
    )


def _paragraphs(leading: float, gap: float, indent: float = 0) -> list[str]:
    document = PdfDocument()
    page = document.page()
    y = 100.0
    for _ in range(4):
        y = _full_lines(page, y, leading, indent) + gap
    return texts_of(article_of(document))


@pytest.mark.parametrize(
    ("leading", "gap", "count"),
    [(1.2, 0, 1), (1.2, 6, 4), (1.2, 3, 1), (2.1, 0, 1), (2.1, 4, 4), (2.1, 1, 1)],
)
def test_a_gap_parts_paragraphs(leading: float, gap: float, count: int) -> None:
    assert len(_paragraphs(leading, gap)) == count


@pytest.mark.parametrize(("indent", "count"), [(0, 1), (4, 1), (15, 4), (30, 4)])
def test_an_indent_parts_paragraphs(indent: float, count: int) -> None:
    found = _paragraphs(1.2, 0, indent)
    assert len(found) == count
    assert all(text.startswith("The harbour") for text in found)
    assert len(set(found)) == 1


def test_lines_that_hang_part_paragraphs() -> None:
    document = PdfDocument()
    page = document.page()
    y = 100.0
    for _ in range(3):
        lines = wrapped(_TEXT, 380, 10)[:3]
        y = page.lines(50, y, 400, lines[:1], 10, is_justified=True, is_end=False)
        y = page.lines(70, y, 380, lines[1:], 10, is_justified=True, is_end=False)
    found = texts_of(article_of(document))
    assert len(found) == 3
    assert len(set(found)) == 1
