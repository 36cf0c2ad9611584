"""`reader [FOLDER …]`, `reader FILE`, `reader -`: open the app."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.cli.arguments import STANDARD_INPUT, nearest_command
from reader.cli.exits import DONE, FAILED, USAGE, UsageError
from reader.cli.folders import added_to_library, existing_folders, library_folders
from reader.cli.narration import tell
from reader.config import Config, Paths, default_paths, load_config
from reader.errors import LibraryError, ReaderError
from reader.text import clean_name

MANY_FILES = 2_000
"""Up to so many files the offer to take the current folder has yes as its default answer."""


@dataclass(frozen=True, slots=True)
class Target:
    """What to open: folders, one file at a place, or standard input."""

    folders: tuple[str, ...] = ()
    file: Path | None = None
    offset: int | None = None
    pattern: str | None = None
    """What to look for in the file, as `+/PATTERN` gives it."""
    format: str | None = None
    """The name of the format to read the file as; None to guess it."""


def run(arguments: argparse.Namespace) -> int:
    """Open the app on what the paths name."""
    target = parse_target(arguments.paths, arguments.format)
    if (reason := _why_no_screen()) is not None:
        tell(reason)
        return USAGE
    paths = default_paths()
    config = load_config(paths.config_file)
    open_target = _open_file if target.file else _open_folders
    return open_target(paths, config, target)


def parse_target(names: Sequence[str], format: str | None = None) -> Target:  # noqa: A002
    """Tell what the command line's paths mean.

    Raises:
        UsageError: A path does not exist, or files and folders are mixed.
    """
    patterns = [name[2:] for name in names if name.startswith("+/")]
    paths = [name for name in names if not name.startswith("+/")]
    if len(paths) == 1 and not Path(paths[0]).is_dir():
        file, offset = _parse_file(paths[0])
        pattern = patterns[-1] if patterns else None
        return Target(file=file, offset=offset, pattern=pattern, format=format)
    if patterns:
        raise UsageError("+/PATTERN needs exactly one file")
    if format is not None:
        raise UsageError("--format needs exactly one file")
    for name in paths:
        if not Path(name).exists():
            raise UsageError(f"{name} does not exist{nearest_command(names[0])}")
        if not Path(name).is_dir():
            raise UsageError("give either folders or one file")
    return Target(folders=tuple(paths))


def _parse_file(name: str) -> tuple[Path, int | None]:
    if name == STANDARD_INPUT or Path(name).is_file():
        return Path(name), None
    at = re.fullmatch(r"(.+):(\d{1,9})", name, re.DOTALL)
    if at and Path(at[1]).is_file():
        return Path(at[1]), int(at[2])
    if Path(name).exists():
        raise UsageError(f"{name} is neither a file nor a folder")
    near = nearest_command(name)
    raise UsageError(f"{name} does not exist, and there is no command of that name{near}")


def _why_no_screen() -> str | None:
    if not (sys.stdout.isatty() and sys.stderr.isatty()):  # Textual draws on stderr
        return "the app needs a terminal; `reader --help` lists commands that write to a pipe"
    if os.environ.get("TERM", "") in ("", "dumb"):
        return "the app needs a terminal that can place text (TERM is dumb); try `reader show FILE`"
    return None


def _open_file(paths: Paths, config: Config, target: Target) -> int:
    from reader import tui
    from reader.formats import MOST_BYTES

    assert target.file is not None
    data = None
    if target.file == Path(STANDARD_INPUT):
        data = sys.stdin.buffer.read(MOST_BYTES + 1)
        _take_keys_from_terminal()
    return tui.run(
        paths,
        config,
        file=target.file,
        data=data,
        format=target.format,
        offset=target.offset,
        pattern=target.pattern,
    )


def _take_keys_from_terminal() -> None:
    """Put the terminal in the place of standard input, which has been read to its end."""
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError as error:
        raise ReaderError(f"there is no terminal to take keys from: {error.strerror}") from error
    os.dup2(terminal, 0)
    os.close(terminal)


def _open_folders(paths: Paths, config: Config, target: Target) -> int:
    from reader import tui

    if not sys.stdin.isatty():
        _take_keys_from_terminal()
    try:
        folders = added_to_library(paths, target.folders)
    except LibraryError:  # what is there can be read all the same; the application says so
        folders = existing_folders(target.folders)
    whole = library_folders(paths, config) or folders
    if not whole:
        here = Path.cwd()
        if not _wants(here):
            tell("open a folder with `reader FOLDER`")
            return FAILED
        folders = whole = added_to_library(paths, [str(here)])
    return tui.run(paths, config, folders=folders, library_folders=whole) or DONE


def _wants(folder: Path) -> bool:
    """Offer to take the current folder into the library, which has none yet."""
    from reader.formats import is_supported
    from reader.library.refresh.scan import scan

    count = len(scan([folder], is_supported).files)
    yes = count <= MANY_FILES
    choices = "[Y/n]" if yes else "[y/N]"
    files = "1 file" if count == 1 else f"{count:,} files"
    question = f"No folder is in the library yet. Add {clean_name(folder)} with {files}? {choices} "
    answer = input(question).strip().lower()
    return answer in ("y", "yes") or (yes and not answer)
