"""The package of an EPUB: which files it has, in which order, and what it tells of the book.

As in EPUB 3.3 (W3C) and OPF 2.0.1 (IDPF): the container names the package document, which holds the
metadata, the manifest of all files and the spine, their order of reading.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, unquote

from lxml import etree

from reader.errors import FormatError
from reader.formats.builder import single_line
from reader.formats.unpacking import Archive
from reader.formats.xml import local_name, parse_xml, text_of

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_PACKAGE_TYPE = "application/oebps-package+xml"
_DOCUMENT_TYPES = frozenset(
    "application/xhtml+xml text/html text/x-oeb1-document application/x-dtbook+xml "
    "application/xml text/xml".split()
)
_DOCUMENT_SUFFIXES = (".xhtml", ".html", ".htm", ".xml")
_FONT_OBFUSCATION = frozenset(
    ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
)
_MOST_ITEMS = 50_000
"""Items of a manifest or a spine; no book has so many."""
_ADDRESS = re.compile(r"https?://\S{1,2000}\Z")
_SEPARATED_CREATORS = re.compile(r"\s*;\s*|\s+&\s+")
_COLLECTORS = frozenset(
    "wallabag|instapaper|pocket|getpocket|epubpress|dotepub|fivefilters.org|five filters|"
    "push to kindle|percollate|readwise|readwise reader|omnivore|readability|inoreader".split("|")
)
"""Programs and services that pack articles to a book and name themselves as its author."""
_NO_CREATORS = _COLLECTORS | frozenset(
    "calibre|unknown|unbekannt|inconnu|desconocido|sconosciuto".split("|")
)
"""What programs write where there is no author, in lower case."""
_TERMS = ("dcterms:issued", "dcterms:date", "dcterms:created")
"""Properties that tell when a book was published, the surest first."""
_PANDOC_ID = "epub-date"
_PERIODICAL = re.compile(r"periodical:[^:]{0,40}:(.{1,200})")
"""How Calibre marks the newspapers that it downloads, and names them."""


@dataclass(frozen=True, slots=True)
class SpineItem:
    """A document of the book in its order."""

    path: str
    """Within the archive."""
    kinds: frozenset[str]
    """What the guide of EPUB 2 calls it, such as `cover` or `toc`."""
    is_aside: bool = False
    """Whether it stands outside the main order."""


@dataclass(slots=True)
class BookMetadata:
    """What the package document tells of the book."""

    title: str | None = None
    authors: list[str] = field(default_factory=list)
    publisher: str | None = None
    language: str | None = None
    published: str | None = None
    """As it stands there."""
    url: str | None = None
    tags: list[str] = field(default_factory=list)
    is_collection: bool = False
    """Whether its chapters are articles that a program has collected."""
    periodical: str | None = None
    """The name of the newspaper, where it is an issue of one."""


@dataclass(frozen=True, slots=True)
class Package:
    """A book's files and metadata."""

    metadata: BookMetadata
    spine: tuple[SpineItem, ...]
    """Each document once, those outside the main order after the others."""
    navigation: str | None
    """The path of the navigation document (EPUB 3)."""
    ncx: str | None
    """The path of the table of contents as NCX (EPUB 2)."""


def read_package(archive: Archive, path: Path) -> Package:
    """Give the package of a book; `path` only names it in errors.

    Raises:
        FormatError: There is no package document, or the book is encrypted.
    """
    name = _package_name(archive, path)
    root = parse_xml(archive.read(name), path)
    folder = posixpath.dirname(name)
    manifest = _manifest(root, folder)
    spine_element = next(_named(root, "spine"), None)
    spine = _spine(root, spine_element, manifest, folder)
    _check_encryption(archive, {item.path for item in spine}, path)
    navigation = next((i.path for i in manifest.values() if "nav" in i.properties), None)
    ncx_id = (spine_element.get("toc") or "") if spine_element is not None else ""
    ncx = manifest.get(ncx_id) or next(
        (i for i in manifest.values() if i.media_type == "application/x-dtbncx+xml"), None
    )
    return Package(_metadata(root), spine, navigation, ncx.path if ncx else None)


