"""How near each other the words of a query stand in a text, which tells what it is about.

Each pair of neighbours in the query is worth what BM25 gives a word that stands in the text as
often as the two meet, a meeting counting the less the farther apart they are: the accumulator of
Büttcher, Clarke and Lushman ("Term Proximity Scoring for Ad-Hoc Retrieval on Very Large Text
Collections", 2006), within `REACH` words. Only the best articles are looked at, since positions
cost more to read than everything else; what it adds cannot lift another article among them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.index.pattern import Pattern, Slot, pattern_of
from reader.query import Among, And, Node, Not, Word

REACH = 8
"""Words from one to the other up to which two meet."""

WEIGHT = 0.75
"""What a pair of words is worth beside the commoner one of them."""

LOOKED_AT = 100
"""How many of the best articles are looked at."""


def neighbours(node: Node) -> list[tuple[Slot, Slot]]:
    """Give the words that stand side by side in a query, of those that must all be found.

    Beginnings and misspelt words have none: they stand for many words, whose positions would all
    have to be read.
    """
    patterns: list[Pattern | None] = [
        pattern_of(condition) if isinstance(condition, Word) and condition.field is None else None
        for condition in _flat(node)
        if not isinstance(condition, Among | Not)
    ]
    pairs = pairwise(patterns)
    return [(first.slots[-1], second.slots[0]) for first, second in pairs if first and second]


def _flat(node: Node) -> Iterator[Node]:
    if isinstance(node, And):
        for child in node.children:
            yield from _flat(child)
    else:
        yield node


def meetings(positions: Sequence[int], others: Sequence[int]) -> float:
    """Give how often two words meet, by their ascending positions: 1 for each that are adjacent.

    Each place of the one that stands there less often counts once.
    """
    if len(others) < len(positions):
        positions, others = others, positions
    total = 0.0
    for position in positions:
        place = bisect_left(others, position)
        distances = [abs(other - position) for other in others[max(0, place - 1) : place + 2]]
        nearest = min((distance for distance in distances if distance), default=REACH + 1)
        if nearest <= REACH:
            total += 1 / nearest
    return total
