"""What is done with the article outside: links, browser, editor, commands of the user's own."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from textual import on
from textual.app import SuspendNotSupported
from textual.message import Message

from reader.article import Link, Span
from reader.errors import ReaderError
from reader.library.wording import why_not_all
from reader.text import clean, clean_name
from reader.tui.copying.copy_actions import CopyActions
from reader.tui.file_shelf import FileShelf
from reader.tui.latest_request import LatestRequest
from reader.tui.messages import Failed
from reader.tui.page.reading_pane import ReadingPane
from reader.tui.regions import ReadingScreen

if TYPE_CHECKING:
    from textual.widget import Widget

    from reader.library.catalogue.annotated import AnnotatedArticle
    from reader.library.rows import ArticleRow
    from reader.tui.outside.editor import EditorCommand
    from reader.tui.outside.user_commands import Given
    from reader.tui.shelf import Shelf

Run = tuple[Sequence[str], str]
"""The words of a command, and what it is given on standard input."""

_MOST_GIVEN = 1_000
"""Articles that a command is given at once: all of them are read before it runs."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The article that something is to be done with, and where the keyboard was then."""

    row: ArticleRow
    shelf: Shelf
    annotated: AnnotatedArticle | None
    """None where it is not on the page and is still to be read."""
    focused: Widget | None

    def article(self) -> AnnotatedArticle:
        """Give the article, read where that is still to be done: slow.

        Raises:
            ReaderError: It cannot be read.
        """
        return self.annotated or self.shelf.open(self.row)


@dataclass
class LinksFound(Message):
    """What of an article can be opened in the browser, as labels and addresses."""

    asked: Asked
    links: Sequence[tuple[str, str]]
    chosen: int | None = None
    """The number of the one that was asked for, from 1."""
    file: str | None = None
    """The address of the article's own file, where that is one of them."""


@dataclass
class EditorReady(Message):
    """It is known where the place on the page stands in the article's file."""

    request: int
    asked: Asked
    command: EditorCommand


@dataclass
class CommandReady(Message):
    """What a command of the user's is given was read."""

    asked: Asked
    name: str
    given: Sequence[Given]


@dataclass
class CommandEnded(Message):
    """A command that ran in the background has ended."""

    sentence: str


