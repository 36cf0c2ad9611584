"""Times of day, as ISO 8601 strings: `04:30`, an interval `09:00/17:00`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from reader.figures.context import is_behind_ratio_noun, is_plural, next_word, previous_word
from reader.figures.figure import FigureKind
from reader.figures.found import DateFound
from reader.figures.lexicon import Lexicon

_CLOCK = re.compile(
    r"(?P<hour>[0-2]?[0-9])(?::(?P<minute>[0-5][0-9])(?::(?P<second>[0-5][0-9])(?!\d))?(?![:\d]|\.\d))"
    r"(?:[ \u00a0]?(?P<half>[aApP])\.?[mM]\b\.?)?"
)
_HALF_DAY = re.compile(
    r"(?P<hour>[01]?[0-9])(?:[.:](?P<minute>[0-5][0-9]))?[ \u00a0]?(?P<half>[aApP])\.?[mM]\b\.?"
)
_HEURES = re.compile(
    r"(?P<hour>[0-2]?[0-9])[ \u00a0]?(?:h|heures?)[ \u00a0]?(?P<minute>[0-5][0-9])"
    r"(?![\w]|[ \u00a0]min)"
)
_ZONED = re.compile(
    r"(?P<hour>[0-2][0-9])[.:]?(?P<minute>[0-5][0-9])(?: hours| local time|(?: hours)? "
    r"(?:GMT|UTC|BST|CET|CEST|MEZ|MESZ|EST|EDT|CST|CDT|MST|MDT|PST|PDT|JST|IST))\b"
)
_DOTTED = re.compile(r"(?P<hour>[0-2]?[0-9])\.(?P<minute>[0-5][0-9]) (?P<noun>[^\W\d_]+)")
_WORDED = re.compile(
    r"(?P<hour>[0-2]?[0-9])(?:[.:](?P<minute>[0-5][0-9]))?"
    r"[ \u00a0]?(?P<word>[^\W\d_]{1,6}(?:['’][^\W\d_]{1,6})?)(?![\w'’])"
)
_CUED = re.compile(
    r"(?P<hour>[0-2]?[0-9])(?:\.(?P<minute>[0-5][0-9])(?![\w%]|[.,:]?[0-9]))?"
    r"(?!\w{0,8}[.,:]?[0-9]|[ \u00a0]?[%€$£°])"
    r"(?:[ \u00a0](?P<word>[^\W\d_]+)| ?(?P<letter>h)\b)?"
)
_HOUR_UNIT = r"(?:h|heures|horas|ore|uur|Uhr)"
_INTERVAL = re.compile(
    r"(?P<hour>[0-2]?[0-9])"
    r"(?P<told>[.:](?P<minute>[0-5][0-9])| ?h(?P<late>[0-5][0-9])| ?(?:h|Uhr|uur))?"
    rf"(?: ?{_HOUR_UNIT})? (?P<to>[^\W\d_]{{1,5}}) "
    rf"(?P<last_hour>[0-2]?[0-9])(?:[.:](?P<last_minute>[0-5][0-9]))? ?(?P<unit>{_HOUR_UNIT})"
    r"(?P<last_late>[0-5][0-9])?(?!\w)"
)
_WORD = re.compile(r"[^\W\d_]+")
_MAY_BE_TIME = re.compile(
    r"[0-2]?[0-9](?:[.:][0-5]|[ \u00a0]?[^\W\d_])|[0-2][0-9][0-5][0-9](?![0-9])"
)
"""What all of these begin like: a first look that most numbers do not pass."""
_NEXT_WORD = re.compile(r"[ \u00a0]([^\W\d_]+)")
_WORDS_BEFORE = re.compile(r"(?:[^\W\d_]+[ \u00a0]){1,4}\Z")
_ENDS_WITH_HOURS = re.compile(r"(?<![0-9.,:])[0-9]{1,2}(?:[.:h][0-9]{0,2})?[ \u00a0]?\Z")
_RANGE_ON = re.compile(
    r" (?P<to>[^\W\d_]{1,5}) (?:[^\W\d_]{1,3} )?(?:[0-9]{1,2}(?:[.:][0-9]{2})?|(?P<word>[^\W\d_]+))"
    r"(?: (?P<noun>[^\W\d_]+))?"
)
_RELATIVES = frozenset({"che", "que", "die"})
_SPACES = frozenset(" \u00a0")
_REACH = 24


def time_at(text: str, start: int, lexicon: Lexicon) -> DateFound | None:
    """Read the time of day that begins with the digits at `start`, or None."""
    found = _time_at(text, start, lexicon)
    return found and with_part_of_day(text, found, lexicon)


def with_part_of_day(text: str, found: DateFound, lexicon: Lexicon) -> DateFound:
    """Take in what follows the time `found`: `em ponto`, `da noite`, `'s avonds`."""
    end = found.end
    for phrase in lexicon.clock.exact_times:
        end = _end_of(phrase, text, end) or end
    value, part = found.value, _part_of_day(text, end, lexicon)
    if part is not None and value is not None and len(value) == 5:
        end, first_behind_noon = part
        hour = int(value[:2])
        if first_behind_noon <= hour < 12:
            hour += 12
        elif hour == 0 and first_behind_noon < 6:
            # "quarter to one in the afternoon"
            hour = 12
        elif hour == 12 and 1 < first_behind_noon < 12:
            hour = 0
        value = f"{hour:02}{value[2:]}"
    return replace(found, end=end, value=value)


def _part_of_day(text: str, end: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Where `da noite` or the like ends that stands behind `end`, and what it says, or None."""
    for phrase, first_behind_noon in lexicon.clock.parts_of_day.items():
        stop = _end_of(phrase, text, end)
        if stop:
            return stop, first_behind_noon
    return None


