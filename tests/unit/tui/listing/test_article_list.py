from __future__ import annotations

from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from rich.text import Text
from textual.app import App, ComposeResult
from textual.widgets import Input

from reader import tui
from reader.article import Span
from reader.library.claims.article_speakers import Speaking
from reader.library.rows import ArticleRow
from reader.tui.listing.arranging import ListGrouping, ListView, arrange
from reader.tui.listing.article_list import ArticleList
from reader.tui.listing.folds import Comparison, Folds, Heading, fold
from reader.tui.listing.row_lines import Excerpt
from tests.unit.tui.rows import CountingRows, row_of

MANY = 100_000
ROWS = [row_of(number, f"Article {number}") for number in range(1, 41)]


class ListApp(App[None]):
    """Nothing but a list and a field, and what the list said."""

    CSS_PATH = Path(tui.__file__).parent / "app.tcss"

    def __init__(self, rows: Sequence[ArticleRow] = ROWS) -> None:
        super().__init__()
        self._rows = rows
        self.folds: Folds | None = None
        self.told: list[ArticleList.Highlighted | ArticleList.Opened] = []
        self.asked: list[ArticleList.CopiesShown] = []

    def compose(self) -> ComposeResult:
        yield ArticleList()
        yield Input()

    def on_mount(self) -> None:
        self.list.styles.height = "1fr"
        self.list.show_rows(self._rows, self.folds)
        self.list.focus()

    def on_article_list_highlighted(self, event: ArticleList.Highlighted) -> None:
        self.told.append(event)

    def on_article_list_opened(self, event: ArticleList.Opened) -> None:
        self.told.append(event)

    def on_article_list_copies_shown(self, event: ArticleList.CopiesShown) -> None:
        self.asked.append(event)

    @property
    def list(self) -> ArticleList:
        return self.query_one(ArticleList)


def in_view(listed: ArticleList) -> list[str]:
    return [listed.render_line(y).text.strip() for y in range(listed.size.height)]


def titles_in_view(listed: ArticleList) -> list[str]:
    return [text.removeprefix("▌").removeprefix("● ").lstrip("● ") for text in in_view(listed)[::2]]


async def test_painting_many_articles_asks_for_no_more_than_a_screenful() -> None:
    rows = CountingRows(MANY)
    app = ListApp(rows)
    async with app.run_test(size=(60, 27)) as pilot:
        await pilot.pause()
        assert app.list.shown == MANY
        assert len(rows.asked) <= app.list.size.height
        rows.asked.clear()
        app.list.action_move_to_percent(100)
        await pilot.pause()
        assert f"Article {MANY - 1}" in " ".join(in_view(app.list))
        assert len(rows.asked) <= app.list.size.height + 2


async def test_a_step_in_many_articles_paints_two_rows() -> None:
    rows = CountingRows(MANY)
    app = ListApp(rows)
    async with app.run_test(size=(60, 27)) as pilot:
        await pilot.pause()
        rows.asked.clear()
        app.list.action_move_by(1)
        await pilot.pause()
        assert rows.asked <= {0, 1}


async def test_rows_are_listed_in_the_order_given() -> None:
    app = ListApp()
    async with app.run_test(size=(60, 27)) as pilot:
        app.list.show_rows(ROWS, Folds(array("I", [4, 2, 0])))
        await pilot.pause()
        assert app.list.shown == 3
        assert [app.list.row_at(position).id for position in range(3)] == [5, 3, 1]
        assert "Article 5" in in_view(app.list)[0]
        assert in_view(app.list)[6:] == [""] * (app.list.size.height - 6)


