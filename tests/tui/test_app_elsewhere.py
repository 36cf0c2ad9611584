"""`=`: the same words and the same number in other articles."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from reader.config import Paths
from reader.tui.app import ReaderApp
from reader.tui.elsewhere.elsewhere_screen import ElsewhereScreen
from reader.tui.elsewhere.match_list import MatchList
from tests.tui.app_library import (
    app_on,
    is_read,
    paths_in,
    screen_text,
    search_for,
    until,
    until_listed,
)
from tests.tui.claims_library import ask_for
from tests.unit.library.building import bring_up_to_date

_QUOTE = "We will not let anyone close the old harbour bridge before the winter storms"
_TITLES = ("Original", "Misquote", "Hostile [/bold]", "Alone")
_TEXTS = {
    "Original": f"“{_QUOTE},” said Anna Berg. In the end 3,000 islanders came.",
    "Misquote": f"“{_QUOTE.replace('winter', 'summer')},” said Anna Berg. Some 900 islanders came.",
    "Hostile [/bold]": f"“{_QUOTE} [/] [sic] \\,” said Ole [/] Lind. Nobody came.",
    "Alone": "“Nobody has seen these words anywhere else in any of the papers,” said Mia Holm.",
}
SIZE = (110, 30)


@pytest.fixture
def quoted(tmp_path: Path) -> tuple[Paths, Path]:
    """A library of articles that quote one another."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for day, (title, text) in enumerate(_TEXTS.items(), 1):
        name = f"{title.split()[0].lower()}.txt"
        article = f"{title}\nBy Runa Hald\n0{day}.05.2024\n\nIt was late on Tuesday.\n\n{text}\n"
        (folder / name).write_text(article, encoding="utf-8")
    paths = paths_in(tmp_path / "home")
    bring_up_to_date(paths, folder)
    return paths, folder


async def _read(pilot: Pilot[int], title: str, *keys: str) -> ReaderApp:
    """Bring an article onto the page and press keys there."""
    app = await until_listed(pilot)
    await search_for(pilot, f"title:{title.split()[0].lower()}")
    await pilot.press("enter", "enter")
    await until(pilot, lambda: app.on_page and _title(app) == title)
    await pilot.press(*keys)
    return app


def _title(app: ReaderApp) -> str | None:
    return app.opener.row.title if app.opener.row is not None else None


def _is_list_shown(app: ReaderApp) -> Callable[[], bool]:
    def is_shown() -> bool:
        screen = app.screen
        return isinstance(screen, ElsewhereScreen) and "elsewhere" in screen_text(app)

    return is_shown


async def test_misquotes_are_listed_with_what_differs_marked_by_signs(
    quoted: tuple[Paths, Path],
) -> None:
    paths, folder = quoted
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await _read(pilot, "Original", "right_parenthesis", "equals_sign")
        await until(pilot, _is_list_shown(app))
        shown = screen_text(app)
        assert "before the ‹winter› summer storms" in shown
        assert "words changed" in shown
        assert "[/] [sic] \\" in shown
        assert "other speaker" in shown


async def test_what_differs_is_underlined_and_what_is_missing_struck_through(
    quoted: tuple[Paths, Path],
) -> None:
    paths, folder = quoted
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await _read(pilot, "Original", "right_parenthesis", "equals_sign")
        await until(pilot, _is_list_shown(app))
        strips = app.screen.query_one(MatchList).paint_row(0, is_cursor=False)
        looks = {
            segment.text: (segment.style.underline, segment.style.strike)
            for strip in strips
            for segment in strip
            if segment.style is not None
        }
        assert looks["summer"] == (True, None)
        assert looks["‹winter›"] == (None, True)