def _end_of(phrase: str, text: str, end: int) -> int:
    """Where `phrase` ends that stands one space behind `end`, or 0."""
    stop = end + 1 + len(phrase)
    written = text[end + 1 : stop].lower().replace("’", "'")
    if written != phrase or text[end : end + 1] not in _SPACES or text[stop : stop + 1].isalnum():
        return 0
    return stop


def _time_at(text: str, start: int, lexicon: Lexicon) -> DateFound | None:
    if is_behind_ratio_noun(text, start, lexicon):
        return None
    if _MAY_BE_TIME.match(text, start) is None:
        return _cued(text, start, lexicon) if lexicon.clock.cues else None
    interval = _interval(text, start, lexicon)
    if interval is not None:
        return interval
    for pattern in (_HALF_DAY, _CLOCK, _HEURES, _ZONED):
        match = pattern.match(text, start)
        if match is not None:
            return _time(text, match, lexicon)
    match = _WORDED.match(text, start)
    if match is not None and match["word"].lower() in lexicon.clock.words:
        return _time(text, match, lexicon)
    if match is not None and match["minute"] and match["word"].lower() in lexicon.clock.hour_words:
        # "7.42 uur": where a comma parts decimals, these are no hours and a half
        return _time(text, match, lexicon) if lexicon.decimal == "," else None
    match = _DOTTED.match(text, start) if lexicon.clock.departures else None
    if match is not None and _is_departure(text, match, lexicon):
        hour, minute = int(match["hour"]), int(match["minute"])
        value = _written(hour, minute)
        return DateFound(match.end("minute"), FigureKind.TIME, value) if hour < 24 else None
    return _cued(text, start, lexicon) if lexicon.clock.cues else None


def _is_departure(text: str, match: re.Match[str], lexicon: Lexicon) -> bool:
    """`the 8.15 flight`, but `a 2.50 fare`."""
    if match["noun"].lower() not in lexicon.clock.departures:
        return False
    return previous_word(text, match.start()) in lexicon.definite_articles


