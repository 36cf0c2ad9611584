"""How claims are listed: which, in which order, in which groups. Pure, and slow only when made.

A place in the list is a claim or the heading of a group; groups can be folded.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum

from reader.article import Span
from reader.library.claims.claims import (
    Claim,
    ClaimGroup,
    ClaimOrder,
    ClaimsResult,
    group_of,
    of_type,
    ordered_by,
)
from reader.text import fold
from reader.tui.listing.headed_order import HeadedOrder

_NEAR = 20
"""Places on either side of one that is not there any more in which the next best is looked for."""


class Shown(StrEnum):
    """Which claims are listed."""

    ALL = "claims"
    STATEMENTS = "statements"
    FIGURES = "figures"


class Grouping(StrEnum):
    """What claims of one group have in common."""

    NONE = "none"
    SPEAKER = "speaker"
    ENTITY = "entity"
    """What a figure counts."""
    SOURCE = "source"
    MANNER = "manner"
    """Whether they are quoted or reported."""


@dataclass(frozen=True, slots=True)
class View:
    """How the user wants to see claims."""

    shown: Shown = Shown.ALL
    order: ClaimOrder = ClaimOrder.DATE
    grouping: Grouping = Grouping.NONE

    def with_next(self, what: str) -> View:
        """Give the view with the next of `shown`, `order` or `grouping`, round the last."""
        current: StrEnum = getattr(self, what)
        values = list(type(current))
        following = values[(values.index(current) + 1) % len(values)]
        return replace(self, **{what: following})  # type: ignore[arg-type] # of the same enumeration


@dataclass(frozen=True, slots=True)
class Group:
    """Claims that have something in common; they stand together in the arrangement."""

    title: str
    """What they have in common, in words."""
    first: int
    """The index of the first of them among all claims arranged."""
    count: int
    dates: tuple[str, str] | None
    """The earliest and the latest day of publication, as exact as they are known; None without."""


class Arrangement:
    """Claims in the order they are listed, in their groups, some of these folded."""

    def __init__(self, result: ClaimsResult, view: View) -> None:
        """Arrange an answer's claims; of many this takes a moment."""
        self.view = view
        self.result = _shown(result, view.shown)
        """The answer that is listed: what the view leaves out is not counted in it."""
        ordered = self.result.claims
        if view.order is not ClaimOrder.DATE:
            ordered = ordered_by(ordered, view.order)
        self.claims, self.groups = _grouped(ordered, view.grouping)
        """All claims, folded or not, in order; and the groups, in order, none without grouping."""
        self._articles = array("q", (claim.article_id for claim in self.claims))
        sizes = [group.count for group in self.groups]
        self._order = HeadedOrder(array("q", range(len(self.claims))), sizes)

    def __len__(self) -> int:
        return len(self._order)

    def claim_at(self, place: int) -> Claim | None:
        """Give the claim at a place of the list; None where a group's heading stands."""
        index = self._order.item_at(place)
        return None if index is None else self.claims[index]

    def group_at(self, place: int) -> Group | None:
        """Give the group whose heading stands at a place; None where a claim does."""
        number = self._order.heading_at(place)
        return None if number is None else self.groups[number]

    def is_folded(self, place: int) -> bool:
        """Whether the claims of the group whose heading stands at a place are hidden."""
        return self._order.is_folded(place)

    def fold(self, place: int) -> None:
        """Hide the claims of the group whose heading stands at a place, or show them again."""
        if (number := self._order.heading_at(place)) is not None:
            self._order.toggle(number)

    def heading_over(self, place: int) -> int | None:
        """Give the place of the heading that a claim stands under; None without groups."""
        number = self._order.heading_over(place)
        return None if number is None else self._order.place_of_heading(number)

    def place_of_group(self, group: Group) -> int:
        """Give the place of a group's heading."""
        return self._order.place_of_heading(self.groups.index(group))

    def fold_all(self, is_folded: bool) -> None:
        """Hide the claims of all groups, or show them all."""
        self._order.fold_all(is_folded)

    def fold_like(self, other: Arrangement) -> None:
        """Fold the groups that are folded in another arrangement, if it has the same grouping."""
        if other.view.grouping is self.view.grouping:
            titles = {other.groups[number].title for number in other._order.folded}
            numbers = range(len(self.groups))
            self._order.fold(n for n in numbers if self.groups[n].title in titles)

    def place_like(self, other: Arrangement, place: int) -> int | None:
        """Give where to be here for a place in another arrangement of much the same claims.

        That is the same claim, or the nearest after it, or else before it, that is here too; or the
        heading of the same group, where that is folded.
        """
        group = other.group_at(place)
        if group is not None and other.is_folded(place):
            titles = [own.title for own in self.groups]
            if group.title in titles:
                return self._order.place_of_heading(titles.index(group.title))
        after = range(place, min(len(other), place + _NEAR))
        before = range(place - 1, max(-1, place - _NEAR), -1)
        for near in (*after, *before):
            claim = other.claim_at(near)
            found = self.place_of(claim) if claim is not None else None
            if found is not None:
                return found
        return None

    def place_of(self, claim: Claim) -> int | None:
        """Give the place of a claim, whichever of its readings it is; None where it is hidden."""
        wanted = identity(claim)
        for index in self._indices_of(claim.article_id):
            if identity(self.claims[index]) == wanted:
                return self._order.place_of(index)
        return None

    def place_at(self, article_id: int, span: Span) -> int | None:
        """Give the place of the first claim that stands at a span of an article; else None."""
        for index in self._indices_of(article_id):
            if self.claims[index].span == span:
                return self._order.place_of(index)
        return None

    def _indices_of(self, article_id: int) -> Iterator[int]:
        index = -1
        with suppress(ValueError):
            while True:
                index = self._articles.index(article_id, index + 1)
                yield index

    def step(self, place: int, steps: int) -> int | None:
        """Give the place of the claim `steps` on from a place, headings passed over; or None."""
        return self._order.step(place, steps)

    def number_at(self, place: int) -> int:
        """Give which of all claims the one at a place is, from 1; of a heading the next one."""
        return self._order.number_at(place)


