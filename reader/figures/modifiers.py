"""The words that hedge or bound a number: `more than`, `about`, `or so`."""

from __future__ import annotations

import re

from reader.figures.figure import Modifier
from reader.figures.lexicon import Lexicon

_REACH = 36
_MAX_WORDS = 5
_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SIGNS = {"~": Modifier.ABOUT, "≈": Modifier.ABOUT, "≥": Modifier.AT_LEAST, "≤": Modifier.AT_MOST,
          ">": Modifier.MORE_THAN, "<": Modifier.LESS_THAN, "±": None}  # fmt: skip
_BREAK = re.compile(r"[.;:!?()\[\]\"“”„»«\n,][^.;:!?()\[\]\"“”„»«\n,]*\Z")
_AFTER = re.compile(r"[ \u00a0]((?:[^\W\d_]+ ?){1,3})")


def modifier_before(text: str, start: int, lexicon: Lexicon) -> Modifier | None:
    """Give what the words or the sign directly before `start` say, or None."""
    before = text[max(0, start - _REACH) : start].rstrip(" \u00a0")
    if not before:
        return None
    if before[-1] in _SIGNS:
        return _SIGNS[before[-1]]
    if not (before[-1].isalpha() or before[-1] == "."):
        return None
    tail = before[:-1] if before[-1] == "." else before
    words = _words_before(tail)
    for length in range(min(_MAX_WORDS, len(words)), 0, -1):
        modifier = lexicon.modifiers_before.get(" ".join(words[-length:]))
        if modifier is not None:
            return modifier
    if words[-1:] and words[-1] in lexicon.articles | lexicon.between | lexicon.from_words:
        return _before_article(words[:-1], lexicon)
    return None


def _before_article(words: list[str], lexicon: Lexicon) -> Modifier | None:
    """What is said before `a`, `the` or `between`: `nearly a million`, `about between`."""
    return lexicon.modifiers_before.get(words[-1]) if words else None


def _words_before(tail: str) -> list[str]:
    broken = _BREAK.search(tail)
    segment = tail[broken.start() + 1 :] if broken else tail
    return [word.lower() for word in _WORDS.findall(segment)[-_MAX_WORDS:]]


def modifier_after(text: str, end: int, lexicon: Lexicon) -> tuple[Modifier, int] | None:
    """Give what `+` or the words directly after `end` say, and where they end, or None."""
    following = text[end : end + 1]
    if following == "+":
        return Modifier.AT_LEAST, end + 1
    if following not in {" ", "\u00a0"} or not lexicon.modifiers_after:
        return None
    match = _AFTER.match(text, end, min(len(text), end + _REACH))
    if match is None:
        return None
    words = match[1].lower().split()
    for length in range(len(words), 0, -1):
        phrase = " ".join(words[:length])
        if phrase in lexicon.modifiers_after:
            return lexicon.modifiers_after[phrase], end + 1 + len(phrase)
    return None
