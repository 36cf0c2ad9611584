"""What the workers tell the application. Workers touch no widget: they post one of these.

Every answer carries the number of the request it answers, so that a stale one can be dropped.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from reader.article import Span
from reader.errors import QueryError

if TYPE_CHECKING:
    from reader.library.catalogue.annotated import AnnotatedArticle
    from reader.library.refresh.following import News
    from reader.library.rows import ArticleRow, Unreadable
    from reader.library.search.saved_search_counts import CountedSearch
    from reader.library.search.search import SearchResult
    from reader.library.state.saved_searches import SavedSearch
    from reader.query.nodes import Node
    from reader.query.rewriting import Begun
    from reader.tui.copying.clipboard import Kept
    from reader.tui.listing.folds import Comparison, Folds
    from reader.tui.listing.row_lines import Excerpt
    from reader.tui.reading import Wanted
    from reader.tui.shelf import Shelf
    from reader.tui.undo import Undoable


@dataclass
class ShelfOpened(Message):
    """The library, or a file, is open; it may be empty."""

    request: int
    shelf: Shelf


@dataclass
class Listed(Message):
    """The articles of the shelf were read."""

    request: int
    rows: Sequence[ArticleRow]
    folds: Folds
    """Which of them are copies."""
    read: AbstractSet[int]
    starred: AbstractSet[int]
    tags: Mapping[int, Sequence[str]]
    """The user's tags of those that have any."""


@dataclass
class CopiesCompared(Message):
    """How the copies of some articles of the list `rows` differ from them, by the article's id."""

    rows: Sequence[ArticleRow]
    comparisons: Mapping[int, Comparison]


@dataclass
class ArticleLoaded(Message):
    """An article was read, and what a search finds in it."""

    request: int
    wanted: Wanted
    annotated: AnnotatedArticle
    matches: Sequence[Span]
    offset: int | None
    """Where it was left, as an offset into its text."""
    arrival: int
    """Whether stepping from match to match leads into it: 1 forwards, -1 backwards, 0 not."""


@dataclass
class ArticleNotLoaded(Message):
    """An article could not be read; `sentence` tells why the page stays empty."""

    request: int
    sentence: str


@dataclass
class UnreadableListed(Message):
    """The files of the library that could not be read."""

    files: Sequence[Unreadable]


@dataclass
class Found(Message):
    """A search has ended."""

    request: int
    text: str
    """The query as typed."""
    entered: bool
    """Whether Enter was pressed, and not only a key typed."""
    query: Node
    result: SearchResult
    read: AbstractSet[int]
    starred: AbstractSet[int]
    wider: str | None = None
    """The query for any of its words, where nothing has all of them and that finds something."""
    meant: str | None = None
    """The query with misspelt words replaced, where nothing was found."""
    begun: Begun | None = None
    """The query for words that begin like its last one, where nothing has that as it stands and
    this finds something: as long as it is typed the hits are those of this one."""


@dataclass
class ExcerptsLoaded(Message):
    """Passages of hits, by the id of their article."""

    request: int
    excerpts: Mapping[int, Excerpt]


@dataclass
class QueryRefused(Message):
    """An entered query is not complete or not understood."""

    request: int
    query: str
    error: QueryError


@dataclass
class Refreshed(Message):
    """The refresher tells how far it is."""

    run: int
    """Which of the refreshers tells it."""
    news: News


@dataclass
class RefreshEnded(Message):
    """Nothing is left to be read for now: list, search and claims may be brought up to date."""

    run: int
    has_changed: bool = True
    """Whether they may give other answers than before."""


@dataclass
class CopyMade(Message):
    """A text is ready to be copied."""

    request: int
    told: str
    """What it is, for the status line."""
    text: str


@dataclass
class CopyKept(Message):
    """A text that was copied was kept, as far as that was possible."""

    request: int
    told: str
    """What it is, for the status line."""
    kept: Kept
    sent: bool
    """Whether the terminal was sent it too."""


@dataclass
class SearchesKnown(Message):
    """The saved searches were read; what they give is still being counted."""

    request: int
    searches: Sequence[SavedSearch]


@dataclass
class SearchCounted(Message):
    """It is known what one of the saved searches gives."""

    request: int
    counted: CountedSearch


@dataclass
class TagsKnown(Message):
    """The user's tags of an article were read, and all that there are."""

    row: ArticleRow
    tags: Sequence[str]
    known: Sequence[str]


@dataclass
class CorrectionsChanged(Message):
    """Something was corrected, or anything undone; with neither it could not be saved."""

    done: Undoable | None = None
    undone: Undoable | None = None


@dataclass
class Failed(Message):
    """Something did not work; `sentence` is shown as it stands."""

    sentence: str
    about_page: bool = False
    """Whether it tells why the page stays empty."""


@dataclass
class FoundInArticle(Message):
    """Where the text looked for stands in the article on the page."""

    request: int
    matches: Sequence[Span]
    is_capped: bool = False
    """Whether there may be more of them."""
    problem: str = ""
    """Why it was not looked for, or not to the end, as a sentence; empty where it was."""
