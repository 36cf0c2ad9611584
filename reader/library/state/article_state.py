"""What is noted of single articles: read, starred, tags, and where reading stopped.

An article is known by its place, that is path and part. Where nothing is known of its place, what
is noted of its digest holds, so that a file that was moved keeps its state before a refresh has
seen that it was.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from reader.library.rows import ArticleRow
from reader.library.state.current_place import Place, arrived_digest, current_place, place_of
from reader.library.state.moments import later_than
from reader.text import fold


@dataclass(frozen=True, slots=True)
class Noted:
    """What is noted of one article; None where the user said neither one nor the other."""

    read: bool | None = None
    starred: bool | None = None
    tags: tuple[str, ...] = ()
    position: int | None = None
    """The offset into its text where reading goes on."""
    read_to: int | None = None
    """The offset up to which it was read when reading stopped."""


_NOTHING = Noted()


@dataclass(frozen=True, slots=True)
class ArticleStates:
    """What is noted of all articles, at one moment."""

    by_place: Mapping[Place, Noted]
    by_digest: Mapping[str, Noted]
    arrived: AbstractSet[Place]
    """The places that a refresh has seen, of those whose digest something is noted of."""
    news: AbstractSet[Place]
    """Those that came after the first import of their folder."""

    def of(self, row: ArticleRow) -> Noted:
        """Give what is noted of an article."""
        place = place_of(row)
        noted = self.by_place.get(place)
        if noted is None and place not in self.arrived:
            noted = self.by_digest.get(row.digest)
        return noted or _NOTHING

    def is_unread(self, row: ArticleRow) -> bool:
        """Whether the user still has to read it: it is news, or was marked unread."""
        read = self.of(row).read
        return place_of(row) in self.news if read is None else not read

    @property
    def is_empty(self) -> bool:
        """Whether no article is anything but seen."""
        return not self.by_place and not self.news


def read_states(connection: sqlite3.Connection) -> ArticleStates:
    """Give what is noted of all articles."""
    tags: dict[Place, list[str]] = {}
    for path, part, tag in connection.execute(
        "SELECT path, part, tag FROM tags WHERE present ORDER BY path, part, tag"
    ):
        tags.setdefault((path, part), []).append(tag)
    by_place: dict[Place, Noted] = {}
    by_digest: dict[str, Noted] = {}
    for path, part, digest, read, starred, stopped, read_to in connection.execute(
        "SELECT path, part, digest, read, starred, position, coalesce(read_to, position)"
        f" FROM articles {_BEST_LAST}"
    ):
        place = path, part
        noted = Noted(_flag(read), _flag(starred), tuple(tags.get(place, ())), stopped, read_to)
        by_place[place] = by_digest[digest] = noted
    arrived = frozenset(
        connection.execute(
            "SELECT path, part FROM arrivals WHERE digest IN (SELECT digest FROM articles)"
        )
    )
    news = frozenset(connection.execute("SELECT path, part FROM arrivals WHERE NOT seen"))
    return ArticleStates(by_place, by_digest, arrived, news)


_BEST_LAST = "ORDER BY read, starred, path DESC, part DESC"
"""Of what is noted of several articles with one digest, what tells most comes last."""


def _flag(value: int | None) -> bool | None:
    return None if value is None else bool(value)


# Changing what is noted


def set_read(connection: sqlite3.Connection, rows: Iterable[ArticleRow], value: bool) -> None:
    """Note that articles have been read, or not."""
    for row in rows:
        _set(connection, row, "read", int(value))


def set_starred(connection: sqlite3.Connection, rows: Iterable[ArticleRow], value: bool) -> None:
    """Give articles a star, or take it away."""
    for row in rows:
        _set(connection, row, "starred", int(value))


def set_position(
    connection: sqlite3.Connection, row: ArticleRow, offset: int, read_to: int
) -> None:
    """Note the offsets where reading an article's text goes on, and up to which it was read."""
    place = _set(connection, row, "position", offset)
    connection.execute(
        "UPDATE articles SET read_to = ? WHERE path = ? AND part = ?", (read_to, *place)
    )


def position(connection: sqlite3.Connection, row: ArticleRow) -> int | None:
    """Give the offset into the article's text where reading goes on."""
    found = _source(connection, current_place(connection, row), row.digest)
    if found is None:
        return None
    (offset,) = connection.execute(
        "SELECT position FROM articles WHERE path = ? AND part = ?", found
    ).fetchone()
    return None if offset is None else int(offset)


