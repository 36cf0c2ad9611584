"""`reader search`: ranked articles with the passage that answers best."""

from __future__ import annotations

import argparse
import sys

from reader.cli.exits import DONE, FAILED
from reader.cli.hits import print_hits, print_json, print_paths
from reader.cli.narration import tell_outcome
from reader.cli.opened_library import opened_library, tell_if_empty
from reader.cli.saved_searches import list_saved_searches, saved_query
from reader.cli.vimgrep import print_matches
from reader.library.library import Library
from reader.library.search import SearchResult
from reader.query import Node, parse

_FOR_PEOPLE = 20
"""So many hits are shown unless a limit is given; programs get all of them."""


def run(arguments: argparse.Namespace) -> int:
    """Print the hits of a query; exit code 1 when there are none, or not all can be given."""
    if arguments.null and not arguments.files:
        arguments.complain("-0 needs --files")
    if bool(arguments.query) is (arguments.saved is not None):
        arguments.complain("give either a query or --saved")
    if arguments.saved == "":
        return list_saved_searches(arguments)
    query = None if arguments.saved else parse(" ".join(arguments.query))
    with opened_library(below=arguments.folders) as library:
        if query is None:
            query = parse(saved_query(library, arguments.saved))
        result = library.search(query, limit=_limit(arguments))
        is_complete = _print(arguments, library, query, result)
        if arguments.saved and _is_for_people(arguments):
            library.state.note_look(arguments.saved, result.total)
        if not result.total:
            tell_if_empty(library, arguments.folders)
    tell_outcome(result, result.total if arguments.count else len(result.hits))
    return DONE if result.total and is_complete else FAILED


def _limit(arguments: argparse.Namespace) -> int:
    if arguments.count:
        return 1
    return arguments.limit or (_FOR_PEOPLE if _is_for_people(arguments) else sys.maxsize)


def _is_for_people(arguments: argparse.Namespace) -> bool:
    return not (arguments.json or arguments.files or arguments.vimgrep or arguments.count)


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
