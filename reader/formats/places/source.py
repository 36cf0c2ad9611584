"""The text of a file without its markup, and where in the file each character of it stands."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from contextlib import suppress
from html import unescape

from reader.formats.encoding import declared_charset, decode

_Edit = tuple[int, int, str]
"""From, to, and what stands there instead, which is no longer."""


class SourceText:
    """A file's characters, and its text after edits that only ever shorten it."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        """The file's characters, all of them."""
        self.text = raw
        """What is left of them."""
        self._maps: list[tuple[list[int], list[int]]] = []
        """Of each round of edits where unbroken pieces begin, after it and before it."""

    def edit(self, edits: Iterable[_Edit]) -> None:
        """Replace pieces of the present text, which are given in order and without overlap."""
        pieces: list[str] = []
        starts, origins = [0], [0]
        position = length = 0
        for start, end, replacement in edits:
            for piece, origin in ((self.text[position:start], position), (replacement, start)):
                if piece:
                    starts.append(length)
                    origins.append(origin)
                    pieces.append(piece)
                    length += len(piece)
            position = end
        if position:
            starts.append(length)
            origins.append(position)
            pieces.append(self.text[position:])
            self.text = "".join(pieces)
            self._maps.append((starts, origins))

    def origin(self, offset: int) -> int:
        """Give the offset into `raw` of a character of `text`."""
        for starts, origins in reversed(self._maps):
            piece = bisect_right(starts, offset) - 1
            offset = origins[piece] + offset - starts[piece]
        return offset


def source_text(data: bytes, format: str) -> SourceText:  # noqa: A002
    """Give the text of a file of this format, by its name; unknown ones have no markup."""
    is_page = format == "html"
    source = SourceText(decode(data, declared_charset(data) if is_page else None))
    if format in _MESSAGES:
        source.edit(_quoted_printable(source.text))
        is_page = "text/html" in source.text.lower()
    if format == "json":
        source.edit(_json_escapes(source.text))
    if is_page:
        source.edit(_tags(source.text))
    if is_page or format == "markdown":
        source.edit((m.start(), m.end(), unescape(m[0])) for m in _ENTITY.finditer(source.text))
    source.edit((m.start(), m.end(), "") for m in _INVISIBLE.finditer(source.text))
    return source


_MESSAGES = frozenset({"eml", "mbox", "mhtml"})
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
"""What may be inside a word and is not in an article's text."""

_ESCAPED = re.compile(r"=\r?\n|(?:=[0-9A-Fa-f]{2})+")


def _quoted_printable(text: str) -> Iterator[_Edit]:
    """Escaped bytes as their characters; line ends that only fold a line go (RFC 2045, 6.7)."""
    for match in _ESCAPED.finditer(text):
        is_fold = match[0].endswith("\n")
        data = b"" if is_fold else bytes.fromhex(match[0].replace("=", ""))
        yield match.start(), match.end(), decode(data) if data else ""


_JSON_ESCAPES = re.compile(r"(?:\\(?:u[0-9A-Fa-f]{4}|[^u\n]))+")


def _json_escapes(text: str) -> Iterator[_Edit]:
    """Escaped characters as what they stand for (RFC 8259, 7), where they are escaped rightly."""
    for match in _JSON_ESCAPES.finditer(text):
        with suppress(ValueError):
            yield match.start(), match.end(), json.loads(f'"{match[0]}"')


_TAG_NAME = re.compile(r"<(?:!--|[!?]|/?([A-Za-z][A-Za-z0-9]{0,30}))")
_END_OF_UNSEEN = {
    name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style", "template")
}
_WITHIN_WORDS = frozenset(
    "a abbr b bdi bdo cite code dfn em font i ins mark q s small span strong sub sup u wbr".split()
)
"""Elements that do not end a word."""


def _tags(text: str) -> Iterator[_Edit]:
    """Tags, comments and what pages do not show; a space parts the words that a block parts."""
    position = 0
    while match := _TAG_NAME.search(text, position):
        name = (match[1] or "").lower()
        closing, start = (_COMMENT_END if match[0] == "<!--" else _TAG_END), match.end()
        if name in _END_OF_UNSEEN and match[0][1] != "/":
            end_tag = _END_OF_UNSEEN[name].search(text, start)
            start = end_tag.start() if end_tag else len(text)
        end = text.find(closing, start)
        position = len(text) if end < 0 else end + len(closing)
        yield match.start(), position, "" if name in _WITHIN_WORDS else " "


_TAG_END, _COMMENT_END = ">", "-->"
