from __future__ import annotations

import pytest

from reader.statements.speakers.mentions import is_plural
from tests.unit.statements.told import (
    speakers,
)


@pytest.mark.parametrize(
    "speaker",
    [
        "Hale", "Tom Hale", "J. R. Hale", "Dr. Hale", "Sen. Ada Reyes (R-TX)", "she", "they",
        "the pilot", "the 52-year-old", "a spokesman for the port", "one of the welders",
        "the two", "another man", "people", "Maria Cole and Tom Hale", "the head of the port",
        "Paris", "Moscow", "the White Tower", "the company", "the ministry", "City Hall",
        "the Marl Gazette", "the report", "a statement from the ministry", "the University of Marl",
        "Hale’s lawyer", "the minister's press secretary", "nobody", "a passer-by",
    ],
)  # fmt: skip
def test_all_kinds_of_speakers(speaker: str) -> None:
    assert speakers(f"“It will hold,” {speaker} said.") == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It will hold,” he later said.", "he"),
        ("“It will hold,” Hale on Friday said.", "Hale"),
        ("On Friday Hale said: “It will hold.”", "Hale"),
    ],
)
def test_days_and_adverbs_are_no_part_of_a_speaker(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize("word", ["officials", "policemen", "people"])
def test_plurals_are_known_by_their_form(word: str) -> None:
    assert is_plural(word)


@pytest.mark.parametrize("word", ["press", "virus", "Cole's", "Cole’s", "CBS", "mayor"])
def test_other_words_in_s_are_no_plurals(word: str) -> None:
    assert not is_plural(word)
