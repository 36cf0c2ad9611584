"""What the user corrects of what was found in an article, and an article as corrected.

A correction is about one mark, a statement or a figure, and tells it by its passage. Where several
are about the same mark the last one holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from reader.article import Article, Span
from reader.figures import Figure, FigureKind, Modifier, Value, normalised
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.catalogue.records import content_digest
from reader.library.names import words_of
from reader.library.state.passage_anchor import PassageAnchor, anchor_of
from reader.statements import Speaker, Statement
from reader.text import clean


class MarkKind(StrEnum):
    """What a correction is about."""

    STATEMENT = "statement"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class Rejection:
    """There is no statement, or no figure, here."""


@dataclass(frozen=True, slots=True)
class OtherSpeaker:
    """Somebody else made the statement."""

    name: str | None
    """Who did; None where nobody is named."""

    @staticmethod
    def of(typed: str) -> OtherSpeaker:
        """Give the correction to a name as typed, on one line; an empty one names nobody."""
        return OtherSpeaker(" ".join(clean(typed).split()) or None)


@dataclass(frozen=True, slots=True)
class OtherValue:
    """The figure has another value."""

    value: Value
    unit: str | None
    """As figures bear it."""
    modifier: Modifier | None
    kind: FigureKind


Change = Rejection | OtherSpeaker | OtherValue
Mark = Statement | Figure


@dataclass(frozen=True, slots=True)
class Correction:
    """A change of one mark."""

    mark: MarkKind
    passage: PassageAnchor
    change: Change
    digest: str
    """Of the article in which the passage stands where its anchor says (`content_digest`)."""

    @property
    def told(self) -> str:
        """What is changed, in a few words: `said by Anna Berg`, `value ≈ 2,000 EUR`."""
        change = self.change
        if isinstance(change, OtherSpeaker):
            return f"said by {change.name}" if change.name else "said by nobody who is named"
        if isinstance(change, OtherValue):
            nowhere = Span(0, 0)
            figure = Figure(
                nowhere, nowhere, change.kind, change.value, change.unit, change.modifier
            )
            return f"value {normalised(figure)}"
        return f"no {self.mark}"

    def place_in(self, article: Article, digest: str) -> Span | None:
        """Give where the passage stands in an article with this digest; None if not certain."""
        return self.passage.place_in(article.text, is_same=digest == self.digest)


@dataclass(frozen=True, slots=True)
class NotedCorrection:
    """A correction as the user's state keeps it."""

    id: int
    """Later ones have larger numbers."""
    path: Path
    part: str
    title: str
    """Of the article when it was corrected."""
    correction: Correction


@dataclass(frozen=True, slots=True)
class Corrected:
    """An article as corrected."""

    annotated: AnnotatedArticle
    orphaned: tuple[Correction, ...] = ()
    """Those whose mark is not in the article any more, or not certain."""


class Corrections:
    """All corrections of the user, to be asked for those of an article.

    They are found by the article's path and part, and by its digest: the same text is the same
    article wherever its file lies.
    """

    def __init__(self, noted: Iterable[NotedCorrection] = ()) -> None:
        self.noted: Sequence[NotedCorrection] = tuple(noted)
        """In the order in which they were made."""
        by_place: dict[tuple[Path, str], list[NotedCorrection]] = {}
        by_digest: dict[str, list[NotedCorrection]] = {}
        for one in self.noted:
            by_place.setdefault((one.path, one.part), []).append(one)
            by_digest.setdefault(one.correction.digest, []).append(one)
        self.by_place: Mapping[tuple[Path, str], Sequence[NotedCorrection]] = by_place
        self.by_digest: Mapping[str, Sequence[NotedCorrection]] = by_digest

    def of(self, path: Path, part: str, digest: str) -> tuple[NotedCorrection, ...]:
        """Give the corrections of an article, in the order in which they were made."""
        found = {
            one.id: one
            for one in (*self.by_place.get((path, part), ()), *self.by_digest.get(digest, ()))
        }
        return tuple(found[number] for number in sorted(found))

    def apply(self, annotated: AnnotatedArticle, path: Path | None = None) -> AnnotatedArticle:
        """Give an article as corrected; `path` is that of its file where the article's is not."""
        if not self.noted:
            return annotated
        article = annotated.article
        digest = content_digest(article)
        noted = self.of(path or article.path, article.part, digest)
        if not noted:
            return annotated
        return corrected(annotated, [one.correction for one in noted], digest).annotated


