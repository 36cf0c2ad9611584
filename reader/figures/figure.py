"""The values of a figure: a claimed number, with what it measures."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from reader.article import Span

Number = int | Decimal | Fraction
"""An exact number: never a float."""

Value = Number | tuple[Number, Number] | str | None
"""A number, a `(low, high)` range, an ISO 8601 date or time (`2024-10-25`, `2024-10`, `--05` for a
bare May, `04:30`), or None where it cannot be computed."""


class FigureKind(StrEnum):
    """What a figure measures."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    MEASURE = "measure"
    AGE = "age"
    RATIO = "ratio"
    ORDINAL = "ordinal"
    SCORE = "score"
    DATE = "date"
    TIME = "time"


class Modifier(StrEnum):
    """How the text hedges or bounds a number."""

    ABOUT = "~"
    MORE_THAN = ">"
    AT_LEAST = ">="
    LESS_THAN = "<"
    AT_MOST = "<="


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, date or time as written, with its normalised value."""

    span: Span
    """Number, magnitude and unit: `1.4 million`, `2,000 dollars per month`."""
    core: Span
    """The number alone."""
    kind: FigureKind
    value: Value = None
    unit: str | None = None
    """ISO 4217 code or minor unit for money, symbol for measures, `%`, `pp`, `bp`, rates with a
    slash (`USD/month`); None for counts."""
    modifier: Modifier | None = None
    entity: Span | None = None
    """What is counted: `North Korean soldiers`."""
    alternatives: tuple[Value, ...] = ()
    """Other readings of an ambiguous number, for example of `1.234`."""
