from __future__ import annotations

import pytest

from reader.article import BlockKind
from reader.formats.builder import Run
from reader.formats.pdf.flow import joined
from reader.formats.pdf.pieces import Piece
from tests.fixtures.pdf_writer import PdfDocument, PdfPage, width_of, wrapped
from tests.unit.formats.pdf.documents import LOREM, article_of, kinds_of, texts_of
from tests.unit.formats.reading import blocks_of


def test_columns_are_read_one_after_the_other_below_what_stands_across_them() -> None:
    document = PdfDocument()
    page = document.page()
    page.text(50, 80, "The harbour that stayed closed for a whole week", 20, "bold")
    for x, words in ((50, "First"), (220, "Second"), (390, "Third")):
        y = 120.0
        for text in LOREM:
            y = page.paragraph(x, y, 155, f"{words}: {text}", 9, is_justified=True) + 8
    texts = texts_of(article_of(document))
    assert [text.split(":")[0] for text in texts[1:]] == (
        ["First"] * 3 + ["Second"] * 3 + ["Third"] * 3
    )
    assert texts[1] == f"First: {LOREM[0]}"


def test_columns_whose_lines_stand_at_other_heights_are_not_mixed() -> None:
    document = PdfDocument()
    page = document.page()
    page.paragraph(50, 120, 200, LOREM[0] + " " + LOREM[1], 10)
    page.paragraph(262, 124.5, 200, LOREM[2] + " " + LOREM[0], 10, leading=1.35)
    assert texts_of(article_of(document)) == [
        LOREM[0] + " " + LOREM[1],
        LOREM[2] + " " + LOREM[0],
    ]


def test_rows_of_a_table_stay_together_and_its_headings_are_told() -> None:
    document = PdfDocument()
    page = document.page()
    page.paragraph(50, 80, 495, LOREM[0] * 2, 10)
    rows = [("Port", "Ships", "Loss"), ("Amsel", "12", "3,000"), ("Tavish", "7", "1,250")]
    for i, row in enumerate(rows):
        for x, cell in zip((50, 150, 250), row, strict=True):
            page.text(x, 140 + 15 * i, cell)
    page.paragraph(50, 210, 495, LOREM[1] * 2, 10)
    article = article_of(document)
    rows_read = [block for block in article.blocks if block.kind is BlockKind.TABLE]
    assert [block.span.of(article.text) for block in rows_read] == [
        "Port | Ships | Loss", "Amsel | 12 | 3,000", "Tavish | 7 | 1,250",
    ]  # fmt: skip
    assert [block.level for block in rows_read] == [1, 2, 2]


def test_a_cell_of_several_lines_is_one_cell() -> None:
    document = PdfDocument()
    page = document.page()
    rows = [("2024", "a new wall", "4.2"), ("", "at the quay", ""), ("2025", "sirens", "0.9"),
            ("2026", "a pump", "0.4")]  # fmt: skip
    y = 100.0
    for row in rows:
        y += 12 if not row[0] else 24
        for x, cell in zip((50, 150, 300), row, strict=True):
            if cell:
                page.text(x, y, cell)
    assert texts_of(article_of(document))[0] == "2024 | a new wall at the quay | 4.2"


def test_every_block_knows_the_page_it_begins_on() -> None:
    document = PdfDocument()
    for text in LOREM:
        document.page().paragraph(50, 200, 495, text, 10)
    assert [block.page for block in article_of(document).blocks] == [1, 2, 3]


def test_a_paragraph_goes_on_over_columns_and_pages_as_one_block() -> None:
    document = PdfDocument()
    lines = wrapped(" ".join(LOREM), 220, 10)
    first, second = document.page(), document.page()
    first.lines(50, 300, 220, lines[:3], is_justified=True, is_end=False)
    first.lines(300, 300, 220, lines[3:5], is_justified=True, is_end=False)
    first.text(300, 380, "Figure 1. The quay in the rain", 8)
    second.lines(50, 300, 220, lines[5:], is_justified=True)
    article = article_of(document)
    assert kinds_of(article) == [
        ("paragraph", " ".join(LOREM)),
        ("caption", "Figure 1. The quay in the rain"),
    ]
    assert article.blocks[0].page == 1


