from __future__ import annotations

import pytest

from tests.unit.statements.told import (
    speakers,
    unmarked,
)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It will hold,” said Tom Hale.", "Tom Hale"),
        ("“It will hold,” said quietly the old welder.", "the old welder"),
        ("“It will hold,” said a passer-by on Friday.", "a passer-by"),
        ("“Will it hold?” wondered the welder.", "the welder"),
        ("“It will hold,” read the letter.", "the letter"),
        ("“It will hold” said Tom Hale.", "Tom Hale"),
    ],
)
def test_a_subject_behind_the_verb(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_a_subject_behind_the_verb_that_closes_a_clause_without_marks() -> None:
    assert unmarked("The bridge is safe, said the welder.") == [
        ("The bridge is safe", "the welder")
    ]


def test_what_told_has_behind_it_is_the_hearer() -> None:
    assert unmarked("The bridge is safe, Hale told the Gazette.") == [
        ("The bridge is safe", "Hale")
    ]
