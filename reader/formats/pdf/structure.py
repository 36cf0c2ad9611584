"""The structure that a tagged document tells of its pages (ISO 32000-1, 14.7 and 14.8)."""

from __future__ import annotations

from typing import Any

import pypdfium2.raw as pdfium

from reader.formats.pdf.strings import utf16_text

_MOST_ELEMENTS = 50_000
_DEEPEST = 60
_TAGS = frozenset(
    "H H1 H2 H3 H4 H5 H6 Title P L LI Lbl LBody BlockQuote Quote Caption Table TR TH TD TOC TOCI "
    "Note Code Figure Aside".split()
)
"""Elements that say what their text is; others leave that to the elements they stand in."""
_BLOCKS = _TAGS - {"L", "LBody", "Lbl", "Quote", "Figure", "Table", "TR", "TOC", "Aside"}


class Tagged:
    """What the structure says of the pieces of a page's content."""

    def __init__(self, tags: dict[int, tuple[str, int]]) -> None:
        self._tags = tags

    def tag_of(self, item: Any) -> tuple[str, int]:
        """Give the tag of a text object and the number of its element, from 1; "" and 0 without."""
        if not self._tags or not item:
            return "", 0
        number = pdfium.FPDFPageObj_GetMarkedContentID(item)
        if number >= 0:
            return self._tags.get(number, ("", 0))
        return "Artifact", 0


def tagged_content(page: Any) -> Tagged:
    """Give what the structure of a document says of the content of one of its pages."""
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    if not tree:
        return Tagged({})
    tags: dict[int, tuple[str, int]] = {}
    try:
        children = pdfium.FPDF_StructTree_CountChildren(tree)
        stack = [
            (pdfium.FPDF_StructTree_GetChildAtIndex(tree, i), "", 0, 0)
            for i in range(min(children, _MOST_ELEMENTS) - 1, -1, -1)
        ]
        seen = 0
        while stack and seen < _MOST_ELEMENTS:
            element, tag, number, depth = stack.pop()
            seen += 1
            if not element or depth > _DEEPEST:
                continue
            own = utf16_text(pdfium.FPDF_StructElement_GetType, element)
            if own in _TAGS and not (tag in {"LI", "TH", "TD", "TOCI", "Caption"} and own == "P"):
                number = seen if own in _BLOCKS or not number else number
                tag = own
            count = min(pdfium.FPDF_StructElement_CountChildren(element), _MOST_ELEMENTS)
            for i in range(count - 1, -1, -1):
                content = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, i)
                if content >= 0:
                    tags[content] = (tag, number)
                    continue
                child = pdfium.FPDF_StructElement_GetChildAtIndex(element, i)
                if child:
                    stack.append((child, tag, number, depth + 1))
    finally:
        pdfium.FPDF_StructTree_Close(tree)
    return Tagged(tags)
