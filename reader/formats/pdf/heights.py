"""The words of a page, found by the height they stand at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from reader.formats.pdf.words import Word

_BAND = 10
"""Points; words are kept by bands of this height."""
_MOST_BANDS = 50


class WordsByHeight:
    """Words by the height of their baselines."""

    def __init__(self, words: Iterable[Word]) -> None:
        self._bands: dict[int, list[Word]] = defaultdict(list)
        for word in words:
            self._bands[int(word.baseline // _BAND)].append(word)

    def between(self, top: float, bottom: float) -> Iterator[Word]:
        """Give the words whose baselines lie about between two heights, not far below the first."""
        first, last = int(top // _BAND), int(bottom // _BAND)
        for band in range(first, min(last, first + _MOST_BANDS) + 1):
            yield from self._bands.get(band, ())
