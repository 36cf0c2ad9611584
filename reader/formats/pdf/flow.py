"""Paragraphs that go on in the next column or on the next page, put together again."""

from __future__ import annotations

from collections.abc import Sequence

from reader.article import BlockKind
from reader.formats.pdf.pieces import ITEM_MARK, SENTENCE_END, Piece

_GOES_ON = {BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE}
_PASSED = {BlockKind.FURNITURE, BlockKind.CAPTION, BlockKind.TABLE}
"""What may stand within a paragraph that goes on elsewhere."""
_SAME_SIZE = 0.06
_SMALLER = 0.94
_FARTHEST = 60
"""Pieces that may stand between the two halves."""
_MOST_ROOM = 9.0
"""Sizes of the type that a line may leave free and yet go on."""
_LONG_LINE = 40
"""Characters of a line that is of a running text, however much room a picture beside it takes."""
_HYPHENS = ("\u00ad", "\u2010", "-", "‑")


def joined(pieces: Sequence[Piece], body_size: float) -> list[Piece]:
    """Give the pieces with those put together that are one to a reader; the first keeps its page.

    What stands between the two halves, a caption, a table, a note, a quote in larger type, comes
    after them.
    """
    indents = _uses_indents(pieces, body_size)
    kept: list[Piece] = []
    open_piece: Piece | None = None
    passed = 0
    for piece in pieces:
        if (
            open_piece is not None
            and passed <= _FARTHEST
            and (passed or piece.is_first)
            and _is_continued(open_piece, piece, uses_indents=indents)
        ):
            open_piece.lines.extend(piece.lines)
            open_piece.is_full, open_piece.room = piece.is_full, piece.room
            passed = 0
            continue
        kept.append(piece)
        is_awaited = open_piece is not None and open_piece.line(-1).rstrip().endswith(_HYPHENS)
        if _is_passed(piece, body_size) or (is_awaited and passed < _FARTHEST):
            passed += 1
        elif piece.kind in _GOES_ON:
            open_piece, passed = piece, 0
        else:
            open_piece, passed = None, 0
    return kept


def _is_passed(piece: Piece, body_size: float) -> bool:
    if piece.kind in _PASSED or not piece.has_letters:
        return True
    if piece.kind is BlockKind.QUOTE:
        return piece.size > body_size * 1.1
    return piece.size < _SMALLER * body_size and piece.kind in _GOES_ON


def _is_continued(before: Piece, piece: Piece, *, uses_indents: bool) -> bool:
    """Whether a piece is the rest of one before it."""
    if piece.kind is not BlockKind.PARAGRAPH and piece.kind is not before.kind:
        return False
    if abs(before.size - piece.size) > _SAME_SIZE * before.size or before.is_bold != piece.is_bold:
        return False
    text, ending = piece.line(0).lstrip(), before.line(-1).rstrip()
    if not text or not ending or ITEM_MARK.match(text) or not any(map(str.isalpha, text)):
        return False
    if ending.endswith(_HYPHENS):
        return text[0].isalpha() or text[0].isdigit()
    if not SENTENCE_END.search(ending):
        if text[0].islower() or text[0].isdigit():
            return before.room <= _MOST_ROOM or len(ending) >= _LONG_LINE
        is_long = len(before.lines) > 1 or len(ending) >= _LONG_LINE
        return is_long and before.is_full and not piece.is_indented
    return uses_indents and before.is_full and not piece.is_indented and len(piece.lines) > 1


def _uses_indents(pieces: Sequence[Piece], body_size: float) -> bool:
    """Whether most paragraphs of the text begin with an indented line."""
    long = [
        piece
        for piece in pieces
        if piece.kind is BlockKind.PARAGRAPH
        and len(piece.lines) > 2
        and abs(piece.size - body_size) <= _SAME_SIZE * body_size
        and not piece.is_first
    ]
    return len(long) > 3 and sum(piece.is_indented for piece in long) > 0.6 * len(long)
