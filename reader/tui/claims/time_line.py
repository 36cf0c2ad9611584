"""The time line of claims: dates across, values up, a sign for each source. Pure layout.

Only values of one unit can be compared, so those of the commonest are drawn; of everything else it
is counted why it was left out. A date known to the month or the year alone stands at the middle of
that; of a range, both ends are drawn and a bar between them.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from reader.figures.figure import FigureKind, Modifier
from reader.figures.units import scale_of
from reader.text import fold
from reader.tui.claims.arrangement import identity
from reader.tui.claims.scales import Scale, scale_for

if TYPE_CHECKING:
    from reader.article import Span
    from reader.library.claims.claims import Claim

GLYPHS = "●○■□◆◇▼▽"
"""The signs of the sources of most claims, in that order."""
OTHERS = "×"
"""The sign of all further sources."""
OVERLAP = "*"
"""Where claims of several sources meet."""
BAR = "│"
"""Between the ends of a range."""

_FEWEST_DATED = 2
_MOST_CLAIMS = 20_000
"""More would only blacken the cells there are."""
_NO_QUANTITY = frozenset({FigureKind.ORDINAL, FigureKind.SCORE})
"""Kinds of figures whose numbers are no amounts."""
_BOUNDS = frozenset({Modifier.MORE_THAN, Modifier.AT_LEAST, Modifier.LESS_THAN, Modifier.AT_MOST})


class LeftOut(StrEnum):
    """Why a claim is not drawn."""

    NO_NUMBER = "without an amount"
    UNDATED = "undated"
    INFINITE = "too large"
    OTHER_UNIT = "in other units"
    TOO_MANY = "too many to be told apart"


@dataclass(frozen=True, slots=True)
class Point:
    """A claim as it is drawn."""

    claim: Claim
    day: float
    """Days since the year 1, as `date.toordinal` counts them, and parts of one."""
    is_coarse: bool
    """Whether the month or the year alone is known."""
    low: float
    """In the unit of the plot."""
    high: float


@dataclass(frozen=True, slots=True)
class Plot:
    """What can be drawn of claims, and what cannot."""

    points: tuple[Point, ...]
    unit: str
    """Of all their values; "" for counts."""
    sources: tuple[str | None, ...]
    """Those of most points first; None for articles without a publisher."""
    left_out: Mapping[LeftOut, int]

    @property
    def is_drawable(self) -> bool:
        """Whether there are enough points."""
        return len(self.points) >= _FEWEST_DATED

    @property
    def is_called_for(self) -> bool:
        """Whether the claims are figures of one unit that differ in date or value."""
        foreign = self.left_out[LeftOut.OTHER_UNIT] + self.left_out[LeftOut.NO_NUMBER]
        return len({(p.day, p.low, p.high) for p in self.points}) > 1 and not foreign


@dataclass(frozen=True, slots=True)
class Place:
    """Where a claim is drawn: a column, and rows from `top` down to `bottom`, all from 0."""

    column: int
    top: int
    bottom: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """A plot in cells."""

    rows: tuple[str, ...]
    """Of the plot alone, each `width` characters of one cell."""
    labels: tuple[str, ...]
    """Beside each row, equally wide; blank beside most."""
    dates: str
    """Under the rows, as wide as they are."""
    places: Mapping[tuple[int, bool, Span], Place]
    """Of each claim that is drawn, by its identity."""
    glyphs: Mapping[str | None, str]
    """The sign of each source that has one of its own."""
    is_logarithmic: bool


def plot_of(claims: Sequence[Claim]) -> Plot:
    """Find out what can be drawn of claims."""
    left_out = Counter(dict.fromkeys(LeftOut, 0))
    if len(claims) > _MOST_CLAIMS:
        left_out[LeftOut.TOO_MANY] = len(claims)
        return Plot((), "", (), left_out)
    candidates: list[tuple[Claim, float, bool]] = []
    for claim in claims:
        moment = _moment(claim.published)
        reason = _why_not(claim, moment is not None)
        if reason is not None:
            left_out[reason] += 1
        elif moment is not None:
            candidates.append((claim, *moment))
    base = _commonest(_base_unit(claim) for claim, _, _ in candidates)
    alike = [entry for entry in candidates if _base_unit(entry[0]) == base]
    left_out[LeftOut.OTHER_UNIT] += len(candidates) - len(alike)
    unit = _commonest((claim.reading.unit or "") if claim.reading else "" for claim, _, _ in alike)
    points = []
    for claim, day, is_coarse in alike:
        low, high = _in_unit(claim, unit)
        if math.isfinite(low) and math.isfinite(high):
            points.append(Point(claim, day, is_coarse, low, high))
        else:
            left_out[LeftOut.INFINITE] += 1
    counts = Counter(point.claim.publisher for point in points)
    sources = sorted(counts, key=lambda name: (name is None, -counts[name], name or ""))
    return Plot(tuple(points), unit, tuple(sources), left_out)


def _why_not(claim: Claim, is_dated: bool) -> LeftOut | None:
    reading = claim.reading
    if reading is None or claim.kind in _NO_QUANTITY:
        return LeftOut.NO_NUMBER
    if reading.base_low is None or reading.base_high is None:
        return LeftOut.NO_NUMBER
    if not (math.isfinite(reading.base_low) and math.isfinite(reading.base_high)):
        return LeftOut.INFINITE
    return None if is_dated else LeftOut.UNDATED


def _base_unit(claim: Claim) -> str:
    return (claim.reading.base_unit or "") if claim.reading else ""


def _commonest(units: Iterator[str]) -> str:
    counted = Counter(units).most_common(1)
    return counted[0][0] if counted else ""


def _in_unit(claim: Claim, unit: str) -> tuple[float, float]:
    """The ends of a claim's value in a unit that is comparable with its own."""
    reading = claim.reading
    assert reading is not None
    if reading.unit == unit and reading.low is not None and reading.high is not None:
        return reading.low, reading.high
    assert reading.base_low is not None
    assert reading.base_high is not None
    scale = scale_of(unit)
    factor, offset = float(scale.factor), float(scale.offset)
    return (reading.base_low - offset) / factor, (reading.base_high - offset) / factor


