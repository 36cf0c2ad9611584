from __future__ import annotations

import pytest

from tests.unit.statements.told import marked, told, unmarked

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


@pytest.mark.parametrize(
    ("text", "language", "words", "speaker"),
    [
        ("Peake: Bridge stays shut\nMayor Jonna Peake met them.", "en",
         "Bridge stays shut", "Peake"),
        ("It was late.\nPeake: Bridge stays shut\nMayor Jonna Peake met them.", "en",
         "Bridge stays shut", "Peake"),
        ("Bahnchefin: Strecke frühestens 2031 fertig\nSie wird teurer.", "de",
         "Strecke frühestens 2031 fertig", "Bahnchefin"),
    ],
)  # fmt: skip
def test_a_headline_has_somebody_claim_what_stands_behind_its_colon(
    text: str, language: str, words: str, speaker: str
) -> None:
    assert unmarked(text, language)[0] == (words, speaker)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Harbour: Bridge stays shut\nThe harbour is old.", "en"),
        ("Ireland: Bridge stays shut\nNorthern Ireland is far.", "en"),
        ("Klimawandel: Die Gletscher schmelzen\nSie sind alt.", "de"),
        ("Peake: Is the bridge shut?\nMayor Jonna Peake met them.", "en"),
        ("Peake: A portrait\nMayor Jonna Peake met them.", "en"),
        ("Director: Anna Maria Berg\nThe film is long.", "en"),
    ],
)
def test_what_only_tells_the_subject_claims_nothing(text: str, language: str) -> None:
    assert unmarked(text, language) == []


def test_a_headline_takes_the_speaker_whom_the_article_names_for_the_same_words() -> None:
    text = (
        "“We were lied to again”\nIt closes.\n“We were lied to again for years,” said Idris Bell."
    )
    assert marked(text) == [
        ("“We were lied to again”", "Idris Bell"),
        ("“We were lied to again for years,”", "Idris Bell"),
    ]


def test_a_headline_whose_words_nobody_says_again_stays_without_a_speaker() -> None:
    text = "“We were lied to again”\nThe plant closes.\n“It is shut,” said Idris Bell."
    assert marked(text)[0] == ("“We were lied to again”", None)


def test_two_words_are_too_few_to_know_a_quotation_by() -> None:
    text = "“Not now”\nThe plant closes.\n“Not now or ever,” said Idris Bell."
    assert marked(text) == [("“Not now or ever,”", "Idris Bell")]
