from __future__ import annotations

from dataclasses import replace

import pytest

from reader.article import Span
from reader.errors import LibraryError
from reader.library.catalogue.records import content_digest
from reader.tui.claims.claim_meant import ClaimMeant
from tests.unit.tui.claims.claims import Shelf


def digest_of(shelf: Shelf, article_id: int) -> str:
    return content_digest(shelf.article(article_id))


def test_a_figure_is_taken_with_its_sentence() -> None:
    shelf = Shelf()
    meant = ClaimMeant(shelf.claim(17), digest_of(shelf, 17))
    assert meant.what == "figure"
    annotated = shelf.open(17)
    extract = meant.extract(annotated)
    assert extract.span.of(annotated.article.text) == "The storms sank 17 boats, Ann Berg said."
    assert extract.mark == "17"


def test_an_article_that_has_changed_is_not_quoted() -> None:
    shelf = Shelf()
    with pytest.raises(LibraryError, match="has changed"):
        ClaimMeant(shelf.claim(17), digest_of(shelf, 17)).extract(shelf.open(18))


@pytest.mark.parametrize(
    "change", [{"span": Span(0, 3)}, {"kind": "money"}, {"reading": None, "kind": "direct"}]
)
def test_a_mark_that_has_changed_is_not_quoted(change: dict[str, object]) -> None:
    shelf = Shelf()
    claim = replace(shelf.claim(17), **change)  # type: ignore[arg-type] # names of fields
    with pytest.raises(LibraryError, match="has changed"):
        ClaimMeant(claim, digest_of(shelf, 17)).extract(shelf.open(17))


def test_a_mark_is_found_though_others_before_it_were_rejected() -> None:
    shelf = Shelf()
    meant = ClaimMeant(replace(shelf.claim(17), ordinal=3), digest_of(shelf, 17))
    assert meant.mark(shelf.open(17)).span == meant.claim.span
