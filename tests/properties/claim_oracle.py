"""Which claims answer a query, told by looking at every claim of every article, one by one.

Written to be read beside the help of the query language. It shares nothing with the library but
the values: no SQL, no index, and tables of its own for the few words and units of its articles.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from reader.article import Span
from reader.figures import Figure, Value
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.query.nodes import (
    And,
    FigureCondition,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Property,
    Published,
    Recorded,
    StatementCondition,
    TextField,
    ValueRange,
    Word,
)
from reader.statements import Speaker, Statement

DOUBTFUL_BELOW = 0.7

LEMMAS: Mapping[str | None, Mapping[str, str]] = {
    "en": {"soldiers": "soldier", "boats": "boat"},
    "de": {"soldaten": "soldat", "turme": "turm"},
    None: {},
}
"""Language to the inflected words of its articles; one without a language has none."""

_F = Fraction(5, 9)
SCALES: Mapping[str, tuple[str, Fraction, Fraction]] = {
    "km": ("length", Fraction(1000), Fraction(0)),
    "mi": ("length", Fraction("1609.344"), Fraction(0)),
    "t": ("mass", Fraction(1000), Fraction(0)),
    "kg": ("mass", Fraction(1), Fraction(0)),
    "°C": ("temperature", Fraction(1), Fraction("273.15")),
    "°F": ("temperature", _F, Fraction("459.67") * _F),
    "USD": ("US money", Fraction(1), Fraction(0)),
    "cent": ("US money", Fraction(1, 100), Fraction(0)),
    "EUR": ("euros", Fraction(1), Fraction(0)),
    "EUR cent": ("euros", Fraction(1, 100), Fraction(0)),
    "USD/month": ("US money a month", Fraction(1), Fraction(0)),
    "cent/month": ("US money a month", Fraction(1, 100), Fraction(0)),
    "%": ("%", Fraction(1), Fraction(0)),
}
"""Unit to what it can be compared with, and how a number of it is reckoned for that."""

MINOR_MONEY = frozenset({"cent", "EUR cent", "cent/month"})
"""Units of which a number is always told in hundreds."""


@dataclass(frozen=True, slots=True)
class Source:
    """An article of the library, and where its sentences are."""

    id: int
    annotated: AnnotatedArticle
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """A claim that answers, in the words of the oracle."""

    article_id: int
    is_figure: bool
    ordinal: int
    number: int
    """Of the reading: 0 for the likeliest, and for statements."""
    span: Span
    sentence: Span
    published: str | None
    publisher: str | None
    speaker: Speaker | None
    is_doubtful: bool
    value: tuple[str, Fraction, Fraction] | None
    """What it can be compared with and its two ends, where it is a figure that has them."""


class ClaimOracle:
    """Answers queries about a few articles."""

    def __init__(self, sources: Sequence[Source], aliases: Mapping[str, Sequence[str]]) -> None:
        self._sources = sources
        self._aliases = aliases

    def answers(self, query: Node) -> list[Answer]:
        """Give the claims that answer, in no order that counts."""
        found: list[Answer] = []
        for source in self._sources:
            if not self._holds(query, source):
                continue
            for ordinal, statement in enumerate(source.annotated.statements):
                if 0 in self._readings(query, source, statement):
                    found.append(_answer(source, ordinal, statement, 0))
            for ordinal, figure in enumerate(source.annotated.figures):
                numbers = self._readings(query, source, figure)
                if numbers:
                    found.append(_answer(source, ordinal, figure, min(numbers)))
        return found

    def undated_left_out(self, query: Node) -> int:
        """Give how many undated articles would hold, were they of whatever date is asked for."""
        return sum(
            source.annotated.article.published is None
            and self._holds(query, source, undated_fit=True)
            and not self._holds(query, source)
            for source in self._sources
        )

    def _readings(self, query: Node, source: Source, claim: Statement | Figure) -> set[int]:
        """The readings of a claim, of an article that fulfils the query, that answer it."""
        if _asks_for_claims(query):
            return self._supporting(query, source, claim)
        words = _words(_sentence(source, claim.span).of(source.annotated.article.text))
        return {0} if self._holds_of_sentence(query, source, words) else set()

    def _supporting(self, node: Node, source: Source, claim: Statement | Figure) -> set[int]:
        if isinstance(node, StatementCondition) and isinstance(claim, Statement):
            return {0} if self._statement_fulfils(node, source, claim) else set()
        if isinstance(node, FigureCondition) and isinstance(claim, Figure):
            return self._fulfilling(node, source, claim)
        if isinstance(node, And):
            return _united(self._supporting(child, source, claim) for child in node.children)
        if isinstance(node, Or):
            return _united(
                self._supporting(child, source, claim)
                for child in node.children
                if self._holds(child, source)
            )
        return set()

    def _holds_of_sentence(self, node: Node, source: Source, words: list[str]) -> bool:
        """Whether a node holds, its words asked of a sentence and all else of the article."""
        if isinstance(node, And):
            return all(self._holds_of_sentence(child, source, words) for child in node.children)
        if isinstance(node, Or):
            return any(self._holds_of_sentence(child, source, words) for child in node.children)
        if isinstance(node, Word | Phrase | Prefix) and node.field is None:
            return _occurs(node, words, source.annotated.article.language)
        return self._holds(node, source)

    def _holds(self, node: Node, source: Source, *, undated_fit: bool = False) -> bool:
        """Whether a node holds of an article."""
        article = source.annotated.article
        if isinstance(node, And):
            return all(self._holds(n, source, undated_fit=undated_fit) for n in node.children)
        if isinstance(node, Or):
            return any(self._holds(n, source, undated_fit=undated_fit) for n in node.children)
        if isinstance(node, Not):
            return not self._holds(node.child, source, undated_fit=undated_fit)
        if isinstance(node, StatementCondition):
            statements = source.annotated.statements
            return any(self._statement_fulfils(node, source, claim) for claim in statements)
        if isinstance(node, FigureCondition):
            return any(self._fulfilling(node, source, c) for c in source.annotated.figures)
        if isinstance(node, Published):
            if article.published is None:
                return undated_fit
            return _may_be_within(article.published, node)
        if isinstance(node, Recorded):
            return _is_recorded(node, source)
        assert isinstance(node, Word | Phrase | Prefix)
        if node.field is TextField.AUTHOR:
            return any(_occurs(node, _words(author), None) for author in article.authors)
        texts = [article.title] if node.field else [article.title, article.text]
        return any(_occurs(node, _words(text), article.language) for text in texts)

    def _statement_fulfils(
        self, condition: StatementCondition, source: Source, statement: Statement
    ) -> bool:
        article = source.annotated.article
        words = _words(statement.span.of(article.text))
        return all(
            _occurs(said, words, article.language)
            for said in condition.said
            if isinstance(said, Word | Phrase | Prefix)
        ) and self._is_called(statement.speaker, condition.speaker)

    def _fulfilling(self, condition: FigureCondition, source: Source, figure: Figure) -> set[int]:
        """The readings in which a figure fulfils a condition."""
        article = source.annotated.article
        counted = _words(figure.entity.of(article.text)) if figure.entity else []
        claimant = _claimant(source, figure)
        speaker = claimant.speaker if claimant else None
        if not (
            (condition.kind is None or figure.kind == condition.kind)
            and all(
                _occurs(Word(word), counted, article.language)
                for words in condition.entity
                for word in words.split()
            )
            and self._is_called(speaker, condition.speaker)
        ):
            return set()
        values = (figure.value, *figure.alternatives)
        return {
            number
            for number, value in enumerate(values)
            if _is_valued(value, figure.unit, condition)
        }

    def _is_called(self, speaker: Speaker | None, names: Iterable[str]) -> bool:
        held = {*_words(speaker.name or ""), *_words(speaker.text)} if speaker else set()
        return all(any(spelling <= held for spelling in self._spellings(name)) for name in names)

    def _spellings(self, name: str) -> list[set[str]]:
        asked = set(_words(name))
        spellings = [asked]
        for known, others in self._aliases.items():
            group = [set(_words(written)) for written in (known, *others)]
            spellings += [
                (asked - part) | other for part in group if part <= asked for other in group
            ]
        return spellings


def by_date(answer: Answer) -> tuple[bool, str, int, int, int, bool]:
    """What the oldest come first by, the undated last, then as they stand in the library."""
    return (
        answer.published is None,
        answer.published or "",
        answer.article_id,
        answer.span.start,
        answer.span.end,
        answer.is_figure,
    )


def by_value(answer: Answer) -> tuple[int, str, Fraction, Fraction]:
    """What figures of one unit come together by, the smallest first; statements last."""
    if answer.value is None:
        return (2 if not answer.is_figure else 1, "", Fraction(0), Fraction(0))
    return (0, *answer.value)


def by_source(answer: Answer) -> tuple[bool, str]:
    """What the publishers' names are sorted by, those without one last."""
    return (answer.publisher is None, (answer.publisher or "").casefold())


