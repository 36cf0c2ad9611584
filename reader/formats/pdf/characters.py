"""The words of a page, put together from its characters.

Asking pdfium about each character takes longer than reading the page. A word's first and last
character tell where it stands, and only where they do not agree all are asked.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from reader.formats.pdf.frame import Frame
from reader.formats.pdf.structure import Tagged, tagged_content
from reader.formats.pdf.words import LINE_END_HYPHEN, SUPERSCRIPTS, Word

_BOLD = re.compile(r"bold|black|heavy|semibold|demi|extrab|\bbd\b|-bd", re.IGNORECASE)
_ITALIC = re.compile(r"ital|obliq", re.IGNORECASE)
_MONO = re.compile(r"mono|courier|consol|typewriter|menlo|cmtt|sourcecode|fixed", re.IGNORECASE)
_FIXED_PITCH, _ITALIC_FLAG, _FORCE_BOLD = 1, 1 << 6, 1 << 18
"""Font descriptor flags (ISO 32000-1, table 123)."""
_BOLD_WEIGHT = 600
_SPACES = frozenset([9, 10, 11, 12, 13, 32, 160, *range(0x2000, 0x200C), 0x202F, 0x205F, 0x3000])
_HYPHENS = frozenset([0x02, 0xFFFE])
"""What pdfium puts in the place of a hyphen that ends a line."""
_NOTHING = frozenset([0xFFFD, 0xFFFE, 0xFFFF])
_LIGATURES = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st",
    0xFB06: "st",
}  # fmt: skip
_BULLETS = dict.fromkeys(
    (0xF0B7, 0xF0A7, 0xF076, 0xF0A8, 0xF06E, 0xF0D8, 0xF0FC, 0xF071, 0x25CF, 0x2219), "•"
)
"""Bullets as the fonts Symbol and Wingdings number them, and some that look alike."""


class _Style:
    """How the characters of one text object are printed."""

    __slots__ = ("element", "is_bold", "is_italic", "is_mono", "size", "tag", "turned")

    def __init__(self, text: Any, index: int, item: Any, frame: Frame, tagged: Tagged) -> None:
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(text, index, matrix)
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        self.size = pdfium.FPDFText_GetFontSize(text, index) * scale
        self.turned = frame.turned(math.atan2(matrix.b, matrix.a))
        self.tag, self.element = tagged.tag_of(item)
        font = pdfium.FPDFTextObj_GetFont(item) if item else None
        name, flags = _font_name(font), pdfium.FPDFFont_GetFlags(font) if font else 0
        flags = max(0, flags)
        weight = pdfium.FPDFFont_GetWeight(font) if font else 0
        is_outlined = bool(item) and pdfium.FPDFTextObj_GetTextRenderMode(item) == 2
        self.is_bold = (
            bool(_BOLD.search(name))
            or bool(flags & _FORCE_BOLD)
            or is_outlined
            or (weight >= _BOLD_WEIGHT and not name)
        )
        self.is_italic = bool(_ITALIC.search(name)) or bool(flags & _ITALIC_FLAG)
        self.is_mono = bool(_MONO.search(name)) or bool(flags & _FIXED_PITCH)


def _font_name(font: Any) -> str:
    if not font:
        return ""
    buffer = ctypes.create_string_buffer(200)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, 200)
    return buffer.value.decode("latin-1")


class PageReading:
    """Finds the words among the characters of a page."""

    def __init__(self, page: Any, text: Any, frame: Frame, count: int) -> None:
        self._text = text
        self._frame = frame
        self._count = count
        self._tagged = tagged_content(page)
        self._styles: dict[int, _Style] = {}
        self._box = pdfium.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self.unknown = 0

    def words(self) -> list[Word]:
        """Give the words that are seen, each once, in the file's order."""
        get, text = pdfium.FPDFText_GetUnicode, self._text
        codes = [get(text, i) for i in range(self._count)]
        found: list[Word] = []
        seen: set[tuple[str, int, int]] = set()
        start = 0
        for end in range(len(codes) + 1):
            if end < len(codes) and codes[end] not in _SPACES:
                continue
            if end > start:
                for word in self._words_between(codes, start, end):
                    key = (word.text, round(word.left), round(word.baseline))
                    if key not in seen and self._is_seen(word):  # shadows are printed twice
                        seen.add(key)
                        found.append(word)
            start = end + 1
        return found

    def _is_seen(self, word: Word) -> bool:
        frame = self._frame
        return (
            word.right >= -2
            and word.left <= frame.width
            and -2 <= word.bottom <= (frame.height + word.size)
        )

    def _words_between(self, codes: list[int], start: int, end: int) -> Iterator[Word]:
        first, last = self._place(start), self._place(end - 1)
        style = self._style(start)
        length = end - start
        widest = style.size * (length + 1) * 1.3
        is_whole = (
            abs(first[4] - last[4]) < 0.1 * style.size
            and -style.size < last[2] - first[0] < widest
            and (length == 1 or self._style(end - 1).size == style.size)
            and not _may_hold_index(codes[start:end])
        )
        if is_whole or style.turned:
            yield self._word(codes[start:end], style, first, last)
            return
        places = [self._place(i) for i in range(start, end)]
        begin = 0
        for i in range(1, length + 1):
            if i < length and not self._parts(places[i - 1], places[i], start + i):
                continue
            style = self._style(start + begin)
            word = self._word(codes[start + begin : start + i], style, places[begin], places[i - 1])
            yield self._raised(word, places, begin)
            begin = i

    def _parts(self, before: _Place, after: _Place, index: int) -> bool:
        """Whether a word ends between two characters, of which `index` is that of the second."""
        style = self._style(index)
        size = min(style.size, self._style(index - 1).size)
        gap = after[0] - before[2]
        is_moved = bool(abs(after[4] - before[4]) > 0.1 * size)
        return is_moved or not -2 * size <= gap <= 0.6 * size

    def _raised(self, word: Word, places: list[_Place], begin: int) -> Word:
        """Digits raised behind a word become what they look like: they count nothing."""
        if begin and word.text.isdecimal() and word.text.isascii():
            before = places[begin - 1]
            is_smaller = word.bottom - word.top < 0.9 * (before[3] - before[1])
            if is_smaller and 0.15 * word.size < before[4] - word.baseline < word.size:
                word.text = word.text.translate(SUPERSCRIPTS)
                word.baseline = before[4]
        return word

    def _word(self, codes: list[int], style: _Style, first: _Place, last: _Place) -> Word:
        left, right = min(first[0], last[0]), max(first[2], last[2])
        top, bottom = min(first[1], last[1]), max(first[3], last[3])
        size = style.size if 1 <= style.size <= 1_000 else max(1.0, first[3] - first[1])
        return Word(
            self._decoded(codes), left, right, first[4], top, bottom, size, style.is_bold,
            style.is_italic, style.is_mono, style.turned, style.tag, style.element,
        )  # fmt: skip

    def _decoded(self, codes: list[int]) -> str:
        """The characters of a word; ligatures are parted, bullets are bullets."""
        parts: list[str] = []
        for code in codes:
            if code in _LIGATURES:
                parts.append(_LIGATURES[code])
            elif code in _BULLETS:
                parts.append(_BULLETS[code])
            elif code in _HYPHENS:
                parts.append(LINE_END_HYPHEN)
            elif 32 < code <= 0x10FFFF and not 0xE000 <= code < 0xF900 and code not in _NOTHING:
                parts.append(chr(code))
            else:
                self.unknown += 1
                parts.append("\ufffd")
        text = "".join(parts)
        if any("\ud800" <= c < "\ue000" for c in text):
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        return text

    def _place(self, index: int) -> _Place:
        """Left, top, right, bottom and baseline of a character on the page."""
        box, x, y = self._box, self._x, self._y
        pdfium.FPDFText_GetLooseCharBox(self._text, index, box)
        pdfium.FPDFText_GetCharOrigin(self._text, index, x, y)
        place = self._frame.place
        (x0, y0), (x1, y1) = place(box.left, box.bottom), place(box.right, box.top)
        baseline = place(x.value, y.value)[1]
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1), baseline

    def _style(self, index: int) -> _Style:
        item = pdfium.FPDFText_GetTextObject(self._text, index)
        key = ctypes.addressof(item.contents) if item else 0
        style = self._styles.get(key)
        if style is None:
            style = _Style(self._text, index, item, self._frame, self._tagged)
            if item:
                self._styles[key] = style
        return style


def _may_hold_index(codes: list[int]) -> bool:
    """Whether a digit follows a letter within a word, where it may be raised or lowered: `H2O`."""
    return any(
        0x30 <= code <= 0x39 and chr(before).isalpha() for before, code in pairwise(codes[:-1])
    )


_Place = tuple[float, float, float, float, float]
