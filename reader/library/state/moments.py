"""When the user changed something, so that of two changes the later one can be told.

A moment is in milliseconds since 1970, UTC. A change is always later than what it changes, also
where the clock was set back in between.
"""

from __future__ import annotations

import time
from datetime import UTC, datetime

Moment = int


def now() -> Moment:
    """Give the moment that the clock shows."""
    return time.time_ns() // 1_000_000


def later_than(earlier: Moment) -> Moment:
    """Give the moment of a change of something that was changed before."""
    return max(now(), earlier + 1)


def to_text(moment: Moment) -> str:
    """Give a moment in ISO 8601, UTC: `2026-11-26T07:05:00.000Z`; as a number beyond year 9999."""
    try:
        shown = datetime.fromtimestamp(moment / 1000, UTC)
    except (OverflowError, ValueError, OSError):
        return str(moment)
    return f"{shown:%Y-%m-%dT%H:%M:%S}.{moment % 1000:03}Z" if moment >= 0 else str(moment)
