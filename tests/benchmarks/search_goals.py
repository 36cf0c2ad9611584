"""What the index has to reach beside its peers, and the rows that tell whether it does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tests.benchmarks.measure import Row

NOT_MEASURED = "NOT MEASURED"


@dataclass(frozen=True, slots=True)
class Goal:
    """How our number must compare with a peer's of the same run."""

    peer: str
    bound: float
    """Of our number divided by the peer's."""
    is_least: bool = False
    """Whether the ratio must be at least the bound, not at most."""

    def __str__(self) -> str:
        return f"{'≥' if self.is_least else '≤'} {self.bound:g} × {self.peer}"

    def is_met(self, ratio: float) -> bool:
        """Whether a ratio is good enough."""
        return ratio >= self.bound if self.is_least else ratio <= self.bound


@dataclass(frozen=True, slots=True)
class Measured:
    """One number of every contestant."""

    measure: str
    """What was measured, and its unit."""
    values: Mapping[str, float | str]
    """Contestant to its number; ours is called `reader`."""
    goals: tuple[Goal, ...] = ()
    most: float | None = None
    """What our number may be at most, in the same unit."""

    def rows(self) -> Iterator[Row]:
        """Give the numbers, and a row more for every further goal."""
        row = {**_EMPTY, "": self.measure, **self.values}
        if self.goals and OURS not in self.values:
            row[OURS] = NOT_MEASURED
        if self.most is not None:
            yield {**row, **self._judged(f"≤ {self.most:g}", self._is_below())}
            return
        if not self.goals:
            yield row
        for goal in self.goals:
            yield {**row, **self._against(goal)}
            row = {**_EMPTY, "": self.measure}

    def _is_below(self) -> bool | None:
        ours = self.values.get(OURS)
        return None if not isinstance(ours, float) or self.most is None else ours <= self.most

    def _against(self, goal: Goal) -> Row:
        ours, theirs = self.values.get(OURS), self.values.get(goal.peer)
        if not isinstance(ours, float) or not isinstance(theirs, float) or not theirs:
            return self._judged(str(goal), None)
        ratio = ours / theirs
        return {"ratio": ratio, **self._judged(str(goal), goal.is_met(ratio))}

    def _judged(self, goal: str, is_met: bool | None) -> Row:
        return {"goal": goal, "met": NOT_MEASURED if is_met is None else "yes" if is_met else "no"}


OURS = "reader"
PEERS = ("FTS5", "FTS5 prefix", "Whoosh", "rg")
_EMPTY: Row = dict.fromkeys(("", OURS, *PEERS, "ratio", "goal", "met"), "")
