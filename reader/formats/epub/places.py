"""Where the pages of a book and the entries of its contents begin among the blocks of a document.

Places are found again in the blocks by codes that are written into the text before it is walked:
numbers between two noncharacters (U+FDD0, U+FDD1), which no text may hold.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from reader.formats.epub.markup import HEADINGS, LEFT_OUT, types_of
from reader.formats.html.walk import Piece
from reader.formats.xml import text_of, valid_text

_CODE = re.compile("\ufdd0(\\d{1,9})\ufdd1")
_STRAY = str.maketrans("", "", "\ufdd0\ufdd1")
_PAGE_NUMBER = re.compile(r"\D*(\d{1,6})\D*\Z")


@dataclass(slots=True)
class PlacedPiece:
    """A block, and what begins with it."""

    piece: Piece
    anchors: list[str] = field(default_factory=list)
    """Ids at its beginning that entries of the contents point at."""
    page: int | None = None
    """The page that it begins on, where that is another than before."""
    next_page: int | None = None
    """The page that begins within it."""


class Places:
    """Writes codes for places into a tree's text, and reads them in the blocks again."""

    def __init__(self, anchors: Collection[str], pages: Mapping[str, str]) -> None:
        self._anchors = anchors
        self._pages = pages
        self._marks: list[tuple[str, int | None]] = []
        """The id of an anchor, or an empty one and a page."""
        self._waiting = ""
        """Codes for what comes next."""

    def mark(self, root: etree._Element) -> None:
        """Write the codes of a tree's places before the text that follows each.

        A place within a heading is the beginning of the heading.
        """
        heading: etree._Element | None = None
        is_begun = False
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "end":
                if element is heading:
                    heading = None
                is_begun = is_begun or bool((element.tail or "").strip())
                if self._waiting:
                    element.tail = self._with_codes(element.tail)
                continue
            if element.tag in HEADINGS and heading is None:
                heading, is_begun = element, False
            found = self._found(element)
            if found and heading is not None and is_begun:
                heading.text = found + valid_text(heading.text or "")
            else:
                self._waiting += found
            if element.tag in LEFT_OUT:
                walk.skip_subtree()
                continue
            if "pagebreak" in types_of(element) and not len(element):
                element.text = None
            is_begun = is_begun or bool((element.text or "").strip())
            if self._waiting:
                element.text = self._with_codes(element.text)

    def placed(self, piece: Piece) -> PlacedPiece:
        """Give a block without the codes in it, and what they say begins with it or within it."""
        placed = PlacedPiece(piece)
        is_begun = False
        runs = []
        for run in piece.runs:
            kept = ""
            end = 0
            for code in _CODE.finditer(run.text):
                kept += run.text[end : code.start()]
                end = code.end()
                self._take(placed, int(code[1]), is_begun or bool(kept.strip()))
            kept = (kept + run.text[end:]).translate(_STRAY)
            is_begun = is_begun or bool(kept.strip())
            runs.append(replace(run, text=kept))
        piece.runs = runs
        return placed

    def last_page(self) -> int | None:
        """The page that begins after all text."""
        numbers = [int(code[1]) for code in _CODE.finditer(self._waiting)]
        return next((page for n in reversed(numbers) if (page := self._marks[n][1])), None)

    def _take(self, placed: PlacedPiece, number: int, is_inner: bool) -> None:
        if number >= len(self._marks):
            return
        anchor, page = self._marks[number]
        if anchor:
            placed.anchors.append(anchor)
        elif is_inner:
            placed.next_page = page
        else:
            placed.page = page

    def _found(self, element: etree._Element) -> str:
        """The codes of what begins at an element."""
        codes = ""
        for name in dict.fromkeys((element.get("id"), element.get("name"))):
            if name and name in self._anchors:
                codes += self._code(name, None)
        label = self._pages.get(element.get("id") or "")
        if "pagebreak" in types_of(element):
            told = (element.get("title"), element.get("aria-label"), text_of(element, 100))
            label = label or next((value for value in told if value), element.get("id"))
        number = _PAGE_NUMBER.match(label or "")
        if number and int(number[1]) > 0:
            codes += self._code("", int(number[1]))
        return codes

    def _code(self, anchor: str, page: int | None) -> str:
        self._marks.append((anchor, page))
        return f"\ufdd0{len(self._marks) - 1}\ufdd1"

    def _with_codes(self, text: str | None) -> str | None:
        if not self._waiting or not text or not text.strip():
            return text
        text, self._waiting = self._waiting + valid_text(text), ""
        return text
