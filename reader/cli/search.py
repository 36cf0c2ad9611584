"""`reader search`: ranked articles with the passage that answers best."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass

from reader.cli.exits import DONE, FAILED
from reader.cli.facets import print_facets
from reader.cli.hits import print_hits, print_json, print_paths
from reader.cli.narration import tell, tell_outcome
from reader.cli.opened_library import opened_library, tell_if_empty
from reader.cli.saved_searches import list_saved_searches, saved_query
from reader.cli.vimgrep import print_matches
from reader.library.library import Library
from reader.library.search.results import HitOrder, SearchResult
from reader.library.wording import number_of
from reader.query import Node, parse
from reader.query.rewriting import with_any_word, with_other_words

_FOR_PEOPLE = 20
"""So many hits are shown unless a limit is given; programs get all of them."""


def run(arguments: argparse.Namespace) -> int:
    """Print the hits of a query; exit code 1 when there are none, or not all can be given."""
    if arguments.null and not arguments.files:
        arguments.complain("-0 needs --files")
    if arguments.facets and (arguments.files or arguments.count or arguments.vimgrep):
        arguments.complain("--facets goes with --json alone")
    if bool(arguments.query) is (arguments.saved is not None):
        arguments.complain("give either a query or --saved")
    if arguments.saved == "":
        return list_saved_searches(arguments)
    asked = None if arguments.saved else _asked(" ".join(arguments.query), is_any=arguments.any)
    with opened_library(below=arguments.folders) as library:
        if asked is None:
            asked = _asked(saved_query(library, arguments.saved), is_any=arguments.any)
        query = asked.query
        if arguments.facets:
            return print_facets(library, query, limit=arguments.limit, as_json=arguments.json)
        result = library.search(
            query,
            limit=_limit(arguments),
            order=HitOrder(arguments.sort),
            otherwise=asked.otherwise,
        )
        is_complete = _print(arguments, library, query, result)
        if arguments.saved and _is_for_people(arguments):
            library.state.note_look(arguments.saved, result.total)
        if not result.total:
            tell_if_empty(library, arguments.folders)
    tell_outcome(result, result.total if arguments.count else len(result.hits))
    _tell_what_else(asked.text, result)
    return DONE if result.total and is_complete and not result.unchecked else FAILED


@dataclass(frozen=True, slots=True)
class _Asked:
    """A query, as it was written and as it is meant."""

    text: str
    query: Node
    otherwise: Node | None
    """The same for any of its words, where it asks for all of several."""


def _asked(text: str, *, is_any: bool) -> _Asked:
    query, wider = parse(text), with_any_word(text)
    if wider is None:
        return _Asked(text, query, None)
    return _Asked(text, parse(wider), None) if is_any else _Asked(text, query, parse(wider))


def _tell_what_else(text: str, result: SearchResult) -> None:
    """Say what the query may have been meant to be."""
    if result.otherwise:
        articles = number_of(result.otherwise, "article")
        tell(f"none has all words, {articles} {_HAS[result.otherwise == 1]} any of them: --any")
    if result.suggestions:
        tell(f"did you mean: {with_other_words(text, result.suggestions)}")


_HAS = {True: "has", False: "have"}


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
        print_json(library, query, result.hits, arguments.passages)
    else:
        print_hits(library, query, result.hits, arguments.passages or 1)
    return True
