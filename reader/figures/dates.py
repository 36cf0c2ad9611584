"""Dates, as ISO 8601 strings as exact as the text is.

A day without a year is `--10-07`, a bare month `--05` (ISO 8601:2000 truncated forms).
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date

from reader.figures.clock import time_at
from reader.figures.context import next_word, previous_word
from reader.figures.figure import Figure, FigureKind
from reader.figures.found import DateFound
from reader.figures.lexicon import Lexicon
from reader.figures.periods import era_at, period_at_digits, period_at_word
from reader.figures.weekdays import days_from, weekday_at

_ISO = re.compile(
    r"(?P<year>[12][0-9]{3})(?P<mark>[-/])(?P<month>[01][0-9])(?P=mark)(?P<day>[0-3][0-9])"
    r"(?:T(?P<time>[0-2][0-9]:[0-5][0-9])(?::[0-5][0-9])?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?(?![\w-])"
)
_DOTTED = re.compile(
    r"(?P<day>[0-3]?[0-9])\.[ \u00a0]?(?P<month>[01]?[0-9])\.[ \u00a0]?"
    r"(?P<year>[12][0-9]{3}|(?<=\.)[0-9]{2}(?![0-9]))?(?![\w])(?!\.?[0-9])"
)
_BRACKETED = re.compile(r"(?P<day>[0-3]?[0-9])\.(?P<month>0[1-9]|1[0-2])(?P<year>)(?=\))")
_SLASHED = re.compile(
    r"(?P<first>[0-3]?[0-9])(?P<mark>[/-])(?P<second>[0-3]?[0-9])(?P=mark)"
    r"(?P<year>[12][0-9]{3}|[0-9]{2})(?![\w/-])"
)
_HYPHENED = re.compile(
    r"(?P<day>[0-3]?[0-9])(?P<mark>[-/])(?P<month>[^\W\d_]{3,9})\.?(?P=mark)"
    r"(?P<year>[12][0-9]{3}|[0-9]{2})(?!\w)"
)
_MONTH_AND_DAY = re.compile(
    r"(?!(?:9/11|7/7)\b)(?P<month>[01]?[0-9])/(?P<day>[0-3]?[0-9])(?![\w/-]|[.,][0-9])"
)
_SLASHED_DAY = re.compile(r"(?P<day>[0-3][0-9])/(?P<month>0[1-9]|1[0-2])(?![\w/-])")
_YEAR = re.compile(
    r"[ \u00a0](?:de |del )?(?P<year>1[0-9]{3}|20[0-9]{2})(?![\w]|[.,][0-9]|[-–][0-9])"
)
_SHORT_YEAR = re.compile(r"[ \u00a0](?:de |del |di )?['’‘](?P<year>[0-9]{2})(?![\w'’])")
_MONTH_BEHIND = re.compile(r"[ \u00a0](?:de |di )?(?P<month>[^\W\d_]{3,12})\b")
_DAY_BEHIND = re.compile(r",?[ \u00a0](?:(?P<article>[^\W\d_]{2,3})[ \u00a0])?(?=[0-9])")
_DAY_ALONE = re.compile(
    r"(?:,? dia (?=[0-9]{1,2}(?!\w))| \((?=[0-9]{1,2}\)))(?P<day>[0-9]{1,2})\)?"
)
_SATURDAY = 5
_NEAR = 40
_LAST_DAY = date.max.toordinal()
_WHOLE_DAY = re.compile(r"(?:[0-9]{4}|-)-[0-9]{2}-[0-9]{2}")
_ORDINAL_OF_MONTH = re.compile(
    r"(?:(?P<ten>[^\W\d_]{6})-)?(?P<day>[^\W\d_]{5,11}) of (?P<month>[A-Z][a-z]{2,8})(?![\w'’-])"
)
_DAY_MONTH = re.compile(
    r"(?P<day>[0-3]?[0-9])(?:st|nd|rd|th|er|\.?º|°|\.)?"
    r"(?:(?:[-–]| to | through | bis | bis zum | al? | e | à | au | tot )(?P<to>[0-3]?[0-9]\.?))?"
    r"(?:[ \u00a0-]|(?<=\.))(?:of |de )?(?P<month>[^\W\d_]{3,12})\b\.?"
)
_MONTH_DAY = re.compile(
    r"(?P<month>[^\W\d_]{3,12})\.?[ \u00a0](?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?"
    r"(?![\w]|[.,][0-9]|:[0-9])"
    r"(?:(?:[-–]| (?P<word>[^\W\d_]{2,7}) )(?P<to>[0-3]?[0-9])(?![\w%]|[.,:][0-9]))?"
)
_MONTH = re.compile(r"[^\W\d_]{3,18}")
_LISTED_DAY = re.compile(
    r"(?P<written>(?P<day>[0-3]?[0-9])(?:\.|st|nd|rd|th|º|°)?),? (?P<and>[^\W\d_]{1,4})"
    r"(?: (?:den|the|el|le|il))? "
    r"(?=[0-3]?[0-9][^\w%]{0,2} ?[^\W\d_])"
)
_LONGEST_DAY = 12
"""As `September 12` has: a year behind the day ends what can be listed."""
_COMMA_YEAR = re.compile(r",?[ \u00a0](?P<year>1[0-9]{3}|20[0-9]{2})(?![\w]|[.,][0-9])")


def date_at_digits(text: str, start: int, lexicon: Lexicon) -> DateFound | None:
    """Read the date or time that begins with the digits at `start`, or None."""
    for read in _DIGIT_READERS:
        found = read(text, start, lexicon)
        if found is not None:
            return found
    return None


def _iso(text: str, start: int, lexicon: Lexicon) -> DateFound | None:
    match = _ISO.match(text, start)
    if match is None:
        return None
    value = _day(int(match["year"]), int(match["month"]), int(match["day"]))
    if value and match["time"]:
        value = f"{value}T{match['time']}"
    return (value and DateFound(match.end(), FigureKind.DATE, value)) or None


def _dotted(text: str, start: int, lexicon: Lexicon) -> DateFound | None:
    match = _DOTTED.match(text, start)
    if lexicon.dates.days_are_pointed and text[start - 1 : start] == "(":
        # "am Mittwoch (26.06)"
        match = match or _BRACKETED.match(text, start)
    if match is None or not (match["year"] or lexicon.dates.days_are_pointed):
        return None
    value = _day(_full_year(match["year"]), int(match["month"]), int(match["day"]))
    return (value and DateFound(match.end(), FigureKind.DATE, value)) or None


def _slashed(text: str, start: int, lexicon: Lexicon) -> DateFound | None:
    short = None if lexicon.dates.is_month_first else _SLASHED_DAY.match(text, start)
    if short is not None:
        value = _day(None, int(short["month"]), int(short["day"]))
        return (value and DateFound(short.end(), FigureKind.DATE, value)) or None
    match = _SLASHED.match(text, start)
    if match is None or (match["mark"] == "-" and len(match["year"]) < 4):
        return None
    year, first, second = _full_year(match["year"]), int(match["first"]), int(match["second"])
    day_first = _day(year, second, first)
    month_first = _day(year, first, second)
    preferred, other = (
        (month_first, day_first) if lexicon.dates.is_month_first else (day_first, month_first)
    )
    return _either(match.end(), preferred, other)


def _either(end: int, preferred: str | None, other: str | None) -> DateFound | None:
    """A day that may be read in two ways, the `preferred` one first."""
    value = preferred or other
    alternatives = (other,) if preferred and other and other != preferred else ()
    return (value and DateFound(end, FigureKind.DATE, value, alternatives)) or None


def _month_and_day(text: str, start: int, lexicon: Lexicon) -> DateFound | None:
    """Read `on 8/10`, where a preposition tells that it is no fraction."""
    match = _MONTH_AND_DAY.match(text, start)
    if match is None or previous_word(text, start) not in lexicon.dates.prepositions:
        return None
    following = next_word(text, match.end())
    if following in lexicon.of_words or following in lexicon.measures.units:
        return None
    first, second = int(match["month"]), int(match["day"])
    return _either(match.end(), _day(None, first, second), _day(None, second, first))


def _hyphened(text: str, start: int, lexicon: Lexicon) -> DateFound | None:
    """Read `11-Sep-2020`."""
    match = _HYPHENED.match(text, start)
    month = lexicon.months.get(match["month"].lower()) if match else None
    if match is None or month is None:
        return None
    value = _day(_full_year(match["year"]), month, int(match["day"]))
    return (value and DateFound(match.end(), FigureKind.DATE, value)) or None


def _day_month(text: str, start: int, lexicon: Lexicon) -> DateFound | None:
    match = _DAY_MONTH.match(text, start, start + 40)
    if match is None:
        return None
    month = _month_of(match["month"], lexicon)
    if month is None:
        return None
    year, end = _year_behind(text, match.end())
    if not year and not _is_written_as_month(match["month"], lexicon):
        return None
    value = _day(year, month, int(match["day"]))
    if match["to"]:
        value = value and _day_range(value, int(match["to"].rstrip(".")))
        if value is None:
            return None
    if not year and text[end - 1] == "." and not _is_abbreviation(match["month"].lower(), lexicon):
        end -= 1
    # a day that the month does not have is still named as one: `31 April`
    return DateFound(end, FigureKind.DATE, value) if 0 < int(match["day"]) < 32 else None


def _month_of(word: str, lexicon: Lexicon) -> int | None:
    """The month that a word names behind a day, in the genitive too: `des 24. Oktobers`."""
    name = word.lower()
    month = lexicon.months.get(name)
    if month is None and lexicon.nouns_are_capitalised and name.endswith("s"):
        month = lexicon.months.get(name[:-1]) or lexicon.months.get(name.removesuffix("es"))
    return month


def _year_behind(text: str, end: int) -> tuple[int | None, int]:
    """The year behind a day and a month that end at `end`, and where it ends: `del 1971`, `’71`."""
    year = _YEAR.match(text, end)
    if year is not None:
        return int(year["year"]), year.end()
    short = _SHORT_YEAR.match(text, end)
    if short is None:
        return None, end
    return (1900 if int(short["year"]) > 30 else 2000) + int(short["year"]), short.end()


def day_in_words(text: str, end: int, day: int, lexicon: Lexicon) -> DateFound | None:
    """Read the month behind a number word that ends at `end`: `due giugno`, or None."""
    match = _MONTH_BEHIND.match(text, end)
    month = lexicon.months.get(match["month"].lower()) if match else None
    if match is None or month is None or lexicon.dates.is_month_first:
        return None
    if not _is_written_as_month(match["month"], lexicon):
        return None
    year, end = _year_behind(text, match.end())
    value = _day(year, month, day)
    return (value and DateFound(end, FigureKind.DATE, value)) or None


def _listed_day(text: str, start: int, lexicon: Lexicon) -> DateFound | None:
    """Read the first of several days of one month: `16. und 17. Juni 1998`, `vom 10. auf den`."""
    match = _LISTED_DAY.match(text, start)
    if match is None or match["and"].lower() not in lexicon.list_words | lexicon.ranges.change_to:
        return None
    if previous_word(text, start) in lexicon.ranges.between | lexicon.ranges.from_words:
        return None
    last = _day_month(text, match.end(), lexicon)
    day = int(match["day"])
    if last is None or last.value is None or not _WHOLE_DAY.fullmatch(last.value):
        return None
    return DateFound(match.end("written"), FigureKind.DATE, _same_month(last.value, day))


def day_behind_date(text: str, start: int, day: int, last: Figure | None) -> DateFound | None:
    """Read `9` of `July 8 and 9`: a day of the month of the `last` figure's date, or None."""
    if last is None or last.kind != FigureKind.DATE or not isinstance(last.value, str):
        return None
    if not _WHOLE_DAY.fullmatch(last.value) or not text[last.span.end - 1].isdigit():
        return None
    if last.span.end - last.span.start > _LONGEST_DAY or day <= int(last.value[-2:]):
        return None
    value = _same_month(last.value, day)
    return (value and DateFound(start + len(str(day)), FigureKind.DATE, value)) or None


