"""What other articles make of a statement or a figure: the same words, the same number."""

from __future__ import annotations

import sqlite3

from reader.library.catalogue.conditions import Clause
from reader.library.claims.claim_search import ClaimSearcher
from reader.library.comparing.rarity import Frequencies, Rarity
from reader.library.comparing.related_articles import Holders, RelatedArticles
from reader.library.comparing.same_figure import SameFigure, SameFigureSearch
from reader.library.comparing.same_words import SameWords, SameWordsSearch
from reader.library.names import Aliases
from reader.library.search.resolution import Resolver
from reader.library.search.search import Searcher


class Elsewhere:
    """Compares the claims of one article with those of all others, in one state of the library."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        resolver: Resolver,
        scope: Clause,
        aliases: Aliases,
        frequencies: Frequencies,
        holders: Holders,
    ) -> None:
        """Take the condition on the articles that are searched, and what the index knows."""
        searcher = Searcher(resolver, scope)
        self._connection = connection
        self._aliases = aliases
        self._claims = ClaimSearcher(connection, resolver.claims, searcher)
        self._frequencies = frequencies
        self._holders = holders
        self._scope = searcher.scope()

    def same_words(self, article_id: int, ordinal: int) -> SameWords:
        """Give the statements of other articles that say nearly what a statement says.

        Raises:
            LibraryError: It is not in the library any more.
        """
        rarity = self._rarity(article_id)
        search = SameWordsSearch(self._connection, self._claims, self._aliases, rarity, self._scope)
        return search.find(article_id, ordinal)

    def same_figure(self, article_id: int, ordinal: int) -> SameFigure:
        """Give the figures of other articles on what a figure is about.

        Raises:
            LibraryError: It is not in the library any more.
        """
        rarity = self._rarity(article_id)
        related = RelatedArticles(rarity, self._holders)
        search = SameFigureSearch(self._connection, self._claims, related, rarity, self._scope)
        return search.find(article_id, ordinal)

    def _rarity(self, article_id: int) -> Rarity:
        """The words of the language of an article."""
        (count,) = self._connection.execute(
            "SELECT count(*) FROM articles"
            " WHERE language IS (SELECT language FROM articles WHERE id = ?)",
            (article_id,),
        ).fetchone()
        return Rarity(count, self._frequencies)
