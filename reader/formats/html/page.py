"""Web pages: trafilatura finds the article and its metadata, the rest of the page is furniture.

What trafilatura leaves out comes after the article, so that nothing of the page is lost: every
block whose words are not in the article yet, each wording once. Pages without an article, and those
too large or too deep for the search, give all of their text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from lxml import etree, html

from reader.article import BlockKind
from reader.formats.builder import ArticleBuilder
from reader.formats.html.elements import Piece, pieces
from reader.formats.html.extraction import bare_extraction
from reader.formats.html.fragment import add_bare_text, add_piece
from reader.formats.html.page_metadata import LEAD_CLASSES, classed_texts, tell_metadata
from reader.formats.html.parsing import parse

_MOST_CHARACTERS = 8_000_000
_MOST_ELEMENTS = 30_000
"""The search for the article takes more than linear time in these."""
_DEEPEST = 200

_BEGINNING = 4
"""So many first blocks may repeat the title or be the lead."""


def add_page(builder: ArticleBuilder, page: str) -> None:
    """Add the article of a page, then the rest of the page, and tell the page's metadata."""
    tree = parse(page)
    whole = list(pieces(tree)) if tree is not None else []
    if tree is None or not whole:
        builder.note("text", "the page without its tags", 0.1)
        add_bare_text(builder, page)
        return
    is_searchable = _is_searchable(tree, page)
    tell_metadata(builder, tree)
    article, confidence = _article_pieces(tree) if is_searchable else ([], 0.0)
    if not article:
        _add_all(builder, whole)
        return
    _take_from_page(article, whole)
    builder.note("text", "trafilatura", confidence)
    _add_article(builder, article, {_key(lead) for lead in classed_texts(tree, LEAD_CLASSES)})
    _add_furniture(builder, article, whole)


def _is_searchable(tree: html.HtmlElement, page: str) -> bool:
    if len(page) > _MOST_CHARACTERS:
        return False
    depth = elements = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        elements += event == "start"
        if depth > _DEEPEST or elements > _MOST_ELEMENTS:
            return False
    return True


def _article_pieces(tree: html.HtmlElement) -> tuple[list[Piece], float]:
    """The blocks of the article and how sure that is; none where trafilatura finds none."""
    for precise, confidence in ((True, 0.9), (False, 0.6)):
        try:
            document = bare_extraction(
                tree,
                favor_precision=precise,
                include_comments=False,
                include_links=True,
                include_formatting=True,
            )
        except (
            etree.LxmlError,
            ValueError,
            TypeError,
            AttributeError,
            LookupError,
            RecursionError,
        ):
            break
        body = getattr(document, "body", None)
        found = list(pieces(body)) if body is not None else []
        if found:
            return found, confidence
    return [], 0.0


def _take_from_page(article: list[Piece], whole: list[Piece]) -> None:
    """Give items their numbers and quotes their depth, neither of which trafilatura keeps.

    Where the page has the same words more often than the article nothing tells which they are.
    """
    if not any(piece.number or piece.kind is BlockKind.QUOTE for piece in whole):
        return
    originals, alike = defaultdict[str, list[Piece]](list), defaultdict[str, list[Piece]](list)
    for piece in whole:
        originals[_key(piece.text)].append(piece)
    for piece in article:
        alike[_key(piece.text)].append(piece)
    for key, found in alike.items():
        if len(originals[key]) != len(found):
            continue
        for piece, original in zip(found, originals[key], strict=True):
            piece.number = original.number
            if piece.kind is original.kind is BlockKind.QUOTE:
                piece.level = original.level


def _add_article(builder: ArticleBuilder, article: list[Piece], leads: set[str]) -> None:
    """Add the article under its kicker and title, which the body may or may not repeat."""
    title, kicker = builder.told("title") or "", builder.told("kicker") or ""
    builder.add(BlockKind.KICKER, kicker)
    builder.add(BlockKind.TITLE, title)
    for i, piece in enumerate(article):
        key = _key(piece.text)
        if i < _BEGINNING and key in {_key(kicker), _key(title)}:
            continue
        is_lead = i < _BEGINNING and piece.kind is BlockKind.PARAGRAPH and key in leads
        add_piece(builder, piece, BlockKind.SUMMARY if is_lead else piece.kind)


def _add_all(builder: ArticleBuilder, whole: list[Piece]) -> None:
    """Add all of a page in which no article was found, in its own order."""
    builder.note("text", "all text of the page", 0.3)
    title = builder.told("title") or ""
    title_keys = {_key(title)}
    if title_keys.isdisjoint(_key(piece.text) for piece in whole):
        builder.add(BlockKind.TITLE, title)
    for piece in whole:
        is_title = piece.kind is BlockKind.HEADING and _key(piece.text) in title_keys
        add_piece(builder, piece, BlockKind.TITLE if is_title else piece.kind)


_GRAM = 4
_FOUND_SHARE = 0.7


def _add_furniture(builder: ArticleBuilder, article: list[Piece], whole: list[Piece]) -> None:
    seen = {_key(builder.told("title") or ""), _key(builder.told("kicker") or "")}
    grams: set[tuple[str, ...]] = set()
    for piece in article:
        words = _words(piece.text)
        seen.add(_joined(words, piece.text))
        grams.update(_grams(words))
    for piece in whole:
        words = _words(piece.text)
        key = _joined(words, piece.text)
        if key in seen:
            continue
        own = list(_grams(words))
        if own and sum(gram in grams for gram in own) > _FOUND_SHARE * len(own):
            continue
        seen.add(key)
        add_piece(builder, piece, BlockKind.FURNITURE)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _key(text: str) -> str:
    """What two wordings of the same text share: their words, or what there is without any."""
    return _joined(_words(text), text)


def _joined(words: list[str], text: str) -> str:
    return " ".join(words) or text.strip()


def _grams(words: list[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[start:] for start in range(_GRAM)), strict=False)
