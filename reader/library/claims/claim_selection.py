"""Which statements and figures of the catalogue fulfil the conditions of a query.

`said:` is asked of each statement's own words. Which statements these are asked of, the speaker
says, or the index: those of articles that hold the words. What a figure counts is looked up by its
stems and then compared in the same way.

Callers that care for some articles alone say so, and spare themselves the others.

Statements and figures may be views of two tables each (`corrected_claims`). SQLite asks the
indexes of both where a query selects all that it sorts by and has no DISTINCT.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from reader.index import ShortTexts, stems_asked
from reader.library.catalogue import conditions
from reader.library.catalogue.conditions import Clause
from reader.library.names import Aliases
from reader.query.nodes import (
    And,
    FigureCondition,
    Node,
    Phrase,
    StatementCondition,
    Text,
    Word,
)

_FEW_ARTICLES = 1_000
_FEW_STATEMENTS = 30_000

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

    def articles_with_statement(
        self, condition: StatementCondition, articles: Collection[int] | None = None
    ) -> frozenset[int]:
        """Give the ids of the articles, of these or of all, of which a statement fulfils it."""
        if not condition.said and articles is None:
            spoken = self._spoken_by(condition)
            return conditions.ids(self._connection, conditions.STATEMENT_ARTICLE_IDS, spoken)
        return frozenset(row[0] for row in self.statements(condition, ("article",), articles))

    def articles_with_figure(
        self, condition: FigureCondition, articles: Collection[int] | None = None
    ) -> frozenset[int]:
        """Give the ids of the articles, of these or of all, of which a figure fulfils it."""
        if articles is not None and len(articles) <= _FEW_ARTICLES:
            return frozenset(row[0] for row in self.figures(condition, ("article",), articles))
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

        They come in no order.
        """
        said, spoken = ShortTexts(condition.said), self._spoken_by(condition)
        wanted = self._candidates(condition, articles)
        listed = _to_list(wanted, is_narrow=not condition.speaker)
        rows = self._connection.execute(
            f"SELECT {_listed(columns)}, article, words"
            f" FROM {_within(listed, 'statements')} WHERE {spoken.sql}",
            (*_ids(listed), *spoken.parameters),
        )
        languages = self._languages_of(listed) if condition.said else {}
        for row in rows:
            article_id, words = row[-2:]
            if wanted is not None and article_id not in wanted:
                continue
            if not condition.said or said.all_hold(words, languages[article_id]):
                yield row[: len(columns)]

    def figures(
        self,
        condition: FigureCondition,
        columns: Collection[str],
        articles: Collection[int] | None = None,
    ) -> Iterator[tuple[Any, ...]]:
        """Give `columns` of the figures that fulfil a condition, in `articles` or in all.

        They come in no order, and once for each `reading` that fulfils it.
        """
        clause = self._figure(condition)
        listed = _to_list(articles, is_narrow=clause == conditions.ALWAYS)
        rows = self._connection.execute(
            f"SELECT {_listed(columns)}, article"
            f" FROM {_within(listed, _figures_by_place(condition, listed))} WHERE {clause.sql}",
            (*_ids(listed), *clause.parameters),
        )
        for row in rows:
            if articles is None or row[-1] in articles:
                yield row[:-1]

    def at(
        self, table: str, columns: Collection[str], places: Iterable[tuple[int, ...]]
    ) -> Iterator[tuple[Any, ...]]:
        """Give `columns` of the statements or figures, as `table` says, at these places.

        A place is an article and an ordinal, of a figure also the number of a reading; what is not
        there is left out.
        """
        keys = ("article", "ordinal", "reading")
        for place in places:
            where = " AND ".join(f"{key} = ?" for key in keys[: len(place)])
            yield from self._connection.execute(
                f"SELECT {_listed(columns)} FROM {table} WHERE {where}", place
            )

    def _candidates(
        self, condition: StatementCondition, articles: Collection[int] | None
    ) -> Collection[int] | None:
        """Those of the articles that may hold such a statement; None for all."""
        if articles is not None and len(articles) <= _FEW_ARTICLES:
            return articles
        if not condition.said or (condition.speaker and self._says_little(condition)):
            return articles
        found = self._with_words(And(tuple(_words_alone(condition.said))))
        return found if articles is None else found.intersection(articles)

    def _says_little(self, condition: StatementCondition) -> bool:
        """Whether the speaker's statements are looked through faster than the index answers."""
        spoken = self._spoken_by(condition)
        (count,) = self._connection.execute(
            f"SELECT count(*) FROM statements WHERE {spoken.sql}", spoken.parameters
        ).fetchone()
        return int(count) <= _FEW_STATEMENTS

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

    def _languages_of(self, articles: Collection[int] | None) -> Mapping[int, str | None]:
        """The languages of these articles, or of all: faster than a join for every statement."""
        rows = self._connection.execute(
            f"SELECT articles.id, language FROM {_within(articles, 'articles', 'articles.id')}",
            _ids(articles),
        )
        return dict(rows)

    @cached_property
    def _languages(self) -> list[str]:
        rows = self._connection.execute("SELECT DISTINCT language FROM articles")
        return sorted({language or "" for (language,) in rows})


def _words_alone(said: Iterable[Text]) -> Iterator[Text]:
    """The words of phrases, wherever they stand: the index finds them without reading places."""
    for text in said:
        if isinstance(text, Phrase):
            yield from (Word(word) for word in text.text.split(" ") if word)
        else:
            yield text


def _to_list(articles: Collection[int] | None, *, is_narrow: bool) -> Collection[int] | None:
    """The articles to begin with; None to begin with what else is asked of a claim."""
    if articles is not None and (is_narrow or len(articles) <= _FEW_ARTICLES):
        return articles
    return None


def _listed(columns: Iterable[str]) -> str:
    return ", ".join(f'"{column}"' for column in columns)


def _figures_by_place(condition: FigureCondition, articles: Collection[int] | None) -> str:
    """The table of figures, with that of articles where SQLite may go through these in order.

    Where a bound is all that is known, a third of all figures may lie beyond it, and to look each
    up by its value takes three times as long.
    """
    is_narrow = condition.unit or condition.entity or condition.speaker
    if articles is not None or is_narrow or not condition.values:
        return "figures"
    return "figures JOIN articles ON articles.id = article"


def _within(articles: Collection[int] | None, table: str, article: str = "article") -> str:
    """What of a table to look into: all, or the articles whose ids are the first parameter."""
    return table if articles is None else f"json_each(?) JOIN {table} ON {article} = value"


def _ids(articles: Collection[int] | None) -> tuple[str, ...]:
    return () if articles is None else (json.dumps(sorted(articles)),)
