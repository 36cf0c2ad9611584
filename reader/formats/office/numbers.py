"""Numbers of lists and headings as word processors print them."""

from __future__ import annotations

from reader.formats.html.list_numbers import written_number

_MOST = 1_000_000
_LETTER_COUNT = 26
_LONGEST_LETTERS = 12


def printed(number: int, style: str) -> str:
    """Give a number in a style: `1`, `01`, `a`, `A`, `i`, `I`; an empty one prints nothing.

    After z come aa, bb and so on, as in ECMA-376 (17.18.59) and in OpenDocument with
    `num-letter-sync`.
    """
    number = max(-_MOST, min(number, _MOST))
    if not style:
        return ""
    if style == "01":
        return f"{number:02}"
    if style in {"a", "A"} and 0 < number <= _LETTER_COUNT * _LONGEST_LETTERS:
        letter = chr(ord(style) + (number - 1) % _LETTER_COUNT)
        return letter * ((number - 1) // _LETTER_COUNT + 1)
    return written_number(number, style if style in {"i", "I"} else "1")
