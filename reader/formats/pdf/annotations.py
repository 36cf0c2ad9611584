"""Links and highlights of a page, laid on the words they are drawn over."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2.raw as pdfium

from reader.formats.pdf.frame import Frame
from reader.formats.pdf.heights import WordsByHeight
from reader.formats.pdf.words import Word

_Box = tuple[float, float, float, float]
"""Left, top, right and bottom on the page, in points."""

_MOST_ANNOTATIONS = 5_000
"""On a page."""
_MOST_BOXES = 200
"""Of one of them: a highlight has one for each line."""
_LONGEST_URL = 4_000


def _within(words: WordsByHeight, box: _Box) -> Iterator[Word]:
    """The words whose middles lie in a box of the page."""
    left, top, right, bottom = box
    if not all(map(math.isfinite, box)):
        return
    for word in words.between(top - 1, bottom + 1):
        middle = (word.left + word.right) / 2
        if left - 1 <= middle <= right + 1 and top - 1 <= word.baseline <= bottom + 1:
            yield word


def lay_annotations(document: Any, page: Any, frame: Frame, words: Sequence[Word]) -> None:
    """Give the words that lie in a link its address, and mark those that were highlighted."""
    found = WordsByHeight(words)
    for box, url in _links(document, page, frame):
        for word in _within(found, box):
            word.url = url
    for box in _highlights(page, frame):
        for word in _within(found, box):
            word.is_highlighted = True


def _links(document: Any, page: Any, frame: Frame) -> Iterator[tuple[_Box, str]]:
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


def _highlights(page: Any, frame: Frame) -> Iterator[_Box]:
    quad = pdfium.FS_QUADPOINTSF()
    for number in range(min(_MOST_ANNOTATIONS, pdfium.FPDFPage_GetAnnotCount(page))):
        note = pdfium.FPDFPage_GetAnnot(page, number)
        if not note:
            continue
        if pdfium.FPDFAnnot_GetSubtype(note) == pdfium.FPDF_ANNOT_HIGHLIGHT:
            for i in range(min(_MOST_BOXES, pdfium.FPDFAnnot_CountAttachmentPoints(note))):
                if pdfium.FPDFAnnot_GetAttachmentPoints(note, i, quad):
                    yield _box_of(quad, frame)
        pdfium.FPDFPage_CloseAnnot(note)


def _box_of(quad: Any, frame: Frame) -> _Box:
    xs = (quad.x1, quad.x2, quad.x3, quad.x4)
    ys = (quad.y1, quad.y2, quad.y3, quad.y4)
    return _placed(frame, min(xs), min(ys), max(xs), max(ys))


def _placed(frame: Frame, left: float, bottom: float, right: float, top: float) -> _Box:
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
