"""The reading pane with its keys: marks switched on and off, and the way back from a jump."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.message import Message

from reader.article import Span
from reader.tui.page.marks import speaker_key
from reader.tui.page.passage_meant import larger_passage
from reader.tui.page.reading_pane import ReadingPane
from reader.tui.page.stops import LAYERS, MarkKind

if TYPE_CHECKING:
    from reader.library.catalogue.annotated import AnnotatedArticle
    from reader.statements import Statement

_KEPT_JUMPS = 100


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
    class NoJump(Message):
        """The way back was asked for, and there was no jump in this article."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 # Textual's own name for it
        super().__init__(id=id)
        self._jumps: list[int] = []
        self._only: str | None = None

    def show_article(
        self, annotated: AnnotatedArticle | None, matches: Sequence[Span], offset: int | None
    ) -> None:
        """Show another article, from `offset` on; marks that were switched off stay off."""
        self._jumps.clear()
        self._only = None
        self.show(annotated, matches=matches, offset=offset)

    def remember_place(self, offset: int) -> None:
        """Make `offset` the place `jump_back` goes to."""
        if self.annotated is not None:
            self._jumps.append(offset)
            del self._jumps[:-_KEPT_JUMPS]

    def return_to(self, offset: int) -> None:
        """Go to the character at `offset`, without a mark."""
        if self.annotated is not None:
            self.go_to(Span(offset, offset))

    def action_step(self, kind: MarkKind, steps: int) -> None:
        """Go to another statement, figure, heading or note; say so where there is none."""
        place = self.text_offset
        if self.step(kind, steps):
            self.remember_place(place)
        elif self.annotated is not None:
            self.post_message(self.Told(self._why_no_step(kind, steps)))

    def _why_no_step(self, kind: MarkKind, steps: int) -> str:
        off = [layer for layer in LAYERS[kind] if not self.is_layer_on(layer)]
        why = f": marks of {' and '.join(off)} are off" if off else ""
        return f"No {kind} {'after' if steps > 0 else 'before'} this{why}."

    def action_jump_back(self) -> None:
        """Go back to where the last jump began."""
        if self._jumps:
            self.return_to(self._jumps.pop())
        else:
            self.post_message(self.NoJump())

    def action_select_more(self) -> None:
        """Select what one is on; or more than is selected, up to the whole article."""
        meant = self.passage_meant()
        if meant is None or self.annotated is None:
            return
        span: Span | None = meant.span
        if meant.what == "selection":
            span = larger_passage(self.annotated, meant.span)
        if span is None:
            self.post_message(self.Told("All of the article is selected."))
        else:
            self.select(span)

    def action_toggle_layer(self, name: str) -> None:
        """Switch a layer's marks, or those of `all`, on or off."""
        is_on = not self.is_layer_on(name)
        self.set_layer(name, is_on)
        self.post_message(self.Told(f"Marks of {name}: {'on' if is_on else 'off'}"))

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
        """Which statement, figure or note of how many the current mark is: `statement 3 of 13`.

        Those that are switched off are neither counted nor told of.
        """
        if self._stops is None or self.current is None:
            return ""
        wanted = _outer_first(self.current)
        kinds: tuple[MarkKind, ...] = ("statement", "figure", "note")
        for kind in kinds:
            spans = self._stops.spans(kind)
            place = bisect_left(spans, wanted, key=_outer_first)
            if place < len(spans) and spans[place] == self.current:
                return f"{kind} {place + 1:,} of {len(spans):,}"
        return ""


def _outer_first(span: Span) -> tuple[int, int]:
    return span.start, -span.end
