"""The floors: what each measure must reach, and the hash of the gold they were set on."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping, Sequence

from tests.accuracy.gold import FOLDER, gold_digest
from tests.accuracy.measuring import Measure

FLOORS_FILE = FOLDER / "floors.toml"

_HEADER = """\
# What `python -m tests.accuracy` must reach, and the SHA-256 of the gold it was set on.
# Written by `python -m tests.accuracy --write-floors`: lower a floor only with a reason in the
# commit, and never change the gold because the program disagrees with it.
"""


def read_floors() -> tuple[str, Mapping[str, float]]:
    """The hash of the gold and the floor of each measure."""
    record = tomllib.loads(FLOORS_FILE.read_text(encoding="utf-8"))
    return record["gold"], record["floors"]


def write_floors(measures: Sequence[Measure]) -> None:
    """Set every floor one item below what is reached now, for the gold as it is now."""
    lines = [_HEADER, f'gold = "{gold_digest()}"', "", "[floors]"]
    lines += [f'"{measure.key}" = {floor_of(measure):.3f}' for measure in measures]
    FLOORS_FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def floor_of(measure: Measure) -> float:
    """One item below the measure's value, rounded down."""
    below = measure.value - 1 / max(1, measure.items)
    return max(0.0, math.floor(below * 1000) / 1000)
