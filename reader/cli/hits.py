"""Hits of a search on stdout: for people, as JSON, or as paths."""

from __future__ import annotations

import json
from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from reader.cli.paths import fits_on_line, path_bytes, write
from reader.index import Passage
from reader.library.annotated import JSON_VERSION, Json
from reader.library.library import Library
from reader.library.search import Hit
from reader.query import Node
from reader.text import clean_name

_INDENT = "    "


def print_hits(library: Library, query: Node, hits: Sequence[Hit]) -> None:
    """Print title, place and passage of each hit."""
    for hit in hits:
        _print_hit(hit, *_excerpt(library, query, hit))


def print_json(library: Library, query: Node, hits: Sequence[Hit]) -> None:
    """Print one JSON object a hit, each as soon as it is known."""
    for hit in hits:
        print(json.dumps(_hit_to_json(hit, *_excerpt(library, query, hit))), flush=True)


def print_paths(hits: Sequence[Hit], end: bytes) -> bool:
    """Print the path of each file with hits once, with `end` behind it; False if one is left out.

    Left out, and told, are those that hold a line end where `end` is one.
    """
    is_complete = True
    for path in dict.fromkeys(hit.row.path for hit in hits):
        if end == b"\n" and not fits_on_line(path):
            is_complete = False
        else:
            write(path_bytes(path) + end)
    return is_complete


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
        "group": hit.group,
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
    parts = (hit.group, row.publisher, row.published and row.published[:10])
    place = " · ".join(filter(None, parts))
    console.print(Text(row.title, style="bold"), Text(place, style="dim"))
    console.print(Text(_INDENT + clean_name(row.path), style="dim"))
    if passage is not None:
        line = Text(excerpt.replace("\n", " "))
        for match in passage.matches:
            start = passage.span.start
            line.stylize("bold underline", match.start - start, match.end - start)
        console.print(Text(_INDENT) + line)
