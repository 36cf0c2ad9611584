"""Statements and figures as rows of the catalogue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.article import Span
from reader.figures import Figure, Number, Value
from reader.figures.currencies import MINOR_UNITS
from reader.figures.units import comparable
from reader.index import words_of
from reader.library.annotated import AnnotatedArticle
from reader.library.names import searchable
from reader.statements import Statement

StatementRow = tuple[int, int, int, str, str]
"""Ordinal, start, end, kind, and the words as the index takes them."""


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


FigureRow = tuple[int, int, int, int, str, Reading, str | None]
"""Ordinal, number of the reading, start, end, kind, reading, entity."""


def statement_rows(annotated: AnnotatedArticle) -> Iterator[StatementRow]:
    """Give the row of each statement, in order."""
    text = annotated.article.text
    for ordinal, statement in enumerate(annotated.statements):
        span, words = statement.span, words_of(statement.span.of(text))
        yield ordinal, span.start, span.end, statement.kind.value, words


def speaker_row(statement: Statement) -> tuple[str, str] | None:
    """Give the searchable name and mention of a statement's speaker."""
    if statement.speaker is None:
        return None
    return searchable(statement.speaker.name), searchable(statement.speaker.text)


def figure_rows(annotated: AnnotatedArticle) -> Iterator[tuple[FigureRow, int | None]]:
    """Give a row for each reading of each figure, and the ordinal of the statement that makes it.

    That is the shortest statement with a speaker that encloses the figure.
    """
    text = annotated.article.text
    claimants = _claimants([figure.span for figure in annotated.figures], annotated.statements)
    for ordinal, (figure, claimant) in enumerate(zip(annotated.figures, claimants, strict=True)):
        entity = figure.entity.of(text) if figure.entity else None
        start, end, kind = figure.span.start, figure.span.end, figure.kind.value
        for number, reading in enumerate(readings(figure)):
            yield (ordinal, number, start, end, kind, reading, entity), claimant


def readings(figure: Figure) -> tuple[Reading, ...]:
    """Give each way to read a figure, the likeliest first."""
    values = (figure.value, *figure.alternatives)
    return tuple(dict.fromkeys(_reading(value, figure.unit) for value in values))


def _reading(value: Value, unit: str | None) -> Reading:
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


def _claimants(spans: Sequence[Span], statements: Sequence[Statement]) -> Iterator[int | None]:
    """For each of these spans, which are in order, the ordinal of its claimant's statement."""
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
