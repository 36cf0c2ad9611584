from __future__ import annotations

from collections.abc import Sequence

import pytest
from rich.cells import cell_len
from textual.app import App, ComposeResult

from reader.tui.keys.command import OWN_REGIONS, Command, Region
from reader.tui.keys.commands import COMMANDS
from reader.tui.status_line import StatusLine


class StatusApp(App[None]):
    """Nothing but a status line."""

    def __init__(self, commands: Sequence[Command] = ()) -> None:
        super().__init__()
        self._table = commands

    def compose(self) -> ComposeResult:
        yield StatusLine(self._table)

    @property
    def status(self) -> StatusLine:
        return self.query_one(StatusLine)


LONG = "quoted · the deputy spokeswoman for the ministry of fisheries, harbours and coasts"


@pytest.mark.parametrize("width", [60, 80, 100])
async def test_a_long_mention_is_cut_and_the_number_of_the_mark_is_not(width: int) -> None:
    app = StatusApp()
    async with app.run_test(size=(width, 3)):
        app.status.mark, app.status.mark_place = LONG, "statement 12 of 13"
        app.status.position = "100 %"
        line = app.status.render_line(0).text
        assert cell_len(line) == width
        assert line.startswith("quoted · the deputy")
        assert "… · statement 12 of 13  " in line
        assert line.endswith("  100 %")


async def test_a_mention_that_is_cut_stays_as_doubtful_as_it_was() -> None:
    app = StatusApp()
    async with app.run_test(size=(60, 3)):
        app.status.mark, app.status.mark_place = f"{LONG} [Ann Hill?]", "statement 1 of 3"
        line = app.status.render_line(0).text
        assert cell_len(line) == 60
        assert line.startswith("quoted · the deputy")
        assert "…? · statement 1 of 3" in line


async def test_the_number_of_the_mark_outlasts_progress_and_the_description() -> None:
    app = StatusApp()
    async with app.run_test(size=(60, 3)):
        app.status.mark, app.status.mark_place = LONG, "statement 1,012 of 1,013"
        app.status.progress = "reading 12,345 of 23,456"
        app.status.match, app.status.position = "match 1,012 of 1,013", "100 %"
        line = app.status.render_line(0).text
        assert cell_len(line) == 60
        assert "statement 1,012 of 1,013  " in line
        assert line.endswith("match 1,012 of 1,013   100 %")


async def test_what_fits_is_told_whole() -> None:
    app = StatusApp()
    async with app.run_test(size=(60, 3)):
        app.status.mark, app.status.mark_place = "quoted · Ann Hill", "statement 1 of 2"
        app.status.progress, app.status.position = "reading 1 of 9", "7 %"
        line = app.status.render_line(0).text
        assert line.startswith("quoted · Ann Hill · statement 1 of 2  ")
        assert line.endswith("reading 1 of 9   7 %")


async def test_a_message_is_told_instead_of_the_mark() -> None:
    app = StatusApp()
    async with app.run_test(size=(60, 3)):
        app.status.mark, app.status.mark_place = LONG, "statement 12 of 13"
        app.status.message = "No statement after this."
        line = app.status.render_line(0).text
        assert line.startswith("No statement after this.  ")
        assert "12 of 13" not in line


_FIRST_KEYS = {Region.PAGE: "/ find", Region.SELECTION: "V less", Region.SIDEBAR: "enter limit"}


@pytest.mark.parametrize("width", [30, 60, 80, 120])
async def test_keys_are_left_out_where_there_is_no_room_but_that_for_help_is_not(
    width: int,
) -> None:
    app = StatusApp(COMMANDS)
    async with app.run_test(size=(width, 3)):
        for region in OWN_REGIONS:
            app.status.key_region = region
            line = app.status.render_line(0).text
            assert cell_len(line) == width
            assert ("f1 help" if region is Region.FINDINGS else "? help") in line
            assert line.startswith(_FIRST_KEYS.get(region, "enter read"))


async def test_in_a_text_field_the_keys_of_commands_are_not_shown() -> None:
    app = StatusApp(COMMANDS)
    async with app.run_test(size=(80, 3)):
        app.status.key_region = None
        line = app.status.render_line(0).text
        assert line.rstrip() == "enter go to what is found  escape clear or leave"


async def test_a_message_that_is_long_takes_the_place_of_the_position() -> None:
    app = StatusApp()
    message = "A time line needs two figures of one unit, with a date."
    async with app.run_test(size=(60, 3)):
        app.status.message, app.status.position = message, "claim 3/16"
        assert app.status.render_line(0).text.rstrip() == message
        app.status.message = "Starred"
        assert app.status.render_line(0).text.endswith("claim 3/16")
