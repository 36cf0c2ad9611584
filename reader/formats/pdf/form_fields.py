"""What was filled into the form of a document, as words at its place (ISO 32000-1, 12.7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from reader.formats.pdf.annotations import Box, annotations_of, is_hidden, place_of
from reader.formats.pdf.frame import Frame
from reader.formats.pdf.heights import WordsByHeight
from reader.formats.pdf.strings import utf16_text
from reader.formats.pdf.words import Word

_TEXTS = frozenset(
    {
        pdfium.FPDF_FORMFIELD_TEXTFIELD,
        pdfium.FPDF_FORMFIELD_COMBOBOX,
        pdfium.FPDF_FORMFIELD_LISTBOX,
    }
)
_TICKS = frozenset({pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON})
_TICKED = "☑"
_PASSWORD = 1 << 13
"""The flag of a field whose text is not to be seen (ISO 32000-1, table 228)."""
_LONGEST_VALUE = 20_000
_SIZES = (6.0, 11.0)
"""The smallest and the largest type, in points, that a field's text is taken to be in."""
_SIZE_OF_HEIGHT = 0.7
_CHARACTER_WIDTH = 0.5
_LEADING = 1.2
"""Of the size of the type."""
_HALF_LETTER = 0.35
"""How far under the middle of a line its baseline is, of the size of the type."""


@dataclass(frozen=True, slots=True)
class _Look:
    size: float
    baseline: float


def field_words(form: Any, page: Any, frame: Frame, words: Sequence[Word]) -> Iterator[Word]:
    """Give the words in the fields of a page, in the type of the line that a field stands in.

    `form` is pdfium's environment of the document's form, `words` are those printed on the page.
    """
    printed = WordsByHeight(words)
    for annotation in annotations_of(page):
        if pdfium.FPDFAnnot_GetSubtype(annotation) != pdfium.FPDF_ANNOT_WIDGET:
            continue
        text = "" if is_hidden(annotation) else _value(form, annotation)
        box = place_of(annotation, frame) if text else None
        if box is not None:
            yield from _placed(text, box, printed)


def _value(form: Any, annotation: Any) -> str:
    kind = pdfium.FPDFAnnot_GetFormFieldType(form, annotation)
    if kind in _TICKS:
        state = utf16_text(pdfium.FPDFAnnot_GetStringValue, annotation, b"AS")
        return _TICKED if state not in {"", "Off"} else ""
    if kind not in _TEXTS or pdfium.FPDFAnnot_GetFormFieldFlags(form, annotation) & _PASSWORD:
        return ""
    return utf16_text(pdfium.FPDFAnnot_GetFormFieldValue, form, annotation)[:_LONGEST_VALUE]


def _placed(text: str, box: Box, words: WordsByHeight) -> Iterator[Word]:
    """The words of a text in a box, its lines broken where it is full."""
    left, _, right, _ = box
    look = _look(box, words)
    width = _CHARACTER_WIDTH * look.size
    baseline = look.baseline
    for line in text.splitlines():
        x = left
        for word in line.split():
            if x > left and x + width * len(word) > right:
                x, baseline = left, baseline + _LEADING * look.size
            end = x + width * len(word)
            top = baseline - look.size
            yield Word(word, x, end, baseline, top, baseline + 0.2 * look.size, look.size)
            x = end + width
        baseline += _LEADING * look.size


def _look(box: Box, words: WordsByHeight) -> _Look:
    """The size and the first baseline of a field's text: those of the line that goes on in it."""
    left, top, right, bottom = box
    beside = [
        word
        for word in words.between(top, bottom)
        if top <= word.baseline <= bottom and not word.turned
    ]
    nearest = min(beside, key=lambda word: max(left - word.right, word.left - right), default=None)
    if nearest is not None:
        return _Look(nearest.size, nearest.baseline)
    smallest, largest = _SIZES
    size = max(smallest, min(_SIZE_OF_HEIGHT * (bottom - top), largest))
    is_one_line = bottom - top < 2 * _LEADING * size
    middle = (top + bottom) / 2 if is_one_line else top + _LEADING * size / 2
    return _Look(size, middle + _HALF_LETTER * size)
