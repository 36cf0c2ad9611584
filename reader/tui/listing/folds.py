"""Which rows of the list stand for copies of one text, and what is told of them.

Of the articles listed, one of each text is shown and its copies are folded away behind it: of hits
the best, else the oldest, whose numbers the later ones have changed. Pure: nothing here knows
Textual or opens an article.
"""

from __future__ import annotations

from array import array
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.library.comparing.differences import Difference
    from reader.library.rows import ArticleRow

MOST_COMPARED = 20
"""Copies of a text whose claims are compared with those of the article shown."""

_LONGEST = 40
"""Characters of a differing passage that are shown."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What articles that stand together in the list have in common."""

    key: Hashable
    """Tells it from others of the same grouping, also when the articles have changed."""
    title: str
    rows: range
    """The indices of its articles among all rows, those that are folded away included."""
    shown: int
    """How many of them are shown while every fold is closed."""


@dataclass(frozen=True, slots=True)
class Folds:
    """A list in which copies are folded away; all numbers are indices into its rows."""

    order: array[int]
    """What is shown while every fold is closed, in order."""
    copies: Mapping[int, Sequence[int]] = field(default_factory=dict)
    """What is folded away behind a row, in order."""
    head_of: Mapping[int, int] = field(default_factory=dict)
    """The row that a copy is folded away behind."""
    headings: Sequence[Heading] = ()
    """Under which all that is shown stands, in order; none where it stands under no heading."""
    firsts: array[int] | None = None
    """The first row of each article; None where no article has several."""
    ids: array[int] | None = None
    """The id of each row's article, as far as it was looked up: to look through these is quick."""

    @property
    def texts(self) -> int:
        """How many different texts are listed."""
        return len(self.order)


def fold(
    rows: Sequence[ArticleRow],
    groups: Mapping[int, Hashable],
    *,
    as_hits: bool = False,
    under: Sequence[range] = (),
) -> Folds:
    """Fold away the copies among `rows`, which are in the order of the list.

    `groups` gives the group of each article that has copies. The article shown is the first of
    them where the rows are hits, the best of which come first. Else it is the oldest, of several
    the longest; copies follow from the older to the newer. Where rows stand `under` headings, which
    have those of an index in a range, each heading has its own.
    """
    members: dict[Hashable, list[int]] = {}
    if groups:
        for number, place in enumerate(under or (range(len(rows)),)):
            for index in place:
                if (group := groups.get(rows[index].id)) is not None:
                    members.setdefault((number, group), []).append(index)
    copies: dict[int, Sequence[int]] = {}
    head_of: dict[int, int] = {}
    for indices in members.values():
        if len(indices) > 1:
            if not as_hits:
                indices.sort(key=lambda index: _age(rows[index]))
            head, *others = indices
            copies[head] = others
            head_of.update(dict.fromkeys(others, head))
    order = array("I", range(len(rows)))
    if head_of:
        order = array("I", (index for index in order if index not in head_of))
    return Folds(order, copies, head_of, ids=ids_of(rows))


def ids_of(rows: Sequence[ArticleRow]) -> array[int]:
    """Give the ids of rows."""
    return array("q", map(attrgetter("id"), rows))


def _age(row: ArticleRow) -> tuple[bool, str, int]:
    return row.published is None, row.published or "", -row.word_count


@dataclass(frozen=True, slots=True)
class Comparison:
    """How the copies of an article differ from it, as far as they were compared."""

    changes: Mapping[int, str]
    """Their most telling difference, `3,000 → 12,000`, by the id of the copy; without those that
    differ in nothing."""
    compared: int
    """How many copies were compared."""


def change_of(differences: Sequence[Difference]) -> str:
    """Give the most telling difference as a list shows it; empty where there is none.

    What both end with is written once: `2.4 → 2.9 million euros`.
    """
    if not differences:
        return ""
    before, after = differences[0].words_before.split(), differences[0].words_after.split()
    same = 0
    while same < min(len(before), len(after)) - 1 and before[-1 - same] == after[-1 - same]:
        same += 1
    return f"{_shown(before[: len(before) - same])} → {_shown(after)}"


def _shown(words: Sequence[str]) -> str:
    line = " ".join(words)
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


def told_of_copies(count: int, comparison: Comparison | None, *, is_open: bool) -> str:
    """Say how many copies an article has and how they differ: `+3 copies, 1 differs: 2 → 3`.

    The plus says that they are folded away.
    """
    noun = "copy" if count == 1 else "copies"
    told = f"{'' if is_open else '+'}{count:,} {noun}"
    changes = comparison.changes if comparison is not None else {}
    if comparison is None or not changes:
        return told
    verb = "differs" if len(changes) == 1 else "differ"
    of = f" of {comparison.compared}" if comparison.compared < count else ""
    different = list(dict.fromkeys(changes.values()))
    more = " …" if len(different) > 1 else ""
    return f"{told}, {len(changes)}{of} {verb}: {different[0]}{more}"
