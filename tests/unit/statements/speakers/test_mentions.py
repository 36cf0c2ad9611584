from __future__ import annotations

import pytest

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
