"""What a figure counts: the noun phrase behind it."""

from __future__ import annotations

import re
from collections.abc import Callable

from reader.article import Span
from reader.figures.context import is_plural
from reader.figures.figure import Number
from reader.figures.lexicon import Lexicon

_MAX_WORDS = 5
_WORD = re.compile(r"[ \u00a0-]((?:[^\W\d_]['’]?)[^\W\d_]*(?:[-’'][^\W\d_]+)*)")
_ELIDED = re.compile(r"([^\W\d_])['’](?=[^\W\d_])")
_OF_NUMBER = re.compile(r" ([^\W\d_]{1,4}) (?:[^\W\d_]{1,5} )?[0-9](?:[0-9.,]{0,12}[0-9])?(?= )")
"""The whole that a number is a part of: `1,204 of the 5,000 disks`."""
_REACH = 40


def entity_after(
    text: str, end: int, lexicon: Lexicon, *, value: Number | None, needs_of: bool = False
) -> Span | None:
    """Give the span of what is counted by the number that ends at `end`, or None.

    With `needs_of`, only behind a word such as `of`: `60 % of homes`.
    """
    whole = _OF_NUMBER.match(text, end, end + _REACH)
    if whole is not None and whole[1].lower() in lexicon.of_words:
        end, needs_of = whole.end(), False
    words = _words_after(text, end, lexicon)
    if words and words[0][0].lower() in lexicon.of_words:
        words = [
            word for word in words[1:] if word[0].lower() not in {"the", "all", "its", "their"}
        ]
    elif needs_of:
        return None
    if words and words[0][0].lower() in lexicon.months:
        # `the 4.9 % of August` are no part of it
        return None
    if lexicon.nouns_are_capitalised:
        return _until(words, lexicon, lambda word: word[:1].isupper())
    if not lexicon.not_nouns:
        return None
    if not lexicon.heads_are_plural:
        return _until(words, lexicon, lambda word: True)
    if value == 1:
        return _until_stop(words, lexicon)
    return _until(words, lexicon, lambda word: is_plural(word, lexicon))


def _words_after(text: str, end: int, lexicon: Lexicon) -> list[tuple[str, int, int]]:
    words = []
    limit = min(len(text), end + _REACH * 2)
    for _ in range(_MAX_WORDS + 2):
        match = _WORD.match(text, end, limit)
        if match is None:
            break
        elided = _ELIDED.match(match[1])
        if elided is not None and elided[1].lower() in lexicon.of_words:
            middle = match.start(1) + elided.end()
            words.append((elided[1], match.start(1), middle - 1))
            words.append((text[middle : match.end(1)], middle, match.end(1)))
        else:
            words.append((match[1], match.start(1), match.end(1)))
        end = match.end()
    return words


def _until(
    words: list[tuple[str, int, int]], lexicon: Lexicon, is_head: Callable[[str], bool]
) -> Span | None:
    """The words up to the first that is the phrase's head."""
    for position, (word, _, end) in enumerate(words[:_MAX_WORDS]):
        if word.lower() in lexicon.not_nouns:
            return None
        if is_head(word):
            return Span(words[0][1], _extended(words, position, lexicon, end))
    return None


def _extended(words: list[tuple[str, int, int]], position: int, lexicon: Lexicon, end: int) -> int:
    """Take the capitalised words of a name with it: `18 North Koreans`."""
    if not lexicon.heads_are_plural:
        return end
    for word, _, word_end in words[position + 1 : position + 2]:
        if is_plural(word, lexicon) and word.lower() in lexicon.plurals:
            return word_end
    return end


def _until_stop(words: list[tuple[str, int, int]], lexicon: Lexicon) -> Span | None:
    """The words before the first that cannot stand in a noun phrase."""
    taken = []
    for word in words[:3]:
        if word[0].lower() in lexicon.not_nouns:
            break
        taken.append(word)
    return Span(taken[0][1], taken[-1][2]) if taken else None
