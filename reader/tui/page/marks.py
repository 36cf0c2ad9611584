"""Which marks hold where in a text: statements, speakers, figures, dates and matches.

Every mark can be told without colour, from six things that do not disturb one another, so that
marks which hold at the same place combine and can still be told apart:

- slant and strength tell how words are given: italic are words in quotation marks, pale is a
  sentence that reports, and a fragment in quotation marks within such a sentence is both;
- weight and underline tell what is named: bold a number, underlined a date, both the speaker, a
  double underline the word that reports (in a bold line weight is told by its absence);
- dots below are a link; what is underlined anyhow has gaps in its line there;
- reversed is what was searched for;
- a line above is a passage that the user wrote a note on;
- the current mark has its first character turned, as a cursor does.

Signs in the margin repeat the first and the last of these for who skims along the lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from operator import attrgetter

from reader.article import Span
from reader.figures import Figure
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.state.placed_notes import PlacedNote
from reader.statements import Statement, StatementKind
from reader.tui.page.mark_index import DATE_KINDS, MarkIndex
from reader.tui.page.span_index import SpanIndex


class Mark(StrEnum):
    """A mark in the text, from the weakest to the strongest; each has a component class."""

    NOTED = "noted"
    """A passage that the user wrote a note on."""
    LINK = "link"
    INDIRECT = "indirect"
    PARTIAL = "partial"
    DIRECT = "direct"
    CUE = "cue"
    SPEAKER = "speaker"
    FIGURE = "figure"
    DATE = "date"
    CHOSEN = "chosen"
    """The statements of the one speaker that is looked at."""
    DIMMED = "dimmed"
    """All but those."""
    CURRENT = "current"
    MATCH = "match"
    CURRENT_MATCH = "current-match"
    CURSOR = "cursor"
    """The first character of the current mark."""
    CORRECTED = "corrected"
    """The sign beside what is as the user has corrected it."""


class Layer(StrEnum):
    """Marks that are switched on and off together."""

    STATEMENTS = "statements"
    FIGURES = "figures"
    DATES = "dates"
    MATCHES = "matches"
    NOTES = "notes"
    LINKS = "links"


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A line of the legend: a mark, what it means and how it looks, with colour and without."""

    mark: Mark
    title: str
    look: str
    sign: str = ""
    """What stands in the margin beside it."""


CURRENT_SIGN = "▶"
UNCERTAIN_SIGN = "?"
NOTE_SIGN = "✎"
"""Stands behind the line on which a passage with a note begins."""
CORRECTED_SIGN = "✓"
LEGEND: tuple[LegendEntry, ...] = (
    LegendEntry(Mark.DIRECT, "Quoted: the marks hold the whole utterance", "italic", "┃"),
    LegendEntry(Mark.PARTIAL, "Partly quoted: a fragment in marks", "italic, pale", "╏"),
    LegendEntry(Mark.INDIRECT, "Reported without quotation marks", "pale", "┊"),
    LegendEntry(Mark.SPEAKER, "Who is reported to have said it", "bold, underlined"),
    LegendEntry(Mark.CUE, "The word that reports it", "doubly underlined"),
    LegendEntry(Mark.FIGURE, "A number that is claimed", "bold; in a bold line not bold"),
    LegendEntry(Mark.DATE, "A date or a time", "underlined"),
    LegendEntry(Mark.CORRECTED, "As you have corrected it", "the sign beside it", CORRECTED_SIGN),
    LegendEntry(Mark.CHOSEN, "What the one speaker said", "underlined, all else pale"),
    LegendEntry(Mark.LINK, "A link: o opens it, zL shows its number", "underlined with dots"),
    LegendEntry(Mark.NOTED, "A passage you wrote a note on", "a line above", NOTE_SIGN),
    LegendEntry(Mark.MATCH, "What was searched for", "reversed, or on a ground of its own"),
    LegendEntry(
        Mark.CURRENT,
        "The mark the status line tells about",
        "its first character turned",
        CURRENT_SIGN,
    ),
    LegendEntry(
        Mark.CURRENT_MATCH,
        "The match one is at",
        "as a match, its first character turned",
        CURRENT_SIGN,
    ),
)
"""Every mark that is explained to a reader, with its look.

Words whose speaker is uncertain or unknown have `?` beside.
"""

