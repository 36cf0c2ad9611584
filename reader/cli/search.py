"""`reader search`: ranked articles with the passage that answers best."""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

from reader.cli.exits import DONE, FAILED
from reader.cli.folders import library_folders
from reader.cli.narration import tell
from reader.config import default_paths, load_config
from reader.index import Passage
from reader.library.annotated import JSON_VERSION, Json
from reader.library.library import Library
from reader.library.search import Hit, SearchResult
from reader.query import Node, parse
from reader.text import clean_name

_INDENT = "    "


def run(arguments: argparse.Namespace) -> int:
    """Print the hits of a query; exit code 1 when there are none."""
    query = parse(" ".join(arguments.query))
    paths = default_paths()
    config = load_config(paths.config_file)
    library = Library(paths, library_folders(paths, config), config.aliases)
    try:
        result = library.search(query, limit=arguments.limit)
        if arguments.count:
            print(result.total)
        elif arguments.files:
            for hit in result.hits:
                _print_path(hit.row.path)
        elif arguments.json:
            for hit in result.hits:
                print(json.dumps(_hit_to_json(hit, *_excerpt(library, query, hit))))
        else:
            for hit in result.hits:
                _print_hit(hit, *_excerpt(library, query, hit))
    finally:
        library.close()
    _narrate(result)
    return DONE if result.total else FAILED


def _print_path(path: Path) -> None:
    """Print a path: for people where they watch, else byte for byte, so that it can be opened."""
    if sys.stdout.isatty():
        print(clean_name(path))
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(os.fsencode(path) + b"\n")


def _excerpt(library: Library, query: Node, hit: Hit) -> tuple[Passage | None, str]:
    """Give a hit's passage, which the library computes for the first ones only, and its text."""
    passage = hit.passage or library.passage(query, hit.row.id)
    if passage is None:
        return None, ""
    return passage, passage.span.of(library.open(hit.row.id).article.text)


def _hit_to_json(hit: Hit, passage: Passage | None, excerpt: str) -> Json:
    row = hit.row
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
            "text": excerpt,
            "matches": [{"start": match.start, "end": match.end} for match in passage.matches],
        },
    }


def _print_hit(hit: Hit, passage: Passage | None, excerpt: str) -> None:
    """Title, place and passage of a hit; the words that were found are bold and underlined."""
    console, row = Console(soft_wrap=True), hit.row
    place = " · ".join(filter(None, (row.publisher, row.published and row.published[:10])))
    console.print(Text(row.title, style="bold"), Text(place, style="dim"))
    console.print(Text(_INDENT + clean_name(row.path), style="dim"))
    if passage is not None:
        line = Text(excerpt.replace("\n", " "))
        for match in passage.matches:
            start = passage.span.start
            line.stylize("bold underline", match.start - start, match.end - start)
        console.print(Text(_INDENT) + line)


def _narrate(result: SearchResult) -> None:
    """Say on stderr what the list does not show."""
    shown = len(result.hits)
    articles = "1 article" if result.total == 1 else f"{result.total} articles"
    notes = [f"{shown} of {articles}" if shown < result.total else articles]
    if result.undated_left_out:
        notes.append(f"{result.undated_left_out} undated left out")
    if result.capped:
        notes.append("only the commonest words tried for " + ", ".join(result.capped))
    tell("; ".join(notes))
    for sentence in (result.hint, result.notice):
        if sentence is not None:
            tell(sentence)
