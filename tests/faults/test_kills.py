"""What was said to be done is there after a kill, and the rest is done by the next refresh."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest


def campaign(home: Path, seed: int, rounds: int) -> Counter[str]:
    """Kill a library at work so often, in a process that may be forked; gives what happened."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.faults.campaign", str(home), str(seed), str(rounds)],
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stderr
    return Counter(json.loads(run.stdout))


@pytest.mark.skipif(sys.platform != "linux", reason="finds processes in /proc")
def test_nothing_is_lost_by_kills_at_random_moments(tmp_path: Path) -> None:
    happened = campaign(tmp_path, seed=0, rounds=8)
    assert happened["changes of the state said to be done"]


@pytest.mark.long
@pytest.mark.skipif(sys.platform != "linux", reason="finds processes in /proc")
@pytest.mark.parametrize("seed", range(1, 51))
def test_nothing_is_lost_by_a_thousand_kills(tmp_path: Path, seed: int) -> None:
    assert campaign(tmp_path, seed, rounds=20)
