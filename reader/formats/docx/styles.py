"""The styles of a Word document: what paragraphs are for, and how they look (ECMA-376, 17.7)."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from reader.formats.docx.package import attribute, child_named, is_on
from reader.formats.office.style_names import Role, heading_role, role_of_name
from reader.formats.xml import local_name

_BODY_LEVEL = 9
"""The level in the outline of what is no heading, counted from 0."""
_MOST_STYLES = 200_000


@dataclass(frozen=True, slots=True)
class Style:
    """A style with what it takes over from those that it is based on."""

    role: Role | None = None
    number: tuple[str, int] | None = None
    """The id of a list and the level in it, from 0."""
    is_bold: bool | None = None
    size: float | None = None
    """In points."""


_DEFAULT_SIZE = 10.0
"""Points; of type whose size nothing tells (ECMA-376, 17.3.2.38)."""
NO_STYLE = Style(size=_DEFAULT_SIZE)


class Styles:
    """The styles of one document by their ids."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._known: dict[str, Style] = {}
        self.default = NO_STYLE
        """That of paragraphs which name none."""
        default_id = None
        base = NO_STYLE
        for element in root if root is not None else ():
            name = local_name(element)
            if name == "docdefaults":
                base = _with_defaults(element)
            elif name == "style" and len(self._elements) < _MOST_STYLES:
                style_id = attribute(element, "styleId")
                self._elements.setdefault(style_id, element)
                is_default = attribute(element, "default") in {"1", "true", "on"}
                if is_default and attribute(element, "type") == "paragraph":
                    default_id = style_id
        self._base = base
        self.default = self.style(default_id) if default_id is not None else base

    def style(self, style_id: str) -> Style:
        """Give the style with this id; one that is not there is told by its id alone.

        A chain of styles that comes back to itself ends there.
        """
        chain: list[str] = []
        waiting: set[str] = set()
        known = self._base
        current = style_id
        while True:
            if current in self._known:
                known = self._known[current]
                break
            element = self._elements.get(current)
            if element is None or current in waiting:
                break
            chain.append(current)
            waiting.add(current)
            based_on = child_named(element, "basedon")
            if based_on is None:
                break
            current = attribute(based_on, "val")
        for name in reversed(chain):
            known = self._known[name] = _taken_over(known, self._elements[name], name)
        if not chain and style_id not in self._known:
            return Style(role_of_name(style_id), None, known.is_bold, known.size)
        return self._known[style_id]


def _with_defaults(element: etree._Element) -> Style:
    run = child_named(child_named(element, "rprdefault"), "rpr")
    return Style(size=size_of(run) or _DEFAULT_SIZE)


def _taken_over(base: Style, element: etree._Element, style_id: str) -> Style:
    """A style over the one that it is based on; the names of both may say what it is for."""
    name = child_named(element, "name")
    role = role_of_name(attribute(name, "val")) if name is not None else None
    role = role or role_of_name(style_id)
    paragraph, run = child_named(element, "ppr"), child_named(element, "rpr")
    outline = outline_of(paragraph)
    if role is None and outline is not None:
        role = heading_role(outline + 1) if outline < _BODY_LEVEL else base.role
    bold, size = bold_of(run), size_of(run)
    return Style(
        role or base.role,
        number_of(paragraph, base.number),
        base.is_bold if bold is None else bold,
        base.size if size is None else size,
    )


def outline_of(paragraph: etree._Element | None) -> int | None:
    """Give the level in the outline that a paragraph's properties tell, from 0; 9 is the body."""
    element = child_named(paragraph, "outlinelvl")
    value = attribute(element, "val") if element is not None else ""
    return int(value) if value.isascii() and value.isdigit() and len(value) == 1 else None


def number_of(
    paragraph: etree._Element | None, before: tuple[str, int] | None
) -> tuple[str, int] | None:
    """Give the list and the level in it that a paragraph's properties tell, over those `before`.

    The list with the id 0 takes a paragraph out of any list.
    """
    element = child_named(paragraph, "numpr")
    if element is None:
        return before
    list_id, level = child_named(element, "numid"), child_named(element, "ilvl")
    name = attribute(list_id, "val") if list_id is not None else (before[0] if before else "")
    told = attribute(level, "val") if level is not None else ""
    depth = int(told) if told.isascii() and told.isdigit() and len(told) < 3 else None
    if depth is None:
        depth = before[1] if before and list_id is None else 0
    return (name, min(depth, 8)) if name not in {"", "0"} else None


def bold_of(run: etree._Element | None) -> bool | None:
    """Whether a run's properties make it bold or not; None where they do not tell."""
    element = child_named(run, "b")
    return None if element is None else is_on(element)


def size_of(run: etree._Element | None) -> float | None:
    """Give the size of type that a run's properties tell, in points."""
    element = child_named(run, "sz")
    value = attribute(element, "val") if element is not None else ""
    return int(value) / 2 if value.isascii() and value.isdigit() and len(value) < 5 else None
