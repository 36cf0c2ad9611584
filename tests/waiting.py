"""Waiting for what is to come about, however busy the machine is with other work."""

from __future__ import annotations

import time
from collections.abc import Callable

PATIENCE = 120.0
"""Seconds until what is waited for is given up. It takes as long only where it never comes."""
PATIENCE_WITH_YIELDING = 480.0
"""The same for what a process does that yields to all others (nice 10 and more): on a busy machine
it gets a hundredth of a core."""
_MOMENT = 0.02


def wait_until(
    condition: Callable[[], bool],
    lacking: Callable[[], object] = lambda: "it never came about",
    seconds: float = PATIENCE,
) -> None:
    """Wait until `condition` holds; an AssertionError tells what is `lacking` where it never does.

    For what another thread or process does.
    """
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(lacking())
        time.sleep(_MOMENT)
