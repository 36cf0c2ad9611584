"""Title, authors, dates and lead: what the file tells of itself, and what its first page shows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from reader.article import BlockKind
from reader.formats.builder import ArticleBuilder
from reader.formats.cues import WEEKDAYS
from reader.formats.dates import normalise_moment
from reader.formats.pdf.furniture import Printed
from reader.formats.pdf.kinds import key_of
from reader.formats.pdf.pieces import SENTENCE_END, Piece
from reader.formats.pdf.words import DocumentData
from reader.formats.plain.head import read_head
from reader.formats.plain.lines import Line
from reader.formats.plain.names import byline_prefix
from reader.formats.plain.signs import dates_of, is_furniture, is_release_mark
from reader.formats.properties import sensible_authors, sensible_title

_FIRST_PIECES = 40
_LONGEST_TITLE = 300
_SHORTEST_TITLE = 4
_LARGER = 1.15
_REACH = 12
"""Pieces after the title that are looked at for who wrote it and when."""
_LONGEST_KICKER = 60
_SHORTEST_LEAD, _LONGEST_LEAD = 40, 700
_FROM_TYPE, _FROM_FILE, _FROM_CREATION = 0.7, 0.8, 0.3

_SITE = re.compile(r"\s[|–—·-]\s([^|–—·]{2,60})\Z")
"""What a web page's title ends in."""
_CREATED = re.compile(r"D?:?\s*(\d{4})(\d\d)?(\d\d)?")


def tell_document(builder: ArticleBuilder, about: DocumentData, printed: Printed | None) -> None:
    """Tell what the file says of itself, where that is more than what a program filled in."""
    metadata = about.metadata
    builder.tell_list("authors", sensible_authors(metadata.get("Author", "")), "PDF author", 0.6)
    tags = re.split(r"\s*[;,]\s*", metadata.get("Keywords", "").strip())
    if len(tags) > 1 or 0 < len(tags[0]) <= _LONGEST_KICKER:
        builder.tell_list("tags", [tag for tag in tags if len(tag) <= 80], "PDF keywords", 0.6)
    if about.language:
        builder.tell("language", about.language, "PDF catalog", 0.6)
    if printed is not None:
        builder.tell("url", printed.url, "printed by the browser", 0.9)
    else:
        created = _created(metadata.get("CreationDate", ""))
        builder.tell("published", created, "PDF creation date", _FROM_CREATION)


def told_title(about: DocumentData, path: Path) -> str | None:
    """Give the title that a file tells if somebody wrote it for people to read."""
    title = sensible_title(about.metadata.get("Title", ""))
    return None if title == path.stem and " " not in title else title or None


def _created(value: str) -> str | None:
    """The day that a PDF date tells (ISO 32000-1, 7.9.4: `D:20241025153000+02'00'`)."""
    match = _CREATED.match(value)
    if match is None:
        return None
    return normalise_moment("-".join(part for part in match.groups() if part))


def read_front(
    builder: ArticleBuilder,
    pieces: list[Piece],
    body_size: float,
    told: str | None,
    printed: Printed | None,
    language: str | None,
) -> None:
    """Find title, kicker, byline, dates and lead among the first pieces, and tell them."""
    first = [piece for piece in pieces[:_FIRST_PIECES] if piece.page <= 2]
    title = _piece_of_title(first, body_size, told or (printed.title if printed else None))
    if title is None:
        builder.tell("title", told, "PDF title", _FROM_FILE)
        return
    if printed is not None:
        _mark_remains(pieces)
    _tell_masthead(builder, first, title, body_size)
    for piece in pieces[: pieces.index(title)]:
        if piece.kind is BlockKind.HEADING and is_release_mark(_line_of(piece)):
            piece.kind, piece.level = BlockKind.KICKER, 0
            builder.tell("kicker", piece.text, "above the title", 0.6)
    at = pieces.index(title)
    text = " ".join(title.text.split()).replace("\u2010 ", "").replace("\u2010", "-")
    title.kind, title.level = BlockKind.TITLE, 0
    for part in _rest_of_title(pieces, at, told):
        title.lines.extend(part.lines)
        pieces.remove(part)
        text = f"{text} {' '.join(part.text.split())}"
    if told and key_of(text).startswith(key_of(told)) and len(text) <= 2 * len(told) + 60:
        builder.tell("title", text, "PDF title", _FROM_FILE)
    elif told and key_of(told) in key_of(text):
        builder.tell("title", told, "PDF title", _FROM_FILE)
    else:
        builder.tell("title", told, "PDF title", _FROM_FILE - 0.15)
        builder.tell("title", text, "largest type", _FROM_TYPE)
    site = _SITE.search(told or "") if printed is not None else None
    if site and told and key_of(told[: site.start()]) == key_of(text):
        builder.tell("publisher", site[1], "title of the web page", 0.6)
    if printed is None:
        _tell_date_of_issue(builder, pieces, language)
    _tell_kicker(builder, pieces, at)
    _read_below(builder, pieces, at, language)


