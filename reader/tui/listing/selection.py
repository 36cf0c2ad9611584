"""The articles of a list that were selected, to be acted on together."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from collections.abc import Set as AbstractSet


class Selection:
    """The ids of selected articles, and where a range of them begins."""

    def __init__(self) -> None:
        self._ids: set[int] = set()
        self.anchor: Hashable | None = None
        """The mark of the row that was selected, or no longer selected, last."""

    def __len__(self) -> int:
        return len(self._ids)

    def __contains__(self, identifier: object) -> bool:
        return identifier in self._ids

    def __iter__(self) -> Iterator[int]:
        return iter(self._ids)

    def toggle(self, identifiers: Iterable[int], anchor: Hashable) -> None:
        """Select articles, or where all of them are selected already, none of them.

        `anchor` is the mark of the last one's row.
        """
        wanted = list(identifiers)
        if not wanted:
            return
        if self._ids.issuperset(wanted):
            self._ids.difference_update(wanted)
        else:
            self._ids.update(wanted)
        self.anchor = anchor

    def add(self, identifiers: Iterable[int]) -> None:
        """Select articles, besides those that are."""
        self._ids.update(identifiers)

    def count_among(self, listed: AbstractSet[int]) -> int:
        """How many of the articles listed are selected."""
        return len(self._ids & listed)

    def clear(self) -> bool:
        """Select nothing; gives whether anything was selected."""
        had_any = bool(self._ids)
        self._ids.clear()
        self.anchor = None
        return had_any
