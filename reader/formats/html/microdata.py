"""What the markup of a page's text tells of its article: microdata, RDFa, microformats, `time`.

HTML's `itemprop`, RDFa's `property` (schema.org, Dublin Core), the classes of hAtom and h-entry,
and `rel=author`. Teasers, comments and notes about authors carry the same marks: what stands in
another article than the title's, or in a part of the page that is apart, tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from lxml import etree

from reader.formats.html.selection import shown_text

_MOST_MARKED = 2_000
_MOST_TEXTS = 40
_LONGEST = 300
_MOST_ANCESTORS = 60

_PREFIX = re.compile(r"(?:https?://)?(?:[\w.-]{1,40}[/#:])+")
_APART = re.compile(
    r"(?:comment|related|teaser|sidebar|recommend|most-|popular|promo|trending|recirc|outbrain|"
    r"taboola|newsletter|share|social|facebook|twitter|read-?more|further|more-|card|carousel|slider|widget$|breadcrumb|"
    r"author-?(?:bio|box|info|card|profile|description)|about-?(?:the-)?author|bio)"
)
"""Class names that begin like this are of parts that are not about the article itself."""
_ARTICLE_TYPE = re.compile(r"(?:Article|Posting|Report|Review|Recipe)$")
_COMMENT_TYPE = re.compile(r"Comments?$")
_ARTICLE_CLASSES = frozenset({"hentry", "h-entry", "entry", "post", "article"})
_EXEMPT = frozenset({"html", "body", "main", "article"})
_FIELDS = {
    "datepublished": "published",
    "datecreated": "created",
    "date": "created",
    "created": "created",
    "issued": "published",
    "datemodified": "updated",
    "modified": "updated",
    "author": "authors",
    "creator": "authors",
    "has_creator": "authors",
    "headline": "title",
    "publisher": "publisher",
    "keywords": "tags",
}
_CLASSES = {
    "dt-published": "published",
    "entry-date": "published",
    "published": "published",
    "dt-updated": "updated",
    "p-author": "authors",
    "byline": "authors",
    "author": "authors",
    "author-name": "authors",
    "byline-name": "authors",
    "byline__name": "authors",
    "article-author": "authors",
    "article__author": "authors",
    "post-author": "authors",
    "entry-author": "authors",
    "author-link": "authors",
    "author_name": "authors",
    "authors": "authors",
}


@dataclass(frozen=True, slots=True)
class Marked:
    """The values that marks in the text tell, the first of each field that is the article's."""

    values: dict[str, list[str]] = field(default_factory=dict)
    classed: dict[str, list[str]] = field(default_factory=dict)
    """Those that only a class names."""


def marked_up(elements: Sequence[etree._Element], title: etree._Element | None) -> Marked:
    """Give what the marks of a page tell of the article that has the element `title`.

    `elements` are those of the page that have classes or other marks.
    """
    within = set(title.iterancestors()) if title is not None else set()
    found: list[tuple[etree._Element | None, bool, str, str]] = []
    left = _MOST_MARKED
    for element in elements:
        fields = _fields(element)
        if not fields or not left:
            continue
        left -= 1
        container, is_apart = _place(element, within)
        if is_apart:
            fields = [(name, is_named) for name, is_named in fields if is_named]
            if not fields or not _is_in_own_aside(element, within):
                continue
        value = _value(element)
        for name, is_named in fields:
            text = _name(element) if name in {"authors", "publisher"} else value
            if text:
                found.append((container, is_named, name, text))
    containers = {container for container, _, _, _ in found if container is not None}
    own = {name for container, _, name, _ in found if container is None}
    marked = Marked()
    for container, is_named, name, text in found:
        if container is not None and (len(containers) > 1 or name in own):
            continue
        known = (marked.values if is_named else marked.classed).setdefault(name, [])
        if text not in known:
            known.append(text)
    return marked


