"""The notes of one article where their passages stand in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.article import Span
from reader.library.state.notes import Note
from reader.library.state.passage_anchor import anchor_of

if TYPE_CHECKING:
    from reader.article import Article, Highlight


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """A note, and where the passage it is about stands."""

    note: Note
    span: Span
    is_of_file: bool = False
    """Whether it is a highlight that the article's file tells, and not kept by the program."""


@dataclass(frozen=True, slots=True)
class ArticleNotes:
    """All notes of an article."""

    placed: tuple[PlacedNote, ...] = ()
    """By where their passages begin; of those that begin together the outer one first."""
    orphaned: tuple[Note, ...] = ()
    """Those whose passage is not in the text any more, or not certain."""

    def at(self, span: Span) -> Note | None:
        """Give the user's note about exactly this passage, of several the last one made."""
        notes = (one.note for one in self.placed if one.span == span and not one.is_of_file)
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


def with_highlights(notes: ArticleNotes, article: Article, digest: str) -> ArticleNotes:
    """Add the highlights that an article's file tells, as notes that nobody keeps.

    Those that the user's notes tell already, of the same passage in the same words, are left out.
    """
    known = {(one.span, one.note.text) for one in notes.placed}
    known.update((one.span, "") for one in notes.placed)
    added = [
        PlacedNote(_note_of(highlight, article, digest), highlight.span, is_of_file=True)
        for highlight in article.highlights
        if highlight.span and (highlight.span, highlight.note) not in known
    ]
    placed = sorted((*notes.placed, *added), key=lambda one: (one.span.start, -one.span.end))
    return ArticleNotes(tuple(placed), notes.orphaned)


def _note_of(highlight: Highlight, article: Article, digest: str) -> Note:
    return Note(
        id="",
        path=article.path,
        part=article.part,
        digest=digest,
        title=article.title,
        passage=anchor_of(article.text, highlight.span),
        text=highlight.note,
        created=0,
        changed=0,
    )
