"""The list of notes: rows to choose from, one under the cursor."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from rich.text import Text
from textual.message import Message
from textual.strip import Strip

from reader.tui.listing.row_list import RowList
from reader.tui.notes.note_lines import LINES_OF_ROW, NotePainter, NoteStyles

if TYPE_CHECKING:
    from reader.library.state.note_list import ListedNote


class NoteList(RowList, can_focus=False, inherit_bindings=False):
    """Notes to choose from."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "note-list--detail",
        "note-list--title",
        "note-list--passage",
        "note-list--note",
        "note-list--standing",
        "note-list--glyph",
        "note-list--cursor",
    }

    @dataclass
    class Opened(Message):
        """A note was chosen: its passage is to be read."""

        listed: ListedNote

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[ListedNote] = ()
        self._painter: NotePainter | None = None

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
        return self._paint.row_lines(self._rows[position], datetime.now(), is_cursor=is_cursor)

    def paint_notice(self, notice: Text) -> list[Strip]:
        """Give the lines of a notice."""
        return self._paint.notice_lines(notice)

    def forget_styles(self) -> None:
        """Take width and colours anew before painting."""
        self._painter = None

    def action_open(self) -> None:
        """Choose the note under the cursor."""
        if (current := self.current) is not None:
            self.post_message(self.Opened(current))

    @property
    def _paint(self) -> NotePainter:
        if self._painter is None:
            width = self.scrollable_content_region.width
            self._painter = NotePainter(width, self._note_styles())
        return self._painter

    def _note_styles(self) -> NoteStyles:
        def style(name: str) -> Style:
            return self.get_component_rich_style(f"note-list--{name}", partial=True)

        return NoteStyles(
            base=self.rich_style,
            detail=style("detail"),
            title=style("title"),
            passage=style("passage"),
            note=style("note"),
            standing=style("standing"),
            glyph=style("glyph"),
            cursor=style("cursor"),
        )