def _fields(element: etree._Element) -> list[tuple[str, bool]]:
    """The fields that an element's marks name, each with whether a vocabulary names it."""
    fields: list[tuple[str, bool]] = []
    item, property_, rel = (element.get(name) for name in ("itemprop", "property", "rel"))
    if element.tag == "meta" and not item:
        return fields
    for mark in f"{item or ''} {property_ or ''}".split()[:8] if item or property_ else ():
        name = _FIELDS.get(_PREFIX.sub("", mark.lower()))
        if name:
            fields.append((name, True))
    if element.tag == "time" and element.get("pubdate") is not None:
        fields.append(("published", True))
    if rel == "author" or (rel and rel.endswith(":has_creator")):
        fields.append(("authors", True))
    elif rel == "tag":
        fields.append(("tags", True))
    return [*fields, *_classed_fields((element.get("class") or "")[:_LONGEST])]


@lru_cache(maxsize=2_000)
def _classed_fields(classes: str) -> tuple[tuple[str, bool], ...]:
    parts = [part for part in classes.lower().split() if part in _CLASSES]
    return tuple((_CLASSES[part], part.startswith(("dt-", "p-"))) for part in parts)


def _place(
    element: etree._Element, within: Set[etree._Element]
) -> tuple[etree._Element | None, bool]:
    """The article around an element that is not that of the title, and whether it stands apart.

    Only what is between it and the first element that also holds the title counts.
    """
    container = None
    for i, outer in enumerate(element.iterancestors()):
        if i >= _MOST_ANCESTORS or outer in within:
            break
        kind = outer.get("itemtype") or outer.get("typeof") or ""
        if _COMMENT_TYPE.search(kind) or outer.get("itemprop") in {"review", "reviews", "comment"}:
            return None, True
        classes = (outer.get("class") or "")[:_LONGEST].lower().split()
        is_classed = outer.tag not in _EXEMPT and not _ARTICLE_CLASSES.isdisjoint(classes)
        if outer.tag == "article" or _ARTICLE_TYPE.search(kind) or is_classed:
            container = outer
        elif is_part_apart(outer):
            return None, True
    return container, False


def _is_in_own_aside(element: etree._Element, within: Set[etree._Element]) -> bool:
    """Whether an element stands in a nameless `aside` of the article that has the title.

    There some blogs tell below the text who wrote it and when.
    """
    for outer in islice(element.iterancestors(), _MOST_ANCESTORS):
        if outer.tag == "aside":
            parent = outer.getparent()
            is_named = bool(outer.get("class") or outer.get("id"))
            return (
                not is_named and parent is not None and parent.tag == "article" and parent in within
            )
        if is_part_apart(outer):
            return False
    return False


def is_part_apart(element: etree._Element) -> bool:
    """Whether an element is a part of the page that is not about its article, by tag and class."""
    if element.tag in {"aside", "nav", "footer"}:
        return not _is_article_footer(element)
    classes = (element.get("class") or "")[:_LONGEST].lower().split()
    names = (*classes, (element.get("id") or "").lower())
    return element.tag not in _EXEMPT and any(_APART.match(part) for part in names)


def _is_article_footer(element: etree._Element) -> bool:
    """Whether a footer is that of an article, where blogs tell who wrote it and when."""
    if element.tag != "footer":
        return False
    return any(outer.tag == "article" for outer in islice(element.iterancestors(), _MOST_ANCESTORS))


def _value(element: etree._Element) -> str:
    """What an element tells: its attribute for programs, else its text."""
    for name in ("content", "datetime"):
        value = element.get(name)
        if value and value.strip():
            return value.strip()[:_LONGEST]
    if element.tag == "abbr" and element.get("title"):
        return (element.get("title") or "").strip()[:_LONGEST]
    inner = next(element.iter("time", "abbr"), None) if element.tag != "time" else None
    if inner is not None and (inner.get("datetime") or inner.get("title")):
        return (inner.get("datetime") or inner.get("title") or "").strip()[:_LONGEST]
    return _text(element)


def _name(element: etree._Element) -> str:
    """The name in an element that may hold more about a person or an organisation."""
    for inner in islice(element.iter(), _MOST_TEXTS):
        marks = f"{inner.get('itemprop') or ''} {inner.get('property') or ''}".lower().split()
        if inner is not element and any(_PREFIX.sub("", mark) == "name" for mark in marks):
            return (inner.get("content") or _text(inner)).strip()[:_LONGEST]
    if element.tag in {"meta", "link"}:
        return (element.get("content") or "").strip()[:_LONGEST]
    return _text(element)


def _text(element: etree._Element) -> str:
    return shown_text(element, " ")[:_LONGEST]
