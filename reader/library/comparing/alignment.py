"""Aligning the words of two texts: what they share in order, and where they differ.

Words that stand together three at a time in both, and once in each, are taken as anchors, as in
Bram Cohen's patience diff; between them the longest common subsequence is found by the bit-parallel
method of Crochemore, Iliopoulos, Pinzon and Reid (2001). What is shared far from any such run is
chance, and counts as different. Time grows with the product of the lengths divided by the bits of a
machine word, and lengths are bounded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from reader.article import Span
from reader.ascending import longest_ascending
from reader.index import compared_tokens

RUN = 3
"""Words in a row that, standing in both texts, are no chance."""
MOST_WORDS = 4_000
"""Words of a text that are compared; what follows is shown as different."""
COVERAGE = 0.7
"""The part of the words of the shorter text that the longer one must share to be nearly the same:
what was cut short or made longer is found as well as what was changed."""
_REACH = 5
"""Words, in either text, over which shared words still belong to a run."""
_MARGIN = 3
"""Words more than its counterpart holds that are looked at before the first and after the last
anchor."""

Words = Sequence[str]


@dataclass(frozen=True, slots=True)
class SharedRun:
    """Words that follow one another in both texts."""

    first: int
    """The place of the first of them in the first text."""
    second: int
    length: int


class Change(StrEnum):
    """What became of a stretch of the first text in the second."""

    EQUAL = "equal"
    REPLACED = "replaced"
    MISSING = "missing"
    """It is not in the second."""
    ADDED = "added"
    """It is in the second alone."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of two texts; the stretches of each, in order, are all of it."""

    change: Change
    first: Span
    """In the first text; empty where something was added."""
    second: Span
    """In the second text; empty where something is missing."""


def shared_runs(first: Words, second: Words) -> list[SharedRun]:
    """Give what two lists of words share, in order; the same whichever is called the first."""
    first, second = first[:MOST_WORDS], second[:MOST_WORDS]
    if list(second) < list(first):
        return [SharedRun(run.second, run.first, run.length) for run in _runs(second, first)]
    return _runs(first, second)


def nearly_same(first: Words, second: Words) -> list[SharedRun]:
    """Give what two lists of words share where that makes them nearly the same; else nothing."""
    first, second = first[:MOST_WORDS], second[:MOST_WORDS]
    kinds, other_kinds = frozenset(first), frozenset(second)
    if len(kinds & other_kinds) < COVERAGE * min(len(kinds), len(other_kinds)):
        return []
    runs = shared_runs(first, second)
    shared = sum(run.length for run in runs)
    return runs if shared >= COVERAGE * min(len(first), len(second)) else []


def similarity(runs: Sequence[SharedRun], first: Words, second: Words) -> float:
    """Give twice the words that two lists share by the words of both: 1 for equal ones."""
    shared = sum(run.length for run in runs)
    return 2 * shared / (min(len(first), MOST_WORDS) + min(len(second), MOST_WORDS))


def stretches(
    runs: Sequence[SharedRun], text: str, span: Span, other_text: str, other_span: Span
) -> list[Stretch]:
    """Give where two passages agree and differ, of which `runs` are the words they share.

    The signs between words belong to the word before them.
    """
    firsts, seconds = _edges(text, span), _edges(other_text, other_span)
    found: list[Stretch] = []
    place, other_place = 0, 0
    end = SharedRun(len(firsts) - 1, len(seconds) - 1, 0)
    for run in (*runs, end):
        here = Span(firsts[place], firsts[run.first])
        there = Span(seconds[other_place], seconds[run.second])
        if here or there:
            found.append(Stretch(_change(here, there), here, there))
        place, other_place = run.first + run.length, run.second + run.length
        if run.length:
            found.append(
                Stretch(
                    Change.EQUAL,
                    Span(firsts[run.first], firsts[place]),
                    Span(seconds[run.second], seconds[other_place]),
                )
            )
    return found


def _edges(text: str, span: Span) -> list[int]:
    """Where each word of a passage begins, what stands before the first with it, and the end."""
    starts = [span.start + token.start for token in compared_tokens(span.of(text))]
    return [span.start, *starts[1:], span.end]


def _change(here: Span, there: Span) -> Change:
    if not here:
        return Change.ADDED
    return Change.REPLACED if there else Change.MISSING


