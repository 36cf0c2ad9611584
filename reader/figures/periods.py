"""Spans of time with a name of their own: decades, quarters, seasons, `the 2014-15 season`.

As ISO 8601-2:2019 writes them: a decade `199X`, the third quarter of 2024 `2024-35`, its first half
`2024-40`, its summer `2024-22` (the sub-year groupings of its section 4.8). Two years are
`2014/2015`.
"""

from __future__ import annotations

import re

from reader.figures.context import (
    NEXT_WORD,
    WORD,
)
from reader.figures.figure import FigureKind
from reader.figures.found import DateFound
from reader.figures.lexicon import Lexicon

EARLIEST_YEAR, LATEST_YEAR = 1000, 2099

_QUARTERS, _HALVES, _SEASONS = range(33, 37), range(40, 42), range(21, 25)
_FULL_DECADE = re.compile(r"(?P<decade>1[0-9]{2}|20[0-9])0(?:['’]?s|er(?:n|[- ]Jahren?)?)\b")
_SHORT_DECADE = re.compile(r"(?P<decade>[0-9])0(?:s\b|ern\b|er[- ]Jahren?\b)")
_NAMED_DECADE = re.compile(r"(?P<century>1[0-9]|20)?(?P<decade>[0-9])0(?![\w]|[.,][0-9])")
_YEARS = re.compile(
    r"(?P<from>1[89][0-9]{2}|20[0-9]{2})[-–/](?P<to>[0-9]{1,2}|[12][0-9]{3})(?![\w-])"
)
_MODEL = re.compile(r"[12]000-[0-9](?![\w])")
_NAME_BEFORE = re.compile(r"[A-Z][\w’'-]{3,} \Z")
_YEAR_BEHIND = (
    r"(?:[ \u00a0](?:of|de|del|des|du|van|di|do|dello|dell['’]))?"
    r"(?:[ \u00a0](?:the|fiscal|financial|year|Jahres|jaar)){0,3}"
    r"[ \u00a0]?(?P<year>1[0-9]{3}|20[0-9]{2})(?![\w]|[.,][0-9]|[-–/][0-9])"
)
_NUMBERED = re.compile(
    r"(?P<which>[^\W\d_]{4,10}|[1-4](?:\.|st|nd|rd|th|er|e|ème|º|°)?)"
    rf"[ \u00a0-](?P<noun>[^\W\d_]{{4,10}}){_YEAR_BEHIND}"
)
_LETTERED = re.compile(rf"(?P<letter>[A-Z])(?P<which>[1-4]){_YEAR_BEHIND}")
_NUMBER_FIRST = re.compile(r"(?P<which>[1-4])(?P<letter>[A-Z])(?P<year>20[0-9]{2}|[0-9]{2})(?!\w)")
_FISCAL_YEAR = re.compile(r"FY[ \u00a0]?['’]?(?P<year>20[0-9]{2}|[0-9]{2})(?![\w]|[.,/–-][0-9])")
_LETTERED_BEHIND = re.compile(r"(?P<year>20[0-9]{2}) (?P<letter>[A-Z])(?P<which>[1-4])(?!\w)")
_SEASON = re.compile(rf"(?P<noun>[^\W\d_]{{3,9}}){_YEAR_BEHIND}")
_WORDS_BEFORE = re.compile(r"(?:[^\W\d_]+[ \u00a0]){1,3}['’]?\Z")
_SHORT_YEAR = re.compile(r"[0-9]{2}(?![\w]|['’]|[.,][0-9])")
_APOSTROPHES = "'’‘"
_APOSTROPHE = re.compile(rf"([^\W\d_]+)[ \u00a0][{_APOSTROPHES}]\Z")
_ERA_BEHIND = re.compile(
    r"(?P<year>[0-9]{1,4})[ \u00a0]?(?:"
    r"(?P<before>BCE?\b|B\.C\.(?:E\.)?|v\. ?Chr\.|av\. ?J\.-C\.|a\. ?C\.|v\.Chr\.)"
    r"|(?:AD|CE)\b|A\.D\.|C\.E\.|n\. ?Chr\.|apr\. ?J\.-C\.|d\. ?C\.)"
)
_ERA_BEFORE = re.compile(r"(?<!\w)(?:AD|A\.D\.)[ \u00a0]\Z")
_YEAR_OF_ERA = re.compile(r"[0-9]{1,4}(?![\w%]|[.,:-][0-9])")


