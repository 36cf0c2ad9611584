"""`reader config`: the settings in force as TOML to copy, and where the files are."""

from __future__ import annotations

import argparse
import json
from dataclasses import fields

from reader.cli.exits import DONE
from reader.config import Config, default_paths, load_config, toml_string


def run(arguments: argparse.Namespace) -> int:
    """Print the configuration."""
    paths = default_paths()
    config = load_config(paths.config_file)
    print(f"# configuration  {paths.config_file}")
    print(f"# state          {paths.state_file}")
    print(f"# derived data   {paths.cache} (can be deleted at any time)")
    print()
    settings = {setting.name: getattr(config, setting.name) for setting in fields(Config)}
    for name, value in settings.items():
        if not isinstance(value, dict) and not hasattr(value, "items"):
            print(f"# {name} = a theme's name" if value is None else f"{name} = {_toml(value)}")
    for name, value in settings.items():
        if hasattr(value, "items"):
            print(f"\n[{name}]")
            for key, item in value.items():
                print(f"{_toml(key)} = {_toml(item)}")
    return DONE


def _toml(value: object) -> str:
    if isinstance(value, tuple):
        return "[" + ", ".join(toml_string(str(item)) for item in value) + "]"
    if isinstance(value, str):
        return toml_string(value)
    return json.dumps(value)  # numbers and booleans are TOML's too
