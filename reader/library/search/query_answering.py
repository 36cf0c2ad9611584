"""What the library answers with its index: searches, claims, and what stands elsewhere.

`Library` makes it when the first of this is asked for: the list of articles needs none of it, and
its modules take longer to load than the list takes to be read.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from functools import partial

from reader.article import Span
from reader.config import Paths
from reader.index import Passage, find_matches
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.catalogue.conditions import Clause
from reader.library.catalogue.listed_rows import ListedRows
from reader.library.catalogue.reading import find_id, read_texts, select_rows
from reader.library.catalogue.records import ArticleText
from reader.library.claims.claim_search import ClaimSearcher
from reader.library.claims.claims import ClaimsResult, result_of
from reader.library.comparing.elsewhere import Elsewhere
from reader.library.names import Aliases
from reader.library.refresh.garbage import without_collecting
from reader.library.rows import ArticleRow
from reader.library.search.article_search import ArticleSearch, Wishes
from reader.library.search.article_sets import ArticleSets
from reader.library.search.facets import Facets
from reader.library.search.field_values import FieldValue, FieldValues
from reader.library.search.index_reader import IndexReader
from reader.library.search.last_locator import LastLocator
from reader.library.search.noted_search import NotedSearch
from reader.library.search.regex_matching import Patience, RegexMatcher
from reader.library.search.resolution import Resolver
from reader.library.search.results import SearchResult
from reader.library.search.search import Searcher, find_marks, find_passages
from reader.library.state.state import State
from reader.library.wording import unchecked
from reader.query.hints import hint
from reader.query.nodes import Node


class QueryAnswerer:
    """Asks the index and the catalogue together; each call is of one state of the catalogue.

    Whatever takes a connection may be called from any thread, and raises a `LibraryError` where the
    index cannot be read.
    """

    def __init__(
        self, paths: Paths, rows: ListedRows, state: State, aliases: Aliases, scope: Clause
    ) -> None:
        self._rows = rows
        self._state = state
        self._aliases = aliases
        self._scope = scope
        """The articles that are searched at all."""
        self._index = IndexReader(paths.index_folder)
        self._regexes = RegexMatcher()
        self._locator = LastLocator()
        self._sets = ArticleSets()
        self._values = FieldValues()

    def close(self) -> None:
        """Close every file."""
        self._index.close()
        self._regexes.close()

    def is_foreign(self, connection: sqlite3.Connection) -> bool:
        """Whether the index is not that of this catalogue."""
        return self._index.is_foreign(connection)

    def find(self, connection: sqlite3.Connection, query: Node, wishes: Wishes) -> SearchResult:
        """Give the best articles for a query, or the newest where it asks for no words.

        Raises:
            LibraryError: Also where regular expressions cannot be matched.
        """
        return self._searching(connection).find(query, wishes)

    def suggestions(self, connection: sqlite3.Connection, query: Node) -> Mapping[str, str]:
        """Give, for the words of a query that no article holds, others that are spelt alike."""
        return self._searching(connection).suggestions(query)

    def facets(
        self, connection: sqlite3.Connection, query: Node, most: int, patience: Patience
    ) -> Facets:
        """Count what all articles that fulfil a query have in common: the `most` frequent values.

        Raises:
            LibraryError: Also where regular expressions cannot be matched.
        """
        tags = self._state.tags_of(self._rows.current(connection))
        return self._searching(connection).facets(query, most, tags, patience)

    def field_values(
        self, connection: sqlite3.Connection, field: str, beginning: str, most: int
    ) -> tuple[FieldValue, ...]:
        """Give the values of a field of which a word begins like this, most frequent ones first."""
        noted = self._state.tags() if field == "tag" else ()
        return self._values.beginning(connection, field, beginning, most, noted)

    def article_ids(
        self, connection: sqlite3.Connection, query: Node
    ) -> tuple[frozenset[int], int]:
        """Give the ids of all articles that fulfil a query, and how many more may do so.

        Raises:
            LibraryError: Also where regular expressions cannot be matched.
        """
        searcher = self._searcher(connection)
        answered = self._searching(connection).answered(query, Patience())
        return searcher.ids(answered.query, searcher.scope()), answered.unchecked

    def claims(
        self, connection: sqlite3.Connection, query: Node, shortfall: str | None
    ) -> ClaimsResult:
        """Give every statement and figure that answers a query, the oldest first.

        `shortfall` says why there may be more; it becomes part of the result's notice.

        Raises:
            LibraryError: Also where there are too many to be held.
        """
        searcher = self._searcher(connection)
        answered = self._searching(connection).answered(query, Patience())
        notices = (shortfall, unchecked(answered.unchecked))
        claim_conditions = self._resolver(connection).claims
        with without_collecting():
            claims = ClaimSearcher(connection, claim_conditions, searcher).find(answered.query)
            return result_of(
                claims,
                searcher.undated_left_out(answered.query),
                " ".join(filter(None, notices)) or None,
                hint(query, is_found=bool(claims)),
            )

    def mentions(self, connection: sqlite3.Connection, query: Node) -> tuple[ArticleRow, ...]:
        """Give the articles that name whom a query asks for, but have no statement by them."""
        asked = self._searching(connection).answered(query, Patience()).query
        mentioning = self._searcher(connection).mentions(asked, self._aliases)
        ids = json.dumps(sorted(mentioning))
        among = Clause("articles.id IN (SELECT value FROM json_each(?))", (ids,))
        return tuple(select_rows(connection, among))

    def passages(
        self, connection: sqlite3.Connection, query: Node, article_id: int, most: int
    ) -> tuple[Passage, ...]:
        """Give the passages of an article that show why a query found it, the best one first."""
        texts = read_texts(connection, [article_id])
        if article_id not in texts:
            return ()
        locator = self._locator.of(connection, query)
        resolver = self._resolver(connection)
        return find_passages(query, article_id, texts[article_id], resolver, most, locator)

    def matches(
        self, connection: sqlite3.Connection | None, query: Node, annotated: AnnotatedArticle
    ) -> Sequence[Span]:
        """Give where a query holds in an article; without a catalogue, its words alone."""
        article = annotated.article
        if connection is None:
            return find_matches(query, article.text, article.language)
        article_id = find_id(connection, article)
        return find_marks(query, article_id, ArticleText.of(article), self._resolver(connection))

    def elsewhere(self, connection: sqlite3.Connection) -> Elsewhere:
        """Give what finds the same words and the same figures in other articles."""
        return Elsewhere(
            connection,
            self._resolver(connection),
            self._scope,
            self._aliases,
            partial(self._index.frequencies, connection),
            partial(self._index.holders, connection),
        )

    def _searching(self, connection: sqlite3.Connection) -> ArticleSearch:
        resolver = self._resolver(connection)
        return ArticleSearch(
            connection,
            self._rows,
            Searcher(resolver, self._scope),
            resolver,
            self._aliases,
            self._index,
            self._regexes,
            self._locator,
        )

    def _searcher(self, connection: sqlite3.Connection) -> Searcher:
        return Searcher(self._resolver(connection), self._scope)

    def _resolver(self, connection: sqlite3.Connection) -> Resolver:
        noted = NotedSearch(self._state, partial(self._rows.current, connection))
        rank = partial(self._index.rank, connection)
        return Resolver(connection, self._aliases, rank, noted, self._regexes, self._sets)
