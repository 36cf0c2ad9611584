"""From markdown-it's tokens to the blocks of an article."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from markdown_it.token import Token

from reader.article import BlockKind
from reader.formats.builder import ArticleBuilder, Run
from reader.formats.heads import tell_head
from reader.formats.markdown.metadata import Properties
from reader.formats.markdown.raw_html import html_blocks
from reader.formats.markdown.runs import runs_of, text_of, without_reference
from reader.formats.markdown.syntax import CALLOUT, CALLOUT_TITLE, tokens_of

_MOST_PARSED, _MOST_LINES = 2_000_000, 50_000
"""Characters and lines; a longer text is taken line by line."""
_BEGINNING = 5
"""Up to so many blocks may stand over the title: pictures, badges."""
_LOOKED_AT = 3_000
"""Characters of a text at whose beginning its summary may stand already."""
_SUMMARIES = frozenset(("abstract", "summary", "tldr"))
_QUOTES = frozenset(("quote", "cite", ""))
_EXCERPT = "excerpt"
_HIGHLIGHTS = re.compile(r"(?:new )?(?:highlights|annotations)\b", re.IGNORECASE)
_TAGS_ALONE = re.compile(r"(?:#[^\s#]{1,100}\s*)+\Z")
_TAG = re.compile(r"#([^\s#]*[^\W\d_][^\s#]*)")
_TASK = re.compile(r"\[([ xX/-])\]\s+")
_FILE_NAME = re.compile(r"[\w%.-]+\.\w{2,4}\Z|rw-book-cover\Z|image\Z|img\Z", re.IGNORECASE)


def add_body(
    builder: ArticleBuilder, body: str, summary: str, properties: Properties | None
) -> None:
    """Add the blocks of a Markdown text under the title that was told, if any.

    `summary` stands under the title, unless the text begins with it; what tells `properties` is
    furniture.
    """
    beginning = _letters(body[:_LOOKED_AT])
    summary = "" if _letters(summary)[:100] in beginning else summary
    title = builder.told("title") or ""
    if len(body) > _MOST_PARSED or body.count("\n") > _MOST_LINES:
        builder.note("text", "lines as they stand, for their length", 0.5)
        builder.add(BlockKind.TITLE, title if builder.is_empty else "")
        builder.add(BlockKind.SUMMARY, summary)
        _add_lines(builder, body)
        return
    tokens = tokens_of(body)
    is_begun = not builder.is_empty  # what stands over it has the title
    kinds = {} if is_begun else _kinds_of_head(builder, tokens, properties)
    writer = _Writer(builder, summary, properties, kinds)
    if title and not is_begun and not _shows_title(tokens, title):
        writer.add_title([Run(title)])
    writer.write(tokens)
    writer.finish()


def _kinds_of_head(
    builder: ArticleBuilder, tokens: Sequence[Token], properties: Properties | None
) -> dict[int, BlockKind]:
    """Tell what the first paragraphs say of the text, and give the kinds of those that do.

    The keys are the `id` of the paragraphs' inline tokens. Without a heading for a title nothing is
    looked for: notes begin with anything.
    """
    title = builder.told("title")
    paragraphs: list[Token] = []
    has_title = False
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open":
            is_title = opening.tag == "h1" and len(paragraphs) <= _MOST_OVER_TITLE and not has_title
            if is_title:
                paragraphs, has_title = [], True
            if not is_title and paragraphs:
                break
            title = inline.content if is_title else title
        is_paragraph = opening.type == "paragraph_open" and opening.level == 0
        is_property = properties is not None and properties.holds(inline)
        if is_paragraph and not is_property and not _is_picture(inline.children or []):
            paragraphs.append(inline)
        if len(paragraphs) == _PARAGRAPHS_OF_HEAD:
            break
    if not title:
        return {}
    texts = [text_of(runs_of(token.children or [])) for token in paragraphs]
    kinds = tell_head(builder, title, texts)
    return {id(paragraphs[at]): kind for at, kind in kinds.items()}


_PARAGRAPHS_OF_HEAD = 8
_MOST_OVER_TITLE = 2
"""Paragraphs over the title, as the way to a page through its site."""

_LINE_KINDS = (
    (re.compile(r"(#{1,6})[ \t]+"), BlockKind.HEADING),
    (re.compile(r"(>)[ \t]?"), BlockKind.QUOTE),
    (re.compile(r"([-*+])[ \t]+"), BlockKind.ITEM),
)


def _add_lines(builder: ArticleBuilder, body: str) -> None:
    """Add each line as what its beginning says it is."""
    for line in body.split("\n"):
        for pattern, kind in _LINE_KINDS:
            if match := pattern.match(line):
                level = 0 if kind is BlockKind.QUOTE else len(match[1])
                builder.add(kind, line[match.end() :], level=level)
                break
        else:
            builder.add(BlockKind.PARAGRAPH, line)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _shows_title(tokens: Sequence[Token], title: str) -> bool:
    """Whether a text has a title of its own: a first heading, or the same words a little below."""
    if tokens and tokens[0].tag == "h1":
        return True
    return any(
        token.tag == "h1" and _letters(following.content) == _letters(title)
        for token, following in pairwise(tokens[:30])
    )


class _Writer:
    """Turns markdown-it's tokens into blocks."""

    def __init__(
        self,
        builder: ArticleBuilder,
        summary: str,
        properties: Properties | None,
        kinds: Mapping[int, BlockKind],
    ) -> None:
        self._builder = builder
        self._summary = summary
        """What is to stand under the title; empty once it does."""
        self._properties = properties
        self._kinds = kinds
        """What paragraphs are that tell of the text, by the `id` of their tokens."""
        self._has_title = not builder.is_empty
        self._blocks = 0
        """How many blocks with text have been added."""
        self._tags: list[str] = []
        self._lists = 0
        self._quotes: list[str] = []
        """The kinds of the open quotes: that of a callout, or empty."""
        self._heading = 0
        self._highlights = 0
        """The level of the heading whose section lists highlights; 0 elsewhere."""
        self._row: list[list[Run]] | None = None
        self._number = ""
        """The number of the item that has begun, until its text has come."""
        self._items: list[bool] = []
        """Of the open items whether they have text already."""
        self._row_level = 0
        """The level of the next row of a table, as `Block` has it."""

    def write(self, tokens: Sequence[Token]) -> None:
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
            elif token.type == "blockquote_open":
                self._open_quote(token)
            elif token.type == "blockquote_close":
                self._quotes.pop()
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
                self._add_html(token.content)
            elif token.type == "inline":
                self._add(token)

    def add_title(self, runs: Sequence[Run]) -> None:
        """Add the title, and under it the summary."""
        self._has_title = True
        self._put(BlockKind.TITLE, runs)
        self._add_summary()

    def finish(self) -> None:
        """Add what has found no place so far, and tell the tags that the text has."""
        self._add_summary()
        self._builder.tell_list("tags", self._tags, "lines of tags", 0.9)

    def _put(self, kind: BlockKind, runs: Sequence[Run], level: int = 0) -> None:
        self._blocks += any(run.text.strip() for run in runs)
        self._builder.add(kind, runs, level=level)

    def _add_summary(self) -> None:
        summary, self._summary = self._summary, ""
        self._builder.add(BlockKind.SUMMARY, summary)

    def _open_quote(self, token: Token) -> None:
        self._quotes.append(token.meta.get(CALLOUT, ""))
        title = token.meta.get(CALLOUT_TITLE, "")
        if title:
            for titled in tokens_of(title):
                if titled.type == "inline":
                    self._put(self._quote_kind(), runs_of(titled.children or []))

    def _quote_kind(self) -> BlockKind:
        """What the text of the innermost quote is; of a callout, which may be no quote, that."""
        callout = self._quotes[-1]
        if callout in _SUMMARIES or callout == _EXCERPT:
            return BlockKind.SUMMARY
        return BlockKind.QUOTE if callout in _QUOTES else BlockKind.PARAGRAPH

    def _change_row(self, change: int) -> None:
        if change < 0 and self._row is not None and any(self._row):
            # An empty first cell is told by its border, or the others would stand one too far left.
            runs = [run for cell in self._row for run in (Run(" | "), *cell)]
            self._put(BlockKind.TABLE, runs[1:], self._row_level)
            self._row_level = 0
        self._row = [] if change > 0 else None

    def _add_html(self, content: str) -> None:
        for kind, level, text in html_blocks(content):
            if kind is BlockKind.HEADING:
                self._add_heading([Run(text)], level)
            else:
                self._put(kind, [Run(text)], level)

    def _add(self, token: Token) -> None:
        children = token.children or []
        runs = runs_of(children)
        if self._row is not None:
            self._row.append(runs)
            return
        if self._properties is not None and self._properties.holds(token):
            self._put(BlockKind.FURNITURE, runs)
        elif self._heading:
            numbered = [Run(self._number, is_label=True), *runs] if self._number else runs
            self._add_heading(numbered, self._heading)
        elif self._items:
            self._add_item(runs)
        elif self._quotes:
            kind = self._quote_kind()
            level = len(self._quotes) - 1 if kind is BlockKind.QUOTE else 0
            self._put(kind, self._noted(runs), level)
        elif _TAGS_ALONE.match(token.content) and _TAG.search(token.content):
            self._tags += _TAG.findall(token.content)
            self._put(BlockKind.FURNITURE, runs)
        else:
            self._add_paragraph(children, runs, self._kinds.get(id(token), BlockKind.PARAGRAPH))
        self._number = ""
        if self._items:
            self._items[-1] = True

    def _add_item(self, runs: list[Run]) -> None:
        """Add the text of an item, or what goes on in it; a box to tick shows how it is."""
        kind = BlockKind.PARAGRAPH if self._items[-1] else BlockKind.ITEM
        task = _TASK.match(runs[0].text) if runs and kind is BlockKind.ITEM else None
        if task:
            box = "☐ " if task[1] == " " else "☑ "
            runs = [Run(box), Run(runs[0].text[task.end() :], runs[0].url), *runs[1:]]
        noted = self._noted(runs)
        numbered = [Run(self._number, is_label=True), *noted] if self._number else noted
        self._put(kind, numbered, self._lists)

    def _add_paragraph(self, children: Sequence[Token], runs: list[Run], kind: BlockKind) -> None:
        """Add a paragraph; one that holds a picture and its caption is what is said of that."""
        if not _is_picture(children):
            self._put(kind, self._noted(runs))
            if self._blocks <= _BEGINNING:
                self._tell_original(runs)
            return
        is_name = bool(_FILE_NAME.match(text_of(runs).strip()))
        self._put(BlockKind.FURNITURE if is_name else BlockKind.CAPTION, runs)

    def _tell_original(self, runs: Sequence[Run]) -> None:
        """Tell the address of what was saved, where a paragraph of links has it."""
        if all(run.url or not run.text.strip() for run in runs):
            for run in runs:
                if run.text.strip().lower() in _TO_ORIGINAL:
                    self._builder.tell("url", run.url, "link to the original", 0.7)

    def _noted(self, runs: list[Run]) -> list[Run]:
        """The same, marked where an export of highlights lists it with its place in the original.

        The reference to that place is no part of the text.
        """
        kept = without_reference(runs)
        if kept is None or not self._highlights:
            return runs
        return [Run(run.text, run.url, is_highlighted=True) for run in kept]

    def _add_heading(self, runs: list[Run], level: int) -> None:
        """The first heading, if little stands over it, is the title."""
        text = text_of(runs).strip()
        if self._quotes and text.lower() == _EXCERPT:
            self._quotes[-1] = _EXCERPT
            self._put(BlockKind.FURNITURE, runs)
            return
        is_first = level == 1 and not self._has_title and self._blocks < _BEGINNING
        if is_first and text and not (self._items or self._quotes):
            self._builder.tell("title", text, "first heading", 0.9)
            self.add_title(runs)
            return
        if _HIGHLIGHTS.match(text):
            self._highlights = level
        elif level <= self._highlights:
            self._highlights = 0
        self._put(BlockKind.HEADING, runs, level)


def _is_picture(children: Sequence[Token]) -> bool:
    """Whether a paragraph has a picture and no text but its description and what is in italics."""
    emphasised, has_picture = 0, False
    for token in children:
        emphasised += token.nesting * (token.type in {"em_open", "em_close"})
        has_picture = has_picture or token.type == "image"
        is_text = token.type not in {"image", "html_inline"} and token.content.strip()
        if is_text and not (emphasised and has_picture):
            return False
    return has_picture


_TO_ORIGINAL = frozenset(
    ("read original", "view original", "open original", "original article", "original", "source")
)
