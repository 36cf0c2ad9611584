"""Which command the keys typed so far mean: single keys, chords, counts, sequences; no time-out.

Pure logic: `reader.tui.keys.key_dispatch` connects it to Textual.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.tui.keys.command import (
    OWN_REGIONS,
    TYPING_REGIONS,
    Command,
    Region,
    commands_in,
    key_sequence,
)

_LONGEST_COUNT = 6
"""Digits of a count that are kept; nothing here has a million of anything to move by."""

_CANCEL = "escape"


@dataclass(frozen=True, slots=True)
class Run:
    """The keys are complete: run this command."""

    command: Command
    count: int | None
    """The number typed before it, or None."""
    letter: str | None = None
    """What was typed after it, where it takes a letter."""


@dataclass(frozen=True, slots=True)
class Wait:
    """The keys are the beginning of something."""


@dataclass(frozen=True, slots=True)
class Drop:
    """The keys, taken so far, mean nothing together."""

    keys: str


@dataclass(frozen=True, slots=True)
class Pass:
    """The key means nothing in this region."""


Outcome = Run | Wait | Drop | Pass


class SequenceDispatcher:
    """Collects keys until they name a command of the region they are typed in."""

    def __init__(self, commands: Sequence[Command]) -> None:
        self._tables = {region: _table(commands, region) for region in OWN_REGIONS}
        self._prefixes = {
            region: {keys[:length] for keys in table for length in range(1, len(keys))}
            for region, table in self._tables.items()
        }
        self._count = ""
        self._keys: tuple[str, ...] = ()
        self._lettered: Command | None = None
        """The command whose keys are complete but for its letter."""

    @property
    def pending(self) -> str:
        """What was typed and waits for more, as it is shown in the footer."""
        return self._count + "".join(self._keys)

    def reset(self) -> None:
        """Forget what was typed."""
        self._count = ""
        self._keys = ()
        self._lettered = None

    def feed(self, key: str, region: Region) -> Outcome:
        """Take one key, in the notation of the command table, typed in `region`."""
        table = self._tables[region]
        if region in TYPING_REGIONS:
            self.reset()
            found = table.get((key,))
            return Run(found, None) if found else Pass()
        if self.pending and key == _CANCEL:
            self.reset()
            return Wait()
        if self._lettered is not None:
            return self._take_letter(self._lettered, key)
        if self._is_of_count(key) and (key,) not in table:
            self._count = (self._count + key)[:_LONGEST_COUNT]
            return Wait()
        keys = (*self._keys, key)
        if command := table.get(keys):
            if command.needs_letter:
                self._keys, self._lettered = keys, command
                return Wait()
            return self._complete(command, keys)
        if keys in self._prefixes[region]:
            self._keys = keys
            return Wait()
        return self._give_up(key)

    def _is_of_count(self, key: str) -> bool:
        if self._keys or len(key) != 1 or key not in "0123456789":
            return False
        return key != "0" or bool(self._count)

    def _take_letter(self, command: Command, key: str) -> Outcome:
        if not (len(key) == 1 and key.isalpha()) and key != self._keys[-1]:
            return self._give_up(key)
        count = int(self._count) if self._count else None
        self.reset()
        return Run(command, count, key)

    def _complete(self, command: Command, keys: tuple[str, ...]) -> Outcome:
        count = int(self._count) if self._count else None
        self.reset()
        if count is None and command.needs_count:
            return Drop("".join(keys))
        return Run(command, count)

    def _give_up(self, key: str) -> Outcome:
        typed = self.pending
        self.reset()
        return Drop(typed + key) if typed else Pass()


def _table(commands: Sequence[Command], region: Region) -> dict[tuple[str, ...], Command]:
    """The commands of a region by their keys."""
    table: dict[tuple[str, ...], Command] = {}
    for command in commands_in(commands, region):
        for keys in command.keys:
            table.setdefault(key_sequence(keys), command)
    return table
