"""What Omnivore writes of the highlights of an article: Markdown that nothing parts for sure.

Of each highlight there is `> QUOTE #label #label`, and, where the user wrote something, an empty
line and the note; a note on the whole article has no quote. A quote of several paragraphs has the
mark of a quote only before its first one, so that what the article says itself is quote, and what
it does not say is note.
"""

from __future__ import annotations

import re
from html import unescape

from reader.formats.quotations import PassageFinder, Quotation

_TAG = re.compile(r"<[^<>]{0,5000}>")
_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")
_LABELS = re.compile(r"(?:\s{1,5}#[^\s#][^#\n]{0,60}){1,20}\Z")
_LONGEST_LABELS = 1_400
_LEAST = 12
"""Characters; what is shorter may stand in an article by chance."""
_MOST_PARAGRAPHS = 5_000


def quotations_of(markdown: str, content: str) -> list[Quotation]:
    """Give the highlights of an article; `content` is its text, with or without tags."""
    text = PassageFinder(unescape(_TAG.sub(" ", content)))
    found: list[Quotation] = []
    quote: list[str] = []
    note: list[str] = []
    is_quoting = False

    def close() -> None:
        if quote or note:
            found.append(Quotation("\n".join(quote), "\n\n".join(note)))
        quote.clear()
        note.clear()

    for paragraph in _PARAGRAPHS.split(markdown.replace("\r\n", "\n").strip())[:_MOST_PARAGRAPHS]:
        if paragraph.startswith(">"):
            is_more = is_quoting and paragraph.startswith(">>")
            if not is_more:
                close()
            quote.append(_without_labels(_unquoted(paragraph), text))
            is_quoting = True
        elif is_quoting and not note and _is_said(paragraph, text):
            quote.append(_without_labels(paragraph, text))
        else:
            note.append(paragraph)
    close()
    return found


def _unquoted(paragraph: str) -> str:
    return "\n".join(line.removeprefix(">").removeprefix(" ") for line in paragraph.split("\n"))


def _is_said(paragraph: str, text: PassageFinder) -> bool:
    words = _without_labels(paragraph, text)
    return len(words) >= _LEAST and text.find(words) is not None


def _without_labels(paragraph: str, text: PassageFinder) -> str:
    """A paragraph without the labels that end it; where the article has them so, they are text."""
    paragraph = paragraph.rstrip()
    labels = _LABELS.search(paragraph, max(0, len(paragraph) - _LONGEST_LABELS))
    if labels is None or text.find(paragraph) is not None:
        return paragraph
    return paragraph[: labels.start()]
