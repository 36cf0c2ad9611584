"""What the JSON-LD of a page tells about its article, as schema.org names it.

Pages embed it by hand and by template: in comments, with commas too many, with entities, broken
off. What is no JSON even after repair is searched for the few names that matter.
"""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from itertools import islice

from lxml import html

from reader.formats.builder import single_line
from reader.formats.html.author_names import Names, name_key, names_in
from reader.formats.html.wording import words_of

_MOST_CHARACTERS = 2_000_000
"""Of all JSON-LD of a page; what is longer is no description of one article."""
_MOST_SCRIPTS = 100
_MOST_NODES = 10_000
_MOST_ITEMS = 100
_SEARCHED = 100_000
"""Characters of damaged JSON-LD that are searched."""

_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review|Recipe|Episode)$")
_PAGE = re.compile(r"(?:WebPage|ItemPage|QAPage|VideoObject|CreativeWork)$")
_ORGANISATION = re.compile(r"Organi[sz]ation$|Corporation$|(?:^|[/:])(?:Brand|NGO)$")
_INNER = ("@graph", "mainEntity", "mainEntityOfPage", "@list", "@set", "subjectOf", "hasPart")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_SAME = 0.5
"""So many of a title's words show that a node is of this page and not of a teaser."""
_PLATFORMS = frozenset({"blogger", "wordpress", "wordpresscom", "tumblr", "wix", "squarespace"})
"""What templates name as publisher wherever they are used."""


@dataclass(frozen=True, slots=True)
class LinkedArticle:
    """The article that the JSON-LD of a page describes; empty where it describes none."""

    headline: str | None = None
    published: str | None = None
    updated: str | None = None
    authors: Names = field(default_factory=Names)
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    tags: tuple[str, ...] = ()
    confidence: float = 0.6
    """How sure it is about this page's article: less where it is damaged, or one of many."""


def linked_article(tree: html.HtmlElement, titles: Sequence[str]) -> LinkedArticle:
    """Give what JSON-LD tells about the article of a page; `titles` are what else names it."""
    nodes: list[Mapping[str, object]] = []
    damaged: list[str] = []
    left = _MOST_CHARACTERS
    for script in islice(tree.iter("script"), _MOST_SCRIPTS * 10):
        kind = (script.get("type") or "").lower()
        if "ld+json" not in kind or not script.text:
            continue
        left -= len(script.text)
        if left < 0:
            damaged.append(script.text[:_SEARCHED])
            break
        found = list(_values(script.text))
        nodes += _nodes(found)
        if not found:
            damaged.append(script.text[:_SEARCHED])
    known = {str(node["@id"]): node for node in nodes if "@id" in node and len(node) > 1}
    article = _described(nodes, known, titles)
    if article is None and damaged:
        return _searched("\n".join(damaged))
    return article or LinkedArticle(publisher=_site(nodes))


def _values(text: str) -> Iterator[object]:
    """The JSON values in a script, mended where they are none as they stand."""
    text = text.strip()
    for attempt in (_as_is, _without_wrapping, _mended):
        tried = attempt(text)
        try:
            yield json.loads(tried, strict=False)
        except (ValueError, RecursionError):
            continue
        return
    yield from _in_a_row(_mended(text))


def _as_is(text: str) -> str:
    return text


_WRAPPING = re.compile(
    r"^(?:\s|//|/\*|\*/|<!--|-->|<!\[CDATA\[|\]\]>|;)+|(?://|/\*|\*/|-->|\]\]>|;)$"
)
_COMMENT = re.compile(r"/\*[^*]{0,2000}\*/|(?:^|(?<=[\n,{\[]))[ \t]{0,80}//[^\n]{0,2000}")
_COMMAS = re.compile(r",[\s,]*+([}\]]?)")


def _without_wrapping(text: str) -> str:
    """The text without HTML comments, CDATA marks and semicolons around it."""
    for _ in range(6):
        shorter = _WRAPPING.sub("", text).strip()
        if shorter == text:
            break
        text = shorter
    return text


def _mended(text: str) -> str:
    text = _without_wrapping(text)
    if '"' not in text or text.count("&quot;") > text.count('"'):
        text = unescape(text)
    return _COMMAS.sub(lambda found: found[1] or found[0], _COMMENT.sub("", text))


