"""Sections of a plain text that have nothing but a number over them: `I.`, `II.`; `1`, `2`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from reader.article import BlockKind
from reader.formats.plain.lines import Line

_NUMBER = re.compile(r"(?:(\d{1,2})|([IVX]{1,6}))[.)]?$")
_ROMAN = {"I": 1, "V": 5, "X": 10}
_LEAST = 2
"""Sections that a text has at least where it has any."""


def section_numbers(lines: list[Line], kinds: Mapping[int, BlockKind]) -> list[int]:
    """Give the lines of `kinds` that only count the sections, each followed by a paragraph.

    They count up from one, or from two where the first section has no number over it.
    """
    found: list[int] = []
    following = None
    for i, kind in kinds.items():
        if kind is not BlockKind.PARAGRAPH or not lines[i + 1 : i + 2]:
            continue
        number = _number(lines[i].text)
        if number is None or number not in ({1, 2} if following is None else {following}):
            continue
        if lines[i + 1].is_prose:
            found.append(i)
            following = number + 1
    return found if len(found) >= _LEAST else []


def _number(text: str) -> int | None:
    """The number that the whole of a short line is, else None."""
    match = _NUMBER.match(text[:10])
    if match is None or len(text) > 10:
        return None
    if match[1]:
        return int(match[1])
    values = [_ROMAN[letter] for letter in match[2]]
    return sum(-value if value < max(values[i:]) else value for i, value in enumerate(values))
