"""`reader search`: ranked articles with the passage that answers best."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from reader.cli.exits import DONE, FAILED, UsageError
from reader.cli.folders import folders_below, library_folders
from reader.cli.hits import print_hits, print_json, print_paths
from reader.cli.narration import tell, tell_outcome
from reader.cli.vimgrep import print_matches
from reader.config import default_paths, load_config
from reader.library.library import Library
from reader.library.search import SearchResult
from reader.query import Node, parse

_FOR_PEOPLE = 20
"""So many hits are shown unless a limit is given; programs get all of them."""


def run(arguments: argparse.Namespace) -> int:
    """Print the hits of a query; exit code 1 when there are none, or not all can be given."""
    if arguments.null and not arguments.files:
        arguments.complain("-0 needs --files")
    query = parse(" ".join(arguments.query))
    paths = default_paths()
    config = load_config(paths.config_file)
    folders = library_folders(paths, config)
    chosen = folders_below(arguments.folders, folders)
    library = Library(paths, chosen or folders, config.aliases)
    try:
        _check_known(library, arguments.folders)
        result = library.search(query, limit=_limit(arguments))
        is_complete = _print(arguments, library, query, result)
        if chosen and not result.total and not library.rows():
            tell("no article of the library lies below " + " or ".join(arguments.folders))
    finally:
        library.close()
    tell_outcome(result, result.total if arguments.count else len(result.hits))
    return DONE if result.total and is_complete else FAILED


def _check_known(library: Library, names: Sequence[str]) -> None:
    """Raise UsageError for a folder that neither exists nor has articles in the library."""
    for name in names:
        folder = Path(os.path.realpath(Path(name).expanduser()))
        if not folder.is_dir() and not any(
            row.path.is_relative_to(folder) for row in library.rows()
        ):
            raise UsageError(f"{name} does not exist")


def _limit(arguments: argparse.Namespace) -> int:
    if arguments.count:
        return 1
    is_for_programs = arguments.json or arguments.files or arguments.vimgrep
    return arguments.limit or (sys.maxsize if is_for_programs else _FOR_PEOPLE)


def _print(
    arguments: argparse.Namespace, library: Library, query: Node, result: SearchResult
) -> bool:
    """Print the hits in the shape that was asked for; False where some could not be given."""
    if arguments.count:
        print(result.total)
    elif arguments.files:
        return print_paths(result.hits, b"\0" if arguments.null else b"\n")
    elif arguments.vimgrep:
        return print_matches(library, query, result.hits)
    elif arguments.json:
        print_json(library, query, result.hits)
    else:
        print_hits(library, query, result.hits)
    return True
