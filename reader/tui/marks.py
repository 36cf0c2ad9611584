"""Which marks hold where in a text: statements, speakers, figures, dates and matches.

Every mark can be told without colour. Italics are somebody's words, and a sign in the margin tells
how they are given; bold is a number, an underline a date, both together a speaker; reversed is what
was searched for. Marks that hold at the same place combine.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from reader.article import Span
from reader.figures import FigureKind
from reader.library.annotated import AnnotatedArticle
from reader.statements import Statement, StatementKind


class Mark(StrEnum):
    """A mark in the text, from the weakest to the strongest; each has a component class."""

    INDIRECT = "indirect"
    PARTIAL = "partial"
    DIRECT = "direct"
    CUE = "cue"
    SPEAKER = "speaker"
    FIGURE = "figure"
    DATE = "date"
    DIMMED = "dimmed"
    """All but the statements of the one speaker that is looked at."""
    CURRENT = "current"
    MATCH = "match"
    CURRENT_MATCH = "current-match"


class Layer(StrEnum):
    """Marks that are switched on and off together."""

    STATEMENTS = "statements"
    FIGURES = "figures"
    DATES = "dates"
    MATCHES = "matches"


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A line of the legend: a mark, what it means and how it looks without colour."""

    mark: Mark
    title: str
    look: str
    sign: str = ""
    """What stands in the margin beside it."""


CURRENT_SIGN = "▶"
UNCERTAIN_SIGN = "?"
LEGEND: tuple[LegendEntry, ...] = (
    LegendEntry(Mark.DIRECT, "Quoted: the marks hold the whole utterance", "italic", "┃"),
    LegendEntry(Mark.PARTIAL, "Partly quoted: a fragment in marks", "italic", "╏"),
    LegendEntry(Mark.INDIRECT, "Reported without quotation marks", "italic", "┊"),
    LegendEntry(Mark.SPEAKER, "Who is reported to have said it", "bold underlined"),
    LegendEntry(Mark.FIGURE, "A number that is claimed", "bold"),
    LegendEntry(Mark.DATE, "A date or a time", "underlined"),
    LegendEntry(Mark.MATCH, "What was searched for", "reversed"),
    LegendEntry(Mark.CURRENT, "The mark the status line tells about", "bold", CURRENT_SIGN),
    LegendEntry(Mark.CURRENT_MATCH, "The match one is at", "reversed, bold", CURRENT_SIGN),
)
"""Every mark that is explained to a reader, with its look; an uncertain speaker has `?` beside."""

UNCERTAIN_BELOW = 0.75
"""A statement whose confidence is lower carries a question mark."""

_SIGNS = {entry.mark: entry.sign for entry in LEGEND if entry.sign}
_STATEMENT_MARKS = {
    StatementKind.DIRECT: Mark.DIRECT,
    StatementKind.PARTIAL: Mark.PARTIAL,
    StatementKind.INDIRECT: Mark.INDIRECT,
}
_DATE_KINDS = frozenset({FigureKind.DATE, FigureKind.TIME})
_ORDER = {mark: rank for rank, mark in enumerate(Mark)}


@dataclass(frozen=True, slots=True)
class Run:
    """Characters with the same marks, the strongest last."""

    span: Span
    marks: tuple[Mark, ...]


def is_uncertain(statement: Statement) -> bool:
    """Whether a statement's speaker is doubtful enough to be shown with a question mark."""
    return statement.speaker is not None and statement.confidence < UNCERTAIN_BELOW


def speaker_name(statement: Statement) -> str | None:
    """Give the name a statement's speaker goes by: the inferred one, else the mention."""
    speaker = statement.speaker
    return None if speaker is None else speaker.name or speaker.text


