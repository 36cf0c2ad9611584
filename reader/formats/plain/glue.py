"""Where a kicker was glued to the title when the page was saved: "Budget talksWho pays now?"."""

from __future__ import annotations

import re

from reader.formats.cues import CAMEL_CASE_BEGINNINGS, CAMEL_CASE_WORDS
from reader.language import FUNCTION_WORDS

_JUNCTURE = re.compile(
    r"(?<=[^\W\d_])(?<![A-ZÀ-Þ])(?=[A-ZÀ-ÞŠŽĞİŚŁĆŻČŘ])|(?<=[?!”»])(?=[A-ZÀ-Þ][a-zß-ÿ])"
)
_LEFT_WORD = re.compile(r"[^\W\d_]+\Z")
_RIGHT_WORD = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_WORD = 40
_LONGEST_LINE = 400
_LONGEST_KICKER = 80
_MOST_KICKER_WORDS = 8
_FEWEST_TITLE_WORDS = 3
_FUNCTION_WORDS = frozenset(word for words in FUNCTION_WORDS.values() for word in words)
_GENDERED_ENDINGS = frozenset({"In", "Innen"})
"""German: "LehrerInnen" is one word."""


def glued_kicker_length(line: str, rest: str) -> int:
    """Give the length of the kicker glued to the title in a first line, or 0 if there is none.

    A lower-case letter directly before a capital parts the two, unless it stands inside a name:
    one that is known, that the `rest` of the text uses too, or whose halves it never uses apart.
    """
    if len(line) > _LONGEST_LINE or not _JUNCTURE.search(line, 0, _LONGEST_KICKER + 1):
        return 0
    words = frozenset(_WORD.findall(rest))
    lowered = frozenset(word.lower() for word in words)
    for match in _JUNCTURE.finditer(line, 0, _LONGEST_KICKER + 1):
        if _is_seam(line, match.start(), words, lowered):
            return match.start()
    return 0


def _is_seam(line: str, at: int, words: frozenset[str], lowered: frozenset[str]) -> bool:
    kicker, title = line[:at], line[at:]
    if len(kicker.split()) > _MOST_KICKER_WORDS or len(title.split()) < _FEWEST_TITLE_WORDS:
        return False
    left = _LEFT_WORD.search(kicker[-_LONGEST_WORD:])
    right = _RIGHT_WORD.match(title[:_LONGEST_WORD])
    if right is None:
        return False
    if left is None:
        return True
    joined = left[0] + right[0]
    if joined.lower() in CAMEL_CASE_WORDS or joined in words or right[0] in _GENDERED_ENDINGS:
        return False
    if right[0].isupper() and len(right[0]) > 1 and len(left[0]) < 4:
        return False
    if left[0].lower() in CAMEL_CASE_BEGINNINGS:
        return False
    known = sum(
        side.lower() in lowered or side.lower() in _FUNCTION_WORDS for side in (left[0], right[0])
    )
    return known == 2 or (known == 1 and len(kicker.split()) > 1)