class OutsideActions(CopyActions):
    """What `o`, `B`, `e` and `!` do."""

    _locating: LatestRequest

    def on_load(self) -> None:
        """Have what runs in the background."""
        super().on_load()
        self._locating = LatestRequest(self, "Looking for the place in the file")

    # What is meant

    def _article_asked(self, row: ArticleRow | None = None) -> Asked | None:
        """The article on the page where the keyboard is there, else that under the cursor."""
        reading, focused = self.opener.reading, self.focused
        if self.on_page:
            annotated, shown = reading.annotated, reading.shown
            if annotated is None or shown is None:
                return None
            return Asked(shown.row, shown.shelf, annotated, focused)
        row = row or self.row_meant()
        if row is None or self.shelf is None:
            self.status.message = "There is no article under the cursor."
            return None
        return Asked(row, self.shelf, None, focused)

    def passage_of_row(self) -> Span | None:
        """Give where in its article what is under the cursor stands; None for the beginning."""
        return None

    def _is_still_there(self, asked: Asked) -> bool:
        """Whether the keyboard is where it was, and on the page the same article is."""
        shown = self.opener.reading.shown
        here = (shown.shelf, shown.row.id) if shown is not None else None
        is_same = not self.on_page or here == (asked.shelf, asked.row.id)
        return is_same and self.focused is asked.focused and isinstance(self.screen, ReadingScreen)

    def _work_outside(self, work: Callable[[], None], *, opens_screen: bool = False) -> None:
        """Do what may take long, and tell why where it cannot be done.

        What is typed meanwhile is for the screen that it opens, if it does.
        """
        ended = self.prepare_screen() if opens_screen else None

        def told() -> None:
            try:
                work()
            except ReaderError as error:
                self.post_message(Failed(str(error)))
            except Exception as error:
                reason = f"{type(error).__name__}: {clean(str(error))}"
                self.post_message(Failed(f"This could not be done: {reason}"))
            finally:
                if ended is not None:
                    ended()

        self.run_worker(told, thread=True, exit_on_error=False)

    # Links and the browser

    def action_show_links(self) -> None:
        """List the links of the article on the page."""
        self._list_links_of(None)

    @on(ReadingPane.LinkClicked)
    def _ask_for_clicked(self, event: ReadingPane.LinkClicked) -> None:
        self._list_links_of(event.link)

    def _list_links_of(self, clicked: Link | None) -> None:
        if (asked := self._article_asked()) is None:
            return

        def work() -> None:
            from reader.tui.screens.links_screen import links_of, number_of_link

            article = asked.article().article
            number = number_of_link(article, clicked) if clicked is not None else None
            self.post_message(LinksFound(asked, links_of(article), number))

        self._work_outside(work, opens_screen=True)

    def action_open_in_browser(self) -> None:
        """Ask whether to open the article's address or, where it has none, its file."""
        if (asked := self._article_asked()) is None:
            return
        path = asked.row.path

        def work() -> None:
            from reader.tui.screens.browser import may_open
            from reader.tui.screens.links_screen import own_link

            link = own_link(asked.article().article)
            if link is not None and may_open(link[1]):
                self.post_message(LinksFound(asked, [link], 1))
            elif path.is_file():
                address = path.absolute().as_uri()
                self.post_message(LinksFound(asked, [("Its file", address)], 1, address))
            else:
                self.post_message(Failed("This article has neither an address nor a file."))

        self._work_outside(work, opens_screen=True)

    @on(LinksFound)
    def _list_links(self, event: LinksFound) -> None:
        if not self._is_still_there(event.asked):
            return
        if event.links:
            from reader.tui.screens.links_screen import LinksScreen

            screen = LinksScreen(event.links, event.chosen, event.file)
            self.push_screen(screen, partial(self._open_link, file=event.file))
        else:
            self.status.message = "This article has no links."

    def _open_link(self, url: str | None, *, file: str | None) -> None:
        if url is not None:
            self.status.message = f"Opening {url}"
            work = partial(self._hand_over, url, is_own_file=url == file)
            self.run_worker(work, thread=True, exit_on_error=False)

    def _hand_over(self, url: str, *, is_own_file: bool) -> None:
        from reader.tui.screens.browser import browser_command, open_in_browser

        if not open_in_browser(url, browser_command(os.environ), is_own_file=is_own_file):
            self.post_message(Failed(f"The browser did not open {url}"))

    # The editor

    def action_edit_file(self) -> None:
        """Open the article's file in the editor, at the mark, the top of the page or the claim."""
        if (asked := self._article_asked()) is None:
            return
        passage = self.passage_of_row()
        offset = passage.start if passage is not None else None
        if self.on_page:
            current, offset = self.page.current, self.page.text_offset
            if current is not None and self.page.is_in_sight(current):
                offset = current.start
        self._locating.submit(partial(self._locate, asked, offset))

    def _locate(self, asked: Asked, offset: int | None, request: int) -> None:
        from reader.formats import is_binary
        from reader.formats.places import places_in
        from reader.tui.outside.editor import editor_command

        path, place = asked.row.path, None
        if not path.is_file():
            self.post_message(Failed("This article has no file that could be edited."))
            return
        if is_binary(asked.row.format):
            address = path.absolute().as_uri()
            label = "No editor shows its file: open it in its own program"
            self.post_message(LinksFound(asked, [(label, address)], 1, address))
            return
        try:
            if offset is not None or asked.row.part:
                places = places_in(asked.article().article, path)
                place = places.place(Span(offset or 0, (offset or 0) + 1)) or places.start
        except ReaderError as error:
            self.post_message(Failed(str(error)))
            return
        command = editor_command(os.environ, path, place.line if place is not None else 1)
        if command is None:
            self.post_message(Failed("There is no editor here: name one in VISUAL or EDITOR."))
        else:
            self.post_message(EditorReady(request, asked, command))

    @on(EditorReady)
    def _edit(self, event: EditorReady) -> None:
        if not self._locating.settle(event.request) or not self._is_still_there(event.asked):
            return
        words = event.command.words
        name = clean_name(Path(words[0]).name)
        if event.command.has_window:
            self._run_beside(name, [(words, "")], tells_success=False)
            self.status.message = f"Opening it in {name}"
            return
        self._in_terminal(name, lambda: _edited(words))

    # Commands

    def action_choose_command(self) -> None:
        """Ask which command the article, or what is selected, is to be given to."""
        from reader.tui.search.choice_screen import Choice, ChoiceScreen

        asked, commands = self._all_asked(), self.config.commands
        if not asked:
            return
        if not commands:
            self.status.message = "There are no commands: [commands] in config.toml names them."
            return
        what = "the article" if len(asked) == 1 else f"each of {len(asked):,} articles"
        selected = self._selected_on_page
        what = "what is selected" if selected else what
        choices = [
            Choice("", clean_name(name), name, clean_name(" ".join(command.run)))
            for name, command in commands.items()
        ]

        def run(name: str | None) -> None:
            if name is not None:
                self._give_to(name, asked, selected)

        keys = "Enter runs it, Escape does not"
        self.push_screen(ChoiceScreen(f"Give {what} to", choices, keys), run)

    def action_run_user_command(self, number: int) -> None:
        """Give the article, or what is selected of it, to a command by its number, from 0."""
        if asked := self._all_asked():
            self._give_to(list(self.config.commands)[number], asked, self._selected_on_page)

    def _all_asked(self) -> list[Asked]:
        """The article that is meant, or in the list all that are selected."""
        rows = () if self.on_page else self.rows_meant()
        if len(rows) > _MOST_GIVEN:
            self.status.message = f"A command is given at most {_MOST_GIVEN:,} articles at once."
            return []
        asked = [one for row in rows or (None,) if (one := self._article_asked(row)) is not None]
        annotated = asked[0].annotated if asked else None
        if annotated is not None and annotated.rest and not self._selected_on_page:
            self.status.message = why_not_all(annotated)
            return []
        return asked

    @property
    def _selected_on_page(self) -> Span | None:
        return self.page.selected() if self.on_page else None

    def _give_to(self, name: str, asked: Sequence[Asked], selected: Span | None) -> None:
        """Read what a command is given, and run it."""

        def work() -> None:
            given = [_given(one, selected) for one in asked]
            self.post_message(CommandReady(asked[0], name, given))

        self._work_outside(work)

    @on(CommandReady)
    def _run_command(self, event: CommandReady) -> None:
        from reader.tui.outside.user_commands import MissingError, words_of

        if not self._is_still_there(event.asked):
            return
        command, name = self.config.commands[event.name], clean_name(event.name)
        try:
            runs = [(words_of(command, given), given.text) for given in event.given]
        except MissingError as error:
            self.status.message = str(error)
            return
        if command.background:
            self.status.message = f"{name} runs …"
            self._run_beside(name, runs)
        else:
            self._in_terminal(name, lambda: _run_and_wait(runs))

    def _run_beside(self, name: str, runs: Sequence[Run], *, tells_success: bool = True) -> None:
        """Run a command in the background, once or more, and tell what came of it.

        It ends with the first run that fails.
        """
        from reader.tui.outside.user_commands import answer_of

        def work() -> None:
            is_good, told, done = True, "", 0
            for words, text in runs:
                is_good, told = answer_of(words, text)
                if not is_good:
                    break
                done += 1
            told = told if len(runs) == 1 else _told_of_runs(told, done, len(runs))
            if tells_success or not is_good:
                self.post_message(CommandEnded(f"{name}: {told}"))

        # Not a worker: the application ends without waiting for a program that does not.
        Thread(target=work, name=name, daemon=True).start()

    @on(CommandEnded)
    def _tell_end(self, event: CommandEnded) -> None:
        self.status.message = event.sentence

    def _in_terminal(self, name: str, run: Callable[[], str]) -> None:
        """Leave the terminal to a program until it ends."""
        try:
            with self.suspend():
                told = run()
        except SuspendNotSupported:
            told = "it needs a terminal"
        self.status.message = f"{name}: {told}" if told else ""