def _mark_remains(pieces: Sequence[Piece]) -> None:
    """Mark share links and the like, which are printed with a web page."""
    kinds = {BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING}
    for piece in pieces:
        if piece.kind in kinds and piece.length <= 160 and is_furniture(Line(piece.text.strip())):
            piece.kind, piece.level = BlockKind.FURNITURE, 0


def _rest_of_title(pieces: Sequence[Piece], at: int, told: str | None) -> list[Piece]:
    """The pieces right below that are printed in the same type, or that the file counts to it."""
    found: list[Piece] = []
    title, text = pieces[at], key_of(pieces[at].text)
    for piece in pieces[at + 1 : at + 4]:
        if piece.kind is not BlockKind.HEADING or piece.page != title.page:
            break
        text += key_of(piece.text)
        is_alike = abs(piece.size - title.size) < 0.5 and piece.is_bold == title.is_bold
        if not (told and key_of(told).startswith(text)) and not (
            is_alike and len(text) < 150 and piece.size > 1.4 * pieces[-1].size
        ):
            break
        found.append(piece)
    return found


_GENRES = frozenset(
    "statement|press statement|comunicado à imprensa|fact sheet|briefing|opinion|editorial|news|"
    "nachrichten|contents|table of contents|inhalt|inhaltsverzeichnis|sommaire|índice|indice|"
    "abstract|summary".split("|")
)
"""What a document is, or a part of it, in the place of its title, beside press releases."""
_OTHER_TITLES = {BlockKind.PARAGRAPH, BlockKind.QUOTE}


def _piece_of_title(pieces: Sequence[Piece], body_size: float, told: str | None) -> Piece | None:
    """The piece that has the words of the title told, else that in the largest type."""
    text_begins = next(
        (
            i
            for i, piece in enumerate(pieces)
            if piece.kind is BlockKind.PARAGRAPH
            and piece.length > 2 * _LONGEST_KICKER
            and piece.size < _LARGER * body_size
        ),
        len(pieces),
    )
    candidates = [
        piece
        for i, piece in enumerate(pieces)
        if piece.kind is BlockKind.HEADING
        or (
            (piece.kind in _OTHER_TITLES and i < text_begins)
            and _SHORTEST_TITLE <= piece.length <= _LONGEST_TITLE
            and sum(c.isalpha() for c in piece.text) >= 3
        )
    ]
    named = [p for p in candidates if not _is_genre(_line_of(p))]
    candidates = named if any(p.kind is BlockKind.HEADING for p in named) else candidates
    if told:
        key = key_of(told)
        for piece in candidates[:15]:
            own = key_of(piece.text)
            if len(own) > 7 and (own in key or key in own):
                return piece
    large = [
        piece
        for piece in candidates
        if piece.size >= _LARGER * body_size and not is_furniture(Line(piece.text))
    ]
    if not large:
        headings = (p for p in candidates if p.kind is BlockKind.HEADING)
        first = next(headings, None)
        return first if first in pieces[:text_begins] else None
    on_page = [piece for piece in large if piece.page == large[0].page]
    most = max(piece.size for piece in on_page)
    largest = next(piece for piece in on_page if piece.size >= most - 0.5)
    if _is_masthead(largest, on_page, pieces):
        others = [piece for piece in on_page if piece is not largest]
        most = max(piece.size for piece in others)
        largest = next(piece for piece in others if piece.size >= most - 0.5)
    return largest


def _is_genre(line: Line) -> bool:
    return line.phrase in _GENRES or is_release_mark(line)


def _tell_masthead(
    builder: ArticleBuilder, pieces: Sequence[Piece], title: Piece, body_size: float
) -> None:
    """The name of a newspaper above the title is its publisher, and no heading of the article."""
    large = [p for p in pieces if p.page == title.page and p.size >= _LARGER * body_size]
    for piece in large:
        if piece is title:
            return
        if piece.kind is BlockKind.HEADING and _is_masthead(piece, large, pieces):
            piece.kind, piece.level = BlockKind.FURNITURE, 0
            builder.tell("publisher", piece.text.strip(), "above the title", 0.5)


def _is_masthead(piece: Piece, large: Sequence[Piece], pieces: Sequence[Piece]) -> bool:
    """Whether a piece is a newspaper's name above the titles: few words, larger, at the top.

    It is far larger than they are, or the day and the number of the issue stand right below it.
    """
    others = [other for other in large if other is not piece and len(other.text.split()) > 3]
    if not others or len(piece.text.split()) > 4 or piece.top >= 0.15:
        return False
    share = piece.size / max(other.size for other in others)
    if share > _FAR_LARGER:
        return True
    below = pieces[pieces.index(piece) + 1 :][:1]
    return share > _LARGER and any(_is_issue(other) for other in below)


_FAR_LARGER = 1.6
_ISSUE = re.compile(r"\b(?:no|nr|n[°º]|núm|num|vol|issue|ausgabe|jahrgang|año|anno)\b\.? ?\d", re.I)


