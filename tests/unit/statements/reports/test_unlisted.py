from __future__ import annotations

import pytest

from tests.unit.statements.told import (
    speakers,
    told,
    unmarked,
)


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("“It will hold,” she harrumphed.", "en", "she"),
        ("“It will hold,” Tom Hale harrumphed.", "en", "Tom Hale"),
        ("“It's over!” whooped Tom Hale.", "en", "Tom Hale"),
        ("„Der Deich hält“, frotzelte Ada Quill.", "de", "Ada Quill"),
        ("« Le phare ferme », a pouffé Anne Lorec.", "fr", "Anne Lorec"),
        ("« Le phare ferme », se désole-t-elle.", "fr", "elle"),
    ],
)
def test_any_verb_that_touches_the_marks_and_has_a_subject_reports(
    text: str, language: str, speaker: str
) -> None:
    assert speakers(text, language) == [speaker]


def test_any_german_verb_behind_a_clause_in_the_subjunctive_reports() -> None:
    assert unmarked("Er sei müde, grunzte der Wirt.", "de") == [("Er sei müde", "der Wirt")]


def test_an_unlisted_verb_reports_no_clause_in_english() -> None:
    assert told("Hale harrumphed that the bridge was down.") == []


def test_an_unlisted_verb_with_an_object_does_not_report() -> None:
    text = "“It will hold for a year,” and Hale harpooned the whale."
    assert speakers(text) != ["Hale"]
