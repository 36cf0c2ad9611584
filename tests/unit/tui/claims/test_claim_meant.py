from __future__ import annotations

from dataclasses import replace

import pytest

from reader.article import Span
from reader.errors import LibraryError
from reader.tui.claims.claim_meant import ClaimMeant
from tests.unit.tui.claims.claims import Shelf


def test_a_figure_is_taken_with_its_sentence() -> None:
    shelf = Shelf()
    meant = ClaimMeant(shelf.claim(17))
    assert meant.what == "figure"
    annotated = shelf.open(17)
    extract = meant.extract(annotated)
    assert extract.span.of(annotated.article.text) == "The storms sank 17 boats, Ann Berg said."
    assert extract.mark == "17"


@pytest.mark.parametrize("change", [{"ordinal": 9}, {"span": Span(0, 3)}])
def test_an_article_that_has_changed_is_not_quoted(change: dict[str, int | Span]) -> None:
    shelf = Shelf()
    claim = replace(shelf.claim(17), **change)  # type: ignore[arg-type] # names of fields
    with pytest.raises(LibraryError, match="has changed"):
        ClaimMeant(claim).extract(shelf.open(17))
    with pytest.raises(LibraryError, match="has changed"):
        ClaimMeant(replace(claim, reading=None)).extract(shelf.open(17))
