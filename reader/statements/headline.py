"""Who a headline quotes: before a colon, or where the article quotes the same words again."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.article import Span
from reader.statements.attribution import Attribution, Mechanism, Phrase
from reader.statements.languages.given_names import MEN, WOMEN
from reader.statements.lexicon import Lexicon

_CLAIM = re.compile(
    r"\s*(?P<who>[^\W\d_][\w.'’-]*(?: [\w.'’-]+){0,2}): "
    r"(?P<words>[^\s:“”„«»\"]+(?: [^\s:“”„«»\"]+){2,24})[ \t]*(?=\n)"
)
_MARKS = ".,;!?…"
_REACH = 20_000
"""Characters of an article in which whoever its headline names is looked for."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What a headline says, and who by it."""

    words: Span
    attribution: Attribution


def headline_claim(text: str, lexicon: Lexicon) -> Claim | None:
    """Give what the first line of a text has somebody say behind a colon, if it does.

    That is somebody by a role, or by a surname that the article gives a first name to: `Peake`,
    where it tells of `Jonna Peake`. Anything else before a colon is what an article is about.
    """
    match = _CLAIM.match(text)
    if match is None or match["words"][-1] in _MARKS:
        return None
    label = match["who"].split()[-1]
    if not (lexicon.is_role(label) or _has_first_name(label, text[match.end() : _REACH], lexicon)):
        return None
    who, words = Span(*match.span("who")), Span(*match.span("words"))
    return Claim(words, Attribution(Mechanism.COLON, Phrase(who, who)))


def repetitions(text: str, alone: Sequence[Span], named: Sequence[Span]) -> Mapping[Span, Span]:
    """Give the quotations that stand alone to a later one that holds the same words.

    All spans include their marks. A headline or a pulled quotation takes its words from the
    article below, which says whose they are; in a headline they may be fewer.
    """
    bounded = [span for span in named if len(span) <= _LONGEST][:_MOST]
    words = [(span, _words(span.of(text))) for span in bounded]
    found: dict[Span, Span] = {}
    for span in alone[:_MOST_ALONE]:
        wanted = _words(span.of(text)) if len(span) <= _LONGEST else ""
        if wanted.count(" ") <= _FEWEST_WORDS:
            continue
        later = (other for other, held in words if other.start > span.end and wanted in held)
        first = next(later, None)
        if first is not None:
            found[span] = first
    return found


def _words(quotation: str) -> str:
    """The words of a quotation in lower case, each between spaces."""
    return f" {' '.join(_WORD.findall(quotation.lower()))} "


_WORD = re.compile(r"\w+")
_FEWEST_WORDS = 3
_LONGEST = 600
"""Characters of a quotation that is compared, at most."""
_MOST = 300
_MOST_ALONE = 12
"""Quotations compared with each other, at most: keeps the time linear."""


def _has_first_name(surname: str, text: str, lexicon: Lexicon) -> bool:
    """Whether a text names somebody of that surname with a given name, a role or an honorific."""
    if not surname[0].isupper():
        return False
    words = re.finditer(rf"(?<![\w-])(\w+)\.?[ \u00a0]{re.escape(surname)}(?!\w)", text)
    return any(_names_person(match[1].lower(), lexicon) for match in words)


def _names_person(word: str, lexicon: Lexicon) -> bool:
    is_given = word in WOMEN or word in MEN
    return is_given or word in lexicon.honorifics or lexicon.is_role(word)
