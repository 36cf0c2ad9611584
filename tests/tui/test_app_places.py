"""Where reading stopped: of what it is kept, when, and that it leads back."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.config import Paths
from reader.library.library import Library
from reader.tui.app import ReaderApp
from tests.tui.app_library import app_on, on_page, paths_in, until, until_listed
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
