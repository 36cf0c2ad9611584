"""What holds of every article, whatever file it was read from."""

from __future__ import annotations

from collections.abc import Sequence

from reader.article import Article
from reader.text import clean

_FIELDS = ("title", "kicker", "published", "updated", "publisher", "url", "language")


def assert_sound(articles: Sequence[Article]) -> None:
    """Assert that the articles of one file are what the rest of the program relies on."""
    parts = [article.part for article in articles]
    assert len(set(parts)) == len(parts), "two articles of one file have the same part"
    for article in articles:
        assert_blocks_cover_the_text(article)
        _assert_spans_lie_in_the_text(article)
        _assert_metadata_is_clean(article)


def assert_blocks_cover_the_text(article: Article) -> None:
    """Assert that the blocks are in order and cover all but the newlines between them."""
    expected = 0
    for block in article.blocks:
        assert block.span.start == expected
        text = block.span.of(article.text)
        assert text.strip()
        assert "\n" not in text
        assert block.level >= 0
        assert block.page is None or block.page >= 1
        expected = block.span.end + 1
    assert expected == len(article.text) + 1
    assert article.text == clean(article.text)


def _assert_spans_lie_in_the_text(article: Article) -> None:
    spans = [link.span for link in article.links] + [mark.span for mark in article.highlights]
    for span in [*spans, *article.labels]:
        assert 0 <= span.start < span.end <= len(article.text)
        assert span.of(article.text).strip()
    starts = [highlight.span.start for highlight in article.highlights]
    assert starts == sorted(starts)


def _assert_metadata_is_clean(article: Article) -> None:
    assert article.title
    values = [getattr(article, name) or "" for name in _FIELDS]
    values += [article.part, *article.authors, *article.tags, *(link.url for link in article.links)]
    for value in values:
        assert value == clean(value)
        assert "\n" not in value
    assert article.language is None or len(article.language) == 2
    for source in article.sources.values():
        assert 0 <= source.confidence <= 1
