from __future__ import annotations

import subprocess
import sys

import pytest

from reader.tui.keys.command import key_sequence
from reader.tui.keys.commands import COMMANDS
from reader.tui.keys.keymap import keymap_of


def test_the_table_is_read_without_loading_textual() -> None:
    program = "import sys, reader.tui.keys.keymap; print('textual' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout.strip() == "False"


def test_ids_are_unique() -> None:
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)


def test_the_default_keys_do_not_clash() -> None:
    own = {command.id: ",".join(command.keys) for command in COMMANDS}
    assert keymap_of(own).clashes == ()
    assert keymap_of({}).commands == keymap_of(own).commands == COMMANDS


def test_no_help_could_be_taken_for_markup() -> None:
    assert not [c.id for c in COMMANDS if "[" in c.title + c.help + c.footer]


@pytest.mark.parametrize(
    ("layout", "unreachable"),
    [
        ("German", "@{[]}\\~|€µ²³^´`"),
        ("French", "~#{[|`\\^@]}¤€¨"),
    ],
)
def test_every_command_has_keys_that_need_no_altgr_and_no_dead_key(
    layout: str, unreachable: str
) -> None:
    """Source: DIN 2137 (T1) and the AZERTY layout of Windows and Linux."""
    cannot = [
        command.id
        for command in COMMANDS
        if all(set(key_sequence(keys)) & set(unreachable) for keys in command.keys)
    ]
    assert cannot == [], layout
