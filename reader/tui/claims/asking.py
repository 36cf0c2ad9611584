"""Asks the library for claims while the query is typed, and arranges what it answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from textual.message_pump import MessagePump

from reader.errors import LibraryError, QueryError
from reader.tui.claims.arrangement import Arrangement, View
from reader.tui.claims.time_line import Plot, plot_of
from reader.tui.latest_request import LatestRequest
from reader.tui.messages import ClaimsFound, ClaimsRefused

if TYPE_CHECKING:
    from reader.library.claims.claims import ClaimsResult
    from reader.library.rows import ArticleRow
    from reader.query.nodes import Node
    from reader.query.rewriting import Begun
    from reader.tui.shelf import LibraryShelf


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as it was put to a library."""

    shelf: LibraryShelf
    text: str
    entered: bool
    """Whether Enter was pressed, and not only a key typed."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a library answered, and how it is listed."""

    asked: Asked
    result: ClaimsResult
    arrangement: Arrangement
    plot: Plot
    """What of the claims listed can be drawn."""
    rows: Mapping[int, ArticleRow]
    """Every article of the library by id."""
    mentioned: int
    """How many more articles only name the speaker who was asked for."""
    groups: Mapping[int, int]
    """The group of copies that each article with a claim belongs to."""
    texts: int
    """How many different texts the articles of the claims listed print."""
    begun: Begun | None = None
    """The query that takes the last word for a beginning, where none of the claims has that word:
    the one answered while it was typed, the one offered once it was entered."""
    meant: str | None = None
    """The query with its misspelt words replaced, where that finds claims and this one does not."""


class ClaimAsking:
    """One query at a time; of those typed meanwhile only the newest is answered."""

    def __init__(self, app: MessagePump) -> None:
        self.view = View()
        """How claims are to be listed."""
        self.answer: Answer | None = None
        """What is listed."""
        self._request = LatestRequest(app, "Looking for claims")
        self._app = app
        self._asked: Asked | None = None
        self._rows: tuple[Sequence[ArticleRow], Mapping[int, ArticleRow]] = ((), {})

    @property
    def is_waiting(self) -> bool:
        """Whether the newest query has not been answered yet."""
        return self._request.is_waiting

    def ask(self, shelf: LibraryShelf, text: str, *, entered: bool) -> None:
        """Ask for what is typed so far, or, once entered, for exactly what it says."""
        self._asked = Asked(shelf, text, entered)
        self._request.submit(partial(self._ask, self._asked, self.view))

    def set_view(self, view: View) -> None:
        """List the claims otherwise."""
        self.view = view
        asked, answer = self._asked, self.answer
        if asked is None:
            return
        if answer is not None and answer.asked is asked:
            self._request.submit(partial(self._arrange, answer, view))
        else:
            self._request.submit(partial(self._ask, asked, view))

    def clear(self) -> None:
        """Ask for nothing; answers still on their way are dropped."""
        self._request.drop()
        self._asked = self.answer = None

    def take(self, found: ClaimsFound) -> bool:
        """Keep an answer, unless something else was asked meanwhile."""
        if not self._request.settle(found.request):
            return False
        self.answer = found.answer
        return True

    def take_refusal(self, refused: ClaimsRefused) -> bool:
        """Take it that a query cannot be answered, unless another one was typed."""
        if not self._request.settle(refused.request):
            return False
        self.answer = None
        return True

    def _ask(self, asked: Asked, view: View, request: int) -> None:
        from reader.library.search.mentions import asks_for_speaker
        from reader.query import Everything, parse, parse_unfinished

        library = asked.shelf.library
        try:
            query = parse(asked.text) if asked.entered else parse_unfinished(asked.text)
            if isinstance(query, Everything):
                self._app.post_message(ClaimsFound(request, None))
                return
            result = library.claims(query)
            begun: Begun | None = None
            meant: str | None = None
            if not result.claims:
                longer, begun = _with_last_word_begun(asked)
                if begun is not None and not asked.entered:
                    result = longer
                meant = _with_other_words(asked, query)
            mentioned = len(library.mentions(query)) if asks_for_speaker(query) else 0
        except (QueryError, LibraryError) as error:
            self._app.post_message(ClaimsRefused(request, asked.text, error))
            return
        if self._request.is_current(request):
            arrangement = Arrangement(result, view)
            plot = plot_of(arrangement.claims)
            rows = self._rows_of(asked.shelf)
            groups = library.group_of({claim.article_id for claim in result.claims})
            texts = _texts(arrangement, groups)
            answer = Answer(
                asked, result, arrangement, plot, rows, mentioned, groups, texts, begun, meant
            )
            self._app.post_message(ClaimsFound(request, answer))

    def _arrange(self, answer: Answer, view: View, request: int) -> None:
        arrangement = Arrangement(answer.result, view)
        plot = plot_of(arrangement.claims)
        texts = _texts(arrangement, answer.groups)
        arranged = replace(answer, arrangement=arrangement, plot=plot, texts=texts)
        self._app.post_message(ClaimsFound(request, arranged))

    def _rows_of(self, shelf: LibraryShelf) -> Mapping[int, ArticleRow]:
        rows = shelf.rows()
        if rows is not self._rows[0]:
            self._rows = rows, {row.id: row for row in rows}
        return self._rows[1]


def _with_last_word_begun(asked: Asked) -> tuple[ClaimsResult, Begun | None]:
    """What the query finds that takes its last word for a beginning; None where that is nothing."""
    from reader.library.claims.claims import result_of
    from reader.query import parse_unfinished
    from reader.query.rewriting import with_last_word_begun

    begun = with_last_word_begun(asked.text)
    if begun is not None:
        result = asked.shelf.library.claims(parse_unfinished(begun.query))
        if result.claims:
            return result, begun
    return result_of(()), None


def _with_other_words(asked: Asked, query: Node) -> str | None:
    """The query with words that are spelt alike in the place of those that no article holds."""
    from reader.query import parse_unfinished
    from reader.query.rewriting import with_other_words

    library = asked.shelf.library
    if not (others := library.suggestions(query)):
        return None
    meant = with_other_words(asked.text, others)
    return meant if library.claims(parse_unfinished(meant)).claims else None


def _texts(arrangement: Arrangement, groups: Mapping[int, int]) -> int:
    return len({groups.get(claim.article_id, claim.article_id) for claim in arrangement.claims})
