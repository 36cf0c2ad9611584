"""Dates of publication: short in the list, `2 h`, `Fri`, and in full on the page."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""The months as they are told, from January on."""
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_WEEK = timedelta(days=6)
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T(\d\d:\d\d))?")


def short_date(published: str | None, now: datetime) -> str:
    """Give an ISO 8601 date (`2024-10`, `2024-10-25T04:30`) as it is told at `now`, local time.

    Hours within a day, the weekday within a week, else as exact as the date is; without a date,
    and for a string that is none, nothing.
    """
    parts = (published or "").partition("T")[0].split("-")
    if not all(part.isdecimal() for part in parts) or not 1 <= len(parts) <= 3:
        return ""
    year, month, day = (*map(int, parts), 0, 0)[:3]
    if len(parts) < 3:
        return f"{MONTHS[month - 1]} {year}" if 1 <= month <= 12 else str(year)
    try:
        moment = datetime.fromisoformat(published or "")
    except ValueError:
        return ""
    if moment.tzinfo is not None:
        moment = moment.astimezone().replace(tzinfo=None)
    return _recent(moment, now, "T" in (published or "")) or f"{day} {MONTHS[month - 1]} {year}"


def full_date(iso: str) -> str:
    """Give an ISO 8601 date as read in a text, `25 Oct 2024, 04:30`; other strings unchanged."""
    match = _DATE.match(iso)
    if not match:
        return iso
    year, month, day, time = match.groups()
    if month is None or not 1 <= int(month) <= 12:
        return year if month is None else iso
    date = " ".join(part for part in (day and str(int(day)), MONTHS[int(month) - 1], year) if part)
    return f"{date}, {time}" if time else date


def _recent(moment: datetime, now: datetime, has_time: bool) -> str | None:
    age = now - moment
    if moment > now or moment.date() < (now - _WEEK).date():
        return None
    if has_time and age < timedelta(hours=1):
        return f"{age.seconds // 60} min"
    if has_time and age < timedelta(days=1):
        return f"{age.seconds // 3600} h"
    return "today" if moment.date() == now.date() else _WEEKDAYS[moment.weekday()]
