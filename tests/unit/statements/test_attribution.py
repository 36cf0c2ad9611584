from __future__ import annotations

import pytest

from reader.statements import find_statements
from tests.unit.statements.told import (
    marked,
    speakers,
    told,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will appeal,” said Lena Brandt.", "Lena Brandt"),
        ("“We will appeal,” Lena Brandt said.", "Lena Brandt"),
        ("“We will appeal,” Brandt later told reporters in Oslo.", "Brandt"),
        ("“We will appeal,” said a spokesman for the harbour board.", None),
        ("“We will appeal,” said the chief engineer on Monday.", "the chief engineer"),
        ("“Who pays?” asked the senator.", "the senator"),
        ("“What a night!” Marlow tweeted.", "Marlow"),
        ("“No one was hurt,” according to the fire department.", "the fire department"),
        ("“It works” – Lena Holt, engineer", "Lena Holt"),
        (
            "“It works,” said Lena Holt, an engineer at the mill.",
            "Lena Holt, an engineer at the mill",
        ),
        ("“It works,” Lena Holt, an engineer, said.", "Lena Holt, an engineer"),
        ("“It works,” Sen. Ada Reyes (R-TX) said.", "Sen. Ada Reyes (R-TX)"),
    ],
)
def test_speaker_behind_the_quotation(text: str, expected: str | None) -> None:
    ((_, speaker),) = told(text)
    assert speaker == (expected or "a spokesman for the harbour board")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lena Brandt said: “We will appeal.”", "Lena Brandt"),
        ("The harbour master said on Tuesday, “We will appeal.”", "The harbour master"),
        ("Brandt, who lives in Oslo, said: “We will appeal.”", "Brandt, who lives in Oslo"),
        ("Brandt told the committee, “We will appeal.”", "Brandt"),
        ("City Hall: “We will appeal this decision.”", "City Hall"),
    ],
)
def test_speaker_before_the_quotation(text: str, expected: str) -> None:
    assert [speaker for _, speaker in marked(text)] == [expected]


def test_a_sentence_split_by_its_speaker_is_two_statements_of_one() -> None:
    text = "“We will appeal,” Berg said, “and we will win.”"
    assert [speaker for _, speaker in told(text)] == ["Berg", "Berg"]


def test_a_fragment_without_reporting_verb_goes_to_the_subject() -> None:
    text = "Pyongyang is again threatening a “holy war”."
    assert told(text) == [("“holy war”", "Pyongyang")]


