"""Which parts of a message are what people read: the richest of alternatives, the text of others.

What the types of multipart mean is told by RFC 2046 (mixed, alternative, digest), RFC 2387
(related), RFC 1847 (signed, encrypted) and RFC 6522 (report).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice

from reader.formats.mail.mime import Part

_MOST_PARTS = 1_000
_LONGEST_TEXT = 5_000_000
"""Characters; nobody writes longer messages."""
_DEEPEST = 30
"""Parts within parts."""
_FIRST_IS_READ = frozenset({"multipart/signed", "multipart/report", "multipart/encrypted"})
_MESSAGES = frozenset({"message/rfc822", "message/global"})
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_PLAIN = frozenset({"text/plain", "text/markdown", "text/x-markdown", "text", "application/text"})
_PAGE_BEGINNING = re.compile(r"\s{0,200}<(?:!doctype\s{1,20}html|html[\s>])", re.IGNORECASE)
_ENCRYPTED = frozenset(
    {"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"}
)


@dataclass(frozen=True, slots=True)
class TextPart:
    """A text of a message; one that is there both as a page and plain has both."""

    plain: str = ""
    page: str = ""
    is_flowed: bool = False
    """Whether spaces at line ends say that a line goes on (RFC 3676)."""
    deletes_spaces: bool = False
    """Whether these spaces are to go."""


@dataclass(slots=True)
class Selection:
    """What is read of a message."""

    contents: list[TextPart | Part] = field(default_factory=list)
    """In order; a `Part` is a message that was forwarded."""
    is_encrypted: bool = False
    is_cut: bool = False
    """Whether the message has more parts, or longer ones, than are looked at."""


def select(message: Part) -> Selection:
    """Give what is read of a message; attached texts only where there is nothing else."""
    selector = _Selector()
    contents = selector.contents_of(message, 0)
    return Selection(
        contents or selector.attached[:1],
        selector.is_encrypted,
        selector.is_cut or selector.left <= 0,
    )


class _Selector:
    def __init__(self) -> None:
        self.left = _MOST_PARTS
        self.is_encrypted = self.is_cut = False
        self.attached: list[TextPart | Part] = []

    def contents_of(self, part: Part, depth: int) -> list[TextPart | Part]:
        kind = part.content_type
        self.is_encrypted = self.is_encrypted or _is_encrypted(part, kind)
        if part.is_multipart:
            return self._of_multipart(part, kind, depth)
        if kind in _MESSAGES:
            return [part]
        text = self._text_of(part, kind)
        if text is None or not (text.plain.strip() or text.page.strip()):
            return []
        if part.is_attachment and depth:
            self.attached.append(text)
            return []
        return [text]

    def _of_multipart(self, part: Part, kind: str, depth: int) -> list[TextPart | Part]:
        if depth >= _DEEPEST:
            return []
        children = list(islice(part.children(), max(self.left, 0)))
        self.left -= len(children)
        if not children:  # the boundary is not the one that was told: better all than nothing
            text = self._characters(part)
            return [TextPart(plain=text)] if text.strip() else []
        if kind == "multipart/related":
            children = [_root(part, children)]
        elif kind in _FIRST_IS_READ:
            children = children[:1]
        found = [self.contents_of(child, depth + 1) for child in children]
        if kind == "multipart/alternative":
            return _best(found)
        return [content for contents in found for content in contents]

    def _text_of(self, part: Part, kind: str) -> TextPart | None:
        if kind in _PAGES:
            return TextPart(page=self._characters(part))
        if kind not in _PLAIN:
            return None
        text = self._characters(part)
        if _PAGE_BEGINNING.match(text):
            return TextPart(page=text)
        is_flowed = (part.parameter("format") or "").lower() == "flowed"
        deletes = (part.parameter("delsp") or "").lower() == "yes"
        return TextPart(plain=text, is_flowed=is_flowed, deletes_spaces=deletes)

    def _characters(self, part: Part) -> str:
        text = part.text()
        self.is_cut = self.is_cut or len(text) > _LONGEST_TEXT
        return text[:_LONGEST_TEXT]


def _root(part: Part, children: list[Part]) -> Part:
    """The part of related ones that refers to the others: that of the `start`, else the first."""
    start = part.parameter("start")
    named = (child for child in children if start and child.header("Content-ID") == start)
    texts = (
        child for child in children if child.is_multipart or child.content_type in _PAGES | _PLAIN
    )
    return next(named, None) or next(texts, children[0])


def _best(alternatives: list[list[TextPart | Part]]) -> list[TextPart | Part]:
    """The alternative with a page, its plain text with it; else the last that holds a text."""
    filled = [contents for contents in alternatives if contents]
    plain = next((contents for contents in filled if not _has_page(contents)), None)
    rich = next((contents for contents in reversed(filled) if _has_page(contents)), None)
    if rich is None:
        return filled[-1] if filled else []
    if plain is None or len(rich) > 1 or not isinstance(rich[0], TextPart):
        return rich
    texts = [content for content in plain if isinstance(content, TextPart)]
    together = "\n\n".join(text.plain for text in texts)
    is_flowed = any(text.is_flowed for text in texts)
    deletes = any(text.deletes_spaces for text in texts)
    return [TextPart(together, rich[0].page, is_flowed, deletes)]


def _has_page(contents: list[TextPart | Part]) -> bool:
    return any(isinstance(content, TextPart) and bool(content.page) for content in contents)


def _is_encrypted(part: Part, kind: str) -> bool:
    signed = (part.parameter("smime-type") or "").lower() == "signed-data"
    return kind in _ENCRYPTED and not signed
