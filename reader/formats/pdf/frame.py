"""Where on a page, as it is seen, stands what the file places somewhere."""

from __future__ import annotations

import math
from typing import Any

import pypdfium2.raw as pdfium


class Frame:
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
