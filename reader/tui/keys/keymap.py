"""The keymap: the commands with the keys that the user's configuration gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from reader.config import Config, toml_string
from reader.errors import ConfigError
from reader.text import clean_name
from reader.tui.keys.command import (
    BEHIND,
    OWN_REGIONS,
    TYPING_REGIONS,
    Command,
    Region,
    is_one_without_character,
    key_sequence,
    show_keys,
)
from reader.tui.keys.commands import COMMANDS

_LIKE_MODIFIED = re.compile(r"[A-Za-z]{3,}[+-].+", re.DOTALL)
"""What looks like a key with a modifier: `strg+x`, `Ctrl-x`."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Keys that two commands claim."""

    keys: str
    loser: Command
    """The command that is left without them, as it was with them."""
    winner: Command
    winning_keys: str
    """The same keys, or what begins as they do."""

    def __str__(self) -> str:
        """Say in a sentence which command has the keys."""
        ours, theirs = show_keys(self.keys), show_keys(self.winning_keys)
        if key_sequence(self.keys) == key_sequence(self.winning_keys):
            return (
                f"The key {ours} is claimed by two commands, {self.winner.id} and {self.loser.id}: "
                f"it is {self.winner.id}."
            )
        return (
            f"The keys {ours} of {self.loser.id} and {theirs} of {self.winner.id} cannot be told "
            f"apart: only {theirs} works."
        )


@dataclass(frozen=True, slots=True)
class Keymap:
    """Every command with the keys that are in force, and what had to give way."""

    commands: tuple[Command, ...]
    clashes: tuple[Clash, ...] = ()

    @property
    def notice(self) -> str:
        """A sentence for the user where commands clash; empty where none do."""
        if not self.clashes:
            return ""
        more = len(self.clashes) - 1
        others = f" {more} more: `reader keys` lists them." if more else ""
        return f"{clean_name(str(self.clashes[0]))}{others}"


def configured_keymap(config: Config) -> Keymap:
    """Give every command, the user's own too, with the keys that the configuration gives them.

    Raises ConfigError as `keymap_of` does.
    """
    own = (
        Command(
            f"command.{name}",
            (),
            f"Give the article, or what is selected, to {clean_name(name)}",
            f"app.run_user_command({number})",
            Region.ANYWHERE,
        )
        for number, name in enumerate(config.commands)
    )
    return keymap_of(config.keymap, (*COMMANDS, *own))


def keymap_of(keymap: Mapping[str, str], commands: Sequence[Command] = COMMANDS) -> Keymap:
    """Give `commands` with the keys that `keymap` (command id to keys) gives them instead.

    Several keys are parted by commas. Where two commands claim the same keys, or one the beginning
    of another's, those that the user chose come before the commands' own.

    Raises ConfigError where an id is unknown or a command would be given no key at all, or one
    that cannot be typed.
    """
    if not keymap:
        return Keymap(tuple(commands))
    known = {command.id for command in commands}
    for identifier in keymap:
        if identifier not in known:
            raise ConfigError(_unknown_command(identifier, known))
    changed = tuple(
        replace(command, keys=_keys_of(command.id, keymap[command.id]))
        if command.id in keymap
        else command
        for command in commands
    )
    for command in changed:
        if command.while_typing and not all(len(key_sequence(k)) == 1 for k in command.keys):
            raise ConfigError(f"{command.id} works while text is typed: it cannot have a sequence.")
        if command.region in TYPING_REGIONS and not all(
            map(is_one_without_character, command.keys)
        ):
            raise ConfigError(f"{command.id} works where one types: it cannot have a character.")
    return _without_clashes(changed, keymap)


def keymap_toml(keymap: Keymap) -> str:
    """Give a keymap as a `[keymap]` table of TOML, each line with what its keys do."""
    lines = ["[keymap]"]
    for command in keymap.commands:
        keys = toml_string(", ".join(command.keys))
        line = f"{toml_string(command.id)} = {keys}  # {command.title}"
        lines.append(line if command.keys else f"# {line} (it has no key)")
    return "\n".join(lines)


def _without_clashes(commands: Sequence[Command], chosen: Mapping[str, str]) -> Keymap:
    """Take the keys that another command has from those that come later."""
    claims = _Claims()
    clashes: list[Clash] = []
    left: dict[str, Command] = {}
    for command in sorted(commands, key=lambda command: command.id not in chosen):
        kept = []
        for keys in command.keys:
            if (other := claims.rival(command, keys)) is None:
                claims.add(command, keys)
                kept.append(keys)
            else:
                clashes.append(Clash(keys, command, *other))
        left[command.id] = replace(command, keys=tuple(kept))
    return Keymap(tuple(left[command.id] for command in commands), tuple(clashes))


class _Claims:
    """Which keys are taken, by the regions they work in."""

    def __init__(self) -> None:
        self._taken: dict[tuple[Region, tuple[str, ...]], tuple[Command, str]] = {}
        self._begun: dict[tuple[Region, tuple[str, ...]], tuple[Command, str]] = {}

    def add(self, command: Command, keys: str) -> None:
        """Let a command have these keys."""
        sequence = key_sequence(keys)
        for region in _regions_of(command):
            self._taken.setdefault((region, sequence), (command, keys))
            for length in range(1, len(sequence)):
                self._begun.setdefault((region, sequence[:length]), (command, keys))

    def rival(self, command: Command, keys: str) -> tuple[Command, str] | None:
        """Give the other command that has these keys, their beginning, or what they begin."""
        sequence = key_sequence(keys)
        for region in _regions_of(command):
            for length in range(1, len(sequence) + 1):
                found = self._taken.get((region, sequence[:length]))
                if found is not None and (found[0] is not command or length < len(sequence)):
                    return found
            if found := self._begun.get((region, sequence)):
                return found
        return None


def _regions_of(command: Command) -> Iterator[Region]:
    """The regions in which the keys of a command must be its own."""
    if command.region is not Region.ANYWHERE:
        yield command.region
        return
    for region in OWN_REGIONS:
        if region not in BEHIND and (command.while_typing or region not in TYPING_REGIONS):
            yield region


def _keys_of(identifier: str, value: str) -> tuple[str, ...]:
    keys = tuple(clean_name(keys.strip()) for keys in value.split(","))
    if not all(keys):
        raise ConfigError(
            f"The keymap gives {identifier} an empty key; write `comma` for the comma itself, and "
            "leave the line out to keep the command's own keys."
        )
    for key in keys:
        if (reason := _why_no_key(key)) is not None:
            raise ConfigError(f"The keymap gives {identifier} the key {key}: {reason}.")
    return keys


def _why_no_key(keys: str) -> str | None:
    """Why keys could never be typed as they were meant; None where they can."""
    sequence = key_sequence(keys)
    if len(sequence) > 1 and _LIKE_MODIFIED.fullmatch(keys):
        return "modifiers are ctrl+, alt+ and shift+, in small letters"
    if len(sequence) > 1 and len(key_sequence(keys.lower())) == 1:
        return f"keys with a name are written small, {keys.lower()}"
    if len(sequence) > 1 and sequence[0] in "123456789":
        return "a number before other keys is how often they are meant"
    return None


def _unknown_command(identifier: str, known: set[str]) -> str:
    nearest = get_close_matches(identifier, sorted(known), n=1, cutoff=0.0)
    return (
        f"The keymap names a command that does not exist, {identifier}. Did you mean {nearest[0]}?"
    )
