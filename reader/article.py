"""The values everything speaks of: spans, blocks, articles.

All positions in this package are half-open character (code point) offsets into `Article.text`;
nothing below `reader.tui` knows about lines, cells or colours.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

TYPE_CHECKING = False
if TYPE_CHECKING:
    # only its name is needed: both modules are large for what reads figures alone
    from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of characters, `start` included, `end` not."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


class BlockKind(StrEnum):
    """What a block is to a reader."""

    KICKER = "kicker"
    """A short line of topic above or before the title."""
    TITLE = "title"
    BYLINE = "byline"
    DATELINE = "dateline"
    """A line that holds nothing but a date or a place and a date."""
    SUMMARY = "summary"
    """The lead, and the items of a summary box with the line that announces it."""
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    CAPTION = "caption"
    TABLE = "table"
    CODE = "code"
    EMBED = "embed"
    """A post of a social network, or another foreign text, set into the article."""
    FURNITURE = "furniture"
    """Text of the page that is not the article: menus, footers, share buttons."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-level piece of an article's text."""

    span: Span
    kind: BlockKind
    level: int = 0
    """The depth of a heading (1 to 6), of a list item or a paragraph that goes on within one
    (from 1), of a quote within quotes (from 1). Of a table's first row 1 where it holds the
    headings of the columns, else 2. Of a line of code behind an empty line 1. In all other cases
    0."""
    page: int | None = None
    """The page the block begins on, from 1, where the format has pages."""


@dataclass(frozen=True, slots=True)
class Link:
    """A piece of an article's text that points somewhere."""

    span: Span
    url: str


@dataclass(frozen=True, slots=True)
class Highlight:
    """A passage that whoever saved the article has marked in it, as the file tells."""

    span: Span
    note: str = ""
    """What was noted on it."""
    noted: str | None = None
    """When, in ISO 8601."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a field's value came from, and how sure it is."""

    origin: str
    """For example `front matter`, `json-ld`, `meta`, `first line`."""
    confidence: float
    """From 0 (a guess) to 1 (written there for this purpose)."""


@dataclass(frozen=True, slots=True)
class Article:
    """A saved article. `path` and `part` together are its identity."""

    path: Path
    part: str
    """Which article of the file this is, in the file's own terms; empty where it holds only one."""
    format: str
    """The name of the format it was read as, for example `text` or `html`."""
    text: str
    """All text, free of control characters, its blocks parted by single newlines."""
    blocks: tuple[Block, ...]
    """Ordered and without overlap; together they cover every character but the newlines."""
    title: str
    kicker: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    """ISO 8601, as exact as the source is: `2024-10`, `2024-10-25` or `2024-10-25T04:30`."""
    updated: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    """A two-letter ISO 639-1 code, or None where it could not be told."""
    links: tuple[Link, ...] = ()
    tags: tuple[str, ...] = ()
    """Those that the article came with: keywords, categories of its publisher."""
    own_tags: tuple[str, ...] = ()
    """Those that whoever saved the article gave it in another program."""
    highlights: tuple[Highlight, ...] = ()
    """In the order of the text."""
    labels: tuple[Span, ...] = ()
    """Where numbers stand that a program counts before items of lists and headings (`3.`, `2.1`);
    nobody claims these. In the order of the text."""
    is_read: bool = False
    """Whether the file tells that the article has been read."""
    is_starred: bool = False
    """Whether the file tells that whoever saved the article has starred it."""
    sources: Mapping[str, Source] = field(default_factory=dict)
    """Field name to the source of its value, for every field that was read or guessed."""
