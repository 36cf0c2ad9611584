"""The blocks of an HTML tree, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from reader.article import BlockKind
from reader.formats.builder import Run, single_line
from reader.formats.html.elements import (
    CELLS,
    ITEMS,
    LISTS,
    PLAIN_BLOCKS,
    SKIPPED,
    heading_level,
    kind_of,
    quotation_marks,
    raised_text,
)
from reader.formats.html.layout import data_tables
from reader.formats.html.list_numbers import ListNumbers

_DEEPEST = 16
"""So many open elements are looked at to tell how deep a quote is."""
_LONGEST = {BlockKind.CAPTION: 1_000, BlockKind.HEADING: 500}
"""Characters; what is longer is text, whatever its element or class calls it."""
_NUMBERED = frozenset({BlockKind.ITEM, BlockKind.HEADING, BlockKind.QUOTE})
"""The kinds of the first block of an item that its number is written before."""
_OUTER = frozenset(
    {
        BlockKind.QUOTE,
        BlockKind.ITEM,
        BlockKind.TABLE,
        BlockKind.CAPTION,
        BlockKind.HEADING,
        BlockKind.EMBED,
    }
)
"""Kinds that a paragraph inside them takes on."""
_IN_EMBEDS = frozenset({BlockKind.QUOTE, BlockKind.PARAGRAPH, BlockKind.CAPTION})
_BOLD = frozenset({"b", "strong"})
_LONGEST_HEADING = 120
"""Characters of a bold line that a line break parts from the text it stands over."""
_HTML_SPACES = re.compile("[ \t\n\r\f]+")


@dataclass(slots=True)
class Piece:
    """A block of a page: its kind, its level as `Block` has it, and its text with links."""

    kind: BlockKind
    level: int = 0
    runs: list[Run] = field(default_factory=list)
    number: str = ""
    """What a browser writes before it as an item of an ordered list, `3.`; no part of its text."""
    element: etree._Element | None = None
    """The element that its first words stand in."""
    linked: int = 0
    """How many of its characters are links, with an address or without."""
    plain: int = 0
    """How many of its characters are not bold."""

    @property
    def text(self) -> str:
        """The text on one line."""
        return single_line("".join(run.text for run in self.runs))


def pieces(root: etree._Element, *, has_highlights: bool = False) -> Iterator[Piece]:
    """Give the blocks under `root` that hold text, in the order of the document.

    The targets of links are as they are written there. With `has_highlights` what stands in `mark`
    elements is what whoever saved the article has marked.
    """
    walk = _Walk(root, has_highlights)
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = element.tag.lower() if isinstance(element.tag, str) else ""
        if event == "start":
            walk.start(tag, element)
            if element.text:
                walk.add(element.text, element)
        else:
            if event == "end":
                walk.end(tag, element)
            if element.tail:
                walk.add(element.tail, element, is_tail=True)
        if walk.ended:
            yield from walk.ended
            walk.ended.clear()
    walk.flush()
    yield from walk.ended


class _Walk:
    """The state of one walk: the open elements that matter and the block being filled."""

    def __init__(self, root: etree._Element, has_highlights: bool) -> None:
        self.ended: list[Piece] = []
        """The blocks that have ended and were not taken yet."""
        self._language = (root.get("lang") or "")[:2].lower()
        self._data_tables = data_tables(root)
        self._highlighting = "mark" if has_highlights else ""
        self._marks = 0
        """How many elements are open whose text is highlighted."""
        self._skipping = 0
        self._kinds: list[tuple[etree._Element, BlockKind, int]] = []
        self._tables: list[bool] = []
        """Of the open tables whether they hold data."""
        self._lists: list[ListNumbers] = []
        self._items: list[_Item] = []
        self._menus = 0
        self._bold = 0
        """How many elements are open whose text is bold."""
        self._links: list[str] = []
        self._closing_marks: list[str] = []
        """Of the open inline quotations."""
        self._raised: list[bool] = []
        """Of the open superscripts whether something else was written in their place."""
        self._piece = Piece(BlockKind.PARAGRAPH)
        self._is_after_break = False
        """Whether nothing visible stands behind the last line break of the block."""
        self._cells = 0
        """How many cells of a table's row have begun."""
        self._headings = 0
        """How many of them hold headings of columns."""
        self._is_new_table = False

    def flush(self) -> None:
        """End the block filled so far, if it holds text, and begin the next."""
        if self._piece.element is not None:
            if self._cells:
                self._piece.runs = _row_of(self._piece.runs)
            self._settle(self._piece)
            self.ended.extend(_by_lines(self._piece))
        self._cells = self._headings = 0
        self._is_after_break = False
        kind, level = (self._kinds[-1][1], self._kinds[-1][2]) if self._kinds else (_PARAGRAPH, 0)
        self._piece = Piece(kind, level)

    def _settle(self, piece: Piece) -> None:
        """Give a block what it has as the first or a further one of an item or a table."""
        if piece.kind is BlockKind.TABLE:
            if self._is_new_table:
                piece.level = 1 if 0 < self._cells == self._headings else 2
            self._is_new_table = False
        elif (
            piece.kind in _LONGEST
            and sum(len(run.text) for run in piece.runs) > _LONGEST[piece.kind]
        ):
            piece.kind, piece.level = BlockKind.PARAGRAPH, 0
        if not self._items:
            return
        item = self._items[-1]
        if piece.kind in _NUMBERED:
            piece.number, item.number = item.number, ""
        if item.is_begun and piece.kind is BlockKind.ITEM:
            piece.kind = BlockKind.PARAGRAPH
        item.is_begun = True

    def start(self, tag: str, element: etree._Element) -> None:
        """Take in that an element begins."""
        self._skipping += tag in SKIPPED
        if tag == "table":
            self._tables.append(element in self._data_tables)
        kind = self._kind(tag, element)
        if kind is not None:
            self._kinds.append((element, kind, self._level(kind, tag, element)))
        if self._in_data_table and tag in CELLS:
            if self._cells or any(run.text.strip() for run in self._piece.runs):
                self._piece.runs.append(_BORDER)
            self._cells += 1
            self._headings += tag == "th"
        elif tag == "br":
            self._break()
        elif (kind is not None or tag in PLAIN_BLOCKS) and not self._in_row(tag):
            self.flush()
        if tag == "a":
            if _is_beside_link(element):
                self.add(" ")
            self._links.append((element.get("href") or "").strip())
        self._marks += tag == self._highlighting
        self._bold += tag in _BOLD
        self._open(tag, element)

    def _kind(self, tag: str, element: etree._Element) -> BlockKind | None:
        kind = kind_of(tag, element)
        if kind is BlockKind.TABLE and not self._in_data_table:
            return None
        outer = self._kinds[-1][1] if self._kinds else None
        if outer is BlockKind.EMBED and kind in _IN_EMBEDS:
            return outer
        if outer in _OUTER and kind is BlockKind.PARAGRAPH:
            return outer
        return kind

    @property
    def _in_data_table(self) -> bool:
        return bool(self._tables) and self._tables[-1]

    def _break(self) -> None:
        """A line break; two of them part paragraphs where pages have no elements for these."""
        ends_block = self._is_after_break or self._is_over_text()
        if ends_block and not self._in_row("br") and self._kind_now is not _CODE:
            self.flush()
        else:
            self.add("\n")
            self._is_after_break = True

    def _is_over_text(self) -> bool:
        """Whether the block so far is a bold line, which a line break parts from its text."""
        piece = self._piece
        if piece.plain or self._bold or piece.element is None or piece.kind is not _PARAGRAPH:
            return False
        return not self._items and sum(len(run.text) for run in piece.runs) <= _LONGEST_HEADING

    @property
    def _kind_now(self) -> BlockKind:
        return self._kinds[-1][1] if self._kinds else BlockKind.PARAGRAPH

    def _open(self, tag: str, element: etree._Element) -> None:
        """Take in that a list, an item, a table, a menu or an inline quotation has begun."""
        if tag in LISTS:
            self._lists.append(ListNumbers(element, tag if not self._menus else ""))
        elif tag in ITEMS:
            number = self._lists[-1].number_of(element) if tag == "li" and self._lists else ""
            self._items.append(_Item(number, tag == "dd"))
        elif tag == "table":
            self._is_new_table = True
        elif tag == "q":
            marks = quotation_marks(element, self._language)
            self.add(marks[:1], element)
            self._closing_marks.append(marks[1:])
        elif tag == "sup":
            raised = raised_text(element)
            self.add(raised, element)
            self._raised.append(raised is not None)
            self._skipping += self._raised[-1]
        self._menus += tag == "nav"

    def _close(self, tag: str) -> None:
        if tag in LISTS and self._lists:
            self._lists.pop()
        elif tag in ITEMS and self._items:
            self._items.pop()
        elif tag == "table" and self._tables:
            self._tables.pop()
        self._menus -= tag == "nav"

    def _level(self, kind: BlockKind, tag: str, element: etree._Element) -> int:
        if kind is BlockKind.HEADING:
            return heading_level(tag, element)
        if kind is BlockKind.QUOTE:
            outer = sum(e.tag == "blockquote" for e, _, _ in self._kinds[-_DEEPEST:])
            return outer if tag == "blockquote" else outer - 1
        if kind is BlockKind.ITEM:
            return max(len(self._lists), 1)
        return 0

    def end(self, tag: str, element: etree._Element) -> None:
        """Take in that an element ends."""
        self._skipping -= tag in SKIPPED and self._skipping > 0
        if tag == "a" and self._links:
            self._links.pop()
        elif tag == "q" and self._closing_marks:
            self.add(self._closing_marks.pop())
        elif tag == "sup" and self._raised:
            self._skipping -= self._raised.pop()
        self._marks -= tag == self._highlighting
        self._bold -= tag in _BOLD
        closes = bool(self._kinds) and self._kinds[-1][0] is element
        if closes:
            self._kinds.pop()
        if (closes or tag in PLAIN_BLOCKS) and not self._in_row(tag):
            self.flush()
        self._close(tag)

    def _in_row(self, tag: str) -> bool:
        """Whether a block inside a table's row begins or ends: it stays on the row's line."""
        is_inside = bool(self._kinds) and self._kinds[-1][1] is BlockKind.TABLE
        if is_inside and tag not in {"tr", "table"}:
            self.add(" ")
            return True
        return False

    def add(
        self, text: str | None, element: etree._Element | None = None, *, is_tail: bool = False
    ) -> None:
        """Take in a text of an element, or the one behind it."""
        if text and not self._skipping:
            piece = self._piece
            is_space = text.isspace()
            if self._kind_now is not _CODE:
                if is_space:
                    if not piece.runs or piece.runs[-1].text == " ":
                        return
                    text = " "
                elif "\n" in text or "  " in text or "\t" in text or "\r" in text or "\f" in text:
                    text = _HTML_SPACES.sub(" ", text)
            if not is_space:
                self._is_after_break = False
                if not self._bold:
                    piece.plain += len(text)
                if piece.element is None and element is not None:
                    piece.element = element.getparent() if is_tail else element
            url = self._links[-1] if self._links else None
            if self._links:
                piece.linked += len(text)
            piece.runs.append(Run(text, url or None, is_highlighted=self._marks > 0))


