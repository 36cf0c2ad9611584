"""Keys typed ahead of a screen, a hit or an answer that they are meant for."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from reader.config import Config, Paths
from reader.library.state.state import State
from reader.tui import shelf
from reader.tui.app import ReaderApp
from reader.tui.notes.note_prompt import NoteField, NotePrompt
from reader.tui.screens.correction_prompt import CorrectionPrompt
from reader.tui.screens.links_screen import LinksScreen
from reader.tui.shelf import LibraryShelf
from tests.tui.app_library import (
    NEWEST,
    add_note,
    app_on,
    is_read,
    paths_in,
    screen_text,
    search_for,
    until,
    until_listed,
)
from tests.tui.test_app_timing import SECOND, settled, slow, title_shown, type_ahead
from tests.unit.library.building import bring_up_to_date

SIZE = (120, 40)
QUOTE = "“A bridge is worth nothing without a road,”"
LINKED = """<html><head><title>Bridge opens</title></head><body><nav>Menu</nav><article>
<h1>Bridge opens</h1><p>The bridge to Osk was opened on Saturday, as
<a href="https://osk.example/told">the harbour master</a> had told everybody who came there.</p>
<p>It is worth nothing without a road, which the county has not yet begun to build.</p>
</article><footer>Imprint and terms of the paper</footer></body></html>"""


def starred(app: ReaderApp) -> list[str]:
    return [row.title for row in app.listing.rows if row.id in app.listing.starred]


def notes_in(paths: Paths) -> list[str]:
    with closing(State(paths.state_file)) as state:
        return [note.text for note in state.notes()]


async def on_linked(pilot: Pilot[int]) -> ReaderApp:
    app = pilot.app
    assert isinstance(app, ReaderApp)
    await until(pilot, lambda: is_read(app) and app.on_page)
    return app


def linked_app(tmp_path: Path, text: str = LINKED) -> ReaderApp:
    file = tmp_path / "linked.html"
    file.write_text(text, encoding="utf-8")
    return ReaderApp(paths_in(tmp_path), Config(), file=file)


class TestNotes:
    async def test_the_prompt_begins_with_what_is_kept_not_with_what_the_page_shows(
        self, paths: Paths, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        add_note(paths, "bridge.txt", QUOTE, "first")
        monkeypatch.setattr(ReaderApp, "_look_at_state", lambda app: None)
        async with app_on(paths, folder).run_test(size=SIZE) as pilot:
            app = await until_listed(pilot)
            await pilot.press("enter", ")")
            await until(pilot, lambda: bool(app.page.notes.placed))
            with closing(State(paths.state_file)) as state:
                state.change_note(state.notes()[0].id, "first and second")
            type_ahead(app, "a", "!", "enter")
            await until(pilot, lambda: notes_in(paths) == ["first and second!"])

    async def test_a_note_typed_ahead_is_its_text_and_the_next_one_goes_on_with_it(
        self, paths: Paths, folder: Path
    ) -> None:
        async with app_on(paths, folder).run_test(size=SIZE) as pilot:
            app = await until_listed(pilot)
            await pilot.press("enter", ")")
            await until(pilot, lambda: is_read(app) and bool(app.page_mark))
            type_ahead(app, "a", *"xs", "enter")
            await until(pilot, lambda: not isinstance(app.screen, NotePrompt))
            await until(pilot, lambda: notes_in(paths) == ["xs"])
            assert starred(app) == []
            await pilot.press("a")
            await until(pilot, lambda: isinstance(app.screen, NotePrompt))
            assert app.screen.query_one(NoteField).text == "xs"

    async def test_what_is_pasted_for_a_note_that_is_not_asked_for_yet_is_its_text(
        self, paths: Paths, folder: Path
    ) -> None:
        async with app_on(paths, folder).run_test(size=SIZE) as pilot:
            app = await until_listed(pilot)
            await pilot.press("enter", ")")
            await until(pilot, lambda: is_read(app) and bool(app.page_mark))
            type_ahead(app, "a")
            app.post_message(Paste("from elsewhere"))
            type_ahead(app, "enter")
            await until(pilot, lambda: notes_in(paths) == ["from elsewhere"])


class TestScreens:
    async def test_the_number_of_a_link_may_be_typed_before_the_links_are_listed(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("BROWSER", "true")
        async with linked_app(tmp_path).run_test(size=SIZE) as pilot:
            app = await on_linked(pilot)
            type_ahead(app, "o", "1", "enter")
            await until(pilot, lambda: "Opening https://osk.example/told" in app.status.message)

    async def test_what_is_typed_for_a_screen_that_does_not_come_is_no_command(
        self, tmp_path: Path
    ) -> None:
        text = LINKED.replace("<a href", "<b title").replace("</a>", "</b>")
        async with linked_app(tmp_path, text).run_test(size=SIZE) as pilot:
            app = await on_linked(pilot)
            type_ahead(app, "o", "q")
            await until(pilot, lambda: app.status.message == "This article has no links.")
            assert not isinstance(app.screen, LinksScreen)
            await pilot.press("q")
            await until(pilot, lambda: app._exit)

    async def test_a_name_typed_before_its_prompt_has_the_keyboard_is_the_correction(
        self, paths: Paths, folder: Path
    ) -> None:
        async with app_on(paths, folder).run_test(size=SIZE) as pilot:
            app = await until_listed(pilot)
            await pilot.press("enter", ")")
            await until(pilot, lambda: is_read(app) and "Tomas Reka" in app.page_mark)
            type_ahead(app, "c", *["backspace"] * 4, *"Rau", "enter")
            await until(pilot, lambda: "Tomas Rau · corrected by you" in app.page_mark)
            assert not isinstance(app.screen, CorrectionPrompt)

    async def test_tags_may_be_typed_before_they_are_asked_for(
        self, paths: Paths, folder: Path
    ) -> None:
        async with app_on(paths, folder).run_test(size=SIZE) as pilot:
            app = await until_listed(pilot)
            type_ahead(app, "t", *"sq", "enter")
            await until(pilot, lambda: app.status.message.startswith("Tagged sq"))
            assert starred(app) == []


@pytest.fixture
def slow_search(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(LibraryShelf, "search", slow(LibraryShelf.search, 0.2))


@pytest.mark.usefixtures("slow_search")
class TestHits:
    async def test_what_is_typed_behind_the_second_enter_is_for_the_first_hit(
        self, paths: Paths, folder: Path
    ) -> None:
        async with app_on(paths, folder).run_test(size=SIZE) as pilot:
            app = await until_listed(pilot)
            type_ahead(app, "/", *"apples", "enter", "enter", "s", "/", *"ice", "enter")
            await until(pilot, lambda: app.find_bar.text == "ice" and app.on_page)
            await until(pilot, lambda: app.walk.place == "1/1")
            assert title_shown(app) == SECOND
            assert app.search_bar.text == "apples"
            await until(pilot, lambda: starred(app) == [SECOND])

    async def test_the_next_article_is_that_behind_the_first_hit(
        self, paths: Paths, folder: Path
    ) -> None:
        async with app_on(paths, folder).run_test(size=SIZE) as pilot:
            app = await until_listed(pilot)
            type_ahead(app, "/", *"osk", "enter", "enter", "g", "j", ")")
            await until(pilot, lambda: app.search.text == "osk" and app.on_page)
            await settled(pilot, app)
            await until(pilot, lambda: app.article_list.cursor == 1)
            await until(pilot, lambda: is_read(app) and "statement 1" in app.page.place_of_mark)

    @pytest.mark.parametrize("key", ["q", "escape"])
    async def test_the_key_that_leaves_the_page_leaves_a_hit_that_is_not_there_yet(
        self, paths: Paths, folder: Path, key: str
    ) -> None:
        async with app_on(paths, folder).run_test(size=SIZE) as pilot:
            app = await until_listed(pilot)
            type_ahead(app, "/", *"osk", "enter", "enter", key)
            await until(pilot, lambda: app.search.text == "osk")
            await settled(pilot, app)
            assert app.focused is app.article_list
            assert not app._exit

    @pytest.mark.parametrize("query", ["volcano", "(osk"])
    async def test_where_nothing_is_found_nothing_is_done(
        self, paths: Paths, folder: Path, query: str
    ) -> None:
        async with app_on(paths, folder).run_test(size=SIZE) as pilot:
            app = await until_listed(pilot)
            type_ahead(app, "/", *query, "enter", "enter", "s", "x")
            await until(pilot, lambda: not app.is_entering and not app.search.is_waiting)
            await settled(pilot, app)
            assert not app.on_page
            await pilot.press("escape", "escape")
            await until(pilot, lambda: app.article_list.shown == 4)
            await pilot.press("enter")
            await until(pilot, lambda: is_read(app) and app.on_page)
            await settled(pilot, app)
            assert starred(app) == []

    async def test_an_empty_query_opens_what_is_listed(self, paths: Paths, folder: Path) -> None:
        async with app_on(paths, folder).run_test(size=SIZE) as pilot:
            app = await until_listed(pilot)
            type_ahead(app, "/", "enter", "enter", ")", "s")
            await until(pilot, lambda: app.on_page and starred(app) == [NEWEST])
            await until(pilot, lambda: app.page.current_statement is not None)


async def test_what_a_key_told_does_not_stay_over_what_the_next_one_led_to(
    paths: Paths, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LibraryShelf, "open", slow(LibraryShelf.open))
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        await settled(pilot, app)
        type_ahead(app, "G", "k", "enter", ")", "z", "o", ">")
        await until(pilot, lambda: "figure 4" in app.page.place_of_mark)
        await settled(pilot, app)
        assert app.status.message == ""
        type_ahead(app, "z", "s", "z", "s", "j")
        await settled(pilot, app)
        assert app.status.message == ""


async def test_hits_are_as_they_were_entered_when_something_was_corrected(
    paths: Paths, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "_HITS_WHILE_TYPING", 1)
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, "osk")
        await pilot.press("enter", "enter")
        await until(pilot, lambda: is_read(app) and app.article_list.shown == 2)
        await pilot.press(")", "x")
        await until(pilot, lambda: "Rejected" in app.status.message)
        await settled(pilot, app)
        assert app.article_list.shown == 2


async def test_each_article_begins_without_what_is_not_the_article(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    frost = """Growers in the Venn valley lost nearly all of their apples in one cold night.</p>
<p>Nobody there remembers ice in the blossom as late in spring as this year.</p>"""
    for day in (1, 2):
        dated = f'<meta property="article:published_time" content="2024-01-0{day}"></head>'
        text = LINKED.replace("Bridge opens", f"Page {day} opens").replace("</head>", dated)
        if day == 1:
            body = text[text.index("<p>") : text.index("</article>")]
            text = text.replace(body, f"<p>{frost}")
        (folder / f"{day}.html").write_text(text, encoding="utf-8")
    paths = paths_in(tmp_path / "home")
    bring_up_to_date(paths, folder)
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        await pilot.press("G", "enter", "\\")
        await until(pilot, lambda: "Imprint and terms" in screen_text(app))
        first = title_shown(app)
        await pilot.press("g", "k")
        await until(pilot, lambda: is_read(app) and title_shown(app) != first)
        await pilot.pause()
        assert "Imprint and terms" not in screen_text(app)
        await pilot.press("\\")
        await until(pilot, lambda: "Imprint and terms" in screen_text(app))
        (folder / "2.html").write_text(
            (folder / "2.html").read_text("utf-8").replace("Saturday", "Friday"), encoding="utf-8"
        )
        bring_up_to_date(paths, folder)
        assert app.shelf is not None
        app.listing.reload(app.shelf)
        await until(pilot, lambda: "changed on disk: R" in screen_text(app))
        await pilot.press("R")
        await until(pilot, lambda: "on Friday" in screen_text(app))
        assert "Imprint and terms" in screen_text(app)