def by_speaker(answer: Answer) -> tuple[int, str, str]:
    """What speakers are sorted by: by name, the nameless by mention, the unattributed last."""
    if answer.speaker is None:
        return (2, "", "")
    person = " ".join(_words(answer.speaker.name or ""))
    return (0 if person else 1, person, answer.speaker.text.casefold())


def _asks_for_claims(node: Node) -> bool:
    if isinstance(node, And | Or):
        return any(_asks_for_claims(child) for child in node.children)
    return isinstance(node, StatementCondition | FigureCondition)


def _answer(source: Source, ordinal: int, claim: Statement | Figure, number: int) -> Answer:
    made_by = claim if isinstance(claim, Statement) else _claimant(source, claim)
    speaker = made_by.speaker if made_by else None
    value = None
    if isinstance(claim, Figure):
        value = _reckoned((claim.value, *claim.alternatives)[number], claim.unit)
    return Answer(
        source.id,
        isinstance(claim, Figure),
        ordinal,
        number,
        claim.span,
        _sentence(source, claim.span),
        source.annotated.article.published,
        source.annotated.article.publisher,
        speaker,
        made_by is not None and speaker is not None and made_by.confidence < DOUBTFUL_BELOW,
        value,
    )


def _claimant(source: Source, figure: Figure) -> Statement | None:
    """The shortest statement with a speaker around a figure; of two as short, the first."""
    around = [
        statement
        for statement in source.annotated.statements
        if statement.speaker
        and statement.span.start <= figure.span.start
        and figure.span.end <= statement.span.end
    ]
    return min(around, key=lambda statement: len(statement.span), default=None)


