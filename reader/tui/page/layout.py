"""Break text into lines of terminal cells.

A line is a span of the text. The lines of a text follow one another without gap or overlap, so
that every character belongs to exactly one of them; white space at which a line was broken hangs at
its end and is not painted. A line is never wider than asked for, unless a single grapheme cluster
is: then it stands alone on its line and is for the painter to crop.

The cells of a character are what `rich.cells` says, because that is what the screen is painted by.
Grapheme clusters follow Unicode Standard Annex 29 as far as that table tells: marks and modifiers
of no width, joined emoji, flags. Opportunities to break follow Unicode Standard Annex 14 in what
matters to articles: spaces, hyphens and dashes within words, and CJK text with its prohibitions.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from rich._unicode_data import load as load_cell_table
from rich.cells import cell_len

from reader.article import Span

_SPACE = " \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000"
_JOINER = "\u200d"
_FLAG = "\U0001f1e6-\U0001f1ff"
_LETTER = r"[^\W\d_]"
_LAST_OF_PLANE = 0xFFFF
_ASTRAL = "\U00010000-\U0010ffff"
_AM = "\u0e33\u0eb3"
"""Thai and Lao AM: a cell of their own, but never without the letter before."""
_CJK = (
    "\u2e80-\u303f\u3041-\u4dbf\u4e00-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60"
    "\U00020000-\U0003fffd\U0001f300-\U0001faff"
)
"""Characters between which a line may break, emoji among them; Korean breaks at its spaces."""
_NOT_BEFORE = (
    "\u3001\u3002\uff0c\uff0e\u30fb\uff1a\uff1b\uff1f\uff01\u30fc\u3005\u303b\u309d\u309e\u30fd\u30fe"
    "\u3009\u300b\u300d\u300f\u3011\u3015\u3017\u3019\u301b\u301e\u301f\uff09\uff3d\uff5d\uff60\uff63"
    "\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308e\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3"
    "\u30e3\u30e5\u30e7\u30ee\u30f5\u30f6"
)
"""Closing punctuation and small kana: nothing of this begins a line."""
_NOT_AFTER = (
    "\u3008\u300a\u300c\u300e\u3010\u3014\u3016\u3018\u301a\u301d\uff08\uff3b\uff5b\uff5f\uff62"
)
"""Opening brackets: nothing of this ends a line."""
_GLUED = re.compile(r"(?<=[^\w.!?…,;:][«‹])|(?=\s[»›](?!\w))")
"""A space within guillemets, as French has it: `« Ah ! »`; German turns them, »Ah!«."""
_MOST_GLUED = 4
"""So many spaces that must not break a line are passed, going back from its end."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The expressions that depend on the table of cell widths."""

    uneven: re.Pattern[str]
    """A character that is not one cell wide, or that joins its neighbour."""
    cluster: re.Pattern[str]
    """One grapheme cluster."""
    longest_even: re.Pattern[str]
    """As much as possible up to an opportunity to break, of text without uneven characters."""
    longest: re.Pattern[str]
    """The same for any text."""
    hanging: re.Pattern[str]
    """The white space that hangs at a line's end."""
    boundary: re.Pattern[str]
    """Nothing, where two clusters meet for certain, whatever lies around."""


@cache
def _patterns() -> _Patterns:
    widths = load_cell_table("auto").widths
    extending = [(start, end) for start, end, width in widths if width == 0 and end >= 0x300]
    uneven = [(start, end) for start, end, width in widths if width != 1 and end >= 0x300]
    # Character classes are searched in one step as far as U+FFFF, range by range beyond.
    basic = _ranges(extending, 0x300, _LAST_OF_PLANE) + _AM
    astral = _ranges(extending, _LAST_OF_PLANE + 1, 0x10FFFF)
    extend = f"(?:[{basic}]|(?=[{_ASTRAL}])[{astral}])"
    unbroken = f"(?!{extend})"
    dash = rf"(?<=\w[-\u2010\u2013])(?={_LETTER})|(?<=\S\u2014)(?=[\w\u201c\u2018\u00ab\u201e(])"
    even = f".+(?:(?=[{_SPACE}])|{dash})"
    cjk = rf"(?=[{_CJK}{_NOT_AFTER}])|(?<=[{_CJK}])(?=[\w\u201c\u2018])"
    anywhere = f"(?:(?=[{_SPACE}])|{dash}|(?<![{_NOT_AFTER}{_JOINER}])(?![{_NOT_BEFORE}])(?:{cjk}))"
    return _Patterns(
        uneven=re.compile(
            f"[\x00-\x1f\x7f-\x9f{_ranges(uneven, 0x300, _LAST_OF_PLANE)}{_AM}{_ASTRAL}]"
        ),
        cluster=re.compile(f"(?:[{_FLAG}]{{2}}|{_JOINER}.?|.)(?:{_JOINER}.?|{extend})*", re.DOTALL),
        longest_even=re.compile(even, re.DOTALL),
        longest=re.compile(f".+{anywhere}{unbroken}", re.DOTALL),
        hanging=re.compile(f"(?:[{_SPACE}]{unbroken})*"),
        boundary=re.compile(f"(?<![{_JOINER}{_FLAG}])(?![{_FLAG}]){unbroken}"),
    )