def _same_month(value: str, day: int) -> str | None:
    year, month = value[:-6], int(value[-5:-3])
    return _day(int(year) if year != "-" else None, month, day)


_DIGIT_READERS: tuple[Callable[[str, int, Lexicon], DateFound | None], ...] = (
    _iso, _dotted, _slashed, _month_and_day, _hyphened, time_at, period_at_digits, era_at,
    _day_month, _listed_day,
)  # fmt: skip


def date_at_word(text: str, start: int, lexicon: Lexicon, today: date | None) -> DateFound | None:
    """Read the date that begins with a month's name, or a day's, at `start`, or None.

    Days such as `yesterday` and `last Thursday` are dates only where `today` is given.
    """
    period = period_at_word(text, start, lexicon)
    if period is not None:
        return period
    match = _MONTH.match(text, start)
    if match is None:
        return None
    word = match[0].lower()
    if lexicon.dates.is_month_first:
        day = _ordinal_day(text, start, lexicon)
        if day is not None:
            return day
    if lexicon.dates.period_ordinals.get(word) == 1:
        return day_in_words(text, match.end(), 1, lexicon)
    month = lexicon.months.get(word)
    if month is not None and _is_written_as_month(match[0], lexicon):
        return _month_first(text, match, month, lexicon)
    return _relative(text, match, lexicon, today) if today else None


