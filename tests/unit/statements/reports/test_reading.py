from __future__ import annotations

import pytest

from tests.unit.statements.told import (
    reported,
    speakers,
    told,
    unmarked,
)


@pytest.mark.parametrize(
    "text",
    [
        "Nobody said that the ferry would return.",
        "Neither of the pilots said that the ferry was safe.",
        "None of the crew claimed that the ferry was safe.",
        "The minister did not say when the ferry would return.",
        "The minister would not say whether the ferry would return.",
        "The minister never said why the ferry sank.",
        "If they say that the ferry has sunk, sell it.",
        "Unless Hale says that the ferry has sunk, wait.",
    ],
)
def test_what_was_not_said(text: str) -> None:
    assert told(text) == []


def test_what_somebody_said_not_to_be_is_said() -> None:
    assert reported("Hale said that the ferry would not return.") == ["the ferry would not return"]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Tom Hale left the room, adding that the bridge would hold.", "the bridge would hold",
         "Tom Hale"),
        ("Tom Hale rose and said that the bridge would hold.", "the bridge would hold",
         "Tom Hale"),
        ("Tom Hale rose, with one of his men adding that the bridge would hold.",
         "the bridge would hold", "one of his men"),
    ],
)  # fmt: skip
def test_a_verb_without_a_subject_shares_that_of_the_verb_before(
    text: str, words: str, speaker: str
) -> None:
    assert unmarked(text) == [(words, speaker)]


def test_a_participle_behind_marks_goes_on_with_their_speaker() -> None:
    text = "“It will hold,” said Tom Hale, adding that nobody had checked."
    assert unmarked(text) == [("nobody had checked", "Tom Hale")]


def test_whom_a_text_quotes_speaks() -> None:
    assert speakers("The clerk quoted Tom Hale: “Count the boats.”") == ["Tom Hale"]