def _sentence(source: Source, span: Span) -> Span:
    """From the beginning of the first to the end of the last sentence that a claim touches."""
    touched = [s for s in source.sentences if s.start < span.end and span.start < s.end]
    return Span(touched[0].start, touched[-1].end)


def _words(text: str) -> list[str]:
    """The words, without case and accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return re.findall(r"\w+", re.sub(r"[\u0300-\u036f]", "", plain))


def _occurs(condition: Word | Phrase | Prefix, words: list[str], language: str | None) -> bool:
    asked = _words(condition.text)
    if isinstance(condition, Phrase):
        return any(words[n : n + len(asked)] == asked for n in range(len(words)))
    if isinstance(condition, Prefix):
        return any(word.startswith(asked[0]) for word in words)
    lemmas = LEMMAS[language]
    (word,) = asked
    return lemmas.get(word, word) in {lemmas.get(other, other) for other in words}


def _may_be_within(published: str, bounds: Published) -> bool:
    """Whether the time that a date leaves open and the one that is asked for have a day in common.

    A month counts as having 31 days: none of the dates compared here could tell.
    """
    first, last = _days(published)
    return (bounds.earliest is None or last >= _days(bounds.earliest)[0]) and (
        bounds.latest is None or first <= _days(bounds.latest)[1]
    )


def _days(date: str) -> tuple[str, str]:
    """The first and the last day of a year, a month, a day, or the day of a time."""
    day = date[:10]
    return day + "-01-01"[len(day) - 4 :], day + "-12-31"[len(day) - 4 :]


def _is_recorded(condition: Recorded, source: Source) -> bool:
    article, asked = source.annotated.article, " ".join(_words(condition.value))
    if condition.property is Property.LANGUAGE:
        return article.language == condition.value
    if condition.property is Property.TAG:
        return any(" ".join(_words(tag)) == asked for tag in article.tags)
    if condition.property is Property.PUBLISHER:
        return asked in " ".join(_words(article.publisher or ""))
    assert condition.property is Property.PATH
    return condition.value in str(article.path)


def _is_valued(value: Value, unit: str | None, condition: FigureCondition) -> bool:
    reckoned = _reckoned(value, unit)
    if condition.unit is not None:
        asked_family = SCALES[condition.unit][0]
        if reckoned is None or reckoned[0] != asked_family:
            return False
        ends = reckoned[1:]
        scale, offset = SCALES[condition.unit][1:]
    elif condition.values:
        if reckoned is None:
            return False
        ends = reckoned[1:] if unit in MINOR_MONEY else _ends(value)
        scale, offset = Fraction(1), Fraction(0)
    else:
        return True
    return all(_lies_in(ends, asked, scale, offset) for asked in condition.values)


def _reckoned(value: Value, unit: str | None) -> tuple[str, Fraction, Fraction] | None:
    if value is None or isinstance(value, str):
        return None
    family, scale, offset = SCALES[unit] if unit else ("", Fraction(1), Fraction(0))
    low, high = _ends(value)
    return family, low * scale + offset, high * scale + offset


def _ends(value: Value) -> tuple[Fraction, Fraction]:
    assert value is not None
    assert not isinstance(value, str)
    ends = value if isinstance(value, tuple) else (value, value)
    return Fraction(min(ends)), Fraction(max(ends))


def _lies_in(
    ends: tuple[Fraction, Fraction], asked: ValueRange, scale: Fraction, offset: Fraction
) -> bool:
    low, high, about = (
        None if end is None else Fraction(end) * scale + offset
        for end in (asked.low, asked.high, asked.about)
    )
    if about is not None and ends[0] <= about <= ends[1]:
        return True
    return (low is None or ends[0] > low or (asked.includes_low and ends[0] == low)) and (
        high is None or ends[1] < high or (asked.includes_high and ends[1] == high)
    )


def _united(sets: Iterable[set[int]]) -> set[int]:
    return set().union(*sets)
