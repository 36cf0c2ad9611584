"""What changes on disk while the library is open shows by itself, and disturbs nobody."""

from __future__ import annotations

from functools import partial
from importlib.util import find_spec
from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.config import Paths
from reader.library.library import Library
from reader.library.refresh.following import News, Phase
from reader.library.refresh.watching import Means
from reader.library.rows import ArticleRow
from reader.library.state.corrections import Correction, Rejection, correction_of
from reader.library.state.state import State
from reader.tui.app import ReaderApp
from reader.tui.listing.flags import Flags
from reader.tui.messages import Listed, Refreshed, RefreshEnded, StateRead
from reader.tui.shelf import LibraryShelf
from tests.tui.app_library import (
    add_note,
    app_on,
    on_page,
    paths_in,
    screen_text,
    search_for,
    until,
    until_listed,
)
from tests.unit.library.building import bring_up_to_date

SIZE = (120, 30)
FROST = "Frost takes a third of the apple harvest"
NEW = "Lighthouse of Osk goes dark\nBy Ann Berg\n01.06.2025\n\nThe lamp of Osk was put out.\n"
OLD = "Mill at Osk burns\nBy Ann Berg\n01.06.2011\n\nThe mill at Osk burnt down.\n"


def titles(app: ReaderApp) -> list[str]:
    return [app.article_list.row_at(place).title for place in range(app.article_list.shown)]


def words_on(app: ReaderApp) -> str:
    """What is on the screen, as one line."""
    return " ".join(word for word in screen_text(app).split() if word.isascii())


def refresh_and_tell(app: ReaderApp, paths: Paths, folder: Path) -> None:
    """Do what the refresher does after a change, and tell it as it does."""
    bring_up_to_date(paths, folder)
    app.post_message(RefreshEnded(app.refreshing._run))


async def until_live(pilot: Pilot[int], app: ReaderApp) -> None:
    await until(pilot, lambda: "live" in app.status.progress)


async def test_new_changed_and_deleted_files_show_without_a_key(
    own_library: tuple[Paths, Path],
) -> None:
    paths, folder = own_library
    async with app_on(paths, folder, refresh=True).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        await until_live(pilot, app)
        (folder / "new.txt").write_text(NEW, encoding="utf-8")
        await until(pilot, lambda: "Lighthouse" in screen_text(app))
        changed = NEW.replace("goes dark", "shines again")
        (folder / "new.txt").write_text(changed, encoding="utf-8")
        await until(pilot, lambda: "shines again" in screen_text(app))
        (folder / "new.txt").unlink()
        await until(pilot, lambda: "Lighthouse" not in screen_text(app))
        assert not app.is_refreshing


async def test_a_search_follows_with_its_cursor_and_passages(
    own_library: tuple[Paths, Path],
) -> None:
    paths, folder = own_library
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, "osk")
        await pilot.press("enter", "j")
        await until(pilot, lambda: on_page(app))
        current = app.article_list.current
        assert current is not None
        assert app.article_list._excerpts is not None
        before = dict(app.article_list._excerpts)
        (folder / "new.txt").write_text(NEW, encoding="utf-8")
        refresh_and_tell(app, paths, folder)
        await until(pilot, lambda: any("Lighthouse" in title for title in titles(app)))
        assert app.article_list.current == current
        assert before.items() <= app.article_list._excerpts.items()
        assert app.focused is app.article_list
        assert app.search_bar.text == "osk"


async def test_a_query_that_was_refused_is_not_asked_again(
    own_library: tuple[Paths, Path],
) -> None:
    paths, folder = own_library
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        await pilot.press("/", *"(", "enter")
        await until(pilot, lambda: "cannot be answered" in screen_text(app))
        app.go_to_list()
        refresh_and_tell(app, paths, folder)
        await pilot.pause(0.3)
        assert app.focused is app.article_list


async def test_the_cursor_stays_at_the_top_of_a_list_that_fills_up_until_it_is_moved(
    tmp_path: Path,
) -> None:
    folder, paths = tmp_path / "articles", paths_in(tmp_path / "home")
    folder.mkdir()
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app: ReaderApp = pilot.app  # type: ignore[assignment] # the one that was run
        await until(pilot, lambda: "No articles" in screen_text(app))

        async def add(name: str, text: str, count: int) -> None:
            (folder / name).write_text(text, encoding="utf-8")
            bring_up_to_date(paths, folder)
            app.is_refreshing = True
            assert app.shelf is not None
            app.listing.reload(app.shelf)
            await until(pilot, lambda: app.article_list.shown == count)

        await add("old.txt", OLD, 1)
        await add("new.txt", NEW, 2)
        assert app.article_list.cursor == 0
        await until(pilot, lambda: "The lamp of Osk was put out" in screen_text(app))
        await pilot.press("j", "k")
        await add("newer.txt", NEW.replace("2025", "2026").replace("dark", "red"), 3)
        assert app.article_list.cursor == 1


