"""Statements whose speakers are not yet looked up, and which of them may stand together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.article import Span
from reader.statements.attribution import Attribution, Mechanism, Phrase
from reader.statements.statement import StatementKind


@dataclass(frozen=True, slots=True)
class Found:
    """A statement whose speaker is not yet looked up."""

    span: Span
    kind: StatementKind
    attribution: Attribution
    before: Phrase | None = None
    """The subject of the sentence before, where a pronoun speaks."""

    @property
    def is_marked(self) -> bool:
        """Whether it is given word for word."""
        return self.kind is not StatementKind.INDIRECT

    @property
    def is_answer(self) -> bool:
        """Whether it is a paragraph of an interview, in which the speaker may report others."""
        return self.attribution.mechanism in (Mechanism.ANSWER, Mechanism.DIALOGUE)


def without_crossing(found: Iterable[Found]) -> list[Found]:
    """Order statements, leaving out what would overlap another in part.

    Within what is reported or answered others may stand, but no report within two reports.
    """
    kept: list[Found] = []
    around: list[Found] = []
    for one in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        while around and around[-1].span.end <= one.span.start:
            around.pop()
        if around and not _may_stand_in(around[-1], one):
            continue
        reports = sum(not outer.is_answer for outer in around)
        if reports > 1 and not one.is_marked:
            continue
        around.append(one)
        kept.append(one)
    return kept


def _may_stand_in(outer: Found, inner: Found) -> bool:
    nests = outer.span.contains(inner.span) and outer.span != inner.span
    return nests and (outer.is_answer or not outer.is_marked)