def _edited(words: Sequence[str]) -> str:
    from reader.tui.outside.terminal_run import run_in_terminal
    from reader.tui.outside.user_commands import what_came_of

    code = run_in_terminal(words)
    if isinstance(code, str):
        return code
    return what_came_of(code) if code else ""


def _run_and_wait(runs: Sequence[Run]) -> str:
    from reader.tui.outside.terminal_run import run_in_terminal, wait_for_enter
    from reader.tui.outside.user_commands import what_came_of

    told, done = "", 0
    for words, text in runs:
        code = run_in_terminal(words, text)
        if isinstance(code, str):
            return code
        told = what_came_of(code)
        if code:
            break
        done += 1
    told = told if len(runs) == 1 else _told_of_runs(told, done, len(runs))
    wait_for_enter(f"{clean(Path(runs[0][0][0]).name)}: {told}")
    return told


def _told_of_runs(told: str, done: int, of: int) -> str:
    """Say what came of several runs, of which those before the first that failed were done."""
    return f"{told}, {done:,} of {of:,} articles" if done < of else f"done, {of:,} articles"


def _given(asked: Asked, selected: Span | None) -> Given:
    """What a command is given of an article: all of its text, or what is selected."""
    from reader.tui.outside.user_commands import Given

    article, shelf = asked.article().article, asked.shelf
    has_file = not isinstance(shelf, FileShelf) or shelf.file is not None
    text = selected.of(article.text) if selected else article.text
    return Given(text, article.title, asked.row.path if has_file else None, article.url)
