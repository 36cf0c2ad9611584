"""The speakers of the library, or of some claims: who, in which roles, how often, and when.

What belongs to one person is told by `people`.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from reader.library.catalogue.conditions import Clause
from reader.library.claims.claims import Claim, ClaimSpeaker
from reader.library.claims.people import Person, person_of
from reader.library.names import Aliases
from reader.text import fold


@dataclass(frozen=True, slots=True)
class SpeakerSummary:
    """What somebody, or whoever is described alike, is reported to have said."""

    label: str
    """The name, or the description where there is none, as most statements give it."""
    is_named: bool
    may_be_several: bool
    """Whether articles give the same name, or none, and it is not known that they mean one."""
    names: tuple[tuple[str, int], ...]
    """Every spelling of the name, or description, with how many claims give it: most first."""
    roles: tuple[tuple[str, int], ...]
    """As given, with how many claims give them: most first; forms of address are left out."""
    statements: int
    figures: int
    """Numbers claimed in these statements."""
    articles: int
    doubtful: int
    """How many of the statements and figures it is not sure who made."""
    first: str | None
    """When the earliest article was published: ISO 8601, as exact as known; None if undated."""
    last: str | None


@dataclass(frozen=True, slots=True)
class SpeakersResult:
    """The speakers found, who makes the most statements first, and what is to be said of them."""

    speakers: tuple[SpeakerSummary, ...]
    unattributed: int
    """Statements, and figures where the query asks for them, that have no speaker."""
    undated_left_out: int = 0
    """How many more articles would be looked into if every undated one were of the asked date."""
    notice: str | None = None
    """A sentence that says why speakers may be missing, and what to do; None if none are."""
    hint: str | None = None
    """A sentence on what was asked that cannot be found, where nothing was; else None."""


@dataclass(frozen=True, slots=True)
class Turns:
    """What one speaker, as named and mentioned in one way, says in some articles."""

    speaker: ClaimSpeaker
    articles: Collection[int]
    """The ids of the articles."""
    statements: int
    figures: int
    doubtful: int


Dates = Mapping[int, str | None]
"""When the articles were published, by id."""


def turns_of(claims: Iterable[Claim]) -> tuple[Iterator[Turns], Dates]:
    """Give what is said in some claims, and the dates of their articles."""
    by_speaker: dict[ClaimSpeaker, list[Claim]] = {}
    dates: dict[int, str | None] = {}
    for claim in claims:
        dates[claim.article_id] = claim.published
        if claim.speaker is not None:
            by_speaker.setdefault(claim.speaker, []).append(claim)
    turns = (
        Turns(
            speaker,
            {claim.article_id for claim in made},
            sum(not claim.is_figure for claim in made),
            sum(claim.is_figure for claim in made),
            sum(claim.is_doubtful for claim in made),
        )
        for speaker, made in by_speaker.items()
    )
    return turns, dates


def all_turns(connection: sqlite3.Connection, scope: Clause) -> tuple[Iterator[Turns], Dates]:
    """Give all that is said in the articles of a catalogue under a condition, and their dates."""
    dates: dict[int, str | None] = dict(
        connection.execute(
            "SELECT articles.id, published FROM articles JOIN files ON files.id = articles.file"
            f" WHERE {scope.sql}",
            scope.parameters,
        )
    )
    (count,) = connection.execute("SELECT count(*) FROM articles").fetchone()
    within, parameters = "", tuple[str, ...]()
    if count > len(dates):
        within, parameters = _WITHIN, (json.dumps(list(dates)),)
    figures = {
        speaker: (count, doubtful)
        for speaker, count, doubtful in connection.execute(_FIGURES.format(within), parameters)
    }

    def turns() -> Iterator[Turns]:
        rows = connection.execute(_STATEMENTS.format(within), parameters)
        for speaker, count, doubtful, articles, *columns in rows:
            figure_count, doubtful_figures = figures.get(speaker, (0, 0))
            yield Turns(
                ClaimSpeaker(*columns),
                json.loads(articles),
                count,
                figure_count,
                doubtful + doubtful_figures,
            )

    return turns(), dates


_WITHIN = " AND article IN (SELECT value FROM json_each(?))"
_STATEMENTS = (
    "SELECT speakers.id, said, doubtful, articles, name, mention, role, person FROM speakers JOIN"
    " (SELECT speaker, count(*) AS said, sum(is_doubtful) AS doubtful,"
    " json_group_array(DISTINCT article) AS articles"
    " FROM statements WHERE speaker IS NOT NULL{} GROUP BY speaker) ON speaker = speakers.id"
)
"""The articles of its figures are among those of a speaker's statements, for these hold them."""
_FIGURES = (
    "SELECT claimant, count(*), sum(is_doubtful) FROM figures"
    " WHERE claimant IS NOT NULL AND reading = 0{} GROUP BY claimant"
)
"""Both are answered by an index; further readings of a figure are no figures of their own."""


