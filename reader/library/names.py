"""Comparing the names of speakers: by whole words, without case and accents."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import chain

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
        self._heads = _heads(self._groups)
        self._opening: dict[str, list[tuple[Words, Words]]] = {}
        """By its first word: each spelling that another one stands for, and that other one."""
        for member, head in self._heads.items():
            if member != head:
                self._opening.setdefault(member[0], []).append((member, head))

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

    def identity(self, name: Words) -> Words:
        """Give the one spelling of all those that stand for the same person or organisation.

        A name that holds an alias is the other name where all its further words belong to that one
        too (with Maria Zakharova also written Sacharowa, Maria Sacharowa is she, Anna Sacharowa is
        not). Within a name, an alias stands for another of as many words: with Zakharova also
        written Sacharowa, Anna Sacharowa is Anna Zakharova. `spellings` is less strict, for it
        looks for whoever may be meant.
        """
        head = self._heads.get(name)
        if head is not None:
            return head
        opening = (self._opening.get(word, ()) for word in name)
        for member, head in sorted(chain.from_iterable(opening), key=_longest_first):
            place = _place_of(member, name)
            if place is None:
                continue
            before, behind = name[:place], name[place + len(member) :]
            if {*before, *behind} <= set(head):
                return head
            if len(member) == len(head):
                name = (*before, *head, *behind)
        return self._heads.get(name, name)

    def is_known(self, name: Words) -> bool:
        """Whether the aliases say who is meant by this name, and not only by a part of it."""
        return self.identity(name) in self._heads


def _heads(groups: Sequence[Sequence[Words]]) -> dict[Words, Words]:
    """Every spelling with the one that stands for it; groups that share a spelling are one."""
    heads: dict[Words, Words] = {}
    for group in groups:
        known = {heads[member] for member in group if member in heads}
        head = min(known, default=group[0] if group else ())
        for member, old in heads.items():
            if old in known:
                heads[member] = head
        heads.update(dict.fromkeys(group, head))
    return heads


def _longest_first(entry: tuple[Words, Words]) -> tuple[int, Words]:
    member, _ = entry
    return -len(member), member


def _place_of(part: Words, name: Words) -> int | None:
    """Where the words of `part` stand in a row in `name`; None where they do not."""
    for place in range(len(name) - len(part) + 1):
        if name[place : place + len(part)] == part:
            return place
    return None
