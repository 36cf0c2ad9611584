"""Conditions of a conjunction that belong together -> one condition on one statement or figure.

`said:(red OR peace) speaker:zakharova` asks for one statement: alternatives are multiplied out, so
that each holds all that is asked of the statement.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, product
from math import prod

from reader.query.conditions import InvalidValueError
from reader.query.nodes import And, FigureCondition, Node, Not, Or, StatementCondition

_MOST_ALTERNATIVES = 100
"""Ways to fulfil all that is asked of one statement or figure."""

_Alternative = tuple[Node, ...]
"""Conditions that must all hold."""


def merged(conditions: Iterable[tuple[Node, bool]]) -> list[Node]:
    """Give the conditions of a conjunction, those on one statement and on one figure merged.

    Each comes with whether it may merge. What was merged stands where the first of its parts
    stood. Raises InvalidValueError where one figure would need two units or two kinds, or where
    there are too many alternatives.
    """
    items = list(conditions)
    for kind in (StatementCondition, FigureCondition):
        places = [n for n, (node, may_merge) in enumerate(items) if may_merge and _is(node, kind)]
        if len(places) < 2:
            continue
        together = _together([items[place][0] for place in places])
        items[places[0]] = (together, True)
        items = [item for n, item in enumerate(items) if n not in places[1:]]
    nodes: list[Node] = []
    for node, may_merge in items:
        nodes += node.children if may_merge and isinstance(node, And) else (node,)
    return nodes


def _is(node: Node, kind: type[Node]) -> bool:
    """Whether a condition, or a group of one field, is of a kind."""
    if isinstance(node, And | Or):
        return all(_is(child, kind) for child in node.children)
    return _is(node.child, kind) if isinstance(node, Not) else isinstance(node, kind)


def _together(nodes: Sequence[Node]) -> Node:
    if prod(map(_count, nodes)) > _MOST_ALTERNATIVES:
        raise InvalidValueError(
            f"One statement or figure may be asked for in at most {_MOST_ALTERNATIVES} ways: "
            "write fewer alternatives, or put them into parentheses of their own."
        )
    alternatives = [_all_of(chain(*parts)) for parts in product(*map(_alternatives, nodes))]
    distinct = tuple(dict.fromkeys(alternatives))
    return distinct[0] if len(distinct) == 1 else Or(distinct)


def _count(node: Node) -> int:
    if isinstance(node, Or):
        return sum(map(_count, node.children))
    return prod(map(_count, node.children)) if isinstance(node, And) else 1


def _alternatives(node: Node) -> Iterator[_Alternative]:
    """The ways to fulfil a node; of one under NOT, the node itself."""
    if isinstance(node, Or):
        for child in node.children:
            yield from _alternatives(child)
    elif isinstance(node, And):
        for parts in product(*map(_alternatives, node.children)):
            yield tuple(chain(*parts))
    else:
        yield (node,)


def _all_of(alternative: Iterable[Node]) -> Node:
    """One condition of all that speak for a statement or figure, and what else must hold."""
    whole: Node | None = None
    others: list[Node] = []
    for node in alternative:
        if isinstance(node, Not):
            others.append(node)
        else:
            whole = node if whole is None else _merge(whole, node)
    nodes = others if whole is None else [whole, *others]
    return nodes[0] if len(nodes) == 1 else And(tuple(nodes))


def _merge(first: Node, second: Node) -> Node:
    if isinstance(first, StatementCondition) and isinstance(second, StatementCondition):
        return StatementCondition(first.said + second.said, first.speaker + second.speaker)
    assert isinstance(first, FigureCondition)
    assert isinstance(second, FigureCondition)
    return FigureCondition(
        first.values + second.values,
        _one_of("unit", first.unit, second.unit),
        _one_of("kind", first.kind, second.kind),
        first.entity + second.entity,
        first.speaker + second.speaker,
    )


def _one_of(name: str, first: str | None, second: str | None) -> str | None:
    if first and second and first != second:
        raise InvalidValueError(
            f"One figure has only one {name}: write {name}:{first} OR {name}:{second}, or put what "
            "belongs to another figure into parentheses."
        )
    return first or second