class TestMoving:
    async def test_the_cursor_stays_within_the_list(self) -> None:
        app = ListApp()
        async with app.run_test(size=(60, 27)):
            for rows, cursor in ((-5, 0), (1000, 39), (-1, 38)):
                app.list.action_move_by(rows)
                assert app.list.cursor == cursor

    async def test_the_cursor_is_always_in_view(self) -> None:
        app = ListApp()
        async with app.run_test(size=(60, 15)) as pilot:
            for rows in (7, 20, -13, 30, -40, 3):
                app.list.action_move_by(rows)
                await pilot.pause()
                current = app.list.current
                assert current is not None
                marked = [text for text in in_view(app.list) if text.startswith("▌")]
                assert marked[0].endswith(current.title)
                assert len(marked) == 2

    async def test_pages_and_half_pages_follow_the_height(self) -> None:
        app = ListApp()
        async with app.run_test(size=(60, 23)) as pilot:
            await pilot.pause()
            rows = app.list.size.height // 2
            app.list.action_page_by(1)
            assert app.list.cursor == rows
            app.list.action_half_page_by(-1)
            assert app.list.cursor == rows - rows // 2

    async def test_per_cent_is_of_the_whole_list(self) -> None:
        app = ListApp()
        async with app.run_test(size=(60, 23)):
            places = []
            for percent in (50, 0, 100, 250):
                app.list.action_move_to_percent(percent)
                places.append(app.list.cursor)
            assert places == [20, 0, 39, 39]

    async def test_every_move_tells_the_article_and_no_move_nothing(self) -> None:
        app = ListApp()
        async with app.run_test(size=(60, 23)) as pilot:
            app.list.action_move_by(2)
            app.list.action_move_by(0)
            await pilot.pause()
            assert app.told == [ArticleList.Highlighted(ROWS[2])]

    async def test_opening_tells_the_article(self) -> None:
        app = ListApp()
        async with app.run_test(size=(60, 23)) as pilot:
            app.list.action_open()
            await pilot.pause()
            assert app.told == [ArticleList.Opened(ROWS[0])]

    async def test_in_an_empty_list_nothing_happens(self) -> None:
        app = ListApp([])
        async with app.run_test(size=(60, 23)) as pilot:
            app.list.action_move_by(1)
            app.list.action_page_by(1)
            app.list.action_move_to_percent(50)
            app.list.action_open()
            await pilot.pause()
            assert app.list.current is None
            assert app.told == []


class TestNewRows:
    async def test_the_cursor_stays_on_its_article_and_its_line(self) -> None:
        app = ListApp()
        async with app.run_test(size=(60, 15)) as pilot:
            app.list.action_move_by(20)
            await pilot.pause()
            line = next(y for y, text in enumerate(in_view(app.list)) if text.startswith("▌"))
            app.list.show_rows([row_of(90), row_of(91), *ROWS])
            await pilot.pause()
            assert app.list.current == ROWS[20]
            assert in_view(app.list)[line].startswith("▌")

    async def test_the_cursor_stays_in_its_place_where_its_article_is_gone(self) -> None:
        app = ListApp()
        async with app.run_test(size=(60, 15)) as pilot:
            app.list.action_move_by(20)
            app.list.show_rows([*ROWS[:20], *ROWS[21:]])
            await pilot.pause()
            assert app.list.current == ROWS[21]
            app.list.show_rows(ROWS[:10])
            await pilot.pause()
            assert app.list.current == ROWS[9]
            assert any(text.startswith("▌") for text in in_view(app.list))

    async def test_hits_of_another_query_begin_at_the_first(self) -> None:
        app = ListApp()
        async with app.run_test(size=(60, 15)) as pilot:
            app.list.action_move_by(5)
            app.list.show_rows(ROWS, as_hits=True, keep_cursor=False)
            await pilot.pause()
            assert app.list.cursor == 0


async def test_flags_appear_at_once() -> None:
    app = ListApp()
    async with app.run_test(size=(60, 15)) as pilot:
        await pilot.pause()
        app.list.set_flags({1}, {2})
        lines = in_view(app.list)
        assert ["●" in line for line in lines[:4:2]] == [False, True]
        assert ["★" in line for line in lines[1:4:2]] == [False, True]


