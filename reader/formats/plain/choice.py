"""The most likely of several candidates, by what speaks for each of them.

A conditional logit (McFadden, "Conditional logit analysis of qualitative choice behavior", 1974):
every candidate has a set of signs, every sign a weight, and the chance of a candidate is that of
the exponential of its sum of weights among all of them. "None of them" is a candidate too. The
weights are learnt from saved texts of the project's own (`python -m tests.accuracy.learning`).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

Evidence = AbstractSet[str]
"""The signs of one candidate, by name; one that has no weight says nothing."""

NONE = "none"
"""The sign of the candidate that stands for none of the others."""


def score(evidence: Evidence, weights: Mapping[str, float]) -> float:
    """Give the sum of the weights of a candidate's signs."""
    return math.fsum(weights.get(sign, 0.0) for sign in evidence)


def chances(candidates: Sequence[Evidence], weights: Mapping[str, float]) -> list[float]:
    """Give how likely each of the candidates is the one; the chances add up to 1."""
    scores = [score(evidence, weights) for evidence in candidates]
    highest = max(scores, default=0.0)
    powers = [math.exp(value - highest) for value in scores]
    total = math.fsum(powers)
    return [power / total for power in powers]


def choose(candidates: Sequence[Evidence], weights: Mapping[str, float]) -> tuple[int, float]:
    """Give the index of the likeliest candidate, the first of equals, and its chance.

    Raises:
        ValueError: There is no candidate.
    """
    all_chances = chances(candidates, weights)
    best = max(range(len(all_chances)), key=all_chances.__getitem__)
    return best, all_chances[best]


def bucket(value: float, *edges: float) -> str:
    """Give the name of the range that a value lies in: its upper edge, or `+` above the last."""
    return next((f"{edge:g}" for edge in edges if value <= edge), "+")
