"""A value -> how it is written behind a field."""

from __future__ import annotations

import re

_SIMPLE = re.compile(r"[^\W_][\w.%°/-]*\Z")
_OPERATORS = ("AND", "OR", "NOT")
_MARKS = (('"', '"', '"'), ("«", "»", "»"), ("“", "”", '"“”'))
"""Quotation marks, and what would close them."""


def quoted(value: str) -> str | None:
    """Give `value` as it stands, or in those quotation marks that it does not hold itself.

    None for one that cannot be written: it holds all of them, or nothing but spaces.
    """
    if _SIMPLE.match(value) and value not in _OPERATORS:
        return value
    if not value.strip():
        return None
    for opening, closing, forbidden in _MARKS:
        if not any(mark in value for mark in forbidden):
            return f"{opening}{value}{closing}"
    return None
