"""Why a query that found nothing may have found nothing."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reader.figures.figure import FigureKind
from reader.query.nodes import And, FigureCondition, Node, Or, ValueRange

_YEARS = range(1000, 2101)
"""Whole numbers that more often are years."""


def hint(query: Node) -> str | None:
    """Give a sentence on what `query` asked that no figure can fulfil, or None.

    Dates and times have no value that `figure:` could compare, and a score has two.
    """
    for condition in _figures(query):
        kind = condition.kind
        if condition.values and kind in (FigureKind.DATE, FigureKind.TIME):
            return f"figure: finds no kind:{kind}, for it has no number: ask for its words instead."
        if condition.values and kind == FigureKind.SCORE:
            return "A score is two numbers: figure: finds it as a range that holds both, 1..3."
        for value in condition.values:
            if kind is None and condition.unit is None and _is_year(value):
                year = value.low
                return (
                    f"figure: finds no dates: ask for the year {year} as a word, or as "
                    f"published:{year} for articles of that year."
                )
    return None


def _figures(node: Node) -> Iterator[FigureCondition]:
    """The conditions on a figure that speak for an article: those not under NOT."""
    if isinstance(node, And | Or):
        for child in node.children:
            yield from _figures(child)
    elif isinstance(node, FigureCondition):
        yield node


def _is_year(value: ValueRange) -> bool:
    """Whether both ends, where there are two, may be years."""
    ends = [end for end in (value.low, value.high) if end is not None]
    if value.about is not None or value.low is None:
        return False
    return all(Fraction(end).denominator == 1 and int(end) in _YEARS for end in ends)
