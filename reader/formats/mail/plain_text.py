"""The blocks of a message's plain text: flowed lines joined, replies quoted by their depth.

Soft line ends and the depth of quotes are those of RFC 3676; texts that do not say that they have
them are quoted by `>` as well, with spaces between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.article import BlockKind
from reader.formats.builder import Run
from reader.formats.mail.blocks import MailBlock, linked
from reader.formats.mail.selection import TextPart
from reader.formats.plain.body import classify_body
from reader.formats.plain.lines import Line, split_lines
from reader.formats.plain.signs import is_bullet
from reader.text import clean

_QUOTED = re.compile(r"(?:> ?){1,100}")
_ESCAPED = re.compile(r">+From ")
"""What mailboxes make of a line that begins with `From `."""
_SIGNATURE_MARK = re.compile(r"--\s?\Z")
_LIST_FOOTER_MARK = re.compile(r"_{10,}\Z")
_MOST_SIGNED = 12
"""Lines of a signature that are not empty."""
_UNDERLINE = re.compile(r"([=~*_-])\1{2,200}\Z")
_LONGEST_HEADING = 90
_MARKED_HEADING = re.compile(r"(#{1,6}) {1,3}(\S.{0,90})\Z")
_LEAST_WRAPPED = 60
_MOST_WRAPPED = 130
_MAIL_WIDTH = 80
"""Columns; the standard says 78 at most."""
_WIDE_SHARE = 0.1
"""Of the lines without an address, those that may be longer all the same."""
_HOLDER = "\ue000"
"""Stands on both sides of the number of a block that is known already."""


@dataclass(slots=True)
class _Row:
    depth: int
    text: str


def plain_blocks(part: TextPart) -> list[MailBlock]:
    """Give the blocks of the plain text of a message."""
    rows = [_row(line, is_flowed=part.is_flowed) for line in clean(part.plain).split("\n")]
    if part.is_flowed:
        rows = list(_unflowed(rows, deletes_spaces=part.deletes_spaces))
    end = _end_of_text(rows)
    known: dict[str, MailBlock | list[MailBlock]] = {}
    lines = split_lines("\n".join(_unwrapped(list(_with_holders(rows[:end], known)))))
    kinds = classify_body(lines, 0)
    blocks: list[MailBlock] = []
    for i, line in enumerate(lines):
        held = known.pop(line.text, None)
        if held is not None:
            blocks += held if isinstance(held, list) else [held]
            continue
        level = 1 if kinds[i] in {BlockKind.HEADING, BlockKind.ITEM} else 0
        blocks.append(MailBlock(kinds[i], linked(line.text), level))
    rest = (row.text.strip() for row in rows[end:])
    return blocks + [MailBlock(BlockKind.FURNITURE, linked(text)) for text in rest if text]


def _row(line: str, *, is_flowed: bool) -> _Row:
    if not line.startswith(">"):
        stuffed = is_flowed and line.startswith(" ")
        return _Row(0, line[1:] if stuffed else line)
    if _ESCAPED.match(line):
        return _Row(0, line[1:])
    if is_flowed:
        text = line.lstrip(">")
        return _Row(len(line) - len(text), text.removeprefix(" "))
    match = _QUOTED.match(line)
    end = match.end() if match else 0
    return _Row(line.count(">", 0, end), line[end:])


def _unflowed(rows: list[_Row], *, deletes_spaces: bool) -> Iterator[_Row]:
    """The rows with those joined that end in a soft line end; `-- ` does not (RFC 3676, 4.3)."""
    parts: list[str] = []
    depth = 0
    for row in rows:
        if parts and row.depth != depth:
            yield _Row(depth, "".join(parts))
            parts = []
        depth = row.depth
        is_soft = row.text.endswith(" ") and not _SIGNATURE_MARK.match(row.text)
        if parts and _SIGNATURE_MARK.match(row.text):
            yield _Row(depth, "".join(parts))
            parts = []
        parts.append(row.text[:-1] if is_soft and deletes_spaces else row.text)
        if not is_soft:
            yield _Row(depth, "".join(parts))
            parts = []
    if parts:
        yield _Row(depth, "".join(parts))


def _unwrapped(lines: list[str]) -> list[str]:
    """The lines with those joined that were wrapped, to the width that programs wrap mail to."""
    rows = [row for line in lines if (row := line.rstrip()) and "://" not in row]
    width = max((len(row) for row in rows if len(row) <= _MAIL_WIDTH), default=0)
    wide = sum(len(row) > _MAIL_WIDTH for row in rows)
    if width < _LEAST_WRAPPED or wide > _WIDE_SHARE * len(rows):
        return lines
    found: list[list[str]] = []
    previous = ""
    for line in lines:
        text = line.strip()
        is_full = bool(previous) and len(previous) + 1 + len(text.split(" ", 1)[0]) > width
        if text and is_full and not is_bullet(Line(text)):
            found[-1].append(text)
        else:
            found.append([line.rstrip()])
        previous = line.rstrip()
    return [" ".join(parts) for parts in found]


def _end_of_text(rows: list[_Row]) -> int:
    """The row that the signature, or what a mailing list has added below it, begins with."""
    end, filled = len(rows), 0
    for i in range(len(rows) - 1, 0, -1):
        row = rows[i]
        is_mark = _SIGNATURE_MARK.match(row.text) or _LIST_FOOTER_MARK.match(row.text.strip())
        if is_mark and row.depth == 0 and filled:
            end, filled = i, 0
            continue
        filled += bool(row.text.strip())
        if filled > _MOST_SIGNED:
            break
    return end


def _with_holders(rows: list[_Row], known: dict[str, MailBlock | list[MailBlock]]) -> Iterator[str]:
    """The rows that are no quotes, with a line in the place of each block that is known already."""

    def hold(held: MailBlock | list[MailBlock]) -> Iterator[str]:
        holder = f"{_HOLDER}{len(known)}{_HOLDER}"
        known[holder] = held
        yield from ("", holder, "")

    position = 0
    while position < len(rows):
        row = rows[position]
        if row.depth:
            end = position
            while end < len(rows) and rows[end].depth == row.depth:
                end += 1
            texts = _paragraphs([quoted.text for quoted in rows[position:end]])
            yield from hold([MailBlock(BlockKind.QUOTE, linked(t), row.depth - 1) for t in texts])
            position = end
            continue
        text = row.text.strip()
        marked = _MARKED_HEADING.match(text)
        if marked:
            yield from hold(MailBlock(BlockKind.HEADING, [Run(marked[2])], len(marked[1])))
            position += 1
            continue
        underline = (
            _UNDERLINE.match(rows[position + 1].text.strip()) if position + 1 < len(rows) else None
        )
        if underline and _is_heading(rows, position):
            level = 1 if underline[1] in "=*" else 2
            yield from hold(MailBlock(BlockKind.HEADING, [Run(text)], level))
            position += 2
            continue
        if text and not any(character.isalnum() for character in text):
            yield from hold(MailBlock(BlockKind.FURNITURE, [Run(text)]))
        else:
            yield row.text
        position += 1


def _is_heading(rows: list[_Row], at: int) -> bool:
    """Whether a row over a line of dashes stands alone over it, and is about as long."""
    text, line = rows[at].text.strip(), rows[at + 1].text.strip()
    if not 0 < len(text) <= _LONGEST_HEADING or rows[at + 1].depth:
        return False
    has_words = any(character.isalpha() for character in text)
    is_alone = at == 0 or not any(character.isalnum() for character in rows[at - 1].text)
    return has_words and is_alone and len(text) <= 2 * len(line) and not text.endswith((",", ";"))


def _paragraphs(lines: list[str]) -> list[str]:
    """The paragraphs of quoted lines: what was wrapped is joined."""
    found: list[list[str]] = []
    previous = ""
    for line in map(str.strip, lines):
        word = line[:_MOST_WRAPPED].split(" ", 1)[0]
        is_full = _LEAST_WRAPPED < len(previous) + 1 + len(word) <= _MOST_WRAPPED + len(word)
        if line and previous and is_full and not is_bullet(Line(line)):
            found[-1].append(line)
        elif line:
            found.append([line])
        previous = line
    return [" ".join(parts) for parts in found]
