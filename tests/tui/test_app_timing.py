"""Keys typed faster than articles load, and what changes under the reader's eyes."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from textual.pilot import Pilot

from reader.config import Config, Paths
from reader.errors import LibraryError
from reader.library.refresh.following import News, Phase
from reader.library.refresh.refreshing import Progress, refresh
from reader.tui.app import ReaderApp
from reader.tui.file_shelf import FileShelf
from reader.tui.messages import Refreshed, RefreshEnded
from reader.tui.shelf import LibraryShelf
from tests.tui.app_library import (
    app_on,
    make_news_of,
    on_page,
    paths_in,
    screen_text,
    search_for,
    type_text,
    until,
    until_listed,
    write_articles,
)
from tests.unit.library.building import bring_up_to_date

SIZE = (120, 30)
LONG = "Long report\n\n" + "\n\n".join(
    f"Paragraph {n} about ships in port. " * 9 for n in range(80)
)
SECOND = "Frost takes a third of the apple harvest"


@pytest.fixture
def long_library(tmp_path: Path) -> tuple[Paths, Path]:
    """A library of one article that is longer than any screen, and the short ones."""
    folder = write_articles(tmp_path / "articles")
    (folder / "long.txt").write_text(LONG, encoding="utf-8")
    paths = paths_in(tmp_path / "home")
    make_news_of(tmp_path / "home", folder)
    bring_up_to_date(paths, folder)
    return paths, folder


def type_ahead(app: ReaderApp, *keys: str) -> None:
    """Press keys without waiting for what they do."""
    for key in keys:
        app.simulate_key(key)


def title_shown(app: ReaderApp) -> str:
    return app.page.annotated.article.title if app.page.annotated is not None else ""


def read_titles(app: ReaderApp) -> list[str]:
    return [row.title for row in app.listing.rows if row.id in app.listing.read]


async def settled(pilot: Pilot[int], app: ReaderApp) -> None:
    await until(pilot, lambda: not app.opener.reading.is_loading and not app.search.is_waiting)
    await pilot.pause(0.05)


def slow(function: Callable[..., Any], seconds: float = 0.1) -> Callable[..., Any]:
    def slowly(*arguments: Any, **named: Any) -> Any:
        time.sleep(seconds)
        return function(*arguments, **named)

    return slowly


@pytest.fixture
def slow_opening(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(LibraryShelf, "open", slow(LibraryShelf.open))


@pytest.mark.usefixtures("slow_opening")
async def test_enter_typed_ahead_marks_the_article_under_the_cursor(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        type_ahead(app, "j", "enter", "s")
        await until(pilot, lambda: on_page(app) and bool(app.listing.read))
        await settled(pilot, app)
        assert read_titles(app) == [SECOND]
        starred = [row.title for row in app.listing.rows if row.id in app.listing.starred]
        assert starred == [SECOND]


@pytest.mark.usefixtures("slow_opening")
async def test_what_is_typed_behind_enter_is_done_in_the_article_that_is_opened(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        await settled(pilot, app)
        first = title_shown(app)
        type_ahead(app, "j", "enter", ")", "f", *"ice")
        assert title_shown(app) == first
        await until(pilot, lambda: app.in_findings)
        assert title_shown(app) == SECOND
        assert app.page.current_statement is not None
        await until(pilot, lambda: "/ ice" in screen_text(app).replace("  ", " "))
        await pilot.press("escape", "escape", "escape")
        # What waits is not done where the page is left before.
        type_ahead(app, "j", "enter", "f", "x", "escape", "escape", "k")
        await settled(pilot, app)
        assert app.focused is app.article_list
        assert not app.in_findings
        assert title_shown(app) == SECOND


async def open_long(pilot: Pilot[int], app: ReaderApp) -> int:
    """Go to the middle of the long article."""
    titles = [row.title for row in app.listing.rows]
    app.article_list.go_to(titles.index("Long report"))
    await until(pilot, lambda: on_page(app))
    await pilot.press("enter", *"50%")
    await until(pilot, lambda: app.page.text_offset > 0)
    assert app.opener.row is not None
    assert app.opener.row.title == "Long report"
    return app.page.text_offset


async def test_the_place_outlives_finding_and_a_new_listing(
    long_library: tuple[Paths, Path],
) -> None:
    paths, folder = long_library
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        place = await open_long(pilot, app)
        await pilot.press("/")
        await type_text(pilot, "ships")
        await until(pilot, lambda: bool(app.walk.matches))
        await pilot.press("escape")
        await until(pilot, lambda: app.page.text_offset == place)
        app.listing.reload(app.shelf)  # type: ignore[arg-type] # it is open
        await pilot.pause(0.3)
        assert app.page.text_offset == place


async def test_a_file_that_changes_while_it_is_read_waits_for_a_key_and_keeps_the_place(
    long_library: tuple[Paths, Path],
) -> None:
    paths, folder = long_library
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        place = await open_long(pilot, app)
        (folder / "long.txt").write_text(LONG + "\n\nAn addition.", encoding="utf-8")
        bring_up_to_date(paths, folder)
        app.listing.reload(app.shelf)  # type: ignore[arg-type] # it is open
        await until(pilot, lambda: "changed on disk: R" in screen_text(app))
        shown = app.page
        assert shown.annotated is not None
        assert "An addition" not in shown.annotated.article.text
        await pilot.press("R")
        await until(
            pilot,
            lambda: shown.annotated is not None and "An addition" in shown.annotated.article.text,
        )
        await pilot.pause(0.1)
        assert app.page.text_offset == place
        await pilot.press("R")
        assert "as the library has it" in screen_text(app)


async def test_an_article_that_vanishes_while_it_is_read_stays_on_the_page(
    own_library: tuple[Paths, Path],
) -> None:
    paths, folder = own_library
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        await pilot.press("j", "enter")
        await until(pilot, lambda: read_titles(app) == [SECOND])
        (folder / "orchard.txt").unlink()
        bring_up_to_date(paths, folder)
        app.listing.reload(app.shelf)  # type: ignore[arg-type] # it is open
        await until(pilot, lambda: app.article_list.shown == 3)
        await settled(pilot, app)
        assert app.page.annotated is not None
        assert app.page.annotated.article.title == SECOND
        assert "no longer in the library" in screen_text(app)
        assert read_titles(app) == []
        assert app.article_list.cursor == 1
        await pilot.press("q")
        await until(pilot, lambda: on_page(app))


async def test_an_article_that_cannot_be_opened_leaves_no_other_on_the_page(
    own_library: tuple[Paths, Path],
) -> None:
    paths, folder = own_library
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        (folder / "orchard.txt").unlink()
        bring_up_to_date(paths, folder)
        await pilot.press("j")
        await until(pilot, lambda: app.page_notice.display)
        assert app.page.annotated is None
        await pilot.press("enter")
        await pilot.pause(0.1)
        assert read_titles(app) == []
        await pilot.press("q", "k")
        await until(pilot, lambda: app.page.annotated is not None)
        assert not app.page_notice.display


async def test_on_a_narrow_screen_a_hit_opens_at_its_match(
    long_library: tuple[Paths, Path],
) -> None:
    paths, folder = long_library
    async with app_on(paths, folder).run_test(size=(80, 24)) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, '"Paragraph 60"')
        await pilot.press("enter", "enter")
        await until(pilot, lambda: "Paragraph 60" in screen_text(app))


async def test_keys_after_enter_in_the_search_are_commands(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        type_ahead(app, "/", *"osx", "backspace", "k", "enter", "j", "n")
        await until(pilot, lambda: app.search.text == "osk")
        await settled(pilot, app)
        assert app.search_bar.text == "osk"
        assert app.focused is app.article_list


async def test_keys_after_enter_in_finding_are_commands(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        await pilot.press("enter")
        type_ahead(app, "/", *"bridge", "enter", "n")
        await until(pilot, lambda: app.walk.current == 1)
        assert app.find_bar.text == "bridge"
        assert app.on_page
        type_ahead(app, "/", *"osk", "escape", "q")
        await until(pilot, lambda: not app.find_bar.display)
        await pilot.pause(0.1)
        assert app.focused is app.article_list


async def positions_walked(paths: Paths, folder: Path, *, at_once: bool) -> list[tuple[int, str]]:
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, "osk")
        await pilot.press("enter")
        await settled(pilot, app)
        places = []
        for keys in (("n",) * 6, ("N",) * 4, ("n", "n", "n", "N")):
            for key in keys:
                app.simulate_key(key)
                if not at_once:
                    await settled(pilot, app)
            await settled(pilot, app)
            await until(pilot, lambda: not app.opener.reading.steps)
            await settled(pilot, app)
            places.append((app.article_list.cursor, app.walk.place))
        return places


@pytest.mark.usefixtures("slow_opening")
async def test_stepping_quickly_leads_where_stepping_slowly_leads(
    paths: Paths, folder: Path
) -> None:
    slowly = await positions_walked(paths, folder, at_once=False)
    assert await positions_walked(paths, folder, at_once=True) == slowly
    assert slowly[0][0] > 0


async def test_a_count_steps_on_into_the_next_hit(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, "osk")
        await pilot.press("enter")
        await settled(pilot, app)
        count = len(app.walk.matches) - app.walk.current
        await pilot.press(*str(count + 1), "n")
        await until(pilot, lambda: app.article_list.cursor == 1 and on_page(app))
        await until(pilot, lambda: app.walk.current == min(1, len(app.walk.matches) - 1))


async def test_the_end_of_a_refresh_leaves_the_find_bar_alone(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, "osk")
        await pilot.press("enter", "enter")
        await until(pilot, lambda: app.on_page)
        await settled(pilot, app)
        await pilot.press("/")
        await type_text(pilot, "sa")
        app.post_message(RefreshEnded(app.refreshing._run))
        await pilot.pause(0.2)
        await settled(pilot, app)
        await type_text(pilot, "id")
        assert app.find_bar.display
        assert app.find_bar.text == "said"
        assert app.listing.starred == set()


async def test_the_library_search_is_marked_again_after_finding(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, "osk")
        await pilot.press("enter", "enter")
        await settled(pilot, app)
        matches = app.walk.matches
        await pilot.press("/")
        await type_text(pilot, "euros")
        await until(pilot, lambda: len(app.walk.matches) == 1)
        await pilot.press("escape")
        assert app.walk.matches == matches


async def test_of_two_files_opened_the_later_one_is_shown(
    tmp_path: Path, paths: Paths, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = FileShelf.__init__

    def opening(shelf: FileShelf, path: Path, *rest: Any, **named: Any) -> None:
        if path.name == "orchard.txt":
            time.sleep(0.3)
        first(shelf, path, *rest, **named)

    monkeypatch.setattr(FileShelf, "__init__", opening)
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        app.open_file(folder / "orchard.txt")
        app.open_file(folder / "ferry.txt")
        await until(pilot, lambda: title_shown(app).startswith("Ferry"))
        await pilot.pause(0.5)
        assert title_shown(app).startswith("Ferry")


async def test_a_refresher_that_dies_is_not_waited_for(
    own_library: tuple[Paths, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Dying:
        def start(self) -> None: ...

        def stop(self) -> None: ...

        def messages(self) -> list[News]:
            raise LibraryError("It ended.")

    paths, folder = own_library
    monkeypatch.setattr(LibraryShelf, "refresher", lambda shelf: Dying())
    async with app_on(paths, folder, refresh=True).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        await until(pilot, lambda: not app.is_refreshing)
        await until(pilot, lambda: "It ended." in screen_text(app))


async def test_progress_of_an_earlier_refresher_is_not_shown(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        news = News(Phase.READING, Progress(done=3, total=100))
        app.post_message(Refreshed(app.refreshing._run - 1, news))
        await pilot.pause()
        assert app.status.progress == ""


async def test_a_second_instance_lists_what_the_first_one_reads(tmp_path: Path) -> None:
    folder, paths = write_articles(tmp_path / "articles"), paths_in(tmp_path / "home")
    may_read, may_end = Event(), Event()

    def wait(progress: Progress) -> None:
        (may_end if progress.added else may_read).wait(10)

    first = Thread(target=refresh, args=(paths, [folder], wait), kwargs={"workers": 1})
    first.start()
    app = app_on(paths, folder, refresh=True)
    try:
        async with app.run_test(size=SIZE) as pilot:
            await until(pilot, lambda: "read elsewhere" in screen_text(app))
            assert app.is_refreshing
            may_read.set()
            await until(pilot, lambda: app.article_list.shown == 4)
            assert app.is_refreshing
            (folder / "new.txt").write_text("A new one\n\nA paragraph of it.", encoding="utf-8")
            may_end.set()
            await until(pilot, lambda: app.article_list.shown == 5 and not app.is_refreshing)
    finally:
        may_read.set()
        may_end.set()
        first.join()


async def test_the_page_is_empty_where_nothing_was_found(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, "volcano")
        await until(pilot, lambda: app.page.annotated is None)
        await pilot.press("escape")
        await until(pilot, lambda: app.page.annotated is not None)
        assert on_page(app)


async def test_a_pattern_of_the_command_line_is_walked_and_counted(
    folder: Path, tmp_path: Path
) -> None:
    app = ReaderApp(paths_in(tmp_path), Config(), file=folder / "bridge.txt", pattern="bridge")
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: bool(app.walk.matches))
        count = len(app.walk.matches)
        assert app.focused is app.page
        assert f"match 1/{count}" in screen_text(app)
        await pilot.press(*("n" for _ in range(count)))
        assert "round again" in screen_text(app)
        assert app.walk.place == f"1/{count}"


async def test_all_speakers_again_is_said(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        await pilot.press("enter", ")", "z", "o")
        await until(pilot, lambda: "Only what" in screen_text(app))
        await pilot.press(">", "z", "o")
        await until(pilot, lambda: "What everyone said" in screen_text(app))


async def test_the_footer_counts_marks_and_the_list_has_none(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        await pilot.press("enter", ")")
        await until(pilot, lambda: "statement 1 of 1" in screen_text(app).splitlines()[-1])
        await pilot.press("q")
        await pilot.pause()
        last = screen_text(app).splitlines()[-1]
        assert "statement 1" not in last
        assert "article 1/4" in last


async def test_rows_begin_at_the_top_of_the_list(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 8)) as pilot:
        app = await until_listed(pilot)
        for keys in ("G", "k", "k", "j"):
            await pilot.press(*keys)
            assert app.article_list.scroll_offset.y % 2 == 0
