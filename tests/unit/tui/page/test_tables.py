from __future__ import annotations

from rich.style import Style

from reader.article import BlockKind
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.tui.page.line_painter import Columns, LinePainter
from reader.tui.page.line_steps import offset_beside
from reader.tui.page.marks import Marking
from reader.tui.page.page import Page
from reader.tui.page.page_layout import PageLayout
from tests.unit.tui.articles import article_of


def shown(*rows: str, width: int = 44) -> list[str]:
    """Give the lines of the page of a table, as they are painted."""
    article = article_of(*((BlockKind.TABLE, row) for row in rows), title="")
    columns = Columns.of(width, 72)
    layout = PageLayout(Page(article), columns.text)
    marking = Marking(AnnotatedArticle(article, (), ()))
    painter = LinePainter(article.text, marking, lambda name: Style())
    lines = filter(None, map(layout.line, range(layout.row_count)))
    rows_of_text = (line for line in lines if line.span and line.wording is None)
    painted = (painter.paint(line, columns, None, Style()).text[5:] for line in rows_of_text)
    return [line.rstrip() for line in painted]


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


def test_what_has_no_room_side_by_side_is_laid_out_as_text() -> None:
    first = "a long first cell of a table's row, and longer"
    assert shown(f"{first} | 1", "b | 2") == [
        "a long first cell of a table's row,",
        "and longer | 1",
        "b | 2",
    ]
    assert shown("Day | " + "x " * 1_500, "b | 2")[-1] == "b | 2"


def test_the_end_of_a_selection_goes_down_in_its_column() -> None:
    article = article_of(
        (BlockKind.TABLE, "Third quarter | 2025"), (BlockKind.TABLE, "Revenue | 3,860")
    )
    layout = PageLayout(Page(article), 60)
    behind = article.text.index("25")
    assert article.text[: offset_beside(layout, article.text, behind, 1)].endswith("| 3,8")
