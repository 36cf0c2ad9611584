"""What is done with the article outside: links, browser, editor, commands of the user's own."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from textual import on
from textual.app import SuspendNotSupported
from textual.message import Message

from reader.article import Link, Span
from reader.library.wording import ONLY_BEGINNING
from reader.text import clean, clean_name
from reader.tui.copying.copy_actions import CopyActions
from reader.tui.file_shelf import FileShelf
from reader.tui.latest_request import LatestRequest
from reader.tui.messages import Failed
from reader.tui.page.reading_pane import ReadingPane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.library.catalogue.annotated import AnnotatedArticle
    from reader.tui.outside.editor import EditorCommand
    from reader.tui.outside.user_commands import Given


@dataclass
class LinksFound(Message):
    """What of the article on the page can be opened in the browser, as labels and addresses."""

    annotated: AnnotatedArticle
    links: Sequence[tuple[str, str]]
    chosen: int | None = None
    """The number of the one that was asked for, from 1."""
    file: str | None = None
    """The address of the article's own file, where that is one of them."""


@dataclass
class EditorReady(Message):
    """It is known where the place on the page stands in the article's file."""

    request: int
    command: EditorCommand


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

    # Links and the browser

    def action_show_links(self) -> None:
        """List the links of the article on the page."""
        self._list_links_of(None)

    @on(ReadingPane.LinkClicked)
    def _ask_for_clicked(self, event: ReadingPane.LinkClicked) -> None:
        self._list_links_of(event.link)

    def _list_links_of(self, clicked: Link | None) -> None:
        if (annotated := self.opener.annotated) is None:
            return

        def work() -> None:
            from reader.tui.screens.links_screen import links_of, number_of_link

            article = annotated.article
            number = number_of_link(article, clicked) if clicked is not None else None
            self.post_message(LinksFound(annotated, links_of(article), number))

        self.run_worker(work, thread=True, exit_on_error=False)

    def action_open_in_browser(self) -> None:
        """Ask whether to open the article's address or, where it has none, its file."""
        reading = self.opener.reading
        annotated, shown = reading.annotated, reading.shown
        if annotated is None or shown is None:
            return
        path = shown.row.path

        def work() -> None:
            from reader.tui.screens.browser import may_open
            from reader.tui.screens.links_screen import own_link

            link = own_link(annotated.article)
            if link is not None and may_open(link[1]):
                self.post_message(LinksFound(annotated, [link], 1))
            elif path.is_file():
                address = path.absolute().as_uri()
                self.post_message(LinksFound(annotated, [("Its file", address)], 1, address))
            else:
                self.post_message(Failed("This article has neither an address nor a file."))

        self.run_worker(work, thread=True, exit_on_error=False)

    @on(LinksFound)
    def _list_links(self, event: LinksFound) -> None:
        if event.annotated is not self.opener.annotated or not self.on_page:
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
        """Open the article's file in the editor, at the mark or the top of the page."""
        reading, current = self.opener.reading, self.page.current
        annotated, shown = reading.annotated, reading.shown
        if annotated is None or shown is None:
            return
        offset = self.page.text_offset
        if current is not None and self.page.is_in_sight(current):
            offset = current.start
        self._locating.submit(partial(self._locate, annotated, shown.row.path, offset))

    def _locate(self, annotated: AnnotatedArticle, path: Path, offset: int, request: int) -> None:
        from reader.formats import read_bytes
        from reader.formats.places import Places
        from reader.tui.outside.editor import editor_command

        if not path.is_file():
            self.post_message(Failed("This article has no file that could be edited."))
            return
        place = Places(annotated.article, read_bytes(path)).place(Span(offset, offset + 1))
        command = editor_command(os.environ, path, place.line if place is not None else 1)
        if command is None:
            self.post_message(Failed("There is no editor here: name one in VISUAL or EDITOR."))
        else:
            self.post_message(EditorReady(request, command))

    @on(EditorReady)
    def _edit(self, event: EditorReady) -> None:
        if not self._locating.settle(event.request) or not self.on_page:
            return
        words = event.command.words
        name = clean_name(Path(words[0]).name)
        if event.command.has_window:
            self._run_beside(name, words, "", tells_success=False)
            self.status.message = f"Opening it in {name}"
            return
        self._in_terminal(name, lambda: _edited(words))

    # Commands

    def action_choose_command(self) -> None:
        """Ask which command the article, or what is selected of it, is to be given to."""
        from reader.tui.search.choice_screen import Choice, ChoiceScreen

        given, commands = self._given(), self.config.commands
        if given is None:
            return
        if not commands:
            self.status.message = "There are no commands: [commands] in config.toml names them."
            return
        what = "what is selected" if self.page.selected() else "the article"
        choices = [
            Choice("", clean_name(name), name, clean_name(" ".join(command.run)))
            for name, command in commands.items()
        ]

        def run(name: str | None) -> None:
            if name is not None:
                self._run_command(name, given)

        keys = "Enter runs it, Escape does not"
        self.push_screen(ChoiceScreen(f"Give {what} to", choices, keys), run)

    def action_run_user_command(self, number: int) -> None:
        """Give the article, or what is selected of it, to a command by its number, from 0."""
        if (given := self._given()) is not None:
            self._run_command(list(self.config.commands)[number], given)

    def _given(self) -> Given | None:
        from reader.tui.outside.user_commands import Given

        reading, selected = self.opener.reading, self.page.selected()
        if reading.annotated is None or reading.shown is None:
            return None
        if reading.annotated.rest and not selected:
            self.status.message = ONLY_BEGINNING
            return None
        article, shelf = reading.annotated.article, reading.shown.shelf
        has_file = not isinstance(shelf, FileShelf) or shelf.file is not None
        text = selected.of(article.text) if selected else article.text
        path = reading.shown.row.path if has_file else None
        return Given(text, article.title, path, article.url)

    def _run_command(self, name: str, given: Given) -> None:
        from reader.tui.outside.user_commands import MissingError, words_of

        command = self.config.commands[name]
        try:
            words = words_of(command, given)
        except MissingError as error:
            self.status.message = str(error)
            return
        if command.background:
            self.status.message = f"{clean_name(name)} runs …"
            self._run_beside(clean_name(name), words, given.text)
        else:
            self._in_terminal(clean_name(name), lambda: _run_and_wait(words, given.text))

    def _run_beside(
        self, name: str, words: Sequence[str], text: str, *, tells_success: bool = True
    ) -> None:
        """Run a command in the background, and tell what came of it."""
        from reader.tui.outside.user_commands import answer_of

        def work() -> None:
            is_good, told = answer_of(words, text)
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


def _run_and_wait(words: Sequence[str], text: str) -> str:
    from reader.tui.outside.terminal_run import run_in_terminal, wait_for_enter
    from reader.tui.outside.user_commands import what_came_of

    code = run_in_terminal(words, text)
    if isinstance(code, str):
        return code
    told = what_came_of(code)
    wait_for_enter(f"{clean(Path(words[0]).name)}: {told}")
    return told
