"""An application that sends the terminal no more than what changes, and no faster than it can."""

from __future__ import annotations

import os

from rich.color import ColorSystem
from rich.console import Console, RenderableType
from textual import events
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.app import App
from textual.screen import Screen
from textual.timer import Timer

from reader.tui.painting.capabilities import terminal_capabilities
from reader.tui.painting.pace import REQUEST, Pace, is_answered_nearby
from reader.tui.painting.terminal_painter import TerminalPainter

_COLOURS = {"standard": 16, "256": 256, "truecolor": 1 << 24}


class _Frame(CompositorUpdate):
    """What is sent in the place of an update of Textual's."""

    def __init__(self, output: str) -> None:
        self.output = output

    def render_segments(self, console: Console) -> str:
        """Give what is to be sent."""
        return self.output


class PaintedApp(App[int]):
    """Paints what Textual composes; Textual writes it to the terminal."""

    _painter: TerminalPainter | None = None
    _pace: Pace | None = None
    """How fast frames may follow one another; None where the terminal is near."""
    _waiting: Timer | None = None

    _has_margins = False
    """Whether the terminal has said that it moves rows of some columns alone."""

    @property
    def colours(self) -> int | None:
        """How many colours the terminal has, as far as it tells."""
        return _COLOURS.get(self.console.color_system or "")

    def paint_slowly(self) -> None:
        """Send no frame before the terminal has got most of what was sent before."""
        self._pace = Pace(answered_nearby=is_answered_nearby(os.environ))

    def paint_all_anew(self) -> None:
        """Take it that nothing is known of what the terminal shows, and paint all of it."""
        if self._painter is not None:
            self._painter.forget()
            self._send_frame()

    def action_paint_anew(self) -> None:
        """Paint the whole screen, whatever is there."""
        self.paint_all_anew()

    async def on_event(self, event: events.Event) -> None:
        """Take notice of what the terminal tells, before Textual does."""
        if isinstance(event, events.Resize) and self._painter is not None:
            self._painter.forget()
        elif isinstance(event, events.CursorPosition) and self._pace is not None:
            self._pace.answered()
            self._send_when_due()
        await super().on_event(event)

    def on_margins_told(self) -> None:
        """Take notice of what the terminal can do."""
        self._has_margins = True

    def _resume_signal(self) -> None:
        super()._resume_signal()
        self.paint_all_anew()

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        is_update = isinstance(renderable, (LayoutUpdate, ChopsUpdate))
        if not is_update or self.is_headless or self.is_inline:
            super()._display(screen, renderable)
            return
        assert isinstance(renderable, (LayoutUpdate, ChopsUpdate))
        if self._painter is None:
            self._painter = TerminalPainter(terminal_capabilities)
        system = self.console._color_system or ColorSystem.TRUECOLOR
        self._painter.take(renderable, system)
        if not screen._repaint_required:  # or the rest is painted next, and shown with this
            self._send_when_due()

    def _send_when_due(self) -> None:
        wait = self._pace.seconds_to_wait if self._pace is not None else 0
        if wait:
            if self._waiting is None:
                self._waiting = self.set_timer(wait, self._send_after_waiting)
        elif self._may_send and self._painter is not None and self._painter.is_behind:
            self._send_frame()

    @property
    def _may_send(self) -> bool:
        return self._running and not self._closed and not self._batch_count

    def _send_after_waiting(self) -> None:
        self._waiting = None
        self._send_when_due()

    def _send_frame(self) -> None:
        assert self._painter is not None
        output = self._painter.frame(has_margins=self._has_margins, is_atomic=self._sync_available)
        if self._pace is not None:
            output += REQUEST
            self._pace.sent(len(output))
        super()._display(self.screen, _Frame(output))  # type: ignore[arg-type] # as Textual's own are
