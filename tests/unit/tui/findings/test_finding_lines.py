from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style

from reader.article import BlockKind, Span
from reader.figures import Figure, FigureKind
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.statements import Speaker, Statement, StatementKind
from reader.text import clean, fold
from reader.tui.findings.finding_lines import FindingPainter, FindingStyles, places_of
from reader.tui.findings.findings import Findings, Listing
from tests.unit.tui.articles import article_of, harbour

MATCH = Style(bold=True, underline=True)
STYLES = FindingStyles(
    base=Style(color="white", bgcolor="black"),
    part=Style(bold=True),
    group=Style(bold=True),
    detail=Style(dim=True),
    words=Style(),
    value=Style(bold=True),
    match=MATCH,
    glyph=Style(color="magenta"),
    cursor=Style(bgcolor="blue"),
    cursor_blurred=Style(bgcolor="green"),
)


def lines_of(annotated: AnnotatedArticle, text: str = "", width: int = 60) -> list[str]:
    listing = Listing(Findings(annotated), text)
    painter = FindingPainter(width, STYLES, annotated.article, listing.words)
    rows = (listing.row(place) for place in range(len(listing)))
    strips = [painter.row_line(row, cursor=False, focused=True) for row in rows]
    assert {strip.cell_length for strip in strips} <= {width}
    return [strip.text.rstrip() for strip in strips]


def test_rows_have_the_signs_of_the_margin_values_and_counts() -> None:
    assert lines_of(harbour()) == [
        "  ── Statements ─────────────────────────────────────── 2 ──",
        "  Tom Reyes, the harbour master                            1",
        "   ┃ “The wood is rotten [sic],”",
        "  [Marlow Council?]                                        1",
        "  ?┊ repairs would cost about 2.5 million euros",
        "  ── Figures ────────────────────────────────────────── 3 ──",
        "  Counts                                                   1",
        "                1,200  Some 1,200 ships called there last y…",
        "  Money                                                    1",
        "      ≈ 2,500,000 EUR  … cost about 2.5 million euros.",
        "  Dates                                                    1",
        "                 2027  A new quay by 2027",
        "  ── Headings ───────────────────────────────────────── 2 ──",
        "  Port of Marlow closes its oldest quay",
        "    What comes next",
    ]


def test_of_what_is_left_out_it_is_told_how_much_there_is() -> None:
    lines = lines_of(harbour(), "euros")
    assert lines[0].endswith(" 1 of 2 ──")
    assert lines[3].endswith(" 1 of 3 ──")
    assert not any("Headings" in line for line in lines)


def test_where_no_statements_are_looked_for_that_is_said() -> None:
    article = article_of((BlockKind.PARAGRAPH, "Hola."))
    spanish = replace(article, language="es")
    assert "–" in lines_of(AnnotatedArticle(spanish, (), ()))[0]
    assert lines_of(AnnotatedArticle(article, (), ()))[0].endswith(" 0 ──")


def test_a_word_looked_for_is_seen_and_marked_wherever_it_stands() -> None:
    words = "“" + "The tide came in. " * 300 + "Élan. " + "It went out. " * 99 + "”"
    article = article_of((BlockKind.PARAGRAPH, words))
    statement = Statement(Span(0, len(words)), StatementKind.DIRECT)
    short = article.text.replace(" " + "The tide came in. " * 200, " ", 1)
    annotated = AnnotatedArticle(article, (statement,), ())
    assert "…" in lines_of(annotated, "elan")[2]
    moved = article_of((BlockKind.PARAGRAPH, short))
    annotated = AnnotatedArticle(moved, (Statement(Span(0, len(short)), statement.kind),), ())
    listing = Listing(Findings(annotated), "elan")
    painter = FindingPainter(40, STYLES, moved, listing.words)
    strip = painter.row_line(listing.row(2), cursor=False, focused=True)
    marked = [segment.text for segment in strip if segment.style and segment.style.underline]
    assert marked == ["Élan"]


HOSTILE = st.text(
    st.sampled_from("ab [/]\\“é\u0301日👩‍👩‍👧\u202e\ud800\x1b\n") | st.characters(), min_size=1
).map(clean)


@given(HOSTILE, HOSTILE, st.integers(1, 70), st.sampled_from(["", "a", "é", "[/"]))
@pytest.mark.filterwarnings("ignore")
def test_every_row_is_as_wide_as_the_panel(words: str, name: str, width: int, text: str) -> None:
    words = words.replace("\n", " ") or "a"
    article = article_of((BlockKind.TITLE, words), (BlockKind.PARAGRAPH, words))
    span = article.blocks[1].span
    who = Speaker(span, name or "a", name or None, name)
    statement = Statement(span, StatementKind.INDIRECT, who, None, 0.1)
    figure = Figure(span, span, FigureKind.MONEY, 12_000_000, name or None, alternatives=(1,))
    lines = lines_of(AnnotatedArticle(article, (statement,), (figure,)), text, width)
    assert all(cell_len(line) <= width for line in lines)


@given(HOSTILE, st.lists(st.sampled_from(["a", "e", "日", "[/", "ss"]), max_size=3))
def test_what_is_marked_holds_what_is_looked_for(text: str, words: list[str]) -> None:
    places = places_of(words, text)
    assert all(any(word in fold(span.of(text)) for word in words) for span in places)
    found = {word for word in words if word in fold(text)}
    assert all(any(word in fold(span.of(text)) for span in places) for word in found)
