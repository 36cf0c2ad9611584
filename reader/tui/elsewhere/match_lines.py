"""How a match looks: a line on who says it, and the words with what differs -> strips."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.style import Style
from rich.text import Text
from textual.strip import Strip

from reader.tui.elsewhere.comparison import Look, MatchRow
from reader.tui.listing.barred_rows import MARGIN, BarredPainter, BarredStyles
from reader.tui.listing.row_lines import shorten, wrap_text

_WIDE = 100
_MOST_LINES = 4
_MOST_LINES_NARROW = 6
"""Lines of words that a row may take, where there are fewer than `_WIDE` columns."""
_MEASURED = 50
"""Rows that are measured, so that a long list is there as soon as a short one."""
_GAP = "  "
_GONE = "no longer in the library"


@dataclass(frozen=True, slots=True)
class MatchStyles(BarredStyles):
    """The styles of the parts of a row."""

    detail: Style
    verdict: Style
    speaker: Style
    other_speaker: Style
    words: Style
    missing: Style
    other: Style


class MatchPainter(BarredPainter[MatchStyles]):
    """Paints rows `width` cells wide."""

    def __init__(self, width: int, styles: MatchStyles, rows: Sequence[MatchRow]) -> None:
        """Take the rows that will be painted: all are as high as the highest of the first."""
        super().__init__(width, styles)
        most = _MOST_LINES if width >= _WIDE else _MOST_LINES_NARROW
        needed = (len(self._wrapped(row)) for row in rows[:_MEASURED])
        self._lines_of_words = min(most, max(needed, default=1))
        self.lines_of_row = 2 + self._lines_of_words
        """How many lines every row takes: one on who says it, its words, and a blank one."""

    def row_lines(self, row: MatchRow, *, cursor: bool, focused: bool) -> list[Strip]:
        """Give the lines of a match."""
        lines = [self._facts(row), *self._words(row), Text()]
        return self.row(lines, cursor=cursor, focused=focused)

    def _facts(self, row: MatchRow) -> Text:
        styles = self.styles
        room = self.room
        source = shorten(row.source, max(8, room // 5))
        speaker = shorten(row.speaker, max(12, room // 3))
        if "?" in row.speaker[-2:] and "?" not in speaker:
            speaker = f"{shorten(row.speaker, max(12, room // 3) - 1)}?"
        verdict = row.verdict if row.article is not None else _GONE
        text = Text.assemble(
            (row.date, styles.detail),
            (f"{_GAP}{source}{_GAP}", styles.detail),
            (speaker, styles.other_speaker if row.is_other_speaker else styles.speaker),
            _GAP,
        )
        text.append(shorten(verdict, max(1, room - text.cell_len)), styles.verdict)
        return text

    def _words(self, row: MatchRow) -> list[Text]:
        lines = self._wrapped(row)
        if len(lines) > self._lines_of_words:
            last = lines[self._lines_of_words - 1]
            last.truncate(max(0, self.width - MARGIN - 1))
            last.append("…", self.styles.detail)
        return (lines + [Text()] * self._lines_of_words)[: self._lines_of_words]

    def _wrapped(self, row: MatchRow) -> list[Text]:
        styles = self.styles
        looks = {Look.PLAIN: styles.words, Look.MISSING: styles.missing, Look.OTHER: styles.other}
        text = Text()
        for piece in row.pieces:
            told = f"‹{piece.text}›" if piece.look is Look.MISSING else piece.text
            text.append(told, looks[piece.look])
        text.rstrip()
        return wrap_text(text, self.room)
