"""Articles that name a speaker in their text although no statement by them was found."""

from __future__ import annotations

from reader.library.names import Aliases
from reader.query.nodes import And, FigureCondition, Node, Not, Or, Phrase, StatementCondition


def asks_for_speaker(node: Node) -> bool:
    """Whether a query asks who makes a statement or a figure, and not under NOT."""
    if isinstance(node, And | Or):
        return any(map(asks_for_speaker, node.children))
    return isinstance(node, StatementCondition | FigureCondition) and bool(node.speaker)


def mention_query(node: Node, aliases: Aliases) -> Node | None:
    """Give the query for articles that hold a speaker's name, and no statement by that speaker.

    In place of `speaker:` and `by:` the names are asked for as phrases, in each of their spellings;
    `said:` is asked of the whole article, and all other conditions hold as they are. None where the
    query asks for no speaker.
    """
    if isinstance(node, Or):
        rewritten = [mention_query(child, aliases) for child in node.children]
        found = tuple(child for child in rewritten if child is not None)
        return Or(found) if found else None
    if isinstance(node, And):
        if not asks_for_speaker(node):
            return None
        return And(tuple(mention_query(child, aliases) or child for child in node.children))
    if isinstance(node, StatementCondition) and node.speaker:
        return And((*node.said, *_named(node.speaker, aliases)))
    if isinstance(node, FigureCondition) and node.speaker:
        asked = FigureCondition(node.values, node.unit, node.kind, node.entity)
        others = () if asked == FigureCondition() else (asked,)
        return And((*others, *_named(node.speaker, aliases)))
    return None


def _named(names: tuple[str, ...], aliases: Aliases) -> tuple[Node, ...]:
    phrases = tuple(
        Or(tuple(Phrase(" ".join(words)) for words in aliases.spellings(name) if words))
        for name in names
    )
    return (*phrases, Not(StatementCondition((), names)))
