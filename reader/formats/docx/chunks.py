"""Pieces of other formats that a Word document takes in when it is opened (ECMA-376, 17.17.2.1).

Programs that make documents of pages write their HTML so, plain, or packed as MHTML.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reader.formats.builder import Run
from reader.formats.encoding import declared_charset, decode
from reader.formats.html.addresses import Addresses
from reader.formats.html.parsing import lightened, parse
from reader.formats.html.walk import pieces
from reader.formats.mhtml import packed_page
from reader.formats.office.paragraph import Paragraph
from reader.text import own_bullet

_PAGES = (".html", ".htm", ".xhtml", ".xht")
_PACKED_PAGES = (".mht", ".mhtml")
_TEXTS = (".txt",)
_MOST_LINES = 100_000


def chunk_paragraphs(data: bytes, name: str) -> list[Paragraph]:
    """Give the paragraphs of the part with this name; none of a format that is not read here."""
    suffix = name.lower()
    if suffix.endswith(_PACKED_PAGES):
        page = packed_page(data)
        return [] if page is None else list(_of_page(page))
    if suffix.endswith(_PAGES):
        return list(_of_page(decode(data, declared_charset(data))))
    if suffix.endswith(_TEXTS):
        return [Paragraph(runs=[Run(line)]) for line in decode(data).splitlines()[:_MOST_LINES]]
    return []


def _of_page(page: str) -> Iterator[Paragraph]:
    tree = parse(lightened(page))
    addresses = Addresses(None)
    for piece in pieces(tree) if tree is not None else ():
        runs = [run if run.url is None else _resolved(run, addresses) for run in piece.runs]
        number = "" if own_bullet(piece.text) else piece.number
        yield Paragraph(piece.kind, piece.level, runs, number)


def _resolved(run: Run, addresses: Addresses) -> Run:
    return replace(run, url=addresses.resolve(run.url or ""))
