"""The library as the application and the command line see it: lists, opens and searches articles.

Reading only: what the refresher commits is seen at once, and nothing here waits for it. Everything
may be called from any thread.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from reader.config import Paths
from reader.errors import LibraryError, QueryError
from reader.library.catalogue import conditions
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.catalogue.database import path_from_blob
from reader.library.catalogue.listed_rows import ListedRows
from reader.library.catalogue.reading import (
    CatalogueReader,
    digest_of_file,
    open_article,
    read_texts,
    rows_by_id,
    select_rows,
    speaker_names,
)
from reader.library.catalogue.records import DamagedRecordError
from reader.library.comparing import copies
from reader.library.names import Aliases
from reader.library.refresh.refresh_lock import is_refreshing, was_cut_off
from reader.library.rows import ArticleRow, Unreadable
from reader.library.search.results import HitOrder, SearchResult
from reader.library.state.state import State

if TYPE_CHECKING:
    from reader.article import Span
    from reader.index import Passage
    from reader.library.claims.article_speakers import Speaking
    from reader.library.claims.claims import ClaimsResult
    from reader.library.claims.speakers import SpeakersResult
    from reader.library.comparing.differences import Difference
    from reader.library.comparing.elsewhere import Elsewhere
    from reader.library.comparing.same_figure import SameFigure
    from reader.library.comparing.same_words import SameWords
    from reader.library.search.facets import Facets
    from reader.library.search.field_values import FieldValue
    from reader.library.search.query_answering import QueryAnswerer
    from reader.library.search.regex_matching import Patience
    from reader.library.search.saved_search_counts import CountedSearch, SearchCounter
    from reader.query.nodes import Node


class Library:
    """The articles of the library, or those within some folders."""

    aliases: Aliases
    """Which names stand for the same person or organisation."""
    state: State
    """What the user did with the articles."""

    def __init__(
        self,
        paths: Paths,
        folders: Sequence[Path] = (),
        aliases: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        """Open the library; `folders` limit what is listed and searched, none being no limit.

        A catalogue that does not exist yet, or is of another version, is an empty one, and
        `notice` says so. What the user calls the library is given by `library_folders`; without a
        limit, articles of folders that were taken out of it are found until the next refresh. A
        state that cannot be written is read; `state.refusal` says so.

        Raises:
            LibraryError: The user's state cannot be read.
        """
        self._paths = paths
        self._scope = conditions.within([Path(os.path.realpath(folder)) for folder in folders])
        self.aliases = Aliases(aliases or {})
        self._rows = ListedRows(self._scope)
        self.state = State(paths.state_file, must_write=False)
        self._catalogue = CatalogueReader(
            paths.catalogue_file, self.state, partial(is_refreshing, paths)
        )
        self._made: QueryAnswerer | None = None
        self._making = Lock()

    @property
    def notice(self) -> str | None:
        """A sentence for the user that says what of the library is missing, and what to do."""
        with self._catalogue.snapshot() as connection:
            notices = (self.state.notice, self._shortfall(connection))
        return " ".join(filter(None, notices)) or None

    def rows(self) -> Sequence[ArticleRow]:
        """Give all articles, the newest first and the undated last."""
        with self._catalogue.snapshot() as connection:
            return () if connection is None else self._rows.current(connection)

    def open(self, article_id: int, *, is_corrected: bool = True) -> AnnotatedArticle:
        """Give an article with its statements and figures, as the user has corrected them or not.

        Raises:
            LibraryError: It is not in the library any more, or its record is damaged.
        """
        with self._catalogue.snapshot() as connection:
            try:
                annotated = open_article(connection, article_id)
                if not is_corrected:
                    return annotated
                return self.state.corrections()[1].apply(annotated)
            except DamagedRecordError as error:
                raise LibraryError(
                    "The library's record of this article is damaged; `reader index --check` "
                    "makes it anew."
                ) from error

    def text(self, article_id: int) -> str:
        """Give the text of an article, in less time than the whole of it takes.

        Raises:
            LibraryError: It is not in the library any more, or its record is damaged.
        """
        with self._catalogue.snapshot() as connection:
            texts = {} if connection is None else read_texts(connection, [article_id])
        if article_id not in texts:
            raise LibraryError("This article is not in the library any more.")
        return texts[article_id].text

    def file_digest(self, article_id: int) -> str | None:
        """Give the digest of the bytes that an article was read from, as `file_digest` has it.

        None where the article is not in the library any more.
        """
        with self._catalogue.snapshot() as connection:
            return None if connection is None else digest_of_file(connection, article_id)

    def search(
        self,
        query: Node,
        *,
        limit: int = 200,
        order: HitOrder = HitOrder.RELEVANCE,
        otherwise: Node | None = None,
        patience: Patience | None = None,
    ) -> SearchResult:
        """Give the best `limit` articles for a query, or the newest where it asks for no words.

        Where nothing fulfils it, the articles that fulfil the query `otherwise` are counted.
        `patience` is for regular expressions.

        Raises:
            LibraryError: The index cannot be read, or regular expressions cannot be matched.
        """
        from reader.library.search.article_search import Wishes
        from reader.library.search.regex_matching import Patience

        with self._catalogue.snapshot() as connection:
            if connection is None:
                return SearchResult((), 0, 0, (), self._shortfall(connection))
            wishes = Wishes(limit, order, otherwise, patience or Patience())
            result = self._search.find(connection, query, wishes)
            return replace(result, notice=self._shortfall(connection))

    def suggestions(self, query: Node) -> Mapping[str, str]:
        """Give, for the words of a query that no article holds, others that are spelt alike.

        Raises:
            LibraryError: The index cannot be read.
        """
        with self._catalogue.snapshot() as connection:
            return {} if connection is None else self._search.suggestions(connection, query)

    def facets(self, query: Node, *, most: int = 100, patience: Patience | None = None) -> Facets:
        """Count what all articles that fulfil a query have in common: the `most` frequent values.

        Raises:
            LibraryError: The index cannot be read, or regular expressions cannot be matched.
        """
        from reader.library.search.facets import Facets
        from reader.library.search.regex_matching import Patience

        with self._catalogue.snapshot() as connection:
            if connection is None:
                return Facets(0, {}, {})
            return self._search.facets(connection, query, most, patience or Patience())

    def field_values(self, field: str, beginning: str, most: int) -> tuple[FieldValue, ...]:
        """Give the values of a field of which a word begins like this, most frequent ones first."""
        with self._catalogue.snapshot() as connection:
            if connection is None:
                return ()
            return self._search.field_values(connection, field, beginning, most)

    def counted_searches(self) -> Iterator[CountedSearch]:
        """Give the saved searches with their counts, each as soon as it has been counted.

        Each is asked by itself, so that other searches need not wait for all of them.

        Raises:
            LibraryError: The index cannot be read.
        """
        from reader.library.search.saved_search_counts import CountedSearch, SearchCounter
        from reader.query.parser import parse

        counter: SearchCounter | None = None
        for search in self.state.saved_searches():
            try:
                query = parse(search.query)
            except QueryError as error:
                yield CountedSearch(search, problem=str(error))
                continue
            counter = counter or SearchCounter(self.rows(), self.state)
            yield counter.count(search, self.article_ids(query)[0])

    def article_ids(self, query: Node) -> tuple[frozenset[int], int]:
        """Give the ids of all articles that fulfil a query, and how many more may do so.

        Those are the articles that a regular expression was not matched against: it took too long.

        Raises:
            LibraryError: The index cannot be read, or regular expressions cannot be matched.
        """
        with self._catalogue.snapshot() as connection:
            if connection is None:
                return frozenset(), 0
            return self._search.article_ids(connection, query)

    def claims(self, query: Node) -> ClaimsResult:
        """Give every statement and figure that answers a query, the oldest first.

        Raises:
            LibraryError: The index cannot be read, or there are too many to be held.
        """
        from reader.library.claims.claims import result_of

        with self._catalogue.snapshot() as connection:
            shortfall = self._shortfall(connection)
            if connection is None:
                return result_of((), notice=shortfall)
            return self._search.claims(connection, query, shortfall)

    def speakers(self, query: Node | None = None) -> SpeakersResult:
        """Give who speaks in the library, or in the claims that answer a query.

        Raises:
            LibraryError: The index cannot be read, or there are too many claims to be held.
        """
        from reader.library.claims.speakers import (
            SpeakersResult,
            all_turns,
            count_unattributed,
            summarised,
            turns_of,
        )

        if query is not None:
            result = self.claims(query)
            found = summarised(*turns_of(result.claims), self.aliases)
            unattributed, left_out = result.unattributed, result.undated_left_out
            return SpeakersResult(found, unattributed, left_out, result.notice, result.hint)
        with self._catalogue.snapshot() as connection:
            if connection is None:
                return SpeakersResult((), 0, notice=self._shortfall(connection))
            return SpeakersResult(
                summarised(*all_turns(connection, self._scope), self.aliases),
                count_unattributed(connection, self._scope),
                notice=self._shortfall(connection),
            )

    def article_speakers(self) -> Mapping[int, Sequence[Speaking]]:
        """Give who makes statements in each article, by its id: who makes most of them first.

        Only speakers with a name that is not in doubt count; articles without any are left out.
        """
        from reader.library.claims.article_speakers import article_speakers

        with self._catalogue.snapshot() as connection:
            return {} if connection is None else article_speakers(connection)

    def mentions(self, query: Node) -> tuple[ArticleRow, ...]:
        """Give the articles that name whom a query asks for, but have no statement by them.

        These are the articles that `speaker:` and `by:` do not find; all else that is asked holds
        of them. They come newest first; none for a query that asks for no speaker.

        Raises:
            LibraryError: The index cannot be read.
        """
        with self._catalogue.snapshot() as connection:
            return () if connection is None else self._search.mentions(connection, query)

    def same_words(self, article_id: int, ordinal: int) -> SameWords:
        """Give the statements of other articles that say nearly what a statement says.

        Raises:
            LibraryError: The index cannot be read, or the statement is not in the library any more.
        """
        with self._catalogue.snapshot() as connection:
            return self._elsewhere(connection).same_words(article_id, ordinal)

    def same_figure(self, article_id: int, ordinal: int) -> SameFigure:
        """Give the figures of other articles on what a figure is about.

        Raises:
            LibraryError: The index cannot be read, or the figure is not in the library any more.
        """
        with self._catalogue.snapshot() as connection:
            return self._elsewhere(connection).same_figure(article_id, ordinal)

    def rows_of(self, article_ids: Iterable[int]) -> Mapping[int, ArticleRow]:
        """Give the rows of these articles by id, as far as the library has them."""
        with self._catalogue.snapshot() as connection:
            return {} if connection is None else rows_by_id(connection, list(article_ids))

    def speaker_names(self, beginning: str) -> Sequence[str]:
        """Give names of speakers of whom a word begins so, those most often told first."""
        with self._catalogue.snapshot() as connection:
            return () if connection is None else speaker_names(connection, beginning)

    def passages(self, query: Node, article_id: int, most: int = 1) -> tuple[Passage, ...]:
        """Give the passages of an article that show why a query found it, the best one first.

        None of one that is not in the library any more, or whose record is damaged.
        """
        with self._catalogue.snapshot() as connection:
            if connection is None:
                return ()
            return self._search.passages(connection, query, article_id, most)

    def matches(self, query: Node, annotated: AnnotatedArticle) -> Sequence[Span]:
        """Give where a query holds in an article, in order and without overlap.

        These are its words, and the statements and figures that fulfil what is asked of them; of
        an article that is not in the library, the words alone.
        """
        with self._catalogue.snapshot() as connection:
            return self._search.matches(connection, query, annotated)

    def group_of(self, article_ids: Iterable[int]) -> Mapping[int, int]:
        """Give the group of copies of each article: the id of the one with the most text.

        An article without copies is a group of its own; the number of different groups is that of
        different texts. The group's article need not be among those of the library's limit.
        """
        with self._catalogue.snapshot() as connection:
            if connection is None:
                return {article_id: article_id for article_id in article_ids}
            return copies.group_of(connection, article_ids)

    def copied_articles(self) -> Mapping[int, int]:
        """Give the group of every article that has copies, by its id."""
        with self._catalogue.snapshot() as connection:
            return {} if connection is None else copies.copied_articles(connection)

    def copies(self, article_id: int) -> Sequence[ArticleRow]:
        """Give the other articles that print the same text, the newest first."""
        with self._catalogue.snapshot() as connection:
            if connection is None:
                return ()
            scope = conditions.every((copies.same_text(article_id), self._scope))
            return tuple(select_rows(connection, scope))

    def differences(self, article_id: int, other_id: int) -> Sequence[Difference]:
        """Give what another article claims otherwise than this one, the most telling first.

        Raises:
            LibraryError: One of them is not in the library any more, or its record is damaged.
        """
        from reader.library.comparing.differences import differences

        return differences(self.open(article_id), self.open(other_id), self.aliases)

    def unreadable(self) -> Sequence[Unreadable]:
        """Give the files that could not be read, in the order of their paths."""
        with self._catalogue.snapshot() as connection:
            if connection is None:
                return ()
            files = connection.execute(
                "SELECT path, error FROM files"
                f" WHERE error IS NOT NULL AND ({self._scope.sql}) ORDER BY path",
                self._scope.parameters,
            )
            return tuple(Unreadable(path_from_blob(path), error) for path, error in files)

    def close(self) -> None:
        """Close every file."""
        self._catalogue.close()
        with self._making:
            if self._made is not None:
                self._made.close()
        self.state.close()

    def _shortfall(self, connection: sqlite3.Connection | None) -> str | None:
        """Why a search may find less than there is."""
        if connection is None:
            return _OF_ANOTHER_VERSION if self._paths.catalogue_file.exists() else _NOTHING_READ
        (missing,) = connection.execute(
            "SELECT count(*) FROM articles WHERE NOT indexed"
        ).fetchone()
        if missing:
            return _NOT_INDEXED.format(missing)
        if was_cut_off(self._paths):
            return _CUT_OFF
        has_articles = connection.execute("SELECT 1 FROM articles LIMIT 1").fetchone()
        return _FOREIGN_INDEX if has_articles and self._search.is_foreign(connection) else None

    def _elsewhere(self, connection: sqlite3.Connection | None) -> Elsewhere:
        if connection is None:
            raise LibraryError(_NOTHING_READ)
        return self._search.elsewhere(connection)

    @property
    def _search(self) -> QueryAnswerer:
        """What asks the index; made when it is first asked, as its modules take long to load."""
        with self._making:
            if self._made is None:
                from reader.library.search.query_answering import QueryAnswerer

                self._made = QueryAnswerer(
                    self._paths, self._rows, self.state, self.aliases, self._scope
                )
            return self._made


_NOTHING_READ = "Nothing has been read into the library yet: run `reader index FOLDER`."
_OF_ANOTHER_VERSION = (
    "The library was read by another version of this program and has to be read anew: run "
    "`reader index`."
)
_NOT_INDEXED = "Articles that cannot be searched for words yet: {}. `reader index` completes them."
_CUT_OFF = "The library was not brought up to date to the end: `reader index` completes it."
_FOREIGN_INDEX = "The index is not that of this library: `reader index` builds it anew."
