"""What takes part in the benchmark of searching, and how each is asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol, cast

from tests.benchmarks.search_corpus import SearchArticle
from tests.benchmarks.search_queries import SearchQuery

PAGE = 20
"""How many hits are shown."""

TITLE_WEIGHT = 2.5
"""What a word of the title counts, where one of the text counts 1."""


@dataclass(frozen=True, slots=True)
class Page:
    """The first hits of a query."""

    ids: tuple[int, ...]
    passages: tuple[str, ...]


class Contestant(Protocol):
    """A way to store and to search articles, in a folder of its own."""

    def store_texts(self, folder: Path, articles: Iterable[SearchArticle]) -> None:
        """Store what passages are taken from."""

    def build(self, folder: Path, articles: Iterable[SearchArticle]) -> None:
        """Index all articles, whose texts have been stored."""

    def finish(self, folder: Path) -> None:
        """Do what else makes it fast to ask; not counted."""

    def open(self, folder: Path) -> None:
        """Open what was stored."""

    def search(self, query: SearchQuery) -> Page:
        """Give the best hits with a passage of each."""

    def count(self, query: SearchQuery) -> int:
        """Give how many articles fit."""

    def close(self) -> None:
        """Close all files."""


CONTESTANTS: Mapping[str, tuple[str, str, dict[str, Any]]] = {
    "reader": ("reader_contestant", "Reader", {"in_batches": True}),
    "reader at once": ("reader_contestant", "Reader", {}),
    "reader two cores": ("reader_contestant", "Reader", {"workers": 2}),
    "FTS5": ("fts5_contestant", "Fts5", {}),
    "FTS5 prefix": ("fts5_contestant", "Fts5", {"prefixes": "2 3 4"}),
    "Whoosh": ("whoosh_contestant", "StockWhoosh", {}),
}
"""Name to module, class and options."""


def contestant(name: str) -> Contestant:
    """Give a contestant; only its own modules are imported."""
    module, of_class, options = CONTESTANTS[name]
    made = getattr(import_module(f"tests.benchmarks.{module}"), of_class)(**options)
    return cast(Contestant, made)
