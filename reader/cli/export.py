"""`reader export`: citations of the articles that a query finds."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from reader.article import Article
from reader.cli.exits import DONE, FAILED
from reader.cli.folders import library_folders
from reader.cli.narration import tell, tell_outcome
from reader.config import CitationFormat, default_paths, load_config
from reader.errors import ReaderError
from reader.export.article_lists import article_csv, article_json_lines, markdown_list
from reader.export.citations import citations
from reader.library.library import Library
from reader.library.search import Hit
from reader.query import parse
from reader.text import clean_name

_LISTS: Mapping[str, Callable[[Sequence[Article]], Iterator[str]]] = {
    "md": markdown_list,
    "csv": article_csv,
    "jsonl": article_json_lines,
}


def run(arguments: argparse.Namespace) -> int:
    """Print the citations; exit code 1 when nothing was found or something could not be read."""
    query = parse(" ".join(arguments.query))
    paths = default_paths()
    config = load_config(paths.config_file)
    library = Library(paths, library_folders(paths, config), config.aliases)
    failures: list[str] = []
    try:
        result = library.search(query, limit=arguments.limit or sys.maxsize)
        articles = list(_articles(library, result.hits, failures))
    finally:
        library.close()
    if articles:
        for line in _lines(articles, arguments.format or config.copy.citation):
            print(line)
    tell_outcome(result, len(articles))
    return DONE if articles and not failures else FAILED


def _articles(library: Library, hits: Sequence[Hit], failures: list[str]) -> Iterator[Article]:
    for hit in hits:
        try:
            article = library.open(hit.row.id).article
        except ReaderError as error:
            failures.append(clean_name(hit.row.path))
            tell(f"{clean_name(hit.row.path)}: {error}")
        else:
            # Without its text: there may be as many as the library holds.
            yield replace(article, path=hit.row.path, text="", blocks=(), links=())


def _lines(articles: Sequence[Article], name: str) -> Iterator[str]:
    if write := _LISTS.get(name):
        yield from write(articles)
    else:
        yield citations(articles, CitationFormat(name))