async def test_lines_are_as_wide_as_the_list_when_a_scroll_bar_comes_or_goes() -> None:
    app = ListApp(ROWS[:3])
    async with app.run_test(size=(60, 30)):
        app.list.styles.scrollbar_gutter = "auto"
        widths = []
        for is_shown in (False, True, False):
            app.list.show_vertical_scrollbar = is_shown
            widths.append(app.list.scrollable_content_region.width)
            assert {app.list.render_line(y).cell_length for y in range(8)} == {widths[-1]}
        assert widths[0] == widths[2] > widths[1]


async def test_passages_come_later_into_room_that_was_left() -> None:
    app = ListApp()
    async with app.run_test(size=(60, 15)) as pilot:
        app.list.show_rows(ROWS, as_hits=True)
        await pilot.pause()
        before = in_view(app.list)
        assert before[1:3] == ["▌", "▌"]
        app.list.add_excerpts({1: Excerpt("The last ferry", (Span(9, 14),))})
        after = in_view(app.list)
        assert after[1].endswith("The last ferry")
        assert after[2] == before[3]
        assert [after[0], *after[4:]] == [before[0], *before[4:]]


async def test_passages_that_come_after_the_search_has_ended_are_dropped() -> None:
    app = ListApp()
    async with app.run_test(size=(60, 15)) as pilot:
        app.list.show_rows(ROWS)
        app.list.add_excerpts({1: Excerpt("The last ferry", ())})
        await pilot.pause()
        assert "The last ferry" not in " ".join(in_view(app.list))


async def test_a_notice_takes_the_place_of_the_rows() -> None:
    app = ListApp()
    async with app.run_test(size=(60, 15)) as pilot:
        app.list.show_notice(Text("Nothing [here]."))
        await pilot.pause()
        assert " ".join(in_view(app.list)).strip() == "Nothing [here]."
        assert app.list.current is None
        app.list.show_rows(ROWS)
        assert "Article 1" in in_view(app.list)[0]


async def test_the_cursor_looks_different_while_keys_go_elsewhere() -> None:
    app = ListApp()
    async with app.run_test(size=(60, 15)) as pilot:
        await pilot.pause()
        focused = app.list.render_line(0)
        app.query_one(Input).focus()
        await pilot.pause()
        assert app.list.render_line(0).text == focused.text
        assert list(app.list.render_line(0)) != list(focused)


async def test_a_resize_paints_for_the_new_width_with_the_cursor_in_view() -> None:
    app = ListApp()
    async with app.run_test(size=(60, 30)) as pilot:
        app.list.action_move_by(11)
        await pilot.resize_terminal(40, 12)
        await pilot.pause()
        width = app.list.scrollable_content_region.width
        assert {app.list.render_line(y).cell_length for y in range(app.list.size.height)} == {width}
        assert any(text.startswith("▌") for text in in_view(app.list))


async def test_another_theme_repaints() -> None:
    app = ListApp()
    async with app.run_test(size=(60, 15)) as pilot:
        await pilot.pause()
        dark = list(app.list.render_line(0))
        app.theme = "textual-light"
        await pilot.pause()
        assert list(app.list.render_line(0)) != dark


def grouped(rows: Sequence[ArticleRow], *sizes: int) -> Folds:
    """Give rows under headings of so many each."""
    headings, start = [], 0
    for number, size in enumerate(sizes):
        place = range(start, start + size)
        headings.append(Heading(f"key {number}", f"[/] group {number}", place, size))
        start += size
    return Folds(array("I", range(len(rows))), headings=headings)


