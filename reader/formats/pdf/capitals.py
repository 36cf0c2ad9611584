"""Words that do not stand on the line they belong to: drop caps, raised numbers of notes."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from reader.formats.pdf.words import SUPERSCRIPTS, Word

_DROP_CAP = 1.7
"""A capital so many sizes of the text's type may reach over several lines."""
_CAPITAL = re.compile(r"[\"'“„«‘]?[^\W\d_a-z][’']?")
_OWN_WORDS = frozenset("AIOYEÀÉÓ")
"""Capitals that are a word by themselves in some language."""
_MOST_CAPS = 50
_BAND = 10
_MOST_BANDS = 30
_MOST_RAISED = 500
_RAISED = re.compile(r"\d{1,3}(?:,\d{1,3}){0,4}|[*†‡§]{1,3}|[a-z]")


class _Heights:
    """Words by the height they stand at."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._bands: dict[int, list[Word]] = defaultdict(list)
        for word in words:
            self._bands[int(word.baseline // _BAND)].append(word)

    def between(self, top: float, bottom: float) -> Iterator[Word]:
        """Give the words whose baselines lie about between two heights."""
        first, last = int(top // _BAND), int(bottom // _BAND)
        for band in range(first, min(last, first + _MOST_BANDS) + 1):
            yield from self._bands.get(band, ())


def lower_raised(words: list[Word], body_size: float) -> None:
    """Set the numbers of notes on the line of the word before them; they count nothing."""
    small = [
        word for word in words if word.size < 0.85 * body_size and _RAISED.fullmatch(word.text)
    ][:_MOST_RAISED]
    if not small:
        return
    heights = _Heights(words)
    for word in small:
        for before in heights.between(word.baseline, word.baseline + 6 * word.size):
            if (
                -0.2 * before.size <= word.left - before.right <= 0.35 * before.size
                and 0.15 * before.size < before.baseline - word.baseline < 0.8 * before.size
                and word.size < 0.95 * before.size
            ):
                word.baseline, word.left = before.baseline, before.right
                word.text = word.text.translate(SUPERSCRIPTS)
                break
            if (  # a note begins with its number
                0 <= before.left - word.right <= 0.6 * before.size
                and 0.15 * before.size < before.baseline - word.baseline < 0.8 * before.size
                and word.size < 0.95 * before.size
            ):
                word.baseline = before.baseline
                word.text = word.text.translate(SUPERSCRIPTS)
                break


def merge_drop_caps(words: list[Word], body_size: float) -> None:
    """Put a capital that reaches over several lines before the first word beside it."""
    caps = [
        word
        for word in words
        if word.size >= _DROP_CAP * body_size and _CAPITAL.fullmatch(word.text)
    ][:_MOST_CAPS]
    if not caps:
        return
    known = Counter(word.text.casefold().strip(".,;:") for word in words)
    heights, merged = _Heights(words), set[int]()
    for cap in caps:
        beside = [
            word
            for word in heights.between(cap.baseline - cap.size, cap.baseline + cap.size / 4)
            if word is not cap
            and word.size < 0.7 * cap.size
            and -3 <= word.left - cap.right <= 1.2 * body_size + 3
            and cap.baseline - cap.size < word.baseline <= cap.baseline + 0.3 * word.size
        ]
        if len({round(word.baseline) for word in beside}) < 2:
            continue
        beside.sort(key=lambda word: word.baseline)
        first = beside[0]
        is_apart = (
            cap.text in _OWN_WORDS
            and known[first.text.casefold().strip(".,;:")] > 1
            and not known[(cap.text + first.text).casefold()]
        )
        first.text = cap.text + (" " if is_apart else "") + first.text
        for word in beside:
            word.left = cap.left
        merged.add(id(cap))
    words[:] = [word for word in words if id(word) not in merged]
