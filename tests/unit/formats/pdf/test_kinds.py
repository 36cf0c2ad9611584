from __future__ import annotations

from reader.article import BlockKind
from tests.fixtures.pdf_writer import PdfDocument, width_of
from tests.unit.formats.pdf.documents import LOREM, article_of, kinds_of
from tests.unit.formats.reading import blocks_of


def test_larger_and_bold_type_makes_headings_with_levels() -> None:
    document = PdfDocument()
    page = document.page()
    page.text(50, 80, "Ships wait outside the harbour", 24, "bold")
    y = 120.0
    for size, font, text in (
        (16, "bold", "The search"), (12, "bold", "The divers"), (10, "bold", "Their lamps"),
        (16, "bold", "The ships"),
    ):  # fmt: skip
        page.text(50, y + 10, text, size, font)
        y = page.paragraph(50, y + 30, 495, LOREM[0] * 2, 10) + 10
    article = article_of(document)
    assert article.title == "Ships wait outside the harbour"
    assert [
        (block.level, block.span.of(article.text))
        for block in article.blocks
        if block.kind is BlockKind.HEADING
    ] == [(1, "The search"), (2, "The divers"), (3, "Their lamps"), (1, "The ships")]


def test_numbers_tell_the_level_of_a_heading() -> None:
    document = PdfDocument()
    page = document.page()
    y = 80.0
    for text in ("1 Summary", "1.1 The search", "1.1.2 Lamps and ropes"):
        page.text(50, y, text, 12, "bold")
        y = page.paragraph(50, y + 20, 495, LOREM[0] * 2, 10) + 20
    page.text(50, 50, "A report of all that was found", 20, "bold")
    levels = [b.level for b in article_of(document).blocks if b.kind is BlockKind.HEADING]
    assert levels == [1, 2, 3]


def test_bookmarks_make_headings_of_lines_that_look_like_text() -> None:
    document = PdfDocument(bookmarks=[("What was found", 1)])
    page = document.page()
    page.paragraph(50, 100, 495, LOREM[0] * 2, 10)
    page.text(50, 140, "What was found", 10)
    page.paragraph(50, 170, 495, LOREM[1] * 2, 10)
    assert blocks_of(article_of(document), BlockKind.HEADING) == ["What was found"]


def test_items_keep_their_marks_and_have_levels() -> None:
    document = PdfDocument()
    page = document.page()
    page.paragraph(50, 100, 400, LOREM[0], 10)
    for y, x, text in ((140, 60, "first point"), (154, 80, "a point within"), (168, 60, "last")):
        page.text(x, y, "•", 10)
        page.text(x + 12, y, text, 10)
    page.text(60, 190, "1. a number", 10)
    page.text(60, 204, "2. another number", 10)
    article = article_of(document)
    items = [block for block in article.blocks if block.kind is BlockKind.ITEM]
    assert [block.span.of(article.text) for block in items] == [
        "• first point", "• a point within", "• last", "1. a number", "2. another number",
    ]  # fmt: skip
    assert [block.level for block in items] == [1, 2, 1, 1, 1]


def test_items_keep_their_levels_in_the_next_column() -> None:
    document = PdfDocument()
    page = document.page()
    y = page.paragraph(50, 100, 220, f"{LOREM[0]} {LOREM[1]}", 10)
    for text in ("• first point", "• second point"):
        y += 14
        page.text(60, y, text, 10)
    for i, (x, text) in enumerate(((320, "• third point"), (340, "• within"), (320, "• last"))):
        page.text(x, 100 + 14 * i, text, 10)
    page.paragraph(310, 150, 220, f"{LOREM[2]} {LOREM[0]}", 10)
    article = article_of(document)
    items = [block for block in article.blocks if block.kind is BlockKind.ITEM]
    assert [block.level for block in items] == [1, 1, 1, 2, 1]


def test_a_pull_quote_that_repeats_the_text_is_no_further_utterance() -> None:
    document = PdfDocument()
    page = document.page()
    said = "“We have waited for eleven months,” said the mayor."
    page.paragraph(50, 100, 400, f"{LOREM[0]} {said} {LOREM[1]}", 10)
    page.text(80, 190, "“We have waited for eleven months”", 16)
    page.paragraph(50, 230, 400, LOREM[2], 10)
    page.text(80, 290, "“Nobody said this in the text at all”", 16)
    page.paragraph(50, 330, 400, LOREM[0], 10)
    article = article_of(document)
    assert blocks_of(article, BlockKind.FURNITURE) == ["“We have waited for eleven months”"]
    assert "“Nobody said this in the text at all”" in blocks_of(article, BlockKind.QUOTE)


