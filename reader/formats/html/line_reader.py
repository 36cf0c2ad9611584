"""Reads the lines between a page's title and its text, one after the other.

The signs are those of plain text (`reader.formats.plain.signs`); a page also gives classes, links
to authors, and the moments of its `time` elements.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reader.article import BlockKind
from reader.formats.cues import (
    AGENCIES,
    OTHER_DATES,
    PUBLISHED_LABELS,
    UPDATED_LABELS,
)
from reader.formats.dates import Moment, normalise_moment
from reader.formats.html.author_names import Names, is_latin, name_key, names_in
from reader.formats.html.line_signs import (
    COPYRIGHT,
    LONGEST_LINE,
    LONGEST_SIGN,
    is_dated,
    is_labelled,
    is_listed,
    is_of_a_table,
    is_of_another,
    is_of_authors,
    names_author,
)
from reader.formats.html.page_lines import PageLine
from reader.formats.plain.lines import Line
from reader.formats.plain.names import byline_prefix
from reader.formats.plain.signs import dates_of, is_furniture, is_update

_LONGEST_LABEL = 40
BARE_NAME = 0.55
"""How sure it is that a line of nothing but a name is the byline."""
_PART = re.compile(r"\s[|·•–—-]\s|\s+(?=[\u4e00-\u9fff]{2,4}[:：])")
"""What parts a line: signs, and in Chinese a space before the next label."""
_ANOTHER = "another's date"
_LABEL_WORDS = 3


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
        return self.kinds.get(name_key(text)) if len(text) <= LONGEST_LINE else None


class LineReader:
    """Reads lines in their order; a label or a "By" may stand on a line of its own."""

    def __init__(self, read: PrintedLines, language: str | None) -> None:
        """Begin with what other lines told; `language` is for the order of day and month."""
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
        is_other = COPYRIGHT.search(line.text) or is_of_a_table(page_line)
        if len(line.text) > LONGEST_LINE or is_other:
            self._label, self._is_open = "", False
            return
        dates = dates_of(line, self._language)
        parts = [] if dates else self._dated_parts(line)
        for part in parts:
            inner = PageLine([part], page_line.elements, page_line.moments)
            self.read(inner, certainty, is_under=is_under, follows_prose=follows_prose)
        if parts:
            return
        belongs_elsewhere = self._label == _ANOTHER or is_of_another(line, dates)
        needs_sign = follows_prose and not self._label
        if belongs_elsewhere or (needs_sign and not is_dated(page_line, line, dates)):
            dates, page_line = [], PageLine(page_line.parts, page_line.elements)
        self._read_date(page_line, line, dates, certainty)
        self._read_names(page_line, line, dates, is_under=is_under)
        folded = line.folded.strip(" :")
        is_label = len(folded) <= _LONGEST_LABEL and folded in UPDATED_LABELS | PUBLISHED_LABELS
        self._label = folded if is_label else ""
        if len(line.words) <= _LABEL_WORDS and not OTHER_DATES.isdisjoint(folded.split()):
            self._label = _ANOTHER

    def _dated_parts(self, line: Line) -> list[str]:
        """The parts of a line that has several, where one of them is a date."""
        if len(line.text) > LONGEST_SIGN:
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
        is_short = len(line.text) <= LONGEST_SIGN
        if marked and not dates and is_short:
            is_change = _is_called_update(line) or self._label in UPDATED_LABELS
            self._tell(
                None if is_change else marked[0], marked[-1] if is_change else None, certainty
            )
        elif dates:
            first = shown[0] if shown else None
            published = _exact(shown, marked) if first else None
            updated = _exact(changed[:1], marked) if changed else _later(shown, published)
            sure = certainty + 0.06 if self._label or is_labelled(line, shown) else certainty
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
        if len(line.text) > LONGEST_SIGN or (not prefix and is_furniture(line)):
            self._is_open = False
            return
        if prefix == len(line.text):
            self._is_open = True
            self._read.kinds.setdefault(name_key(line.text), BlockKind.BYLINE)
            return
        is_marked = is_of_authors(page_line)
        named = [element.text or "" for element in page_line.elements if names_author(element)]
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
            if is_under and not dates and _is_all(names, line) and not is_listed(page_line):
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
