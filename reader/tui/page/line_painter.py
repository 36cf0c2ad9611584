"""Paint a line of a page: margin, signs, decoration, the text with its marks, and remarks beside.

Every segment tells which characters it stands for, through the `offset` in its style's metadata
that Textual's text selection reads: `(0, n)` for text that begins at character n, and an x below
zero for what stands beside the text at character n.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from rich.cells import cell_len, get_character_cell_size, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Offset
from textual.strip import Strip

from reader.article import Span
from reader.tui.page.asides import AsideLine
from reader.tui.page.layout import clusters, is_even, painted
from reader.tui.page.marks import CORRECTED_SIGN, CURRENT_SIGN, NOTE_SIGN, Mark, Marking, Run
from reader.tui.page.page import PageStyle
from reader.tui.page.page_layout import Fragment, Line

if TYPE_CHECKING:
    from reader.tui.page.link_labels import LinkLabels

_BESIDE_TEXT = -1_000_000
_BOLD_MARKS = frozenset({Mark.FIGURE, Mark.SPEAKER})
_LIGHT = Style(bold=False)
_LINE = Style(underline=True)
_NUMBER = Style.from_meta({"is_link_number": True})
_TURNED = Style(reverse=True)
_NO_LINE = Style(underline=False, underline2=False)
_WIDE = 40
"""Columns of a pane from which there is room for all signs, and a margin to the right."""
_WIDE_SIGNS, _WIDE_RIGHT = 3, 1
_NARROWEST_ASIDE = 20
_WIDEST_ASIDE = 40
_ASIDE_GAP = 4
"""Cells between the text and a remark; the remark's sign is the third of them."""


