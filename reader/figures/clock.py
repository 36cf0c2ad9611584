"""Times of day, as ISO 8601 strings: `04:30`, an interval `09:00/17:00`."""

from __future__ import annotations

import re

from reader.figures.context import is_plural, previous_word
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
    r"(?P<hour>[0-2]?[0-9])(?:[.:](?P<minute>[0-5][0-9])| ?(?:h|Uhr|uur))"
    rf"(?: ?{_HOUR_UNIT})? (?P<to>[^\W\d_]{{1,5}}) "
    rf"(?P<last_hour>[0-2]?[0-9])(?:[.:](?P<last_minute>[0-5][0-9]))? ?{_HOUR_UNIT}(?!\w)"
)
_NEXT_WORD = re.compile(r"[ \u00a0]([^\W\d_]+)")
_WORDS_BEFORE = re.compile(r"(?:[^\W\d_]+[ \u00a0]){1,3}\Z")
_ENDS_WITH_HOURS = re.compile(r"(?<![0-9])[0-9]{1,2}[ \u00a0]?\Z")
_PART_OF_DAY = re.compile(r"[ \u00a0]([^\W\d_]+[ '’]{1,2}[^\W\d_]+(?:[ '’-][^\W\d_]+)?)")
_REACH = 24


def time_at(text: str, start: int, lexicon: Lexicon) -> DateFound | None:
    """Read the time of day that begins with the digits at `start`, or None."""
    interval = _interval(text, start, lexicon)
    if interval is not None:
        return interval
    for pattern in (_HALF_DAY, _CLOCK, _HEURES, _ZONED):
        match = pattern.match(text, start)
        if match is not None:
            return _time(text, match, lexicon)
    match = _WORDED.match(text, start)
    if match is not None and match["word"].lower() in lexicon.clock_words:
        return _time(text, match, lexicon)
    match = _DOTTED.match(text, start)
    if match is not None and _is_departure(text, match, lexicon):
        hour, minute = int(match["hour"]), int(match["minute"])
        value = _written(hour, minute)
        return DateFound(match.end("minute"), FigureKind.TIME, value) if hour < 24 else None
    return _cued(text, start, lexicon) if lexicon.clock_cues else None


def _is_departure(text: str, match: re.Match[str], lexicon: Lexicon) -> bool:
    """`the 8.15 flight`, but `a 2.50 fare`."""
    if match["noun"].lower() not in lexicon.departures:
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
    if word is not None and word[1].lower() in lexicon.clock_words:
        end = word.end()
    if text[end - 1] == "." and half and text[end - 3 : end - 2] != ".":
        end -= 1
    return DateFound(end, FigureKind.TIME, _written(hour, minute) + seconds)


def _written(hour: int, minute: int) -> str:
    return f"{hour % 24:02}:{minute:02}"


def _interval(text: str, start: int, lexicon: Lexicon) -> DateFound | None:
    """Read `von 9.00 bis 17.00 Uhr` and `de 9 h à 17 h`; `de 2 à 3 heures` lasts that long."""
    match = _INTERVAL.match(text, start)
    if match is None or match["to"].lower() not in lexicon.range_words | lexicon.range_and:
        return None
    first, last = int(match["hour"]), int(match["last_hour"])
    if first > 24 or last > 24:
        return None
    begin = _written(first, int(match["minute"] or 0))
    value = f"{begin}/{_written(last, int(match['last_minute'] or 0))}"
    return DateFound(match.end(), FigureKind.TIME, value)


def _cued(text: str, start: int, lexicon: Lexicon) -> DateFound | None:
    """Read `alle 14.30`, `vers 8 heures`, `a las 8`: the words before tell that it is a time."""
    match = _CUED.match(text, start)
    if match is not None and _is_of_the_day(text, match, lexicon):
        hour = match.end() if match["word"] or match["letter"] else match.end("hour")
        return DateFound(hour, FigureKind.TIME, _written(int(match["hour"]), 0))
    cue = _WORDS_BEFORE.search(text, max(0, start - _REACH), start)
    if match is None or int(match["hour"]) > 24 or cue is None:
        return None
    if not match["minute"] and _ENDS_WITH_HOURS.search(text, max(0, cue.start() - 4), cue.start()):
        # `2 à 3 heures` lasts that long
        return None
    before = cue[0].lower().split()
    phrases = {" ".join(before[-length:]) for length in (1, 2, 3)}
    hours = lexicon.hour_words & {before[-1]}
    if hours:
        # "alle ore 8"
        phrases |= {" ".join(before[:-1]), before[-2] if len(before) > 1 else ""}
    if not phrases & lexicon.clock_cues:
        return None
    word = (match["word"] or "").lower()
    is_named = word in lexicon.hour_words or bool(match["letter"])
    following = _NEXT_WORD.match(text, match.end(), match.end() + _REACH)
    if is_named and following is not None and following[1].lower() in lexicon.of_words:
        # "à 8 heures de route" is a distance
        return None
    stands_alone = bool(phrases & lexicon.hours_stand_alone) and not is_plural(word, lexicon)
    is_unit = not is_named and lexicon.unit_phrases.begins(word)
    if is_unit or not (is_named or match["minute"] or hours or stands_alone):
        return None
    end = match.end() if is_named else max(match.end("hour"), match.end("minute"))
    value = _written(int(match["hour"]), int(match["minute"] or 0))
    return DateFound(end, FigureKind.TIME, value)


def _is_of_the_day(text: str, match: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether `du matin` or the like follows the hour; the half of the day is not added."""
    if match["minute"] or int(match["hour"]) > 12 or not lexicon.parts_of_day:
        return False
    word = (match["word"] or "").lower()
    if not (match["letter"] or word in lexicon.hour_words):
        return False
    following = _PART_OF_DAY.match(text, match.end(), match.end() + _REACH)
    if following is None:
        return False
    return following[1].lower().replace("’", "'").startswith(tuple(lexicon.parts_of_day))
