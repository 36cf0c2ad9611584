"""One JSON object that tells of an article -> what it tells, whatever its keys are called.

The keys are those of trafilatura, news-please, newspaper3k, JSON Feed 1.1, schema.org, WordPress,
wallabag, Miniflux and the news services; letters alone count in them: `date_publish` is
`datePublish`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reader.formats.builder import Field
from reader.formats.entries import (
    Entry,
    ToldList,
    moment_of,
    split_names,
    split_tags,
    with_own_tags,
    without_empty,
)
from reader.formats.markup import Markup
from reader.formats.quotations import Quotation


class _Object(dict[str, Any]):
    """A JSON object by its keys without what parts their words, in lower case."""

    def __init__(self, record: Mapping[str, Any]) -> None:
        super().__init__()
        self._names: dict[str, str] = {}
        for name, value in record.items():
            key = _NOT_LETTERS.sub("", name[:100].lower())
            if key not in self:
                self[key] = value
                self._names[key] = name

    def origin(self, *keys: str) -> str:
        """Say where values came from, by the keys as the file has them."""
        return f"JSON key {', '.join(self._names.get(key, key) for key in keys)}"

    def unwrapped(self) -> _Object:
        """Give it with the keys of an object within it that only wraps them."""
        for key in _WRAPPERS:
            wrapped = self.get(key)
            if not isinstance(wrapped, dict):
                continue
            inner = _Object(wrapped)
            if any(_text(inner.get(name)).strip() for name in TEXT_KEYS):
                return self._with(wrapped, key)
        for key in _METADATA:
            beside = self.get(key)
            if isinstance(beside, dict):
                return self._with(beside, key)
        return self

    def _with(self, other: Mapping[str, Any], key: str) -> _Object:
        """Give it with the keys that another one has, which stands under `key`."""
        own = {self._names[k]: value for k, value in self.items() if k != key}
        return _Object({**own, **{k: v for k, v in other.items() if k not in own}})


TEXT_KEYS = (
    "contenthtml", "articlebody", "maintext", "fulltext", "articletext", "text", "contenttext",
    "content", "body", "bodytext", "bodyhtml", "articlehtml", "markdown", "textcontent",
    "pagecontent", "article", "story", "storytext", "paragraphs", "leadparagraph", "rawtext",
    "html",
)  # fmt: skip
"""From the surest to what may be a whole page."""
_TITLE_KEYS = ("title", "headline", "webtitle", "resolvedtitle", "titlerss", "titlepage")
_URL_KEYS = (
    "url", "resolvedurl", "canonicalurl", "weburl", "pageurl", "permalink", "link", "articleurl",
    "sourceurl", "originalurl", "givenurl", "externalurl", "mainentityofpage", "canonical",
    "alternate", "source", "uri", "href", "guid", "id",
)  # fmt: skip
_PUBLISHER_KEYS = (
    "sourcehostname", "sitename", "publisher", "publication", "sourcename", "medianame", "feed",
    "origin", "source", "provider", "newspaper", "outlet", "site", "hostname", "sourcedomain",
    "domainname", "domain",
)  # fmt: skip
_AUTHOR_KEYS = ("authors", "author", "byline", "creator", "dccreator", "writers", "by")
_PUBLISHED_KEYS = (
    "datepublish", "datepublished", "publishedat", "published", "pubdate", "publishdate",
    "publicationdate", "publishedon", "publishedtime", "webpublicationdate",
    "firstpublicationdate", "dategmt", "datetime", "date",
)  # fmt: skip
_UPDATED_KEYS = (
    "datemodify", "datemodified", "modified", "lastmodified", "dateupdated", "updated", "updatedat",
)  # fmt: skip
_MOMENTS: tuple[tuple[Field, tuple[str, ...]], ...] = (
    ("published", _PUBLISHED_KEYS),
    ("updated", _UPDATED_KEYS),
)
_LANGUAGE_KEYS = ("language", "lang", "inlanguage", "locale")
_TAG_KEYS = ("tags", "keywords", "categories", "topics")
_SUMMARY_KEYS = ("excerpt", "summary", "description", "abstract", "standfirst", "trailtext")
_ID_KEYS = ("id", "guid", "uuid", "itemid", "articleid", "entryid", "slug")
_LATE_ID_KEYS = ("fingerprint", "hash")
"""They change with the text, and so name an article only where nothing else does."""
_INNER = (
    "rendered",
    "main",
    "content",
    "html",
    "text",
    "value",
    "name",
    "title",
    "href",
    "url",
    "oid",
    "id",
)
"""Keys of an object that stands for a text, such as WordPress's `{"rendered": "…"}`."""
_WRAPPERS = ("source", "fields", "article")
"""Keys of objects within which a search engine or service keeps the article's own keys."""
_METADATA = ("metadata", "meta")
"""Keys of an object beside the text, with what is told of it."""

