from __future__ import annotations

import pytest

from reader.statements import StatementKind, find_statements
from tests.unit.statements.told import (
    pair,
    reported,
    unmarked,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ministry said on Monday that the talks had failed.",
            ("the talks had failed", "The ministry"),
        ),
        ("Berg said the bridge would be closed.", ("the bridge would be closed", "Berg")),
        (
            "Berg told the committee that the bridge was closed.",
            ("the bridge was closed", "Berg"),
        ),
        (
            "Some 3,000 people have left, according to the ministry.",
            ("Some 3,000 people have left", "the ministry"),
        ),
        (
            "According to Lin Dafu, eight officers were killed.",
            ("eight officers were killed", "Lin Dafu"),
        ),
        (
            "According to local intelligence, the road is closed.",
            ("the road is closed", "local intelligence"),
        ),
        ("The road is closed, the police said.", ("The road is closed", "the police")),
        ("The road is closed, Berg said on Friday.", ("The road is closed", "Berg")),
    ],
)
def test_reports_without_marks(text: str, expected: tuple[str, str]) -> None:
    (statement,) = find_statements(text, "en")
    assert statement.kind is StatementKind.INDIRECT
    assert pair(text, statement) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The union accused the port of hiding a leak.", "of hiding a leak"),
        ("A study by Marl College found that eels sleep.", "eels sleep"),
        ("Pilots, who say the pay is too low, have left.", "the pay is too low"),
        ("A leak was seen at 07:15 by a diver, according to the port.",
         "A leak was seen at 07:15 by a diver"),
        ("According to a report seen by the Gazette, the lock was shut.", "the lock was shut"),
        ("PORT MARL (Wire) - The lock was shut, the harbour office said on Friday.",
         "The lock was shut"),
        ("Sales rose by a tenth, the firm said on Friday, while costs fell and fell again.",
         "Sales rose by a tenth"),
        ("The log said the tide had turned, and I believe it.", "the tide had turned"),
    ],
)  # fmt: skip
def test_english_words_without_marks(text: str, words: str) -> None:
    assert reported(text, "en") == [words]


@pytest.mark.parametrize(
    "text",
    [
        "He told the crew a story and sang.",
        "She wrote this in a note that was pinned to the mast.",
        "The crew feared the storm.",
        "The warning lights went out.",
    ],
)
def test_english_verbs_without_a_reported_clause(text: str) -> None:
    assert not reported(text, "en")


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("The bridge is safe, Hale says.", "The bridge is safe", "Hale"),
        ("The bridge is safe, the mayor said Thursday.", "The bridge is safe", "the mayor"),
        ("The bridge is safe, as Hale said.", "The bridge is safe", "Hale"),
        ("Three men were seen, police say.", "Three men were seen", "police"),
        ("Hale accused the council of hiding a crack.", "of hiding a crack", "Hale"),
        ("The council denied hiding a crack.", "hiding a crack", "The council"),
        ("Hale admitted painting over the crack.", "painting over the crack", "Hale"),
        ("The council denied that there was a crack.", "there was a crack", "The council"),
        ("Hale reported that the bridge had fallen; nobody was hurt.", "the bridge had fallen",
         "Hale"),
        ("MARL (Wire) — The bridge is safe, the mayor said on Friday.", "The bridge is safe",
         "the mayor"),
        ("In May: the bridge is safe, the mayor said.", "the bridge is safe", "the mayor"),
    ],
)  # fmt: skip
def test_where_english_words_without_marks_end(text: str, words: str, speaker: str) -> None:
    assert unmarked(text) == [(words, speaker)]


def test_a_tag_in_the_middle_cuts_its_sentence_in_two() -> None:
    assert unmarked("The bridge, Hale said, is safe.") == [
        ("The bridge", "Hale"),
        ("is safe", "Hale"),
    ]


def test_two_reports_of_one_sentence_end_where_the_other_begins() -> None:
    text = "Hale said the bridge was safe, but the council said the bridge was old."
    assert reported(text) == ["the bridge was safe", "the bridge was old"]


def test_a_participle_ends_what_the_verb_before_reports() -> None:
    text = "Hale argued that it was safe, adding that nobody had checked."
    assert reported(text) == ["it was safe", "nobody had checked"]


def test_what_is_coordinated_with_a_second_verb_ends_before_it() -> None:
    text = "Hale denied that he had lied and said he was tired."
    assert reported(text) == ["he had lied", "he was tired"]


def test_a_report_within_a_report_is_given_too() -> None:
    text = "Hale said he hoped the bridge would hold."
    assert unmarked(text) == [
        ("he hoped the bridge would hold", "Hale"),
        ("the bridge would hold", "he"),
    ]


@pytest.mark.parametrize(
    "text",
    ["In contrast, Hale said: “It holds.”", "On Friday, Hale said: “It holds.”"],
)
def test_an_opening_is_no_statement(text: str) -> None:
    assert reported(text) == []


def test_what_another_sets_against_it_ends_what_is_reported() -> None:
    text = "The mayor said that the bridge was old though a spokesman said that it was safe."
    assert unmarked(text) == [
        ("the bridge was old", "The mayor"),
        ("it was safe", "a spokesman"),
    ]


def test_a_possessive_relative_clause_belongs_to_the_subject_before() -> None:
    text = "Hale, whose brother built it, said the bridge was safe."
    assert unmarked(text) == [("the bridge was safe", "Hale, whose brother built it")]
