"""`reader keys`: every command of the app with its keys, as TOML to copy."""

from __future__ import annotations

import argparse

from reader.cli.exits import DONE
from reader.config import default_paths, load_config
from reader.tui.keys.keymap import keymap_toml


def run(arguments: argparse.Namespace) -> int:
    """Print the keymap in force."""
    print(keymap_toml(load_config(default_paths().config_file).keymap))
    return DONE
