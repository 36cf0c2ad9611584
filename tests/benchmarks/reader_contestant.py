"""This project's own index in the benchmark of searching, with texts stored as the library's."""

from __future__ import annotations

from collections.abc import Iterable
from inspect import signature
from itertools import islice
from pathlib import Path
from typing import Any

from reader.index import Index, IndexDocument, Locator, best_passage
from reader.query import Node, parse, parse_unfinished
from tests.benchmarks.search_contestants import PAGE, Page
from tests.benchmarks.search_corpus import SearchArticle
from tests.benchmarks.search_queries import QueryKind, SearchQuery
from tests.benchmarks.search_texts import StoredTexts, store_texts

_FIRST_BATCH, _LARGEST_BATCH = 256, 8_192
"""As many articles as a refresh gives the index at first, and, having doubled them again and again,
at last."""


class Reader:
    """Our index: built in one step or, as a refresh does it, in batches; asked in our language.

    A page is what the list shows: the hits, their texts read from the catalogue, a passage of each.
    """

    def __init__(self, *, in_batches: bool = False, workers: int | None = None) -> None:
        self._in_batches = in_batches
        self._options: dict[str, Any] = {"processes": workers} if workers else {}

    def store_texts(self, folder: Path, articles: Iterable[SearchArticle]) -> None:
        """Store the records of the articles in a table like the catalogue's."""
        store_texts(folder, articles)

    def build(self, folder: Path, articles: Iterable[SearchArticle]) -> None:
        """Index all articles."""
        index = Index.create(folder / "index")
        documents = map(_document, articles)
        if self._in_batches:
            size = _FIRST_BATCH
            while batch := list(islice(documents, size)):
                index.update(add=batch)
                size = min(2 * size, _LARGEST_BATCH)
            index.compact()
        else:
            index.update(add=documents, **self._options)
        index.close()

    def finish(self, folder: Path) -> None:
        """Nothing is left to do."""

    def open(self, folder: Path) -> None:
        """Open index and texts."""
        self._index = Index.open(folder / "index")
        self._texts = StoredTexts(folder)

    def search(self, query: SearchQuery) -> Page:
        """Give the best hits with the passage that shows best why each was found."""
        node = _node(query)
        ranking = self._index.search(node, limit=PAGE, languages=("en",))
        ids = tuple(hit.id for hit in ranking.hits)
        assert ranking.locator is not None
        texts = self._texts.texts(ids)
        return Page(ids, tuple(_passage(ranking.locator, text) for text in texts))

    def count(self, query: SearchQuery) -> int:
        """Give how many articles fit."""
        return self._index.search(_node(query), limit=PAGE, languages=("en",)).total

    def close(self) -> None:
        """Close index and texts."""
        self._index.close()
        self._texts.close()


def has_workers() -> bool:
    """Whether our index can be built by several processes."""
    return "processes" in signature(Index.update).parameters


def _passage(locator: Locator, text: str) -> str:
    passage = best_passage(text, locator.locate(text, "en"))
    return passage.span.of(text) if passage else ""


def _node(query: SearchQuery) -> Node:
    if query.kind is QueryKind.TYPED:
        return parse_unfinished(f"{' '.join(query.words)}*")
    if query.kind is QueryKind.PREFIX:
        return parse(f"{query.words[0]}*")
    if query.kind is QueryKind.ANY:
        return parse(" OR ".join(query.words))
    if query.kind is QueryKind.PHRASE:
        return parse(f'"{" ".join(query.words)}"')
    return parse(" ".join(query.words))


def _document(article: SearchArticle) -> IndexDocument:
    return IndexDocument(article.id, article.title, article.authors, article.text, "en")
