from __future__ import annotations

import subprocess
import sys

from reader.tui.keys.commands import COMMANDS
from reader.tui.keys.keymap import with_keymap


def test_the_table_is_read_without_loading_textual() -> None:
    program = "import sys, reader.tui.keys.keymap; print('textual' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout.strip() == "False"


def test_ids_are_unique() -> None:
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)


def test_the_default_keys_do_not_clash() -> None:
    assert with_keymap({}) == COMMANDS


def test_no_help_could_be_taken_for_markup() -> None:
    assert not [c.id for c in COMMANDS if "[" in c.title + c.help + c.footer]
