"""The scale of a chart's values: which row a value stands in, and what is written beside rows."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

_LOGARITHMIC_FROM = 300.0
"""The largest value being so many times the smallest, differences are told by their ratio."""
_WORDS = ((1e12, " tn"), (1e9, " bn"), (1e6, " m"))
_LARGEST_IN_WORDS = 1e15
_SMALLEST_PLAIN = 1e-3
_STEPS = (1.0, 2.0, 5.0, 10.0)
_ROWS_OF_LABEL = 2
"""A label for about so many rows."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Values from `low` to `high`, laid out over so many rows, the highest at the top."""

    low: float
    high: float
    rows: int
    is_logarithmic: bool

    def row(self, value: float) -> int:
        """Give the row of a value, from 0 at the top; a larger value is never in a lower row."""
        return round((1.0 - self._part(value)) * (self.rows - 1))

    def _part(self, value: float) -> float:
        """How far up a value is, from 0 to 1."""
        low, high, at = self.low, self.high, value
        if self.is_logarithmic:
            low, high, at = math.log10(low), math.log10(high), math.log10(value)
        size = max(abs(low), abs(high))  # the difference of two large numbers may be no number
        span = high / size - low / size if size else 0.0
        if not span:
            return 0.5
        return min(1.0, max(0.0, (at / size - low / size) / span))

    def labels(self) -> list[str]:
        """Give what is written beside each row, all equally wide; beside most it is blank."""
        told: dict[int, str] = {}
        for value in self._marked():
            told.setdefault(self.row(value), self.told(value))
        width = max(map(len, told.values()), default=0)
        return [told.get(row, "").rjust(width) for row in range(self.rows)]

    def _marked(self) -> Sequence[float]:
        wanted = max(2, self.rows // _ROWS_OF_LABEL)
        if self.is_logarithmic:
            first, last = math.ceil(math.log10(self.low)), math.floor(math.log10(self.high))
            every = max(1, -(-(last - first + 1) // wanted))
            return [10.0**power for power in range(first, last + 1, every)]
        step = _step((self.high - self.low) / wanted)
        if not step or not math.isfinite(step):
            return [self.low] if self.low == self.high else [self.low, self.high]
        first = math.ceil(self.low / step)
        count = math.floor(self.high / step) - first + 1
        return [(first + number) * step for number in range(max(0, min(count, self.rows)))]

    @staticmethod
    def told(value: float) -> str:
        """Give a number in few characters, to four digits: `1,200`, `3.86 bn`, `0.25`."""
        size = abs(value)
        if not size:
            return "0"
        if size >= _LARGEST_IN_WORDS or size < _SMALLEST_PLAIN:
            return f"{value:.2g}"
        for unit, word in _WORDS:
            if size >= unit:
                return f"{value / unit:.4g}{word}"
        return f"{round(value):,}" if size >= 1000 else f"{value:.4g}"


def scale_for(values: Sequence[float], rows: int) -> Scale:
    """Give the scale of these finite values: from 0, unless they are near each other.

    It is logarithmic where all are above 0 and differ by more than two orders of magnitude.
    """
    low, high = (min(values), max(values)) if values else (0.0, 0.0)
    if low > 0 and high / low >= _LOGARITHMIC_FROM:
        return Scale(low, high, rows, is_logarithmic=True)
    if 0 < low < high and low <= high / 2:
        low = 0.0
    return Scale(low, high, rows, is_logarithmic=False)


def _step(least: float) -> float:
    """The round number that is not below `least`: 1, 2 or 5 and zeros."""
    if not least or not math.isfinite(least):
        return 0.0
    power = 10.0 ** math.floor(math.log10(least))
    return next((step * power for step in _STEPS if step * power >= least), 10 * power)
