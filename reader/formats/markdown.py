"""Markdown (CommonMark with tables) with YAML front matter."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.article import Article, BlockKind
from reader.formats.builder import ArticleBuilder, Field, Run
from reader.formats.dates import normalise_moment
from reader.formats.encoding import decode
from reader.text import clean

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_LONGEST_FRONT_MATTER = 65_536
_LONGEST_LINE = 20_000
"""Longer lines are taken as they stand: no one writes them, and inline rules backtrack."""
_MOST_PARSED = 5_000_000
_TAG = re.compile(r"<[^<>]{0,2000}>")
_CONFIDENCE = 1.0

_FIELD_KEYS: tuple[tuple[Field, tuple[str, ...]], ...] = (
    ("title", ("title", "headline", "titel", "titre")),
    ("kicker", ("kicker", "overline")),
    ("publisher", ("publisher", "site", "sitename", "publication", "website", "hostname")),
    ("url", ("url", "source", "link", "source_url", "original_url", "permalink", "canonical")),
    ("language", ("lang", "language", "locale")),
)
_AUTHOR_KEYS = ("authors", "author", "by", "byline", "creator", "autor")
_TAG_KEYS = ("tags", "keywords", "categories")
_PUBLISHED_KEYS = ("published", "date", "date_published", "publish_date", "created", "pubdate")
_UPDATED_KEYS = ("updated", "modified", "lastmod", "date_modified", "last_modified")


def read(data: bytes, path: Path) -> Iterator[Article]:
    """Give the one article of a Markdown file; raises FormatError if it holds no text."""
    builder = ArticleBuilder(path, "markdown")
    text = clean(decode(data))
    front, body = _split(text)
    _tell_front_matter(builder, front)
    add_markdown(builder, body)
    yield builder.build()


def _split(text: str) -> tuple[str, str]:
    """The front matter, without its fences, and the body; an unclosed one is body."""
    match = _FRONT_MATTER.match(text[:_LONGEST_FRONT_MATTER]) if text.startswith("---") else None
    return (match[1] or "", text[match.end() :]) if match else ("", text)


def _tell_front_matter(builder: ArticleBuilder, front: str) -> None:
    """Tell the fields of the front matter; one that is not YAML tells nothing."""
    try:
        loaded = yaml.load(front, Loader=_PlainLoader)
    except (yaml.YAMLError, ValueError, RecursionError, OverflowError):
        return
    if not isinstance(loaded, dict):
        return
    fields = {str(key).lower(): value for key, value in loaded.items()}
    origin = "front matter"
    for field, keys in _FIELD_KEYS:
        builder.tell(field, _first(fields, keys), origin, _CONFIDENCE)
    if "://" not in (builder.told("url") or "://"):
        builder.tell("publisher", builder.told("url"), origin, _CONFIDENCE)
        builder.forget("url")
    builder.tell("published", _moment(fields, _PUBLISHED_KEYS), origin, _CONFIDENCE)
    builder.tell("updated", _moment(fields, _UPDATED_KEYS), origin, _CONFIDENCE)
    builder.tell_list("authors", _list(fields, _AUTHOR_KEYS), origin, _CONFIDENCE)
    builder.tell_list("tags", _list(fields, _TAG_KEYS), origin, _CONFIDENCE)


class _PlainLoader(yaml.SafeLoader):
    """The safe loader without aliases: they can make a small file huge."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("aliases are not read")
        return super().compose_node(parent, index)