def identity(claim: Claim) -> tuple[int, bool, Span]:
    """Give what tells a claim from others, whichever of its readings it is.

    It stays what it is when other claims of the article are rejected; the ordinal does not.
    """
    return claim.article_id, claim.is_figure, claim.span


def _shown(result: ClaimsResult, shown: Shown) -> ClaimsResult:
    return result if shown is Shown.ALL else of_type(result, figures=shown is Shown.FIGURES)


_Key = tuple[bool, str, str]
"""Whether nothing is known, what it is, and what it is called where no more is known."""

_UNKNOWN = (True, "", "")


def _grouped(
    claims: Sequence[Claim], grouping: Grouping
) -> tuple[Sequence[Claim], tuple[Group, ...]]:
    """The claims group by group: the largest first, those of which nothing is known last.

    What is quoted comes before what is reported, however much of it there is.
    """
    if grouping is Grouping.NONE:
        return claims, ()
    key_of = _KEYS[grouping]
    members: dict[_Key, list[Claim]] = {}
    for claim in claims:
        members.setdefault(key_of(claim), []).append(claim)
    by_size = grouping is not Grouping.MANNER  # of which the surer one comes first
    keys = sorted(members, key=lambda key: (key[0], -len(members[key]) * by_size, key))
    grouped: list[Claim] = []
    groups: list[Group] = []
    for key in keys:
        of_group = members[key]
        title = _title(grouping, key, of_group[0])
        groups.append(Group(title, len(grouped), len(of_group), _dates(of_group)))
        grouped += of_group
    return grouped, tuple(groups)


def _speaker_key(claim: Claim) -> _Key:
    speaker = claim.speaker
    if speaker is None:
        return _UNKNOWN
    return (False, speaker.person, "" if speaker.person else speaker.mention.casefold())


def _entity_key(claim: Claim) -> _Key:
    return (False, fold(claim.entity), "") if claim.entity else _UNKNOWN


def _source_key(claim: Claim) -> _Key:
    return (False, claim.publisher.casefold(), "") if claim.publisher else _UNKNOWN


def _manner_key(claim: Claim) -> _Key:
    group = group_of(claim)
    return (False, group.value, "") if group is not None else _UNKNOWN


_KEYS = {
    Grouping.SPEAKER: _speaker_key,
    Grouping.ENTITY: _entity_key,
    Grouping.SOURCE: _source_key,
    Grouping.MANNER: _manner_key,
}
_NOTHING_KNOWN = {
    Grouping.SPEAKER: "Unattributed",
    Grouping.ENTITY: "Nothing is counted",
    Grouping.SOURCE: "No publisher is named",
    Grouping.MANNER: "Unattributed",
}
_MANNERS = {
    ClaimGroup.QUOTED: "Quoted",
    ClaimGroup.REPORTED: "Reported, or by a doubtful speaker",
}


def _title(grouping: Grouping, key: _Key, claim: Claim) -> str:
    if key == _UNKNOWN:
        return _NOTHING_KNOWN[grouping]
    if grouping is Grouping.MANNER:
        return _MANNERS[ClaimGroup(key[1])]
    if grouping is Grouping.ENTITY:
        return claim.entity or ""
    if grouping is Grouping.SOURCE:
        return claim.publisher or ""
    assert claim.speaker is not None
    # A mention without a name, such as "he", need not be the same person everywhere.
    return claim.speaker.name if key[1] else f"“{claim.speaker.mention}”, not named"


def _dates(claims: Iterable[Claim]) -> tuple[str, str] | None:
    days = [claim.published.partition("T")[0] for claim in claims if claim.published is not None]
    return (min(days), max(days)) if days else None
