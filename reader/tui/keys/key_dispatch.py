"""Connects the table of commands to Textual.

In the list and on the page the `SequenceDispatcher` takes every key in the application's own queue.
Textual's bindings would pass a key on to the queue of the focused widget, and a key typed ahead of
one that moves the focus (`/word` in one go) would still reach the old region. What works while text
is typed too is a binding of Textual's, remapped by id; no other key is taken from a text field.

A command of the page that is typed while another article is on its way there means that article: it
waits, and with it all that is typed behind it, which may be for what it opens. So does what is
typed behind a key that opens another screen, until that screen has the keyboard.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.dom import DOMNode
from textual.driver import Driver
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget

from reader.tui.keys.command import TYPING_REGIONS, Command, Region, key_sequence
from reader.tui.keys.commands import COMMANDS
from reader.tui.keys.sequences import Drop, Outcome, Pass, Run, SequenceDispatcher
from reader.tui.keys.type_ahead import TypeAhead
from reader.tui.painting.painted_app import PaintedApp


def _bindings_while_typing() -> list[BindingType]:
    return [
        Binding(_single_keys(command), command.action, show=False, id=command.id, priority=True)
        for command in COMMANDS
        if command.while_typing
    ]


def _keymap_of(commands: Sequence[Command]) -> dict[str, str]:
    return {command.id: _single_keys(command) for command in commands if command.while_typing}


def action_of(command: Command, count: int | None = None, letter: str | None = None) -> str:
    """Give the action of a command, for the number typed before it and the letter after it."""
    action = command.action.replace("{count}", str(1 if count is None else count))
    return action if letter is None else action.replace("{letter}", repr(letter))


def _single_keys(command: Command) -> str:
    keys = [keys for keys in command.keys if len(key_sequence(keys)) == 1]
    return ",".join(keys)


class KeyDispatch(PaintedApp):
    """An application whose keys may be counted and come in sequences."""

    BINDINGS: ClassVar[list[BindingType]] = _bindings_while_typing()

    class ScreenPrepared(Message):
        """The screen that a key opens is there, or it is known that there will be none."""

    def __init__(self, commands: Sequence[Command]) -> None:
        # Textual answers NO_COLOR with shades of grey; only where it takes the terminal's colours
        # does it send none at all.
        super().__init__(ansi_color="NO_COLOR" in os.environ or None)
        self.commands = tuple(commands)
        """All commands, with the user's keys."""
        self.set_keymap(_keymap_of(commands))
        self._sequences = SequenceDispatcher(commands)
        self._ahead = TypeAhead()
        self._preparing = 0
        """How many screens that keys open are still being prepared."""
        self._arriving: Screen[Any] | None = None
        """The screen that keys wait for, which is there and has no keyboard yet."""
        self._arrived: Screen[Any] | None = None
        """The screen over the first one that has had the keyboard last."""

    def key_region(self) -> Region | None:
        """Give the region keys go to, or None where they are text or another screen's."""
        raise NotImplementedError

    def show_pending_keys(self, pending: str, dropped: str = "") -> None:
        """Show what was typed of a sequence, or what was typed and means nothing."""
        raise NotImplementedError

    def region_widget(self, region: Region) -> Widget:
        """Give the widget that a region's actions belong to."""
        raise NotImplementedError

    def is_awaited(self, region: Region) -> bool:
        """Whether what the commands of a region are about is not there yet, but will be."""
        raise NotImplementedError

    @property
    def is_hit_awaited(self) -> bool:
        """Whether it is not known yet which article keys are meant for: it is searched for."""
        raise NotImplementedError

    def leave_text_field(self, key: str) -> bool:
        """Take a key that ends typing: what is typed next belongs to another region already."""
        raise NotImplementedError

    def is_there(self, region: Region) -> bool:
        """Whether the commands of a region can be run, as things are on the screen."""
        raise NotImplementedError

    def take_text(self, text: str) -> None:
        """Take what was typed or pasted where characters are text."""
        raise NotImplementedError

    def get_driver_class(self) -> type[Driver]:
        """Give what reads the terminal: ours where Textual's is that for terminals."""
        found = super().get_driver_class()
        if found.__name__ == "LinuxDriver":
            from reader.tui.keys.terminal_input import TerminalInput

            return TerminalInput
        return found

    def refuse_paste(self) -> None:
        """Say that nothing was done with what was pasted where there is no text field."""
        raise NotImplementedError

    async def on_event(self, event: events.Event) -> None:
        """Take a key that is a command's, and a paste that no field takes, before Textual does."""
        if isinstance(event, events.Paste) and not event.is_forwarded:
            if self._awaits_screen() and self._ahead.take_for_screen(event):
                return
            if not self._takes_paste():
                self._sequences.reset()
                self.refuse_paste()
                return
        if isinstance(event, events.Key) and not event.is_forwarded and await self._take(event):
            return
        await super().on_event(event)

    def _takes_paste(self) -> bool:
        """Whether the keyboard is where what is pasted is text, or on another screen."""
        region = self.key_region()
        return region is None or region in TYPING_REGIONS

    async def _take(self, event: events.Key) -> bool:
        if self._awaits_screen() and self._ahead.take_for_screen(event):
            return True
        region = self.key_region()
        if region is None:
            self._sequences.reset()
            return self.leave_text_field(event.key)
        is_awaited = self.is_awaited(region)
        if not is_awaited:
            self._ahead.taken()  # it was for what did not come
        elif self._ahead.take_key(event):
            return True
        outcome = self._sequences.feed(_name_of(event), region)
        self._show(outcome)
        if isinstance(outcome, Run):
            is_unknown = self.is_hit_awaited
            if not (
                is_awaited and self._ahead.take_command(outcome, is_article_unknown=is_unknown)
            ):
                await self.run_command(outcome.command, outcome.count, outcome.letter)
        elif isinstance(outcome, Pass) and region in TYPING_REGIONS and event.is_printable:
            self.take_text(event.character or "")
            return True
        return not isinstance(outcome, Pass)

    async def take_typed_ahead(self) -> None:
        """Do what was typed for what is there now."""
        for typed in self._ahead.taken():
            if isinstance(typed, Run):
                self.show_pending_keys("")
                await self.run_command(typed.command, typed.count, typed.letter)
            else:
                await self.on_event(typed)

    def forget_typed_ahead(self) -> None:
        """Do nothing of what was typed for what will not be there."""
        if not self._awaits_screen():
            self._ahead.taken()

    # Screens

    def prepare_screen(self) -> Callable[[], object]:
        """Have all that is typed wait for a screen that is still being prepared.

        Gives what ends that, to be called once, in any thread, when the message is posted that
        brings the screen, or when none will come. What was typed for one that does not come is
        forgotten: on the page its characters would be commands.
        """
        self._preparing += 1
        return partial(self.post_message, self.ScreenPrepared())

    @on(ScreenPrepared)
    def _end_preparing(self) -> None:
        self._preparing -= 1
        if not self._awaits_screen():
            self._ahead.taken()

    def _awaits_screen(self) -> bool:
        """Whether the keyboard will belong to another screen, and does not yet.

        A screen gives its keyboard to a field when it is mounted, in its own queue and then in
        ours; keys that came before would be lost.
        """
        if self._preparing:
            return True
        stack = self.screen_stack
        if len(stack) < 2 or (screen := stack[-1]) is self._arrived:
            return False
        if screen is not self._arriving:
            self._arriving = screen
            screen.call_later(self.call_later, self._go_on_in, screen)
        return True

    async def _go_on_in(self, screen: Screen[Any]) -> None:
        self._arrived, self._arriving = screen, None
        await self.take_typed_ahead()

    def _show(self, outcome: Outcome) -> None:
        dropped = outcome.keys if isinstance(outcome, Drop) else ""
        self.show_pending_keys(self._sequences.pending, dropped)

    async def run_command(
        self, command: Command, count: int | None = None, letter: str | None = None
    ) -> None:
        """Run a command where it belongs: in its own region, or on the application."""
        namespace: DOMNode = self
        if command.region is not Region.ANYWHERE:
            namespace = self.region_widget(command.region)
        await self.run_action(action_of(command, count, letter), namespace)


def _name_of(event: events.Key) -> str:
    """Give a key in the notation of the command table."""
    if event.character == ",":
        return "comma"
    if event.is_printable and event.character and not event.character.isspace():
        return event.character
    return event.key
