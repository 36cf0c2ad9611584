from __future__ import annotations

import pytest

from reader.statements import StatementKind, find_statements


def _indirect(text: str, language: str) -> list[str]:
    found = find_statements(text, language)
    return [one.span.of(text) for one in found if one.kind is StatementKind.INDIRECT]


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
    assert _indirect(text, "en") == [words]


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
    assert not _indirect(text, "en")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Der Verein warf dem Hafen vor, ein Leck zu verschweigen.", "ein Leck zu verschweigen"),
        ("Laut einem Bericht aus dem Jahr 2020 war die Mole morsch.", "war die Mole morsch"),
        ("Nach Angaben der Wehr brannten zwei Boote.", "brannten zwei Boote"),
        ("Die Mole sei morsch, so Sprecherin Ada Quill; der Kran stehe still.",
         "Die Mole sei morsch"),
        ("Die Mole sei morsch, hieß es in einem Bericht.", "Die Mole sei morsch"),
    ],
)  # fmt: skip
def test_german_words_without_marks(text: str, words: str) -> None:
    assert words in _indirect(text, "de")


def test_a_clause_behind_an_elided_french_complementiser() -> None:
    text = "La mairie assure qu'elle a répondu."
    assert _indirect(text, "fr") == ["elle a répondu"]


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
