"""Where in a JSON value the articles are: lists of them, feeds, what services for reading export.

Layouts: JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), the Google Reader API's stream
contents, as FreshRSS and others save them, Hypothesis's export of annotations, and any object or
list of objects that tell of an article (`objects`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from reader.formats.entries import Entry, ToldList, moment_of, with_own_tags, without_empty
from reader.formats.json.objects import entry_of, names_in
from reader.formats.quotations import Quotation

_LIST_KEYS = (
    "articles", "items", "entries", "results", "documents", "docs", "posts", "stories", "news",
    "records", "objects", "hits", "data", "bookmarks", "list", "@graph", "annotations", "rows",
)  # fmt: skip
_OUTER_KEYS = ("response", "articles", "data", "result", "hits", "feed", "export", "_embedded")
_DEEPEST = 2


def entries_of(value: object, *, is_record: bool = False) -> Iterator[Entry]:
    """Give what a value, the top of a file or one of its lines, tells of articles.

    With `is_record` it is one of many of its kind, and may be an article however short it is.
    """
    entry = entry_of(value, is_record=True) if is_record and isinstance(value, dict) else None
    if entry is not None and not _is_layout(value):
        yield entry
    else:
        yield from _entries(value, 0)


def _is_layout(value: object) -> bool:
    return isinstance(value, dict) and _layout_of(value) is not None


def _entries(value: object, depth: int) -> Iterator[Entry]:
    if isinstance(value, list):
        for one in value:
            if isinstance(one, dict):
                yield from _entries(one, depth + 1) if depth == 0 else _single(one)
        return
    if not isinstance(value, dict):
        return
    layout = _layout_of(value)
    if layout is not None:
        yield from layout
        return
    entry = entry_of(value)
    if entry is not None:
        yield entry
        return
    if depth >= _DEEPEST:
        return
    for key in _LIST_KEYS:
        inner = value.get(key)
        if isinstance(inner, list) and any(isinstance(one, dict) for one in inner[:20]):
            for one in inner:
                yield from _single(one)
    for key in _OUTER_KEYS:
        inner = value.get(key)
        if isinstance(inner, dict):
            yield from _entries(inner, depth + 1)


def _single(value: object) -> Iterator[Entry]:
    if isinstance(value, dict) and (entry := entry_of(value)) is not None:
        yield entry


def _layout_of(value: Mapping[str, Any]) -> Iterator[Entry] | None:
    """The entries of a value that has a known layout, else None."""
    version = value.get("version")
    items = value.get("items")
    if isinstance(version, str) and "jsonfeed.org/version" in version and isinstance(items, list):
        return _json_feed(value, items)
    if isinstance(items, list) and any(_is_stream_item(one) for one in items[:20]):
        return _stream(items)
    if _is_stream_item(value):
        return _stream([value])
    annotations = value.get("annotations")
    if isinstance(annotations, list) and any(_is_hypothesis(one) for one in annotations[:20]):
        return _hypothesis(annotations)
    results = value.get("results")
    if isinstance(results, list) and any(_is_readwise(one) for one in results[:20]):
        return _readwise(results)
    return None


# JSON Feed


def _json_feed(feed: Mapping[str, Any], items: list[Any]) -> Iterator[Entry]:
    authors = names_in(feed.get("authors") or feed.get("author"))
    for item in items:
        entry = entry_of(item, is_surely_one=True) if isinstance(item, dict) else None
        if entry is None:
            continue
        entry.tell("publisher", _string(feed.get("title")), "title of the feed", 0.9)
        entry.tell("language", _string(feed.get("language")), "language of the feed", 0.7)
        if entry.authors is None and authors:
            entry.authors = ToldList(authors, "authors of the feed", 0.7)
        yield entry


# The Google Reader API

_STREAM_ID = "tag:google.com,2005:reader/item/"


def _is_stream_item(value: object) -> bool:
    """Whether it is an item of a stream; Google Reader's ids begin so, also at its successors."""
    if not isinstance(value, dict):
        return False
    has_origin = isinstance(value.get("origin"), dict) and "streamId" in value["origin"]
    return has_origin or _string(value.get("id")).startswith(_STREAM_ID)