_LEAST_TEXT = 140
"""Characters; a shorter text needs more beside it than a title to be an article."""
_URL = re.compile(r"https?://\S{3,2000}\Z")
_NOT_LETTERS = re.compile(r"[^a-z0-9]")
_BYLINE = re.compile(r"\A\s{0,5}by\s{1,5}", re.IGNORECASE)
_WHOLE_PAGE = re.compile(r"\s{0,100}(?:<!doctype\s{1,10}html|<html[\s>])", re.IGNORECASE)
_MOST_QUOTATIONS = 5_000


def entry_of(
    record: Mapping[str, Any], *, is_surely_one: bool = False, is_record: bool = False
) -> Entry | None:
    """Give what an object tells of an article; None where it is about something else.

    An article has a text and a title or an address; where nothing but articles is expected, with
    `is_surely_one`, a summary or passages marked in it do for the text. A short text with nothing
    but a title may be anything, unless it is one of many records (`is_record`).
    """
    found = _Object(record).unwrapped()
    entry = Entry(id=_identity(found))
    _tell_content(entry, found)
    _tell_summary(entry, found)
    entry.quotations = list(_quotations(found))
    for key, url in _texts(found, _URL_KEYS):
        if _URL.match(url.strip()):
            entry.tell("url", url.strip(), found.origin(key), 0.95 if key != "id" else 0.7)
            break
    _tell_fields(entry, found)
    _tell_tags(entry, found)
    _tell_state(entry, found)
    entry.base_url = entry.value("url") or None
    if not entry.id:
        entry.id = entry.value("url") or _first(found, _LATE_ID_KEYS)
    is_short = not is_record and len(entry.content) < _LEAST_TEXT
    return entry if _is_article(entry, is_surely_one=is_surely_one, is_short=is_short) else None


def _is_article(entry: Entry, *, is_surely_one: bool, is_short: bool) -> bool:
    if not entry.value("title") and not entry.value("url"):
        return is_surely_one and bool(entry.content.strip())
    if not entry.content.strip():
        is_marked = bool(entry.quotations)
        return is_marked or (is_surely_one and bool(entry.summary.strip() or entry.value("title")))
    beside = ("url", "published", "publisher")
    has_more = entry.authors is not None or any(entry.value(name) for name in beside)  # type: ignore[arg-type]
    return has_more or is_surely_one or not is_short


