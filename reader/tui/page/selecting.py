"""Selections of text, kept as Textual keeps them and read as spans of an article.

The two numbers of a selection's offsets stand for characters, not for columns and lines: see
`line_painter`. So a selection stays what it is when the text is laid out anew.
"""

from __future__ import annotations

import re

from textual.geometry import Offset
from textual.selection import Selection

from reader.article import Span
from reader.tui.page.line_painter import character_at

_WORD = re.compile(r"\w+")
_WORD_REACH = 64


def selected_span(selection: Selection, length: int) -> Span:
    """Give the characters that are selected of a text of that length."""
    start = 0 if selection.start is None else min(length, character_at(selection.start))
    end = length if selection.end is None else min(length, character_at(selection.end))
    return Span(start, max(start, end))


def selection_of(span: Span) -> Selection:
    """Give the selection of these characters."""
    return Selection(Offset(0, span.start), Offset(0, span.end))


def word_at(text: str, offset: int) -> Span:
    """Give the word that holds the character at `offset`, or the character alone."""
    for match in _WORD.finditer(text, max(0, offset - _WORD_REACH), offset + _WORD_REACH):
        if match.start() <= offset < match.end():
            return Span(match.start(), match.end())
    return Span(offset, min(len(text), offset + 1))


def word_from(text: str, offset: int) -> Span | None:
    """Give the word that holds the character at `offset`, or the next one on its line."""
    line_end = text.find("\n", offset)
    match = _WORD.search(text, offset, line_end if line_end >= 0 else len(text))
    return word_at(text, match.start()) if match is not None else None


def paragraph_at(text: str, offset: int) -> Span:
    """Give the line of the text that holds the character at `offset`."""
    end = text.find("\n", offset)
    return Span(text.rfind("\n", 0, offset) + 1, end if end >= 0 else len(text))
