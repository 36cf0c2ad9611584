"""A query's tree -> text that means it: what shows that trees keep all that was asked."""

from __future__ import annotations

import re
from decimal import Decimal

from reader.figures import Number
from reader.query.nodes import (
    Added,
    Among,
    And,
    Everything,
    FigureCondition,
    Fuzzy,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Published,
    Recorded,
    Regex,
    StatementCondition,
    Text,
    ValueRange,
)


def to_text(node: Node) -> str:
    """Write `node` as a query that `parse` reads back as the same tree.

    Raises ValueError on `Among`, which nobody can type.
    """
    if isinstance(node, Or):
        return " OR ".join(_operand(child, node) for child in node.children)
    if isinstance(node, And):
        return " ".join(_operand(child, node) for child in node.children)
    if isinstance(node, Not):
        return "-" + _operand(node.child, node)
    return _condition(node)


def _operand(node: Node, parent: Node) -> str:
    text = to_text(node)
    if isinstance(node, Or) or (isinstance(node, And) and not isinstance(parent, Or)):
        return f"({text})"
    if isinstance(node, Not) and isinstance(parent, Not):  # two signs would be none
        return f"({text})"
    if isinstance(node, StatementCondition | FigureCondition) and not isinstance(parent, Or):
        return f"({text})" if _is_one_of_many(node, parent) else text
    return text


def _is_one_of_many(node: Node, parent: Node) -> bool:
    """Whether the condition would merge with another one of its parent's, or has several parts."""
    if isinstance(parent, And):
        return sum(isinstance(child, type(node)) for child in parent.children) > 1
    return " " in _condition(node)


def _condition(node: Node) -> str:
    if isinstance(node, Recorded):
        return f"{node.property.value}:{_value(node.value)}"
    if isinstance(node, Published):
        return f"published:{published_text(node)}"
    if isinstance(node, Added):
        return f"added:{added_text(node)}"
    if isinstance(node, StatementCondition):
        parts = [f"said:{_text(said)}" for said in node.said]
        return " ".join(parts + [f"speaker:{_value(name)}" for name in node.speaker])
    if isinstance(node, FigureCondition):
        return _figure(node)
    if isinstance(node, Regex):
        return f"/{node.pattern}/"
    if isinstance(node, Everything):
        return "*"
    if isinstance(node, Among):
        raise ValueError("a set of articles cannot be written as a query")
    assert not isinstance(node, And | Or | Not)
    return f"{node.field.value}:{_text(node)}" if node.field else _text(node)


def _text(text: Text) -> str:
    if isinstance(text, Phrase):
        return f'"{text.text}"' + (f"~{text.slop}" if text.slop else "")
    if isinstance(text, Prefix):
        return f"{text.text}*"
    if isinstance(text, Fuzzy):
        return f"{text.text}~{text.distance}"
    return text.text


def _figure(node: FigureCondition) -> str:
    parts = [f"figure:{value_text(value)}" for value in node.values]
    if node.unit is not None:
        parts.append(f"unit:{_value(node.unit)}")
    if node.kind is not None:
        parts.append(f"kind:{_value(node.kind)}")
    parts += [f"of:{_value(entity)}" for entity in node.entity]
    parts += [f"by:{_value(name)}" for name in node.speaker]
    return " ".join(parts)


_SIMPLE = re.compile(r"[\w.%/°-]+\Z")


def _value(value: str) -> str:
    """A value as it stands, or in those quotation marks that it does not hold itself."""
    if _SIMPLE.match(value):
        return value
    return f"«{value}»" if '"' in value else f'"{value}"'


def value_text(value: ValueRange) -> str:
    """Write a range as `parse_value` reads it."""
    if value.about is not None:
        return "~" + _number_text(value.about)
    if value.low is not None and value.low == value.high:
        return _number_text(value.low)
    if value.high is None and value.low is not None:
        return (">=" if value.includes_low else ">") + _number_text(value.low)
    if value.low is None and value.high is not None:
        return ("<=" if value.includes_high else "<") + _number_text(value.high)
    ends = (value.low, value.high)
    return "..".join("" if end is None else _number_text(end) for end in ends)


def _number_text(number: Number) -> str:
    if not isinstance(number, Decimal):
        return str(number)
    written = format(number, "f")
    return f"{written}0" if written[-4:-3] == "." else written  # three decimals may be thousands


def published_text(published: Published) -> str:
    """Write bounds as `parse_published` reads them."""
    if published.earliest == published.latest and published.earliest:
        return published.earliest
    return f"{published.earliest or ''}..{published.latest or ''}"


def added_text(added: Added) -> str:
    """Write bounds as `parse_added` reads them."""
    earliest, latest = added.earliest, added.latest
    if isinstance(earliest, int) and latest is None:
        return f"{earliest + 1}d" if earliest >= 0 else ">today"
    if latest is not None and isinstance(latest, int) and latest > 1:
        return "<yesterday"
    ends = [_DAYS.get(day, day) if isinstance(day, int) else day for day in (earliest, latest)]
    if earliest == latest:
        return str(ends[0])
    return "..".join("" if end is None else str(end) for end in ends)


_DAYS = {0: "today", 1: "yesterday"}
