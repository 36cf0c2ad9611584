"""How articles are listed: which of them, in which order, under which headings.

Pure, and slow only where it is called: in a worker. Sorting is done in pieces, so that no other
thread waits for the whole of it.
"""

from __future__ import annotations

import heapq
import os
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Any, TypeVar

from reader.text import clean_name, fold
from reader.tui.dates import MONTHS
from reader.tui.listing import folds
from reader.tui.listing.folds import Folds, Heading

if TYPE_CHECKING:
    from reader.library.claims.article_speakers import Speaking
    from reader.library.rows import ArticleRow

_SORTED_AT_ONCE = 5_000
"""Rows that are sorted in one go: a few milliseconds, in which nothing else of Python runs."""


class ListOrder(StrEnum):
    """The order in which articles are listed."""

    NEWEST = "newest first"
    OLDEST = "oldest first"
    TITLE = "title"
    PUBLISHER = "publisher"
    FOLDER = "folder"
    SPEAKER = "speaker"
    """Whom most of the article's statements are by."""
    LONGEST = "longest first"


class ListGrouping(StrEnum):
    """What articles under one heading have in common."""

    NONE = "none"
    DATE = "month"
    PUBLISHER = "publisher"
    FOLDER = "folder"
    SPEAKER = "speaker"
    """By whom statements of theirs are: an article stands under each of its speakers."""


@dataclass(frozen=True, slots=True)
class ListView:
    """How the user wants to see articles."""

    order: ListOrder = ListOrder.NEWEST
    grouping: ListGrouping = ListGrouping.NONE

    @property
    def asks_for_speakers(self) -> bool:
        """Whether it has to be known who speaks in the articles."""
        return self.order is ListOrder.SPEAKER or self.grouping is ListGrouping.SPEAKER


Speakers = Mapping[int, Sequence["Speaking"]]
"""By the id of the article, whom most of its statements are by first; articles without a named
speaker are left out."""


@dataclass(frozen=True, slots=True)
class Arranged:
    """Articles in the order of the list, and what of them is folded away and under headings."""

    rows: Sequence[ArticleRow]
    """One for each heading that an article stands under."""
    folds: Folds
    articles: int = 0
    """How many articles they are."""
    texts: int = 0
    """How many different texts these print."""


_Key = tuple[bool, str]
"""Whether nothing is known, and what it is."""

_UNKNOWN: _Key = (True, "")

_Item = TypeVar("_Item")


def arrange(
    rows: Sequence[ArticleRow],
    copied: Mapping[int, int],
    view: ListView,
    *,
    admitted: AbstractSet[int] | None = None,
    speakers: Speakers | None = None,
) -> Arranged:
    """Give the articles as `view` has them; `rows` come newest first.

    `copied` gives the group of each article that has copies. Only articles with an id among the
    `admitted` are listed, if that is given. Copies are folded away behind one that stands under the
    same heading. Under headings of speakers an article stands once for each who speaks in it.
    """
    speakers = speakers or {}
    if admitted is not None:
        rows = [row for row in rows if row.id in admitted]
    articles = rows = ordered(rows, view.order, speakers)
    if view.grouping is ListGrouping.NONE:
        found = folds.fold(rows, copied)
        return Arranged(rows, found, len(articles), found.texts)
    members = _grouped(rows, lambda row: _values(row, view.grouping, speakers))
    keys = _in_order(members, view)
    rows = list(chain.from_iterable(members[key] for key in keys))
    ends = list(accumulate(len(members[key]) for key in keys))
    places = [range(end - len(members[key]), end) for key, end in zip(keys, ends, strict=True)]
    found = folds.fold(rows, copied, under=places)
    headings = []
    for key, place in zip(keys, places, strict=True):
        of_group = members[key]
        hidden = sum(index in found.head_of for index in place) if found.head_of else 0
        title = _title(view.grouping, key, of_group[0], speakers)
        headings.append(Heading((view.grouping, key), title, place, len(of_group) - hidden))
    found = replace(found, headings=tuple(headings), firsts=_firsts(rows, len(articles)))
    groups = [copied[row.id] for row in articles if row.id in copied] if copied else []
    return Arranged(rows, found, len(articles), len(articles) - len(groups) + len(set(groups)))


def _firsts(rows: Sequence[ArticleRow], articles: int) -> array[int] | None:
    """The index of the first row of each article; None where each of so many has one."""
    if len(rows) == articles:
        return None
    first: dict[int, int] = {}
    for index, row in enumerate(rows):
        first.setdefault(row.id, index)
    return array("I", first.values())