def _time(text: str, match: re.Match[str], lexicon: Lexicon) -> DateFound | None:
    parts = match.groupdict()
    hour, minute, half = int(parts["hour"]), int(parts["minute"] or 0), parts.get("half")
    seconds = f":{parts['second']}" if parts.get("second") else ""
    if (
        hour > 24
        or (hour == 24 and minute)
        or (half and not 0 < hour <= 12 and not parts["minute"])
    ):
        return None
    if half and hour <= 12:
        hour = hour % 12 + (12 if half in "pP" else 0)
    end = match.end()
    word = _NEXT_WORD.match(text, end, end + 8)
    if word is not None and word[1].lower() in lexicon.clock.words:
        end = word.end()
    if text[end - 1] == "." and half and text[end - 3 : end - 2] != ".":
        end -= 1
    return DateFound(end, FigureKind.TIME, _written(hour, minute) + seconds)


def _written(hour: int, minute: int) -> str:
    return f"{hour % 24:02}:{minute:02}"


def _interval(text: str, start: int, lexicon: Lexicon) -> DateFound | None:
    """Read `von 9.00 bis 17.00 Uhr` and `de 9 h à 17 h`; `de 2 à 3 heures` lasts that long."""
    match = _INTERVAL.match(text, start)
    if match is None or match["to"].lower() not in lexicon.ranges.words | lexicon.ranges.joiners:
        return None
    if not match["told"] and not _opens_interval(text, start, match["unit"], lexicon):
        return None
    first, last = int(match["hour"]), int(match["last_hour"])
    is_over_night = match["unit"].lower() in lexicon.clock.words
    if first > 24 or last > 24 or (not match["told"] and first >= last and not is_over_night):
        return None
    begin = _written(first, int(match["minute"] or match["late"] or 0))
    value = f"{begin}/{_written(last, int(match['last_minute'] or match['last_late'] or 0))}"
    return DateFound(match.end(), FigureKind.TIME, value)


def _opens_interval(text: str, start: int, unit: str, lexicon: Lexicon) -> bool:
    """Whether the word before two bare hours makes them times: `van 9 tot 17 uur`."""
    if unit not in {"Uhr", "uur"}:
        return False
    return previous_word(text, start) in lexicon.ranges.from_words | lexicon.ranges.between


@dataclass(frozen=True, slots=True)
class Cue:
    """What stands before a time of day and tells that it is one."""

    start: int
    has_hours: bool
    """Whether a word for hours stands behind it: `alle ore`."""
    stands_alone: bool
    """Whether nothing need follow the number."""


def cue_before(text: str, start: int, lexicon: Lexicon) -> Cue | None:
    """Give the words before a number at `start` that tell that it is a time of day, or None.

    The second time of two needs no more than the first: `tra le 9 e le 17`.
    """
    cue = _cue_at(text, start, lexicon)
    if cue is None or cue.stands_alone:
        return cue
    first = _ENDS_WITH_HOURS.search(text, max(0, cue.start - 6), cue.start)
    opening = _cue_at(text, first.start(), lexicon) if first else None
    return replace(cue, stands_alone=opening is not None and opening.stands_alone)


def _cue_at(text: str, start: int, lexicon: Lexicon) -> Cue | None:
    if previous_word(text, start) not in lexicon.clock_cue_endings:
        return None
    match = _WORDS_BEFORE.search(text, max(0, start - _REACH), start)
    if match is None:
        return None
    words = list(_WORD.finditer(text, match.start(), start))
    has_hours = words[-1][0].lower() in lexicon.clock.hour_words
    for length in (4, 3, 2, 1):
        if length > len(words):
            continue
        phrase = " ".join(word[0].lower() for word in words[-length:])
        if phrase in lexicon.clock.cues:
            stands_alone = phrase in lexicon.clock.hours_stand_alone
            return Cue(words[-length].start(), has_hours, stands_alone)
    behind_hours = words[:-1] if has_hours else []
    if behind_hours and behind_hours[-1][0].lower() in lexicon.clock.cues:
        # "alle ore 8"
        return Cue(behind_hours[-1].start(), has_hours, stands_alone=False)
    return None


