"""The blocks of a message that is a page: newsletters, with tables that only lay them out.

There is no need to look for the article in it. What the page hides (a preview for the list of
messages, wordings for other screens) is left out, save for the first: that is the preview.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from lxml import html

from reader.article import BlockKind
from reader.formats.builder import Run, single_line
from reader.formats.html.parsing import parse
from reader.formats.html.walk import pieces
from reader.formats.mail.blocks import MailBlock
from reader.formats.mail.cues import FORWARDING_WORDS, HEADER_NAMES
from reader.text import own_bullet

_HIDING = re.compile(
    r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden"
    r"|max-height\s{0,9}:\s{0,9}0(?:px)?\s{0,9}(?:[;!]|\Z)"
    r"|(?<![\w-])opacity\s{0,9}:\s{0,9}0(?:\.0{1,9})?\s{0,9}(?:[;!]|\Z)",
    re.IGNORECASE,
)
_TINY = re.compile(r"font-size\s{0,9}:\s{0,9}[01](?:px|pt)?\s{0,9}(?:[;!]|\Z)", re.IGNORECASE)
"""Only of elements without others in them: tables are set so between their cells."""
_SIGNATURE = re.compile(r"(?:gmail_|moz-)signature|^signature$|applemailsignature", re.IGNORECASE)
_PREVIEW = re.compile(r"pre-?header", re.IGNORECASE)
_PADDING = re.compile(
    "(?:[\u00ad\u034f\u200b-\u200f\u2007\ufeff\u00a0 ]{0,50}[\u034f\u200b-\u200f\u2007\ufeff]){3,}"
)
_PRINTED_BULLET = re.compile(r"[·•◦▪‣§]\s{1,9}\S")
"""What items begin with that Outlook writes as paragraphs; `·` and `§` are of symbol fonts."""
_TAG = re.compile(r"<[^<>]{0,2000}>")
_WORD = re.compile(r"\w+")
_LONGEST_PREVIEW = 500
_MOST_PREVIEWS = 20
_UNSEEN = "template"
"""An element whose content is not shown."""
_TABLE_PARTS = frozenset("table thead tbody tfoot tr td th caption colgroup col".split())
_BLOCKS_IN_CELLS = frozenset("p div h1 h2 h3 h4 h5 h6 ul ol img blockquote hr table".split())
_LONGEST_CELL = 80
"""Characters; what most cells of a table with data have at most."""
_MOST_NESTED = 2_000


def page_blocks(page: str) -> list[MailBlock]:
    """Give the blocks of a message that is a page; none where there is no text in it."""
    tree = parse(_PADDING.sub(" ", page))
    if tree is None:
        return []
    preview = _take_hidden(tree)
    signed = set(_signed_lines(tree))
    _unwrap_layout(tree)
    _part_lines(tree)
    _find_headings(tree)
    blocks = list(_blocks(tree))
    if not blocks:  # all of it is hidden, until a style says otherwise
        tree = parse(page)
        blocks = list(_blocks(tree)) if tree is not None else []
        preview = ""
        if not blocks:  # it is nested too deeply for the parser
            lines = map(single_line, _TAG.sub("\n", page).split("\n"))
            blocks = [MailBlock(BlockKind.PARAGRAPH, [Run(line)]) for line in lines if line]
    for block in blocks:
        if signed and all(line in signed for line in block.lines):
            block.become(BlockKind.FURNITURE)
    if preview and _words(preview) not in _words(" ".join(block.text for block in blocks)):
        blocks.insert(0, MailBlock(BlockKind.FURNITURE, [Run(preview)]))
    return blocks


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


def _blocks(tree: html.HtmlElement) -> Iterator[MailBlock]:
    for piece in pieces(tree):
        runs = piece.runs
        if piece.number and not own_bullet(piece.text):
            runs = [Run(f"{piece.number} ", is_label=True), *runs]
        if piece.kind is BlockKind.PARAGRAPH and _PRINTED_BULLET.match(piece.text):
            yield MailBlock(BlockKind.ITEM, runs, 1)
        else:
            yield MailBlock(piece.kind, runs, piece.level)


def _signed_lines(tree: html.HtmlElement) -> Iterator[str]:
    """The lines of what programs mark as signatures."""
    seen: set[html.HtmlElement] = set()
    for element in tree.iter("div", "pre", "table", "p"):
        marks = (element.get("class") or "", element.get("id") or "")
        if element not in seen and any(_SIGNATURE.search(mark) for mark in marks):
            seen.update(element.iter())
            yield from map(single_line, _texts(element))


def _texts(element: html.HtmlElement) -> Iterator[str]:
    """The texts of an element's blocks."""
    for piece in pieces(element):
        yield from "".join(run.text for run in piece.runs).split("\n")