def _ordinal_day(text: str, start: int, lexicon: Lexicon) -> DateFound | None:
    """Read `Fourth of July 1923` and `twenty-first of June`, not `a third of March sales`."""
    match = _ORDINAL_OF_MONTH.match(text, start, start + 48)
    if match is None:
        return None
    tens = lexicon.numbers.cardinals.get((match["ten"] or "").lower(), 0)
    day = lexicon.ordinals.words.get(match["day"].lower()) or lexicon.ordinals.tails.get(
        match["day"].lower(), 0
    )
    month = lexicon.months.get(match["month"].lower())
    if month is None or not 0 < day + tens < 32 or (match["ten"] and not (tens and day < 10)):
        return None
    before = previous_word(text, start)
    if before in lexicon.articles or before in lexicon.numbers.cardinals:
        return None
    year = _COMMA_YEAR.match(text, match.end())
    value = _day(year and int(year["year"]), month, day + tens)
    return (value and DateFound((year or match).end(), FigureKind.DATE, value)) or None


def _month_first(text: str, word: re.Match[str], month: int, lexicon: Lexicon) -> DateFound | None:
    start = word.start()
    dated = _MONTH_DAY.match(text, start, start + 40)
    if dated is not None and lexicon.dates.is_month_first:
        found = _month_and_days(text, dated, month, lexicon)
        if found is not None:
            return found
    end = word.end()
    stop = end + (text[end : end + 1] == "." and _is_abbreviation(word[0].lower(), lexicon))
    year = _COMMA_YEAR.match(text, stop) or _YEAR.match(text, stop)
    if year is not None:
        return DateFound(year.end(), FigureKind.DATE, f"{year['year']}-{month:02}")
    if not _is_bare_month(text, word, lexicon):
        return None
    return DateFound(stop, FigureKind.DATE, f"--{month:02}")


