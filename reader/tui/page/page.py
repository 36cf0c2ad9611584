"""What an article looks like as a page: its paragraphs in order, each with its style and space.

A page is made for reading from any place on: it is parted into sections of bounded size, and the
paragraphs of a section are made when they are looked at. Bars, bullets and indents are decoration;
they are painted beside the text and are no characters of it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType

from rich.cells import cell_len

from reader.article import Article, Block, BlockKind, Span
from reader.language import MONTHS
from reader.library.wording import doubt_about_text
from reader.text import fold, own_bullet
from reader.tui.page.sections import Section, sections_of
from reader.tui.page.title_block import MOST_AUTHORS, length_line, publication_line

_HEAD_BLOCKS = 64
"""Among so many blocks the title is looked for."""
_TABLE_ROWS = 128
"""Rows of a table that are measured together; a longer one may have other columns further on."""
_OF_HEADINGS = 1
"""The level of a row that holds headings."""
_LOOK_BACK = 64
"""So many blocks left out are passed to see what a block follows."""


class PageStyle(StrEnum):
    """How a paragraph of a page is painted; each has a component class of the reading pane."""

    KICKER = "kicker"
    TITLE = "title"
    DETAILS = "details"
    """Authors, dates and length."""
    SUMMARY = "summary"
    ANNOUNCEMENT = "announcement"
    """The line that announces the points of a summary."""
    HEADING = "heading"
    SUBHEADING = "subheading"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    EMBED = "embed"
    CAPTION = "caption"
    TABLE = "table"
    TABLE_HEADING = "table-heading"
    """The headings of a table's columns."""
    CODE = "code"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class TableRows:
    """The rows of a table that are laid out together."""

    rows: tuple[Span, ...]
    has_headings: bool
    """Whether the first one holds the headings of the columns."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a page, or a piece of a very long one."""

    span: Span
    """Its characters in the article's text; empty where it is not of the text."""
    style: PageStyle
    first: str = ""
    """The decoration before its first line."""
    rest: str = ""
    """The decoration before its other lines."""
    space: int = 0
    """The number of blank lines above it."""
    space_decoration: str = ""
    """What runs on through those lines, such as the bar of a summary."""
    wording: str | None = None
    """What is written where it is not a text's paragraph but one made of what is known of it."""
    table: TableRows | None = None
    """The table that it is a row of."""


@dataclass(frozen=True, slots=True)
class _Look:
    style: PageStyle
    first: str = ""
    rest: str = ""
    space: int = 1
    close: bool = False
    """Whether blocks of the same kind follow one another without space."""
    running: str = ""
    """What runs on between blocks of the same kind."""


_LOOKS: Mapping[BlockKind, _Look] = MappingProxyType(
    {
        BlockKind.KICKER: _Look(PageStyle.KICKER, close=True),
        BlockKind.TITLE: _Look(PageStyle.TITLE, close=True),
        BlockKind.BYLINE: _Look(PageStyle.DETAILS, close=True),
        BlockKind.DATELINE: _Look(PageStyle.DETAILS, close=True),
        BlockKind.SUMMARY: _Look(PageStyle.SUMMARY, "│ ", "│ ", running="│"),
        BlockKind.HEADING: _Look(PageStyle.HEADING, space=2),
        BlockKind.PARAGRAPH: _Look(PageStyle.PARAGRAPH),
        BlockKind.ITEM: _Look(PageStyle.PARAGRAPH, close=True),
        BlockKind.QUOTE: _Look(PageStyle.QUOTE, "  ▎ ", "  ▎ ", running="  ▎"),
        BlockKind.CAPTION: _Look(PageStyle.CAPTION),
        BlockKind.TABLE: _Look(PageStyle.TABLE, "  ", "  ", close=True),
        BlockKind.CODE: _Look(PageStyle.CODE, "  ", "↪ ", close=True),
        BlockKind.EMBED: _Look(PageStyle.EMBED, "  ╎ ", "  ╎ ", running="  ╎"),
        BlockKind.FURNITURE: _Look(PageStyle.FURNITURE, close=True),
    }
)
_BULLETS = ("•", "◦", "▪")
_DEEPEST_ITEM = 6
_DEEPEST_QUOTE = 3
_LONGEST_ANNOUNCEMENT = 80
"""Characters; a longer line of a summary announces nothing."""
_POINT = ("│ • ", "│   ")
_POINT_WITH_BULLET = ("│ ", "│   ")
_HEAD = frozenset({BlockKind.KICKER, BlockKind.TITLE})
_WORD = re.compile(r"[^\W\d_]+")
_DETAIL = re.compile(r"(?<![^ ])[^ ,·][^,·]{0,29}(?=,| ·| and \d|$)")
"""A name of an author, a date, a length: what is short and stands between commas or dots."""
_BYLINE_WORDS = frozenset({"by", "von", "par", "por", "di", "and", "und", "et", "y", "e"})
_MONTH_WORDS = frozenset(fold(name) for names in MONTHS.values() for name in names)
_DATE_WORDS = _MONTH_WORDS | frozenset(
    "published updated posted on at am pm uhr um h the of stand aktualisiert veroffentlicht publie "
    "le mis a jour utc gmt cet cest est edt".split()
)