def _text(value: object) -> str:
    """A scalar of the front matter as text; anything else is empty."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, str | float) or (isinstance(value, int) and value.bit_length() < 1_000):
        return str(value)
    return ""


def _first(fields: dict[str, object], keys: tuple[str, ...]) -> str | None:
    return next((text for key in keys if (text := _text(fields.get(key)))), None)


def _moment(fields: dict[str, object], keys: tuple[str, ...]) -> str | None:
    return normalise_moment(_first(fields, keys) or "")


def _list(fields: dict[str, object], keys: tuple[str, ...]) -> list[str]:
    for key in keys:
        value = fields.get(key)
        if isinstance(value, str):
            return re.split("[;,]", value[:10_000])
        if isinstance(value, list):
            return [
                _text(entry.get("name") if isinstance(entry, dict) else entry).removeprefix("#")
                for entry in value[:100]
            ]
    return []


def add_markdown(builder: ArticleBuilder, body: str) -> None:
    """Add a text in Markdown, under its title where that is told and not there yet."""
    if len(body) > _MOST_PARSED or any(len(line) > _LONGEST_LINE for line in body.split("\n")):
        builder.note("text", "lines as they stand, for their length", 0.5)
        builder.add_lines(BlockKind.PARAGRAPH, body)
        return
    parser = MarkdownIt("commonmark", {"maxNesting": 40}).enable(["table", "strikethrough"])
    tokens = parser.parse(body)
    title = builder.told("title")
    if title and builder.is_empty and not (tokens and tokens[0].tag == "h1"):
        builder.add(BlockKind.TITLE, title)
    _Writer(builder).write(tokens)


class _Writer:
    """Turns markdown-it's tokens into blocks."""

    def __init__(self, builder: ArticleBuilder) -> None:
        self._builder = builder
        self._lists = 0
        self._quotes = 0
        self._heading = 0
        self._row: list[list[Run]] | None = None
        self._number = ""
        """The number of the item that has begun, until its text has come."""
        self._items: list[bool] = []
        """Of the open items whether they have text already."""
        self._row_level = 0
        """The level of the next row of a table, as `Block` has it."""

    def write(self, tokens: list[Token]) -> None:
        """Add the blocks that `tokens` stand for, in order."""
        for token in tokens:
            change = token.nesting
            if token.type.startswith(("bullet_list", "ordered_list")):
                self._lists += change
            elif token.type == "list_item_open":
                self._number = f"{token.info}{token.markup} " if token.info else ""
                self._items.append(False)
            elif token.type == "list_item_close":
                self._items.pop()
            elif token.type.startswith("blockquote"):
                self._quotes += change
            elif token.type.startswith("heading"):
                self._heading = int(token.tag[1]) if change > 0 else 0
            elif token.type == "table_open":
                self._row_level = 1
            elif token.type == "tbody_open" and self._row_level:
                self._row_level = 2  # all headings were empty
            elif token.type.startswith("tr_"):
                self._change_row(change)
            elif token.type in {"fence", "code_block"}:
                self._builder.add_lines(BlockKind.CODE, token.content)
            elif token.type == "html_block":
                self._builder.add(BlockKind.PARAGRAPH, unescape(_TAG.sub("", token.content)))
            elif token.type == "inline":
                self._add(_runs(token.children or []))

    def _change_row(self, change: int) -> None:
        if change < 0 and self._row is not None and any(self._row):
            # An empty first cell is told by its border, or the others would stand one too far left.
            runs = [run for cell in self._row for run in (Run(" | "), *cell)]
            self._builder.add(BlockKind.TABLE, runs[1:], level=self._row_level)
            self._row_level = 0
        self._row = [] if change > 0 else None

    def _add(self, runs: list[Run]) -> None:
        if self._row is not None:
            self._row.append(runs)
            return
        numbered = [Run(self._number), *runs] if self._number else runs
        if self._heading:
            self._add_heading(numbered)
        elif self._items:
            kind = BlockKind.PARAGRAPH if self._items[-1] else BlockKind.ITEM
            self._builder.add(kind, numbered, level=self._lists)
        elif self._quotes:
            self._builder.add(BlockKind.QUOTE, runs, level=self._quotes - 1)
        else:
            self._builder.add(BlockKind.PARAGRAPH, runs)
        self._number = ""
        if self._items:
            self._items[-1] = True

    def _add_heading(self, runs: list[Run]) -> None:
        """The first heading, if nothing stands over it, is the title."""
        text = "".join(run.text for run in runs)
        if self._builder.is_empty and self._heading == 1 and not self._items:
            self._builder.tell("title", text, "first heading", 0.9)
            self._builder.add(BlockKind.TITLE, runs)
            return
        self._builder.add(BlockKind.HEADING, runs, level=self._heading)


def _runs(children: list[Token]) -> list[Run]:
    """The text of a line with its links; an image gives its description."""
    runs: list[Run] = []
    urls: list[str] = []
    for token in children:
        if token.type == "link_open":
            urls.append(str(token.attrs.get("href", "")))
        elif token.type == "link_close" and urls:
            urls.pop()
        elif token.type in {"softbreak", "hardbreak"}:
            runs.append(Run(" "))
        elif token.type == "html_inline":
            continue
        elif token.content:
            runs.append(Run(token.content, urls[-1] if urls else None))
    return runs
