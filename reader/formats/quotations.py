"""Passages that a reader has marked, found again in a text over differences of formatting.

Programs write the marked words down as they stood on a page: with other white space, without the
marks of emphasis, with other quotation marks than the saved text has. What is compared are the
letters and digits alone.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from reader.article import BlockKind, Span
from reader.formats.builder import ArticleBuilder

_PROBE = 24
"""Letters at the beginning and at the end that a passage is known by where its middle differs."""
_LEAST = 3
"""Letters; fewer are found only as they stand."""
_SLACK = 1.3
"""A passage whose middle differs may be so many times as long as what was written down of it."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """What a reader has marked, in the words of the program that tells of it."""

    text: str
    """Empty for a note on the whole article."""
    note: str = ""
    noted: str | None = None
    """When, in ISO 8601."""
    heading: int = 0
    """The level of the heading that it is rather than a passage; 0 where it is none."""


class PassageFinder:
    """Finds passages in one text, each at another place."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._letters, self._offsets = _letters_of(text)
        self._after: dict[str, int] = {}
        """By letters, from where on the same passage is looked for next."""

    def find(self, passage: str) -> Span | None:
        """Give where a passage stands; None where it does not.

        One asked for a second time is found at its second place, while there is one.
        """
        letters, _ = _letters_of(passage)
        if len(letters) < _LEAST:
            return self._find_as_it_stands(passage.strip())
        start = self._letters.find(letters, self._after.get(letters, 0))
        if start < 0:
            start = self._letters.find(letters)
        if start >= 0:
            self._after[letters] = start + 1
            return self._span(start, start + len(letters), passage)
        return self._find_by_its_ends(letters, passage)

    def _find_by_its_ends(self, letters: str, passage: str) -> Span | None:
        if len(letters) < 3 * _PROBE:
            return None
        start = self._letters.find(letters[:_PROBE])
        if start < 0:
            return None
        reach = start + int(len(letters) * _SLACK)
        end = self._letters.find(letters[-_PROBE:], start + _PROBE, reach)
        least = start + int(len(letters) / _SLACK)
        if end < 0 or end + _PROBE < least:
            return None
        return self._span(start, end + _PROBE, passage)

    def _find_as_it_stands(self, passage: str) -> Span | None:
        start = self._text.find(passage) if passage else -1
        return Span(start, start + len(passage)) if start >= 0 else None

    def _span(self, start: int, end: int, passage: str) -> Span:
        """The span of letters, with as many marks around them as the passage has."""
        text = self._text
        begin, last = self._offsets[start], self._offsets[end - 1] + 1
        before, after = _fringe(passage), _fringe(passage[::-1])
        while after and last < len(text) and _is_mark(text[last]):
            last, after = last + 1, after - 1
        while before and begin > 0 and _is_mark(text[begin - 1]):
            begin, before = begin - 1, before - 1
        return Span(begin, last)


def _fringe(passage: str) -> int:
    """How many characters a passage begins with that are no letters, white space aside."""
    stripped = passage.strip()
    return next((at for at, character in enumerate(stripped) if character.isalnum()), 0)


def _is_mark(character: str) -> bool:
    return not character.isalnum() and not character.isspace()


def add_highlights(builder: ArticleBuilder, quotations: list[Quotation]) -> None:
    """Mark passages in what the builder has so far.

    A passage that is not there is added at the end as furniture, and marked there. A note on the
    whole article is one on its first block.
    """
    if not quotations:
        return
    finder = PassageFinder(builder.text)
    missing: list[Quotation] = []
    for quotation in quotations[:_MOST]:
        if not quotation.text.strip():
            if quotation.note and (first := builder.first_span) is not None:
                builder.add_highlight(first, quotation.note, quotation.noted)
            continue
        span = finder.find(quotation.text)
        if span is None:
            missing.append(quotation)
        else:
            builder.add_highlight(span, quotation.note, quotation.noted)
    for quotation in missing:
        start = builder.length
        for line in quotation.text.split("\n"):
            builder.add(BlockKind.FURNITURE, line)
        if builder.length > start:
            begin = start + bool(start)
            builder.add_highlight(Span(begin, builder.length), quotation.note, quotation.noted)


def add_passages(builder: ArticleBuilder, quotations: list[Quotation]) -> None:
    """Add passages as quotes: all that is known of a text is what was marked in it.

    Those with a note are marked; all others would be, too, and it would say nothing.
    """
    for quotation in quotations[:_MOST]:
        start = builder.length
        for line in quotation.text.split("\n"):
            if quotation.heading:
                builder.add(BlockKind.HEADING, line, level=quotation.heading)
            else:
                builder.add(BlockKind.QUOTE, line)
        if not quotation.note:
            continue
        span = Span(start + bool(start), builder.length)
        about = span if builder.length > start else builder.first_span
        if about is not None:
            builder.add_highlight(about, quotation.note, quotation.noted)


_MOST = 5_000
"""Highlights of one article."""


def _letters_of(text: str) -> tuple[str, list[int]]:
    """The letters and digits of a text in one case and without accents, and where each stands."""
    letters: list[str] = []
    offsets: list[int] = []
    for at, character in enumerate(text):
        if not character.isalnum():
            continue
        folded = character.casefold()
        if not folded.isascii():
            folded = "".join(c for c in unicodedata.normalize("NFKD", folded) if c.isalnum())
        letters.append(folded)
        offsets.extend([at] * len(folded))
    return "".join(letters), offsets
