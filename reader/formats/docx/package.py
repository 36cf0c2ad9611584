"""The parts of an Office Open XML package, and how they are related (ECMA-376, part 2)."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from reader.errors import FormatError
from reader.formats.unpacking import Archive
from reader.formats.xml import local_name, parse_xml

_MAIN = "word/document.xml"
_MOST_RELATIONS = 200_000
_NAMESPACES = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}",
    "",
)
"""Those of attributes, as most files have them and as strict ones do."""


def attribute(element: etree._Element, name: str) -> str:
    """Give an attribute of WordprocessingML, empty where there is none."""
    for namespace in _NAMESPACES:
        value = element.get(namespace + name)
        if value is not None:
            return value
    return ""


def child_named(element: etree._Element | None, name: str) -> etree._Element | None:
    """Give the first child with this local name, in lower case."""
    if element is None:
        return None
    return next((child for child in element if local_name(child) == name), None)


def is_on(element: etree._Element | None) -> bool:
    """Whether a property that is on or off is there and on (ECMA-376, 17.17.4)."""
    return element is not None and attribute(element, "val").lower() not in {"0", "false", "off"}


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to by an id."""

    kind: str
    """The last part of its type: `hyperlink`, `styles`, `header`."""
    target: str
    """A path in the archive, or an address."""
    is_external: bool


@dataclass(slots=True)
class Parts:
    """The main document and what belongs to it."""

    archive: Archive
    path: Path
    main: str = _MAIN
    relations: dict[str, Relation] = field(default_factory=dict)
    """Of the main document, by id."""

    def root(self, name: str | None) -> etree._Element | None:
        """Give a part's root; None for one that is missing or damaged."""
        if name is None or name not in self.archive:
            return None
        try:
            return parse_xml(self.archive.read(name), self.path)
        except FormatError:
            if self.archive.is_exceeded:
                raise
            return None

    def related(self, kind: str) -> list[str]:
        """Give the parts of this kind that the main document refers to, each once."""
        found = (r.target for r in self.relations.values() if r.kind == kind and not r.is_external)
        return list(dict.fromkeys(found))

    def related_root(self, kind: str) -> etree._Element | None:
        """Give the root of the first part of this kind."""
        return self.root(next(iter(self.related(kind)), None))


def open_parts(archive: Archive, path: Path) -> Parts:
    """Find the main document and what it refers to.

    Raises:
        FormatError: There is no main document.
    """
    parts = Parts(archive, path)
    for relation in relations_of(parts, "").values():
        if relation.kind == "officedocument" and relation.target in archive:
            parts.main = relation.target
    if parts.main not in archive:
        raise FormatError(path, "there is no text document in it")
    parts.relations = relations_of(parts, parts.main)
    return parts


def relations_of(parts: Parts, name: str) -> dict[str, Relation]:
    """Give what a part, or with an empty name the package, refers to, by id."""
    folder, base = posixpath.split(name)
    root = parts.root(posixpath.join(folder, "_rels", f"{base}.rels"))
    found: dict[str, Relation] = {}
    for element in root if root is not None else ():
        if local_name(element) != "relationship" or len(found) >= _MOST_RELATIONS:
            continue
        target = element.get("Target") or ""
        is_external = (element.get("TargetMode") or "").lower() == "external"
        if not is_external:
            target = posixpath.normpath(posixpath.join(f"/{folder}", unquote(target))).lstrip("/")
        kind = (element.get("Type") or "").rpartition("/")[2].lower()
        found.setdefault(element.get("Id") or "", Relation(kind, target, is_external))
    return found