def _cued(text: str, start: int, lexicon: Lexicon) -> DateFound | None:
    """Read `alle 14.30`, `vers 8 heures`, `a las 8`: the words before tell that it is a time."""
    match = _CUED.match(text, start)
    if match is not None and _is_of_the_day(text, match, lexicon):
        hour = match.end() if match["word"] or match["letter"] else match.end("hour")
        return DateFound(hour, FigureKind.TIME, _written(int(match["hour"]), 0))
    cue = cue_before(text, start, lexicon)
    if match is None or int(match["hour"]) > 24 or cue is None:
        return None
    if not match["minute"] and _goes_on_duration(text, cue, lexicon):
        return None
    word = (match["word"] or "").lower()
    is_named = word in lexicon.clock.hour_words or bool(match["letter"])
    stop = match.end() if is_named else max(match.end("hour"), match.end("minute"))
    for phrase, added in lexicon.clock.parts_behind.items():
        end = 0 if match["minute"] else _end_of(phrase, text, stop)
        if end:
            # "a las 8 y media"
            minutes = (int(match["hour"]) * 60 + added) % 1440
            return DateFound(end, FigureKind.TIME, _written(minutes // 60, minutes % 60))
    has_part = _part_of_day(text, stop, lexicon) is not None
    if is_named and not has_part and _is_distance(text, stop, lexicon):
        return None
    if not is_named and lexicon.unit_phrases.begins(word):
        return None
    is_told = is_named or has_part or match["minute"] or cue.has_hours
    if not is_told and not (cue.stands_alone and counts_nothing(text, stop, lexicon)):
        return None
    value = _written(int(match["hour"]), int(match["minute"] or 0))
    return DateFound(stop, FigureKind.TIME, value)


def _is_distance(text: str, end: int, lexicon: Lexicon) -> bool:
    """Whether the hours are those of a way: `à 8 heures de route`, but `às 21h de sexta`."""
    word = next_word(text, end)
    if word not in lexicon.of_words:
        return False
    return next_word(text, end + 1 + len(word)) not in lexicon.date_starters


def _goes_on_duration(text: str, cue: Cue, lexicon: Lexicon) -> bool:
    """Whether the cue joins two numbers of hours: `2 à 3 heures`, but not `dalle 9 alle 17`."""
    before = _ENDS_WITH_HOURS.search(text, max(0, cue.start - 6), cue.start)
    if before is None:
        return False
    opening = _cue_at(text, before.start(), lexicon)
    is_time = opening is not None and (opening.stands_alone or not before[0].strip().isdigit())
    return not is_time


def counts_nothing(text: str, end: int, lexicon: Lexicon) -> bool:
    """Whether the hour that ends at `end` counts nothing, as it does in `alle 15 imprese`."""
    if _may_be_counted(next_word(text, end), lexicon):
        return False
    onward = _RANGE_ON.match(text, end)
    if onward is None or onward["to"].lower() not in lexicon.ranges.words | lexicon.ranges.joiners:
        return True
    if onward["word"] and onward["word"].lower() not in lexicon.numbers.cardinals:
        return True
    # "dalle 10 alle 20 persone"
    counted = (onward["noun"] or "").lower()
    return not (_may_be_counted(counted, lexicon) or lexicon.unit_phrases.begins(counted))


def _may_be_counted(word: str, lexicon: Lexicon) -> bool:
    """Whether `word` goes on a number that is no hour: `alle 15 imprese`, `alle due che`."""
    if word in lexicon.numbers.magnitudes or word in _RELATIVES or is_plural(word, lexicon):
        return True
    is_other = word in lexicon.not_nouns or word in lexicon.clock.hour_verbs
    return bool(lexicon.clock.hour_verbs) and word.endswith("e") and len(word) > 3 and not is_other


def _is_of_the_day(text: str, match: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether `du matin` or the like follows the hour."""
    if match["minute"] or int(match["hour"]) > 12 or not lexicon.clock.parts_of_day:
        return False
    word = (match["word"] or "").lower()
    if not (match["letter"] or word in lexicon.clock.hour_words):
        return False
    return _part_of_day(text, match.end(), lexicon) is not None
