"""A passage told so that it is found again in another version of its text.

Source: the text quote selector of the W3C's Web Annotation Data Model, with an offset beside it.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.article import Span

_CONTEXT = 32
"""Characters that are noted on either side."""
_LONG = 32
"""A passage of so many characters that stands in a text once is itself, whatever is around it."""


@dataclass(frozen=True, slots=True)
class PassageAnchor:
    """A passage by its exact words, what stood around it, and where it stood."""

    exact: str
    before: str
    """Up to 32 characters."""
    after: str
    start: int
    """Offset into the text that it was noted in."""

    @property
    def span(self) -> Span:
        """Where it stood in the text that it was noted in."""
        return Span(self.start, self.start + len(self.exact))

    def place_in(self, text: str, *, is_same: bool) -> Span | None:
        """Give where the passage stands in a text; None where that is not certain.

        `is_same` says that it was noted in this very text.
        """
        if is_same and self.span.of(text) == self.exact:
            return self.span
        return self.find(text)

    def find(self, text: str) -> Span | None:
        """Give where the passage stands in another text; None where that is not certain.

        It is certain where its words stand there once with what was around them, or where they
        are many and stand there once.
        """
        start = _only_place(text, f"{self.before}{self.exact}{self.after}")
        if start is not None:
            start += len(self.before)
        elif len(self.exact) >= _LONG:
            start = _only_place(text, self.exact)
        return None if start is None else Span(start, start + len(self.exact))


def anchor_of(text: str, span: Span) -> PassageAnchor:
    """Give the anchor of a span of `text`."""
    before = text[max(0, span.start - _CONTEXT) : span.start]
    after = text[span.end : span.end + _CONTEXT]
    return PassageAnchor(span.of(text), before, after, span.start)


def _only_place(text: str, words: str) -> int | None:
    """Where the words stand in a text; None where they do not, or more than once."""
    start = text.find(words)
    return start if start >= 0 and text.find(words, start + 1) < 0 else None
