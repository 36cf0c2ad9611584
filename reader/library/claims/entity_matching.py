"""Whether two figures count the same: comparing entities by the stems of their words.

"North Korean soldiers" and "soldiers" count the same, as do "dead soldiers" and "wounded soldiers"
as far as anybody can tell from words alone; "soldiers" and "troops" do not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.index import word_stems
from reader.language import FUNCTION_WORDS

_HEAD_FIRST = frozenset({"fr", "es", "it", "pt", "ro"})
"""Languages that put most adjectives behind their noun."""

Stems = frozenset[str]
"""The forms by which one word is found."""


@dataclass(frozen=True, slots=True)
class Entity:
    """What a figure counts, as it is compared."""

    words: tuple[Stems, ...]
    """Its words but articles, prepositions and the like."""
    head: Stems
    """Its noun: what it all is about."""


def entity_of(words: str, language: str) -> Entity | None:
    """Give an entity as it is compared; None where it has no word that tells anything.

    `words` are those of `reader.index.words_of`, `language` is its article's.
    """
    skipped = FUNCTION_WORDS.get(language, _NO_WORDS)
    written = words.split()
    telling = [(place, w) for place, w in enumerate(written) if _is_telling(w, skipped)]
    if not telling:
        return None
    stems = [frozenset(word_stems(word, language)) for _, word in telling]
    group = _first_group([place for place, _ in telling])
    head = stems[0] if language in _HEAD_FIRST else stems[group - 1]
    return Entity(tuple(stems), head)


def shared_words(first: Entity, second: Entity) -> int:
    """Give how many words of the one with fewer words stand in the other."""
    shorter, longer = sorted((first.words, second.words), key=len)
    return sum(_stands_in(word, longer) for word in shorter)


def is_same(first: Entity, second: Entity) -> bool:
    """Whether the heads are one word, or all words of one stand in the other."""
    if not first.head.isdisjoint(second.head):
        return True
    return shared_words(first, second) == min(len(first.words), len(second.words))


def _stands_in(word: Stems, words: Sequence[Stems]) -> bool:
    return any(not word.isdisjoint(other) for other in words)


def _is_telling(word: str, skipped: frozenset[str]) -> bool:
    return word not in skipped and not word[0].isdecimal()


def _first_group(places: Iterable[int]) -> int:
    """How many words stand before the first preposition or article that is not at the beginning."""
    count, last = 0, None
    for place in places:
        if last is not None and place != last + 1:
            break
        count, last = count + 1, place
    return count


_NO_WORDS: frozenset[str] = frozenset()