def resolve(reference: str, folder: str) -> tuple[str, str]:
    """Give the path in the archive and the fragment that a reference in `folder` points at."""
    target, _, fragment = reference.strip().partition("#")
    path = posixpath.normpath(posixpath.join(folder, unquote(target))) if target else ""
    return path, unquote(fragment)


def located(archive: Archive, name: str) -> str:
    """Give the name that a document really has in the archive: some are written as references.

    One that is not there is given as it is.
    """
    escaped = (quote(name), quote(name).lower())
    return next((other for other in escaped if name not in archive and other in archive), name)


def _named(root: etree._Element, name: str) -> Iterator[etree._Element]:
    return (element for element in root.iter(etree.Element) if local_name(element) == name)


def _package_name(archive: Archive, path: Path) -> str:
    """The package document that the container names, else the first one there is."""
    if _CONTAINER in archive:
        try:
            container = parse_xml(archive.read(_CONTAINER), path)
        except FormatError:
            container = None
        if container is not None:
            roots = [e for e in _named(container, "rootfile") if e.get("full-path")]
            roots.sort(key=lambda e: e.get("media-type") != _PACKAGE_TYPE)
            for element in roots:
                name, _ = resolve(element.get("full-path") or "", "")
                if name in archive:
                    return name
    name = next((n for n in archive.names() if n.lower().endswith(".opf")), "")
    if not name:
        raise FormatError(path, "the list of the book's chapters is missing")
    return name


@dataclass(frozen=True, slots=True)
class _Item:
    path: str
    media_type: str
    properties: frozenset[str]

    @property
    def is_document(self) -> bool:
        if self.media_type in _DOCUMENT_TYPES:
            return True
        is_told = self.media_type.startswith(("image/", "font/", "audio/", "video/", "text/css"))
        return not is_told and self.path.lower().endswith(_DOCUMENT_SUFFIXES)


def _manifest(root: etree._Element, folder: str) -> dict[str, _Item]:
    items: dict[str, _Item] = {}
    for element in _named(root, "item"):
        if len(items) >= _MOST_ITEMS:
            break
        path, _ = resolve(element.get("href") or "", folder)
        properties = frozenset((element.get("properties") or "").split())
        media_type = (element.get("media-type") or "").lower()
        items.setdefault(element.get("id") or path, _Item(path, media_type, properties))
    return items


def _spine(
    root: etree._Element,
    spine: etree._Element | None,
    manifest: dict[str, _Item],
    folder: str,
) -> tuple[SpineItem, ...]:
    """The documents in order; of a package without a spine all that it lists."""
    kinds = _guide_kinds(root, folder)
    main: dict[str, None] = {}
    aside: dict[str, None] = {}
    for element in spine.iterchildren(etree.Element) if spine is not None else ():
        item = manifest.get(element.get("idref") or "")
        if item is not None and item.is_document:
            is_aside = (element.get("linear") or "").strip().lower() == "no"
            (aside if is_aside else main).setdefault(item.path)
    if not main and not aside:
        main = dict.fromkeys(i.path for i in manifest.values() if i.is_document)
    navigation = {item.path for item in manifest.values() if "nav" in item.properties}
    return tuple(
        SpineItem(
            path,
            kinds.get(path, frozenset()) | ({"toc"} if path in navigation else set()),
            path not in main,
        )
        for path in [*main, *(p for p in aside if p not in main)]
    )


def _guide_kinds(root: etree._Element, folder: str) -> dict[str, frozenset[str]]:
    kinds: dict[str, frozenset[str]] = {}
    for guide in _named(root, "guide"):
        for reference in guide.iterchildren(etree.Element):
            path, fragment = resolve(reference.get("href") or "", folder)
            if not fragment:
                kind = (reference.get("type") or "").lower()
                kinds[path] = kinds.get(path, frozenset()) | {kind}
    return kinds


def _check_encryption(archive: Archive, documents: set[str], path: Path) -> None:
    """Raise FormatError if documents are encrypted; fonts may be, which is no protection."""
    if _ENCRYPTION not in archive:
        return
    root = parse_xml(archive.read(_ENCRYPTION), path)
    for data in _named(root, "encrypteddata"):
        method = next(_named(data, "encryptionmethod"), None)
        algorithm = method.get("Algorithm") if method is not None else None
        if algorithm in _FONT_OBFUSCATION:
            continue
        for reference in _named(data, "cipherreference"):
            if resolve(reference.get("URI") or "", "")[0] in documents:
                raise FormatError(path, "it is protected (DRM)")


