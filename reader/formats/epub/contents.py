"""The table of contents of an EPUB, and which of its entries are articles."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from reader.errors import FormatError
from reader.formats.builder import single_line
from reader.formats.epub.markup import types_of
from reader.formats.epub.package import Package, located, resolve
from reader.formats.unpacking import Archive
from reader.formats.xml import local_name, parse_xml, text_of

_MOST_ENTRIES = 20_000
_LONGEST_LABEL = 500


@dataclass(slots=True)
class Entry:
    """An entry of the table of contents."""

    depth: int
    """From 0."""
    label: str
    path: str
    """Of the document within the archive; empty for a mere heading over others."""
    fragment: str
    """The id of the element within the document where it begins; empty for its beginning."""
    parents: tuple[str, ...] = ()
    """The labels of the entries that it stands under, outermost first."""


@dataclass(slots=True)
class Contents:
    """What a book tells of its inner order."""

    entries: list[Entry] = field(default_factory=list)
    pages: dict[tuple[str, str], str] = field(default_factory=dict)
    """The number of the printed page that begins at a document's path and fragment."""
    kinds: dict[str, frozenset[str]] = field(default_factory=dict)
    """What the landmarks call the documents that they point at."""


def read_contents(archive: Archive, package: Package, path: Path) -> Contents:
    """Give the table of contents, of EPUB 3 or else of EPUB 2; an empty one where none is."""
    contents = Contents()
    for name, read in ((package.navigation, _read_navigation), (package.ncx, _read_ncx)):
        if contents.entries or name is None:
            continue
        try:
            root = parse_xml(archive.read(located(archive, name)), path)
        except FormatError:
            if archive.is_exceeded:
                raise
            continue
        read(contents, root, posixpath.dirname(name), name)
    return contents


def article_entries(entries: list[Entry]) -> list[Entry]:
    """Give the entries that are articles of their own.

    An entry is one with all that stands under it, unless that begins in other documents: then it
    is a part of the book and what it holds are the articles, though what comes before the first of
    them is still its own. Where everything is one document under one entry, the entries under that
    are the articles.
    """
    chosen: list[Entry] = []
    position = 0
    parents: list[Entry] = []
    while position < len(entries):
        entry = entries[position]
        while parents and parents[-1].depth >= entry.depth:
            parents.pop()
        entry.parents = tuple(parent.label for parent in parents)
        end = _end_of(entries, position)
        inner = entries[position + 1 : end]
        is_whole = position == 0 and end == len(entries)
        if not inner or (all(e.path == entry.path for e in inner) and not is_whole):
            chosen.append(entry)
            position = end
            continue
        chosen.append(entry)
        parents.append(entry)
        position += 1
    return [entry for entry in chosen if entry.path]


def _end_of(entries: list[Entry], position: int) -> int:
    """The index after the last entry under the one at `position`."""
    depth = entries[position].depth
    end = position + 1
    while end < len(entries) and entries[end].depth > depth:
        end += 1
    return end


def _read_navigation(contents: Contents, root: etree._Element, folder: str, own: str) -> None:
    """Read the navigation document of EPUB 3: lists in `nav` elements."""
    for nav in root.iter(etree.Element):
        if local_name(nav) != "nav":
            continue
        kinds = types_of(nav)
        links = _links(nav, folder, own)
        if "page-list" in kinds:
            contents.pages.update({(e.path, e.fragment): e.label for e, _ in links})
        elif "landmarks" in kinds:
            for entry, types in links:
                if not entry.fragment:
                    contents.kinds[entry.path] = contents.kinds.get(entry.path, types) | types
        elif "toc" in kinds or not (kinds or contents.entries):
            contents.entries = [entry for entry, _ in links]


def _links(nav: etree._Element, folder: str, own: str) -> list[tuple[Entry, frozenset[str]]]:
    """The entries of nested lists, a `span` without a link among them."""
    found: list[tuple[Entry, frozenset[str]]] = []
    depth = -1
    for event, element in etree.iterwalk(nav, events=("start", "end")):
        name = local_name(element)
        if name in {"ol", "ul"}:
            depth += 1 if event == "start" else -1
        elif event == "start" and name in {"a", "span"} and len(found) < _MOST_ENTRIES:
            parent = element.getparent()
            if parent is None or (name == "span" and local_name(parent) != "li"):
                continue
            label = single_line(text_of(element)[:_LONGEST_LABEL])
            reference = element.get("href") or ""
            path, fragment = resolve(reference, folder)
            if reference and not path:
                path = own
            if label:
                found.append((Entry(max(depth, 0), label, path, fragment), types_of(element)))
    return found


def _read_ncx(contents: Contents, root: etree._Element, folder: str, _: str) -> None:
    """Read the NCX of EPUB 2 (ANSI/NISO Z39.86-2005): nested `navPoint`s, and page targets."""
    depth = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = local_name(element)
        if name == "navpoint":
            if event == "start" and len(contents.entries) < _MOST_ENTRIES:
                label, path, fragment = _target(element, folder)
                contents.entries.append(Entry(depth, label or "", path, fragment))
            depth += 1 if event == "start" else -1
        elif name == "pagetarget" and event == "start":
            label, path, fragment = _target(element, folder)
            contents.pages[path, fragment] = element.get("value") or label
    contents.entries = [entry for entry in contents.entries if entry.label]


def _target(element: etree._Element, folder: str) -> tuple[str, str, str]:
    """The label of an NCX element, and where it points."""
    label = source = ""
    for child in element.iterchildren(etree.Element):
        if local_name(child) == "navlabel":
            label = label or single_line(text_of(child)[:_LONGEST_LABEL])
        elif local_name(child) == "content":
            source = source or child.get("src") or ""
    return label, *resolve(source, folder)
