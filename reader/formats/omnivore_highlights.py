"""What Omnivore writes of the highlights of an article: Markdown that nothing parts for sure.

Of each highlight there is `> QUOTE`, and after empty lines its labels (`#label #label`) and what
the user wrote on it; older versions write the labels behind the quote. A note on the whole article
has no quote, and three empty lines or the end after it (Omnivore, `api/src/utils/parser.ts`,
`highlightToMarkdown`). Older versions mark only the first paragraph of a quote as one: what the
article says itself is quote there, and what it does not say is note.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

from reader.formats.quotations import PassageFinder, Quotation

_TAG = re.compile(r"<[^<>]{0,5000}>")
_GAP = re.compile(r"\n([ \t]*\n\s*)")
_LABELS = re.compile(r"(?:\s{1,5}#[^\s#][^#\n]{0,60}){1,20}\Z")
_LONGEST_LABELS = 1_400
_LEAST = 12
"""Characters; what is shorter may stand in an article by chance."""
_MOST_PARAGRAPHS = 5_000
_LINES_AFTER_NOTE = 3
"""Ends of lines after the one that ends the text of a note on the whole article."""


@dataclass(slots=True)
class _Open:
    """A highlight of which not all paragraphs were seen."""

    quote: list[str] = field(default_factory=list)
    labels: str = ""
    note: list[str] = field(default_factory=list)

    def quotation(self) -> Quotation:
        note = "\n\n".join([*self.note, *filter(None, [self.labels])])
        return Quotation("\n".join(self.quote), note)


def quotations_of(markdown: str, content: str) -> list[Quotation]:
    """Give the highlights of an article; `content` is its text, with or without tags."""
    text = PassageFinder(unescape(_TAG.sub(" ", content)))
    found: list[Quotation] = []
    now = _Open()
    for paragraph, gap in _paragraphs(markdown):
        if paragraph.startswith(">"):
            if now.quote or now.note:
                found.append(now.quotation())
            now = _Open()
            _take_quote(now, _unquoted(paragraph), text)
        elif now.quote and not now.note and _is_labels(paragraph):
            now.labels = paragraph
        elif now.quote and not now.note and _is_said(paragraph, text):
            _take_quote(now, paragraph, text)
        elif gap >= _LINES_AFTER_NOTE:
            found.append(Quotation("", paragraph))
        else:
            now.note.append(paragraph)
    if now.quote or now.note:
        found.append(now.quotation())
    return found


def _paragraphs(markdown: str) -> list[tuple[str, int]]:
    """The paragraphs, each with how many ends of lines part it from the next one or the end."""
    pieces = _GAP.split(markdown.replace("\r\n", "\n").lstrip(), _MOST_PARAGRAPHS)
    gaps = [piece.count("\n") for piece in pieces[1::2]]
    paired = zip(pieces[::2], [*gaps, 0], strict=True)
    return [(paragraph.strip(), gap) for paragraph, gap in paired if paragraph.strip()]


def _take_quote(now: _Open, paragraph: str, text: PassageFinder) -> None:
    """Add a paragraph of a quote, without labels behind it unless the article has them so."""
    found = _LABELS.search(paragraph, max(0, len(paragraph) - _LONGEST_LABELS))
    if found is not None and text.find(paragraph) is None:
        now.labels = found[0].strip()
        paragraph = paragraph[: found.start()]
    now.quote.append(paragraph)


def _is_labels(paragraph: str) -> bool:
    return len(paragraph) < _LONGEST_LABELS and _LABELS.match(f" {paragraph}") is not None


def _is_said(paragraph: str, text: PassageFinder) -> bool:
    found = _LABELS.search(paragraph, max(0, len(paragraph) - _LONGEST_LABELS))
    words = paragraph[: found.start()] if found else paragraph
    return len(words) >= _LEAST and text.find(words) is not None


def _unquoted(paragraph: str) -> str:
    lines = (line.removeprefix(">").strip() for line in paragraph.split("\n"))
    return "\n".join(filter(None, lines))
