"""Claims: statements and figures in their places, as a search over the library gives them.

A claim is light, so that a hundred thousand of them can be held and sorted. The words around it
stand in the article; `Library.open` gives it, and `span` is the truth.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING

from reader.article import Span
from reader.errors import LibraryError
from reader.statements import StatementKind

if TYPE_CHECKING:
    from reader.figures import Figure
    from reader.library.catalogue.annotated import AnnotatedArticle
    from reader.library.catalogue.claim_rows import Reading
    from reader.statements import Statement


@dataclass(frozen=True, slots=True)
class ClaimSpeaker:
    """Who makes a claim, as the article names them."""

    name: str
    """Whom the mention stands for; "" where nobody knows."""
    mention: str
    role: str
    """As given; "" for none."""
    person: str
    """The words of the name, as `person_key` gives them; "" for no name."""


class ClaimGroup(StrEnum):
    """How sure it is that these are somebody's words."""

    QUOTED = "quoted"
    """In quotation marks, whole or in part, or a figure within them, by a speaker who is sure."""
    REPORTED = "reported"
    """In somebody else's words, or by a speaker who is doubtful."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement or a figure of an article; spans are of the article's text."""

    article_id: int
    ordinal: int
    """Among the statements of the article or, where it is one, among the figures."""
    kind: str
    """The value of a StatementKind or a FigureKind."""
    span: Span
    sentence: Span
    published: str | None
    """When the article was: ISO 8601, as exact as it is known."""
    publisher: str | None
    speaker: ClaimSpeaker | None
    """Of the statement, or of the one that encloses the figure."""
    is_doubtful: bool
    """Whether it is too little certain who the speaker is."""
    reading: Reading | None = None
    """The reading of the figure that fulfils the query; None for a statement."""
    number: int = 0
    """Of the reading among the figure's; above 0 it is not the likeliest."""
    modifier: str | None = None
    entity: str | None = None
    """What the figure counts, as written."""
    said_as: str | None = None
    """The kind of the statement that encloses a figure; None for a statement, and without one."""

    @property
    def is_figure(self) -> bool:
        """Whether it is a figure and not a statement."""
        return self.reading is not None


def mark_of(claim: Claim, annotated: AnnotatedArticle) -> Statement | Figure:
    """Give the statement or the figure of its article that a claim is.

    Other marks of the article may have been rejected since, so that its ordinal need not hold; no
    two marks of one type and kind have the same span.

    Raises:
        LibraryError: The article, or what the user corrected in it, has changed since.
    """
    marks: Sequence[Statement | Figure] = (
        annotated.figures if claim.is_figure else annotated.statements
    )
    first = bisect_left(marks, claim.span.start, key=attrgetter("span.start"))
    for mark in islice(marks, first, None):
        if mark.span.start != claim.span.start:
            break
        if mark.span == claim.span and mark.kind == claim.kind:
            return mark
    raise LibraryError("The article has changed: ask for the claims again.")


def group_of(claim: Claim) -> ClaimGroup | None:
    """Give the group of a claim among those of its speaker; None where it has no speaker."""
    if claim.speaker is None:
        return None
    return group_of_kind(claim.said_as if claim.is_figure else claim.kind, claim.is_doubtful)


def group_of_kind(kind: str | None, is_doubtful: bool) -> ClaimGroup:
    """Give the group of what is said in a statement of some kind, its speaker doubtful or not."""
    is_quoted = kind in (StatementKind.DIRECT, StatementKind.PARTIAL) and not is_doubtful
    return ClaimGroup.QUOTED if is_quoted else ClaimGroup.REPORTED


def by_group(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Give `claims` sorted by group, the quoted ones first; otherwise as they come."""
    return tuple(sorted(claims, key=lambda claim: _GROUP_ORDER[group_of(claim)]))


_GROUP_ORDER = {ClaimGroup.QUOTED: 0, ClaimGroup.REPORTED: 1, None: 2}


class ClaimOrder(StrEnum):
    """What claims are sorted by."""

    DATE = "date"
    """The oldest first, undated last."""
    VALUE = "value"
    """Unit by unit, the smallest first; statements last."""
    SOURCE = "source"
    """By publisher, those without one last."""
    SPEAKER = "speaker"
    """By name, then by mention; unattributed last."""


@dataclass(frozen=True, slots=True)
class ClaimsResult:
    """The claims that answer a query, the oldest first, and what is to be said of them."""

    claims: tuple[Claim, ...]
    article_count: int
    """In how many articles they stand."""
    undated: int
    """How many of them stand in articles without a date."""
    unattributed: int
    """How many have no speaker."""
    doubtful: int
    """How many have a speaker who is doubtful, or are read in a way that is not the likeliest."""
    undated_left_out: int = 0
    """How many more articles would be looked into if every undated one were of the asked date."""
    notice: str | None = None
    """A sentence that says why claims may be missing, and what to do; None if none are."""
    hint: str | None = None
    """A sentence on what was asked that cannot be found, where nothing was; else None."""


def result_of(
    claims: Iterable[Claim],
    undated_left_out: int = 0,
    notice: str | None = None,
    hint: str | None = None,
) -> ClaimsResult:
    """Give the result that holds `claims`, counted, and sorted by date."""
    ordered = ordered_by(claims, ClaimOrder.DATE)
    return ClaimsResult(
        ordered,
        len({claim.article_id for claim in ordered}),
        sum(claim.published is None for claim in ordered),
        sum(claim.speaker is None for claim in ordered),
        sum(claim.is_doubtful or claim.number > 0 for claim in ordered),
        undated_left_out,
        notice,
        hint,
    )


def of_type(result: ClaimsResult, *, figures: bool) -> ClaimsResult:
    """Give the same answer with the figures alone, or with the statements alone."""
    kept = [claim for claim in result.claims if claim.is_figure == figures]
    return result_of(kept, result.undated_left_out, result.notice, result.hint)


def ordered_by(claims: Iterable[Claim], order: ClaimOrder) -> tuple[Claim, ...]:
    """Give `claims` sorted; those that tie by date, and then as they stand in the library."""
    by_date = _by_date(list(claims))
    if order is not ClaimOrder.DATE:
        by_date.sort(key=_KEYS[order])
    return tuple(by_date)


_Key = tuple[bool | int | float | str, ...]


def _by_date(claims: Sequence[Claim]) -> list[Claim]:
    dated = [claim for claim in claims if claim.published is not None]
    undated = [claim for claim in claims if claim.published is None]
    return sorted(dated, key=_DATE_AND_PLACE) + sorted(undated, key=_PLACE)


_PLACE_FIELDS = ("article_id", "span.start", "span.end", "is_figure")
_PLACE = attrgetter(*_PLACE_FIELDS)
_DATE_AND_PLACE = attrgetter("published", *_PLACE_FIELDS)


def _value_key(claim: Claim) -> _Key:
    reading = claim.reading
    if reading is None or reading.base_low is None or reading.base_high is None:
        return (True, reading is None, "", 0.0, 0.0)
    return (False, False, reading.base_unit or "", reading.base_low, reading.base_high)


def _source_key(claim: Claim) -> _Key:
    return (claim.publisher is None, (claim.publisher or "").casefold())


def _speaker_key(claim: Claim) -> _Key:
    speaker = claim.speaker
    if speaker is None:
        return (True, True, "", "")
    return (False, not speaker.person, speaker.person, speaker.mention.casefold())


_KEYS = {
    ClaimOrder.VALUE: _value_key,
    ClaimOrder.SOURCE: _source_key,
    ClaimOrder.SPEAKER: _speaker_key,
}
