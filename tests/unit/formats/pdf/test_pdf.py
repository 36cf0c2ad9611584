from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import FormatError
from reader.formats import load_all, loads, needs_process
from reader.formats.pdf import document as pdf_document
from tests.fixtures.pdf_documents import DOCUMENTS, FOLDER, scan
from tests.fixtures.pdf_writer import PdfDocument
from tests.linear_time import is_linear
from tests.unit.formats.pdf.documents import LOREM, article_of, texts_of
from tests.unit.formats.reading import read


def _reason(data: bytes) -> str:
    with pytest.raises(FormatError) as caught:
        list(loads(data, Path("a.pdf")))
    return caught.value.reason


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_documents_in_the_repository_are_those_that_the_code_writes(name: str) -> None:
    assert (FOLDER / name).read_bytes() == DOCUMENTS[name]()


def test_a_scan_says_that_it_holds_only_pictures() -> None:
    assert _reason(scan()) == "there is no text in this PDF: it holds pictures of its pages"


def test_empty_pages_say_that_there_is_no_text() -> None:
    document = PdfDocument()
    document.page()
    assert _reason(document.bytes()) == "there is no text in this PDF"


def test_a_document_scanned_in_part_gives_its_text_and_says_so() -> None:
    document = PdfDocument()
    document.page().paragraph(50, 100, 400, LOREM[0], 10)
    document.page().picture(0, 0, 595, 842)
    (article,), missing = load_all(loads(document.bytes(), Path("a.pdf")))
    assert texts_of(article) == [LOREM[0]]
    assert missing == "1 of its 2 pages holds only pictures"


def test_a_picture_on_the_cover_is_no_loss() -> None:
    document = PdfDocument()
    document.page().picture(0, 0, 595, 842)
    for text in (*LOREM, *LOREM):
        document.page().paragraph(50, 100, 400, text, 10)
    assert article_of(document).blocks[0].page == 2


def test_what_is_no_document_says_so() -> None:
    assert _reason(b"%PDF-1.7\nnothing of the kind") == "it is damaged, or no PDF document"


def test_a_password_is_told() -> None:
    document = PdfDocument()
    document.page().text(50, 100, "secret")
    data = document.bytes().replace(
        b"trailer<<",
        b"trailer<</Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -4/O<" + b"41" * 32
        + b">/U<" + b"42" * 32 + b">>>/ID[<00><00>]",
    )  # fmt: skip
    assert _reason(data) == "it is protected with a password"


def test_a_damaged_table_of_objects_is_repaired() -> None:
    document = PdfDocument()
    document.page().paragraph(50, 100, 400, LOREM[0], 10)
    data = document.bytes()
    cut = data[: data.rindex(b"xref\n0")]
    assert texts_of(read(cut + data[data.rindex(b"trailer") :], "a.pdf")) == [LOREM[0]]


def test_letters_that_only_a_map_tells_are_read() -> None:
    document = PdfDocument()
    page = document.page()
    page.text(50, 100, "Мэр города сказал, что мост откроют в мае.", 10, "unicode")
    page.text(50, 130, "Ⱥ ﬁne oﬀer", 10, "unicode")
    assert texts_of(article_of(document)) == [
        "Мэр города сказал, что мост откроют в мае.",
        "Ⱥ fine offer",
    ]


def test_more_than_is_read_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_document, "MOST_PAGES", 2)
    document = PdfDocument()
    for text in LOREM:
        document.page().paragraph(50, 100, 400, text, 10)
    (article,), missing = load_all(loads(document.bytes(), Path("a.pdf")))
    assert texts_of(article) == list(LOREM[:2])
    assert missing == "it is too long to be read whole"


def test_controls_and_overrides_do_not_get_into_the_text() -> None:
    document = PdfDocument({"Title": "A \x1b[31m title\u202e of words"})
    document.page().text(50, 100, "Some\u202e words\u0007 here", 10, "unicode")
    article = article_of(document)
    assert not set("\x1b\u202e\x07") & set(article.text + article.title)


def test_the_content_says_that_it_needs_a_process() -> None:
    assert needs_process(Path("a.txt"), b"%PDF-1.7\n")
    assert needs_process(Path("a.pdf"), b"\n\n%PDF-1.7")
    assert not needs_process(Path("a.txt"), b"words")
    assert not needs_process(Path("a.xyz"), b"words")


def test_pages_that_hold_each_other_end() -> None:
    data = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Count 9/Kids[2 0 R 3 0 R]>>endobj\n"
        b"3 0 obj<</Type/Pages/Count 9/Kids[2 0 R]/Parent 2 0 R>>endobj\n"
        b"trailer<</Root 1 0 R>>\n%%EOF"
    )
    assert _reason(data)


_WORDS = st.text("abc defgh-,.“” 123", min_size=1, max_size=40)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 590), st.integers(5, 840), _WORDS, st.sampled_from([6, 9, 10, 14, 30]),
            st.sampled_from([0, 0, 0, 90, 45]),
        ),
        max_size=30,
    )
)  # fmt: skip
def test_no_letter_is_lost_wherever_it_stands(
    placed: list[tuple[int, int, str, int, int]],
) -> None:
    document = PdfDocument()
    page = document.page()
    page.text(5, 421, "begin", 10)
    seen = {"begin"}
    for x, y, text, size, angle in placed:
        if text.strip() and not angle and x + size * len(text) < 590:
            seen |= set(text.replace("-", " ").split())
        page.text(x, y, text, size, angle=angle)
    article = read(document.bytes(), "a.pdf")
    kept = {c for c in article.text if c.isalnum()}
    assert {c for word in seen for c in word if c.isalnum()} <= kept
    spans = [block.span for block in article.blocks]
    assert all(a.end + 1 == b.start for a, b in pairwise(spans))


def _scattered(count: int) -> bytes:
    document = PdfDocument()
    page = document.page()
    for i in range(count):
        page.text(i * 7919 % 560, 10 + i * 104_729 % 820, "ab 1", 6 + i % 3 * 4)
    return document.bytes()


def _paragraphs_of_many_lines(count: int) -> bytes:
    document = PdfDocument()
    for _ in range(count // 60):
        page = document.page()
        for i in range(60):
            page.text(50, 30 + 13 * i, "words and lines that go on and on with-", 10)
    return document.bytes()


@pytest.mark.parametrize("made", [_scattered, _paragraphs_of_many_lines])
def test_reading_takes_time_in_proportion_to_the_words(made: Callable[[int], bytes]) -> None:
    short, long = made(600), made(2_400)
    assert is_linear(lambda data: list(loads(data, Path("a.pdf"))), short, long, times=4)
