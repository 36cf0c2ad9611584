"""What the user notes about articles: read, starred, tagged; and undoing it.

What is noted shows at once and is written by the state's writer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from typing import TYPE_CHECKING

from textual import on

from reader.library.wording import number_of
from reader.text import fold
from reader.tui.following_actions import FollowingActions
from reader.tui.listing.row_lines import shorten
from reader.tui.messages import TagsKnown
from reader.tui.shelf import LibraryShelf
from reader.tui.undo import Undoable, UndoStack

if TYPE_CHECKING:
    from reader.library.rows import ArticleRow
    from reader.library.state.state import State

_WIDEST_TITLE = 40
"""Cells of a title where it is told what was done to its article."""


class NotingActions(FollowingActions):
    """What `s`, `r`, `t`, `J` and `A` do."""

    undoing: UndoStack
    """What can be undone. Whatever else can be may join."""

    _asked: Sequence[ArticleRow] | None = None
    """What `A` has just said it would mark as read."""
    _asked_before: Sequence[ArticleRow] | None = None
    """The same at the key before this one."""

    def on_load(self) -> None:
        """Have nothing to undo yet."""
        self.undoing = UndoStack()

    def show_pending_keys(self, pending: str, dropped: str = "") -> None:
        """Take notice of another key, too: what was asked is answered by the next one alone."""
        super().show_pending_keys(pending, dropped)
        self._asked_before, self._asked = self._asked, None

    def tell_done(self, told: str, undo: Callable[[State], None]) -> None:
        """Say what was done, and that `u` undoes it: `undo` does so in the state as it is then."""

        def undo_in_state() -> None:
            state = self.shelf.state if self.shelf is not None else None
            if state is not None:
                undo(state)

        self.undoing.push(Undoable(told, undo_in_state))
        self.status.message = f"{told} – u undoes"

    def action_toggle_star(self) -> None:
        """Star the article under the cursor, or on the page; or take its star away.

        Of several selected all are starred, or where all of them are, none.
        """
        rows, shelf = self.rows_meant(), self.shelf
        if self.tell_if_outside() or not rows or shelf is None or self.tell_if_not_kept(shelf):
            return
        value = any(row.id not in self.listing.starred for row in rows)
        changed = self.listing.set_starred(shelf, rows, value)
        self.show_flags()
        told = "Starred" if value else "Star taken away"
        self.tell_done(
            f"{told}: {_titles(changed)}", lambda state: state.set_all_starred(changed, not value)
        )

    def action_toggle_read(self) -> None:
        """Mark the article under the cursor, or on the page, read or unread; or all selected."""
        rows, shelf = self.rows_meant(), self.shelf
        if self.tell_if_outside() or not rows or shelf is None or self.tell_if_not_kept(shelf):
            return
        value = any(row.id not in self.listing.read for row in rows)
        changed = self.listing.set_read(shelf, rows, value)
        self.show_flags()
        told = "Read" if value else "Unread"
        self.tell_done(
            f"{told}: {_titles(changed)}", lambda state: state.set_all_read(changed, not value)
        )

    def action_next_unread(self) -> None:
        """Go to the next article that was not read; beyond the last one, to the first."""
        position = self.article_list.next_unread()
        if position is None:
            others = self.article_list.has_folded_unread
            but = "; + shows copies that were not" if others else ""
            self.status.message = f"Every article here was read{but}."
            return
        is_round = position <= self.article_list.cursor
        self.article_list.go_to(position)
        self.preview_listed()
        if is_round:
            self.status.message = "That was the last unread one: round again."

    def action_catch_up(self) -> None:
        """Mark all that is listed as read, once it was said how many that are."""
        shelf = self.shelf
        if not isinstance(shelf, LibraryShelf):
            self.status.message = "Only in the library articles are read or unread."
            return
        if self.tell_if_not_kept(shelf):
            return
        unread = [row for row in self.article_list.articles if row.id not in self.listing.read]
        if not unread:
            self.status.message = "Every article here was read."
        elif self._asked_before != unread:
            self._asked = unread
            count = number_of(len(unread), "unread article")
            self.status.message = f"{count} listed here: A again marks all read"
        else:
            self.listing.set_read(shelf, unread, True)
            self.show_flags()
            told = f"Caught up with {number_of(len(unread), 'article')}"
            self.tell_done(told, lambda state: state.set_all_read(unread, False))

    def action_tag(self) -> None:
        """Ask for the tags of the article under the cursor, or on the page; or of all selected."""
        rows, shelf = self.rows_meant(), self.shelf
        if self.tell_if_outside() or not rows or not isinstance(shelf, LibraryShelf):
            return
        if self.tell_if_not_kept(shelf):
            return
        state = shelf.state
        self.look_up_for_screen(lambda: TagsKnown(rows, state.tags_of(rows), state.tags()))

    @on(TagsKnown)
    def _ask_for_tags(self, event: TagsKnown) -> None:
        rows = event.rows
        before = [(row, tuple(event.tags.get(row.id, ()))) for row in rows]
        common = [tag for tag in before[0][1] if all(tag in tags for _, tags in before)]

        def take(tags: Sequence[str] | None) -> None:
            if tags is None or tuple(tags) == tuple(common) or self.shelf is None:
                return
            gone = set(common).difference(tags)
            tagged = [(row, _changed(own, tags, gone)) for row, own in before]
            self.listing.set_tags(self.shelf, tagged)
            self.show_flags()
            told = f"Tagged {', '.join(tags)}" if tags else "Tags taken away"
            self.tell_done(f"{told}: {_titles(rows)}", lambda state: state.set_all_tags(before))

        from reader.tui.screens.tag_prompt import TagPrompt

        self.push_screen(TagPrompt(_titles(rows), common, event.known, len(rows)), take)


def _changed(own: Sequence[str], given: Sequence[str], gone: Set[str]) -> Sequence[str]:
    """An article's tags once others were given to it, and some taken, together with others'."""
    kept = [tag for tag in own if tag not in gone]
    folded = {fold(tag) for tag in given}
    return (*given, *(tag for tag in kept if fold(tag) not in folded))


def _titles(rows: Sequence[ArticleRow]) -> str:
    if len(rows) == 1:
        return shorten(rows[0].title, _WIDEST_TITLE)
    return number_of(len(rows), "article")
