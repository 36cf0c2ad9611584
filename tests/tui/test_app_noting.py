"""What the user notes about articles: star, read, tags, catching up; and undoing it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from textual.pilot import Pilot

from reader.config import Paths
from reader.library.library import Library
from reader.query import parse
from reader.tui.app import ReaderApp
from reader.tui.screens.tag_prompt import TagPrompt
from tests.tui.app_library import (
    NEWEST,
    app_on,
    screen_text,
    search_for,
    type_text,
    until,
    until_listed,
)


def found(paths: Paths, query: str) -> list[str]:
    """The titles that a query finds in what was written down."""
    library = Library(paths)
    try:
        return [hit.row.title for hit in library.search(parse(query)).hits]
    finally:
        library.close()


async def undo(pilot: Pilot[int], app: ReaderApp, told: str) -> None:
    await pilot.press("u")
    await until(pilot, lambda: app.status.message == f"Undone: {told}")
    await until(pilot, lambda: not app.listing._request.is_waiting)


async def test_stars_and_readings_are_undone_one_after_the_other(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("s")
        assert app.status.message == f"Starred: {NEWEST} – u undoes"
        await pilot.press("r", "s")
        assert app.status.message == f"Star taken away: {NEWEST} – u undoes"
        await undo(pilot, app, f"Star taken away: {NEWEST}")
        assert "★" in screen_text(app)
        await undo(pilot, app, f"Read: {NEWEST}")
        await undo(pilot, app, f"Starred: {NEWEST}")
        await until(pilot, lambda: "★" not in screen_text(app))
        await pilot.press("u")
        assert app.status.message == "There is nothing to undo."
    assert found(paths, "is:starred") == []
    assert len(found(paths, "is:unread")) == 4


async def test_where_nothing_can_be_kept_all_is_read_and_what_is_asked_for_says_why(
    paths: Paths, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "a file").touch()
    unwritable = replace(paths, data=tmp_path / "a file" / "data")
    async with app_on(unwritable, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        assert app.status.message.startswith("Nothing you do here is kept: ")
        await pilot.press("enter", "j", "q", "j", "enter")
        await until(pilot, lambda: app.on_page)
        await pilot.press("q")
        await app.workers.wait_for_complete()
        assert app.status.message == "", "what is noted unasked is not told of each time"
        for keys in (("s",), ("r",), ("t",), ("A",), ("enter", ")", "a"), ("x",), ("m", "b")):
            await pilot.press(*keys)
            assert app.status.message.startswith("This cannot be kept: "), keys
            assert "state.sqlite: Not a directory" in app.status.message
        assert "★" not in screen_text(app)


async def test_catching_up_says_how_many_first_and_is_undone_at_once(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("r", "A")
        assert app.status.message == "3 unread articles listed here: A again marks all read"
        await pilot.press("j", "A")
        assert "A again" in app.status.message, "another key came in between"
        await pilot.press("A")
        assert app.status.message == "Caught up with 3 articles – u undoes"
        assert "●" not in screen_text(app)
        await pilot.press("A")
        assert app.status.message == "Every article here was read."
        await undo(pilot, app, "Caught up with 3 articles")
        assert len(app.listing.read) == 1
    assert len(found(paths, "is:unread")) == 3


async def test_only_what_is_listed_is_caught_up_with(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, "bridge")
        await pilot.press("enter", "A", "A")
        await until(pilot, lambda: app.status.message.startswith("Caught up with 2 articles"))
    assert len(found(paths, "is:unread")) == 2
    assert set(found(paths, "is:unread")).isdisjoint(found(paths, "bridge"))


async def test_the_next_unread_says_when_it_goes_round(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("G", "J")
        assert app.article_list.cursor == 0
        assert app.status.message == "That was the last unread one: round again."
        await pilot.press("J")
        assert app.article_list.cursor == 1
        assert app.status.message == ""
        await pilot.press("A", "A", "J")
        assert app.status.message == "Every article here was read."


async def tag(pilot: Pilot[int], app: ReaderApp, *keys: str) -> None:
    await pilot.press("t")
    await until(pilot, lambda: isinstance(app.screen, TagPrompt))
    await type_text(pilot, keys[0])
    await pilot.press(*keys[1:])
    await until(pilot, lambda: not isinstance(app.screen, TagPrompt))


async def test_tags_are_given_shown_found_completed_and_undone(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(160, 40)) as pilot:
        app = await until_listed(pilot)
        await tag(pilot, app, "to [/] check, Öl", "enter")
        assert app.status.message == f"Tagged to [/] check, Öl: {NEWEST} – u undoes"
        assert "(to [/] check, Öl)" in screen_text(app)
        await pilot.press("j")
        await until(pilot, lambda: found(paths, "tag:öl") == [NEWEST])
        await tag(pilot, app, "x, ol", "enter")
        assert app.status.message.startswith("Tagged x, Öl:"), "as it is spelt already"
        await undo(pilot, app, app.status.message.removesuffix(" – u undoes"))
        await tag(pilot, app, "x, T", "tab", "enter")
        assert app.status.message.startswith("Tagged x, to [/] check:")
        await undo(pilot, app, app.status.message.removesuffix(" – u undoes"))
        await pilot.press("k")
        await tag(pilot, app, "", "escape")
        await tag(pilot, app, "", "ctrl+u", "enter")
        assert app.status.message.startswith("Tags taken away")
        await undo(pilot, app, f"Tags taken away: {NEWEST}")
    assert found(paths, "tag:OL") == found(paths, 'tag:"to [/] check"') == [NEWEST]
    assert found(paths, "tag:x") == []


async def test_a_page_is_tagged_too(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("enter")
        await tag(pilot, app, "x", "enter")
    assert found(paths, "tag:x") == [NEWEST]
