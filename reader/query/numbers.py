"""Values of `figure:` -> ranges of exact numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from reader.figures.exact import exact
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
    r"(?P<sign>[-−]?)"
    r"(?:(?:(?P<whole>\d{1,9}) )?(?P<over>\d{1,9})/(?P<under>[1-9]\d{0,8})"
    r"|(?P<digits>\d{1,3}(?P<group>[,'’ ])\d{3}(?:(?P=group)\d{3}){0,9}"
    r"|\d{1,3}(?:\.\d{3}){2,10}|\d{1,3}(?:\.\d{3}){1,10}(?=,)|\d{1,31})"
    r"(?:(?P<mark>[.,])(?P<decimals>\d{1,30}))?)"
    r" ?(?P<magnitude>[a-z]{0,9}) ?(?P<percent>%?)\Z",
    re.IGNORECASE,
)
_NO_DIGIT = re.compile(r"\D")
_MOST_DECIMALS_BEHIND_COMMA = 2
_AMBIGUOUS = re.compile(
    r"(?<![\d,'’/])(?<!\d[. ])([1-9]\d{0,2})\.(\d{3})(?![\w,'’%]|\.\d| [a-z%])", re.IGNORECASE
)
"""Decimals or thousands."""
_DASH = re.compile(r"(?<=[\w%]) ?[-–] ?(?=\d)")
_LONGEST = 80
"""Characters of the longest number looked at."""

_BOUNDS = {">=": (True, True), "<=": (False, True), ">": (True, False), "<": (False, False)}
"""Sign to: whether it bounds from below, and whether the bound itself fits."""

_TOLERANCE = Fraction(1, 10)
_LARGEST = 10**30


@dataclass(frozen=True, slots=True)
class FigureValue:
    """What the value of a `figure:` asks for."""

    range: ValueRange
    is_percent: bool = False


def parse_value(text: str) -> FigureValue | None:
    """Read `3000`, `3,000`, `~3000`, `>=1.4million`, `1m..5m`, `5-10`, `1/3`, `5%`.

    Gives None if it is none of them. Of a point before three digits it takes what stands behind for
    decimals; `ways_to_read` tells whether they may be thousands.
    """
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
    if number is None and len(text) <= _LONGEST:
        return _between_dashed(text)
    return number and FigureValue(ValueRange(number[0], number[0]), is_percent=number[1])


def ways_to_read(text: str) -> tuple[str, ...]:
    """Give the value in each way it may be meant, unmistakably: 12.5 and 12,500 for `12.500`."""
    if len(text) > _LONGEST or not _AMBIGUOUS.search(text):
        return (text,)
    return _AMBIGUOUS.sub(_as_decimals, text), _AMBIGUOUS.sub(r"\1,\2", text)


def _as_decimals(match: re.Match[str]) -> str:
    decimals = match[2].rstrip("0")
    if len(decimals) == len(match[2]):
        decimals += "0"
    return f"{match[1]}.{decimals}" if decimals else match[1]


def _number(text: str) -> tuple[Number, bool] | None:
    """The exact number, and whether it is a percentage."""
    match = _NUMBER.match(text) if len(text) <= _LONGEST else None
    if match is None:
        return None
    magnitude = match["magnitude"].lower()
    power = _MAGNITUDES.get(magnitude, _MAGNITUDES.get(magnitude.removesuffix("s")))
    value = _absolute(match)
    if power is None or magnitude == "s" or value is None:
        return None
    number = value * 10**power
    if number >= _LARGEST:
        return None
    return exact(-number if match["sign"] else number), bool(match["percent"])


def _absolute(match: re.Match[str]) -> Fraction | None:
    """What the digits of a number say, or None where their comma may be for thousands."""
    if match["over"]:
        return int(match["whole"] or 0) + Fraction(int(match["over"]), int(match["under"]))
    digits, mark, decimals = match["digits"], match["mark"], match["decimals"] or ""
    if mark and mark in digits:
        return None
    is_grouped_or_scaled = not digits.isdigit() or match["magnitude"] or match["percent"]
    if mark == "," and not (is_grouped_or_scaled and len(decimals) <= _MOST_DECIMALS_BEHIND_COMMA):
        return None
    return Fraction(f"{_NO_DIGIT.sub('', digits)}.{decimals or 0}")


def _bounded(number: Number, is_percent: bool, is_low: bool, includes: bool) -> FigureValue:
    if is_low:
        bounds = ValueRange(number, None, includes_low=includes)
    else:
        bounds = ValueRange(None, number, includes_high=includes)
    return FigureValue(bounds, is_percent=is_percent)


def _approximate(number: Number, is_percent: bool) -> FigureValue:
    ends = sorted(Fraction(number) * (1 + part) for part in (-_TOLERANCE, _TOLERANCE))
    return FigureValue(ValueRange(exact(ends[0]), exact(ends[1]), about=number), is_percent)


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


def _between_dashed(text: str) -> FigureValue | None:
    """`5-10` and `3-5bn`, whose magnitude is that of both."""
    dash = _DASH.search(text)
    if dash is None:
        return None
    low, high = text[: dash.start()], text[dash.end() :]
    last = _NUMBER.match(high)
    if last is not None and low[-1:].isdigit():
        low += last["magnitude"]
    return _between(low, high)