class Page:
    """An article as a page: sections, each a bounded part of the text and its paragraphs."""

    def __init__(
        self, article: Article, *, show_furniture: bool = False, rest: int = 0, missing: str = ""
    ) -> None:
        """Make a page of an article of which about `rest` characters are not there.

        What is `missing` for good is said above the text and below it.
        """
        self.article = article
        self.show_furniture = show_furniture
        self._rest = rest
        self._missing = missing
        self._parts = sections_of(article)
        self._starts = self._parts.starts
        self._tables: dict[int, TableRows] = {}

    def __len__(self) -> int:
        return len(self._parts)

    @property
    def sizes(self) -> Iterable[tuple[int, int]]:
        """How many characters and about how many blocks each section holds."""
        return zip(self._parts.sizes, self._parts.counts, strict=False)

    def span(self, section: int) -> Span:
        """The part of the text that a section holds, shown or not."""
        return self._parts[section].span

    def section_at(self, offset: int) -> int:
        """The section that holds the character at `offset`, or the last that begins before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def paragraphs(self, section: int) -> Sequence[Paragraph]:
        """The paragraphs of a section, without those that are left out."""
        part = self._parts[section]
        found: list[Paragraph] = []
        if section == 0:
            found += self._opening()
        for index in range(part.first, part.last):
            if self.is_shown(self.article.blocks[index]):
                found.append(self._paragraph(index, part))
            if index == self._title and part.span.start <= self._blocks[index].span.start:
                found += self._details(self._blocks[index].span.end)
        if self._missing and section == len(self) - 1:
            end = Span(part.span.end, part.span.end)
            wording = f"[{self._missing}.]"
            found.append(Paragraph(end, PageStyle.DETAILS, space=1, wording=wording))
        return found

    def is_shown(self, block: Block) -> bool:
        """Whether a block stands on the page: no furniture, and nothing the title block repeats."""
        if self.show_furniture:
            return True
        if block.kind is BlockKind.BYLINE:
            return not self._names_authors_only(block)
        if block.kind is BlockKind.DATELINE:
            return not self._gives_date_only(block)
        return block.kind is not BlockKind.FURNITURE

    @property
    def _blocks(self) -> Sequence[Block]:
        return self.article.blocks

    @cached_property
    def _title(self) -> int | None:
        """The index of the block that is the title."""
        head = enumerate(self._blocks[:_HEAD_BLOCKS])
        return next((i for i, block in head if block.kind is BlockKind.TITLE), None)

    def _opening(self) -> Iterator[Paragraph]:
        """What the text does not begin with itself: kicker, title and details."""
        if self._title is not None:
            return
        start = Span(0, 0)
        article = self.article
        if article.kicker and not any(b.kind is BlockKind.KICKER for b in self._blocks[:4]):
            yield Paragraph(start, PageStyle.KICKER, space=1, wording=article.kicker)
        if article.title:
            space = 0 if article.kicker else 1
            yield Paragraph(start, PageStyle.TITLE, space=space, wording=article.title)
        yield from self._details(0)

    def _details(self, offset: int) -> Iterator[Paragraph]:
        wordings = (publication_line(self.article), length_line(self.article, self._rest))
        for index, wording in enumerate(filter(None, wordings)):
            # Names and dates are not broken, but for one that would leave a line half empty.
            unbroken = _DETAIL.sub(_with_hard_spaces, wording)
            yield Paragraph(
                Span(offset, offset), PageStyle.DETAILS, space=int(index == 0), wording=unbroken
            )
        doubt = doubt_about_text(self.article)
        for told in filter(None, (doubt[:1].upper() + doubt[1:], self._missing)):
            yield Paragraph(Span(offset, offset), PageStyle.DETAILS, wording=f"{told}.")

    def _paragraph(self, index: int, part: Section) -> Paragraph:
        block = self._blocks[index]
        look = _LOOKS[block.kind]
        style = look.style
        first, rest = look.first, look.rest
        space = self._space(index, look)
        if (
            block.kind is BlockKind.SUMMARY
            and (announcement := self._announcement(index)) is not None
        ):
            if index == announcement:
                style = PageStyle.ANNOUNCEMENT
            else:
                first, rest = _POINT_WITH_BULLET if self._has_bullet(block) else _POINT
                space = (0, "")
        if block.kind is BlockKind.HEADING and block.level > 2:
            style = PageStyle.SUBHEADING
        elif block.kind is BlockKind.TABLE and block.level == _OF_HEADINGS:
            style = PageStyle.TABLE_HEADING
        if block.kind is BlockKind.ITEM:
            first, rest = self._item_decoration(block)
        elif block.kind is BlockKind.PARAGRAPH:
            first = rest = self._indent_within_item(index)
        elif block.kind is BlockKind.QUOTE:
            first = rest = look.first + "▎ " * min(block.level, _DEEPEST_QUOTE)
        if part.piece is None:
            table = self._table(index) if block.kind is BlockKind.TABLE else None
            return Paragraph(block.span, style, first, rest, *space, table=table)
        if part.piece.start > block.span.start:
            return Paragraph(part.piece, style, rest, rest)
        return Paragraph(part.piece, style, first, rest, *space)

    def _table(self, index: int) -> TableRows:
        """The table that the row at `index` is in."""
        beginning = index - index % _TABLE_ROWS
        first, last = index, index + 1
        while first > beginning and not self._begins_table(first):
            first -= 1
        if first not in self._tables:
            end = min(beginning + _TABLE_ROWS, len(self._blocks))
            while last < end and self._is_row(last) and not self._begins_table(last):
                last += 1
            rows = tuple(block.span for block in self._blocks[first:last])
            has_headings = self._blocks[first].level == _OF_HEADINGS
            self._tables[first] = TableRows(rows, has_headings)
        return self._tables[first]

    def _is_row(self, index: int) -> bool:
        return self._blocks[index].kind is BlockKind.TABLE

    def _begins_table(self, index: int) -> bool:
        return self._blocks[index].level > 0 or index == 0 or not self._is_row(index - 1)

    def _announcement(self, index: int) -> int | None:
        """The index of the line that announces the summary's point at `index`, or is announced.

        It is the first line of a summary, or the second behind a lead, that is short, is no
        sentence and has points below it.
        """
        first = index
        while first and index - first < _LOOK_BACK and self._is_summary(first - 1):
            first -= 1
        for candidate in range(first, min(first + 2, index + 1)):
            if self._is_summary(candidate + 1) and self._announces(self._blocks[candidate]):
                return candidate
        return None

    def _is_summary(self, index: int) -> bool:
        blocks = self._blocks
        return index < len(blocks) and blocks[index].kind is BlockKind.SUMMARY

    def _announces(self, block: Block) -> bool:
        if len(block.span) > _LONGEST_ANNOUNCEMENT or self._has_bullet(block):
            return False
        return not block.span.of(self.article.text).rstrip().endswith((".", "…", "”", '"', "»"))

    def _has_bullet(self, block: Block) -> bool:
        return bool(own_bullet(self.article.text, block.span.start))

    def _item_decoration(self, block: Block) -> tuple[str, str]:
        level = min(max(1, block.level), _DEEPEST_ITEM)
        indent = "  " * level
        if own := own_bullet(self.article.text, block.span.start):
            return indent[:-2], indent[:-2] + " " * cell_len(own)
        return f"{indent[:-2]}{_BULLETS[(level - 1) % len(_BULLETS)]} ", indent

    def _indent_within_item(self, index: int) -> str:
        """The indent of a paragraph that goes on within an item: that of the item's own words."""
        level = self._blocks[index].level
        for block in reversed(self._blocks[max(0, index - _LOOK_BACK) : index] if level else ()):
            if block.kind is BlockKind.ITEM and block.level == level:
                return self._item_decoration(block)[1]
        return "  " * min(level, _DEEPEST_ITEM)

    def _space(self, index: int, look: _Look) -> tuple[int, str]:
        before = self._kind_before(index)
        if before is None:
            return 1, ""
        kind = _kind_in_list(self._blocks[index])
        if {kind, before} <= _HEAD:
            return 0, ""
        if kind is BlockKind.TABLE and self._begins_table(index):
            return look.space, ""
        if kind is BlockKind.CODE and kind is before:
            return self._blocks[index].level, ""
        if kind is before:
            return (0, "") if _LOOKS[kind].close else (1, look.running)
        if kind is BlockKind.HEADING and self._blocks[index].level > 2:
            return 1, ""
        return look.space, ""

    def _kind_before(self, index: int) -> BlockKind | None:
        for i in range(index - 1, max(-1, index - 1 - _LOOK_BACK), -1):
            if self.is_shown(self._blocks[i]):
                return _kind_in_list(self._blocks[i])
        return None if index <= _LOOK_BACK else BlockKind.PARAGRAPH

    def _names_authors_only(self, block: Block) -> bool:
        if len(self.article.authors) > MOST_AUTHORS:
            return False
        known = {word for author in self.article.authors for word in _words(author)}
        return bool(known) and _words(block.span.of(self.article.text)) <= known | _BYLINE_WORDS

    def _gives_date_only(self, block: Block) -> bool:
        if self.article.published is None:
            return False
        return _words(block.span.of(self.article.text)) <= _DATE_WORDS


def _with_hard_spaces(detail: re.Match[str]) -> str:
    return detail[0].replace(" ", "\N{NO-BREAK SPACE}")


def _kind_in_list(block: Block) -> BlockKind:
    """The kind of a block; what goes on within an item is taken as one."""
    is_within_item = block.kind is BlockKind.PARAGRAPH and block.level > 0
    return BlockKind.ITEM if is_within_item else block.kind


def _words(text: str) -> set[str]:
    return {fold(word) for word in _WORD.findall(text)}
