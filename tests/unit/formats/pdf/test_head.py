from __future__ import annotations

import pytest

from reader.article import BlockKind
from tests.fixtures.pdf_writer import PdfDocument
from tests.unit.formats.pdf.documents import LOREM, article_of
from tests.unit.formats.reading import blocks_of


def _document(**metadata: str) -> PdfDocument:
    document = PdfDocument(metadata)
    page = document.page()
    page.text(50, 80, "Divers look for the anchor", 22, "bold")
    page.paragraph(50, 120, 495, LOREM[0] * 2, 10)
    page.paragraph(50, 160, 495, LOREM[1] * 2, 10)
    return document


@pytest.mark.parametrize(
    "told",
    ["Microsoft Word - draft3.docx", "untitled", "Untitled-1", "layout_07_final", "draft.indd",
     "PowerPoint-Präsentation", "Document1", "a", "2024-09-16_K3_0045", "https://a.example"],
)  # fmt: skip
def test_a_title_that_a_program_filled_in_is_none(told: str) -> None:
    article = article_of(_document(Title=told))
    assert article.title == "Divers look for the anchor"
    assert article.sources["title"].origin == "largest type"


def test_a_title_that_somebody_wrote_is_found_on_the_page() -> None:
    document = _document(Title="Divers look for the anchor")
    document.pages[0].text(50, 60, "PORT AMSEL", 9)
    article = article_of(document)
    assert article.sources["title"].origin == "PDF title"
    assert blocks_of(article, BlockKind.TITLE) == ["Divers look for the anchor"]
    assert article.kicker == "PORT AMSEL"


def test_a_title_that_the_file_tells_in_part_is_found_on_the_page() -> None:
    document = PdfDocument({"Title": "look for the anchor"})
    page = document.page()
    page.text(50, 60, "Divers look for the anchor in March", 10)
    page.text(50, 90, "Tide tables and prices", 22, "bold")
    page.paragraph(50, 120, 495, LOREM[0] * 2, 10)
    assert blocks_of(article_of(document), BlockKind.TITLE) == [
        "Divers look for the anchor in March"
    ]


@pytest.mark.parametrize(
    ("told", "authors"),
    [
        ("Anna Berg", ("Anna Berg",)),
        ("Berg, Anna; Maddock, Ines", ("Anna Berg", "Ines Maddock")),
        ("Anna Berg, Ines Maddock and Tom Vale", ("Anna Berg", "Ines Maddock", "Tom Vale")),
        ("admin", ()),
        ("aberg02", ()),
        ("anna@a.example", ()),
    ],
)
def test_authors_are_those_that_are_people(told: str, authors: tuple[str, ...]) -> None:
    assert article_of(_document(Author=told)).authors == authors


def test_the_date_of_creation_is_a_guess_at_that_of_publication() -> None:
    article = article_of(_document(CreationDate="D:20241025153000+02'00'"))
    assert article.published == "2024-10-25"
    assert article.sources["published"].confidence < 0.5
    assert article_of(_document(CreationDate="D:99")).published is None


def test_a_date_on_the_page_beats_that_of_creation() -> None:
    document = _document(CreationDate="D:20241025153000")
    document.pages[0].text(50, 100, "By Anna Berg, 3 May 2023", 10)
    article = article_of(document)
    assert (article.published, article.authors) == ("2023-05-03", ("Anna Berg",))


def test_a_printed_web_page_tells_its_address_but_not_when_it_was_printed() -> None:
    document = _document(
        Title="Divers look for the anchor - Amsel Post", CreationDate="D:20241025153000"
    )
    page = document.pages[0]
    page.text(20, 20, "Divers look for the anchor - Amsel Post", 8)
    page.text(400, 20, "https://post.example/anchor", 8)
    page.text(20, 830, "1 of 1", 8)
    page.text(480, 830, "25/10/2024, 15:30", 8)
    article = article_of(document)
    assert article.url == "https://post.example/anchor"
    assert article.publisher == "Amsel Post"
    assert article.published is None
    assert len(blocks_of(article, BlockKind.FURNITURE)) == 4


