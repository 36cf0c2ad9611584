"""Copying passages with their source, and citations of articles."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

from rich.cells import cell_len
from textual import on

from reader.config import CitationFormat
from reader.tui.jump_actions import JumpActions
from reader.tui.keys.command import Command, show_keys
from reader.tui.latest_request import LatestRequest
from reader.tui.messages import CopyKept, CopyMade
from reader.tui.page.article_page import ArticlePage

if TYPE_CHECKING:
    from reader.article import Article
    from reader.export.extracts import Extract
    from reader.library.catalogue.annotated import AnnotatedArticle
    from reader.tui.reading import Wanted

_FORMATS = tuple(CitationFormat)
_NAMES = {
    CitationFormat.TEXT: "text",
    CitationFormat.BIBTEX: "BibTeX",
    CitationFormat.CSL: "CSL-JSON",
}
_CITE = "app.cite"
_WHILE_SELECTING = (
    ("page.select", "more"),
    ("selection.less", "less"),
    ("selection.other_end", "other end"),
    ("page.copy", "copy"),
    ("page.leave", "none"),
)
"""The keys that are told where something is selected by keys."""


class Meant(Protocol):
    """A passage that is to be copied."""

    @property
    def what(self) -> str:
        """What it is to a reader."""

    def extract(self, annotated: AnnotatedArticle) -> Extract:
        """Take it out of its article."""


class CopyActions(JumpActions):
    """What `y` and `Y` do, and where every copied text goes."""

    _cited: tuple[int, CitationFormat] | None = None
    """The article that was cited last, and how, where nothing was done since."""
    _making: LatestRequest
    _keeping: LatestRequest

    def on_load(self) -> None:
        """Have what runs in the background."""
        self._making = LatestRequest(self, "Copying")
        self._keeping = LatestRequest(self, "Saving what was copied")

    # What is copied

    def action_copy_passage(self) -> None:
        """Copy the selection, the mark or the paragraph on the page, with its source."""
        shown, meant = self.opener.reading.shown, self.page.passage_meant()
        if shown is None or meant is None:
            self.status.message = "There is no passage here to copy."
        else:
            self.copy_with_source(shown, meant)
            self.page.end_selecting()

    def copy_with_source(self, shown: Wanted, meant: Meant) -> None:
        """Copy a passage of an article with its source, in the background."""
        self._making.submit(partial(self._make_passage, shown, meant))

    def _make_passage(self, shown: Wanted, meant: Meant, request: int) -> None:
        from reader.export.extracts import with_source
        from reader.library.refresh.file_digest import FileHash

        template, annotated = self.config.copy.template, shown.shelf.open(shown.row)
        wants_hash = template.names("hash")
        file = shown.shelf.file_hash(shown.row) if wants_hash else FileHash()
        article = replace(annotated.article, path=shown.row.path)
        text = with_source(template, article, meant.extract(annotated), file)
        note = f"No hash: {file.problem}. " if file.problem else ""
        self.post_message(CopyMade(request, f"{note}Copied {meant.what}", text))

    def action_copy_citation(self) -> None:
        """Copy a citation of the article under the cursor or on the page.

        Asked for again at once, it comes in the next format.
        """
        row = self.row_meant()
        wanted = self.opener.reading.wanted
        shelf = wanted.shelf if wanted is not None and self.on_page else self.shelf
        if row is None or shelf is None:
            self.status.message = "There is no article here to cite."
            return
        chosen = self._next_format(row.id)
        self._cited = row.id, chosen
        following = _NAMES[_after(chosen)]
        told = f"Copied as {_NAMES[chosen]} ({self._key_of(_CITE)} again: {following})"

        def article() -> Article:
            return replace(shelf.open(row).article, path=row.path)

        self._making.submit(partial(self._make_citation, article, chosen, told))

    def _make_citation(
        self, article: Callable[[], Article], chosen: CitationFormat, told: str, request: int
    ) -> None:
        from reader.export.citations import citations

        self.post_message(CopyMade(request, told, citations([article()], chosen)))

    def _next_format(self, article_id: int) -> CitationFormat:
        if self._cited is not None and self._cited[0] == article_id:
            return _after(self._cited[1])
        return self.config.copy.citation

    async def run_command(
        self, command: Command, count: int | None = None, letter: str | None = None
    ) -> None:
        """Run a command; any but that for citations begins with the first format again."""
        if command.action != "app.copy_citation":
            self._cited = None
        await super().run_command(command, count, letter)

    def _key_of(self, identifier: str) -> str:
        """The first of a command's keys, as it is shown; empty where it has none."""
        command = next(command for command in self.commands if command.id == identifier)
        return show_keys(command.keys[0]) if command.keys else ""

    @on(ArticlePage.Selected)
    def _tell_selected(self, event: ArticlePage.Selected) -> None:
        keys = ((self._key_of(identifier), does) for identifier, does in _WHILE_SELECTING)
        told = " · ".join(f"{key} {does}" for key, does in keys if key)
        self.status.message = f"{event.size} selected: {told}"

    # Where it goes

    @on(CopyMade)
    def _hand_out(self, event: CopyMade) -> None:
        if self._making.settle(event.request):
            self._copy(event.text, event.told)

    def copy_to_clipboard(self, text: str) -> None:
        """Copy what Textual's own keys copy: selected text, and that of a text field."""
        self._copy(text, "Copied")

    def _copy(self, text: str, told: str) -> None:
        """Send a text to the terminal, if it is short enough, and keep it in the background."""
        from reader.tui.copying.clipboard import fits_terminal, keep

        sent = fits_terminal(text)
        if sent:
            # A text field may hold half a character, which Textual could not send.
            super().copy_to_clipboard(text.encode("utf-8", "replace").decode("utf-8"))
        else:
            self._clipboard = text  # what Textual's text fields paste
        file = self.paths.copied_file

        def work(request: int) -> None:
            kept = keep(text, file, os.environ)
            self.post_message(CopyKept(request, told, kept, sent))

        self._keeping.submit(work)

    @on(CopyKept)
    def _tell_where(self, event: CopyKept) -> None:
        from reader.tui.copying.clipboard import what_became_of

        if self._keeping.settle(event.request):
            room = self.status.size.width - cell_len(event.told) - 2
            where = what_became_of(event.kept, sent=event.sent, room=room)
            self.status.message = f"{event.told}: {where}"


def _after(chosen: CitationFormat) -> CitationFormat:
    return _FORMATS[(_FORMATS.index(chosen) + 1) % len(_FORMATS)]
