"""Jumps from article to article: which spot each is made from, and the way to a spot elsewhere."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual import on

from reader.errors import ReaderError
from reader.text import clean
from reader.tui.messages import ArticleLoaded, PlaceFound, PlacesListed
from reader.tui.page.article_page import ArticlePage
from reader.tui.page.jump_history import Spot
from reader.tui.reading import Change, Wanted
from reader.tui.regions import ReadingScreen
from reader.tui.search.search_actions import SearchActions
from reader.tui.shelf import Shelf

if TYPE_CHECKING:
    from reader.tui.page.spot_marks import SpotMarks


class JumpActions(SearchActions):
    """What leads the page to a spot in another article."""

    _left: Spot | None = None
    """Where the article was left that was opened last, until another one is opened."""
    _going: Spot | None = None
    """The spot that is to be shown once its article is on the page."""
    _jumped_to: Wanted | None = None
    """The article that was gone to on the way back or on: opening it is no new jump."""

    def take_shelf(self, shelf: Shelf) -> None:
        """List another shelf's articles; nothing leads back to those of the last one."""
        super().take_shelf(shelf)
        self.page.jumps.clear()
        self._left = self._going = self._jumped_to = None

    def take_loaded(self, event: ArticleLoaded) -> Change | None:
        """Have an article that was loaded as the one on the page, unless another one is wanted."""
        before = self.page.spot if self.opener.reading.is_opened else None
        change = self.opener.take(event)
        if change is not None:
            self.page.wanted = self.opener.reading.shown
        if change is Change.ARTICLE and before is not None:
            self._left = before
        return change

    def mark_opened(self) -> None:
        """Take it that the article on the page is being read; the way leads back to the last."""
        was_opened = self.opener.reading.is_opened
        super().mark_opened()
        if self.opener.reading.is_opened and not was_opened:
            self._note_arrival()

    def jump_from(self, spot: Spot, to: Wanted) -> None:
        """Take it that a jump is made from a spot that is not on the page."""
        self.page.jumps.leave(spot)
        self._jumped_to = to

    def _note_arrival(self) -> None:
        shown, left, jumped_to = self.opener.reading.shown, self._left, self._jumped_to
        self._left = self._jumped_to = None
        if shown is None or left is None or left.wanted.is_article(shown):
            return
        if jumped_to is not None and _is_same_article(jumped_to, shown):
            return
        newest = self.page.jumps.newest
        if newest is None or not newest.is_same(left):
            self.page.jumps.leave(left)

    @on(ArticlePage.SpotWanted)
    def _go_to_wanted_spot(self, event: ArticlePage.SpotWanted) -> None:
        self._go_to_spot(event.spot)

    def _go_to_spot(self, spot: Spot) -> None:
        wanted = spot.wanted
        shelf = self.shelf if wanted.shelf.is_library and self.shelf is not None else wanted.shelf
        query = self.search.query if wanted.query is not None else None
        self.find_bar.close()
        self._going, self._jumped_to = spot, wanted
        self.opener.load(shelf, wanted.row, query, passage=wanted.passage)
        self.go_to_page()
        if not self.opener.reading.is_loading:
            self._arrive(spot)

    @on(ArticleLoaded)
    def _arrive_after_loading(self, event: ArticleLoaded) -> None:
        going, shown = self._going, self.opener.reading.shown
        if going is not None and shown is event.wanted:
            if _is_same_article(going.wanted, shown):
                self._arrive(going)
            else:
                self._going = None

    def _arrive(self, spot: Spot) -> None:
        self._going = None
        self.page.show_spot(spot)
        if spot.then is not None:
            spot.then()

    # Places with a letter

    _unsaved: SpotMarks | None = None
    """Those of articles of which no state is kept."""
    _places_asked = 0
    """How many were looked for."""

    @on(ArticlePage.PlaceMarked)
    def _keep_place(self, event: ArticlePage.PlaceMarked) -> None:
        letter, spot = event.letter, event.spot
        if self.tell_if_not_kept(spot.wanted.shelf):
            return
        where = "from every article" if letter.isupper() else "in this article"
        self.status.message = f"Marked {letter}, {where}."
        state = spot.wanted.shelf.state
        if state is None:
            self._marks_unsaved.set(letter, spot)
            self.status.message = f"Marked {letter}, {where}, until the program ends."
            return

        def keep() -> None:
            from reader.tui.bookmark_places import keep_place

            keep_place(state, letter, spot, event.text)

        self.writer.submit(keep)

    @on(ArticlePage.MarkedPlaceWanted)
    def _find_place(self, event: ArticlePage.MarkedPlaceWanted) -> None:
        self.action_go_to_marked_place(event.letter)

    def action_go_to_marked_place(self, letter: str) -> None:
        """Go to the place with a letter; from a list that is one with a capital."""
        shelf, wanted = self.shelf, self.page.wanted if self.on_page else None
        if shelf is None:
            return
        if wanted is None and not letter.isupper():
            self.status.message = "From the list, only a capital letter leads to a place."
            return
        self._places_asked += 1
        request = self._places_asked
        state = wanted.shelf.state if wanted is not None else shelf.state
        if state is None:
            spot = self._marks_unsaved.get(letter, wanted) if wanted is not None else None
            from reader.tui.bookmark_places import FoundPlace

            self._take_place(PlaceFound(request, letter, FoundPlace(spot)))
            return
        annotated = self.page.annotated

        def find() -> None:
            from reader.tui.bookmark_places import FoundPlace, OnPage, find_place

            on_page = None
            if wanted is not None and annotated is not None:
                on_page = OnPage(wanted, annotated.article.text)
            try:
                found = find_place(state, letter, shelf, on_page, self.read_file)
            except ReaderError as error:
                found = FoundPlace(None, str(error))
            except Exception as error:
                reason = f"{type(error).__name__}: {clean(str(error))}"
                found = FoundPlace(None, f"{letter} leads nowhere: {reason}")
            self.post_message(PlaceFound(request, letter, found))

        self.writer.submit(find)  # after what it has yet to write

    @on(PlaceFound)
    def _take_place(self, event: PlaceFound) -> None:
        spot, told = event.found.spot, event.found.told
        if event.request != self._places_asked:
            return
        if spot is None:
            where = "" if event.letter.isupper() else " in this article"
            self.status.message = told or f"Nothing{where} is marked {event.letter}."
            return
        if told:
            spot = replace(spot, then=partial(self._tell_of_place, told))
        if self.on_page:
            self.page.remember_place()
            self.page.go_to_spot(spot)
        else:
            self._go_to_spot(spot)

    def action_show_marked_places(self) -> None:
        """List the places with a letter, from which one may be gone to."""
        shelf, wanted = self.shelf, self.page.wanted if self.on_page else None
        if shelf is None:
            return
        state = wanted.shelf.state if wanted is not None else shelf.state
        unsaved = self._marks_unsaved.of(wanted) if state is None and wanted is not None else ()

        def look_up() -> PlacesListed:
            from reader.tui.bookmark_places import choices_of, unsaved_choices

            row = wanted.row if wanted is not None else None
            kept = choices_of(state.bookmarks(row)) if state is not None else ()
            return PlacesListed([*kept, *unsaved_choices(unsaved)])

        self.look_up_for_screen(look_up)

    @on(PlacesListed)
    def _offer_places(self, event: PlacesListed) -> None:
        if not isinstance(self.screen, ReadingScreen):
            return  # something else was opened meanwhile
        if not event.choices:
            self.status.message = "No place has a letter: m and a letter mark one on the page."
            return
        from reader.tui.search.choice_screen import ChoiceScreen

        def take(letter: str | None) -> None:
            if letter is not None:
                self.action_go_to_marked_place(letter)

        keys = "Enter goes there, Escape leaves"
        self.push_screen(ChoiceScreen("Places with a letter", event.choices, keys), take)

    def _tell_of_place(self, sentence: str) -> None:
        self.status.message = sentence  # the page has the keyboard by now, which takes none away

    @property
    def _marks_unsaved(self) -> SpotMarks:
        if self._unsaved is None:
            from reader.tui.page.spot_marks import SpotMarks

            self._unsaved = SpotMarks()
        return self._unsaved


def _is_same_article(one: Wanted, other: Wanted) -> bool:
    """Whether both are the same article, though the library may have been opened anew."""
    is_library = one.shelf.is_library
    if is_library and other.shelf.is_library:
        return one.row.id == other.row.id
    return one.is_article(other)
