"""When a plain text was published and last changed, by its head, its opening or its end."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reader.formats.date_order import DateOrder, settled
from reader.formats.dates import Moment
from reader.formats.plain.choice import choose
from reader.formats.plain.date_evidence import Dated, date_candidates, dated
from reader.formats.plain.outline import Outline
from reader.formats.plain.weights import DATE_WEIGHTS

_AT_LATEST = 0.4
"""How sure the date of a change is as that of publication, where no other is told."""
_LATER = 0.7
"""How sure it is that a second, later date is that of a change."""
_DAY = len("2024-10-25")


@dataclass(frozen=True, slots=True)
class Dates:
    """What a text tells of its dates."""

    published: Moment | None = None
    updated: Moment | None = None
    at: int | None = None
    """The index of the line that tells when it was published."""
    where: str = ""
    """The part of the text that does, as `Dated.where`."""


def head_dates(view: Outline, title: int | None) -> Dates:
    """Give when the text was published, and when changed."""
    found = settled_dates(view)
    updates = [one.moment for one in found if one.is_update and one.where == "head"]
    updated = updates[0] if updates else None
    best, chance = choose(date_candidates(view, found, title), DATE_WEIGHTS)
    if best == len(found):
        return Dates(updated=updated)
    chosen = found[best]
    moment = _exact(chosen, found)
    sure = min(moment.confidence, _AT_LATEST if chosen.is_update else round(chance, 2))
    published = replace(moment, confidence=sure)
    if updated is None:
        updated = _later(chosen, published, found)
    return Dates(published, updated, chosen.at, chosen.where)


def settled_dates(view: Outline) -> list[Dated]:
    """Give the dates that may be the one of publication, each in the reading that is likeliest."""
    found = dated(view)
    if all(one.moment.other is None for one in found):
        return found
    order = DateOrder.of(line.text for line in view.lines[:_LOOKED_AT])
    return [
        replace(one, moment=settled(one.moment, view.lines[one.at].unmarked, order, view.language))
        for one in found
    ]


_LOOKED_AT = 200
"""Lines that are looked at for how the file writes dates."""


def _exact(chosen: Dated, found: list[Dated]) -> Moment:
    """The same day told with its time, if it is in the same part of the text."""
    iso = chosen.moment.iso
    return next(
        (
            one.moment
            for one in found
            if one.where == chosen.where
            and not one.is_update
            and one.moment.iso.startswith(iso)
            and one.moment.iso != iso
        ),
        chosen.moment,
    )


def _later(chosen: Dated, published: Moment, found: list[Dated]) -> Moment | None:
    """A second date of the head, told as exactly, that is later."""
    if chosen.where != "head" or chosen.is_update:
        return None
    later = (
        one.moment
        for one in found
        if one.where == "head"
        and one.is_alone
        and len(one.moment.iso) == len(published.iso)
        and one.moment.iso > published.iso
    )
    moment = next(later, None)
    return None if moment is None else replace(moment, confidence=_LATER)
