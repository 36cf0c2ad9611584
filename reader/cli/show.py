"""`reader show`: one article, marked up, on a terminal or a pipe."""

from __future__ import annotations

import argparse
import sys
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from reader.article import Block, BlockKind, Span
from reader.cli.exits import DONE, FAILED
from reader.cli.inputs import annotated_articles
from reader.cli.narration import tell
from reader.cli.output_console import OutputConsole
from reader.config import default_paths, load_config
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.wording import doubt_about_text
from reader.statements import StatementKind
from reader.text import own_bullet

_BLOCK_STYLES = {
    BlockKind.KICKER: "dim",
    BlockKind.TITLE: "bold",
    BlockKind.BYLINE: "dim",
    BlockKind.DATELINE: "dim",
    BlockKind.HEADING: "bold",
    BlockKind.CAPTION: "dim italic",
    BlockKind.FURNITURE: "dim",
}
_LEADS = {
    BlockKind.SUMMARY: "▌ ",
    BlockKind.QUOTE: "│ ",
    BlockKind.EMBED: "│ ",
}
"""What stands before every line of such a block."""
_DEEPEST_ITEM, _DEEPEST_QUOTE = 8, 3
_STATEMENT_STYLES = {
    StatementKind.DIRECT: "underline",
    StatementKind.PARTIAL: "underline",
    StatementKind.INDIRECT: "italic",
}
_SPEAKER_STYLE = "bold"
_FIGURE_STYLE = "bold"
_CLOSE_KINDS = frozenset(
    {
        BlockKind.KICKER,
        BlockKind.BYLINE,
        BlockKind.DATELINE,
        BlockKind.ITEM,
        BlockKind.SUMMARY,
        BlockKind.TABLE,
        BlockKind.CODE,
    }
)
"""Blocks that follow one of their own kind without a blank line."""
_PARTED_KINDS = frozenset({BlockKind.TABLE, BlockKind.CODE})
"""Those of them whose level tells that a blank line comes before: a new table, code after one."""


Mark = tuple[Span, str]
"""Where a style of Rich's holds."""


def run(arguments: argparse.Namespace) -> int:
    """Print the article, or with `--plain` exactly its text."""
    failures: list[str] = []
    shown = False
    articles = annotated_articles([arguments.path], failures, arguments)
    for annotated in articles:
        shown = True
        if doubt := doubt_about_text(annotated.article):
            tell(doubt)
        if arguments.plain:
            sys.stdout.write(annotated.article.text)
        else:
            _print(annotated)
    return DONE if shown and not failures else FAILED


def _print(annotated: AnnotatedArticle) -> None:
    width = load_config(default_paths().config_file).text_width
    console = OutputConsole()
    console = OutputConsole(width=min(width, console.width) if console.is_terminal else width)
    marks = sorted(_marks(annotated), key=_start)
    previous: BlockKind | None = None
    indents: dict[int, str] = {}
    for block in annotated.article.blocks:
        if block.kind is BlockKind.FURNITURE:
            continue
        is_within_item = block.kind is BlockKind.PARAGRAPH and block.level > 0
        kind = BlockKind.ITEM if is_within_item else block.kind
        is_apart = block.kind in _PARTED_KINDS and block.level > 0
        is_close = kind is previous and kind in _CLOSE_KINDS and not is_apart
        if previous is not None and not is_close:
            console.print()
        first = bisect_left(marks, block.span.start, key=_start)
        last = bisect_left(marks, block.span.end, key=_start)
        leads = _leads(annotated.article.text, block, indents)
        _print_block(console, annotated.article.text, block, leads, marks[first:last])
        previous = kind


def _print_block(
    console: Console, text: str, block: Block, leads: tuple[str, str], marks: Sequence[Mark]
) -> None:
    """Print one block; `marks` are those that begin in it, and none runs over its end."""
    words = Text(block.span.of(text), style=_BLOCK_STYLES.get(block.kind, ""))
    for span, style in marks:
        words.stylize(style, span.start - block.span.start, span.end - block.span.start)
    first, rest = leads
    for number, line in enumerate(words.wrap(console, console.width - len(rest))):
        console.print(Text(rest if number else first) + line)


def _leads(text: str, block: Block, indents: dict[int, str]) -> tuple[str, str]:
    """What stands before a block's first line and before its others.

    `indents` has the latter of the last item of each level, and gets that of this one.
    """
    level = min(block.level, _DEEPEST_ITEM)
    if block.kind is BlockKind.ITEM:
        outer = "  " * (level - 1)
        own = own_bullet(text, block.span.start)
        indents[level] = outer + " " * len(own or "• ")
        return outer if own else f"{outer}• ", indents[level]
    if block.kind is BlockKind.PARAGRAPH:
        indent = indents.get(level, "  " * level) if level else ""
        return indent, indent
    lead = _LEADS.get(block.kind, "")
    if block.kind is BlockKind.QUOTE:
        lead *= 1 + min(block.level, _DEEPEST_QUOTE)
    return lead, lead


def _start(mark: Mark) -> int:
    return mark[0].start


def _marks(annotated: AnnotatedArticle) -> Iterator[Mark]:
    for statement in annotated.statements:
        yield statement.span, _STATEMENT_STYLES[statement.kind]
        if statement.speaker is not None:
            yield statement.speaker.span, _SPEAKER_STYLE
    for figure in annotated.figures:
        yield figure.span, _FIGURE_STYLE
