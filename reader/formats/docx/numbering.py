"""Numbers of lists in Word documents, as Word prints them (ECMA-376, 17.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from reader.formats.docx.package import attribute, child_named, is_on
from reader.formats.office.numbers import printed, whole
from reader.formats.xml import local_name

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_STYLES = {
    "decimal": "1",
    "decimalZero": "01",
    "lowerLetter": "a",
    "upperLetter": "A",
    "lowerRoman": "i",
    "upperRoman": "I",
    "none": "",
}
"""What is in no other style is printed as a decimal number."""
_MOST_LISTS = 100_000
_LONGEST_TEXT = 40


@dataclass(slots=True)
class _Level:
    start: int = 1
    style: str = "1"
    text: str = ""
    is_bullet: bool = False
    is_legal: bool = False
    """Whether all numbers in it are decimal, whatever the styles of their levels."""
    restarts_after: int | None = None
    """The level, from 1, after which it begins anew; 0 for never, None for any above it."""


@dataclass(slots=True)
class _Abstract:
    levels: dict[int, _Level] = field(default_factory=dict)
    style_link: str = ""
    """The name of the style that is defined here."""
    defined_by: str = ""
    """The name of the style whose definition holds instead."""
    counts: dict[int, int] = field(default_factory=dict)
    """The number that each level has come to."""


@dataclass(slots=True)
class _List:
    abstract: _Abstract
    levels: dict[int, _Level] = field(default_factory=dict)
    """Those that are defined anew."""
    starts: dict[int, int] = field(default_factory=dict)
    """Where levels begin when the list is first used."""


class Numbering:
    """Counts the items of all lists of one document, in its order."""

    def __init__(self, root: etree._Element | None) -> None:
        abstracts: dict[str, _Abstract] = {}
        self._lists: dict[str, _List] = {}
        elements = list(root if root is not None else ())[:_MOST_LISTS]
        for element in elements:
            if local_name(element) == "abstractnum":
                abstracts.setdefault(attribute(element, "abstractNumId"), _abstract(element))
        linked = {a.style_link: a for a in abstracts.values() if a.style_link}
        for element in elements:
            if local_name(element) == "num":
                reference = child_named(element, "abstractnumid")
                name = attribute(reference, "val") if reference is not None else ""
                abstract = abstracts.get(name)
                if abstract is not None and not abstract.levels and abstract.defined_by:
                    abstract = linked.get(abstract.defined_by, abstract)
                if abstract is not None:
                    made = _list(element, abstract)
                    self._lists.setdefault(attribute(element, "numId"), made)

    def is_known(self, list_id: str) -> bool:
        """Whether there is such a list."""
        return list_id in self._lists

    def next_number(self, list_id: str, level: int) -> str:
        """Count an item of a known list; gives what is printed before it, nothing for a bullet."""
        known = self._lists[list_id]
        counts = known.abstract.counts
        for at, start in known.starts.items():
            counts[at] = start - 1
        known.starts = {}
        own = self._level(known, level)
        counts[level] = counts.get(level, own.start - 1) + 1
        for deeper in [at for at in counts if at > level]:
            after = self._level(known, deeper).restarts_after
            if after is None or 0 < level + 1 <= after:
                del counts[deeper]
        if own.is_bullet:
            return ""
        return _PLACE.sub(lambda place: self._printed(known, own, int(place[1]) - 1), own.text)

    def _printed(self, known: _List, own: _Level, at: int) -> str:
        level = self._level(known, at)
        number = known.abstract.counts.get(at, level.start)
        return printed(number, "1" if own.is_legal and level.style else level.style)

    def _level(self, known: _List, at: int) -> _Level:
        return known.levels.get(at) or known.abstract.levels.get(at) or _UNKNOWN


_UNKNOWN = _Level(is_bullet=True)


def _abstract(element: etree._Element) -> _Abstract:
    made = _Abstract()
    for child in element:
        name = local_name(child)
        if name == "lvl":
            made.levels[whole(attribute(child, "ilvl"), 0)] = _level(child)
        elif name == "stylelink":
            made.style_link = attribute(child, "val")
        elif name == "numstylelink":
            made.defined_by = attribute(child, "val")
    return made


def _list(element: etree._Element, abstract: _Abstract) -> _List:
    made = _List(abstract)
    for override in element:
        if local_name(override) != "lvloverride":
            continue
        at = whole(attribute(override, "ilvl"), 0)
        if not 0 <= at < _LEVELS:
            continue
        for child in override:
            if local_name(child) == "startoverride":
                made.starts[at] = whole(attribute(child, "val"), 1)
            elif local_name(child) == "lvl":
                made.levels[at] = _level(child)
    return made


def _level(element: etree._Element) -> _Level:
    level = _Level()
    for child in element:
        name, value = local_name(child), attribute(child, "val")
        if name == "start":
            level.start = whole(value, 1)
        elif name == "numfmt":
            level.is_bullet = value == "bullet"
            level.style = _STYLES.get(value, "1")
        elif name == "lvltext":
            level.text = value[:_LONGEST_TEXT]
        elif name == "islgl":
            level.is_legal = is_on(child)
        elif name == "lvlrestart":
            level.restarts_after = whole(value, 0)
    return level
