"""Rows of claims."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.export.rows import claim_row
from reader.library.library import Library
from reader.library.state.corrections import Mark, Rejection, correction_of
from reader.query import parse
from tests.unit.library.building import bring_up_to_date, paths_in, write_article

SAID = (
    "“We have 12 ferries on the lake,” said Anna Berg.",
    "“Nobody will close the old bridge of 30 arches,” said Ole Lind.",
)


@pytest.mark.parametrize("query", ["said:bridge", "of:arches"])
def test_a_claim_is_told_as_itself_though_one_before_it_was_rejected(
    tmp_path: Path, query: str
) -> None:
    write_article(tmp_path / "a.md", "Ferries", *SAID, *SAID[::-1])
    bring_up_to_date(paths_in(tmp_path / "library"), tmp_path)
    library = Library(paths_in(tmp_path / "library"))
    claim = library.claims(parse(query)).claims[0]
    before = library.open(claim.article_id)
    row = claim_row(before, claim)
    assert row.data["start"] == claim.span.start
    marks: tuple[Mark, ...] = before.figures if claim.is_figure else before.statements
    for number, mark in enumerate((marks[0], marks[claim.ordinal])):
        library.state.correct(library.rows()[0], correction_of(before, mark, Rejection()))
        after = library.open(claim.article_id)
        if number == 0:
            assert claim_row(after, claim) == row
    with pytest.raises(LibraryError, match="has changed"):
        claim_row(after, claim)
    library.close()
