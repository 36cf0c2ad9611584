"""The list of saved searches: counts, looking at one, forgetting one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from textual.pilot import Pilot

from reader.config import Paths
from reader.library.state.saved_searches import SavedSearch
from reader.library.state.state import State
from reader.tui.app import ReaderApp
from reader.tui.screens.saved_searches_screen import SavedSearchesScreen
from tests.tui.app_library import app_on, screen_text, until, until_listed


def save(paths: Paths, *searches: tuple[str, str]) -> None:
    state = State(paths.state_file)
    for name, query in searches:
        state.restore_search(SavedSearch(name, query, None, 0, 1, 1))
    state.close()


def saved(paths: Paths) -> Sequence[SavedSearch]:
    state = State(paths.state_file)
    try:
        return state.saved_searches()
    finally:
        state.close()


async def open_list(pilot: Pilot[int], app: ReaderApp) -> None:
    await pilot.press("S")
    await until(pilot, lambda: isinstance(app.screen, SavedSearchesScreen))
    await until(pilot, lambda: "counting" not in screen_text(app))


async def test_each_search_tells_what_it_gives_and_what_is_new(paths: Paths, folder: Path) -> None:
    save(paths, ("Bridges [/] [b]", "bridge"), ("bad", "figure:x"), ("none", "moorhen"))
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await open_list(pilot, app)
        shown = screen_text(app)
        assert "Bridges [/] [b]  2 articles, 2 unread, +2 since last look" in shown
        assert "none  0 articles" in shown
        assert "x is not a number" in shown


async def test_looking_at_a_search_asks_it_and_notes_what_there_was(
    paths: Paths, folder: Path
) -> None:
    save(paths, ("a", "moorhen"), ("bridges", "bridge"))
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await open_list(pilot, app)
        await pilot.press("j", "enter")
        await until(pilot, lambda: app.search.result is not None)
        assert app.search_bar.text == "bridge"
        assert app.article_list.shown == 2
        assert app.focused is app.article_list
        await open_list(pilot, app)
        assert "bridges  2 articles, 2 unread" in screen_text(app)
        assert "since last look" not in screen_text(app)
    (_, looked) = saved(paths)
    assert (looked.seen_total, looked.seen_number) == (2, 4)


async def test_a_search_is_forgotten_and_brought_back(paths: Paths, folder: Path) -> None:
    save(paths, ("bridges", "bridge"))
    before = saved(paths)
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await open_list(pilot, app)
        await pilot.press("x")
        await until(pilot, lambda: not isinstance(app.screen, SavedSearchesScreen))
        await until(pilot, lambda: "Forgotten: bridges" in app.status.message)
        await until(pilot, lambda: saved(paths) == ())
        await pilot.press("S")
        await until(pilot, lambda: app.status.message == "No search was saved yet.")
        await pilot.press("u")
        await until(pilot, lambda: app.status.message == "Undone: Forgotten: bridges")
    assert saved(paths) == before
