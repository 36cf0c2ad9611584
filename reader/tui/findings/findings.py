"""What was found in an article, in the order it is listed: by speaker, by kind, as an outline.

All of it is one list: three parts with a heading each, and in them groups with theirs. To go
through one list costs the fewest keys. What is typed narrows all three at once, so that nobody has
to know first whether a word is a speaker's, a figure's or a heading's, and the rows that are left
are mostly in one screen; with parts to switch between, a word would be looked for up to three
times. Tab goes to the next part's heading where it is the part that one wants.

What is listed is what the page counts: all statements, all figures but the dates around the title,
title and headings, as they are after the user's corrections. Marks that are switched off are listed
all the same: they are off so that the page is quiet to read, and then the list is the way to them.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter

from reader.article import Block, Span
from reader.figures import Figure, FigureKind, normalised
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.statements import Statement
from reader.text import fold
from reader.tui.page.mark_index import HEADINGS
from reader.tui.page.marks import speaker_key

Finding = Statement | Figure | Block

NOBODY = "(nobody named)"
"""The heading of statements that were attributed to nobody."""
_KINDS = {
    FigureKind.COUNT: "Counts",
    FigureKind.MONEY: "Money",
    FigureKind.PERCENT: "Percentages",
    FigureKind.MEASURE: "Measures",
    FigureKind.AGE: "Ages",
    FigureKind.RATIO: "Ratios",
    FigureKind.ORDINAL: "Ordinals",
    FigureKind.SCORE: "Scores",
    FigureKind.DATE: "Dates",
    FigureKind.TIME: "Times",
}
"""What figures of each kind are called, in the order these are listed."""

_beginning = attrgetter("span.start")


class Part(StrEnum):
    """A part of the list."""

    STATEMENTS = "statements"
    FIGURES = "figures"
    HEADINGS = "headings"


@dataclass(frozen=True, slots=True)
class Group:
    """Findings that stand together under a heading: one speaker's statements, figures of a kind."""

    part: Part
    title: str
    """The speaker, never more certain than the footer tells one, or the kind; empty in an outline,
    which has no groups."""
    detail: str
    """The speaker's role as first given, unless the title has it."""
    members: range
    """Where its findings are among all of them."""


class Findings:
    """All that was found in an article; making it looks at every mark once."""

    def __init__(self, annotated: AnnotatedArticle) -> None:
        self.annotated = annotated
        self._groups: list[Group] = []
        self._headings: list[str | None] = []
        """What groups are called, folded; made as it is first wanted."""
        self._items: list[Finding] = []
        statements, figures = annotated.statements, annotated.figures_told
        headings = [block for block in annotated.article.blocks if block.kind in HEADINGS]
        self._in_text = (
            _Placed(statements, self._add_statements(statements)),
            _Placed(figures, self._add_figures(figures)),
            _Placed(headings, self._add_group(Part.HEADINGS, headings, range(len(headings)))),
        )
        self._folded: list[str | None] = [None] * len(self._items)
        """What of a finding is looked through, without accents; made as it is first wanted."""

    def __len__(self) -> int:
        return len(self._items)

    @property
    def groups(self) -> Sequence[Group]:
        """The groups in order: the speaker with most statements first, those of nobody last."""
        return self._groups

    def item(self, number: int) -> Finding:
        """Give a finding by its place among all of them."""
        return self._items[number]

    def at(self, span: Span) -> int | None:
        """Give the place of the finding at exactly `span`."""
        found = (placed.at(span) for placed in self._in_text)
        return next((number for number in found if number is not None), None)

    def near(self, offset: int) -> int | None:
        """Give the place of the first statement from the character at `offset` on, or the last.

        Where there are none it is a figure, or else a heading.
        """
        found = (placed.near(offset) for placed in self._in_text)
        return next((number for number in found if number is not None), None)

    def fitting(self, number: int, words: Iterable[str]) -> Sequence[int]:
        """Give those of a group in which, or in whose heading, all of these folded words stand."""
        group, heading = self._groups[number], self._headings[number]
        if heading is None:
            heading = self._headings[number] = fold(f"{group.title} {group.detail}")
        wanted = [word for word in words if word not in heading]
        if not wanted:
            return group.members
        return [n for n in group.members if all(word in self._text_of(n) for word in wanted)]

    def _text_of(self, number: int) -> str:
        folded = self._folded[number]
        if folded is None:
            told = " ".join(filter(None, self._told_of(self._items[number])))
            folded = self._folded[number] = fold(told)
        return folded

    def _told_of(self, finding: Finding) -> Iterable[str | None]:
        text = self.annotated.article.text
        yield finding.span.of(text)
        if isinstance(finding, Statement) and (speaker := finding.speaker) is not None:
            yield from (speaker.text, speaker.name, speaker.role)
        elif isinstance(finding, Figure):
            value = normalised(finding)
            yield from (value, value.replace(",", "") if "," in value else None)
            yield finding.entity.of(text) if finding.entity is not None else None

    # Putting them in order

    def _add_statements(self, statements: Sequence[Statement]) -> Sequence[int]:
        by_speaker: dict[str | None, list[int]] = {}
        for number, statement in enumerate(statements):
            by_speaker.setdefault(speaker_key(statement), []).append(number)
        keys = sorted(by_speaker, key=lambda key: (key is None, -len(by_speaker[key])))
        places = [0] * len(statements)
        for key in keys:
            numbers = by_speaker[key]
            title, detail = _told_speaker([statements[number] for number in numbers])
            added = self._add_group(Part.STATEMENTS, statements, numbers, title, detail)
            for number, place in zip(numbers, added, strict=True):
                places[number] = place
        return places

    def _add_figures(self, figures: Sequence[Figure]) -> Sequence[int]:
        by_kind: dict[FigureKind, list[int]] = {kind: [] for kind in _KINDS}
        for number, figure in enumerate(figures):
            by_kind[figure.kind].append(number)
        places = [0] * len(figures)
        for kind, numbers in by_kind.items():
            if numbers:
                added = self._add_group(Part.FIGURES, figures, numbers, _KINDS[kind])
                for number, place in zip(numbers, added, strict=True):
                    places[number] = place
        return places

    def _add_group(
        self,
        part: Part,
        findings: Sequence[Finding],
        numbers: Sequence[int],
        title: str = "",
        detail: str = "",
    ) -> range:
        members = range(len(self._items), len(self._items) + len(numbers))
        if numbers:
            self._items += [findings[number] for number in numbers]
            self._groups.append(Group(part, title, detail, members))
            self._headings.append(None)
        return members


