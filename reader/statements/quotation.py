"""Pairing quotation marks, one line at a time and in one pass.

A quotation never runs over a line's end: where a speech runs over several paragraphs, each of them
opens it anew, and the last one closes it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from reader.article import Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """A piece of text between quotation marks, not itself inside of another one."""

    span: Span
    """The marks included."""
    inner: Span
    """The marks left out."""
    is_closed: bool = True
    """False where the line ends before the closing mark, as in a speech of several paragraphs."""


_MARK = re.compile(
    r"(?P<ornament>([\"“”„‟«»‹›「」『』‘’‚'＂])\2{3,})|``|(?<=\S)'(?=''(?!'))|''|,,|[\"“”„‟«»‹›「」『』‘’‚'＂]"
)
"""A quotation mark; four and more of the same in a row are an ornament."""

_CLOSERS: Mapping[str, frozenset[str]] = {
    opener: frozenset(closers.split())
    for opener, closers in {
        "“": '” “ ‟ "',
        "„": '“ ” ‟ "',
        ",,": "“ ” '' \"",
        "‟": "” “",
        "”": "” “",
        '"': '" ” “',
        "＂": "＂",
        "``": "'' \"",
        "''": "'' \"",
        "«": "»",
        "»": "« »",
        "‹": "›",
        "›": "‹ ›",
        "「": "」",
        "『": "』",
        "‘": "’ '",
        "’": "’",
        "‚": "‘ ’",
        "'": "' ’",
    }.items()
}
"""An opening mark to the marks that may close it, of all writing traditions."""

_ALWAYS_OPEN = frozenset("„ ‟ 「 『 `` ‚".split())
_SINGLE = frozenset("‘’‚'")
_MIXED = frozenset("“ „ \" `` ''".split())
"""Double marks that are found mixed up: one kind to open, another to close."""
_GUILLEMETS = frozenset("«»‹›")
"""Marks that open in one language and close in another, and that French sets off by a space."""
_NESTING = frozenset("“„「『") | _GUILLEMETS

_ELISION = re.compile(
    r"(?:\d\ds?|em|til|tis|twas|cause|cos|bout|round|n|s|ne|nem|nen|ner|ll|re)\b", re.IGNORECASE
)
"""What an apostrophe at the start of a word leaves of it: '90s, 'em, 'n'."""

_OPENS_AFTER = frozenset("([{<—–-/…:;,.=>|*#")
_BRACKETS_BEFORE = frozenset("([{<")
_BREAKS_BEFORE = frozenset("—–-/=>|*#'’")
"""What a guillemet may open behind and close behind: `Et l’« ordre »`, `»und dann –« Sie lief`."""
_SENTENCE_ENDS = frozenset(".!?…")
_NO_BREAK_SPACES = frozenset("\u00a0\u202f\u2007")
_PUNCTUATION_BEHIND = re.compile(r"[,;:.!?)\]}](?![\w.«»‹›])")
_WORD_BEHIND = re.compile(r"[\w(\[{¿¡]")
_WEAK_CLOSE_AFTER = "s"
_NEXT_WORD = re.compile(r"\s([^\W\d_]+)")
_BEHIND_QUOTATIONS = frozenset(
    "and or but said says to at on in for with by from as when while he she they it is was".split()
)
"""Words that no plural in the genitive stands before: there `s'` closes a quotation."""


class _Mark(NamedTuple):
    start: int
    end: int
    text: str
    opens: bool
    closes: bool


def quotations_of_line(text: str, start: int, end: int) -> list[Quotation]:
    """Give the outermost quotations of the line that `start` and `end` bound, in order."""
    marks = [
        _mark(text, match, start, end)
        for match in _MARK.finditer(text, start, end)
        if match["ornament"] is None
    ]
    if not marks:
        return []
    return list(_Pairing(text, start, end, marks).quotations())


def _mark(text: str, match: re.Match[str], start: int, end: int) -> _Mark:
    mark = match[0]
    first, last = match.span()
    if mark in _GUILLEMETS:
        return _guillemet(text, first, start, end)
    before = text[first - 1] if first > start else " "
    after = text[last] if last < end else " "
    is_behind_space = before.isspace()
    opens = mark in _ALWAYS_OPEN or (
        mark in _CLOSERS
        and not after.isspace()
        and (is_behind_space or before in _OPENS_AFTER or before in _CLOSERS or mark in "“「『")
    )
    closes = not is_behind_space or last == end
    if mark in _SINGLE:
        opens = opens and after.isalnum() | (after in '“"„[(…') and not _elides(text, match, end)
        closes = closes and not after.isalnum()
    return _Mark(first, last, mark, opens, closes)


def _guillemet(text: str, place: int, start: int, end: int) -> _Mark:
    """Give the guillemet at `place` with the role that its surroundings leave to it, or both.

    It belongs to the word it touches, or, as in French, to the one a no-break space ties it to.
    """
    behind = place + 1
    before = text[place - 1] if place > start else ""
    after = text[behind] if behind < end else ""
    if not before or not after:
        is_opening, is_closing = not before, bool(before)
    elif before.isspace() and after.isspace():
        ties_before, ties_after = before in _NO_BREAK_SPACES, after in _NO_BREAK_SPACES
        ends_sentence = text[place] in "»›" and text[max(start, place - 2)] in _SENTENCE_ENDS
        is_opening = ties_after and not ties_before
        is_closing = not ties_after and (ties_before or ends_sentence)
    elif before in _BRACKETS_BEFORE:
        is_opening, is_closing = True, False
    elif after.isspace() or _PUNCTUATION_BEHIND.match(text, behind, end):
        is_opening, is_closing = False, before not in _BREAKS_BEFORE or not after.isspace()
    else:
        is_word_behind = bool(_WORD_BEHIND.match(text, behind, end))
        is_apart = before.isspace() or before in _BREAKS_BEFORE
        is_opening = is_word_behind and is_apart
        is_closing = not is_word_behind and not is_apart and before not in _GUILLEMETS
    return _Mark(place, behind, text[place], opens=not is_closing, closes=not is_opening)


def _elides(text: str, match: re.Match[str], end: int) -> bool:
    return match[0] in "’'‘" and bool(_ELISION.match(text, match.end(), end))


class _Pairing:
    """The one pass over a line's marks: at most one quotation is open, others nest in it."""

    def __init__(self, text: str, start: int, end: int, marks: list[_Mark]) -> None:
        self._text = text
        self._start = start
        self._end = end
        self._marks = marks
        self._single_closers = [
            index for index, mark in enumerate(marks) if mark.text in "’'‘" and mark.closes
        ]
        self._single_openers = [
            index for index, mark in enumerate(marks) if mark.text in "‘'‚" and mark.opens
        ]

    def quotations(self) -> Iterator[Quotation]:
        openers: list[_Mark] = []
        nested: list[Quotation] = []
        inner: _Mark | None = None
        for index, mark in enumerate(self._marks):
            if not openers:
                if self._may_open(index):
                    openers.append(mark)
                inner = None
            elif inner is not None and mark.closes and mark.text in _CLOSERS[inner.text]:
                inner = None
            elif self._opens_inner(mark, openers[-1]):
                inner = mark
            elif self._closes(index, openers[-1]):
                opener = openers.pop()
                while nested and nested[-1].span.start > opener.start:
                    nested.pop()
                if mark.start > opener.end:
                    nested.append(self._quotation(opener, mark))
                if not openers:
                    yield from nested
                    nested.clear()
            elif self._nests(mark, openers[-1]):
                openers.append(mark)
            elif mark.opens and mark.text == openers[-1].text and mark.text not in _SINGLE:
                openers[-1] = mark
        if openers and self._runs_on(openers[0]):
            yield self._unclosed(openers[0])
        else:
            yield from nested

    def _may_open(self, index: int) -> bool:
        mark = self._marks[index]
        if not mark.opens:
            return False
        return mark.text not in _SINGLE or self._next(self._single_closers, index) is not None

    def _opens_inner(self, mark: _Mark, opener: _Mark) -> bool:
        """Whether a mark opens a quotation of another kind within the open one: `“… "no" …”`."""
        if mark.text == opener.text or mark.text not in _MIXED or opener.text not in _MIXED:
            return False
        return mark.opens and self._text[mark.start - 1].isspace()

    def _nests(self, mark: _Mark, opener: _Mark) -> bool:
        """Whether a mark opens a quotation of the same kind, or with guillemets turned round."""
        if not mark.opens or mark.text not in _NESTING:
            return False
        is_turned = {mark.text, opener.text} in ({"«", "»"}, {"‹", "›"}) and not mark.closes
        return mark.text == opener.text or is_turned

    def _closes(self, index: int, opener: _Mark) -> bool:
        mark = self._marks[index]
        if mark.text not in _CLOSERS[opener.text]:
            return False
        if mark.text in "」』":
            return True
        if opener.text == "“" and mark.text == "“":
            return mark.closes and not mark.opens
        if not mark.closes:
            return False
        if opener.text in _SINGLE:
            return self._closes_single(index)
        if opener.text in '"„' and mark.text == '"' and mark.opens:
            return not self._text[mark.start - 1].isspace()
        return True

    def _closes_single(self, index: int) -> bool:
        """Whether a mark closes and is no possessive: `the workers' union' said`."""
        mark = self._marks[index]
        before = self._text[mark.start - 1]
        after = self._text[mark.end] if mark.end < self._end else "."
        if before != _WEAK_CLOSE_AFTER or not after.isspace():
            return True
        following = _NEXT_WORD.match(self._text, mark.end, self._end)
        if following is not None and following[1].lower() in _BEHIND_QUOTATIONS:
            return True
        closer = self._next(self._single_closers, index)
        reopening = self._next(self._single_openers, index)
        return closer is None or (reopening is not None and reopening < closer)

    @staticmethod
    def _next(indices: list[int], index: int) -> int | None:
        position = bisect_right(indices, index)
        return indices[position] if position < len(indices) else None

    def _runs_on(self, opener: _Mark) -> bool:
        """Whether a mark without a partner opens a speech that runs on to the line's end."""
        if opener.text in _SINGLE or opener.text in "」』":
            return False
        if opener.text in "“„":
            return True
        before = self._text[max(self._start, opener.start - 2) : opener.start].rstrip()
        return opener.start == self._start or (not before or before[-1] in ':.?!,—–”"')

    def _quotation(self, opener: _Mark, closer: _Mark) -> Quotation:
        return Quotation(Span(opener.start, closer.end), Span(opener.end, closer.start))

    def _unclosed(self, opener: _Mark) -> Quotation:
        end = self._end
        while end > opener.end and self._text[end - 1].isspace():
            end -= 1
        return Quotation(Span(opener.start, end), Span(opener.end, end), is_closed=False)
