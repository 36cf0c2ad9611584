"""What the user's state alone can answer: `is:`, the user's own tags, when articles came."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta

from reader.library.rows import ArticleRow
from reader.library.state.current_place import place_of
from reader.library.state.moments import Moment
from reader.library.state.state import State
from reader.query.dates import bounds_of
from reader.query.nodes import Added


class NotedSearch:
    """Answers conditions on what is noted of some articles."""

    def __init__(self, state: State, rows: Callable[[], Sequence[ArticleRow]]) -> None:
        """Answer about the articles that `rows` gives, once it is asked for any."""
        self._state = state
        self._rows = rows

    def marked(self, value: str) -> frozenset[int]:
        """Give the ids of the articles that are `unread`, `starred` or `noted`."""
        if value == "starred":
            return self._state.starred_ids(self._rows())
        if value == "noted":
            return self._state.noted_ids(self._rows())
        return self._state.unread_ids(self._rows())

    def tagged(self, tag: str) -> frozenset[int]:
        """Give the ids of the articles to which the user gave a tag."""
        return self._state.tagged_ids(self._rows(), tag)

    def added(self, condition: Added) -> frozenset[int]:
        """Give the ids of the articles that came within days, as they are in local time."""
        first, last = bounds_of(condition, datetime.now().date())
        begin = None if first is None else _beginning(first)
        end = None if last is None or last == date.max else _beginning(last + timedelta(days=1))
        arrivals = self._state.arrivals()
        found = set()
        for row in self._rows():
            arrival = arrivals.get(place_of(row))
            if (
                arrival is not None
                and (begin is None or begin <= arrival.arrived)
                and (end is None or arrival.arrived < end)
            ):
                found.add(row.id)
        return frozenset(found)


_ALWAYS_EARLIER = -(1 << 62)


def _beginning(day: date) -> Moment:
    """The moment at which a day begins in local time; an early one for days before 1970."""
    try:
        return round(datetime.combine(day, time.min).timestamp() * 1000)
    except (OverflowError, ValueError, OSError):
        return _ALWAYS_EARLIER if day.year < 1970 else -_ALWAYS_EARLIER
