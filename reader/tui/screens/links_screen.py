"""The links of an article: numbered, shown in full before one is opened."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.article import Article, Link
from reader.text import clean
from reader.tui.page.link_labels import first_number
from reader.tui.screens.browser import browser_command, may_open
from reader.tui.search.search_bar import QueryInput


class LinksScreen(ModalScreen[str | None]):
    """Lists links; a number shows one, Enter opens it. Gives the address to open, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "scroll(1)", show=False),
        Binding("up", "scroll(-1)", show=False),
    ]

    def __init__(
        self,
        links: Sequence[tuple[str, str]],
        chosen: int | None = None,
        file: str | None = None,
    ) -> None:
        """List labels and addresses, one of them chosen already by its number, from 1.

        `file` is the address of the article's own file, which may be opened like the others.
        """
        super().__init__()
        self._links = links
        self._chosen_first = chosen
        self._file = file
        self._input = QueryInput("Number")
        self._choice = Static(id="link-choice")

    def compose(self) -> ComposeResult:
        """Lay out the list over the number and what it stands for."""
        with Vertical(id="links"):
            yield Static(Content.styled("Links of this article", "bold"))
            with VerticalScroll(id="link-list", can_focus=False):
                yield Static(Content("\n").join(self._lines()))
            yield self._input
            yield self._choice

    def on_mount(self) -> None:
        """Take the keyboard."""
        self._input.focus()
        if self._chosen_first is not None:
            self._input.value = str(self._chosen_first)

    def _may_open(self, url: str) -> bool:
        return url == self._file or may_open(url)

    def _lines(self) -> list[Content]:
        return [
            Content.assemble((f"{number:>3} ", "bold"), (label, "underline"), "  ", (url, "dim"))
            for number, (label, url) in enumerate(self._links, 1)
        ]

    @on(Input.Changed)
    def _show_choice(self, event: Input.Changed) -> None:
        event.stop()
        url = self._chosen(event.value)
        if url is None:
            told = "Type the number of a link." if event.value else ""
        else:
            told = (
                f"Enter opens {url}" if self._may_open(url) else f"{url} is not opened: {_WHY_NOT}"
            )
        self._choice.update(Content(told))

    @on(Input.Submitted)
    def _open(self, event: Input.Submitted) -> None:
        event.stop()
        url = self._chosen(event.value)
        if url is None or not self._may_open(url):
            return
        if browser_command(os.environ):
            self.dismiss(url)
        else:
            self._choice.update(Content(f"No browser here: {url}"))

    @on(QueryInput.Left)
    def _cancel(self) -> None:
        self.dismiss(None)

    def _chosen(self, typed: str) -> str | None:
        if not (typed.isascii() and typed.isdecimal() and len(typed) < 6):
            return None
        number = int(typed)
        return self._links[number - 1][1] if 1 <= number <= len(self._links) else None

    def action_scroll(self, lines: int) -> None:
        """Scroll the list by lines."""
        self.query_one("#link-list").scroll_relative(y=lines, animate=False)


_WHY_NOT = "only http, https and mailto are."


def links_of(article: Article) -> list[tuple[str, str]]:
    """Give label and address of an article's own address and of the links in its text."""
    own = own_link(article)
    linked = [
        (link.span.of(article.text).replace("\n", " "), _shown(link.url)) for link in article.links
    ]
    return linked if own is None else [own, *linked]


def own_link(article: Article) -> tuple[str, str] | None:
    """Give label and address of the article's own address, where it has one."""
    return ("This article", _shown(article.url)) if article.url else None


def number_of_link(article: Article, link: Link) -> int:
    """Give the number of a link of the text among those of `links_of`, from 1."""
    return article.links.index(link) + first_number(article)


def _shown(url: str) -> str:
    return clean(url).replace("\n", "␊")
