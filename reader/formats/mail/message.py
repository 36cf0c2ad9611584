"""From a message to the article that it is."""

from __future__ import annotations

import re
from pathlib import Path

from reader.article import Article, BlockKind
from reader.errors import FormatError
from reader.formats.builder import ArticleBuilder, Run
from reader.formats.dates import normalise_moment
from reader.formats.mail.blocks import MailBlock
from reader.formats.mail.cues import FORWARDING, HEADER_NAMES
from reader.formats.mail.furniture import mark_furniture, web_address
from reader.formats.mail.headers import (
    addresses,
    is_read,
    is_starred,
    subject,
    tell_headers,
    without_prefixes,
)
from reader.formats.mail.mime import Part
from reader.formats.mail.plain_text import plain_blocks
from reader.formats.mail.selection import Selection, TextPart, select
from reader.formats.plain.lines import Line
from reader.formats.plain.names import byline_prefix, signed_by
from reader.formats.plain.signs import dates_of
from reader.text import fold

_DEEPEST = 20
"""Messages forwarded within messages."""
_DOUBT = 0.4
"""How much less sure the outer headers of a forwarded message are than its own."""
_PAGE_SHARE = 0.4
"""Of the plain text, what the text of the page has at least: others say too little."""
_BEGINNING = 8
"""So many first blocks may repeat the title, the author and the date."""
_MOST_BEFORE_FORWARDED = 200
"""Characters; who wrote more than these over a forwarded message is its author."""
_LONGEST_DATELINE = 40
_LONGEST_HEADER = 1_000
_SIGNATURES = frozenset({BlockKind.BYLINE, BlockKind.DATELINE})
_LONGEST_TITLE = 100
_SHORTEST_TITLE = 12
_KICKER = re.compile(r"(.{2,100}?)(?:\s?:|\s[|–—-])\s{1,3}")
_SURE_OF_HEADING = 0.96
_SURE_OF_BYLINE = 0.9
_LONGEST_BYLINE = 80
_NAMES = {name: field for field, names in HEADER_NAMES.items() for name in names.split("|")}


def read_message(
    message: Part, path: Path, format_name: str, part: str = "", sent: str | None = None
) -> Article | None:
    """Give a message as an article, or None where there is no text in it.

    `sent` is when it was sent, in ISO 8601, where its headers do not tell.

    Raises:
        FormatError: It is encrypted.
    """
    builder = ArticleBuilder(path, format_name, part)
    add_message(builder, message)
    builder.tell("published", sent, "mailbox", 0.6)
    if builder.is_empty:
        if select(message).is_encrypted:
            raise FormatError(path, "it is encrypted")
        return None
    builder.is_read, builder.is_starred = is_read(message), is_starred(message)
    return builder.build()


def add_message(builder: ArticleBuilder, message: Part) -> None:
    """Add the text of a message under its subject, and tell what its headers tell.

    Where it holds nothing but another message, that is the article.
    """
    selection = select(message)
    doubt = 0.0
    for _ in range(_DEEPEST):
        inner = selection.contents[0] if len(selection.contents) == 1 else None
        if not isinstance(inner, Part):
            break
        tell_headers(builder, message, doubt=_DOUBT + doubt)
        message = inner.message()
        selection = select(message)
    tell_headers(builder, message)
    if selection.is_cut:
        builder.note("text", "the first parts of the message", 0.5)
    blocks = _blocks(selection, 0)
    _tell_forwarded(builder, blocks)
    mark_furniture(blocks)
    builder.tell("url", web_address(blocks), "link to the page", 0.8)
    builder.tell("title", _first_line(blocks), "first line", 0.5)
    if any(block.text and block.kind is not BlockKind.FURNITURE for block in blocks):
        _settle_beginning(builder, blocks)
    for block in blocks:
        block.add_to(builder)


def _blocks(selection: Selection, depth: int) -> list[MailBlock]:
    blocks: list[MailBlock] = []
    for content in selection.contents:
        if isinstance(content, TextPart):
            blocks += _text_blocks(content)
        elif depth < _DEEPEST:
            message = content.message()
            blocks.append(MailBlock(BlockKind.HEADING, [Run(subject(message))], 2))
            blocks += _blocks(select(message), depth + 1)
    return blocks


def _text_blocks(part: TextPart) -> list[MailBlock]:
    """The blocks of the page, or of the plain text where the page only refers to it."""
    if not part.page:
        return plain_blocks(part)
    # Only here, so that mail in plain text needs no HTML library.
    from reader.formats.mail.markup import page_blocks

    blocks = page_blocks(part.page)
    length = sum(len(block.text) for block in blocks)
    if length < _PAGE_SHARE * len(part.plain.strip()):
        return plain_blocks(part)
    return blocks