class _Placed:
    """Findings as they follow one another in the text, each with its place in the list."""

    def __init__(self, findings: Sequence[Finding], places: Sequence[int]) -> None:
        self._findings = findings
        self._places = places

    def at(self, span: Span) -> int | None:
        index = bisect_left(self._findings, span.start, key=_beginning)
        while index < len(self._findings) and self._findings[index].span.start == span.start:
            if self._findings[index].span == span:
                return self._places[index]
            index += 1
        return None

    def near(self, offset: int) -> int | None:
        if not self._findings:
            return None
        index = bisect_left(self._findings, offset, key=_beginning)
        return self._places[min(index, len(self._findings) - 1)]


def _told_speaker(statements: Sequence[Statement]) -> tuple[str, str]:
    """Who made all of these, as the footer tells one of them, and the role.

    The name stands in brackets where no mention has it, with a question mark if all are doubtful.
    """
    first = statements[0].speaker
    if first is None:
        return NOBODY, ""
    doubt = "?" if all(statement.is_doubtful for statement in statements) else ""
    name = first.name
    if name is None:
        title = f"{first.text}{doubt}"
    else:
        is_written = any(s.speaker is not None and name in s.speaker.text for s in statements)
        title = f"{name}{doubt}" if is_written else f"[{name}{doubt}]"
    roles = (s.speaker.role for s in statements if s.speaker is not None)
    role = next((role for role in roles if role and role not in title), "")
    return title, role


@dataclass(frozen=True, slots=True)
class PartRow:
    """The heading of a part."""

    part: Part
    shown: int
    """How many of its findings are listed."""
    count: int
    """How many there are."""


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The heading of a group."""

    group: Group
    shown: int
    """How many of its findings are listed."""


_PARTS = tuple(Part)


class Listing:
    """The rows that are listed: findings in which all words stand, and the headings over them."""

    def __init__(self, findings: Findings, text: str = "") -> None:
        """List what fits `text`: all of its words stand somewhere, whatever case and accents."""
        self.findings = findings
        self.text = text
        self.words = tuple(filter(None, fold(text).split()))
        """What is looked for, folded."""
        self.part_tops: list[int] = []
        """Where the first rows below the headings of parts are, of parts that have any."""
        self._places: array[int] = array("q")
        """Findings by their place; headings below zero: first the parts, then the groups."""
        self._shown: list[int] = []
        self._of_part = dict.fromkeys(Part, 0)
        self._in_part = dict.fromkeys(Part, 0)
        for group in findings.groups:
            self._in_part[group.part] += len(group.members)
        for part in _PARTS:
            self._add(part)

    def _add(self, part: Part) -> None:
        place = len(self._places)
        self._places.append(-1 - _PARTS.index(part))
        for number, group in enumerate(self.findings.groups):
            if group.part is not part:
                continue
            fitting = self.findings.fitting(number, self.words) if self.words else group.members
            if fitting and group.title:
                self._places.append(-1 - len(_PARTS) - number)
            self._places.extend(fitting)
            self._shown.append(len(fitting))
            self._of_part[part] += len(fitting)
        if self._of_part[part]:
            self.part_tops.append(place + 1)
        elif self.words:
            self._places.pop()

    def __len__(self) -> int:
        return len(self._places)

    @property
    def count(self) -> int:
        """How many findings are listed."""
        return sum(self._of_part.values())

    def row(self, place: int) -> Finding | GroupRow | PartRow:
        """Give what stands at a place of the list."""
        number = self._places[place]
        if number >= 0:
            return self.findings.item(number)
        heading = -1 - number
        if heading < len(_PARTS):
            part = _PARTS[heading]
            return PartRow(part, self._of_part[part], self._in_part[part])
        heading -= len(_PARTS)
        return GroupRow(self.findings.groups[heading], self._shown[heading])

    def finding_from(self, place: int) -> Finding | None:
        """Give the finding at a place; of a heading the first below it."""
        following = range(place, min(len(self._places), place + 3))
        numbers = (self._places[after] for after in following)
        return next((self.findings.item(number) for number in numbers if number >= 0), None)

    def place_of(self, number: int | None) -> int | None:
        """Give where a finding is listed, by its place among all; None where it is not."""
        if number is None or number not in self._places:
            return None
        return self._places.index(number)

    def choosable(self, place: int, direction: int) -> int | None:
        """Give the nearest place the cursor may be at, first looked for in a direction.

        It may be anywhere but on the heading of a part.
        """
        for way in (direction, -direction):
            near = place
            while 0 <= near < len(self._places):
                if not -len(_PARTS) <= self._places[near] < 0:
                    return near
                near += way
        return None
