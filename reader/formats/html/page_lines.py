"""The lines of a page as a browser breaks them, with the elements that they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree, html

from reader.formats.builder import single_line

_MOST_PARTS = 30
_BLOCKS = frozenset(
    "address article aside blockquote body br caption center dd div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section select "
    "table tbody td th thead tr ul".split()
)
_SKIPPED = frozenset(
    "script style noscript template head svg math iframe object canvas select textarea "
    "button".split()
)
_HEADINGS = frozenset({"h1", "h2", "h3"})


@dataclass
class PageLine:
    """A line as the page shows it, with what its elements tell."""

    parts: list[str] = field(default_factory=list)
    elements: list[etree._Element] = field(default_factory=list)
    moments: list[str] = field(default_factory=list)
    is_heading: bool = False

    @property
    def length(self) -> int:
        """About how many characters it has."""
        return sum(map(len, self.parts))

    @cached_property
    def text(self) -> str:
        """What is shown."""
        return single_line("".join(self.parts))


def page_lines(tree: html.HtmlElement) -> Iterator[PageLine]:
    """Give the lines of a page as a browser breaks them at its blocks, in their order."""
    line = PageLine()
    skipping = headings = 0
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment")):
        tag = element.tag if isinstance(element.tag, str) else ""
        is_start = event == "start"
        if tag in _BLOCKS:
            if line.parts:
                line.is_heading = headings > 0
                yield line
                line = PageLine()
            elif line.moments:
                line = PageLine()
        if event != "comment":
            step = 1 if is_start else -1
            skipping += step * (tag in _SKIPPED)
            headings += step * (tag in _HEADINGS)
        if skipping:
            continue
        if is_start and tag == "time" and element.get("datetime"):
            line.moments.append(element.get("datetime") or "")
        text = element.text if is_start else element.tail
        if text and not text.isspace():
            _add_text(line, text, element if is_start else element.getparent())
        elif text and line.parts:
            line.parts.append(" ")
    if line.parts:
        yield line


def _add_text(line: PageLine, text: str, owner: etree._Element | None) -> None:
    """Add text to a line; words of two elements stand apart, as style sheets part them."""
    if line.parts and _is_parted(line.parts[-1][-1], text[0]):
        line.parts.append(" ")
    line.parts.append(text)
    if owner is not None and len(line.elements) < _MOST_PARTS:
        line.elements.append(owner)


def _is_parted(last: str, first: str) -> bool:
    return (last.islower() or last.isdecimal()) and (first.isupper() or first.isdecimal())
