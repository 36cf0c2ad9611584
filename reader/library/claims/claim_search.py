"""Query -> claims: every statement and figure that answers it, across the library.

A condition on a statement or a figure gives the claims that fulfil it, in the articles that fulfil
the whole query. Of alternatives only those count that hold of the article themselves:
`(figure:3000 lang:en) OR figure:5000` gives no 3,000 of a German article. A query that asks for
neither gives all claims whose sentence holds its words.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from reader.article import Span
from reader.errors import LibraryError
from reader.index import ShortTexts, words_of
from reader.library.catalogue.claim_rows import Reading
from reader.library.catalogue.records import DamagedRecordError, decode_text
from reader.library.claims.claim_selection import ClaimSelection
from reader.library.claims.claims import Claim, ClaimSpeaker
from reader.library.search.search import Searcher
from reader.query.nodes import (
    And,
    FigureCondition,
    Fuzzy,
    Node,
    Or,
    Phrase,
    Prefix,
    StatementCondition,
    Word,
)

_MOST_CLAIMS = 250_000
"""More are no answer that anybody reads, and would fill the memory."""

_COMMON_COLUMNS = (
    "article", "ordinal", "kind", "start", "end", "sentence_start", "sentence_end", "is_doubtful",
)  # fmt: skip
_STATEMENT_COLUMNS = (*_COMMON_COLUMNS, "speaker")
_FIGURE_COLUMNS = (
    *_COMMON_COLUMNS, "claimant", "reading", "modifier", "entity", "low", "high", "unit",
    "base_low", "base_high", "base_unit", "said_as",
)  # fmt: skip

_SPEAKER = len(_COMMON_COLUMNS)
_READING = _FIGURE_COLUMNS.index("reading")
_ENTITY = _FIGURE_COLUMNS.index("entity")
_VALUES = slice(_FIGURE_COLUMNS.index("low"), _FIGURE_COLUMNS.index("base_unit") + 1)
_SENTENCE = ("article", "sentence_start", "sentence_end")

_Row = tuple[Any, ...]
_Print = tuple[str | None, str | None]
"""When an article was published, and by whom."""
_Key = tuple[bool, int, int]
"""Whether it is a figure, article, ordinal."""
_Rows = dict[_Key, _Row]
_Articles = frozenset[int] | None
"""Ids of articles; None for all."""


class ClaimSearcher:
    """Answers one query against one state of the catalogue."""

    def __init__(
        self, connection: sqlite3.Connection, selection: ClaimSelection, searcher: Searcher
    ) -> None:
        self._connection = connection
        self._selection = selection
        self._searcher = searcher

    def find(self, query: Node) -> list[Claim]:
        """Give the claims that answer a query, in no order.

        Raises:
            LibraryError: They are too many to be held.
        """
        if _asks_for_claims(query):
            rows, _ = self._answers(query, self._searcher.scope())
        else:
            rows = self._with_words(query)
        return self._claims(rows)

    def statements_at(self, places: Iterable[tuple[int, int]]) -> list[Claim]:
        """Give the statements at these places, each an article and an ordinal, in no order."""
        rows = self._selection.at("statements", _STATEMENT_COLUMNS, places)
        return self._claims(self._keyed(rows, is_figure=False))

    def figures_at(self, places: Iterable[tuple[int, int, int]]) -> list[Claim]:
        """Give the figures at these places: article, ordinal, number of the reading."""
        rows = self._selection.at("figures", _FIGURE_COLUMNS, places)
        return self._claims(self._keyed(rows, is_figure=True))

    def _answers(self, node: Node, within: _Articles = None) -> tuple[_Rows, frozenset[int]]:
        """The claims that answer a query, in the articles that fulfil it, and those articles.

        Only those articles are looked into, or looked for, that lie within the given ones.
        """
        if isinstance(node, StatementCondition):
            found = self._selection.statements(node, _STATEMENT_COLUMNS, within)
            rows = self._keyed(found, is_figure=False)
            return rows, _articles_of(rows)
        if isinstance(node, FigureCondition):
            found = self._selection.figures(node, _FIGURE_COLUMNS, within)
            rows = self._keyed(found, is_figure=True)
            return rows, _articles_of(rows)
        if not _asks_for_claims(node):
            return {}, self._searcher.ids(node, within)
        assert isinstance(node, And | Or)
        if isinstance(node, And):
            return self._answers_to_all(node.children, within)
        answers = [self._answers(child, within) for child in node.children]
        return _united(rows for rows, _ in answers), frozenset().union(
            *(articles for _, articles in answers)
        )

    def _answers_to_all(
        self, nodes: Iterable[Node], within: _Articles
    ) -> tuple[_Rows, frozenset[int]]:
        asking = [node for node in nodes if _asks_for_claims(node)]
        others = tuple(node for node in nodes if not _asks_for_claims(node))
        if others:
            within = self._searcher.ids(And(others), within)
        answers = [self._answers(node, within) for node in asking]
        first, *more = (articles for _, articles in answers)
        articles = first.intersection(*more)
        return _within(_united(rows for rows, _ in answers), articles), articles

    def _keyed(self, rows: Iterable[_Row], *, is_figure: bool) -> _Rows:
        """The rows by what tells them; of a figure, that of the likeliest reading."""
        keyed: _Rows = {}
        for row in rows:
            key = is_figure, row[0], row[1]
            if is_figure and key in keyed and keyed[key][_READING] < row[_READING]:
                continue
            keyed[key] = row
            if len(keyed) > _MOST_CLAIMS:
                raise LibraryError(
                    f"More than {_MOST_CLAIMS:,} claims answer this: ask for something narrower."
                )
        return keyed

    def _with_words(self, query: Node) -> _Rows:
        """All claims whose sentence holds what the query asks for in words."""
        articles = self._searcher.ids(query, self._searcher.scope())
        words = _SentenceWords(query, self._searcher.ids)
        if words.is_empty:
            return self._all_claims(articles)
        holding = set(self._sentences(articles, words))
        rows = self._all_claims(frozenset(article_id for article_id, _, _ in holding))
        return {key: row for key, row in rows.items() if (row[0], row[5], row[6]) in holding}

    def _sentences(
        self, articles: frozenset[int], words: _SentenceWords
    ) -> Iterator[tuple[int, int, int]]:
        """The sentences of claims that hold the words: article, start, end."""
        statements = self._selection.statements(StatementCondition(), _SENTENCE, articles)
        figures = self._selection.figures(FigureCondition(), _SENTENCE, articles)
        by_article: dict[int, set[tuple[int, int]]] = defaultdict(set)
        for article_id, start, end in chain(statements, figures):
            by_article[article_id].add((start, end))
        for article_id, text, language in self._texts(by_article):
            for start, end in by_article[article_id]:
                if words.hold(text[start:end], article_id, language):
                    yield article_id, start, end

    def _all_claims(self, articles: frozenset[int]) -> _Rows:
        statements = self._selection.statements(StatementCondition(), _STATEMENT_COLUMNS, articles)
        figures = self._selection.figures(FigureCondition(), _FIGURE_COLUMNS, articles)
        return {
            **self._keyed(statements, is_figure=False),
            **self._keyed(figures, is_figure=True),
        }

    def _texts(self, articles: Iterable[int]) -> Iterator[tuple[int, str, str | None]]:
        rows = self._connection.execute(
            "SELECT article, text, language FROM json_each(?) JOIN records ON article = value"
            " JOIN articles ON articles.id = article",
            (json.dumps(sorted(articles)),),
        )
        for article_id, text, language in rows:
            try:
                yield article_id, decode_text(text), language
            except DamagedRecordError:  # no reason to keep the other claims back
                continue

    def _claims(self, rows: Mapping[_Key, _Row]) -> list[Claim]:
        speakers = self._speakers({row[_SPEAKER] for row in rows.values()})
        entities = self._entities({row[_ENTITY] for key, row in rows.items() if key[0]})
        prints = self._prints({row[0] for row in rows.values()})
        readings: dict[_Row, Reading] = {}
        return [_claim(row, prints[row[0]], speakers, entities, readings) for row in rows.values()]

    def _prints(self, articles: Collection[int]) -> dict[int, _Print]:
        """When and by whom articles were published, asked once for all claims of an article."""
        rows = self._connection.execute(
            "SELECT articles.id, published, publisher FROM json_each(?)"
            " JOIN articles ON articles.id = value",
            (_listed(articles),),
        )
        return {article_id: (published, publisher) for article_id, published, publisher in rows}

    def _speakers(self, ids: Collection[int | None]) -> dict[int | None, ClaimSpeaker]:
        rows = self._connection.execute(
            "SELECT speakers.id, name, mention, role, person FROM json_each(?)"
            " JOIN speakers ON speakers.id = value",
            (_listed(ids),),
        )
        return {speaker_id: ClaimSpeaker(*columns) for speaker_id, *columns in rows}

    def _entities(self, ids: Collection[int | None]) -> dict[int | None, str]:
        rows = self._connection.execute(
            "SELECT entities.id, text FROM json_each(?) JOIN entities ON entities.id = value",
            (_listed(ids),),
        )
        return dict(rows)


_TEXT = (Word, Phrase, Prefix, Fuzzy)


_Test = Callable[[str, int, str | None], bool]
"""Of the words of a sentence, its article and the article's language."""