async def test_at_the_top_of_the_list_what_is_new_comes_into_view(
    own_library: tuple[Paths, Path],
) -> None:
    paths, folder = own_library
    async with app_on(paths, folder).run_test(size=(120, 8)) as pilot:
        app = await until_listed(pilot)
        current = app.article_list.current
        (folder / "new.txt").write_text(NEW, encoding="utf-8")
        refresh_and_tell(app, paths, folder)
        await until(pilot, lambda: "Lighthouse" in screen_text(app))
        assert app.article_list.current == current
        assert app.article_list.cursor == 1


async def test_further_down_the_rows_in_view_stay_where_they_are(
    own_library: tuple[Paths, Path],
) -> None:
    paths, folder = own_library
    async with app_on(paths, folder).run_test(size=(120, 8)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("G")
        await pilot.pause()
        line, current = app.article_list.cursor_line, app.article_list.current
        (folder / "new.txt").write_text(NEW, encoding="utf-8")
        (folder / "old.txt").write_text(OLD, encoding="utf-8")
        refresh_and_tell(app, paths, folder)
        await until(pilot, lambda: app.article_list.shown == 6)
        assert (app.article_list.cursor_line, app.article_list.current) == (line, current)


async def test_a_list_that_was_scrolled_away_from_its_cursor_stays_there(
    own_library: tuple[Paths, Path],
) -> None:
    paths, folder = own_library
    async with app_on(paths, folder).run_test(size=(120, 8)) as pilot:
        app = await until_listed(pilot)
        app.article_list.scroll_to(y=4, animate=False, immediate=True, force=True)
        await pilot.pause()
        first = app.article_list.row_at(2)
        (folder / "new.txt").write_text(NEW, encoding="utf-8")
        refresh_and_tell(app, paths, folder)
        await until(pilot, lambda: app.article_list.shown == 5)
        assert app.article_list.row_at(app.article_list.scroll_offset.y // 2) == first


async def test_the_article_that_is_read_stays_when_another_changes(
    own_library: tuple[Paths, Path],
) -> None:
    paths, folder = own_library
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        await pilot.press("j", "enter", "v")
        await until(pilot, lambda: app.page.selected() is not None)
        annotated, selected = app.page.annotated, app.page.selected()
        (folder / "new.txt").write_text(NEW, encoding="utf-8")
        refresh_and_tell(app, paths, folder)
        await until(pilot, lambda: app.article_list.shown == 5)
        assert app.page.annotated is annotated
        assert app.page.selected() == selected


async def test_a_change_of_the_article_that_is_read_is_told_though_the_cursor_is_elsewhere(
    own_library: tuple[Paths, Path],
) -> None:
    paths, folder = own_library
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        await pilot.press("j", "enter")
        await until(pilot, lambda: on_page(app) and bool(app.listing.read))
        app.article_list.set_reactive(type(app.article_list).cursor, 0)
        file = folder / "orchard.txt"
        file.write_text(file.read_text("utf-8") + "\nAn addition.\n", encoding="utf-8")
        refresh_and_tell(app, paths, folder)
        await until(pilot, lambda: "changed on disk: R" in screen_text(app))
        assert app.page.annotated is not None
        assert "An addition" not in app.page.annotated.article.text


async def test_a_change_that_a_search_knows_of_before_the_list_does_is_told(
    own_library: tuple[Paths, Path],
) -> None:
    paths, folder = own_library
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, "apples")
        await pilot.press("enter", "enter")
        await until(pilot, lambda: on_page(app) and bool(app.listing.read))
        file = folder / "orchard.txt"
        file.write_text(file.read_text("utf-8") + "\nAn addition.\n", encoding="utf-8")
        bring_up_to_date(paths, folder)
        assert isinstance(app.shelf, LibraryShelf)
        app.search.search_again(app.shelf)
        await until(pilot, lambda: "changed on disk: R" in screen_text(app))
        await pilot.press("R")
        await until(
            pilot,
            lambda: (
                app.page.annotated is not None and "An addition" in app.page.annotated.article.text
            ),
        )


async def test_a_correction_on_an_outdated_page_shows_the_newer_text(
    own_library: tuple[Paths, Path],
) -> None:
    paths, folder = own_library
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        await pilot.press("j", "enter")
        await until(pilot, lambda: on_page(app) and bool(app.listing.read))
        file = folder / "orchard.txt"
        file.write_text(file.read_text("utf-8") + "\nAn addition.\n", encoding="utf-8")
        refresh_and_tell(app, paths, folder)
        await until(pilot, lambda: "changed on disk: R" in screen_text(app))
        await pilot.press(")", "x")
        await until(
            pilot,
            lambda: (
                app.page.annotated is not None
                and "An addition" in app.page.annotated.article.text
                and not app.page.annotated.statements
            ),
        )


async def test_of_an_article_that_is_gone_nothing_can_be_shown_anew(
    own_library: tuple[Paths, Path],
) -> None:
    paths, folder = own_library
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, "apples")
        await pilot.press("enter", "enter")
        await until(pilot, lambda: on_page(app) and bool(app.listing.read))
        (folder / "orchard.txt").unlink()
        refresh_and_tell(app, paths, folder)
        await until(pilot, lambda: "no longer in the library" in screen_text(app))
        assert app.page.annotated is not None
        assert app.page.annotated.article.title == FROST
        await pilot.press("j", "R")
        assert "no longer in the library" in screen_text(app)


