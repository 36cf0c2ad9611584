"""Places that the user gave a letter: a small one within its article, a capital across all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reader.article import Span
from reader.library.catalogue.database import path_from_blob, path_to_blob
from reader.library.rows import ArticleRow
from reader.library.state.current_place import Place, current_place
from reader.library.state.moments import Moment, later_than
from reader.library.state.passage_anchor import PassageAnchor


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place of an article by a letter."""

    letter: str
    path: Path
    part: str
    digest: str
    """Of the article in which the passage stands where its anchor says (`content_digest`)."""
    title: str
    """Of the article when the letter was given."""
    passage: PassageAnchor
    """What one was at: a mark, or the words the page began with."""
    top: int
    """The offset of the first character in view, in the same text as the anchor's."""
    is_mark: bool
    """Whether the passage was a mark that one had stepped onto."""
    changed: Moment

    @property
    def is_capital(self) -> bool:
        """Whether the letter is given once, and not once an article."""
        return self.letter.isupper()

    def place_in(self, text: str, digest: str) -> tuple[Span, int] | None:
        """Give where the passage stands in an article with this digest, and what is to be on top.

        None where that is not certain.
        """
        span = self.passage.place_in(text, is_same=digest == self.digest)
        if not span:  # nothing stands where there are no words
            return None
        return span, max(0, min(len(text), self.top + span.start - self.passage.start))


_COLUMNS = 'letter, path, part, digest, title, exact, before, after, "start", top, is_mark, changed'


def read_bookmarks(connection: sqlite3.Connection) -> tuple[Bookmark, ...]:
    """Give all bookmarks in the order of their letters."""
    return _bookmarks(
        connection.execute(f"SELECT {_COLUMNS} FROM bookmarks ORDER BY letter, path, part")
    )


def find_bookmark(
    connection: sqlite3.Connection, letter: str, row: ArticleRow | None
) -> Bookmark | None:
    """Give what a letter stands for on the page of an article; None where that is nothing.

    A small one is found by the article's place, else by its digest.
    """
    if letter.isupper():
        return _at(connection, letter, None)
    if row is None:
        return None
    found = _at(connection, letter, current_place(connection, row))
    if found is not None:
        return found
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM bookmarks WHERE letter = ? AND digest = ? ORDER BY changed DESC",
        (letter, row.digest),
    )
    return next(iter(_bookmarks(rows)), None)


def bookmarks_of(connection: sqlite3.Connection, row: ArticleRow | None) -> tuple[Bookmark, ...]:
    """Give what the letters stand for on the page of an article, or without one the capitals.

    Small letters come first, both in the order of the alphabet.
    """
    letters = sorted({bookmark.letter for bookmark in read_bookmarks(connection)})
    found = (find_bookmark(connection, letter, row) for letter in letters)
    return tuple(sorted((one for one in found if one is not None), key=lambda one: one.is_capital))


def same_bookmark(connection: sqlite3.Connection, bookmark: Bookmark) -> Bookmark | None:
    """Give what the letter of another bookmark stands for by now, in the same article if small."""
    place = None if bookmark.is_capital else (path_to_blob(bookmark.path), bookmark.part)
    return _at(connection, bookmark.letter, place)


def write_bookmark(connection: sqlite3.Connection, bookmark: Bookmark) -> None:
    """Keep a bookmark in place of the one that had its letter."""
    if bookmark.is_capital:
        connection.execute("DELETE FROM bookmarks WHERE letter = ?", (bookmark.letter,))
    passage = bookmark.passage
    connection.execute(
        f"INSERT OR REPLACE INTO bookmarks ({_COLUMNS})"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            bookmark.letter,
            path_to_blob(bookmark.path),
            bookmark.part,
            bookmark.digest,
            bookmark.title,
            passage.exact,
            passage.before,
            passage.after,
            passage.start,
            bookmark.top,
            int(bookmark.is_mark),
            bookmark.changed,
        ),
    )


def set_bookmark(
    connection: sqlite3.Connection,
    row: ArticleRow,
    letter: str,
    passage: PassageAnchor,
    top: int,
    is_mark: bool,
) -> None:
    """Give a letter to a place of an article, wherever that is by now."""
    path, part = current_place(connection, row)
    place = path_from_blob(path), part
    bookmark = Bookmark(letter, *place, row.digest, row.title, passage, top, is_mark, changed=0)
    before = same_bookmark(connection, bookmark)
    changed = later_than(before.changed if before is not None else 0)
    write_bookmark(connection, replace(bookmark, changed=changed))


def _at(connection: sqlite3.Connection, letter: str, place: Place | None) -> Bookmark | None:
    """The bookmark with a letter, at a place or at any."""
    where, values = ("", ()) if place is None else (" AND path = ? AND part = ?", place)
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM bookmarks WHERE letter = ?{where}", (letter, *values)
    )
    return next(iter(_bookmarks(rows)), None)


def _bookmarks(rows: Iterable[tuple[Any, ...]]) -> tuple[Bookmark, ...]:
    return tuple(
        Bookmark(
            letter,
            path_from_blob(path),
            part,
            digest,
            title,
            PassageAnchor(exact, before, after, start),
            top,
            bool(is_mark),
            changed,
        )
        for (
            letter, path, part, digest, title, exact, before, after, start, top, is_mark, changed,
        ) in rows
    )  # fmt: skip
