"""Where reading stopped: of what it is kept, when, and that it leads back."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from rich.cells import cell_len
from textual import events
from textual.geometry import Size
from textual.pilot import Pilot

from reader.config import Paths
from reader.library.library import Library
from reader.tui.app import ReaderApp
from reader.tui.themes import LIGHT
from tests.tui.app_library import app_on, on_page, paths_in, screen_text, until, until_listed
from tests.unit.library.building import bring_up_to_date

SIZE = (120, 20)


@pytest.fixture
def long_articles(tmp_path: Path) -> tuple[Paths, Path]:
    """A library of two articles that are longer than the screen."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name in ("A", "B"):
        body = "\n\n".join(f"Paragraph {n} of report {name}. " * 12 for n in range(30))
        (folder / f"{name}.txt").write_text(f"Report {name}\n\n{body}", encoding="utf-8")
    paths = paths_in(tmp_path / "home")
    bring_up_to_date(paths, folder)
    return paths, folder


def places(paths: Paths) -> dict[str, int | None]:
    library = Library(paths)
    found = {row.title: library.state.position(row) for row in library.rows()}
    library.close()
    return found


async def go_down_the_page(pilot: Pilot[int], app: ReaderApp) -> int:
    await pilot.press("enter", "5", "0", "%")
    await until(pilot, lambda: app.page.text_offset > 0)
    await pilot.pause()
    return app.page.text_offset


async def test_going_on_to_another_article_keeps_the_place(
    long_articles: tuple[Paths, Path],
) -> None:
    paths, folder = long_articles
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        place = await go_down_the_page(pilot, app)
        await pilot.press("q", "j")
        await until(pilot, lambda: on_page(app))
        await until(pilot, lambda: places(paths)["Report A"] == place)
        await pilot.press("k")
        await until(pilot, lambda: on_page(app) and app.page.text_offset == place)


async def test_a_preview_leaves_the_place_that_was_kept_and_keeps_none(
    long_articles: tuple[Paths, Path],
) -> None:
    paths, folder = long_articles
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        await pilot.press("j")
        await until(pilot, lambda: on_page(app))
        await pilot.press("k")
        await until(pilot, lambda: on_page(app))
        app.page.action_move_to_percent(50)
        await until(pilot, lambda: app.page.text_offset > 0)
    assert places(paths) == {"Report A": None, "Report B": None}


@pytest.mark.parametrize("keys", [("q", "q"), ("ctrl+q",)])
async def test_ending_keeps_the_place(
    long_articles: tuple[Paths, Path], keys: tuple[str, ...]
) -> None:
    paths, folder = long_articles
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        place = await go_down_the_page(pilot, app)
        await pilot.press(*keys)
    assert places(paths)["Report A"] == place


def sizes(count: int) -> list[tuple[int, int]]:
    """Terminals from one cell to 500 columns and 200 rows, the small ones more often."""
    chance = Random(2026)
    extremes = [(1, 1), (500, 200), (1, 200), (500, 1), (2, 2)]
    powers = [(chance.random() ** 3, chance.random() ** 3) for _ in range(count - len(extremes))]
    return [*extremes, *((1 + int(499 * x), 1 + int(199 * y)) for x, y in powers)]


async def test_two_hundred_resizes_keep_the_place_and_every_line_in_its_width(
    long_articles: tuple[Paths, Path],
) -> None:
    paths, folder = long_articles
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        place = await go_down_the_page(pilot, app)
        for number, (width, height) in enumerate(sizes(200)):
            size = Size(width, height)
            app.post_message(events.Resize(size, size))
            if number % 10 and number > 5:
                continue
            await until(pilot, lambda size=size: app.screen._compositor.size == size)  # type: ignore[misc] # bound at once
            strips = app.screen._compositor.render_strips()
            assert len(strips) == height
            assert {sum(map(cell_len, strip.text)) for strip in strips} == {width}
        await pilot.resize_terminal(*SIZE)
        await until(pilot, lambda: app.page.size.height > 10)
        assert app.page.text_offset == place
        app.theme = LIGHT.name
        await pilot.pause()
        await pilot.press("ctrl+l")
        assert app.page.text_offset == place
        assert "report A" in screen_text(app)
