"""The user's configuration, and where every file of the program lies."""

from __future__ import annotations

import difflib
import json
import os
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeGuard

import platformdirs

from reader.errors import ConfigError, reason_of
from reader.passage_template import DEFAULT_TEMPLATE, PassageTemplate

_NAME = "article-reader"
_BARE_KEY = re.compile("[A-Za-z0-9_-]+")
"""A key that TOML wants in no quotation marks."""


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
    def view_file(self) -> Path:
        """The JSON file of how the list was seen last."""
        return self.data / "view.json"

    @property
    def catalogue_file(self) -> Path:
        """The SQLite file of articles, statements and figures."""
        return self.cache / "catalogue.sqlite"

    @property
    def index_folder(self) -> Path:
        """The folder of the full-text index."""
        return self.cache / "index"

    @property
    def copied_file(self) -> Path:
        """The file that holds what was copied last."""
        return self.cache / "copied.txt"


def default_paths() -> Paths:
    """Give the paths that the platform prescribes; XDG variables hold where they are in use."""
    return Paths(
        config_file=platformdirs.user_config_path(_NAME, appauthor=False) / "config.toml",
        data=platformdirs.user_data_path(_NAME, appauthor=False),
        cache=platformdirs.user_cache_path(_NAME, appauthor=False),
    )


class CitationFormat(StrEnum):
    """The ways to write down where an article is from."""

    TEXT = "text"
    BIBTEX = "bibtex"
    CSL = "csl"
    """CSL-JSON."""


class LowBandwidth(StrEnum):
    """When the line to the terminal is taken to be slow."""

    AUTO = "auto"
    """Over ssh."""
    ON = "on"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class CopySettings:
    """How passages and citations are copied."""

    template: PassageTemplate = field(default=PassageTemplate.parse(DEFAULT_TEMPLATE))
    """What a passage is copied with."""
    citation: CitationFormat = CitationFormat.TEXT
    """The format that citations are given in unless another one is asked for."""


PLACEHOLDERS: Mapping[str, str] = MappingProxyType(
    {
        "path": "the article's file",
        "url": "its address",
        "title": "its title",
    }
)
"""What may stand in braces in the words of a command, and what it gives."""


@dataclass(frozen=True, slots=True)
class UserCommand:
    """A program that articles can be given to, on its standard input."""

    run: tuple[str, ...]
    """Its words, which no shell reads, with placeholders."""
    background: bool = False
    """Whether it runs beside the application, which then tells its answer, or in the terminal."""


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of `config.toml`, each with its default."""

    folders: tuple[Path, ...] = ()
    """The library's folders, besides those it was opened with."""
    theme: str | None = None
    """The name of a theme, or None for the program's own choice."""
    text_width: int = 72
    """The measure of the reading column, in cells."""
    title_lines: int = 0
    """How many lines a title takes in the list, 1 or 2; 0 is 2 where the list is high."""
    keymap: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Command id to its keys, parted by commas."""
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """A speaker's name to other ways of writing it."""
    mouse: bool = True
    """Whether the program takes the mouse, or leaves it to the terminal."""
    low_bandwidth: LowBandwidth = LowBandwidth.AUTO
    """Whether to send the terminal as little as can be."""
    copy: CopySettings = field(default=CopySettings())  # it is frozen
    commands: Mapping[str, UserCommand] = field(default_factory=lambda: MappingProxyType({}))
    """The user's own commands, by the names they are chosen by."""


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
    except OSError as error:
        raise ConfigError(f"{path} cannot be read: {reason_of(error)}") from error
    except UnicodeDecodeError as error:
        place = f"byte {error.start + 1}"
        raise ConfigError(f"{path} cannot be read: it is not UTF-8 (at {place})") from error
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(f"{path} is not valid TOML: {error}") from error
    try:
        return Config(**_settings(table, _READERS))
    except _SettingError as error:
        raise ConfigError(f"{path}: {error}") from error


def toml_string(text: str) -> str:
    """Give `text` as a basic string of TOML, in its quotation marks."""
    # JSON escapes what TOML wants escaped but for DEL.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _settings(
    table: Mapping[str, Any], readers: Mapping[str, Callable[[object], object]], prefix: str = ""
) -> dict[str, Any]:
    """Check and convert the settings of a table; raises _SettingError."""
    settings: dict[str, Any] = {}
    for key, value in table.items():
        if key not in readers:
            near = _nearest(key, list(readers), prefix)
            raise _SettingError(f"there is no setting {prefix + key!r}{near}")
        try:
            settings[key] = readers[key](value)
        except _SettingError:
            raise
        except (TypeError, ValueError) as error:
            raise _SettingError(f"{prefix}{key} must be {error}") from error
    return settings


