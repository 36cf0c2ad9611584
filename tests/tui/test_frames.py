"""What a terminal shows on the way from one state to the next: no frame is of both."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.config import Paths
from tests.tui.app_library import app_on, until, until_listed
from tests.tui.claims_library import QUERY, ask_for
from tests.tui.filming import film

OF_LIST, OF_CLAIMS, OF_PAGE = "/ search", "/ ask", "/ find"
"""What only the keys of one region tell."""
CLAIMS_TOLD = "4 claims in 4 articles"
"""What only the claims view shows."""


@pytest.mark.parametrize("columns", [120, 72])
async def test_the_keys_shown_are_those_of_what_is_shown(
    storm_paths: Paths, storm: Path, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    async with app_on(storm_paths, storm).run_test(size=(columns, 40)) as pilot:
        app = await until_listed(pilot)
        await ask_for(pilot, QUERY)
        await pilot.press("enter")
        await until(pilot, lambda: app.focused is app.claim_list and not app.claims.is_waiting)
        frames = film(app, monkeypatch)
        await until(pilot, lambda: bool(frames) and CLAIMS_TOLD in frames[-1])
        for key, told in (
            ("escape", OF_LIST),
            ("F", OF_CLAIMS),
            ("q", OF_LIST),
            ("tab", OF_PAGE),
            ("q", OF_LIST),
        ):
            frames.clear()
            await pilot.press(key)
            await until(pilot, lambda told=told: any(told in frame for frame in frames))  # type: ignore[misc]
            for frame in frames:
                footer = frame.splitlines()[-1]
                assert told in footer, key
                assert (CLAIMS_TOLD in frame) is (told is OF_CLAIMS), key


async def test_what_is_told_on_the_way_to_a_region_stays(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        for go in (app.go_to_page, app.go_to_list):
            app.status.message = "of the region before"
            go()
            assert app.status.message == ""
            app.status.message = "of this one"
            await pilot.pause()
            assert app.status.message == "of this one"
