"""Matches as `path:line:column:text`, the lines that editors and pickers take from grep."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from reader.article import Article, Span
from reader.cli.narration import tell
from reader.cli.paths import fits_on_line, path_bytes, write
from reader.errors import FormatError, LibraryError
from reader.formats.places import Place, PlaceFinder, Places
from reader.index import best_passage
from reader.library.library import Library
from reader.library.search.results import Hit
from reader.query import Node
from reader.text import clean

_FILE = Place(1, 1)
"""Where a match stands of which no better place is known."""


def print_matches(library: Library, query: Node, hits: Sequence[Hit]) -> bool:
    """Print a line for each match, in the file's order, one hit after the other.

    A hit that was found by none of its words has one line, its title. False if something is
    missing: an article that is not there any more, a path that fits on no line. It is told.
    """
    is_complete = True
    finder = PlaceFinder()
    for hit in hits:
        if not fits_on_line(hit.row.path):
            is_complete = False
            continue
        try:
            annotated = library.open(hit.row.id)
        except LibraryError as error:
            tell(f"{hit.row.path}: {error}")
            is_complete = False
            continue
        spans = library.matches(query, annotated)
        places = _places_in(finder, hit, annotated.article)
        is_complete = is_complete and places is not None
        for place, text in sorted(_lines(annotated.article, spans, places)):
            line = path_bytes(hit.row.path) + f":{place.line}:{place.column}:{text}\n".encode()
            write(line)
        sys.stdout.flush()
    return is_complete


def _places_in(finder: PlaceFinder, hit: Hit, article: Article) -> Places | None:
    try:
        return finder.places_in(article, hit.row.path)
    except FormatError as error:
        tell(f"{error}; its matches are given at line 1")
        return None


def _lines(
    article: Article, spans: Sequence[Span], places: Places | None
) -> Iterator[tuple[Place, str]]:
    """The place and the sentence of each match."""
    first = places.start if places is not None else _FILE
    if not spans:
        yield first, clean(article.title).replace("\n", " ")
        return
    for span in spans:
        passage = best_passage(article.text, [span])
        sentence = passage.span if passage is not None else span
        place = places.place(span) if places is not None else None
        yield place or first, sentence.of(article.text).replace("\n", " ").strip()
