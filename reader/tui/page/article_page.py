"""The reading pane with its keys: jumps and the way back, selecting, marks on and off."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from textual.message import Message

from reader.article import Span
from reader.library.wording import LOOKING, ONLY_BEGINNING, number_of, why_not_all
from reader.tui.page.jump_history import JumpHistory, Spot
from reader.tui.page.key_selection import KeySelection, Unit, words_in
from reader.tui.page.marks import speaker_key
from reader.tui.page.passage_meant import larger_passage, smaller_passage
from reader.tui.page.reading_pane import Place, ReadingPane
from reader.tui.page.stops import LAYERS, MarkKind
from reader.tui.percentages import share_of_article
from reader.tui.reading import Wanted

if TYPE_CHECKING:
    from reader.library.catalogue.annotated import AnnotatedArticle
    from reader.statements import Statement
    from reader.tui.page.mark_index import MarkIndex

_MOST_COUNTED = 100_000
"""Characters whose words are counted while the screen waits."""


class ArticlePage(ReadingPane, inherit_bindings=False):
    """The page an article is read on."""

    HELP: ClassVar[str] = (
        "Statements, speakers and figures are marked in the text; the status line tells what is "
        "known of the mark you step onto. What was inferred says so: a question mark stands for "
        "an uncertain or unknown speaker, brackets for an inferred name."
    )

    @dataclass
    class Told(Message):
        """Something to be said in the status line."""

        sentence: str

    @dataclass
    class SpotWanted(Message):
        """A jump leads to a spot in another article."""

        spot: Spot

    @dataclass
    class PlaceMarked(Message):
        """A letter was given to a spot."""

        letter: str
        spot: Spot
        text: str
        """Of the article."""

    @dataclass
    class MarkedPlaceWanted(Message):
        """The spot with a letter is to be gone to."""

        letter: str

    @dataclass
    class Selected(Message):
        """Something else is selected by keys."""

        size: str
        """How much it is: `12 words`."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 # Textual's own name for it
        super().__init__(id=id)
        self.wanted: Wanted | None = None
        """Which article is shown."""
        self.jumps = JumpHistory()
        """Where jumps were made from, here and in other articles."""
        self._awaited_step: tuple[MarkKind, int, Place] | None = None
        """A step that leads to what has not been found yet, and where it was asked for."""
        self._awaited_percent: tuple[int, Place] | None = None
        """A place of the text that has not been read yet, and where it was asked for."""
        self._only: str | None = None
        self._selection: KeySelection | None = None

    def show_article(
        self,
        annotated: AnnotatedArticle | None,
        matches: Sequence[Span],
        offset: int | None,
        index: MarkIndex | None = None,
        *,
        is_same: bool = False,
    ) -> None:
        """Show another article from `offset` on, or one that `is_same` with another text.

        Marks that were switched off stay off. What is not the article was shown of one alone: of
        another it is left out.
        """
        if not is_same:
            self.set_reactive(ArticlePage.show_furniture, False)
        self._only = self._selection = self._awaited_step = self._awaited_percent = None
        self.show(annotated, matches=matches, offset=offset, index=index)

    def show_marks(self, annotated: AnnotatedArticle, index: MarkIndex | None = None) -> None:
        """Show other marks, or more text; take the step that waited for them, if we stayed."""
        super().show_marks(annotated, index)
        here = self.place
        if self._awaited_percent is not None and not (annotated.rest and annotated.is_awaited):
            (percent, asked_at), self._awaited_percent = self._awaited_percent, None
            if asked_at == here and not annotated.rest:
                self._tell_no_more()
                super().action_move_to_percent(percent)
        if self._awaited_step is not None and not self._is_awaited(self._awaited_step[0]):
            (kind, steps, asked_at), self._awaited_step = self._awaited_step, None
            if asked_at == here:
                self._tell_no_more()
                self.action_step(kind, steps)

    def _tell_no_more(self) -> None:
        """Have what was told be taken away, as a key does: that it is waited for, above all."""
        self.post_message(self.Told(""))

    # Jumping

    @property
    def spot(self) -> Spot | None:
        """Where we are."""
        if self.wanted is None or self.annotated is None:
            return None
        return Spot(self.wanted, self.text_offset, self.current)

    def remember_place(self, offset: int | None = None) -> None:
        """Take it that a jump is made from here, or from the character at `offset`."""
        if self.wanted is not None and self.annotated is not None:
            here = Spot(self.wanted, self.text_offset, self.current)
            self.jumps.leave(here if offset is None else Spot(self.wanted, offset))

    def show_spot(self, spot: Spot) -> None:
        """Go to a spot of this article; in another text of it, to about that place."""
        if self.annotated is None or self.wanted is None:
            return
        is_same_text = spot.wanted.row.digest == self.wanted.row.digest
        self._make_current(spot.mark if is_same_text else None)
        self.show_from(min(spot.offset, len(self.annotated.article.text)))
        if not is_same_text:
            self.post_message(self.Told("The article has changed since: this is about the place."))

    def go_to_spot(self, spot: Spot) -> None:
        """Go to a spot, in this article or another one."""
        if self.wanted is not None and spot.then is None and spot.wanted.is_article(self.wanted):
            self.show_spot(spot)
        else:
            self.post_message(self.SpotWanted(spot))

    def action_jump_back(self, jumps: int = 1) -> None:
        """Go back to where the last jump was made from."""
        self._go(self.jumps.back(self.spot, jumps), "back to")

    def action_jump_forward(self, jumps: int = 1) -> None:
        """Go on again to where a jump led, after going back."""
        self._go(self.jumps.forward(jumps), "on to again")

    def _go(self, spot: Spot | None, where: str) -> None:
        if spot is not None:
            self.go_to_spot(spot)
        else:
            self.post_message(self.Told(f"There is no jump to go {where}."))

    def action_set_mark(self, letter: str) -> None:
        """Give this place a letter; the mark one has stepped onto counts while it is in sight."""
        spot = self.spot
        if not letter.isalpha() or spot is None or self.annotated is None:
            return
        if spot.mark is not None and not self.is_in_sight(spot.mark):
            spot = replace(spot, mark=None)
        self.post_message(self.PlaceMarked(letter, spot, self.annotated.article.text))

    def action_go_to_mark(self, letter: str) -> None:
        """Go to the place with a letter; no letter is where the last jump was made from."""
        here = self.spot
        if here is None:
            return
        if not letter.isalpha():
            self._go(self.jumps.exchange(here), "back to")
        else:
            self.post_message(self.MarkedPlaceWanted(letter))

    def action_move_to_percent(self, percent: int) -> None:
        """Go to a place in per cent of the text, from which the way leads back."""
        annotated = self.annotated
        if annotated is not None and annotated.rest and 0 < percent < 100:
            self.post_message(self.Told(why_not_all(annotated)))
        else:
            self.remember_place()
            super().action_move_to_percent(percent)
        if annotated is not None and annotated.rest and annotated.is_awaited and percent > 0:
            self._awaited_percent = percent, self.place

    def action_toggle_furniture(self) -> None:
        """Show all text of the page, or the article alone; say how much of it that is."""
        super().action_toggle_furniture()
        if self.annotated is not None:
            share = share_of_article(self.annotated.article)
            self.post_message(self.Told(_share_told(share, is_all=self.show_furniture)))

    def action_step(self, kind: MarkKind, steps: int) -> None:
        """Go to another statement, figure, heading or note; say so where there is none."""
        here = self.spot
        if self.step(kind, steps):
            if here is not None:
                self.jumps.leave(here)
        elif self.annotated is not None:
            if self._is_awaited(kind) and steps > 0:
                before = self._awaited_step
                if before is not None and before[0] == kind:
                    steps += before[1]
                self._awaited_step = kind, steps, self.place
            self.post_message(self.Told(self._why_no_step(kind, steps)))

    def _why_no_step(self, kind: MarkKind, steps: int) -> str:
        if self._is_awaited(kind):
            return ONLY_BEGINNING if kind == "heading" else f"{LOOKING}."
        if steps > 0 and self._is_not_all(kind):
            assert self.annotated is not None
            return f"No {kind} after this: {_uncapitalised(why_not_all(self.annotated))}"
        off = [layer for layer in LAYERS[kind] if not self.is_layer_on(layer)]
        why = f": marks of {' and '.join(off)} are off" if off else ""
        if kind == "statement" and self._only is not None:
            why = why or " by the only speaker shown: zo shows all"
        return f"No {kind} {'after' if steps > 0 else 'before'} this{why}."

    # Selecting

    @property
    def is_selecting(self) -> bool:
        """Whether keys move an end of what is selected."""
        return self._selection is not None and self._selection.span == self.selected()

    def end_selecting(self) -> None:
        """Let keys move the page again; what is selected stays so."""
        self._selection = None

    def action_select_more(self) -> None:
        """Select what one is on; or more than is selected, up to the whole article."""
        meant = self.passage_meant()
        if meant is None or self.annotated is None:
            return
        if meant.what != "selection":
            self._select_by_keys(KeySelection(meant.span.start, meant.span.end))
            return
        span = larger_passage(self.annotated, meant.span)
        if span is None:
            self.post_message(self.Told("All of the article is selected."))
        else:
            before = self._selection_now(meant.span)
            self._select_by_keys(before.grown(span), is_moving=False)

    def action_select_less(self) -> None:
        """Select what was selected before it grew, or a smaller passage, down to a word."""
        if self.annotated is None or (selected := self.selected()) is None:
            return
        smaller = smaller_passage(self.annotated, selected)
        if (selection := self._selection_now(selected).shrunk(smaller)) is not None:
            self._select_by_keys(selection)
        else:
            self.post_message(self.Told("There is nothing smaller to select."))

    def action_select_to(self, unit: Unit, steps: int) -> None:
        """Move the end of the selection that moves by so many units."""
        if self.annotated is not None and (selected := self.selected()) is not None:
            text = self.annotated.article.text
            self._select_by_keys(self._selection_now(selected).stepped(text, unit, steps))

    def action_select_lines(self, lines: int) -> None:
        """Move the end of the selection that moves by so many lines of the screen."""
        if self.annotated is not None and (selected := self.selected()) is not None:
            selection = self._selection_now(selected)
            offset = self.offset_beside(selection.moving, lines)
            self._select_by_keys(selection.moved_to(offset, self.annotated.article.text))

    def action_turn_selection(self) -> None:
        """Let the other end of the selection move."""
        if (selected := self.selected()) is not None:
            self._select_by_keys(self._selection_now(selected).turned())

    def _selection_now(self, selected: Span) -> KeySelection:
        """What is selected by keys, or by the mouse and from now on by keys."""
        if self._selection is not None and self._selection.span == selected:
            return self._selection
        return KeySelection(selected.start, selected.end)

    def _select_by_keys(self, selection: KeySelection, *, is_moving: bool = True) -> None:
        assert self.annotated is not None
        self._selection = selection
        span = selection.span
        self.select(span)
        if is_moving:
            self.bring_into_sight(selection.edge)
        if len(span) > _MOST_COUNTED:
            size = number_of(len(span), "character")
        else:
            size = number_of(words_in(self.annotated.article.text, span), "word")
        self.post_message(self.Selected(size))

    # Marks

    def action_toggle_layer(self, name: str) -> None:
        """Switch a layer's marks, or those of `all`, on or off."""
        is_on = not self.is_layer_on(name)
        self.set_layer(name, is_on)
        self.post_message(self.Told(f"Marks of {name}: {'on' if is_on else 'off'}"))

    def action_toggle_link_numbers(self) -> None:
        """Write the numbers of links behind them, or no more."""
        is_on = not self.shows_link_numbers
        self.show_link_numbers(is_on)
        told = "on; o opens one" if is_on else "off"
        if is_on and self.annotated is not None and not self.annotated.article.links:
            told = "on, but there are no links in this text"
        self.post_message(self.Told(f"Numbers of links: {told}"))

    def action_toggle_only_speaker(self) -> None:
        """Dim all but the statements of the current statement's speaker; or end that."""
        self.toggle_only(None if self._only is not None else self.current_statement)

    def toggle_only(self, statement: Statement | None) -> None:
        """Dim all but what the speaker of a statement said; end that for the same one, or None."""
        speaker = speaker_key(statement) if statement is not None else None
        if statement is not None and speaker not in (None, self._only):
            told, self._only = f"Only what {statement.attribution} said", speaker
        elif self._only is not None:
            told, self._only = "What everyone said", None
        else:
            told = "Step onto a statement with a speaker first: ) and ( do."
        self.only_speaker(self._only)
        self.post_message(self.Told(told))

    @property
    def place_of_mark(self) -> str:
        """Which note, statement or figure of how many the current mark is: `statement 3 of 13`.

        Where it is both a note's passage and a statement or a figure, both are told. Those that
        are switched off are neither counted nor told of.
        """
        if self._stops is None or self.current is None:
            return ""
        statement = self._place_among("statement")
        places = (self._place_among("note"), statement or self._place_among("figure"))
        return ", ".join(filter(None, places))

    def _place_among(self, kind: MarkKind) -> str:
        """Which of a kind the current mark is; empty where it is none."""
        assert self._stops is not None
        assert self.current is not None
        spans = self._stops.spans(kind)
        place = bisect_left(spans, _outer_first(self.current), key=_outer_first)
        if place == len(spans) or spans[place] != self.current:
            return ""
        more = " so far" if self._is_not_all(kind) else ""
        return f"{kind} {place + 1:,} of {len(spans):,}{more}"

    def _is_not_all(self, kind: MarkKind) -> bool:
        annotated = self.annotated
        if annotated is None or kind not in ("statement", "figure", "heading"):
            return False
        return bool(annotated.rest) if kind == "heading" else annotated.is_provisional

    def _is_awaited(self, kind: MarkKind) -> bool:
        return self._is_not_all(kind) and self.annotated is not None and self.annotated.is_awaited


def _uncapitalised(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def _outer_first(span: Span) -> tuple[int, int]:
    return span.start, -span.end


def _share_told(share: int, *, is_all: bool) -> str:
    if share == 100:
        return "All of the page's text is the article: nothing was left out."
    if is_all:
        return f"All of the page's text: {share} % of it is the article."
    return f"The article alone: {share} % of the page's text."
