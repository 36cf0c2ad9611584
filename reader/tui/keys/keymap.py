"""The keymap: the commands with the keys that the user's configuration gives them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from types import MappingProxyType

from reader.config import toml_string
from reader.errors import ConfigError
from reader.tui.keys.command import (
    OWN_REGIONS,
    TYPING_REGIONS,
    Command,
    commands_in,
    is_one_without_character,
    key_sequence,
)
from reader.tui.keys.commands import COMMANDS


def with_keymap(
    keymap: Mapping[str, str], commands: Sequence[Command] = COMMANDS
) -> tuple[Command, ...]:
    """Give `commands` with the keys that `keymap` (command id to keys) gives them instead.

    Several keys are parted by commas. Raises ConfigError where an id is unknown, a command would be
    left without a key, or two commands would claim the same keys.
    """
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
    for region in OWN_REGIONS:
        _check_clashes(commands_in(changed, region))
    return changed


def keymap_toml(keymap: Mapping[str, str] = MappingProxyType({})) -> str:
    """Give the keymap in force as a `[keymap]` table of TOML, each line with what its keys do.

    Raises ConfigError as `with_keymap` does.
    """
    lines = ["[keymap]"]
    for command in with_keymap(keymap):
        keys = toml_string(", ".join(command.keys))
        lines.append(f"{toml_string(command.id)} = {keys}  # {command.title}")
    return "\n".join(lines)


def _keys_of(identifier: str, value: str) -> tuple[str, ...]:
    keys = tuple(keys.strip() for keys in value.split(","))
    if not all(keys):
        raise ConfigError(
            f"The keymap gives {identifier} an empty key; write `comma` for the comma itself, and "
            "leave the line out to keep the command's own keys."
        )
    return keys


def _unknown_command(identifier: str, known: set[str]) -> str:
    nearest = get_close_matches(identifier, sorted(known), n=1, cutoff=0.0)
    return (
        f"The keymap names a command that does not exist, {identifier}. Did you mean {nearest[0]}?"
    )


def _check_clashes(commands: Iterator[Command]) -> None:
    """Raise ConfigError where one command's keys are another's, or the beginning of another's."""
    claimed: dict[tuple[str, ...], tuple[str, Command]] = {}
    for command in commands:
        for keys in command.keys:
            claim = claimed.setdefault(key_sequence(keys), (keys, command))
            if claim[1] is not command:
                raise ConfigError(
                    f"The key {keys} is claimed by two commands, {claim[1].id} and {command.id}. "
                    "Give one of them another key under [keymap]."
                )
    for sequence, (keys, command) in claimed.items():
        for length in range(1, len(sequence)):
            if shorter := claimed.get(sequence[:length]):
                raise ConfigError(
                    f"The key {shorter[0]} of {shorter[1].id} is the beginning of {keys} of "
                    f"{command.id}. Give one of them another key under [keymap]."
                )
