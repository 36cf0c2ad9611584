"""Looks up in the background how far articles were read, as they come into view."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.message_pump import MessagePump

from reader.errors import LibraryError
from reader.tui.latest_request import LatestRequest
from reader.tui.messages import ProgressRead
from reader.tui.percentages import percent_read

if TYPE_CHECKING:
    from reader.library.rows import ArticleRow
    from reader.tui.listing.article_list import Stopped
    from reader.tui.shelf import LibraryShelf


class ProgressReader:
    """Tells how much of each text was read when reading stopped."""

    def __init__(self, app: MessagePump) -> None:
        self._app = app
        self._request = LatestRequest(app, "Measuring")
        self._waiting: dict[Stopped, tuple[ArticleRow, int]] = {}
        """What is still to be looked up; of a list that is scrolled fast nothing is left out."""

    def read(self, shelf: LibraryShelf, stopped: Sequence[tuple[ArticleRow, int]]) -> None:
        """Look up some articles, each with the offset up to which it was read."""
        self._waiting.update(((row.id, row.digest, at), (row, at)) for row, at in stopped)
        self._request.submit(partial(self._read, shelf))

    def drop(self) -> None:
        """Want no answer any more."""
        self._waiting.clear()
        self._request.drop()

    def _read(self, shelf: LibraryShelf, request: int) -> None:
        percents: dict[Stopped, int] = {}
        while self._waiting:
            key, (row, offset) = self._waiting.popitem()
            try:
                length = shelf.text_length(row)
            except LibraryError:  # it is gone: the list will tell it
                continue
            percents[key] = percent_read(offset, length)
        if percents:
            self._app.post_message(ProgressRead(percents))
        self._request.settle(request)
