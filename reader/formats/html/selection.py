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


_MOST_MARKED = 30_000
_told = selector("//*[@itemprop or @property or @rel]", most=_MOST_MARKED)
classed_elements = selector("//*[@class]", most=_MOST_MARKED)
"""The elements of a page that have classes."""


def marked_elements(
    tree: etree._Element, is_telling: Callable[[str], bool]
) -> list[etree._Element]:
    """Give the elements of a page that may tell metadata.

    They are headings, times, those with properties and relations, and then those whose classes, a
    string, are said to be telling: pages have hundreds of elements with classes, in few wordings.
    """
    marked = [*islice(tree.iter("h1", "h2", "time", "abbr"), _MOST_MARKED)]
    known = set(marked)
    marked += [element for element in _told(tree) if element not in known]
    known.update(marked)
    for element in classed_elements(tree):
        if is_telling(element.get("class") or "") and element not in known:
            marked.append(element)
    return marked


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
