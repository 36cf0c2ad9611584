from __future__ import annotations

import math

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.article import Span
from reader.figures import FigureKind
from reader.library.catalogue.claim_rows import Reading
from reader.library.claims.claims import Claim
from reader.tui.claims.arrangement import identity
from reader.tui.claims.scales import Scale, scale_for
from reader.tui.claims.time_line import lay_out, plot_of, remarks

NUMBERS = st.one_of(
    st.floats(allow_nan=False),
    st.integers(-(10**6), 10**6).map(float),
    st.sampled_from([0.0, 5e-324, 1.7e308, -1.7e308]),
)
DATES = st.one_of(
    st.none(),
    st.dates().map(lambda day: day.isoformat()),
    st.datetimes().map(lambda moment: moment.isoformat()[:16]),
    st.sampled_from(["2024", "2024-02", "2024-02-30", "0000", "never", "2024-10-25T04:30+14:00"]),
)
UNITS = st.sampled_from([("", "", 1.0), ("km", "m", 1000.0), ("m", "m", 1.0), ("EUR", "EUR", 1.0)])


@st.composite
def readings(draw: st.DrawFn) -> Reading | None:
    if draw(st.booleans()) and draw(st.booleans()):
        return draw(st.sampled_from([None, Reading(unit="")]))
    unit, base, factor = draw(UNITS)
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    if draw(st.booleans()):
        high = low
    return Reading(low, high, unit, low * factor, high * factor, base)


@st.composite
def claim_lists(draw: st.DrawFn) -> list[Claim]:
    publishers = st.sampled_from([None, "Wire", "Osk Courier", "日報", *map(str, range(9))])
    kinds = st.sampled_from(list(FigureKind))
    return [
        Claim(
            number, 0, draw(kinds), Span(0, 1), Span(0, 1), draw(DATES), draw(publishers), None,
            False, draw(readings()),
        )
        for number in range(draw(st.integers(0, 12)))
    ]  # fmt: skip


BUSY = settings(suppress_health_check=[HealthCheck.too_slow])
"""Making claims is slow on a machine that does something else meanwhile."""
WIDTHS, HEIGHTS = st.integers(1, 130), st.integers(1, 20)


@BUSY
@given(claim_lists())
def test_every_claim_is_drawn_or_counted_as_left_out(claims: list[Claim]) -> None:
    plot = plot_of(claims)
    assert len(plot.points) + sum(plot.left_out.values()) == len(claims)
    drawing = lay_out(plot, 60, 8)
    assert set(drawing.places) == {identity(point.claim) for point in plot.points}
    assert remarks(plot, drawing.is_logarithmic)


@BUSY
@given(claim_lists(), WIDTHS, HEIGHTS)
def test_no_claim_is_drawn_outside(claims: list[Claim], width: int, height: int) -> None:
    drawing = lay_out(plot_of(claims), width, height)
    columns = len(drawing.dates)
    assert len(drawing.rows) == len(drawing.labels) == height
    assert len({len(label) for label in drawing.labels}) == 1
    for row, label in zip(drawing.rows, drawing.labels, strict=True):
        assert cell_len(row) == len(row) == columns
        assert len(label) + columns == width
    for place in drawing.places.values():
        assert 0 <= place.column < columns
        assert 0 <= place.top <= place.bottom < height
        assert drawing.rows[place.top][place.column] != " "


@BUSY
@given(claim_lists(), WIDTHS, HEIGHTS)
def test_the_order_of_values_and_of_days_is_kept(
    claims: list[Claim], width: int, height: int
) -> None:
    plot = plot_of(claims)
    drawing = lay_out(plot, width, height)
    places = [(point, drawing.places[identity(point.claim)]) for point in plot.points]
    for one, here in places:
        for other, there in places:
            if one.low <= other.low:
                assert here.bottom >= there.bottom
            if one.day <= other.day:
                assert here.column <= there.column


@given(st.lists(NUMBERS.filter(math.isfinite), min_size=1), st.integers(1, 40))
def test_what_is_written_beside_a_row_belongs_there(values: list[float], rows: int) -> None:
    scale = scale_for(values, rows)
    labels = scale.labels()
    assert len(labels) == rows
    for value in values:
        assert 0 <= scale.row(value) < rows
        assert Scale.told(value)
