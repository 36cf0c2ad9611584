"""What a headline says somebody claims, without marks: `Peake: Bridge will stay shut`."""

from __future__ import annotations

import re
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


def _has_first_name(surname: str, text: str, lexicon: Lexicon) -> bool:
    """Whether a text names somebody of that surname with a given name, a role or an honorific."""
    if not surname[0].isupper():
        return False
    words = re.finditer(rf"(?<![\w-])(\w+)\.?[ \u00a0]{re.escape(surname)}(?!\w)", text)
    return any(_names_person(match[1].lower(), lexicon) for match in words)


def _names_person(word: str, lexicon: Lexicon) -> bool:
    is_given = word in WOMEN or word in MEN
    return is_given or word in lexicon.honorifics or lexicon.is_role(word)