def _runs(first: Words, second: Words) -> list[SharedRun]:
    pairs: list[tuple[int, int]] = []
    before = (0, 0)
    between = anchors(first, second)
    for anchor in between:
        pairs += _gap(first, second, before, anchor, is_first=before == (0, 0) and not pairs)
        pairs.append(anchor)
        before = anchor[0] + 1, anchor[1] + 1
    pairs += _gap(first, second, before, (len(first), len(second)), is_last=bool(between))
    return list(_near_runs(_joined(pairs)))


def anchors(first: Words, second: Words) -> list[tuple[int, int]]:
    """Give the places of words of runs that stand once in each text, ascending in both."""
    places, others = _places(first), _places(second)
    common = [
        (place, others[run])
        for run, place in places.items()
        if place >= 0 and others.get(run, -1) >= 0
    ]
    words: dict[int, int] = {}
    for place, other in longest_ascending(common):
        for step in range(RUN):
            words.setdefault(place + step, other + step)
    ascending: list[tuple[int, int]] = []
    for pair in sorted(words.items()):
        if not ascending or pair[1] > ascending[-1][1]:
            ascending.append(pair)
    return ascending


def _places(words: Words) -> dict[tuple[str, ...], int]:
    """Where each run of words begins, -1 for one that stands there more than once."""
    places: dict[tuple[str, ...], int] = {}
    for place, run in enumerate(zip(*(words[step:] for step in range(RUN)), strict=False)):
        places[run] = -1 if run in places else place
    return places


def _gap(
    first: Words,
    second: Words,
    start: tuple[int, int],
    end: tuple[int, int],
    *,
    is_first: bool = False,
    is_last: bool = False,
) -> Iterator[tuple[int, int]]:
    """The shared words between two anchors; beyond the outer ones only near them."""
    (low, other_low), (high, other_high) = start, end
    if is_first != is_last:
        reach = min(high - low, other_high - other_low) + _MARGIN
        if is_first:
            low, other_low = max(low, high - reach), max(other_low, other_high - reach)
        else:
            high, other_high = min(high, low + reach), min(other_high, other_low + reach)
    for place, other in _common_subsequence(first[low:high], second[other_low:other_high]):
        yield low + place, other_low + other


def _common_subsequence(first: Words, second: Words) -> list[tuple[int, int]]:
    """A longest common subsequence, as places in both."""
    if not first or not second:
        return []
    holding: dict[str, int] = {}
    for place, word in enumerate(second):
        holding[word] = holding.get(word, 0) | 1 << place
    full = (1 << len(second)) - 1
    row, rows = full, []
    for word in first:
        matched = row & holding.get(word, 0)
        row = ((row + matched) | (row - matched)) & full
        rows.append(row)
    pairs: list[tuple[int, int]] = []
    place, other = len(first) - 1, len(second) - 1
    while place >= 0 and other >= 0:
        if first[place] == second[other]:
            pairs.append((place, other))
            place, other = place - 1, other - 1
        elif rows[place] >> other & 1:  # the word of the second adds nothing
            other -= 1
        else:
            place -= 1
    return pairs[::-1]


def _joined(pairs: Sequence[tuple[int, int]]) -> list[SharedRun]:
    runs: list[SharedRun] = []
    for place, other in pairs:
        if runs:
            last = runs[-1]
            if (place, other) == (last.first + last.length, last.second + last.length):
                runs[-1] = SharedRun(last.first, last.second, last.length + 1)
                continue
        runs.append(SharedRun(place, other, 1))
    return runs


def _near_runs(runs: Sequence[SharedRun]) -> Iterator[SharedRun]:
    """The long runs and those that a chain of short gaps joins to a long one."""
    chain: list[SharedRun] = []
    for before, run in pairwise((None, *runs)):
        assert run is not None
        if before is not None and not _is_near(before, run):
            yield from _kept(chain)
            chain = []
        chain.append(run)
    yield from _kept(chain)


def _is_near(run: SharedRun, following: SharedRun) -> bool:
    gap = following.first - run.first - run.length
    return gap <= _REACH and following.second - run.second - run.length <= _REACH


def _kept(chain: list[SharedRun]) -> list[SharedRun]:
    return chain if any(run.length >= RUN for run in chain) else []
