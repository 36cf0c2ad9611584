"""Where an article of the library is from, without all that it says."""

from __future__ import annotations

from dataclasses import replace

from reader.article import Article
from reader.library.library import Library
from reader.library.rows import ArticleRow


def article_source(library: Library, row: ArticleRow) -> Article:
    """Give an article without its text: there may be as many as the library holds.

    Raises:
        LibraryError: It is not in the library any more, or its record is damaged.
    """
    article = library.open(row.id).article
    return replace(article, path=row.path, text="", blocks=(), links=())
