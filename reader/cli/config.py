"""`reader config`: the settings in force as TOML to copy, and where the files are."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass

from reader.cli.exits import DONE, FAILED
from reader.cli.narration import tell
from reader.config import PLACEHOLDERS, UserCommand, default_paths, load_config, toml_string
from reader.passage_template import FIELDS, PassageTemplate
from reader.tui.keys.keymap import configured_keymap


def run(arguments: argparse.Namespace) -> int:
    """Print the configuration; keys that two commands claim are told, and are a failure.

    Raises:
        ConfigError: It is not understood, or, which is told below it, names a theme that is none.
    """
    paths = default_paths()
    config = load_config(paths.config_file)
    print(f"# configuration  {paths.config_file}")
    print(f"# state          {paths.state_file}")
    print(f"# derived data   {paths.cache} (can be deleted at any time)")
    print()
    settings = _settings(config)
    for name, value in settings.items():
        if _table(value) is None:
            print(f"# {name} = a theme's name" if value is None else f"{name} = {_toml(value)}")
    for name, value in settings.items():
        if (table := _table(value)) is not None:
            _print_table(name, table)
    clashes = configured_keymap(config).clashes
    for clash in clashes:
        tell(str(clash))
    if config.theme is not None:
        from reader.tui.themes import check_theme, theme_names

        check_theme(config.theme, theme_names())
    return FAILED if clashes else DONE


def _print_table(name: str, table: Mapping[str, object]) -> None:
    print(f"\n[{name}]")
    if name == "commands":
        print('# name = ["program", "argument"], or { run = [...], background = true }')
        for placeholder, gives in PLACEHOLDERS.items():
            print(f"# {{{placeholder}}}".ljust(14) + gives)
    for key, item in table.items():
        if isinstance(item, PassageTemplate):
            for field, gives in FIELDS.items():
                print(f"# {{{field}}}".ljust(14) + gives)
        print(f"{_key(key)} = {_toml(item)}")


def _settings(settings: object) -> dict[str, object]:
    assert is_dataclass(settings)
    return {setting.name: getattr(settings, setting.name) for setting in fields(settings)}


def _table(value: object) -> Mapping[str, object] | None:
    """What a setting holds where it is a table of its own."""
    if isinstance(value, Mapping):
        return value
    return _settings(value) if is_dataclass(value) else None


def _key(key: str) -> str:
    return key if key.isascii() and key.isidentifier() else toml_string(key)


def _toml(value: object) -> str:
    if isinstance(value, tuple):
        return "[" + ", ".join(toml_string(str(item)) for item in value) + "]"
    if isinstance(value, UserCommand):
        words = _toml(value.run)
        return f"{{ run = {words}, background = true }}" if value.background else words
    if isinstance(value, PassageTemplate):
        lines = (toml_string(line)[1:-1] for line in value.text.split("\n"))
        return '"""\n' + "\n".join(lines) + '"""'
    if isinstance(value, str):
        return toml_string(value)
    return json.dumps(value)  # numbers and booleans are TOML's too
