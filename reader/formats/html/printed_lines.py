"""The lines around a page's title that say who wrote the article and when.

The signs are those of plain text (`reader.formats.plain.signs`); a page also gives classes, links
to authors, and the moments of its `time` elements.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree

from reader.article import BlockKind
from reader.formats.builder import single_line
from reader.formats.cues import (
    AGENCIES,
    OTHER_DATES,
    PUBLISHED_LABELS,
    UPDATED_LABELS,
    WEEKDAYS,
    ZONES,
)
from reader.formats.dates import Moment, normalise_moment
from reader.formats.html.author_names import Names, is_latin, name_key, names_in
from reader.formats.html.microdata import is_part_apart
from reader.formats.html.page_lines import PageLine
from reader.formats.plain.lines import Line
from reader.formats.plain.signs import (
    byline_prefix,
    dates_of,
    is_furniture,
    is_update,
)

_BEFORE, _AFTER = 5, 16
"""Lines before and after the title that may be byline or date line."""
_MOST_PROSE = 1.5
_SHORT_PROSE, _PROSE = 80, 160
_MOST_TITLES = 4
_LONGEST_LINE = 300
_LONGEST_SIGN = 160
_LONGEST_LABEL = 40
_LONGEST_SPACE = 100
"""So many characters of white space may stand around a title in the source."""
_MOST_FOLDED = 4
"""Characters that one of a text can become when it is folded; a syllable of Hangul is three."""
_NEAR = 6
"""So many elements around a line are asked what part of the page it is."""
BARE_NAME = 0.55
"""How sure it is that a line of nothing but a name is the byline."""

_AUTHOR_CLASS = re.compile(r"(?:^|[\s_-])(?:author|byline|by-line|writer|autor|auteur)")
_AUTHOR_LINK = re.compile(
    r"/(?:authors?|people|staff|by|profiles?|contributors?|writers?|autor(?:en|es)?|auteurs?|"
    r"autori|redactie|journalists?|reporters?|team|users?|members?)/",
    re.IGNORECASE,
)
_PART = re.compile(r"\s[|·•–—-]\s")
_ANOTHER = "another's date"
_LABEL_WORDS = 3
_RANGES = frozenset({"-", "–", "—", "to", "bis", "au", "al", "a", "tot", "até", "until"})
_DATE_CLASS = re.compile(r"date|time|publi|posted|stamp|meta|datum|fecha|data\b", re.IGNORECASE)
COPYRIGHT = re.compile(r"©|\(c\)|copyright|all rights reserved", re.IGNORECASE)
SURE_LABELS = frozenset(label for label in PUBLISHED_LABELS - {"created"} if len(label) > 5)
"""Words that call a date that of publication wherever they stand."""


def line_kind(text: str, language: str | None = None) -> BlockKind | None:
    """Tell whether a piece of text is a byline or a date line by its own words alone; else None.

    Of a page it should stand near the title: lists of teasers have such lines too. `language` is
    that of the text, for the order of day and month.
    """
    if len(text) > _LONGEST_SIGN:
        return None
    line = Line(single_line(text))
    prefix = byline_prefix(line)
    if not line.text or COPYRIGHT.search(line.text) or (not prefix and is_furniture(line)):
        return None
    if prefix and (prefix == len(line.text) or names_in([line.text]).persons):
        return BlockKind.BYLINE
    dates = dates_of(line, language)
    return BlockKind.DATELINE if dates and not _is_of_another(line, dates) else None


@dataclass(slots=True)
class PrintedLines:
    """What the lines around the title tell, and which they are."""

    authors: Names = field(default_factory=Names)
    authors_confidence: float = 0.0
    published: str | None = None
    published_confidence: float = 0.0
    updated: str | None = None
    kinds: dict[str, BlockKind] = field(default_factory=dict)
    """The key (`name_key`) of each of these lines, and whether it is byline or date line."""

    def kind_of(self, text: str) -> BlockKind | None:
        """Tell whether a block of the page is one of these lines."""
        return self.kinds.get(name_key(text)) if len(text) <= _LONGEST_LINE else None


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
    most = 3 * len(wanted) + (_LONGEST_LINE if line.is_heading else _LONGEST_SPACE)
    if not len(wanted) <= _MOST_FOLDED * line.length or line.length > most:
        return False
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
    reader = _LineReader(read, language)
    prose = 0.0
    for i, line in enumerate(after):
        if line.is_heading and (i > 1 or _is_link(line)) and not _is_title(line, title):
            break
        prose += _prose(line.text)
        if prose > _MOST_PROSE:
            break
        reader.read(line, certainty=0.65 if prose else 0.8, is_under=True, follows_prose=prose > 0)
    reader.end()
    over = _LineReader(read, language)
    for line in before[-_BEFORE:]:
        if line.is_heading and not _is_title(line, title):
            over = _LineReader(read, language)
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


class _LineReader:
    """Reads lines in their order; a label or a "By" may stand on a line of its own."""

    def __init__(self, read: PrintedLines, language: str | None) -> None:
        self._read = read
        self._language = language
        self._label = ""
        self._is_open = False
        self._bare: list[tuple[str, Names]] = []
        """Lines that are nothing but names: one of them may be the byline."""

    def read(
        self, page_line: PageLine, certainty: float, *, is_under: bool, follows_prose: bool
    ) -> None:
        """Take in what one line tells; `certainty` is for a date without a label.

        Behind a paragraph, which may be the lead or the text itself, a date needs a sign.
        """
        line = Line(page_line.text)
        if len(line.text) > _LONGEST_LINE or COPYRIGHT.search(line.text):
            self._label, self._is_open = "", False
            return
        dates = dates_of(line, self._language)
        parts = [] if dates else self._dated_parts(line)
        for part in parts:
            inner = PageLine([part], page_line.elements, page_line.moments)
            self.read(inner, certainty, is_under=is_under, follows_prose=follows_prose)
        if parts:
            return
        is_of_another = self._label == _ANOTHER or _is_of_another(line, dates)
        needs_sign = follows_prose and not self._label
        if is_of_another or (needs_sign and not _is_dated(page_line, line, dates)):
            dates, page_line = [], PageLine(page_line.parts, page_line.elements)
        self._read_date(page_line, line, dates, certainty)
        self._read_names(page_line, line, dates, is_under=is_under)
        folded = line.folded.strip(" :")
        is_label = len(folded) <= _LONGEST_LABEL and folded in UPDATED_LABELS | PUBLISHED_LABELS
        self._label = folded if is_label else ""
        if len(line.words) <= _LABEL_WORDS and not OTHER_DATES.isdisjoint(folded.split()):
            self._label = _ANOTHER

    def _dated_parts(self, line: Line) -> list[str]:
        """The parts of a line that is parted by dashes or bars, where one of them is a date."""
        if len(line.text) > _LONGEST_SIGN:
            return []
        parts = [part for part in _PART.split(line.text) if part]
        is_dated = len(parts) > 1 and any(dates_of(Line(p), self._language) for p in parts)
        return parts if is_dated else []

    def end(self) -> None:
        """Nothing follows: a name that stands by itself beside a date signs."""
        if len(self._bare) != 1 or (self._read.published is None and self._read.updated is None):
            return
        key, names = self._bare[0]
        if self._read.authors_confidence < BARE_NAME:
            self._read.authors, self._read.authors_confidence = names, BARE_NAME
            self._read.kinds.setdefault(key, BlockKind.BYLINE)

    def _read_date(
        self, page_line: PageLine, line: Line, dates: list[Moment], certainty: float
    ) -> None:
        shown = [m for m in dates if not is_update(line, m) and self._label not in UPDATED_LABELS]
        changed = [m for m in dates if m not in shown]
        marked = [m for m in map(normalise_moment, page_line.moments) if m and len(m) >= 10]
        is_short = len(line.text) <= _LONGEST_SIGN
        if marked and not dates and is_short:
            is_change = _is_called_update(line) or self._label in UPDATED_LABELS
            self._tell(
                None if is_change else marked[0], marked[-1] if is_change else None, certainty
            )
        elif dates:
            first = shown[0] if shown else None
            published = _exact(shown, marked) if first else None
            updated = _exact(changed[:1], marked) if changed else _later(shown, published)
            sure = certainty + 0.06 if self._label or _is_labelled(line, shown) else certainty
            if first and first.confidence < 0.7 and published == first.iso:
                sure -= 0.15
            self._tell(published, updated, sure)
        if (dates or (marked and is_short)) and name_key(line.text):
            self._read.kinds.setdefault(name_key(line.text), BlockKind.DATELINE)

    def _tell(self, published: str | None, updated: str | None, certainty: float) -> None:
        if published and certainty > self._read.published_confidence:
            self._read.published, self._read.published_confidence = published, certainty
        if updated and self._read.updated is None:
            self._read.updated = updated

    def _read_names(
        self, page_line: PageLine, line: Line, dates: list[Moment], *, is_under: bool
    ) -> None:
        prefix = byline_prefix(line)
        if len(line.text) > _LONGEST_SIGN or (not prefix and is_furniture(line)):
            self._is_open = False
            return
        if prefix == len(line.text):
            self._is_open = True
            self._read.kinds.setdefault(name_key(line.text), BlockKind.BYLINE)
            return
        is_marked = _is_of_authors(page_line)
        named = [element.text or "" for element in page_line.elements if _names_author(element)]
        names = names_in(named)
        if not names.persons:
            names = names_in([line.text])
        if not names.best:
            self._is_open = False
            return
        if prefix or self._is_open:
            is_sure = bool(names.persons) or is_marked or self._is_open or _signs(names)
            certainty = 0.86 if is_sure else 0.0
        elif is_marked:
            certainty = 0.8 if names.persons else 0.6
        elif dates and is_under and all(map(is_latin, names.persons)):
            certainty = 0.68 if names.persons else 0.5 * _signs(names)
        else:
            certainty = 0.0
            if is_under and not dates and _is_all(names, line) and not _is_listed(page_line):
                self._bare.append((name_key(line.text), names))
        was_open, self._is_open = self._is_open, False
        if certainty > self._read.authors_confidence:
            self._read.authors, self._read.authors_confidence = names, certainty
            self._is_open = was_open and not prefix
            if prefix or is_marked:
                self._read.kinds[name_key(line.text)] = BlockKind.BYLINE
        elif was_open and not dates and certainty == self._read.authors_confidence:
            self._read.authors = self._read.authors.joined(names)
            self._is_open = True


def _exact(shown: list[Moment], marked: list[str]) -> str:
    """The moment that a line shows, with the time that its `time` element adds.

    The element is often in another time zone; the day that readers see is that of the page.
    """
    first = shown[0]
    exact = next(
        (m.iso for m in shown if m.iso.startswith(first.iso) and len(m.iso) > 10), first.iso
    )
    if len(exact) > 10:
        return exact
    for moment in marked:
        if moment.startswith(exact) or (first.confidence < 0.7 and _is_swapped(exact, moment)):
            return moment
    return exact


def _is_of_another(line: Line, dates: list[Moment]) -> bool:
    """Whether the words before the first date make it another's: of a birth, an event, a period."""
    if len(line.text) > _LONGEST_SIGN:
        return False
    before = line.folded[: dates[0].span.start] if dates else line.folded
    words = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", before)
    if _is_labelled(line, dates[:1]) or byline_prefix(line):
        return False
    if not OTHER_DATES.isdisjoint(words):
        return True
    between = line.folded[dates[0].span.end : dates[1].span.start] if len(dates) > 1 else ""
    return between.strip() in _RANGES


