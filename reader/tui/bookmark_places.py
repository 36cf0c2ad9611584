"""Between a spot on the page and a bookmark, which outlives the program and edits of the file.

All of it may take long and is called in the thread of the state's writer, after what it wrote.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.article import Span
from reader.errors import ReaderError
from reader.library.state.noted_articles import articles_of
from reader.library.state.passage_anchor import PassageAnchor, anchor_of
from reader.text import clean_name
from reader.tui.listing.row_lines import shorten
from reader.tui.page.jump_history import Spot
from reader.tui.reading import Wanted
from reader.tui.search.choice_screen import Choice
from reader.tui.shelf import Shelf, text_of

if TYPE_CHECKING:
    from reader.library.state.bookmarks import Bookmark
    from reader.library.state.state import State

_WORDS = 64
"""Characters from the top of the page on that a place without a mark is known by."""
_WIDEST_CHOICE = 64
"""Cells of what is told of a place to choose."""


@dataclass(frozen=True, slots=True)
class OnPage:
    """The article on the page, with the text that it has there."""

    wanted: Wanted
    text: str


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """Where a letter leads."""

    spot: Spot | None
    """None where it leads nowhere."""
    told: str = ""
    """A sentence on why it does not, or only about so."""


def passage_at(text: str, offset: int, mark: Span | None) -> PassageAnchor:
    """Give what a place is known by: the mark one is on, else the words the page begins with."""
    if mark:
        return anchor_of(text, mark)
    end = min(len(text), offset + _WORDS)
    start = offset if text[offset:end].strip() else max(0, end - _WORDS)
    return anchor_of(text, Span(start, end))


def keep_place(state: State, letter: str, spot: Spot, text: str) -> None:
    """Give a letter to a spot of an article with this text; raises LibraryError."""
    passage = passage_at(text, spot.offset, spot.mark)
    state.set_bookmark(spot.wanted.row, letter, passage, top=spot.offset, is_mark=bool(spot.mark))


def find_place(
    state: State,
    letter: str,
    shelf: Shelf,
    on_page: OnPage | None,
    read_file: Callable[[Path, State], Shelf],
) -> FoundPlace:
    """Give where a letter leads from the page, or without one; raises LibraryError.

    The article is looked for on the page, then among those of `shelf`, then in its file, whose
    articles `read_file` gives.
    """
    bookmark = state.bookmark(letter, on_page.wanted.row if on_page is not None else None)
    if bookmark is None:
        return FoundPlace(None)
    if on_page is not None and articles_of([bookmark], [on_page.wanted.row])[0] is not None:
        return _placed(bookmark, on_page.wanted, on_page.text)
    try:
        (row,) = articles_of([bookmark], shelf.rows())
        if row is None:
            shelf = read_file(bookmark.path, state)
            (row,) = articles_of([bookmark], shelf.rows())
        if row is None:
            reason = f"The article is no more in {clean_name(bookmark.path)}."
            return FoundPlace(None, f"{letter} leads nowhere: {reason}")
        return _placed(bookmark, Wanted(shelf, row), text_of(shelf, row))
    except ReaderError as error:
        return FoundPlace(None, f"{letter} leads nowhere: {error}")


def choices_of(bookmarks: Sequence[Bookmark]) -> list[Choice]:
    """Give places to choose from by their letters, with the words that stand there."""
    return [
        _choice(one.letter, clean_name(one.title), " ".join(one.passage.exact.split()))
        for one in bookmarks
    ]


def unsaved_choices(spots: Sequence[tuple[str, Spot]]) -> list[Choice]:
    """The same of places that are not kept."""
    return [_choice(letter, spot.wanted.row.title, "") for letter, spot in spots]


def _choice(letter: str, title: str, words: str) -> Choice:
    group = "From every article" if letter.isupper() else "In this article"
    told = f"{title}: {words}" if letter.isupper() and words else words or title
    return Choice(group, f"{letter}  {shorten(told, _WIDEST_CHOICE)}", letter)


def _placed(bookmark: Bookmark, wanted: Wanted, text: str) -> FoundPlace:
    place = bookmark.place_in(text, wanted.row.digest)
    if place is None:
        spot = Spot(wanted, min(bookmark.top, len(text)))
        letter = bookmark.letter
        return FoundPlace(
            spot, f"What {letter} marks is not in the article any more: this is about the place."
        )
    span, top = place
    return FoundPlace(Spot(wanted, top, span if bookmark.is_mark else None))