def _is_issue(piece: Piece) -> bool:
    """Whether a line tells the day of an issue, with its weekday or the number of the issue."""
    line = _line_of(piece)
    has_weekday = any(word.lower() in WEEKDAYS for word in line.words)
    return bool(dates_of(line, None)) and (has_weekday or bool(_ISSUE.search(line.text)))


def _tell_kicker(builder: ArticleBuilder, pieces: Sequence[Piece], at: int) -> None:
    before = [piece for piece in pieces[:at] if piece.kind is not BlockKind.FURNITURE]
    if not before or len(before) > 3 or before[-1].page != pieces[at].page:
        return
    piece = before[-1]
    text = piece.text.strip()
    is_date = bool(read_head([Line("Title of it"), Line(text)], None).published)
    if len(text) > _LONGEST_KICKER or len(text.split()) > 6 or text[-1] in ".!?" or is_date:
        return
    piece.kind, piece.level = BlockKind.KICKER, 0
    builder.tell("kicker", text, "above the title", 0.6)


def _tell_date_of_issue(
    builder: ArticleBuilder, pieces: Sequence[Piece], language: str | None
) -> None:
    """A newspaper has its date above each page."""
    for piece in pieces:
        if piece.page > 1:
            return
        if piece.kind is BlockKind.FURNITURE and piece.top < 0.15:
            for moment in dates_of(Line(piece.text), language):
                if len(moment.iso) == 10:
                    builder.tell("published", moment.iso, "running head", 0.6)


_HEAD_KINDS = {BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.CAPTION, BlockKind.FURNITURE}


def _read_below(
    builder: ArticleBuilder, pieces: Sequence[Piece], at: int, language: str | None
) -> None:
    """Read the lines around the title as those of a plain text are."""
    above = [p for p in pieces[max(0, at - 3) : at] if _tells_who_or_when(_line_of(p), language)]
    head_pieces = [pieces[at]]
    for piece in [*above, *pieces[at + 1 : at + 1 + _REACH]]:
        is_section = piece.kind is BlockKind.HEADING and piece.length > _LONGEST_KICKER
        if piece.kind not in _NOT_OF_HEAD and not is_section:
            head_pieces.append(piece)
    lines = [_line_of(piece) for piece in head_pieces]
    head = read_head([line for line in lines if line.text], language)
    for i, (line, piece) in enumerate(zip(lines, head_pieces, strict=True)):
        kind = head.kinds.get(i)
        if not i or kind is None:
            continue
        if kind in _HEAD_KINDS and (kind is not BlockKind.FURNITURE or is_furniture(line)):
            piece.kind, piece.level = kind, 0
        elif kind is BlockKind.SUMMARY and i <= 3 and _is_lead(piece, head_pieces[i + 1 :]):
            piece.kind, piece.level = BlockKind.SUMMARY, 0
    _mark_lead(pieces[at + 1 : at + 1 + _REACH])
    builder.tell_list("authors", head.authors, "byline", 0.8)
    if head.published:
        builder.tell("published", head.published.iso, "date line", head.published.confidence)
    if head.updated:
        builder.tell("updated", head.updated.iso, "date line", head.updated.confidence)
    builder.tell("publisher", head.publisher, "first lines", 0.6)
    builder.tell("url", head.url, "first lines", 0.8)


_NOT_OF_HEAD = {BlockKind.FURNITURE, BlockKind.KICKER, BlockKind.TABLE}
_NOTE_SIGNS = re.compile(r"(?<=\w)[⁰¹²³⁴⁵⁶⁷⁸⁹*†‡§]+(?:,[⁰¹²³⁴⁵⁶⁷⁸⁹*†‡§]+){0,9}")


def _line_of(piece: Piece) -> Line:
    """A piece as the line of a plain text, without the numbers of notes behind names."""
    return Line(_NOTE_SIGNS.sub("", " ".join(piece.text.split())), follows_gap=True)


def _tells_who_or_when(line: Line, language: str | None) -> bool:
    return bool(byline_prefix(line)) or bool(dates_of(line, language))


def _mark_lead(pieces: Sequence[Piece]) -> None:
    """Mark what stands between title and text in type of its own."""
    for i, piece in enumerate(pieces[:4]):
        is_own = piece.kind in {BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.QUOTE}
        is_long = piece.length > _SHORTEST_LEAD and (
            bool(SENTENCE_END.search(piece.text)) or piece.kind is not BlockKind.HEADING
        )
        if is_own and is_long and _is_lead(piece, pieces[i + 1 :]):
            piece.kind, piece.level = BlockKind.SUMMARY, 0
            return
        if piece.kind is BlockKind.PARAGRAPH and piece.length > 200:
            return


def _is_lead(piece: Piece, following: Sequence[Piece]) -> bool:
    """Whether a paragraph under the title is set off from the text: bold, larger or in italics."""
    if piece.length > _LONGEST_LEAD:
        return False
    body = next(
        (p for p in following if p.kind is BlockKind.PARAGRAPH and p.length > _LONGEST_KICKER), None
    )
    if body is None:
        return False
    return (
        piece.size > 1.04 * body.size
        or (piece.is_bold and not body.is_bold)
        or (piece.is_italic and not body.is_italic)
    )
