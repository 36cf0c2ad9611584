"""Finds what the query being typed can be completed to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual.message import Message
from textual.message_pump import MessagePump

from reader.tui.latest_request import LatestRequest
from reader.tui.search.offers import Offer

if TYPE_CHECKING:
    from reader.query.completion import Typed
    from reader.tui.search.search_bar import SearchBar
    from reader.tui.shelf import LibraryShelf

_MOST_OFFERS = 8


@dataclass
class Completed(Message):
    """What the query in a bar can be completed to."""

    request: int
    bar: SearchBar
    query: str
    """As it was then."""
    offers: Sequence[Offer]


class QueryCompleter:
    """Completes in the background; of the queries typed meanwhile only the newest counts."""

    def __init__(self, app: MessagePump) -> None:
        self._app = app
        self._request = LatestRequest(app, "Completing")

    def complete(self, shelf: LibraryShelf, bar: SearchBar, query: str, cursor: int) -> None:
        """Complete what is typed at the cursor."""
        self._request.submit(partial(self._complete, shelf, bar, query, cursor))

    def drop(self) -> None:
        """Want no answer any more."""
        self._request.drop()

    def settle(self, request: int) -> bool:
        """Take an answer; False where it is not wanted any more."""
        return self._request.settle(request)

    def _complete(
        self, shelf: LibraryShelf, bar: SearchBar, query: str, cursor: int, request: int
    ) -> None:
        from reader.query.completion import typed_at

        typed = typed_at(query, cursor)
        offers = list(_offers(shelf, query, typed)) if typed is not None else []
        if len(offers) == 1 and offers[0].query.rstrip() == query.rstrip():
            offers = []  # it is written out already
        self._app.post_message(Completed(request, bar, query, offers))


def _offers(shelf: LibraryShelf, query: str, typed: Typed) -> Iterator[Offer]:
    from reader.query.completion import completed, field_names
    from reader.query.fields import FIELDS

    if typed.field is None:
        names = field_names(typed.beginning)
        found = [(name, FIELDS[name].help.partition(".")[0]) for name in names]
    else:
        values = shelf.library.field_values(typed.field, typed.beginning, _MOST_OFFERS)
        found = [(v.value, "" if v.count is None else f"{v.count:,}") for v in values]
    for value, note in found:
        if (result := completed(query, typed, value)) is not None:
            label = f"{value}:" if typed.field is None else value
            yield Offer(*result, label, note)
