"""Words that do not stand on the line they belong to: drop caps, raised and lowered numbers."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice

from reader.formats.pdf.heights import WordsByHeight
from reader.formats.pdf.words import SUBSCRIPTS, SUPERSCRIPTS, Word

_DROP_CAP = 1.7
"""A capital so many sizes of the text's type may reach over several lines."""
_CAPITAL = re.compile(r"[\"'“„«‘]?[^\W\d_a-z][’']?")
_OWN_WORDS = frozenset("AIOYEÀÉÓ")
"""Capitals that are a word by themselves in some language."""
_MOST_CAPS = 50
_MOST_NEAR = 3_000
"""Words around an index that are looked at; pages have fewer."""
_MOST_INDICES = 500
_INDEX = re.compile(r"\d{1,3}(?:,\d{1,3}){0,4}|[*†‡§]{1,3}|[a-z]")
_LARGE_INDEX = re.compile(r"\d{1,3}(?:,\d{1,3}){0,4}")


def level_indices(words: list[Word], body_size: float) -> None:
    """Set raised and lowered numbers on the line of the word they stand at; they count nothing.

    They are the numbers of notes and what formulas have: `year.¹`, `m³`, `H₂O`.
    """
    small = [w for w in words if w.size < 0.85 * body_size and _INDEX.fullmatch(w.text)]
    large = [w for w in words if w.size >= 0.85 * body_size and _LARGE_INDEX.fullmatch(w.text)]
    if not small and not large:
        return
    heights = WordsByHeight(words)
    for word in [*small, *large][:_MOST_INDICES]:
        beside = heights.between(word.baseline - word.size, word.baseline + 6 * word.size)
        for near in islice(beside, _MOST_NEAR):
            if near is not word and _stands_at(word, near):
                is_raised = near.baseline > word.baseline
                word.text = word.text.translate(SUPERSCRIPTS if is_raised else SUBSCRIPTS)
                word.baseline = near.baseline
                if word.left < near.right and word.right > near.right:
                    word.left = near.right
                break


def _stands_at(word: Word, near: Word) -> bool:
    """Whether a number is raised or lowered behind a word, or raised before the word of a note.

    One in type as large as the word's has to touch it, and to be raised further.
    """
    rise = (near.baseline - word.baseline) / near.size
    behind = (word.left - near.right) / near.size
    if word.size >= 0.95 * near.size:
        return 0.3 < rise < 0.8 and -0.2 <= behind <= 0.1 and word.size <= near.size
    if 0.15 < rise < 0.8:
        return -0.2 <= behind <= 0.35 or 0 <= near.left - word.right <= 0.6 * near.size
    return -0.6 < rise < -0.08 and -0.2 <= behind <= 0.1 and word.text.isdecimal()


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
    heights, merged = WordsByHeight(words), set[int]()
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