@lru_cache(maxsize=4096)
def _moment(published: str | None) -> tuple[float, bool] | None:
    """The day of a date, and whether it is known to the month or the year alone; or None."""
    if published is None:
        return None
    try:
        if "T" in published:
            moment = datetime.fromisoformat(published)
            if moment.tzinfo is not None:
                moment = moment.astimezone(UTC)
            return moment.toordinal() + (moment.hour * 60 + moment.minute) / 1440, False
        year, *rest = map(int, published.split("-"))
        if len(rest) >= 2:
            return date(year, rest[0], rest[1]).toordinal() + 0.5, False
        if rest:
            return date(year, rest[0], 1).toordinal() + 15, True
        return date(year, 1, 1).toordinal() + 182, True
    except (ValueError, OverflowError):
        return None


def lay_out(plot: Plot, width: int, height: int, own_signs: int = len(GLYPHS)) -> Drawing:
    """Draw a plot in so many rows, labels and rows together `width` cells wide.

    The first `own_signs` sources have a sign each. `width` and `height` are at least 1 cell.
    """
    scale = scale_for([end for point in plot.points for end in (point.low, point.high)], height)
    labels = scale.labels()
    if labels and len(labels[0]) > width // 2:
        labels = [""] * height
    columns = max(1, width - len(labels[0])) if labels else width
    glyphs = dict(zip(plot.sources[:own_signs], GLYPHS, strict=False))
    across = _Across(plot.points, columns)
    grid = [[" "] * columns for _ in range(height)]
    owners: dict[tuple[int, int], set[str]] = {}
    places = {}
    for point in plot.points:
        place = Place(across.column(point.day), scale.row(point.high), scale.row(point.low))
        places[identity(point.claim)] = place
        for row in range(place.top + 1, place.bottom):
            grid[row][place.column] = BAR
        for row in (place.top, place.bottom):
            sign = glyphs.get(point.claim.publisher, OTHERS)
            # Further sources share a sign, but where two of them meet it is told as well.
            owners.setdefault((row, place.column), set()).add(f"{sign}{point.claim.publisher}")
    for (row, column), signs in owners.items():
        grid[row][column] = OVERLAP if len(signs) > 1 else next(iter(signs))[0]
    return Drawing(
        tuple(map("".join, grid)),
        tuple(labels),
        across.labels(),
        places,
        glyphs,
        scale.is_logarithmic,
    )


