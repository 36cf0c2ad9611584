"""The panel of findings: what is typed to filter them, the list, the keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from reader.article import Span
from reader.library.wording import number_of
from reader.text import clean
from reader.tui.findings.finding_list import FindingList
from reader.tui.findings.findings import Findings, GroupRow, Listing, Part
from reader.tui.findings.messages import FindingsListed, FindingsResized
from reader.tui.keys.command import Command, Region
from reader.tui.latest_request import LatestRequest
from reader.tui.status_line import StatusLine

if TYPE_CHECKING:
    from reader.library.catalogue.annotated import AnnotatedArticle

_MARKS_AT_ONCE = 2_000
_CHARACTERS_AT_ONCE = 100_000
"""Findings of an article with more marks or text are looked through in the background."""
_LONGEST = 200
"""Characters of the filter that are kept."""


@dataclass
class FindingsFound(Message):
    """What fits the filter is known."""

    request: int
    listing: Listing
    near: Span | None
    """Where the cursor is to be: on the finding there, or the nearest; None for the first row."""


class FindingsPanel(Vertical):
    """Lists the findings of an article as far as they fit what is typed."""

    def __init__(self, commands: Sequence[Command]) -> None:
        super().__init__(id="findings")
        self.list = FindingList(id="finding-list")
        self._filter = Static(id="findings-filter")
        self._count = Static(id="findings-count")
        self._keys = StatusLine(commands, id="findings-keys")
        self._keys.key_region = Region.FINDINGS
        self._annotated: AnnotatedArticle | None = None
        self._findings: Findings | None = None
        self._text = ""
        self._is_kept = False
        """Whether the filter is that of the last time: what is typed next takes its place."""
        self._then: Callable[[], None] | None = None
        self._request = LatestRequest(self, "Listing the findings")

    def compose(self) -> ComposeResult:
        """Lay out the filter over the list and the keys."""
        with Horizontal(id="findings-line"):
            yield self._filter
            yield self._count
        yield self.list
        yield self._keys

    def on_resize(self) -> None:
        """Show as much of the filter as there is room for; the page may have other room, too."""
        self._tell()
        self.post_message(FindingsResized())

    # What is listed

    def show_findings(
        self, annotated: AnnotatedArticle, near: Span, *, keep_filter: bool = False
    ) -> None:
        """List the findings of an article, the cursor on the one at `near`, or the nearest.

        With `keep_filter` those that fit what was typed for it the last time.
        """
        self._annotated = annotated
        if not keep_filter:
            self._text = ""
        self._is_kept = bool(self._text)
        self._tell()
        self._ask(near)

    def bring_up_to_date(self, annotated: AnnotatedArticle, near: Span) -> None:
        """List what was found in the article as it is now, by the filter as it is."""
        self._annotated = annotated
        self._ask(near)

    @property
    def annotated(self) -> AnnotatedArticle | None:
        """The article whose findings are listed."""
        return self._annotated

    def forget(self) -> None:
        """Have no findings, and want none any more."""
        self._request.drop()
        self._then = None
        self._annotated = self._findings = None
        self.list.show_waiting()

    def when_listed(self, then: Callable[[], None]) -> None:
        """Do something as soon as what fits the filter is listed: at once if it is."""
        if self._request.is_waiting:
            self._then = then
        else:
            then()

    def _ask(self, near: Span | None) -> None:
        annotated = self._annotated
        if annotated is None:
            return
        self._then = None
        marks = len(annotated.statements) + len(annotated.figures) + len(annotated.article.blocks)
        is_short = len(annotated.article.text) <= _CHARACTERS_AT_ONCE
        if marks <= _MARKS_AT_ONCE and is_short:
            request = self._request.drop()
            self._take(FindingsFound(request, self._listing(annotated, self._text), near))
        else:
            if self._findings is None or self._findings.annotated is not annotated:
                self.list.show_waiting()
            self._request.submit(partial(self._find, annotated, self._text, near))

    def _find(
        self, annotated: AnnotatedArticle, text: str, near: Span | None, request: int
    ) -> None:
        self.post_message(FindingsFound(request, self._listing(annotated, text), near))

    def _listing(self, annotated: AnnotatedArticle, text: str) -> Listing:
        findings = self._findings
        if findings is None or findings.annotated is not annotated:
            findings = self._findings = Findings(annotated)
        return Listing(findings, text)

    @on(FindingsFound)
    def _take_found(self, event: FindingsFound) -> None:
        event.stop()
        if self._request.settle(event.request):
            self._take(event)

    def _take(self, found: FindingsFound) -> None:
        listing, near = found.listing, found.near
        number: int | None = None
        if near is not None:
            number = listing.findings.at(near)
            if listing.place_of(number) is None:
                number = listing.findings.near(near.start)
        self.list.show_listing(listing, number)
        self._tell()
        self.post_message(FindingsListed())
        if near is None:
            self.list.cursor_moved()
        then, self._then = self._then, None
        if then is not None:
            then()

    # Typing

    @property
    def text(self) -> str:
        """What is typed to filter by."""
        return self._text

    def type_text(self, text: str) -> None:
        """Add to the filter, or begin another one in the place of that of the last time."""
        before = "" if self._is_kept else self._text
        added = clean(text).replace("\n", " ")
        self._filter_by((before + added)[:_LONGEST])

    def erase(self) -> None:
        """Take back the last character, or the whole filter of the last time."""
        self._filter_by("" if self._is_kept else self._text[:-1])

    def erase_word(self) -> None:
        """Take back the last word."""
        self._filter_by("" if self._is_kept else self._text[: self._text.rstrip().rfind(" ") + 1])

    def clear_filter(self) -> None:
        """List everything again, the cursor staying on its finding."""
        self._filter_by("")

    def _filter_by(self, text: str) -> None:
        self._is_kept = False
        if text == self._text:
            self._tell()
            return
        self._text = text
        current = self.list.current
        self._tell()
        self._ask(current.span if current is not None and not text.strip() else None)

    def _tell(self) -> None:
        listing = self.list.listing
        if self._text:
            shown = self._text[-max(1, self.size.width - 20) :]
            typed = Content.styled(shown, "reverse") if self._is_kept else Content(shown)
            self._filter.update(Content.assemble(("/ ", "bold"), typed, (" ", "reverse")))
        else:
            told = ("type to filter", "dim")
            self._filter.update(Content.assemble(("/ ", "bold"), (" ", "reverse"), told))
        if listing is None:
            self._count.update(Content(""))
        else:
            count = len(listing.findings)
            of = f"{listing.count:,} of {count:,}" if listing.words else f"{count:,}"
            more = " so far" if listing.findings.annotated.is_provisional else ""
            self._count.update(Content(of + more))

    # What is under the cursor

    @property
    def told(self) -> str:
        """What the heading under the cursor is, in full; empty on a finding."""
        row = self.list.current_row
        if not isinstance(row, GroupRow):
            return ""
        group = row.group
        what = "statement" if group.part is Part.STATEMENTS else "figure"
        who = ", ".join(filter(None, (group.title, group.detail)))
        return f"{who} · {number_of(len(group.members), what)}".replace("\n", " ")
