"""One entry of a file that holds many: a line of JSON, an item of a feed, a saved article.

Each format tells what it knows of an entry in the same words; here it becomes an article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path

from reader.article import Article, BlockKind
from reader.formats.builder import ArticleBuilder, Field, single_line
from reader.formats.dates import normalise_moment
from reader.formats.markup import Markup, add_marked_up, markup_of, plain_line
from reader.formats.quotations import Quotation, add_highlights, add_passages

_LONGEST_ID = 300
_CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class Told:
    """A value, and what the file calls it."""

    value: str
    origin: str
    confidence: float = _CONFIDENCE


@dataclass(frozen=True, slots=True)
class ToldList:
    """Several values, and what the file calls them."""

    values: Sequence[str]
    origin: str
    confidence: float = _CONFIDENCE


@dataclass(slots=True)
class Entry:
    """What a file tells of one article."""

    id: str = ""
    """What the file knows it by, the same whenever the file is written again; may be empty."""
    fields: dict[Field, Told] = field(default_factory=dict)
    authors: ToldList | None = None
    tags: ToldList | None = None
    own_tags: ToldList | None = None
    """Those that the user gave it."""
    content: str = ""
    markup: Markup | None = None
    """How the content is written; None where it tells that itself."""
    content_origin: str = ""
    summary: str = ""
    """What stands for the content where there is none."""
    summary_markup: Markup | None = None
    base_url: str | None = None
    """What links in the content are resolved against."""
    quotations: list[Quotation] = field(default_factory=list)
    """What the user has marked in it."""
    comments: Sequence[str] = ()
    """Texts that stand below it."""
    is_read: bool = False
    is_starred: bool = False

    def tell(self, name: Field, value: str | None, origin: str, confidence: float = 0.95) -> None:
        """Note the value of a field where none is known yet."""
        if value and value.strip() and name not in self.fields:
            self.fields[name] = Told(value, origin, confidence)

    def value(self, name: Field) -> str:
        """The value of a field, empty where it is not known."""
        told = self.fields.get(name)
        return told.value if told else ""


def article_of(entry: Entry, path: Path, format_name: str, part: str = "") -> Article:
    """Give the article that an entry tells of.

    Raises:
        FormatError: There is nothing to read in it, not even a title.
    """
    builder = ArticleBuilder(path, format_name, part)
    for name, told in entry.fields.items():
        value = plain_line(told.value) if name in _LINES else told.value
        builder.tell(name, value, told.origin, told.confidence)
    if entry.authors:
        names = [plain_line(name) for name in entry.authors.values]
        builder.tell_list("authors", names, entry.authors.origin, entry.authors.confidence)
    if entry.tags:
        tags = [plain_line(tag) for tag in entry.tags.values]
        builder.tell_list("tags", tags, entry.tags.origin, entry.tags.confidence)
    if entry.own_tags:
        builder.tell_list(
            "own_tags", entry.own_tags.values, entry.own_tags.origin, entry.own_tags.confidence
        )
    builder.is_read, builder.is_starred = entry.is_read, entry.is_starred
    _add_text(builder, entry)
    if entry.content.strip():
        add_highlights(builder, entry.quotations)
    elif entry.quotations:
        builder.note("text", "highlights only", 0.5)
        add_passages(builder, entry.quotations)
    _tell_beginning(builder, entry)
    return builder.build()


_LINES = frozenset({"title", "kicker", "publisher"})


def _add_text(builder: ArticleBuilder, entry: Entry) -> None:
    text, markup = entry.content, entry.markup
    if text.strip():
        builder.note("text", entry.content_origin, _CONFIDENCE)
    else:
        text, markup = entry.summary, entry.summary_markup
        builder.note("text", "summary only" if text.strip() else "nothing but its title", 0.5)
    markup = markup or markup_of(text)
    if markup not in _WITH_TITLE or not text.strip():
        builder.add(BlockKind.TITLE, builder.told("title") or "")
    before = builder.length
    if text.strip():
        add_marked_up(builder, text, markup, entry.base_url)
    if builder.length == before and entry.content.strip():  # nothing but tags
        builder.add(BlockKind.PARAGRAPH, plain_line(entry.summary))
        builder.note("text", "summary only", 0.5)
    for comment in entry.comments:
        for line in comment.split("\n"):
            builder.add(BlockKind.FURNITURE, line)


_WITH_TITLE = frozenset({Markup.PAGE, Markup.MARKDOWN})
"""They have their title among their own headings, and add it where it is not there."""


def _tell_beginning(builder: ArticleBuilder, entry: Entry) -> None:
    """Name an article without a title by its first words: its file has many articles."""
    if builder.is_empty:
        builder.add(BlockKind.PARAGRAPH, entry.value("url"))
    if builder.told("title") is None and builder.first_span is not None:
        first = builder.first_span.of(builder.text)
        builder.tell("title", _beginning_of(first), "first words", 0.1)


_LONGEST_BEGINNING = 80


def _beginning_of(text: str) -> str:
    """The first words of a text, as a title."""
    if len(text) <= _LONGEST_BEGINNING:
        return text
    return text[:_LONGEST_BEGINNING].rpartition(" ")[0].rstrip(",;:–—- ") + " …"


class Parts:
    """Names the articles of one file, so that each keeps its name when the file is written again.

    An entry is named by its id, else by what it holds; never by where it stands.
    """

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def part_of(self, entry: Entry) -> str:
        """Give the part of an entry: no other one of this file has it."""
        named = single_line(entry.id[: 4 * _LONGEST_ID])
        content = _digest(entry.value("title"), entry.value("url"), entry.content or entry.summary)
        if len(named) > _LONGEST_ID:
            named = _digest(named)
        part = named or content
        if part in self._seen and named:
            part = f"{named}#{content[:8]}"
        count = self._seen.get(part, 0) + 1
        self._seen[part] = count
        if count == 1:
            return part
        part = f"{part}#{count}"
        self._seen[part] = self._seen.get(part, 0) + 1
        return part


def _digest(*texts: str) -> str:
    content = "\0".join(texts).encode("utf-8", "surrogatepass")
    return blake2b(content, digest_size=12).hexdigest()


def moment_of(value: object) -> str | None:
    """Give the moment that a value tells: a date as text, or the time since 1970 as a number.

    Numbers are seconds, or milliseconds or microseconds where they are too large for that.
    """
    if not value or isinstance(value, bool):
        return None
    if isinstance(value, str):
        text = value.strip()
        if not re.fullmatch(r"\d{9,17}(?:\.\d{1,9})?", text):
            return normalise_moment(_NAMED_ZONE.sub(r"\1", text[:100]))
        value = float(text)
    if not isinstance(value, int | float):
        return None
    for unit in (1, 1_000, 1_000_000):
        if _FIRST_SECOND <= value / unit <= _LAST_SECOND:
            moment = datetime.fromtimestamp(value / unit, UTC)
            return moment.strftime("%Y-%m-%dT%H:%M")
    return None


_FIRST_SECOND, _LAST_SECOND = 100_000_000, 4_000_000_000
"""From 1973 to 2096; what is smaller counts something else."""
_NAMED_ZONE = re.compile(r"(\d)\s?(?:UTC|Z)$")


def split_names(text: str) -> list[str]:
    """Give the names in a text that lists authors, as programs write them: `A; B`, `A, B and C`."""
    text = single_line(text[:10_000])
    if ";" in text or "|" in text:
        return [name for name in map(str.strip, re.split(r"[;|]", text)) if name]
    parts = [part for part in map(str.strip, re.split(r", | and | & ", text)) if part]
    if len(parts) > 1 and all(" " in part or "." in part for part in parts):
        return parts
    return [text] if text else []


def split_tags(text: str) -> list[str]:
    """Give the tags in a text that lists them, parted by semicolons, bars or commas."""
    for separator in (";", "|", ","):
        if separator in text:
            return [tag for tag in map(str.strip, text[:20_000].split(separator)) if tag]
    return [text.strip()] if text.strip() else []


def without_empty(values: Iterable[str]) -> list[str]:
    """Give those of the values that hold anything, on one line each."""
    return [line for value in values if (line := single_line(value))]


def with_own_tags(entry: Entry, tags: Iterable[str], origin: str) -> None:
    """Add tags of the user's to those of an entry."""
    known = list(entry.own_tags.values) if entry.own_tags else []
    merged = [*known, *(tag for tag in without_empty(tags) if tag not in known)]
    if merged:
        before = entry.own_tags or ToldList((), origin)
        entry.own_tags = replace(before, values=merged)
