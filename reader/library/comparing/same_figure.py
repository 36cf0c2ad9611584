"""The same number elsewhere: figures of other articles on what a figure is about.

They are of its kind and of a unit that compares with its own.

- Where both say what they count, that must match. A match of several words is one everywhere; that
  of a single word ("people") is one in articles that are related, and elsewhere only as long as
  there are few of them.
- Where one does not say it (most money, percentages and measures), the articles must be related and
  the sentences share words that are rare in the library.

Dates, times and ordinals are not compared: which day, or which place in which order, is meant, a
sentence seldom tells by itself.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import log
from typing import NamedTuple

from reader.article import Span
from reader.errors import LibraryError
from reader.figures import FigureKind
from reader.index import stems_of, word_stems, words_of
from reader.library.catalogue.records import DamagedRecordError, decode_text
from reader.library.claims.claim_search import ClaimSearcher
from reader.library.claims.claims import Claim
from reader.library.claims.entity_matching import Entity, entity_of, is_same, shared_words
from reader.library.comparing.rarity import Rarity
from reader.library.comparing.related_articles import RelatedArticles, telling_words
from reader.library.comparing.value_agreement import agree

COMPARED_KINDS = frozenset(FigureKind) - {FigureKind.DATE, FigureKind.TIME, FigureKind.ORDINAL}
"""The kinds of figures that are looked for elsewhere."""

MOST_OF_A_WORD = 200
"""Figures that may count the same single word in articles that are not related."""
_MOST_READ = 5_000
"""Figures that are looked at for what they count, in related articles and elsewhere."""
_MOST_MATCHES = 500
_MOST_ARTICLES = 250
"""Related articles that are looked into."""

_Key = tuple[int, int]
"""Article, ordinal of the figure."""
_SentenceWords = list[tuple[frozenset[str], float]]
"""Each word in the forms by which it is found, and its weight."""


@dataclass(frozen=True, slots=True)
class SameFigureMatch:
    """A figure on the same."""

    claim: Claim
    agrees: bool
    """Whether its value is the same, as exactly as both claim it."""
    is_related: bool
    """Whether the articles are on the same, and do not merely count the same."""
    text: str
    """The figure as written."""
    sentence: str


@dataclass(frozen=True, slots=True)
class SameFigure:
    """What else is claimed of what a figure is about."""

    asked: Claim
    matches: tuple[SameFigureMatch, ...]
    """Those of related articles first, other values before the same, then the oldest first."""
    left_out: int = 0
    """How many more there are, of those that share least with the figure."""
    is_common: bool = False
    """Whether so many figures count the same that those of articles on something else, where they
    share a single word with it, are left out."""
    is_cut: bool = False
    """Whether there may be more: not every figure that counts the same, or stands in a related
    article, was looked at."""

    @property
    def is_compared(self) -> bool:
        """Whether figures of this kind, and with a value that is known, are looked for at all."""
        reading = self.asked.reading
        is_known = reading is not None and reading.base_unit is not None
        return is_known and self.asked.kind in COMPARED_KINDS


class _Row(NamedTuple):
    article: int
    ordinal: int
    reading: int
    entity: int | None
    sentence: Span


class SameFigureSearch:
    """Finds figures on the same in one state of the catalogue."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        claims: ClaimSearcher,
        related: RelatedArticles,
        rarity: Rarity,
        scope: frozenset[int] | None,
    ) -> None:
        """Take what tells the articles that are searched at all, None for every one."""
        self._connection = connection
        self._claims = claims
        self._related = related
        self._rarity = rarity
        self._scope = scope
        self._texts: dict[int, tuple[str, str] | None] = {}
        self._is_cut = False
        """Whether one of the limits kept something from being looked at."""

    def find(self, article_id: int, ordinal: int) -> SameFigure:
        """Give what else is claimed of what a figure is about.

        Raises:
            LibraryError: It is not in the library any more, or its record is damaged.
        """
        asked = next(iter(self._claims.figures_at([(article_id, ordinal, 0)])), None)
        text = self._text(article_id)
        if asked is None or text is None:
            raise LibraryError("This figure is not in the library any more.")
        nothing = SameFigure(asked, ())
        if not nothing.is_compared:
            return nothing
        related = self._related_articles(asked, *text)
        entity = self._entity_of(article_id, ordinal)
        counted = self._entities_like(entity) if entity else {}
        alike, is_common = self._counting(asked, counted)
        near = self._near(asked, related, counted, is_any=entity is None)
        found: dict[_Key, list[_Row]] = {}
        for row in (*alike, *near):
            found.setdefault((row.article, row.ordinal), []).append(row)
        best = sorted(found.values(), key=lambda rows: -related.get(rows[0].article, 0.0))
        matches = list(self._matches(asked, best[:_MOST_MATCHES], related))
        matches.sort(key=_order)
        left_out = max(0, len(best) - _MOST_MATCHES)
        return SameFigure(asked, tuple(matches), left_out, is_common, self._is_cut)

    def _near(
        self, asked: Claim, related: Iterable[int], counted: Collection[int], *, is_any: bool
    ) -> Iterator[_Row]:
        """The figures on the same in related articles; `is_any` where any may count the same.

        The articles that share most come first, for figures are read up to a limit.
        """
        words = self._sentence_words(asked)
        sharing: dict[tuple[int, Span], bool] = {}
        """Of the sentences that were compared; a sentence may hold thousands of figures."""
        left = _MOST_READ
        for article in related:
            rows = self._select(asked, "article", [article], left)
            left -= len(rows)
            for row in rows:
                if row.entity in counted:
                    yield row
                elif is_any or row.entity is None:
                    sentence = row.article, row.sentence
                    if sentence not in sharing:
                        sharing[sentence] = self._shares_words(*sentence, words)
                    if sharing[sentence]:
                        yield row

    def _entities_like(self, entity: Entity) -> dict[int, int]:
        """The entities that match, by id, and how many words they share."""
        stems = json.dumps(sorted(frozenset().union(*entity.words)))
        rows = self._connection.execute(
            "SELECT DISTINCT entities.id, words, language FROM json_each(?)"
            " JOIN entity_stems ON stem = value JOIN entities ON entities.id = entity",
            (stems,),
        )
        found: dict[int, int] = {}
        for entity_id, words, language in rows:
            other = entity_of(words, language)
            if other is not None and is_same(entity, other):
                found[entity_id] = shared_words(entity, other)
        return found

    def _counting(self, asked: Claim, counted: Mapping[int, int]) -> tuple[list[_Row], bool]:
        """The figures that count the same, wherever they are; True if a word is too common for it.

        Of those that share a single word there must be few.
        """
        several = sorted(entity for entity, words in counted.items() if words > 1)
        single = sorted(entity for entity, words in counted.items() if words == 1)
        found = self._select(asked, "entity", several)
        limit = MOST_OF_A_WORD + 1 if self._scope is None else _MOST_READ
        was_cut = self._is_cut
        alone = self._select(asked, "entity", single, limit)
        if self._scope is None:  # then that there are more is what makes the word common
            self._is_cut = was_cut
        if len(alone) > MOST_OF_A_WORD:
            return found, True
        return [*found, *alone], False

    def _select(
        self, asked: Claim, column: str, ids: Collection[int], limit: int = _MOST_READ
    ) -> list[_Row]:
        """Figures of other articles that are searched, among so many."""
        assert asked.reading is not None
        rows = self._connection.execute(
            "SELECT article, ordinal, reading, entity, sentence_start, sentence_end"
            f" FROM figures WHERE {column} IN (SELECT value FROM json_each(?))"
            " AND kind = ? AND +base_unit = ?"  # the plus: not by the index of units
            " AND article <> ? LIMIT ?",
            (json.dumps(ids), asked.kind, asked.reading.base_unit, asked.article_id, limit),
        ).fetchall()
        self._is_cut |= len(rows) == limit
        return [
            _Row(row[0], row[1], row[2], row[3], Span(row[4], row[5]))
            for row in rows
            if self._scope is None or row[0] in self._scope
        ]

    def _related_articles(self, asked: Claim, text: str, language: str) -> Mapping[int, float]:
        """The articles on the same, those that share most first."""
        related = self._related.find(text, asked.sentence.of(text), language)
        best = sorted(related.items(), key=lambda entry: -entry[1])
        self._is_cut |= len(best) > _MOST_ARTICLES
        return dict(best[:_MOST_ARTICLES])

    def _sentence_words(self, asked: Claim) -> _SentenceWords:
        """The words around the figure that tell what it is about."""
        text, language = self._text(asked.article_id) or ("", "")
        before = Span(asked.sentence.start, asked.span.start).of(text)
        after = Span(asked.span.end, asked.sentence.end).of(text)
        words = dict.fromkeys(telling_words(words_of(f"{before} {after}"), language))
        weights = self._rarity.weights(words)
        return [(frozenset(word_stems(word, language)), weights[word]) for word in words]

    def _shares_words(self, article: int, sentence: Span, words: _SentenceWords) -> bool:
        text = self._text(article)
        if text is None:
            return False
        stems = stems_of(sentence.of(text[0]), text[1])
        weights = [weight for forms, weight in words if not forms.isdisjoint(stems)]
        return len(weights) > 1 and sum(weights) >= log(self._rarity.articles) / 2

    def _entity_of(self, article_id: int, ordinal: int) -> Entity | None:
        row = self._connection.execute(
            "SELECT words, language FROM figures JOIN entities ON entities.id = entity"
            " WHERE article = ? AND ordinal = ? AND reading = 0",
            (article_id, ordinal),
        ).fetchone()
        return entity_of(*row) if row else None

    def _matches(
        self, asked: Claim, found: Iterable[list[_Row]], related: Collection[int]
    ) -> Iterator[SameFigureMatch]:
        for rows in found:
            numbers = sorted({row.reading for row in rows})
            key = rows[0].article, rows[0].ordinal
            readings = [c for number in numbers for c in self._claims.figures_at([(*key, number)])]
            readings.sort(key=lambda claim: not agree(asked, claim))
            claim, text = readings[0], self._text(readings[0].article_id)
            if text is not None:
                yield SameFigureMatch(
                    claim,
                    agree(asked, claim),
                    claim.article_id in related,
                    claim.span.of(text[0]),
                    claim.sentence.of(text[0]),
                )

    def _text(self, article_id: int) -> tuple[str, str] | None:
        """The text of an article and its language, read once."""
        if article_id not in self._texts:
            row = self._connection.execute(
                "SELECT text, language FROM records JOIN articles ON articles.id = article"
                " WHERE article = ?",
                (article_id,),
            ).fetchone()
            try:
                self._texts[article_id] = (decode_text(row[0]), row[1] or "") if row else None
            except DamagedRecordError:  # no reason to keep the others back
                self._texts[article_id] = None
        return self._texts[article_id]


def _order(match: SameFigureMatch) -> tuple[bool, bool, bool, str, int, int]:
    claim = match.claim
    date = claim.published
    return (
        not match.is_related,
        match.agrees,
        date is None,
        date or "",
        claim.article_id,
        claim.span.start,
    )