def _text(value: object, depth: int = 0) -> str:
    """A value as text: that of an object which only wraps one, the paragraphs of a list."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)
    if depth > 2:
        return ""
    if isinstance(value, Mapping):
        inner = _Object(value)
        return next((text for key in _INNER if (text := _text(inner.get(key), depth + 1))), "")
    if isinstance(value, Sequence):
        texts = [_text(one, depth + 1) for one in value[:10_000]]
        if value and isinstance(value[0], Mapping):
            return texts[0]
        return "\n".join(texts)
    return ""


def _texts(found: _Object, keys: Sequence[str]) -> Iterator[tuple[str, str]]:
    for key in keys:
        if key in found and (text := _text(found[key])).strip():
            yield key, text


def _first(found: _Object, keys: Sequence[str]) -> str:
    return next((text for _, text in _texts(found, keys)), "")


def _identity(found: _Object) -> str:
    return _first(found, _ID_KEYS).strip()


def _tell_content(entry: Entry, found: _Object) -> None:
    for key, text in _texts(found, TEXT_KEYS):
        if isinstance(found[key], int | float) or _URL.match(text.strip()):
            continue
        entry.content, entry.content_origin = text, found.origin(key)
        if _WHOLE_PAGE.match(text):
            entry.markup = Markup.PAGE
        elif key in {"contenthtml", "bodyhtml"}:
            entry.markup = Markup.HTML
        elif key in {"contenttext", "bodytext"}:
            entry.markup = Markup.PLAIN
        if entry.markup is not Markup.PAGE:
            return


def _tell_summary(entry: Entry, found: _Object) -> None:
    entry.summary = _first(found, _SUMMARY_KEYS)
    comments = found.get("comments")
    if isinstance(comments, str) and comments.strip():
        entry.comments = (comments,)


def _tell_fields(entry: Entry, found: _Object) -> None:
    for key, text in _texts(found, _TITLE_KEYS):
        entry.tell("title", text, found.origin(key))
    for field, keys in _MOMENTS:
        for key in keys:
            if key in found and (moment := moment_of(found[key])):
                entry.tell(field, moment, found.origin(key))
                break
    for key, text in _texts(found, _PUBLISHER_KEYS):
        if not _URL.match(text.strip()) and not text.strip().isdecimal():
            is_name = key not in {"hostname", "sourcedomain", "domainname", "domain", "site"}
            entry.tell(
                "publisher", text.removeprefix("www."), found.origin(key), 0.95 if is_name else 0.8
            )
    for key, text in _texts(found, _LANGUAGE_KEYS):
        entry.tell("language", text, found.origin(key), 0.8)
    for key in _AUTHOR_KEYS:
        if names := names_in(found.get(key)):
            entry.authors = ToldList(names, found.origin(key))
            return


def names_in(value: object) -> list[str]:
    """Give the names in a value: a text with some, an object with a name, a list of these."""
    if isinstance(value, str):
        return split_names(_BYLINE.sub("", value))
    if isinstance(value, Mapping):
        names = (value.get(key) for key in ("name", "display_name", "displayName", "original"))
        name = next((name for name in names if isinstance(name, str) and name.strip()), "")
        return split_names(_BYLINE.sub("", name)) if _BYLINE.match(name) else without_empty([name])
    if isinstance(value, list):
        return without_empty(name for one in value[:100] for name in _names_within(one))
    return []


def _names_within(value: object) -> list[str]:
    return without_empty([value]) if isinstance(value, str) else names_in(value)


def _tell_tags(entry: Entry, found: _Object) -> None:
    tags: list[str] = []
    keys: list[str] = []
    for key in _TAG_KEYS:
        if values := _tags(found.get(key)):
            tags += values
            keys.append(key)
    if not tags:
        return
    if "isarchived" in found or "timeadded" in found:  # wallabag, Pocket: tags are the reader's
        with_own_tags(entry, tags, found.origin(*keys))
    else:
        entry.tags = ToldList(tags, found.origin(*keys))


def _tags(value: object) -> list[str]:
    if isinstance(value, str):
        return split_tags(value)
    if isinstance(value, list):
        texts = (_tag(one) for one in value[:200])
        return without_empty(texts)
    return []


def _tag(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        names = (value.get(key) for key in ("label", "name", "term", "title", "value"))
        return next((name for name in names if isinstance(name, str)), "")
    return ""


def _tell_state(entry: Entry, found: _Object) -> None:
    """Whether it was read and starred, as wallabag and Miniflux have it, or a key says outright."""
    is_archived = found.get("isarchived") in (1, True)
    is_miniflux = found.get("status") == "read" and isinstance(found.get("feed"), dict)
    entry.is_read = is_archived or is_miniflux or found.get("isread") is True
    is_miniflux_star = found.get("starred") is True and isinstance(found.get("feed"), dict)
    entry.is_starred = found.get("isstarred") in (1, True) or is_miniflux_star
    if "isarchived" in found:
        entry.fields.pop("updated", None)  # when the reader changed something, not the publisher


def _quotations(found: _Object) -> Iterator[Quotation]:
    """The passages that the user marked, as wallabag, Readwise, Raindrop and Pocket have them."""
    for key in ("annotations", "highlights"):
        marked = found.get(key)
        if not isinstance(marked, list):
            continue
        for one in marked[:_MOST_QUOTATIONS]:
            if isinstance(one, Mapping) and (quotation := _quotation(one)) is not None:
                yield quotation


def _quotation(record: Mapping[str, Any]) -> Quotation | None:
    found = _Object(record)
    quote_keys = ("quote", "exact") if "quote" in found else ("text", "exact", "highlight")
    quote = _first(found, quote_keys)
    note_keys = ("note", "annotation", "comment", *(("text",) if "quote" in found else ()))
    note = _first(found, note_keys)
    if not quote.strip() and not note.strip():
        return None
    moments = (moment_of(found.get(key)) for key in ("createdat", "highlightedat", "created"))
    return Quotation(quote, note, next(filter(None, moments), None))