def _take_hidden(tree: html.HtmlElement) -> str:
    """Mark what is not seen as such; gives the first text of it, which is the preview."""
    preview = ""
    hidden = [
        element for element in tree.iter() if isinstance(element.tag, str) and _hides(element)
    ]
    for i, element in enumerate(hidden):
        if element.getparent() is None or element.tag in {"html", "body"}:
            continue
        if not preview and i < _MOST_PREVIEWS:
            preview = single_line("".join(element.itertext())[: 4 * _LONGEST_PREVIEW])
        element.tag = _UNSEEN
    return preview if len(preview) <= _LONGEST_PREVIEW else ""


def _hides(element: html.HtmlElement) -> bool:
    style = (element.get("style") or "")[:2_000]
    if element.get("hidden") is not None or _HIDING.search(style):
        return True
    if _PREVIEW.search((element.get("class") or "")[:200]):
        return True
    return bool(_TINY.search(style)) and len(element) == 0


def _unwrap_layout(tree: html.HtmlElement) -> None:
    """Make plain blocks of the tables that hold no data."""
    tables = list(tree.iter("table"))
    outer: set[html.HtmlElement] = set()
    for table in tables:
        parent, steps = table.getparent(), 0
        while parent is not None and parent not in outer and steps < _MOST_NESTED:
            if parent.tag == "table":
                outer.add(parent)
                break
            parent, steps = parent.getparent(), steps + 1
    data = {table for table in tables if table not in outer and _is_data(table)}
    kept = {part for table in data for part in table.iter()}
    for element in tree.iter(*_TABLE_PARTS):
        if element not in kept:
            element.tag = "div"


def _find_headings(tree: html.HtmlElement) -> None:
    """Make headings of short texts in large letters: many newsletters have no others."""
    for element in tree.iter("div", "p"):
        style = (element.get("style") or "")[:2_000]
        size = _FONT_SIZE.search(style)
        is_large = size is not None and (
            int(size[1]) >= _HEADING_SIZE
            or (int(size[1]) >= _BOLD_HEADING_SIZE and _BOLD.search(style))
        )
        if not is_large or any(inner.tag in _NOT_IN_HEADINGS for inner in element):
            continue
        text = single_line("".join(islice(element.itertext(), _FIRST_TEXTS + 1)))
        is_short = 0 < len(text) <= _LONGEST_HEADING and len(element) <= _FIRST_TEXTS
        if is_short and not text.endswith((".", ",", ";", ":")):
            element.tag = "h2"


_FONT_SIZE = re.compile(r"font-size\s{0,9}:\s{0,9}(\d{1,3})(?:\.\d{1,9})?px", re.IGNORECASE)
_BOLD = re.compile(r"font-weight\s{0,9}:\s{0,9}(?:bold|[6-9]00)", re.IGNORECASE)
_HEADING_SIZE, _BOLD_HEADING_SIZE = 22, 18
"""Pixels; text has 14 to 17."""
_LONGEST_HEADING = 100
_NOT_IN_HEADINGS = frozenset("div p br hr table ul ol li h1 h2 h3 h4 h5 h6 blockquote".split())


def _part_lines(tree: html.HtmlElement) -> None:
    """Make blocks of what two line breaks part, and of each line of the headers of a message."""
    has_headers: dict[html.HtmlElement, bool] = {}
    for line_break in list(tree.iter("br")):
        following, parent = line_break.getnext(), line_break.getparent()
        is_double = (
            following is not None
            and following.tag == "br"
            and not (line_break.tail or "").strip("\u00a0 \t\r\n")
        )
        if not is_double and parent is not None and parent not in has_headers:
            beginning = "".join(islice(parent.itertext(), _FIRST_TEXTS))[:_FIRST_CHARACTERS]
            has_headers[parent] = bool(_HEADERS.match(beginning.lower().strip()))
        if is_double or (parent is not None and has_headers.get(parent)):
            line_break.tag = "hr"


_FIRST_TEXTS = 5
_FIRST_CHARACTERS = 100
_HEADERS = re.compile(rf"(?:{FORWARDING_WORDS})|(?:{HEADER_NAMES['from']})\s?:")


def _is_data(table: html.HtmlElement) -> bool:
    """Whether a table without others in it has rows of short texts in several columns."""
    if (table.get("role") or "").lower() in {"presentation", "none"}:
        return False
    rows = [list(row.iter("td", "th")) for row in table.iter("tr")]
    texts = [[single_line("".join(cell.itertext())) for cell in row] for row in rows]
    if sum(sum(map(bool, row)) > 1 for row in texts) < 2:
        return False
    filled = [text for row in texts for text in row if text]
    if sum(len(text) <= _LONGEST_CELL for text in filled) < 0.9 * len(filled):
        return False
    return not _has(table, _BLOCKS_IN_CELLS) and not _is_menu(rows)


def _has(table: html.HtmlElement, tags: Iterable[str]) -> bool:
    return any(element is not table for element in table.iter(*tags))


def _is_menu(rows: list[list[html.HtmlElement]]) -> bool:
    """Whether every cell is a link."""
    return all(cell.find(".//a") is not None for row in rows for cell in row if _is_filled(cell))


def _is_filled(cell: html.HtmlElement) -> bool:
    return any(text.strip() for text in cell.itertext())
