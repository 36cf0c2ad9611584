"""The same words elsewhere: statements of other articles that say nearly what a statement says.

Statements that share three words in a row come from the catalogue's shingles; their words are then
aligned with those asked for. A match shares most words of the shorter one, so that a quotation that
was cut short is found as well as one that was made longer, and it shares enough to be no chance:
seven words, or fewer that are rare in the library.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from reader.article import Span
from reader.errors import LibraryError
from reader.index import compared_words, is_unspaced
from reader.library.catalogue.records import DamagedRecordError, decode_text
from reader.library.claims.claim_search import ClaimSearcher
from reader.library.claims.claims import Claim
from reader.library.claims.corrected_claims import corrected_ordinals
from reader.library.claims.speaker_match import SpeakerMatch, speaker_match
from reader.library.comparing.alignment import (
    Change,
    SharedRun,
    Stretch,
    nearly_same,
    similarity,
    stretches,
)
from reader.library.comparing.rarity import Rarity
from reader.library.comparing.statement_shingles import statements_sharing
from reader.library.names import Aliases

StatementKey = tuple[int, int]
"""Article, ordinal of the statement among those that the user left."""

_MANY_WORDS = 7
_MANY_KINDS = 5
"""Shared words, and different ones among them, that are no chance whatever they are."""
_UNSPACED_WORD = 0.5
"""What a character of a script without spaces counts as."""
_ODDS = 100.0
"""1 : so much is the chance that may be left for fewer words to stand together."""
_MOST_ALIGNED = 2_000
_MOST_MATCHES = 500


class Sameness(StrEnum):
    """How the words of a match differ from those asked for."""

    CHANGED = "changed"
    CUT = "cut"
    """Some are missing, and nothing else."""
    LONGER = "longer"
    """Some were added, and nothing else."""
    IDENTICAL = "identical"
    """They do not, but for case, accents and signs."""


@dataclass(frozen=True, slots=True)
class SameWordsMatch:
    """A statement that says nearly the same."""

    claim: Claim
    similarity: float
    """Twice the words shared by the words of both: 1 for all."""
    stretches: tuple[Stretch, ...]
    """From the statement asked for to this one; spans are of the texts of their articles."""
    sameness: Sameness
    speaker: SpeakerMatch
    text: str
    """The words of the match as written."""


@dataclass(frozen=True, slots=True)
class SameWords:
    """Where else the words of a statement stand."""

    asked: Claim
    matches: tuple[SameWordsMatch, ...]
    """Changed ones first, then those of other speakers, cut and longer ones, and identical ones
    last; the oldest first among each."""
    left_out: int = 0
    """How many more there are, the least similar ones."""
    is_too_short: bool = False
    """Whether the words are too few and too common to be told from chance."""
    is_cut: bool = False
    """Whether there may be more: not every statement that shares words in a row was compared."""

    @property
    def identical(self) -> int:
        """How many say the same, and by nobody else."""
        return sum(map(is_reprint, self.matches))


def is_reprint(match: SameWordsMatch) -> bool:
    """Whether a match tells nothing new: the same words, and not by another speaker."""
    return match.sameness is Sameness.IDENTICAL and match.speaker is not SpeakerMatch.OTHER


@dataclass(frozen=True, slots=True)
class _Aligned:
    key: StatementKey
    runs: Sequence[SharedRun]
    similarity: float


class SameWordsSearch:
    """Finds the same words in one state of the catalogue."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        claims: ClaimSearcher,
        aliases: Aliases,
        rarity: Rarity,
        scope: frozenset[int] | None,
    ) -> None:
        """Take what tells the articles that are searched at all, None for every one."""
        self._connection = connection
        self._claims = claims
        self._aliases = aliases
        self._rarity = rarity
        self._scope = scope

    def find(self, article_id: int, ordinal: int) -> SameWords:
        """Give where else the words of a statement stand.

        Raises:
            LibraryError: It is not in the library any more, or its record is damaged.
        """
        asked = next(iter(self._claims.statements_at([(article_id, ordinal)])), None)
        text = self._text(article_id)
        if asked is None or text is None:
            raise LibraryError("This statement is not in the library any more.")
        words = self._words((article_id, ordinal))
        if not self._is_telling(words):
            return SameWords(asked, (), is_too_short=True)
        candidates, is_cut = self._candidates(article_id, words)
        aligned = [found for key in candidates if (found := self._align(key, words)) is not None]
        aligned.sort(key=lambda found: -found.similarity)
        matches = list(self._matches(asked, text, aligned[:_MOST_MATCHES]))
        matches.sort(key=_order)
        left_out = max(0, len(aligned) - _MOST_MATCHES)
        return SameWords(asked, tuple(matches), left_out, is_cut=is_cut)

    def _candidates(self, article_id: int, words: Sequence[str]) -> tuple[list[StatementKey], bool]:
        """Statements of other articles that share words in a row, those that share most first.

        Also, whether there may be more.
        """
        sharing, is_cut = statements_sharing(self._connection, words)
        moved = corrected_ordinals(self._connection)
        scope = self._scope
        keys = (
            (article, ordinal)
            for (article, found), _ in sharing.most_common()
            if article != article_id
            and (scope is None or article in scope)
            and (ordinal := moved.get((article, found), found)) is not None
        )
        candidates = list(islice(keys, _MOST_ALIGNED))
        return candidates, is_cut or next(keys, None) is not None

    def _align(self, key: StatementKey, words: Sequence[str]) -> _Aligned | None:
        others = self._words(key)
        runs = nearly_same(words, others)
        if not runs or not self._is_telling(_shared_words(runs, words)):
            return None
        return _Aligned(key, runs, similarity(runs, words, others))

    def _is_telling(self, words: Sequence[str]) -> bool:
        """Whether two texts that share these words in this order do so by no chance."""
        count = sum(_UNSPACED_WORD if is_unspaced(word) else 1 for word in words)
        kinds = frozenset(words)
        if count >= _MANY_WORDS and len(kinds) >= _MANY_KINDS:
            return True
        return self._rarity.is_no_chance(sum(self._rarity.weights(kinds).values()), _ODDS)

    def _matches(
        self, asked: Claim, text: str, aligned: Iterable[_Aligned]
    ) -> Iterator[SameWordsMatch]:
        by_key = {found.key: found for found in aligned}
        claims = {(c.article_id, c.ordinal): c for c in self._claims.statements_at(by_key)}
        texts: dict[int, str | None] = {}
        taken: dict[int, list[Span]] = {}
        for key, found in by_key.items():  # the most similar first
            claim = claims[key]
            spans = taken.setdefault(claim.article_id, [])
            if any(span.overlaps(claim.span) for span in spans):
                continue  # a quotation within a report of it is one place
            spans.append(claim.span)
            if claim.article_id not in texts:
                texts[claim.article_id] = self._text(claim.article_id)
            other = texts[claim.article_id]
            if other is None:  # a damaged record keeps the others not back
                continue
            changes = tuple(stretches(found.runs, text, asked.span, other, claim.span))
            yield SameWordsMatch(
                claim,
                found.similarity,
                changes,
                _sameness(changes),
                speaker_match(asked.speaker, claim.speaker, self._aliases),
                claim.span.of(other),
            )

    def _words(self, key: StatementKey) -> list[str]:
        row = self._connection.execute(
            "SELECT words FROM statements WHERE article = ? AND ordinal = ?", key
        ).fetchone()
        return compared_words(row[0]) if row else []

    def _text(self, article_id: int) -> str | None:
        row = self._connection.execute(
            "SELECT text FROM records WHERE article = ?", (article_id,)
        ).fetchone()
        try:
            return decode_text(row[0]) if row else None
        except DamagedRecordError:
            return None


def _shared_words(runs: Iterable[SharedRun], words: Sequence[str]) -> list[str]:
    return [word for run in runs for word in words[run.first : run.first + run.length]]


def _sameness(changes: Collection[Stretch]) -> Sameness:
    kinds = {stretch.change for stretch in changes} - {Change.EQUAL}
    if not kinds:
        return Sameness.IDENTICAL
    if kinds == {Change.MISSING}:
        return Sameness.CUT
    return Sameness.LONGER if kinds == {Change.ADDED} else Sameness.CHANGED


_RANKS = {Sameness.CHANGED: 0, Sameness.CUT: 2, Sameness.LONGER: 2, Sameness.IDENTICAL: 3}


def _order(match: SameWordsMatch) -> tuple[int, bool, str, int, int]:
    rank = _RANKS[match.sameness]
    if rank and match.speaker is SpeakerMatch.OTHER:
        rank = 1
    claim = match.claim
    date = claim.published
    return rank, date is None, date or "", claim.article_id, claim.span.start