def _running(page: PdfPage, number: int) -> None:
    page.text(50, 40, "The Amsel Courier", 8)
    page.text(500, 40, f"Page {number}", 8)
    page.text(290, 820, str(number + 100), 8)


@pytest.mark.parametrize(
    ("size", "is_bold", "count"), [(10, False, 1), (9, False, 2), (10, True, 2)]
)
def test_text_in_other_type_does_not_go_on_with_a_paragraph(
    size: float, is_bold: bool, count: int
) -> None:
    begun = Piece(1, [(Run("The harbour stayed closed while divers looked for"),)], 10.0)
    rest = Piece(2, [(Run("the anchor."),)], size, is_bold=is_bold, is_first=True)
    assert len(joined([begun, rest], 10.0)) == count


def test_running_heads_and_page_numbers_are_furniture_and_told_once() -> None:
    document = PdfDocument()
    for number, text in enumerate(LOREM, start=1):
        page = document.page()
        _running(page, number)
        page.paragraph(50, 100, 495, text * 2, 10)
    article = article_of(document)
    assert blocks_of(article, BlockKind.FURNITURE) == ["The Amsel Courier", "Page 1", "101"]
    assert blocks_of(article, BlockKind.PARAGRAPH) == [text * 2 for text in LOREM]


def test_a_number_of_the_text_near_the_edge_is_no_page_number() -> None:
    document = PdfDocument()
    page = document.page()
    page.paragraph(50, 100, 495, LOREM[0], 10)
    page.text(50, 800, "3,150", 30)
    assert "3,150" in texts_of(article_of(document))
    assert not blocks_of(article_of(document), BlockKind.FURNITURE)


@pytest.mark.parametrize("angle", [90, 270])
def test_a_page_set_sideways_is_read_as_it_is_meant(angle: int) -> None:
    document = PdfDocument()
    page = document.page()
    for i, line in enumerate(wrapped(LOREM[0], 400, 10)):
        x = 100 + 12 * i if angle == 90 else 400 - 12 * i
        page.text(x, 700 if angle == 90 else 100, line, angle=angle)
    assert texts_of(article_of(document)) == [LOREM[0]]


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_a_page_that_is_shown_turned_is_read_as_it_is_seen(rotation: int) -> None:
    document = PdfDocument()
    page = document.page(600, 600, rotation)
    for i, line in enumerate(wrapped(LOREM[0], 300, 10)):
        place = {
            0: (100, 100 + 12 * i), 90: (100 + 12 * i, 500),
            180: (500, 500 - 12 * i), 270: (500 - 12 * i, 100),
        }[rotation]  # fmt: skip
        page.text(*place, line, angle=rotation)
    assert texts_of(article_of(document)) == [LOREM[0]]


def test_text_turned_beside_the_text_is_furniture() -> None:
    document = PdfDocument()
    page = document.page()
    page.paragraph(80, 100, 400, LOREM[0], 10)
    page.text(30, 500, "Downloaded by nobody on Monday", 8, angle=90)
    assert kinds_of(article_of(document)) == [
        ("paragraph", LOREM[0]),
        ("furniture", "Downloaded by nobody on Monday"),
    ]


def test_an_invisible_layer_of_text_behind_a_scan_is_text() -> None:
    document = PdfDocument()
    page = document.page()
    page.picture(0, 0, 595, 842)
    for i, line in enumerate(wrapped(LOREM[0], 400, 10)):
        page.text(50, 100 + 12 * i, line, is_invisible=True)
    assert texts_of(article_of(document)) == [LOREM[0]]


