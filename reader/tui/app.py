"""The application: opens the library or a file, and ends with everything saved.

What it is made of stands in `regions`; what it does with articles in `library_actions` and
`search_actions`. Workers post messages (`messages`), and handlers drop what is stale.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.command import Provider
from textual.content import Content

from reader.config import Config, Paths
from reader.errors import ConfigError
from reader.tui.article_list import ArticleList
from reader.tui.article_page import ArticlePage
from reader.tui.commands import Region
from reader.tui.empty_states import OPENING
from reader.tui.finding import find
from reader.tui.help_screen import HelpScreen
from reader.tui.messages import ArticleLoaded, Failed, ShelfOpened
from reader.tui.palette import TableCommands
from reader.tui.reading_pane import ReadingPane
from reader.tui.search_actions import SearchActions
from reader.tui.search_bar import SearchBar
from reader.tui.terminal import end_on_signals, stop_handling_signals
from reader.tui.themes import THEMES


class ReaderApp(SearchActions):
    """Reads a library, or, given a file, the articles of that file alone."""

    TITLE = "reader"
    CSS_PATH = "app.tcss"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {TableCommands}

    def __init__(
        self,
        paths: Paths,
        config: Config,
        folders: Sequence[Path] = (),
        *,
        library_folders: Sequence[Path] = (),
        file: Path | None = None,
        data: bytes | None = None,
        offset: int | None = None,
        pattern: str | None = None,
        refresh: bool = True,
    ) -> None:
        super().__init__(paths, config, folders, library_folders, refresh=refresh)
        self.take_theme(config.theme)
        self._file = file
        self._data = data
        self._offset = offset
        self._pattern = pattern

    def take_theme(self, name: str | None) -> None:
        """Use the theme that the configuration names, or our dark one.

        Raises:
            ConfigError: There is no such theme.
        """
        for theme in THEMES:
            self.register_theme(theme)
        if name is not None and name not in self.available_themes:
            known = sorted(self.available_themes)
            nearest = get_close_matches(name, known, n=1, cutoff=0.0)[0]
            raise ConfigError(f"There is no theme called {name}. Did you mean {nearest}?")
        self.theme = name or THEMES[0].name

    def on_mount(self) -> None:
        """Show the first frame; what is slow begins after it."""
        end_on_signals(self.exit_with)
        if self._file is not None:
            self.screen.add_class("-single")
            self.go_to_page()
        else:
            self.article_list.show_notice(OPENING)
            self.go_to_list()
        self.page.text_width = self.config.text_width
        self.call_after_refresh(self._open)

    def _open(self) -> None:
        if self._file is not None:
            self.open_file(self._file, self._data)
        else:
            self.open_library()

    @on(ShelfOpened)
    def _list_shelf(self, event: ShelfOpened) -> None:
        self.search.clear()
        self.search_bar.clear()
        self.find_bar.close()
        self.take_shelf(event.shelf)

    @on(ArticleLoaded)
    def _show_article(self, event: ArticleLoaded) -> None:
        if not self.opener.take(event):
            return
        self.find_bar.close()
        self.page_notice.display = False
        offset = event.offset if self._offset is None else self._offset
        self.page.show_article(event.annotated, event.matches, offset)
        self.show_matches(event)
        if self._pattern is not None:
            self._go_to_pattern(event.annotated.article.text, self._pattern)
        self._offset = self._pattern = None
        if self.on_page:
            self.mark_opened()

    def _go_to_pattern(self, text: str, pattern: str) -> None:
        if not (matches := find(text, pattern)):
            self.status.message = f"{pattern} does not stand in this article."
            return
        self.walk.matches, self.walk.current = matches, 0
        self.page.set_matches(matches)
        self.page.go_to(matches[0])

    @on(ReadingPane.Moved)
    def _note_place(self, event: ReadingPane.Moved) -> None:
        self.opener.note_offset(event.offset)
        self.page_position = f"{event.percent} %"
        self.status.mark = event.description
        self.tell_position()

    @on(ArticlePage.Told)
    def _tell(self, event: ArticlePage.Told) -> None:
        self.status.message = event.sentence

    @on(Failed)
    def _tell_failure(self, event: Failed) -> None:
        if event.about_page and self.page.annotated is None:
            self.page_notice.update(Content(event.sentence))
            self.page_notice.display = True
        else:
            self.status.message = event.sentence

    def action_show_help(self) -> None:
        """Show keys and marks, those of the region the keyboard is in first."""
        about = (
            ("The list", ArticleList.HELP),
            ("The page", ArticlePage.HELP),
            ("Searching", SearchBar.HELP),
        )
        region = Region.PAGE if self.on_page else Region.LIST
        self.push_screen(HelpScreen(self.commands, region, about))

    def action_leave_page(self) -> None:
        """Unmark what was found in the article, or go back to the list."""
        if self.find_bar.display:
            self.end_find()
        else:
            self.go_to_list()

    def action_back_or_quit(self) -> None:
        """Go back from the page to the list; end from the list, or where there is none."""
        if self.on_page and not self.on_one_page:
            self.go_to_list()
        else:
            self.exit_with(0)

    async def action_quit(self) -> None:
        """End."""
        self.exit_with(0)

    def exit_with(self, code: int) -> None:
        """Remember the place on the page and end with this exit code."""
        self.opener.leave()
        self.exit(code, return_code=code)

    def on_unmount(self) -> None:
        """Make everything durable and end the refresher."""
        stop_handling_signals()
        self.writer.submit(self.refreshing.stop())
        self.writer.finish()
        if self.shelf is not None:
            self.shelf.close()
