"""An article as the catalogue keeps it: whole as a record, and its light columns."""

from __future__ import annotations

import json
import zlib
from hashlib import blake2b

from reader.article import Article
from reader.errors import LibraryError
from reader.library.annotated import AnnotatedArticle, article_from_json, article_to_json
from reader.text import fold


class DamagedRecordError(LibraryError):
    """The record of one article cannot be read."""


def encode_record(annotated: AnnotatedArticle) -> bytes:
    """Give the article with its statements and figures as compressed JSON."""
    record = json.dumps(article_to_json(annotated), separators=(",", ":"))
    return zlib.compress(record.encode("ascii"), level=3)


def decode_record(record: bytes) -> AnnotatedArticle:
    """Give what `encode_record` wrote down; raises DamagedRecordError on anything else."""
    try:
        return article_from_json(json.loads(zlib.decompress(record)))
    except _DAMAGED_RECORD as error:
        raise DamagedRecordError("The library's record of this article is damaged.") from error


_DAMAGED_RECORD = (zlib.error, ValueError, KeyError, TypeError, AttributeError, RecursionError)


def content_digest(article: Article) -> str:
    """Give what tells the title and text of an article from any other's."""
    content = f"{article.title}\0{article.text}".encode("utf-8", "surrogatepass")
    return blake2b(content, digest_size=16).hexdigest()


def article_columns(annotated: AnnotatedArticle) -> dict[str, str | int | None]:
    """Give the values of an article's row in the catalogue, by column."""
    article = annotated.article
    return {
        "part": article.part,
        "format": article.format,
        "title": article.title,
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