class _SentenceWords:
    """What a query asks for in words, as it is asked of the sentences of articles that fulfil it.

    An alternative that asks for something else speaks for the articles that fulfil it alone.
    """

    def __init__(self, query: Node, ids: Callable[[Node], frozenset[int]]) -> None:
        self._ids = ids
        self.is_empty = True
        self._test = self._test_of(query, is_alternative=False)

    def hold(self, sentence: str, article_id: int, language: str | None) -> bool:
        return self._test(words_of(sentence), article_id, language)

    def _test_of(self, node: Node, *, is_alternative: bool) -> _Test:
        if isinstance(node, And | Or):
            is_any = isinstance(node, Or)
            tests = [
                self._test_of(child, is_alternative=is_alternative or is_any)
                for child in node.children
            ]
            united = any if is_any else all
            return lambda *sentence: united(test(*sentence) for test in tests)
        if isinstance(node, _TEXT) and node.field is None:
            self.is_empty = False
            text = ShortTexts((node,))
            return lambda words, _, language: text.all_hold(words, language)
        if not is_alternative:  # it holds of the article, and so of all its sentences
            return lambda *_: True
        articles = self._ids(node)
        return lambda _, article_id, __: article_id in articles


def _asks_for_claims(node: Node) -> bool:
    """Whether a condition on a statement or a figure speaks for an article in it."""
    if isinstance(node, And | Or):
        return any(map(_asks_for_claims, node.children))
    return isinstance(node, StatementCondition | FigureCondition)