def count_unattributed(connection: sqlite3.Connection, scope: Clause) -> int:
    """Give how many statements of the articles under a condition have no speaker."""
    (count,) = connection.execute(
        "SELECT count(*) FROM statements JOIN articles ON articles.id = article"
        f" JOIN files ON files.id = articles.file WHERE speaker IS NULL AND ({scope.sql})",
        scope.parameters,
    ).fetchone()
    return int(count)


def summarised(
    turns: Iterable[Turns], dates: Dates, aliases: Aliases
) -> tuple[SpeakerSummary, ...]:
    """Give a summary for each person that speaks, who makes the most statements first."""
    tallies: dict[str, _Tally] = {}
    for turn in turns:
        person = person_of(turn.speaker, aliases)
        tally = tallies.get(person.key)
        if tally is None:
            tally = tallies[person.key] = _Tally(is_named=person.is_named)
        tally.add(turn, person)
    return tuple(sorted((tally.summary(dates) for tally in tallies.values()), key=_order))


def _order(summary: SpeakerSummary) -> tuple[int, int, int, str, str]:
    return (
        -summary.statements,
        -summary.figures,
        -summary.articles,
        fold(summary.label),
        summary.label,
    )


class _Tally:
    """Counts what one person says."""

    def __init__(self, *, is_named: bool) -> None:
        self._is_named = is_named
        self._is_distinctive = True
        self._statements = self._figures = self._doubtful = 0
        self._articles: set[int] = set()
        self._names: Counter[str] = Counter()
        self._roles: Counter[str] = Counter()

    def add(self, turn: Turns, person: Person) -> None:
        self._is_distinctive = self._is_distinctive and person.is_distinctive
        self._statements += turn.statements
        self._figures += turn.figures
        self._doubtful += turn.doubtful
        self._articles.update(turn.articles)
        claims = turn.statements + turn.figures
        self._names[person.label] += claims
        if turn.speaker.role and not _is_address(turn.speaker.role):
            self._roles[turn.speaker.role] += claims

    def summary(self, dates: Dates) -> SpeakerSummary:
        names = _commonest(self._names)
        published = [date for date in map(dates.get, self._articles) if date is not None]
        return SpeakerSummary(
            names[0][0],
            self._is_named,
            len(self._articles) > 1 and not self._is_distinctive,
            names,
            _commonest(self._roles),
            self._statements,
            self._figures,
            len(self._articles),
            self._doubtful,
            min(published, default=None),
            max(published, default=None),
        )


_ADDRESS = frozenset("mr mrs ms miss mx herr herrn frau m mm mme mmes mlle madame monsieur".split())


def _is_address(role: str) -> bool:
    """Whether what stands before a name is only how somebody is addressed: `Mrs.`."""
    return fold(role).rstrip(".") in _ADDRESS


def _commonest(counter: Counter[str]) -> tuple[tuple[str, int], ...]:
    """Texts with their counts, the commonest first; those that differ in case alone are one."""
    if len(counter) < 2:
        return tuple(counter.items())
    alike: dict[str, list[tuple[int, str]]] = {}
    for text, count in counter.items():
        alike.setdefault(fold(" ".join(text.split())), []).append((-count, text))
    merged = ((sum(count for count, _ in texts), min(texts)[1]) for texts in alike.values())
    return tuple((text, -count) for count, text in sorted(merged))
