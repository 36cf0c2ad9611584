from __future__ import annotations

from tests.unit.statements.told import told

_BELOW = "\nAnna Peake leads the port. It rained all day.\n"


def test_a_headline_is_the_claim_of_whom_the_article_gives_a_first_name() -> None:
    assert told(f"Peake: harbour wall will hold{_BELOW}") == [("harbour wall will hold", "Peake")]


def test_what_an_article_is_about_claims_nothing() -> None:
    assert told(f"Marl: harbour wall will hold{_BELOW}") == []


def test_a_headline_quotes_whom_the_article_quotes_with_the_same_words() -> None:
    text = "“The wall will surely hold”\n\n“The wall will surely hold for years,” Ann Peake said."
    assert told(text) == [
        ("“The wall will surely hold”", "Ann Peake"),
        ("“The wall will surely hold for years,”", "Ann Peake"),
    ]
