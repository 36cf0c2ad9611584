"""Regular expressions of a query -> the articles that fulfil them.

They are matched against the texts of those articles alone that the rest of the query leaves open:
the ones that fulfil it if every expression matches, and do not if none does.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from time import monotonic

from reader.library.catalogue import conditions
from reader.library.names import Aliases
from reader.library.search.mentions import asks_for_speaker, mention_query
from reader.library.search.regex_matching import Patience, RegexMatcher
from reader.library.search.search import Searcher
from reader.query.nodes import Among, And, Everything, Node, Not, Or, Published, Regex

_NOTHING = Not(Everything())
_AT_ONCE = 256
"""Texts read from the catalogue at once."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A query without regular expressions, in whose place stand the articles that fulfil them."""

    query: Node
    unchecked: int = 0
    """How many articles were left out because there was not the time to look into them."""


def answer_regexes(
    query: Node,
    searcher: Searcher,
    connection: sqlite3.Connection,
    aliases: Aliases,
    matcher: RegexMatcher,
    patience: Patience,
) -> Answered:
    """Match the regular expressions of a query, in the newest articles first.

    Raises:
        LibraryError: They cannot be matched, or the index cannot be read.
    """
    expressions = tuple(dict.fromkeys(_regexes(query)))
    if not expressions:
        return Answered(query)
    candidates = _open_to(query, searcher, aliases)
    if (scope := searcher.scope()) is not None:
        candidates &= scope
    end = monotonic() + patience.in_all
    answers: dict[Regex, Node] = {}
    unchecked: frozenset[int] = frozenset()
    for expression in expressions:
        left = Patience(patience.of_text, max(0.0, end - monotonic()))
        matched = matcher.matching(expression, _texts(connection, candidates), left)
        answers[expression] = Among(matched.ids)
        unchecked |= matched.unchecked
    answered = _replaced(query, answers)
    if unchecked:
        answered = And((answered, Not(Among(unchecked))))
    return Answered(answered, len(unchecked))


def _open_to(query: Node, searcher: Searcher, aliases: Aliases) -> frozenset[int]:
    """The articles for which the expressions decide whether they are found, or counted."""
    most = _bound(query, is_upper=True)
    found = searcher.ids(most) - searcher.ids(_bound(query, is_upper=False))
    whenever = _bound(query, is_upper=True, dates_matter=False)
    if whenever != most and (undated := searcher.undated()):
        found |= searcher.ids(whenever, undated)
    if asks_for_speaker(query) and (mentioning := mention_query(most, aliases)) is not None:
        found |= searcher.ids(mentioning)
    return found


def _bound(node: Node, *, is_upper: bool, dates_matter: bool = True) -> Node:
    """What a query asks for where every expression speaks for an article, or none does."""
    if isinstance(node, And | Or):
        children = tuple(
            _bound(child, is_upper=is_upper, dates_matter=dates_matter) for child in node.children
        )
        return type(node)(children)
    if isinstance(node, Not):
        return Not(_bound(node.child, is_upper=not is_upper, dates_matter=dates_matter))
    if isinstance(node, Regex) or (isinstance(node, Published) and not dates_matter):
        return Everything() if is_upper else _NOTHING
    return node


def _replaced(node: Node, answers: dict[Regex, Node]) -> Node:
    if isinstance(node, And | Or):
        return type(node)(tuple(_replaced(child, answers) for child in node.children))
    if isinstance(node, Not):
        return Not(_replaced(node.child, answers))
    return answers[node] if isinstance(node, Regex) else node


def _regexes(node: Node) -> Iterator[Regex]:
    if isinstance(node, And | Or):
        for child in node.children:
            yield from _regexes(child)
    elif isinstance(node, Not):
        yield from _regexes(node.child)
    elif isinstance(node, Regex):
        yield node


def _texts(
    connection: sqlite3.Connection, articles: Collection[int]
) -> Iterator[tuple[int, bytes]]:
    """The texts of articles as the catalogue keeps them, the newest first."""
    ordered = [
        article_id
        for (article_id,) in connection.execute(
            f"{conditions.ARTICLE_IDS} {conditions.NEWEST_FIRST}"
        )
        if article_id in articles
    ]
    for first in range(0, len(ordered), _AT_ONCE):
        some = ordered[first : first + _AT_ONCE]
        rows = dict(
            connection.execute(
                "SELECT article, text FROM records"
                " WHERE article IN (SELECT value FROM json_each(?))",
                (json.dumps(some),),
            )
        )
        yield from ((article_id, rows[article_id]) for article_id in some if article_id in rows)