def _stream(items: list[Any]) -> Iterator[Entry]:
    for item in items:
        if not isinstance(item, dict):
            continue
        categories = _strings(item.get("categories"))
        labels = [one.rsplit("/label/", 1)[1] for one in categories if "/label/" in one]
        public = [one for one in categories if not one.startswith("user/")]
        entry = entry_of({**item, "categories": public}, is_surely_one=True)
        if entry is None:
            continue
        if not entry.content.strip():  # the text is in the summary where it is cut short or whole
            entry.content, entry.content_origin = entry.summary, "JSON key summary"
        with_own_tags(entry, labels, "labels")
        entry.is_read = any(one.endswith("/state/com.google/read") for one in categories)
        entry.is_starred = any(one.endswith("/state/com.google/starred") for one in categories)
        entry.fields.pop("updated", None)  # it is when the feed was fetched
        yield entry


# Hypothesis


def _is_hypothesis(value: object) -> bool:
    return isinstance(value, dict) and isinstance(value.get("uri"), str) and "target" in value


def _hypothesis(annotations: list[Any]) -> Iterator[Entry]:
    """One entry a document: its text is what was marked in it."""
    by_document: dict[str, Entry] = {}
    for one in annotations:
        if not _is_hypothesis(one):
            continue
        uri = one["uri"]
        entry = by_document.get(uri)
        if entry is None:
            entry = by_document[uri] = Entry(id=uri)
            entry.tell("title", _document_title(one) or uri, "title of the document")
            if uri.startswith(("http://", "https://")):
                entry.tell("url", uri, "JSON key uri")
        quotation = Quotation(_exact(one), _string(one.get("text")), moment_of(one.get("created")))
        if quotation.text or quotation.note:
            entry.quotations.append(quotation)
        with_own_tags(entry, _strings(one.get("tags")), "tags of annotations")
    yield from (entry for entry in by_document.values() if entry.quotations)


def _document_title(annotation: Mapping[str, Any]) -> str:
    document = annotation.get("document")
    title = document.get("title") if isinstance(document, dict) else None
    if isinstance(title, list):
        title = title[0] if title else None
    return _string(title)


def _exact(annotation: Mapping[str, Any]) -> str:
    """The words that an annotation is about (Web Annotation Data Model, TextQuoteSelector)."""
    for target in _list(annotation.get("target")):
        selectors = target.get("selector") if isinstance(target, dict) else None
        for selector in _list(selectors):
            if isinstance(selector, dict) and selector.get("type") == "TextQuoteSelector":
                return _string(selector.get("exact"))
    return ""


# Readwise


def _is_readwise(value: object) -> bool:
    return isinstance(value, dict) and "user_book_id" in value and "highlights" in value


def _readwise(results: list[Any]) -> Iterator[Entry]:
    """One entry a document (https://readwise.io/api_deets, export): what was marked in it."""
    for one in results:
        if not _is_readwise(one):
            continue
        record = {**one, "id": one["user_book_id"], "summary": None, "url": one.get("source_url")}
        entry = entry_of({k: v for k, v in record.items() if k != "source"}, is_surely_one=True)
        if entry is None or not entry.quotations:
            continue
        note = _string(one.get("document_note"))
        if note:
            entry.quotations.insert(0, Quotation("", note))
        names = [tag.get("name") for tag in _list(one.get("book_tags")) if isinstance(tag, dict)]
        with_own_tags(entry, _strings(names), "book tags")
        yield entry


def _string(value: object) -> str:
    return value if isinstance(value, str) else ""


def _strings(value: object) -> list[str]:
    return without_empty(one for one in _list(value)[:1_000] if isinstance(one, str))


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
