"""What of a query may mean something else than was meant."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reader.figures.figure import FigureKind
from reader.query.nodes import And, FigureCondition, Node, Or, StatementCondition, ValueRange, Word
from reader.query.quoting import quoted

_YEARS = range(1000, 2101)
"""Whole numbers that more often are years."""
_MOST_WRITTEN = 60
"""Characters of alternatives that are told as they were typed."""


def hint(query: Node, *, is_found: bool = False) -> str | None:
    """Give a sentence on what `query` asks that is likely to be meant otherwise, or None.

    That is said whatever is found of conditions that parentheses make two; of what no figure can
    fulfil only where nothing `is_found`: dates and times have no value that `figure:` could
    compare, and a score has two.
    """
    return _parted(query) or (None if is_found else _impossible(query))


def _parted(node: Node) -> str | None:
    """What to write where alternatives in parentheses ask for another statement or figure."""
    if isinstance(node, Or):
        return next(filter(None, map(_parted, node.children)), None)
    if not isinstance(node, And):
        return None
    for group in node.children:
        if not isinstance(group, Or) or (name := _only_field(group)) is None:
            continue
        for condition in node.children:
            kind, field = name
            if isinstance(condition, kind) and not getattr(condition, field):
                shown = _NAMES[kind][field]
                noun = "figure" if kind is FigureCondition else "statement"
                values = _written(group, field) or ("a", "b")
                apart = " OR ".join(f"{shown}:{value}" for value in values)
                return (
                    f"({apart}) asks for another {noun}: "
                    f"{shown}:({' OR '.join(values)}) asks for the same one."
                )
    return next(filter(None, map(_parted, node.children)), None)


_Claim = type[FigureCondition] | type[StatementCondition]

_NAMES: dict[_Claim, dict[str, str]] = {
    FigureCondition: {
        "values": "figure",
        "unit": "unit",
        "kind": "kind",
        "entity": "of",
        "speaker": "by",
    },
    StatementCondition: {"said": "said", "speaker": "speaker"},
}
"""Attribute of a condition to the field that sets it."""


def _only_field(group: Or) -> tuple[_Claim, str] | None:
    """The one field that all alternatives of a group ask for, and of what."""
    found: set[tuple[_Claim, str]] = set()
    for child in group.children:
        if not isinstance(child, FigureCondition | StatementCondition):
            return None
        kind = type(child)
        asked = [field for field in _NAMES[kind] if getattr(child, field)]
        if len(asked) != 1:
            return None
        found.add((kind, asked[0]))
    return found.pop() if len(found) == 1 else None


def _written(group: Or, field: str) -> tuple[str, ...] | None:
    """The alternatives as they may be typed; None where one is no word or too long to be told."""
    written: list[str] = []
    for child in group.children:
        value = getattr(child, field)
        values = (value,) if isinstance(value, str) else value
        word = values[0] if len(values) == 1 else None
        text = word.text if isinstance(word, Word) else word
        shown = quoted(text) if isinstance(text, str) else None
        if shown is None:
            return None
        written.append(shown)
    return tuple(written) if sum(map(len, written)) <= _MOST_WRITTEN else None


def _impossible(query: Node) -> str | None:
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
