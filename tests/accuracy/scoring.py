"""How right the found statements and figures are, measured against gold.

**Spans** of statements are compared after quotation marks, punctuation, white space and a leading
"that" are trimmed off both; two are the same when they share at least 0.8 of the characters that
either covers (intersection over union). Where one verb reports clauses that "and that" joins, one
span over all of them is as right as one each. **Figures** are the same when they overlap. Every
gold item and every found one is paired at most once, the best fit first.

*marked* are statements in quotation marks (direct and partial) and answers given word for word,
*indirect* those reported without. *speaker* is the share of paired statements whose speaker's
mention overlaps the gold mention, or names the same; *name* the share whose resolved name is right.
*end2end* asks for span and speaker both. *overlap*, *value* and *value+unit* are F1 over figures;
*modifier* and *entity* are shares of the paired figures that have one (an entity: in the gold).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import NamedTuple

from reader.article import Span
from reader.figures import Figure, Value
from reader.statements import Speaker, Statement, StatementKind
from reader.text import fold
from tests.accuracy.gold import GoldFigure, GoldSpeaker, GoldStatement, GoldText

SAME_SPAN = 0.8
MARKED = frozenset((StatementKind.DIRECT, StatementKind.PARTIAL))
INDIRECT = frozenset((StatementKind.INDIRECT,))

_TRIMMED = " \n\t\"“”„‟«»‹›「」『』‘’'`,.;:!?…\u00a0\u202f"
_COMPLEMENTISER = re.compile(r"(?:that|dass|que|qu['’])\s*", re.IGNORECASE)
_NAME_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_RELATIVE_TOLERANCE = Fraction(1, 1_000_000)


@dataclass(slots=True)
class Ratio:
    """So many right of so many."""

    right: int = 0
    of: int = 0

    def count(self, is_right: bool) -> None:
        """Count one more."""
        self.right += is_right
        self.of += 1

    @property
    def value(self) -> float:
        """The share that is right; 1 of nothing."""
        return self.right / self.of if self.of else 1.0


@dataclass(slots=True)
class F1:
    """Found, wanted, and both."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of what was wanted that was found."""
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def value(self) -> float:
        """The harmonic mean of precision and recall; 1 where nothing was wanted or found."""
        of = self.found + self.wanted
        return 2 * self.right / of if of else 1.0

    def add(self, right: int, found: int, wanted: int) -> None:
        """Count one more text."""
        self.right += right
        self.found += found
        self.wanted += wanted


@dataclass(slots=True)
class StatementScore:
    """How right statements are, over the texts that were added."""

    marked: F1 = field(default_factory=F1)
    indirect: F1 = field(default_factory=F1)
    end2end: F1 = field(default_factory=F1)
    end2end_indirect: F1 = field(default_factory=F1)
    speaker: Ratio = field(default_factory=Ratio)
    name: Ratio = field(default_factory=Ratio)
    whole: Ratio = field(default_factory=Ratio)
    errors: list[str] = field(default_factory=list)

    def add(self, gold: GoldText, found: Sequence[Statement]) -> None:
        """Count one text."""
        before = len(self.errors)
        self._add_scope(gold, found, MARKED, self.marked, self.end2end)
        self._add_scope(gold, found, INDIRECT, self.indirect, self.end2end_indirect)
        self.whole.count(len(self.errors) == before)

    def _add_scope(
        self,
        gold: GoldText,
        found: Sequence[Statement],
        kinds: frozenset[StatementKind],
        spans: F1,
        end2end: F1,
    ) -> None:
        matched, extra, missed = compare_statements(gold, found, kinds)
        for statement in extra:
            self._note("false", gold.text, statement.span, statement.kind)
        for required in missed:
            self._note("missed", gold.text, required.span, required.kind)
        attributed = sum(self._count_speaker(gold.text, *pair) for pair in matched)
        spans.add(len(matched), len(matched) + len(extra), len(matched) + len(missed))
        end2end.add(attributed, len(matched) + len(extra), len(matched) + len(missed))

    def _count_speaker(self, text: str, wanted: GoldStatement, given: Statement) -> bool:
        if wanted.speaker is None:
            return given.speaker is None
        is_right = is_same_speaker(text, wanted.speaker, given.speaker)
        self.speaker.count(is_right)
        self.name.count(is_same_name(wanted.speaker, given.speaker))
        if not is_right:
            mention = given.speaker.text if given.speaker else None
            self._note("speaker", text, wanted.span, f"{mention!r}, not {wanted.speaker.name!r}")
        return is_right

    def _note(self, error: str, text: str, span: Span, detail: str) -> None:
        self.errors.append(f"{error:8s} {in_context(text, span)} {detail}")