def set_tags(connection: sqlite3.Connection, row: ArticleRow, tags: Sequence[str]) -> None:
    """Give an article these tags of the user's, and no others; case and accents do not tell."""
    place = own_row(connection, row)
    noted: dict[str, tuple[int, int]] = {
        tag: (present, changed)
        for tag, present, changed in connection.execute(
            "SELECT tag, present, changed FROM tags WHERE path = ? AND part = ?", place
        )
    }
    wanted = {fold(tag): tag for tag in reversed(tags)}
    for tag, (present, changed) in noted.items():
        if present and wanted.get(fold(tag)) != tag:
            _write_tag(connection, place, tag, 0, later_than(changed))
    for tag in wanted.values():
        present, changed = noted.get(tag, (0, 0))
        if not present:
            _write_tag(connection, place, tag, 1, later_than(changed))


def _write_tag(
    connection: sqlite3.Connection, place: Place, tag: str, present: int, changed: int
) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO tags VALUES (?, ?, ?, ?, ?)", (*place, tag, present, changed)
    )


def _set(connection: sqlite3.Connection, row: ArticleRow, field: str, value: int) -> Place:
    """Note a value now; gives the article's place."""
    place = own_row(connection, row)
    (changed,) = connection.execute(
        f"SELECT {field}_changed FROM articles WHERE path = ? AND part = ?", place
    ).fetchone()
    connection.execute(
        f"UPDATE articles SET {field} = ?, {field}_changed = ? WHERE path = ? AND part = ?",
        (value, later_than(changed), *place),
    )
    return place


def own_row(connection: sqlite3.Connection, row: ArticleRow) -> Place:
    """Make an article have notes of its own, those that held of it so far; gives its place.

    A row may be older than what a refresh has seen since: it neither takes the article's place
    back to where it was, nor its digest to what it was.
    """
    place = current_place(connection, row)
    arrived = arrived_digest(connection, place)
    source = _source(connection, place, row.digest)
    if source is None:
        connection.execute(
            "INSERT INTO articles (path, part, digest) VALUES (?, ?, ?)",
            (*place, arrived or row.digest),
        )
    elif source != place:
        copy_noted(connection, source, place)
    elif arrived is None:
        connection.execute(
            "UPDATE articles SET digest = ? WHERE path = ? AND part = ?", (row.digest, *place)
        )
    return place


def _source(connection: sqlite3.Connection, place: Place, digest: str) -> Place | None:
    """The place of which that is noted which holds of an article."""
    if connection.execute("SELECT 1 FROM articles WHERE path = ? AND part = ?", place).fetchone():
        return place
    if arrived_digest(connection, place) is not None:
        return None
    return noted_with_digest(connection, digest)


def noted_with_digest(connection: sqlite3.Connection, digest: str) -> Place | None:
    """Give the place with this digest of which most is noted."""
    places = connection.execute(
        f"SELECT path, part FROM articles WHERE digest = ? {_BEST_LAST}", (digest,)
    ).fetchall()
    return places[-1] if places else None


_FIELDS = "read, read_changed, starred, starred_changed, position, position_changed, read_to"


def copy_noted(connection: sqlite3.Connection, source: Place, target: Place) -> None:
    """Note of a place of which nothing is noted what is noted of another one."""
    connection.execute(
        f"INSERT INTO articles (path, part, digest, {_FIELDS})"
        f" SELECT ?, ?, digest, {_FIELDS} FROM articles WHERE path = ? AND part = ?",
        (*target, *source),
    )
    connection.execute(
        "INSERT OR IGNORE INTO tags SELECT ?, ?, tag, present, changed FROM tags"
        " WHERE path = ? AND part = ?",
        (*target, *source),
    )


def move_noted(connection: sqlite3.Connection, source: Place, target: Place) -> None:
    """Let what is noted of a place be noted of another one; what that has of its own stays."""
    for table in ("articles", "tags", "bookmarks"):
        connection.execute(
            f"UPDATE OR IGNORE {table} SET path = ?, part = ? WHERE path = ? AND part = ?",
            (*target, *source),
        )
        connection.execute(f"DELETE FROM {table} WHERE path = ? AND part = ?", source)
    for table in ("notes", "corrections"):
        connection.execute(
            f"UPDATE {table} SET path = ?, part = ? WHERE path = ? AND part = ?",
            (*target, *source),
        )