def test_an_address_that_the_browser_cut_is_none() -> None:
    document = _document()
    page = document.pages[0]
    page.text(300, 20, "https://post.example/a-very-long-address-th...", 8)
    page.text(20, 830, "1 of 1", 8)
    article = article_of(document)
    assert article.url is None
    assert blocks_of(article, BlockKind.FURNITURE)


def test_language_and_keywords_are_taken_over() -> None:
    document = _document(Keywords="harbour; divers")
    document.language = "da-DK"
    page = document.pages[0]
    page.content.clear()
    page.text(50, 100, "xyzzy plugh", 10)
    article = article_of(document)
    assert (article.language, article.tags) == ("da", ("harbour", "divers"))


def test_the_name_of_a_newspaper_above_the_title_is_not_the_title() -> None:
    document = PdfDocument()
    page = document.page()
    page.text(150, 60, "The Courier", 40, "serif")
    page.text(50, 110, "Divers look for the anchor in the harbour", 22, "bold")
    page.paragraph(50, 140, 495, LOREM[0] * 2, 10)
    article = article_of(document)
    assert article.title == "Divers look for the anchor in the harbour"
    assert article.publisher == "The Courier"
    assert blocks_of(article, BlockKind.FURNITURE) == ["The Courier"]


@pytest.mark.parametrize(
    ("below", "title"),
    [
        ("Friday 14 March 2025 | No 61", "Divers look for the anchor in the harbour"),
        ("No. 61, 14 March 2025", "Divers look for the anchor in the harbour"),
        ("Port Amsel, 14 March 2025", "The Courier"),
    ],
)
def test_a_name_above_the_day_of_issue_is_that_of_a_newspaper(below: str, title: str) -> None:
    document = PdfDocument()
    page = document.page()
    page.text(150, 60, "The Courier", 26, "serif")
    page.text(180, 80, below, 10)
    page.text(50, 110, "Divers look for the anchor in the harbour", 20, "bold")
    page.paragraph(50, 140, 495, LOREM[0] * 2, 10)
    article = article_of(document)
    assert (article.title, article.published) == (title, "2025-03-14")


def test_names_with_the_numbers_of_notes_are_authors() -> None:
    document = _document()
    page = document.pages[0]
    page.content.insert(1, b"")
    for x, y, text, size in (
        (50, 100, "Anna Berg", 10), (97.5, 96, "1", 6), (101, 100, ", Tom Vale", 10),
        (147.5, 96, "1,2", 6),
    ):  # fmt: skip
        page.text(x, y, text, size)
    assert article_of(document).authors == ("Anna Berg", "Tom Vale")


def test_a_line_in_capitals_above_the_title_is_no_name() -> None:
    document = _document()
    document.pages[0].text(50, 40, "FOR IMMEDIATE RELEASE", 10)
    document.pages[0].text(50, 60, "12 March 2025", 10)
    article = article_of(document)
    assert (article.authors, article.published) == ((), "2025-03-12")


def test_what_a_press_release_calls_itself_is_no_heading() -> None:
    document = PdfDocument()
    page = document.page()
    page.text(50, 60, "PRESS RELEASE", 11, "bold")
    page.text(50, 75, "Port Amsel, 14 March 2025", 10)
    page.text(50, 110, "Divers look for the anchor in the harbour", 20, "bold")
    page.paragraph(50, 140, 495, LOREM[0] * 2, 10)
    article = article_of(document)
    assert (article.kicker, blocks_of(article, BlockKind.KICKER)) == (
        "PRESS RELEASE",
        ["PRESS RELEASE"],
    )


def test_what_kind_of_document_it_is_is_not_its_title() -> None:
    document = PdfDocument()
    page = document.page()
    page.text(50, 60, "PRESS RELEASE", 24, "bold")
    page.text(50, 100, "Divers find the anchor", 16, "bold")
    page.paragraph(50, 140, 495, LOREM[0] * 2, 10)
    article = article_of(document)
    assert (article.title, article.kicker) == ("Divers find the anchor", "PRESS RELEASE")
