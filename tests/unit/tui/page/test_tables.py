from __future__ import annotations

import re
from dataclasses import replace

from rich.style import Style

from reader.article import Article, BlockKind, Link, Span
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.tui.page.line_painter import Columns, LinePainter
from reader.tui.page.line_steps import offset_beside
from reader.tui.page.link_labels import LinkLabels
from reader.tui.page.marks import Marking
from reader.tui.page.page import Page
from reader.tui.page.page_layout import PageLayout
from tests.unit.tui.articles import article_of


def page_of(
    article: Article, width: int, *, numbered: bool = False
) -> tuple[PageLayout, list[str]]:
    """Give the layout of a page, and its lines as they are painted."""
    columns = Columns.of(width, 72)
    labels = LinkLabels(article) if numbered else None
    layout = PageLayout(Page(article), columns.text, labels)
    marking = Marking(AnnotatedArticle(article, (), ()))
    painter = LinePainter(article.text, marking, lambda name: Style())
    lines = filter(None, map(layout.line, range(layout.row_count)))
    of_text = (line for line in lines if line.wording is None)
    painted = (painter.paint(line, columns, None, Style(), None, labels) for line in of_text)
    return layout, [strip.text[columns.left + 2 :].rstrip() for strip in painted]


def shown(*rows: str, width: int = 44, headings: bool = False, numbered: bool = False) -> list[str]:
    """Give the lines of the page of a table, as they are painted."""
    blocks = ((BlockKind.TABLE, row) for row in rows)
    article = article_of(*blocks, title="")
    first = replace(article.blocks[0], level=1 if headings else 2)
    links = tuple(
        Link(Span(*found.span()), "https://a.example/")
        for found in re.finditer("link", article.text)
    )
    article = replace(article, blocks=(first, *article.blocks[1:]), links=links)
    lines = page_of(article, width, numbered=numbered)[1]
    return lines[next(n for n, line in enumerate(lines) if line) :]


def test_cells_stand_below_one_another_and_numbers_on_the_right() -> None:
    assert shown("| 2025 | 漢字", "Revenue (€m) | 3,860 | none", "Orders | | 4.2 %", "Total") == [
        "             |  2025 | 漢字",
        "Revenue (€m) | 3,860 | none",
        "Orders       |       | 4.2 %",
        "Total",
    ]


def test_a_long_last_cell_goes_on_below_itself() -> None:
    assert shown("Day | Remarks", "Monday | said to be on their way, all of them") == [
        "Day    | Remarks",
        "Monday | said to be on their way, all",
        "         of them",
    ]


def test_wide_cells_go_on_within_their_columns_and_numbers_are_not_broken() -> None:
    assert shown(
        "Ship | What became of it in the end | Value in euros",
        "Amsel | ran aground, was towed off and sold | 1,250,000",
        "漢字漢字漢字 | none | –",
        "All of them together, so far as is known",
        width=46,
    ) == [
        "Ship         | What became   |  Value in",
        "               of it in the        euros",
        "               end",
        "Amsel        | ran aground,  | 1,250,000",
        "               was towed off",
        "               and sold",
        "漢字漢字漢字 | none          |         –",
        "All of them together, so far as is known",
    ]


def test_where_columns_would_be_too_narrow_each_cell_has_a_line_behind_its_heading() -> None:
    rows = "Ship | Port | Owner | Remarks", "Amsel | Marlow | [/Reuters] | towed off the sand"
    last = "Berta | | none | https://a.example/a/very/long/address"
    assert shown(*rows, last, width=36, headings=True) == [
        "Ship | Port | Owner | Remarks",
        "",
        "Ship: Amsel",
        "Port: Marlow",
        "Owner: [/Reuters]",
        "Remarks: towed off the sand",
        "",
        "Ship: Berta",
        "Owner: none",
        "Remarks: https://a.example/a/ver",
        "  y/long/address",
    ]
    assert shown(*rows, width=36)[-5:] == [
        "",
        "Amsel",
        "  Marlow",
        "  [/Reuters]",
        "  towed off the sand",
    ]
    # Rows of any length.
    assert shown("Day | " + "x " * 1_500, "b | 2")[-2:] == ["b", "  2"]


def test_numbers_of_links_have_room_in_their_columns() -> None:
    assert shown("a link | b | 1", "c | a link | 2", numbered=True) == [
        "a link[1] | b         | 1",
        "c         | a link[2] | 2",
    ]


def test_tables_in_a_row_are_parted_and_have_columns_of_their_own() -> None:
    rows = [(BlockKind.TABLE, row) for row in ("a | 1", "bbb | 2", "cccccc | 3")]
    article = article_of(*rows, title="")
    levels = (1, 0, 2)
    blocks = tuple(replace(b, level=n) for b, n in zip(article.blocks, levels, strict=True))
    lines = page_of(replace(article, blocks=blocks), 44)[1]
    assert lines[-4:] == ["a   | 1", "bbb | 2", "", "cccccc | 3"]


def test_the_end_of_a_selection_goes_down_in_its_column() -> None:
    article = article_of(
        (BlockKind.TABLE, "Third quarter | 2025"), (BlockKind.TABLE, "Revenue | 3,860")
    )
    layout = PageLayout(Page(article), 60)
    behind = article.text.index("25")
    assert article.text[: offset_beside(layout, article.text, behind, 1)].endswith("| 3,8")
    wrapped = article_of((BlockKind.TABLE, "One two three four | five six seven eight nine ten"))
    layout = PageLayout(Page(wrapped), 30)
    below = offset_beside(layout, wrapped.text, wrapped.text.index("ve six"), 1)
    assert wrapped.text[:below].endswith("five six se")
