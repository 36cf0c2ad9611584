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
from reader.errors import LibraryError, QueryError

if TYPE_CHECKING:
    from reader.library.catalogue.annotated import AnnotatedArticle
    from reader.library.refresh.following import News
    from reader.library.rows import ArticleRow, Unreadable
    from reader.library.search.results import SearchResult
    from reader.library.search.saved_search_counts import CountedSearch
    from reader.library.state.saved_searches import SavedSearch
    from reader.query.nodes import Node
    from reader.query.rewriting import Begun
    from reader.tui.bookmark_places import FoundPlace
    from reader.tui.claims.asking import Answer
    from reader.tui.copying.clipboard import Kept
    from reader.tui.elsewhere.comparison import Comparison as MarkComparison
    from reader.tui.elsewhere.looking import MarkAsked
    from reader.tui.file_shelf import FileShelf
    from reader.tui.listing.arranging import Arranged
    from reader.tui.listing.article_list import Stopped
    from reader.tui.listing.flags import Flags
    from reader.tui.listing.folds import Comparison, Folds
    from reader.tui.listing.limit import Admitted
    from reader.tui.listing.row_lines import Excerpt
    from reader.tui.page.mark_index import MarkIndex
    from reader.tui.reading import Wanted
    from reader.tui.remembered_view import RememberedView
    from reader.tui.search.choice_screen import Choice
    from reader.tui.shelf import Shelf
    from reader.tui.sidebar.entries import SidebarContent
    from reader.tui.undo import Undoable


@dataclass
class ShelfOpened(Message):
    """The library, or a file, is open; it may be empty."""

    request: int
    shelf: Shelf
    view: RememberedView | None = None
    """How the list was seen last; None where it was read before."""


@dataclass
class ShelfGrew(Message):
    """More is known of a file that is being read."""

    shelf: FileShelf


@dataclass
class Listed(Message):
    """The articles of the shelf were read."""

    request: int
    rows: Sequence[ArticleRow]
    arranged: Arranged
    """Those of them that are listed, as they are listed."""
    admitted: Admitted | None
    """Which these are where there is a limit."""
    flags: Flags
    """What is noted of the articles of the shelf."""
    changes: int
    """How much this process had noted when it was asked for."""


@dataclass
class StateRead(Message):
    """What is noted of articles was read again: another process has noted something."""

    shelf: Shelf
    flags: Flags
    rows: Sequence[ArticleRow]
    """The articles."""
    changes: int
    """How much this process had noted by then."""
    is_corrected: bool
    """Whether something was corrected."""


@dataclass
class PlaceLeft(Message):
    """Reading stopped somewhere in an article."""

    row: ArticleRow
    read_to: int
    """The offset up to which it was read; the length of its text where all of it was."""


@dataclass
class ProgressRead(Message):
    """How far articles were read, in per cent of their texts."""

    percents: Mapping[Stopped, int]


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
    index: MarkIndex
    """Of its marks."""
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
    rows: Sequence[ArticleRow]
    """Of its hits."""
    folds: Folds
    """Which of them are copies."""
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
class SidebarCounted(Message):
    """The articles were counted for the sidebar; what saved searches give is still being."""

    request: int
    content: SidebarContent


@dataclass
class SidebarSearchCounted(Message):
    """It is known for the sidebar what one of the saved searches gives."""

    request: int
    counted: CountedSearch


@dataclass
class TagsKnown(Message):
    """The user's tags of some articles were read, and all that there are."""

    rows: Sequence[ArticleRow]
    tags: Mapping[int, Sequence[str]]
    """Of those that have any, by their ids."""
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


@dataclass
class PlaceFound(Message):
    """A place with a letter was looked for."""

    request: int
    letter: str
    found: FoundPlace


@dataclass
class PlacesListed(Message):
    """All places that have a letter were looked up."""

    choices: Sequence[Choice]
    """Each gives its letter."""


@dataclass
class ClaimsFound(Message):
    """A query was answered; None where it asks for nothing yet."""

    request: int
    answer: Answer | None


@dataclass
class ClaimsRefused(Message):
    """A query cannot be answered."""

    request: int
    query: str
    error: QueryError | LibraryError


@dataclass
class ElsewhereFound(Message):
    """What other articles make of a mark."""

    request: int
    asked: MarkAsked
    comparison: MarkComparison
