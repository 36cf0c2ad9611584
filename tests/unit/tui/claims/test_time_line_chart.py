from __future__ import annotations

from pathlib import Path

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from reader import tui
from reader.library.claims.claims import Claim
from reader.tui.claims.time_line import GLYPHS, plot_of
from reader.tui.claims.time_line_chart import TimeLineChart, own_signs, remark_lines
from tests.tui.app_library import until
from tests.unit.tui.claims.claims import figure

CLAIMS = [
    figure(800, article=1, publisher="Wire", published="2024-02-11"),
    figure(1200, article=2, publisher="Osk [/] Courier", published="2024-02-13"),
    figure(2000, 3000, article=3, publisher=None, published="2024-05-28"),
    figure(7, article=4, published=None),
]


class ChartApp(App[None]):
    """Nothing but a time line."""

    CSS_PATH = Path(tui.__file__).parent / "app.tcss"

    def compose(self) -> ComposeResult:
        yield TimeLineChart()

    def on_mount(self) -> None:
        self.chart.display = True

    @property
    def chart(self) -> TimeLineChart:
        return self.query_one(TimeLineChart)


async def shown(pilot: Pilot[None], claims: list[Claim]) -> list[str]:
    """The lines of a drawing, once there is one."""
    app = pilot.app
    assert isinstance(app, ChartApp)
    app.chart.show_plot(plot_of(claims))
    await until(pilot, lambda: app.chart.size.height > 4)
    return lines(app.chart)


def lines(chart: TimeLineChart) -> list[str]:
    return [chart.render_line(y).text.rstrip() for y in range(chart.size.height)]


@pytest.mark.parametrize("width", [24, 60, 80, 130])
async def test_everything_fits_the_width(width: int) -> None:
    app = ChartApp()
    async with app.run_test(size=(width, 36)) as pilot:
        await shown(pilot, CLAIMS)
        lengths = {app.chart.render_line(y).cell_length for y in range(app.chart.size.height)}
        assert lengths == {app.chart.size.width}


async def test_it_tells_sources_dates_values_and_what_is_left_out() -> None:
    app = ChartApp()
    async with app.run_test(size=(80, 36)) as pilot:
        told = await shown(pilot, CLAIMS)
        text = "\n".join(told)
        names = ("Osk [/] Courier", "Wire", "no publisher named")
        for sign, name in zip(GLYPHS, names, strict=False):
            assert f"{sign} {name}" in text
        assert "2024-02-11" in text
        assert "2024-05-28" in text
        assert "3,000" in text
        assert "left out: 1 undated" in text


async def test_on_a_low_screen_what_is_left_out_is_said_all_the_same() -> None:
    app = ChartApp()
    async with app.run_test(size=(60, 16)) as pilot:
        told = await shown(pilot, CLAIMS)
        assert any("left out: 1 undated" in line for line in told)
        assert len(told) <= 12


async def test_the_claim_under_the_cursor_is_pointed_to() -> None:
    app = ChartApp()
    async with app.run_test(size=(60, 36)) as pilot:
        before = await shown(pilot, CLAIMS)
        assert not any("▶" in line or "▲" in line for line in before)
        app.chart.point_to(CLAIMS[2])
        await pilot.pause()
        told = lines(app.chart)
        pointed = [line for line in told if "▶" in line]
        assert len(pointed) > 1  # it is a range
        column = next(line for line in told if "▲" in line).index("▲")
        assert {line[column] for line in pointed} == {GLYPHS[2], "│"}
        app.chart.point_to(CLAIMS[3])
        assert lines(app.chart) == before


async def test_another_width_draws_anew() -> None:
    app = ChartApp()
    async with app.run_test(size=(100, 36)) as pilot:
        await shown(pilot, CLAIMS)
        await pilot.resize_terminal(60, 36)
        await until(pilot, lambda: max(map(len, lines(app.chart))) <= 60)
        await until(pilot, lambda: any("2024-05-28" in line for line in lines(app.chart)))
        assert max(map(len, lines(app.chart))) <= 60


def test_sources_that_the_legend_has_no_room_for_have_no_sign_of_their_own() -> None:
    names = [f"The {number}. Morning Courier" for number in range(9)]
    assert own_signs(names, 200) > own_signs(names, 60) >= 1
    assert own_signs(names[:2], 60) == 2
    assert own_signs([], 60) == 0


def test_remarks_are_parted_between_and_not_within_unless_one_is_too_long() -> None:
    told = ["Counts", "furthest apart on 2024-02-11", "bounds (<, >): 2"]
    assert remark_lines(told, 40) == ["Counts · furthest apart on 2024-02-11", "bounds (<, >): 2"]
    assert remark_lines(["left out: all that is undated"], 16) == [
        "left out: all",
        "that is undated",
    ]