def _is_dated(page_line: PageLine, line: Line, dates: list[Moment]) -> bool:
    """Whether a label, a class or the line's whole text says that it is there for its date."""
    if any(outer.tag in {"th", "li"} for outer in page_line.elements) or _is_apart(page_line):
        return False
    if page_line.moments or byline_prefix(line) or _is_labelled(line, dates):
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


def _is_apart(page_line: PageLine) -> bool:
    """Whether a line stands in a part of the page that is of other articles or of none."""
    outer = islice(page_line.elements[0].iterancestors(), _NEAR) if page_line.elements else ()
    return any(is_part_apart(element) for element in outer)


def _is_listed(page_line: PageLine) -> bool:
    """Whether a line is an item of a list or a link among others, as those of a menu are."""
    outer = islice(page_line.elements[0].iterancestors(), _NEAR) if page_line.elements else ()
    return _is_apart(page_line) or any(element.tag in {"li", "nav"} for element in outer)


def _is_swapped(day: str, moment: str) -> bool:
    """Whether two days are one, month and day taken for each other."""
    return day[:4] == moment[:4] and {day[5:7], day[8:10]} == {moment[5:7], moment[8:10]}


def _later(shown: list[Moment], published: str | None) -> str | None:
    """A second moment in one line, after the first, is that of a change."""
    if published is None:
        return None
    return next((m.iso for m in shown[1:] if len(m.iso) >= 10 and m.iso > published), None)


