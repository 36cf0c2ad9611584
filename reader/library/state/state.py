"""What the user did: read, starred, tagged, noted, corrected, searched for, and where they stopped.

It cannot be made again, so every call is on disk when it returns, and a damaged file is set aside,
never overwritten. The modules it calls know one kind of it each.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import uuid4

from reader.library.catalogue.database import path_from_blob, path_to_blob
from reader.library.rows import ArticleRow
from reader.library.state import arrivals, article_state, notes, query_history, saved_searches
from reader.library.state.arrivals import Arrival, ArrivalLog, ArrivedFile
from reader.library.state.article_state import ArticleStates, read_states
from reader.library.state.current_place import Place, current_place
from reader.library.state.moments import later_than, now
from reader.library.state.notes import Note
from reader.library.state.passage_anchor import PassageAnchor
from reader.library.state.saved_searches import SavedSearch, one_line
from reader.library.state.state_file import StateFile, Version
from reader.text import clean, fold

# What only few commands ask for is loaded when they do: the application opens the state first.
if TYPE_CHECKING:
    from reader.library.state.bookmarks import Bookmark
    from reader.library.state.correction_table import CorrectionsMark
    from reader.library.state.corrections import Correction, Corrections
    from reader.library.state.state_import import Merged
    from reader.library.state.state_records import Record

_Answer = TypeVar("_Answer")


class State:
    """The user's state; every change is durable when the call returns. Safe to share by threads.

    Every method raises LibraryError where the file cannot be used.
    """

    def __init__(self, file: Path, *, must_write: bool = True) -> None:
        """Open `file`, making it where there is none; raises LibraryError when it cannot be used.

        A file that SQLite finds damaged is set aside beside the new one; `notice` then says so.
        Unless it `must_write`, one that cannot be written or made is read as far as it is there,
        and `refusal` says so. Changes then raise LibraryError, save those that no user asks for.
        """
        self._file = StateFile(file, must_write=must_write)
        self._corrections: tuple[CorrectionsMark, Corrections] | None = None
        self._states: tuple[Version, ArticleStates] | None = None
        self._answers: dict[str, tuple[object, object, Any]] = {}
        """What was asked of all rows last, and of which; threads exchange it unlocked."""
        self._arrivals: tuple[Version, Mapping[Place, Arrival]] | None = None

    @property
    def notice(self) -> str | None:
        """A sentence for the user about what happened on opening, or None."""
        return self._file.notice

    @property
    def refusal(self) -> str | None:
        """Why nothing can be changed, as a sentence; None where it can."""
        return self._file.refusal

    def version(self) -> Version:
        """Give what changes whenever anything is noted, by this process or another one."""
        return self._file.read(self._file.version)

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    # Articles

    def unread_ids(self, rows: Sequence[ArticleRow]) -> frozenset[int]:
        """Give the ids of those of `rows` that came after their folder and were not read yet."""

        def unread(states: ArticleStates) -> frozenset[int]:
            if states.is_empty:
                return frozenset()
            return frozenset(row.id for row in rows if states.is_unread(row))

        return self._answer("unread", rows, unread)

    def read_ids(self, rows: Sequence[ArticleRow]) -> frozenset[int]:
        """Give the ids of those of `rows` that are not unread: read, or seen with their folder."""
        return frozenset(row.id for row in rows) - self.unread_ids(rows)

    def starred_ids(self, rows: Sequence[ArticleRow]) -> frozenset[int]:
        """Give the ids of those of `rows` that have a star."""

        def starred(states: ArticleStates) -> frozenset[int]:
            if not states.by_place:
                return frozenset()
            return frozenset(row.id for row in rows if states.of(row).starred)

        return self._answer("starred", rows, starred)

    def set_read(self, row: ArticleRow, value: bool) -> None:
        """Note that an article has been read, or not."""
        self.set_all_read((row,), value)

    def set_all_read(self, rows: Iterable[ArticleRow], value: bool) -> None:
        """Note of many articles at once that they have been read, or not."""
        self._file.change(lambda connection: article_state.set_read(connection, rows, value))

    def set_starred(self, row: ArticleRow, value: bool) -> None:
        """Give an article a star, or take it away."""
        self.set_all_starred((row,), value)

    def set_all_starred(self, rows: Iterable[ArticleRow], value: bool) -> None:
        """Give many articles at once a star, or take it away."""
        self._file.change(lambda connection: article_state.set_starred(connection, rows, value))

    def read_to_of(self, rows: Sequence[ArticleRow]) -> Mapping[int, int]:
        """Give the offsets into their texts up to which articles were read, by id.

        Those that were not begun are left out.
        """

        def read_to(states: ArticleStates) -> Mapping[int, int]:
            if not any(noted.read_to for noted in states.by_place.values()):
                return {}
            found = ((row.id, states.of(row).read_to) for row in rows)
            return {article_id: offset for article_id, offset in found if offset}

        return self._answer("read to", rows, read_to)

    def position(self, row: ArticleRow) -> int | None:
        """Give the offset into the article's text where reading goes on."""
        return self._file.read(lambda connection: article_state.position(connection, row))

    def set_position(self, row: ArticleRow, offset: int, *, read_to: int) -> None:
        """Note the offsets where reading the article's text goes on, and up to which it was read.

        The first is what was at the top of the page, the second the end of what was in sight.
        """
        self._file.note(
            lambda connection: article_state.set_position(connection, row, offset, read_to)
        )

    # Tags

    def tags(self) -> tuple[str, ...]:
        """Give every tag that the user gave an article, those of most articles first."""
        counts: dict[str, int] = {}
        for noted in self._article_states().by_place.values():
            for tag in noted.tags:
                counts[tag] = counts.get(tag, 0) + 1
        return tuple(sorted(counts, key=lambda tag: (-counts[tag], tag)))

    def tags_of(self, rows: Sequence[ArticleRow]) -> Mapping[int, tuple[str, ...]]:
        """Give the user's tags of those of `rows` that have any, by their ids."""

        def tags(states: ArticleStates) -> Mapping[int, tuple[str, ...]]:
            if not any(noted.tags for noted in states.by_place.values()):
                return {}
            found = ((row.id, states.of(row).tags) for row in rows)
            return {article_id: tags for article_id, tags in found if tags}

        return self._answer("tags", rows, tags)

    def tagged_ids(self, rows: Sequence[ArticleRow], tag: str) -> frozenset[int]:
        """Give the ids of those of `rows` to which the user gave a tag, whatever its case."""
        wanted = fold(one_line(tag))
        return frozenset(
            article_id
            for article_id, tags in self.tags_of(rows).items()
            if any(fold(one) == wanted for one in tags)
        )

    def set_tags(self, row: ArticleRow, tags: Iterable[str]) -> None:
        """Give an article these tags of the user's, and no others."""
        self.set_all_tags(((row, tags),))

    def set_all_tags(self, tagged: Iterable[tuple[ArticleRow, Iterable[str]]]) -> None:
        """Give many articles at once, each these tags of the user's, and no others."""
        wanted = [(row, tuple(filter(None, map(one_line, tags)))) for row, tags in tagged]

        def change(connection: sqlite3.Connection) -> None:
            for row, tags in wanted:
                article_state.set_tags(connection, row, tags)

        self._file.change(change)

    # Arrivals

    def arrivals(self) -> Mapping[Place, Arrival]:
        """Give when the articles at each place came into the library."""

        def current(connection: sqlite3.Connection) -> Mapping[Place, Arrival]:
            version = self._file.version(connection)
            if self._arrivals is None or self._arrivals[0] != version:
                self._arrivals = version, arrivals.read_arrivals(connection)
            return self._arrivals[1]

        return self._file.read(current)

    def imported_folders(self) -> tuple[Path, ...]:
        """Give the folders of which the first import was completed."""
        return self._file.read(arrivals.imported_folders)

    def present_paths(self) -> frozenset[Path]:
        """Give the files that were there when they were looked for last."""
        return self._file.read(arrivals.present_paths)

    def record_arrivals(self, files: Iterable[ArrivedFile]) -> None:
        """Note what a refresh read from files; what was moved takes along what is noted of it."""
        self._file.change(lambda connection: ArrivalLog(connection).record(files))

    def record_seen(self, articles: Iterable[tuple[Place, str]]) -> None:
        """Note articles, each with its digest, that were there before anything was noted."""
        self._file.change(lambda connection: ArrivalLog(connection).record_seen(articles))

    def mark_gone(self, paths: Iterable[Path]) -> None:
        """Note that files are gone; what is noted of their articles waits for them to turn up."""
        self._file.change(lambda connection: arrivals.mark_gone(connection, paths))

    def complete_imports(self, folders: Iterable[Path]) -> None:
        """Note that everything in these folders has arrived: what comes now is news."""
        self._file.change(lambda connection: arrivals.complete_imports(connection, folders))

    # Corrections

    def corrections(self) -> tuple[CorrectionsMark, Corrections]:
        """Give all corrections, and what changes whenever they do, by whomever."""
        return self._file.read(self._current_corrections)

    def correct(self, row: ArticleRow, correction: Correction) -> int:
        """Note a correction of an article; gives the number that `take_back` takes."""
        from reader.library.state.correction_table import add_correction

        def add(connection: sqlite3.Connection) -> int:
            path, part = current_place(connection, row)
            found = path_from_blob(path)
            return add_correction(connection, found, part, row.title, correction, now())

        return self._file.change(add)

    def take_back(self, numbers: Iterable[int]) -> None:
        """Forget corrections by their numbers; earlier ones of the same marks hold again."""
        from reader.library.state.correction_table import remove_corrections

        self._file.change(lambda connection: remove_corrections(connection, numbers))

    # Notes

    def notes(self) -> tuple[Note, ...]:
        """Give all notes in the order in which they were made."""
        return self._file.read(notes.read_notes)

    def notes_of(self, row: ArticleRow) -> tuple[Note, ...]:
        """Give the notes of an article, in the order in which they were made."""
        return self._file.read(lambda connection: notes.notes_of(connection, row))

    def noted_ids(self, rows: Iterable[ArticleRow]) -> frozenset[int]:
        """Give the ids of those of `rows` that have notes, found as `notes_of` finds them."""
        places, digests = self._file.read(notes.noted_articles)
        if not places:
            return frozenset()
        return frozenset(
            row.id for row in rows if row.digest in digests or (row.path, row.part) in places
        )

    def add_note(self, row: ArticleRow, passage: PassageAnchor, text: str) -> Note:
        """Write a note about a passage of an article."""
        written = now()

        def add(connection: sqlite3.Connection) -> Note:
            path, part = current_place(connection, row)
            made = notes.free_moment(connection, written)
            found, said = path_from_blob(path), clean(text)
            note = Note(uuid4().hex, found, part, row.digest, row.title, passage, said, made, made)
            notes.write_note(connection, note)
            return note

        return self._file.change(add)

    def change_note(self, identifier: str, text: str) -> Note | None:
        """Write another text in a note; gives it as it was, None where there is none."""

        def change(connection: sqlite3.Connection) -> Note | None:
            if (note := notes.find_note(connection, identifier)) is not None:
                moment = notes.free_moment(connection, later_than(note.changed))
                notes.write_note(connection, replace(note, text=clean(text), changed=moment))
            return note

        return self._file.change(change)

    def remove_note(self, identifier: str) -> Note | None:
        """Take a note away; gives it as it was, None where there is none."""

        def remove(connection: sqlite3.Connection) -> Note | None:
            note = notes.find_note(connection, identifier)
            notes.remove_note(connection, identifier)
            return note

        return self._file.change(remove)

    def restore_note(self, note: Note) -> None:
        """Bring a note back that was taken away, or changed, as it was."""
        self._file.change(lambda connection: notes.write_note(connection, note))

    # Bookmarks

    def bookmark(self, letter: str, row: ArticleRow | None) -> Bookmark | None:
        """Give what a letter stands for on the page of an article; None where that is nothing."""
        from reader.library.state.bookmarks import find_bookmark

        return self._file.read(lambda connection: find_bookmark(connection, letter, row))

    def bookmarks(self, row: ArticleRow | None) -> tuple[Bookmark, ...]:
        """Give what all letters stand for there: those of the article, then the capitals."""
        from reader.library.state.bookmarks import bookmarks_of

        return self._file.read(lambda connection: bookmarks_of(connection, row))

    def set_bookmark(
        self, row: ArticleRow, letter: str, passage: PassageAnchor, *, top: int, is_mark: bool
    ) -> None:
        """Give a letter to a passage of an article, by which what it stood for before is lost.

        A capital is given once, a small one once an article. `top` and `is_mark` are those of
        `Bookmark`.
        """
        from reader.library.state.bookmarks import set_bookmark

        self._file.change(
            lambda connection: set_bookmark(connection, row, letter, passage, top, is_mark)
        )

    # Searches

    def saved_searches(self) -> tuple[SavedSearch, ...]:
        """Give the saved searches in the order of their names."""
        found = self._file.read(saved_searches.read_searches)
        return tuple(sorted(found, key=lambda search: (fold(search.name), search.name)))

    def save_search(self, name: str, query: str) -> SavedSearch:
        """Keep a query by a name, in place of the one of that name; it counts as looked at now."""
        return self._file.change(
            lambda connection: saved_searches.save_search(
                connection, one_line(name), one_line(query), arrivals.last_number(connection)
            )
        )

    def forget_search(self, name: str) -> None:
        """Forget a saved search; one that is not there is no error."""
        self._file.change(
            lambda connection: saved_searches.forget_search(connection, one_line(name))
        )

    def restore_search(self, search: SavedSearch) -> None:
        """Bring a saved search back as it was."""
        self._file.change(lambda connection: saved_searches.write_search(connection, search))

    def note_look(self, name: str, total: int) -> None:
        """Note that a saved search was looked at and gave `total` articles."""
        self._file.note(
            lambda connection: saved_searches.note_look(
                connection, name, total, arrivals.last_number(connection)
            )
        )

    def history(self) -> tuple[str, ...]:
        """Give the queries that were asked, the newest first and each once."""
        return tuple(query for query, _ in self._file.read(query_history.read_history))

    def remember_query(self, query: str) -> None:
        """Put a query at the front of the history; an empty one is not kept."""
        if asked := one_line(query):
            self._file.note(lambda connection: query_history.remember(connection, asked))

    # Folders

    def folders(self) -> tuple[Path, ...]:
        """Give the folders that have been added to the library, in order."""
        rows = self._file.read(
            lambda connection: connection.execute(
                "SELECT path FROM folders ORDER BY path"
            ).fetchall()
        )
        return tuple(path_from_blob(path) for (path,) in rows)

    def add_folders(self, folders: Iterable[Path]) -> None:
        """Add folders to the library; those it has already are no error."""
        blobs = [(path_to_blob(folder),) for folder in folders]
        self._file.change(
            lambda connection: connection.executemany(
                "INSERT OR IGNORE INTO folders VALUES (?)", blobs
            )
        )

    def remove_folder(self, folder: Path) -> None:
        """Take a folder out of the library; what was read in it stays noted."""
        self._file.change(
            lambda connection: connection.execute(
                "DELETE FROM folders WHERE path = ?", (path_to_blob(folder),)
            )
        )

    # All of it

    def records(self) -> Sequence[Record]:
        """Give everything that is noted, to be merged into another state."""
        from reader.library.state import state_export

        return self._file.read(state_export.records)

    def merge(self, records: Sequence[Record]) -> Merged:
        """Add what another state has noted; where the two differ the later change holds."""
        from reader.library.state import state_import

        return self._file.change(lambda connection: state_import.merge(connection, records))

    def _answer(
        self,
        what: str,
        rows: Sequence[ArticleRow],
        answer: Callable[[ArticleStates], _Answer],
    ) -> _Answer:
        """What holds of `rows`; of the same ones, with nothing changed, it is asked once."""
        states = self._article_states()
        kept = self._answers.get(what)
        if kept is None or kept[0] is not states or kept[1] is not rows:
            found = answer(states)
            if isinstance(rows, tuple):  # nothing else is sure to stay as it is
                self._answers[what] = states, rows, found
            return found
        result: _Answer = kept[2]
        return result

    def _article_states(self) -> ArticleStates:
        def current(connection: sqlite3.Connection) -> ArticleStates:
            version = self._file.version(connection)
            if self._states is None or self._states[0] != version:
                self._states = version, read_states(connection)
            return self._states[1]

        return self._file.read(current)

    def _current_corrections(
        self, connection: sqlite3.Connection
    ) -> tuple[CorrectionsMark, Corrections]:
        from reader.library.state.correction_table import corrections_mark, read_corrections

        mark = corrections_mark(connection)
        if self._corrections is None or self._corrections[0] != mark:
            self._corrections = mark, read_corrections(connection)
        return self._corrections
