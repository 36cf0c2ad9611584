"""What the user wrote beside a passage."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.article import Span
from reader.library.catalogue.database import path_from_blob, path_to_blob
from reader.library.rows import ArticleRow
from reader.library.state.moments import Moment
from reader.library.state.passage_anchor import PassageAnchor


@dataclass(frozen=True, slots=True)
class Note:
    """A text about a passage of an article."""

    id: str
    """Given once, anywhere."""
    path: Path
    part: str
    digest: str
    """Of the article in which the passage stands where its anchor says (`content_digest`)."""
    title: str
    """Of the article when the note was made."""
    passage: PassageAnchor
    text: str
    """Empty where the passage was merely marked, as other programs let their users."""
    created: Moment
    changed: Moment

    def place_in(self, text: str, digest: str) -> Span | None:
        """Give where the passage stands in an article with this digest; None if not certain."""
        place = self.passage.place_in(text, is_same=digest == self.digest)
        return place or None  # nothing stands where there are no words


_COLUMNS = 'id, path, part, digest, title, exact, before, after, "start", text, created, changed'


def read_notes(connection: sqlite3.Connection) -> tuple[Note, ...]:
    """Give all notes in the order in which they were made."""
    return _notes(connection.execute(f"SELECT {_COLUMNS} FROM notes ORDER BY created, id"))


def notes_of(connection: sqlite3.Connection, row: ArticleRow) -> tuple[Note, ...]:
    """Give the notes of an article, found by its place and by its digest, in their order."""
    return _notes(
        connection.execute(
            f"SELECT {_COLUMNS} FROM notes WHERE (path = ? AND part = ?) OR digest = ?"
            " ORDER BY created, id",
            (path_to_blob(row.path), row.part, row.digest),
        )
    )


def noted_articles(
    connection: sqlite3.Connection,
) -> tuple[frozenset[tuple[Path, str]], frozenset[str]]:
    """Give the places and the digests of the articles that have notes."""
    rows = connection.execute("SELECT path, part, digest FROM notes").fetchall()
    places = frozenset((path_from_blob(path), part) for path, part, _ in rows)
    return places, frozenset(digest for _, _, digest in rows)


def find_note(connection: sqlite3.Connection, identifier: str) -> Note | None:
    """Give a note by its id."""
    rows = connection.execute(f"SELECT {_COLUMNS} FROM notes WHERE id = ?", (identifier,))
    return next(iter(_notes(rows)), None)


def free_moment(connection: sqlite3.Connection, moment: Moment) -> Moment:
    """Give the first moment from this one on in which no note was made or changed.

    Of two notes it is always told which is the later one: their ids have no order.
    """
    while connection.execute(
        "SELECT 1 FROM notes WHERE created = ? OR changed = ?", (moment, moment)
    ).fetchone():
        moment += 1
    return moment


def write_note(connection: sqlite3.Connection, note: Note) -> None:
    """Keep a note in place of the one with its id."""
    passage = note.passage
    connection.execute(
        f"INSERT OR REPLACE INTO notes ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            note.id,
            path_to_blob(note.path),
            note.part,
            note.digest,
            note.title,
            passage.exact,
            passage.before,
            passage.after,
            passage.start,
            note.text,
            note.created,
            note.changed,
        ),
    )


def remove_note(connection: sqlite3.Connection, identifier: str) -> None:
    """Take a note away; one that is not there is no error."""
    connection.execute("DELETE FROM notes WHERE id = ?", (identifier,))


def _notes(rows: Iterable[tuple[Any, ...]]) -> tuple[Note, ...]:
    return tuple(
        Note(
            identifier,
            path_from_blob(path),
            part,
            digest,
            title,
            PassageAnchor(exact, before, after, start),
            text,
            created,
            changed,
        )
        for (
            identifier, path, part, digest, title, exact, before, after, start, text, created,
            changed,
        ) in rows
    )  # fmt: skip
