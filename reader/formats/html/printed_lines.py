"""The lines around a page's title that say who wrote the article and when."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from reader.article import BlockKind
from reader.formats.builder import single_line
from reader.formats.html.author_names import name_key, names_in
from reader.formats.html.line_reader import LineReader, PrintedLines
from reader.formats.html.line_signs import (
    COPYRIGHT,
    LONGEST_LINE,
    LONGEST_SIGN,
    is_of_another,
)
from reader.formats.html.page_lines import PageLine
from reader.formats.plain.lines import Line
from reader.formats.plain.names import byline_prefix
from reader.formats.plain.signs import dates_of, is_furniture

_BEFORE, _AFTER = 5, 16
"""Lines before and after the title that may be byline or date line."""
_SHORT_PROSE, _PROSE = 80, 160
_MOST_PROSE = 1.5
_MOST_TITLES = 4
_LONGEST_SPACE = 100
"""So many characters of white space may stand around a title in the source."""
_MOST_FOLDED = 4
"""Characters that one of a text can become when it is folded; a syllable of Hangul is three."""


def line_kind(text: str, language: str | None = None) -> BlockKind | None:
    """Tell whether a piece of text is a byline or a date line by its own words alone; else None.

    Of a page it should stand near the title: lists of teasers have such lines too. `language` is
    that of the text, for the order of day and month.
    """
    if len(text) > LONGEST_SIGN:
        return None
    line = Line(single_line(text))
    prefix = byline_prefix(line)
    if not line.text or COPYRIGHT.search(line.text) or (not prefix and is_furniture(line)):
        return None
    if prefix and (prefix == len(line.text) or names_in([line.text]).persons):
        return BlockKind.BYLINE
    dates = dates_of(line, language)
    return BlockKind.DATELINE if dates and not is_of_another(line, dates) else None


def printed_lines(lines: Sequence[PageLine], title: str, language: str | None) -> PrintedLines:
    """Read the lines around the title of a page.

    `language` decides whether the month comes first (English) or the day; None is for the day.
    """
    wanted = name_key(title)
    best = PrintedLines()
    if not wanted:
        return best
    titles = (i for i, line in enumerate(lines) if _is_title(line, wanted))
    for at in islice(titles, _MOST_TITLES):
        over = [line for line in lines[max(0, at - _BEFORE) : at] if line.text]
        under = [line for line in lines[at + 1 : at + 1 + _AFTER] if line.text]
        best = _better(best, _read_around(over, under, wanted, language))
        if best.published_confidence >= 0.75 and best.authors.best:
            break
    return best


def _is_title(line: PageLine, wanted: str) -> bool:
    most = 3 * len(wanted) + (LONGEST_LINE if line.is_heading else _LONGEST_SPACE)
    if not len(wanted) <= _MOST_FOLDED * line.length or line.length > most:
        return False
    if not line.is_heading and _is_link(line):
        return False  # in a menu, or in a list of which it is one
    key = name_key(line.text)
    return key == wanted or (line.is_heading and wanted in key)


def _better(one: PrintedLines, other: PrintedLines) -> PrintedLines:
    """The two readings as one: of each field the surer value, of even ones the earlier."""
    if other.published_confidence > one.published_confidence:
        one.published, one.published_confidence = other.published, other.published_confidence
    if other.authors_confidence > one.authors_confidence:
        one.authors, one.authors_confidence = other.authors, other.authors_confidence
    one.updated = one.updated or other.updated
    one.kinds = other.kinds | one.kinds
    return one


def _read_around(
    before: list[PageLine], after: list[PageLine], title: str, language: str | None
) -> PrintedLines:
    """Read the lines under a title, and those over it for what the others do not tell."""
    read = PrintedLines()
    reader = LineReader(read, language)
    prose = 0.0
    for i, line in enumerate(after):
        if line.is_heading and (i > 1 or _is_link(line)) and not _is_title(line, title):
            break
        prose += _prose(line.text)
        if prose > _MOST_PROSE:
            break
        reader.read(line, certainty=0.65 if prose else 0.8, is_under=True, follows_prose=prose > 0)
    reader.end()
    over = LineReader(read, language)
    for line in before[-_BEFORE:]:
        if line.is_heading and not _is_title(line, title):
            over = LineReader(read, language)
            continue
        over.read(line, certainty=0.75, is_under=False, follows_prose=False)
    over.end()
    return read


def _is_link(line: PageLine) -> bool:
    """Whether a heading leads to another page, as that of a teaser does."""
    return any(
        outer.tag == "a"
        for element in line.elements[:1]
        for outer in (element, *islice(element.iterancestors(), 2))
    )


def _prose(text: str) -> float:
    """How much of a paragraph a line is: a sentence may be no more than the lead."""
    if len(text) >= _PROSE:
        return 1
    return 0.5 if len(text) >= _SHORT_PROSE and Line(text).ends_sentence else 0