def ordered(
    rows: Sequence[ArticleRow], order: ListOrder, speakers: Speakers
) -> Sequence[ArticleRow]:
    """Give rows, which come newest first, in another order; newest first where that is the same.

    What is not known, a date or a name, comes last.
    """
    if order is ListOrder.NEWEST:
        return rows
    if order is ListOrder.OLDEST:
        dated = [row for row in rows if row.published is not None]
        # Those of one day stay as they are: the chapters of a book in its order.
        dated = _sorted(dated, lambda row: row.published)
        return [*dated, *(row for row in rows if row.published is None)]
    if order is ListOrder.TITLE:
        return _sorted(rows, lambda row: fold(row.title or row.path.name))
    if order is ListOrder.LONGEST:
        return _sorted(rows, lambda row: -row.word_count)
    members = _grouped(rows, lambda row: _values(row, _GROUPING_OF[order], speakers)[:1])
    return list(chain.from_iterable(members[key] for key in sorted(members)))


_GROUPING_OF = {
    ListOrder.PUBLISHER: ListGrouping.PUBLISHER,
    ListOrder.FOLDER: ListGrouping.FOLDER,
    ListOrder.SPEAKER: ListGrouping.SPEAKER,
}


def _sorted(items: Sequence[_Item], key_of: Callable[[_Item], Any]) -> list[_Item]:
    """Sort items, those with the same key staying in order; without holding up other threads."""

    def piece(start: int) -> Iterable[tuple[Any, int]]:
        stop = min(start + _SORTED_AT_ONCE, len(items))
        return sorted((key_of(items[index]), index) for index in range(start, stop))

    pieces = [piece(start) for start in range(0, len(items), _SORTED_AT_ONCE)]
    return [items[index] for _, index in heapq.merge(*pieces)]


def _grouped(
    rows: Iterable[ArticleRow], values_of: Callable[[ArticleRow], Sequence[str]]
) -> dict[_Key, list[ArticleRow]]:
    members: dict[str, list[ArticleRow]] = {}
    for row in rows:
        for value in values_of(row):
            members.setdefault(value, []).append(row)
    return {(not value, value): of_value for value, of_value in members.items()}


def _values(row: ArticleRow, grouping: ListGrouping, speakers: Speakers) -> tuple[str, ...]:
    """What rows are put together by, the main one first; an empty one where it is not known."""
    if grouping is ListGrouping.DATE:
        return ((row.published or "").partition("T")[0][:7],)
    if grouping is ListGrouping.PUBLISHER:
        return (fold(row.publisher or ""),)
    if grouping is ListGrouping.FOLDER:
        return (os.path.dirname(row.path),)  # noqa: PTH120 (a path for each row costs more)
    return tuple(speaking.person for speaking in speakers.get(row.id, ())) or ("",)


def _in_order(members: Mapping[_Key, Sequence[ArticleRow]], view: ListView) -> list[_Key]:
    """Months as the articles in them, folders by name, others the largest first; unknown last."""
    if view.grouping is ListGrouping.DATE:
        is_newest_first = view.order is not ListOrder.OLDEST
        keys = sorted(members, key=lambda key: key[1], reverse=is_newest_first)
        return sorted(keys, key=lambda key: key[0])
    if view.grouping is ListGrouping.FOLDER:
        return _sorted(list(members), lambda key: key)
    return _sorted(list(members), lambda key: (key[0], -len(members[key]), key[1]))


_NOTHING_KNOWN = {
    ListGrouping.DATE: "Undated",
    ListGrouping.PUBLISHER: "No publisher is named",
    ListGrouping.SPEAKER: "No speaker is named",
}


def _title(grouping: ListGrouping, key: _Key, row: ArticleRow, speakers: Speakers) -> str:
    if key == _UNKNOWN:
        return _NOTHING_KNOWN[grouping]
    if grouping is ListGrouping.DATE:
        return _month(key[1])
    if grouping is ListGrouping.PUBLISHER:
        return row.publisher or ""
    if grouping is ListGrouping.FOLDER:
        return clean_name(key[1])
    return next(one.name for one in speakers[row.id] if one.person == key[1])


def _month(iso: str) -> str:
    """`Oct 2024`, as exact as the date is; what is no date as it stands."""
    year, _, month = iso.partition("-")
    if month.isdecimal() and 1 <= int(month) <= len(MONTHS):
        return f"{MONTHS[int(month) - 1]} {year}"
    return iso
