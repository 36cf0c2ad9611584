"""Pieces of HTML that are article through and through: chapters, entries of feeds."""

from __future__ import annotations

import re
from html import unescape

from reader.article import BlockKind
from reader.formats.builder import ArticleBuilder, Run
from reader.formats.html.addresses import Addresses
from reader.formats.html.parsing import lightened, parse
from reader.formats.html.walk import Piece, pieces
from reader.text import own_bullet

_MOST_LINES = 100_000
"""Of bare text; of more, several are put on one."""
_TAG = re.compile(r"<[^<>]{0,2000}>")

_UNRESOLVED = Addresses(None)


def add_fragment(
    builder: ArticleBuilder,
    html: str,
    base_url: str | None = None,
    *,
    has_highlights: bool = False,
) -> None:
    """Add the blocks of a piece of HTML, all of which is article; never raises.

    It may be a whole page or no more than text with entities. Links are resolved against
    `base_url`. With `has_highlights` what stands in `mark` elements is what whoever saved the
    article has marked.
    """
    tree = parse(lightened(html))
    if tree is None:
        add_bare_text(builder, html)
        return
    addresses = Addresses(base_url)
    for piece in pieces(tree, has_highlights=has_highlights):
        add_piece(builder, piece, piece.kind, addresses)


def add_piece(
    builder: ArticleBuilder,
    piece: Piece,
    kind: BlockKind,
    addresses: Addresses | None = None,
) -> None:
    """Add one block of a page as one of this `kind`, with its number as an item of a list.

    Its links are resolved by `addresses`; without, only whole addresses are kept.
    """
    if kind is BlockKind.CODE:
        builder.add_lines(kind, "\n" * piece.level + "".join(run.text for run in piece.runs))
        return
    addresses = addresses or _UNRESOLVED
    runs = [
        run if run.url is None else Run(run.text, addresses.resolve(run.url), run.is_highlighted)
        for run in piece.runs
    ]
    if piece.number and kind is piece.kind and not own_bullet(piece.text):
        runs = [Run(f"{piece.number} ", is_label=True), *runs]
    builder.add(kind, runs, level=piece.level if kind is piece.kind else 0)


def add_bare_text(builder: ArticleBuilder, page: str) -> None:
    """Add what is left of a page without its tags, where no parser makes sense of it."""
    lines = [line for line in unescape(_TAG.sub("\n", page)).split("\n") if line.strip()]
    together = len(lines) // _MOST_LINES + 1
    for first in range(0, len(lines), together):
        builder.add(BlockKind.PARAGRAPH, " ".join(lines[first : first + together]))
