"""`reader keys`: every command of the app with its keys, as TOML to copy."""

from __future__ import annotations

import argparse

from reader.cli.exits import DONE, FAILED
from reader.cli.narration import tell
from reader.config import default_paths, load_config
from reader.tui.keys.keymap import configured_keymap, keymap_toml


def run(arguments: argparse.Namespace) -> int:
    """Print the keymap in force; keys that two commands claim are told, and are a failure."""
    keymap = configured_keymap(load_config(default_paths().config_file))
    print(keymap_toml(keymap))
    for clash in keymap.clashes:
        tell(str(clash))
    return FAILED if keymap.clashes else DONE
