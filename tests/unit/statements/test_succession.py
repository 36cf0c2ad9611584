from __future__ import annotations

import pytest

from reader.statements import find_statements
from tests.unit.statements.told import (
    marked,
    pair,
    speakers,
    told,
)


def test_a_chain_keeps_its_speaker() -> None:
    text = "“We will appeal,” said Anna Berg. “It will take years.”"
    assert told(text) == [
        ("“We will appeal,”", "Anna Berg"),
        ("“It will take years.”", "Anna Berg"),
    ]


def test_a_paragraph_that_is_only_a_quotation_goes_on_with_the_speaker_before() -> None:
    text = "“We will appeal,” said Anna Berg.\n“We have the time for it.”"
    assert told(text)[1] == ("“We have the time for it.”", "Anna Berg")


def test_a_speech_over_paragraphs_is_one_statement_each_with_one_speaker() -> None:
    text = (
        "“We began in May,” said Anna Berg. “Nobody helped.\n"
        "“Then the rain came.\n“We had to stop.”"
    )
    found = find_statements(text, "en")
    assert [one.span.of(text) for one in found][2:] == ["“Then the rain came.", "“We had to stop.”"]
    assert {one.speaker.name for one in found if one.speaker} == {"Anna Berg"}


def test_a_colon_hands_over_to_the_next_paragraph() -> None:
    text = "The mayor then spoke of the bridge:\n“We will not build it twice.”"
    assert told(text) == [("“We will not build it twice.”", "The mayor")]


def test_free_indirect_speech_behind_a_quotation_keeps_the_speaker() -> None:
    text = "“We are patient,” said Anna Berg. Oslo should think “about its own harbour” first."
    assert marked(text)[1] == ("“about its own harbour”", "Anna Berg")


def test_the_story_goes_on_with_an_infinitive() -> None:
    text = "« On verra », a-t-il souri. Et d'ajouter : « Ou pas. »"
    assert marked(text, "fr") == [("« On verra »", "il"), ("« Ou pas. »", "il")]


def test_a_chain_goes_on_past_a_sentence_without_marks() -> None:
    text = "“It will hold,” Hale said on Friday. “Nobody needs to leave.” He went out."
    assert speakers(text) == ["Hale", "Hale"]


def test_a_quotation_behind_a_sentence_about_somebody_is_theirs() -> None:
    text = "Tom Hale shook his head. “It will hold.”"
    (statement,) = find_statements(text, "en")
    assert pair(text, statement) == ("“It will hold.”", "Tom Hale")
    assert statement.is_doubtful


def test_one_paragraph_without_marks_does_not_end_a_speech() -> None:
    text = "“It will hold,” said Tom Hale.\nThe rain fell all day long.\n“It is new.”"
    assert speakers(text) == ["Tom Hale", "Tom Hale"]


def test_several_paragraphs_without_marks_end_a_speech() -> None:
    text = "“It holds,” said Tom Hale.\nIt rained.\nIt snowed.\nAnna Cole came.\n“It is new.”"
    assert speakers(text) == ["Tom Hale", "Anna Cole"]


def test_a_paragraph_about_somebody_else_ends_a_speech() -> None:
    text = "“It will hold,” said Tom Hale.\nAnna Cole shook her head.\n“It is rotten.”"
    assert speakers(text) == ["Tom Hale", "Anna Cole"]


@pytest.mark.parametrize("between", ["", "“Then the wind rose in the night.\n"])
def test_a_speech_is_given_the_speaker_who_is_named_in_its_last_paragraph(between: str) -> None:
    text = f"“First we waited for the tide to turn.\n{between}“Then we rowed home,” said Kim Aster."
    assert set(speakers(text)) == {"Kim Aster"}
    assert len(speakers(text)) == text.count("“")


def test_a_closed_quotation_is_not_given_the_speaker_of_the_next_paragraph() -> None:
    text = "“First we waited for the tide to turn.”\n“Then we rowed home,” said Kim Aster."
    assert speakers(text) == [None, "Kim Aster"]


def test_a_speech_whose_mark_is_never_closed_ends_with_its_paragraph() -> None:
    text = "“First we waited for the tide,” said Kim Aster. “Then we rowed.\nIt rained on Friday."
    assert marked(text) == [
        ("“First we waited for the tide,”", "Kim Aster"),
        ("“Then we rowed.", "Kim Aster"),
    ]


def test_a_new_speaker_takes_the_chain_over() -> None:
    text = "“It holds,” said Hale. “It is rotten,” said Cole. “It will fall.”"
    assert speakers(text) == ["Hale", "Cole", "Cole"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("„Der Deich hält“, sagte Ada Quill. „Er ist neu.“", "de"),
        ("« Le phare ferme », a dit Ada Quill. « Il est tard. »", "fr"),
        ("“It will hold,” said Ada Quill. “It is new.”", "en"),
    ],
)
def test_chains_in_every_language(text: str, language: str) -> None:
    assert speakers(text, language) == ["Ada Quill", "Ada Quill"]


def test_whoever_answers_goes_on_behind_a_question() -> None:
    text = (
        "“It was cold,” Ada Quill says.\nDid you speak to anyone about it?\n"
        "“To the warden, mostly.”"
    )
    assert speakers(text) == ["Ada Quill", "Ada Quill"]


def test_a_road_and_the_reader_speak_no_quotation_below_them() -> None:
    assert speakers("The road was wet.\n“We shall wait here for the boat.”") == [None]
    assert speakers("You opened it.\n“We shall wait here for the boat.”") == [None]


def test_what_announces_an_interview_over_its_title_does_not_speak() -> None:
    text = (
        "Gespräch mit einer Lotsin\n»Der Hafen wartet nicht auf mich«\n"
        "Seit neun Jahren holt Gesine Thorwald Schiffe in den Hafen von Obermoor."
    )
    assert marked(text, "de") == [("»Der Hafen wartet nicht auf mich«", None)]