def _metadata(root: etree._Element) -> BookMetadata:
    told = BookMetadata()
    element = next(_named(root, "metadata"), None)
    if element is None:
        return told
    refinements = _refinements(element)
    values: dict[str, list[_Value]] = {}
    for child in element.iter(etree.Element):
        text = single_line(text_of(child)[:10_000])
        if not text or len(child):
            continue
        own = {str(k).rpartition("}")[2]: str(v) for k, v in child.attrib.items()}
        refined = refinements.get(child.get("id") or "", {})
        value = _Value(text, own | refined)
        values.setdefault(local_name(child), []).append(value)
    titles = values.get("title", [])
    told.title = next((t.text for t in titles if t.told.get("title-type") == "main"), None) or (
        titles[0].text if titles else None
    )
    makers = [*values.get("creator", []), *values.get("publisher", [])]
    told.is_collection = any(maker.text.lower() in _COLLECTORS for maker in makers)
    told.authors = _authors(values.get("creator", []))
    publishers = (v.text for v in values.get("publisher", []))
    told.publisher = next((p for p in publishers if p.lower() not in _NO_CREATORS), None)
    told.language = next((v.text for v in values.get("language", [])), None)
    told.published = _publication_date(values)
    addresses = [*values.get("identifier", []), *values.get("source", [])]
    told.url = next((v.text for v in addresses if _ADDRESS.match(v.text)), None)
    told.tags = [v.text for v in values.get("subject", [])]
    told.periodical = _periodical(element)
    return told


@dataclass(frozen=True, slots=True)
class _Value:
    text: str
    told: dict[str, str]
    """Attributes and refinements by their names without a namespace."""


def _refinements(metadata: etree._Element) -> dict[str, dict[str, str]]:
    """What `meta` elements of EPUB 3 tell of others, by id."""
    found: dict[str, dict[str, str]] = {}
    for meta in _named(metadata, "meta"):
        refines = (meta.get("refines") or "").removeprefix("#")
        if refines and meta.get("property"):
            value = single_line(text_of(meta)[:1_000])
            found.setdefault(refines, {})[meta.get("property") or ""] = value
    return found


def _authors(creators: list[_Value]) -> list[str]:
    """The authors; where there are none the others who made the book: editors, translators."""
    authors = [c for c in creators if c.told.get("role", "aut").lower() == "aut"] or creators
    names = [name for c in authors for name in _SEPARATED_CREATORS.split(c.text)]
    return [name for name in names if name and name.lower() not in _NO_CREATORS]


def _publication_date(values: dict[str, list[_Value]]) -> str | None:
    """The date of publication; not that on which the file was made from something else."""
    terms = [(v.told.get("property", ""), v) for v in values.get("meta", [])]
    made = {v.text for name, v in terms if name == "dcterms:modified"}
    dates = [v for v in values.get("date", []) if not _is_of_making(v, made)]
    dates += [v for term in _TERMS for name, v in terms if name == term]
    events = [(d.told.get("event", "").lower(), d.text) for d in dates]
    for wanted in ("publication", "original-publication", "", "issued", "creation"):
        found = next((text for event, text in events if event == wanted), None)
        if found:
            return found
    return None


def _is_of_making(date: _Value, made: set[str]) -> bool:
    """Whether a date is the second in which the file was made, as Pandoc writes where none is told.

    `made` is what the package tells of that. EPUB 2 does not tell it, and Pandoc's own id does.
    """
    has_clock = "T" in date.text
    return has_clock and (date.text in made or date.told.get("id", "").startswith(_PANDOC_ID))


def _periodical(metadata: etree._Element) -> str | None:
    for meta in _named(metadata, "meta"):
        if meta.get("name") == "calibre:publication_type":
            match = _PERIODICAL.match(meta.get("content") or "")
            if match:
                return single_line(match[1])
    return None