async def test_enter_reads_a_match_in_its_place_and_the_way_back_leads_to_the_list(
    quoted: tuple[Paths, Path],
) -> None:
    paths, folder = quoted
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await _read(pilot, "Original", "right_parenthesis", "equals_sign")
        await until(pilot, _is_list_shown(app))
        await pilot.press("j", "enter")
        await until(pilot, lambda: app.on_page and _title(app) == "Hostile [/bold]")
        annotated = app.page.annotated
        assert annotated is not None
        assert app.page.current == annotated.statements[0].span
        await pilot.press("ctrl+o")
        await until(pilot, _is_list_shown(app))
        assert app.screen.query_one(MatchList).cursor == 1
        await until(pilot, lambda: _title(app) == "Original")
        await pilot.press("escape")
        await until(pilot, lambda: app.on_page)
        await until(pilot, lambda: "Anna Berg" in app.page_mark)
        await pilot.press("ctrl+o", "ctrl+o")
        await until(pilot, lambda: "no jump" in app.status.message)


async def test_a_claim_is_compared_too_and_the_way_back_leads_to_the_claims(
    quoted: tuple[Paths, Path],
) -> None:
    paths, folder = quoted
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        await ask_for(pilot, "of:islanders")
        await pilot.press("enter")
        await until(pilot, lambda: app.focused is app.claim_list)
        asked = app.claim_list.current
        await pilot.press("equals_sign")
        await until(pilot, _is_list_shown(app))
        assert "The same number elsewhere: 3,000 islanders" in screen_text(app)
        await pilot.press("enter")
        await until(pilot, lambda: app.on_page and _title(app) == "Misquote")
        await pilot.press("ctrl+o")
        await until(pilot, _is_list_shown(app))
        await pilot.press("escape")
        await until(pilot, lambda: app.focused is app.claim_list)
        assert app.claim_list.current == asked


async def test_a_figure_lists_other_values(quoted: tuple[Paths, Path]) -> None:
    paths, folder = quoted
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await _read(pilot, "Original", ">", ">", "equals_sign")
        await until(pilot, _is_list_shown(app))
        assert "The same number elsewhere: 3,000 islanders" in screen_text(app)
        assert "another value: ≈ 900" in screen_text(app)


async def test_what_is_not_found_is_told_with_what_was_looked_for(
    quoted: tuple[Paths, Path],
) -> None:
    paths, folder = quoted
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await _read(pilot, "Alone", "right_parenthesis", "equals_sign")
        await until(pilot, lambda: "Not said elsewhere" in app.status.message)
        assert "12 words" in app.status.message
        assert app.on_page


async def test_without_a_mark_it_is_told_how_to_get_onto_one(quoted: tuple[Paths, Path]) -> None:
    paths, folder = quoted
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await _read(pilot, "Alone", "equals_sign")
        await until(pilot, lambda: "Step onto a statement" in app.status.message)


async def test_a_file_by_itself_is_not_compared(quoted: tuple[Paths, Path]) -> None:
    paths, folder = quoted
    app = app_on(paths)
    async with ReaderApp(paths, app.config, file=folder / "alone.txt").run_test(size=SIZE) as pilot:
        alone = pilot.app
        assert isinstance(alone, ReaderApp)
        await until(pilot, lambda: is_read(alone))
        await pilot.press("right_parenthesis", "equals_sign")
        await until(pilot, lambda: "Only articles of the library" in alone.status.message)


async def test_on_a_narrow_screen_nothing_is_wider_than_it(quoted: tuple[Paths, Path]) -> None:
    paths, folder = quoted
    async with app_on(paths, folder).run_test(size=(44, 20)) as pilot:
        app = await _read(pilot, "Original", "right_parenthesis", "equals_sign")
        await until(pilot, _is_list_shown(app))
        matches = app.screen.query_one(MatchList)
        for position in range(matches.shown):
            strips = matches.paint_row(position, is_cursor=False)
            assert {strip.cell_length for strip in strips} == {matches.size.width - 1} or {
                strip.cell_length for strip in strips
            } == {matches.scrollable_content_region.width}
        assert app.screen.query_one("#elsewhere-asked", Static).size.width <= 44
