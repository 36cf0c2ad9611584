"""How a note looks in the list of all notes: the article, the passage, the note -> strips."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from rich.style import Style
from rich.text import Text
from textual.strip import Strip

from reader.library.state.standing import Standing
from reader.text import clean_name
from reader.tui.dates import short_date
from reader.tui.listing.barred_rows import BarredPainter, BarredStyles
from reader.tui.listing.row_lines import shorten, wrap_text

if TYPE_CHECKING:
    from reader.library.state.note_list import ListedNote

_GAP = "  "
_LINES_OF_NOTE = 2
LINES_OF_ROW = 3 + _LINES_OF_NOTE
"""How many lines a row takes: its article, the passage, the note, and a blank one."""
_SHOWN_OF_TEXT = 1_000
"""Characters of a passage or a note that are looked at: a passage may be a whole article."""
STANDINGS = {
    Standing.HOLDS: "",
    Standing.ORPHANED: "orphaned: passage not found",
    Standing.ELSEWHERE: "its article is not listed",
}


@dataclass(frozen=True, slots=True)
class NoteStyles(BarredStyles):
    """The styles of the parts of a row."""

    detail: Style
    title: Style
    passage: Style
    note: Style
    standing: Style


class NotePainter(BarredPainter[NoteStyles]):
    """Paints rows `width` cells wide."""

    def row_lines(self, one: ListedNote, now: datetime, *, is_cursor: bool) -> list[Strip]:
        """Give the lines of a note as they are at `now`, local time."""
        lines = [self._facts(one, now), self._passage(one), *self._note(one), Text()]
        return self.row(lines, cursor=is_cursor, focused=True)

    def _facts(self, one: ListedNote, now: datetime) -> Text:
        styles = self.styles
        standing = STANDINGS[one.standing]
        text = Text(f"{_day(one.note.changed, now)}{_GAP}", styles.detail)
        if one.row is not None and one.row.publisher:
            source = shorten(one.row.publisher, max(8, self.room // 5))
            text.append(f"{source}{_GAP}", styles.detail)
        taken = text.cell_len + (len(_GAP) + len(standing) if standing else 0)
        title = one.title or clean_name(one.note.path.name)
        text.append(shorten(title, max(1, self.room - taken)), styles.title)
        if standing:
            text.append(_GAP)
            text.append(standing, styles.standing)
        return text

    def _passage(self, one: ListedNote) -> Text:
        words = " ".join(one.note.passage.exact[:_SHOWN_OF_TEXT].split())
        return Text(shorten(f"> {words}", self.room), self.styles.passage)

    def _note(self, one: ListedNote) -> list[Text]:
        text = one.note.text
        lines = wrap_text(Text(text[:_SHOWN_OF_TEXT], self.styles.note), self.room)
        if len(lines) > _LINES_OF_NOTE or len(text) > _SHOWN_OF_TEXT:
            last = lines[min(_LINES_OF_NOTE, len(lines)) - 1]
            last.truncate(max(0, self.room - 1))
            last.append("…")
        return (lines + [Text()] * _LINES_OF_NOTE)[:_LINES_OF_NOTE]


def _day(moment: int, now: datetime) -> str:
    try:
        written = datetime.fromtimestamp(moment / 1000).isoformat(timespec="minutes")
    except (OverflowError, ValueError, OSError):
        return "undated"
    return short_date(written, now)