@dataclass(slots=True)
class _Item:
    """An item of a list that is open."""

    number: str
    """Its number until a block has got it."""
    is_begun: bool
    """Whether it, or the term that it defines, has a block already."""


_PARAGRAPH, _CODE = BlockKind.PARAGRAPH, BlockKind.CODE
CELL_BORDER = " | "
"""What parts the cells of a table's row."""
_BORDER = Run(CELL_BORDER)


def _row_of(runs: list[Run]) -> list[Run]:
    """The runs of a row; one of several filled cells keeps the borders of empty ones before them.

    Without, the cells would stand too far left of those above and below.
    """
    filled = [i for i, run in enumerate(runs) if run.text.strip() and run is not _BORDER]
    is_parted = any(run is _BORDER for run in runs[filled[0] : filled[-1]])
    return runs if is_parted else runs[filled[0] :]


def _is_beside_link(element: etree._Element) -> bool:
    """Whether a link follows another one at once: pages part them by style alone."""
    before = element.getprevious()
    if before is None or before.tag != "a" or before.tail:
        return False
    return before.get("href") != element.get("href")  # or it is one link, cut in two


def _by_lines(piece: Piece) -> Iterator[Piece]:
    """A block of code as one block a line, behind an empty one of level 1; others as they are."""
    if piece.kind is not BlockKind.CODE:
        yield piece
        return
    is_behind_empty = False
    for line in "".join(run.text for run in piece.runs).splitlines():
        yield Piece(BlockKind.CODE, int(is_behind_empty), [Run(line)], element=piece.element)
        is_behind_empty = not line.strip()
