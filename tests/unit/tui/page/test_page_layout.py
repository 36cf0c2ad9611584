from __future__ import annotations

from itertools import pairwise

from reader.tui.page.page import Page
from reader.tui.page.page_layout import PageLayout
from tests.unit.tui.articles import harbour, long_article


def completed(layout: PageLayout) -> PageLayout:
    while not layout.is_complete:
        layout.settle_more(1)
    layout.correct()
    return layout


def test_settling_everything_gives_the_rows_one_sees_by_walking() -> None:
    article = long_article(200).article
    walked = PageLayout(Page(article), 40)
    row = 0
    while walked.line(row) is not None:
        row += 1
    assert completed(PageLayout(Page(article), 40)).row_count == row


def test_rows_follow_the_text() -> None:
    layout = completed(PageLayout(Page(harbour().article), 30))
    starts = [line.span.start for row in range(layout.row_count) if (line := layout.line(row))]
    assert all(first <= second for first, second in pairwise(starts))


def test_looking_at_the_middle_lays_out_little() -> None:
    article = long_article(5_000).article
    layout = PageLayout(Page(article), 72)
    offset = article.text.index("Number 2500.")
    line = layout.line(layout.row_of(offset))
    assert line is not None
    assert line.span.start == offset
    assert sum(layout._is_exact) < 5


def test_below_the_end_there_is_no_line() -> None:
    assert PageLayout(Page(harbour().article), 30).line(10_000) is None


def test_a_character_left_out_leads_to_the_next_row_shown() -> None:
    article = harbour().article
    layout = PageLayout(Page(article), 60)
    line = layout.line(layout.row_of(article.text.index("3 May 2025")) + 1)
    assert line is not None
    assert line.span.of(article.text).startswith("The quay")


def test_decoration_gives_way_on_the_narrowest_pane() -> None:
    layout = completed(PageLayout(Page(harbour().article), 5))
    decorations = {line.decoration for row in range(layout.row_count) if (line := layout.line(row))}
    assert decorations == {""}