class _SettingError(ValueError):
    """A setting cannot be used; the message is a sentence."""


def _nearest(word: str, known: list[str], prefix: str) -> str:
    near = difflib.get_close_matches(word, known, n=1)
    if near:
        return f"; did you mean {prefix + near[0]!r}?"
    return f"; settings are {', '.join(prefix + name for name in known)}"


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


def _lines(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= 2:
        raise ValueError("0, 1 or 2")
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError("true or false")
    return value


def _low_bandwidth(value: object) -> LowBandwidth:
    if not isinstance(value, str) or value not in list(LowBandwidth):
        raise ValueError(f"one of {', '.join(LowBandwidth)}, in quotation marks")
    return LowBandwidth(value)


def _keymap(value: object) -> Mapping[str, str]:
    if not isinstance(value, dict):
        raise TypeError("a table of command ids and their keys")
    for name, keys in value.items():
        if isinstance(keys, dict) and keys:
            whole = toml_string(f"{name}.{next(iter(keys))}")
            raise _SettingError(f"keymap: a command id stands in quotation marks: {whole}")
        if not isinstance(keys, str):
            raise _SettingError(f"keymap.{toml_string(name)} must be a string of keys")
    return MappingProxyType(dict(value))


def _aliases(value: object) -> Mapping[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise TypeError("a table of names and lists of their other spellings")
    for name, others in value.items():
        if not isinstance(others, list) or not all(isinstance(other, str) for other in others):
            raise _SettingError(f"aliases.{toml_string(name)} must be a list of strings")
    return MappingProxyType({name: tuple(others) for name, others in value.items()})


def _copy(value: object) -> CopySettings:
    if not isinstance(value, dict):
        raise TypeError("a table of settings")
    return CopySettings(**_settings(value, _COPY_READERS, "copy."))


def _commands(value: object) -> Mapping[str, UserCommand]:
    if not isinstance(value, dict):
        raise TypeError('a table of names and commands, for example words = ["wc", "-w"]')
    return MappingProxyType({name: _command(name, command) for name, command in value.items()})


def _command(name: str, value: object) -> UserCommand:
    """Read a command: a list of its words, or a table of `run`, that list, and `background`."""
    table = value if isinstance(value, dict) else {"run": value}
    where = f"commands.{_toml_key(name)}"
    run = table.get("run")
    others = {key: setting for key, setting in table.items() if key != "run"}
    settings = _settings(others, _COMMAND_READERS, f"{where}.")
    if not _is_words(run):
        meant = _meant("run" if isinstance(value, dict) else _toml_key(name), run)
        raise _SettingError(f"{where} must say what to run, as a list of words: {meant}")
    return UserCommand(tuple(run), **settings)


def _is_words(value: object) -> TypeGuard[list[str]]:
    """Whether it is a list of words of which the first names a program."""
    if not isinstance(value, list) or not value:
        return False
    return all(isinstance(word, str) for word in value) and bool(value[0])


def _meant(key: str, run: object) -> str:
    """How a command is written that was given as one string, or as nothing that can be run."""
    import shlex  # only a mistake needs it

    try:
        words = shlex.split(run) if isinstance(run, str) else []
    except ValueError:  # a quotation mark is not closed
        words = []
    if not words or not words[0]:
        return f'for example {key} = ["wc", "-w"]'
    return f"{key} = [{', '.join(map(toml_string, words))}]"


def _toml_key(name: str) -> str:
    return name if _BARE_KEY.fullmatch(name) else toml_string(name)


def _template(value: object) -> PassageTemplate:
    return PassageTemplate.parse(_string(value))


def _citation(value: object) -> CitationFormat:
    name = _string(value)
    if name not in list(CitationFormat):
        raise ValueError(f"one of {', '.join(CitationFormat)}")
    return CitationFormat(name)


_COPY_READERS: Mapping[str, Callable[[object], object]] = MappingProxyType(
    {"template": _template, "citation": _citation}
)

_COMMAND_READERS: Mapping[str, Callable[[object], object]] = MappingProxyType(
    {"run": _strings, "background": _flag}
)

_READERS: Mapping[str, Callable[[object], object]] = MappingProxyType(
    {
        "folders": _folders,
        "theme": _string,
        "text_width": _width,
        "title_lines": _lines,
        "keymap": _keymap,
        "aliases": _aliases,
        "mouse": _flag,
        "low_bandwidth": _low_bandwidth,
        "copy": _copy,
        "commands": _commands,
    }
)
"""Setting to the function that checks and converts its TOML value."""
