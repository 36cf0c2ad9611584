"""Times of day, as ISO 8601 strings: `04:30`."""

from __future__ import annotations

import re

from reader.figures.context import is_plural
from reader.figures.figure import FigureKind
from reader.figures.found import DateFound
from reader.figures.lexicon import Lexicon

_CLOCK = re.compile(
    r"(?P<hour>[0-2]?[0-9])(?::(?P<minute>[0-5][0-9])(?::[0-5][0-9](?!\d))?(?![:\d]|\.\d))"
    r"(?:[ \u00a0]?(?P<half>[aApP])\.?[mM]\b\.?)?"
)
_HALF_DAY = re.compile(
    r"(?P<hour>[01]?[0-9])(?:[.:](?P<minute>[0-5][0-9]))?[ \u00a0]?(?P<half>[aApP])\.?[mM]\b\.?"
)
_HEURES = re.compile(
    r"(?P<hour>[0-2]?[0-9])[ \u00a0]?(?:h|heures?)[ \u00a0]?(?P<minute>[0-5][0-9])"
    r"(?![\w]|[ \u00a0]min)"
)
_ZONED = re.compile(r"(?P<hour>[0-2][0-9])(?P<minute>[0-5][0-9])(?: hours)? (?:GMT|UTC|CET|EST)\b")
_WORDED = re.compile(
    r"(?P<hour>[0-2]?[0-9])(?:[.:](?P<minute>[0-5][0-9]))?"
    r"[ \u00a0]?(?P<word>[^\W\d_]{1,6}(?:['’][^\W\d_]{1,6})?)(?![\w'’])"
)
_CUED = re.compile(
    r"(?P<hour>[0-2]?[0-9])(?:[.:h](?P<minute>[0-5][0-9]))?(?![\w.:,]*[0-9])"
    r"(?P<unit>[ \u00a0]?(?:h|heures?|horas?|ore|uur)\b)?"
)
_INTERVAL = re.compile(
    r"(?P<hour>[0-2]?[0-9])(?:[.:](?P<minute>[0-5][0-9])| ?(?P<first>h|Uhr|uur))"
    r"(?: ?(?:h|heures|horas|ore|uur|Uhr))? (?P<to>[^\W\d_]{1,5}) "
    r"(?P<last_hour>[0-2]?[0-9])(?:[.:](?P<last_minute>[0-5][0-9]))? ?"
    r"(?:h|heures|horas|ore|uur|Uhr)(?!\w)"
)
_MARK = re.compile(r"[ \u00a0]?[%‰€$£°]")
_NEXT_WORD = re.compile(r"[ \u00a0]([^\W\d_]+)")
_PREVIOUS_WORDS = re.compile(r"(?:([^\W\d_]+)[ \u00a0]+)?([^\W\d_]+)[ \u00a0]+\Z")


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
    word = match["word"].lower() if match else ""
    if match and (word in lexicon.clock_words or (match["minute"] and word in lexicon.hour_words)):
        return _time(text, match, lexicon)
    match = _CUED.match(text, start)
    if match is not None and _is_cued(text, match, lexicon):
        return _time(text, match, lexicon)
    return None


def _interval(text: str, start: int, lexicon: Lexicon) -> DateFound | None:
    """Read `von 9.00 bis 17.00 Uhr` and `de 9 h à 17 h`; `de 2 à 3 heures` lasts that long."""
    match = _INTERVAL.match(text, start)
    if match is None or match["to"].lower() not in lexicon.range_words | lexicon.range_and:
        return None
    first, last = int(match["hour"]), int(match["last_hour"])
    if first > 24 or last > 24:
        return None
    low = f"{first % 24:02}:{match['minute'] or '00'}"
    high = f"{last % 24:02}:{match['last_minute'] or '00'}"
    return DateFound(match.end(), FigureKind.TIME, f"{low}/{high}")


def _time(text: str, match: re.Match[str], lexicon: Lexicon) -> DateFound | None:
    parts = match.groupdict()
    hour, minute, half = int(parts["hour"]), int(parts["minute"] or 0), parts.get("half")
    if hour > 24 or (half and not 0 < hour <= 12 and not parts["minute"]):
        return None
    if half and hour <= 12:
        hour = hour % 12 + (12 if half in "pP" else 0)
    end = match.end()
    word = _NEXT_WORD.match(text, end, end + 8)
    if word is not None and word[1].lower() in lexicon.clock_words:
        end = word.end()
    if text[end - 1] == "." and half and text[end - 3 : end - 2] != ".":
        end -= 1
    return DateFound(end, FigureKind.TIME, f"{hour % 24:02}:{minute:02}")


def _is_cued(text: str, match: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether the words around the hour make it a time: `vers 8 heures`, `a las 8`."""
    if not lexicon.clock_cues:
        return False
    previous = _PREVIOUS_WORDS.search(text, max(0, match.start() - 24), match.start())
    if previous is None:
        return False
    phrases = {previous[2].lower(), f"{previous[1] or ''} {previous[2]}".lower()}
    if not phrases & lexicon.clock_cues:
        return False
    following = _NEXT_WORD.match(text, match.end(), match.end() + 24)
    word = following[1].lower() if following else ""
    if match["unit"]:
        # "à 8 heures de route" is a distance, "2 à 3 heures" a duration
        is_known = bool(match["minute"]) or not _follows_number(previous)
        return is_known and word not in lexicon.of_words
    if match["minute"]:
        # "alle 12.50 tonnellate", "om 3.50 €"
        is_measured = lexicon.unit_phrases.begins(word) or _MARK.match(text, match.end())
        return not is_measured
    if previous[2].lower() in lexicon.hour_words:
        return True
    return lexicon.hours_stand_alone and not is_plural(word, lexicon)


def _follows_number(previous: re.Match[str]) -> bool:
    """Whether a number stands before the words of `previous`: `2 à`."""
    return previous.string[max(0, previous.start() - 2) : previous.start()].strip()[-1:].isdigit()
