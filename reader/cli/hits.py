"""Hits of a search on stdout: for people, as JSON, or as paths."""

from __future__ import annotations

import json
from collections.abc import Sequence

from rich.text import Text

from reader.cli.output_console import OutputConsole
from reader.cli.paths import fits_on_line, path_bytes, write
from reader.index import Passage
from reader.library.catalogue.annotated import JSON_VERSION, Json
from reader.library.library import Library
from reader.library.search.results import Hit
from reader.query import Node
from reader.text import clean_name

_INDENT = "    "


def print_hits(library: Library, query: Node, hits: Sequence[Hit], passages: int) -> None:
    """Print title, place and some passages of each hit."""
    for hit in hits:
        _print_hit(hit, _excerpts(library, query, hit, passages))


def print_json(
    library: Library, query: Node, hits: Sequence[Hit], passages: int | None = None
) -> None:
    """Print one JSON object a hit, each as soon as it is known.

    It holds the best passage and, where their number is given, all `passages` as a list, too.
    """
    for hit in hits:
        excerpts = [*map(_excerpt_to_json, _excerpts(library, query, hit, passages or 1))]
        record = {**_hit_to_json(hit), "passage": excerpts[0] if excerpts else None}
        if passages is not None:
            record["passages"] = excerpts
        print(json.dumps(record), flush=True)


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


_Excerpt = tuple[Passage, str]
"""A passage and its text."""


def _excerpts(library: Library, query: Node, hit: Hit, most: int) -> list[_Excerpt]:
    """A hit's passages, of which the library computes the best with the search, and their texts."""
    best = hit.passage if most == 1 else None
    passages = (best,) if best is not None else library.passages(query, hit.row.id, most)
    if not passages:
        return []
    text = library.text(hit.row.id)
    return [(passage, passage.span.of(text)) for passage in passages]


def _excerpt_to_json(excerpt: _Excerpt) -> Json:
    passage, text = excerpt
    return {
        "start": passage.span.start,
        "end": passage.span.end,
        "text": text,
        "matches": [{"start": match.start, "end": match.end} for match in passage.matches],
    }


def _hit_to_json(hit: Hit) -> Json:
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
    }


def _print_hit(hit: Hit, excerpts: Sequence[_Excerpt]) -> None:
    """Title, place and passages of a hit; the words that were found are bold and underlined."""
    console, row = OutputConsole(soft_wrap=True), hit.row
    parts = (hit.group, row.publisher, row.published and row.published[:10])
    place = " · ".join(filter(None, parts))
    console.print(Text(row.title, style="bold"), Text(place, style="dim"))
    console.print(Text(_INDENT + clean_name(row.path), style="dim"))
    for passage, excerpt in excerpts:
        line = Text(excerpt.replace("\n", " "))
        for match in passage.matches:
            start = passage.span.start
            line.stylize("bold underline", match.start - start, match.end - start)
        console.print(Text(_INDENT) + line)
