"""Values of `figure:` -> ranges of exact numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction

from reader.figures.figure import Number
from reader.query.nodes import ValueRange

_MAGNITUDES = {
    "": 0,
    "k": 3,
    "thousand": 3,
    "m": 6,
    "mn": 6,
    "mio": 6,
    "million": 6,
    "bn": 9,
    "b": 9,
    "mrd": 9,
    "billion": 9,
    "tn": 12,
    "trillion": 12,
}
"""Magnitude to its power of ten; an `s` at the end is allowed for."""

_NUMBER = re.compile(
    r"([-−]?)((?:\d{1,3}(?:,\d{3}){1,10}|\d{1,31})(?:\.\d{1,30})?)([a-z]{0,9})(%?)\Z", re.IGNORECASE
)
_LONGEST = 80
"""Characters of the longest number looked at."""

_BOUNDS = {">=": (True, True), "<=": (False, True), ">": (True, False), "<": (False, False)}
"""Sign to: whether it bounds from below, and whether the bound itself fits."""

_TOLERANCE = Fraction(1, 10)
_LARGEST = 10**30
_EXACT = Context(prec=100)
"""Room for all digits of a number that `_NUMBER` and `_LARGEST` let through."""


@dataclass(frozen=True, slots=True)
class FigureValue:
    """What the value of a `figure:` asks for."""

    range: ValueRange
    is_percent: bool = False


def parse_value(text: str) -> FigureValue | None:
    """Read `3000`, `3,000`, `~3000`, `>=1.4million`, `1m..5m`, `5%`; None if it is none of them."""
    for sign, (is_low, includes) in _BOUNDS.items():
        if text.startswith(sign):
            number = _number(text.removeprefix(sign))
            return number and _bounded(*number, is_low, includes)
    if text.startswith("~"):
        number = _number(text[1:])
        return number and _approximate(*number)
    low, dots, high = text.partition("..")
    if dots:
        return _between(low, high)
    number = _number(text)
    return number and FigureValue(ValueRange(number[0], number[0]), is_percent=number[1])


def _number(text: str) -> tuple[Number, bool] | None:
    """The exact number, and whether it is a percentage."""
    match = _NUMBER.match(text) if len(text) <= _LONGEST else None
    if match is None:
        return None
    sign, digits, magnitude, percent = match.groups()
    magnitude = magnitude.lower()
    power = _MAGNITUDES.get(magnitude, _MAGNITUDES.get(magnitude.removesuffix("s")))
    if power is None or magnitude == "s":
        return None
    number = Fraction(digits.replace(",", "")) * 10**power
    if number >= _LARGEST:
        return None
    return _exact(-number if sign else number), bool(percent)


def _exact(number: Fraction) -> Number:
    """An int where the number is whole, else a Decimal."""
    if number.denominator == 1:
        return int(number)
    return _EXACT.divide(Decimal(number.numerator), Decimal(number.denominator))


def _bounded(number: Number, is_percent: bool, is_low: bool, includes: bool) -> FigureValue:
    if is_low:
        bounds = ValueRange(number, None, includes_low=includes)
    else:
        bounds = ValueRange(None, number, includes_high=includes)
    return FigureValue(bounds, is_percent=is_percent)


def _approximate(number: Number, is_percent: bool) -> FigureValue:
    exact = Fraction(number)
    ends = sorted((exact * (1 - _TOLERANCE), exact * (1 + _TOLERANCE)))
    return FigureValue(ValueRange(_exact(ends[0]), _exact(ends[1]), about=number), is_percent)


def _between(low: str, high: str) -> FigureValue | None:
    numbers = [_number(end) if end else None for end in (low, high)]
    if any(end and number is None for end, number in zip((low, high), numbers, strict=True)):
        return None
    first, last = (None if number is None else number[0] for number in numbers)
    if first is None and last is None:
        return None
    if first is not None and last is not None and first > last:
        return None
    is_percent = any(number is not None and number[1] for number in numbers)
    return FigureValue(ValueRange(first, last), is_percent=is_percent)