class TestHeadings:
    """Articles under three headings of ten, ten and twenty."""

    FOLDS = grouped(ROWS, 10, 10, 20)

    async def test_a_heading_is_folded_from_it_and_from_below_it(self) -> None:
        app = ListApp()
        async with app.run_test(size=(60, 40)) as pilot:
            app.list.show_rows(ROWS, self.FOLDS, keep_cursor=False)
            assert app.list.current == ROWS[0]
            await pilot.pause()
            assert "▾ [/] group 0 – 10 articles, 10 unread" in in_view(app.list)[1]
            app.list.go_to(5)
            app.list.action_fold()
            await pilot.pause()
            assert app.list.current is None
            assert app.list.shown == 40 + 3 - 10
            assert app.list.count == 40
            assert "▌ ▸ [/] group 0" in in_view(app.list)[1]
            assert app.told[-1] == ArticleList.Highlighted(None)
            app.list.action_open()
            assert app.list.shown == 43

    async def test_new_rows_leave_headings_folded_and_the_cursor_in_its_place(self) -> None:
        app = ListApp()
        async with app.run_test(size=(60, 40)):
            app.list.show_rows(ROWS, self.FOLDS)
            app.list.action_fold_all(True)
            app.list.go_to(2)
            app.list.action_fold()
            app.list.go_to(5)
            assert app.list.current == ROWS[22]
            app.list.show_rows(ROWS[1:], grouped(ROWS[1:], 9, 10, 20))
            assert app.list.current == ROWS[22]
            assert app.list.shown == 23
            app.list.go_to(1)
            app.list.show_rows(ROWS, self.FOLDS)
            assert app.list.cursor == 1, "a heading is found again, too"

    async def test_all_are_folded_and_the_cursor_stays_with_its_heading(self) -> None:
        app = ListApp()
        async with app.run_test(size=(60, 12)) as pilot:
            app.list.show_rows(ROWS, self.FOLDS)
            app.list.go_to(30)
            app.list.action_fold_all(True)
            await pilot.pause()
            assert (app.list.shown, app.list.cursor) == (3, 2)
            app.list.action_fold_all(False)
            await pilot.pause()
            assert app.list.cursor == 22
            assert any(text.startswith("▌") for text in in_view(app.list))

    async def test_the_next_unread_unfolds_its_heading(self) -> None:
        app = ListApp()
        async with app.run_test(size=(60, 40)):
            app.list.show_rows(ROWS, self.FOLDS)
            app.list.set_flags({row.id for row in ROWS[:15]}, set())
            app.list.action_fold_all(True)
            position = app.list.next_unread()
            assert position is not None
            assert app.list.row_at(position) == ROWS[15]
            assert app.list.shown == 13
            assert app.list.cursor == 0

    async def test_the_last_and_the_first_article_are_found_past_headings(self) -> None:
        app = ListApp()
        async with app.run_test(size=(60, 40)):
            app.list.show_rows(ROWS, self.FOLDS)
            last, first = app.list.last_from(5, 1), app.list.last_from(5, -1)
            assert last is not None
            assert first is not None
            assert app.list.article_at(first) == ROWS[0]
            assert app.list.article_at(last) == ROWS[-1]
            assert app.list.last_from(last, 1) is None
            assert app.list.last_from(first, -1) is None
            app.list.action_fold_all(True)
            assert app.list.last_from(0, 1) is None

    async def test_selecting_a_heading_selects_all_under_it(self) -> None:
        app = ListApp()
        async with app.run_test(size=(60, 40)):
            app.list.show_rows(ROWS, self.FOLDS)
            app.list.action_fold_all(True)
            app.list.go_to(1)
            app.list.action_select(1)
            assert app.list.selected_rows() == ROWS[10:20]
            app.list.action_select(1)
            assert app.list.selected_rows() == ()


