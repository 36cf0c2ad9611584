"""The texts of the articles in the benchmark of searching, stored as the library's catalogue does.

Imports nothing of the index, so that stock Whoosh can use it in a process that is not ours.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path

from reader.article import Article
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.catalogue.database import (
    checkpoint,
    connect,
    connect_to_read,
    transaction,
)
from reader.library.catalogue.records import decode_text, encode_record
from tests.benchmarks.search_corpus import SearchArticle


class StoredTexts:
    """A file of compressed records, as it is read beside who writes it."""

    def __init__(self, folder: Path) -> None:
        self._connection = connect_to_read(_file(folder))

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
        """Close the file."""
        self._connection.close()


def store_texts(folder: Path, articles: Iterable[SearchArticle]) -> None:
    """Store the texts of all articles in `folder`, in one transaction."""
    with closing(connect(_file(folder), durable=False)) as connection:
        with transaction(connection):
            connection.execute(
                "CREATE TABLE records"
                " (article INTEGER PRIMARY KEY, title TEXT, text BLOB, json BLOB)"
            )
            connection.executemany(
                "INSERT INTO records VALUES (?, ?, ?, ?)", map(_record, articles)
            )
        checkpoint(connection)


def _file(folder: Path) -> Path:
    return folder / "texts.sqlite"


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
