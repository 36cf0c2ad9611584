"""Comparing the names of speakers: by whole words, without case and accents."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reader.text import fold

_WORD = re.compile(r"\w+")

Words = tuple[str, ...]
"""The folded words of a name."""


def words_of(name: str) -> Words:
    """Give the folded words of `name`."""
    return tuple(_WORD.findall(fold(name)))


def searchable(name: str | None) -> str:
    """Give the folded words of `name` with a space before and after each; "" for no name."""
    words = words_of(name or "")
    return f" {' '.join(words)} " if words else ""


class Aliases:
    """Which names stand for the same person or organisation."""

    def __init__(self, aliases: Mapping[str, Sequence[str]]) -> None:
        """Take, for each name, the other ways of writing it."""
        self._groups = tuple(
            tuple(words for words in map(words_of, (name, *others)) if words)
            for name, others in aliases.items()
        )

    def spellings(self, name: str) -> tuple[Words, ...]:
        """Give the words of `name`, and those of its other spellings.

        An alias may be a part of the name asked for: with Zakharova also written Sacharowa,
        "Maria Zakharova" is also looked for as "Maria Sacharowa".
        """
        asked = words_of(name)
        spellings = [asked]
        for group in self._groups:
            for known in group:
                if set(known) <= set(asked):
                    rest = tuple(word for word in asked if word not in known)
                    spellings += [(*rest, *other) for other in group if other != known]
        return tuple(dict.fromkeys(spellings))
