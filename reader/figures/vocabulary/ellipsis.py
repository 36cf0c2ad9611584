"""The words beside a number whose noun stands elsewhere."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class EllipsisWords:
    """What tells where to look for the noun that a number without one counts."""

    asides: frozenset[str] = frozenset()
    """Phrases before a number of some of those that were counted: `including two children`."""
    parts: frozenset[str] = frozenset()
    """Phrases before a number without a noun that is a part: `of which some 40`."""
    sides: frozenset[str] = frozenset()
    """Phrases behind the number of those on one side: `nine against`."""
    totals: frozenset[str] = frozenset()
    """Nouns before what a number behind a verb counts: `the number of divorces sank to 129`."""
    copulas: frozenset[str] = frozenset()
    """Verbs before a number whose subject stands behind it: `sono 3.500 gli sfollati`."""
    harms: frozenset[str] = frozenset()
    """Verbs of what happens to living beings only: `killed`."""
    beings: frozenset[str] = frozenset()
    """Nouns for those, beside the groups that are told apart by age."""
    being_endings: tuple[str, ...] = ("\0",)
    """How other nouns for them end."""
