"""One search over the library: its hits with their passages, and what is to be said of the rest."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reader.index import Locator, Passage
from reader.library.catalogue.listed_rows import ListedRows
from reader.library.catalogue.reading import read_texts
from reader.library.comparing import copies
from reader.library.names import Aliases
from reader.library.search.facets import Facets, count_facets
from reader.library.search.index_reader import IndexReader
from reader.library.search.last_locator import LastLocator
from reader.library.search.regex_conditions import Answered, answer_regexes
from reader.library.search.regex_matching import Patience, RegexMatcher
from reader.library.search.resolution import Resolver
from reader.library.search.results import Hit, HitOrder, SearchResult
from reader.library.search.search import Searcher, find_passages
from reader.query import And, Node, Not, Or, Word, hint, text_conditions

_PASSAGES = 20
"""Hits whose passage is computed with the search; that of others on demand."""
_MOST_SUGGESTIONS = 8
"""Words that are looked for one by one where a query may be misspelt."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a search is to be answered."""

    limit: int = 200
    """How many hits are given at most."""
    order: HitOrder = HitOrder.RELEVANCE
    otherwise: Node | None = None
    """A query whose hits are counted where nothing is found."""
    patience: Patience = field(default_factory=Patience)


class ArticleSearch:
    """Searches one state of the catalogue and of the index."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        rows: ListedRows,
        searcher: Searcher,
        resolver: Resolver,
        aliases: Aliases,
        index: IndexReader,
        regexes: RegexMatcher,
        locator: LastLocator,
    ) -> None:
        self._connection = connection
        self._rows = rows
        self._searcher = searcher
        self._resolver = resolver
        self._aliases = aliases
        self._index = index
        self._regexes = regexes
        self._locator = locator

    def find(self, query: Node, wishes: Wishes) -> SearchResult:
        """Give the best articles for a query, or the newest where it asks for no words.

        Raises:
            LibraryError: The index cannot be read, or regular expressions cannot be matched.
        """
        answered = self.answered(query, wishes.patience)
        ranking = self._searcher.ranking(answered.query, wishes.limit, wishes.order)
        ids = [hit.id for hit in ranking.hits]
        rows, groups = self._rows.by_id(self._connection, ids), self._searcher.groups(query, ids)
        self._locator.keep(self._connection, query, ranking.locator)
        passages = self._passages(query, ids[:_PASSAGES], ranking.locator)
        hits = tuple(
            Hit(rows[hit.id], hit.score, passages.get(hit.id), groups.get(hit.id))
            for hit in ranking.hits
            if hit.id in rows
        )
        # Where something was found, and all words are asked for, each is held by some article.
        may_be_misspelt = not ranking.total or _has_alternatives(query)
        result = SearchResult(
            hits,
            ranking.total,
            self._searcher.undated_left_out(answered.query),
            ranking.capped,
            hint=hint(query, is_found=bool(ranking.total)),
            mentioned=len(self._searcher.mentions(answered.query, self._aliases)),
            unchecked=answered.unchecked,
            suggestions=self.suggestions(query) if may_be_misspelt else {},
            groups=copies.group_of(self._connection, [hit.row.id for hit in hits]),
        )
        if ranking.total or wishes.otherwise is None:
            return result
        otherwise = self.answered(wishes.otherwise, wishes.patience).query
        return replace(result, otherwise=self._searcher.ranking(otherwise, 1).total)

    def facets(
        self, query: Node, most: int, tags: Mapping[int, Iterable[str]], patience: Patience
    ) -> Facets:
        """Count what all hits of a query have in common, and give the `most` frequent of each.

        `tags` are those that the user gave, by the article's id.
        Raises LibraryError as `find` does.
        """
        answered = self.answered(query, patience)
        articles = self._searcher.ids(answered.query)
        if (scope := self._searcher.scope()) is not None:
            articles &= scope
        facets = count_facets(self._connection, articles, most, tags)
        return replace(facets, unchecked=answered.unchecked)

    def answered(self, query: Node, patience: Patience) -> Answered:
        """Give a query without its regular expressions; raises LibraryError."""
        return answer_regexes(
            query, self._searcher, self._connection, self._aliases, self._regexes, patience
        )

    def _passages(
        self, query: Node, ids: Sequence[int], locator: Locator | None
    ) -> dict[int, Passage]:
        """The passage that shows best why each of these articles was found, where there is one."""
        found: dict[int, Passage] = {}
        for article_id, text in read_texts(self._connection, ids).items():
            for passage in find_passages(query, article_id, text, self._resolver, locator=locator):
                found[article_id] = passage
        return found

    def suggestions(self, query: Node) -> Mapping[str, str]:
        """Give, for the words of a query that no article holds, others that are spelt alike."""
        found: dict[str, str] = {}
        words = (word.text for word in text_conditions(query) if isinstance(word, Word))
        for word in list(dict.fromkeys(words))[:_MOST_SUGGESTIONS]:
            if self._resolver.rank(Word(word), 1).total == 0:
                others = self._index.suggestions(self._connection, word)
                if others:
                    found[word] = others[0]
        return found


def _has_alternatives(node: Node) -> bool:
    if isinstance(node, And):
        return any(map(_has_alternatives, node.children))
    return isinstance(node, Or | Not)
