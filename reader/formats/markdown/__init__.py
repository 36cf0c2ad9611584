"""Markdown as people and programs write it: CommonMark with tables, Obsidian's and Pandoc's syntax,
front matter, and the exports of clippers and highlighting services.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reader.article import Article
from reader.formats.builder import ArticleBuilder
from reader.formats.encoding import decode
from reader.formats.markdown.front_matter import split
from reader.formats.markdown.metadata import properties_of, tell_front_matter
from reader.formats.markdown.writer import add_body
from reader.text import clean

__all__ = ["add_markdown", "read"]


def read(data: bytes, path: Path) -> Iterator[Article]:
    """Give the one article of a Markdown file; raises FormatError if it holds no text."""
    builder = ArticleBuilder(path, "markdown")
    front, body = split(clean(decode(data)))
    summary = tell_front_matter(builder, front, "front matter")
    properties = properties_of(body)
    if properties is not None:
        summary = tell_front_matter(builder, properties.front, "properties") or summary
    add_body(builder, body, summary, properties)
    yield builder.build()


def add_markdown(builder: ArticleBuilder, body: str) -> None:
    """Add a text in Markdown, under its title where that is told and not there yet."""
    add_body(builder, body, "", None)
