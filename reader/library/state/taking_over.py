"""What the user did in another program, as a file of it tells: read, starred, tagged, marked.

It is taken into the user's state as if they had done it here, each thing once: what they change or
take back afterwards is theirs. Of tags, stars and what was read the state itself knows what was
said; which highlights were taken is kept with the number of the article's arrival, which stays with
it when its file moves or changes and the catalogue is made anew. What the other program adds later
is new, and is taken.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2b

from reader.article import Article
from reader.library.catalogue.database import path_from_blob
from reader.library.state.current_place import Place
from reader.library.state.moments import Moment, now
from reader.library.state.notes import Note, find_note, write_note
from reader.library.state.passage_anchor import PassageAnchor, anchor_of
from reader.library.state.saved_searches import one_line
from reader.text import fold


@dataclass(frozen=True, slots=True)
class BroughtHighlight:
    """A passage marked in another program."""

    key: str
    """The same for this passage whenever the file is read, in whatever formatting."""
    passage: PassageAnchor
    text: str
    """What was noted on it; empty for a mere highlight."""
    noted: Moment | None


@dataclass(frozen=True, slots=True)
class Brought:
    """What a file tells that the user did with an article."""

    title: str
    """The article's."""
    is_read: bool
    is_starred: bool
    tags: tuple[str, ...]
    highlights: tuple[BroughtHighlight, ...]


def brought_by(article: Article) -> Brought | None:
    """Give what an article brings along; None where that is nothing."""
    flags = article.is_read, article.is_starred
    if not (any(flags) or article.own_tags or article.highlights):
        return None
    tags = tuple(filter(None, map(one_line, article.own_tags)))
    return Brought(article.title, *flags, tags, tuple(_highlights(article)))


def _highlights(article: Article) -> Iterator[BroughtHighlight]:
    seen: Counter[str] = Counter()
    for highlight in article.highlights:
        passage = anchor_of(article.text, highlight.span)
        words = "".join(filter(str.isalnum, fold(passage.exact))) or passage.exact
        seen[words] += 1
        key = _digest(words, str(seen[words]))
        yield BroughtHighlight(key, passage, highlight.note, _moment(highlight.noted))


def _digest(*texts: str) -> str:
    content = "\0".join(texts).encode("utf-8", "surrogatepass")
    return blake2b(content, digest_size=16).hexdigest()


def _moment(written: str | None) -> Moment | None:
    """The moment of an ISO 8601 date, taken as UTC where it tells no zone."""
    try:
        moment = datetime.fromisoformat(written or "")
        return round(moment.replace(tzinfo=moment.tzinfo or UTC).timestamp() * 1000)
    except (ValueError, OverflowError, OSError):
        return None


class TakingOver:
    """Takes what articles bring along into the state, within one transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._used: set[Moment] | None = None
        """The moments in which notes were made or changed, once they are asked for."""

    def take(self, place: Place, brought: Brought) -> None:
        """Take what was not taken yet of the article at a place, which has arrived."""
        arrival = self._connection.execute(
            "SELECT number, digest FROM arrivals WHERE path = ? AND part = ?", place
        ).fetchone()
        if arrival is None:
            return
        number, digest = arrival
        for field, is_said in (("read", brought.is_read), ("starred", brought.is_starred)):
            if is_said:
                self._set(place, digest, field)
        for tag in brought.tags:
            self._add_tag(place, digest, tag)
        if not brought.highlights:
            return
        # Notes belong to every copy of a text: those of one are not taken from another again.
        taken = {
            highlight
            for (highlight,) in self._connection.execute(
                "SELECT highlight FROM taken_over"
                " WHERE number IN (SELECT number FROM arrivals WHERE digest = ?)",
                (digest,),
            )
        }
        for highlight in brought.highlights:
            if highlight.key not in taken:
                self._add_note(place, digest, brought.title, highlight)
        self._connection.executemany(
            "INSERT OR IGNORE INTO taken_over VALUES (?, ?)",
            [(number, highlight.key) for highlight in brought.highlights],
        )

    def _own_row(self, place: Place, digest: str) -> None:
        self._connection.execute(
            "INSERT OR IGNORE INTO articles (path, part, digest) VALUES (?, ?, ?)",
            (*place, digest),
        )

    def _set(self, place: Place, digest: str, field: str) -> None:
        """Note that an article was read or starred, where the user has not said whether it was."""
        self._own_row(place, digest)
        self._connection.execute(
            f"UPDATE articles SET {field} = 1, {field}_changed = ?"
            f" WHERE path = ? AND part = ? AND {field} IS NULL",
            (now(), *place),
        )

    def _add_tag(self, place: Place, digest: str, tag: str) -> None:
        """Give an article a tag of which the user has said nothing yet."""
        self._own_row(place, digest)
        said = self._connection.execute(
            "SELECT tag FROM tags WHERE path = ? AND part = ?", place
        ).fetchall()
        if fold(tag) not in {fold(one) for (one,) in said}:
            self._connection.execute(
                "INSERT INTO tags VALUES (?, ?, ?, 1, ?)", (*place, tag, now())
            )

    def _add_note(self, place: Place, digest: str, title: str, highlight: BroughtHighlight) -> None:
        # The same on every machine, so that states that are merged have it once.
        identifier = _digest(digest, highlight.key)
        if find_note(self._connection, identifier) is not None:
            return
        moment = self._free_moment(min(now(), highlight.noted or now()))
        path, part = path_from_blob(place[0]), place[1]
        note = Note(
            identifier, path, part, digest, title, highlight.passage, highlight.text, moment, moment
        )
        write_note(self._connection, note)

    def _free_moment(self, moment: Moment) -> Moment:
        """As `notes.free_moment`, for very many notes at once."""
        if self._used is None:
            rows = self._connection.execute("SELECT created, changed FROM notes")
            self._used = {moment for row in rows for moment in row}
        while moment in self._used:
            moment += 1
        self._used.add(moment)
        return moment
