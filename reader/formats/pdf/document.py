"""A document as pdfium reads it: the one module that speaks to that library.

pdfium gives characters; asking it about each of them takes longer than reading the page. A word's
first and last character tell where it stands, and only where they do not agree all are asked.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pypdfium2
import pypdfium2.raw as pdfium

from reader.errors import FormatError
from reader.formats.pdf.structure import Tagged, tagged_content
from reader.formats.pdf.words import (
    LINE_END_HYPHEN,
    SUPERSCRIPTS,
    DocumentData,
    OutlineEntry,
    Page,
    Word,
)

MOST_PAGES = 5_000
"""What comes after is not read."""
MOST_CHARACTERS = 1_000_000
"""Of a page; what comes after is not read."""
MOST_CHARACTERS_IN_ALL = 20_000_000
_MOST_LINKS = 5_000
"""On a page."""
_MOST_BOOKMARKS = 10_000
_DEEPEST_BOOKMARK = 12
_MOST_OBJECTS = 200
"""Objects of a page without words that are looked at for pictures."""
_LONGEST_URL = 4_000

_KEYS = ("Title", "Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate")
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


class Document:
    """An open document; closes with the `with` block."""

    def __init__(self, data: bytes, path: Path) -> None:
        """Open what `data` holds.

        Raises:
            FormatError: It is no PDF document, or a password is needed.
        """
        self._path = path
        try:
            self._document = pypdfium2.PdfDocument(data)
            self.page_count = len(self._document)
        except pypdfium2.PdfiumError as error:
            raise FormatError(path, _reason(error.err_code)) from error
        if not self.page_count:
            self._document.close()
            raise FormatError(path, "this PDF has no pages")
        self._left = MOST_CHARACTERS_IN_ALL
        self.is_cut = self.page_count > MOST_PAGES
        """Whether there is more in it than is read."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._document.close()

    def about(self) -> DocumentData:
        """Give what the document tells of itself."""
        metadata: dict[str, str] = {}
        for key in _KEYS:
            value = self._string(pdfium.FPDF_GetMetaText, key.encode())
            if value:
                metadata[key] = value
        language = self._string(pdfium.FPDFCatalog_GetLanguage) or None
        return DocumentData(self.page_count, metadata, language, tuple(self._outline()))

    def pages(self) -> Iterator[Page]:
        """Give the pages in their order; a page that is damaged is empty."""
        for number in range(1, min(self.page_count, MOST_PAGES) + 1):
            page = pdfium.FPDF_LoadPage(self._document, number - 1)
            if not page:
                yield Page(number, 0.0, 0.0, ())
                continue
            try:
                yield self._page(page, number)
            finally:
                pdfium.FPDF_ClosePage(page)

    def _page(self, page: Any, number: int) -> Page:
        frame = _Frame(page)
        text = pdfium.FPDFText_LoadPage(page)
        if not text:
            return Page(number, frame.width, frame.height, ())
        try:
            count = max(0, pdfium.FPDFText_CountChars(text))
            read = min(count, MOST_CHARACTERS, self._left)
            self._left -= read
            reading = _PageReading(page, text, frame, read)
            words = reading.words()
            if words:
                _lay_links(self._document, page, frame, words)
        finally:
            pdfium.FPDFText_ClosePage(text)
        has_pictures = not words and _shows_pictures(page)
        self.is_cut = self.is_cut or read < count
        return Page(
            number, frame.width, frame.height, tuple(words), has_pictures, reading.unknown,
            read < count,
        )  # fmt: skip

    def _outline(self) -> Iterator[OutlineEntry]:
        stack = [(pdfium.FPDFBookmark_GetFirstChild(self._document, None), 1)]
        seen: set[int] = set()
        while stack and len(seen) < _MOST_BOOKMARKS:
            bookmark, level = stack.pop()
            if not bookmark:
                continue
            address = ctypes.addressof(bookmark.contents)
            if address in seen:
                continue
            seen.add(address)
            stack.append((pdfium.FPDFBookmark_GetNextSibling(self._document, bookmark), level))
            if level < _DEEPEST_BOOKMARK:
                child = pdfium.FPDFBookmark_GetFirstChild(self._document, bookmark)
                stack.append((child, level + 1))
            place = pdfium.FPDFBookmark_GetDest(self._document, bookmark)
            page = pdfium.FPDFDest_GetDestPageIndex(self._document, place) if place else -1
            title = _utf16(pdfium.FPDFBookmark_GetTitle, bookmark)
            yield OutlineEntry(title, level, page + 1 if page >= 0 else None)

    def _string(self, function: Any, *arguments: Any) -> str:
        return _utf16(function, self._document, *arguments)


