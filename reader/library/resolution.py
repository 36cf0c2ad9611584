"""Turning every condition that is not on words into the articles that fulfil it.

What the catalogue records is asked in SQL. `said:` is asked of the index first, as words of the
article, and then of each statement's own words; the entity of a figure likewise.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from reader.article import Span
from reader.index import Ranking, ShortTexts, words_of
from reader.library import conditions
from reader.library.conditions import Clause
from reader.library.names import Aliases
from reader.query.nodes import (
    Among,
    And,
    FigureCondition,
    Node,
    Not,
    Or,
    Property,
    Published,
    Recorded,
    StatementCondition,
    Word,
)

WordRanking = Callable[[Node, int], Ranking]
"""Gives the best articles for a query of words and `Among`, as many as it is told."""

PropertySearch = Callable[[str], frozenset[int]]
"""Gives the ids of all articles with a property of the user's state: `unread`, `starred`."""


_ALL = 1 << 40
"""More articles than any library has."""


class Resolver:
    """Resolves the conditions of one query against one state of the catalogue."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        aliases: Aliases,
        rank: WordRanking,
        with_state: PropertySearch,
    ) -> None:
        self._connection = connection
        self._aliases = aliases
        self.rank = rank
        self._with_state = with_state

    def resolve(self, node: Node, *, undated_count_as_published: bool = False) -> Node:
        """Give a query that asks for the same articles by words and by `Among` alone."""
        if isinstance(node, And | Or):
            children = (
                self.resolve(child, undated_count_as_published=undated_count_as_published)
                for child in node.children
            )
            return type(node)(tuple(children))
        if isinstance(node, Not):
            return Not(
                self.resolve(node.child, undated_count_as_published=undated_count_as_published)
            )
        if isinstance(node, Published):
            clause = conditions.published(node)
            if undated_count_as_published:
                clause = conditions.any_of((clause, conditions.UNDATED))
            return self._articles(clause)
        if isinstance(node, Recorded):
            return self._recorded(node)
        if isinstance(node, StatementCondition):
            return self._stated(node)
        if isinstance(node, FigureCondition):
            return self._figured(node)
        return node

    def articles(self, clause: Clause) -> frozenset[int]:
        """Give the ids of the articles under a condition on their columns."""
        return conditions.ids(self._connection, conditions.ARTICLE_IDS, clause)

    def _with_words(self, query: Node) -> frozenset[int]:
        return frozenset(hit.id for hit in self.rank(query, _ALL).hits)

    def _articles(self, clause: Clause) -> Node:
        return Among(self.articles(clause))

    def _recorded(self, condition: Recorded) -> Node:
        if condition.property is Property.IS:
            return Among(self._with_state(condition.value))
        return self._articles(conditions.recorded(condition))

    def _stated(self, condition: StatementCondition) -> Node:
        speaker = self._spoken_by(condition)
        if not condition.said:
            return Among(
                conditions.ids(self._connection, conditions.STATEMENT_ARTICLE_IDS, speaker)
            )
        candidates: Node = And(condition.said)
        if condition.speaker:
            spoken = conditions.ids(self._connection, conditions.STATEMENT_ARTICLE_IDS, speaker)
            candidates = And((*condition.said, Among(spoken)))
        found = Among(frozenset(self._articles_that_say(condition, self._with_words(candidates))))
        return And((*condition.said, found))  # the words again, so that they rank what they found

    def _articles_that_say(
        self, condition: StatementCondition, candidates: Collection[int]
    ) -> Iterator[int]:
        speaker, said = self._spoken_by(condition), ShortTexts(condition.said)
        rows = self._connection.execute(
            "SELECT article, language, words FROM json_each(?) JOIN articles ON articles.id = value"
            f" JOIN statements ON article = articles.id WHERE {speaker.sql}",
            (json.dumps(sorted(candidates)), *speaker.parameters),
        )
        return (
            article_id for article_id, language, words in rows if said.all_hold(words, language)
        )

    def statement_spans(
        self, article_id: int, condition: StatementCondition, language: str | None
    ) -> list[Span]:
        """Give the spans of those statements of an article that fulfil a condition."""
        speaker, said = self._spoken_by(condition), ShortTexts(condition.said)
        rows = self._connection.execute(
            'SELECT "start", "end", words FROM statements'
            f" WHERE article = ? AND {speaker.sql} ORDER BY ordinal",
            (article_id, *speaker.parameters),
        )
        return [Span(start, end) for start, end, words in rows if said.all_hold(words, language)]

    def figure_spans(
        self, article_id: int, condition: FigureCondition, language: str | None
    ) -> list[Span]:
        """Give the spans of those figures of an article that fulfil a condition."""
        clause = conditions.figure(condition, self._aliases)
        rows = self._connection.execute(
            'SELECT DISTINCT "start", "end", entity FROM figures'
            f" WHERE article = ? AND {clause.sql} ORDER BY ordinal",
            (article_id, *clause.parameters),
        )
        asked = ShortTexts(entity_words(condition.entity))
        return [
            Span(start, end)
            for start, end, entity in rows
            if asked.all_hold(words_of(entity or ""), language)
        ]

    def _spoken_by(self, condition: StatementCondition) -> Clause:
        if not condition.speaker:
            return conditions.ALWAYS
        return conditions.spoken_by(condition.speaker, self._aliases, "speaker")

    def _figured(self, condition: FigureCondition) -> Node:
        clause = conditions.figure(condition, self._aliases)
        if not condition.entity:
            return Among(conditions.ids(self._connection, conditions.FIGURE_ARTICLE_IDS, clause))
        words = entity_words(condition.entity)
        candidates, asked = self._with_words(And(words)), ShortTexts(words)
        rows = self._connection.execute(
            "SELECT article, language, entity FROM figures JOIN articles ON id = article"
            f" WHERE {clause.sql} ORDER BY article",
            clause.parameters,
        )
        return Among(
            frozenset(
                article_id
                for article_id, figures in groupby(rows, itemgetter(0))
                if article_id in candidates
                and any(
                    asked.all_hold(words_of(entity), language) for _, language, entity in figures
                )
            )
        )


def entity_words(entity: Iterable[str]) -> tuple[Word, ...]:
    """Give the words asked of what is counted, each in any of its forms."""
    return tuple(Word(word) for words in entity for word in words.split())
