"""How a row of the findings looks: one line each -> a strip of terminal cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.style import Style
from rich.text import Text
from textual.strip import Strip

from reader.article import Article, Block, BlockKind, Span
from reader.figures import Figure, normalised
from reader.statements import LANGUAGES, Statement
from reader.text import fold
from reader.tui.claims.claim_lines import excerpt_line, value_in_cells
from reader.tui.findings.findings import Finding, GroupRow, Part, PartRow
from reader.tui.listing.barred_rows import BarredPainter, BarredStyles
from reader.tui.listing.row_lines import Excerpt, shorten
from reader.tui.page.marks import UNCERTAIN_SIGN, sign_of

_INDENT = "  "
_VALUE_SHARE = 3
"""A figure's value takes one part in so many of a row, and half of it where it is longer."""
_BEFORE, _BEHIND = 60, 400
"""Characters of the text around a figure, or a word looked for, that a row may show."""
_SCANNED = 2_000
"""Characters of a statement in which words are looked for to be marked in its row."""


@dataclass(frozen=True, slots=True)
class FindingStyles(BarredStyles):
    """The styles of the parts of a row."""

    part: Style
    group: Style
    detail: Style
    """Roles and counts."""
    words: Style
    value: Style
    match: Style
    """The words looked for."""


class FindingPainter(BarredPainter[FindingStyles]):
    """Paints rows `width` cells wide, of an article's findings, with `words` marked in them."""

    def __init__(
        self, width: int, styles: FindingStyles, article: Article | None, words: Sequence[str]
    ) -> None:
        super().__init__(width, styles)
        self._text = article.text if article is not None else ""
        self._language = article.language if article is not None else None
        self._words = words

    def row_line(self, row: Finding | GroupRow | PartRow, *, cursor: bool, focused: bool) -> Strip:
        """Give the line of a finding or a heading."""
        if isinstance(row, PartRow):
            text = self._part(row)
        elif isinstance(row, GroupRow):
            text = self._group(row)
        elif isinstance(row, Statement):
            text = self._statement(row)
        elif isinstance(row, Figure):
            text = self._figure(row)
        else:
            text = self._heading(row)
        return self.strip(text, cursor=cursor, focused=focused)

    def _part(self, row: PartRow) -> Text:
        """`── Statements ──────── 3 of 13 ──`, so that it is told from a group without colour."""
        told = self._counted(row)
        title = f"── {row.part.capitalize()} "
        rule = "─" * max(1, self.room - cell_len(title) - cell_len(told) - 4)
        return Text(f"{title}{rule} {told} ──", self.styles.part)

    def _counted(self, row: PartRow) -> str:
        if row.shown != row.count:
            return f"{row.shown:,} of {row.count:,}"
        is_sought = self._language in LANGUAGES or row.part is not Part.STATEMENTS
        return f"{row.count:,}" if row.count or is_sought else "– not looked for in this language"

    def _group(self, row: GroupRow) -> Text:
        group, styles = row.group, self.styles
        count = len(group.members)
        told = f"{count:,}" if row.shown == count else f"{row.shown:,} of {count:,}"
        room = max(1, self.room - cell_len(told) - 1)
        title = _cut_speaker(group.title, room)
        text = self._marked(title, styles.group)
        if group.detail and room - cell_len(title) > len(_INDENT) + 2:
            role = shorten(f", {group.detail}", room - cell_len(title))
            text.append_text(self._marked(role, styles.detail))
        text.append(" " * (self.room - text.cell_len - cell_len(told)))
        return text.append(told, styles.detail)

    def _statement(self, statement: Statement) -> Text:
        """With the same signs as in the margin of the page."""
        is_doubtful = statement.speaker is None or statement.is_doubtful
        sign = (UNCERTAIN_SIGN if is_doubtful else " ") + sign_of(statement)
        text = Text().append(f"{sign} ", self.styles.glyph)
        words = statement.span.of(self._text)
        return text.append_text(self._excerpt(words, self.room - text.cell_len))

    def _figure(self, figure: Figure) -> Text:
        styles, text = self.styles, self._text
        value = normalised(figure) or "not computed"
        value += "?" if figure.alternatives else ""
        width = max(6, self.room // _VALUE_SHARE)
        if cell_len(value) > width:
            width = min(cell_len(value), self.room // 2)
        told = self._marked(value_in_cells(value, width), styles.value)
        room = self.room - width - len(_INDENT)
        span = figure.span
        start = max(text.rfind("\n", 0, span.start) + 1, span.start - _BEFORE)
        end = text.find("\n", span.end, span.end + _BEHIND)
        end = end if end >= 0 else min(len(text), span.end + _BEHIND)
        if start and text[start - 1].isalnum():
            start = text.find(" ", start, span.start) + 1 or span.start
        at = Span(span.start - start, span.end - start)
        around = Excerpt(Span(start, end).of(text), (at,))
        line = excerpt_line(around, max(1, room), styles.words, styles.value)
        for match in places_of(self._words, line.plain):
            line.stylize(styles.match, match.start, match.end)
        return told.append(_INDENT).append_text(line)

    def _heading(self, block: Block) -> Text:
        depth = 0 if block.kind is BlockKind.TITLE else max(1, block.level)
        indent = _INDENT * min(depth, max(0, self.room // 4))
        words = block.span.of(self._text)
        line = self._excerpt(words, max(1, self.room - len(indent)))
        return Text(indent).append_text(line)

    def _excerpt(self, words: str, room: int) -> Text:
        """One line of a longer text, which begins a little before a word looked for if need be."""
        words = words.replace("\n", " ")
        matches = places_of(self._words, words[:_SCANNED])
        start = 0
        if matches and matches[0].start > _BEHIND:
            start = words.find(" ", matches[0].start - _BEFORE, matches[0].start) + 1
            start = start or matches[0].start
        end = start + _BEHIND + room
        shown = [Span(m.start - start, m.end - start) for m in matches if m.end <= end]
        before = "… " if start else ""
        line = excerpt_line(
            Excerpt(words[start:end], tuple(shown)),
            max(1, room - len(before)),
            self.styles.words,
            self.styles.match,
        )
        return Text().append(before, self.styles.detail).append_text(line)

    def _marked(self, told: str, style: Style) -> Text:
        text = Text(told.replace("\n", " "), style)
        for span in places_of(self._words, told):
            text.stylize(self.styles.match, span.start, span.end)
        return Text().append_text(text)


def places_of(words: Sequence[str], text: str) -> list[Span]:
    """Give where folded words stand in `text`, in order; a part of a letter is the whole of it."""
    if not words:
        return []
    parts = [fold(character) for character in text]
    folded = "".join(parts)
    origins = [index for index, part in enumerate(parts) for _ in part]
    spans = set[Span]()
    for word in words:
        found = folded.find(word)
        while found >= 0:
            spans.add(Span(origins[found], origins[found + len(word) - 1] + 1))
            found = folded.find(word, found + len(word))
    return sorted(spans)


def _cut_speaker(name: str, room: int) -> str:
    """A name cut to so many cells; its question mark is not cut off."""
    told = name.replace("\n", " ")
    cut = shorten(told, room)
    if "?" in told[-2:] and "?" not in cut:
        return f"{shorten(told, max(0, room - 1))}?"
    return cut
