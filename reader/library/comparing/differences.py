"""What two copies of a text claim differently: another number, another wording, another speaker.

Both texts are read as words, every figure as one word whatever its value, and aligned on the runs
of three words that stand once in each (the patience alignment of B. Cohen, 2004). Figures in the
same place are compared by value, as `value_agreement` has it, quotations by their words. What one
copy lacks is no difference: a cut text claims less, not something else. Time grows with n log n.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from reader.article import Article, Span
from reader.figures import Figure
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.catalogue.claim_rows import readings, speaker_row
from reader.library.claims.speaker_match import SpeakerMatch, speaker_match
from reader.library.comparing.alignment import anchors
from reader.library.comparing.similarity import own_text
from reader.library.comparing.value_agreement import ReadFigure, agree
from reader.library.names import Aliases
from reader.statements import Statement, StatementKind

_MOST_WORDS = 200_000
"""Words of each text that are looked at."""

_FIGURE = "\0"
"""Stands for every figure; no word is equal to it."""

_WORD = re.compile(r"\w+")


class DifferenceKind(StrEnum):
    """What differs; the most telling comes first."""

    FIGURE = "figure"
    QUOTATION = "quotation"
    SPEAKER = "speaker"
    DATE = "date"
    """A date or a time."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that one text has otherwise than the other, in the same place."""

    kind: DifferenceKind
    before: Span
    """In the text of the first article."""
    after: Span
    """In the text of the second."""
    words_before: str
    """As written there; of a speaker, the name."""
    words_after: str


def differences(
    one: AnnotatedArticle, other: AnnotatedArticle, aliases: Aliases
) -> tuple[Difference, ...]:
    """Give what `other` claims otherwise than `one`, the most telling first."""
    first, second = _Words(one), _Words(other)
    counterparts = _aligned(first.words, second.words)
    found = [
        *_figure_differences(first, second, counterparts),
        *_statement_differences(first, second, counterparts, aliases),
    ]
    kinds = list(DifferenceKind)
    return tuple(sorted(found, key=lambda d: (kinds.index(d.kind), d.before)))


class _Words:
    """The words of an article's own text, each figure being one, and where they stand."""

    def __init__(self, annotated: AnnotatedArticle) -> None:
        self.article: Article = annotated.article
        self.words: list[str] = []
        self.starts: list[int] = []
        self.figures: dict[int, Figure] = {}
        """The figures among them, by the number of the word."""
        figures, following = annotated.figures, 0
        end_of_figure = 0
        for word in islice(_words_of(annotated.article), _MOST_WORDS):
            while following < len(figures) and figures[following].span.end <= word.start:
                following += 1
            if word.start < end_of_figure:
                continue
            if following < len(figures) and figures[following].span.overlaps(word):
                end_of_figure = figures[following].span.end
                self.figures[len(self.words)] = figures[following]
                self.words.append(_FIGURE)
            else:
                self.words.append(word.of(annotated.article.text).casefold())
            self.starts.append(word.start)
        self.statements = [
            (statement, within)
            for statement in annotated.statements
            if statement.kind is not StatementKind.INDIRECT and (within := self._in(statement.span))
        ]
        """Quoted words, with the numbers of their words."""

    def _in(self, span: Span) -> range:
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))


def _words_of(article: Article) -> Iterator[Span]:
    for span in own_text(article):
        for match in _WORD.finditer(article.text, span.start, span.end):
            yield Span(match.start(), match.end())


def _aligned(one: Sequence[str], other: Sequence[str]) -> dict[int, int]:
    """Give which word of `other` each word of `one` is, by number; in order in both."""
    counterparts = dict(anchors(one, other))
    _extend(counterparts, one, other)
    return counterparts


def _extend(counterparts: dict[int, int], one: Sequence[str], other: Sequence[str]) -> None:
    """Let equal words beside words that are aligned be aligned as well."""
    taken = set(counterparts.values())
    for step, places in ((1, sorted(counterparts)), (-1, sorted(counterparts, reverse=True))):
        for start in places:
            place, counterpart = start + step, counterparts[start] + step
            while (
                place not in counterparts
                and counterpart not in taken
                and 0 <= place < len(one)
                and 0 <= counterpart < len(other)
                and one[place] == other[counterpart]
            ):
                counterparts[place] = counterpart
                taken.add(counterpart)
                place, counterpart = place + step, counterpart + step


