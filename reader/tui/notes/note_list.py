"""The list of notes: rows to choose from, one under the cursor."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.message import Message
from textual.strip import Strip

from reader.tui.listing.barred_rows import BarredList, component_classes, styles_of
from reader.tui.notes.note_lines import LINES_OF_ROW, NotePainter, NoteStyles

if TYPE_CHECKING:
    from reader.library.state.note_list import ListedNote


class NoteList(BarredList[NotePainter], can_focus=False, inherit_bindings=False):
    """Notes to choose from."""

    COMPONENT_CLASSES: ClassVar[set[str]] = component_classes("note-list", NoteStyles)

    @dataclass
    class Opened(Message):
        """A note was chosen: its passage is to be read."""

        listed: ListedNote

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[ListedNote] = ()

    def show_notes(self, rows: Sequence[ListedNote], nothing: str) -> None:
        """List these notes, the cursor on the first; where there are none, say that."""
        self._rows = rows
        if rows:
            self.place_rows(0, 0)
        else:
            self.place_notice(Text(nothing))

    @property
    def current(self) -> ListedNote | None:
        """The note under the cursor."""
        return self._rows[self.cursor] if self._rows else None

    @property
    def shown(self) -> int:
        """How many notes are listed."""
        return len(self._rows)

    @property
    def row_height(self) -> int:
        """How many lines a note takes."""
        return LINES_OF_ROW

    def row_key(self, position: int) -> Hashable:
        """Give the note's id: the same note looks the same."""
        return self._rows[position].note.id

    def paint_row(self, position: int, is_cursor: bool) -> list[Strip]:
        """Give the lines of a note."""
        return self.painter.row_lines(self._rows[position], datetime.now(), is_cursor=is_cursor)

    def action_open(self) -> None:
        """Choose the note under the cursor."""
        if (current := self.current) is not None:
            self.post_message(self.Opened(current))

    def make_painter(self, width: int) -> NotePainter:
        """Give what paints rows `width` cells wide in the colours there are."""
        return NotePainter(width, styles_of(self, "note-list", NoteStyles))
