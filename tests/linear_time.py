"""Whether a function takes time in proportion to what it is given.

The bound is so far above what is linear and so far below what is quadratic that it says nothing of
how fast the machine is, nor of what else it does: only the processor time of this thread counts,
the least of several runs, and quadratic time fails every attempt.
"""

from __future__ import annotations

import gc
import math
from collections.abc import Callable
from time import thread_time
from typing import TypeVar

_Input = TypeVar("_Input")

_ATTEMPTS = 8
_SHORT_RUNS = 3
"""Runs of the shorter input to each of the longer: a short time is the easier disturbed."""
_MARGIN = 0.002
"""Seconds that starting may cost, whatever the length."""


def is_linear(
    run: Callable[[_Input], object],
    short: _Input,
    long: _Input,
    *,
    times: int,
    tolerance: float = 2,
) -> bool:
    """Tell whether `long`, so many times as long as `short`, takes about so many times as long.

    That is less than `tolerance` times as many. Quadratic time would take `times` squared, so that
    `times` should be 4 at least.
    """
    run(short)
    fastest_short, fastest_long = math.inf, math.inf
    gc.collect()
    gc.disable()  # collecting takes the longer the more the tests before left behind
    try:
        for _ in range(_ATTEMPTS):
            shorts = (_seconds(run, short) for _ in range(_SHORT_RUNS))
            fastest_short = min(fastest_short, *shorts)
            fastest_long = min(fastest_long, _seconds(run, long))
            if fastest_long < tolerance * times * fastest_short + _MARGIN:
                return True
    finally:
        gc.enable()
    return False


def _seconds(run: Callable[[_Input], object], given: _Input) -> float:
    start = thread_time()
    run(given)
    return thread_time() - start