def _in_a_row(text: str) -> Iterator[object]:
    """The values of a text that holds several, one after the other."""
    decoder = json.JSONDecoder(strict=False)
    position = 0
    for _ in range(_MOST_ITEMS):
        start = re.compile(r"[\s,;]*(?=[{\[])").match(text, position)
        if start is None:
            return
        try:
            value, position = decoder.raw_decode(text, start.end())
        except (ValueError, RecursionError):
            return
        yield value


def _nodes(content: object) -> Iterator[Mapping[str, object]]:
    """The objects of JSON-LD content that may describe the page, outer ones first."""
    waiting = deque([content])
    seen = 0
    while waiting and seen < _MOST_NODES:
        value = waiting.popleft()
        seen += 1
        if isinstance(value, dict):
            yield value
            waiting.extend(
                value[name] for name in _INNER if isinstance(value.get(name), dict | list)
            )
        elif isinstance(value, list):
            waiting.extend(value[:_MOST_ITEMS])


def _described(
    nodes: Sequence[Mapping[str, object]],
    known: Mapping[str, Mapping[str, object]],
    titles: Sequence[str],
) -> LinkedArticle | None:
    """The article of this page among the nodes; a list of teasers describes others."""
    articles = [node for node in nodes if _is_a(node, _ARTICLE)]
    chosen = next((node for node in articles if _is_titled(node, titles)), None)
    confidence = 0.95 if chosen is not None or len(articles) == 1 else 0.6
    if chosen is None and articles:
        chosen = articles[0]
    pages = [node for node in nodes if _is_a(node, _PAGE)]
    if chosen is None:
        dated = [node for node in pages if "datePublished" in node or "author" in node]
        if not dated:
            return None
        chosen, confidence = dated[0], 0.88
    article = _read(chosen, known)
    page = pages[0] if pages else {}
    return LinkedArticle(
        headline=article.headline,
        published=article.published or _string(page.get("datePublished")),
        updated=article.updated or _string(page.get("dateModified")),
        authors=article.authors,
        publisher=article.publisher or _site(nodes),
        url=article.url,
        language=article.language or _string(page.get("inLanguage")),
        tags=article.tags,
        confidence=confidence,
    )


def _is_a(node: Mapping[str, object], kinds: re.Pattern[str]) -> bool:
    kind = node.get("@type")
    names = kind[:_MOST_ITEMS] if isinstance(kind, list) else [kind]
    return any(isinstance(name, str) and kinds.search(name) for name in names)


def _is_titled(node: Mapping[str, object], titles: Sequence[str]) -> bool:
    headline = _string(node.get("headline")) or _string(node.get("name"))
    return headline is not None and any(is_same_title(headline, title) for title in titles)


def is_same_title(one: str, other: str) -> bool:
    """Whether two titles share so many words that they name one article."""
    first, second = (set(words_of(title[:500])) for title in (one, other))
    shorter = min(len(first), len(second))
    if not shorter:
        return False
    return name_key(one) == name_key(other) or (
        shorter > 1 and len(first & second) > _SAME * shorter
    )


def _read(node: Mapping[str, object], known: Mapping[str, Mapping[str, object]]) -> LinkedArticle:
    entity = node.get("mainEntityOfPage")
    url = _string(node.get("url")) or _string(node.get("@id"))
    if isinstance(entity, dict):
        url = _string(entity.get("@id")) or _string(entity.get("url")) or url
    else:
        url = _string(entity) or url
    return LinkedArticle(
        headline=_string(node.get("headline")) or _string(node.get("name")),
        published=_string(node.get("datePublished"))
        or _string(node.get("dateCreated"))
        or _string(node.get("uploadDate")),
        updated=_string(node.get("dateModified")),
        authors=_authors(node, known),
        publisher=_publisher(node, known),
        url=url,
        language=_language(node.get("inLanguage")),
        tags=tuple(_tags(node.get("keywords"))),
    )


