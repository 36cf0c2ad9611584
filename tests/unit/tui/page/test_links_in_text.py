"""Links in the text: dots below their words, and numbers behind them when asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rich.style import Style

from reader.article import Article, BlockKind, Link, Span
from reader.figures import Figure, FigureKind
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.statements import Speaker, Statement, StatementKind
from reader.tui.page.line_painter import Columns, LinePainter
from reader.tui.page.line_steps import offset_beside
from reader.tui.page.link_labels import LinkLabels
from reader.tui.page.marks import Layer, Mark, Marking
from reader.tui.page.page import Page
from reader.tui.page.page_layout import PageLayout
from tests.unit.tui.articles import article_of, span_of

TEXT = "The report [sic] says 12,000 left in May 2024, said Ann Berg of the 部委."
LOOKS: dict[str, Style] = {
    Mark.CUE: Style(underline2=True),
    Mark.SPEAKER: Style(bold=True, underline=True),
    Mark.FIGURE: Style(bold=True),
    Mark.DATE: Style(underline=True),
}


def linked(*words: str, url: str | None = None) -> Article:
    """An article of one paragraph in which some words are links."""
    article = article_of((BlockKind.PARAGRAPH, TEXT))
    links = tuple(Link(span_of(article, one), f"https://example.org/{one}") for one in words)
    return replace(article, links=links, url=url)


def lines_of(article: Article, width: int, *, numbered: bool = True) -> list[str]:
    """The lines of the paragraph as they are painted in a column so wide."""
    labels = LinkLabels(article) if numbered else None
    columns = replace(Columns.of(width + 4, width), left=0, text=width, signs=0, aside=0)
    layout = PageLayout(Page(article), width, labels)
    painter = LinePainter(article.text, Marking(of(article)), lambda name: Style())
    row = layout.row_of(0)
    found = []
    while (line := layout.line(row)) is not None and line.span:
        strip = painter.paint(line, columns, None, Style(), None, labels)
        found.append(strip.text.rstrip())
        row += 1
    return found


def of(article: Article, *, statements: bool = False) -> AnnotatedArticle:
    if not statements:
        return AnnotatedArticle(article, (), ())
    number, day = span_of(article, "12,000"), span_of(article, "May 2024")
    speaker = Speaker(span_of(article, "Ann Berg"), "Ann Berg")
    said = Statement(Span(0, 0), StatementKind.DIRECT, speaker, span_of(article, "said"))
    figures = (Figure(number, number, FigureKind.COUNT, 12000), Figure(day, day, FigureKind.DATE))
    return AnnotatedArticle(article, (said,), figures)


def test_numbers_stand_behind_the_words_of_links_and_lines_have_room_for_them() -> None:
    article = linked("report [sic]", "12,000", "部委")
    assert lines_of(article, 90) == [
        "The report [sic][1] says 12,000[2] left in May 2024, said Ann Berg of the 部委[3]."
    ]
    assert lines_of(article, 90, numbered=False) == [TEXT]
    assert lines_of(article, 20)[:3] == [
        "The report [sic][1]",
        "says 12,000[2] left",
        "in May 2024, said",
    ]
    assert lines_of(linked("report", url="https://example.org"), 90)[0].startswith("The report[2] ")
    for width in (1, 2, 3, 5, 8):
        written = "".join("".join(lines_of(article, width)).split())
        assert all(word in written for word in ("report"[:width], "部" if width > 1 else ""))


def test_a_number_is_no_character_of_the_text() -> None:
    article = linked("report")
    labels = LinkLabels(article)
    layout = PageLayout(Page(article), 80, labels)
    line = layout.line(layout.row_of(0))
    assert line is not None
    painter = LinePainter(article.text, Marking(of(article)), lambda name: Style())
    strip = painter.paint(line, Columns.of(90, 80), None, Style(), None, labels)
    (number,) = (segment for segment in strip if segment.text == "[1]")
    assert number.style is not None
    beside, offset = number.style.meta["offset"]
    assert beside < 0
    assert offset == article.text.index("report") + len("report")


def test_steps_from_line_to_line_keep_the_column_that_is_seen() -> None:
    article = linked("The", "12,000", "Berg")
    layout = PageLayout(Page(article), 30, LinkLabels(article))
    # "The[1] report [sic] says" above "12,000[2] left in May 2024,"
    text = article.text
    left, report = text.index("left"), text.index("report")
    assert offset_beside(layout, text, report + 3, 1) == left
    assert offset_beside(layout, text, left + 6, -1) == text.index("[sic]") + 2
    assert offset_beside(layout, text, text.index("12") + 6, -1) == report - 1


def look_of(article: Article, words: str) -> tuple[tuple[object, ...], ...]:
    """How each character of words looks without colour."""
    layout = PageLayout(Page(article), 100)
    line = layout.line(layout.row_of(0))
    assert line is not None
    marking = Marking(of(article, statements=True))
    painter = LinePainter(article.text, marking, lambda name: LOOKS.get(name, Style()))
    looks: dict[int, tuple[object, ...]] = {}
    for segment in painter.paint(line, Columns.of(110, 100), None, Style()):
        style = segment.style or Style()
        beside, start = style.meta.get("offset", (-1, 0))
        for number, _ in enumerate(segment.text if beside >= 0 else ""):
            looks[start + number] = (style.bold, bool(style.underline), bool(style.underline2))
    span = span_of(article, words)
    return tuple(looks[offset] for offset in range(span.start, span.end))


@pytest.mark.parametrize("words", ["report", "12,000", "May 2024", "said", "Ann Berg", "部委"])
def test_a_link_is_told_without_colour_whatever_else_its_words_are(words: str) -> None:
    plain, link = look_of(linked(), words), look_of(linked(words), words)
    assert len(set(plain)) == 1
    assert len(set(link)) == 2, "dots, or gaps in the line"
    assert {bold for bold, *_ in link} == {bold for bold, *_ in plain}
    named = any(plain[0][1:])
    lined = sum(map(any, (rest for _, *rest in link)))
    assert (lined > len(words) // 2) is named, "what is underlined anyhow stays so for the most"


def test_links_are_marked_unless_their_layer_is_off() -> None:
    article, hidden = linked("report"), set[Layer]()
    marking = Marking(of(article), hidden)
    span = span_of(article, "report")
    assert [run.marks for run in marking.runs(span)] == [(Mark.LINK,)]
    hidden.add(Layer.LINKS)
    assert [run.marks for run in marking.runs(span)] == [()]