def _month_and_days(
    text: str, dated: re.Match[str], month: int, lexicon: Lexicon
) -> DateFound | None:
    """Read `May 5`, `May 5-7, 2024` and `May 5 to 7`, or None for a day that does not exist."""
    end, last = dated.end(), dated["to"]
    if last and dated["word"] and not _closes_range(text, dated, lexicon):
        end, last = dated.start("word") - 1, None
    year = _COMMA_YEAR.match(text, end)
    value = _day(year and int(year["year"]), month, int(dated["day"]))
    if value and last:
        value = _day_range(value, int(last))
    return (value and DateFound(year.end() if year else end, FigureKind.DATE, value)) or None


def _closes_range(text: str, dated: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether `May 5 to 7` are days: not in `from May 5 to 7 people`."""
    if dated["word"].lower() not in lexicon.ranges.words:
        return False
    following = next_word(text, dated.end())
    return not following or following in lexicon.not_nouns


def _is_written_as_month(word: str, lexicon: Lexicon) -> bool:
    """Where months need no capital, abbreviations are still not taken without one."""
    if word[0].isupper():
        return True
    return not lexicon.dates.months_are_capitalised and not _is_abbreviation(word.lower(), lexicon)


def _is_bare_month(text: str, word: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether the month's name alone is a date: `since May`, but not `May I`, `Plaza de Mayo`."""
    name = word[0].lower()
    before = _previous_word(text, word.start())
    if before and word[0][0].isupper() and not lexicon.dates.months_are_capitalised:
        return False
    if name in lexicon.dates.ambiguous_months or _is_abbreviation(name, lexicon):
        return before in lexicon.dates.month_cues
    following = text[word.end() : word.end() + 2]
    return (
        not (following[:1] == " " and following[1:].isupper()) or before in lexicon.dates.month_cues
    )


def _previous_word(text: str, start: int) -> str:
    before = text[max(0, start - 24) : start].rstrip(" \u00a0-")
    words = re.findall(r"[^\W\d_]+\Z", before)
    return words[0].lower() if words else ""


def _relative(
    text: str, word: re.Match[str], lexicon: Lexicon, today: date | None
) -> DateFound | None:
    name = word[0].lower()
    if today is None:
        return None
    days = lexicon.dates.relative_days.get(name)
    if days is not None and _is_part_of_day(text, word, lexicon):
        return None
    if days is not None:
        return days_from(word.end(), today, days)
    weekday = lexicon.dates.weekdays.get(name)
    if weekday is None:
        return None
    end = word.end()
    if lexicon.dates.weekday_tail and text.startswith(lexicon.dates.weekday_tail, end):
        end += len(lexicon.dates.weekday_tail)
    elif (
        lexicon.dates.weekday_tail
        and weekday < _SATURDAY
        and not _is_short_weekday(text, word, lexicon)
    ):
        return None
    day = _day_behind(text, end, lexicon) or _day_alone(text, end, weekday, today, lexicon)
    return day or weekday_at(text, word.start(), end, weekday, lexicon, today)


def _is_part_of_day(text: str, word: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether the word for tomorrow is the noun for the morning: `am Morgen`, `in de morgen`."""
    if word[0].lower() not in lexicon.dates.parts_of_day:
        return False
    before = _previous_word(text, word.start())
    if before in lexicon.dates.relative_days:
        # "gestern morgen"
        return True
    if lexicon.nouns_are_capitalised:
        opening = text[max(0, word.start() - 3) : word.start()].rstrip(" \u00a0\"“„«‘'(")
        opens = not opening or opening[-1] in ".!?…:\n–—"
        return word[0][0].isupper() and not opens
    return before in lexicon.determining or before in lexicon.dates.morning_cues


def _is_short_weekday(text: str, word: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether an ordinal stands for a day of the week: `na quinta`, not `na quinta rodada`."""
    before, following = _previous_word(text, word.start()), next_word(text, word.end())
    beside = lexicon.dates.last_words | lexicon.dates.next_words
    if before not in lexicon.ordinals.cues | beside:
        return False
    if not following or following in lexicon.not_nouns | lexicon.past_words | beside:
        return True
    return bool(lexicon.past_endings) and following.endswith(lexicon.past_endings)


def _day_alone(
    text: str, end: int, weekday: int, today: date, lexicon: Lexicon
) -> DateFound | None:
    """Read the day without a month behind a day of the week: `quinta-feira (20)`, `, dia 20`.

    It is the nearest day to `today` that is both, or None where none is near.
    """
    match = _DAY_ALONE.match(text, end) if lexicon.dates.weekday_tail else None
    if match is None:
        return None
    near = (today.toordinal() + days * sign for days in range(_NEAR) for sign in (1, -1))
    for day in (date.fromordinal(number) for number in near if 0 < number < _LAST_DAY):
        if day.weekday() == weekday and day.day == int(match["day"]):
            return DateFound(match.end(), FigureKind.DATE, day.isoformat())
    return None


def _day_behind(text: str, end: int, lexicon: Lexicon) -> DateFound | None:
    """Read the day of the month behind a day of the week: `giovedì 23 ottobre`, or None."""
    match = _DAY_BEHIND.match(text, end)
    if match is None:
        return None
    article = (match["article"] or "").lower()
    if article and article not in lexicon.definite_articles | {"dia"}:
        return None
    day = date_at_digits(text, match.end(), lexicon)
    is_day = day is not None and day.value is not None and _WHOLE_DAY.fullmatch(day.value)
    return day if is_day else None


def interval_start(first: int, last: DateFound) -> str | None:
    """Give the hour or the day `first` of an interval that ends with `last`, or None."""
    if last.value is None:
        return None
    if last.kind == FigureKind.TIME:
        hour = first + 12 if first < 12 and first + 12 <= int(last.value[:2]) else first
        return f"{hour:02}:00" if 0 <= hour < 24 else None
    is_day = re.fullmatch(r"(?:[0-9]{4}|-)-[0-9]{2}-[0-9]{2}", last.value)
    return f"{last.value[:-2]}{first:02}" if is_day and 1 <= first < int(last.value[-2:]) else None


def today_of(published: str | None) -> date | None:
    """Give the day that an ISO 8601 date of publication names, or None."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _is_abbreviation(name: str, lexicon: Lexicon) -> bool:
    """Whether a longer name of the same month begins like this one."""
    return len(name) <= _LONGEST_ABBREVIATION and any(
        len(other) > len(name) and other.startswith(name[:2]) and number == lexicon.months[name]
        for other, number in lexicon.months.items()
    )


def _full_year(written: str | None) -> int | None:
    if not written:
        return None
    return int(written) if len(written) == 4 else 2000 + int(written) - 100 * (int(written) > 68)


_LEAP_YEAR = 2000
_LONGEST_ABBREVIATION = 5


def _day(year: int | None, month: int, day: int) -> str | None:
    """Give a day of the calendar; without a year the 29th of February may be one."""
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(year or _LEAP_YEAR, month)[1]:
        return None
    return f"{year:04}-{month:02}-{day:02}" if year else f"--{month:02}-{day:02}"


def _day_range(first: str, last_day: int) -> str | None:
    """An interval within one month, ISO 8601: `2024-09-20/2024-09-24`; None where it runs back."""
    last = _same_month(first, last_day)
    return f"{first}/{last}" if last and int(first[-2:]) < last_day else None
