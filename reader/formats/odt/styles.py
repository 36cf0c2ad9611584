"""The styles of an OpenDocument text: what paragraphs are for, and how they look (ODF 1.3, 16)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from reader.formats.office.numbers import printed, whole
from reader.formats.office.style_names import Role, heading_role, role_of_name
from reader.formats.xml import local_name

_MOST_STYLES = 200_000
_POINTS = re.compile(r"(\d{1,4}(?:\.\d{1,6})?)(pt|%|cm|mm|in)")
_IN_POINTS = {"pt": 1.0, "cm": 28.3465, "mm": 2.83465, "in": 72.0}
_COLOUR = re.compile(r"#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})", re.IGNORECASE)
_NEARLY_WHITE = 0xEE
_LEVELS = 10
_GROUPS = frozenset("styles automatic-styles master-styles".split())
_LONGEST_AFFIX = 20


def named(element: etree._Element, name: str) -> str:
    """Give an attribute by its local name, empty where there is none."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


@dataclass(frozen=True, slots=True)
class Style:
    """A style with what it takes over from its parents."""

    role: Role | None = None
    list_style: str = ""
    is_bold: bool | None = None
    size: float | None = None
    """In points."""
    is_highlighted: bool = False
    """Whether its text stands on a colour."""
    is_hidden: bool = False


_DEFAULTS = {"paragraph": Style(size=12.0)}
"""What holds where a document tells nothing, as LibreOffice has it."""


@dataclass(frozen=True, slots=True)
class Level:
    """How the items at one level of a list are numbered."""

    style: str = ""
    """As `printed` has it; empty for bullets and for nothing."""
    prefix: str = ""
    suffix: str = ""
    shown_levels: int = 1
    """How many levels' numbers it prints, its own last."""
    start: int = 1


NO_LEVEL = Level()
Levels = dict[int, Level]
"""The levels of a list by their numbers, from 1."""


@dataclass(slots=True)
class Styles:
    """The styles of one document."""

    lists: dict[str, Levels] = field(default_factory=dict)
    outline: Levels = field(default_factory=dict)
    """How headings are numbered."""
    _elements: dict[tuple[str, str], etree._Element] = field(default_factory=dict)
    _known: dict[tuple[str, str], Style] = field(default_factory=dict)
    _defaults: dict[str, Style] = field(default_factory=dict)

    def add(self, root: etree._Element) -> None:
        """Take in all styles of a file, later ones over earlier ones."""
        for group in root:
            if local_name(group) in _GROUPS:
                self._add_group(group)

    def _add_group(self, group: etree._Element) -> None:
        for element in group.iter(etree.Element):
            name = local_name(element)
            if name == "style" and len(self._elements) < _MOST_STYLES:
                self._elements[named(element, "family"), named(element, "name")] = element
            elif name == "default-style":
                self._defaults[named(element, "family")] = _taken_over(
                    _DEFAULTS.get(named(element, "family"), Style()), element
                )
            elif name == "list-style":
                self.lists[named(element, "name")] = _levels(element)
            elif name == "outline-style":
                self.outline = _levels(element)

    def style(self, family: str, name: str) -> Style:
        """Give a style; a chain of parents that comes back to itself ends there."""
        known = self._defaults.get(family, _DEFAULTS.get(family, Style()))
        if not name:
            return known
        chain: list[str] = []
        waiting: set[str] = set()
        current = name
        while True:
            if (family, current) in self._known:
                known = self._known[family, current]
                break
            if current in waiting:
                break
            waiting.add(current)
            chain.append(current)
            element = self._elements.get((family, current))
            if element is None or not (parent := named(element, "parent-style-name")):
                break
            current = parent
        for style_name in reversed(chain):
            element = self._elements.get((family, style_name))
            if element is not None:
                known = _taken_over(known, element)
            else:
                role = role_of_name(style_name) or known.role
                known = Style(role, known.list_style, known.is_bold, known.size)
            self._known[family, style_name] = known
        return known


def _taken_over(parent: Style, element: etree._Element) -> Style:
    """A style over its parent's."""
    role = role_of_name(named(element, "display-name") or named(element, "name"))
    outline = whole(named(element, "default-outline-level"), 0)
    if role is None and outline:
        role = heading_role(outline)
    bold, size = parent.is_bold, parent.size
    is_highlighted, is_hidden = parent.is_highlighted, parent.is_hidden
    for child in element:
        if local_name(child) != "text-properties":
            continue
        weight = named(child, "font-weight")
        if weight:
            bold = weight in {"bold", "600", "700", "800", "900"}
        size = _size(named(child, "font-size"), size)
        if colour := named(child, "background-color"):
            is_highlighted = _is_marker(colour)
        if display := named(child, "display"):
            is_hidden = display == "none"
    list_style = named(element, "list-style-name") or parent.list_style
    return Style(role or parent.role, list_style, bold, size, is_highlighted, is_hidden)


def _size(value: str, before: float | None) -> float | None:
    found = _POINTS.fullmatch(value)
    if not found:
        return before
    if found[2] == "%":
        return before * float(found[1]) / 100 if before else None
    return float(found[1]) * _IN_POINTS[found[2]]


def _is_marker(colour: str) -> bool:
    """Whether a background is a colour that stands out: not white, black or none."""
    found = _COLOUR.fullmatch(colour)
    if not found:
        return False
    parts = [int(part, 16) for part in found.groups()]
    return min(parts) < _NEARLY_WHITE and max(parts) - min(parts) > 0x20


def _levels(element: etree._Element) -> Levels:
    levels: Levels = {}
    for child in element:
        at = whole(named(child, "level"), 0)
        if not 1 <= at <= _LEVELS:
            continue
        is_numbered = local_name(child) in {"list-level-style-number", "outline-level-style"}
        levels[at] = (
            Level(
                named(child, "num-format")[:1],
                named(child, "num-prefix")[:_LONGEST_AFFIX],
                named(child, "num-suffix")[:_LONGEST_AFFIX],
                max(1, min(whole(named(child, "display-levels"), 1), at)),
                whole(named(child, "start-value"), 1),
            )
            if is_numbered
            else NO_LEVEL
        )
    return levels


class Counter:
    """Counts the items of a list, or the headings of a document."""

    def __init__(self, levels: Levels) -> None:
        self.levels = levels
        self._counts: dict[int, int] = {}

    def next_number(self, at: int, start: int | None = None) -> str:
        """Count an item at a level, and give what is printed before it; nothing for a bullet.

        With `start` it has that number.
        """
        own = self.levels.get(at, NO_LEVEL)
        self._counts[at] = self._counts.get(at, own.start - 1) + 1 if start is None else start
        for deeper in [level for level in self._counts if level > at]:
            del self._counts[deeper]
        if not own.style:
            return ""
        first = at - own.shown_levels + 1
        numbers = (self._printed(level) for level in range(first, at + 1))
        return f"{own.prefix}{'.'.join(filter(None, numbers))}{own.suffix}".strip()

    def _printed(self, at: int) -> str:
        level = self.levels.get(at, NO_LEVEL)
        return printed(self._counts.get(at, level.start), level.style)
