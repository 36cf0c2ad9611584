"""The folders that a command works on, and how they come into the library."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reader.config import Config, Paths
from reader.errors import ReaderError
from reader.library.state import State


def added_to_library(paths: Paths, names: Sequence[str]) -> tuple[Path, ...]:
    """Add the folders that were named to the library; gives them absolute and free of links.

    Raises:
        ReaderError: One of them is not a folder.
    """
    folders = tuple(Path(name).expanduser().resolve() for name in names)
    for name, folder in zip(names, folders, strict=True):
        if not folder.is_dir():
            raise ReaderError(f"{name} is not a folder")
    state = State(paths.state_file)
    try:
        state.add_folders(folders)
    finally:
        state.close()
    return folders


def library_folders(paths: Paths, config: Config) -> tuple[Path, ...]:
    """Give all folders of the library: those of the configuration and those that were opened."""
    state = State(paths.state_file)
    try:
        return tuple(dict.fromkeys((*config.folders, *state.folders())))
    finally:
        state.close()
