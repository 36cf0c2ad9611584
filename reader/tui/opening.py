"""Brings the article under the cursor onto the page, and keeps the places where reading stopped."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.message_pump import MessagePump

from reader.article import Span
from reader.tui.latest_request import LatestRequest
from reader.tui.messages import ArticleLoaded
from reader.tui.state_writer import StateWriter

if TYPE_CHECKING:
    from reader.library import AnnotatedArticle, ArticleRow
    from reader.query.nodes import Node
    from reader.tui.shelf import Shelf

_KEPT_ARTICLES = 16
_KEPT_CHARACTERS = 20_000_000


class ArticleOpener:
    """Loads articles in the background, one at a time, the newest request only.

    What is shown in passing is a preview; it is opened once the reader goes to the page, and only
    then is its place remembered.
    """

    def __init__(self, app: MessagePump, writer: StateWriter) -> None:
        self.row: ArticleRow | None = None
        """The article on the page."""
        self.annotated: AnnotatedArticle | None = None
        """The same with its text."""
        self.opened = False
        """Whether it was opened, and not only looked at in passing."""
        self._app = app
        self._writer = writer
        self._request = LatestRequest(app, "Opening")
        self._wanted: tuple[Shelf, ArticleRow, Node | None] | None = None
        self._kept: OrderedDict[tuple[int, str], AnnotatedArticle] = OrderedDict()
        self._offset: int | None = None
        self._shelf: Shelf | None = None

    def load(self, shelf: Shelf, row: ArticleRow, query: Node | None) -> None:
        """Bring an article onto the page, the matches of `query` marked; unless it is there."""
        wanted = (shelf, row, query)
        if wanted == self._wanted:
            return
        self._wanted = wanted
        self._request.submit(partial(self._load, shelf, row, query))

    def want_anew(self) -> None:
        """Let the next request for the same article be carried out: its marks are gone."""
        self._wanted = None

    def _load(self, shelf: Shelf, row: ArticleRow, query: Node | None, request: int) -> None:
        annotated = self._annotated(shelf, row)
        matches: Sequence[Span] = ()
        if query is not None and self._request.is_current(request):
            matches = shelf.matches(query, annotated)
        self._app.post_message(
            ArticleLoaded(request, shelf, row, annotated, matches, shelf.position(row))
        )

    def _annotated(self, shelf: Shelf, row: ArticleRow) -> AnnotatedArticle:
        key = (row.id, row.digest)
        annotated = self._kept.get(key) if shelf.is_library else None
        if annotated is None:
            annotated = shelf.open(row)
            if shelf.is_library and len(annotated.article.text) < _KEPT_CHARACTERS:
                self._kept[key] = annotated
                while len(self._kept) > _KEPT_ARTICLES:
                    self._kept.popitem(last=False)
        return annotated

    def take(self, loaded: ArticleLoaded) -> bool:
        """Keep what was loaded as the article on the page, unless another one is on its way."""
        if not self._request.is_current(loaded.request):
            return False
        if self.row is None or loaded.row.id != self.row.id or loaded.shelf is not self._shelf:
            self.leave()
            self.opened = False
            self._offset = None
        self._shelf, self.row, self.annotated = loaded.shelf, loaded.row, loaded.annotated
        return True

    def note_offset(self, offset: int) -> None:
        """Take notice of where the page is."""
        self._offset = offset

    def leave(self) -> None:
        """Remember the place in the article on the page, if it was opened."""
        row, shelf, offset = self.row, self._shelf, self._offset
        if row is not None and shelf is not None and offset is not None and self.opened:
            self._writer.submit(partial(shelf.set_position, row, offset))

    def forget(self) -> None:
        """Have no article on the page, and none on its way."""
        self.leave()
        self._request.drop()
        self.row = self.annotated = self._wanted = self._offset = None
        self.opened = False
        self._kept.clear()
