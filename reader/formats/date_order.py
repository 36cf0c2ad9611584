"""Which of the numbers of a date is its day: what the other dates of a file tell.

`01/02/2024` is the first of February or the second of January, and `18-03-08` lies in 2018 or in
2008. Where a file writes other dates whose order is plain, names months before or after the day,
or tells the weekday, it decides; else its language does, with little confidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from reader.formats.dates import Moment
from reader.language import MONTHS

_LONGEST = 2_000
"""Characters of a line that are looked at."""
_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})(?![\d/-])")
_NAMES = "|".join(sorted({re.escape(n) for n in MONTHS["en"] if len(n) > 2}, key=len, reverse=True))
_DAY_MONTH = re.compile(rf"(?<!\d)[0-3]?\d(?:st|nd|rd|th)? (?:of )?(?:{_NAMES})\b", re.IGNORECASE)
_MONTH_DAY = re.compile(rf"\b(?:{_NAMES})\.? [0-3]?\d(?:st|nd|rd|th)?\b(?!:)", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d,]|\.\d)")
_SURE, _LIKELY, _OPEN = 0.85, 0.7, 0.5
"""How sure a reading is that the file, the language, or nothing decides."""


@dataclass(frozen=True, slots=True)
class DateOrder:
    """What a file tells of how it writes dates."""

    day_first: bool | None = None
    """None where it does not tell."""
    years: frozenset[int] = frozenset()
    """The years that it names with four digits."""

    @classmethod
    def of(cls, lines: Iterable[str]) -> DateOrder:
        """Give what the lines of a file tell."""
        days_first = months_first = 0
        years: set[int] = set()
        for line in lines:
            text = line[:_LONGEST]
            if not any(map(str.isdigit, text)):
                continue
            for match in _NUMERIC.finditer(text):
                first, second = int(match[1]), int(match[2])
                days_first += _PLAIN * (12 < first <= 31 and second <= 12)
                months_first += _PLAIN * (12 < second <= 31 and first <= 12)
            days_first += len(_DAY_MONTH.findall(text))
            months_first += len(_MONTH_DAY.findall(text))
            years.update(int(year) for year in _YEAR.findall(text))
        told = None if days_first == months_first else days_first > months_first
        return cls(told, frozenset(years))


_PLAIN = 3
"""What a date of numbers counts against one with the month's name."""


_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon montag lundi lunes lunedì maandag segunda-feira",
            "tuesday tue tues dienstag mardi martes martedì dinsdag terça-feira",
            "wednesday wed mittwoch mercredi miércoles mercoledì woensdag quarta-feira",
            "thursday thu thurs donnerstag jeudi jueves giovedì donderdag quinta-feira",
            "friday fri freitag vendredi viernes venerdì vrijdag sexta-feira",
            "saturday sat samstag sonnabend samedi sábado sabato zaterdag",
            "sunday sun sonntag dimanche domingo domenica zondag",
        )
    )
    for name in names.split()
}
"""The days of the week, from 0 for Monday as `date.weekday` counts."""
_WORD = re.compile(r"[^\W\d_]+(?:-feira)?")
_BESIDE = 25
"""Characters around a date where its weekday may stand."""
_LATEST = 2029
"""The last year that two digits before a month and a day may mean."""


def settled(moment: Moment, line: str, order: DateOrder, language: str | None) -> Moment:
    """Give the moment of `line` in the reading that the file speaks for, and how sure that is."""
    other = moment.other
    if other is None:
        return moment
    both = (moment.iso, other)
    weekday = _weekday_beside(line, moment)
    fitting = [iso for iso in both if date.fromisoformat(iso[:10]).weekday() == weekday]
    if len(fitting) == 1:
        return _read(moment, fitting[0], _SURE)
    if moment.iso[:4] != other[:4]:
        told = [iso for iso in both if int(iso[:4]) in order.years]
        if len(told) == 1:
            return _read(moment, told[0], _LIKELY)
        likely = [iso for iso in both if int(iso[:4]) <= _LATEST]
        return _read(moment, max(likely, default=min(both)), _OPEN)
    if order.day_first is not None:
        first = re.search(r"\d+", line[moment.span.start :])
        is_first = first is not None and int(first[0]) == int(moment.iso[8:10])
        return _read(moment, moment.iso if is_first == order.day_first else other, _SURE)
    return replace(moment, confidence=_OPEN if language in {None, "en"} else _LIKELY)


def _read(moment: Moment, iso: str, confidence: float) -> Moment:
    return replace(moment, iso=iso, other=None, confidence=confidence)


def _weekday_beside(line: str, moment: Moment) -> int | None:
    start, end = moment.span.start, moment.span.end
    around = f"{line[max(0, start - _BESIDE) : start]} {line[end : end + _BESIDE]}"
    days = (_WEEKDAYS.get(word) for word in _WORD.findall(around.lower()))
    return next((day for day in days if day is not None), None)
