"""Text of a query -> its tokens, in time linear in its length."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from reader.text import clean


class TokenKind(Enum):
    """What a token is to the parser."""

    WORD = auto()
    PHRASE = auto()
    """What stands between quotation marks, without them."""
    REGEX = auto()
    """What stands between two slashes, without them."""
    FIELD = auto()
    """A name with a colon behind it; `text` is the name, lower case."""
    OPEN = auto()
    CLOSE = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    """`NOT`, or a minus sign at the beginning of a word or group."""
    END = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A token of a query."""

    kind: TokenKind
    text: str
    start: int
    """Offset of its first character in the query."""
    end: int
    slop: str | None = None
    """Of a phrase: the digits behind `~`, empty where there are none; None without `~`."""
    is_closed: bool = True
    """Of a phrase or a regular expression: whether it has its closing mark."""


_OPERATORS = {"AND": TokenKind.AND, "OR": TokenKind.OR, "NOT": TokenKind.NOT}
_QUOTES = '"“”„«»'
_CLOSING = {'"': re.compile('"'), "«": re.compile("»"), "»": re.compile("«")}
_CURLY_CLOSING = re.compile('["“”]')
_WORD = re.compile(rf"[^\s(){_QUOTES}]+")
_FIELD = re.compile(r"([^\W\d_]{1,24}):(?!//)")
_SLOP = re.compile(r"~(\d*)")
_SPACE = re.compile(r"\s*")
_REGEX = re.compile(r"/(?=[^\s)])")
"""A slash before anything but a space: what opens a regular expression."""
_REGEX_CLOSING = re.compile(r"(?:\\.|[^\\/]|/(?![\s)]|\Z)|\\\Z)*+", re.DOTALL)
"""What stands before the slash that closes one: that slash ends a word, and is not escaped."""


def tokens(query: str) -> Iterator[Token]:
    """Give the tokens of `query` in order, the last one of kind END.

    Offsets are those of the query as given; the texts of the tokens are cleaned. What stands
    directly behind a field's colon is its value and is not looked into for fields and operators.
    """
    position = 0
    is_value = False
    while True:
        space = _SPACE.match(query, position)
        start = space.end() if space else position
        is_value = is_value and start == position
        if start == len(query):
            yield Token(TokenKind.END, "", start, start)
            return
        token = _token_at(query, start, is_value)
        yield token
        is_value = token.kind is TokenKind.FIELD
        position = token.end


def _token_at(query: str, start: int, is_value: bool) -> Token:
    character = query[start]
    if character in "()":
        kind = TokenKind.OPEN if character == "(" else TokenKind.CLOSE
        return Token(kind, character, start, start + 1)
    if character in _QUOTES:
        return _phrase(query, start)
    if not is_value:
        if _REGEX.match(query, start):
            return _regex(query, start)
        if character == "-" and query[start + 1 : start + 2].strip(")"):
            return Token(TokenKind.NOT, "-", start, start + 1)
        if field := _FIELD.match(query, start):
            return Token(TokenKind.FIELD, field[1].lower(), start, field.end())
    word = _WORD.match(query, start)
    assert word is not None, "what is neither space, parenthesis nor quotation mark begins a word"
    kind = TokenKind.WORD if is_value else _OPERATORS.get(word[0], TokenKind.WORD)
    return Token(kind, clean(word[0]), start, word.end())


def _regex(query: str, start: int) -> Token:
    inside = _REGEX_CLOSING.match(query, start + 1)
    assert inside is not None, "it matches nothing, too"
    is_closed = inside.end() < len(query)
    end = inside.end() + 1 if is_closed else len(query)
    return Token(TokenKind.REGEX, clean(inside[0]), start, end, is_closed=is_closed)


def _phrase(query: str, start: int) -> Token:
    closing = _CLOSING.get(query[start], _CURLY_CLOSING).search(query, start + 1)
    if closing is None:
        text = _phrase_text(query[start + 1 :])
        return Token(TokenKind.PHRASE, text, start, len(query), is_closed=False)
    text = _phrase_text(query[start + 1 : closing.start()])
    slop = _SLOP.match(query, closing.end())
    end = slop.end() if slop else closing.end()
    return Token(TokenKind.PHRASE, text, start, end, slop=slop[1] if slop else None)


def _phrase_text(text: str) -> str:
    return " ".join(clean(text).split())
