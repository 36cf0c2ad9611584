"""What the pieces of a document are: headings with their levels, items, captions, quotes, notes.

Type tells it (size, weight, place), and where the file has them its bookmarks and its structure.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reader.article import BlockKind
from reader.formats.builder import Run
from reader.formats.pdf.pieces import BULLET, ITEM_MARK, LEADER, Piece
from reader.formats.pdf.words import OutlineEntry
from reader.formats.plain.lines import Line
from reader.formats.plain.signs import is_caption

_LARGER, _SMALLER = 1.1, 0.95
_SET_OFF = 1.35
_LONGEST_HEADING = 200
_MOST_HEADING_LINES = 4
_LONGEST_CAPTION = 700
_ENDS_IN_PAGE = re.compile(r"(?:\D|\A)(?:\d{1,4}|[ivxlc]{1,7})\s*\Z")
_NUMBERED = re.compile(
    r"(?:(?i:chapter|part|section|kapitel|teil|abschnitt|chapitre|partie|capítulo|parte|capitolo|"
    r"hoofdstuk|annex|appendix|anhang|annexe|anexo)\s+)?(?P<number>(?:\d{1,2}|[IVX]{1,5}|[A-H])"
    r"(?:\.\d{1,2}){0,4})[.:)]?\s+(?=[^\W\d_a-z])"
)
_FIGURE = re.compile(
    r"(?:figure|fig\.|table|chart|graph|map|box|exhibit|plate|photo|abb\.|abbildung|tabelle|tab\.|"
    r"grafik|karte|schaubild|tableau|graphique|carte|figura|tabla|gráfico|cuadro|tabella|grafico|"
    r"figuur|tabel|quadro|tabela|図|表)\s*\d{1,3}(?:[.-]\d{1,3})?[a-z]?(?P<mark>\s*[.:|–—-])?",
    re.IGNORECASE,
)
_NOTE = re.compile(r"(?:\(?\d{1,3}[.)]?|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[*†‡§]{1,3}|\[\d{1,3}\])\s*\S")
_NO_HEADING_END = (",", ";", "-", "–", "—", "…", "&", "/")
_MARKS = "\"'“”„«»‘’"
_HEADING_TAGS = {f"H{level}": level for level in range(1, 7)} | {"H": 1}


def key_of(text: str) -> str:
    """Give what two wordings of the same words share."""
    return "".join(c for c in text.casefold() if c.isalnum())


def name_kinds(pieces: Sequence[Piece], body_size: float, outline: Sequence[OutlineEntry]) -> None:
    """Tell the kind of each piece that has none yet."""
    marked = {(entry.page, key_of(entry.title)): entry.level for entry in outline[:5_000]}
    bold = sum(piece.length for piece in pieces if piece.is_bold)
    is_bold_text = bold > 0.5 * sum(piece.length for piece in pieces)
    for i, piece in enumerate(pieces):
        if piece.kind is not BlockKind.PARAGRAPH:
            continue
        text = piece.text.strip()
        level = marked.get((piece.page, key_of(text)), 0) if len(text) <= _LONGEST_HEADING else 0
        if level:
            piece.kind, piece.level = BlockKind.HEADING, level
            piece.notes.append("outline")
            continue
        following = _following(pieces, i)
        piece.kind = _kind_of(piece, text, body_size, following, is_bold_text=is_bold_text)
    _mark_questions(pieces, body_size)
    _mark_contents(pieces)
    _mark_repeated_quotes(pieces, body_size)
    _mark_scales(pieces)
    _tell_item_levels(pieces)


def _following(pieces: Sequence[Piece], at: int) -> Piece | None:
    for piece in pieces[at + 1 : at + 6]:
        if piece.kind is not BlockKind.FURNITURE:
            return piece
    return None


def _kind_of(
    piece: Piece, text: str, body_size: float, following: Piece | None, *, is_bold_text: bool
) -> BlockKind:
    tag = piece.tag
    if tag in _HEADING_TAGS and piece.length <= 2 * _LONGEST_HEADING:
        return BlockKind.HEADING
    if tag == "TOCI" or (LEADER.search(text) and _ENDS_IN_PAGE.search(text)):
        piece.lines = [tuple(_without_leaders(line)) for line in piece.lines]
        return BlockKind.FURNITURE
    if tag in {"BlockQuote", "Caption"}:
        return BlockKind.QUOTE if tag == "BlockQuote" else BlockKind.CAPTION
    if piece.is_mono:
        return BlockKind.CODE
    if _is_caption(piece, text, body_size):
        return BlockKind.CAPTION
    if _is_set_off(piece, text, body_size):
        return BlockKind.QUOTE
    if _is_heading(piece, text, body_size, following, is_bold_text=is_bold_text):
        return BlockKind.HEADING
    if ITEM_MARK.match(text) or tag == "LI":
        if piece.size < _SMALLER * body_size and piece.top > 0.5 and _NOTE.match(text):
            return BlockKind.PARAGRAPH
        return _item(piece, text)
    if _is_pull_quote(piece, text, body_size) or (
        piece.is_set_in and len(piece.lines) > 2 and piece.length > 120
    ):
        return BlockKind.QUOTE
    return BlockKind.PARAGRAPH


def _without_leaders(line: tuple[Run, ...]) -> list[Run]:
    return [replace(run, text=LEADER.sub(" … ", run.text)) for run in line]


def _item(piece: Piece, text: str) -> BlockKind:
    """An item, its bullet one that is known everywhere.

    A long dash begins a line of dialogue, and a capital with a full stop is an initial, or says
    that what follows was asked or answered.
    """
    if text[0] == "—" or re.match(r"[A-Z]\.", text):
        return BlockKind.PARAGRAPH
    mark = BULLET.match(text)
    if mark and text[0] not in "–—-*·":
        first = piece.lines[0]
        piece.lines[0] = (replace(first[0], text="•" + first[0].text.lstrip()[1:]), *first[1:])
    return BlockKind.ITEM


def _is_caption(piece: Piece, text: str, body_size: float) -> bool:
    if len(text) > _LONGEST_CAPTION:
        return False
    named = _FIGURE.match(text)
    if named and (named["mark"] or piece.size < _SMALLER * body_size or piece.is_bold):
        return True
    return piece.size <= body_size and is_caption(Line(text)) and not piece.is_indented


def _is_heading(
    piece: Piece, text: str, body_size: float, following: Piece | None, *, is_bold_text: bool
) -> bool:
    if len(text) > _LONGEST_HEADING or len(piece.lines) > _MOST_HEADING_LINES:
        return False
    letters = [c for c in text if c.isalpha()]
    if len(letters) < 3 or text.endswith(_NO_HEADING_END) or text[0].islower():
        return False
    if following is None or BULLET.match(text):
        return False
    is_large = piece.size >= _LARGER * body_size
    is_numbered = bool(_NUMBERED.match(text))
    ends_sentence = text[-1] in ".:" and not is_numbered
    if is_large:
        return not ends_sentence or piece.size >= 1.3 * body_size
    if ends_sentence or piece.size < _SMALLER * body_size:
        return False
    is_running_on = following.kind is BlockKind.PARAGRAPH and following.size < piece.size * 1.2
    if piece.is_bold and not is_bold_text:
        return is_running_on or is_numbered
    if all(c.isupper() for c in letters) and len(letters) > 4:
        return is_running_on and len(text) <= 90 and following.length > len(text)
    if is_numbered and len(piece.lines) == 1 and len(text) <= 90:
        return (
            following.length > 100 and text[-1] != "." and not piece.is_full and "." in text[:4]
        ) and not re.match(r"\d{1,2}\.\s", text)
    return False


def _is_set_off(piece: Piece, text: str, body_size: float) -> bool:
    """Whether a text is an utterance from beginning to end, in type larger than a heading's."""
    return (
        piece.size >= _SET_OFF * body_size
        and 20 <= len(text) <= 400
        and text[0] in _MARKS
        and text.rstrip(".,")[-1] in _MARKS
    )


