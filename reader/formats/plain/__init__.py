"""Plain text: its structure is found again without changing a character.

White space around lines and empty lines go, the line ends inside hard-wrapped paragraphs become
spaces, one for one. Where a kicker was glued to the title, one newline parts the two blocks, as
blocks are parted everywhere; all offsets are into the text with that newline.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from reader.article import Article, BlockKind
from reader.formats.builder import ArticleBuilder
from reader.formats.encoding import decode
from reader.formats.plain.body import classify_body
from reader.formats.plain.dateline import read_opening
from reader.formats.plain.dumps import read_dump
from reader.formats.plain.folder import Repeated, mark_repeated, repeated_lines
from reader.formats.plain.glue import glued_kicker_length
from reader.formats.plain.head import Head, read_head
from reader.formats.plain.lines import Line, split_lines
from reader.formats.plain.signature import signature
from reader.formats.plain.title_lines import join_title
from reader.language import detect
from reader.text import clean

_SAMPLE = 8_000
_SURE, _GUESSED = 0.9, 0.6
_ORIGINS = {"head": "date line", "opening": "dateline", "stamp": "dateline", "tail": "last lines"}
"""Where a date was read, by the part of the text that tells it."""


def read(data: bytes, path: Path) -> Iterator[Article]:
    """Give the article of a plain text, or those of a press database's export.

    Raises:
        FormatError: It holds no text.
    """
    text = clean(decode(data))
    dump = read_dump(text, path)
    if dump is not None:
        yield from dump
        return
    builder = ArticleBuilder(path, "text")
    add_text(builder, text, repeated_lines(path))
    yield builder.build()


def add_text(builder: ArticleBuilder, text: str, repeated: Repeated) -> None:
    """Add a cleaned plain text with its structure, and tell what its head tells.

    `repeated` are the lines that other texts of its folder have too.
    """
    language = detect(text[:_SAMPLE])
    lines, kicker_lines = prepared(text)
    if not lines:
        return
    shared = mark_repeated(lines, repeated)
    head = read_head(lines, language, kicker_lines, shared)
    kinds = head.kinds | classify_body(lines, head.end, head.authors, shared)
    kinds |= {i: kind for i, kind in head.kinds.items() if i >= head.end}
    if kinds.get(head.end) is BlockKind.HEADING and kinds.get(head.end - 1) is BlockKind.TITLE:
        kinds[head.end] = BlockKind.SUMMARY  # no article begins with a heading under its title
    if not head.authors:
        signed, head.authors, head.authors_chance = signature(lines, kinds, head.end)
        kinds |= {signed: BlockKind.BYLINE} if signed >= 0 else {}
    for i, line in enumerate(lines):
        kind = kinds[i]
        level = 1 if kind in {BlockKind.HEADING, BlockKind.ITEM} else 0
        builder.add(kind, line.text, level=level)
    _tell(builder, head)
    _tell_agency(builder, lines, kinds, language)


def prepared(text: str) -> tuple[list[Line], int]:
    """Give the lines of a cleaned text, and how many first of them are known to be its kicker.

    A kicker that was glued to the title is parted from it, a title over two lines put together.
    """
    lines = split_lines(text)
    if not lines:
        return [], 0
    lines, kicker_lines = _without_glue(lines)
    return join_title(lines), kicker_lines


def add_body(builder: ArticleBuilder, text: str) -> None:
    """Add a plain text that has no head of its own, such as the text of a letter."""
    lines = split_lines(clean(text))
    for i, kind in classify_body(lines, 0).items():
        level = 1 if kind in {BlockKind.HEADING, BlockKind.ITEM} else 0
        builder.add(kind, lines[i].text, level=level)


def _without_glue(lines: list[Line]) -> tuple[list[Line], int]:
    """The lines with the kicker on its own, and the number of lines it takes: 0 or 1."""
    first = lines[0]
    rest = "\n".join(line.text for line in lines[1:])[: _SAMPLE * 4]
    length = glued_kicker_length(first.text, rest)
    if not length:
        return lines, 0
    kicker = Line(first.text[:length].rstrip(), first.follows_gap)
    return [kicker, Line(first.text[length:]), *lines[1:]], 1


def _tell_agency(
    builder: ArticleBuilder, lines: list[Line], kinds: Mapping[int, BlockKind], language: str | None
) -> None:
    """Tell which agency the first paragraph's dateline names."""
    first = next(
        (line for i, line in enumerate(lines) if kinds[i] in _TEXT_KINDS and line.is_prose), None
    )
    if first is not None:
        agency = read_opening(first, language).agency
        builder.tell("publisher", agency, "dateline", _GUESSED)


_TEXT_KINDS = {BlockKind.PARAGRAPH, BlockKind.SUMMARY}


def _tell(builder: ArticleBuilder, head: Head) -> None:
    builder.tell("title", head.title, "first lines", min(_SURE, round(head.title_chance, 2)))
    builder.tell("kicker", head.kicker, "first lines", _GUESSED)
    builder.tell_list("authors", head.authors, "byline", min(_SURE, round(head.authors_chance, 2)))
    if head.published:
        origin = _ORIGINS[head.published_in]
        builder.tell("published", head.published.iso, origin, head.published.confidence)
    if head.updated:
        builder.tell("updated", head.updated.iso, "date line", head.updated.confidence)
    builder.tell("publisher", head.publisher, "first lines", _GUESSED)
    builder.tell("url", head.url, "first lines", _SURE)
