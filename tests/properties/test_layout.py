from __future__ import annotations

import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style

from reader.article import Article, Block, BlockKind, Link, Span
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.statements import Statement, StatementKind
from reader.text import clean
from reader.tui.page.asides import AsideLine, AsideStyle
from reader.tui.page.layout import bounded_pieces, clusters, is_even, lines, painted
from reader.tui.page.line_painter import Columns, LinePainter
from reader.tui.page.link_labels import LinkLabels
from reader.tui.page.marks import Marking
from reader.tui.page.page import Page
from reader.tui.page.page_layout import PageLayout
from tests.linear_time import is_linear

pieces = st.sampled_from(
    [
        *" aB7-–—.,“”\"'é\u00a0\u3000",
        "word ",
        "well-known ",
        " | ",
        "e\u0301",
        "한국어",
        "漢字。「か」",
        "ก็น้ำ",
        "नि\u200dर्दे",
        "👍🏽",
        "👨\u200d👩\u200d👧",
        "❤\ufe0f",
        "🇩🇪🇫🇷",
        "שלום",
        "x" * 30,
    ]
)
texts = st.lists(pieces, max_size=40).map(lambda parts: clean("".join(parts)))
widths = st.integers(min_value=1, max_value=80)


def whole(text: str) -> Span:
    return Span(0, len(text))


@given(texts, widths)
def test_every_character_lies_in_exactly_one_line(text: str, width: int) -> None:
    assert "".join(line.of(text) for line in lines(text, whole(text), width)) == text


@given(texts, widths)
def test_what_is_not_painted_is_white_space(text: str, width: int) -> None:
    for line in lines(text, whole(text), width):
        visible = painted(text, line)
        assert visible.start == line.start
        assert not text[visible.end : line.end].strip()


@given(texts, widths)
def test_no_line_is_wider_than_asked_for_but_a_single_cluster(text: str, width: int) -> None:
    for line in lines(text, whole(text), width):
        visible = painted(text, line)
        is_single = len(list(clusters(text, visible))) == 1
        assert cell_len(visible.of(text)) <= width or is_single


@given(texts, widths)
def test_lines_are_as_long_as_they_can_be(text: str, width: int) -> None:
    broken = lines(text, whole(text), width)
    for line, following in pairwise(broken):
        visible = painted(text, line).of(text)
        word = following.of(text).partition(" ")[0]
        if visible and word.isascii() and word.isalpha() and text[line.end - 1] == " ":
            assert cell_len(f"{visible} {word}") > width


def _parts_a_cluster(text: str, end: int) -> bool:
    """Whether `end` lies within a cluster, told from the character database."""
    before, after = text[end - 1], text[end]
    flags = 0
    while flags < end and "\U0001f1e6" <= text[end - 1 - flags] <= "\U0001f1ff":
        flags += 1
    is_flag = "\U0001f1e6" <= after <= "\U0001f1ff" and flags % 2 == 1
    is_modifier = "\U0001f3fb" <= after <= "\U0001f3ff" and before == "👍"
    is_mark = unicodedata.category(after) in {"Mn", "Me"}
    return is_mark or is_modifier or is_flag or "\u200d" in (before, after)


@given(texts, widths)
def test_clusters_are_never_parted(text: str, width: int) -> None:
    for line in lines(text, whole(text), width)[:-1]:
        assert not _parts_a_cluster(text, line.end)


@given(texts)
def test_clusters_are_as_wide_together_as_the_text(text: str) -> None:
    assert sum(cell_len(cluster.of(text)) for cluster in clusters(text, whole(text))) == cell_len(
        text
    )


@given(texts)
def test_even_text_has_one_cell_for_every_character(text: str) -> None:
    if is_even(text, whole(text)):
        assert cell_len(text) == len(text) == len(list(clusters(text, whole(text))))


@given(texts, st.integers(min_value=8, max_value=40))
def test_pieces_are_bounded_and_lose_nothing(text: str, size: int) -> None:
    cut = bounded_pieces(text, whole(text), size)
    assert "".join(piece.of(text) for piece in cut) == text
    assert all(len(piece) <= 2 * size for piece in cut)
    assert not any(_parts_a_cluster(text, piece.end) for piece in cut[:-1])


kinds = st.sampled_from(
    [kind for kind in BlockKind if kind not in (BlockKind.FURNITURE, BlockKind.TABLE)]
)


@st.composite
def articles(draw: st.DrawFn) -> AnnotatedArticle:
    blocks: list[Block] = []
    text = ""
    for kind, content in draw(st.lists(st.tuples(kinds, texts.filter(bool)), max_size=6)):
        text += "\n" if text else ""
        blocks.append(Block(Span(len(text), len(text) + len(content)), kind))
        text += content
    edges = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    spans = zip(edges[::2], edges[1::2], strict=False)
    links = tuple(Link(Span(*span), "https://example.org/") for span in spans)
    article = Article(Path("a.txt"), "", "text", text, tuple(blocks), "A title", links=links)
    ends = draw(st.tuples(*[st.integers(0, len(text))] * 2))
    said = Statement(Span(min(ends), max(ends)), StatementKind.DIRECT)
    return AnnotatedArticle(article, (said,), ())


cells = st.one_of(st.just(""), st.sampled_from(["12,5", "€ 7", "–"]), texts)


