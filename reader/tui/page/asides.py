"""What stands in the margin to the right of the text: notes, and what is known of the current mark.

Each begins beside the line that its passage begins on and is written from there down. Where the
next one begins, what stands above it is cut, with an ellipsis; what begins beside a line that is
taken goes below, and what would end below the text begins higher. So nothing of it moves the text,
and what stands beside a line depends on a few lines around it alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from reader.article import Span
from reader.tui.page.layout import lines, painted

if TYPE_CHECKING:
    from reader.tui.page.page_layout import PageLayout


class AsideStyle(StrEnum):
    """How a remark in the margin is painted; each has a component class of the reading pane."""

    NOTE = "aside-note"
    MARK = "aside-mark"


@dataclass(frozen=True, slots=True)
class Aside:
    """A remark that stands in the margin."""

    offset: int
    """The character of the article beside whose line it begins."""
    sign: str
    """One character before its first line, which tells what it is."""
    text: str
    style: AsideStyle
    most: int
    """How many lines it takes at most."""


@dataclass(frozen=True, slots=True)
class AsideLine:
    """A line of a remark."""

    sign: str
    text: str
    style: AsideStyle


MOST_LINES = 16
"""No remark is longer: so far above a line is looked for what may stand beside it."""


def asides_beside(
    layout: PageLayout,
    rows: range,
    width: int,
    asides_within: Callable[[Span], Sequence[Aside]],
) -> Mapping[int, AsideLine]:
    """Give what stands beside each of the rows in view, in a margin of `width` cells.

    `asides_within` gives the remarks that begin within a span, in order.
    """
    # Rows that are not exact yet are not looked at: that would move those in view.
    first = max(0, rows.start - min(MOST_LINES, 2 * len(rows)))
    lines_in_view = [(row, layout.line(row)) for row in range(first, rows.stop)]
    spans = [(row, line.span) for row, line in lines_in_view if line is not None and line.span]
    if not spans:
        return {}
    start = 0 if first == 0 else spans[0][1].start
    waiting = list(reversed(asides_within(Span(start, spans[-1][1].end))))
    found: list[tuple[int, Aside]] = []
    for row, span in spans if waiting else ():
        while waiting and waiting[-1].offset < span.end:
            aside = waiting.pop()
            line = layout.line(row)
            is_row = line is not None and line.fragments
            found.append((layout.row_of(aside.offset) if is_row else row, aside))
    found.sort(key=lambda placed: (placed[0], placed[1].style is not AsideStyle.MARK))
    return arranged(found, width, max(layout.row_count, rows.stop))


def arranged(
    asides: Sequence[tuple[int, Aside]], width: int, end: int | None = None
) -> Mapping[int, AsideLine]:
    """Give what stands beside each row: remarks with the rows they begin on, in their order.

    What would reach to row `end` or below begins so much higher, as far as there is room.
    """
    placed: dict[int, AsideLine] = {}
    free = 0
    for index, (row, aside) in enumerate(asides):
        start = max(row, free)
        if end is not None:
            lines_wanted = len(_fitted(aside.text, width, aside.most))
            start = max(free, min(start, end - (len(asides) - index - 1) - lines_wanted))
        waiting = 0
        room = aside.most
        for later, _ in asides[index + 1 :]:
            if later > start:
                room = later - start
                break
            waiting += 1
        shown = _fitted(aside.text, width, max(1, min(aside.most, room - waiting)))
        for number, text in enumerate(shown):
            sign = "" if number else aside.sign
            placed[start + number] = AsideLine(sign, text, aside.style)
        free = start + len(shown)
    return placed


def _fitted(text: str, width: int, most: int) -> Sequence[str]:
    """At most so many lines of a text, the last with an ellipsis where there are more."""
    beginning = text[: width * (most + 1)]
    found = lines(beginning, Span(0, len(beginning)), width)
    shown = [_cropped(painted(beginning, span).of(beginning), width) for span in found[:most]]
    if not shown:
        return [""]
    if len(found) > most or len(beginning) < len(text):
        shown[-1] = f"{_cropped(shown[-1], width - 1).rstrip()}…"
    return shown


def _cropped(text: str, width: int) -> str:
    return text if cell_len(text) <= width else set_cell_size(text, max(0, width))
