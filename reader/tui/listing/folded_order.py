"""The order of a list in which copies are folded away, as folds are opened and closed.

A place of the list is an article or the heading of a group.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass
from itertools import accumulate, compress
from operator import indexOf
from typing import TYPE_CHECKING

from reader.tui.listing.folds import (
    MOST_COMPARED,
    Comparison,
    Folds,
    Heading,
    ids_of,
    told_of_copies,
)
from reader.tui.listing.headed_order import HeadedOrder

if TYPE_CHECKING:
    from reader.library.rows import ArticleRow


@dataclass(frozen=True, slots=True)
class RowMark:
    """Tells the row of an article from others, also when the articles have changed."""

    identifier: int
    """The id of the article."""
    heading: Hashable = None
    """The key of the heading it stands under; an article may stand under several."""


class FoldedOrder:
    """What is shown of some rows, at which place; a row is named by its index among them."""

    def __init__(self) -> None:
        self.rows: Sequence[ArticleRow] = ()
        self._folds = Folds(array("I"))
        self._ids: array[int] | None = None
        self._listed_ids: AbstractSet[int] | None = None
        """The same as a set, once it was asked for."""
        self._order = HeadedOrder(self._folds.order)
        self._starts: Sequence[int] = ()
        """The first row of each heading."""
        self._opened: set[int] = set()
        """The ids of articles whose copies are shown, of those listed before too."""
        self._open_heads: set[int] = set()
        """Those of them that are listed, by their indices."""
        self._comparisons: dict[int, Comparison] = {}
        self._folded_copies: tuple[Sequence[int], Sequence[int]] | None = None
        """Where rows with copies folded away stand among all listed, and how many copies those
        before each have, and all of them; None until it is asked for."""

    def take(self, rows: Sequence[ArticleRow], folds: Folds | None) -> None:
        """Show other rows; copies that are shown and headings that are folded stay so."""
        folded = self.folded_keys
        self.rows = rows
        self._folds = folds or Folds(array("I", range(len(rows))))
        self._ids = self._folds.ids
        self._comparisons, self._folded_copies, self._listed_ids = {}, None, None
        headings = self._folds.headings
        self._starts = [heading.rows.start for heading in headings]
        self._open()
        self._order = HeadedOrder(*self._items())
        if folded:
            self._order.fold(n for n, heading in enumerate(headings) if heading.key in folded)

    def _open(self) -> None:
        """Show the copies of the articles whose copies are shown, wherever they stand."""
        copied = self._folds.copies if self._opened else ()
        self._open_heads = {head for head in copied if self._row_ids[head] in self._opened}

    def _items(self) -> tuple[array[int], list[int]]:
        """The rows shown while no heading is folded, in order; how many each heading has."""
        items, sizes = self._folds.order, [heading.shown for heading in self._folds.headings]
        if not self._open_heads:
            return items, sizes
        items = items[:]
        for head in sorted(self._open_heads):
            copies = self._folds.copies[head]
            after = items.index(head) + 1
            items[after:after] = array("I", copies)
            if sizes:
                sizes[bisect_right(self._starts, head) - 1] += len(copies)
        return items, sizes

    def __len__(self) -> int:
        """How many places there are."""
        return len(self._order)

    # Headings

    @property
    def headings(self) -> Sequence[Heading]:
        """The headings, in order."""
        return self._folds.headings

    @property
    def folded_keys(self) -> AbstractSet[Hashable]:
        """The keys of the headings that are folded."""
        return {self._folds.headings[number].key for number in self._order.folded}

    def index_at(self, place: int) -> int | None:
        """Give the row at a place; None where a heading stands."""
        return self._order.item_at(place)

    def mark_of(self, index: int) -> RowMark:
        """Give what tells a row from others."""
        under = bisect_right(self._starts, index) - 1
        key = self._folds.headings[under].key if self._starts else None
        return RowMark(self.rows[index].id, key)

    def heading_at(self, place: int) -> Heading | None:
        """Give the heading at a place; None where an article stands."""
        number = self._order.heading_at(place)
        return None if number is None else self._folds.headings[number]

    def place_of_key(self, key: Hashable) -> int | None:
        """Give the place of a heading by its key; None where there is none of it."""
        for number, heading in enumerate(self._folds.headings):
            if heading.key == key:
                return self._order.place_of_heading(number)
        return None

    def step(self, place: int, steps: int) -> int | None:
        """Give the place of the article `steps` on from a place, headings passed over; or None."""
        return self._order.step(place, steps)

    def is_folded(self, place: int) -> bool:
        """Whether the articles of the heading at a place are hidden."""
        return self._order.is_folded(place)

    def fold_heading(self, place: int) -> int | None:
        """Hide the articles of the heading at or over a place, or show them again.

        Gives the place of the heading; None where there is none.
        """
        number = self._order.heading_over(place)
        if number is None:
            return None
        self._order.toggle(number)
        return self._order.place_of_heading(number)

    def fold_all(self, is_folded: bool) -> None:
        """Hide the articles of every heading, or show them all."""
        self._order.fold_all(is_folded)

    def article_place(self, place: int) -> tuple[int, int] | None:
        """Give which article the one at a place is, from 1, and of how many; None on a heading.

        It is one of all that are listed, or, where articles stand under several headings, of those
        under its own. What is folded away counts.
        """
        if self._order.heading_at(place) is not None:
            return None
        position, start, among = self._order.number_at(place) - 1, 0, self.article_count
        heading = self._order.heading_over(place) if self.has_repeats else None
        if heading is not None:
            start = self._order.number_at(self._order.place_of_heading(heading)) - 1
            among = len(self._folds.headings[heading].rows)
        before = self._copies_folded_before(position) - self._copies_folded_before(start)
        return position - start + before + 1, among

    @property
    def article_count(self) -> int:
        """How many articles there are, each once, what is folded away too."""
        firsts = self._folds.firsts
        return len(self.rows) if firsts is None else len(firsts)

    def _copies_folded_before(self, position: int) -> int:
        """How many copies are folded away behind the rows before a position among all listed."""
        copies = self._folds.copies
        if not copies:
            return 0
        if self._folded_copies is None:
            items = self._order.items
            folded = copies.keys() - self._open_heads
            heads = list(compress(range(len(items)), map(folded.__contains__, items)))
            counts = accumulate((len(copies[items[head]]) for head in heads), initial=0)
            self._folded_copies = heads, list(counts)
        positions, sums = self._folded_copies
        return sums[bisect_left(positions, position)]

    @property
    def count(self) -> int:
        """How many articles are listed, under folded headings too, but no copies folded away."""
        return len(self._order.items)

    def indices(self) -> Sequence[int]:
        """Give the rows listed, in order, under folded headings too."""
        return self._order.items

    def ids_of(self, indices: Iterable[int]) -> Iterable[int]:
        """Give the ids of the articles of rows."""
        return map(self._row_ids.__getitem__, indices)

    def ids_at(self, places: range) -> Iterable[int]:
        """Give the ids of the articles at places, headings passed over."""
        shown = self._order.places()[places.start : places.stop]
        return self.ids_of(index for index in shown if index >= 0)

    def indices_under(self, place: int) -> Sequence[int]:
        """Give the rows listed under the heading at a place, folded or not."""
        number = self._order.heading_at(place)
        return () if number is None else self._order.items_of(number)

    # Articles and their copies

    @property
    def articles(self) -> Sequence[ArticleRow]:
        """The rows, one for each article."""
        firsts = self._folds.firsts
        return self.rows if firsts is None else list(map(self.rows.__getitem__, firsts))

    @property
    def article_ids(self) -> Iterable[int]:
        """The ids of these articles, in the same order."""
        firsts = self._folds.firsts
        return self._row_ids if firsts is None else self.ids_of(firsts)

    @property
    def has_repeats(self) -> bool:
        """Whether an article has several rows."""
        return self._folds.firsts is not None

    @property
    def _row_ids(self) -> array[int]:
        """The ids of the rows: of so many, only what C looks through is looked through in time."""
        if self._ids is None:
            self._ids = ids_of(self.rows)
        return self._ids

    @property
    def listed_ids(self) -> AbstractSet[int]:
        """The ids of the articles."""
        if self._listed_ids is None:
            self._listed_ids = frozenset(self.article_ids)
        return self._listed_ids

    def position_of(self, mark: RowMark) -> int | None:
        """Give the place of an article, or of what it is folded away behind or under.

        Of several it is the one under the heading of the mark, or the first where there is none.
        """
        index = self._index_of(mark)
        if index is None:
            return None
        place = self._order.place_of_item(index)
        return self._order.place_of_item(self._folds.head_of[index]) if place is None else place

    def _index_of(self, mark: RowMark) -> int | None:
        headings = self._folds.headings if self.has_repeats else ()
        under = next((one.rows for one in headings if one.key == mark.heading), range(0))
        for rows in (under, range(len(self.rows))):
            with suppress(ValueError):
                return self._row_ids.index(mark.identifier, rows.start, rows.stop)
        return None

    def next_beside(self, place: int, identifiers: AbstractSet[int]) -> int | None:
        """Give which article after a place is the first that is not one of these, round the end.

        It is named by its number among those listed, from 0; None where there is none.
        """
        others = self.listed_ids - identifiers
        if not others:
            return None
        items = self._order.items
        start = self._order.number_at(place) - (self._order.heading_at(place) is not None)
        for first, part in ((start, items[start:]), (0, items[:start])):
            with suppress(ValueError):
                return first + indexOf(map(others.__contains__, self.ids_of(part)), True)
        return None

    def reveal(self, number: int) -> int:
        """Give the place of one of the articles listed, by its number, unfolding its heading."""
        return self._order.reveal(number)

    def toggle(self, position: int) -> int | None:
        """Show the copies of the article at a place, or of the one it is a copy of, or not.

        Gives the place of the article copied; None, with nothing changed, where there are no
        copies.
        """
        index = self._order.item_at(position)
        if index is None:
            return None
        head = self._folds.head_of.get(index, index)
        if head not in self._folds.copies:
            return None
        self._opened ^= {self.rows[head].id}
        if self.has_repeats:
            self._open()
        else:
            self._open_heads ^= {head}
        self._folded_copies = None
        self._order.put(*self._items())
        return self._order.place_of_item(head)

    @property
    def has_copies(self) -> bool:
        """Whether there is anything to fold."""
        return bool(self._folds.copies)

    def has_folded_beside(self, identifiers: AbstractSet[int]) -> bool:
        """Whether an article is folded away that is not one of these."""
        return any(
            self.rows[index].id not in identifiers
            for index, head in self._folds.head_of.items()
            if not self._is_open(head)
        )

    def _is_open(self, head: int) -> bool:
        return head in self._open_heads

    # How copies differ

    def compare(self, comparisons: Mapping[int, Comparison]) -> None:
        """Take it how the copies of some articles, by id, differ from them."""
        self._comparisons.update(comparisons)

    def is_compared(self, index: int) -> bool:
        """Whether all is known that `told` gives."""
        head = self._folds.head_of.get(index, index)
        return head not in self._folds.copies or self.rows[head].id in self._comparisons

    def uncompared(
        self, indices: Iterable[int]
    ) -> dict[int, tuple[ArticleRow, Sequence[ArticleRow]]]:
        """Give the articles among these rows, by id, with the copies to compare them with."""
        heads = {self._folds.head_of.get(i, i) for i in indices if not self.is_compared(i)}
        return {
            self.rows[head].id: (
                self.rows[head],
                [self.rows[copy] for copy in self._folds.copies[head][:MOST_COMPARED]],
            )
            for head in sorted(heads)
        }

    def is_copy(self, index: int) -> bool:
        """Whether a row stands below the article that it copies, when it is shown."""
        return index in self._folds.head_of

    def told(self, index: int) -> str:
        """What a row tells of its copies, or of how it differs itself from what it copies."""
        row = self.rows[index]
        if (head := self._folds.head_of.get(index)) is not None:
            comparison = self._comparisons.get(self.rows[head].id)
            return comparison.changes.get(row.id, "") if comparison else ""
        if copies := self._folds.copies.get(index):
            comparison = self._comparisons.get(row.id)
            return told_of_copies(len(copies), comparison, is_open=self._is_open(index))
        return ""
