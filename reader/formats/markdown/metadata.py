"""What front matter and lines of properties mean for an article.

Keys are those of Obsidian Web Clipper (`title source author published created description tags`),
MarkDownload, Joplin, Omnivore and Readwise exports, Notion, Jekyll, Hugo and Pandoc.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

from markdown_it.token import Token

from reader.formats.builder import ArticleBuilder, Field
from reader.formats.dates import normalise_moment
from reader.formats.markdown.front_matter import FrontMatter, normal_key

_FIELD_KEYS: tuple[tuple[Field, tuple[str, ...]], ...] = (
    ("title", ("full_title", "title", "headline", "titel", "titre", "titulo", "título")),
    ("kicker", ("kicker", "overline")),
    (
        "publisher",
        ("publisher", "site", "sitename", "site_name", "publication", "website", "hostname"),
    ),
    (
        "url",
        tuple(
            "url source link source_url original_url permalink canonical uri canonical_url "
            "article_url".split()
        ),
    ),
    ("language", ("lang", "language", "locale")),
)
_AUTHOR_KEYS = ("authors", "author", "by", "byline", "creator", "autor", "auteur", "verfasser")
_TAG_KEYS = ("tags", "keywords", "categories", "document_tags", "tag")
_SUMMARY_KEYS = ("description", "summary", "excerpt", "abstract", "lead", "deck", "dek")
_PUBLISHED_KEYS = tuple(
    "published date_published publish_date published_date publishdate pubdate publication_date "
    "published_at published_time date datum issued".split()
)
_CREATED_KEYS = ("created", "date_created", "created_at", "created_time")
"""When the note was made: of what was clipped from elsewhere that says nothing of the article."""
_UPDATED_KEYS = ("updated", "modified", "lastmod", "date_modified", "last_modified", "updated_at")
_OTHER_KEYS = frozenset(
    "category status type clipped saved date_saved date_added document_note aliases id rating "
    "read_at archived_at last_edited last_edited_time".split()
)
"""Keys that are known for being written beside the others, and tell nothing of the article."""

KNOWN_KEYS = (
    frozenset(key for _, keys in _FIELD_KEYS for key in keys)
    | frozenset(_AUTHOR_KEYS + _TAG_KEYS + _SUMMARY_KEYS)
    | frozenset(_PUBLISHED_KEYS + _CREATED_KEYS + _UPDATED_KEYS)
    | _OTHER_KEYS
)

_EXACT, _BY_LINE, _OWN_NOTE = 1.0, 0.8, 0.5
_MOST_AUTHORS = 100
_LONGEST_LIST = 10_000
_WIKI_LINK = re.compile(r"!?\[\[(?:[^\[\]|]{0,500}[|/])?([^\[\]|/]{1,500})\]\]")
"""Of a link its text, or the name of the note without its folder."""
_WIKI_LINKS = re.compile(r"\s*(?:\[\[[^\[\]]{1,1000}\]\]\s*){2,100}\Z")
_LINK = re.compile(r"!?\[([^\[\]]{1,500})\]\([^()\s]{0,2000}\)")
_NOTHING = frozenset(("", "~", "null", "none", "undefined", "nan", "n/a", "invalid date", "false"))
_PLACEHOLDER = re.compile(r"\{\{?[^{}]*\}?\}\Z")
_BY = re.compile(r"(?:by|von|par|por|di|da)\s+(?=[^\W\d_])", re.IGNORECASE)
_AND = re.compile(r"\s+(?:and|und|et|y|e|&)\s+")


def tell_front_matter(builder: ArticleBuilder, front: FrontMatter, origin: str) -> str:
    """Tell the fields of front matter; gives what is told to be the summary, else nothing."""
    fields = front.fields
    confidence = _EXACT if front.is_exact else _BY_LINE
    for field, keys in _FIELD_KEYS:
        builder.tell(field, _first(fields, keys), origin, confidence)
    if "://" not in (builder.told("url") or "://"):
        builder.tell("publisher", builder.told("url"), origin, confidence)
        builder.forget("url")
    is_clipped = builder.told("url") is not None
    builder.tell("published", _moment(fields, _PUBLISHED_KEYS), origin, confidence)
    created = _moment(fields, _CREATED_KEYS)
    if not is_clipped:
        builder.tell("published", created, f"{origin}: when the note was made", _OWN_NOTE)
    if not (is_clipped and created):  # a note's own times come together
        builder.tell("updated", _moment(fields, _UPDATED_KEYS), origin, confidence)
    builder.tell_list("authors", _authors(fields), origin, confidence)
    builder.tell_list("tags", _list(fields, _TAG_KEYS), origin, confidence)
    return _first(fields, _SUMMARY_KEYS) or ""


def _text(value: object) -> str:
    """A scalar as text without the syntax of links; of a list the first; else empty."""
    if isinstance(value, list):
        return next((text for entry in value if (text := _text(entry))), "")
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, int) and (isinstance(value, bool) or value.bit_length() > 1_000):
        return ""
    if not isinstance(value, str | int | float):
        return ""
    text = _WIKI_LINK.sub(r"\1", _LINK.sub(r"\1", str(value))).strip()
    if text.startswith("<") and text.endswith(">"):
        text = text[1:-1]
    return "" if text.lower() in _NOTHING or _PLACEHOLDER.match(text) else text


def _first(fields: Mapping[str, object], keys: tuple[str, ...]) -> str | None:
    return next((text for key in keys if (text := _text(fields.get(key)))), None)


def _moment(fields: Mapping[str, object], keys: tuple[str, ...]) -> str | None:
    moments = (normalise_moment(_text(fields.get(key))) for key in keys)
    return next((moment for moment in moments if moment), None)


def _list(fields: Mapping[str, object], keys: tuple[str, ...]) -> list[str]:
    for key in keys:
        found = [entry for entry in _entries(fields.get(key)) if entry]
        if found:
            return found
    return []


def _entries(value: object) -> list[str]:
    """The entries of a list, or of a text that lists them, without the syntax of links and tags."""
    if isinstance(value, str):
        value = value[:_LONGEST_LIST]
        if _WIKI_LINKS.match(value):
            found: list[str] = _WIKI_LINK.findall(value)
            return found
        text = _WIKI_LINK.sub(r"\1", _LINK.sub(r"\1", value))
        value = re.split("[;,]", text) if "," in text or ";" in text else re.split(r"\s(?=#)", text)
    if not isinstance(value, list):
        return []
    names = (_text(entry.get("name") if isinstance(entry, dict) else entry) for entry in value)
    return [name.removeprefix("#").strip() for name in islice(names, _MOST_AUTHORS)]


def _authors(fields: Mapping[str, object]) -> list[str]:
    names: list[str] = []
    for name in _list(fields, _AUTHOR_KEYS):
        name = _BY.sub("", name, count=1) if _BY.match(name) else name
        parts = _AND.split(name)
        names += parts if len(parts) > 1 and all(map(_is_full_name, parts)) else [name]
    return names


def _is_full_name(name: str) -> bool:
    """Whether it has several words, all of which begin as those of a person's name do."""
    words = name.split()
    return 1 < len(words) < 5 and all(word[0].isupper() or word in _PARTICLES for word in words)


