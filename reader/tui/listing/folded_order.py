"""The order of a list in which copies are folded away, as folds are opened and closed."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from reader.tui.listing.folds import MOST_COMPARED, Comparison, Folds, told_of_copies

if TYPE_CHECKING:
    from reader.library.rows import ArticleRow


class FoldedOrder:
    """What is shown of some rows, at which position; a row is named by its index among them."""

    def __init__(self) -> None:
        self.rows: Sequence[ArticleRow] = ()
        self.shown: array[int] = array("I")
        """The indices of the rows shown, in order."""
        self._copies: Mapping[int, Sequence[int]] = {}
        self._head_of: Mapping[int, int] = {}
        self._opened: set[int] = set()
        """The ids of articles whose copies are shown."""
        self._comparisons: dict[int, Comparison] = {}

    def take(self, rows: Sequence[ArticleRow], folds: Folds | None) -> None:
        """Show other rows; folds that are open stay so."""
        self.rows = rows
        if folds is None:
            folds = Folds(array("I", range(len(rows))))
        self._copies, self._head_of = folds.copies, folds.head_of
        self._comparisons = {}
        self.shown = folds.order[:]
        for head, copies in self._copies.items() if self._opened else ():
            if self._is_open(head):
                after = self.shown.index(head) + 1
                self.shown[after:after] = array("I", copies)

    def position_of(self, identifier: int) -> int | None:
        """Where an article is shown, or the one that it is folded away behind."""
        for position, index in enumerate(self.shown):
            if self.rows[index].id == identifier:
                return position
        for index, head in self._head_of.items():
            if self.rows[index].id == identifier:
                return self.shown.index(head)
        return None

    def toggle(self, position: int) -> int | None:
        """Show the copies of the article at a position, or of the one it is a copy of, or not.

        Gives the position of the article copied; None, with nothing changed, where there are no
        copies.
        """
        head = self._head_of.get(self.shown[position], self.shown[position])
        copies = self._copies.get(head)
        if copies is None:
            return None
        found, identifier = self.shown.index(head), self.rows[head].id
        if identifier in self._opened:
            self._opened.discard(identifier)
            del self.shown[found + 1 : found + 1 + len(copies)]
        else:
            self._opened.add(identifier)
            self.shown[found + 1 : found + 1] = array("I", copies)
        return found

    @property
    def has_copies(self) -> bool:
        """Whether there is anything to fold."""
        return bool(self._copies)

    def has_folded_beside(self, identifiers: AbstractSet[int]) -> bool:
        """Whether an article is folded away that is not one of these."""
        return any(
            self.rows[index].id not in identifiers
            for index, head in self._head_of.items()
            if not self._is_open(head)
        )

    def _is_open(self, head: int) -> bool:
        return self.rows[head].id in self._opened

    # How copies differ

    def compare(self, comparisons: Mapping[int, Comparison]) -> None:
        """Take it how the copies of some articles, by id, differ from them."""
        self._comparisons.update(comparisons)

    def is_compared(self, index: int) -> bool:
        """Whether all is known that `told` gives."""
        head = self._head_of.get(index, index)
        return head not in self._copies or self.rows[head].id in self._comparisons

    def uncompared(
        self, indices: Iterable[int]
    ) -> dict[int, tuple[ArticleRow, Sequence[ArticleRow]]]:
        """Give the articles among these rows, by id, with the copies to compare them with."""
        heads = {self._head_of.get(i, i) for i in indices if not self.is_compared(i)}
        return {
            self.rows[head].id: (
                self.rows[head],
                [self.rows[copy] for copy in self._copies[head][:MOST_COMPARED]],
            )
            for head in sorted(heads)
        }

    def is_copy(self, index: int) -> bool:
        """Whether a row stands below the article that it copies, when it is shown."""
        return index in self._head_of

    def told(self, index: int) -> str:
        """What a row tells of its copies, or of how it differs itself from what it copies."""
        row = self.rows[index]
        if (head := self._head_of.get(index)) is not None:
            comparison = self._comparisons.get(self.rows[head].id)
            return comparison.changes.get(row.id, "") if comparison else ""
        if copies := self._copies.get(index):
            comparison = self._comparisons.get(row.id)
            return told_of_copies(len(copies), comparison, is_open=self._is_open(index))
        return ""
