"""The folders that a command works on, and how they come into the library."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from reader.cli.exits import UsageError
from reader.cli.narration import tell_of_state
from reader.config import Config, Paths
from reader.library.refresh.scan import distinct_roots
from reader.library.state.state import State


def added_to_library(paths: Paths, names: Sequence[str]) -> tuple[Path, ...]:
    """Add the folders that were named to the library; gives them absolute and free of links.

    Raises:
        UsageError: One of them is not a folder.
    """
    folders = existing_folders(names)
    with _state(paths) as state:
        if not set(folders) <= set(state.folders()):
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


def folders_below(names: Sequence[str], folders: Sequence[Path]) -> tuple[Path, ...]:
    """Give what the folders that were named have of the library's `folders`.

    Of a folder within one of them that is itself; of one around some of them, those. It need not
    exist now: what is not mounted is still in the library.

    Raises:
        UsageError: One of them is not a folder, or has nothing of the library.
    """
    roots = distinct_roots(folders)
    below: list[Path] = []
    for name in names:
        folder = Path(os.path.realpath(Path(name).expanduser()))
        is_within = any(folder.is_relative_to(root) for root in roots)
        found = [folder] if is_within else [root for root in roots if root.is_relative_to(folder)]
        if os.path.lexists(folder) and not folder.is_dir():
            raise UsageError(f"{name} is not a folder")
        if not found and not folder.exists():
            raise UsageError(f"{name} does not exist")
        if not found:
            raise UsageError(f"{name} is not in the library; `reader index` with it adds it")
        below.extend(found)
    return tuple(dict.fromkeys(below))


@contextmanager
def _state(paths: Paths) -> Iterator[State]:
    """The user's state, open; what happened to it on opening is told."""
    state = State(paths.state_file, must_write=False)
    try:
        tell_of_state(state)
        yield state
    finally:
        state.close()