def _figure_differences(
    one: _Words, other: _Words, counterparts: dict[int, int]
) -> Iterator[Difference]:
    for place, figure in one.figures.items():
        counterpart = counterparts.get(place)
        if counterpart is None or not _stands_firmly(place, counterpart, counterparts):
            continue
        against = other.figures[counterpart]
        before, after = figure.span.of(one.article.text), against.span.of(other.article.text)
        if before.casefold() == after.casefold() or _is_same_value(figure, against):
            continue
        kind = DifferenceKind.DATE if isinstance(figure.value, str) else DifferenceKind.FIGURE
        yield Difference(kind, figure.span, against.span, before, after)


def _stands_firmly(place: int, counterpart: int, counterparts: dict[int, int]) -> bool:
    """Whether the words on both sides, or two on one side, are the same ones in both texts."""

    def is_aligned(step: int) -> bool:
        return counterparts.get(place + step) == counterpart + step

    before, after = is_aligned(-1), is_aligned(1)
    return (before and (after or is_aligned(-2))) or (after and is_aligned(2))


def _is_same_value(one: Figure, other: Figure) -> bool:
    """Whether two figures may claim the same; what cannot be told is no difference."""
    if isinstance(one.value, str) and isinstance(other.value, str):
        shorter, longer = sorted((one.value.lstrip("-"), other.value.lstrip("-")), key=len)
        return shorter in longer
    here, there = readings(one), readings(other)
    if here[0].base_unit is None or there[0].base_unit is None:
        return True
    return any(
        agree(
            ReadFigure(one.kind, first, one.modifier),
            ReadFigure(other.kind, second, other.modifier),
        )
        for first in here
        for second in there
    )


def _statement_differences(
    one: _Words, other: _Words, counterparts: dict[int, int], aliases: Aliases
) -> Iterator[Difference]:
    taken = set(counterparts.values())
    beginnings = [within.start for _, within in other.statements]
    for statement, within in one.statements:
        start = _counterpart_of_start(within, counterparts)
        found = bisect_left(beginnings, start + 1) - 1
        if start < 0 or found < 0:
            continue
        against, place = other.statements[found]
        if not _is_same_place(within, place, counterparts):
            continue
        is_same = all(i in counterparts for i in within) and all(i in taken for i in place)
        words = statement.span.of(one.article.text), against.span.of(other.article.text)
        if not is_same:
            yield Difference(DifferenceKind.QUOTATION, statement.span, against.span, *words)
        elif speakers := _other_speakers(statement, against, aliases):
            yield speakers


def _counterpart_of_start(within: range, counterparts: dict[int, int]) -> int:
    """The word of the other text that a quotation would begin with; -1 where none is known."""
    if within.start - 1 in counterparts:
        return counterparts[within.start - 1] + 1
    return next((counterparts[i] for i in within if i in counterparts), -1)


def _is_same_place(within: range, place: range, counterparts: dict[int, int]) -> bool:
    """Whether two quotations share half of the shorter one, or stand between the same words."""
    shared = sum(counterparts.get(i, -1) in place for i in within)
    if 2 * shared >= min(len(within), len(place)):
        return True
    begins = counterparts.get(within.start - 1) == place.start - 1
    return begins and counterparts.get(within.stop) == place.stop


def _other_speakers(one: Statement, other: Statement, aliases: Aliases) -> Difference | None:
    if one.speaker is None or other.speaker is None or one.is_doubtful or other.is_doubtful:
        return None
    before, after = one.speaker.name, other.speaker.name
    if before is None or after is None:
        return None
    speakers = speaker_row(one.speaker), speaker_row(other.speaker)
    if speaker_match(*speakers, aliases) is not SpeakerMatch.OTHER:
        return None
    return Difference(DifferenceKind.SPEAKER, one.speaker.span, other.speaker.span, before, after)
