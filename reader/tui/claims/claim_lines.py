"""How a row of the claims view looks: a claim and its details -> strips of terminal cells.

Where there is room a claim is one line: date, source, speaker, value, sentence. Elsewhere it is
two, the sentence under the rest.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from rich.style import Style
from rich.text import Text
from textual.strip import Strip

from reader.article import Span
from reader.library.wording import number_of
from reader.statements.statement import UNATTRIBUTED
from reader.tui.listing.barred_rows import MARGIN, BarredPainter, BarredStyles
from reader.tui.listing.row_lines import Excerpt, heading, shorten
from reader.tui.page.layout import clusters

if TYPE_CHECKING:
    from reader.library.claims.claims import Claim
    from reader.tui.claims.arrangement import Group
    from reader.tui.claims.claim_details import ClaimDetail

_GAP = "  "
_ONE_LINE = 140
"""Cells from which on a claim takes one line."""
_DATE_WIDTH = 10
_NO_DATE = "undated"
_NO_SOURCE = "–"
_GONE = "no longer in the library"
_ROUND = (
    (re.compile(r",000,000,000(?![,.\d])"), "bn"),
    (re.compile(r",000,000(?![,.\d])"), "m"),
)
_CONTEXT_SHARE = 3
"""Of a cut sentence at most one part in so many is shown before the match."""


@dataclass(frozen=True, slots=True)
class ClaimStyles(BarredStyles):
    """The styles of the parts of a row."""

    detail: Style
    """Date and source."""
    speaker: Style
    unattributed: Style
    value: Style
    sentence: Style
    match: Style
    group: Style


@dataclass(frozen=True, slots=True)
class _Columns:
    source: int
    speaker: int
    value: int

    @staticmethod
    def of(width: int) -> _Columns:
        """How many cells the columns take in a row of so many."""
        if width >= _ONE_LINE:
            more = min(8, (width - _ONE_LINE) // 4)
            return _Columns(source=20, speaker=24 + more, value=14 + more)
        room = width - MARGIN - _DATE_WIDTH - 3 * len(_GAP)
        source, value = max(6, min(24, room // 3)), max(6, min(26, room // 3))
        return _Columns(source, max(6, min(40, room - source - value)), value)


class ClaimPainter(BarredPainter[ClaimStyles]):
    """Paints rows `width` cells wide."""

    def __init__(self, width: int, styles: ClaimStyles) -> None:
        super().__init__(width, styles)
        self.lines_of_row = 1 if width >= _ONE_LINE else 2
        """How many lines every row takes."""
        self._columns = _Columns.of(width)

    def claim_lines(
        self, claim: Claim, detail: ClaimDetail | None, *, gone: bool, cursor: bool, focused: bool
    ) -> list[Strip]:
        """Give the lines of a claim; without details what the claim itself tells."""
        facts = self._facts(claim, detail)
        room = max(1, self.width - MARGIN)
        if self.lines_of_row == 1:
            facts.append(_GAP)
            facts.append_text(self._sentence(detail, gone, room - facts.cell_len))
            lines = [facts]
        else:
            lines = [facts, self._sentence(detail, gone, room)]
        return [self.strip(line, cursor=cursor, focused=focused) for line in lines]

    def group_lines(
        self, group: Group, *, folded: bool, cursor: bool, focused: bool
    ) -> list[Strip]:
        """Give the lines of a group's heading: what it is, how many, from when to when."""
        room = max(0, self.width - MARGIN)
        told = heading(group.title, told_of_group(group), room, self.styles.group, folded=folded)
        lines = [Text()] * (self.lines_of_row - 1) + [told]
        return self.row(lines, cursor=cursor, focused=focused)

    def _facts(self, claim: Claim, detail: ClaimDetail | None) -> Text:
        styles, columns = self.styles, self._columns
        date = (claim.published or _NO_DATE)[:_DATE_WIDTH]
        source = detail.source if detail else claim.publisher or _NO_SOURCE
        speaker = detail.speaker if detail else told_speaker(claim)
        style = styles.unattributed if speaker == UNATTRIBUTED else styles.speaker
        value = detail.value if detail else ""
        cells = (
            (_in_cells(date, _DATE_WIDTH), styles.detail),
            (_in_cells(source, columns.source), styles.detail),
            (_in_cells(speaker, columns.speaker, is_speaker=True), style),
            (value_in_cells(value, columns.value), styles.value),
        )
        text = Text()
        for number, (cell, cell_style) in enumerate(cells):
            text.append(_GAP if number else "")
            text.append(cell, cell_style)
        return text

    def _sentence(self, detail: ClaimDetail | None, gone: bool, width: int) -> Text:
        if detail is None:
            return Text(_GONE if gone else "…", self.styles.detail)
        return excerpt_line(detail.excerpt, width, self.styles.sentence, self.styles.match)


def told_speaker(claim: Claim) -> str:
    """Give who makes a claim as far as it is known without its article.

    A name is told only where it is what the article says there: anything else may be inferred.
    """
    speaker = claim.speaker
    if speaker is None:
        return UNATTRIBUTED
    return f"{speaker.mention}?" if claim.is_doubtful else speaker.mention


def told_of_group(group: Group) -> str:
    """Say how many claims a group has, and from when to when: ` – 12 claims, 2023-04 – 2024-10`."""
    counted = number_of(group.count, "claim")
    if group.dates is None:
        return f" – {counted}, undated"
    first, last = group.dates
    return f" – {counted}, {first}" + (f" – {last}" if last != first else "")


def excerpt_line(excerpt: Excerpt, width: int, plain: Style, marked: Style) -> Text:
    """Give one line of at most `width` cells that shows the first match of an excerpt.

    It begins with the sentence where the match can be seen then, or else a little before the match;
    dots tell what was cut.
    """
    text = Text(excerpt.text, plain)
    for match in excerpt.matches:
        text.stylize(marked, match.start, match.end)
    if text.cell_len <= width:
        return text
    match, start = next(iter(excerpt.matches), Span(0, 0)), 0
    if cell_len(excerpt.text[: match.end]) > width - 1:
        start = _cut_before(excerpt.text, match, width)
    if start:
        text = Text("… ", plain) + text[start:]
    if text.cell_len > width:
        text.truncate(max(0, width - 1))
        text.rstrip()
        text.append("…")
    return text


def _cut_before(text: str, match: Span, width: int) -> int:
    """Where to begin so that the match is seen, and as much before it as there is room for."""
    length = cell_len(match.of(text))
    room = max(0, min(width // _CONTEXT_SHARE, width - length - 3))
    starts = [cluster.start for cluster in clusters(text, Span(0, match.start))]
    start = match.start
    for candidate in reversed(starts):
        if cell_len(text[candidate : match.start]) > room:
            break
        start = candidate
    word = text.find(" ", start, match.start) + 1
    return word or start


def _in_cells(text: str, width: int, *, is_speaker: bool = False) -> str:
    """Text cut or filled up to so many cells; a speaker's doubt is not cut off."""
    told = _one_line(text)
    cut = shorten(told, width)
    if is_speaker and "?" in told[-2:] and "?" not in cut:
        cut = f"{shorten(told, width - 1)}?"
    return set_cell_size(cut, width)


def value_in_cells(value: str, width: int) -> str:
    """A value at the right end of so many cells; round millions are told shorter if need be."""
    told = _one_line(value)
    if cell_len(told) > width:
        for zeros, word in _ROUND:
            told = zeros.sub(word, told)
    cut = shorten(told, width)
    return " " * (width - cell_len(cut)) + cut


def _one_line(text: str) -> str:
    return text.replace("\n", " ")
