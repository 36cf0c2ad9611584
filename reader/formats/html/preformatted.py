"""Articles that a page gives as preformatted text, as archives of mail do."""

from __future__ import annotations

from collections.abc import Sequence

from reader.article import BlockKind
from reader.formats.html.wording import Wording

_SHARE = 0.8
"""Of the article's words, so many must be preformatted."""
_LINE_WORDS = 5
"""A line of prose has more words than this on an average, a line of code has fewer."""
_SIGNS = "{};=<>$\\|"
_MOST_SIGNS = 0.01
"""Of its characters, so many may be signs that code is full of."""


def preformatted_text(wordings: Sequence[Wording], chosen: Sequence[bool]) -> str:
    """Give the text of an article that is one, with its lines; empty where the article is none."""
    words = code = 0
    elements = set()
    for wording, is_chosen in zip(wordings, chosen, strict=True):
        if is_chosen:
            words += len(wording.words)
            if wording.piece.kind is BlockKind.CODE:
                code += len(wording.words)
                elements.add(wording.block)
    if not code or code < _SHARE * words:
        return ""
    lines = [
        "".join(run.text for run in wording.piece.runs)
        for wording in wordings
        if wording.piece.kind is BlockKind.CODE and wording.block in elements
    ]
    text = "\n".join(lines)
    full = sum(bool(line.strip()) for line in lines)
    signs = sum(map(text.count, _SIGNS))
    is_prose = code > _LINE_WORDS * full and signs <= _MOST_SIGNS * len(text)
    return text if is_prose else ""
