"""How the claims view looks; see `test_app_snapshots` on how the pictures are made anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.config import Config, Paths
from reader.tui.app import ReaderApp
from tests.tui.app_library import app_on, screen_text, type_text, until, until_listed
from tests.tui.claims_library import QUERY, ask_for, until_told
from tests.tui.test_app_snapshots import Compare


async def asked(pilot: Pilot[int]) -> None:
    await until_listed(pilot)
    app = await ask_for(pilot, QUERY)
    await pilot.press("enter")
    await until(pilot, lambda: app.focused is app.claim_list and not app.claims.is_waiting)
    await until_told(pilot)


def test_wide(snap_compare: Compare, storm_paths: Paths, storm: Path) -> None:
    app = app_on(storm_paths, storm)
    assert snap_compare(app, terminal_size=(124, 36), run_before=asked)


def test_narrow(snap_compare: Compare, storm_paths: Paths, storm: Path) -> None:
    app = app_on(storm_paths, storm)
    assert snap_compare(app, terminal_size=(60, 30), run_before=asked)


def test_light(snap_compare: Compare, storm_paths: Paths, storm: Path) -> None:
    app = app_on(storm_paths, storm, config=Config(theme="reader-light"))
    assert snap_compare(app, terminal_size=(100, 30), run_before=asked)


def test_without_colour(
    snap_compare: Compare, storm_paths: Paths, storm: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = app_on(storm_paths, storm)
    assert snap_compare(app, terminal_size=(124, 36), run_before=asked)


def test_groups(snap_compare: Compare, storm_paths: Paths, storm: Path) -> None:
    async def before(pilot: Pilot[int]) -> None:
        await asked(pilot)
        await pilot.press("w")
        await until(pilot, lambda: "grouped by speaker" in screen_text(pilot.app))
        await until_told(pilot)

    app = app_on(storm_paths, storm)
    assert snap_compare(app, terminal_size=(124, 36), run_before=before)


def test_empty(snap_compare: Compare, storm_paths: Paths, storm: Path) -> None:
    async def before(pilot: Pilot[int]) -> None:
        await until_listed(pilot)
        await pilot.press("F")

    app = app_on(storm_paths, storm)
    assert snap_compare(app, terminal_size=(100, 24), run_before=before)


def test_bad_query(snap_compare: Compare, storm_paths: Paths, storm: Path) -> None:
    async def before(pilot: Pilot[int]) -> None:
        app = await until_listed(pilot)
        await pilot.press("F")
        await type_text(pilot, "boats OR")
        await pilot.press("enter")
        await until(pilot, lambda: "cannot be answered" in screen_text(pilot.app))
        await until(pilot, lambda: app.claim_bar.is_typed_into)

    app: ReaderApp = app_on(storm_paths, storm)
    assert snap_compare(app, terminal_size=(100, 24), run_before=before)
