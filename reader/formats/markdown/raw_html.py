"""Blocks of HTML within Markdown, by their tags alone: they are seldom whole elements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from reader.article import BlockKind

_UNSEEN = re.compile(r"<(script|style|template|svg|head)\b|<!--", re.IGNORECASE)
_BLOCK_TAG = re.compile(
    r"<(/?)(address|article|aside|blockquote|br|caption|center|dd|details|div|dl|dt|figcaption|"
    r"figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|section|summary|table|tbody|"
    r"td|tfoot|th|thead|tr|ul|video)(?=[\s/>])[^<>]{0,2000}>",
    re.IGNORECASE,
)
TAG = re.compile(r"</?[A-Za-z!?][^<>]{0,2000}>")
_KINDS = {
    "li": BlockKind.ITEM,
    "blockquote": BlockKind.QUOTE,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
}
_CELLS = frozenset(("td", "th"))


def html_blocks(content: str) -> Iterator[tuple[BlockKind, int, str]]:
    """Give kind, level and text of each block in a piece of HTML; tags and scripts are left out."""
    kind, level = BlockKind.PARAGRAPH, 0
    cells: list[str] = []
    content = _shown(content)
    end = 0
    for match in _BLOCK_TAG.finditer(content):
        text, end = _text(content[end : match.start()]), match.end()
        name, is_closing = match[2].lower(), bool(match[1])
        if is_closing and name in _CELLS:
            cells.append(text)
            continue
        if name == "tr" and cells:
            yield BlockKind.TABLE, 0, " | ".join(cells)
            cells = []
        if text:
            yield kind, level, text
        if name == "br":
            continue
        if is_closing:
            kind, level = BlockKind.PARAGRAPH, 0
        elif name[0] == "h" and name[1:].isdecimal():
            kind, level = BlockKind.HEADING, int(name[1:])
        elif name in _KINDS:
            kind, level = _KINDS[name], int(name == "li")
    if cells:
        yield BlockKind.TABLE, 0, " | ".join(cells)
    if text := _text(content[end:]):
        yield kind, level, text


def _text(piece: str) -> str:
    return unescape(TAG.sub("", piece)).strip()


def _shown(content: str) -> str:
    """The same without comments, and without scripts and styles; unclosed, they end it."""
    pieces: list[str] = []
    lower = content.lower()
    end = 0
    while match := _UNSEEN.search(content, end):
        pieces.append(content[end : match.start()])
        closing = f"</{match[1].lower()}>" if match[1] else "-->"
        end = lower.find(closing, match.end())
        if end < 0:
            return "".join(pieces)
        end += len(closing)
    return "".join([*pieces, content[end:]])