@pytest.mark.skipif(find_spec("watchfiles") is None, reason="watchfiles is not installed")
async def test_footer_and_help_say_how_changes_are_noticed(
    own_library: tuple[Paths, Path],
) -> None:
    paths, folder = own_library
    async with app_on(paths, folder, refresh=True).run_test(size=(120, 60)) as pilot:
        app = await until_listed(pilot)
        await until_live(pilot, app)
        assert app.status.progress == "live"
        await pilot.press("?", "G")
        await until(pilot, lambda: "the system tells of each change" in words_on(app))


async def test_looking_says_how_often_and_why(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 60)) as pilot:
        app = await until_listed(pilot)
        means = Means(7.3, "no [/] room \\ left")
        app.post_message(Refreshed(app.refreshing._run, News(Phase.FOLLOWING, means=means)))
        await until(pilot, lambda: app.status.progress == "live, every 7 s")
        assert "no [/] room \\ left" in screen_text(app)
        await pilot.press("?", "G")
        await until(pilot, lambda: "every file every 7 s" in words_on(app))
        assert "no [/] room \\ left" in words_on(app)


async def test_a_second_instance_follows_the_first(own_library: tuple[Paths, Path]) -> None:
    paths, folder = own_library
    async with app_on(paths, folder, refresh=True).run_test(size=SIZE) as first_pilot:
        await until_live(first_pilot, await until_listed(first_pilot))
        async with app_on(paths, folder, refresh=True).run_test(size=SIZE) as pilot:
            app = await until_listed(pilot)
            await until(pilot, lambda: app.status.progress == "live, shared")
            (folder / "new.txt").write_text(NEW, encoding="utf-8")
            await until(pilot, lambda: "Lighthouse" in screen_text(app))


async def test_what_another_process_notes_shows_without_a_key(
    own_library: tuple[Paths, Path],
) -> None:
    paths, folder = own_library
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        await pilot.press("j", "j", "s")
        rows = app.listing.rows
        state = State(paths.state_file)
        await until(pilot, lambda: state.starred_ids(rows) == {rows[2].id})
        follower = app._state_follower
        await until(pilot, lambda: follower is not None and follower._known is not None)
        stale = partial(
            Listed,
            rows=rows,
            arranged=app.listing.arranged,
            admitted=None,
            flags=Flags(frozenset(), frozenset(), {}, {}, frozenset()),
            changes=app.listing.changes - 1,
        )

        def tell(request: int) -> None:
            app.post_message(stale(request))

        app.listing._request.submit(tell)
        await until(pilot, lambda: not app.listing._request.is_waiting)
        await until(pilot, lambda: app.listing.starred == {rows[2].id})
        state.set_all_tags([(rows[0], ["to [/] check"])])
        await until(pilot, lambda: "(to [/] check)" in screen_text(app))
        assert app.article_list.cursor == 2
        assert app.listing.starred == {rows[2].id}, "what this one noted stays"
        await pilot.press("enter")
        await until(pilot, lambda: app.on_page)
        add_note(paths, rows[2].path.name, rows[2].title.split()[0], "from elsewhere")
        await until(pilot, lambda: bool(app.page.notes.placed))
        state.correct(rows[1], correction_in(paths, rows[1]))
        before = rows[1].statement_count
        await until(pilot, lambda: app.listing.rows[1].statement_count == before - 1)
        state.close()


def correction_in(paths: Paths, row: ArticleRow) -> Correction:
    """Give the rejection of an article's first statement."""
    library = Library(paths)
    annotated = library.open(row.id)
    library.close()
    return correction_of(annotated, annotated.statements[0], Rejection())


async def test_what_is_told_while_the_application_ends_is_dropped(
    own_library: tuple[Paths, Path],
) -> None:
    paths, folder = own_library
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        shelf, listing = app.shelf, app.listing
        await until(pilot, lambda: app._state_follower is not None)
        assert shelf is not None
        flags = Flags(frozenset(), frozenset(), {}, {}, frozenset())
        late = StateRead(shelf, flags, listing.rows, listing.changes, is_corrected=False)
    assert not app.screen_stack
    await app._dispatch_message(late)  # it raised, as there is no list any more
    app._look_at_state()
