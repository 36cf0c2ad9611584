"""The blocks of an HTML tree, in order: one walk for pages and for what trafilatura gives back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urljoin

from lxml import etree

from reader.article import BlockKind
from reader.formats.builder import Run, single_line
from reader.formats.html.list_numbers import ListNumbers

_SKIPPED = frozenset("script style noscript template head svg math iframe object canvas".split())

_BLOCK_KINDS = {
    "p": BlockKind.PARAGRAPH,
    "li": BlockKind.ITEM,
    "item": BlockKind.ITEM,
    "dt": BlockKind.ITEM,
    "dd": BlockKind.ITEM,
    "blockquote": BlockKind.QUOTE,
    "quote": BlockKind.QUOTE,
    "tr": BlockKind.TABLE,
    "row": BlockKind.TABLE,
    "caption": BlockKind.CAPTION,
    "figcaption": BlockKind.CAPTION,
    "pre": BlockKind.CODE,
    "title": BlockKind.TITLE,
    **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
}
"""Elements that are blocks of a kind of their own, in HTML and in trafilatura's XML."""

_PLAIN_BLOCKS = frozenset(
    "body div section article main header footer nav aside form fieldset ul ol dl list table "
    "thead tbody tfoot figure address details summary center hr option button label select "
    "textarea video audio".split()
)
"""Elements that begin and end a block without saying what it is."""

_QUOTES = frozenset("blockquote quote".split())
_DEEPEST = 16
"""So many open elements are looked at to tell how deep a quote is."""
_CELLS = frozenset("td th cell".split())
_BREAKS = frozenset("br lb".split())
_LISTS = frozenset("ul ol list".split())
_ITEMS = frozenset("li item dt dd".split())
_NUMBERED = frozenset({BlockKind.ITEM, BlockKind.HEADING, BlockKind.QUOTE})
"""The kinds of the first block of an item that its number is written before."""
_LINKS = {"a": "href", "ref": "target"}
_OUTER = (BlockKind.QUOTE, BlockKind.ITEM, BlockKind.TABLE, BlockKind.CAPTION, BlockKind.HEADING)
"""Kinds that a paragraph inside them takes on."""

_HTML_SPACES = re.compile("[ \t\n\r\f]+")
_CELL_BORDER = " | "


@dataclass(slots=True)
class Piece:
    """A block of a page: its kind, its level as `Block` has it, and its text with links."""

    kind: BlockKind
    level: int = 0
    runs: list[Run] = field(default_factory=list)
    number: str = ""
    """What a browser writes before it as an item of an ordered list, `3.`; no part of its text."""

    @property
    def text(self) -> str:
        """The text on one line."""
        return single_line("".join(run.text for run in self.runs))


def pieces(
    root: etree._Element, base_url: str | None = None, *, has_highlights: bool = False
) -> Iterator[Piece]:
    """Give the blocks under `root` that hold text, in the order of the document.

    The targets of links are resolved against `base_url`. With `has_highlights` what stands in
    `mark` elements is what whoever saved the article has marked.
    """
    walk = _Walk(base_url, has_highlights)
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        yield from walk.step(event, element)
    yield from walk.flush()


