"""What a web page tells about itself: JSON-LD, meta elements, and what trafilatura makes of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import html
from trafilatura.metadata import extract_metadata

from reader.formats.builder import ArticleBuilder, single_line
from reader.formats.dates import normalise_moment

_LINKED, _META, _ELEMENT, _GUESSED = 0.95, 0.9, 0.8, 0.7

_PUBLISHED_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "datepublished",
    "publishdate",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
)
_UPDATED_NAMES = (
    "article:modified_time", "og:updated_time", "last-modified", "datemodified",
    "dcterms.modified", "lastmod",
)  # fmt: skip
_ARTICLE_TYPES = re.compile(r"(?:Article|Posting|Report|WebPage)$")
_MOST_LINKED_CHARACTERS = 2_000_000
_MOST_NODES = 10_000


@dataclass(slots=True)
class _LinkedData:
    """What the JSON-LD of a page says about the article."""

    published: str | None = None
    updated: str | None = None
    authors: list[str] = field(default_factory=list)
    publisher: str | None = None
    headline: str | None = None


def tell_metadata(builder: ArticleBuilder, tree: html.HtmlElement) -> None:
    """Tell the builder the metadata of a page, each value with where it stands.

    JSON-LD and meta elements also give the time of day; trafilatura gives what else there is.
    """
    linked = _linked_data(tree)
    named = _named_values(tree)
    builder.tell("published", _moment(linked.published), "JSON-LD", _LINKED)
    builder.tell("updated", _moment(linked.updated), "JSON-LD", _LINKED)
    builder.tell("published", _first_moment(named, _PUBLISHED_NAMES), "meta element", _META)
    builder.tell("updated", _first_moment(named, _UPDATED_NAMES), "meta element", _META)
    builder.tell("language", tree.get("lang"), "html element", _ELEMENT)
    _tell_guesses(builder, tree)
    builder.tell_list("authors", linked.authors, "JSON-LD", _GUESSED)
    builder.tell("publisher", linked.publisher, "JSON-LD", _GUESSED)
    builder.tell("title", linked.headline, "JSON-LD", _GUESSED)
    published, updated = builder.told("published"), builder.told("updated")
    if published and updated and updated <= published:
        builder.forget("updated")


def _tell_guesses(builder: ArticleBuilder, tree: html.HtmlElement) -> None:
    """Tell what trafilatura finds; it compares several places and repairs what it finds."""
    try:
        document = extract_metadata(tree)
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError):
        return
    origin = "trafilatura"
    builder.tell("title", document.title, origin, _ELEMENT)
    authors = [name for name in (document.author or "").split("; ") if _is_author(name)]
    builder.tell_list("authors", authors, origin, _ELEMENT)
    builder.tell("published", _moment(document.date), origin, _GUESSED)
    builder.tell("publisher", document.sitename or document.hostname, origin, _ELEMENT)
    builder.tell("url", document.url, origin, _ELEMENT)
    builder.tell_list("tags", document.tags or [], origin, _ELEMENT)


def _is_author(name: str) -> bool:
    return bool(name.strip()) and "://" not in name and len(name) < 100


def _moment(value: object) -> str | None:
    return normalise_moment(value) if isinstance(value, str) else None


def _named_values(tree: html.HtmlElement) -> dict[str, str]:
    values: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = element.get("content")
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = element.get(attribute)
            if name and content:
                values.setdefault(name.lower(), content)
    return values


def _first_moment(named: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((moment for name in names if (moment := _moment(named.get(name)))), None)


def _linked_data(tree: html.HtmlElement) -> _LinkedData:
    data = _LinkedData()
    for element in tree.iter("script"):
        if element.get("type") != "application/ld+json" or not element.text:
            continue
        if len(element.text) > _MOST_LINKED_CHARACTERS:
            continue
        try:
            content = json.loads(element.text, strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(content):
            _read_node(data, node)
    return data


def _nodes(content: object) -> Iterator[dict[str, object]]:
    """The objects of JSON-LD content, outer ones first, without recursion."""
    waiting = [content]
    seen = 0
    while waiting and seen < _MOST_NODES:
        value = waiting.pop(0)
        seen += 1
        if isinstance(value, dict):
            yield value
            waiting.extend(v for key, v in value.items() if key in {"@graph", "mainEntity"})
        elif isinstance(value, list):
            waiting.extend(value[:100])


def _read_node(data: _LinkedData, node: dict[str, object]) -> None:
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    if not any(isinstance(name, str) and _ARTICLE_TYPES.search(name) for name in names):
        return
    data.published = data.published or _string(node.get("datePublished"))
    data.updated = data.updated or _string(node.get("dateModified"))
    data.headline = data.headline or _string(node.get("headline"))
    data.publisher = data.publisher or next(iter(_names(node.get("publisher"))), None)
    data.authors = data.authors or [name for name in _names(node.get("author")) if _is_author(name)]


def _string(value: object) -> str | None:
    return single_line(value) or None if isinstance(value, str) else None


def _names(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    names = (_string(v.get("name")) if isinstance(v, dict) else _string(v) for v in values)
    return [name for name in names if name]