def test_words_printed_twice_for_a_shadow_are_read_once() -> None:
    document = PdfDocument()
    page = document.page()
    page.text(50, 100, "A heavy shadow", 20)
    page.text(50.3, 100.3, "A heavy shadow", 20)
    page.paragraph(50, 140, 400, LOREM[0], 10)
    assert texts_of(article_of(document))[0] == "A heavy shadow"


def test_what_lies_off_the_page_is_not_read() -> None:
    document = PdfDocument()
    page = document.page()
    page.paragraph(50, 100, 400, LOREM[0], 10)
    page.text(700, 100, "Notes of the printer")
    page.text(50, 1_000, "Colour bars")
    assert texts_of(article_of(document)) == [LOREM[0]]


def test_a_drop_cap_belongs_to_the_first_word_beside_it() -> None:
    document = PdfDocument()
    page = document.page()
    page.text(50, 124, "T", 40, "serif")
    lines = wrapped(LOREM[0][1:] + " " + LOREM[1], 200, 10)
    page.lines(78, 102, 200, lines[:2], is_justified=True, is_end=False)
    page.lines(50, 126, 228, wrapped(" ".join(lines[2:]), 228, 10), is_justified=True)
    assert texts_of(article_of(document)) == [LOREM[0] + " " + LOREM[1]]


def test_letters_set_apart_are_words() -> None:
    document = PdfDocument()
    page = document.page()
    x = 50.0
    for word in ("HARBOUR", "NEWS"):
        for letter in word:
            page.text(x, 80, letter, 12, "bold")
            x += width_of(letter, 12) + 6
        x += 10
    page.paragraph(50, 120, 400, LOREM[0], 10)
    assert texts_of(article_of(document))[0] == "HARBOUR NEWS"


def test_the_number_of_a_note_does_not_look_like_a_figure() -> None:
    document = PdfDocument()
    page = document.page()
    page.text(50, 100, "The wall cost 14 million,", 10)
    page.text(50 + width_of("The wall cost 14 million,", 10), 96, "12", 6)
    page.paragraph(50, 130, 400, LOREM[0], 10)
    page.paragraph(50, 160, 400, LOREM[1], 10)
    assert texts_of(article_of(document))[0] == "The wall cost 14 million,¹²"


@pytest.mark.parametrize(
    ("rise", "size", "index"), [(4, 6, "²"), (4.5, 10, "²"), (-3, 7, "₂"), (-1.5, 6, "₂")]
)
def test_raised_and_lowered_numbers_stay_in_their_sentence(
    rise: float, size: float, index: str
) -> None:
    document = PdfDocument()
    page = document.page()
    page.text(50, 100, "The plants sent out 14 tonnes of X", 10)
    x = 50 + width_of("The plants sent out 14 tonnes of X", 10)
    page.text(x, 100 - rise, "2", size)
    page.text(x + width_of("2", size), 100, "O, which nobody had weighed before,", 10)
    page.text(50, 112, "the office says.", 10)
    page.paragraph(50, 140, 400, LOREM[0], 10)
    assert texts_of(article_of(document))[0] == (
        f"The plants sent out 14 tonnes of X{index}O, which nobody had weighed before, "
        "the office says."
    )


def test_a_narrow_line_in_the_midst_of_a_sentence_ends_no_paragraph() -> None:
    document = PdfDocument()
    page = document.page()
    page.paragraph(50, 100, 450, LOREM[0] * 2, 10)
    page.lines(90, 150, 300, wrapped(LOREM[1], 300, 10))
    page.paragraph(50, 200, 450, LOREM[2] * 2, 10)
    assert texts_of(article_of(document))[1] == LOREM[1]


def test_a_list_right_below_a_table_is_none_of_its_rows() -> None:
    document = PdfDocument()
    page = document.page()
    page.paragraph(50, 80, 495, LOREM[0] * 2, 10)
    for i, row in enumerate([("Port", "Ships"), ("Amsel", "12"), ("Tavish", "7")]):
        for x, cell in zip((250, 350), row, strict=True):
            page.text(x, 140 + 15 * i, cell)
    page.text(50, 185, "• a cold March", 10)
    page.text(50, 200, "• a new outage", 10)
    page.paragraph(50, 230, 495, LOREM[1] * 2, 10)
    assert kinds_of(article_of(document))[1:6] == [
        ("table", "Port | Ships"),
        ("table", "Amsel | 12"),
        ("table", "Tavish | 7"),
        ("item", "• a cold March"),
        ("item", "• a new outage"),
    ]


