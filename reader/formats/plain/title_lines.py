"""A title that was set over two lines, put together again."""

from __future__ import annotations

from itertools import pairwise

from reader.formats.plain.lines import Line
from reader.formats.plain.names import byline_prefix
from reader.formats.plain.page_remains import is_masthead
from reader.formats.plain.signs import dates_of, is_bullet, is_furniture

_REACH = 30
"""Lines among which a title is looked for."""
_SHORTEST, _LONGEST = 8, 90
"""Characters of one of its lines."""
_FEWEST_WORDS = 3
_OPEN_ENDS = tuple('.!?:;…"”»’')
_ENDING_WORDS = frozenset(
    "a an the of in on at to for with and or as by from "
    "der die das den dem des ein eine in im an auf für mit und oder von vom zu zum "
    "le la les l' un une de du des à au aux en et ou pour avec sur dans "
    "el la los las un una de del en y o para con por".split()
)
"""Words that no line ends in unless it goes on."""


def join_title(lines: list[Line]) -> list[Line]:
    """Give the lines with the two of a title as one, the line end a space.

    The second goes on in the middle of a sentence, right under the first, and is as short.
    """
    for i, (first, second) in enumerate(pairwise(lines[:_REACH])):
        if first.is_prose:
            break
        if _goes_on(first, second):
            joined = Line(f"{first.text} {second.text}", first.follows_gap)
            return [*lines[:i], joined, *lines[i + 2 :]]
    return lines


def _goes_on(first: Line, second: Line) -> bool:
    if second.follows_gap or not all(map(_may_be_part, (first, second))):
        return False
    if len(first.words) < _FEWEST_WORDS or first.text.endswith(_OPEN_ENDS):
        return False
    if byline_prefix(second) or dates_of(first, None) or dates_of(second, None):
        return False
    if first.text.isupper() and second.text.isupper():
        return not is_masthead(first)
    is_broken = first.words[-1].lower() in _ENDING_WORDS
    return second.text[0].islower() or (is_broken and second.text[0].isupper())


def _may_be_part(line: Line) -> bool:
    return (
        _SHORTEST <= len(line.text) <= _LONGEST
        and not line.is_sentences
        and not is_bullet(line)
        and not is_furniture(line)
    )