def period_at_digits(text: str, start: int, lexicon: Lexicon) -> DateFound | None:
    """Read the period that begins with the digits at `start`, or None."""
    return (
        _decade(text, start, lexicon)
        or _years(text, start)
        or _short_year(text, start, lexicon)
        or _lettered(_LETTERED_BEHIND.match(text, start), lexicon)
        or _lettered(_NUMBER_FIRST.match(text, start), lexicon)
        or _numbered(text, start, lexicon)
    )


def period_at_word(text: str, start: int, lexicon: Lexicon) -> DateFound | None:
    """Read the period that begins with a word at `start`, or None."""
    return (
        _lettered(_LETTERED.match(text, start), lexicon)
        or _fiscal_year(text, start, lexicon)
        or _numbered(text, start, lexicon)
        or _season(text, start, lexicon)
        or _named_decade(text, start, lexicon)
    )


def _found(end: int, value: str | None) -> DateFound:
    return DateFound(end, FigureKind.DATE, value)


def _decade(text: str, start: int, lexicon: Lexicon) -> DateFound | None:
    match = _FULL_DECADE.match(text, start)
    if match is not None:
        return _found(match.end(), f"{match['decade']}X")
    match = _SHORT_DECADE.match(text, start)
    if match is not None and (match[0][-1] != "s" or text[start - 1 : start] in {"'", "’", "‘"}):
        return _found(match.end(), _short_decade(match["decade"]))
    if not _is_behind_decade_word(text, start, lexicon):
        return None
    match = _NAMED_DECADE.match(text, start)
    if match is None:
        return None
    if match["century"]:
        return _found(match.end(), f"{match['century']}{match['decade']}X")
    return _found(match.end(), _short_decade(match["decade"]))


def _is_behind_decade_word(text: str, start: int, lexicon: Lexicon) -> bool:
    """Whether `années` stands before `start`, or `década de los`."""
    if not lexicon.dates.decade_openers:
        return False
    before = _WORDS_BEFORE.search(text, max(0, start - 24), start)
    words = before[0].lower().rstrip("'’ \u00a0").split() if before else []
    while words and (words[-1] in lexicon.of_words or words[-1] in lexicon.definite_articles):
        words.pop()
    return bool(words) and words[-1] in lexicon.dates.decade_openers


def era_at(text: str, start: int, lexicon: Lexicon) -> DateFound | None:
    """Read `44 BC` and `AD 79`; ISO 8601 counts a year zero before the first: 44 BC is `-0043`."""
    behind = _ERA_BEHIND.match(text, start)
    if behind is not None:
        year = int(behind["year"])
        if not year:
            return None
        return _found(behind.end(), f"-{year - 1:04}" if behind["before"] else f"{year:04}")
    if text[start - 3 : start - 1] not in {"AD", "D."}:
        return None
    match = _YEAR_OF_ERA.match(text, start)
    if match is None or _ERA_BEFORE.search(text, max(0, start - 6), start) is None:
        return None
    return _found(match.end(), f"{int(match[0]):04}")


def decade_in_words(text: str, start: int, number: object, lexicon: Lexicon) -> str | None:
    """Give the decade that the number word at `start` names, `199X` in `los años noventa`."""
    if not isinstance(number, int) or number not in range(20, 100, 10):
        return None
    return f"19{number // 10}X" if _is_behind_decade_word(text, start, lexicon) else None


def _named_decade(text: str, start: int, lexicon: Lexicon) -> DateFound | None:
    """`the nineties`, `neunziger Jahre`."""
    word = WORD.match(text, start)
    ten = lexicon.dates.decade_names.get(word[0].lower()) if word else None
    if word is None or ten is None:
        return None
    following = NEXT_WORD.match(text, word.end(), word.end() + 12)
    is_named = following is not None and following[1].lower() in lexicon.dates.decade_words
    # "settanta anni" last so long, the decade is "anni Settanta"
    is_named = is_named and word[0].lower() not in lexicon.numbers.cardinals
    is_compound = word[0].lower().endswith(tuple(lexicon.dates.decade_words))
    before = _WORDS_BEFORE.search(text, max(0, start - 24), start)
    previous = before[0].lower().split()[-1] if before else ""
    if not (is_named or is_compound or previous in lexicon.dates.decade_articles):
        return None
    end = following.end() if following and is_named else word.end()
    return _found(end, f"19{ten // 10}X")


