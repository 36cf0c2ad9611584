"""Spots that were given a letter: small ones within an article, capitals across all of them.

They last as long as the program runs: those of articles without a file, of which no state is kept.
"""

from __future__ import annotations

from pathlib import Path

from reader.tui.page.jump_history import Spot
from reader.tui.reading import Wanted

_Key = tuple[str, Path | None, str]


class SpotMarks:
    """The spots by their letters."""

    def __init__(self) -> None:
        self._spots: dict[_Key, Spot] = {}

    def set(self, letter: str, spot: Spot) -> None:
        """Give a letter to a spot; the one that had it loses it."""
        self._spots[_key(letter, spot.wanted)] = spot

    def get(self, letter: str, wanted: Wanted) -> Spot | None:
        """Give the spot with a letter, as it is meant on the page of an article."""
        return self._spots.get(_key(letter, wanted))

    def of(self, wanted: Wanted) -> list[tuple[str, Spot]]:
        """Give the letters that lead somewhere from an article, small ones first, and whereto."""
        found = {key[0]: spot for key, spot in self._spots.items() if key == _key(key[0], wanted)}
        return sorted(found.items(), key=lambda item: (item[0].isupper(), item[0]))


def _key(letter: str, wanted: Wanted) -> _Key:
    """Of capitals the letter alone; else with its article, whatever the file holds by now."""
    if letter.isupper():
        return letter, None, ""
    return letter, wanted.row.path, wanted.row.part
