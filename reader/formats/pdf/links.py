"""The links of a page, laid on the words they are drawn over."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium

from reader.formats.pdf.frame import Frame
from reader.formats.pdf.words import Word

_MOST_LINKS = 5_000
"""On a page."""
_LONGEST_URL = 4_000
_BAND = 8
"""Points; links are looked for among the words in bands of so much height."""


def lay_links(document: Any, page: Any, frame: Frame, words: list[Word]) -> None:
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
    document: Any, page: Any, frame: Frame
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