def _short_year(text: str, start: int, lexicon: Lexicon) -> DateFound | None:
    """`in '61`, `the class of ’08`: with an apostrophe, and a word before it for years."""
    match = _SHORT_YEAR.match(text, start)
    if match is None or text[start - 1 : start] not in _APOSTROPHES:
        return None
    before = _APOSTROPHE.search(text, max(0, start - 16), start)
    if before is None or before[1].lower() not in lexicon.dates.year_cues:
        return None
    year = int(match[0])
    return _found(match.end(), f"{19 if year > 30 else 20}{match[0]}")


def _short_decade(digit: str) -> str | None:
    """The decade that a digit names; the twenties are of two centuries."""
    if digit == "2":
        return None
    return f"20{digit}X" if digit in "01" else f"19{digit}X"


def is_model(text: str, start: int) -> bool:
    """Whether digits go on the name of a machine: `Mirage 2000-5`, but `season 2004-5`."""
    return _MODEL.match(text, start) is not None and (
        _NAME_BEFORE.search(text, max(0, start - 16), start) is not None
    )


def _years(text: str, start: int) -> DateFound | None:
    match = _YEARS.match(text, start)
    if match is None or is_model(text, start):
        return None
    first = int(match["from"])
    written = match["to"]
    turn = 10 ** len(written)
    last = int(written) if len(written) == 4 else first // turn * turn + int(written)
    if not first < last <= LATEST_YEAR:
        return None
    return _found(match.end(), f"{first}/{last}")


def _lettered(match: re.Match[str] | None, lexicon: Lexicon) -> DateFound | None:
    """`Q3 2024`, `T3 2024`, `4Q20`, `H1 2024`."""
    if match is None:
        return None
    number, letter = int(match["which"]), match["letter"]
    year = match["year"] if len(match["year"]) == 4 else f"20{match['year']}"
    if letter in lexicon.dates.quarter_letters:
        return _found(match.end(), f"{year}-{_QUARTERS[number - 1]}")
    if letter == lexicon.dates.half_year_letter and number <= len(_HALVES):
        return _found(match.end(), f"{year}-{_HALVES[number - 1]}")
    return None


def _fiscal_year(text: str, start: int, lexicon: Lexicon) -> DateFound | None:
    """`FY2025`, `FY 25`."""
    match = _FISCAL_YEAR.match(text, start) if lexicon.dates.fiscal_year else None
    return _found(match.end(), f"20{match['year'][-2:]}") if match else None


def _numbered(text: str, start: int, lexicon: Lexicon) -> DateFound | None:
    """`third quarter of 2024`, `3. Quartal 2024`, `premier semestre 2024`."""
    match = _NUMBERED.match(text, start, start + 64)
    if match is None:
        return None
    noun, which = match["noun"].lower(), match["which"].lower()
    number = int(which[0]) if which[0].isdigit() else lexicon.dates.period_ordinals.get(which, 0)
    codes = _QUARTERS if noun in lexicon.dates.quarter_words else _HALVES
    if noun not in lexicon.dates.quarter_words | lexicon.dates.half_year_words:
        return None
    if not 1 <= number <= len(codes):
        return None
    return _found(match.end(), f"{match['year']}-{codes[number - 1]}")


def _season(text: str, start: int, lexicon: Lexicon) -> DateFound | None:
    match = _SEASON.match(text, start, start + 48)
    number = lexicon.dates.seasons.get(match["noun"].lower()) if match else None
    if match is None or number is None:
        return None
    if lexicon.nouns_are_capitalised and not match["noun"][0].isupper():
        return None
    return _found(match.end(), f"{match['year']}-{_SEASONS[number - 1]}")
