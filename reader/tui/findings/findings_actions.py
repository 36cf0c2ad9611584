"""`f`: the findings of the article on the page, gone through beside it, and the way back.

The panel stands in the place of the list, so that the page keeps its width and nothing in it moves;
on a narrow screen it lies below the page, whose upper part shows what the cursor is on. It is there
as long as the keyboard is in it: Enter closes it too, and the next `f` has the same filter, with
the cursor on the mark one is at by then. Whoever reads one speaker's statements one by one thus
types the name once, and whoever wants another word types it in the place of the last.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.events import DescendantFocus

from reader.article import Block, Span
from reader.library.wording import why_not_all
from reader.tui.findings.messages import (
    FilterPasted,
    FindingHighlighted,
    FindingOpened,
    FindingsListed,
    FindingsResized,
)
from reader.tui.messages import ArticleLoaded, ArticleNotLoaded
from reader.tui.regions import ReadingScreen, Regions

if TYPE_CHECKING:
    from reader.tui.findings.findings import Finding
    from reader.tui.findings.findings_panel import FindingsPanel
    from reader.tui.page.reading_pane import Place
    from reader.tui.reading import Wanted

FINDINGS_HELP = (
    "Statements stand below their speaker, figures below their kind with their values, headings as "
    "they follow one another. A question mark stands for an uncertain or unknown speaker, brackets "
    "for a name that was inferred. What is typed is looked for in words, speakers, roles and "
    "values: all of the words must fit. Marks that are switched off are listed, too."
)

_NOTHING_FITS = "nothing listed"
"""Told where there is nothing under the cursor; the keys stand in the panel."""


@dataclass(frozen=True, slots=True)
class _Opened:
    """What the findings were opened for, and where one was there."""

    wanted: Wanted
    place: Place
    offset: int
    """The character at the top then."""


class FindingsActions(Regions):
    """What is done with the findings of the article on the page."""

    _findings: FindingsPanel | None = None
    """The panel; None before it was wanted for the first time."""
    _findings_opened: _Opened | None = None
    """Of the article whose findings were shown last."""

    # Opening and leaving

    async def action_show_findings(self) -> None:
        """List the findings of the article on the page; the cursor is at what one is at there."""
        annotated, shown = self.page.annotated, self.opener.reading.shown
        if annotated is None or shown is None:
            return
        if not self.on_page:
            self.go_to_page()
        panel = await self._findings_panel()
        before = self._findings_opened
        is_same = before is not None and before.wanted.is_article(shown)
        place, offset = self.page.place, self.page.text_offset
        self._findings_opened = _Opened(shown, place, offset)
        self.screen_stack[0].add_class("-findings")
        panel.show_findings(annotated, self._near(place), keep_filter=is_same)
        self.screen_stack[0].set_focus(panel.list)
        if annotated.is_provisional:
            self.status.message = why_not_all(annotated)

    async def _findings_panel(self) -> FindingsPanel:
        if self._findings is None:
            from reader.tui.findings.findings_panel import FindingsPanel

            panel = FindingsPanel(self.commands)
            await self.screen_stack[0].query_one("#regions").mount(panel)
            self._findings = panel
        return self._findings

    def _near(self, place: Place) -> Span:
        """The mark one is on, if it is seen, or else the place at the top."""
        current = place.current
        if current is not None and self.page.is_in_sight(current):
            return current
        return Span(place.anchor.offset, place.anchor.offset)

    def action_leave_findings(self) -> None:
        """End the filter; where there is none, go back to where the findings were opened."""
        if self._findings is None:
            return
        if self._findings.text:
            self._findings.clear_filter()
        else:
            self._leave_findings()

    def _leave_findings(self) -> None:
        opened = self._findings_opened
        self._close_findings()
        self.go_to_page()
        if opened is not None:
            self.page.return_to_place(opened.place)

    def _close_findings(self) -> None:
        if self.in_findings and self._findings is not None:
            self.screen_stack[0].remove_class("-findings")
            self._findings.forget()

    @on(DescendantFocus)
    def _close_when_left(self) -> None:
        """The keyboard is elsewhere: by the mouse, or by a key that works everywhere."""
        panel = self._findings
        is_left = panel is not None and self.focused is not panel.list
        if is_left and isinstance(self.screen, ReadingScreen):
            self._close_findings()

    def go_to_list(self) -> None:
        """Give the keyboard to the list, which the findings stood in the place of."""
        self._close_findings()
        super().go_to_list()

    # Going through them

    def take_text(self, text: str) -> None:
        """Filter by what is typed."""
        if self._findings is not None:
            self._findings.type_text(text)

    def action_erase_filter(self) -> None:
        """Take back the last character; where there is none, leave."""
        if self._findings is not None and self._findings.text:
            self._findings.erase()
        else:
            self._leave_findings()

    def action_erase_filter_word(self) -> None:
        """Take back the last word typed."""
        if self._findings is not None:
            self._findings.erase_word()

    def action_toggle_speaker_of_finding(self) -> None:
        """Dim all of the page but what the speaker under the cursor said; or end that."""
        if self._findings is not None:
            self.page.toggle_only(self._findings.list.current_statement)

    def action_read_finding(self) -> None:
        """Go on reading at the finding under the cursor."""
        if self._findings is not None:
            self._findings.when_listed(self._read_finding)

    def _read_finding(self) -> None:
        panel, opened = self._findings, self._findings_opened
        if panel is None or not self.in_findings:
            return
        finding = panel.list.current
        if finding is None:
            self.status.message = "There is nothing here to go to."
            return
        if opened is not None:
            self.page.remember_place(opened.offset)
        self._show_on_page(finding.span, is_heading=isinstance(finding, Block))
        self._close_findings()
        self.go_to_page()

    def _show_on_page(self, span: Span, *, is_heading: bool) -> None:
        self.page.go_to(span)
        if is_heading:
            self.page.bring_below_top(span.start, 1)

    @on(FindingHighlighted)
    def _follow_finding(self, event: FindingHighlighted) -> None:
        """Have the page go along; where the cursor went on meanwhile, only with its last move."""
        panel = self._findings
        finding = panel.list.current if panel is not None and self.in_findings else None
        if finding is not None and finding.span == event.span:
            self._show_on_page(finding.span, is_heading=isinstance(finding, Block))
            self.tell_position()

    @on(FindingOpened)
    def _read_clicked(self) -> None:
        self.action_read_finding()

    @on(FilterPasted)
    def _filter_by_pasted(self, event: FilterPasted) -> None:
        self.take_text(event.text)

    @on(FindingsResized)
    def _keep_in_sight(self) -> None:
        """Have on the page what the cursor is on, once that is laid out for its new size."""
        self.call_after_refresh(self._bring_current_into_sight)

    def _bring_current_into_sight(self) -> None:
        panel, current = self._findings, self.page.current
        finding = panel.list.current if panel is not None and self.in_findings else None
        if finding is not None and finding.span == current:
            self.page.bring_into_sight(finding.span)

    @on(FindingsListed)
    def _tell_of_listed(self) -> None:
        if self.in_findings:
            self.tell_position()

    # What changes meanwhile

    @on(ArticleLoaded)
    @on(ArticleNotLoaded)
    def _follow_article(self) -> None:
        """List what is found in the article as it is now; of another one nothing was asked."""
        panel, opened, shown = self._findings, self._findings_opened, self.opener.reading.shown
        if panel is None or opened is None or not self.in_findings:
            return
        annotated = self.page.annotated
        if annotated is None or shown is None or not opened.wanted.is_article(shown):
            self._close_findings()
            self.go_to_page()
        elif annotated is not panel.annotated:
            self._findings_opened = _Opened(shown, opened.place, opened.offset)
            panel.bring_up_to_date(annotated, self._near(self.page.place))

    # What is told

    def tell_position(self) -> None:
        """Show in the status line what is under the cursor, and where on the page that is."""
        panel = self._findings
        if panel is None or not self.in_findings:
            super().tell_position()
            return
        finding = panel.list.current
        self.status.position = self.page_position
        self.status.mark = panel.told or self._told_of(finding) or _NOTHING_FITS
        is_there = finding is not None and finding.span == self.page.current
        self.status.mark_place = self.page_mark_place if is_there and not panel.told else ""

    def _told_of(self, finding: Finding | None) -> str:
        if isinstance(finding, Block) and self.page.annotated is not None:
            words = finding.span.of(self.page.annotated.article.text).replace("\n", " ")
            return f"{finding.kind} · {words}"
        return self.page.describe(finding.span) if finding is not None else ""