def correction_of(annotated: AnnotatedArticle, mark: Mark, change: Change) -> Correction:
    """Give the correction that changes a mark of an article."""
    kind = MarkKind.FIGURE if isinstance(mark, Figure) else MarkKind.STATEMENT
    article = annotated.article
    passage = anchor_of(article.text, mark.span)
    return Correction(kind, passage, change, content_digest(article))


def corrected(
    annotated: AnnotatedArticle, corrections: Iterable[Correction], digest: str | None = None
) -> Corrected:
    """Apply corrections, the last of a mark counting; `digest` is the article's, where known."""
    article = annotated.article
    digest = content_digest(article) if digest is None else digest
    marked = {
        MarkKind.STATEMENT: {statement.span for statement in annotated.statements},
        MarkKind.FIGURE: {figure.span for figure in annotated.figures},
    }
    changes: dict[MarkKind, dict[Span, Change]] = {kind: {} for kind in MarkKind}
    orphaned: list[Correction] = []
    for correction in corrections:
        place = correction.place_in(article, digest)
        if place is None or place not in marked[correction.mark]:
            orphaned.append(correction)
        else:
            changes[correction.mark][place] = correction.change
    changed: set[Mark] = set()
    statements = tuple(_changed(annotated.statements, changes[MarkKind.STATEMENT], changed))
    figures = tuple(_changed(annotated.figures, changes[MarkKind.FIGURE], changed))
    kept = annotated.corrected.intersection((*statements, *figures))
    result = replace(
        annotated, statements=statements, figures=figures, corrected=kept.union(changed)
    )
    return Corrected(result, tuple(orphaned))


_Mark = TypeVar("_Mark", Statement, Figure)


def _changed(
    marks: Iterable[_Mark], changes: Mapping[Span, Change], changed: set[Mark]
) -> Iterator[_Mark]:
    """The marks as changed, without those rejected; those that differ are added to `changed`."""
    for mark in marks:
        change = changes.get(mark.span)
        if change is None:
            yield mark
        elif not isinstance(change, Rejection):
            new = _with_change(mark, change)
            changed.add(new)
            yield new


def _with_change(mark: _Mark, change: Change) -> _Mark:
    if isinstance(mark, Statement) and isinstance(change, OtherSpeaker):
        return replace(mark, speaker=_speaker(mark, change.name), confidence=1.0)
    if isinstance(mark, Figure) and isinstance(change, OtherValue):
        return replace(
            mark,
            kind=change.kind,
            value=change.value,
            unit=change.unit,
            modifier=change.modifier,
            alternatives=(),
        )
    return mark


def _speaker(statement: Statement, name: str | None) -> Speaker | None:
    """The mention as found, standing for `name`; where there is none, the name in its place."""
    if name is None:
        return None
    found = statement.speaker
    if found is not None and name == (found.name or found.text):
        return replace(found, name=name)
    if found is None or _names_another(found, name):
        beginning = Span(statement.span.start, statement.span.start)
        return Speaker(beginning, name, name)
    return replace(found, name=name, role=None)


def _names_another(found: Speaker, name: str) -> bool:
    """Whether a mention says itself that it is not about `name`: `Brandt`, but not `she`."""
    named = set(words_of(found.text)).intersection(words_of(found.name or ""))
    return not named.issubset(words_of(name))
