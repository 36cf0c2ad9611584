"""The values of a JSON text (RFC 8259), of JSON lines, and of what is left of a damaged file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

_SPACE = re.compile(r"[ \t\r\n\ufeff]*")
_LONGEST_INTEGER = 40
"""Digits; what is longer is no number that anything here asks for."""
_DEEPEST_SALVAGE = 3


class JsonValues:
    """The values at the top of a text, one by one: those of a list, of each line, or the one.

    What is damaged is passed over, as far as what comes after it can be told.
    """

    def __init__(self, text: str, *, are_lines: bool) -> None:
        """Read a text; `are_lines` says that each line should be a value."""
        self._text = text
        self._are_lines = are_lines
        self.is_by_lines = False
        """Whether the values are those of lines, known once the first was given."""
        self.damage: str | None = None
        """What could not be read, once all values were given: the part after "because"."""

    def __iter__(self) -> Iterator[object]:
        start = _after_space(self._text, 0)
        first = self._text[start : start + 1]
        if first == "[" and not self._are_lines:
            yield from self._elements(start + 1)
        elif first == "{" and not self._are_lines:
            yield from self._object(start)
        elif self._are_lines:
            yield from self._lines(start)

    def _object(self, start: int) -> Iterator[object]:
        """The one object of a text, or those on its lines where others follow the first."""
        try:
            value, end = _decode(self._text, start)
        except _ERRORS:
            if self._is_line_after(start):
                yield from self._lines(start)
                return
            value, _ = _salvaged(self._text, start, 0)
            self.damage = "its JSON is damaged or ends too early"
            yield value
            return
        if _after_space(self._text, end) < len(self._text):
            yield from self._lines(start)
            return
        yield value

    def _is_line_after(self, start: int) -> bool:
        """Whether the second line is a whole object, so that only the first one is damaged."""
        begin = self._text.find("\n", start) + 1
        if not begin or self._text[begin : begin + 1] != "{":
            return False
        return _is_object(_line_value(self._text, begin, self._text.find("\n", begin)))

    def _elements(self, position: int) -> Iterator[object]:
        """The elements of a list, up to where it is damaged."""
        text, count = self._text, 0
        while True:
            position = _after_space(text, position)
            if text[position : position + 1] == "]":
                return
            try:
                value, position = _decode(text, position)
            except _ERRORS:
                self.damage = f"its list is damaged or ends too early, after entry {count:,}"
                return
            count += 1
            yield value
            position = _after_space(text, position)
            if text[position : position + 1] == ",":
                position += 1

    def _lines(self, begin: int) -> Iterator[object]:
        """The values of lines (https://jsonlines.org), those of damaged ones left out."""
        text = self._text
        self.is_by_lines = True
        lines = damaged = 0
        while begin < len(text):
            end = text.find("\n", begin)
            end = len(text) if end < 0 else end
            if text[begin:end].strip(_LINE_FRINGE):
                lines += 1
                value = _line_value(text, begin, end)
                if value is _DAMAGED:
                    damaged += 1
                else:
                    yield value
            begin = end + 1
        if damaged:
            are = "is" if damaged == 1 else "are"
            self.damage = f"{damaged:,} of its {lines:,} lines {are} no JSON"


_DAMAGED = object()
_ERRORS = (ValueError, RecursionError, IndexError)
_LINE_FRINGE = " \t\r\x1e\ufeff"
"""Around the value of a line; the record separator is that of RFC 7464."""


def _line_value(text: str, begin: int, end: int) -> object:
    """The value of one line; `_DAMAGED` where it is none."""
    line = text[begin : end if end >= 0 else len(text)].strip(_LINE_FRINGE)
    try:
        value, after = _decode(line, 0)
    except _ERRORS:
        return _DAMAGED
    return _DAMAGED if line[after:].strip(" ,\t]") else value


def _is_object(value: object) -> bool:
    return isinstance(value, dict)


def _after_space(text: str, position: int) -> int:
    found = _SPACE.match(text, position)
    return found.end() if found else position


def _integer(digits: str) -> int | None:
    return int(digits) if len(digits) <= _LONGEST_INTEGER else None


_DECODER = json.JSONDecoder(parse_int=_integer, parse_constant=lambda _: None, strict=False)


def _decode(text: str, position: int) -> tuple[object, int]:
    return _DECODER.raw_decode(text, position)


def _salvaged(text: str, position: int, depth: int) -> tuple[object, int]:
    """What can be had of a damaged value, and where what was read of it ends; -1 at the damage."""
    opening = text[position : position + 1]
    if opening not in {"{", "["} or depth > _DEEPEST_SALVAGE:
        return None, -1
    found: dict[str, object] = {}
    elements: list[object] = []
    position += 1
    while True:
        position = _after_space(text, position)
        key = ""
        if text[position : position + 1] in {"", "}", "]"}:
            break
        try:
            if opening == "{":
                name, position = _decode(text, position)
                key = str(name)
                position = _after_space(text, position) + 1
                position = _after_space(text, position)
            value, end = _decode(text, position)
        except _ERRORS:
            value, end = _salvaged(text, position, depth + 1)
            if value is None:
                break
        if opening == "{":
            found[key] = value
        else:
            elements.append(value)
        if end < 0:
            break
        position = _after_space(text, end)
        if text[position : position + 1] == ",":
            position += 1
    return (found if opening == "{" else elements), -1
