"""What is being typed at the cursor of a query, and the query once that is completed.

All offsets are characters of the query as it is typed.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.query.fields import FIELDS
from reader.query.lexer import Token, TokenKind, tokens
from reader.query.quoting import quoted

_SHORTEST = 2
"""Letters of a word from which on it may be the beginning of a field's name."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What is being typed: a value of a field, or what may become the name of one."""

    field: str | None
    """The field whose value it is; None for a word on its own."""
    beginning: str
    """What is typed of it so far, without a quotation mark."""
    start: int
    """Where it begins, quotation mark included."""
    end: int
    """The cursor, where it ends."""


def typed_at(query: str, cursor: int) -> Typed | None:
    """Give what is being typed at `cursor`; None where it is nothing that can be completed.

    That is so within a word, behind a closed quotation mark, and in the value of a field that
    takes any words.
    """
    behind = query[cursor : cursor + 1]
    if behind.strip(") \t"):
        return None
    found = list(tokens(query[:cursor]))[:-1]
    if not found or found[-1].end != cursor:
        return None
    last = found[-1]
    if last.kind is TokenKind.FIELD:
        return Typed(last.text, "", cursor, cursor) if last.text in FIELDS else None
    group = _field_around(found)
    if last.kind is TokenKind.OPEN and group is not None:
        return Typed(group, "", cursor, cursor)
    is_open = last.kind is TokenKind.WORD or (last.kind is TokenKind.PHRASE and not last.is_closed)
    if not is_open:
        return None
    if len(found) > 1 and found[-2].kind is TokenKind.FIELD and found[-2].end == last.start:
        return Typed(found[-2].text, last.text, last.start, cursor)
    if group is not None:
        return Typed(group, last.text, last.start, cursor)
    if last.kind is TokenKind.WORD and len(last.text) >= _SHORTEST:
        return Typed(None, last.text, last.start, cursor)
    return None


def _field_around(found: list[Token]) -> str | None:
    """The field in whose parentheses the end of these tokens is."""
    around: list[str | None] = []
    before: Token | None = None
    for token in found:
        if token.kind is TokenKind.OPEN:
            is_of_field = before is not None and before.kind is TokenKind.FIELD
            is_of_field = is_of_field and before is not None and before.end == token.start
            inherited = around[-1] if around else None
            around.append(before.text if is_of_field and before is not None else inherited)
        elif token.kind is TokenKind.CLOSE and around:
            around.pop()
        before = token
    return around[-1] if around else None


def completed(query: str, typed: Typed, value: str) -> tuple[str, int] | None:
    """Give the query with `value` in the place of what is typed, and the cursor behind it.

    A name of a field gets its colon, a value quotation marks where it needs them. None where the
    value cannot be written.
    """
    written = f"{value}:" if typed.field is None else quoted(value)
    if written is None:
        return None
    start, rest = query[: typed.start] + written, query[typed.end :]
    if typed.field is not None and not rest:
        start += " "
    return start + rest, len(start)


def field_names(beginning: str) -> tuple[str, ...]:
    """Give the names of the fields that begin like this, in the order of the help."""
    lowered = beginning.lower()
    return tuple(name for name in FIELDS if name.startswith(lowered))
