"""A field and its value -> the condition that they state."""

from __future__ import annotations

import re
from warnings import catch_warnings, simplefilter

from reader.figures.naming import known_names, unit_symbols
from reader.query.dates import parse_added, parse_published
from reader.query.fields import FIELDS, nearest
from reader.query.lexer import Token, TokenKind
from reader.query.nodes import (
    Everything,
    FigureCondition,
    Fuzzy,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Property,
    Recorded,
    Regex,
    StatementCondition,
    Text,
    TextField,
    Word,
)
from reader.query.numbers import parse_value, ways_to_read
from reader.text import clean


class InvalidValueError(Exception):
    """A value that its field cannot take; the message is the sentence for people."""

    def __init__(self, message: str, instead: Node | None = None, offset: int = 0) -> None:
        super().__init__(message)
        self.instead = instead
        """What an unfinished query means by it: None for nothing."""
        self.offset = offset
        """Of the character that is wrong, from the beginning of the value."""


def condition(field: str | None, token: Token) -> Node | None:
    """Give the condition that a word or phrase states, of `field` where there is one.

    None where it holds neither letter nor digit and so asks for nothing; raises InvalidValueError.
    """
    if token.kind is TokenKind.REGEX:
        return _regex(field, token)
    if field is None:
        if token.text == "*" and token.kind is not TokenKind.PHRASE:
            return Everything()
        return _text(token, None)
    if field in _TEXT_FIELDS:
        return _text(token, _TEXT_FIELDS[field])
    if field == "said":
        said = _text(token, None)
        return said and StatementCondition(said=(said,))
    return _valued(field, token.text)


_TEXT_FIELDS = {field.value: field for field in TextField}
_PROPERTIES = {field.value: field for field in Property}

_FUZZY = re.compile(r"~(\d{0,9})\Z")
_LARGEST_DISTANCE = 2
_LARGEST_SLOP = 100
_LONGEST_SHOWN = 40
_LONGEST_REGEX = 500


def _text(token: Token, field: TextField | None) -> Text | None:
    if not any(character.isalnum() for character in token.text):
        if token.kind is TokenKind.PHRASE:
            raise InvalidValueError("There is no word between these quotation marks.")
        return None
    if token.kind is TokenKind.PHRASE:
        return _phrase(token, field)
    return _word(token.text, field)


def _phrase(token: Token, field: TextField | None) -> Phrase:
    if token.slop is None:
        return Phrase(token.text, 0, field)
    slop = int(token.slop) if 0 < len(token.slop) < 9 else 0
    if not 0 < slop <= _LARGEST_SLOP:
        message = f"How many words may lie between these is a number from 1 to {_LARGEST_SLOP}."
        raise InvalidValueError(message, Phrase(token.text, 0, field))
    return Phrase(token.text, slop, field)


def _word(text: str, field: TextField | None) -> Text:
    if len(text) > 1 and text[0] == text[-1] == "/":
        raise InvalidValueError(
            "A regular expression is asked of whole articles: write it without a field."
        )
    if fuzzy := _FUZZY.search(text):
        word, distance = text[: fuzzy.start()], int(fuzzy[1] or 1)
        if "*" in word:
            raise InvalidValueError("A word takes either * or ~, not both.")
        if not 1 <= distance <= _LARGEST_DISTANCE:
            raise InvalidValueError(
                f"A word may differ by at most {_LARGEST_DISTANCE} letters.",
                Fuzzy(word, _LARGEST_DISTANCE, field),
            )
        return Fuzzy(word, distance, field)
    if text.endswith("*") and "*" not in text[:-1]:
        return Prefix(text[:-1], field)
    if "*" in text:
        raise InvalidValueError("An asterisk may stand only at the end of a word: nort*.")
    return Word(text, field)


def _regex(field: str | None, token: Token) -> Regex | None:
    if field is not None:
        raise InvalidValueError(
            f"A regular expression cannot stand inside the parentheses of {field}:."
        )
    if not token.text:
        raise InvalidValueError("There is no regular expression between these slashes.")
    if not token.is_closed:
        meant = compiled(token.text)
        raise InvalidValueError(
            "This regular expression is not closed: write /pattern/. A path is asked for as path:.",
            meant if isinstance(meant, Regex) else None,
        )
    found = compiled(token.text)
    if isinstance(found, InvalidValueError):
        raise found
    return found


