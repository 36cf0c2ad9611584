from __future__ import annotations

import pytest

from reader.statements import find_statements
from tests.unit.statements.told import (
    reported,
    unmarked,
)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Tom Hale, the mayor of Marl, said it was safe.", "Tom Hale, the mayor of Marl"),
        ("Tom Hale, who built the bridge, said it was safe.", "Tom Hale, who built the bridge"),
        ("Tom Hale, 52, said it was safe.", "Tom Hale, 52"),
        ("Tom Hale on Friday said it was safe.", "Tom Hale"),
        ("Tom Hale later said it was safe.", "Tom Hale"),
        ("Tom Hale had previously said it was safe.", "Tom Hale"),
        ("Tom Hale shortly said it was safe.", "Tom Hale"),
        ("Tom Hale rose and in a low voice said it was safe.", "Tom Hale"),
        ("The head of the port in Marl said it was safe.", "The head of the port in Marl"),
        ("People who saw the bridge said it was safe.", "People who saw the bridge"),
        ("Eight years ago, Tom Hale said it was safe.", "Tom Hale"),
    ],
)
def test_a_subject_past_what_stands_between_it_and_its_verb(text: str, speaker: str) -> None:
    assert [found for _, found in unmarked(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tom Hale, who said that the bridge would hold, left.", "Tom Hale"),
        ("The pilot, who said that the bridge would hold, left.", "The pilot"),
        ("The ferry is run by Tom Hale, who says it is safe.", "Tom Hale"),
        ("Tom Hale, the mayor, who says the bridge will hold, left.", "Tom Hale"),
    ],
)
def test_a_relative_pronoun_is_the_mention_and_stands_for_what_it_follows(
    text: str, name: str
) -> None:
    (statement,) = find_statements(text, "en")
    assert statement.speaker is not None
    assert (statement.speaker.text, statement.speaker.name) == ("who", name)


def test_the_words_of_a_relative_clause_end_with_it() -> None:
    assert reported("Tom Hale, who said that the bridge would hold, left.") == [
        "the bridge would hold"
    ]


def test_a_phrase_of_distance_opens_a_sentence_without_being_its_subject() -> None:
    text = "Eight years ago, Tom Hale was in a “cold and bitter war” at sea."
    assert [
        statement.speaker.text for statement in find_statements(text, "en") if statement.speaker
    ] == ["Tom Hale"]


def test_a_clause_that_opens_with_a_gerund_has_no_subject() -> None:
    text = "Giving them a wave, Tom Hale was in a “cold and bitter war” at sea."
    assert [
        statement.speaker.text for statement in find_statements(text, "en") if statement.speaker
    ] == ["Tom Hale"]
