"""By what a line of a page is known: as one of authors, of a date, of another article."""

from __future__ import annotations

import re
from itertools import islice

from lxml import etree

from reader.formats.cues import (
    OTHER_DATES,
    PUBLISHED_LABELS,
    UPDATED_LABELS,
    WEEKDAYS,
    ZONES,
)
from reader.formats.dates import Moment
from reader.formats.html.microdata import is_part_apart
from reader.formats.html.page_lines import PageLine
from reader.formats.html.selection import shown_text
from reader.formats.plain.lines import Line
from reader.formats.plain.names import byline_prefix
from reader.formats.plain.signs import is_update

LONGEST_LINE = 300
LONGEST_SIGN = 160
"""Characters of a line that may name authors or a date, and of one that may be a sign of them."""
_NEAR = 6
"""So many elements around a line are asked what part of the page it is."""
_AUTHOR_CLASS = re.compile(r"(?:^|[\s_-])(?:author|byline|by-line|writer|autor|auteur)")
_AUTHOR_LINK = re.compile(
    r"/(?:authors?|people|staff|by|profiles?|contributors?|writers?|autor(?:en|es)?|auteurs?|"
    r"autori|redactie|journalists?|reporters?|team|users?|members?)/"
    r"(?!(?:log|sign)[-_]?(?:in|on|out|up)|regist|subscri|account|$)",
    re.IGNORECASE,
)
_RANGES = frozenset({"-", "–", "—", "to", "bis", "au", "al", "a", "tot", "até", "until"})
_DATE_CLASS = re.compile(r"date|time|publi|posted|stamp|meta|datum|fecha|data\b", re.IGNORECASE)
COPYRIGHT = re.compile(r"©|\(c\)|copyright|all rights reserved", re.IGNORECASE)
SURE_LABELS = frozenset(label for label in PUBLISHED_LABELS - {"created"} if len(label) > 5)
"""Words that call a date that of publication wherever they stand."""


def is_of_another(line: Line, dates: list[Moment]) -> bool:
    """Whether the words before the first date make it another's: of a birth, an event, a period."""
    if len(line.text) > LONGEST_SIGN:
        return False
    before = line.folded[: dates[0].span.start] if dates else line.folded
    words = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", before)
    if is_labelled(line, dates[:1]) or byline_prefix(line):
        return False
    if not OTHER_DATES.isdisjoint(words):
        return True
    between = line.folded[dates[0].span.end : dates[1].span.start] if len(dates) > 1 else ""
    return between.strip() in _RANGES


def is_dated(page_line: PageLine, line: Line, dates: list[Moment]) -> bool:
    """Whether a label, a class or the line's whole text says that it is there for its date."""
    if any(outer.tag in {"th", "li"} for outer in page_line.elements) or is_apart(page_line):
        return False
    if page_line.moments or byline_prefix(line) or is_labelled(line, dates):
        return True
    if any(is_update(line, moment) for moment in dates):
        return True
    names = (element.get("class") or "" for element in page_line.elements)
    if any(_DATE_CLASS.search(name) for name in names):
        return True
    rest = line.text
    for moment in reversed(dates):
        rest = rest[: moment.span.start] + rest[moment.span.end :]
    return not any(word.lower() not in WEEKDAYS | ZONES for word in re.findall(r"\w+", rest))


def is_of_a_table(page_line: PageLine) -> bool:
    """Whether a line stands in a row that has a heading of its own, which tells of something else.

    So do the boxes of encyclopedias: who wrote a film, when it was first shown. A row may also tell
    of the page itself, where its heading is no more than "Date" or "Author".
    """
    for element in page_line.elements[:1]:
        for outer in islice((element, *islice(element.iterancestors(), _NEAR)), _NEAR):
            if outer.tag == "tr":
                heading = next((cell for cell in outer if cell.tag == "th"), None)
                if heading is None or len(outer) < _LEAST_CELLS:
                    return False
                return shown_text(heading, " ").lower().strip(" :") not in _OF_THE_PAGE
    return False


_LEAST_CELLS = 2
_OF_THE_PAGE = PUBLISHED_LABELS | UPDATED_LABELS | {"author", "authors", "autor", "autoren", "by"}


def is_apart(page_line: PageLine) -> bool:
    """Whether a line stands in a part of the page that is of other articles or of none."""
    outer = islice(page_line.elements[0].iterancestors(), _NEAR) if page_line.elements else ()
    return any(is_part_apart(element) for element in outer)


def is_listed(page_line: PageLine) -> bool:
    """Whether a line is an item of a list or a link among others, as those of a menu are."""
    outer = islice(page_line.elements[0].iterancestors(), _NEAR) if page_line.elements else ()
    return is_apart(page_line) or any(element.tag in {"li", "nav"} for element in outer)


def is_labelled(line: Line, shown: list[Moment]) -> bool:
    """Whether a line with dates says that they are those of publication."""
    return bool(shown) and any(label in line.folded for label in SURE_LABELS)


def names_author(element: etree._Element) -> bool:
    """Whether an element is there for the name of one author."""
    if "author" in {element.get("rel"), element.get("itemprop")}:
        return True
    return element.tag == "a" and bool(_AUTHOR_LINK.search(element.get("href") or ""))


def is_of_authors(page_line: PageLine) -> bool:
    """Whether classes or links say that a line names authors."""
    for element in page_line.elements:
        for outer in islice((element, *islice(element.iterancestors(), 3)), 4):
            if names_author(outer) or _AUTHOR_CLASS.search((outer.get("class") or "").lower()):
                return True
    return False