@dataclass(frozen=True, slots=True)
class Columns:
    """How a pane's width is used, in cells: margin, signs, text column, remarks, margin."""

    width: int
    left: int
    """Where the text column begins."""
    text: int
    """The width of the text column."""
    signs: int
    """How many cells before the column the signs take."""
    aside: int = 0
    """The width of the column of remarks; 0 where there is none."""

    @classmethod
    def of(cls, width: int, text_width: int) -> Columns:
        """Centre a column of `text_width`, or as much of it as there is room for.

        Where a column of remarks finds room beside all of it, both are centred together.
        """
        signs = _WIDE_SIGNS if width >= _WIDE else 2 if width >= 16 else 0
        right = _WIDE_RIGHT if width >= _WIDE else 0
        text = max(1, min(text_width, width - signs - right))
        aside = min(_WIDEST_ASIDE, width - signs - text - _ASIDE_GAP - right)
        if text < text_width or aside < _NARROWEST_ASIDE:
            return cls(width, max(signs, (width - text) // 2), text, signs)
        left = signs + (width - signs - text - _ASIDE_GAP - aside - right) // 2
        return cls(width, left, text, signs, aside)

    @staticmethod
    def least_with_remarks(text_width: int) -> int:
        """Give the least width of a pane that has room for remarks beside such a column."""
        return max(_WIDE, _WIDE_SIGNS + text_width + _ASIDE_GAP + _NARROWEST_ASIDE + _WIDE_RIGHT)

    @property
    def aside_left(self) -> int:
        """Where the column of remarks begins."""
        return self.left + self.text + _ASIDE_GAP

    @property
    def sign_behind(self) -> int:
        """Where the sign behind the text stands; as far from it as there is room for."""
        end = self.left + self.text
        return end + (2 if self.aside else min(1, self.width - end - 1))

    @property
    def has_room_behind(self) -> bool:
        """Whether there is a column behind the text in which a sign can stand."""
        return self.left + self.text < self.width


def character_at(offset: Offset) -> int:
    """Give the character that a segment's `offset`, moved by characters in it, stands for."""
    return offset.y + max(0, offset.x)


def is_beside_text(offset: Offset) -> bool:
    """Whether such an offset lies in a margin and not on a character."""
    return offset.x < 0


def is_link_number(style: Style) -> bool:
    """Whether a style is that of a link's number, whose `offset` is behind the link."""
    return "is_link_number" in style.meta


class LinePainter:
    """Paints the lines of one article; `style_of` gives the style of a component by its name."""

    def __init__(self, text: str, marking: Marking, style_of: Callable[[str], Style]) -> None:
        self._text = text
        self._marking = marking
        self._style_of = style_of

    def paint(
        self,
        line: Line,
        columns: Columns,
        selected: Span | None,
        highlight: Style,
        aside: AsideLine | None = None,
        labels: LinkLabels | None = None,
    ) -> Strip:
        """Give the strip of a line, exactly as wide as the pane; `aside` is what stands beside.

        `labels` are those that the line was broken with room for.
        """
        base = self._style_of("page")
        visible = painted(self._text, line.span) if line.wording is None else line.span
        segments = list(self._margin(line, columns, base))
        width = columns.left + cell_len(line.decoration)
        if line.is_blank or line.wording is not None:
            wording = "" if line.is_blank else line.wording or ""
            style = base + self._style_of(line.paragraph.style)
            if wording:
                segments.append(Segment(wording, style + _beside(line.span.start)))
            width += cell_len(wording)
        else:
            style = base + self._style_of(line.paragraph.style)
            room = columns.text - cell_len(line.decoration)
            if line.fragments:
                visible = painted(self._text, line.fragments[-1].span)
            whole = line.fragments or (Fragment(line.span, 0, room),)
            written = list(self._in_columns(whole, style, selected, highlight, labels))
            segments += written
            width += sum(segment.cell_length for segment in written)
        if _has_ground(line) and (blanks := columns.left + columns.text - width) > 0:
            segments.append(Segment(" " * blanks, style + _beside(visible.end)))
            width += blanks
        if width < columns.width:
            sign = aside.sign if aside is not None else ""
            if not sign and any(map(self._begins_note, line.spans)):
                sign = NOTE_SIGN
            segments += self._behind(columns, width, sign, aside, base + _beside(visible.end))
        return Strip(segments, max(width, columns.width)).adjust_cell_length(columns.width, base)

    def _in_columns(
        self,
        fragments: Sequence[Fragment],
        style: Style,
        selected: Span | None,
        highlight: Style,
        labels: LinkLabels | None,
    ) -> Iterator[Segment]:
        """The text of a line, blanks putting each fragment into its column."""
        filled = 0
        for fragment in fragments:
            blanks = max(0, fragment.column - filled)
            yield from _segment(" " * blanks, style + _beside(fragment.span.start))
            filled += blanks
            for segment in self._written(fragment, style, selected, highlight, labels):
                yield segment
                filled += segment.cell_length

    def _written(
        self,
        fragment: Fragment,
        style: Style,
        selected: Span | None,
        highlight: Style,
        labels: LinkLabels | None,
    ) -> Iterator[Segment]:
        """A part of the text with its marks, and labels behind links, in the cells it has."""
        visible = painted(self._text, fragment.span)
        labelled = labels.within(fragment.span) if labels is not None else ()
        waiting = list(reversed(labelled))
        room = fragment.room - cell_len(visible.of(self._text))
        for run, even in self._runs(visible, {label.offset for label in labelled}):
            paint = self._dotted if Mark.LINK in run.marks else self._segments
            for span, is_selected in _divided(run.span, selected):
                if is_selected:
                    whole = self._selected(style, run.marks, highlight)
                else:
                    whole = self._marked(style, run.marks)
                yield from paint(span, whole, even)
            while waiting and waiting[-1].offset <= run.span.end:
                label = waiting.pop()
                shown = label.text[: max(0, room)]
                room -= len(shown)
                numbered = style + self._style_of("link-number")
                yield from _segment(shown, numbered + _beside(label.offset) + _NUMBER)

    def _dotted(self, span: Span, style: Style, even: bool) -> Iterator[Segment]:
        """The words of a link: every other character underlined, or where all are, gaps."""
        if style.underline or style.underline2:
            other, every = style + _NO_LINE, 4
        else:
            other, every = style + _LINE, 2
        dots = (Span(i, i + 1) for i in range(span.start, span.end))
        for dot in dots if even else clusters(self._text, span):
            yield from self._segments(dot, style if dot.start % every else other, even)

    def _marked(self, style: Style, marks: Sequence[Mark]) -> Style:
        """The style of a paragraph with marks laid over it."""
        marked = style
        for mark in marks:
            if mark is not Mark.CURSOR:
                marked += self._style_of(mark)
            elif Mark.CURRENT_MATCH in marks:
                # Turned again it would be a hole in the match.
                marked += self._style_of("match-cursor")
            else:
                marked += _TURNED
        # In a line that is bold itself, what is told by weight is told by its absence.
        return marked + _LIGHT if style.bold and not _BOLD_MARKS.isdisjoint(marks) else marked

    def _selected(self, style: Style, marks: Sequence[Mark], highlight: Style) -> Style:
        """The style of what is selected: no cursor within, and a match told from what is around."""
        marked = self._marked(style, [mark for mark in marks if mark is not Mark.CURSOR])
        if not highlight.reverse:
            return marked + highlight
        return marked + Style(reverse=not marked.reverse, dim=False)

    def _margin(self, line: Line, columns: Columns, base: Style) -> Iterator[Segment]:
        beside = _beside(line.span.start)
        attention, kind = self._signs(line.spans) if line.span else (" ", " ")
        has_note = any(map(self._begins_note, line.spans))
        if attention == " " and not columns.has_room_behind and has_note:
            attention = NOTE_SIGN
        both = f"{attention}{kind}"
        signs = (both if columns.signs > len(both) else both.strip()[:1]).ljust(columns.signs)
        signs = signs[: columns.signs]
        margin = " " * (columns.left - columns.signs)
        if signs.isspace() or not signs:
            yield from _segment(margin + signs, base + beside)
        else:
            yield from _segment(margin, base + beside)
            style = Mark.CORRECTED if CORRECTED_SIGN in signs else "sign"
            yield from _segment(signs, base + self._style_of(style) + beside)
        ground = self._style_of(line.paragraph.style) if _has_ground(line) else Style.null()
        decorated = base + ground + self._style_of("decoration") + beside
        yield from _segment(line.decoration, decorated)

    def _signs(self, spans: Sequence[Span]) -> tuple[str, str]:
        """The signs beside a line: of cells side by side that of the current mark, or the first."""
        signs = [self._marking.signs(span) for span in spans]
        if len(signs) == 1:
            return signs[0]
        attention = [one for one, _ in signs if one != " "]
        if CURRENT_SIGN in attention:
            attention.insert(0, CURRENT_SIGN)
        kinds = [kind for _, kind in signs if kind != " "]
        return next(iter(attention), " "), next(iter(kinds), " ")

    def paint_below(self, columns: Columns, aside: AsideLine | None) -> Strip:
        """Give the strip of a line below the text, beside which a remark may go on."""
        fill = self._style_of("page") + _beside(len(self._text))
        sign = aside.sign if aside is not None else ""
        return Strip(self._behind(columns, 0, sign, aside, fill), columns.width)

    def _behind(
        self, columns: Columns, width: int, sign: str, aside: AsideLine | None, fill: Style
    ) -> Iterator[Segment]:
        """What is right of the text, which ends at `width`: a sign, a remark."""
        beside = self._style_of("page") + Style.from_meta(fill.meta)
        if sign and columns.has_room_behind and width <= columns.sign_behind:
            yield from _segment(" " * (columns.sign_behind - width), fill)
            yield Segment(sign, beside + self._style_of("sign"))
            width = columns.sign_behind + cell_len(sign)
            fill = beside
        if aside is not None and columns.aside and width <= columns.aside_left:
            yield from _segment(" " * (columns.aside_left - width), fill)
            text = set_cell_size(aside.text, columns.aside)
            yield Segment(text, beside + self._style_of(aside.style))
            width = columns.aside_left + columns.aside
            fill = beside
        yield from _segment(" " * (columns.width - width), fill)

    def _begins_note(self, line: Span) -> bool:
        notes = self._marking.notes_touching(line) if line and self._marking.notes else ()
        return any(line.start <= note.span.start for note in notes)

    def _runs(self, visible: Span, labelled: Collection[int]) -> Iterator[tuple[Run, bool]]:
        """The runs of a line, none of them parting a cluster, and whether each is even.

        One ends at each of the offsets `labelled`.
        """
        runs = self._marking.runs(visible)
        if labelled:
            runs = [part for run in runs for part in _parted(run, labelled)]
        if is_even(self._text, visible):
            yield from ((run, True) for run in runs)
            return
        starts = [cluster.start for cluster in clusters(self._text, visible)]
        for run in runs:
            start = _next_of(starts, run.span.start, visible.end)
            end = _next_of(starts, run.span.end, visible.end)
            if start < end:
                yield Run(Span(start, end), run.marks), False

    def _segments(self, span: Span, style: Style, even: bool) -> Iterator[Segment]:
        if even:
            yield Segment(span.of(self._text), style + _at(span.start))
            return
        # Textual counts cells character by character to find what was clicked; where a cluster is
        # narrower than its characters together, counting begins anew behind it.
        start = span.start
        for cluster in clusters(self._text, span):
            characters = cluster.of(self._text)
            if len(characters) > 1 and cell_len(characters) != _single_cells(characters):
                yield Segment(self._text[start : cluster.end], style + _at(start))
                start = cluster.end
        if start < span.end:
            yield Segment(self._text[start : span.end], style + _at(start))


def _has_ground(line: Line) -> bool:
    """Whether a line lies on a ground of its own, as wide as the text column."""
    return line.paragraph.style is PageStyle.CODE and not line.is_blank


def _segment(text: str, style: Style) -> Iterator[Segment]:
    if text:
        yield Segment(text, style)


def _at(character: int) -> Style:
    return Style.from_meta({"offset": (0, character)})


def _beside(character: int) -> Style:
    return Style.from_meta({"offset": (_BESIDE_TEXT, character)})


def _single_cells(characters: str) -> int:
    return sum(map(get_character_cell_size, characters))


def _next_of(starts: list[int], position: int, end: int) -> int:
    """The first cluster's start at or after `position`."""
    return next((start for start in starts if start >= position), end)


def _parted(run: Run, offsets: Collection[int]) -> Iterator[Run]:
    inner = sorted(offset for offset in offsets if run.span.start < offset < run.span.end)
    edges = [run.span.start, *inner, run.span.end]
    return (Run(Span(start, end), run.marks) for start, end in pairwise(edges))


def _divided(span: Span, selected: Span | None) -> Iterator[tuple[Span, bool]]:
    """The span in up to three parts, and of each whether it is selected."""
    if selected is None or not span.overlaps(selected):
        yield span, False
        return
    start, end = max(span.start, selected.start), min(span.end, selected.end)
    for part, is_selected in (
        (Span(span.start, start), False),
        (Span(start, end), True),
        (Span(end, span.end), False),
    ):
        if part.start < part.end:
            yield part, is_selected