class _Across:
    """Where days stand from left to right."""

    def __init__(self, points: Sequence[Point], columns: int) -> None:
        days = [point.day for point in points]
        self._first, self._last = (min(days), max(days)) if days else (0.0, 0.0)
        self._columns = columns

    def column(self, day: float) -> int:
        if self._first == self._last:
            return self._columns // 2
        part = (day - self._first) / (self._last - self._first)
        return min(self._columns - 1, max(0, round(part * (self._columns - 1))))

    def labels(self) -> str:
        """The dates under the columns, as many as there is room for, each where it is."""
        line = [" "] * self._columns
        if self._first == 0.0:
            return "".join(line)
        size = len(self._told(self._first))
        count = 1 if self._first == self._last else max(2, min(5, self._columns // (2 * size)))
        for number in range(count):
            part = number / (count - 1) if count > 1 else 0.0
            day = self._first + part * (self._last - self._first)
            label = self._told(day)
            start = self.column(day) - size // 2
            start = max(0, min(self._columns - size, start))
            if size <= self._columns and not "".join(line[start : start + size]).strip():
                line[start : start + size] = label
        return "".join(line)

    def _told(self, day: float) -> str:
        try:
            moment = datetime.fromordinal(int(day)) + timedelta(days=day % 1, seconds=30)
        except (ValueError, OverflowError):
            return ""
        if 0 < self._last - self._first < 2:
            return f"{moment:%m-%d %H:%M}"
        return moment.date().isoformat()


def remarks(plot: Plot, is_logarithmic: bool) -> list[str]:
    """Say what a drawing shows, what it cannot show and what it leaves out, in short parts."""
    told = [_what_is_drawn(plot)]
    if is_logarithmic:
        told[0] += ", on a logarithmic scale"
    if apart := furthest_apart(plot):
        told.append(apart)
    coarse = sum(point.is_coarse for point in plot.points)
    if coarse:
        told.append(f"{coarse:,} dated to the month or year only")
    if bounds := sum(point.claim.modifier in _BOUNDS for point in plot.points):
        told.append(f"bounds (<, ≤, >, ≥): {bounds:,}")
    missing = [f"{count:,} {reason}" for reason, count in plot.left_out.items() if count]
    if missing:
        told.append(f"left out: {', '.join(missing)}")
    return told


def _what_is_drawn(plot: Plot) -> str:
    if plot.unit:
        return f"Values in {plot.unit}"
    counted = {fold(point.claim.entity or "") for point in plot.points}
    entity = plot.points[0].claim.entity if len(counted) == 1 else None
    return f"Counts of {entity}".replace("\n", " ") if entity else "Counts"


def furthest_apart(plot: Plot) -> str | None:
    """Say on which day sources differ most, by the ratio of their values; None where none do."""
    by_day: dict[str, list[Point]] = {}
    for point in plot.points:
        day = (point.claim.published or "").partition("T")[0]
        if not point.is_coarse:
            by_day.setdefault(day, []).append(point)
    pairs = [(day, pair) for day, points in by_day.items() for pair in _pairs_apart(points)]
    if not pairs:
        return None
    day, (least, most) = max(pairs, key=lambda entry: _ratio(*entry[1]))
    return f"furthest apart on {day}: {_told_value(least)} and {_told_value(most)}"


def _pairs_apart(points: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    """Points of different sources, one wholly below the other; those furthest apart among them."""
    lowest = _of_two_sources(sorted(points, key=lambda point: point.high))
    highest = _of_two_sources(sorted(points, key=lambda point: -point.low))
    for least in lowest:
        for most in highest:
            if least.claim.publisher != most.claim.publisher and least.high < most.low:
                yield least, most


def _of_two_sources(points: Sequence[Point]) -> list[Point]:
    """The first point, and the first one of another source."""
    first = points[0]
    others = (point for point in points if point.claim.publisher != first.claim.publisher)
    return [first, *islice(others, 1)]


def _ratio(least: Point, most: Point) -> float:
    return most.low / least.high if least.high > 0 else math.inf


def _told_value(point: Point) -> str:
    low, high = told_number(point.low), told_number(point.high)
    return low if low == high else f"{low}–{high}"


def told_number(value: float) -> str:
    """Give a number as it is told beside a drawing: `1,200`, `3.86 bn`."""
    return Scale.told(value)
