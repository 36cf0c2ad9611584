"""The command palette: every command of the table, found by its words."""

from __future__ import annotations

from collections.abc import Coroutine, Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from reader.tui.keys.command import Command, Region, show_keys
from reader.tui.keys.key_dispatch import KeyDispatch


class TableCommands(Provider):
    """The commands of the table that can be run where the palette was called."""

    def _commands(self) -> Iterator[tuple[Command, partial[Coroutine[None, None, None]]]]:
        app = self.app
        assert isinstance(app, KeyDispatch)
        for command in app.commands:
            if command.needs_count or command.needs_letter or command.id == "app.palette":
                continue
            if not app.is_there(command.region):
                continue
            yield command, partial(app.run_command, command)

    async def discover(self) -> Hits:
        """Give every command, before anything was typed."""
        for command, run in self._commands():
            yield DiscoveryHit(
                _with_keys(Content(command.title), command), run, command.title, command.help
            )

    async def search(self, query: str) -> Hits:
        """Give the commands that fit what was typed."""
        matcher = self.matcher(query)
        for command, run in self._commands():
            score = matcher.match(command.title)
            if score > 0:
                shown = _with_keys(matcher.highlight(command.title), command)
                yield Hit(score, shown, run, command.title, command.help)


_PLACES = {
    Region.LIST: " in the list",
    Region.PAGE: " on the page",
    Region.SELECTION: " while selecting",
    Region.CLAIMS: " in the claims",
    Region.FINDINGS: " in the findings",
    Region.SIDEBAR: " in the sidebar",
}


def _with_keys(title: Content, command: Command) -> Content:
    """The keys stand in the display, not in the help: Textual parses markup there."""
    where = _PLACES.get(command.region, "")
    keys = " ".join(show_keys(keys) for keys in command.keys)
    return Content.assemble(title, "  ", (f"{keys}{where}", "dim"))
