"""The numbers of HTML's ordered lists, as a browser writes them before their items."""

from __future__ import annotations

import re

from lxml import etree

_WHOLE = re.compile(r"[ \t\n\f\r]*([+-]?\d{1,6})")
_NO_NUMBERS = re.compile(r"list-style(?:-type)?\s*:[^;]{0,40}\bnone\b", re.IGNORECASE)
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_MOST_ROMAN = 3_999


class ListNumbers:
    """Counts the items of one list; those of a list without an order have no numbers."""

    def __init__(self, element: etree._Element, tag: str) -> None:
        """Begin a list at its element, `ol` or another one."""
        self._style = element.get("type") or "1"
        self._step = 1
        self._next: int | None = None
        if tag == "ol" and not _NO_NUMBERS.search(element.get("style") or ""):
            if element.get("reversed") is not None:
                self._step = -1
            start = _whole(element.get("start"))
            if start is None:
                start = 1 if self._step > 0 else sum(child.tag == "li" for child in element)
            self._next = start

    def number_of(self, item: etree._Element) -> str:
        """Give the number of the next item, `3.`, or what stands for it; empty for none."""
        if self._next is None:
            return ""
        told = _whole(item.get("value"))
        number = self._next if told is None else told
        self._next = number + self._step
        return f"{written_number(number, self._style)}."


def _whole(value: str | None) -> int | None:
    found = _WHOLE.match(value or "")
    return int(found[1]) if found else None


def written_number(number: int, style: str) -> str:
    """Give a number in letters or Roman numerals, where these can write it, or in figures."""
    word = ""
    if style in {"i", "I"} and number <= _MOST_ROMAN:
        word = _roman(number)
    elif style in {"a", "A"}:
        word = _letters(number)
    if not word:
        return str(number)
    return word.upper() if style.isupper() else word


def _roman(number: int) -> str:
    word = ""
    for value, letters in _ROMAN:
        while number >= value:
            word += letters
            number -= value
    return word


def _letters(number: int) -> str:
    word = ""
    while number > 0:
        number, letter = divmod(number - 1, 26)
        word = chr(ord("a") + letter) + word
    return word