def test_a_sure_mechanism_is_more_confident_than_a_guess() -> None:
    sure = find_statements("“We will appeal,” said Lena Brandt.", "en")[0]
    guess = find_statements("Oslo is again threatening a “cold war” at sea.", "en")[0]
    nobody = find_statements("“We will certainly appeal against it.”", "en")[0]
    assert sure.confidence > guess.confidence > nobody.confidence


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("»Leinen los«, hat der Lotse gerufen.", "de", "der Lotse"),
        ("« Ne partez pas ce soir », a-t-elle insisté.", "fr", "elle"),
        ("« Rien ne bouge », répète le pilote Luc Arnal.", "fr", "le pilote Luc Arnal"),
        ("Her mother, Ada Quill, put the loss at “no more than a tenth”.", "en",
         "Her mother, Ada Quill"),
        ("The clerk quoted her father: “Count the boats.”", "en", "her father"),
    ],
)  # fmt: skip
def test_the_speaker_of_words_in_marks(text: str, language: str, speaker: str) -> None:
    [statement] = find_statements(text, language)
    assert statement.speaker is not None
    assert statement.speaker.text.startswith(speaker)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It will hold,” the mayor, Tom Hale, said.", "the mayor, Tom Hale"),
        ("“It will hold,” J. R. Hale said.", "J. R. Hale"),
        ("“It will hold,” said Tom Hale, who built the bridge.", "Tom Hale, who built the bridge"),
        ("“It will hold,” said Tom Hale, adding nothing.", "Tom Hale"),
        ("“It will hold,” they said, laughing.", "they"),
        ("“It will hold,” Hale told the Gazette on Friday.", "Hale"),
        ("“It will hold,” Hale said in an interview with the Gazette.", "Hale"),
        ("“It will hold,” said his wife, Maria Cole.", "his wife, Maria Cole"),
        ("“It will hold,” said Tom Hale, of Marl.", "Tom Hale"),
        ("“It will hold,” said Tom Hale (52).", "Tom Hale (52)"),
        ("“It will hold” – Tom Hale, welder", "Tom Hale"),
        ("“It will hold”, said Tom Hale.", "Tom Hale"),
        ("“Will it hold?” Tom Hale asked.", "Tom Hale"),
        ("'It will hold,' said Tom Hale.", "Tom Hale"),
        ("``It will hold,'' said Tom Hale.", "Tom Hale"),
    ],
)
def test_a_speaker_behind_the_marks_with_all_that_belongs_to_them(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Tom Hale, the mayor of Marl, said on Friday: “It will hold.”",
         "Tom Hale, the mayor of Marl"),
        ("In a letter to the council, Tom Hale wrote: “It will hold.”", "Tom Hale"),
        ("Asked about the bridge, Tom Hale said: “It will hold.”", "Tom Hale"),
        ("When the rain came, Tom Hale said: “It will hold.”", "Tom Hale"),
        ("As Tom Hale put it, “it will hold for a year”.", "Tom Hale"),
        ("Hale told the council, in a low voice, “it will hold”.", "Hale"),
        ("Hale joked: “It will hold.”", "Hale"),
        ("Hale sat down and said: “It will hold.”", "Hale"),
        ("The letter says: “It will hold.”", "The letter"),
    ],
)  # fmt: skip
def test_a_speaker_before_the_marks_past_what_opens_the_sentence(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Hale: “It will hold for a year.”", "Hale"),
        ("Kremlin: “It will hold for a year”", "Kremlin"),
        ("Marl council: “It will hold for a year”", "Marl council"),
    ],
)
def test_a_colon_in_a_headline_stands_for_a_verb(text: str, speaker: str) -> None:
    assert marked(text)[0][1] == speaker
    assert find_statements(text, "en")[0].cue is None


def test_a_headline_may_name_the_speaker_without_an_article() -> None:
    assert marked("Bridge “will hold for a year”, says mayor") == [
        ("“will hold for a year”", "mayor")
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("He called the bridge “a work of love”.", "He"),
        ("Hale described the bridge as “safe and dry”.", "Hale"),
        ("Hale dubbed the bridge “the iron cat”.", "Hale"),
        ("Critics call it “a waste of money”.", "Critics"),
        ("The bridge, which Hale called “a work of love”, fell.", "Hale"),
    ],
)
def test_what_somebody_calls_something_is_theirs(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_a_fragment_belongs_to_the_outer_of_two_reports() -> None:
    text = "Hale said he hoped the bridge would be “safe and dry”."
    assert marked(text) == [("“safe and dry”", "Hale")]


def test_two_speakers_of_one_sentence_have_each_their_own_words() -> None:
    text = "“It will hold,” said Hale, but Cole said: “It is rotten.”"
    assert marked(text) == [("“It will hold,”", "Hale"), ("“It is rotten.”", "Cole")]


def test_a_guessed_speaker_is_doubtful() -> None:
    (guess,) = find_statements("Oslo is in a “cold and bitter war” at sea.", "en")
    assert guess.is_doubtful
    assert guess.attribution == "Oslo?"


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ('When Ada Quill asked him, "Is it wet?", Hale nodded.', "en", "Ada Quill"),
        ("Als Quill ihn fragte: „Ist es nass?“, nickte Hale.", "de", "Quill"),
    ],
)
def test_a_question_is_of_who_asks_and_not_of_who_nods(
    text: str, language: str, speaker: str
) -> None:
    assert speakers(text, language) == [speaker]
