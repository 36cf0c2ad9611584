"""Whether two figures of one unit give the same value, as exactly as they claim it.

- Values agree that are equal in the base unit, and a range agrees with what lies within it.
- A number that is said to be rough, and numbers in different units of which one may be a conversion
  of the other, agree with what rounds to them: about 3,000 with 3,150, 5 miles with 8 km. Rounding
  takes away or adds no more than a tenth, as `reader.figures.conversion` has it.
- Of bounds the number is compared: more than 3,000 and 3,500 differ, for whoever checks a number
  wants to see both.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import isfinite

from reader.figures import Modifier, Number, comparable, last_digit_worth
from reader.library.catalogue.claim_rows import as_float
from reader.library.claims.claims import Claim

_MOST_ROUNDED = Fraction(1, 10)


def agree(first: Claim, second: Claim) -> bool:
    """Tell whether two figures, whose base units are equal, give the same value."""
    ends, others = _ends(first), _ends(second)
    if ends is None or others is None:
        return False
    if ends == others or _holds(ends, others) or _holds(others, ends):
        return True
    tolerance = max(_rounding(first, second), _rounding(second, first))
    return all(abs(end - other) <= tolerance for end, other in zip(ends, others, strict=True))


def _ends(claim: Claim) -> tuple[float, float] | None:
    reading = claim.reading
    if reading is None or reading.base_low is None or reading.base_high is None:
        return None
    return reading.base_low, reading.base_high


def _holds(ends: tuple[float, float], others: tuple[float, float]) -> bool:
    return ends[0] < ends[1] and ends[0] <= others[0] and others[1] <= ends[1]


def _rounding(claim: Claim, other: Claim) -> float:
    """By how much the value of a figure may be rounded, in the base unit."""
    assert claim.reading is not None
    assert other.reading is not None
    unit, low = claim.reading.unit or "", claim.reading.low
    is_exact = claim.modifier != Modifier.ABOUT and unit == (other.reading.unit or "")
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