def _ranges(ranges: list[tuple[int, int]], first: int, last: int) -> str:
    """The inside of a character class of what lies between `first` and `last`."""
    return "".join(
        f"{re.escape(chr(max(start, first)))}-{re.escape(chr(min(end, last)))}"
        for start, end in ranges
        if start <= last and end >= first
    )


def line_ends(text: str, span: Span, width: int) -> list[int]:
    """Give where each line of `span` ends, at most `width` cells wide; the last is `span.end`.

    Newlines within the span end a line and belong to it. A span without characters has no lines.
    Time is linear in the length of the span.
    """
    ends: list[int] = []
    position = span.start
    while position < span.end:
        newline = text.find("\n", position, span.end)
        if newline < 0:
            _break_line(text, position, span.end, max(1, width), ends)
            break
        _break_line(text, position, newline, max(1, width), ends)
        if position == newline:
            ends.append(newline + 1)
        else:
            ends[-1] = newline + 1
        position = newline + 1
    return ends


def hanging_ends(
    break_lines: Callable[[str, Span, int], list[int]], text: str, span: Span, first: int, rest: int
) -> list[int]:
    """Give where each line of `span` ends where its first line has another width than its others.

    `break_lines` is `line_ends`, or breaks lines as it does.
    """
    ends = break_lines(text, span, first)
    if first == rest or len(ends) < 2:
        return ends
    return [ends[0], *break_lines(text, Span(ends[0], span.end), rest)]


def lines(text: str, span: Span, width: int) -> list[Span]:
    """Give the lines of `span`, hanging white space included."""
    ends = line_ends(text, span, width)
    starts = [span.start, *ends[:-1]]
    return [Span(start, end) for start, end in zip(starts, ends, strict=bool(ends))]


def painted(text: str, line: Span) -> Span:
    """Give the part of a line that is painted: without the white space that hangs at its end."""
    visible = text[line.start : line.end].rstrip()
    return Span(line.start, line.start + len(visible))


def clusters(text: str, span: Span) -> Iterator[Span]:
    """Give the grapheme clusters of `span`, in order."""
    for match in _patterns().cluster.finditer(text, span.start, span.end):
        yield Span(match.start(), match.end())


def is_even(text: str, span: Span) -> bool:
    """Whether every character of `span` is one cell wide and a cluster of its own."""
    return _patterns().uneven.search(text, span.start, span.end) is None


def bounded_pieces(text: str, span: Span, size: int) -> list[Span]:
    """Cut `span` into pieces of about `size` characters, behind a space where there is one.

    A piece is never longer than twice `size`. No cluster is cut that is shorter than `size`.
    """
    pieces = []
    start = span.start
    while span.end - start > size:
        end = _cut(text, start, start + size, min(span.end, start + 2 * size))
        pieces.append(Span(start, end))
        start = end
    if start < span.end:
        pieces.append(Span(start, span.end))
    return pieces


def _cut(text: str, start: int, wanted: int, latest: int) -> int:
    earliest = (start + wanted) // 2
    for end in range(wanted, earliest, -1):
        if text[end - 1] == " " and text[end : end + 1].isalnum():
            return end
    boundary = _patterns().boundary
    for end in range(wanted, earliest, -1):
        if boundary.match(text, end):
            return end
    # Nothing but flags and joined characters: counting from the last cut tells where they part.
    return next((c.end for c in clusters(text, Span(start, latest)) if c.end >= wanted), latest)


def _break_line(text: str, start: int, end: int, width: int, ends: list[int]) -> None:
    """Append the ends of the lines of a text without newlines."""
    patterns = _patterns()
    position = start
    uneven = patterns.uneven.search(text, start, end)
    uneven_at = uneven.start() if uneven else end + width + 1
    while position < end:
        if uneven_at < position:
            uneven = patterns.uneven.search(text, position, end)
            uneven_at = uneven.start() if uneven else end + width + 1
        if position + width < uneven_at:
            fitting, longest = min(end, position + width), patterns.longest_even
        else:
            longest = patterns.longest
            fitting = _fitting_end(text, position, end, width)
        position = _line_end(text, position, fitting, end, longest)
        ends.append(position)


def _line_end(text: str, start: int, fitting: int, end: int, longest: re.Pattern[str]) -> int:
    """The end of the line that begins at `start` and has room for the text until `fitting`."""
    if fitting >= end:
        return end
    found = longest.match(text, start, fitting + 1)
    for _ in range(_MOST_GLUED):
        if found is None or not _GLUED.match(text, found.end()):
            break
        found = longest.match(text, start, found.end()) or found
    stop = found.end() if found and not text[start : found.end()].isspace() else fitting
    hanging = _patterns().hanging.match(text, stop, end)
    return hanging.end() if hanging else stop


def _fitting_end(text: str, start: int, end: int, width: int) -> int:
    """How far the clusters from `start` on fit into `width` cells; at least one is taken."""
    cluster = _patterns().cluster
    reach = width // 2 + 8
    while True:
        limit = min(end, start + reach)
        found = cluster.findall(text, start, limit)
        filled = list(accumulate(map(cell_len, found)))
        whole = len(found) if limit == end else len(found) - 1  # the last may be cut by the limit
        count = bisect_right(filled, width)
        if count < whole:
            return start + sum(map(len, found[: max(1, count)]))
        if limit == end:
            return end
        reach *= 2