def test_a_speakers_name_in_bold_begins_a_paragraph() -> None:
    document = PdfDocument()
    page = document.page()
    said = ["We have one witness and he is here, so let us begin.", "Thank you, chair, for that."]
    y = 100.0
    for name, text in zip(("THE CHAIR:", "MR RENN:"), said, strict=True):
        page.text(50, y, name, 10, "bold")
        page.text(50 + width_of(name, 10, "bold") + 3, y, text, 10)
        y += 12
    assert texts_of(article_of(document)) == [f"THE CHAIR: {said[0]}", f"MR RENN: {said[1]}"]


def test_axis_labels_of_a_diagram_are_furniture() -> None:
    document = PdfDocument()
    page = document.page()
    page.paragraph(50, 100, 400, LOREM[0] * 2, 10)
    for i in range(6):
        page.text(50, 200 + 30 * i, f"{30 - 5 * i},000", 8)
    article = article_of(document)
    assert blocks_of(article, BlockKind.FURNITURE)[0] == "30,000"
    assert len(blocks_of(article, BlockKind.FURNITURE)) == 6


def test_a_line_of_few_words_pulled_apart_stays_a_line_of_its_paragraph() -> None:
    document = PdfDocument()
    page = document.page()
    lines = wrapped(LOREM[0] + " " + LOREM[1], 150, 10)
    page.lines(50, 100, 150, [*lines[:4], "Hafenmauerwiederaufbau in"], is_justified=True,
               is_end=False)  # fmt: skip
    page.lines(50, 160, 150, lines[4:], is_justified=True)
    expected = " ".join([*lines[:4], "Hafenmauerwiederaufbau in", *lines[4:]])
    assert texts_of(article_of(document)) == [expected]


def test_a_ragged_quotation_set_in_is_one_block() -> None:
    document = PdfDocument()
    page = document.page()
    y = page.paragraph(50, 100, 450, f"{LOREM[0]} {LOREM[1]} {LOREM[2]}", 10)
    y = page.paragraph(100, y + 10, 320, f"{LOREM[2]} {LOREM[0]} {LOREM[1]}", 10)
    page.paragraph(50, y + 10, 450, f"{LOREM[1]} {LOREM[0]}", 10)
    assert kinds_of(article_of(document)) == [
        ("paragraph", f"{LOREM[0]} {LOREM[1]} {LOREM[2]}"),
        ("quote", f"{LOREM[2]} {LOREM[0]} {LOREM[1]}"),
        ("paragraph", f"{LOREM[1]} {LOREM[0]}"),
    ]


def test_lines_of_an_address_stay_apart() -> None:
    document = PdfDocument()
    page = document.page()
    page.paragraph(50, 100, 450, f"{LOREM[0]} {LOREM[1]}", 10)
    lines = ["Contact:", "Rhea Stolt", "Press office", "+00 123 456 78", "press@railways.example"]
    page.lines(50, 160, 450, lines)
    assert texts_of(article_of(document))[1:] == lines


def test_a_double_spaced_text_has_paragraphs() -> None:
    document = PdfDocument()
    page = document.page()
    y = page.paragraph(50, 100, 450, " ".join(LOREM), 11, leading=2, indent=30)
    page.paragraph(50, y, 450, " ".join(reversed(LOREM)), 11, leading=2, indent=30)
    assert texts_of(article_of(document)) == [" ".join(LOREM), " ".join(reversed(LOREM))]


