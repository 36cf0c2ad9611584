"""Who a headline quotes: before a colon, or where the article quotes the same words again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice, takewhile

from reader.article import Span
from reader.statements.attribution import Attribution, Mechanism, Phrase
from reader.statements.found import Found
from reader.statements.languages.given_names import MEN, WOMEN
from reader.statements.lexicon import Lexicon
from reader.statements.statement import StatementKind

_CLAIM = re.compile(
    r"^(?P<who>[^\W\d_][\w.'’-]*(?: [\w.'’-]+){0,2}): "
    r"(?P<words>(?!['‘‚‹›`])[^\s:“”„«»\"]+(?: [^\s:“”„«»\"]+){2,24})[ \t]*$",
    re.MULTILINE,
)
_MARKS = ".,;!?…"
"""What a sentence or a part of one ends in, but no headline."""
_REACH = 20_000
"""Characters of an article in which whoever its headline names is looked for."""
_MOST_CLAIMS = 20
"""Headlines of one text that are looked at, at most: keeps the time linear."""


def headline_claims(text: str, lexicon: Lexicon) -> Iterator[Found]:
    """Give what headlines have somebody say behind a colon.

    A headline is a line that no full stop ends. Somebody is who bears a role, or a surname that
    the article gives a first name to: `Peake`, where it tells of `Jonna Peake` below. Anything
    else before a colon is what an article is about, and names alone are a list.
    """
    for match in islice(_CLAIM.finditer(text), _MOST_CLAIMS):
        words, label = match["words"], match["who"].split()[-1]
        if words[-1] in _MARKS or not any(word.islower() for word in words.split()):
            continue
        below = text[match.end() : match.end() + _REACH]
        if lexicon.is_role(label) or _has_first_name(label, below, lexicon):
            who = Span(*match.span("who"))
            attribution = Attribution(Mechanism.COLON, Phrase(who, who))
            yield Found(Span(*match.span("words")), StatementKind.INDIRECT, attribution)


def with_repeated(text: str, found: list[Found]) -> list[Found]:
    """Give quotations that stand alone the speaker whom the article names for the same words.

    A headline or a pulled quotation takes its words from the article below, which says whose they
    are. `found` is in the order of the text.
    """
    marked = [one for one in found if one.is_marked]
    named = {one.span: one.attribution for one in marked if one.attribution.mechanism in _NAMED}
    first = next(iter(named), None)
    if first is None:
        return found
    ahead = takewhile(lambda one: one.span.start < first.start, marked)
    alone = [one.span for one in ahead if one.attribution.mechanism in _ALONE]
    sources = {
        span: replace(named[source], mechanism=Mechanism.REPEATED, cue=None)
        for span, source in _repetitions(text, alone, list(named)).items()
    }
    return [
        replace(one, attribution=sources[one.span]) if one.span in sources else one for one in found
    ]


_ALONE = frozenset((Mechanism.ORPHAN, Mechanism.SUBJECT, Mechanism.NONE, Mechanism.GUESS))
_NAMED = frozenset((Mechanism.AFTER, Mechanism.BEFORE, Mechanism.WITHIN, Mechanism.CHAIN))


def _repetitions(text: str, alone: Sequence[Span], named: Sequence[Span]) -> Mapping[Span, Span]:
    """The quotations that stand alone, each with the first later one that holds its words.

    All spans include their marks. In a headline the words may be fewer.
    """
    bounded = [span for span in named if len(span) <= _LONGEST][:_MOST]
    words = [(span, _words(span.of(text))) for span in bounded]
    found: dict[Span, Span] = {}
    for span in alone[:_MOST_ALONE]:
        wanted = _words(span.of(text)) if len(span) <= _LONGEST else ""
        if len(wanted.split()) < _FEWEST_WORDS:
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
"""Words of a quotation that is compared, at least: two alike may be chance."""
_LONGEST = 600
"""Characters of a quotation that is compared, at most."""
_MOST = 300
"""Quotations with a speaker that are compared, at most."""
_MOST_ALONE = 12
"""Quotations that stand alone and are compared with them, at most: keeps the time linear."""


def _has_first_name(surname: str, text: str, lexicon: Lexicon) -> bool:
    """Whether a text names somebody of that surname with a given name, a role or an honorific."""
    if not surname[0].isupper():
        return False
    before = r"(?<![\w-])(?:(\w+)\.?[ \u00a0])?([^\W\d_]\w*)\.?[ \u00a0]"
    return any(
        _names_person(match[2].lower(), lexicon)
        or (match[2][0].isupper() and _tells_person((match[1] or "").lower(), lexicon))
        for match in re.finditer(rf"{before}{re.escape(surname)}(?!\w)", text)
    )


def _tells_person(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.honorifics or lexicon.is_role(word)


def _names_person(word: str, lexicon: Lexicon) -> bool:
    return word in WOMEN or word in MEN or _tells_person(word, lexicon)
