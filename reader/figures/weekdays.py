"""Which day of the calendar `Monday` is, where the words around it say so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum, auto

from reader.figures.figure import FigureKind
from reader.figures.found import DateFound
from reader.figures.lexicon import Lexicon

_REACH = 120
_CLAUSE_BREAK = re.compile(r"[.,](?!\d)|[;:!?()\[\]\"“”„«»\n–—]")
_SENTENCE_BREAK = re.compile(r"[.](?!\d)|[;:!?\n\"“”„«»]")
_WORDS = re.compile(r"['’](?:ll|d)\b|[^\W\d_]+(?:['’](?!ll\b|d\b)[^\W\d_]+)?")
_PREVIOUS = re.compile(r"([^\W\d_]+)[ \u00a0]\Z")
_TIME_BEHIND = re.compile(r",? ([^\W\d_]{2,3}) [0-9]")
_CLOSING = frozenset({"", ",", ".", ";", ":", "!", "?", ")", "\n", "”", '"'})
_NEXT_WORD = re.compile(r" ([^\W\d_]+)")


class _Direction(Enum):
    PAST = auto()
    FUTURE = auto()


def weekday_at(
    text: str, start: int, end: int, weekday: int, lexicon: Lexicon, today: date
) -> DateFound | None:
    """Read the day of the week between `start` and `end`, Monday being 0, or None.

    It is the last such day where the clause tells of the past, the next one where it tells of
    what will come; the value is None where the clause leaves it open.
    """
    before = _WORDS.findall(text[max(0, start - 24) : start])
    previous = before[-1].lower() if before else ""
    if previous in lexicon.articles:
        # "born on a Friday", "un lundi": any such day
        return None
    is_told = not lexicon.dates.weekday_cues or previous in lexicon.dates.weekday_cues
    if not is_told and not _stands_alone(text, start, end, lexicon):
        return None
    days = _days_away(text, start, end, previous, lexicon, weekday - today.weekday())
    return DateFound(end, FigureKind.DATE, None) if days is None else days_from(end, today, days)


def _stands_alone(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether the day needs no preposition: at the beginning of a line, or behind a verb.

    `Monday, 7:42 a.m.`, `The council voted Monday.`, not `Black Friday` or `Monday to Friday`.
    """
    following = _NEXT_WORD.match(text, end, end + 24)
    is_closed = text[end : end + 1] in _CLOSING or text[end : end + 2] == " —"
    if _opens_line(text, start):
        return is_closed and bool(text[end : end + 1].strip())
    if not lexicon.dates.weekdays_stand_alone:
        return False
    before = _PREVIOUS.search(text, max(0, start - 24), start)
    if before is None or not before[1].islower():
        return False
    if before[1] in lexicon.not_before_one or before[1] in lexicon.ranges.words:
        return False
    if following is None:
        return is_closed
    word = following[1].lower()
    if word in lexicon.list_words:
        second = _NEXT_WORD.match(text, following.end(), following.end() + 24)
        return second is not None and second[1].lower() in lexicon.dates.weekdays
    return word in lexicon.not_nouns and word not in lexicon.ranges.words


def _opens_line(text: str, start: int) -> bool:
    return not start or text[start - 1] == "\n"


def _days_away(
    text: str, start: int, end: int, previous: str, lexicon: Lexicon, difference: int
) -> int | None:
    """How many days from today it is; `difference` is that within one week."""
    following = _NEXT_WORD.match(text, end, end + 24) if lexicon.dates.adjectives_follow else None
    beside = {previous, following[1].lower() if following else ""}
    ahead, ago = difference % 7, -(-difference % 7)
    if beside & lexicon.dates.last_words:
        return ago or -7
    if beside & lexicon.dates.coming_words:
        return ahead or 7
    if beside & lexicon.dates.next_words:
        # on a Monday, "next Friday" is this week's to some and the week after's to others
        return None if difference > 0 else ahead or 7
    if previous in lexicon.dates.this_words and not difference:
        return 0
    direction = _direction(text, start, end, lexicon)
    if previous in lexicon.dates.deadline_words:
        return None if direction is _Direction.PAST else ahead or 7
    if direction is None and previous in lexicon.dates.weekday_cues:
        # "beginnt am Freitag um 10 Uhr" is an appointment
        appointment = _TIME_BEHIND.match(text, end, end + 24)
        is_due = appointment is not None and appointment[1].lower() in lexicon.dates.time_cues
        return ahead if is_due and not _is_open(text, start, end, lexicon) else None
    if direction is None:
        return None
    return ago if direction is _Direction.PAST else ahead


def days_from(end: int, today: date, days: int) -> DateFound | None:
    """Give the day so many days from `today`, or None where the calendar ends."""
    try:
        value = (today + timedelta(days=days)).isoformat()
    except OverflowError:
        return None
    return DateFound(end, FigureKind.DATE, value)


def _direction(text: str, start: int, end: int, lexicon: Lexicon) -> _Direction | None:
    """Tell whether the clause around the day is about the past, the future, or leaves it open.

    Where it holds no verb that tells, the sentence does.
    """
    for words in _clauses(text, start, end):
        if words & lexicon.open_words:
            return None
        is_past = bool(words & lexicon.past_words) or _has_ending(words, lexicon.past_endings)
        is_future = bool(words & lexicon.future_words)
        if is_past != is_future:
            return _Direction.PAST if is_past else _Direction.FUTURE
        if is_past:
            return None
    return None


def _is_open(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a word around the day leaves open when it is, or tells of the past."""
    return any(words & lexicon.past_or_open for words in _clauses(text, start, end))


def _clauses(text: str, start: int, end: int) -> Iterator[set[str]]:
    """Give the words of the clause around the day, then those of the sentence.

    Behind a day at the beginning of a line, as in a log, the whole line counts.
    """
    lead, rest = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    clause_lead = _CLAUSE_BREAK.split(lead)[-1]
    if rest[:1] == "," and len(clause_lead.split()) <= 1:
        # "On Wednesday, the council voted": the clause begins behind the comma
        rest = rest[1:]
    clause = f"{clause_lead} {_CLAUSE_BREAK.split(rest)[0]}"
    sentence = f"{_SENTENCE_BREAK.split(lead)[-1]} {_SENTENCE_BREAK.split(rest)[0]}"
    line = rest.partition("\n")[0] if _opens_line(text, start) else ""
    for part in (clause, sentence, line):
        yield {word.lower() for word in _WORDS.findall(part)}


def _has_ending(words: set[str], endings: tuple[str, ...]) -> bool:
    return bool(endings) and any(len(word) > 4 and word.endswith(endings) for word in words)
