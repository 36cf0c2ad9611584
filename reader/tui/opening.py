"""Brings the article under the cursor onto the page, and keeps the places where reading stopped."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual.message_pump import MessagePump

from reader.article import Span
from reader.errors import ReaderError
from reader.text import clean
from reader.tui.latest_request import LatestRequest
from reader.tui.messages import ArticleLoaded, ArticleNotLoaded, PlaceLeft
from reader.tui.page.mark_index import MarkIndex
from reader.tui.reading import Change, Reading, Wanted
from reader.tui.state_writer import StateWriter

if TYPE_CHECKING:
    from reader.library.catalogue.annotated import AnnotatedArticle
    from reader.library.rows import ArticleRow
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
        self.reading = Reading()
        """What is on the page and what is asked for."""
        self._app = app
        self._writer = writer
        self._request = LatestRequest(app, "Opening")
        self._left: tuple[Shelf, int, int, int] | None = None
        """The place that was remembered last: the shelf, the article and the two offsets."""
        self._kept: OrderedDict[tuple[object, ...], AnnotatedArticle] = OrderedDict()

    @property
    def row(self) -> ArticleRow | None:
        """The article on the page."""
        return self.reading.shown.row if self.reading.shown is not None else None

    @property
    def annotated(self) -> AnnotatedArticle | None:
        """The same with its text."""
        return self.reading.annotated

    @property
    def is_loading(self) -> bool:
        """Whether another article than the one on the page is on its way."""
        return self.reading.is_loading and self._request.is_waiting

    def load(
        self,
        shelf: Shelf,
        row: ArticleRow,
        query: Node | None,
        *,
        passage: Span | None = None,
        arrival: int = 0,
    ) -> None:
        """Bring an article onto the page, unless it is there.

        The matches of `query` are marked in it, or the one `passage` that is meant.
        `arrival` tells from which side stepping from match to match comes: 1 from before the
        article, -1 from behind it, 0 where it is not entered by stepping.
        """
        wanted = Wanted(shelf, row, query, passage)
        if self.reading.want(wanted):
            self._request.submit(partial(self._load, wanted, arrival))

    def reload(self) -> None:
        """Bring the article asked for onto the page again: it was corrected, or has changed."""
        wanted, newer = self.reading.wanted, self.reading.newer
        if wanted is not None:
            if newer is not None:
                wanted = self.reading.wanted = replace(wanted, row=newer)
            self._request.submit(partial(self._load, wanted, 0))

    def _load(self, wanted: Wanted, arrival: int, request: int) -> None:
        shelf, row, query = wanted.shelf, wanted.row, wanted.query
        try:
            annotated = self._annotated(shelf, row)
            wanted = replace(wanted, row=shelf.row_read(row, annotated))
            matches: Sequence[Span] = () if wanted.passage is None else (wanted.passage,)
            if query is not None and self._request.is_current(request):
                matches = shelf.matches(query, annotated)
            offset = shelf.position(row)
            index = MarkIndex(annotated)
        except ReaderError as error:
            self._app.post_message(ArticleNotLoaded(request, str(error)))
        except Exception as error:
            sentence = f"It could not be opened: {type(error).__name__}: {clean(str(error))}"
            self._app.post_message(ArticleNotLoaded(request, sentence))
        else:
            self._app.post_message(
                ArticleLoaded(request, wanted, annotated, index, matches, offset, arrival)
            )

    def _annotated(self, shelf: Shelf, row: ArticleRow) -> AnnotatedArticle:
        corrected = shelf.state.corrections()[0] if shelf.state is not None else None
        key = (row.id, row.digest, corrected)
        annotated = self._kept.get(key) if shelf.is_library else None
        if annotated is None:
            annotated = shelf.open(row)
            if shelf.is_library and len(annotated.article.text) < _KEPT_CHARACTERS:
                self._kept[key] = annotated
                while len(self._kept) > _KEPT_ARTICLES:
                    self._kept.popitem(last=False)
        return annotated

    def take(self, loaded: ArticleLoaded) -> Change | None:
        """Keep what was loaded as the article on the page, unless another one is on its way."""
        if not self._request.settle(loaded.request):
            return None
        shown = self.reading.shown
        if shown is None or not shown.is_article(loaded.wanted):
            self.leave()
        return self.reading.take(loaded.wanted, loaded.annotated, loaded.matches)

    def take_failure(self, failed: ArticleNotLoaded) -> bool:
        """Have nothing on the page, unless another article is on its way."""
        if not self._request.settle(failed.request):
            return False
        self.leave()
        self.reading.clear()
        return True

    def note_place(self, offset: int, read_to: int, *, is_end: bool = False) -> None:
        """Take notice of what is in sight, from and to, and whether the end of the text is."""
        self.reading.offset, self.reading.read_to = offset, read_to
        self.reading.is_at_end = is_end

    def leave(self) -> None:
        """Remember the place in the article on the page, if it was opened.

        Where the end is in sight it is the end of the text, unless the beginning is, too.
        """
        shown, offset, annotated = self.reading.shown, self.reading.offset, self.reading.annotated
        if shown is None or offset is None or annotated is None or not self.reading.is_opened:
            return
        if offset and self.reading.is_at_end:
            offset = len(annotated.article.text)
        read_to = self.reading.read_to
        left = shown.shelf, shown.row.id, offset, read_to
        if left != self._left:
            self._left = left
            self._writer.submit(partial(shown.shelf.set_position, shown.row, offset, read_to))
            if shown.shelf.is_library:
                self._app.post_message(PlaceLeft(shown.row, read_to))

    def clear(self) -> None:
        """Have no article on the page, and none on its way."""
        self.leave()
        self._request.drop()
        self.reading.forget()

    def forget(self) -> None:
        """The same, and keep none for later: the shelf is another one."""
        self.clear()
        self._kept.clear()
