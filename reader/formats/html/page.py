"""Web pages: the article that the search finds, in the page's own blocks, then the rest of it.

What is not the article comes after it as furniture, so that nothing of the page is lost, each
wording once. Pages without an article, and those too large or too deep for the search, give all of
their text.
"""

from __future__ import annotations

from urllib.parse import urljoin

from lxml import etree, html

from reader.article import BlockKind
from reader.formats.builder import ArticleBuilder
from reader.formats.html.addresses import Addresses
from reader.formats.html.bold_headings import BOLD_LEVEL, bold_headings
from reader.formats.html.choosing import choose
from reader.formats.html.fragment import add_bare_text, add_piece
from reader.formats.html.head import head_kinds, repetitions
from reader.formats.html.line_reader import PrintedLines
from reader.formats.html.page_metadata import LEAD_CLASSES, classed_texts, tell_metadata
from reader.formats.html.parsing import lightened, parse
from reader.formats.html.preformatted import preformatted_text
from reader.formats.html.search import Found, find_article
from reader.formats.html.text_metadata import tell_by_text
from reader.formats.html.walk import Piece, pieces
from reader.formats.html.wording import Wording, words_of
from reader.formats.plain import add_body

_MOST_CHARACTERS = 8_000_000
_MOST_ELEMENTS = 30_000
"""The search for the article takes more than linear time in these."""
_DEEPEST = 200
_HEAD_CHARACTERS = 50_000
"""Of a page that cannot be parsed as a whole, what is looked at for what it tells of itself."""

_TITLE_TIMES = 4
"""So many times as long as the title is what may have its words."""
_BEGINNING = 4
"""So many first blocks may repeat the title or be the lead."""
_BESIDE_TEXT = frozenset({BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.CAPTION})


def add_page(builder: ArticleBuilder, page: str) -> None:
    """Add the article of a page, then the rest of the page, and tell the page's metadata."""
    page = lightened(page)
    tree = parse(page)
    if tree is None:
        beginning = parse(page[:_HEAD_CHARACTERS])
        if beginning is not None:
            tell_metadata(builder, beginning)
        _add_without_tags(builder, page)
        return
    printed = tell_metadata(builder, tree)
    if not _is_searchable(tree, page):
        _add_large(builder, tree)
    else:
        _strip(tree)
        wordings = [Wording(piece) for piece in pieces(tree)]
        found = find_article(tree, wordings)
        _add_blocks(builder, wordings, found, tree, printed)
    if builder.is_empty:
        _add_without_tags(builder, page)


def _add_blocks(
    builder: ArticleBuilder,
    wordings: list[Wording],
    found: Found | None,
    tree: html.HtmlElement,
    printed: PrintedLines,
) -> None:
    """Add the article that was found among a page's blocks, and the others."""
    addresses = Addresses(_base_url(builder, tree))
    chosen = choose(wordings, found.texts) if found else []
    if found is None or not any(chosen):
        _add_all(builder, [wording.piece for wording in wordings], addresses)
        return
    builder.note("text", found.origin, found.confidence)
    title = builder.told("title") or ""
    for i in repetitions(wordings, chosen, title):
        chosen[i] = False
    names, language = builder.told_list("authors"), builder.told("language")
    leads = {_key(lead) for lead in classed_texts(tree, LEAD_CLASSES)}
    kinds = head_kinds(wordings, chosen, title, names, printed, language, leads)
    for i, kind in kinds.items():
        chosen[i], wordings[i].piece.kind, wordings[i].piece.level = True, kind, 0
    for i in bold_headings(wordings, chosen, title):
        wordings[i].piece.kind, wordings[i].piece.level = BlockKind.HEADING, BOLD_LEVEL
    tell_by_text(builder, wordings, chosen, language)
    _add_article(builder, wordings, chosen, leads, addresses)
    _add_furniture(builder, wordings, chosen, addresses)


