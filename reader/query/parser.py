"""Tokens of a query -> its tree, by recursive descent.

    query       = [disjunction]
    disjunction = conjunction {"OR" conjunction}
    conjunction = negation {["AND"] negation}
    negation    = {"NOT" | "-"} primary
    primary     = "(" disjunction ")" | field ":" (value | "(" disjunction ")")
                | word | phrase | "/" regular expression "/"

Inside the parentheses of a field every word is a value of that field. Conditions on a statement, or
on a figure, that stand directly in one conjunction, in the parentheses of their field or not, are
merged into one.
"""

from __future__ import annotations

from reader.errors import QueryError
from reader.query.conditions import InvalidValueError, condition
from reader.query.fields import FIELDS, nearest
from reader.query.lexer import Token, TokenKind, tokens
from reader.query.merging import merged
from reader.query.nodes import And, Everything, Node, Not, Or

_DEEPEST = 40
_MOST_CONDITIONS = 1_000


def parse(text: str) -> Node:
    """Give the tree of a query; raises QueryError, with the position, where it is not understood.

    A query without any word asks for everything.
    """
    return _Parser(text, is_finished=True).parse()


def parse_unfinished(text: str) -> Node:
    """Give the tree of a query that is still being typed: what it says so far. Never raises.

    An open quotation mark or parenthesis closes at the end, operators and fields that still wait
    for something are left out, and what is not understood is taken as words.
    """
    return _Parser(text, is_finished=False).parse()


class _Parser:
    def __init__(self, text: str, *, is_finished: bool) -> None:
        self._tokens = tokens(text)
        self._token = next(self._tokens)
        self._is_finished = is_finished
        self._field: str | None = None
        """The field whose parentheses we are in."""
        self._depth = 0
        self._conditions = 0

    def parse(self) -> Node:
        found = []
        while self._token.kind is not TokenKind.END:
            if (node := self._disjunction()) is not None:
                found.append(node)
            if self._token.kind is TokenKind.CLOSE:
                self._object("There is a closing parenthesis without an opening one.", self._token)
                self._next()
        if not found:
            return Everything()
        return found[0] if len(found) == 1 else And(tuple(found))

    def _next(self) -> Token:
        token = self._token
        if token.kind is not TokenKind.END:
            self._token = next(self._tokens)
        return token

    def _object(self, message: str, token: Token, offset: int = 0) -> None:
        """Raise the error of a finished query; an unfinished one goes on."""
        if self._is_finished:
            raise QueryError(message, min(token.start + offset, token.end))

    def _disjunction(self) -> Node | None:
        children = [self._conjunction()]
        while self._token.kind is TokenKind.OR:
            operator = self._next()
            if children[-1] is None:
                self._object("There is nothing before OR.", operator)
            children.append(self._conjunction())
            if children[-1] is None:
                self._object("There is nothing after OR.", operator)
        found = tuple(child for child in children if child is not None)
        if len(found) > 1:
            return Or(found)
        return found[0] if found else None

    def _conjunction(self) -> Node | None:
        conditions: list[tuple[Node, bool]] = []
        start = self._token
        operator: Token | None = None
        while self._token.kind not in (TokenKind.OR, TokenKind.CLOSE, TokenKind.END):
            if self._token.kind is TokenKind.AND:
                if operator or not conditions:
                    self._object("There is nothing before AND.", self._token)
                operator = self._next()
                continue
            if (found := self._negation()) is not None:
                conditions.append(found)
            operator = None
        if operator:
            self._object("There is nothing after AND.", operator)
        return self._all_of(conditions, start)

    def _all_of(self, conditions: list[tuple[Node, bool]], start: Token) -> Node | None:
        try:
            children = merged(conditions)
        except InvalidValueError as problem:
            self._object(str(problem), start)
            children = [node for node, _ in conditions]
        if len(children) > 1:
            return And(tuple(children))
        return children[0] if children else None

    def _negation(self) -> tuple[Node, bool] | None:
        """What a condition and the NOTs before it ask, and whether it may merge with others."""
        is_negative = False
        operator: Token | None = None
        while self._token.kind is TokenKind.NOT:
            operator = self._next()
            is_negative = not is_negative
        found = self._primary()
        if found is None:
            if operator:
                self._object("There is nothing after NOT.", operator)
            return None
        return (Not(found[0]), False) if is_negative else found

    def _primary(self) -> tuple[Node, bool] | None:
        if self._token.kind is TokenKind.OPEN:
            node = self._group(self._field)
            return None if node is None else (node, self._field is not None)
        if self._token.kind is TokenKind.FIELD:
            return self._fielded()
        if self._token.kind in (TokenKind.WORD, TokenKind.PHRASE, TokenKind.REGEX):
            node = self._condition(self._field, self._next())
            return None if node is None else (node, True)
        return None

    def _group(self, field: str | None) -> Node | None:
        opening = self._next()
        if self._depth >= _DEEPEST:
            self._object(f"Parentheses are nested more than {_DEEPEST} deep here.", opening)
            return None
        outer, self._field = self._field, field
        self._depth += 1
        node = self._disjunction()
        self._depth -= 1
        self._field = outer
        if self._token.kind is TokenKind.CLOSE:
            self._next()
            if node is None:
                self._object("There is nothing between these parentheses.", opening)
        else:
            self._object("This parenthesis is not closed.", opening)
        return node

    def _fielded(self) -> tuple[Node, bool] | None:
        name = self._next()
        has_value = self._token.start == name.end and self._token.kind in (
            TokenKind.WORD,
            TokenKind.PHRASE,
            TokenKind.OPEN,
        )
        if name.text not in FIELDS:
            return self._unknown(name, has_value)
        if self._field is not None:
            self._object(f"A field cannot stand inside the parentheses of {self._field}:.", name)
        if not has_value:
            self._object(f"{name.text}: needs a value directly behind the colon.", name)
            return None
        if self._token.kind is TokenKind.OPEN:
            node = self._group(name.text)
            return None if node is None else (node, True)
        node = self._condition(name.text, self._next())
        return None if node is None else (node, True)

    def _unknown(self, name: Token, has_value: bool) -> tuple[Node, bool] | None:
        """A name with a colon that is no field: a word, where nothing says that more was meant."""
        if has_value:
            meant = nearest(name.text, FIELDS)
            hint = f"did you mean {meant}:?" if meant else f"there are {', '.join(FIELDS)}."
            self._object(f"There is no field {name.text}: – {hint}", name)
        node = self._condition(self._field, name)
        return None if node is None else (node, True)

    def _condition(self, field: str | None, token: Token) -> Node | None:
        self._conditions += 1
        if self._conditions > _MOST_CONDITIONS:
            self._object(f"A query may hold at most {_MOST_CONDITIONS} conditions.", token)
            return None
        if not token.is_closed and token.kind is TokenKind.PHRASE:
            self._object("This quotation mark is not closed.", token)
        try:
            return condition(field, token)
        except InvalidValueError as problem:
            self._object(str(problem), token, problem.offset)
            return problem.instead
