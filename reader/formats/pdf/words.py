"""What stands on the pages of a document: words with their places, links, outline, metadata."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.formats.builder import Mark

LINE_END_HYPHEN = "\u2010"
"""Stands at the end of a word for a hyphen that pdfium takes for one that parts a word."""
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""Raised digits as what they look like."""
SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
"""Lowered ones."""


@dataclass(slots=True)
class Word:
    """A run of characters without space between them, as it is printed.

    All places are in points from the upper left corner of the page as it is seen, y growing
    downwards; the word itself reads from left to right.
    """

    text: str
    left: float
    right: float
    baseline: float
    top: float
    bottom: float
    size: float
    """Of the type, in points."""
    is_bold: bool = False
    is_italic: bool = False
    is_mono: bool = False
    turned: int = 0
    """Degrees, 0 to 359 in steps of 15, that it is turned by against the page's upright."""
    tag: str = ""
    """What the file's structure calls it: `H1`, `P`, `Artifact`; empty where it tells nothing."""
    element: int = 0
    """The number of the structure's element that holds it, from 1; 0 for none."""
    url: str | None = None
    is_highlighted: bool = False
    """Whether whoever read the document has marked it."""
    mark: Mark | None = None
    """That mark, where something is noted on it."""


@dataclass(frozen=True, slots=True)
class Page:
    """What is printed on a page."""

    number: int
    """From 1, as the file counts."""
    width: float
    height: float
    words: tuple[Word, ...]
    """In the file's order."""
    has_pictures: bool = False
    """Whether a page without words shows pictures."""
    unknown: int = 0
    """How many characters the file does not say the letter of."""
    is_cut: bool = False
    """Whether there is more on it than is read."""
    notes: tuple[str, ...] = ()
    """What people wrote on it beside its text."""


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A bookmark."""

    title: str
    level: int
    """From 1."""
    page: int | None
    """From 1."""


@dataclass(frozen=True, slots=True)
class DocumentData:
    """What a document tells of itself."""

    page_count: int
    metadata: Mapping[str, str] = field(default_factory=dict)
    """Under the keys of the information dictionary: `Title`, `Author`, `CreationDate` …"""
    language: str | None = None
    outline: tuple[OutlineEntry, ...] = ()
