"""An article as the catalogue keeps it: whole as a record, and its light columns."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from hashlib import blake2b

from reader.article import Article, Block
from reader.errors import LibraryError
from reader.library.catalogue.annotated import (
    AnnotatedArticle,
    article_from_json,
    article_to_json,
    blocks_from_json,
)
from reader.text import fold


class DamagedRecordError(LibraryError):
    """The record of one article cannot be read."""


@dataclass(frozen=True, slots=True)
class ArticleText:
    """What passages are chosen from: an article's text and how it is laid out."""

    text: str
    language: str | None
    blocks: tuple[Block, ...]

    @classmethod
    def of(cls, article: Article) -> ArticleText:
        """Give that of an article."""
        return cls(article.text, article.language, article.blocks)


def encode_record(annotated: AnnotatedArticle) -> tuple[bytes, bytes]:
    """Give the text of an article, and all else as JSON, both compressed.

    They are apart because a list of claims needs the text of many articles and nothing else.
    """
    record = article_to_json(annotated)
    text = record.pop("text").encode("utf-8", "surrogatepass")
    rest = json.dumps(record, separators=(",", ":")).encode("ascii")
    return zlib.compress(text, _LEVEL), zlib.compress(rest, _LEVEL)


def decode_record(text: bytes, rest: bytes) -> AnnotatedArticle:
    """Give what `encode_record` wrote down; raises DamagedRecordError on anything else."""
    try:
        record = json.loads(zlib.decompress(rest))
        return article_from_json({**record, "text": decode_text(text)})
    except _DAMAGED_RECORD as error:
        raise DamagedRecordError(_DAMAGED) from error


def decode_text(text: bytes) -> str:
    """Give the text that `encode_record` wrote down; raises DamagedRecordError on anything else."""
    try:
        return zlib.decompress(text).decode("utf-8", "surrogatepass")
    except _DAMAGED_RECORD as error:
        raise DamagedRecordError(_DAMAGED) from error


def decode_article_text(text: bytes, rest: bytes) -> ArticleText:
    """Give what passages are chosen from, in less time than the whole article takes.

    Raises DamagedRecordError on anything but what `encode_record` wrote down.
    """
    try:
        record = json.loads(zlib.decompress(rest))
        return ArticleText(decode_text(text), record["language"], blocks_from_json(record))
    except _DAMAGED_RECORD as error:
        raise DamagedRecordError(_DAMAGED) from error


def check_record(rest: bytes) -> None:
    """Raise DamagedRecordError where the JSON that `encode_record` wrote down is not whole."""
    try:
        zlib.decompress(rest)  # which compares a checksum
    except _DAMAGED_RECORD as error:
        raise DamagedRecordError(_DAMAGED) from error


_LEVEL = 6
_BOOKS = "epub"
"""The format whose files are books of several articles."""
_DAMAGED = "The library's record of this article is damaged."
_DAMAGED_RECORD = (zlib.error, ValueError, KeyError, TypeError, AttributeError, RecursionError)


def content_digest(article: Article) -> str:
    """Give what tells the title and text of an article from any other's.

    A title that only the file's name gave is none of its content: the file may be renamed.
    """
    source = article.sources.get("title")
    title = "" if source is not None and not source.confidence else article.title
    content = f"{title}\0{article.text}".encode("utf-8", "surrogatepass")
    return blake2b(content, digest_size=16).hexdigest()


def book_of(article: Article) -> str | None:
    """Give the title of the book that an article is a chapter of, which stands above its own."""
    return article.kicker if article.part and article.format == _BOOKS else None


def article_columns(annotated: AnnotatedArticle) -> dict[str, str | int | None]:
    """Give the values of an article's row in the catalogue, by column."""
    article = annotated.article
    return {
        "part": article.part,
        "format": article.format,
        "title": article.title,
        "book": book_of(article),
        "authors": json.dumps(article.authors),
        "publisher": article.publisher,
        "folded_publisher": fold(article.publisher or ""),
        "published": article.published,
        "language": article.language,
        "folded_tags": "".join(f"\n{fold(tag)}\n" for tag in article.tags),
        "word_count": len(article.text.split()),
        "statement_count": len(annotated.statements),
        "figure_count": len(annotated.figures_told),
        "digest": content_digest(article),
    }
