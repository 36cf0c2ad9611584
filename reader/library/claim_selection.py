"""Which statements and figures of the catalogue fulfil the conditions of a query.

`said:` is asked of the index first, as words of the article, and then of each statement's own
words; what a figure counts is looked up by its stems and then compared in the same way.

Statements and figures may be views of two tables each (`corrected_claims`). SQLite asks the
indexes of both where a query selects all that it sorts by and has no DISTINCT.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cached_property
from typing import Any

from reader.index import ShortTexts, stems_asked
from reader.library import conditions
from reader.library.conditions import Clause
from reader.library.names import Aliases
from reader.query.nodes import And, FigureCondition, Node, StatementCondition, Word

WithWords = Callable[[Node], frozenset[int]]
"""Gives the ids of all articles that fulfil a query of words and `Among`."""


class ClaimSelection:
    """Selects statements and figures in one state of the catalogue."""

    def __init__(
        self, connection: sqlite3.Connection, aliases: Aliases, with_words: WithWords
    ) -> None:
        self._connection = connection
        self._aliases = aliases
        self._with_words = with_words
        self._figure_clauses: dict[FigureCondition, Clause] = {}

    def articles_with_statement(self, condition: StatementCondition) -> frozenset[int]:
        """Give the ids of the articles of which a statement fulfils a condition."""
        if not condition.said:
            return self._spoken_articles(condition)
        return frozenset(row[0] for row in self.statements(condition, ("article",)))

    def articles_with_figure(self, condition: FigureCondition) -> frozenset[int]:
        """Give the ids of the articles of which a figure fulfils a condition."""
        return conditions.ids(
            self._connection, conditions.FIGURE_ARTICLE_IDS, self._figure(condition)
        )

    def statements(
        self,
        condition: StatementCondition,
        columns: Collection[str],
        articles: Collection[int] | None = None,
    ) -> Iterator[tuple[Any, ...]]:
        """Give `columns` of the statements that fulfil a condition, in `articles` or in all.

        They are in order within their article.
        """
        if articles is None and condition.said:
            articles = self._candidates(condition)
        said, spoken = ShortTexts(condition.said), self._spoken_by(condition)
        rows = self._connection.execute(
            f"SELECT {_listed(columns)}, language, words, articles.id, ordinal"
            f" FROM {_within(articles)} JOIN statements ON article = articles.id"
            f" WHERE {spoken.sql} ORDER BY articles.id, ordinal",
            (*_ids(articles), *spoken.parameters),
        )
        for *values, language, words, _, _ in rows:
            if said.all_hold(words, language):
                yield tuple(values)

    def figures(
        self,
        condition: FigureCondition,
        columns: Collection[str],
        articles: Collection[int] | None = None,
    ) -> Iterator[tuple[Any, ...]]:
        """Give `columns` of the figures that fulfil a condition, in `articles` or in all.

        They are in order within their article; each comes in the likeliest reading that does.
        """
        clause = self._figure(condition)
        rows = self._connection.execute(
            f"SELECT articles.id, ordinal, reading, {_listed(columns)}"
            f" FROM {_within(articles)} JOIN figures ON article = articles.id"
            f" WHERE {clause.sql} ORDER BY articles.id, ordinal, reading",
            (*_ids(articles), *clause.parameters),
        )
        last: tuple[int, int] | None = None
        for article_id, ordinal, _, *values in rows:
            if (article_id, ordinal) != last:
                last = article_id, ordinal
                yield tuple(values)

    def _candidates(self, condition: StatementCondition) -> frozenset[int]:
        """Articles that hold all the words and a statement by the speaker."""
        candidates = self._with_words(And(condition.said))
        if not condition.speaker:
            return candidates
        return candidates & self._spoken_articles(condition)

    def _spoken_articles(self, condition: StatementCondition) -> frozenset[int]:
        spoken = self._spoken_by(condition)
        return conditions.ids(self._connection, conditions.STATEMENT_ARTICLE_IDS, spoken)

    def _spoken_by(self, condition: StatementCondition) -> Clause:
        if not condition.speaker:
            return conditions.ALWAYS
        return conditions.spoken_by(condition.speaker, self._aliases, "speaker")

    def _figure(self, condition: FigureCondition) -> Clause:
        if condition not in self._figure_clauses:
            clauses = [conditions.figure(condition, self._aliases)]
            if condition.entity:
                entities = json.dumps(sorted(self._entities(condition.entity)))
                clauses.append(Clause("entity IN (SELECT value FROM json_each(?))", (entities,)))
            self._figure_clauses[condition] = conditions.every(clauses)
        return self._figure_clauses[condition]

    def _entities(self, asked: Iterable[str]) -> frozenset[int]:
        """The ids of what is counted that hold all words of `of:`, each in any of its forms."""
        words = tuple(Word(word) for words in asked for word in words.split())
        named = ShortTexts(words)
        candidates = frozenset[int]().union(
            *(self._with_stems(words, language) for language in self._languages)
        )
        rows = self._connection.execute(
            "SELECT entities.id, words, language FROM json_each(?)"
            " JOIN entities ON entities.id = value",
            (json.dumps(sorted(candidates)),),
        )
        return frozenset(
            entity for entity, held, language in rows if named.all_hold(held, language or None)
        )

    def _with_stems(self, words: Iterable[Word], language: str) -> frozenset[int]:
        """Those that hold, in a text of `language`, some form of each part of the words."""
        parts = [part for word in words for part in stems_asked(word.text, language)]
        if not parts:
            return frozenset()
        rows = (
            self._connection.execute(
                "SELECT entity FROM json_each(?) JOIN entity_stems ON stem = value",
                (json.dumps(part),),
            )
            for part in parts
        )
        first, *others = (frozenset(entity for (entity,) in of_part) for of_part in rows)
        return first.intersection(*others)

    @cached_property
    def _languages(self) -> list[str]:
        rows = self._connection.execute("SELECT DISTINCT language FROM articles")
        return sorted({language or "" for (language,) in rows})


_COMPUTED = {
    "said_as": "(SELECT made.kind FROM statements AS made"
    " WHERE made.article = figures.article AND made.ordinal = figures.statement)"
}
"""What is asked of figures like a column: the kind of the statement that encloses one."""


def _listed(columns: Iterable[str]) -> str:
    return ", ".join(_COMPUTED.get(column) or f'"{column}"' for column in columns)


def _within(articles: Collection[int] | None) -> str:
    """The articles to look into: all, or those whose ids are the statement's first parameter."""
    return "articles" if articles is None else "json_each(?) JOIN articles ON articles.id = value"


def _ids(articles: Collection[int] | None) -> tuple[str, ...]:
    return () if articles is None else (json.dumps(sorted(articles)),)
