"""What the user noted of the articles of a list, as the list shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.library.rows import ArticleRow
    from reader.tui.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Flags:
    """Which articles, by their ids, were read, starred, tagged, left and noted."""

    read: AbstractSet[int]
    starred: AbstractSet[int]
    tags: Mapping[int, Sequence[str]]
    """The user's tags of those that have any."""
    read_to: Mapping[int, int]
    """The offsets up to which those were read that were begun."""
    noted: AbstractSet[int]
    """Those that have notes."""


def flags_of(shelf: Shelf, rows: Sequence[ArticleRow]) -> Flags:
    """Give what is noted of articles of a shelf; slow, called in a worker."""
    return Flags(
        shelf.read_ids(rows),
        shelf.starred_ids(rows),
        shelf.tags_of(rows),
        shelf.read_to_of(rows),
        shelf.noted_ids(rows),
    )
