"""Compares articles with their copies in the background, as they come into view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.message_pump import MessagePump

from reader.errors import LibraryError
from reader.tui.latest_request import LatestRequest
from reader.tui.listing.folds import Comparison, change_of
from reader.tui.messages import CopiesCompared

if TYPE_CHECKING:
    from reader.library.rows import ArticleRow
    from reader.tui.shelf import LibraryShelf

_MOST_KEPT = 10_000
"""Comparisons that are kept."""


class CopyComparer:
    """Tells how copies differ; of what is asked for meanwhile only the newest is compared."""

    def __init__(self, app: MessagePump) -> None:
        self._app = app
        self._request = LatestRequest(app, "Comparing")
        self._kept: dict[tuple[object, ...], str] = {}
        """What differs, by the ids and digests of article and copy, and what was corrected."""

    def compare(
        self,
        shelf: LibraryShelf,
        rows: Sequence[ArticleRow],
        articles: Mapping[int, tuple[ArticleRow, Sequence[ArticleRow]]],
    ) -> None:
        """Compare articles of the list `rows` with the copies given, by the article's id."""
        self._request.submit(partial(self._compare, shelf, rows, articles))

    def drop(self) -> None:
        """Want no answer any more."""
        self._request.drop()

    def _compare(
        self,
        shelf: LibraryShelf,
        rows: Sequence[ArticleRow],
        articles: Mapping[int, tuple[ArticleRow, Sequence[ArticleRow]]],
        request: int,
    ) -> None:
        for identifier, (article, copies) in articles.items():
            changes: dict[int, str] = {}
            for copy in copies:
                if not self._request.is_current(request):
                    return
                if change := self._change(shelf, article, copy):
                    changes[copy.id] = change
            comparison = Comparison(changes, len(copies))
            self._app.post_message(CopiesCompared(rows, {identifier: comparison}))

    def _change(self, shelf: LibraryShelf, article: ArticleRow, copy: ArticleRow) -> str:
        if article.digest == copy.digest:
            return ""
        corrected, _ = shelf.state.corrections()
        key = (article.id, article.digest, copy.id, copy.digest, corrected)
        change = self._kept.get(key)
        if change is None:
            try:
                change = change_of(shelf.differences(article, copy))
            except LibraryError:  # one of them is gone: the list will tell it
                return ""
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            self._kept[key] = change
        return change