class TestRepeats:
    """Articles 1 to 4, of which 1 and 2 stand under three speakers, 3 under one of them."""

    VIEW = ListView(grouping=ListGrouping.SPEAKER)
    WHO: ClassVar[list[Speaking]] = [Speaking(name, f"[{name}]") for name in "abc"]
    SPEAKERS: ClassVar[dict[int, list[Speaking]]] = {1: WHO, 2: WHO, 3: WHO[1:2]}

    def shown(self, *rows: ArticleRow) -> ListApp:
        found = arrange(rows, {2: 2, 3: 2}, self.VIEW, speakers=self.SPEAKERS)
        app = ListApp(found.rows)
        app.folds = found.folds
        return app

    async def test_the_cursor_stays_under_its_heading_and_goes_to_another_without_it(self) -> None:
        app = self.shown(*ROWS[:4])
        async with app.run_test(size=(60, 40)):
            titles = [app.list.article_at(place) for place in range(app.list.shown)]
            assert [row and row.id for row in titles] == [
                *(None, 1, 2),
                *(None, 1, 2),
                *(None, 1, 2),
                *(None, 4),
            ]
            app.list.go_to(7)
            again = arrange(ROWS[:5], {}, self.VIEW, speakers=self.SPEAKERS)
            app.list.show_rows(again.rows, again.folds)
            assert (app.list.cursor, app.list.current) == (8, ROWS[0]), "under c, below b's three"
            gone = arrange(ROWS[:3], {}, self.VIEW, speakers=self.SPEAKERS | {1: self.WHO[:1]})
            app.list.show_rows(gone.rows, gone.folds)
            assert app.list.current == ROWS[0]
            plain = arrange(ROWS[:3], {}, ListView())
            app.list.show_rows(plain.rows, plain.folds)
            assert (app.list.cursor, app.list.has_repeats) == (0, False)

    async def test_what_is_selected_is_the_article_and_not_its_row(self) -> None:
        app = self.shown(*ROWS[:4])
        async with app.run_test(size=(60, 40)) as pilot:
            app.list.go_to(4)
            app.list.action_select(1)
            await pilot.pause()
            assert sum("✓" in text for text in in_view(app.list)) == 3
            assert (app.list.selected_count, app.list.selected_rows()) == (1, [ROWS[0]])
            app.list.go_to(5)
            app.list.action_select_to_here()
            assert app.list.selected_rows() == ROWS[:2], "from the row, not from its first like"
            app.list.action_select_all()
            assert [row.id for row in app.list.selected_rows()] == [1, 2, 4]
            assert [row.id for row in app.list.articles] == [1, 2, 3, 4]
            app.list.go_to(7)
            app.list.action_select(1)
            assert [row.id for row in app.list.selected_rows()] == [2, 4]

    async def test_a_step_goes_to_another_article_and_a_fold_opens_everywhere(self) -> None:
        app = self.shown(*ROWS[:2])
        async with app.run_test(size=(60, 40)):
            assert app.list.step_from(1, 1) == 2
            assert app.list.step_from(2, 1) == 4
            alone = arrange(ROWS[:1], {}, self.VIEW, speakers=self.SPEAKERS)
            app.list.show_rows(alone.rows, alone.folds)
            assert app.list.step_from(1, 1) is None
            copied = arrange(ROWS[:2], {1: 1, 2: 1}, self.VIEW, speakers=self.SPEAKERS)
            app.list.show_rows(copied.rows, copied.folds)
            app.list.go_to(3)
            app.list.toggle_copies()
            assert app.list.shown == 3 + 6
            assert app.list.cursor == 4, "on the same row, below what has opened over it"
            app.list.toggle_copies()
            assert app.list.shown == 3 + 3


