"""`reader claims`: a row for each statement and figure of the library that answers a query."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby

from reader.cli.claims_table import claims_table
from reader.cli.exits import DONE, FAILED, UsageError
from reader.cli.folders import library_folders
from reader.cli.narration import tell
from reader.cli.tables import (
    data_lines,
    plain_table,
)
from reader.config import default_paths, load_config
from reader.errors import LibraryError
from reader.export.rows import CLAIM_COLUMNS, CLAIM_DATA_COLUMNS, Row, claim_row
from reader.export.speaker_rows import MENTION_COLUMNS, MENTION_DATA_COLUMNS, mention_rows
from reader.library.claims import (
    Claim,
    ClaimGroup,
    ClaimOrder,
    ClaimsResult,
    by_group,
    group_of,
    of_type,
    ordered_by,
)
from reader.library.library import Library
from reader.library.mentions import asks_for_speaker
from reader.query import Node, parse

_ARTICLES_KEPT = 64
"""Articles of which several claims follow soon after each other are decoded once."""
_HEADINGS = {
    ClaimGroup.QUOTED: "QUOTED",
    ClaimGroup.REPORTED: "REPORTED, or by a doubtful speaker",
    None: "UNATTRIBUTED",
}


def run(arguments: argparse.Namespace) -> int:
    """Print the claims that answer a query; exit code 1 when there are none."""
    query = parse(" ".join(arguments.query))
    paths = default_paths()
    config = load_config(paths.config_file)
    library = Library(paths, library_folders(paths, config), config.aliases)
    try:
        if arguments.mentions:
            return _list_mentions(library, query, arguments)
        return _list_claims(library, query, arguments)
    finally:
        library.close()


def _list_claims(library: Library, query: Node, arguments: argparse.Namespace) -> int:
    asked = _asked(library.claims(query), arguments)
    claims = ordered_by(asked.claims, ClaimOrder(arguments.sort))
    columns: tuple[str, ...] = CLAIM_COLUMNS
    is_grouped = asks_for_speaker(query)
    if is_grouped and not (arguments.json or arguments.csv):  # data have a column to sort by
        claims, columns = by_group(claims), ("group", *CLAIM_COLUMNS)
    shown = claims[: arguments.limit]
    told = _told(library, shown)
    rows = (row for _, row in told)
    tables = _grouped_tables(told) if is_grouped else claims_table(told)
    for line in data_lines(arguments, rows, columns, CLAIM_DATA_COLUMNS) or tables:
        print(line)
    _narrate(asked, len(shown))
    if is_grouped and (mentioned := len(library.mentions(query))):
        articles = "1 more article" if mentioned == 1 else f"{mentioned:,} more articles"
        tell(f"mentioned without a statement found in {articles}: --mentions lists them")
    return DONE if claims else FAILED


def _list_mentions(library: Library, query: Node, arguments: argparse.Namespace) -> int:
    """Print the articles that only name whom the query asks for."""
    if not asks_for_speaker(query):
        raise UsageError("--mentions needs a query for a speaker: speaker:NAME or by:NAME")
    articles = library.mentions(query)
    shown = articles[: arguments.limit]
    rows, columns = mention_rows(shown), MENTION_COLUMNS
    tables = plain_table(rows, columns)
    for line in data_lines(arguments, rows, columns, MENTION_DATA_COLUMNS) or tables:
        print(line)
    found = "1 article" if len(articles) == 1 else f"{len(articles):,} articles"
    tell(f"{len(shown):,} of {found}" if len(shown) < len(articles) else found)
    if library.notice is not None:
        tell(library.notice)
    return DONE if articles else FAILED


def _asked(result: ClaimsResult, arguments: argparse.Namespace) -> ClaimsResult:
    if not (arguments.statements or arguments.figures):
        return result
    return of_type(result, figures=arguments.figures)


def _told(library: Library, claims: Iterable[Claim]) -> Iterator[tuple[Claim, Row]]:
    """Each claim with its row; those of articles that went in the meantime are left out."""
    opened = lru_cache(_ARTICLES_KEPT)(library.open)
    for claim in claims:
        try:
            yield claim, claim_row(opened(claim.article_id), claim)
        except LibraryError as error:
            tell(f"one claim is left out: {error}")


def _grouped_tables(told: Iterable[tuple[Claim, Row]]) -> Iterator[str]:
    """A table under the heading of each group."""
    blank = ""
    for group, of_group in groupby(told, key=lambda entry: group_of(entry[0])):
        yield f"{blank}{_HEADINGS[group]}"
        yield from claims_table(of_group)
        blank = "\n"


def _narrate(result: ClaimsResult, shown: int) -> None:
    """Say on stderr what the table does not show."""
    found = len(result.claims)
    claims = "1 claim" if found == 1 else f"{found:,} claims"
    articles = "1 article" if result.article_count == 1 else f"{result.article_count:,} articles"
    notes = [f"{shown:,} of {claims} in {articles}" if shown < found else f"{claims} in {articles}"]
    counts = {
        "undated": result.undated,
        "unattributed": result.unattributed,
        "doubtful": result.doubtful,
        "undated left out": result.undated_left_out,
    }
    tell("; ".join([*notes, *(f"{count:,} {what}" for what, count in counts.items() if count)]))
    for sentence in (result.hint, result.notice):
        if sentence is not None:
            tell(sentence)
