"""Records of another state -> merged into the user's own.

Nothing of the own state is lost: what it lacks is added, and where the two say different things of
one thing the later change holds. An article that is not at its place here is the one with its
digest. Merging the same records again changes nothing.
"""

from __future__ import annotations

import os
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from reader.library.catalogue.database import path_from_blob, path_to_blob
from reader.library.state.arrivals import gone_of, last_number
from reader.library.state.bookmarks import Bookmark, same_bookmark, write_bookmark
from reader.library.state.correction_table import add_correction, read_corrections
from reader.library.state.corrections import Change, MarkKind
from reader.library.state.current_place import Place
from reader.library.state.moments import Moment
from reader.library.state.notes import Note, find_note, write_note
from reader.library.state.passage_anchor import PassageAnchor
from reader.library.state.query_history import read_history, write_history
from reader.library.state.saved_searches import SavedSearch, read_searches, write_search
from reader.library.state.state_records import (
    KINDS,
    ArticleRecord,
    CorrectionRecord,
    FolderRecord,
    QueryRecord,
    Record,
    Said,
)
from reader.text import clean_name


@dataclass(slots=True)
class Merged:
    """What became of records."""

    added: Counter[str] = field(default_factory=Counter)
    """By kind, those of which something was not here yet."""
    present: Counter[str] = field(default_factory=Counter)
    """By kind, those of which everything was."""
    conflicts: list[str] = field(default_factory=list)
    """Sentences on what is told differently, and which of the two holds."""
    left_out: list[str] = field(default_factory=list)
    """Sentences on what cannot be used here."""


def merge(connection: sqlite3.Connection, records: Sequence[Record]) -> Merged:
    """Merge records into the tables, within a transaction."""
    return _Merging(connection).merge(records)


