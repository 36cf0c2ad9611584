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
    r"(?P<unit>[ \u00a0]?(?:h|heures?|horas?|uur)\b)?"
)
_NEXT_WORD = re.compile(r"[ \u00a0]([^\W\d_]+)")
_PREVIOUS_WORDS = re.compile(r"(?:([^\W\d_]+)[ \u00a0]+)?([^\W\d_]+)[ \u00a0]+\Z")


def time_at(text: str, start: int, lexicon: Lexicon) -> DateFound | None:
    """Read the time of day that begins with the digits at `start`, or None."""
    for pattern in (_HALF_DAY, _CLOCK, _HEURES, _ZONED):
        match = pattern.match(text, start)
        if match is not None:
            return _time(text, match, lexicon)
    match = _WORDED.match(text, start)
    if match is not None and match["word"].lower() in lexicon.clock_words:
        return _time(text, match, lexicon)
    match = _CUED.match(text, start)
    if match is not None and _is_cued(text, match, lexicon):
        return _time(text, match, lexicon)
    return None


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
        # "à 8 heures de route" is a distance
        return word not in lexicon.of_words
    return lexicon.hours_stand_alone and not is_plural(word, lexicon)
