"""How the screen looks. Valid for the Textual version the snapshots were made with.

`pytest tests/tui/test_app_snapshots.py --snapshot-update` makes them anew; look at them then.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Protocol

import pytest
from textual.pilot import Pilot

from reader.config import Config, Paths
from reader.tui.app import ReaderApp
from tests.tui.app_library import (
    COPIES,
    add_note,
    app_on,
    make_news_of,
    paths_in,
    screen_text,
    search_for,
    until,
    until_listed,
    write_articles,
)
from tests.unit.library.building import bring_up_to_date


class Compare(Protocol):
    def __call__(
        self,
        app: ReaderApp,
        *,
        terminal_size: tuple[int, int],
        run_before: Callable[[Pilot[int]], Awaitable[None]],
    ) -> bool: ...


async def opened(pilot: Pilot[int]) -> None:
    await until_listed(pilot)
    await pilot.press("enter", ")")
    await until(pilot, lambda: "quoted" in screen_text(pilot.app).splitlines()[-1])


def test_wide(snap_compare: Compare, paths: Paths, folder: Path) -> None:
    app = app_on(paths, folder)
    assert snap_compare(app, terminal_size=(120, 40), run_before=opened)


async def findings_opened(pilot: Pilot[int]) -> None:
    await opened(pilot)
    await pilot.press("f", "o", "tab", "down")
    await until(pilot, lambda: "money" in screen_text(pilot.app).splitlines()[-1])


def test_findings(snap_compare: Compare, paths: Paths, folder: Path) -> None:
    app = app_on(paths, folder)
    assert snap_compare(app, terminal_size=(120, 24), run_before=findings_opened)


def test_findings_without_colour(
    snap_compare: Compare, paths: Paths, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = app_on(paths, folder)
    assert snap_compare(app, terminal_size=(80, 24), run_before=findings_opened)


def test_narrow(snap_compare: Compare, paths: Paths, folder: Path) -> None:
    assert snap_compare(app_on(paths, folder), terminal_size=(80, 24), run_before=opened)


def test_light(snap_compare: Compare, paths: Paths, folder: Path) -> None:
    app = app_on(paths, folder, config=Config(theme="reader-light"))
    assert snap_compare(app, terminal_size=(120, 40), run_before=opened)


def test_without_colour(
    snap_compare: Compare, paths: Paths, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(app_on(paths, folder), terminal_size=(120, 40), run_before=opened)


def test_search(snap_compare: Compare, paths: Paths, folder: Path) -> None:
    async def before(pilot: Pilot[int]) -> None:
        app = await until_listed(pilot)
        await search_for(pilot, "bridge")
        await until(pilot, lambda: bool(app.walk.matches))
        await until(pilot, lambda: "A bridge is worth" in screen_text(app))
        await pilot.press("enter")
        await until(pilot, lambda: app.focused is app.article_list and not app.search.is_waiting)

    assert snap_compare(app_on(paths, folder), terminal_size=(120, 40), run_before=before)


def test_bad_query(snap_compare: Compare, paths: Paths, folder: Path) -> None:
    async def before(pilot: Pilot[int]) -> None:
        await until_listed(pilot)
        await search_for(pilot, "frost")
        await pilot.press("space", "O", "R", "enter")
        await until(pilot, lambda: "cannot be answered" in screen_text(pilot.app))
        await pilot.press("end")

    assert snap_compare(app_on(paths, folder), terminal_size=(120, 40), run_before=before)


def test_empty_library(snap_compare: Compare, tmp_path: Path) -> None:
    async def before(pilot: Pilot[int]) -> None:
        await until(pilot, lambda: "The library is empty" in screen_text(pilot.app))

    app = app_on(paths_in(tmp_path))
    assert snap_compare(app, terminal_size=(100, 24), run_before=before)


def test_help(snap_compare: Compare, paths: Paths, folder: Path) -> None:
    async def before(pilot: Pilot[int]) -> None:
        await opened(pilot)
        await pilot.press("?")
        await until(pilot, lambda: "On the page" in screen_text(pilot.app))

    assert snap_compare(app_on(paths, folder), terminal_size=(120, 40), run_before=before)


def test_notes(snap_compare: Compare, paths: Paths, folder: Path) -> None:
    add_note(paths, "bridge.txt", "opened on Saturday", "Who was there? [/] Ask the mayor first.")
    add_note(paths, "bridge.txt", "without a road", "He said so in March too.")

    async def before(pilot: Pilot[int]) -> None:
        await opened(pilot)
        await pilot.press("z", "w")
        await until(pilot, lambda: "in March" in screen_text(pilot.app))
        await pilot.press("g", "A")

    assert snap_compare(app_on(paths, folder), terminal_size=(130, 24), run_before=before)


def test_copies(snap_compare: Compare, tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "articles")
    for name, text in COPIES.items():
        (folder / name).write_text(text, encoding="utf-8")
    paths = paths_in(tmp_path / "home")
    make_news_of(tmp_path / "home", folder)
    bring_up_to_date(paths, folder)

    async def before(pilot: Pilot[int]) -> None:
        await until(pilot, lambda: "differs" in screen_text(pilot.app))
        await pilot.press("j", "j", "+")
        await until(pilot, lambda: "└" in screen_text(pilot.app))

    assert snap_compare(app_on(paths, folder), terminal_size=(120, 40), run_before=before)
