"""Feeds saved as files: RSS 0.9x and 2.0, RSS 1.0 (RDF), and Atom (RFC 4287).

Each entry with a text is an article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from reader.article import Article
from reader.errors import FormatError, IncompleteError, NoArticleError
from reader.formats.encoding import declared_charset, decode
from reader.formats.entries import (
    Entry,
    Parts,
    ToldList,
    article_of,
    moment_of,
    split_names,
    without_empty,
)
from reader.formats.feed_elements import (
    CONTENT,
    DUBLIN_CORE,
    DUBLIN_TERMS,
    ITUNES,
    MEDIA,
    RDF_ABOUT,
    XHTML,
    Node,
    base_of,
    is_plain,
    joined,
    language_of,
    local_name,
    namespace_of,
    text_of,
)
from reader.formats.markup import Markup, feed_markup_of
from reader.formats.xml import parse_xml

_BEGINNING = 16_384
_FEED = re.compile(rb"<(?:\w{1,20}:)?(?:rss|RDF|feed|channel)[\s>]")
_END = re.compile(rb"</(?:\w{1,20}:)?(?:rss|RDF|feed|channel)\s{0,20}>")
_ENDING = 1_000
_OPML = re.compile(rb"<opml[\s>]")

_ADDRESS = re.compile(r"\s{0,5}<?[\w.+-]{1,64}@[\w.-]{1,255}>?\s{0,5}")
_IN_BRACKETS = re.compile(r"\A[^()]{0,400}@[^()]{0,400}\(([^()]{1,300})\)\s{0,10}\Z")
_MOST_ENTRIES = 100_000


def read(data: bytes, path: Path) -> Iterator[Article]:
    """Give the entries of a feed that have a text, each with a part that it keeps.

    Raises:
        NoArticleError: It is other XML, or a feed without entries.
        FormatError: It is a feed that cannot be read at all.
        IncompleteError: After the last entry, where the file ends too early.
    """
    _check_beginning(data, path)
    xml = _as_xml(data)
    root = parse_xml(xml, path)
    if local_name(root) not in {"rss", "rdf", "feed", "channel"}:
        raise NoArticleError(path, "it is XML, but no feed")
    feed = _feed_of(root)
    parts = Parts()
    has_any = False
    for element in _entries(root):
        entry = _entry_of(Node(element), feed)
        if not (entry.content.strip() or entry.summary.strip() or entry.value("title")):
            continue
        try:
            article = article_of(entry, path, "feed", parts.part_of(entry))
        except FormatError:
            continue
        has_any = True
        yield article
    if not has_any:
        raise NoArticleError(path, "it is a feed without entries")
    if not _END.search(xml[-_ENDING:]):
        raise IncompleteError(path, "it ends too early")


def _check_beginning(data: bytes, path: Path) -> None:
    """Raise NoArticleError for other XML, before any of it is parsed."""
    beginning = data[:_BEGINNING].replace(b"\0", b"")  # as UTF-16 has them
    if _FEED.search(beginning):
        return
    if _OPML.search(beginning):
        raise NoArticleError(path, "it is a list of feeds (OPML), which holds no articles")
    raise NoArticleError(path, "it is XML, but no feed")


_DECLARATION = re.compile(r"\s{0,1000}<\?xml[^>]{0,500}\?>")


def _as_xml(data: bytes) -> bytes:
    """The feed in UTF-8, whatever it is in and says: the two differ where it was saved again."""
    text = decode(data, declared_charset(data))
    declaration = _DECLARATION.match(text)
    text = text[declaration.end() if declaration else 0 :].lstrip("\ufeff \t\r\n")
    return b'<?xml version="1.0" encoding="UTF-8"?>' + text.encode("utf-8", "replace")


def _entries(root: etree._Element) -> Iterator[etree._Element]:
    """The entries, wherever they stand: RSS 1.0 has them beside the channel, RSS 2.0 within.

    What is within an entry is none, or nested ones would hold the text of the innermost each.
    """
    count = 0
    within: etree._Element | None = None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "end":
            within = None if element is within else within
        elif within is None and local_name(element) in {"item", "entry"}:
            if not is_plain(namespace_of(element)):
                continue
            within = element
            count += 1
            if count > _MOST_ENTRIES:
                return
            yield element


@dataclass(frozen=True, slots=True)
class _Feed:
    """What a feed tells of all its entries; asked once, for it may have very many."""

    title: str
    language: str
    authors: tuple[str, ...]


def _feed_of(root: etree._Element) -> _Feed:
    channel = Node(next((one for one in root if local_name(one) == "channel"), root))
    title = next(channel.children("title"), None)
    return _Feed(
        _markup_of(title)[0] if title is not None else "",
        channel.text("language") or channel.text("language", DUBLIN_CORE),
        # In RSS it is the editor or the webmaster, who wrote nothing.
        tuple(_authors(channel)) if channel.name == "feed" else (),
    )


def _entry_of(element: Node, feed: _Feed) -> Entry:
    entry = Entry()
    base = base_of(element.element)
    link, link_origin = _link(element, base)
    guid = element.text("guid") or element.text("id")
    entry.tell("url", link, link_origin, 0.95)
    if guid.startswith(("http://", "https://")) and not _is_no_permalink(element):
        entry.tell("url", guid, "guid", 0.9)
    entry.id = guid or element.element.get(RDF_ABOUT) or entry.value("url")
    entry.base_url = joined(base, entry.value("url")) or None
    _tell_texts(entry, element)
    _tell_dates(entry, element)
    _tell_people(entry, element, feed)
    _tell_tags(entry, element)
    entry.tell("publisher", _source_title(element), "source of the entry", 0.9)
    entry.tell("publisher", feed.title, "title of the feed", 0.8)
    entry.tell(
        "language", language_of(element.element) or feed.language, "language of the feed", 0.7
    )
    return entry


def _tell_texts(entry: Entry, element: Node) -> None:
    title = next(element.children("title"), None)
    origin = "title"
    text = _markup_of(title)[0] if title is not None else ""
    entry.tell("title", text or element.text("title", DUBLIN_CORE, MEDIA), origin)
    for name, namespaces in (
        ("encoded", (CONTENT, None)),
        ("content", ()),
        ("body", (XHTML,)),
        ("div", (XHTML,)),
        ("fulltext", ()),
    ):
        for child in element.children(name, *namespaces):
            content, markup = _markup_of(child)
            if content.strip():
                entry.content, entry.markup, entry.content_origin = content, markup, name
                break
        if entry.content:
            break
    _tell_summary(entry, element)


def _tell_summary(entry: Entry, element: Node) -> None:
    for name, namespaces in (
        ("description", ()),
        ("summary", ()),
        ("description", (DUBLIN_CORE, MEDIA)),
        ("summary", (ITUNES,)),
    ):
        holders = [element, *map(Node, element.children("group", MEDIA))]
        for child in (c for holder in holders for c in holder.children(name, *namespaces)):
            entry.summary, entry.summary_markup = _markup_of(child)
            if entry.summary.strip():
                return


def _markup_of(element: etree._Element) -> tuple[str, Markup]:
    """The text of an element, and how it is written (RFC 4287, 3.1 and 4.1.3).

    Where the type says otherwise than the text itself, the text is right.
    """
    kind = (element.get("type") or "").lower()
    if len(element) or kind in {"xhtml", "application/xhtml+xml"}:
        inner = [element.text or ""]
        for child in element:
            inner.append(etree.tostring(child, encoding="unicode", method="html", with_tail=True))
        return "".join(inner), Markup.HTML
    return feed_markup_of(text_of(element))


def _link(element: Node, base: str) -> tuple[str, str]:
    """The address of the entry, and where it stands: Atom's `alternate`, RSS's `link`."""
    for child in element.children("origlink", "http://rssnamespace.org/feedburner/ext/1.0"):
        return text_of(child), "original link"
    for child in element.children("link"):
        href = child.get("href")
        if href is not None and child.get("rel", "alternate").lower() == "alternate":
            return joined(base, href.strip()), "link"
        if href is None and (text := text_of(child)):
            return joined(base, text), "link"
    return "", "link"


def _is_no_permalink(element: Node) -> bool:
    return any(guid.get("isPermaLink") == "false" for guid in element.children("guid"))


def _tell_dates(entry: Entry, element: Node) -> None:
    for name, namespaces in (
        ("pubdate", ()),
        ("published", ()),
        ("issued", ()),
        ("created", ()),
        ("date", (DUBLIN_CORE,)),
        ("issued", (DUBLIN_TERMS,)),
        ("created", (DUBLIN_TERMS,)),
        ("date", ()),
    ):
        moment = moment_of(element.text(name, *namespaces))
        entry.tell("published", moment, f"{name} of the entry")
    for name, namespaces in (
        ("updated", ()),
        ("modified", ()),
        ("modified", (DUBLIN_TERMS,)),
        ("lastbuilddate", ()),
    ):
        moment = moment_of(element.text(name, *namespaces))
        entry.tell("updated", moment, f"{name} of the entry")
    if "published" not in entry.fields and "updated" in entry.fields:
        # Atom asks for no other date than this one, and most entries never change.
        told = entry.fields["updated"]
        entry.tell("published", told.value, told.origin, 0.7)
        del entry.fields["updated"]
    elif entry.value("updated") == entry.value("published"):
        entry.fields.pop("updated", None)


def _tell_people(entry: Entry, element: Node, feed: _Feed) -> None:
    for names, origin, confidence in (
        (_dublin_core_creators(element), "dc:creator", 0.95),
        (_authors(element), "author", 0.95),
        ([element.text("author", ITUNES)], "itunes:author", 0.9),
        (feed.authors, "author of the feed", 0.6),
    ):
        if found := [person for person in map(_person, names) if person]:
            entry.authors = ToldList(found, origin, confidence)
            return


def _dublin_core_creators(holder: Node) -> list[str]:
    creators = [text_of(one) for one in holder.children("creator", DUBLIN_CORE)]
    return [name for creator in creators for name in split_names(creator)]


def _authors(holder: Node) -> list[str]:
    names: list[str] = []
    for author in holder.children("author"):
        if len(author):
            node = Node(author)
            names.append(node.text("name") or node.text("email"))
        else:
            names += split_names(_person(text_of(author)))
    return names


def _person(text: str) -> str:
    """A name without the e-mail address beside it: `anna@example.org (Anna Berg)`."""
    text = text[:1_000]
    if found := _IN_BRACKETS.match(text):
        return found[1].strip()
    name = _ADDRESS.sub(" ", text).strip(" ()<>\"'")
    return name or text.strip(" <>")


def _tell_tags(entry: Entry, element: Node) -> None:
    tags: list[str] = []
    for category in element.children("category"):
        tags.append(category.get("label") or category.get("term") or text_of(category))
    for subject in element.children("subject", DUBLIN_CORE):
        tags += re.split("[;,]", text_of(subject)[:5_000])
    if tags := without_empty(tag for tag in tags if not tag.startswith("http")):
        entry.tags = ToldList(tags, "categories of the entry")


def _source_title(element: Node) -> str:
    """The title of the feed that an entry was taken over from, empty where it is this one's own."""
    for source in element.children("source"):
        if title := (Node(source).text("title") if len(source) else text_of(source)):
            return title
    return ""
