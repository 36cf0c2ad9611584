"""Things in the order of their beginnings, to be asked which of them touch a place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress, count
from operator import attrgetter, sub
from typing import Generic, TypeVar

from reader.article import Span

T = TypeVar("T")

_LONG = 4096
"""Longer spans are looked through one by one, so that one of them makes no place expensive."""
_SLICE = 10_000
"""Items that are looked at in one go, which stops every other thread."""


class SpanIndex(Generic[T]):
    """Finds among things with a span those at a place; making it costs nothing."""

    def __init__(self, items: Sequence[T], attribute: str = "") -> None:
        """Take items ordered by where the span begins that `attribute` of each gives.

        The attribute may be a path, `speaker.span`; without one the items are spans themselves.
        """
        path = f"{attribute}." if attribute else ""
        self.items = items
        self._start = attrgetter(f"{path}start")
        self._end = attrgetter(f"{path}end")
        self._long: list[int] = []
        self._passed = 0
        """Among so many items the long ones are known."""

    def look_through(self) -> None:
        """Look for the long ones now, which the first look at a far place would do otherwise."""
        for first in range(0, len(self.items), _SLICE):
            self._pass(min(first + _SLICE, len(self.items)))

    def touching(self, place: Span) -> list[T]:
        """Give the items that share a character with `place`, in order."""
        first = bisect_left(self.items, place.start - _LONG, key=self._start)
        last = bisect_left(self.items, place.end, lo=first, key=self._start)
        self._pass(first)
        far = (self.items[i] for i in self._long if i < first)
        near = self.items[first:last]
        return [*self._ending_after(place.start, far), *self._ending_after(place.start, near)]

    def beginning_at(self, offset: int) -> Iterator[T]:
        """Give the items that begin with the character at `offset`."""
        index = bisect_left(self.items, offset, key=self._start)
        while index < len(self.items) and self._start(self.items[index]) == offset:
            yield self.items[index]
            index += 1

    def _ending_after(self, offset: int, items: Iterable[T]) -> Iterator[T]:
        return (item for item in items if self._end(item) > offset)

    def _pass(self, first: int) -> None:
        if first <= self._passed:
            return
        passed = self.items[self._passed : first]
        # In a long article this looks at many thousands of items: no step of it is Python's.
        lengths = map(sub, map(self._end, passed), map(self._start, passed))
        self._long += compress(count(self._passed), map(_LONG.__lt__, lengths))
        self._passed = first
