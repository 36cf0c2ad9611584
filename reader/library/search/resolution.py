"""Turning every condition that is not on words into the articles that fulfil it.

What the catalogue records is asked in SQL, what must hold of one statement or figure of
`claim_selection`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence

from reader.article import Span
from reader.index import Ranking
from reader.library.catalogue import conditions
from reader.library.catalogue.conditions import Clause
from reader.library.claims.claim_selection import ClaimSelection
from reader.library.names import Aliases
from reader.library.search.article_sets import ArticleSets
from reader.library.search.noted_search import NotedSearch
from reader.library.search.regex_matching import RegexMatcher
from reader.query.nodes import (
    Added,
    Among,
    And,
    FigureCondition,
    Node,
    Not,
    Or,
    Property,
    Published,
    Recorded,
    Regex,
    StatementCondition,
)

WordRanking = Callable[[Node, int], Ranking]
"""Gives the best articles for a query of words and `Among`, as many as it is told."""

ALL = 1 << 40
"""More articles than any library has."""


class Resolver:
    """Resolves the conditions of one query against one state of the catalogue."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        aliases: Aliases,
        rank: WordRanking,
        noted: NotedSearch,
        regexes: RegexMatcher,
        sets: ArticleSets,
    ) -> None:
        self._connection = connection
        self._regexes = regexes
        self._sets = sets
        self.rank = rank
        self._noted = noted
        self.claims = ClaimSelection(connection, aliases, self.with_words)

    def resolve(
        self,
        node: Node,
        *,
        ranks: bool = False,
        undated_count_as_published: bool = False,
        within: frozenset[int] | None = None,
    ) -> Node:
        """Give a query that asks for the same articles by words and by `Among` alone.

        Where it `ranks`, the words of `said:` are asked of the articles again. Where only articles
        `within` a set matter, it may ask for any others.
        """
        if isinstance(node, And | Or | Not):
            children = tuple(
                self.resolve(
                    child,
                    ranks=ranks,
                    undated_count_as_published=undated_count_as_published,
                    within=within,
                )
                for child in ((node.child,) if isinstance(node, Not) else node.children)
            )
            return Not(children[0]) if isinstance(node, Not) else type(node)(children)
        if isinstance(node, Published):
            clause = conditions.published(node)
            if undated_count_as_published:
                clause = conditions.any_of((clause, conditions.UNDATED))
            published = self.articles(clause)
            return Among(published if within is None else published & within)
        if isinstance(node, Recorded):
            return self._recorded(node)
        if isinstance(node, Added):
            return Among(self._noted.added(node))
        if isinstance(node, StatementCondition):
            found = Among(self.claims.articles_with_statement(node, within))
            return And((*node.said, found)) if ranks and node.said else found
        if isinstance(node, FigureCondition):
            return Among(self.claims.articles_with_figure(node, within))
        return node

    def articles(self, clause: Clause) -> frozenset[int]:
        """Give the ids of the articles under a condition on their columns."""
        return self._sets.ids(self._connection, clause)

    def newest_first(self) -> Sequence[int]:
        """Give the ids of all articles in the order of the list."""
        return self._sets.newest_first(self._connection)

    def with_words(self, query: Node) -> frozenset[int]:
        """Give the ids of all articles that fulfil a query of words and `Among`."""
        return frozenset(hit.id for hit in self.rank(query, ALL).hits)

    def _articles(self, clause: Clause) -> Node:
        return Among(self.articles(clause))

    def _recorded(self, condition: Recorded) -> Node:
        if condition.property is Property.IS:
            return Among(self._noted.marked(condition.value))
        if condition.property is Property.TAG:
            own = self.articles(conditions.recorded(condition))
            return Among(own | self._noted.tagged(condition.value))
        return self._articles(conditions.recorded(condition))

    def statement_spans(self, article_id: int, condition: StatementCondition) -> list[Span]:
        """Give the spans of those statements of an article that fulfil a condition, in order."""
        rows = self.claims.statements(condition, _SPAN, (article_id,))
        return sorted(Span(start, end) for start, end in rows)

    def regex_spans(self, expression: Regex, text: str) -> list[Span]:
        """Give where a regular expression matches a text, in order."""
        return self._regexes.spans(expression, text)

    def figure_spans(self, article_id: int, condition: FigureCondition) -> list[Span]:
        """Give the spans of those figures of an article that fulfil a condition, in order."""
        rows = self.claims.figures(condition, _SPAN, (article_id,))
        return sorted({Span(start, end) for start, end in rows})


_SPAN = ("start", "end")
