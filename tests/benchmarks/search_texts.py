"""The texts of the articles in the benchmark of searching, stored as the library's catalogue does.

Imports nothing of the index, so that stock Whoosh can use it in a process that is not ours.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from reader.article import Article
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.catalogue.records import decode_text, encode_record
from tests.benchmarks.search_corpus import SearchArticle


class StoredTexts:
    """A file of compressed records."""

    def __init__(self, folder: Path) -> None:
        self._connection = sqlite3.connect(folder / "texts.sqlite")
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = NORMAL")

    def store(self, articles: Iterable[SearchArticle]) -> None:
        """Store all articles in one transaction."""
        with self._connection:
            self._connection.execute(
                "CREATE TABLE records"
                " (article INTEGER PRIMARY KEY, title TEXT, text BLOB, json BLOB)"
            )
            self._connection.executemany(
                "INSERT INTO records VALUES (?, ?, ?, ?)", map(_record, articles)
            )

    def text(self, article_id: int) -> str:
        """Give the text of an article."""
        sql = "SELECT title, text FROM records WHERE article = ?"
        return decode_text(self._connection.execute(sql, (article_id,)).fetchone()[1])

    def close(self) -> None:
        """Close the file."""
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