_SIGNS = {entry.mark: entry.sign for entry in LEGEND if entry.sign}
_STATEMENT_MARKS = {
    StatementKind.DIRECT: Mark.DIRECT,
    StatementKind.PARTIAL: Mark.PARTIAL,
    StatementKind.INDIRECT: Mark.INDIRECT,
}
_ORDER = {mark: rank for rank, mark in enumerate(Mark)}


@dataclass(frozen=True, slots=True)
class Run:
    """Characters with the same marks, the strongest last."""

    span: Span
    marks: tuple[Mark, ...]


def layer_of(figure: Figure) -> Layer:
    """Give the layer that a figure's mark belongs to."""
    return Layer.DATES if figure.kind in DATE_KINDS else Layer.FIGURES


def speaker_name(statement: Statement) -> str | None:
    """Give the name a statement's speaker goes by: the inferred one, else the mention."""
    speaker = statement.speaker
    return None if speaker is None else speaker.name or speaker.text


def sign_of(statement: Statement) -> str:
    """Give the sign that stands in the margin for how a statement is given."""
    return _SIGNS[_STATEMENT_MARKS[statement.kind]]


def speaker_key(statement: Statement) -> str | None:
    """Give what statements of one speaker have in common: the name, else the mention.

    A mention without a name is the same one in capitals: “The ministry” begins a sentence.
    """
    speaker = statement.speaker
    return None if speaker is None else speaker.name or speaker.text.casefold()


