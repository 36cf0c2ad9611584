from __future__ import annotations

import pytest

from tests.unit.statements.told import marked, unmarked


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Deux hommes sont en fuite, a-t-on appris auprès de la préfecture.", "la préfecture"),
        ("Deux hommes sont en fuite, a-t-on appris mardi auprès du parquet.", "parquet"),
        ("Deux hommes sont en fuite, a-t-on appris de source syndicale.", "source syndicale"),
    ],
)
def test_where_words_were_learnt_is_their_source(text: str, speaker: str) -> None:
    assert unmarked(text, "fr") == [("Deux hommes sont en fuite", speaker)]


def test_what_somebody_learnt_is_no_statement() -> None:
    assert not unmarked("Il sait coudre, il l'a appris auprès de sa tante.", "fr")


def test_a_title_with_an_elided_article_is_no_statement() -> None:
    assert not marked("Solène K. reprend « Le Songe d'Armor ».", "fr")
