from __future__ import annotations

import pytest
from rich.color import Color
from rich.style import Style

from reader.article import BlockKind
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.state.placed_notes import PlacedNote
from reader.tui.page.asides import AsideLine, AsideStyle
from reader.tui.page.line_painter import Columns, LinePainter
from reader.tui.page.marks import NOTE_SIGN, Marking
from reader.tui.page.page import Page, PageStyle
from reader.tui.page.page_layout import PageLayout
from tests.unit.library.state.notes import note_on
from tests.unit.tui.articles import article_of, harbour, span_of

WORDS = "A new quay"
ASIDE = AsideLine("*", "a remark", AsideStyle.NOTE)


def painted(width: int, aside: AsideLine | None = None, *, noted: bool = False) -> tuple[str, int]:
    """The line with WORDS in a pane so wide, and where its text begins."""
    annotated = harbour()
    article = annotated.article
    marking = Marking(annotated)
    if noted:
        marking.set_notes([PlacedNote(note_on(article.text, WORDS), span_of(article, WORDS))])
    columns = Columns.of(width, 72)
    layout = PageLayout(Page(article), columns.text)
    line = layout.line(layout.row_of(span_of(article, WORDS).start))
    assert line is not None
    painter = LinePainter(article.text, marking, lambda name: Style())
    strip = painter.paint(line, columns, None, Style(), aside)
    assert strip.cell_length == width
    return strip.text, columns.left


@pytest.mark.parametrize("width", [100, 109, 111, 160, 300])
def test_where_there_is_room_remarks_stand_beside_the_text_which_does_not_move(width: int) -> None:
    assert Columns.least_with_remarks(72) == 100
    plain, left = painted(width)
    text, _ = painted(width, ASIDE)
    assert "*" not in plain
    assert text[: left + 72] == plain[: left + 72]
    assert text[left + 72 :].rstrip() == "  * a remark"


@pytest.mark.parametrize("width", [1, 20, 60, 80, 99])
def test_without_room_for_both_the_text_is_centred_alone(width: int) -> None:
    columns = Columns.of(width, 72)
    assert columns.aside == 0
    assert abs(columns.left - (width - columns.text - columns.left)) <= 3


def test_a_text_column_that_leaves_too_little_room_has_nothing_beside() -> None:
    assert Columns.of(120, 100).aside == 0
    assert Columns.of(127, 100).aside == 0
    assert Columns.of(140, 100).aside == 140 - 3 - 100 - 4 - 1


@pytest.mark.parametrize("width", [110, 80, 40, 39, 30])
def test_the_line_on_which_a_passage_with_a_note_begins_has_a_sign(width: int) -> None:
    plain, _ = painted(width)
    text, left = painted(width, noted=True)
    assert NOTE_SIGN not in plain
    assert text.count(NOTE_SIGN) == 1
    room = Columns.of(width, 72)
    at = text.index(NOTE_SIGN)
    assert at >= left + room.text if room.has_room_behind else at < left


def test_beside_the_text_nothing_is_taken_for_a_character_of_it() -> None:
    article = harbour().article
    columns = Columns.of(120, 72)
    layout = PageLayout(Page(article), columns.text)
    painter = LinePainter(article.text, Marking(harbour()), lambda name: Style())
    line = layout.line(layout.row_of(span_of(article, WORDS).start))
    assert line is not None
    for segment in painter.paint(line, columns, None, Style(), ASIDE):
        x, y = segment.style.meta["offset"] if segment.style else (0, 0)
        assert article.text.startswith(segment.text, y) if x >= 0 else segment.text != WORDS
        assert x < 0 or segment.text.strip() not in ("*", "a remark", "")


def test_the_ground_of_code_is_as_wide_as_the_text_column_and_ends_with_it() -> None:
    article = article_of((BlockKind.PARAGRAPH, "Before."), (BlockKind.CODE, "run(1)"))
    columns = Columns.of(100, 40)
    layout = PageLayout(Page(article), columns.text)
    grounds = {"page": Style(bgcolor="black"), PageStyle.CODE: Style(bgcolor="white")}
    painter = LinePainter(
        article.text,
        Marking(AnnotatedArticle(article, (), ())),
        lambda name: grounds.get(name, Style()),
    )
    row = layout.row_of(article.text.index("run(1)"))
    painted_rows = []
    for line in (layout.line(row - 1), layout.line(row)):
        assert line is not None
        cells: list[bool] = []
        for segment in painter.paint(line, columns, None, Style()):
            is_code = segment.style is not None and segment.style.bgcolor == Color.parse("white")
            cells += [is_code] * segment.cell_length
        painted_rows.append(cells)
    left, right = columns.left, columns.left + columns.text
    assert painted_rows[0] == [False] * 100
    assert painted_rows[1] == [left <= x < right for x in range(100)]
