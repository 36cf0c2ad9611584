"""The user's configuration, and where every file of the program lies."""

from __future__ import annotations

import difflib
import json
import os
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any

import platformdirs

from reader.errors import ConfigError

_NAME = "article-reader"


@dataclass(frozen=True, slots=True)
class Paths:
    """Where the program's files lie; none of the folders need exist yet."""

    config_file: Path
    """Written by the user, only ever read by the program."""
    data: Path
    """What the user did: cannot be made again."""
    cache: Path
    """What was derived from the articles: can be deleted at any time."""

    @property
    def state_file(self) -> Path:
        """The SQLite file of what was read, starred and where reading stopped."""
        return self.data / "state.sqlite"

    @property
    def catalogue_file(self) -> Path:
        """The SQLite file of articles, statements and figures."""
        return self.cache / "catalogue.sqlite"

    @property
    def index_folder(self) -> Path:
        """The folder of the full-text index."""
        return self.cache / "index"


def default_paths() -> Paths:
    """Give the paths that the platform prescribes; XDG variables hold where they are in use."""
    return Paths(
        config_file=platformdirs.user_config_path(_NAME, appauthor=False) / "config.toml",
        data=platformdirs.user_data_path(_NAME, appauthor=False),
        cache=platformdirs.user_cache_path(_NAME, appauthor=False),
    )


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of `config.toml`, each with its default."""

    folders: tuple[Path, ...] = ()
    """The library's folders, besides those it was opened with."""
    theme: str | None = None
    """The name of a theme, or None for the program's own choice."""
    text_width: int = 72
    """The measure of the reading column, in cells."""
    keymap: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Command id to its keys, parted by commas."""
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """A speaker's name to other ways of writing it."""
    mouse: bool = True
    """Whether the program takes the mouse, or leaves it to the terminal."""


def load_config(path: Path) -> Config:
    """Read the configuration; a file that does not exist gives the defaults.

    Raises:
        ConfigError: The file cannot be read, is not TOML, or holds an unknown key or a value of
            the wrong kind.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Config()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path} cannot be read: {error}") from error
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(f"{path} is not valid TOML: {error}") from error
    return _from_table(table, path)


def toml_string(text: str) -> str:
    """Give `text` as a basic string of TOML, in its quotation marks."""
    # JSON escapes what TOML wants escaped but for DEL.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _from_table(table: Mapping[str, Any], path: Path) -> Config:
    known = [setting.name for setting in fields(Config)]
    settings: dict[str, Any] = {}
    for key, value in table.items():
        if key not in known:
            raise ConfigError(f"{path}: there is no setting {key!r}{_nearest(key, known)}")
        try:
            settings[key] = _READERS[key](value)
        except (TypeError, ValueError) as error:
            raise ConfigError(f"{path}: {key} must be {error}") from error
    return Config(**settings)


def _nearest(word: str, known: list[str]) -> str:
    near = difflib.get_close_matches(word, known, n=1)
    return f"; did you mean {near[0]!r}?" if near else f"; settings are {', '.join(known)}"


def _folders(value: object) -> tuple[Path, ...]:
    return tuple(Path(os.path.expandvars(name)).expanduser() for name in _strings(value))


def _strings(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise TypeError("a list of strings")
    return tuple(value)


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a string")
    return value


def _width(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 20 <= value <= 400:
        raise ValueError("a whole number of cells from 20 to 400")
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError("true or false")
    return value


def _keymap(value: object) -> Mapping[str, str]:
    if not isinstance(value, dict) or not all(isinstance(keys, str) for keys in value.values()):
        raise TypeError("a table of command ids and their keys")
    return MappingProxyType(dict(value))


def _aliases(value: object) -> Mapping[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise TypeError("a table of names and lists of their other spellings")
    return MappingProxyType({name: _strings(others) for name, others in value.items()})


_READERS: Mapping[str, Callable[[object], object]] = MappingProxyType(
    {
        "folders": _folders,
        "theme": _string,
        "text_width": _width,
        "keymap": _keymap,
        "aliases": _aliases,
        "mouse": _flag,
    }
)
"""Setting to the function that checks and converts its TOML value."""
