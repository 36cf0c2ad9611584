"""A figure's value as people write it: `1,400,000`, `6–18 cents`, `2 h 42 min`, `2024 Q3`.

The words are English, as those of the application are; what programs read has the units and the
dates as they are in the figure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from reader.figures.figure import Figure, FigureKind, Modifier, Number

MODIFIER_SIGNS = {
    Modifier.ABOUT: "≈ ",
    Modifier.MORE_THAN: "> ",
    Modifier.AT_LEAST: "≥ ",
    Modifier.LESS_THAN: "< ",
    Modifier.AT_MOST: "≤ ",
}
"""What stands before a number for its modifier."""
_PERIODS = {
    **{str(code): f"Q{number}" for number, code in enumerate(range(33, 37), start=1)},
    "40": "H1", "41": "H2", "21": "spring", "22": "summer", "23": "autumn", "24": "winter",
}  # fmt: skip
"""The sub-year groupings of ISO 8601-2, in words."""
_DECADE, _CENTURY = re.compile(r"([0-9]{3})X"), re.compile(r"([0-9]{2})XX")
"""Years of which ISO 8601-2 leaves the last digits open."""
_WITHOUT_YEAR = re.compile(r"--([0-9]{2})(?:-([0-9]{2}))?")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_MINUS = "\u2212"

_PLURALS: Mapping[str, str] = MappingProxyType(
    {
        **{
            word: f"{word}s"
            for word in (
                "acre", "arroba", "barrel", "bit", "bushel", "carat", "cent", "cup", "day",
                "decade", "fathom", "fortnight", "furlong", "month", "night", "point", "quarter",
                "tablespoon", "teaspoon", "week", "year",
            )
        },
        "century": "centuries", "EUR cent": "euro cents", "penny": "pence", "paisa": "paise",
        "times": "times",
    }
)  # fmt: skip
"""Units that are words and no symbols, to their plurals."""
_SINGULARS: Mapping[str, str] = MappingProxyType({"EUR cent": "euro cent", "times": "time"})
"""What one of them is called, where that is not the unit itself."""

_Parts = tuple[tuple[str, int], ...]
_PARTS: Mapping[str, _Parts] = MappingProxyType(
    {"h": (("min", 60), ("s", 60)), "min": (("s", 60),), "ft": (("in", 12),)}
)
"""Units whose fractions are told in smaller ones, each with how many the one before it has."""
_PARTS_OF_LONG_FRACTIONS: Mapping[str, _Parts] = MappingProxyType(
    {
        "week": (("day", 7),), "day": (("h", 24), ("min", 60)), "year": (("month", 12),),
        "st": (("lb", 14),), "lb": (("oz", 16),),
    }
)  # fmt: skip
"""Those where that is done only with more decimals than two: 1.5 years are not told in months."""
_SHORT_FRACTION = 100
"""What the denominators of two decimals divide."""


def normalised(figure: Figure) -> str:
    """Give the value of `figure` with its modifier's sign and its unit; empty where it has none."""
    value = figure.value
    if value is None:
        return ""
    if isinstance(value, str):
        return "/".join(map(_date, value.split("/")))
    ends = value if isinstance(value, tuple) else (value,)
    sign = MODIFIER_SIGNS[figure.modifier] if figure.modifier else ""
    if (parts := _in_parts(ends, figure.unit)) is not None:
        return f"{sign}{' – '.join(parts)}"
    written = (":" if figure.kind == FigureKind.SCORE else "–").join(map(_written, ends))
    ordinal = "." if figure.kind == FigureKind.ORDINAL else ""
    return f"{sign}{written}{ordinal}{_unit(figure.unit, ends)}"


def has_parts(number: Number, unit: str | None) -> bool:
    """Whether `number` is told in `unit` and smaller units: 6.25 ft are 6 ft 3 in."""
    return _in_parts((number,), unit) is not None


def _date(value: str) -> str:
    if decade := _DECADE.fullmatch(value):
        return f"{int(decade[1])}0s"
    if century := _CENTURY.fullmatch(value):
        return f"{_ordinal(int(century[1]) + 1)} century"
    if (bare := _WITHOUT_YEAR.fullmatch(value)) and 1 <= int(bare[1]) <= len(_MONTHS):
        month = _MONTHS[int(bare[1]) - 1]
        return f"{int(bare[2])} {month}" if bare[2] else month
    year, _, period = value.partition("-")
    return f"{year} {_PERIODS[period]}" if period in _PERIODS else value


def _ordinal(number: int) -> str:
    endings = {1: "st", 2: "nd", 3: "rd"}
    return f"{number}{'th' if 10 < number < 14 else endings.get(number % 10, 'th')}"


def _unit(unit: str | None, ends: tuple[Number, ...]) -> str:
    if unit is None or unit == "°":
        return unit or ""
    if unit == "times":
        return " ×"
    name, slash, per = unit.partition("/")
    return f" {_named(name, is_one=len(ends) == 1 and _is_one(ends[0]))}{slash}{per}"


def _is_one(number: Number) -> bool:
    """Whether a unit is in the singular behind a number: `1 day`, `1/2 day`, but `0.5 days`."""
    return abs(number) == 1 or (isinstance(number, Fraction) and abs(number) < 1)


def _named(unit: str, *, is_one: bool) -> str:
    return _SINGULARS.get(unit, unit) if is_one else _PLURALS.get(unit, unit)


def _in_parts(ends: tuple[Number, ...], unit: str | None) -> list[str] | None:
    """The numbers in `unit` and smaller units, where that is better than a fraction; or None."""
    if unit is None or not any(_is_better_in_parts(Fraction(end), unit) for end in ends):
        return None
    written = [_parts(Fraction(end), unit) for end in ends]
    told = [parts for parts in written if parts is not None]
    return told if len(told) == len(ends) else None


def _is_better_in_parts(number: Fraction, unit: str) -> bool:
    if unit in _PARTS_OF_LONG_FRACTIONS:
        return abs(number) > 1 and _SHORT_FRACTION % number.denominator != 0
    return unit in _PARTS and number.denominator > 1


def _parts(number: Fraction, unit: str) -> str | None:
    """`2 h 42 min`, without the parts of which there are none; None where a fraction is left."""
    smaller = _PARTS.get(unit) or _PARTS_OF_LONG_FRACTIONS[unit]
    rest, written = abs(number), list[str]()
    for name, size in ((unit, 1), *smaller):
        whole, rest = divmod(rest * size, 1)
        if whole:
            written.append(f"{whole:,} {_named(name, is_one=whole == 1)}")
    if rest:
        return None
    return (_MINUS if number < 0 else "") + (" ".join(written) or f"0 {unit}")


def _written(number: Number) -> str:
    sign = _MINUS if number < 0 else ""
    if isinstance(number, Fraction):
        return f"{sign}{_fraction(abs(number))}"
    if isinstance(number, int):
        return f"{sign}{abs(number):,}"
    return f"{sign}{_plain(number.copy_abs()):,f}"


def _fraction(number: Fraction) -> str:
    if number.denominator == 1:
        return f"{number.numerator:,}"
    whole, rest = divmod(number.numerator, number.denominator)
    part = f"{rest:,}/{number.denominator:,}"
    return f"{whole:,} {part}" if whole else part


def _plain(number: Decimal) -> Decimal:
    """Without zeros that a magnitude left behind, but with those of `2.50`."""
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number
