"""The list as the user wants it: sorted, under headings, limited, several selected, a sidebar."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.config import Paths
from reader.library.library import Library
from reader.query import parse
from reader.tui import library_actions
from reader.tui.app import ReaderApp
from reader.tui.screens.tag_prompt import TagPrompt
from reader.tui.search.choice_screen import ChoiceScreen, NamePrompt
from tests.tui.app_library import (
    NEWEST,
    app_on,
    on_page,
    screen_text,
    search_for,
    type_text,
    until,
    until_listed,
)
from tests.tui.test_app_snapshots import Compare


def titles(app: ReaderApp) -> list[str]:
    """What is listed, headings in brackets."""
    found = []
    for place in range(app.article_list.shown):
        row = app.article_list.article_at(place)
        heading = app.article_list._order.heading_at(place)
        found.append(row.title.split()[0] if row else f"[{heading.title if heading else ''}]")
    return found


def found(paths: Paths, query: str) -> set[str]:
    """The first words of the titles that a query finds in what was written down."""
    library = Library(paths)
    try:
        return {hit.row.title.split()[0] for hit in library.search(parse(query)).hits}
    finally:
        library.close()


async def choose(pilot: Pilot[int], key: str, typed: str) -> None:
    """Take what is offered under a key."""
    await pilot.press(key)
    await until(pilot, lambda: isinstance(pilot.app.screen, ChoiceScreen))
    await type_text(pilot, typed)
    await pilot.press("enter")
    await until(pilot, lambda: not isinstance(pilot.app.screen, ChoiceScreen))


async def limit_to(pilot: Pilot[int], app: ReaderApp, query: str, count: int) -> None:
    """Type a limit and wait until so many articles are listed."""
    await pilot.press("l")
    await until(pilot, lambda: app.bar_typed_into is not None)
    await pilot.press("ctrl+u")
    await type_text(pilot, query)
    await pilot.press("enter")
    await until(pilot, lambda: app.status.limit == query and app.article_list.count == count)


async def test_order_and_headings_are_chosen_fold_and_are_remembered(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        for keys in (("z", "a"), ("z", "M"), ("z", "R")):
            await pilot.press(*keys)
            assert "There are no headings to fold: W" in screen_text(app)
            await pilot.press("escape")
        await choose(pilot, "o", "title")
        await until(pilot, lambda: titles(app) == ["Bridge", "Ferry", "Frost", "What"])
        await choose(pilot, "W", "speaker")
        speakers = ["[Tomas Reka]", "Bridge", "Ferry", "[Ilse Brandt]", "Ferry"]
        listed = [*speakers, "[No speaker is named]", "Frost", "What"]
        await until(pilot, lambda: titles(app) == listed)
        assert app.article_list.current is not None
        assert app.article_list.current.title == NEWEST, "the cursor stays on its article"
        assert "▾ Tomas Reka – 2 articles, 2 unread" in screen_text(app)
        assert "article 1/2 here" in screen_text(app)
        assert "4 articles" in screen_text(app), "an article is one, wherever it stands"
        await pilot.press("z", "a")
        assert titles(app)[:2] == ["[Tomas Reka]", "[Ilse Brandt]"]
        assert app.status.position == "4 articles"
        assert "▸ Tomas Reka – 2 articles, 2 unread" in screen_text(app)
        await pilot.press("z", "M")
        assert titles(app) == [title for title in listed if title.startswith("[")]
        await pilot.press("J")
        assert titles(app) == [*listed[:4], *listed[5:6]], "unfolded for the next unread"
        assert app.article_list.current.title == NEWEST
        await pilot.press("z", "R")
        assert titles(app) == listed
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = pilot.app  # type: ignore[assignment]
        await until(pilot, lambda: titles(app) == listed)


async def test_a_limit_stays_while_articles_are_walked_and_searched(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("j", "r")
        await limit_to(pilot, app, "osk is:unread", 2)
        assert titles(app) == ["Bridge", "Ferry"]
        assert "only osk is:unread" in screen_text(app)
        assert "2 of 4 articles" in screen_text(app)
        await pilot.press("enter")
        await until(pilot, lambda: bool(app.walk.matches))
        await pilot.press("q", "J")
        await until(pilot, lambda: on_page(app) and app.article_list.cursor == 1)
        await pilot.press("enter")
        await until(pilot, lambda: len(app.listing.read) == 3)
        app.listing.reload(app.shelf)  # type: ignore[arg-type]
        await until(pilot, lambda: not app.listing._request.is_waiting)
        assert titles(app) == ["Bridge", "Ferry"], "what was read stays until it is limited anew"
        await pilot.press("q")
        await search_for(pilot, "harbour")
        assert titles(app) == ["Ferry"], "a search looks within the limit"
        await pilot.press("ctrl+f", "ctrl+u")
        await type_text(pilot, "apples")
        await until(pilot, lambda: app.article_list.shown == 0)
        await pilot.press("escape", "escape")
        await until(pilot, lambda: titles(app) == ["Bridge", "Ferry"])
        await pilot.press("escape")
        await until(pilot, lambda: app.status.limit == "" and app.article_list.shown == 4)


async def test_a_limit_that_is_not_understood_or_admits_nothing_says_so(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("l")
        await until(pilot, lambda: app.bar_typed_into is not None)
        await type_text(pilot, "osk AND")
        await pilot.press("enter")
        bar = app.bars[1]
        await until(pilot, lambda: bar.is_typed_into and "AND" in bar.text)
        await pilot.press("ctrl+u")
        await type_text(pilot, "is:[/unred")
        await pilot.press("enter")
        await until(pilot, lambda: "did you mean" in " ".join(screen_text(app).split()))
        assert "is:unread?" in screen_text(app), "told whole in a column as narrow as the list"
        await pilot.press("ctrl+u")
        await type_text(pilot, "[/nothing")
        await until(pilot, lambda: app.article_list.shown == 0)
        assert "[/nothing" in screen_text(app)
        assert "only" not in screen_text(app), "what is still typed is told in its bar alone"
        await pilot.press("escape")
        await until(pilot, lambda: app.article_list.shown == 4)
        assert app.status.limit == ""
        assert app.focused is app.article_list


async def test_several_are_selected_and_acted_on_at_once(
    paths: Paths, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("s", "x", "j", "V")
        assert "3 selected" in screen_text(app)
        assert screen_text(app).count("●✓") == 3
        await pilot.press("s")
        assert app.status.message == "Starred: 2 articles – u undoes", "one was starred already"
        await pilot.press("r")
        assert app.status.message == "Read: 3 articles – u undoes"
        await pilot.press("t")
        await until(pilot, lambda: isinstance(app.screen, TagPrompt))
        await type_text(pilot, "[/]")
        await pilot.press("enter")
        await until(pilot, lambda: "Tagged [/]: 3 articles" in app.status.message)
        await until(pilot, lambda: len(found(paths, 'tag:"[/]"')) == 3)
        assert len(found(paths, "is:starred")) == 3
        await pilot.press("u")
        await until(pilot, lambda: found(paths, 'tag:"[/]"') == set())
        await pilot.press("u", "u")
        await until(pilot, lambda: len(found(paths, "is:unread")) == 4)
        await until(pilot, lambda: found(paths, "is:starred") == {"Bridge"})
        assert "3 selected" in screen_text(app)

        await choose(pilot, "X", "bibtex")
        await until(pilot, lambda: isinstance(app.screen, NamePrompt))
        await pilot.press("enter")
        await until(pilot, lambda: (tmp_path / "articles.bib").exists())
        await until(pilot, lambda: app.status.message.startswith("Wrote 3 articles to"))
        assert (tmp_path / "articles.bib").read_text(encoding="utf-8").count("@misc{") == 3

        await pilot.press("escape")
        assert "selected" not in screen_text(app)
        await pilot.press("ctrl+a")
        assert "4 selected" in screen_text(app)
        await limit_to(pilot, app, "osk", 2)
        assert "2 selected" in screen_text(app), "nothing is acted on that is not seen"
        await pilot.press("s")
        assert app.status.message.startswith("Starred: Ferry line")


async def test_the_sidebar_counts_limits_the_list_and_is_remembered(
    paths: Paths, folder: Path
) -> None:
    library = Library(paths)
    library.state.save_search("Osk [/]", "osk")
    library.close()
    async with app_on(paths, folder).run_test(size=(140, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("D")
        await until(pilot, lambda: "Osk [/]" in screen_text(app) and "2/2" in screen_text(app))
        assert f"{folder.name}" in screen_text(app)
        await pilot.press("j", "enter")
        await until(pilot, lambda: app.article_list.shown == 2)
        assert app.status.limit == "osk"
        assert app.focused is app.article_list
        await pilot.press("tab", "tab")
        assert app.in_sidebar
        await pilot.press("q")
        assert app.focused is app.article_list, "q goes back to the list"
        await pilot.press("D")
        await pilot.press("j", "enter")
        await until(pilot, lambda: app.article_list.shown == 4)
        assert folder.name in app.status.limit
        await until(pilot, lambda: "3/4" in screen_text(app))  # the page was gone to
        await pilot.press("r")
        await until(pilot, lambda: screen_text(app).count("4/4") == 2)
        await pilot.resize_terminal(80, 30)
        await until(pilot, lambda: "Saved searches" not in screen_text(app))
        await pilot.press("D")
        await until(pilot, lambda: "Saved searches" in screen_text(app))
        assert "Search the library" not in screen_text(app), "it takes the list's place"
        await pilot.press("escape")
        await until(pilot, lambda: "Search the library" in screen_text(app))
    async with app_on(paths, folder).run_test(size=(140, 40)) as pilot:
        app = await until_listed(pilot)
        await until(pilot, lambda: "Osk [/]" in screen_text(app))
        assert app.focused is app.article_list
        await pilot.press("D", "D")
        assert "Osk [/]" not in screen_text(app)


async def test_how_far_articles_were_read_is_told(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 12)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("G")
        await until(pilot, lambda: on_page(app))
        await pilot.press("k")
        await until(pilot, lambda: on_page(app))
        await pilot.press("enter", "j", "j")
        await until(pilot, lambda: app.page.scroll_offset.y == 2)
        await pilot.pause()
        told = app.status.position
        assert told != "100 %"
        await pilot.press("q")
        await until(pilot, lambda: f"{told} · ❝" in screen_text(app))
        await pilot.press("enter", "g", "g")
        await until(pilot, lambda: app.page.scroll_offset.y == 0)
        await pilot.pause()
        first = app.status.position
        assert first != told
        await pilot.press("q")
        await until(pilot, lambda: f"{first} · ❝" in screen_text(app))
        assert told not in screen_text(app)
        await pilot.press("enter", "G", "q")
        await until(pilot, lambda: "100 % · ❝" in screen_text(app))
    async with app_on(paths, folder).run_test(size=(120, 12)) as pilot:
        app = await until_listed(pilot)
        await until(pilot, lambda: "100 % · ❝" in screen_text(app))


async def test_an_article_that_is_seen_whole_was_read_to_its_end(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 60)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: on_page(app) and app.status.position == "100 %")
        await pilot.press("q")
        await until(pilot, lambda: "100 % · ❝" in screen_text(app))
        annotated = app.page.annotated
        assert annotated is not None
        length = len(annotated.article.text)
        assert app.listing.read_to == {app.article_list.row_at(0).id: length}
        await pilot.press("enter")
        await until(pilot, lambda: on_page(app))
        assert app.page.scroll_offset.y == 0


async def test_a_key_held_down_brings_only_what_the_cursor_rests_on_onto_the_page(
    paths: Paths, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("j")
        monkeypatch.setattr(library_actions, "_HELD", 1_000_000)
        await pilot.press("j")
        await until(pilot, lambda: on_page(app))
        monkeypatch.setattr(library_actions, "_REST", 1_000_000)
        shown = app.opener.row
        await pilot.press("j", "k", "k")
        assert app.opener.reading.wanted is not None
        assert app.opener.reading.wanted.row == shown
        await pilot.press("enter")
        await until(pilot, lambda: on_page(app) and app.on_page)
        assert app.opener.row == app.article_list.row_at(1)


def test_the_list_under_headings_beside_the_sidebar(
    snap_compare: Compare, paths: Paths, folder: Path
) -> None:
    library = Library(paths)
    library.state.save_search("The bridge", "bridge")
    library.state.set_all_read(library.rows()[1:2], True)
    library.close()

    async def before(pilot: Pilot[int]) -> None:
        app = await until_listed(pilot)
        await choose(pilot, "W", "speaker")
        await until(pilot, lambda: app.article_list.is_grouped)
        await pilot.press("x", "z", "a", "D")
        await until(pilot, lambda: "2/2" in screen_text(app) and "3/4" in screen_text(app))
        await until(pilot, lambda: on_page(app) or app.article_list.current is None)

    assert snap_compare(app_on(paths, folder), terminal_size=(140, 48), run_before=before)
