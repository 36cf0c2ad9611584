"""Items of a list in their order, under headings that can be folded; pure.

An item is named by a number from 0 on, a heading by its own. A place of the list is an item or a
heading; the items of a folded heading have none.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate


class HeadedOrder:
    """What stands at which place."""

    def __init__(self, items: array[int], sizes: Sequence[int] = ()) -> None:
        """Take the items in order, and how many of them each heading has; none without headings.

        The sizes add up to the number of items.
        """
        self._folded: frozenset[int] = frozenset()
        self.put(items, sizes)

    def put(self, items: array[int], sizes: Sequence[int]) -> None:
        """Have other items under the same headings, of which the folded ones stay so."""
        self._items, self._sizes = items, sizes
        self._ends = array("q", accumulate(sizes))
        self._places = self._placed()

    def __len__(self) -> int:
        return len(self._places)

    @property
    def items(self) -> array[int]:
        """All items in order, folded or not."""
        return self._items

    @property
    def sizes(self) -> Sequence[int]:
        """How many items each heading has."""
        return self._sizes

    def item_at(self, place: int) -> int | None:
        """Give the item at a place; None where a heading stands."""
        found = self._places[place]
        return found if found >= 0 else None

    def heading_at(self, place: int) -> int | None:
        """Give the heading at a place; None where an item stands."""
        found = self._places[place]
        return -found - 1 if found < 0 else None

    def heading_over(self, place: int) -> int | None:
        """Give the heading at a place, or that of the item there; None without headings."""
        return bisect_right(self._heading_places, place) - 1 if self._sizes else None

    def items_of(self, heading: int) -> array[int]:
        """Give the items of a heading, folded or not."""
        end = self._ends[heading]
        return self._items[end - self._sizes[heading] : end]

    def step(self, place: int, steps: int) -> int | None:
        """Give the place of the item `steps` on from a place, headings passed over; or None."""
        direction, left = (1 if steps > 0 else -1), abs(steps)
        while left:
            place += direction
            if not 0 <= place < len(self._places):
                return None
            left -= self._places[place] >= 0
        return place

    def number_at(self, place: int) -> int:
        """Give which of all items the one at a place is, from 1; of a heading its first one."""
        before = bisect_right(self._heading_places, place)
        hidden = sum(self._sizes[heading] for heading in self._folded if heading < before - 1)
        heading = self.heading_at(place)
        if heading is not None:
            return self._ends[heading] - self._sizes[heading] + 1
        return place - before + hidden + 1

    def place_of(self, position: int) -> int | None:
        """Give the place of the item at a position among all; None where it is folded away."""
        if not self._sizes:
            return position
        heading = bisect_right(self._ends, position)
        if heading in self._folded:
            return None
        start = self._ends[heading] - self._sizes[heading]
        return self._heading_places[heading] + 1 + position - start

    def place_of_item(self, item: int) -> int | None:
        """Give the place of an item, or of the heading that it is folded away under."""
        try:
            position = self._items.index(item)
        except ValueError:
            return None
        place = self.place_of(position)
        return self._heading_places[bisect_right(self._ends, position)] if place is None else place

    def place_of_heading(self, heading: int) -> int:
        """Give the place of a heading."""
        return self._heading_places[heading]

    def places(self) -> array[int]:
        """Give the item of each place, and for headings their numbers counted from -1 down."""
        return self._places

    # Folding

    @property
    def folded(self) -> frozenset[int]:
        """The headings that are folded."""
        return self._folded

    def is_folded(self, place: int) -> bool:
        """Whether a heading stands at a place whose items are hidden."""
        return self.heading_at(place) in self._folded

    def toggle(self, heading: int) -> None:
        """Hide the items of a heading, or show them again."""
        self.fold(self._folded ^ {heading})

    def fold(self, headings: Iterable[int]) -> None:
        """Hide the items of these headings and of no others."""
        self._folded = frozenset(headings)
        self._places = self._placed()

    def reveal(self, position: int) -> int:
        """Give the place of the item at a position among all, its heading unfolded."""
        heading = bisect_right(self._ends, position) if self._sizes else None
        if heading is not None and heading in self._folded:
            self.toggle(heading)
        place = self.place_of(position)
        assert place is not None
        return place

    def fold_all(self, is_folded: bool) -> None:
        """Hide the items of every heading, or of none."""
        self.fold(range(len(self._sizes)) if is_folded else ())

    def _placed(self) -> array[int]:
        self._heading_places = array("q")
        if not self._sizes:
            return self._items
        places: array[int] = array("q")
        start = 0
        for heading, end in enumerate(self._ends):
            self._heading_places.append(len(places))
            places.append(-heading - 1)
            if heading not in self._folded:
                places.extend(array("q", self._items[start:end]))
            start = end
        return places
