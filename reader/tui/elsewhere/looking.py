"""Looks in a thread for what other articles make of the mark on the page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual.message_pump import MessagePump

from reader.errors import LibraryError
from reader.tui.latest_request import LatestRequest
from reader.tui.messages import ElsewhereFound

if TYPE_CHECKING:
    from reader.article import Span
    from reader.library.catalogue.annotated import AnnotatedArticle
    from reader.library.claims.claims import Claim
    from reader.library.rows import ArticleRow
    from reader.tui.elsewhere.comparison import Comparison
    from reader.tui.shelf import LibraryShelf


@dataclass(frozen=True, slots=True)
class MarkAsked:
    """A statement or a figure of an article of the library."""

    shelf: LibraryShelf
    row: ArticleRow
    span: Span
    """In the text of the article."""
    is_figure: bool
    ordinal: int
    among_claims: bool = False
    """Whether it was asked for in the claims view, and not on the page."""


def mark_at(annotated: AnnotatedArticle, span: Span) -> tuple[bool, int, Span] | None:
    """Give the smallest figure or statement around a span: whether it is a figure, and which."""
    spans = (
        (False, [statement.span for statement in annotated.statements]),
        (True, [figure.span for figure in annotated.figures]),
    )
    around = [
        (len(mark), not is_figure, ordinal, mark)
        for is_figure, of_kind in spans
        for ordinal, mark in enumerate(of_kind)
        if mark.contains(span)
    ]
    if not around:
        return None
    _, is_statement, ordinal, found = min(around, key=lambda mark: mark[:3])
    return not is_statement, ordinal, found


class ElsewhereLooking:
    """One mark at a time; of those asked for meanwhile only the newest."""

    def __init__(self, app: MessagePump) -> None:
        self._app = app
        self._request = LatestRequest(app, "Looking elsewhere")

    def look(self, asked: MarkAsked) -> None:
        """Look for what other articles make of a mark."""
        self._request.submit(partial(self._look, asked))

    def take(self, found: ElsewhereFound) -> bool:
        """Take an answer; False where another mark was asked for since."""
        return self._request.settle(found.request)

    def drop(self) -> None:
        """Want no answer any more."""
        self._request.drop()

    def _look(self, asked: MarkAsked, request: int) -> None:
        from reader.tui.elsewhere.comparison import figures_compared, words_compared

        library, article_id = asked.shelf.library, asked.row.id
        text = library.open(article_id).article.text
        comparison: Comparison
        if asked.is_figure:
            figures = library.same_figure(article_id, asked.ordinal)
            _check(figures.asked, asked)
            rows = library.rows_of({match.claim.article_id for match in figures.matches})
            comparison = figures_compared(figures, text, rows)
        else:
            words = library.same_words(article_id, asked.ordinal)
            _check(words.asked, asked)
            rows = library.rows_of({match.claim.article_id for match in words.matches})
            comparison = words_compared(words, text, rows)
        self._app.post_message(ElsewhereFound(request, asked, comparison))


def _check(claim: Claim, asked: MarkAsked) -> None:
    """Raise LibraryError where the article was read anew and the mark is another one by now."""
    if claim.span != asked.span:
        way_out = "ask for the claims" if asked.among_claims else "open it"
        raise LibraryError(f"This article has changed since it was opened: {way_out} again.")
