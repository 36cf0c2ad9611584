"""When the tests take an application for idle."""

from __future__ import annotations

import asyncio
import time

import pytest
from textual import _wait
from textual.app import App, ComposeResult
from textual.message import Message
from textual.widgets import Static

_LINKS = 200


class Link(Message):
    """One of a chain, of which each has the next one sent."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


class ChainApp(App[None]):
    """Has a key that begins a chain of messages, the last of which is shown."""

    BINDINGS = [("x", "begin", "")]  # noqa: RUF012 # as Textual has it

    def compose(self) -> ComposeResult:
        yield Static("", markup=False)

    def action_begin(self) -> None:
        self.post_message(Link(1))

    async def on_link(self, event: Link) -> None:
        time.sleep(0.001)
        await asyncio.sleep(0)  # so that others have their turn
        if event.number < _LINKS:
            self.post_message(Link(event.number + 1))
        else:
            self.call_after_refresh(self.query_one(Static).update, "the last")


async def test_an_application_is_idle_when_all_that_was_asked_is_done(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # On a machine that is busy with other work the process gets no processor time.
    monkeypatch.setattr(_wait, "process_time", lambda: 0.0)
    async with ChainApp().run_test() as pilot:
        await pilot.press("x")
        strips = pilot.app.screen._compositor.render_strips(pilot.app.size)
        assert strips[0].text.startswith("the last")


async def test_an_application_that_never_rests_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tests.piloting._LONGEST", 0.1)

    class RestlessApp(ChainApp):
        async def on_link(self, event: Link) -> None:
            await asyncio.sleep(0)
            self.post_message(Link(event.number))

    async with RestlessApp().run_test() as pilot:
        await pilot.press("x")
