"""The reading pane: the page of an article with its marks, stepped through and clicked on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.message import Message
from textual.selection import Selection

from reader.article import Article, Link, Span
from reader.figures import Figure
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.state.placed_notes import ArticleNotes
from reader.library.wording import what_is_missing
from reader.statements import Statement
from reader.tui.listing.row_lines import shorten
from reader.tui.page.anchor import Anchor
from reader.tui.page.asides import MOST_LINES, Aside, AsideStyle
from reader.tui.page.description import CORRECTED, describe_in
from reader.tui.page.line_painter import LinePainter, character_at, is_beside_text, is_link_number
from reader.tui.page.mark_index import MarkIndex
from reader.tui.page.marks import CURRENT_SIGN, NOTE_SIGN, Layer, Marking
from reader.tui.page.page_view import PageView
from reader.tui.page.pane_styles import PANE_CSS
from reader.tui.page.passage_meant import PassageMeant, paragraph_from
from reader.tui.page.selecting import paragraph_at, selected_span, selection_of, word_at
from reader.tui.page.stops import MarkKind, Stops

if TYPE_CHECKING:
    from reader.tui.page.link_labels import LinkLabels

_LINES_OF_NOTE = 6
"""Lines of a note in the margin; the one that is the current mark takes as many as any remark."""
_WIDEST_NOTE = 48
"""Cells of a note in the footer where it is told there, too, what else its passage is."""
_MARKED = "marked"
"""Said of a passage with a note that has no text."""
_PASSAGE_GONE = "its passage is gone: "


@dataclass(frozen=True, slots=True)
class Place:
    """Where one is in an article: what is at the top, and the current mark."""

    anchor: Anchor
    current: Span | None


class ReadingPane(PageView, can_focus=True, inherit_bindings=False):
    """Shows an article with its marks; it knows actions, and no keys."""

    DEFAULT_CSS: ClassVar[str] = PANE_CSS

    @dataclass
    class Moved(Message):
        """Another place of the article is at the top of the pane, or another mark is current."""

        pane: ReadingPane
        offset: int
        """The character at the top."""
        read_to: int
        """The offset of the end of what is in sight."""
        percent: int
        """How much of the text lies above the lower edge."""
        description: str
        """What is known of the current mark, in one line; empty where there is none."""

        @property
        def control(self) -> ReadingPane:
            """The pane."""
            return self.pane

    @dataclass
    class LinkClicked(Message):
        """A link of the article was clicked."""

        link: Link

    def __init__(
        self,
        *,
        id: str | None = None,  # noqa: A002 # Textual's own name for it
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._annotated: AnnotatedArticle | None = None
        self._marking: Marking | None = None
        self._stops: Stops | None = None
        self._hidden_layers: set[Layer] = set()
        self._has_link_numbers = False
        self._notes = ArticleNotes()
        self._description = ""
        self._lost: Span | None = None
        """Where the current mark was when it ceased to be one: it may come back."""
        self._told: tuple[int, int, int, str, Span | None] | None = None
        self._is_from_end = False
        """Whether the end was gone to, and steps back are taken from there."""

    # What is shown

    def show(
        self,
        annotated: AnnotatedArticle | None,
        *,
        matches: Sequence[Span] = (),
        offset: int | None = None,
        index: MarkIndex | None = None,
    ) -> None:
        """Show an article from the character at `offset` on, or nothing.

        The `index` of a large one's marks takes long to make; where there is none it is made now.
        """
        self._annotated = annotated
        self._marking = self._stops = self._lost = None
        self._notes = ArticleNotes()
        self._description = ""
        self._told = None
        self._is_from_end = False
        if self.is_attached:
            self.screen.selections.pop(self, None)
        if annotated is None:
            self.show_page(None, None, None)
            return
        index = index or MarkIndex(annotated)
        self._marking = Marking(annotated, self._hidden_layers, index)
        self._stops = Stops(annotated, self._hidden_layers, index)
        self.set_matches(matches)
        painter = LinePainter(annotated.article.text, self._marking, self._component)
        self.rest, self.missing = annotated.rest, what_is_missing(annotated)
        self.show_page(annotated.article, painter, offset)

    def show_marks(self, annotated: AnnotatedArticle, index: MarkIndex | None = None) -> None:
        """Show the same text with other statements and figures, or more of it, and stay here.

        The `index` is as in `show`. Where there is no mark any more at the current one a cursor is
        left.
        """
        before = self._marking
        if before is None:
            return
        self._annotated = annotated
        index = index or MarkIndex(annotated)
        self._marking = Marking(annotated, self._hidden_layers, index)
        self._marking.only_speaker = before.only_speaker
        self._stops = Stops(annotated, self._hidden_layers, index)
        self._stops.only_speaker = before.only_speaker
        self.set_matches(before.matches)
        self._mark_notes()
        painter = LinePainter(annotated.article.text, self._marking, self._component)
        was_missing, self.missing = self.missing, what_is_missing(annotated)
        self.rest = annotated.rest
        self.use_painter(painter, annotated.article, is_same=self.missing == was_missing)
        self._marking.current = self._current_in_place_of(before)
        self._current_changed()

    def _current_in_place_of(self, before: Marking) -> Span | None:
        """The current mark of a text of which other marks were shown before."""
        current, marking = before.current, self._marking
        assert marking is not None
        if current is None or marking.at(current):
            return current
        if before.at(current):
            self._lost = current
            return Span(current.start, current.start + 1)
        lost = self._lost
        is_back = lost is not None and lost.start == current.start and marking.at(lost)
        return lost if is_back else current

    def set_matches(self, matches: Sequence[Span]) -> None:
        """Mark these spans as what was searched for."""
        if self._marking is not None and self._stops is not None:
            self._marking.set_matches(matches)
            self._stops.set_matches(matches)
            self._repaint()

    def set_notes(self, notes: ArticleNotes) -> None:
        """Mark the passages of these notes, and show the notes beside them."""
        if notes == self._notes:
            return  # most articles have none, and are painted once
        self._notes = notes
        self._mark_notes()
        self._told = None
        self._description = self._describe(self.current)
        self._repaint()
        self.place_changed()

    def _mark_notes(self) -> None:
        if self._marking is not None and self._stops is not None:
            self._marking.set_notes(self._notes.placed)
            self._stops.set_notes([note.span for note in self._notes.placed])

    def set_layer(self, name: str, is_on: bool) -> None:
        """Switch marks on or off: those of a `Layer`, or of `all`.

        They stay so for the articles shown afterwards.
        """
        layers = set(Layer) if name == "all" else {Layer(name)}
        if is_on:
            self._hidden_layers -= layers
        else:
            self._hidden_layers |= layers
        if Layer.LINKS in layers and self._has_link_numbers:
            self._lay_out()
        self._told = None  # which of how many the current mark is may have changed
        self._description = self._describe(self.current)
        self._repaint()
        self.place_changed()

    @property
    def shows_link_numbers(self) -> bool:
        """Whether links have their numbers behind them."""
        return self._has_link_numbers and self.is_layer_on(Layer.LINKS)

    def show_link_numbers(self, is_on: bool) -> None:
        """Write the numbers of links behind them, or no more; for the articles shown later, too."""
        self._has_link_numbers = is_on
        if is_on:
            self._hidden_layers.discard(Layer.LINKS)
        self._lay_out()

    def link_labels(self, article: Article) -> LinkLabels | None:
        """Give the numbers of the links, where they are shown."""
        if not self.shows_link_numbers or not article.links:
            return None
        from reader.tui.page.link_labels import LinkLabels

        return LinkLabels(article)

    def is_layer_on(self, name: str) -> bool:
        """Whether a layer's marks are shown, or for `all` those of any layer."""
        layers = set(Layer) if name == "all" else {Layer(name)}
        return not layers <= self._hidden_layers

    def only_speaker(self, name: str | None) -> None:
        """Dim all but the statements of one speaker, by `speaker_key`; None ends that.

        The others are neither stepped to nor counted.
        """
        if self._marking is not None and self._stops is not None:
            self._marking.only_speaker = self._stops.only_speaker = name
            self._told = None  # which of how many the current mark is has changed
            self._repaint()
            self.place_changed()

    @property
    def notes(self) -> ArticleNotes:
        """The notes of the article that is shown, as far as they were told."""
        return self._notes

    @property
    def annotated(self) -> AnnotatedArticle | None:
        """The article that is shown."""
        return self._annotated

    @property
    def current(self) -> Span | None:
        """The mark that was stepped onto or clicked."""
        return self._marking.current if self._marking is not None else None

    @property
    def current_mark(self) -> Statement | Figure | None:
        """The statement or the figure that is the current mark."""
        if self._marking is None or self._marking.current is None:
            return None
        return self._marking.at(self._marking.current)

    @property
    def current_statement(self) -> Statement | None:
        """The statement that holds the current mark."""
        if self._marking is None or self._marking.current is None:
            return None
        return self._marking.statement_over(self._marking.current)

    @property
    def place(self) -> Place:
        """Where one is, for `return_to_place`."""
        return Place(self.top_anchor, self.current)

    def return_to_place(self, place: Place) -> None:
        """Have the same at the top as then, and the same mark current."""
        self._make_current(place.current)
        self.return_to_anchor(place.anchor)

    def place_changed(self) -> None:
        """Post where we are, when it has changed."""
        offset, read_to, description = self._anchor.offset, self.read_to, self._description
        told = (offset, read_to, self.percent, description, self.current)
        if told != self._told:
            self._told = told
            self.post_message(self.Moved(self, offset, read_to, self.percent, description))

    def _describe(self, span: Span | None) -> str:
        """What is known of a span, and what the user noted about it or around it.

        A note about this very span comes first, one about a larger passage last.
        """
        told = self.describe(span)
        note = self._marking.note_over(span) if span is not None and self._marking else None
        if note is None:
            return told
        words = " ".join(note.note.text.split()) or _MARKED
        if note.span == span:
            noted = f"{NOTE_SIGN} {shorten(words, _WIDEST_NOTE) if told else words}"
            return f"{noted} · {told}" if told else noted
        return f"{told} · {NOTE_SIGN} {words}" if told else f"{NOTE_SIGN} {words}"

    def describe(self, span: Span | None) -> str:
        """Tell what is known of the mark at `span`, or of the statement around it, in one line."""
        if span is None or self._annotated is None or self._marking is None:
            return ""
        mark = self._marking.at(span) or self._marking.statement_over(span)
        if mark is None:
            return ""
        claim: Statement | None = None
        if isinstance(mark, Figure):
            claim = self._marking.statement_over(mark.span, with_speaker=True)
        told = describe_in(self._annotated.article, mark, claim)
        return f"{told} · {CORRECTED}" if mark in self._annotated.corrected else told

    def asides_within(self, span: Span) -> Sequence[Aside]:
        """Give what is known of the current mark, and the notes, that begin within a span."""
        marking, current = self._marking, self.current
        if marking is None:
            return ()
        found: list[Aside] = []
        if not span.start and self.is_layer_on(Layer.NOTES):
            for orphan in self._notes.orphaned:
                text = f"{_PASSAGE_GONE}{orphan.text or orphan.passage.exact}"
                found.append(Aside(0, NOTE_SIGN, text, AsideStyle.NOTE, _LINES_OF_NOTE))
        if current is not None and (told := self.describe(current)):
            found.append(Aside(current.start, CURRENT_SIGN, told, AsideStyle.MARK, MOST_LINES))
        for placed in marking.notes_touching(span):
            is_current = placed.span == current
            sign, most = (CURRENT_SIGN, MOST_LINES) if is_current else (NOTE_SIGN, _LINES_OF_NOTE)
            start, text = placed.span.start, placed.note.text
            found.append(Aside(start, sign, text, AsideStyle.NOTE, most))
        within = (aside for aside in found if span.start <= aside.offset < span.end)
        return sorted(within, key=lambda aside: aside.offset)

    # Selecting and clicking

    def selected(self) -> Span | None:
        """The characters that are selected, and painted so."""
        selection = self.text_selection
        if selection is None or self._annotated is None:
            return None
        return selected_span(selection, len(self._annotated.article.text))

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Give the selected characters as the article has them."""
        if self._annotated is None:
            return None
        text = self._annotated.article.text
        return selected_span(selection, len(text)).of(text), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Paint what is selected."""
        self.refresh()

    def select(self, span: Span | None) -> None:
        """Select the characters of `span`, or nothing."""
        self.screen.selections = {} if span is None else {self: selection_of(span)}

    def passage_meant(self) -> PassageMeant | None:
        """Give the selection, else the mark one is on, else the paragraph at the top.

        A mark may be a passage with a note.
        """
        if self._annotated is None or self._marking is None:
            return None
        if selected := self.selected():
            return PassageMeant("selection", selected)
        offset, current = self.text_offset, self.current
        if current is not None and self.is_in_sight(current):
            if mark := self._marking.at(current):
                return PassageMeant("figure" if isinstance(mark, Figure) else "statement", mark)
            if (note := self._marking.note_over(current)) is not None and note.span == current:
                return PassageMeant("passage", current)
            if not self._is_heading(current):
                return PassageMeant("sentence", current)
            offset = current.start
        paragraph = paragraph_from(self._annotated, offset)
        return None if paragraph is None else PassageMeant("paragraph", paragraph)

    def _is_heading(self, span: Span) -> bool:
        return self._stops is not None and span in self._stops.spans("heading")

    async def _on_click(self, event: events.Click) -> None:
        event.prevent_default()
        _, offset = self.screen.get_widget_and_offset_at(event.screen_x, event.screen_y)
        if offset is None or self._annotated is None:
            return
        character = character_at(offset)
        if is_link_number(event.style):
            self._click_link(character - 1)
        if is_beside_text(offset):
            return
        text = self._annotated.article.text
        if event.chain == 2:
            self.select(word_at(text, character))
        elif event.chain == 3:
            self.select(paragraph_at(text, character))
        elif event.chain == 1 and self.selected() is None:
            self.click_on(character)
            self._click_link(character)

    def _click_link(self, character: int) -> None:
        links = self._annotated.article.links if self._annotated is not None else ()
        clicked = Span(character, character + 1)
        if link := next((link for link in links if link.span.contains(clicked)), None):
            self.post_message(self.LinkClicked(link))

    def click_on(self, character: int) -> None:
        """Make the innermost mark over a character the current one, or none."""
        if self._marking is not None:
            self._make_current(self._marking.span_at(character))

    def _make_current(self, span: Span | None) -> None:
        if self._marking is not None:
            if span is not None and self.selected():
                self.select(None)  # what came last counts
            self._marking.current = span
            self._is_from_end = False
            self._current_changed()

    def _current_changed(self) -> None:
        """Tell and paint what the current mark is; what is selected stays so."""
        self._description = self._describe(self.current)
        self._repaint()
        self.place_changed()

    # Stepping

    def action_move_to_percent(self, percent: int) -> None:
        """Go to a place in per cent of the text; steps are taken from there, and from no mark."""
        self._make_current(None)
        super().action_move_to_percent(percent)
        self._is_from_end = percent >= 100

    def action_step(self, kind: MarkKind, steps: int) -> None:
        """Go to the next or an earlier mark of this kind."""
        self.step(kind, steps)

    def go_to(self, span: Span) -> None:
        """Make `span` the current mark, unless it is empty, and bring it into sight."""
        if self._annotated is not None:
            self._make_current(span if span else None)
            self.bring_into_sight(span)

    def step(self, kind: MarkKind, steps: int) -> bool:
        """Go `steps` marks of a kind on from the current place, or back; False if there is none.

        That is the current mark while it is in sight, or else the top of the pane; back from the
        end, where that was gone to. Marks of a layer that is switched off are stepped over.
        """
        if self._stops is None:
            return False
        current = self.current
        if current is not None and not self.is_in_sight(current):
            current = None
        offset = self.text_offset
        if steps < 0 and self._is_from_end and self._annotated and self.is_end_in_sight:
            offset = len(self._annotated.article.text)
        span = self._stops.step(kind, steps, offset, current)
        if span is None:
            return False
        self.go_to(span)
        if kind == "heading":
            self.bring_below_top(span.start, 1)
        return True
