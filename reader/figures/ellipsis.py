"""What a number counts that stands without a noun: `three of them`, `four were hurt`.

It counts what the number before it counted, where that is near; after `with`, what the sentence
named last: `balloons ..., with more than 5,000 launched`.
"""

from __future__ import annotations

import re

from reader.article import Span
from reader.figures.context import is_plural
from reader.figures.lexicon import Lexicon

_REACH = 160
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)]?\s")
_FOLLOWING = re.compile(
    r"[ \u00a0,]{1,2}(?P<first>[^\W\d_]+['’]?)(?:[ \u00a0]?(?P<second>[^\W\d_]+))?"
)
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_NOUN_REACH = 90


def left_out(text: str, figure: Span, counted: Span | None, lexicon: Lexicon) -> Span | None:
    """Give the span of what the bare number at `figure` counts, standing before it, or None.

    `counted` is what the last figure before it counts.
    """
    match = _FOLLOWING.match(text, figure.end, figure.end + 32)
    first = match["first"].lower().rstrip("'’") if match else ""
    second = (match["second"] or "").lower() if match else ""
    is_part = first in lexicon.of_those or f"{first} {second}" in lexicon.of_those
    before = [
        word.lower() for word in _WORD.findall(text[max(0, figure.start - 40) : figure.start])
    ]
    is_compared = _is_compared(before, first, lexicon)
    while before and before[-1] in lexicon.hedges:
        before.pop()
        is_compared = is_compared or _is_compared(before, first, lexicon)
    previous = before[-1] if before else ""
    is_subject = first in lexicon.past_words and text[figure.end : figure.end + 1] != ","
    if counted is not None and _is_near(text, counted, figure):
        is_another = previous in lexicon.another_words and (not first or is_subject)
        return counted if is_part or is_another or is_subject or is_compared else None
    if is_subject and previous in lexicon.with_words:
        return _plural_before(text, figure.start, lexicon)
    return None


def _is_compared(before: list[str], following: str, lexicon: Lexicon) -> bool:
    """`3,000 dockers walked out, against 2,016 a week ago`."""
    if following and following not in lexicon.not_nouns:
        return False
    return any(" ".join(before[-length:]) in lexicon.comparing for length in (1, 2))


def _is_near(text: str, counted: Span, figure: Span) -> bool:
    """Whether it stands in the same sentence or the one before, and in the same paragraph."""
    if not 0 <= figure.start - counted.end <= _REACH:
        return False
    between = text[counted.end : figure.start]
    if "\n" in between:
        return False
    return len(_SENTENCE_END.findall(between)) <= 1


def _plural_before(text: str, start: int, lexicon: Lexicon) -> Span | None:
    """The last plural noun of the sentence before `start`."""
    begin = max(0, start - _NOUN_REACH)
    segment = text[begin:start]
    ends = [match.end() for match in _SENTENCE_END.finditer(segment)]
    line = segment.rfind("\n") + 1
    offset = max([line, *ends])
    for match in reversed(list(_WORD.finditer(segment, offset))):
        word = match[0]
        is_name = word[0].isupper() or segment[match.start() - 1 : match.start()] in {"#", "@"}
        if not is_name and word.lower() not in lexicon.not_nouns and is_plural(word, lexicon):
            return Span(begin + match.start(), begin + match.end())
    return None