@st.composite
def tables(draw: st.DrawFn) -> AnnotatedArticle:
    """Tables, some with headings, one behind the other, with links in them."""
    blocks: list[Block] = []
    text = ""
    for number, row in enumerate(draw(st.lists(st.lists(cells, max_size=5), max_size=8))):
        if content := " | ".join(row).rstrip():
            level = draw(st.sampled_from([1, 2, 0, 0, 0] if number else [1, 2]))
            text += "\n" if text else ""
            span = Span(len(text), len(text) + len(content))
            blocks.append(Block(span, BlockKind.TABLE, level))
            text += content
    edges = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    links = tuple(
        Link(Span(*span), "https://example.org/")
        for span in zip(edges[::2], edges[1::2], strict=False)
    )
    article = Article(Path("a.md"), "", "markdown", text, tuple(blocks), "A title", links=links)
    return AnnotatedArticle(article, (), ())


BESIDE = AsideLine("✎", "漢字 beside", AsideStyle.NOTE)


def _drawn(
    annotated: AnnotatedArticle, width: int, selected: Span | None = None, *, numbered: bool = False
) -> str:
    """Every character that is drawn as one of the text, in order, while widths are checked."""
    columns = Columns.of(width, 72)
    labels = LinkLabels(annotated.article) if numbered else None
    layout = PageLayout(Page(annotated.article, show_furniture=True), columns.text, labels)
    while not layout.is_complete:
        layout.settle_more(1)
    layout.correct()
    text = annotated.article.text
    painter = LinePainter(text, Marking(annotated), lambda name: Style())
    drawn = ""
    for row in range(layout.row_count):
        line = layout.line(row)
        assert line is not None
        strip = painter.paint(line, columns, selected, Style(reverse=True), BESIDE, labels)
        assert sum(cell_len(segment.text) for segment in strip) == width
        for segment in strip:
            x, y = segment.style.meta["offset"] if segment.style else (-1, 0)
            if x >= 0 and line.wording is None:
                assert text.startswith(segment.text, y)
                drawn += segment.text
    return drawn


@given(articles(), st.integers(min_value=20, max_value=160), st.booleans())
def test_every_character_of_an_article_is_drawn_exactly_once(
    annotated: AnnotatedArticle, width: int, numbered: bool
) -> None:
    expected = "".join(annotated.article.text.split())
    assert "".join(_drawn(annotated, width, numbered=numbered).split()) == expected


@given(tables(), st.integers(min_value=1, max_value=120), st.booleans())
def test_every_character_of_a_table_is_drawn_once_where_its_row_is_counted(
    annotated: AnnotatedArticle, width: int, numbered: bool
) -> None:
    text = annotated.article.text
    borders = str.maketrans("", "", "|")  # a list has lines for them
    wanted = sorted("".join(text.split()).translate(borders))
    if width > 8:
        drawn = _drawn(annotated, width, numbered=numbered)
        assert sorted("".join(drawn.split()).translate(borders)) == wanted
    labels = LinkLabels(annotated.article) if numbered else None
    layout = PageLayout(Page(annotated.article), width, labels)
    layout.settle(0, layout.row_count)
    page_lines = [line for row in range(layout.row_count) if (line := layout.line(row))]
    of_text = [line.span for line in page_lines if line.span]
    assert "".join(span.of(text) for span in of_text) == text.replace("\n", "")
    for row, line in enumerate(page_lines):
        assert all(layout.row_of(span.start) == row for span in line.spans if span)
        assert not line.span or layout.row_of(line.span.start) == row


@given(articles(), st.integers(min_value=1, max_value=60))
def test_lines_with_numbers_of_links_follow_one_another(
    annotated: AnnotatedArticle, width: int
) -> None:
    text, labels = annotated.article.text, LinkLabels(annotated.article)
    for block in annotated.article.blocks:
        ends = labels.line_ends(text, block.span, width)
        assert ends == sorted(set(ends))
        assert ends[-1] == block.span.end
        starts = [block.span.start, *ends[:-1]]
        for start, end in zip(starts, ends, strict=True):
            words = painted(text, Span(start, end))
            inner = labels.within(Span(start, words.end - 1)) if words else ()
            cells = cell_len(words.of(text)) + sum(len(label.text) for label in inner)
            assert cells <= width or len(list(clusters(text, words))) == 1


@given(st.one_of(articles(), tables()), st.integers(min_value=1, max_value=12))
def test_strips_are_as_wide_as_the_pane_however_narrow(
    annotated: AnnotatedArticle, width: int
) -> None:
    columns = Columns.of(width, 72)
    layout = PageLayout(Page(annotated.article), columns.text)
    painter = LinePainter(annotated.article.text, Marking(annotated), lambda name: Style())
    for row in range(layout.row_count):
        if line := layout.line(row):
            strip = painter.paint(line, columns, None, Style())
            assert sum(cell_len(segment.text) for segment in strip) == width


@given(articles(), widths, st.data())
def test_the_row_of_a_character_holds_it(
    annotated: AnnotatedArticle, width: int, data: st.DataObject
) -> None:
    text = annotated.article.text
    layout = PageLayout(Page(annotated.article, show_furniture=True), width)
    offset = data.draw(st.integers(0, max(0, len(text) - 1)))
    line = layout.line(layout.row_of(offset))
    if text and text[offset] != "\n":
        assert line is not None
        assert line.span.start <= offset < line.span.end


@pytest.mark.parametrize(
    "unit",
    ["x", " ", "-", "ab-", "漢", "👨\u200d", "e\u0301", "\u0301", "\u200d", "🇩", "「", "。", "a "],
)
def test_time_is_linear(unit: str) -> None:
    def lay_out(text: str) -> None:
        lines(text, whole(text), 72)

    assert is_linear(lay_out, (unit * 10_000)[:10_000], (unit * 40_000)[:40_000], times=4)
