"""Elements chosen by XPath, and what they say."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

from lxml import etree

from reader.formats.builder import single_line


def selector(path: str, most: int) -> Callable[[etree._Element], list[etree._Element]]:
    """Give what selects the first `most` elements of a tree that `path` leads to, in its order."""
    find = etree.XPath(path)

    def select(tree: etree._Element) -> list[etree._Element]:
        found = find(tree)
        elements = found if isinstance(found, list) else []
        return [
            element for element in islice(elements, most) if isinstance(element, etree._Element)
        ]

    return select


marked_elements = selector(
    "//*[@class or @itemprop or @property or @rel"
    " or self::h1 or self::h2 or self::time or self::abbr]",
    most=30_000,
)
"""The elements of a page that have classes, relations, properties: what may tell metadata."""

_MOST_EVENTS = 200
_BLOCKS = frozenset({"dt", "dd", "li", "p", "div", "br", "td"})
_SILENT = frozenset({"script", "style", "noscript", "template", "svg"})


def shown_text(element: etree._Element, separator: str = "") -> str:
    """Give what a small element shows, on one line; of a large one the beginning.

    `separator` stands between the texts of its parts, as style sheets part them, and a bar between
    its blocks where there is a separator.
    """
    parts: list[str] = []
    silent = 0
    for event, inner in islice(etree.iterwalk(element, events=("start", "end")), _MOST_EVENTS):
        is_start = event == "start"
        if inner.tag in _SILENT:
            silent += 1 if is_start else -1
        text = inner.text if is_start else inner.tail
        if separator and inner.tag in _BLOCKS and inner is not element and parts:
            parts.append("|")
        if text and not silent and (is_start or inner is not element):
            parts.append(text)
    return single_line(separator.join(parts))