def test_contents_are_furniture_without_their_dots() -> None:
    document = PdfDocument()
    page = document.page()
    for i, (title, number) in enumerate((("Summary", 2), ("Costs", 7), ("Annex", 12))):
        page.text(50, 80 + 15 * i, f"{title} {'. ' * 60}{number}", 10)
    page.paragraph(50, 180, 400, LOREM[0], 10)
    assert blocks_of(article_of(document), BlockKind.FURNITURE) == [
        "Summary … 2", "Costs … 7", "Annex … 12",
    ]  # fmt: skip


def test_links_lie_on_the_words_they_are_laid_over() -> None:
    document = PdfDocument()
    page = document.page()
    page.text(50, 100, "All of it is in the annex to the report, said the clerk.", 10)
    left = 50 + width_of("All of it is in ", 10)
    page.link(left, 92, width_of("the annex", 10), 11, "https://a.example/annex")
    page.link(50, 92, 10, 11, "javascript:alert(1)")
    article = article_of(document)
    assert [(link.span.of(article.text), link.url) for link in article.links] == [
        ("the annex", "https://a.example/annex")
    ]


def test_notes_in_small_type_come_after_the_paragraph_that_goes_on() -> None:
    document = PdfDocument()
    first, second = document.page(), document.page()
    first.text(50, 700, "The search for the anchor went on all night, and in the morning", 10)
    first.text(50, 760, "1 As of Monday, says the harbour office.", 7)
    second.text(50, 100, "the divers came back without it.", 10)
    second.paragraph(50, 130, 400, LOREM[0], 10)
    assert [text for _, text in kinds_of(article_of(document))][:2] == [
        "The search for the anchor went on all night, and in the morning the divers came back "
        "without it.",
        "1 As of Monday, says the harbour office.",
    ]


def test_code_keeps_its_lines() -> None:
    document = PdfDocument()
    page = document.page()
    page.paragraph(50, 100, 400, LOREM[0] * 2, 10)
    for i, line in enumerate(("for ship in ships:", "print(ship.name)")):
        page.text(50, 160 + 12 * i, line, 9, "mono")
    assert blocks_of(article_of(document), BlockKind.CODE) == [
        "for ship in ships:", "print(ship.name)",
    ]  # fmt: skip


def test_bold_questions_are_those_of_an_interview() -> None:
    document = PdfDocument()
    page = document.page()
    page.text(50, 60, "A talk with the mayor", 20, "bold")
    y = 100.0
    for question in ("Why did it take so long to decide?", "Who is going to pay for it?"):
        page.text(50, y, question, 10, "bold")
        y = page.paragraph(50, y + 20, 495, LOREM[0] * 2, 10) + 20
    assert not blocks_of(article_of(document), BlockKind.HEADING)


def test_what_was_highlighted_is_taken_over_across_lines() -> None:
    document = PdfDocument()
    page = document.page()
    lines = ["Nobody knows what the wall will cost in the end, the engi-", "neers said on Monday."]
    page.lines(50, 100, 300, lines)
    left = 50 + width_of("Nobody knows ", 10)
    page.highlight(left, 92, 300, 11)
    page.highlight(50, 104, width_of("neers said", 10), 11)
    article = article_of(document)
    assert [highlight.span.of(article.text) for highlight in article.highlights] == [
        "what the wall will cost in the end, the engineers said"
    ]


def test_questions_answers_initials_and_dialogue_are_no_items() -> None:
    document = PdfDocument()
    page = document.page()
    lines = ["Q. Where were you at nine?", "A. At the quay, with my brother.", "— Nobody saw us.",
             "S. Oxholm, the harbour master, was there."]  # fmt: skip
    page.paragraph(50, 60, 400, LOREM[0], 10)
    for i, line in enumerate(lines):
        page.text(50, 100 + 20 * i, line, 10)
    assert blocks_of(article_of(document), BlockKind.PARAGRAPH)[1:] == lines


def test_the_structure_of_a_tagged_document_tells_what_looks_like_text() -> None:
    document = PdfDocument()
    page = document.page()
    tagged = (
        ("H2", "What was found"), ("P", LOREM[0][:80]), ("LI", "a lamp without a bullet"),
        ("BlockQuote", "Nobody saw us that night"), ("H3", "and what was not"),
        ("P", LOREM[1][:80]), ("P", LOREM[2][:80]),
    )  # fmt: skip
    for i, (tag, text) in enumerate(tagged):
        page.text(50, 200 + 20 * i, text, 10, tag=tag)
    page.text(300, 500, "Printed by nobody", 10)
    article = article_of(document)
    kinds = {text: kind for kind, text in kinds_of(article)}
    assert kinds["What was found"] in {"heading", "title"}
    assert kinds["a lamp without a bullet"] == "item"
    assert kinds["Nobody saw us that night"] == "quote"
    assert kinds["and what was not"] == "heading"
    assert kinds["Printed by nobody"] == "furniture"
    assert [b.level for b in article.blocks if b.kind is BlockKind.HEADING] == [3]