def _strip(tree: html.HtmlElement) -> None:
    """Take away what shows no text: the search would copy it, and comments would part texts."""
    etree.strip_tags(tree, etree.Comment, etree.ProcessingInstruction)
    etree.strip_elements(tree, "script", "style", "svg", "link", "template", with_tail=False)


def _add_without_tags(builder: ArticleBuilder, page: str) -> None:
    builder.note("text", "the page without its tags", 0.1)
    add_bare_text(builder, page)


def _base_url(builder: ArticleBuilder, tree: html.HtmlElement) -> str | None:
    """The address that the links of the page are relative to."""
    url = builder.told("url")
    element = next(tree.iter("base"), None)
    base = element.get("href") if element is not None else None
    try:
        return urljoin(url or "", base) if base else url
    except ValueError:
        return url


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


def _add_article(
    builder: ArticleBuilder,
    wordings: list[Wording],
    chosen: list[bool],
    leads: set[str],
    addresses: Addresses,
) -> None:
    """Add the article under its kicker and title, which the body may or may not repeat."""
    title, kicker = builder.told("title") or "", builder.told("kicker") or ""
    builder.add(BlockKind.KICKER, kicker)
    builder.add(BlockKind.TITLE, title)
    article = [wording for wording, is_chosen in zip(wordings, chosen, strict=True) if is_chosen]
    preformatted = preformatted_text(wordings, chosen)
    is_added = False
    begun = 0
    for wording in article:
        piece = wording.piece
        if preformatted and piece.kind is BlockKind.CODE:
            if not is_added:
                add_body(builder, preformatted)
            is_added = True
            continue
        if begun < _BEGINNING and wording.key in {_key(kicker), _key(title)}:
            continue
        is_lead = begun < _BEGINNING and piece.kind is BlockKind.PARAGRAPH and wording.key in leads
        add_piece(builder, piece, BlockKind.SUMMARY if is_lead else piece.kind, addresses)
        begun += piece.kind not in _BESIDE_TEXT


def _add_large(builder: ArticleBuilder, tree: html.HtmlElement) -> None:
    """Add all of a page that is too large or too deep for the search.

    The tree takes the most memory: it is given up before the article is made of its texts.
    """
    addresses = Addresses(_base_url(builder, tree))
    found = []
    for piece in pieces(tree):
        piece.element = None
        found.append(piece)
    tree.clear()
    _add_all(builder, found, addresses)


def _add_all(builder: ArticleBuilder, found: list[Piece], addresses: Addresses) -> None:
    """Add all of a page in which no article was found, in its own order; empties the list."""
    if not found:
        return
    builder.note("text", "all text of the page", 0.3)
    title = builder.told("title") or ""
    title_key, most = _key(title), _TITLE_TIMES * len(title)
    titles = {
        i
        for i, piece in enumerate(found)
        if len(piece.text) <= most and _key(piece.text) == title_key
    }
    if not titles:
        builder.add(BlockKind.TITLE, title)
    found.reverse()
    for i in range(len(found)):
        piece = found.pop()  # what has been added need not be kept
        is_title = piece.kind is BlockKind.HEADING and i in titles
        add_piece(builder, piece, BlockKind.TITLE if is_title else piece.kind, addresses)


def _add_furniture(
    builder: ArticleBuilder, wordings: list[Wording], chosen: list[bool], addresses: Addresses
) -> None:
    """Add what is not the article, each wording once."""
    seen = {_key(builder.told("title") or ""), _key(builder.told("kicker") or "")}
    seen.update(w.key for w, is_chosen in zip(wordings, chosen, strict=True) if is_chosen)
    for wording, is_chosen in zip(wordings, chosen, strict=True):
        if not is_chosen and wording.key not in seen:
            seen.add(wording.key)
            add_piece(builder, wording.piece, BlockKind.FURNITURE, addresses)


def _key(text: str) -> str:
    """What two wordings of the same text share: their words, or what there is without any."""
    return " ".join(words_of(text)) or text.strip()
