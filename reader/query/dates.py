"""Values of `published:` and `added:` -> bounds as ISO 8601 dates, or as days before today."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

from reader.query.nodes import Added, Day, Published

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?\Z")
_SIGNS = (">=", "<=", ">", "<")


def parse_published(text: str) -> Published | None:
    """Read `2024`, `2024-10..`, `..2024-10-25`, `<2024-11`; None if it is no such thing."""
    for sign in _SIGNS:
        if text.startswith(sign):
            return _bounded(sign, text.removeprefix(sign))
    first, dots, last = text.partition("..")
    if not dots:
        day = _iso(text)
        return Published(day, day) if day else None
    earliest, latest = _iso(first), _iso(last)
    if not (earliest or latest) or bool(first and last) != bool(earliest and latest):
        return None
    if earliest and latest and _first_day(earliest) > _last_day(latest):
        return None
    return Published(earliest, latest)


_LAST_DAYS = re.compile(r"([1-9][0-9]{0,4})d\Z")
_NAMED_DAYS = {"today": 0, "yesterday": 1}


def parse_added(text: str) -> Added | None:
    """Read `today`, `7d`, `yesterday..` and all that `published:` takes; None for other things."""
    text = text.lower()
    if days := _LAST_DAYS.match(text):
        return Added(int(days[1]) - 1, None)
    for sign in _SIGNS:
        if text.startswith(sign):
            return _added_bounded(sign, text.removeprefix(sign))
    first, dots, last = text.partition("..")
    if not dots:
        day = _day(text)
        return None if day is None else Added(day, day)
    earliest, latest = _day(first), _day(last)
    if (earliest is None) is (first != "") or (latest is None) is (last != ""):
        return None
    if (earliest is None and latest is None) or _is_reversed(earliest, latest):
        return None
    return Added(earliest, latest)


def _day(text: str) -> Day | None:
    return _NAMED_DAYS.get(text, _iso(text))


def _added_bounded(sign: str, text: str) -> Added | None:
    if text not in _NAMED_DAYS:
        published = _bounded(sign, text)
        return None if published is None else Added(published.earliest, published.latest)
    day = _NAMED_DAYS[text]
    if sign in (">", ">="):
        return Added(day - (sign == ">"), None)
    return Added(None, day + (sign == "<"))


def _is_reversed(earliest: Day | None, latest: Day | None) -> bool:
    if isinstance(earliest, int) and isinstance(latest, int):
        return earliest < latest
    if isinstance(earliest, str) and isinstance(latest, str):
        return _first_day(earliest) > _last_day(latest)
    return False


def bounds_of(added: Added, today: date) -> tuple[date | None, date | None]:
    """Give the first and the last day that a condition allows; None at an end that is open."""
    return (
        None if added.earliest is None else _calendar_day(added.earliest, today, is_last=False),
        None if added.latest is None else _calendar_day(added.latest, today, is_last=True),
    )


def _calendar_day(day: Day, today: date, *, is_last: bool) -> date:
    if isinstance(day, int):
        return _before(today, day)
    year, month, of_month = _parts(day)
    month = month or (12 if is_last else 1)
    return date(year, month, of_month or (monthrange(year, month)[1] if is_last else 1))


def _before(today: date, days: int) -> date:
    try:
        return today - timedelta(days=days)
    except OverflowError:
        return date.min if days > 0 else date.max


def _bounded(sign: str, text: str) -> Published | None:
    day = _iso(text)
    if day is None:
        return None
    if sign == ">=":
        return Published(day, None)
    if sign == "<=":
        return Published(None, day)
    neighbour = _next(day) if sign == ">" else _previous(day)
    if neighbour is None:
        return None
    return Published(neighbour, None) if sign == ">" else Published(None, neighbour)


def _iso(text: str) -> str | None:
    """The date with two digits for month and day, or None where the calendar has no such date."""
    match = _DATE.match(text)
    if match is None:
        return None
    year, month, day = match.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return "-".join([year, *(part.zfill(2) for part in (month, day) if part)])


def _first_day(iso: str) -> str:
    return iso + "-01-01"[len(iso) - 4 :]


def _last_day(iso: str) -> str:
    """Not always a day of the calendar, but never before the last one of the month."""
    return iso + "-12-31"[len(iso) - 4 :]


def _next(iso: str) -> str | None:
    """The year, month or day after this one."""
    year, month, day = _parts(iso)
    if day is not None:
        following = date(year, month or 1, day)
        return None if following == date.max else (following + timedelta(days=1)).isoformat()
    if month is not None and month < 12:
        return f"{year:04}-{month + 1:02}"
    if year == MAXYEAR:
        return None
    return f"{year + 1:04}" if month is None else f"{year + 1:04}-01"


def _previous(iso: str) -> str | None:
    """The year, month or day before this one."""
    year, month, day = _parts(iso)
    if day is not None:
        preceding = date(year, month or 1, day)
        return None if preceding == date.min else (preceding - timedelta(days=1)).isoformat()
    if month is not None and month > 1:
        return f"{year:04}-{month - 1:02}"
    if year == MINYEAR:
        return None
    return f"{year - 1:04}" if month is None else f"{year - 1:04}-12"


def _parts(iso: str) -> tuple[int, int | None, int | None]:
    year, month, day = (*(int(part) for part in iso.split("-")), None, None)[:3]
    assert year is not None, "every date has a year"
    return year, month, day
