"""What a query's tree holds, for those who need only a part of it."""

from __future__ import annotations

from collections.abc import Iterator

from reader.query.nodes import (
    And,
    Fuzzy,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    StatementCondition,
    Text,
    Word,
)


def text_conditions(node: Node) -> tuple[Text, ...]:
    """Give the conditions on words that speak for an article, `said:` included, without repeats.

    What stands under NOT is left out, unless under two of them.
    """
    return tuple(dict.fromkeys(_positive(node, is_negative=False)))


def _positive(node: Node, *, is_negative: bool) -> Iterator[Text]:
    if isinstance(node, And | Or):
        for child in node.children:
            yield from _positive(child, is_negative=is_negative)
    elif isinstance(node, Not):
        yield from _positive(node.child, is_negative=not is_negative)
    elif is_negative:
        return
    elif isinstance(node, StatementCondition):
        yield from node.said
    elif isinstance(node, Word | Phrase | Prefix | Fuzzy):
        yield node
