"""The place, date and agency that a news text begins with, and the date that it ends in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.article import Span
from reader.formats.cues import AGENCIES, PUBLISHED_LABELS
from reader.formats.dates import Moment, find_moments
from reader.formats.plain.lines import Line
from reader.formats.plain.signs import dates_of

_REACH = 110
_CONFIDENCE = 0.7
_AGENCY = re.compile(
    r"[A-ZÀ-Þ][\w .'’-]{1,40}(?:, [^()]{1,30})? ?\(([^()]{2,30})\) ?[–—:-]+ ?(?=\S)"
)
"""`PORT AMSEL, March 3 (Newswire) - `: who reports, before the first words."""
_PLACE = re.compile(
    r"(?:\([^()]{2,40}\) ?[–—-]{0,2} ?)?"
    r"(?:[A-ZÀ-Þ][\w.'’/-]*(?: (?:[\w.'’/-]{1,20}|\([\w. -]{2,30}\))){0,4}"
    r"(?:, [A-ZÀ-Þ][\w. ]{1,20})?[,;.]? ?(?:[–—-] )?(?:le |den |am |on |, )?"
    r"(?:(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day,? |"
    r"\w{2,10}tag, (?:den )?)?)?\(?"
)
"""What may stand before the date: an agency in brackets, place, country, `le`, `den`, weekday."""
_AFTER = re.compile(r" ?(?:\([^()]{2,40}\)|/[\w /.]{2,30}/)?\)? ?([–—:/.-]|(?<=\)))\s*")


_PLACE_ALONE = re.compile(r"[A-ZÀ-Þ][\w .,/'’-]{1,40} ?\(([\w/. -]{2,30})\) ?[–—:-]{0,2}$")


def is_place_of_agency(line: Line) -> bool:
    """Whether the line is only where an agency reports from, as `Port Amsel (ots)`."""
    match = _PLACE_ALONE.match(line.text) if len(line.text) <= _REACH else None
    return match is not None and not _AGENCY_NAMES.isdisjoint(re.split("[/-]", match[1].lower()))


_AGENCY_NAMES = AGENCIES | {"ots", "epd", "kna", "afxp", "pts", "awp"}


_STAMP = re.compile(r"(\d{2})(\d{2})(\d{2}) ([^\W\d_]{3,4})\.? (\d{2})$")


def stamp_of(line: Line) -> Moment | None:
    """Give the day and time that an agency's copy ends in: `171204 Jan 25` is 12:04 on the 17th."""
    match = _STAMP.match(line.text) if len(line.text) < _LONGEST_STAMP else None
    if match is None:
        return None
    day, hour, minute, month, year = match.groups()
    for moment in find_moments(f"{day} {month} 20{year} {hour}:{minute}"):
        return Moment(Span(0, len(line.text)), moment.iso, _CONFIDENCE)
    return None


_LONGEST_STAMP = 20


@dataclass(frozen=True, slots=True)
class Opening:
    """What the first words of an article tell."""

    published: Moment | None
    agency: str | None


def read_opening(line: Line, language: str | None) -> Opening:
    """Give the date and the agency that the words before the first sentence name, if any."""
    text = line.unmarked[:_REACH]
    agency = _AGENCY.match(text)
    published = None
    for moment in find_moments(text, language)[:1]:
        place = _PLACE.fullmatch(text, 0, moment.span.start)
        after = _AFTER.match(text, moment.span.end)
        if not (place and after) or len(moment.iso) < 10:
            continue
        # A full stop behind the day may also end a sentence: "He came on 2 April 2025. Then".
        if after[1] != "." or "," in place[0]:
            published = replace(moment, confidence=min(_CONFIDENCE, moment.confidence))
    return Opening(published, agency[1] if agency else None)


def dated_at_end(lines: Sequence[Line], language: str | None) -> Moment | None:
    """Give the date that one of the last lines calls the one of publication, if any does."""
    for line in lines[-_LAST:]:
        if len(line.text) > _LONGEST_AT_END or not line.folded.startswith(_PUBLISHED):
            continue
        for moment in dates_of(line, language)[:1]:
            if len(moment.iso) >= len("2024-10-25"):
                return moment
    return None


_LAST = 12
_LONGEST_AT_END = 80
_PUBLISHED = tuple(label for label in PUBLISHED_LABELS if len(label) > 5)