_PARTICLES = frozenset("de del della der den di da du la le van von zu y".split())

_PROPERTY = re.compile(
    r"(?:[-*+][ \t]+)?(?:\*\*|__)?([^\W\d_][\w ]{0,30}?)(?:\*\*|__)?[ \t]?::?(?:\*\*|__)?"
    r"(?:[ \t]+(.{1,2000}))?[ \t]*\Z"
)
_BEFORE_PROPERTIES = re.compile(r"\s*\Z|#{1,2}[ \t]|!\[|[ \t]*-{3,}[ \t]*\Z")
_METADATA_HEADING = re.compile(r"##[ \t]+metadata[ \t]*\Z", re.IGNORECASE)
_LINES_LOOKED_AT = 40
_LOOKED_AT = 20_000
"""Characters."""
_FEWEST_PROPERTIES = 2


@dataclass(frozen=True, slots=True)
class Properties:
    """Lines at the beginning of a text that tell of it: `Author: Anna Berg`."""

    front: FrontMatter
    first: int
    last: int
    """The numbers of the first of these lines and of the one behind the last."""

    def holds(self, token: Token) -> bool:
        """Whether what markdown-it gave begins in these lines."""
        return token.map is not None and self.first <= token.map[0] < self.last


def properties_of(body: str) -> Properties | None:
    """Give the properties that exports of Notion, Readwise and Logseq write below the title.

    At least two of those that are known must stand there: a paragraph may begin with a colon
    behind its first word.
    """
    fields: dict[str, object] = {}
    first = last = known = 0
    heading = None
    for number, line in enumerate(body[:_LOOKED_AT].split("\n")[:_LINES_LOOKED_AT]):
        if _METADATA_HEADING.match(line) and not fields:
            heading = number
            continue
        match = _PROPERTY.match(line)
        key = normal_key(match[1]) if match else ""
        if match is None or (not fields and key not in KNOWN_KEYS):
            if fields or not _BEFORE_PROPERTIES.match(line):
                break
            continue
        if not fields:
            first = number if heading is None else heading
        last = number + 1
        known += key in KNOWN_KEYS and bool(match[2])
        fields.setdefault(key, match[2] or "")
    if known < _FEWEST_PROPERTIES:
        return None
    return Properties(FrontMatter(fields, False), first, last)
