"""Pieces of HTML that are article through and through: chapters, entries of feeds."""

from __future__ import annotations

import re

from reader.article import BlockKind
from reader.formats.builder import ArticleBuilder, Run
from reader.formats.html.elements import Piece, pieces
from reader.formats.html.parsing import parse
from reader.text import own_bullet

_TAG = re.compile(r"<[^<>]{0,2000}>")


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
    tree = parse(html)
    if tree is None:
        add_bare_text(builder, html)
        return
    for piece in pieces(tree, base_url, has_highlights=has_highlights):
        add_piece(builder, piece, piece.kind)


def add_piece(builder: ArticleBuilder, piece: Piece, kind: BlockKind) -> None:
    """Add one block of a page as one of this `kind`, with its number as an item of a list."""
    if kind is BlockKind.CODE:
        builder.add_lines(kind, "".join(run.text for run in piece.runs))
        return
    runs = piece.runs
    if piece.number and kind is piece.kind and not own_bullet(piece.text):
        runs = [Run(f"{piece.number} "), *runs]
    builder.add(kind, runs, level=piece.level if kind is piece.kind else 0)


def add_bare_text(builder: ArticleBuilder, page: str) -> None:
    """Add what is left of a page without its tags, where no parser makes sense of it."""
    for line in _TAG.sub("\n", page).split("\n"):
        builder.add(BlockKind.PARAGRAPH, line)
