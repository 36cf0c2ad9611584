"""Fields of Word documents: only their results are shown, and some are links (ECMA-376, 17.16)."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINK = re.compile(r'\s*HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]{1,4000})"', re.IGNORECASE)
_BARE_LINK = re.compile(r"\s*HYPERLINK\s+([^\s\\\"]{1,4000})", re.IGNORECASE)
_CONTENTS = re.compile(r"\s*(?:TOC|INDEX|TOA)\b", re.IGNORECASE)
_LONGEST_CODE = 10_000
_DEEPEST = 1_000


@dataclass(slots=True)
class _Field:
    code: str = ""
    is_result: bool = False


class Fields:
    """The fields that are open at a place of a document, outermost first."""

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self._codes = 0
        """How many of them are at their codes."""
        self._lists = 0
        """How many of them are at the results of a table of contents."""
        self._links: list[str] = []

    @property
    def is_hidden(self) -> bool:
        """Whether this is the code of a field, and no text."""
        return self._codes > 0

    @property
    def is_contents(self) -> bool:
        """Whether this is a table of contents or an index."""
        return self._lists > 0

    @property
    def url(self) -> str | None:
        """Where the innermost link points."""
        return self._links[-1] if self._links else None

    def begin(self) -> None:
        """Begin a field; its code comes first."""
        if len(self._open) < _DEEPEST:
            self._open.append(_Field())
            self._codes += 1

    def add_code(self, text: str) -> None:
        """Add to the code of the innermost field."""
        if self._open and not self._open[-1].is_result:
            field = self._open[-1]
            field.code = (field.code + text)[:_LONGEST_CODE]

    def separate(self) -> None:
        """Begin the result of the innermost field."""
        if not self._open or self._open[-1].is_result:
            return
        field = self._open[-1]
        field.is_result = True
        self._codes -= 1
        self._lists += bool(_CONTENTS.match(field.code))
        if url := link_of(field.code):
            self._links.append(url)

    def end(self) -> None:
        """End the innermost field."""
        if not self._open:
            return
        field = self._open.pop()
        if not field.is_result:
            self._codes -= 1
            return
        self._lists -= bool(_CONTENTS.match(field.code))
        if link_of(field.code):
            self._links.pop()


def link_of(code: str) -> str | None:
    """Give the address that a field's code points at."""
    found = _LINK.match(code) or _BARE_LINK.match(code)
    return found[1] if found and is_address(found[1]) else None


def is_address(url: str) -> bool:
    """Whether a link leads out of the document to where people can follow it."""
    return url.lower().startswith(("http://", "https://", "mailto:"))
