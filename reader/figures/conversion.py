"""What a measure is in the other system's unit: 5 miles are about 8 km, 35 °C about 95 °F.

A conversion claims no more digits than the text does:

- it is rounded to the power of ten nearest to what the last digit of the original is worth in the
  other unit; zeros at the end of a whole number claim nothing (1,200 ft ≈ 370 m);
- but at least to two digits where those are whole numbers (100 mi ≈ 160 km);
- and so that no tenth of it is lost (1 mi ≈ 1.6 km, and 2 mi ≈ 3 km).

Feet with a part of a foot are exact to the inch. Temperatures are whole degrees, or have the
original's decimals; from 1,000 degrees on zeros claim nothing there either. Whether one is a
temperature or a difference between two is not told by the figure, so both are given, unless they
round to the same or are more than differences between temperatures are. Money is never converted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from reader.figures.exact import HALF, exact
from reader.figures.figure import Figure, FigureKind, Modifier, Number
from reader.figures.normalised import MODIFIER_SIGNS, has_parts, normalised
from reader.figures.units import UNITS

_COUNTERPARTS: Mapping[str, str] = MappingProxyType(
    {
        "in": "cm", "ft": "m", "yd": "m", "mi": "km", "nmi": "km", "cm": "in", "mm": "in",
        "m": "ft", "km": "mi", "oz": "g", "lb": "kg", "st": "kg", "g": "oz", "kg": "lb",
        "gal": "L", "qt": "L", "pt": "L", "barrel": "L", "L": "gal", "hL": "gal", "ft³": "m³",
        "m³": "ft³", "ft²": "m²", "acre": "ha", "mi²": "km²", "m²": "ft²", "ha": "acre",
        "km²": "mi²", "mph": "km/h", "kn": "km/h", "km/h": "mph", "m/s": "mph", "hp": "kW",
        "bhp": "kW", "PS": "kW", "oz t": "g", "short ton": "t", "long ton": "t", "ft/s": "m/s",
        "lb-ft": "Nm", "psi": "bar", "°F": "°C", "°C": "°F",
    }
)  # fmt: skip
"""Metric units and those customary in the United States or at sea, each to its like."""

_WHICH: Mapping[str, str] = MappingProxyType(
    {"gal": "US gallons", "qt": "US quarts", "pt": "US pints", "barrel": "barrels of oil"}
)
"""Units of which there are several, to the one reckoned with: imperial gallons are larger."""
_UNMISTAKABLE: Mapping[str, str] = MappingProxyType({"gal": "US gal"})
"""What a unit of which there are several is called in a conversion to it."""

_ABOUT = MODIFIER_SIGNS[Modifier.ABOUT]
_TIMES = frozenset({"s", "month"})
"""The base units of time."""
_MOST_LOST = Fraction(1, 10)
"""The part of a number that rounding may add or take away."""
_ON_THERMOMETERS = 1000
"""Degrees below which a temperature is told to the degree."""
_LARGEST_CHANGE: Mapping[str, int] = MappingProxyType({"°C": 60, "°F": 140})
"""Degrees above which nobody writes of a difference between two temperatures."""


def converted(figure: Figure) -> str | None:
    """Give a measure in the other system: `≈ 8 km`, `> ≈ 76 L/day, if US gallons`, or None.

    A bound keeps its sign before the `≈`. Of a rate the numerator alone is converted, and only
    where it is one per time or per thing: `gal/day`, `kg/person`, not `lb/acre`.
    """
    unit, slash, per = figure.unit or "", "", ""
    if unit not in _COUNTERPARTS:  # km/h is a unit of its own
        unit, slash, per = unit.partition("/")
    other, ends = _COUNTERPARTS.get(unit), _ends(figure)
    if figure.kind != FigureKind.MEASURE or other is None or not ends or _is_measured(per):
        return None
    name = f"{_UNMISTAKABLE.get(other, other)}{slash}{per}"
    scaled = _written(figure, _scaled(ends, unit, other), name)
    if UNITS[unit].offset and not slash:
        told = _written(figure, _temperatures(ends, unit, other), other)
        if told != scaled and max(abs(Fraction(end)) for end in ends) <= _LARGEST_CHANGE[unit]:
            told += f", or {scaled} of change"
    else:
        told = f"{scaled}, if {_WHICH[unit]}" if unit in _WHICH else scaled
    sign = "" if figure.modifier in {None, Modifier.ABOUT} else MODIFIER_SIGNS[figure.modifier]
    return f"{sign}{_ABOUT}{told}"


def _is_measured(per: str) -> bool:
    """Whether what a rate is related to would have to be converted too: `lb/acre`, `L/100 km`."""
    unit = per.lstrip("0123456789 ")
    return unit in UNITS and UNITS[unit].base not in _TIMES


def _ends(figure: Figure) -> tuple[Number, ...]:
    """The number of a figure, or the two of a range; nothing where it has none."""
    value = figure.value
    if value is None or isinstance(value, str):
        return ()
    return value if isinstance(value, tuple) else (value,)


def _written(figure: Figure, ends: list[Fraction], unit: str) -> str:
    numbers = [exact(end) for end in ends]
    value = numbers[0] if len(numbers) == 1 else (numbers[0], numbers[1])
    return normalised(replace(figure, value=value, unit=unit, modifier=None))


def _scaled(ends: tuple[Number, ...], unit: str, other: str) -> list[Fraction]:
    factor = UNITS[unit].factor / UNITS[other].factor
    step = min(_step(end, unit, factor) for end in ends)
    return [_rounded(Fraction(end) * factor, step) for end in ends]


def _temperatures(ends: tuple[Number, ...], unit: str, other: str) -> list[Fraction]:
    scale, to = UNITS[unit], UNITS[other]
    if max(abs(Fraction(end)) for end in ends) < _ON_THERMOMETERS:
        step = min(Fraction(1), *(last_digit_worth(end, unit) for end in ends))
    else:
        step = min(_step(end, unit, scale.factor / to.factor) for end in ends)
    kelvins = [Fraction(end) * scale.factor + scale.offset for end in ends]
    return [_rounded((kelvin - to.offset) / to.factor, step) for kelvin in kelvins]


def _step(number: Number, unit: str, factor: Fraction) -> Fraction:
    """What `number * factor` is to be a multiple of, as the module says."""
    product = abs(Fraction(number) * factor)
    step = _nearest_power(last_digit_worth(number, unit) * factor)
    if not product:
        return step
    step = min(step, max(Fraction(1), _power(_magnitude(product) - 1)))
    while abs(_rounded(product, step) - product) > product * _MOST_LOST:
        step /= 10
    return step


def last_digit_worth(number: Number, unit: str) -> Fraction:
    """Give what the last digit of a number as it is written is worth, in its unit."""
    if unit == "ft" and has_parts(number, unit):
        return Fraction(1, 12)
    if isinstance(number, Fraction):
        return _nearest_power(Fraction(1, number.denominator))
    if isinstance(number, Decimal):
        exponent = number.as_tuple().exponent
        if isinstance(exponent, int) and exponent < 0:
            return _power(exponent)
    digits = str(abs(int(number)))
    return _power(len(digits) - len(digits.rstrip("0"))) if number else Fraction(1)


def _rounded(value: Fraction, step: Fraction) -> Fraction:
    """To the nearest multiple of `step`; from the middle away from zero, as people round."""
    steps = (abs(value) / step + HALF) // 1 * step
    return -steps if value < 0 else steps


def _nearest_power(value: Fraction) -> Fraction:
    """The power of ten nearest to a number above zero on a logarithmic scale."""
    power = _power(_magnitude(value))
    return power * 10 if value * value > 10 * power * power else power


def _magnitude(value: Fraction) -> int:
    """The exponent of a number's first digit, roughly worked out and then put right."""
    value = abs(value)
    if not value:
        return 0
    exponent = len(str(value.numerator)) - len(str(value.denominator))
    return exponent if _power(exponent) <= value else exponent - 1


def _power(exponent: int) -> Fraction:
    return Fraction(10) ** exponent