class Comparison(NamedTuple):
    """What was found of the statements of a text, beside what is wanted."""

    matched: list[tuple[GoldStatement, Statement]]
    extra: list[Statement]
    """Found where the gold has no statement and leaves none undecided."""
    missed: list[GoldStatement]


def compare_statements(
    gold: GoldText, found: Iterable[Statement], kinds: frozenset[StatementKind]
) -> Comparison:
    """Pair the statements of `kinds` with those of the gold; what is optional is left out."""
    given = [s for s in found if s.kind in kinds]
    wanted = _joined(gold.text, [s for s in gold.statements if s.kind in kinds], given)
    pairs = pair_statements(gold.text, wanted, given)
    ignored = [s.span for s in wanted if s.optional] + list(gold.undecided_statements)
    return Comparison(
        [(wanted[j], given[i]) for i, j in pairs.items() if not wanted[j].optional],
        [s for i, s in enumerate(given) if i not in pairs and not _is_covered(s.span, ignored)],
        [s for j, s in enumerate(wanted) if j not in pairs.values() and not s.optional],
    )


_JOINT = re.compile(r"[\s,]*(?:and|but|or|und|aber|et|mais)?[\s,]*(?:that|dass|que|qu['’])\s*")


def _joined(
    text: str, wanted: Sequence[GoldStatement], given: Sequence[Statement]
) -> list[GoldStatement]:
    """Join what one verb reports in several clauses where it was found as one."""
    kept: list[GoldStatement] = []
    for statement in sorted(wanted, key=lambda s: s.span):
        before = kept[-1] if kept else None
        if before is not None and before.kind == statement.kind is StatementKind.INDIRECT:
            whole = Span(before.span.start, max(before.span.end, statement.span.end))
            gap = text[before.span.end : statement.span.start]
            if _JOINT.fullmatch(gap) and any(
                intersection_over_union(trimmed(text, one.span), trimmed(text, whole)) >= SAME_SPAN
                for one in given
            ):
                kept[-1] = replace(before, span=whole)
                continue
        kept.append(statement)
    return kept


@dataclass(slots=True)
class FigureScore:
    """How right figures are, over the texts that were added."""

    overlap: F1 = field(default_factory=F1)
    value: F1 = field(default_factory=F1)
    value_unit: F1 = field(default_factory=F1)
    kind: Ratio = field(default_factory=Ratio)
    modifier: Ratio = field(default_factory=Ratio)
    entity: Ratio = field(default_factory=Ratio)
    whole: Ratio = field(default_factory=Ratio)
    errors: list[str] = field(default_factory=list)

    def add(self, gold: GoldText, found: Sequence[Figure]) -> None:
        """Count one text."""
        before = len(self.errors)
        pairs = pair_figures(gold.figures, found)
        ignored = [f.span for f in gold.figures if f.optional] + list(gold.undecided_figures)
        extra = [
            figure
            for i, figure in enumerate(found)
            if i not in pairs and not any(figure.span.overlaps(span) for span in ignored)
        ]
        for figure in extra:
            self._note("false", gold.text, figure.span, f"{figure.value} {figure.unit}")
        overlapping = values = units = 0
        for i, j in pairs.items():
            if gold.figures[j].optional:
                continue
            has_value, has_unit = self._count_pair(gold.text, gold.figures[j], found[i])
            overlapping += 1
            values += has_value
            units += has_value and has_unit
        required = [j for j, figure in enumerate(gold.figures) if not figure.optional]
        for j in set(required) - set(pairs.values()):
            self._note("missed", gold.text, gold.figures[j].span, "")
        for f1, right in (
            (self.overlap, overlapping),
            (self.value, values),
            (self.value_unit, units),
        ):
            f1.add(right, overlapping + len(extra), len(required))
        self.whole.count(len(self.errors) == before)

    def _count_pair(self, text: str, wanted: GoldFigure, given: Figure) -> tuple[bool, bool]:
        has_value = any(is_same_value(value, given.value) for value in wanted.values)
        has_unit = given.unit in wanted.units or "*" in wanted.units
        if not has_value or not has_unit:
            detail = f"{given.value} {given.unit}, not {wanted.values[0]} {wanted.units[0]}"
            self._note("value" if not has_value else "unit", text, wanted.span, detail)
        self.kind.count(given.kind in wanted.kinds)
        if given.kind not in wanted.kinds:
            self._note("kind", text, wanted.span, f"{given.kind}, not {wanted.kinds[0]}")
        if wanted.modifier or given.modifier:
            self.modifier.count(wanted.modifier is given.modifier)
            if wanted.modifier is not given.modifier:
                self._note(
                    "modifier", text, wanted.span, f"{given.modifier}, not {wanted.modifier}"
                )
        if wanted.entity:
            is_right = given.entity is not None and given.entity.overlaps(wanted.entity)
            self.entity.count(is_right)
            if not is_right:
                mention = given.entity.of(text) if given.entity else None
                self._note("entity", text, wanted.span, f"{mention!r}")
        return has_value, has_unit

    def _note(self, error: str, text: str, span: Span, detail: str) -> None:
        self.errors.append(f"{error:8s} {in_context(text, span)} {detail}")