def _utf16(function: Any, *arguments: Any) -> str:
    """What one of pdfium's functions writes into a buffer, of which it first tells the size."""
    size = function(*arguments, None, 0)
    if not 2 < size <= 1 << 20:
        return ""
    buffer = ctypes.create_string_buffer(size)
    target: Any = buffer
    if function.argtypes and function.argtypes[-2] is ctypes.POINTER(ctypes.c_ushort):
        target = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    function(*arguments, target, size)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0")


def _reason(code: int) -> str:
    if code == pdfium.FPDF_ERR_PASSWORD:
        return "it is protected with a password"
    if code == pdfium.FPDF_ERR_SECURITY:
        return "it is protected in a way that cannot be read"
    return "it is damaged, or no PDF document"


class _Frame:
    """The part of a page that is seen, and how the file's places become places on it."""

    def __init__(self, page: Any) -> None:
        box = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(page, box)
        self._left, self._bottom, self._right, self._top = box.left, box.bottom, box.right, box.top
        self._turn = pdfium.FPDFPage_GetRotation(page) % 4
        width, height = abs(box.right - box.left), abs(box.top - box.bottom)
        self.width, self.height = (height, width) if self._turn % 2 else (width, height)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Where a place of the file is seen, from the upper left corner."""
        if self._turn == 1:
            return y - self._bottom, x - self._left
        if self._turn == 2:
            return self._right - x, y - self._bottom
        if self._turn == 3:
            return self._top - y, self._right - x
        return x - self._left, self._top - y

    def turned(self, radians: float) -> int:
        """How far text that is turned so in the file (anticlockwise) is turned on the page."""
        degrees = math.degrees(radians) - 90 * self._turn
        return int(round(degrees / 15) * 15 % 360)


class _Style:
    """How the characters of one text object are printed."""

    __slots__ = ("element", "is_bold", "is_italic", "is_mono", "size", "tag", "turned")

    def __init__(self, text: Any, index: int, item: Any, frame: _Frame, tagged: Tagged) -> None:
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


class _PageReading:
    """Finds the words among the characters of a page."""

    def __init__(self, page: Any, text: Any, frame: _Frame, count: int) -> None:
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


_Place = tuple[float, float, float, float, float]


def _shows_pictures(page: Any) -> bool:
    kinds = (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM)
    for i in range(min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        if pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, i)) in kinds:
            return True
    return False


_BAND = 8
"""Points; links are looked for among the words in bands of so much height."""


def _lay_links(document: Any, page: Any, frame: _Frame, words: list[Word]) -> None:
    """Give the words that lie in a link its address."""
    links = list(_links(document, page, frame))
    if not links:
        return
    bands: dict[int, list[Word]] = {}
    for word in words:
        bands.setdefault(int(word.baseline // _BAND), []).append(word)
    for left, top, right, bottom, url in links:
        for band in range(int(top // _BAND), int(min(bottom, top + 400) // _BAND) + 1):
            for word in bands.get(band, ()):
                middle = (word.left + word.right) / 2
                if left - 1 <= middle <= right + 1 and top - 1 <= word.baseline <= bottom + 1:
                    word.url = url


def _links(
    document: Any, page: Any, frame: _Frame
) -> Iterator[tuple[float, float, float, float, str]]:
    position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    quad, box = pdfium.FS_QUADPOINTSF(), pdfium.FS_RECTF()
    for _ in range(_MOST_LINKS):
        if not pdfium.FPDFLink_Enumerate(page, position, link):
            return
        url = _url_of(document, link)
        if not url:
            continue
        corners: list[tuple[float, float, float, float]] = []
        for i in range(min(50, pdfium.FPDFLink_CountQuadPoints(link))):
            if pdfium.FPDFLink_GetQuadPoints(link, i, quad):
                xs = (quad.x1, quad.x2, quad.x3, quad.x4)
                ys = (quad.y1, quad.y2, quad.y3, quad.y4)
                corners.append((min(xs), min(ys), max(xs), max(ys)))
        if not corners and pdfium.FPDFLink_GetAnnotRect(link, box):
            corners.append((box.left, box.bottom, box.right, box.top))
        for left, bottom, right, top in corners:
            (x0, y0), (x1, y1) = frame.place(left, bottom), frame.place(right, top)
            yield min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1), url


def _url_of(document: Any, link: Any) -> str:
    action = pdfium.FPDFLink_GetAction(link)
    if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
        return ""
    size = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
    if not 1 < size <= _LONGEST_URL:
        return ""
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFAction_GetURIPath(document, action, buffer, size)
    url = buffer.raw.rstrip(b"\0").decode("utf-8", "replace")
    return url if url.lower().startswith(("http://", "https://", "mailto:", "ftp://")) else ""