class Marking:
    """The marks of one article, and which of them are switched on."""

    def __init__(
        self,
        annotated: AnnotatedArticle,
        hidden: AbstractSet[Layer] = frozenset(),
        index: MarkIndex | None = None,
    ) -> None:
        """Mark an article, but for the layers in `hidden`, which may change as one looks at it.

        Its `index` is made now where there is none yet.
        """
        self.annotated = annotated
        self.current: Span | None = None
        """The mark that was stepped onto."""
        self.only_speaker: str | None = None
        """The speaker whose statements alone are marked, by `speaker_key`."""
        self._hidden = hidden
        index = index or MarkIndex(annotated)
        self._statements, self._figures = index.statements, index.figures
        self._speakers, self._cues, self._links = index.speakers, index.cues, index.links
        self._matches: SpanIndex[Span] = SpanIndex(())
        self._notes: SpanIndex[PlacedNote] = SpanIndex((), "span")

    def set_matches(self, matches: Iterable[Span]) -> None:
        """Mark these spans as what was searched for."""
        self._matches = SpanIndex(sorted(matches, key=attrgetter("start", "end")))

    @property
    def matches(self) -> Sequence[Span]:
        """What is marked as searched for, in order."""
        return self._matches.items

    def set_notes(self, notes: Sequence[PlacedNote]) -> None:
        """Mark the passages of these notes, which are ordered by where they begin."""
        self._notes = SpanIndex(notes, "span")

    @property
    def notes(self) -> Sequence[PlacedNote]:
        """The notes whose passages are marked."""
        return self._notes.items

    def notes_touching(self, place: Span) -> Sequence[PlacedNote]:
        """Give the notes about passages that share a character with a place, if they are shown."""
        return () if Layer.NOTES in self._hidden else self._notes.touching(place)

    def note_over(self, span: Span) -> PlacedNote | None:
        """Give the note about the smallest passage that holds `span`, if notes are shown."""
        holding = (note for note in self.notes_touching(span) if note.span.contains(span))
        return min(holding, key=lambda note: len(note.span), default=None)

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
        """Give the two signs beside a line: what calls for attention, and the kind of statement.

        What calls for it is the current mark, else one that was corrected, else an uncertain one.
        """
        is_current = self.current is not None and self.current.overlaps(line)
        is_corrected = not is_current and self._is_corrected(line)
        attention = CURRENT_SIGN if is_current else CORRECTED_SIGN if is_corrected else " "
        strongest: Mark | None = None
        for statement in self._visible_statements(line):
            mark = _STATEMENT_MARKS[statement.kind]
            if strongest is None or _ORDER[mark] > _ORDER[strongest]:
                strongest = mark
            is_uncertain = statement.speaker is None or statement.is_doubtful
            if is_uncertain and attention == " ":
                attention = UNCERTAIN_SIGN
        return attention, _SIGNS[strongest] if strongest else " "

    def _is_corrected(self, line: Span) -> bool:
        corrected = self.annotated.corrected
        if not corrected:
            return False
        figures = (f for f in self._figures.touching(line) if layer_of(f) not in self._hidden)
        return any(mark in corrected for mark in (*self._visible_statements(line), *figures))

    def span_at(self, offset: int) -> Span | None:
        """Give the innermost mark over the character at `offset`: a figure, then a statement."""
        place = Span(offset, offset + 1)
        spans = [figure.span for figure in self._figures.touching(place)]
        spans = spans or self._matches.touching(place)
        spans = spans or [s.span for s in self._statements.touching(place)]
        spans = spans or [s.span for s in self._speakers.touching(place)[:1]]
        spans = spans or [s.span for s in self._cues.touching(place)[:1]]
        spans = spans or [note.span for note in self.notes_touching(place)]
        return min(spans, key=len, default=None)

    def at(self, span: Span) -> Figure | Statement | None:
        """Give the figure or the statement that is marked at exactly `span`."""
        for figure in self._figures.beginning_at(span.start):
            if figure.span == span:
                return figure
        found = (s for s in self._statements.beginning_at(span.start) if s.span == span)
        return next(found, None)

    def statement_over(self, span: Span, *, with_speaker: bool = False) -> Statement | None:
        """Give the innermost statement that holds `span`, or the innermost with a speaker."""
        holding = (s for s in self._statements.touching(span) if s.span.contains(span))
        wanted = (s for s in holding if s.speaker is not None or not with_speaker)
        return min(wanted, key=lambda s: len(s.span), default=None)

    def _visible_statements(self, line: Span) -> Iterator[Statement]:
        if Layer.STATEMENTS in self._hidden:
            return
        for statement in self._statements.touching(line):
            if self.only_speaker in (None, speaker_key(statement)):
                yield statement

    def _placed(self, line: Span) -> Iterator[tuple[Span, Mark]]:
        """Every mark that touches a line, with the span it holds over."""
        for note in self.notes_touching(line):
            yield note.span, Mark.NOTED
        statements = list(self._visible_statements(line))
        for statement in statements:
            yield statement.span, _STATEMENT_MARKS[statement.kind]
        if self.only_speaker is not None:
            spans = [statement.span for statement in statements]
            yield from ((span, Mark.CHOSEN) for span in spans)
            yield from ((gap, Mark.DIMMED) for gap in _gaps(line, spans))
        else:
            yield from self._placed_details(line)
        if Layer.MATCHES not in self._hidden:
            for match in self._matches.touching(line):
                yield match, Mark.MATCH
        current = self.current
        if current is not None and current.overlaps(line):
            is_match = any(match == current for match in self._matches.touching(line))
            yield current, Mark.CURRENT_MATCH if is_match else Mark.CURRENT
            if line.start <= current.start:
                yield Span(current.start, current.start + 1), Mark.CURSOR

    def _placed_details(self, line: Span) -> Iterator[tuple[Span, Mark]]:
        if Layer.LINKS not in self._hidden:
            yield from ((span, Mark.LINK) for span in self._links.touching(line))
        if Layer.STATEMENTS not in self._hidden:
            for statement in self._speakers.touching(line):
                if statement.speaker is not None:
                    yield statement.speaker.span, Mark.SPEAKER
            for statement in self._cues.touching(line):
                if statement.cue is not None:
                    yield statement.cue, Mark.CUE
        for figure in self._figures.touching(line):
            layer = layer_of(figure)
            if layer not in self._hidden:
                yield figure.span, Mark.DATE if layer is Layer.DATES else Mark.FIGURE


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
