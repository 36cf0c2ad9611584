"""Whether two figures give the same value, as exactly as they claim it.

- Values agree that are equal in the base unit, and a range agrees with what lies within it.
- A number that is said to be rough, and numbers in different units of which one may be a conversion
  of the other, agree with what rounds to them: about 3,000 with 3,150, 5 miles with 8 km. Rounding
  takes away or adds no more than a tenth, as `reader.figures.conversion` has it.
- Of bounds the number is compared: more than 3,000 and 3,500 differ, for whoever checks a number
  wants to see both.
- The two numbers of a score are no range: 0:3 and 1:2 differ.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import isfinite
from typing import Protocol

from reader.figures import FigureKind, Modifier, Number, comparable, last_digit_worth
from reader.library.catalogue.claim_rows import Reading, as_float

_MOST_ROUNDED = Fraction(1, 10)


class Valued(Protocol):
    """What has a value to compare, as a claim does."""

    @property
    def kind(self) -> str:
        """The value of a FigureKind."""

    @property
    def reading(self) -> Reading | None:
        """How the figure is read; None for what is no figure."""

    @property
    def modifier(self) -> str | None:
        """The value of a Modifier."""


@dataclass(frozen=True, slots=True)
class ReadFigure:
    """A figure of an article in one of its readings."""

    kind: str
    reading: Reading
    modifier: str | None


def agree(first: Valued, second: Valued) -> bool:
    """Tell whether two figures give the same value; where one is not known, they do not."""
    one, other = first.reading, second.reading
    if one is None or other is None or one.base_unit != other.base_unit:
        return False
    ends, others = _ends(one), _ends(other)
    if ends is None or others is None:
        return False
    if ends == others:
        return True
    if FigureKind.SCORE in (first.kind, second.kind):
        return False
    if _holds(ends, others) or _holds(others, ends):
        return True
    is_converted = (one.unit or "") != (other.unit or "")
    tolerance = max(
        _rounding(figure.modifier, reading, is_converted=is_converted)
        for figure, reading in ((first, one), (second, other))
    )
    return all(abs(end - against) <= tolerance for end, against in zip(ends, others, strict=True))


def _ends(reading: Reading) -> tuple[float, float] | None:
    if reading.base_low is None or reading.base_high is None:
        return None
    return reading.base_low, reading.base_high


def _holds(ends: tuple[float, float], others: tuple[float, float]) -> bool:
    return ends[0] < ends[1] and ends[0] <= others[0] and others[1] <= ends[1]


def _rounding(modifier: str | None, reading: Reading, *, is_converted: bool) -> float:
    """By how much the value of a figure may be rounded, in the base unit."""
    unit, low = reading.unit or "", reading.low
    is_exact = modifier != Modifier.ABOUT and not is_converted
    if is_exact or low is None or not isfinite(low):
        return 0.0
    worth = last_digit_worth(_number(low), unit)
    step = comparable(worth, unit)
    nothing, value = comparable(0, unit), comparable(_number(low), unit)
    if step is None or nothing is None or value is None:
        return 0.0
    return as_float(min((step[0] - nothing[0]) / 2, abs(value[0] - nothing[0]) * _MOST_ROUNDED))


def _number(value: float) -> Number:
    """The number as it was written, as far as a float tells it."""
    return int(value) if value.is_integer() else Decimal(repr(value))
