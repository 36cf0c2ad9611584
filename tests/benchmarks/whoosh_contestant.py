"""Whoosh as it comes in the benchmark of searching: its own schema, analyser, codec and scoring.

`StemmingAnalyzer` (Porter, English stop words), BM25F with the title weighted, and passages by
`highlights()`, given texts that are stored as ours are, so that they need not be stored twice. Runs
in a process in which our index, which changes how Whoosh reads its files, is not loaded.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from whoosh import fields, index
from whoosh.analysis import StemmingAnalyzer
from whoosh.qparser import AndGroup, MultifieldParser

from tests.benchmarks.search_contestants import PAGE, TITLE_WEIGHT, Page
from tests.benchmarks.search_corpus import SearchArticle
from tests.benchmarks.search_queries import QueryKind, SearchQuery
from tests.benchmarks.search_texts import StoredTexts, store_texts


class StockWhoosh:
    """Whoosh with one writer, whose settings are its own."""

    def store_texts(self, folder: Path, articles: Iterable[SearchArticle]) -> None:
        """Store the texts as we do."""
        store_texts(folder, articles)

    def build(self, folder: Path, articles: Iterable[SearchArticle]) -> None:
        """Add all articles and commit once."""
        analyzer = StemmingAnalyzer()
        schema = fields.Schema(
            id=fields.STORED,
            title=fields.TEXT(analyzer, field_boost=TITLE_WEIGHT),
            author=fields.TEXT,
            text=fields.TEXT(analyzer),
        )
        (folder / "index").mkdir()
        writer = index.create_in(str(folder / "index"), schema).writer()
        for article in articles:
            writer.add_document(
                id=article.id,
                title=article.title,
                author=", ".join(article.authors),
                text=article.text,
            )
        writer.commit()

    def finish(self, folder: Path) -> None:
        """Nothing is left to do."""

    def open(self, folder: Path) -> None:
        """Open index and texts."""
        opened = index.open_dir(str(folder / "index"))
        self._searcher = opened.searcher()
        self._parser = MultifieldParser(["title", "text"], opened.schema, group=AndGroup)
        self._texts = StoredTexts(folder)

    def search(self, query: SearchQuery) -> Page:
        """Give the best hits with the best piece of each."""
        results = self._searcher.search(self._query(query), limit=PAGE)
        ids = tuple(hit["id"] for hit in results)
        pieces = (
            hit.highlights("text", text, top=1)
            for hit, text in zip(results, self._texts.texts(ids), strict=True)
        )
        return Page(ids, tuple(pieces))

    def count(self, query: SearchQuery) -> int:
        """Give how many articles fit."""
        return len(self._searcher.search(self._query(query), limit=None))

    def close(self) -> None:
        """Close index and texts."""
        self._searcher.close()
        self._texts.close()

    def _query(self, query: SearchQuery) -> Any:
        if query.kind is QueryKind.PHRASE:
            return self._parser.parse(f'"{" ".join(query.words)}"')
        words = list(query.words)
        if query.kind in (QueryKind.PREFIX, QueryKind.TYPED):
            words[-1] += "*"
        return self._parser.parse((" OR " if query.kind is QueryKind.ANY else " ").join(words))
