"""The library as a command asks it: all of it, or what lies below some folders."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from reader.cli.exits import UsageError
from reader.cli.folders import folders_below, library_folders
from reader.cli.narration import tell
from reader.config import Config, default_paths, load_config
from reader.library.library import Library


@contextmanager
def opened_library(config: Config | None = None, below: Sequence[str] = ()) -> Iterator[Library]:
    """Open the library, of which articles `below` some folders alone are asked, if any are named.

    `config` is the configuration where it is loaded already.

    Raises:
        UsageError: One of the folders is none, or has nothing of the library.
    """
    paths = default_paths()
    config = config or load_config(paths.config_file)
    folders = library_folders(paths, config)
    library = Library(paths, folders_below(below, folders) or folders, config.aliases)
    try:
        _check_known(library, below)
        yield library
    finally:
        library.close()


def tell_if_empty(library: Library, below: Sequence[str]) -> None:
    """Say, where nothing was found, that there is nothing below the folders that were named."""
    if below and not library.rows():
        tell("no article of the library lies below " + " or ".join(below))


def _check_known(library: Library, names: Sequence[str]) -> None:
    """Raise UsageError for a folder that neither exists nor has articles in the library."""
    for name in names:
        folder = Path(os.path.realpath(Path(name).expanduser()))
        if not folder.is_dir() and not any(
            row.path.is_relative_to(folder) for row in library.rows()
        ):
            raise UsageError(f"{name} does not exist")
