"""The value of a figure as people type it.

Numbers are written as `figure:` takes them, with the name of a unit behind: `~3000`, `1.4 million
EUR`, `6..18 cent`, `5%`. Dates and times are ISO 8601, scores `3:1`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from reader.figures import Figure, FigureKind, Modifier, Number
from reader.figures.measures import kind_of_unit
from reader.figures.naming import known_names, unit_symbols
from reader.figures.normalised import MODIFIER_SIGNS
from reader.library.state.corrections import OtherValue
from reader.query.fields import nearest
from reader.query.nodes import ValueRange
from reader.query.numbers import parse_value, ways_to_read
from reader.text import clean

_DATED = frozenset({FigureKind.DATE, FigureKind.TIME})
_MEASURED = frozenset({FigureKind.MONEY, FigureKind.PERCENT, FigureKind.MEASURE, FigureKind.RATIO})
"""Kinds that the unit tells."""
_LONGEST = 120
_LONGEST_SHOWN = 40

_DAY = r"(?:(?P<year>\d{4})|-)-(?P<month>\d\d)(?:-(?P<day>\d\d))?"
_TIME = r"(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?"
_MOMENT = re.compile(
    rf"(?:{_DAY}|\d{{4}}|\d{{4}}-(?:2[1-4]|3[3-6]|4[01])|\d{{3}}X|\d\dXX)(?:T{_TIME})?|{_TIME}"
)
_NO_MONTH = re.compile(r"\d{4}-(?:2[1-4]|3[3-6]|4[01])")
_SCORE = re.compile(r"(\d{1,9}) ?[:–-] ?(\d{1,9})")
_MODIFIERS = {
    **{modifier.value: modifier for modifier in Modifier},
    **{sign.strip(): modifier for modifier, sign in MODIFIER_SIGNS.items()},
}
"""As they are typed, and as they are told."""
_MODIFIER = re.compile("|".join(sorted(map(re.escape, _MODIFIERS), key=len, reverse=True)))
_SIGN_OF_MONEY = re.compile(r"([^\w\s~≈<>=≤≥+.,()−-]) ?(\d.*)")
"""A currency's symbol before its number: `$5`."""


class NotUnderstoodError(Exception):
    """What was typed is no value; the message is the sentence for people."""


def parse_typed_value(typed: str, figure: Figure) -> OtherValue:
    """Read the value that a figure is to have; raises NotUnderstoodError with a sentence."""
    text = " ".join(clean(typed).split())
    if len(text) > _LONGEST:
        raise NotUnderstoodError("This is too long for a value.")
    if figure.kind in _DATED and _is_moment(text):
        return OtherValue(text, figure.unit, figure.modifier, figure.kind)
    score = _SCORE.fullmatch(text)
    if figure.kind is FigureKind.SCORE and score is not None:
        return OtherValue((int(score[1]), int(score[2])), None, None, FigureKind.SCORE)
    sign = _MODIFIER.match(text)
    amount_text = text[sign.end() :].lstrip() if sign else text
    if money := _SIGN_OF_MONEY.fullmatch(amount_text):
        amount_text = f"{money[2]} {money[1]}"
    number, unit = _parted(amount_text)
    if len(ways := ways_to_read(number)) > 1:
        raise NotUnderstoodError(
            f"{_shortened(number)} may mean two numbers: write {' or '.join(ways)}."
        )
    value = parse_value(number)
    if value is None or value.range.about is not None:
        raise NotUnderstoodError(_no_value(text, figure))
    if value.is_percent:
        unit = "%"
    amount, bound = _amount(value.range)
    modifier = _MODIFIERS[sign[0]] if sign else bound
    return OtherValue(amount, unit, modifier, _kind(figure, unit))


def _parted(text: str) -> tuple[str, str | None]:
    """The number and the unit behind it.

    What may be a unit is one: `5 m` are metres, `5m` are five million.
    """
    for number, name in _partings(text):
        if parse_value(number) is None:
            continue
        symbols = unit_symbols(name)
        if len(symbols) == 1:
            return number, symbols[0]
        if symbols:
            choices = " or ".join(symbols)
            raise NotUnderstoodError(f"{_shortened(name)} may mean two units: write {choices}.")
    if parse_value(text) is not None:
        return text, None
    for number, name in _partings(text):
        if parse_value(number) is not None:
            meant = nearest(name[:_LONGEST_SHOWN], known_names())
            hint = f"did you mean {meant}?" if meant else "write it as USD, km, t, %, USD/month."
            raise NotUnderstoodError(f"There is no unit {_shortened(name)} – {hint}")
    return text, None


def _partings(text: str) -> Iterator[tuple[str, str]]:
    """Each way to part the text in two at a space, then that behind the last digit."""
    for space in re.finditer(" ", text):
        yield text[: space.start()], text[space.end() :]
    last = re.search(r"\d(?=[^\d]+$)", text)
    if last is not None and " " not in text[last.end() :] and parse_value(text) is None:
        yield text[: last.end()], text[last.end() :]


def _amount(asked: ValueRange) -> tuple[Number | tuple[Number, Number], Modifier | None]:
    """The number or the range, and what an end that is left open says of the other."""
    low, high = asked.low, asked.high
    if low is None:
        assert high is not None, "a range has an end"
        return high, Modifier.AT_MOST
    if high is None:
        return low, Modifier.AT_LEAST
    return (low if low == high else (low, high)), None


def _kind(figure: Figure, unit: str | None) -> FigureKind:
    if unit == figure.unit and figure.kind not in _DATED:
        return figure.kind
    if unit is None:
        return FigureKind.COUNT if figure.kind in _MEASURED | _DATED else figure.kind
    return kind_of_unit(unit.partition("/")[0])


def _is_moment(text: str) -> bool:
    """Whether this is a date or a time as figures have it, or two with a slash between them."""
    first, slash, last = text.partition("/")
    return _is_one_moment(first) and (not slash or _is_one_moment(last))


def _is_one_moment(text: str) -> bool:
    found = _MOMENT.fullmatch(text)
    if found is None:
        return False
    if found["month"] is None or _NO_MONTH.fullmatch(text):
        return True
    try:
        date(int(found["year"] or 2000), int(found["month"]), int(found["day"] or 1))
    except ValueError:
        return False
    return True


def _no_value(text: str, figure: Figure) -> str:
    takes = "3000, 3,000, ~3000, >1.4 million EUR, 6..18 km, 1/3, 5%"
    if figure.kind in _DATED:
        takes = "2024, 2024-10, 2024-10-25, 04:30, or a number"
    elif figure.kind is FigureKind.SCORE:
        takes = "3:1, or a number"
    return f"{_shortened(text) or 'Nothing'} is not a value as it is written here: {takes}."


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"