def _is_pull_quote(piece: Piece, text: str, body_size: float) -> bool:
    return (
        piece.size >= _LARGER * body_size
        and 20 <= len(text) <= 400
        and (text[0] in _MARKS or text[-1] in _MARKS)
    )


def _mark_questions(pieces: Sequence[Piece], body_size: float) -> None:
    """Bold sentences that ask are the questions of an interview where there are several."""
    asked = [
        piece
        for piece in pieces
        if piece.kind is BlockKind.HEADING
        and piece.text.rstrip().endswith("?")
        and piece.size < _LARGER * body_size
        and not piece.notes
        and len(piece.text.split()) >= _FEWEST_ASKING
    ]
    if len(asked) > 1:
        for piece in asked:
            piece.kind, piece.level = BlockKind.PARAGRAPH, 0


_FEWEST_ASKING = 4


def _mark_contents(pieces: Sequence[Piece]) -> None:
    """A table whose last cells are page numbers in order is a table of contents."""
    run: list[Piece] = []
    for piece in [*pieces, None]:
        if piece is not None and piece.kind is BlockKind.TABLE and (not run or piece.level != 1):
            run.append(piece)
            continue
        numbers = [_last_number(row.text) for row in run]
        told = [number for number in numbers if number is not None]
        if len(run) > 2 and len(told) == len(run) and told == sorted(told) and told[-1] < 2_000:
            cells = [row.text.count(" | ") for row in run]
            if max(cells) <= 2 and min(told) < 100 and len(set(told)) > 1 and _are_titles(run):
                for row in run:
                    row.kind, row.level = BlockKind.FURNITURE, 0
                    row.lines = [
                        tuple(replace(r, text=r.text.replace(" | ", " … ")) for r in line)
                        for line in row.lines
                    ]
        run = [piece] if piece is not None and piece.kind is BlockKind.TABLE else []


