"""What English reports and what it does not, by what stands around the verb."""

from __future__ import annotations

import pytest

from reader.statements import find_statements
from tests.unit.statements.told import marked, names, told, unmarked


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("The pier rotted, a council source tells us; nobody minds.", "The pier rotted",
         "a council source"),
        ("No ships near Cape Vole, says Lisbon", "No ships near Cape Vole", "Lisbon"),
        ("Kim accepts it is a keypad.", "it is a keypad", "Kim"),
        ("The audit says the tower leans by two degrees, and a note adds that it sinks.",
         "the tower leans by two degrees", "The audit"),
        ("Kim Hale said it rang at noon and that a boat left.",
         "it rang at noon and that a boat left", "Kim Hale"),
        ("According to the letter, he knew the truth.", "he knew the truth", "the letter"),
        ("According to the ministry the bridge is safe.", "the bridge is safe", "the ministry"),
        ("The pier rots, according to a report seen by the Courier.", "The pier rots",
         "a report seen by the Courier"),
        ("The bridge, according to Hale, is safe.", "The bridge, according to Hale, is safe",
         "Hale"),
        ("People who saw the bridge say it is safe.", "it is safe", "People who saw the bridge"),
        ("Kim Hale said about 3,100 people waited.", "about 3,100 people waited", "Kim Hale"),
        ("Between 20 and 40 people waited, Kim Hale said.", "Between 20 and 40 people waited",
         "Kim Hale"),
        ("It was announced by the mayor that the plant will close.", "the plant will close",
         "the mayor"),
        ("The unions accused the firm of hiding the risk and called for a strike.",
         "of hiding the risk", "The unions"),
        ("His letter of 3 June said that the door was open.", "the door was open",
         "His letter of 3 June"),
        ("Kim Hale, meanwhile, said that the door was open.", "the door was open", "Kim Hale"),
        ("Kim Hale, for his part, said that the door was open.", "the door was open", "Kim Hale"),
        ("Giving evidence, the owner, Kim Hale, said the door was open.", "the door was open",
         "the owner, Kim Hale"),
    ],
)  # fmt: skip
def test_what_is_reported(text: str, words: str, speaker: str) -> None:
    assert (words, speaker) in unmarked(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kim Hale might have added that it rains.",
        "Kim Hale did not say that he was sorry.",
        "Nobody said that it rains.",
        "Kim Hale told jurors not to read about the case.",
        "Kim Hale told a radio programme in the ’80s.",
        "The firm raised its full-year profit forecast on Wednesday.",
    ],
)
def test_what_is_not_reported(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The plan was called “mad” by the mayor.", "the mayor"),
        ("The move was described by critics as “mad”.", "critics"),
        ("“It will hold,” said 52-year-old welder Kim Hale.", "52-year-old welder Kim Hale"),
        ("“It will hold,” said May Quill.", "May Quill"),
        ("“It will hold,” said Will Quill.", "Will Quill"),
        ("Kim Hale smiled: “It will hold.”", "Kim Hale"),
        ("A report seen by the Courier calls it “mad”.", "A report seen by the Courier"),
    ],
)
def test_who_speaks(text: str, speaker: str) -> None:
    assert [who for _, who in marked(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ada Hale left. Hale's deputy went further. He said that it rains.", "Hale's deputy"),
        ("Transport Minister Colin Brath left. Brath said it rains.", "Colin Brath"),
        ("Your letter of 28 May called it mad. May said it rains.", None),
        ("The minister said that it rains. Corvane Ltd said it snows. The ministry said it hails.",
         None),
        ("By Cornelius Abery\nThe mayor's deputy went further. He said that it rains.",
         "The mayor's deputy"),
        ("Kim Hale KC opened the case. Mr Hale said it rains.", "Kim Hale"),
        ("Take Mayor Bryan Tolley. At noon he said it rains.", "Bryan Tolley"),
        ("The mayor of Marl says it rains.", None),
        ("“It rains,” said Maria Cole and Tom Hale.", "Maria Cole and Tom Hale"),
        ("“It rains,” said Tom van der Hale.", "Tom van der Hale"),
        ("“Will it hold?” he asked.", None),
        ("Sheila Marsh of Coldwater Research said it rains.", "Sheila Marsh"),
        ("It rained. Ann Hill met Carol Bell. “We left,” she said.", "Ann Hill"),
    ],
)  # fmt: skip
def test_whom_the_last_speaker_stands_for(text: str, name: str | None) -> None:
    assert names(text)[-1] == name


def test_a_quotation_behind_a_doubtful_one_is_no_surer() -> None:
    text = "Ann Hill came in.\n“It rains.” Then silence. “It snows too, and nobody minds.”"
    first, second = find_statements(text, "en")
    assert first.is_doubtful
    assert second.confidence <= first.confidence