class Marking:
    """The marks of one article, and which of them are switched on."""

    def __init__(self, annotated: AnnotatedArticle) -> None:
        self.annotated = annotated
        self.current: Span | None = None
        """The mark that was stepped onto."""
        self.only_speaker: str | None = None
        """The speaker whose statements alone are marked, by `speaker_name`."""
        self._hidden: set[Layer] = set()
        self._statements = SpanIndex([s.span for s in annotated.statements])
        self._figures = SpanIndex([f.span for f in annotated.figures])
        mentions = sorted(_mentions(annotated.statements), key=_beginning)
        self._mention_marks = [mark for _, mark in mentions]
        self._mentions = SpanIndex([span for span, _ in mentions])
        self.matches: Sequence[Span] = ()
        self.set_matches(())

    def set_matches(self, matches: Iterable[Span]) -> None:
        """Mark these spans as what was searched for."""
        self.matches = sorted(matches)
        self._matches = SpanIndex(self.matches)

    def set_layer(self, layer: Layer, is_on: bool) -> None:
        """Switch a layer's marks on or off."""
        if is_on:
            self._hidden.discard(layer)
        else:
            self._hidden.add(layer)

    def is_on(self, layer: Layer) -> bool:
        """Whether a layer's marks are shown."""
        return layer not in self._hidden

    def runs(self, line: Span) -> list[Run]:
        """Part a line into runs of characters that carry the same marks."""
        placed = list(self._placed(line))
        edges = {line.start, line.end}
        for span, _ in placed:
            edges.update((max(span.start, line.start), min(span.end, line.end)))
        ordered = sorted(edges)
        return [
            Run(Span(start, end), _marks_over(placed, start, end))
            for start, end in pairwise(ordered)
        ]

    def signs(self, line: Span) -> tuple[str, str]:
        """Give the two signs beside a line: current or uncertain, and the kind of statement."""
        is_current = self.current is not None and self.current.overlaps(line)
        attention = CURRENT_SIGN if is_current else " "
        strongest: Mark | None = None
        for statement in self._visible_statements(line):
            mark = _STATEMENT_MARKS[statement.kind]
            if strongest is None or _ORDER[mark] > _ORDER[strongest]:
                strongest = mark
            if is_uncertain(statement) and not is_current:
                attention = UNCERTAIN_SIGN
        return attention, _SIGNS[strongest] if strongest else " "

    def span_at(self, offset: int) -> Span | None:
        """Give the innermost mark over the character at `offset`: a figure, then a statement."""
        place = Span(offset, offset + 1)
        annotated = self.annotated
        spans = [annotated.figures[i].span for i in self._figures.touching(place)]
        spans = spans or [self.matches[i] for i in self._matches.touching(place)]
        spans = spans or [s.span for s in self._statements_touching(place)]
        if not spans:
            mentioned = self._mentions.touching(place)[:1]
            spans = [self._statement_of_mention(index) for index in mentioned]
        return min(spans, key=len, default=None)

    def statement_over(self, span: Span) -> Statement | None:
        """Give the innermost statement that holds `span`."""
        holding = (s for s in self._statements_touching(span) if s.span.contains(span))
        return min(holding, key=lambda s: len(s.span), default=None)

    def _statement_of_mention(self, index: int) -> Span:
        mention = self._mentions.spans[index]
        return next(
            s.span
            for s in self.annotated.statements
            if (s.speaker is not None and s.speaker.span == mention) or s.cue == mention
        )

    def _statements_touching(self, place: Span) -> list[Statement]:
        return [self.annotated.statements[i] for i in self._statements.touching(place)]

    def _visible_statements(self, line: Span) -> Iterator[Statement]:
        if Layer.STATEMENTS in self._hidden:
            return
        for statement in self._statements_touching(line):
            if self.only_speaker in (None, speaker_name(statement)):
                yield statement

    def _placed(self, line: Span) -> Iterator[tuple[Span, Mark]]:
        """Every mark that touches a line, with the span it holds over."""
        statements = list(self._visible_statements(line))
        for statement in statements:
            yield statement.span, _STATEMENT_MARKS[statement.kind]
        if self.only_speaker is not None:
            yield from ((gap, Mark.DIMMED) for gap in _gaps(line, [s.span for s in statements]))
        else:
            yield from self._placed_details(line)
        if Layer.MATCHES not in self._hidden:
            for index in self._matches.touching(line):
                yield self.matches[index], Mark.MATCH
        if self.current is not None and self.current.overlaps(line):
            is_match = any(self.matches[i] == self.current for i in self._matches.touching(line))
            yield self.current, Mark.CURRENT_MATCH if is_match else Mark.CURRENT

    def _placed_details(self, line: Span) -> Iterator[tuple[Span, Mark]]:
        if Layer.STATEMENTS not in self._hidden:
            for index in self._mentions.touching(line):
                yield self._mentions.spans[index], self._mention_marks[index]
        for index in self._figures.touching(line):
            figure = self.annotated.figures[index]
            is_date = figure.kind in _DATE_KINDS
            if (Layer.DATES if is_date else Layer.FIGURES) not in self._hidden:
                yield figure.span, Mark.DATE if is_date else Mark.FIGURE


class SpanIndex:
    """Spans in the order of their beginnings, to be asked which of them touch a place."""

    _LONG = 4096
    """Longer spans are looked through one by one, so that one of them makes no place expensive."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self.spans = spans
        self._starts = [span.start for span in spans]
        self._long = [i for i, span in enumerate(spans) if span.end - span.start > self._LONG]

    def touching(self, place: Span) -> list[int]:
        """Give the indices of the spans that share a character with `place`, in order."""
        first = bisect_left(self._starts, place.start - self._LONG)
        last = bisect_left(self._starts, place.end)
        near = [i for i in range(first, last) if self.spans[i].end > place.start]
        far = [i for i in self._long if i < first and self.spans[i].end > place.start]
        return far + near


def _mentions(statements: Iterable[Statement]) -> Iterator[tuple[Span, Mark]]:
    for statement in statements:
        if statement.speaker is not None:
            yield statement.speaker.span, Mark.SPEAKER
        if statement.cue is not None:
            yield statement.cue, Mark.CUE


def _beginning(mention: tuple[Span, Mark]) -> int:
    return mention[0].start


def _marks_over(placed: Sequence[tuple[Span, Mark]], start: int, end: int) -> tuple[Mark, ...]:
    marks = {mark for span, mark in placed if span.start <= start and end <= span.end}
    return tuple(sorted(marks, key=_ORDER.__getitem__))


def _gaps(line: Span, spans: Sequence[Span]) -> Iterator[Span]:
    """What of a line none of the spans covers."""
    position = line.start
    for span in sorted(spans):
        if span.start > position:
            yield Span(position, min(span.start, line.end))
        position = max(position, span.end)
    if position < line.end:
        yield Span(position, line.end)
