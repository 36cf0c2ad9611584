"""The numbers of an article's links, written behind their words: `the report[3]`.

They are no characters of the text: a line is broken as if they stood in it, and its offsets are
those of the text alone.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from reader.article import Article, Span
from reader.tui.page.layout import clusters, is_even, line_ends

_offset = attrgetter("offset")
_LONGEST_CLUSTER = 32
"""Characters beyond a link that may belong to its last cluster."""


@dataclass(frozen=True, slots=True)
class LinkLabel:
    """The number of a link."""

    offset: int
    """Behind the last character of the link's words."""
    text: str
    """`[3]`, of one cell a character."""


class LinkLabels:
    """The labels of an article's links whose words can be seen."""

    def __init__(self, article: Article) -> None:
        labels = []
        for number, link in enumerate(article.links, first_number(article)):
            if words := link.span.of(article.text).rstrip():
                shown = Span(link.span.start, link.span.start + len(words))
                labels.append(LinkLabel(_whole_end(article.text, shown), f"[{number}]"))
        self._labels = sorted(labels, key=_offset)

    def within(self, span: Span) -> Sequence[LinkLabel]:
        """Give the labels that stand behind a character of a span, in order."""
        first = bisect_right(self._labels, span.start, key=_offset)
        return self._labels[first : bisect_right(self._labels, span.end, key=_offset)]

    def line_ends(self, text: str, span: Span, width: int) -> list[int]:
        """Give where each line of a span ends, as `layout.line_ends` does, with room for labels.

        Where the last word of a line fills it, there is no room for its label.
        """
        within = self.within(span)
        if not within:
            return line_ends(text, span, width)
        pieces: list[str] = []
        edges: list[tuple[int, int, int]] = []
        position, length = span.start, 0
        for label in within:
            pieces += [text[position : label.offset], label.text]
            begin = length + label.offset - position
            position, length = label.offset, begin + len(label.text)
            edges.append((begin, length, position))
        written = "".join([*pieces, text[position : span.end]])
        found = line_ends(written, Span(0, len(written)), width)
        ends = [_in_text(end, span, edges) for end in found]
        # A label alone on a line leaves nothing of the text for it.
        return [end for end, after in zip(ends, [*ends[1:], -1], strict=True) if end != after]


def first_number(article: Article) -> int:
    """Give the number of the first link of the text; the article's own address comes before it."""
    return 2 if article.url else 1


def _whole_end(text: str, words: Span) -> int:
    """Where the last cluster of some words ends, though they may end within it."""
    if is_even(text, Span(words.end - 1, min(len(text), words.end + 1))):
        return words.end
    further = Span(words.start, min(len(text), words.end + _LONGEST_CLUSTER))
    return next(one.end for one in clusters(text, further) if one.end >= words.end)


def _in_text(end: int, span: Span, edges: Sequence[tuple[int, int, int]]) -> int:
    """The offset into the text of a place in it with labels; of one within a label, behind it.

    Of each label it is given where it begins and ends there, and its offset into the text.
    """
    index = bisect_right(edges, end, key=lambda edge: edge[0]) - 1
    if index < 0:
        return span.start + end
    _, behind, offset = edges[index]
    return offset + max(0, end - behind)