def _is_called_update(line: Line) -> bool:
    return any(label in line.folded for label in UPDATED_LABELS if len(label) > 5)


def _is_labelled(line: Line, shown: list[Moment]) -> bool:
    return bool(shown) and any(label in line.folded for label in SURE_LABELS)


def _is_all(names: Names, line: Line) -> bool:
    """Whether a line consists of names alone, of two or three words each."""
    if any(len(name.split()) > 3 or not is_latin(name) for name in names.persons):
        return False
    length = len(name_key("".join(names.persons)))
    return length > 0 and length >= 0.8 * len(name_key(line.text))


def _signs(names: Names) -> bool:
    """Whether names that are no person's are those of an agency, or a single given name."""
    return all(
        name.lower() in AGENCIES or (name.istitle() and " " not in name) for name in names.others
    )


def _names_author(element: etree._Element) -> bool:
    """Whether an element is there for the name of one author."""
    if "author" in {element.get("rel"), element.get("itemprop")}:
        return True
    return element.tag == "a" and bool(_AUTHOR_LINK.search(element.get("href") or ""))


def _is_of_authors(page_line: PageLine) -> bool:
    """Whether classes or links say that a line names authors."""
    for element in page_line.elements:
        for outer in islice((element, *islice(element.iterancestors(), 3)), 4):
            if _names_author(outer) or _AUTHOR_CLASS.search((outer.get("class") or "").lower()):
                return True
    return False
