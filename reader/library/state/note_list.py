"""All notes as they are listed: with the article each is about, and what has become of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.article import Span
from reader.errors import ReaderError
from reader.library.rows import ArticleRow
from reader.library.state.noted_articles import articles_of
from reader.library.state.notes import Note
from reader.library.state.standing import Standing

_TEXTS_KEPT = 16


@dataclass(frozen=True, slots=True)
class ListedNote:
    """A note, its article and its passage as far as they are there."""

    note: Note
    row: ArticleRow | None
    """The article it is about; None where none of those asked for is the one."""
    span: Span | None
    """Where the passage stands in that article's text; None where that is not certain."""

    @property
    def standing(self) -> Standing:
        """What has become of it."""
        if self.row is None:
            return Standing.ELSEWHERE
        return Standing.ORPHANED if self.span is None else Standing.HOLDS

    @property
    def title(self) -> str:
        """The article's title as it is, or as it was when the note was made."""
        return self.row.title if self.row is not None else self.note.title


def listed_notes(
    notes: Iterable[Note], rows: Iterable[ArticleRow], text_of: Callable[[ArticleRow], str]
) -> Sequence[ListedNote]:
    """Give notes, those written or changed last first.

    `rows` are the articles looked through. `text_of` gives the text of one, and is asked only where
    that has changed since the note was made; a ReaderError it raises makes an orphan of the note.
    """
    ordered = sorted(notes, key=lambda note: (note.changed, note.id), reverse=True)
    text = lru_cache(_TEXTS_KEPT)(text_of)

    def listed(note: Note, row: ArticleRow | None) -> ListedNote:
        if row is None:
            return ListedNote(note, None, None)
        if row.digest == note.digest and note.passage.exact:
            return ListedNote(note, row, note.passage.span)
        try:
            return ListedNote(note, row, note.place_in(text(row), row.digest))
        except ReaderError:
            return ListedNote(note, row, None)

    return tuple(map(listed, ordered, articles_of(ordered, rows)))


def by_article(listed: Iterable[ListedNote]) -> Iterator[Sequence[ListedNote]]:
    """Give the notes of each article together, in the order of its text, orphaned ones last.

    Articles come in the order in which one of their notes comes first.
    """
    groups: dict[object, list[ListedNote]] = {}
    for one in listed:
        note = one.note
        key = one.row.id if one.row is not None else (str(note.path), note.part)
        groups.setdefault(key, []).append(one)
    for group in groups.values():
        yield sorted(group, key=_place)


def _place(one: ListedNote) -> tuple[bool, int, int]:
    start = one.note.passage.start if one.span is None else one.span.start
    return one.span is None, start, one.note.created