def in_context(text: str, span: Span, reach: int = 40) -> str:
    """The words of `span` in brackets with some text around, on one line."""
    before, after = text[max(0, span.start - reach) : span.start], text[span.end :][:reach]
    return f"…{before}⟦{span.of(text)}⟧{after}…".replace("\n", "⏎")


def _is_covered(span: Span, spans: Iterable[Span]) -> bool:
    """Whether one of `spans` covers at least half of `span`."""
    shared = (min(span.end, s.end) - max(span.start, s.start) for s in spans)
    return any(2 * length >= len(span) for length in shared)


def trimmed(text: str, span: Span) -> Span:
    """`span` without quotation marks, punctuation, white space and a leading "that"."""
    start, end = span.start, span.end
    while start < end and text[start] in _TRIMMED:
        start += 1
    while end > start and text[end - 1] in _TRIMMED:
        end -= 1
    if opening := _COMPLEMENTISER.match(text, start, end):
        start = opening.end()
    return Span(start, end)


def intersection_over_union(one: Span, other: Span) -> float:
    """The share of the characters that either span covers which both do."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(0, shared) / (len(one) + len(other) - shared) if shared > 0 else 0.0


def pair_statements(
    text: str, wanted: Sequence[GoldStatement], given: Sequence[Statement]
) -> dict[int, int]:
    """Give the index of each paired found statement, with the index of the gold one."""

    def fit(i: int, j: int) -> tuple[float, ...] | None:
        overlap = intersection_over_union(
            trimmed(text, given[i].span), trimmed(text, wanted[j].span)
        )
        return (overlap,) if overlap >= SAME_SPAN else None

    return _pair(len(given), len(wanted), fit)


def pair_figures(wanted: Sequence[GoldFigure], given: Sequence[Figure]) -> dict[int, int]:
    """Give the index of each paired found figure, with the index of the gold one."""

    def fit(i: int, j: int) -> tuple[float, ...] | None:
        overlap = intersection_over_union(given[i].span, wanted[j].span)
        if not overlap:
            return None
        has_value = any(is_same_value(value, given[i].value) for value in wanted[j].values)
        return (has_value, overlap)

    return _pair(len(given), len(wanted), fit)


def _pair(
    given: int, wanted: int, fit: Callable[[int, int], tuple[float, ...] | None]
) -> dict[int, int]:
    fits = [(fit(i, j), -i, -j) for i in range(given) for j in range(wanted)]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for quality, i, j in sorted(((f, i, j) for f, i, j in fits if f), reverse=True):
        if quality and -i not in pairs and -j not in taken:
            pairs[-i] = -j
            taken.add(-j)
    return pairs


def is_same_speaker(text: str, wanted: GoldSpeaker, given: Speaker | None) -> bool:
    """Whether the mentions overlap, or mention and name end in the same word of a name."""
    if given is None:
        return False
    if given.span.overlaps(wanted.span):
        return True
    return bool(
        _last_names((wanted.name, wanted.span.of(text))) & _last_names((given.text, given.name))
    )


def is_same_name(wanted: GoldSpeaker, given: Speaker | None) -> bool:
    """Whether the resolved name is the gold name: equal, or with the same last word."""
    if given is None:
        return False
    return bool(_last_names((wanted.name,)) & _last_names((given.name or given.text,)))


def _last_names(mentions: Iterable[str | None]) -> set[str]:
    last = set()
    for mention in mentions:
        words = _NAME_WORD.findall(mention.partition(",")[0]) if mention else []
        words = [word for word in words if word[0].isupper()] or words
        if words:
            last.add(re.sub(r"['’]s?$", "", fold(words[-1])))
    return last


def is_same_value(wanted: Value, given: Value) -> bool:
    """Whether two values are equal up to rounding; a range's ends may come in either order."""
    if isinstance(wanted, tuple) or isinstance(given, tuple):
        if not (isinstance(wanted, tuple) and isinstance(given, tuple)):
            return False
        return all(map(is_same_value, sorted(wanted), sorted(given)))
    if isinstance(wanted, str) or isinstance(given, str) or wanted is None or given is None:
        return wanted == given
    difference = abs(Fraction(wanted) - Fraction(given))
    return difference <= abs(Fraction(wanted)) * _RELATIVE_TOLERANCE
