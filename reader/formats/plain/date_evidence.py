"""When a plain text may have been published, and what speaks for each of the dates in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.article import Span
from reader.formats.cues import OTHER_DATES, PUBLISHED_LABELS, WEEKDAYS
from reader.formats.dates import Moment, find_moments
from reader.formats.plain.choice import NONE, Evidence, bucket
from reader.formats.plain.dateline import read_opening, stamp_of
from reader.formats.plain.head_signs import Sign
from reader.formats.plain.lines import Line
from reader.formats.plain.outline import Outline
from reader.formats.plain.page_phrases import SITTINGS
from reader.formats.plain.signs import dates_of, is_update

_LONGEST = 160
_TAIL = 15
"""Last lines that are looked at."""
_WORD = re.compile(r"[^\W\d_]+")
_DAY = len("2024-10-25")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that may be the one of publication."""

    at: int
    """The index of its line."""
    moment: Moment
    where: str
    """`head`, `opening` of a paragraph, `tail`, or `stamp` of an agency."""
    is_update: bool = False
    """Whether it is called the date of a change."""
    is_alone: bool = False
    """Whether its line is there for its dates."""


def dated(outline: Outline) -> list[Dated]:
    """Give the dates that may be the one of publication, in the text's order."""
    found: list[Dated] = []
    for i in range(outline.end):
        stamp = stamp_of(outline.lines[i])
        if stamp:
            found.append(Dated(i, stamp, "stamp"))
        elif outline.signs[i] not in {Sign.PROSE, Sign.MENU}:
            found += _in_line(outline, i, "head")
    paragraphs = [i for i, line in enumerate(outline.lines[: len(outline)]) if line.is_prose]
    for i in paragraphs[:_PARAGRAPHS]:
        moment = read_opening(outline.lines[i], outline.language).published
        if moment:
            found.append(Dated(i, moment, "opening"))
    first = max(outline.end, len(outline.lines) - _TAIL)
    for i in range(first, len(outline.lines)):
        moment = stamp_of(outline.lines[i])
        if moment:
            found.append(Dated(i, moment, "stamp"))
        else:
            found += _in_line(outline, i, "tail")
    return found


_PARAGRAPHS = 3
"""First paragraphs that may begin with the place and the date."""


def _in_line(outline: Outline, at: int, where: str) -> Iterator[Dated]:
    line = outline.lines[at]
    if len(line.text) > _LONGEST or not any(map(str.isdigit, line.text)):
        return
    is_alone = bool(dates_of(line, outline.language))
    is_sitting = bool(line.words) and line.words[0].lower() in SITTINGS
    for moment in find_moments(line.unmarked, outline.language):
        before, _ = _words_beside(line, moment.span)
        if before and before[-1] in OTHER_DATES and not is_sitting:
            continue
        yield Dated(at, moment, where, is_update(line, moment), is_alone)


def date_candidates(outline: Outline, found: list[Dated], title: int | None) -> list[Evidence]:
    """Give the signs of each of the `found` dates, and then of none being told."""
    days = [one.moment.iso[:_DAY] for one in found]
    candidates: list[Evidence] = []
    for number, one in enumerate(found):
        signs = _alone(outline, one) | _placed(outline, one, title)
        signs.add(f"before it {bucket(number, 0, 1, 2)}")
        signs |= {"told twice"} if days.count(days[number]) > 1 else set()
        signs |= {"latest"} if days[number] == max(days) else set()
        candidates.append(signs)
    return [*candidates, {NONE}]


def _alone(outline: Outline, one: Dated) -> set[str]:
    line, span = outline.lines[one.at], one.moment.span
    before, after = _words_beside(line, span)
    facts = {
        "update": one.is_update,
        "published": _is_labelled(before),
        "other": before[:1] != []
        and before[0] not in SITTINGS
        and not OTHER_DATES.isdisjoint(before[-3:]),
        "weekday": not WEEKDAYS.isdisjoint(before[-2:]),
        "alone": one.is_alone,
        "sentences": line.is_sentences,
        "after a break": line.follows_gap,
    }
    return {
        f"where {one.where}",
        f"precision {bucket(len(one.moment.iso), 7, 10)}",
        f"words before {bucket(len(before), 0, 1, 3, 6)}",
        f"words after {bucket(len(after), 0, 1, 3, 6)}",
        *(name for name, holds in facts.items() if holds),
    }


def _words_beside(line: Line, span: Span) -> tuple[list[str], list[str]]:
    text = line.unmarked
    before, after = text[: span.start], text[span.end : span.end + _LONGEST]
    return _WORD.findall(before.lower()[-_LONGEST:]), _WORD.findall(after.lower())


def _is_labelled(before: list[str]) -> bool:
    """Whether the words before a date call it that of publication."""
    return any(" ".join(before[-count:]) in _PUBLISHED for count in (1, 2, 3))


_PUBLISHED = frozenset(label for label in PUBLISHED_LABELS if len(label) > len("datum"))


def _placed(outline: Outline, one: Dated, title: int | None) -> set[str]:
    if one.where != "head":
        last = len(outline.lines) - one.at
        return {f"{one.where} {bucket(last, 1, 3, 6, 10)}"} if one.where == "tail" else set()
    return outline.place(one.at, title) | {f"sign {outline.name(one.at)}"}