def _articles_of(rows: _Rows) -> frozenset[int]:
    return frozenset(article for _, article, _ in rows)


def _within(rows: _Rows, articles: frozenset[int]) -> _Rows:
    return {key: row for key, row in rows.items() if key[1] in articles}


def _united(answers: Iterable[_Rows]) -> _Rows:
    """All rows; of a figure that several answers hold, the likeliest reading."""
    united: _Rows = {}
    for rows in answers:
        for key, row in rows.items():
            known = united.get(key)
            if known is None or (key[0] and row[_READING] < known[_READING]):
                united[key] = row
    return united


def _listed(ids: Iterable[int | None]) -> str:
    return json.dumps(sorted(number for number in ids if number is not None))


def _claim(
    row: _Row,
    printed: _Print,
    speakers: Mapping[int | None, ClaimSpeaker],
    entities: Mapping[int | None, str],
    readings: dict[_Row, Reading],
) -> Claim:
    """The claim of a row; many figures are read alike and share their reading."""
    article_id, ordinal, kind, start, end, first, last, doubtful = row[:_SPEAKER]
    common = (
        article_id,
        ordinal,
        kind,
        Span(start, end),
        Span(first, last),
        *printed,
        speakers.get(row[_SPEAKER]),
        bool(doubtful),
    )
    if len(row) == len(_STATEMENT_COLUMNS):
        return Claim(*common)
    number, modifier, entity = row[_READING : _ENTITY + 1]
    values, said_as = row[_VALUES], row[-1]
    reading = readings.get(values)
    if reading is None:
        reading = readings[values] = Reading(*values)
    return Claim(*common, reading, number, modifier, entities.get(entity), said_as)