def _first_line(blocks: list[MailBlock]) -> str | None:
    """What may serve as the title of a message without a subject: a heading, a short first line."""
    texts = [block for block in blocks if block.kind is not BlockKind.FURNITURE]
    for block in texts[:1]:
        if len(block.text) <= _LONGEST_TITLE:
            return block.text
    return next((b.text for b in texts[:_BEGINNING] if b.kind is BlockKind.HEADING), None)


def _settle_beginning(builder: ArticleBuilder, blocks: list[MailBlock]) -> None:
    """Find title, author and date again above the text; a title that is not there is added."""
    title = builder.told("title") or ""
    authors = {fold(author) for author in builder.told_list("authors")}
    authors.discard(fold(builder.told("publisher") or ""))
    has_title = False
    beginning = [block for block in blocks if block.kind is not BlockKind.FURNITURE][:_BEGINNING]
    for block in beginning:
        text = block.text
        if block.kind in {BlockKind.QUOTE, BlockKind.TABLE}:
            continue
        if not has_title and fold(text) == fold(title):
            block.become(BlockKind.TITLE)
            has_title = True
        elif not has_title and (kicker := _before(title, text)):
            builder.tell("title", text, "first heading", _SURE_OF_HEADING)
            builder.tell("kicker", kicker, "Subject header", _SURE_OF_HEADING)
            block.become(BlockKind.TITLE)
            has_title = True
        elif fold(text) in authors:
            block.become(BlockKind.BYLINE)
        elif block.kind is BlockKind.PARAGRAPH and (names := _signed_by(text)):
            builder.tell_list("authors", names, "byline", _SURE_OF_BYLINE)
            block.become(BlockKind.BYLINE)
        elif (
            len(text) <= _LONGEST_DATELINE
            and block.kind is BlockKind.PARAGRAPH
            and dates_of(Line(text), None)
        ):
            block.become(BlockKind.DATELINE)
    for above, block, below in zip(beginning, beginning[1:], beginning[2:], strict=False):
        is_between = above.kind is BlockKind.TITLE and below.kind in _SIGNATURES
        if is_between and block.kind in {BlockKind.HEADING, BlockKind.PARAGRAPH}:
            block.become(BlockKind.SUMMARY)
    if not has_title:
        blocks.insert(0, MailBlock(BlockKind.TITLE, [Run(title)]))


def _signed_by(text: str) -> list[str]:
    """The names in a line like `By Anna Berg and Tom Holt`."""
    prefix = byline_prefix(Line(text)) if len(text) <= _LONGEST_BYLINE else 0
    return signed_by(text[prefix:]) if prefix else []


def _before(title: str, ending: str) -> str | None:
    """What a subject puts before the title above the text, as in `Press release 7: The dam`."""
    if len(ending) < _SHORTEST_TITLE or not title.lower().endswith(ending.lower()):
        return None
    match = _KICKER.fullmatch(title[: -len(ending)])
    return match[1] if match else None


def _tell_forwarded(builder: ArticleBuilder, blocks: list[MailBlock]) -> None:
    """Tell the headers of a message that was forwarded as text, unless there is more above it."""
    before = 0
    for i, block in enumerate(blocks[:_BEGINNING]):
        lines = block.lines
        if lines and (FORWARDING.match(lines[0].lower()) or _header_of(lines[0])):
            end, values = _inline_headers(blocks, i)
            if not values.keys() >= {"from", "title"}:
                continue
            for own in blocks[i:end]:
                own.become(BlockKind.FURNITURE)
            if before <= _MOST_BEFORE_FORWARDED:
                origin, confidence = "headers of the forwarded message", 0.96
                builder.tell("title", without_prefixes(values["title"]), origin, confidence)
                moment = normalise_moment(values.get("published", ""))
                builder.tell("published", moment, origin, confidence)
                people = [name or address for name, address in addresses(values.get("from", ""))]
                builder.tell_list("authors", people, origin, confidence)
            return
        before += len(block.text)


def _inline_headers(blocks: list[MailBlock], start: int) -> tuple[int, dict[str, str]]:
    """The headers below the line that announces them, and the block after the last of them."""
    values: dict[str, str] = {}
    end = start + 1
    first = blocks[start].lines
    waiting = first if _header_of(first[0]) else first[1:]
    while True:
        for line in waiting:
            header = _header_of(line)
            if header is None:
                return end, values
            values.setdefault(*header)
        if end >= len(blocks):
            return end, values
        waiting = blocks[end].lines
        if waiting and _header_of(waiting[0]) is None:
            return end, values
        end += 1


def _header_of(line: str) -> tuple[str, str] | None:
    """What a line tells that is a header of a forwarded message: field and value."""
    name, colon, value = line[:_LONGEST_HEADER].partition(":")
    field = _NAMES.get(name.strip(" *|").lower()) if colon else None
    return None if field is None else (field, value.strip(" *|"))
