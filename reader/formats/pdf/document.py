"""A document as pdfium reads it; only this module and those it calls speak to that library."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import pypdfium2
import pypdfium2.raw as pdfium

from reader.errors import FormatError
from reader.formats.pdf.annotations import lay_annotations, notes_of
from reader.formats.pdf.characters import PageReading
from reader.formats.pdf.form_fields import field_words
from reader.formats.pdf.frame import Frame
from reader.formats.pdf.strings import utf16_text
from reader.formats.pdf.words import DocumentData, OutlineEntry, Page

T = TypeVar("T")

MOST_PAGES = 5_000
"""What comes after is not read."""
MOST_CHARACTERS = 1_000_000
"""Of a page; what comes after is not read."""
MOST_CHARACTERS_IN_ALL = 20_000_000
_MOST_BOOKMARKS = 10_000
_DEEPEST_BOOKMARK = 12
_MOST_OBJECTS = 200
"""Objects of a page without words that are looked at for pictures."""

_KEYS = ("Title", "Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate")


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
        self._form = self._open_form()
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
        frame = Frame(page)
        text = pdfium.FPDFText_LoadPage(page)
        if not text:
            return Page(number, frame.width, frame.height, ())
        try:
            count = max(0, pdfium.FPDFText_CountChars(text))
            read = min(count, MOST_CHARACTERS, self._left)
            self._left -= read
            reading = PageReading(page, text, frame, read)
            words = reading.words()
            if self._form:
                filled = field_words(self._form, page, frame, tuple(words))
                words += self._within_limit(filled, lambda word: len(word.text))
            if words:
                lay_annotations(self._document, page, frame, words)
            notes = tuple(self._within_limit(notes_of(page), len))
        finally:
            pdfium.FPDFText_ClosePage(text)
        has_pictures = not words and _shows_pictures(page)
        self.is_cut = self.is_cut or read < count
        return Page(
            number, frame.width, frame.height, tuple(words), has_pictures, reading.unknown,
            read < count, notes,
        )  # fmt: skip

    def _within_limit(self, items: Iterable[T], length_of: Callable[[T], int]) -> Iterator[T]:
        """Give items as long as the document has no more characters than are read of one."""
        for item in items:
            self._left -= length_of(item)
            if self._left < 0:
                self._left = 0
                self.is_cut = True
                return
            yield item

    def _open_form(self) -> Any:
        """The form of the document as pdfium keeps it, None where there is none to be filled in.

        Nothing in it is run: this library is built without scripts.
        """
        try:
            self._document.init_forms()
        except pypdfium2.PdfiumError:
            return None
        return self._document.formenv

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
            title = utf16_text(pdfium.FPDFBookmark_GetTitle, bookmark)
            yield OutlineEntry(title, level, page + 1 if page >= 0 else None)

    def _string(self, function: Any, *arguments: Any) -> str:
        return utf16_text(function, self._document, *arguments)


def _reason(code: int) -> str:
    if code == pdfium.FPDF_ERR_PASSWORD:
        return "it is protected with a password"
    if code == pdfium.FPDF_ERR_SECURITY:
        return "it is protected in a way that cannot be read"
    return "it is damaged, or no PDF document"


def _shows_pictures(page: Any) -> bool:
    kinds = (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM)
    for i in range(min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        if pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, i)) in kinds:
            return True
    return False
