"""`reader claims`: a row for each statement and figure of the library that answers a query."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby

from reader.cli.claims_table import claims_table
from reader.cli.exits import DONE, FAILED, UsageError
from reader.cli.narration import tell
from reader.cli.opened_library import opened_library, tell_if_empty
from reader.cli.tables import DATA_SHAPES, Shape, data_lines, plain_table
from reader.errors import LibraryError
from reader.export.rows import CLAIM_COLUMNS, CLAIM_DATA_COLUMNS, Row, claim_row
from reader.export.speaker_rows import MENTION_COLUMNS, MENTION_DATA_COLUMNS, mention_rows
from reader.library.claims.claims import (
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
from reader.library.search.mentions import asks_for_speaker
from reader.library.wording import articles_of, doubts_of, number_of
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
    with opened_library(below=arguments.folders) as library:
        if arguments.mentions:
            code = _list_mentions(library, query, arguments.shape, arguments.limit)
        else:
            code = list_claims(
                library,
                query,
                arguments.shape,
                limit=arguments.limit,
                order=ClaimOrder(arguments.sort),
                figures=arguments.figures if _is_of_one_type(arguments) else None,
            )
        if code != DONE:
            tell_if_empty(library, arguments.folders)
        return code


class _Telling:
    """Reads claims as they are in their articles, and counts what is to be said of them."""

    def __init__(self) -> None:
        self.left_out = 0
        """Those that are not there any more; each is told."""
        self.corrected = 0
        """Those that the user corrected."""

    def of(self, library: Library, claims: Iterable[Claim]) -> Iterator[tuple[Claim, Row]]:
        """Give each claim with its row."""
        opened = lru_cache(_ARTICLES_KEPT)(library.open)
        for claim in claims:
            try:
                row = claim_row(opened(claim.article_id), claim)
            except LibraryError as error:
                self.left_out += 1
                tell(f"one claim is left out: {error}")
                continue
            self.corrected += bool(row.data["corrected"])
            yield claim, row


def _is_of_one_type(arguments: argparse.Namespace) -> bool:
    return bool(arguments.statements or arguments.figures)


def list_claims(
    library: Library,
    query: Node,
    shape: Shape | None,
    *,
    limit: int | None = None,
    order: ClaimOrder = ClaimOrder.DATE,
    figures: bool | None = None,
) -> int:
    """Print the claims that answer a query and say what they do not show; gives the exit code.

    These are the figures alone, or the statements alone where `figures` is False.
    """
    asked = library.claims(query)
    if figures is not None:
        asked = of_type(asked, figures=figures)
    claims = ordered_by(asked.claims, order)
    columns: tuple[str, ...] = CLAIM_COLUMNS
    is_grouped = asks_for_speaker(query)
    if is_grouped and shape not in DATA_SHAPES:  # data have a column to sort by
        claims, columns = by_group(claims), ("group", *CLAIM_COLUMNS)
    shown = claims[:limit]
    told = (telling := _Telling()).of(library, shown)
    rows = (row for _, row in told)
    tables = _grouped_tables(told) if is_grouped else claims_table(told)
    for line in data_lines(shape, rows, columns, CLAIM_DATA_COLUMNS) or tables:
        print(line)
    _narrate(library, asked, len(shown) - telling.left_out, telling.corrected)
    if is_grouped and (mentioned := len(library.mentions(query))):
        articles = number_of(mentioned, "more article")
        tell(f"mentioned without a statement found in {articles}: `reader claims --mentions`")
    return FAILED if telling.left_out or not claims else DONE


def _list_mentions(library: Library, query: Node, shape: Shape | None, limit: int | None) -> int:
    """Print the articles that only name whom the query asks for."""
    if not asks_for_speaker(query):
        raise UsageError("--mentions needs a query for a speaker: speaker:NAME or by:NAME")
    articles = library.mentions(query)
    shown = articles[:limit]
    rows, columns = mention_rows(shown), MENTION_COLUMNS
    tables = plain_table(rows, columns)
    for line in data_lines(shape, rows, columns, MENTION_DATA_COLUMNS) or tables:
        print(line)
    texts = library.group_of(article.id for article in articles)
    found = articles_of(len(articles), len(set(texts.values())))
    tell(f"{len(shown):,} of {found}" if len(shown) < len(articles) else found)
    if library.notice is not None:
        tell(library.notice)
    return DONE if articles else FAILED


def _grouped_tables(told: Iterable[tuple[Claim, Row]]) -> Iterator[str]:
    """A table under the heading of each group."""
    blank = ""
    for group, of_group in groupby(told, key=lambda entry: group_of(entry[0])):
        yield f"{blank}{_HEADINGS[group]}"
        yield from claims_table(of_group)
        blank = "\n"


def _narrate(library: Library, result: ClaimsResult, shown: int, corrected: int) -> None:
    """Say on stderr what the table does not show."""
    groups = library.group_of({claim.article_id for claim in result.claims})
    claims = number_of(len(result.claims), "claim")
    told = f"{shown:,} of {claims}" if shown < len(result.claims) else claims
    articles = articles_of(result.article_count, len(set(groups.values())))
    notes = [f"{told} in {articles}", *doubts_of(result)]
    if corrected:
        notes.append(f"{corrected:,} corrected by you")
    tell("; ".join(notes))
    for sentence in (result.hint, result.notice):
        if sentence is not None:
            tell(sentence)
