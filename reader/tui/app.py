"""The application: opens the library or a file, and ends with everything saved.

What it is made of stands in `regions`; what it does with articles in `shelf_actions`,
`library_actions`, `search_actions` and `copying`. Workers post messages (`messages`), and handlers
drop what is stale.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Thread
from typing import ClassVar

from textual import on
from textual.command import Provider
from textual.content import Content
from textual.screen import Screen

from reader.config import Config, Paths
from reader.library.refresh.garbage import end_of_beginning
from reader.library.wording import why_not_all
from reader.tui.claims.claim_correcting import ClaimCorrectionActions
from reader.tui.elsewhere.elsewhere_actions import ElsewhereActions
from reader.tui.empty_states import OPENING
from reader.tui.findings.findings_actions import FINDINGS_HELP, FindingsActions
from reader.tui.keys.command import Region
from reader.tui.keys.palette import TableCommands
from reader.tui.listing.article_list import ArticleList
from reader.tui.listing.row_list import RowList
from reader.tui.messages import ArticleLoaded, ArticleNotLoaded, Failed
from reader.tui.notes.note_actions import NoteActions
from reader.tui.page.article_page import ArticlePage
from reader.tui.page.reading_pane import ReadingPane
from reader.tui.reading import Change
from reader.tui.refreshing import help_of
from reader.tui.search.query_actions import QueryActions
from reader.tui.search.search_bar import SearchBar
from reader.tui.sidebar.sidebar_actions import SidebarActions
from reader.tui.terminal import end_on_signals, stop_handling_signals
from reader.tui.themes import THEMES, check_theme, theme_for


class ReaderApp(
    NoteActions,
    FindingsActions,
    ClaimCorrectionActions,
    ElsewhereActions,
    SidebarActions,
    QueryActions,
):
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
        format: str | None = None,  # noqa: A002
        offset: int | None = None,
        pattern: str | None = None,
        refresh: bool = True,
    ) -> None:
        super().__init__(paths, config, folders, library_folders, refresh=refresh)
        self.take_theme(config.theme)
        self._file = file
        self._data = data
        self._format = format
        self._offset = offset
        self._pattern = pattern

    def take_theme(self, name: str | None) -> None:
        """Use the theme that the configuration names, or the one that suits the terminal.

        Raises:
            ConfigError: There is no such theme.
        """
        for theme in THEMES:
            self.register_theme(theme)
        check_theme(name, self.available_themes)
        self.theme = name or theme_for(self.colours).name

    def get_default_screen(self) -> Screen[None]:
        """Give the one screen, which shows the page alone where a file is to be read."""
        screen = super().get_default_screen()
        if self._file is not None:
            screen.add_class("-single", "-reading")
        return screen

    def on_mount(self) -> None:
        """Show the first frame; what is slow begins after it."""
        end_on_signals(self.exit_with)
        if self._file is not None:
            self.is_file_awaited = True
            self.go_to_page()
        else:
            self.article_list.show_notice(OPENING)
            self.go_to_list()
        self.page.text_width = self.config.text_width
        self.article_list.title_lines = self.config.title_lines
        self.call_after_refresh(self._open)

    def _open(self) -> None:
        end_of_beginning()
        if self._file is not None:
            with_beginning = self._offset is None and self._pattern is None
            self.open_file(
                self._file, self._data, format=self._format, with_beginning=with_beginning
            )
        else:
            self.open_library()
        if self.keymap_notice:
            self.status.message = self.keymap_notice

    @on(ArticleLoaded)
    def _show_article(self, event: ArticleLoaded) -> None:
        change = self.take_loaded(event)
        if change is None:
            return
        self.is_file_awaited = False
        if change is Change.ARTICLE:
            self._show_other_article(event)
        else:
            if change is Change.TEXT:
                here = self.page.text_offset
                self.page.show_article(
                    event.annotated, event.matches, here, event.index, is_same=True
                )
            elif change in (Change.MARKS, Change.GROWN):
                self.page.show_marks(event.annotated, event.index)
            self.take_matches(event, change)
            if change in (Change.TEXT, Change.GROWN) and self.find_bar.display:
                current = self.page.current
                here = self.page.text_offset if current is None else current.start
                self.find_from(here, self.find_bar.text)
        if self.on_page:
            self.mark_opened()
        self.take_waiting_steps()
        if not self.is_hit_awaited:
            self.call_next(self.take_typed_ahead if self.on_page else self.forget_typed_ahead)

    def _show_other_article(self, event: ArticleLoaded) -> None:
        self.page_notice.display = False
        offset = event.offset if self._offset is None else self._offset
        self.page.show_article(event.annotated, event.matches, offset, event.index)
        self.show_matches(event)
        self.tell_way_back(event.wanted.shelf)
        self.find_in_other_article()
        if self._pattern is not None:
            self.find_bar.show(self._pattern)
            self.find_from(0, self._pattern)
        self._offset = self._pattern = None

    @on(ArticleNotLoaded)
    def _tell_why_not(self, event: ArticleNotLoaded) -> None:
        if self.opener.take_failure(event):
            self._await_nothing()
            self.find_bar.close()
            self.page.show_article(None, (), None)
            self.forget_matches()
            self._show_page_notice(event.sentence)

    def _await_nothing(self) -> None:
        self.is_file_awaited = False
        self.forget_typed_ahead()

    def _show_page_notice(self, sentence: str) -> None:
        self.page_notice.update(Content(sentence))
        self.page_notice.display = True

    @on(ReadingPane.Moved)
    def _note_place(self, event: ReadingPane.Moved) -> None:
        self.opener.note_place(event.offset, event.read_to, is_end=event.percent == 100)
        if not self.is_reading:  # the page was left before it told where it is
            self.opener.leave()
        annotated = self.page.annotated
        is_cut = annotated is not None and annotated.ended_early
        self.page_position = f"incomplete · {event.percent} %" if is_cut else f"{event.percent} %"
        if annotated is not None and annotated.rest and self.page.is_end_in_sight:
            self.status.message = why_not_all(annotated)
        self.page_mark, self.page_mark_place = event.description, self.page.place_of_mark
        self.tell_position()

    @on(ArticlePage.Told)
    @on(RowList.Told)
    def _tell(self, event: ArticlePage.Told | RowList.Told) -> None:
        self.tell(event)

    @on(Failed)
    def _tell_failure(self, event: Failed) -> None:
        self.opener.reading.steps.clear()
        if event.about_page:
            self._await_nothing()
        if event.about_page and self.page.annotated is None:
            self._show_page_notice(event.sentence)
        else:
            self.status.message = event.sentence

    def action_show_help(self) -> None:
        """Show keys and marks, those of the region the keyboard is in first."""
        from reader.tui.claims.claim_list import ClaimList
        from reader.tui.screens.help_screen import HelpScreen
        from reader.tui.sidebar.sidebar import Sidebar

        about = (
            ("The list", ArticleList.HELP),
            ("The page", ArticlePage.HELP),
            ("Claims", ClaimList.HELP),
            ("The sidebar", Sidebar.HELP),
            ("Findings", FINDINGS_HELP),
            ("Searching", SearchBar.HELP),
            ("Changes", help_of(self.news)),
        )
        region = self.key_region() or (Region.PAGE if self.is_reading else self.region_of_list)
        self.push_screen(HelpScreen(self.commands, region, about))

    def action_leave_page(self) -> None:
        """Unmark what is selected or was found in the article, or go back to the list."""
        if self.is_hit_awaited:
            self.go_to_list()
        elif self.page.selected():
            self.page.select(None)
        elif self.find_bar.display:
            self.end_find()
        else:
            self.go_to_list()

    def action_back_or_quit(self) -> None:
        """Go back from page or sidebar to the list, from claims to articles; else end."""
        if (self.on_page and not self.on_one_page) or self.in_sidebar or self.is_hit_awaited:
            self.go_to_list()
        elif self.in_claims:
            self.action_leave_claims()
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
        """Make everything durable, then end the refresher without waiting for its end."""
        self.stop_reading()
        self.writer.finish()
        self.finder.close()
        if self.shelf is not None:
            self.shelf.close()
        self.close_unlisted()
        Thread(target=self.refreshing.stop(), daemon=True).start()
        stop_handling_signals()