def test_titles_side_by_side_stand_over_their_own_columns() -> None:
    document = PdfDocument()
    page = document.page(900, 842)
    page.text(50, 80, "A wall for the harbour of Amsel, at last,", 34, "bold")
    page.text(50, 116, "is built", 34, "bold")
    page.text(50, 160, "Where fishermen land their catch now", 20, "bold")
    page.text(630, 160, "Night trains are back", 20, "bold")
    for x, words in ((50, "First"), (330, "Second"), (630, "Third")):
        y = 190.0
        for text in LOREM:
            y = page.paragraph(x, y, 230, f"{words}: {text}", 9, is_justified=True) + 8
    texts = [text.split(":")[0] for text in texts_of(article_of(document))]
    assert texts == [
        "A wall for the harbour of Amsel, at last, is built",
        "Where fishermen land their catch now",
        *["First"] * 3,
        *["Second"] * 3,
        "Night trains are back",
        *["Third"] * 3,
    ]


def test_rows_of_a_table_whose_cells_are_texts_stay_together() -> None:
    document = PdfDocument()
    page = document.page()
    y = 100.0
    for label in ("New wall", "Pumps", "Sirens"):
        page.paragraph(50, y, 90, label, 10)
        page.paragraph(160, y, 150, f"{label} do this. {LOREM[0]}", 10)
        page.paragraph(330, y, 150, f"{label} cost that. {LOREM[1]}", 10)
        y += 140
    assert texts_of(article_of(document)) == [
        f"{label} | {label} do this. {LOREM[0]} | {label} cost that. {LOREM[1]}"
        for label in ("New wall", "Pumps", "Sirens")
    ]


def test_speakers_names_stand_before_what_is_set_beside_them() -> None:
    document = PdfDocument()
    page = document.page()
    y = 100.0
    for name, text in (("BRANDT:", LOREM[0]), ("VALE:", LOREM[1]), ("BRANDT:", LOREM[2])):
        page.text(50, y, name, 10, "bold")
        y = page.paragraph(140, y, 250, text, 10)
    assert texts_of(article_of(document)) == [
        f"BRANDT: {LOREM[0]}", f"VALE: {LOREM[1]}", f"BRANDT: {LOREM[2]}",
    ]  # fmt: skip


def test_a_paragraph_goes_on_beside_a_box() -> None:
    document = PdfDocument()
    page = document.page()
    lines = wrapped(f"{LOREM[0]} {LOREM[1]}", 300, 10)
    page.paragraph(50, 100, 495, f"{LOREM[2]} {LOREM[0]}", 10)
    page.lines(50, 140, 300, lines, is_justified=True)
    page.text(390, 152, "Key facts", 9, "bold")
    page.paragraph(390, 166, 150, LOREM[2], 9)
    texts = texts_of(article_of(document))
    assert f"{LOREM[0]} {LOREM[1]}" in texts
    assert texts[-1] == LOREM[2]


def test_numbers_of_lines_are_furniture_and_part_no_paragraph() -> None:
    document = PdfDocument()
    for text in (" ".join(LOREM) * 3, " ".join(reversed(LOREM)) * 3):
        page = document.page()
        lines = wrapped(text, 380, 12)[:14]
        for i, line in enumerate(lines):
            page.text(72 if i > 8 else 78, 80 + 24 * i, str(i + 1), 12)
            page.text(110, 80 + 24 * i, line, 12)
    article = article_of(document)
    assert blocks_of(article, BlockKind.FURNITURE) == [" ".join(map(str, range(1, len(lines) + 1)))]
    assert " ".join(lines) in article.text


def test_few_lines_on_the_last_page_are_set_as_those_before() -> None:
    document = PdfDocument()
    first, second = document.page(), document.page()
    lines = wrapped(" ".join(LOREM) * 2, 300, 11)
    first.lines(50, 100, 300, lines[:-2], 11, leading=1.8, is_justified=True, is_end=False)
    second.lines(50, 100, 300, lines[-2:], 11, leading=1.8, is_justified=True)
    assert texts_of(article_of(document)) == [" ".join(lines)]
