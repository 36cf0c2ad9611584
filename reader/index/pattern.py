"""A condition on words -> what must stand at which place; the one meaning that searching the index
and marking matches in a text share.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from reader.index.analysis import Token, content_tokens, folded, is_unspaced, stems, tokens
from reader.query import Fuzzy, Phrase, Prefix, Text


class Form(Enum):
    """How a place's word is compared."""

    EXACT = auto()
    STEM = auto()
    PREFIX = auto()
    FUZZY = auto()


@dataclass(frozen=True, slots=True)
class Slot:
    """What one place of a pattern holds."""

    form: Form
    word: str
    """For STEM a token's word; for all others its folded form."""
    place: int
    """How many tokens behind the first one, where nothing stands between."""
    distance: int = 0
    """For FUZZY: how many edits."""

    def fits(self, word: str, language: str) -> bool:
        """Whether a token's word, of a text whose stems are `language`'s, can stand here."""
        if self.form is Form.STEM:
            return not set(stems(word, language)).isdisjoint(self.stems(language))
        plain = folded(word)
        if self.form is Form.PREFIX:
            return plain.startswith(self.word)
        if self.form is Form.FUZZY:
            return is_similar(plain, self.word, self.distance)
        return plain == self.word

    def stems(self, language: str) -> tuple[str, ...]:
        """Give the stems of the word, of which a text in `language` has one where it fits.

        This holds of the slots of words only, not of beginnings and misspelt words.
        """
        return stems(self.word, language) if self.form is Form.STEM else (self.word,)


@dataclass(frozen=True, slots=True)
class Pattern:
    """Places in order, and how many other tokens may lie between them in all."""

    slots: tuple[Slot, ...]
    slop: int = 0


@lru_cache(maxsize=256)
def pattern_of(condition: Text) -> Pattern | None:
    """Give the pattern of a condition, or None where it holds nothing that is searched for."""
    is_verbatim = isinstance(condition, Phrase) and not condition.slop
    words = list(tokens(condition.text)) if is_verbatim else content_tokens(condition.text)
    numbered = _without_tails(words)
    if not numbered:
        return None
    first = numbered[0][0]
    slots = [_slot(condition, token, place - first, is_verbatim) for place, token in numbered]
    if isinstance(condition, Prefix):
        slots[-1] = Slot(Form.PREFIX, folded(numbered[-1][1].word), slots[-1].place)
    return Pattern(tuple(slots), condition.slop if isinstance(condition, Phrase) else 0)


def _without_tails(words: list[Token]) -> list[tuple[int, Token]]:
    """The tokens with their places, without the last character of a run of bigrams.

    That character, alone, is indexed so that searching for one character finds it; behind a
    bigram it would ask for the run to end.
    """
    return [
        (place, token)
        for place, token in enumerate(words)
        if place == 0 or not _is_tail(words[place - 1], token)
    ]


def _is_tail(before: Token, token: Token) -> bool:
    return before.end == token.end and is_unspaced(token.word)


def _slot(condition: Text, token: Token, place: int, is_verbatim: bool) -> Slot:
    plain = folded(token.word)
    if is_unspaced(token.word):
        is_single = token.end - token.start == 1
        return Slot(Form.PREFIX if is_single else Form.EXACT, plain, place)
    if isinstance(condition, Fuzzy):
        return Slot(Form.FUZZY, plain, place, condition.distance)
    if is_verbatim or isinstance(condition, Prefix) or plain[0].isdigit():
        return Slot(Form.EXACT, plain, place)
    return Slot(Form.STEM, token.word, place)


def occurrences(pattern: Pattern, positions: Sequence[Sequence[int]]) -> Iterator[tuple[int, int]]:
    """Give the positions of the first and the last token of every occurrence of `pattern`.

    `positions` holds, for each slot, the ascending positions of the tokens that fit it. From each
    first token the nearest following ones are taken, which leaves the most room for the rest.
    """
    places = [slot.place for slot in pattern.slots]
    for first in positions[0]:
        last, spare = first, pattern.slop
        for number in range(1, len(places)):
            due = last + places[number] - places[number - 1]
            candidates = positions[number]
            found = bisect_left(candidates, due)
            if found == len(candidates) or candidates[found] - due > spare:
                break
            spare -= candidates[found] - due
            last = candidates[found]
        else:
            yield first, last


def is_similar(word: str, other: str, distance: int) -> bool:
    """Whether at most `distance` edits make one word the other.

    An edit adds, drops or changes a letter or swaps two neighbours (Damerau-Levenshtein, in the
    variant that edits no place twice, also called optimal string alignment).
    """
    if word == other:
        return True
    if abs(len(word) - len(other)) > distance:
        return False
    older: list[int] = []
    old = list(range(len(other) + 1))
    for row, letter in enumerate(word, start=1):
        new = [row]
        for column, other_letter in enumerate(other, start=1):
            cost = min(old[column] + 1, new[-1] + 1, old[column - 1] + (letter != other_letter))
            is_swap = row > 1 and column > 1 and letter == other[column - 2]
            if is_swap and word[row - 2] == other_letter:
                cost = min(cost, older[column - 2] + 1)
            new.append(cost)
        if min(new) > distance and min(old) > distance:
            return False
        older, old = old, new
    return old[-1] <= distance
