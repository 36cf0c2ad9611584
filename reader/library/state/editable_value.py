"""A figure's value as it is given to people to be changed."""

from __future__ import annotations

import re
from decimal import Decimal

from reader.figures import Figure, FigureKind, Number

_AMBIGUOUS = re.compile(r"-?[1-9]\d{0,2}\.\d{3}")
"""What may be decimals or thousands when it is read."""


def editable_value(figure: Figure) -> str:
    """Give the value of a figure, with its modifier and unit; "" where it has none.

    `typed_values.parse_typed_value` reads it as what it is.
    """
    value = figure.value
    if value is None or isinstance(value, str):
        return value or ""
    ends = [_digits(end) for end in (value if isinstance(value, tuple) else (value,))]
    if figure.kind is FigureKind.SCORE:
        return ":".join(ends)
    unit = f" {figure.unit}" if figure.unit else ""
    return f"{figure.modifier or ''}{'..'.join(ends)}{unit}"


def _digits(number: Number) -> str:
    """The number as text that can be read in one way alone: 12.125 might be thousands."""
    digits = f"{number:f}" if isinstance(number, Decimal) else str(number)
    return f"{digits}0" if _AMBIGUOUS.fullmatch(digits) else digits
