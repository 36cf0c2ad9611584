"""The notes of one article where their passages stand in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.article import Span

if TYPE_CHECKING:
    from reader.library.state.notes import Note


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """A note, and where the passage it is about stands."""

    note: Note
    span: Span


@dataclass(frozen=True, slots=True)
class ArticleNotes:
    """All notes of an article."""

    placed: tuple[PlacedNote, ...] = ()
    """By where their passages begin; of those that begin together the outer one first."""
    orphaned: tuple[Note, ...] = ()
    """Those whose passage is not in the text any more, or not certain."""

    def at(self, span: Span) -> Note | None:
        """Give the note about exactly this passage, of several the last one made."""
        notes = (placed.note for placed in self.placed if placed.span == span)
        return max(notes, key=lambda note: (note.created, note.id), default=None)


def place_notes(notes: Iterable[Note], text: str, digest: str) -> ArticleNotes:
    """Find the passages of notes in the text of an article with this digest."""
    placed: list[PlacedNote] = []
    orphaned: list[Note] = []
    for note in notes:
        span = note.place_in(text, digest)
        if span is None:
            orphaned.append(note)
        else:
            placed.append(PlacedNote(note, span))
    placed.sort(key=lambda one: (one.span.start, -one.span.end))
    return ArticleNotes(tuple(placed), tuple(orphaned))
