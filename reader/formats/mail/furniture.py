"""What of a message is the newsletter's and not the article's: buttons, notes on how to stop it."""

from __future__ import annotations

from collections.abc import Sequence

from reader.article import BlockKind
from reader.formats.builder import Run
from reader.formats.cues import ONLINE_BUTTONS, VIEW_ONLINE
from reader.formats.mail.blocks import MailBlock
from reader.formats.mail.cues import (
    BEFORE_END,
    END,
    FORWARDED_TO_READER,
    SHORT_LINES,
)
from reader.formats.plain.lines import Line
from reader.formats.plain.signs import is_furniture

_LONGEST_LINE = 200
_LONGEST_BUTTON = 100
_LONGEST_END = 700
_LONGEST_BEFORE_END = 300
_SHORTEST_PROSE = 100
_MOST_PROSE = 200
"""Characters of prose that may stand below the first note on how to stop the newsletter."""
_TEXTS = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM, BlockKind.CAPTION})


def mark_furniture(blocks: Sequence[MailBlock]) -> None:
    """Make furniture of the blocks that are not the article's."""
    for block in blocks:
        if block.kind in _TEXTS and _is_line(
            block.text, is_linked=any(run.url for run in block.runs)
        ):
            block.become(BlockKind.FURNITURE)
    for block in blocks[_start_of_end(blocks) :]:
        if block.kind is not BlockKind.QUOTE:
            block.become(BlockKind.FURNITURE)


def web_address(blocks: Sequence[MailBlock]) -> str | None:
    """Give the address of the page that shows the newsletter, where it is offered."""
    for i, block in enumerate(blocks):
        if block.kind is not BlockKind.FURNITURE or len(block.text) > _LONGEST_LINE:
            continue
        if not _offers_page(block.text):
            continue
        links = _links(block)
        if not links and i + 1 < len(blocks) and blocks[i + 1].text.startswith("http"):
            links = _links(blocks[i + 1])
        offered = [run for run in links if _offers_page(run.text)]
        if links:
            return (offered or links)[0].url
    return None


def _links(block: MailBlock) -> list[Run]:
    return [run for run in block.runs if run.url and run.url.startswith("http")]


def _is_line(text: str, *, is_linked: bool) -> bool:
    if len(text) > _LONGEST_LINE:
        return False
    folded = _folded(text)
    if folded.strip(" .:!>»→|•·-") in SHORT_LINES or not any(c.isalnum() for c in text):
        return True
    if is_linked and len(text) <= _LONGEST_BUTTON and END.search(folded):
        return True
    if _offers_page(text) or FORWARDED_TO_READER.search(folded):
        return len(text) <= _LONGEST_BUTTON or "?" in text or "http" in text
    return is_furniture(Line(text))


def _offers_page(text: str) -> bool:
    """Whether a line offers the newsletter as a page."""
    folded = _folded(text)
    return bool(VIEW_ONLINE.search(folded) or ONLINE_BUTTONS.search(folded))


def _start_of_end(blocks: Sequence[MailBlock]) -> int:
    """The number of the block that what stands below the newsletter begins with."""
    start, prose = len(blocks), 0
    for i in range(len(blocks) - 1, 0, -1):
        text = blocks[i].text
        folded = _folded(text)
        is_end = len(text) <= _LONGEST_END and END.search(folded)
        if is_end or (start < len(blocks) and _is_note(text, folded)):
            start = i
        elif len(text) >= _SHORTEST_PROSE and not BEFORE_END.search(folded):
            prose += len(text)
            if prose > _MOST_PROSE:
                break
    return _with_what_stands_before(blocks, start) if start < len(blocks) else start


def _with_what_stands_before(blocks: Sequence[MailBlock], start: int) -> int:
    while start:
        block = blocks[start - 1]
        if block.kind is not BlockKind.FURNITURE and not _is_note(block.text, _folded(block.text)):
            break
        start -= 1
    return start


def _is_note(text: str, folded: str) -> bool:
    """Whether a block is of those that stand around the note on how to stop a newsletter."""
    return len(text) <= _LONGEST_BEFORE_END and bool(BEFORE_END.search(folded))


def _folded(text: str) -> str:
    return text.lower().replace("’", "'")
