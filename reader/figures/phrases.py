"""Phrases of several words, looked up by their first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


class PhraseTable:
    """Phrases to symbols, looked up by their first word and then longest first."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names
        lengths: dict[str, set[int]] = {}
        for name in names:
            words = name.split(" ")
            lengths.setdefault(words[0], set()).add(len(words))
        self._lengths = {word: tuple(sorted(n, reverse=True)) for word, n in lengths.items()}

    def begins(self, word: str) -> bool:
        """Whether a phrase begins with `word`."""
        return word in self._lengths

    def find(self, words: Sequence[str]) -> tuple[str, int] | None:
        """Give the symbol of the longest phrase that `words` begin with, and its words' number."""
        for length in self._lengths.get(words[0], ()) if words else ():
            symbol = self._names.get(" ".join(words[:length])) if length <= len(words) else None
            if symbol is not None:
                return symbol, length
        return None
