"""The prompts that ask who said something, or what a figure's value is."""

from __future__ import annotations

from abc import abstractmethod
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.article import Span
from reader.figures import Figure
from reader.library.state.corrections import Change, OtherSpeaker, OtherValue
from reader.library.state.editable_value import editable_value
from reader.statements import Statement
from reader.text import fold
from reader.tui.latest_request import LatestRequest
from reader.tui.listing.row_lines import shorten
from reader.tui.page.description import describe
from reader.tui.page.marks import speaker_name
from reader.tui.search.search_bar import QueryInput

if TYPE_CHECKING:
    from reader.library.catalogue.annotated import AnnotatedArticle

_WIDEST_WORDS = 84
_MOST_SHOWN = 8


class CorrectionPrompt(ModalScreen[Change | None]):
    """Asks what a mark is to be; gives the change, or None where it stays as it is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "complete", show=False, priority=True),
    ]

    def __init__(self, title: str, words: str, present: str, rule: str) -> None:
        super().__init__()
        self._title = title
        self._words = shorten(" ".join(words.split()), _WIDEST_WORDS)
        self._rule = rule
        self._input = QueryInput("")
        self._input.value = present
        self._hint = Static(id="correction-hint")
        self._request: LatestRequest

    def compose(self) -> ComposeResult:
        """Lay out what it is about over the field, and below it what could be typed."""
        with Vertical(id="correction"):
            yield Static(Content.styled(self._title, "bold"))
            yield Static(Content(self._words))
            yield self._input
            yield self._hint
            yield Static(Content.styled(self._rule, "dim"))

    def on_mount(self) -> None:
        """Take the keyboard."""
        self._request = LatestRequest(self.app, "Correcting")
        self._input.focus()
        self._input.cursor_position = len(self._input.value)
        self.begin()

    def hint(self, text: str) -> None:
        """Show a line below the field."""
        self._hint.update(Content(text))

    @abstractmethod
    def begin(self) -> None:
        """Say what could be typed, once the field is shown."""

    @abstractmethod
    def follow(self, typed: str) -> None:
        """Say what the text of the field means, or could become."""

    @abstractmethod
    def enter(self, typed: str) -> None:
        """Give the change that was typed, or say why it is none."""

    def action_complete(self) -> None:
        """Complete what was typed."""

    @on(QueryInput.Left)
    def _cancel(self) -> None:
        self.dismiss(None)

    @on(Input.Changed)
    def _follow(self, event: Input.Changed) -> None:
        event.stop()
        self.follow(event.value)

    @on(Input.Submitted)
    def _enter(self, event: Input.Submitted) -> None:
        event.stop()
        self.enter(event.value)


class SpeakerPrompt(CorrectionPrompt):
    """Asks who made a statement; Tab goes through the names that begin as typed."""

    @dataclass
    class Known(Message):
        """Names of the library that begin as typed."""

        request: int
        names: Sequence[str]

    def __init__(
        self,
        statement: Statement,
        annotated: AnnotatedArticle,
        known_names: Callable[[str], Sequence[str]],
    ) -> None:
        self._present = speaker_name(statement) or ""
        super().__init__(
            "Who said this?",
            statement.span.of(annotated.article.text),
            self._present,
            "Enter: so it is · Tab: next name · empty: nobody who is named · Esc: leave it",
        )
        self._known_names = known_names
        names = Counter(filter(None, map(speaker_name, annotated.statements)))
        self._of_article = [name for name, _ in names.most_common() if _may_be_name(name)]
        self._names: list[str] = []
        """Those that begin as typed."""
        self._next = 0

    def begin(self) -> None:
        """Show the other names of the article."""
        self._offer([name for name in self._of_article if name != self._present])

    def follow(self, typed: str) -> None:
        """Show the names of which a word begins as typed; all others while nothing is."""
        if typed == self._present:
            self.begin()
            return
        self._offer([name for name in _beginning_so(self._of_article, typed) if name != typed])
        if typed.strip():
            self._request.submit(partial(self._look_up, typed))

    def _look_up(self, typed: str, request: int) -> None:
        self.post_message(self.Known(request, self._known_names(typed)))

    @on(Known)
    def _add_known(self, event: Known) -> None:
        event.stop()
        if self._request.settle(event.request) and self._next == 0:
            typed = self._input.value
            self._offer(
                list(dict.fromkeys((*self._names, *(n for n in event.names if n != typed))))
            )

    def _offer(self, names: list[str]) -> None:
        self._names, self._next = names, 0
        more = f"  … {len(names) - _MOST_SHOWN} more" if len(names) > _MOST_SHOWN else ""
        self.hint(" · ".join(names[:_MOST_SHOWN]) + more)

    def action_complete(self) -> None:
        """Take the next of the names."""
        if not self._names:
            return
        with self._input.prevent(Input.Changed):
            self._input.value = self._names[self._next % len(self._names)]
        self._input.cursor_position = len(self._input.value)
        self._next += 1

    def enter(self, typed: str) -> None:
        """Give the name, or that there is none."""
        self.dismiss(OtherSpeaker.of(typed))


class ValuePrompt(CorrectionPrompt):
    """Asks what a figure's value is, and tells how what is typed is understood.

    Names of units stand in large tables, which are loaded and asked in a thread.
    """

    @dataclass
    class Read(Message):
        """What was typed is a value, or why it is not."""

        request: int
        value: OtherValue | None
        sentence: str
        is_entered: bool

    def __init__(self, figure: Figure, text: str) -> None:
        super().__init__(
            "Which value is this?",
            figure.span.of(text),
            editable_value(figure),
            "Enter: so it is · Esc: leave it (there, x rejects the mark)",
        )
        self._figure = figure

    def begin(self) -> None:
        """Tell how the value it has is understood."""
        self.follow(self._input.value)

    def follow(self, typed: str) -> None:
        """Tell how what is typed is understood."""
        self._request.submit(partial(self._read, typed, is_entered=False))

    def enter(self, typed: str) -> None:
        """Give the value, if it is one."""
        self._request.submit(partial(self._read, typed, is_entered=True))

    def _read(self, typed: str, request: int, *, is_entered: bool) -> None:
        from reader.library.state.typed_values import NotUnderstoodError, parse_typed_value

        try:
            value = parse_typed_value(typed, self._figure)
        except NotUnderstoodError as error:
            self.post_message(self.Read(request, None, str(error), is_entered))
        else:
            nowhere = Span(0, 0)
            read = Figure(nowhere, nowhere, value.kind, value.value, value.unit, value.modifier)
            self.post_message(self.Read(request, value, describe(read, ""), is_entered))

    @on(Read)
    def _take(self, event: Read) -> None:
        event.stop()
        if not self._request.settle(event.request):
            return
        if event.value is not None and event.is_entered:
            self.dismiss(event.value)
        else:
            self.hint(event.sentence)


def _may_be_name(mention: str) -> bool:
    """Whether a mention is more than `she` or `a resident`: a capital, or a script without them."""
    return not mention.islower()


def _beginning_so(names: Sequence[str], typed: str) -> list[str]:
    """The names of which the words, from one of them on, begin as typed."""
    wanted = f" {fold(' '.join(typed.split()))}"
    return [name for name in names if wanted in f" {fold(name)}"]
