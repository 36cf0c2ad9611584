"""The longest ascending selection of pairs, by which the words of two texts are aligned."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def longest_ascending(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the most of `pairs`, which ascend by their first, that ascend by their second too.

    By patience sorting (Schensted, 1961): time grows with n log n.
    """
    ends: list[int] = []
    """The smallest second that ends a selection of each length, and the number of its pair."""
    last_of: list[int] = []
    before: list[int] = []
    for number, (_, second) in enumerate(pairs):
        length = bisect_left(ends, second)
        before.append(last_of[length - 1] if length else -1)
        ends[length : length + 1] = [second]
        last_of[length : length + 1] = [number]
    chosen: list[tuple[int, int]] = []
    number = last_of[-1] if last_of else -1
    while number >= 0:
        chosen.append(pairs[number])
        number = before[number]
    return chosen[::-1]