class TestSelecting:
    async def test_so_many_from_the_cursor_on_are_selected_and_again_not(self) -> None:
        app = ListApp()
        async with app.run_test(size=(60, 15)):
            app.list.action_select(3)
            assert app.list.cursor == 3
            assert app.list.selected_rows() == ROWS[:3]
            app.list.go_to(1)
            app.list.action_select(1)
            assert app.list.selected_rows() == [ROWS[0], ROWS[2]]
            app.list.go_to(39)
            app.list.action_select_to_here()
            assert len(app.list.selected_rows()) == 40
            assert app.list.clear_selection()
            assert not app.list.clear_selection()

    async def test_all_are_selected_but_copies_that_are_folded_away(self) -> None:
        app = ListApp()
        async with app.run_test(size=(60, 15)):
            app.list.show_rows(ROWS, fold(ROWS, {2: 1, 4: 1}))
            app.list.action_select_all()
            assert len(app.list.selected_rows()) == 39
            app.list.action_select_all()
            assert app.list.selected_rows() == ()

    async def test_what_is_not_listed_is_not_among_the_selected(self) -> None:
        app = ListApp()
        async with app.run_test(size=(60, 15)):
            app.list.action_select(3)
            app.list.show_rows(ROWS[2:])
            assert app.list.selected_rows() == [ROWS[2]]
            app.list.show_rows(ROWS)
            assert app.list.selected_rows() == ROWS[:3]


async def test_a_high_list_gives_titles_two_lines_and_keeps_its_place() -> None:
    app = ListApp()
    async with app.run_test(size=(60, 30)) as pilot:
        assert app.list.row_height == 2
        app.list.action_move_to_percent(100)
        await pilot.pause()
        first = app.list.in_view.start
        await pilot.resize_terminal(60, 60)
        await pilot.pause()
        assert app.list.row_height == 3
        assert app.list.in_view.start <= first
        assert app.list.scroll_offset.y % 3 == 0
        assert any(text.startswith("▌") for text in in_view(app.list))
        app.list.title_lines = 1
        await pilot.resize_terminal(60, 61)
        await pilot.pause()
        assert app.list.row_height == 2