def _authors(node: Mapping[str, object], known: Mapping[str, Mapping[str, object]]) -> Names:
    """Who wrote it; what is said to be an organisation stands only where nobody is named."""
    for key in ("author", "creator"):
        persons: list[str] = []
        organisations: list[str] = []
        for value in _items(node.get(key), known):
            is_organisation = isinstance(value, dict) and _is_a(value, _ORGANISATION)
            (organisations if is_organisation else persons).extend(_labels(value))
        named = names_in(persons)
        signed = names_in(organisations, are_organisations=True)
        if named.best or signed.best:
            return Names(named.persons, (*named.others, *signed.others))
    return Names()


def _publisher(node: Mapping[str, object], known: Mapping[str, Mapping[str, object]]) -> str | None:
    for key in ("publisher", "sourceOrganization", "provider", "isPartOf"):
        for value in _items(node.get(key), known):
            for label in _labels(value):
                if name_key(label) not in _PLATFORMS and "://" not in label:
                    return label
    return None


def _site(nodes: Sequence[Mapping[str, object]]) -> str | None:
    """The name of the site that the page belongs to, where JSON-LD describes it."""
    site = re.compile(r"WebSite$")
    return next((label for node in nodes if _is_a(node, site) for label in _labels(node)), None)


def _items(value: object, known: Mapping[str, Mapping[str, object]]) -> Iterator[object]:
    """The single values of a property: of lists each, references followed."""
    waiting = deque([value])
    seen = 0
    while waiting and seen < _MOST_ITEMS:
        item = waiting.popleft()
        seen += 1
        if isinstance(item, list):
            waiting.extend(item[:_MOST_ITEMS])
        elif isinstance(item, dict) and isinstance(item.get("@list"), list):
            waiting.extend(item["@list"][:_MOST_ITEMS])
        elif isinstance(item, dict) and "name" not in item and "@id" in item:
            yield known.get(str(item["@id"]), item)
        elif item is not None:
            yield item


def _labels(value: object) -> list[str]:
    """The name or names of a person, an organisation, a term."""
    if isinstance(value, Mapping):
        value = value.get("name") or " ".join(
            part
            for part in (_string(value.get("givenName")), _string(value.get("familyName")))
            if part
        )
    values = value[:_MOST_ITEMS] if isinstance(value, list) else [value]
    return [name for name in map(_string, values) if name]


def _tags(value: object) -> Iterator[str]:
    for item in _items(value, {}):
        for label in _labels(item):
            yield from (label.split(",") if isinstance(value, str) else [label])


def _language(value: object) -> str | None:
    if isinstance(value, Mapping):
        return _string(value.get("alternateName")) or _string(value.get("name"))
    return _string(value[0] if isinstance(value, list) and value else value)


def _string(value: object) -> str | None:
    """A value's text on one line, entities and tags that templates left in it resolved."""
    if not isinstance(value, str) or not value:
        return None
    value = value[:_SEARCHED]
    if "&" in value:
        value = unescape(value)
    if "<" in value:
        value = _TAG.sub("", value)
    return single_line(value) or None


_STRING = r'"\s{0,20}:\s{0,20}"((?:[^"\\]|\\.){1,500})"'
_NAMED = {
    name: re.compile(rf'"{name}{_STRING}') for name in ("headline", "datePublished", "dateModified")
}
_AUTHOR = re.compile(
    r'"author"\s{0,20}:\s{0,20}\[?\s{0,20}(?:\{[^{}]{0,300}?"name"\s{0,20}:\s{0,20})?'
    r'"((?:[^"\\{}]|\\.){1,200})"'
)


def _searched(text: str) -> LinkedArticle:
    """What can be had of JSON-LD that is none."""

    def first(pattern: re.Pattern[str]) -> str | None:
        match = pattern.search(text)
        if match is None:
            return None
        try:
            return _string(json.loads(f'"{match[1]}"', strict=False))
        except ValueError:
            return _string(match[1])

    author = first(_AUTHOR)
    return LinkedArticle(
        headline=first(_NAMED["headline"]),
        published=first(_NAMED["datePublished"]),
        updated=first(_NAMED["dateModified"]),
        authors=names_in([author] if author else []),
        confidence=0.85 if text.count('"datePublished"') == 1 else 0.6,
    )
