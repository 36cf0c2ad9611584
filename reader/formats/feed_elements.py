"""The elements of feeds: their names whatever namespace they are in, their text, their base.

Elements are told by their names and namespaces, which feeds in the wild leave out or get wrong:
outside of a namespace of its own, an element has the meaning that its name has in RSS or Atom.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import urljoin

from lxml import etree

CONTENT = "http://purl.org/rss/1.0/modules/content/"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
DUBLIN_TERMS = "http://purl.org/dc/terms/"
XHTML = "http://www.w3.org/1999/xhtml"
MEDIA = "http://search.yahoo.com/mrss/"
ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
_XML_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
RDF_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"
_PLAIN = frozenset(
    (
        None,
        "http://www.w3.org/2005/Atom",
        "http://purl.org/atom/ns#",
        "http://purl.org/rss/1.0/",
        "http://backend.userland.com/rss2",
        "http://blogs.law.harvard.edu/tech/rss",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    )
)
"""Namespaces of RSS and Atom themselves, and none."""
_NETSCAPE = ("http://my.netscape.com/rdf/", "http://channel.netscape.com/rdf/")
"""What those of RSS 0.9 begin with."""

_PREFIXES = {
    "content": CONTENT,
    "dc": DUBLIN_CORE,
    "dcterms": DUBLIN_TERMS,
    "media": MEDIA,
    "itunes": ITUNES,
    "atom": "http://www.w3.org/2005/Atom",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rss": None,
}


@lru_cache(4_096)
def _taken_apart(tag: str) -> tuple[str | None, str]:
    """The namespace of a tag, by its usual prefix where none was declared, and the name in lower
    case."""
    namespace, brace, name = tag.rpartition("}")
    prefix, colon, local = name.rpartition(":")
    if brace:
        return namespace[1:], local.lower()
    return (_PREFIXES.get(prefix.lower(), prefix) if colon else None), local.lower()


def local_name(element: etree._Element) -> str:
    """Give the name of an element without its namespace, in lower case; empty for what is none."""
    return _taken_apart(element.tag)[1] if isinstance(element.tag, str) else ""


def namespace_of(element: etree._Element) -> str | None:
    """Give the namespace of an element, None for none."""
    return _taken_apart(element.tag)[0] if isinstance(element.tag, str) else None


def is_plain(namespace: str | None) -> bool:
    """Whether a namespace is one of RSS and Atom themselves, or none."""
    return namespace in _PLAIN or (namespace or "").startswith(_NETSCAPE)


class Node:
    """An element whose children are found by name: an entry is asked for some forty of them."""

    def __init__(self, element: etree._Element) -> None:
        """Take an element, and note its children."""
        self.element = element
        self._named: dict[str, list[tuple[str | None, etree._Element]]] = {}
        for child in element:
            tag = child.tag
            if isinstance(tag, str):
                namespace, local = _taken_apart(tag)
                self._named.setdefault(local, []).append((namespace, child))

    @property
    def name(self) -> str:
        """Its name without the namespace, in lower case."""
        return local_name(self.element)

    def children(self, name: str, *namespaces: str | None) -> Iterator[etree._Element]:
        """Give the children with a name in one of the namespaces, by default those of feeds."""
        for namespace, child in self._named.get(name, ()):
            if namespace in namespaces if namespaces else is_plain(namespace):
                yield child

    def text(self, name: str, *namespaces: str | None) -> str:
        """Give the text of the first of `children` that has any; empty where none has."""
        if name not in self._named:
            return ""
        return next(filter(None, map(text_of, self.children(name, *namespaces))), "")


def text_of(element: etree._Element | None) -> str:
    """Give all text in an element; empty for none."""
    return "" if element is None else "".join(map(str, element.itertext())).strip()


def base_of(element: etree._Element) -> str:
    """Give the address that links are resolved against (XML Base); empty where none is told."""
    bases: list[str] = []
    inner: etree._Element | None = element
    while inner is not None:
        if (base := inner.get(_XML_BASE)) is not None:
            bases.append(base[:2_000])
        inner = inner.getparent()
    resolved = ""
    for base in reversed(bases):
        resolved = joined(resolved, base)
    return resolved


def joined(base: str, url: str) -> str:
    """Give an address resolved against another; that one where it makes no sense."""
    try:
        return urljoin(base, url)
    except ValueError:
        return base


def language_of(element: etree._Element) -> str:
    """Give the language that an element is told to be in; empty where none is told."""
    inner: etree._Element | None = element
    while inner is not None:
        if language := inner.get(_XML_LANG):
            return language
        inner = inner.getparent()
    return ""
