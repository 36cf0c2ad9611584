"""`reader search`: ranked articles with the passage that answers best."""

from __future__ import annotations

import argparse
import json
import sys

from rich.console import Console
from rich.text import Text

from reader.cli.exits import DONE, FAILED
from reader.config import default_paths, load_config
from reader.library import Hit, Library, SearchResult
from reader.library.annotated import JSON_VERSION, Json
from reader.query import parse
from reader.text import clean

_INDENT = "    "


def run(arguments: argparse.Namespace) -> int:
    """Print the hits of a query; exit code 1 when there are none."""
    query = parse(" ".join(arguments.query))
    paths = default_paths()
    library = Library(paths, aliases=load_config(paths.config_file).aliases)
    try:
        result = library.search(query, limit=arguments.limit)
    finally:
        library.close()
    if arguments.count:
        print(result.total)
    elif arguments.files:
        for hit in result.hits:
            print(hit.row.path)
    elif arguments.json:
        for hit in result.hits:
            print(json.dumps(_hit_to_json(hit)))
    else:
        _print_hits(result)
    _narrate(result)
    return DONE if result.total else FAILED


def _hit_to_json(hit: Hit) -> Json:
    row, passage = hit.row, hit.passage
    return {
        "version": JSON_VERSION,
        "path": str(row.path),
        "part": row.part,
        "title": row.title,
        "authors": list(row.authors),
        "publisher": row.publisher,
        "published": row.published,
        "language": row.language,
        "score": round(hit.score, 4),
        "passage": passage
        and {
            "start": passage.span.start,
            "end": passage.span.end,
            "text": passage.text,
            "matches": [{"start": match.start, "end": match.end} for match in passage.matches],
        },
    }


def _print_hits(result: SearchResult) -> None:
    """Title, place and passage of each hit; the words that were found are bold and underlined."""
    console = Console(soft_wrap=True)
    for hit in result.hits:
        row = hit.row
        place = " · ".join(filter(None, (row.publisher, row.published and row.published[:10])))
        console.print(Text(row.title, style="bold"), Text(place, style="dim"))
        console.print(Text(_INDENT + clean(str(row.path)), style="dim"))
        if hit.passage is not None:
            passage = Text(hit.passage.text.replace("\n", " "))
            for match in hit.passage.matches:
                start = hit.passage.span.start
                passage.stylize("bold underline", match.start - start, match.end - start)
            console.print(Text(_INDENT) + passage)


def _narrate(result: SearchResult) -> None:
    """Say on stderr what the list does not show."""
    shown = len(result.hits)
    notes = [f"{shown} of {result.total} articles" if shown < result.total else f"{shown} articles"]
    if result.undated_left_out:
        notes.append(f"{result.undated_left_out} undated left out")
    if result.capped:
        notes.append("only the commonest words tried for " + ", ".join(result.capped))
    print("reader: " + "; ".join(notes), file=sys.stderr)
