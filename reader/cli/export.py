"""`reader export`: citations of what a query finds, claims that answer it, notes, or the state."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence

from reader.article import Article
from reader.cli.claims import list_claims
from reader.cli.exits import DONE, FAILED
from reader.cli.narration import tell, tell_outcome
from reader.cli.note_export import export_notes
from reader.cli.opened_library import opened_library, tell_if_empty
from reader.cli.state import export_state
from reader.cli.tables import Shape, told_csv
from reader.config import default_paths, load_config
from reader.errors import ReaderError
from reader.export.csv_cells import CsvLines
from reader.export.formats import SAFE_CSV, export_lines
from reader.export.sources import article_source
from reader.library.library import Library
from reader.library.search.results import Hit
from reader.query import Node, parse
from reader.text import clean_name

_CLAIM_SHAPES: Mapping[str, Shape] = {
    "md": "md",
    "csv": "csv",
    "safe-csv": "safe-csv",
    "jsonl": "json",
}


def run(arguments: argparse.Namespace) -> int:
    """Print citations, claims or notes; exit code 1 when nothing was found or not all is given."""
    if arguments.state + arguments.claims + arguments.notes > 1:
        arguments.complain("give one of --claims, --notes and --state")
    if not arguments.notes and arguments.state is bool(arguments.query):
        arguments.complain("give either a query, or --notes or --state")
    if arguments.state:
        if arguments.format or arguments.limit or arguments.folders:
            arguments.complain("--state goes with no other option")
        return export_state()
    if arguments.format not in (None, *_CLAIM_SHAPES):
        for name in ("claims", "notes"):
            if getattr(arguments, name):
                arguments.complain(f"--{name} goes with --format md, csv, safe-csv or jsonl")
    query = parse(" ".join(arguments.query))
    config = load_config(default_paths().config_file)
    with opened_library(config, arguments.folders) as library:
        if arguments.notes:
            code = export_notes(
                library,
                query if arguments.query else None,
                arguments.format or "md",
                limit=arguments.limit,
                only_listed=bool(arguments.folders),
            )
        elif arguments.claims:
            shape = _CLAIM_SHAPES[arguments.format or "md"]
            code = list_claims(library, query, shape, limit=arguments.limit)
        else:
            format_ = arguments.format or config.copy.citation
            code = _list_articles(library, query, format_, arguments.limit or sys.maxsize)
        if code != DONE:
            tell_if_empty(library, arguments.folders)
        return code


def _list_articles(library: Library, query: Node, name: str, limit: int) -> int:
    failures: list[str] = []
    result = library.search(query, limit=limit)
    articles = list(_articles(library, result.hits, failures))
    if articles:
        lines = export_lines(articles, name)
        if isinstance(lines, CsvLines):
            lines = told_csv(lines, is_safe=name == SAFE_CSV)
        for line in lines:
            print(line)
    tell_outcome(result, len(articles))
    return DONE if articles and not failures else FAILED


def _articles(library: Library, hits: Sequence[Hit], failures: list[str]) -> Iterator[Article]:
    for hit in hits:
        try:
            article = article_source(library, hit.row)
        except ReaderError as error:
            failures.append(clean_name(hit.row.path))
            tell(f"{clean_name(hit.row.path)}: {error}")
        else:
            yield article
