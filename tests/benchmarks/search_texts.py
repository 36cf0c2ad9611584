"""The texts of the articles in the benchmark of searching, stored as the library's catalogue does.

Imports nothing of the index, so that stock Whoosh can use it in a process that is not ours.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from reader.article import Article
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.catalogue.database import checkpoint, connect, transaction
from reader.library.catalogue.records import decode_text, encode_record
from tests.benchmarks.search_corpus import SearchArticle


class StoredTexts:
    """A file of compressed records."""

    def __init__(self, folder: Path) -> None:
        self._connection = connect(folder / "texts.sqlite", durable=False)

    def store(self, articles: Iterable[SearchArticle]) -> None:
        """Store all articles in one transaction."""
        with transaction(self._connection):
            self._connection.execute(
                "CREATE TABLE records"
                " (article INTEGER PRIMARY KEY, title TEXT, text BLOB, json BLOB)"
            )
            self._connection.executemany(
                "INSERT INTO records VALUES (?, ?, ?, ?)", map(_record, articles)
            )

    def texts(self, ids: Sequence[int]) -> list[str]:
        """Give the texts of articles, in the order of their ids as given."""
        rows = self._connection.execute(
            "SELECT article, title, text FROM records"
            " WHERE article IN (SELECT value FROM json_each(?))",
            (json.dumps(ids),),
        )
        texts = {article_id: text for article_id, _, text in rows}
        return [decode_text(texts[article_id]) for article_id in ids]

    def close(self) -> None:
        """Close the file, its log brought into it."""
        checkpoint(self._connection)
        self._connection.close()


def store_texts(folder: Path, articles: Iterable[SearchArticle]) -> None:
    """Store the texts of all articles in `folder`."""
    texts = StoredTexts(folder)
    texts.store(articles)
    texts.close()


def _record(article: SearchArticle) -> tuple[int, str, bytes, bytes]:
    kept = Article(
        Path(f"{article.id:06}.txt"),
        "",
        "text",
        article.text,
        (),
        article.title,
        authors=article.authors,
        language="en",
    )
    return article.id, article.title, *encode_record(AnnotatedArticle(kept, (), ()))
