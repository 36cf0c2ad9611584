"""Lists of OpenDocument texts that are open, and the numbers of their items (ODF 1.3, 5.3)."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from reader.article import BlockKind
from reader.formats.odt.styles import Counter, Levels, Styles, named
from reader.formats.office.numbers import whole
from reader.formats.office.paragraph import Paragraph
from reader.formats.xml import local_name

DEEPEST = 10
"""Levels of lists and of headings."""


@dataclass(slots=True)
class _OpenList:
    counter: Counter
    is_item: bool = False
    """Whether the open item is still to have its first paragraph."""
    is_numbered: bool = True
    """Whether the open item is one, and no heading of the list."""
    start: int | None = None
    """The number that the open item is told to have."""


class Lists:
    """The lists of a document as they begin and end."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._open: list[_OpenList] = []
        self._named: dict[str, Counter] = {}
        """The lists so far, by their ids and, for those that go on, by their styles."""

    @property
    def is_open(self) -> bool:
        """Whether any list has not ended."""
        return bool(self._open)

    def begin(self, element: etree._Element) -> None:
        """Begin a list: a new one, one that goes on, or a level within one."""
        style_name = named(element, "style-name")
        if self._open:
            outer = self._open[-1].counter
            levels = self._styles.lists.get(style_name, outer.levels)
            counter = outer if levels is outer.levels else Counter(levels)
            self._open.append(_OpenList(counter))
            return
        counter = Counter(self._levels_of(element, style_name))
        if named(element, "continue-numbering") == "true":
            counter = self._named.get(f"style {style_name}", counter)
        counter = self._named.get(f"id {named(element, 'continue-list')}", counter)
        self._named[f"style {style_name}"] = counter
        if list_id := named(element, "id"):
            self._named[f"id {list_id}"] = counter
        self._open.append(_OpenList(counter))

    def end(self) -> None:
        """End the innermost list."""
        if self._open:
            self._open.pop()

    def begin_item(self, element: etree._Element) -> None:
        """Begin an item, or a heading of the list."""
        if self._open:
            item = self._open[-1]
            item.is_item, item.is_numbered = True, local_name(element) == "list-item"
            item.start = started_at(element)

    def take_paragraph(self, paragraph: Paragraph) -> None:
        """Make the first paragraph of an item that, with its number; others go on within it."""
        if not self._open:
            return
        depth = len(self._open)
        item = self._open[-1]
        is_plain = paragraph.kind is BlockKind.PARAGRAPH
        if item.is_item:
            item.is_item = False
            if item.is_numbered:
                paragraph.number = item.counter.next_number(min(depth, DEEPEST), item.start)
            if is_plain:
                paragraph.kind, paragraph.level = BlockKind.ITEM, depth
        elif is_plain:
            paragraph.level = depth

    def _levels_of(self, element: etree._Element, style_name: str) -> Levels:
        """The levels of a list, which the style of its first paragraph may name instead."""
        if not style_name:
            first = next((e for e in element.iter(etree.Element) if local_name(e) == "p"), None)
            if first is not None:
                style = self._styles.style("paragraph", named(first, "style-name"))
                style_name = style.list_style
        return self._styles.lists.get(style_name, {})


def started_at(element: etree._Element) -> int | None:
    """Give the number that an item or a heading is told to have."""
    start = named(element, "start-value")
    return whole(start, 1) if start else None
