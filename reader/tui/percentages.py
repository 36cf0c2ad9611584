"""How much of an article was read, and how much of a page is the article, in per cent."""

from __future__ import annotations

from reader.article import Article, BlockKind


def percent_read(read_to: int, length: int) -> int:
    """Give how much of a text lies before an offset, in per cent; 100 only where all of it does.

    As in the footer of `less`, what was in sight counts as read down to its last line.
    """
    return 100 if read_to >= length else 100 * read_to // length


def share_of_article(article: Article) -> int:
    """Give how much of the page's text is the article; 100 only where nothing is furniture."""
    furniture = whole = 0
    for block in article.blocks:
        length = block.span.end - block.span.start
        whole += length
        furniture += length if block.kind is BlockKind.FURNITURE else 0
    return percent_read(whole - furniture, whole)