def _last_number(text: str) -> int | None:
    last = text.rsplit(" | ", 1)[-1].strip()
    return int(last) if last.isdecimal() and len(last) < 5 else None


def _are_titles(rows: Sequence[Piece]) -> bool:
    words = [len(row.text.split()) for row in rows]
    return sum(words) / len(words) >= 3.5


_FEWEST_ON_SCALE = 4


def _mark_scales(pieces: Sequence[Piece]) -> None:
    """Numbers alone, one below the other, are the scales of a diagram."""
    run: list[Piece] = []
    for piece in [*pieces, None]:
        if piece is not None and piece.kind in _SCALES and not any(map(str.isalpha, piece.text)):
            run.append(piece)
            continue
        if len(run) >= _FEWEST_ON_SCALE:
            for label in run:
                label.kind, label.level = BlockKind.FURNITURE, 0
        run = []


_SCALES = {BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING}


def _mark_repeated_quotes(pieces: Sequence[Piece], body_size: float) -> None:
    """A quote in larger type that repeats words of the text is no further utterance."""
    quotes = [
        piece
        for piece in pieces
        if piece.kind in {BlockKind.QUOTE, BlockKind.HEADING}
        and piece.size >= _LARGER * body_size
        and 25 <= piece.length <= 400
        and (piece.kind is BlockKind.QUOTE or piece.text.strip()[0] in _MARKS)
    ][:200]
    if not quotes:
        return
    body = key_of(" ".join(p.text for p in pieces if p.kind is BlockKind.PARAGRAPH)[:2_000_000])
    for piece in quotes:
        if key_of(piece.text) in body and not (piece.page == 1 and piece is pieces[0]):
            piece.kind = BlockKind.FURNITURE


def tell_levels(pieces: Sequence[Piece], body_size: float) -> None:
    """The larger the type the higher the heading; numbers and bookmarks say it themselves."""
    headings = [piece for piece in pieces if piece.kind is BlockKind.HEADING]
    sizes = Counter(round(max(p.size, body_size) * 2) / 2 for p in headings)
    ranks = {size: rank for rank, size in enumerate(sorted(sizes, reverse=True), start=1)}
    for piece in headings:
        if piece.level:
            continue
        numbered = _NUMBERED.match(piece.text)
        if piece.tag in _HEADING_TAGS:
            piece.level = _HEADING_TAGS[piece.tag]
        elif numbered and numbered["number"][0].isdigit():
            piece.level = numbered["number"].count(".") + 1
        else:
            piece.level = min(6, ranks[round(max(piece.size, body_size) * 2) / 2])
    for piece in headings:
        piece.level = max(1, min(6, piece.level))


def _tell_item_levels(pieces: Sequence[Piece]) -> None:
    """Items that begin further in than the one before are one level deeper."""
    lefts: list[float] = []
    before: Piece | None = None
    for piece in pieces:
        if piece.kind is not BlockKind.ITEM:
            if piece.kind is not BlockKind.FURNITURE:
                lefts = []
            continue
        if lefts and before is not None:
            shift = piece.column_left - before.column_left
            if piece.page != before.page or abs(shift) > _NARROWEST_COLUMN:
                lefts = [left + shift for left in lefts]
        before = piece
        while lefts and piece.left < lefts[-1] - 4:
            lefts.pop()
        if not lefts or piece.left > lefts[-1] + 4:
            lefts.append(piece.left)
        piece.level = min(6, len(lefts))


_NARROWEST_COLUMN = 60.0
"""Points; what begins further apart on a page stands in another column."""
