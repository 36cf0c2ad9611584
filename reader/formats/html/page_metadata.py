"""What a web page tells about itself: JSON-LD, meta elements, and what trafilatura makes of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from lxml import html

from reader.formats.builder import ArticleBuilder, single_line
from reader.formats.cues import PUBLISHED_LABELS, UPDATED_LABELS, WEEKDAYS
from reader.formats.dates import normalise_moment
from reader.formats.html.extraction import extract_metadata
from reader.language import MONTHS

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
_DATE_WORDS = WEEKDAYS | UPDATED_LABELS | PUBLISHED_LABELS | set().union(*MONTHS.values())
_LONGEST_NAME = 100
_MOST_LINKED_CHARACTERS = 2_000_000
_KICKER_CLASSES = frozenset(
    "kicker overline eyebrow topline dachzeile spitzmarke supertitle surtitre surtitle antetitulo "
    "volanta occhiello chapeu".split()
)
LEAD_CLASSES = frozenset(
    "lead lede standfirst dek deck intro teaser chapo chapeau bajada entradilla vorspann sommario "
    "subtitle subheadline description".split()
)
"""Words in the class names of the paragraph that opens an article."""
_CLASS_PART = re.compile(r"[\s_-]+")
_MOST_TEXTS = 50
_MOST_NODES = 10_000


@dataclass(slots=True)
class _LinkedData:
    """What the JSON-LD of a page says about the article."""

    published: str | None = None
    updated: str | None = None
    authors: list[str] = field(default_factory=list)
    publisher: str | None = None
    headline: str | None = None


def tell_metadata(
    builder: ArticleBuilder, tree: html.HtmlElement, beginning: html.HtmlElement | None = None
) -> None:
    """Tell the builder the metadata of a page, each value with where it stands.

    JSON-LD and meta elements also give the time of day; trafilatura gives what else there is. It
    looks through the whole text for a date; of a long page it is given the `beginning` alone.
    """
    linked = _linked_data(tree)
    named = _named_values(tree)
    builder.tell("published", _moment(linked.published), "JSON-LD", _LINKED)
    builder.tell("updated", _moment(linked.updated), "JSON-LD", _LINKED)
    builder.tell("published", _first_moment(named, _PUBLISHED_NAMES), "meta element", _META)
    builder.tell("updated", _first_moment(named, _UPDATED_NAMES), "meta element", _META)
    builder.tell("language", tree.get("lang"), "html element", _ELEMENT)
    _tell_kicker(builder, tree)
    _tell_guesses(builder, tree if beginning is None else beginning)
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
    builder.tell_list("authors", _authors((document.author or "").split("; ")), origin, _ELEMENT)
    builder.tell("published", _moment(document.date), origin, _GUESSED)
    builder.tell("publisher", document.sitename or document.hostname, origin, _ELEMENT)
    builder.tell("url", document.url, origin, _ELEMENT)
    builder.tell_list("tags", document.tags or [], origin, _ELEMENT)


def _authors(names: list[str]) -> list[str]:
    """The names without the pieces of a date that stood beside them."""
    kept: list[str] = []
    for name in names:
        words = name.split()
        while words and words[-1].lower().strip(".,:") in _DATE_WORDS:
            words.pop()
        if words and "://" not in name and len(name) < _LONGEST_NAME:
            kept.append(" ".join(words))
    return kept


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


def classed_texts(tree: html.HtmlElement, classes: frozenset[str]) -> Iterator[str]:
    """Give the texts of the elements whose class has one of `classes` in its name."""
    for element in tree.iter("p", "span", "div", "a", "h2", "h3", "h4", "strong"):
        name = (element.get("class") or "").lower()
        if name and any(part in classes for part in _CLASS_PART.split(name)):
            text = single_line("".join(islice(element.itertext(), _MOST_TEXTS)))
            if text:
                yield text


def _tell_kicker(builder: ArticleBuilder, tree: html.HtmlElement) -> None:
    """Tell the text of the one element that is called a kicker; lists of teasers have many."""
    kickers = set(islice(classed_texts(tree, _KICKER_CLASSES), _MOST_NODES))
    if len(kickers) == 1:
        kicker = kickers.pop()
        builder.tell("kicker", kicker if len(kicker) <= _LONGEST_NAME else "", "class", _ELEMENT)


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
    data.authors = data.authors or _authors(_names(node.get("author")))


def _string(value: object) -> str | None:
    return single_line(value) or None if isinstance(value, str) else None


def _names(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    names = (_string(v.get("name")) if isinstance(v, dict) else _string(v) for v in values)
    return [name for name in names if name]
