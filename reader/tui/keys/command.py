"""What a command is, where its keys work, and how keys are written.

Keys are written as they are typed: `j`, `gg`, `]s`, `?`; those without a character of their own by
name: `space`, `enter`, `escape`, `pagedown`, `comma`, `ctrl+d`. Any other run of characters is a
sequence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Region(StrEnum):
    """Where a command's keys work."""

    LIST = "list"
    PAGE = "page"
    SELECTION = "selection"
    """On the page, while something is selected by keys; its keys come before the page's own."""
    CLAIMS = "claims"
    """In the list of claims."""
    FINDINGS = "findings"
    """In the findings of an article, where what is typed filters them."""
    SIDEBAR = "sidebar"
    """In the list of saved searches and folders beside that of articles."""
    ANYWHERE = "anywhere"
    """In the lists and on the page; in a text field only where `while_typing` says so."""


OWN_REGIONS = (
    Region.LIST,
    Region.PAGE,
    Region.SELECTION,
    Region.CLAIMS,
    Region.FINDINGS,
    Region.SIDEBAR,
)
"""Those the keyboard can be in; the commands of `ANYWHERE` work in each of them."""
TYPING_REGIONS = frozenset({Region.FINDINGS})
"""Those in which characters are text: commands have other keys there, one each and uncounted, and
of the commands of `ANYWHERE` only those work that do so `while_typing`."""

BEHIND = {Region.SELECTION: (Region.SELECTION, Region.PAGE, Region.ANYWHERE)}
"""The regions whose commands work in a region, where these are not its own and `ANYWHERE`."""


@dataclass(frozen=True, slots=True)
class Command:
    """Something the user can ask for by a key, in the palette and in the configuration."""

    id: str
    keys: tuple[str, ...]
    """Each a key or a sequence of keys; the first is the one shown where space is short."""
    title: str
    """What it does, in a few words, for the palette and the help."""
    action: str
    """A Textual action; `{count}` stands for the number typed before the keys, 1 by default, and
    `{letter}` for the letter typed after them."""
    region: Region
    help: str = ""
    """A sentence more, where the title does not say everything."""
    footer: str = ""
    """The word shown beside the key in the footer; empty where the footer leaves it out."""
    needs_count: bool = False
    """Whether a number must come first: `50%`."""
    needs_letter: bool = False
    """Whether a letter must follow, or the last of the keys again: `ma`, `''`."""
    while_typing: bool = False
    """Whether its keys work in a text field too."""


_NAMED_KEYS = frozenset(
    {"space", "comma", "enter", "escape", "tab", "backspace", "insert", "delete"}
    | {"up", "down", "left", "right", "home", "end", "pageup", "pagedown"}
    | {f"f{number}" for number in range(1, 13)}
)
_CHARACTERS = frozenset({"space", "comma"})
"""Those of the named keys that stand for a character."""
_MODIFIERS = frozenset({"ctrl", "alt", "shift"})


def key_sequence(keys: str) -> tuple[str, ...]:
    """Give the single keys that `keys` names, in the order they are pressed.

    Source: the notation of vim's documentation, with Textual's names for keys without a character.
    """
    *modifiers, name = keys.split("+") if len(keys) > 1 else [keys]
    if name and modifiers and _MODIFIERS.issuperset(modifiers):
        return (keys,)
    return (keys,) if keys in _NAMED_KEYS else tuple(keys)


def is_one_without_character(keys: str) -> bool:
    """Whether keys of the table are a single one that is no text where one types."""
    sequence = key_sequence(keys)
    return len(sequence) == 1 and len(keys) > 1 and keys not in _CHARACTERS


def show_keys(keys: str) -> str:
    """Give keys of the table as they are shown to people: `comma` is a comma."""
    return "," if keys == "comma" else keys


def commands_in(commands: Sequence[Command], region: Region) -> Iterator[Command]:
    """Give the commands whose keys work in `region`, those of its own first.

    Where two of them have the same keys, these are the first one's.
    """
    is_typing = region in TYPING_REGIONS
    for source in BEHIND.get(region, dict.fromkeys((region, Region.ANYWHERE))):
        is_limited = is_typing and source is Region.ANYWHERE
        for command in commands:
            if command.region is source and (command.while_typing or not is_limited):
                yield command
