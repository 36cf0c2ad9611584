"""What a user notes of articles and searches, and what of it must be there after a kill."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field

from reader.config import Paths
from reader.library.library import Library
from reader.library.rows import ArticleRow
from reader.library.state.corrections import Correction, MarkKind, OtherSpeaker
from reader.library.state.passage_anchor import PassageAnchor
from reader.library.state.state import State
from tests.faults.changing_folder import parts_of_title
from tests.unit.library.building import row_of

Change = tuple[str, str, str, str, int]
"""The name of an article, its path and digest in the list, what is noted of it, and the value."""

FLAGS = ("read", "starred")
KINDS = (*FLAGS, "position", "tag", "correction", "note", "saved search")


def make(state: State, change: Change) -> None:
    """Make a change."""
    name, path, digest, kind, value = change
    row = row_of(path, digest=digest)
    if kind == "read":
        state.set_read(row, bool(value))
    elif kind == "starred":
        state.set_starred(row, bool(value))
    elif kind == "position":
        state.set_position(row, value, read_to=value + 1)
    elif kind == "tag":
        state.set_tags(row, [str(value)])
    elif kind == "correction":
        speaker = OtherSpeaker(str(value))
        state.correct(row, Correction(MarkKind.STATEMENT, _PASSAGE, speaker, digest))
    elif kind == "note":
        state.add_note(row, _PASSAGE, str(value))
    else:
        state.save_search(name, str(value))


_PASSAGE = PassageAnchor("“The ferry leaks,”", "", " said Anna Berg.", 0)


def _value(state: State, row: ArticleRow, kind: str) -> int | None:
    """What was noted last of an article."""
    if kind in FLAGS:
        flagged = state.read_ids([row]) if kind == "read" else state.starred_ids([row])
        return int(row.id in flagged)
    if kind == "position":
        position = state.position(row)
        # Both are told at once: no kill leaves one of them without the other.
        assert state.read_to_of([row]).get(row.id) == (None if position is None else position + 1)
        return position
    if kind == "tag":
        found = state.tags_of([row]).get(row.id, ())
    elif kind == "correction":
        noted = state.corrections()[1].of(row.path, row.part, row.digest)
        changes = (one.correction.change for one in noted)
        found = tuple(str(change.name) for change in changes if isinstance(change, OtherSpeaker))
    else:
        found = tuple(note.text for note in state.notes_of(row))
    return max(map(int, found), default=None)


Key = tuple[str, str]
"""The name of an article, or of a saved search, and the kind of what is noted of it."""


@dataclass(slots=True)
class Acknowledged:
    """What the user's state must be.

    A change that was begun when its process was killed may be done or not. Nobody can tell which
    while its article is not in the library: an old list has articles whose file is away, and one
    that comes back many kills later shows only then whether the last change of it was done.
    """

    values: dict[Key, int | None] = field(default_factory=dict)
    """What was said to be done last, or was found since."""
    begun: dict[Key, set[int]] = field(default_factory=dict)
    """What was begun after that, and not said to be done."""
    count: int = 0
    compared: int = 0
    last: int = 0

    def hear(self, said: object) -> None:
        """Take note of what the process says that changes the state."""
        assert isinstance(said, list)
        what, name, _, _, kind, value = said
        self.last = max(self.last, value)
        if what == "done":
            self.values[name, kind] = value
            self.begun.pop((name, kind), None)
            self.count += 1
        else:
            self.begun.setdefault((name, kind), set()).add(value)

    def check(self, paths: Paths) -> None:
        """Compare it with what is noted of the articles that are there after a refresh.

        What had only been begun may be or not be done.
        """
        with closing(Library(paths)) as library:
            state = library.state
            assert state.notice is None
            for row in library.rows():
                name = parts_of_title(row.title)[1]
                for kind in KINDS:
                    if (name, kind) in self.values or (name, kind) in self.begun:
                        self._compare((name, kind), _value(state, row, kind), str(row.path))
            for search in state.saved_searches():
                self._compare((search.name, "saved search"), int(search.query), "")
            kept = {search.name for search in state.saved_searches()}
            assert kept >= {name for name, kind in self.values if kind == "saved search"}

    def _compare(self, key: Key, found: int | None, place: str) -> None:
        self.compared += 1
        if key[1] in FLAGS and key not in self.values:
            possible: set[int | None] = {0, 1}  # nothing is known of what it was before
        else:
            possible = {self.values.get(key), *self.begun.get(key, ())}
        assert found in possible, (place, *key, found, possible)
        self.values[key] = found
        self.begun.pop(key, None)
