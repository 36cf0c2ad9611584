from __future__ import annotations

import pytest

from tests.unit.statements.told import (
    marked,
    reported,
    told,
    unmarked,
)


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("According to Tom Hale, a welder, the bridge is safe.", "the bridge is safe",
         "Tom Hale, a welder"),
        ("The bridge is safe, according to Tom Hale.", "The bridge is safe", "Tom Hale"),
        ("In the words of Tom Hale, the bridge is safe.", "the bridge is safe", "Tom Hale"),
        ("As Hale said, the bridge is safe.", "the bridge is safe", "Hale"),
    ],
)  # fmt: skip
def test_english_sources(text: str, words: str, speaker: str) -> None:
    assert unmarked(text) == [(words, speaker)]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Laut Klaus Moor hält der Deich.", "hält der Deich", "Klaus Moor"),
        ("Laut der Hafenbehörde hält der Deich.", "hält der Deich", "der Hafenbehörde"),
        ("Laut der Ministerin Ada Quill hält der Deich.", "hält der Deich",
         "der Ministerin Ada Quill"),
        ("Nach Angaben der Hafenbehörde hält der Deich.", "hält der Deich", "der Hafenbehörde"),
        ("Nach Polizeiangaben hielt der Deich.", "hielt der Deich", "Polizeiangaben"),
        ("Der Hafenbehörde zufolge hält der Deich.", "hält der Deich", "Der Hafenbehörde"),
        ("Einem Bericht zufolge hält der Deich.", "hält der Deich", "Einem Bericht"),
        ("Seiner Meinung nach hält der Deich.", "hält der Deich", "Seiner Meinung"),
        ("Der Deich hält, so Klaus Moor.", "Der Deich hält", "Klaus Moor"),
        ("Im Bericht heißt es, der Deich halte.", "der Deich halte", "Bericht"),
        ("Der Deich halte, heißt es in dem Brief.", "Der Deich halte", "dem Brief"),
    ],
)  # fmt: skip
def test_german_sources(text: str, words: str, speaker: str) -> None:
    assert unmarked(text, "de") == [(words, speaker)]


@pytest.mark.parametrize("source", ["laut Hafenbehörde", "nach Angaben der Hafenbehörde"])
def test_a_german_source_in_the_middle_cuts_its_clause_in_two(source: str) -> None:
    text = f"Der Deich hält {source} noch ein Jahr."
    assert reported(text, "de") == ["Der Deich hält", "noch ein Jahr"]


def test_a_source_behind_the_marks_is_their_speaker() -> None:
    text = "“It will hold for a year,” according to the port."
    assert marked(text) == [("“It will hold for a year,”", "the port")]


def test_nach_before_any_other_noun_is_no_source() -> None:
    assert told("Nach dem Regen hielt der Deich.", "de") == []
