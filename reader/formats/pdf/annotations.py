"""Links and marks of a page, laid on the words they are drawn over, and notes beside its text.

The kinds of annotations are those of ISO 32000-1, 12.5.6.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2.raw as pdfium

from reader.formats.builder import Mark, single_line
from reader.formats.pdf.frame import Frame
from reader.formats.pdf.heights import WordsByHeight
from reader.formats.pdf.strings import utf16_text
from reader.formats.pdf.words import Word

Box = tuple[float, float, float, float]
"""Left, top, right and bottom on the page, in points."""

_MARKERS = frozenset(
    {pdfium.FPDF_ANNOT_HIGHLIGHT, pdfium.FPDF_ANNOT_UNDERLINE, pdfium.FPDF_ANNOT_SQUIGGLY}
)
_NOTES = frozenset({pdfium.FPDF_ANNOT_TEXT, pdfium.FPDF_ANNOT_FREETEXT})
_HIDDEN = 1 << 1 | 1 << 5
"""The flags of what is not shown (ISO 32000-1, table 165: hidden, no view)."""
_LONGEST_NOTE = 10_000
_MOST_ANNOTATIONS = 5_000
"""On a page."""
_MOST_BOXES = 200
"""Of one of them: a highlight has one for each line."""
_LONGEST_URL = 4_000


def _within(words: WordsByHeight, box: Box) -> Iterator[Word]:
    """The words whose middles lie in a box of the page."""
    left, top, right, bottom = box
    if not all(map(math.isfinite, box)):
        return
    for word in words.between(top - 1, bottom + 1):
        middle = (word.left + word.right) / 2
        if left - 1 <= middle <= right + 1 and top - 1 <= word.baseline <= bottom + 1:
            yield word


def lay_annotations(document: Any, page: Any, frame: Frame, words: Sequence[Word]) -> None:
    """Give the words that lie in a link its address, and mark those that whoever read it marked."""
    found = WordsByHeight(words)
    for box, url in _links(document, page, frame):
        for word in _within(found, box):
            word.url = url
    for annotation in annotations_of(page):
        if pdfium.FPDFAnnot_GetSubtype(annotation) in _MARKERS and not is_hidden(annotation):
            _mark(annotation, frame, found)


def _mark(annotation: Any, frame: Frame, words: WordsByHeight) -> None:
    marked = [word for box in _boxes(annotation, frame) for word in _within(words, box)]
    note = _told(annotation, "Contents")
    if _letters(note) == _letters("".join(word.text for word in marked)):
        note = ""  # some programs write there what is marked
    mark = Mark(note) if note else None
    for word in marked:
        word.is_highlighted = True
        word.mark = mark or word.mark


def notes_of(page: Any) -> Iterator[str]:
    """Give what people wrote on a page beside its text, with who did where that is told."""
    for annotation in annotations_of(page):
        if pdfium.FPDFAnnot_GetSubtype(annotation) not in _NOTES or is_hidden(annotation):
            continue
        if text := _told(annotation, "Contents"):
            author = _told(annotation, "T")
            yield f"{author}: {text}" if author else text


def annotations_of(page: Any) -> Iterator[Any]:
    """Give the annotations of a page, each until the next is asked for."""
    for number in range(min(_MOST_ANNOTATIONS, pdfium.FPDFPage_GetAnnotCount(page))):
        annotation = pdfium.FPDFPage_GetAnnot(page, number)
        if annotation:
            try:
                yield annotation
            finally:
                pdfium.FPDFPage_CloseAnnot(annotation)


def is_hidden(annotation: Any) -> bool:
    """Whether an annotation is not shown."""
    return bool(pdfium.FPDFAnnot_GetFlags(annotation) & _HIDDEN)


def place_of(annotation: Any, frame: Frame) -> Box | None:
    """Give the place of an annotation on the page; None where it has none."""
    box = pdfium.FS_RECTF()
    if not pdfium.FPDFAnnot_GetRect(annotation, box):
        return None
    place = _placed(frame, box.left, box.bottom, box.right, box.top)
    return place if all(map(math.isfinite, place)) else None


def _told(annotation: Any, key: str) -> str:
    """A text of an annotation's dictionary, on one line."""
    text = utf16_text(pdfium.FPDFAnnot_GetStringValue, annotation, key.encode())
    return single_line(text[:_LONGEST_NOTE])


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _links(document: Any, page: Any, frame: Frame) -> Iterator[tuple[Box, str]]:
    position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    quad, box = pdfium.FS_QUADPOINTSF(), pdfium.FS_RECTF()
    for _ in range(_MOST_ANNOTATIONS):
        if not pdfium.FPDFLink_Enumerate(page, position, link):
            return
        url = _url_of(document, link)
        if not url:
            continue
        count = min(_MOST_BOXES, pdfium.FPDFLink_CountQuadPoints(link))
        for i in range(count):
            if pdfium.FPDFLink_GetQuadPoints(link, i, quad):
                yield _box_of(quad, frame), url
        if count <= 0 and pdfium.FPDFLink_GetAnnotRect(link, box):
            yield _placed(frame, box.left, box.bottom, box.right, box.top), url


def _boxes(annotation: Any, frame: Frame) -> Iterator[Box]:
    """Where a mark is drawn, a box a line."""
    quad = pdfium.FS_QUADPOINTSF()
    for i in range(min(_MOST_BOXES, pdfium.FPDFAnnot_CountAttachmentPoints(annotation))):
        if pdfium.FPDFAnnot_GetAttachmentPoints(annotation, i, quad):
            yield _box_of(quad, frame)


def _box_of(quad: Any, frame: Frame) -> Box:
    xs = (quad.x1, quad.x2, quad.x3, quad.x4)
    ys = (quad.y1, quad.y2, quad.y3, quad.y4)
    return _placed(frame, min(xs), min(ys), max(xs), max(ys))


def _placed(frame: Frame, left: float, bottom: float, right: float, top: float) -> Box:
    (x0, y0), (x1, y1) = frame.place(left, bottom), frame.place(right, top)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


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
