"""Queries made of one that was written: for any of its words, for others, for less."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.query.completion import typed_at
from reader.query.lexer import Token, TokenKind, tokens

_VALUES = (TokenKind.WORD, TokenKind.PHRASE)


def with_any_word(query: str) -> str | None:
    """Give the query that asks for any of a query's words, where that asks for all of them.

    Its words, phrases and groups of them at the top level become alternatives; conditions on
    fields, regular expressions and what stands under NOT hold as before. None where there are not
    two words to choose from, or there is an OR between them already.
    """
    operands = list(_operands(query, list(tokens(query))))
    words = [operand.text for operand in operands if operand.is_of_words]
    if len(words) < 2 or any(operand.is_or for operand in operands):
        return None
    others = [operand.text for operand in operands if not operand.is_of_words]
    if not others:
        return " OR ".join(words)
    return " ".join([f"({' OR '.join(words)})", *others])


@dataclass(frozen=True, slots=True)
class Begun:
    """A query that takes its last word for the beginning of words."""

    query: str
    word: str
    """That word."""


def with_last_word_begun(query: str) -> Begun | None:
    """Give the query that takes its last word, at the very end, for the beginning of words.

    None where it does not end in a word that is looked for, of two letters or more.
    """
    last = typed_at(query, len(query))
    if last is None or last.field not in (None, *_OF_WORDS):
        return None
    is_open_phrase = query[last.start : last.end] != last.beginning
    if is_open_phrase or len(last.beginning) < _SHORTEST_BEGINNING:
        return None
    if not last.beginning[-1].isalnum() or "*" in last.beginning or "~" in last.beginning:
        return None
    return Begun(f"{query}*", last.beginning)


_SHORTEST_BEGINNING = 2


def narrowed(query: str, condition: str) -> str:
    """Give the query for what of a query's hits fulfils another condition, too.

    A condition on a statement, which would become part of one that the query has, is kept apart
    from it.
    """
    found = list(tokens(query))
    operands = list(_operands(query, found))
    names = {token.text for token in found if token.kind is TokenKind.FIELD}
    if names & _OF_STATEMENTS and condition.partition(":")[0] in _OF_STATEMENTS:
        condition = f"({condition})"
    if not operands:
        return condition
    written = " ".join(operand.text for operand in operands)
    if any(operand.is_or for operand in operands):
        written = f"({written})"
    return f"{written} {condition}"


_OF_STATEMENTS = {"said", "speaker"}


def with_other_words(query: str, others: Mapping[str, str]) -> str:
    """Give a query with words replaced, wherever they stand alone or in a phrase.

    Words are compared as they are written, without case; values of fields other than those that
    hold words stay as they are.
    """
    pieces: list[str] = []
    position, field = 0, ""
    for token in tokens(query):
        is_value = bool(field) and pieces and position == token.start
        if token.kind in _VALUES and not (is_value and field not in _OF_WORDS):
            pieces += [query[position : token.start], _replaced(query, token, others)]
            position = token.end
            field = ""
            continue
        pieces.append(query[position : token.end])
        position = token.end
        field = token.text if token.kind is TokenKind.FIELD else ""
    return "".join(pieces)


_OF_WORDS = ("title", "author", "said")


def _replaced(query: str, token: Token, others: Mapping[str, str]) -> str:
    written = query[token.start : token.end]
    lowered = {word.lower(): other for word, other in others.items()}
    return "".join(
        lowered.get(piece.lower(), piece) if piece.isalnum() else piece
        for piece in _pieces(written)
    )


def _pieces(text: str) -> Iterator[str]:
    """The runs of letters and digits, and what stands between them, in order."""
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or text[end].isalnum() != text[start].isalnum():
            yield text[start:end]
            start = end


@dataclass(frozen=True, slots=True)
class _Operand:
    """What stands between spaces at the top level of a query."""

    text: str
    is_of_words: bool = False
    is_or: bool = False


def _operands(query: str, found: Sequence[Token]) -> Iterator[_Operand]:
    number = 0
    while found[number].kind is not TokenKind.END:
        token = found[number]
        if token.kind is TokenKind.OR:
            yield _Operand("OR", is_or=True)
        if token.kind in (TokenKind.OR, TokenKind.AND, TokenKind.CLOSE):
            number += 1
            continue
        end = _end_of_operand(found, number)
        inside = found[number:end]
        if any(_asks_for_words(token) for token in inside) or len(inside) > 1:
            is_of_words = all(token.kind in _GROUPED for token in inside)
            yield _Operand(_written(query, inside), is_of_words)
        elif not (token.kind is TokenKind.WORD and token.text != "*"):
            yield _Operand(_written(query, inside))
        number = end


_GROUPED = (
    TokenKind.WORD,
    TokenKind.PHRASE,
    TokenKind.OPEN,
    TokenKind.CLOSE,
    TokenKind.AND,
    TokenKind.OR,
)
"""What a group of nothing but words is made of."""


def _asks_for_words(token: Token) -> bool:
    """Whether a token is a word or phrase that is looked for."""
    return token.kind in _VALUES and any(map(str.isalnum, token.text))


def _end_of_operand(found: Sequence[Token], number: int) -> int:
    """The number of the first token behind an operand."""
    while found[number].kind is TokenKind.NOT:
        number += 1
    if found[number].kind is TokenKind.FIELD:
        is_adjacent = found[number + 1].start == found[number].end
        number += 1
        if not is_adjacent or found[number].kind not in (*_VALUES, TokenKind.OPEN):
            return number
    if found[number].kind is not TokenKind.OPEN:
        return min(number + 1, len(found) - 1)
    depth = 0
    while found[number].kind is not TokenKind.END:
        depth += (found[number].kind is TokenKind.OPEN) - (found[number].kind is TokenKind.CLOSE)
        number += 1
        if depth == 0:
            break
    return number


def _written(query: str, inside: Sequence[Token]) -> str:
    """An operand as it was written, what is still open in it closed."""
    text = query[inside[0].start : inside[-1].end]
    last = inside[-1]
    if not last.is_closed:
        text += "/" if last.kind is TokenKind.REGEX else _CLOSING[query[last.start]]
    opened = sum(token.kind is TokenKind.OPEN for token in inside)
    return text + ")" * (opened - sum(token.kind is TokenKind.CLOSE for token in inside))


_CLOSING = {'"': '"', "“": "”", "”": "”", "„": "“", "«": "»", "»": "«"}
