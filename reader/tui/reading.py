"""What is being read: the article asked for, the one on the page, and what waits until they agree.

A plain object whose transitions touch neither widgets nor files. Whatever speaks of "the article"
while the page has the keyboard means the one asked for, even while it is still being loaded.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from reader.article import Span

if TYPE_CHECKING:
    from reader.library.catalogue.annotated import AnnotatedArticle
    from reader.library.rows import ArticleRow
    from reader.query.nodes import Node
    from reader.tui.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Wanted:
    """An article of a shelf, and what is marked in it: a search's matches, or one passage."""

    shelf: Shelf
    row: ArticleRow
    query: Node | None = None
    passage: Span | None = None
    """What is to be seen of it, and marked instead of matches; None where no place is meant."""

    def is_article(self, other: Wanted) -> bool:
        """Whether the other one is the same article, whatever it holds by now."""
        return self.shelf is other.shelf and self.row.id == other.row.id

    def is_text_of(self, row: ArticleRow) -> bool:
        """Whether a row is that of the same article, with the same text."""
        return (self.row.id, self.row.digest) == (row.id, row.digest)


class Change(Enum):
    """What an article that was loaded changes on the page."""

    NOTHING = "nothing"
    """It is there already, with the same text and for the same search."""
    MATCHES = "matches"
    """It is there already; something else is searched for, or another passage is meant."""
    GROWN = "grown"
    """It is there already up to some place, and now goes on from there."""
    TEXT = "text"
    """It is there already, but its file has changed."""
    MARKS = "marks"
    """It is there already, with the same text, but was corrected."""
    ARTICLE = "article"
    """Another one is there."""


class Reading:
    """The article asked for and the article shown; only one that is both can be marked as read."""

    def __init__(self) -> None:
        self.wanted: Wanted | None = None
        """What was asked for last."""
        self.shown: Wanted | None = None
        """What is on the page."""
        self.annotated: AnnotatedArticle | None = None
        """The article on the page with its text."""
        self.matches: Sequence[Span] = ()
        """What the search over the library finds in it."""
        self.offset: int | None = None
        """Where the page is, as an offset into the article's text."""
        self.read_to = 0
        """The end of what is in sight there, as an offset, too."""
        self.is_at_end = False
        """Whether the end of the article is in sight there."""
        self.is_opened = False
        """Whether the article on the page was opened, and not only looked at in passing."""
        self.is_gone = False
        """Whether it is known that the article on the page is in the library no more."""
        self.newer: ArticleRow | None = None
        """The row of the article on the page as it is by now, where that has another text."""
        self.steps: list[int] = []
        """Steps from match to match that were asked for before their article was there."""

    @property
    def is_loading(self) -> bool:
        """Whether the article asked for is not on the page yet."""
        return self.wanted is not self.shown

    def is_other(self, row: ArticleRow) -> bool:
        """Whether another article than this one was asked for last."""
        return self.wanted is None or self.wanted.row.id != row.id

    def want(self, wanted: Wanted) -> bool:
        """Ask for an article; False where that was asked for already."""
        if wanted == self.wanted:
            return False
        self.wanted = wanted
        return True

    def take(self, loaded: Wanted, annotated: AnnotatedArticle, matches: Sequence[Span]) -> Change:
        """Have what was loaded on the page; gives what that changes there."""
        before = self.shown if self.annotated is not None else None
        found_before = self.annotated
        self.shown = loaded
        self.wanted, self.annotated, self.matches = loaded, annotated, matches
        self.newer = None
        if before is None or not before.is_article(loaded):
            self.offset, self.is_opened, self.is_gone = None, False, False
            return Change.ARTICLE
        if before.row.digest != loaded.row.digest:
            return Change.GROWN if _is_beginning(found_before, annotated) else Change.TEXT
        if found_before is not annotated and _marks(found_before) != _marks(annotated):
            return Change.MARKS
        is_same = (before.query, before.passage) == (loaded.query, loaded.passage)
        return Change.NOTHING if is_same else Change.MATCHES

    def open(self) -> Wanted | None:
        """Take the article on the page as opened; gives it unless it was, or is not there yet."""
        if self.annotated is None or self.is_loading or self.is_opened:
            return None
        self.is_opened = True
        return self.shown

    def lose(self) -> bool:
        """Note that the article on the page is in the library no more; False where it is known."""
        was_gone, self.is_gone = self.is_gone, True
        return self.shown is not None and not was_gone

    def outdate(self, row: ArticleRow) -> bool:
        """Note the row of the article on the page as it is now; False where that is no news."""
        is_same = self.wanted is None or self.wanted.is_text_of(row)
        newer = None if is_same else row
        is_news = newer is not None and (self.newer is None or self.newer.digest != row.digest)
        self.newer = newer
        return is_news

    def clear(self) -> None:
        """Have nothing on the page, though something is still asked for: it cannot be shown."""
        self.shown, self.annotated, self.matches = self.wanted, None, ()
        self.offset, self.is_opened, self.is_gone, self.newer = None, False, False, None
        self.steps.clear()

    def forget(self) -> None:
        """Have nothing on the page and ask for nothing."""
        self.wanted = None
        self.clear()


def _marks(annotated: AnnotatedArticle | None) -> tuple[object, ...] | None:
    if annotated is None:
        return None
    found = annotated.statements, annotated.figures, annotated.corrected
    return (*found, annotated.is_provisional, annotated.ended_early)


def _is_beginning(before: AnnotatedArticle | None, annotated: AnnotatedArticle) -> bool:
    """Whether the article shown before is the beginning of this one, of which more was read."""
    if before is None or not before.rest:
        return False
    return annotated.article.text.startswith(before.article.text)
