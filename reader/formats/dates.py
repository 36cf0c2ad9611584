"""Dates as articles write them over and under their titles, made ISO 8601."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from reader.article import Span
from reader.formats.cues import TIME_WORDS, WEEKDAYS, ZONES
from reader.language import MONTHS

_MONTH_NUMBERS = {name: n for months in MONTHS.values() for name, n in months.items()}
_LONGEST_FIRST = sorted(_MONTH_NUMBERS, key=len, reverse=True)
_MONTH = rf"(?P<month>{'|'.join(map(re.escape, _LONGEST_FIRST))})\b\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|[.ºª°])?"
_YEAR = r"(?P<year>\d{4})(?:(?=\d{1,2}:\d\d)|(?!\d|[/–-](?:\d{4}|\d\d)(?![\d:])))"
"""Not that of a season or a range, as in `1 Jan 2022/2024`."""
_OF = r"(?:(?:of|del?) {1,4}|d')?"

_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<!\d)(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?!\d)",
        r"(?<!\d)(?P<year>\d{4}) ?[年년] ?(?P<month>\d{1,2}) ?[月월] ?(?P<day>\d{1,2}) ?[日일]",
        r"(?<![\d.])(?P<first>\d{1,2})(?P<mark>[./-]) ?(?P<second>\d{1,2})(?P=mark) ?"
        r"(?P<year>\d{4}|\d{2})(?![\d.]\d|\d)",
        rf"(?<!\d){_DAY} {{0,4}}{_OF}{_MONTH},? {{0,4}}{_OF}{_YEAR}",
        rf"\b{_MONTH} {{1,4}}{_DAY},? {{1,4}}{_YEAR}",
        rf"\b{_MONTH} {{1,4}}{_OF}{_YEAR}",
    )
)
"""The surest first; where two overlap the earlier one in this order holds."""

_CLOCK = (
    r"(?P<hour>[0-2]?\d)(?:(?:[:.]| ?h ?)(?P<minute>[0-5]\d)(?!\d)(?::[0-5]\d)?)?"
    r" ?(?P<half>[ap]\.?m\b\.?|uhr\b|h\b)?"
)
_FILLER = "|".join(re.escape(word) for word in sorted(TIME_WORDS | WEEKDAYS, key=len, reverse=True))
_TIME_AFTER = re.compile(
    rf"[\s,|·•/–—-]{{0,5}}(?:(?:{_FILLER})\b\.?[\s,]{{0,3}}){{0,2}}T?{_CLOCK}", re.IGNORECASE
)
_ZONE_NAMES = "|".join(sorted(ZONES, key=len, reverse=True))
_TIME_BEFORE = re.compile(
    rf"(?<![\d.,:]){_CLOCK}[\s,]{{0,3}}(?:(?:{_ZONE_NAMES}|{_FILLER})\b\.?[\s,|·–—-]{{0,3}}){{0,3}}\Z",
    re.IGNORECASE,
)
_BEFORE_REACH = 40
_AFTER_REACH = 60


@dataclass(frozen=True, slots=True)
class Moment:
    """A date, perhaps with a time, as it stands in a line."""

    span: Span
    """Offsets into the line."""
    iso: str
    """`2024-10`, `2024-10-25` or `2024-10-25T04:30`, in the time zone it was written in."""
    confidence: float
    """Low where day and month can be taken for each other."""
    other: str | None = None
    """The other reading of a date whose numbers can be taken for each other."""


def find_moments(line: str, language: str | None = None) -> list[Moment]:
    """Give the dates in `line`, in order, each with the time that stands beside it.

    Of `3/4/2024` the month comes first where `language` is English, else the day.
    """
    moments: list[Moment] = []
    free_from = 0
    matches = list(_dates(line))
    for match in matches:
        day = _iso_date(match, language)
        if day is None or _is_version(line, match, matches):
            continue
        span, clock = _with_time(line, match, free_from)
        if len(day) < len("2024-10-25"):
            clock = ""
        other = _other_reading(match.groupdict(), day)
        confidence = 0.9 if other is None else 0.6
        moments.append(Moment(span, day + clock, confidence, other and other + clock))
        free_from = span.end
    return moments


def normalise_moment(value: str) -> str | None:
    """Give the moment that metadata tells (ISO 8601, RFC 5322 or as people write it), or None."""
    value = value.strip()[:80]
    for parse in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = parse(value)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        if not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
            return None
        return moment.isoformat()[: 16 if ":" in value or "T" in value else 10]
    moments = find_moments(value)
    if moments:
        return moments[0].iso
    return value if re.fullmatch(r"(?:1[6-9]|20)\d\d(?:-(?:0[1-9]|1[0-2]))?", value) else None


_FIRST_YEAR, _LAST_YEAR = 1600, 2100


def _dates(line: str) -> Iterator[re.Match[str]]:
    found: list[re.Match[str]] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(line):
            if all(match.end() <= f.start() or f.end() <= match.start() for f in found[:50]):
                found.append(match)
    yield from sorted(found[:50], key=lambda match: match.start())


_VERSION = re.compile(
    r"(?:\bv|\bver\.|\brelease|\brev\.|version|versión|ausgabe) ?$", re.IGNORECASE
)


def _is_version(line: str, match: re.Match[str], matches: list[re.Match[str]]) -> bool:
    """Whether numbers parted by full stops are those of a program: `1.1.28: Nov 21 2012`.

    So they are behind a word for it, and at a line's beginning with a date of another form behind.
    """
    parts = match.groupdict()
    if "first" not in parts or parts["mark"] != "." or len(parts["year"]) > 2:
        return False
    if _VERSION.search(line, max(0, match.start() - _BEFORE_REACH), match.start()):
        return True
    others = (other for other in matches if other.start() > match.start())
    is_first = not line[: match.start()].strip(" *-#[(")
    return is_first and any(other.groupdict().get("mark") != "." for other in others)


def _iso_date(match: re.Match[str], language: str | None) -> str | None:
    parts = match.groupdict()
    year = int(parts["year"])
    if len(parts["year"]) == 2:
        year += 2000 if year < 70 else 1900
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    if "first" in parts:
        day, month = _day_and_month(parts, language)
    else:
        name = parts["month"]
        month = int(name) if name.isdecimal() else _MONTH_NUMBERS[name.lower()]
        if "day" not in parts:
            return f"{year:04}-{month:02}"
        day = int(parts["day"])
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _other_reading(parts: dict[str, str], day: str) -> str | None:
    """The other day that a date of numbers may mean, of which `day` is the first reading.

    A full stop only stands behind a day; behind two digits a hyphen may part the year from a month.
    """
    if "first" not in parts or parts["mark"] == ".":
        return None
    first, second, last = int(parts["first"]), int(parts["second"]), int(parts["year"])
    if parts["mark"] == "-" and len(parts["year"]) == 2:
        readings = [(2000 + first, second, last)]
    else:
        year = int(day[:4])
        readings = [(year, second, first), (year, first, second)]
    for reading in readings:
        try:
            other = date(*reading).isoformat()
        except ValueError:
            continue
        if other != day:
            return other
    return None


def _day_and_month(parts: dict[str, str], language: str | None) -> tuple[int, int]:
    first, second = int(parts["first"]), int(parts["second"])
    month_first = (parts["mark"] == "/" and language == "en") or second > 12
    return (second, first) if month_first and first <= 12 else (first, second)


def _with_time(line: str, match: re.Match[str], free_from: int) -> tuple[Span, str]:
    """The span of the date with the time after or before it, and that time as `T04:30`."""
    after = _TIME_AFTER.match(line, match.end(), match.end() + _AFTER_REACH)
    clock = after and _iso_time(after)
    if after and clock:
        return Span(match.start(), after.end()), clock
    reach = max(free_from, match.start() - _BEFORE_REACH)
    before = _TIME_BEFORE.search(line, reach, match.start())
    clock = before and _iso_time(before)
    if before and clock:
        return Span(before.start(), match.end()), clock
    return Span(match.start(), match.end()), ""


def _iso_time(match: re.Match[str]) -> str | None:
    half = (match["half"] or "").lower()
    if match["minute"] is None and not half:
        return None
    hour = int(match["hour"])
    if half[:1] in {"a", "p"}:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half[0] == "p" else 0)
    return f"T{hour:02}:{match['minute'] or '00'}" if hour < 24 else None
