"""Web pages, and pieces of HTML in files of other formats.

A whole page has its article looked for (`page`), with libraries that take long to load; a piece is
article through and through (`fragment`).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reader.article import Article
from reader.formats.builder import ArticleBuilder
from reader.formats.encoding import declared_charset, decode
from reader.formats.html.fragment import add_fragment

__all__ = ["add_fragment", "add_page", "read"]


def read(data: bytes, path: Path) -> Iterator[Article]:
    """Give the one article of a page; raises FormatError if it holds no text."""
    builder = ArticleBuilder(path, "html")
    add_page(builder, decode(data, declared_charset(data)))
    yield builder.build()


def add_page(builder: ArticleBuilder, page: str) -> None:
    """Add the article of a page, then the rest of the page, and tell the page's metadata."""
    from reader.formats.html import page as whole_page

    whole_page.add_page(builder, page)
