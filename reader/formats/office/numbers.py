"""Numbers as word processors write them in files, and print them before items and headings."""

from __future__ import annotations

from reader.formats.html.list_numbers import written_number

_MOST = 1_000_000
_LETTER_COUNT = 26
_LONGEST_LETTERS = 12
_MOST_DIGITS = 7


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


def whole(value: str, default: int = 0) -> int:
    """Give a number that is not negative and not beyond measure; `default` for anything else."""
    is_number = value.isascii() and value.isdigit() and len(value) < _MOST_DIGITS
    return int(value) if is_number else default