class _Walk:
    """The state of one walk: the open elements that matter and the block being filled."""

    def __init__(self, base_url: str | None, has_highlights: bool) -> None:
        self._base_url = base_url
        self._highlighting = "mark" if has_highlights else ""
        self._marks = 0
        """How many elements are open whose text is highlighted."""
        self._skipping = 0
        self._kinds: list[tuple[str, BlockKind, int]] = []
        self._lists: list[ListNumbers] = []
        self._items: list[_Item] = []
        self._menus = 0
        self._links: list[str] = []
        self._piece = Piece(BlockKind.PARAGRAPH)
        self._cells = 0
        """How many cells of a table's row have begun."""
        self._headings = 0
        """How many of them hold headings of columns."""
        self._is_new_table = False

    def step(self, event: str, element: etree._Element) -> Iterator[Piece]:
        """Take one event in; gives the block that it ends, if it ends one."""
        if event in {"comment", "pi"}:
            self._add(element.tail)
            return
        tag = element.tag.lower() if isinstance(element.tag, str) else ""
        if event == "start":
            yield from self._start(tag, element)
            self._add(element.text)
            return
        yield from self._end(tag)
        self._add(element.tail)

    def flush(self) -> Iterator[Piece]:
        """Give the block filled so far, if it holds text, and begin the next."""
        filled = [run for run in self._piece.runs if run.text.strip() and run != _BORDER]
        if filled:
            if self._cells:
                self._piece.runs = _row_of(self._piece.runs)
            self._settle(self._piece)
            yield from _by_lines(self._piece)
        self._cells = self._headings = 0
        kind, level = (self._kinds[-1][1], self._kinds[-1][2]) if self._kinds else (_PARAGRAPH, 0)
        self._piece = Piece(kind, level)

    def _settle(self, piece: Piece) -> None:
        """Give a block what it has as the first or a further one of an item or a table."""
        if piece.kind is BlockKind.TABLE:
            if self._is_new_table:
                piece.level = 1 if 0 < self._cells == self._headings else 2
            self._is_new_table = False
        if not self._items:
            return
        item = self._items[-1]
        if piece.kind in _NUMBERED:
            piece.number, item.number = item.number, ""
        if item.is_begun and piece.kind is BlockKind.ITEM:
            piece.kind = BlockKind.PARAGRAPH
        item.is_begun = True

    def _start(self, tag: str, element: etree._Element) -> Iterator[Piece]:
        self._skipping += tag in _SKIPPED and not _is_heading(tag, element)
        kind = _kind_of(tag, element)
        if kind is not None:
            outer = self._kinds[-1][1] if self._kinds else None
            if outer in _OUTER and kind is BlockKind.PARAGRAPH:
                kind = outer
            level = self._level(kind, tag, element)
            self._kinds.append((tag, kind, level))
        if tag in _CELLS:
            if self._cells or any(run.text.strip() for run in self._piece.runs):
                self._add(_CELL_BORDER)
            self._cells += 1
            self._headings += tag == "th" or element.get("role") == "head"
        elif tag in _BREAKS:
            self._add("\n")
        elif (kind is not None or tag in _PLAIN_BLOCKS) and not self._in_row(tag):
            yield from self.flush()
        if tag in _LINKS:
            self._links.append(_resolved(element.get(_LINKS[tag]) or "", self._base_url))
        self._marks += tag == self._highlighting
        self._open(tag, element)

    def _open(self, tag: str, element: etree._Element) -> None:
        """Take in that a list, an item, a table or a menu has begun."""
        if tag in _LISTS:
            self._lists.append(ListNumbers(element, tag if not self._menus else ""))
        elif tag in _ITEMS:
            number = self._lists[-1].number_of(element) if tag == "li" and self._lists else ""
            is_begun = tag == "dd" or (element.get("rend") or "").startswith("dd")
            self._items.append(_Item(number, is_begun))
        elif tag == "table":
            self._is_new_table = True
        self._menus += tag == "nav"

    def _close(self, tag: str) -> None:
        if tag in _LISTS and self._lists:
            self._lists.pop()
        elif tag in _ITEMS and self._items:
            self._items.pop()
        self._menus -= tag == "nav"

    def _level(self, kind: BlockKind, tag: str, element: etree._Element) -> int:
        if kind is BlockKind.HEADING:
            digit = (element.get("rend") or tag)[-1:]
            return int(digit) if digit in "123456" else 2
        if kind is BlockKind.QUOTE:
            outer = sum(outer in _QUOTES for outer, _, _ in self._kinds[-_DEEPEST:])
            return outer if tag in _QUOTES else outer - 1
        if kind is BlockKind.ITEM:
            return max(len(self._lists), 1)
        return 0

    def _end(self, tag: str) -> Iterator[Piece]:
        self._skipping -= tag in _SKIPPED and self._skipping > 0
        if tag in _LINKS and self._links:
            self._links.pop()
        self._marks -= tag == self._highlighting
        closes = bool(self._kinds) and self._kinds[-1][0] == tag
        if closes:
            self._kinds.pop()
        if (closes or tag in _PLAIN_BLOCKS) and not self._in_row(tag):
            yield from self.flush()
        self._close(tag)

    def _in_row(self, tag: str) -> bool:
        """Whether a block inside a table's row begins or ends: it stays on the row's line."""
        is_inside = bool(self._kinds) and self._kinds[-1][1] is BlockKind.TABLE
        if is_inside and tag not in {"tr", "row", "table"}:
            self._add(" ")
            return True
        return False

    def _add(self, text: str | None) -> None:
        if text and not self._skipping:
            is_code = bool(self._kinds) and self._kinds[-1][1] is BlockKind.CODE
            text = text if is_code else _HTML_SPACES.sub(" ", text)
            url = self._links[-1] if self._links else ""
            self._piece.runs.append(
                Run(text, url if _is_address(url) else None, is_highlighted=self._marks > 0)
            )


@dataclass(slots=True)
class _Item:
    """An item of a list that is open."""

    number: str
    """Its number until a block has got it."""
    is_begun: bool
    """Whether it, or the term that it defines, has a block already."""


_PARAGRAPH = BlockKind.PARAGRAPH
_BORDER = Run(_CELL_BORDER, None)


def _row_of(runs: list[Run]) -> list[Run]:
    """The runs of a row; one of several filled cells keeps the borders of empty ones before them.

    Without, the cells would stand too far left of those above and below.
    """
    filled = [i for i, run in enumerate(runs) if run.text.strip() and run != _BORDER]
    is_parted = any(run == _BORDER for run in runs[filled[0] : filled[-1]])
    return runs if is_parted else runs[filled[0] :]


def _resolved(url: str, base_url: str | None) -> str:
    """The address that `url` means on the page at `base_url`; not a place within that page."""
    url = url.strip()
    if not base_url or url.startswith("#") or _is_address(url) or len(url) > _LONGEST_ADDRESS:
        return url
    try:
        return urljoin(base_url, url)
    except ValueError:
        return url


_LONGEST_ADDRESS = 10_000
"""Characters; longer ones hold the data itself."""


def _is_address(url: str) -> bool:
    return url.startswith(("http://", "https://", "mailto:"))


def _is_heading(tag: str, element: etree._Element) -> bool:
    """Whether a `head` is trafilatura's heading and not HTML's invisible part."""
    return tag == "head" and element.get("rend") is not None


def _kind_of(tag: str, element: etree._Element) -> BlockKind | None:
    if _is_heading(tag, element):
        return BlockKind.HEADING
    if tag == "code" and "\n" in (element.text or "").strip():
        return BlockKind.CODE
    return _BLOCK_KINDS.get(tag)


def _by_lines(piece: Piece) -> Iterator[Piece]:
    """A block of code as one block a line, each other block as it is."""
    if piece.kind is not BlockKind.CODE:
        yield piece
        return
    for line in "".join(run.text for run in piece.runs).splitlines():
        yield Piece(BlockKind.CODE, 0, [Run(line)])
