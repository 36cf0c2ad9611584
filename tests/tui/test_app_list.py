from __future__ import annotations

from pathlib import Path

import pytest

from reader.config import Config, Paths
from reader.errors import ConfigError
from reader.library.library import Library
from tests.tui.app_library import (
    NEWEST,
    app_on,
    on_page,
    paths_in,
    screen_text,
    search_for,
    until,
    until_listed,
    write_articles,
)


def titles_read(paths: Paths, *, starred: bool = False) -> list[str]:
    library = Library(paths)
    rows = library.rows()
    ids = library.state.starred_ids(rows) if starred else library.state.read_ids(rows)
    library.close()
    return [row.title for row in rows if row.id in ids]


async def test_the_newest_article_is_shown_at_once_and_stays_unread(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        assert app.focused is app.article_list
        assert app.page.annotated is not None
        assert app.page.annotated.article.title == NEWEST
    assert titles_read(paths) == []


async def test_moving_previews_without_marking_read(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("j", "j")
        await until(pilot, lambda: on_page(app))
        assert app.article_list.cursor == 2
    assert titles_read(paths) == []


async def test_enter_opens_and_marks_read(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("enter")
        assert app.focused is app.page
    assert titles_read(paths) == [NEWEST]


async def test_counts_chords_and_per_cent_move_the_cursor(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        places = []
        for keys in ("3j", "gg", "G", "2k", "0", "50%"):
            await pilot.press(*keys)
            places.append(app.article_list.cursor)
        assert places == [3, 0, 3, 1, 1, 2]


async def test_an_unfinished_sequence_is_shown(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("1", "2", "g")
        assert "12g" in screen_text(app).splitlines()[-1]
        await pilot.press("x")
        assert "12gx is not a command here" in screen_text(app).splitlines()[-1]


async def test_a_star_is_durable(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("s")
        assert "★" in screen_text(app)
    assert titles_read(paths, starred=True) == [NEWEST]


async def test_next_unread_skips_what_was_read(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("j", "r", "k", "J")
        assert app.article_list.cursor == 2


async def test_the_next_article_of_the_list_is_read_at_what_was_searched_for(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, "Osk")
        await pilot.press("enter")
        await until(pilot, lambda: app.focused is app.article_list and not app.search.is_waiting)
        first, second = (app.article_list.row_at(place) for place in (0, 1))
        await pilot.press("enter", "g", "j")
        await until(pilot, lambda: app.opener.row == second and not app.opener.is_loading)
        assert app.on_page
        assert {first.id, second.id} <= app.listing.read
        assert app.page.current in app.opener.reading.matches
        await pilot.press("N", "N", "N", "N", "N", "N")
        await until(pilot, lambda: app.opener.row == first)


async def test_a_click_moves_the_cursor_and_a_double_click_opens(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.click(app.article_list, offset=(5, 4))
        assert app.article_list.cursor == 2
        await pilot.double_click(app.article_list, offset=(5, 2))
        await until(pilot, lambda: app.focused is app.page)
        assert app.article_list.cursor == 1


async def test_articles_appear_while_they_are_read(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "articles")
    async with app_on(paths_in(tmp_path / "home"), folder, refresh=True).run_test(
        size=(120, 40)
    ) as pilot:
        app = await until_listed(pilot)
        assert "4 articles" in screen_text(app)


async def test_new_articles_leave_the_cursor_on_its_article(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("j")
        rows = app.listing.rows
        app.article_list.show_rows([rows[3], *rows[:3]])
        assert app.article_list.cursor == 2
        assert app.article_list.current == rows[1]


async def test_an_empty_library_says_what_to_do(tmp_path: Path) -> None:
    async with app_on(paths_in(tmp_path), refresh=True).run_test(size=(120, 40)) as pilot:
        app = pilot.app
        await until(pilot, lambda: not getattr(app, "is_refreshing", True))
        await until(pilot, lambda: "The library is empty" in screen_text(app))
        assert "O opens a file or a folder" in screen_text(app)


async def test_a_keymap_changes_a_key(paths: Paths, folder: Path) -> None:
    config = Config(keymap={"list.down": "ö", "list.cite": "?, f1", "app.star": "r"})
    async with app_on(paths, folder, config=config).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        assert "claimed by two commands, app.star and app.read" in app.status.message
        await pilot.press("j")
        assert app.article_list.cursor == 0
        await pilot.press("ö")
        assert app.article_list.cursor == 1


def test_an_unknown_theme_is_refused_with_the_nearest_name(paths: Paths) -> None:
    with pytest.raises(ConfigError, match="reader-dark"):
        app_on(paths, config=Config(theme="reader-drk"))