class TestCopies:
    """Articles 2, 4 and 5 print one text, 7 and 8 another."""

    GROUPS: ClassVar[dict[int, int]] = {2: 4, 4: 4, 5: 4, 7: 7, 8: 7}

    async def test_copies_are_one_row_until_they_are_shown(self) -> None:
        app = ListApp()
        async with app.run_test(size=(60, 40)) as pilot:
            app.list.show_rows(ROWS, fold(ROWS, self.GROUPS))
            app.list.go_to(1)
            await pilot.pause()
            assert app.list.shown == len(ROWS) - 3
            assert "+2 copies" in in_view(app.list)[3]
            assert app.list.toggle_copies()
            await pilot.pause()
            lines = in_view(app.list)
            assert app.list.shown == len(ROWS) - 1
            assert "2 copies" in lines[3]
            assert "+" not in lines[3]
            assert lines[4].endswith("└ Article 4")
            assert lines[6].endswith("└ Article 5")
            assert app.list.toggle_copies()
            assert app.list.shown == len(ROWS) - 3

    async def test_folding_from_a_copy_leads_to_its_article(self) -> None:
        app = ListApp()
        async with app.run_test(size=(60, 40)) as pilot:
            app.list.show_rows(ROWS, fold(ROWS, self.GROUPS))
            app.list.go_to(1)
            app.list.toggle_copies()
            app.list.action_move_by(2)
            assert app.list.current == ROWS[4]
            await pilot.pause()
            app.told.clear()
            assert app.list.toggle_copies()
            await pilot.pause()
            assert app.list.current == ROWS[1]
            assert app.told == [ArticleList.Highlighted(ROWS[1])]

    async def test_an_article_without_copies_has_nothing_to_show(self) -> None:
        app = ListApp()
        async with app.run_test(size=(60, 40)):
            app.list.show_rows(ROWS, fold(ROWS, self.GROUPS))
            assert not app.list.toggle_copies()
            app.list.show_rows([])
            assert not app.list.toggle_copies()

    async def test_new_rows_leave_folds_open_and_the_cursor_on_its_copy(self) -> None:
        app = ListApp()
        async with app.run_test(size=(60, 40)):
            app.list.show_rows(ROWS, fold(ROWS, self.GROUPS))
            app.list.go_to(1)
            app.list.toggle_copies()
            app.list.go_to(2)
            more = [row_of(90), *ROWS]
            app.list.show_rows(more, fold(more, self.GROUPS))
            assert app.list.current == ROWS[3]
            assert app.list.cursor == 3

    async def test_the_cursor_goes_to_the_article_that_its_own_is_folded_away_behind(self) -> None:
        app = ListApp()
        async with app.run_test(size=(60, 40)):
            app.list.go_to(4)
            app.list.show_rows(ROWS, fold(ROWS, self.GROUPS))
            assert app.list.current == ROWS[1]

    async def test_next_unread_passes_over_what_is_folded_away(self) -> None:
        app = ListApp()
        async with app.run_test(size=(60, 40)):
            app.list.show_rows(ROWS, fold(ROWS, self.GROUPS))
            app.list.set_flags({row.id for row in ROWS if row.id not in (4, 39)}, set())
            assert app.list.next_unread() == 38 - 3
            app.list.set_flags({row.id for row in ROWS if row.id != 4}, set())
            assert app.list.next_unread() is None
            assert app.list.has_folded_unread
            app.list.go_to(1)
            app.list.toggle_copies()
            assert app.list.next_unread() == 2
            assert not app.list.has_folded_unread

    async def test_how_copies_differ_is_asked_once_for_what_is_in_view(self) -> None:
        app = ListApp()
        async with app.run_test(size=(60, 9)) as pilot:
            app.list.show_rows(ROWS, fold(ROWS, self.GROUPS))
            await pilot.pause()
            app.list.refresh()
            await pilot.pause()
            [asked] = app.asked
            assert asked.articles == {2: (ROWS[1], [ROWS[3], ROWS[4]])}
            app.list.add_comparisons(asked.rows, {2: Comparison({5: "3 → 4"}, 2)})
            await pilot.pause()
            assert "+2 copies, 1 differs: 3 → 4" in in_view(app.list)[3]
            app.list.go_to(1)
            app.list.toggle_copies()
            await pilot.pause()
            shown = [text for text in in_view(app.list) if "→" in text]
            assert "2 copies, 1 differs" in shown[0]
            assert len(app.asked) == 1

    async def test_what_was_compared_for_other_rows_is_dropped(self) -> None:
        app = ListApp()
        async with app.run_test(size=(60, 9)) as pilot:
            app.list.show_rows(ROWS, fold(ROWS, self.GROUPS))
            app.list.add_comparisons([*ROWS], {2: Comparison({5: "3 → 4"}, 2)})
            await pilot.pause()
            assert "→" not in " ".join(in_view(app.list))

    async def test_painting_many_copies_asks_for_no_more_than_a_screenful(self) -> None:
        rows = CountingRows(MANY)
        folds = fold(rows, {number: 1 + number // 2 * 2 for number in range(1, MANY)})
        app = ListApp(rows)
        async with app.run_test(size=(60, 27)) as pilot:
            app.list.show_rows(rows, folds)
            await pilot.pause()
            rows.asked.clear()
            app.list.action_page_by(1)
            app.list.toggle_copies()
            await pilot.pause()
            assert len(rows.asked) <= 4 * app.list.size.height


class TestMouse:
    async def test_a_click_below_the_last_article_does_nothing(self) -> None:
        app = ListApp(ROWS[:2])
        async with app.run_test(size=(60, 15)) as pilot:
            await pilot.click(ArticleList, offset=(5, 9))
            assert app.list.cursor == 0
            assert app.told == []

    async def test_a_click_counts_from_what_is_in_view(self) -> None:
        app = ListApp()
        async with app.run_test(size=(60, 15)) as pilot:
            app.list.action_move_to_percent(100)
            await pilot.pause()
            await pilot.click(ArticleList, offset=(5, 0))
            assert app.list.cursor == app.list.scroll_offset.y // 2
