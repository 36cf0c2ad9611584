"""What the hits of a search have in common, on stdout: for people, or as JSON."""

from __future__ import annotations

import json

from reader.cli.exits import DONE, FAILED
from reader.cli.narration import tell
from reader.library.catalogue.annotated import JSON_VERSION
from reader.library.library import Library
from reader.library.search.facets import Facet, Facets
from reader.library.wording import number_of, unchecked
from reader.query import Node

_FOR_PEOPLE = 10
"""So many values of a facet are shown unless a limit is given; programs get all of them."""
_ALL = 1 << 40


def print_facets(library: Library, query: Node, *, limit: int | None, as_json: bool) -> int:
    """Print publishers, authors, speakers … of all hits with counts; gives the exit code."""
    facets = library.facets(query, most=limit or (_ALL if as_json else _FOR_PEOPLE))
    if as_json:
        _print_json(facets)
    else:
        _print_lists(facets)
    tell(number_of(facets.total, "article"))
    for sentence in (unchecked(facets.unchecked), library.notice):
        if sentence is not None:
            tell(sentence)
    return DONE if facets.total and not facets.unchecked else FAILED


def _print_json(facets: Facets) -> None:
    for values in facets.values.values():
        for value in values:
            record = {
                "version": JSON_VERSION,
                "facet": value.facet,
                "value": value.value,
                "articles": value.articles,
                "condition": value.condition,
            }
            print(json.dumps(record))


def _print_lists(facets: Facets) -> None:
    blank = ""
    for facet in Facet:
        values = facets.values.get(facet)
        if not values:
            continue
        print(f"{blank}{facet}")
        width = max(len(f"{value.articles:,}") for value in values)
        for value in values:
            print(f"  {value.articles:>{width},}  {value.value}")
        if left := facets.distinct[facet] - len(values):
            print(f"  {'':{width}}  and {left:,} more")
        blank = "\n"