class _Merging:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._merged = Merged()
        self._places: dict[Place, Place] = {}
        """Where the articles of the records are here."""
        self._numbers: list[tuple[int, int]] = []
        """The numbers of arrivals in the records, and here."""
        self._at_digest: dict[str, list[Place]] = {}
        self._corrections = _corrections_here(connection)
        for path, part, digest in connection.execute(
            "SELECT path, part, digest FROM arrivals WHERE NOT gone ORDER BY number"
        ):
            self._at_digest.setdefault(digest, []).append((path, part))

    def merge(self, records: Sequence[Record]) -> Merged:
        for record in records:
            if isinstance(record, ArticleRecord):
                self._note(record, self._article(record))
        for record in records:
            if isinstance(record, FolderRecord):
                self._note(record, self._folder(record))
            elif isinstance(record, Note):
                self._note(record, self._passage_note(record))
            elif isinstance(record, Bookmark):
                self._note(record, self._bookmark(record))
            elif isinstance(record, CorrectionRecord):
                self._note(record, self._correction(record))
            elif isinstance(record, SavedSearch):
                self._note(record, self._saved_search(record))
        self._queries([record for record in records if isinstance(record, QueryRecord)])
        return self._merged

    def _note(self, record: Record, is_added: bool) -> None:
        counts = self._merged.added if is_added else self._merged.present
        counts[KINDS[type(record)]] += 1

    def _conflict(self, what: str, *, theirs: bool) -> None:
        holds = "the imported one is newer and holds" if theirs else "the one here holds"
        self._merged.conflicts.append(f"{what}: {holds}")

    # Articles

    def _place_here(self, path: bytes, part: str, digest: str) -> Place:
        """Where an article is here: at its place, or where its text is found."""
        place = path, part
        if place in self._places:
            return self._places[place]
        if not self._is_known(place) and not os.path.lexists(path):
            same = self._at_digest.get(digest, ())
            name = os.path.basename(path)  # noqa: PTH119 # bytes, which need not be text
            alike = (other for other in same if os.path.basename(other[0]) == name)  # noqa: PTH119
            place = next(alike, same[0] if same else place)
        self._places[path, part] = place
        return place

    def _is_known(self, place: Place) -> bool:
        return any(
            self._connection.execute(
                f"SELECT 1 FROM {table} WHERE path = ? AND part = ?", place
            ).fetchone()
            for table in ("arrivals", "articles")
        )

    def _article(self, record: ArticleRecord) -> bool:
        place = self._place_here(path_to_blob(record.path), record.part, record.digest)
        has_arrived = self._arrival(record, place)
        self._taken_over(record, place)
        is_said = any(
            said.value is not None for said in (record.read, record.starred, record.position)
        )
        if not is_said and not record.tags:
            return has_arrived
        is_new = self._connection.execute(
            "INSERT OR IGNORE INTO articles (path, part, digest) VALUES (?, ?, ?)",
            (*place, record.digest),
        ).rowcount
        changes = [
            self._field(place, "read", record.read, "read or not"),
            self._field(place, "starred", record.starred, "starred or not"),
            self._field(
                place, "position", record.position, "where reading stopped", read_to=record.read_to
            ),
            *(self._tag(place, tag, said) for tag, said in record.tags.items()),
        ]
        return bool(is_new) or has_arrived or any(changes)

    def _arrival(self, record: ArticleRecord, place: Place) -> bool:
        if record.arrived is None or record.number is None:
            return False
        here = self._connection.execute(
            "SELECT number, arrived FROM arrivals WHERE path = ? AND part = ?", place
        ).fetchone()
        if here is not None:
            number, arrived = here
            self._numbers.append((record.number, number))
            if record.arrived >= arrived:
                return False
            self._connection.execute(
                "UPDATE arrivals SET arrived = ?, seen = ? WHERE path = ? AND part = ?",
                (record.arrived, int(record.seen), *place),
            )
            return True
        (number,) = self._connection.execute(
            "UPDATE arrivals_counted SET last = last + 1 RETURNING last"
        ).fetchone()
        self._numbers.append((record.number, number))
        self._connection.execute(
            "INSERT INTO arrivals VALUES (?, ?, ?, ?, ?, ?, ?)",
            (*place, record.digest, number, record.arrived, int(record.seen), gone_of(place)),
        )
        return True

    def _taken_over(self, record: ArticleRecord, place: Place) -> None:
        """Note which highlights became notes there, so that they do not so again here."""
        self._connection.executemany(
            "INSERT OR IGNORE INTO taken_over"
            " SELECT number, ? FROM arrivals WHERE path = ? AND part = ?",
            [(highlight, *place) for highlight in record.taken],
        )

    def _field(self, place: Place, name: str, theirs: Said, told: str, **along: int | None) -> bool:
        """Note what they said where that is the later one, and with it what else it holds."""
        if theirs.value is None:
            return False
        ours = Said(
            *self._connection.execute(
                f"SELECT {name}, {name}_changed FROM articles WHERE path = ? AND part = ?", place
            ).fetchone()
        )
        if not self._is_theirs(ours, theirs, f"{_name(place)}, {told}"):
            return False
        written = {name: theirs.value, f"{name}_changed": theirs.changed, **along}
        columns = ", ".join(f"{column} = ?" for column in written)
        self._connection.execute(
            f"UPDATE articles SET {columns} WHERE path = ? AND part = ?",
            (*written.values(), *place),
        )
        return ours.value != theirs.value

    def _tag(self, place: Place, tag: str, theirs: Said) -> bool:
        row = self._connection.execute(
            "SELECT present, changed FROM tags WHERE path = ? AND part = ? AND tag = ?",
            (*place, tag),
        ).fetchone()
        ours = Said(*row) if row else Said(None, 0)
        if not self._is_theirs(ours, theirs, f"{_name(place)}, tag {tag}"):
            return False
        self._connection.execute(
            "INSERT OR REPLACE INTO tags VALUES (?, ?, ?, ?, ?)",
            (*place, tag, theirs.value, theirs.changed),
        )
        return ours.value != theirs.value

    def _is_theirs(self, ours: Said, theirs: Said, what: str) -> bool:
        """Whether the imported one is to be written; tells where the two differ."""
        is_later = ours.value is None or theirs.changed > ours.changed
        if ours.value is not None and ours.value != theirs.value:
            self._conflict(what, theirs=is_later)
        return is_later

    # All else

    def _folder(self, record: FolderRecord) -> bool:
        path = path_to_blob(record.path)
        is_added = False
        if record.is_added and os.path.lexists(path):
            is_added = bool(
                self._connection.execute(
                    "INSERT OR IGNORE INTO folders VALUES (?)", (path,)
                ).rowcount
            )
        elif record.is_added:
            self._merged.left_out.append(f"the folder {clean_name(record.path)} is not here")
        if record.imported is not None:
            imported = self._connection.execute(
                "INSERT OR IGNORE INTO imports VALUES (?, ?)", (path, record.imported)
            )
            is_added = bool(imported.rowcount) or is_added
        return is_added

    def _passage_note(self, note: Note) -> bool:
        path, part = self._place_here(path_to_blob(note.path), note.part, note.digest)
        note = replace(note, path=path_from_blob(path), part=part)
        ours = find_note(self._connection, note.id)
        if ours is not None:
            is_later = note.changed > ours.changed
            if note.text != ours.text:
                self._conflict(f"{_name((path, part))}, a note", theirs=is_later)
            if not is_later:
                return False
            note = replace(ours, text=note.text, changed=note.changed)
        write_note(self._connection, note)
        return ours is None or ours.text != note.text

    def _bookmark(self, bookmark: Bookmark) -> bool:
        path, part = self._place_here(path_to_blob(bookmark.path), bookmark.part, bookmark.digest)
        bookmark = replace(bookmark, path=path_from_blob(path), part=part)
        ours = same_bookmark(self._connection, bookmark)
        if ours is not None:
            if bookmark == replace(ours, changed=bookmark.changed):
                return False
            is_later = bookmark.changed > ours.changed
            self._conflict(f"{_name((path, part))}, bookmark {bookmark.letter}", theirs=is_later)
            if not is_later:
                return False
        write_bookmark(self._connection, bookmark)
        return True

    def _correction(self, record: CorrectionRecord) -> bool:
        correction = record.correction
        place = self._place_here(path_to_blob(record.path), record.part, correction.digest)
        path = path_from_blob(place[0])
        key = (path, place[1], correction.mark, correction.passage)
        if (same := self._corrections.get(key)) is not None:
            change, created = same
            is_later = record.created > created
            if change == correction.change:
                return False
            self._conflict(f"{_name(place)}, {correction.told}", theirs=is_later)
            if not is_later:
                return False
        self._corrections[key] = correction.change, record.created
        add_correction(self._connection, path, place[1], record.title, correction, record.created)
        return True

    def _saved_search(self, search: SavedSearch) -> bool:
        known = (here for there, here in self._numbers if there <= search.seen_number)
        seen = max(known, default=0)
        search = replace(search, seen_number=min(seen, last_number(self._connection)))
        ours = {one.name: one for one in read_searches(self._connection)}.get(search.name)
        if ours is None:
            write_search(self._connection, search)
            return True
        if ours.query == search.query:
            return False
        is_later = search.changed > ours.changed
        self._conflict(f"the saved search {search.name}", theirs=is_later)
        if is_later:
            write_search(self._connection, search)
        return is_later

    def _queries(self, records: Iterable[QueryRecord]) -> None:
        asked = dict(read_history(self._connection))
        before = dict(asked)
        for record in records:
            self._note(record, record.query not in before)
            asked[record.query] = max(record.asked, asked.get(record.query, record.asked))
        if asked != before:
            newest = sorted(asked.items(), key=lambda one: one[1], reverse=True)
            write_history(self._connection, tuple(newest))


_MarkKey = tuple[Path, str, MarkKind, PassageAnchor]


def _corrections_here(connection: sqlite3.Connection) -> dict[_MarkKey, tuple[Change, Moment]]:
    """What holds of each mark that was corrected here, and since when."""
    created = dict(connection.execute("SELECT id, created FROM corrections"))
    return {
        (noted.path, noted.part, noted.correction.mark, noted.correction.passage): (
            noted.correction.change,
            created[noted.id],
        )
        for noted in read_corrections(connection).noted
    }


def _name(place: Place) -> str:
    return clean_name(path_from_blob(place[0]))
