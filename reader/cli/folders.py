"""The folders that a command works on, and how they come into the library."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from reader.cli.exits import UsageError
from reader.cli.narration import tell
from reader.config import Config, Paths
from reader.library.state import State


def added_to_library(paths: Paths, names: Sequence[str]) -> tuple[Path, ...]:
    """Add the folders that were named to the library; gives them absolute and free of links.

    Raises:
        UsageError: One of them is not a folder.
    """
    folders = existing_folders(names)
    with _state(paths) as state:
        state.add_folders(folders)
    return folders


def existing_folders(names: Sequence[str]) -> tuple[Path, ...]:
    """Give the folders that were named, absolute and free of links.

    Raises:
        UsageError: One of them is not a folder.
    """
    folders = tuple(Path(name).expanduser().resolve() for name in names)
    for name, folder in zip(names, folders, strict=True):
        if not folder.is_dir():
            raise UsageError(f"{name} is not a folder")
    return folders


def library_folders(paths: Paths, config: Config) -> tuple[Path, ...]:
    """Give all folders of the library: those of the configuration and those that were opened."""
    with _state(paths) as state:
        return tuple(dict.fromkeys((*config.folders, *state.folders())))


@contextmanager
def _state(paths: Paths) -> Iterator[State]:
    """The user's state, open; what happened to it on opening is told."""
    state = State(paths.state_file)
    try:
        if state.notice is not None:
            tell(state.notice)
        yield state
    finally:
        state.close()