def compiled(pattern: str) -> Regex | InvalidValueError:
    """Give a regular expression by its pattern, or why it is none."""
    if len(pattern) > _LONGEST_REGEX:
        return InvalidValueError(
            f"A regular expression may have at most {_LONGEST_REGEX} characters."
        )
    try:
        with catch_warnings():
            simplefilter("ignore")  # of what will mean something else in a later Python
            re.compile(pattern)
    except re.error as error:
        reason = f"This is no regular expression: {clean(error.msg)}."
        return InvalidValueError(reason, offset=1 + (error.pos or 0))
    except (RecursionError, OverflowError):
        return InvalidValueError("This regular expression is too large.")
    return Regex(pattern)


def _valued(field: str, value: str) -> Node | None:
    if not value:
        raise InvalidValueError(f"{field}: needs a value between the quotation marks.")
    if field == "published":
        return _published(value)
    if field == "added":
        return _added(value)
    if field == "is":
        return _is(value.lower())
    if field in ("format", "lang"):
        return Recorded(_PROPERTIES[field], value.lower())
    if field in _PROPERTIES:
        return Recorded(_PROPERTIES[field], value)
    if field == "speaker":
        return StatementCondition(speaker=(value,))
    return _figure(field, value)


def _published(value: str) -> Node:
    published = parse_published(value)
    if published is None:
        raise InvalidValueError(
            f"{_shortened(value)} is not a date as published: takes it: 2024, 2024-10, 2024-10-25, "
            "2024-10..2024-12, 2024-10.., <2024-11."
        )
    return published


def _added(value: str) -> Node:
    added = parse_added(value)
    if added is None:
        raise InvalidValueError(
            f"{_shortened(value)} is not a day as added: takes it: today, yesterday, 7d, 2024-10, "
            "2024-10-25.., <2024-11."
        )
    return added


def _is(value: str) -> Node:
    _check_listed("is", value)
    if value == "read":
        return Not(Recorded(Property.IS, "unread"))
    return Recorded(Property.IS, value)


def _figure(field: str, value: str) -> FigureCondition:
    if field == "unit":
        return FigureCondition(unit=_unit(value))
    if field == "of":
        return FigureCondition(entity=(value,))
    if field == "by":
        return FigureCondition(speaker=(value,))
    if field == "kind":
        _check_listed("kind", value.lower())
        return FigureCondition(kind=value.lower())
    ways = ways_to_read(value)
    conditions = tuple(_valued_figure(way) for way in ways)
    if len(conditions) > 1:
        choices = " or ".join(f"figure:{way}" for way in ways)
        raise InvalidValueError(
            f"figure:{_shortened(value)} may mean two numbers: write {choices}.", Or(conditions)
        )
    return conditions[0]


def _valued_figure(value: str) -> FigureCondition:
    figure = parse_value(value)
    if figure is None:
        raise InvalidValueError(
            f"{_shortened(value)} is not a number as figure: takes it: 3000, 3,000, ~3000, "
            ">1000000, 1m..5m, 1.4million, 1/3, 5%."
        )
    unit = "%" if figure.is_percent else None
    return FigureCondition((figure.range,), unit)


def _unit(name: str) -> str:
    symbols = unit_symbols(name)
    if len(symbols) == 1:
        return symbols[0]
    if symbols:
        choices = " or ".join(f"unit:{symbol}" for symbol in symbols)
        raise InvalidValueError(f"unit:{_shortened(name)} may mean two units: write {choices}.")
    meant = nearest(name[:_LONGEST_SHOWN], known_names())
    hint = f"did you mean unit:{meant}?" if meant else "write it as USD, EUR, km, t, %, USD/month."
    raise InvalidValueError(f"There is no unit {_shortened(name)} – {hint}")


def _shortened(value: str) -> str:
    return value if len(value) <= _LONGEST_SHOWN else value[:_LONGEST_SHOWN] + "…"


def _check_listed(field: str, value: str) -> None:
    values = FIELDS[field].values
    if value in values:
        return
    meant = nearest(value, values)
    hint = f"did you mean {field}:{meant}?" if meant else f"it takes {', '.join(values)}."
    raise InvalidValueError(f"{field}: does not take {_shortened(value)} – {hint}")
