"""Statements and figures as rows of the catalogue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.article import Span
from reader.figures import Figure, Modifier, Number, Value
from reader.figures.currencies import MINOR_UNITS
from reader.figures.units import comparable
from reader.index import words_of
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.claims.people import person_key
from reader.library.claims.sentence_finder import SentenceFinder
from reader.library.names import searchable
from reader.statements import Speaker, Statement, StatementKind


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a figure, as it is compared; all None for dates and unknown values."""

    low: float | None = None
    """The lower end as written, money in its major unit."""
    high: float | None = None
    unit: str | None = None
    """The unit as written, money's major unit; "" for counts."""
    base_low: float | None = None
    """The lower end in the base unit."""
    base_high: float | None = None
    base_unit: str | None = None


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """A speaker as an article names them; articles that use the same words share the row."""

    name: str
    """Whom the mention stands for, as written; "" where nobody knows."""
    mention: str
    role: str
    """As given; "" for none."""

    @property
    def person(self) -> str:
        """The words of the name that tell people apart; "" for no name."""
        return person_key(self.name)

    @property
    def searched(self) -> str:
        """The folded words of name and mention, with a space before and after each."""
        return searchable(self.name) + searchable(self.mention)


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement; spans are of the article's text."""

    ordinal: int
    span: Span
    sentence: Span
    kind: StatementKind
    words: str
    """As the index takes them."""
    speaker: SpeakerRow | None
    is_doubtful: bool
    """Whether the speaker is."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure in one of its readings; spans are of the article's text."""

    ordinal: int
    number: int
    """Of the reading; 0 is the likeliest."""
    span: Span
    sentence: Span
    kind: str
    reading: Reading
    modifier: Modifier | None
    entity: str | None
    """What is counted, as written."""
    statement: int | None
    """Ordinal of the shortest statement with a speaker that encloses the figure."""


def statement_rows(
    annotated: AnnotatedArticle, sentences: SentenceFinder | None = None
) -> Iterator[StatementRow]:
    """Give the row of each statement, in order; `sentences` of the text, where they are known."""
    text = annotated.article.text
    sentence_of = sentences or SentenceFinder(text)
    for ordinal, statement in enumerate(annotated.statements):
        span = statement.span
        yield StatementRow(
            ordinal,
            span,
            sentence_of(span),
            statement.kind,
            words_of(span.of(text)),
            speaker_row(statement.speaker) if statement.speaker else None,
            statement.is_doubtful,
        )


def speaker_row(speaker: Speaker) -> SpeakerRow:
    """Give the row of a speaker."""
    return SpeakerRow(speaker.name or "", speaker.text, speaker.role or "")


def figure_rows(
    annotated: AnnotatedArticle, sentences: SentenceFinder | None = None
) -> Iterator[FigureRow]:
    """Give a row for each reading of each figure, in order; `sentences` as for statements."""
    text = annotated.article.text
    sentence_of = sentences or SentenceFinder(text)
    claimants = enclosing_statements(
        [figure.span for figure in annotated.figures], annotated.statements
    )
    for ordinal, (figure, claimant) in enumerate(zip(annotated.figures, claimants, strict=True)):
        entity = figure.entity.of(text) if figure.entity else None
        sentence = sentence_of(figure.span)
        for number, reading in enumerate(readings(figure)):
            yield FigureRow(
                ordinal,
                number,
                figure.span,
                sentence,
                figure.kind,
                reading,
                figure.modifier,
                entity,
                claimant,
            )


def readings(figure: Figure) -> tuple[Reading, ...]:
    """Give each way to read a figure, the likeliest first."""
    values = (figure.value, *figure.alternatives)
    return tuple(dict.fromkeys(reading(value, figure.unit) for value in values))


def reading(value: Value, unit: str | None) -> Reading:
    """Give what one value of a figure is compared by."""
    ends = comparable(value, unit)
    if ends is None or value is None or isinstance(value, str):
        return Reading(unit=unit or "")
    base_low, base_high, base_unit = ends
    base = (as_float(base_low), as_float(base_high), base_unit)
    if (unit or "").partition("/")[0] in MINOR_UNITS:
        return Reading(*base, *base)
    low, high = value if isinstance(value, tuple) else (value, value)
    return Reading(as_float(min(low, high)), as_float(max(low, high)), unit or "", *base)


def as_float(number: Number) -> float:
    """Give the nearest float, infinite where there is none.

    Rounding keeps the order, so numbers compare rightly save where they differ only beyond their
    fifteenth digit.
    """
    try:
        return float(number)
    except OverflowError:
        return float("inf") if number > 0 else float("-inf")


def enclosing_statements(
    spans: Sequence[Span], statements: Sequence[Statement]
) -> Iterator[int | None]:
    """For each of these spans, which are in order, the ordinal of the statement that makes it.

    That is the shortest statement with a speaker that encloses the span.
    """
    begun: list[tuple[int, int]] = []
    following = 0
    for span in spans:
        while following < len(statements) and statements[following].span.start <= span.start:
            if statements[following].speaker is not None:
                begun.append((len(statements[following].span), following))
            following += 1
        begun = [entry for entry in begun if statements[entry[1]].span.end > span.start]
        enclosing = [entry for entry in begun if statements[entry[1]].span.contains(span)]
        yield min(enclosing)[1] if enclosing else None
