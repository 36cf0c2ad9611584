from __future__ import annotations

import pytest

from tests.unit.statements.told import (
    marked,
    speakers,
)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« Nous partons, a dit Anne Lorec, et vite. »", "Anne Lorec"),
        ("« Vous plaisantez ? interroge la juge. Sortez ! »", "la juge"),
        ("« Franchement, dit-elle, je pensais rester. »", "elle"),
        ("« Nous ne savons pas, reconnaît le capitaine. Il faut attendre. »", "le capitaine"),
    ],
)
def test_a_tag_within_the_marks_names_the_speaker(text: str, speaker: str) -> None:
    assert marked(text, "fr") == [(text, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "« J'ai dit non, je dis non. »",
        "« Le pont que la maire a inauguré, dit « le fer », tient. »",
        "« Elle a dit que nous partons, et vite. »",
    ],
)
def test_a_verb_of_the_speakers_own_is_no_tag(text: str) -> None:
    assert [speaker for _, speaker in marked(text, "fr")] == [None]


def test_a_tag_within_is_surer_than_the_sentence_before() -> None:
    text = "Luc Ferrat hausse les épaules. « Nous partons, répond Anne Lorec, et vite. »"
    assert speakers(text, "fr") == ["Anne Lorec"]


@pytest.mark.parametrize(("language"), ["en", "de"])
def test_other_languages_have_no_tags_within_the_marks(language: str) -> None:
    text = "“I leave, said Anne Lorec, and soon, for the far harbour.”"
    assert speakers(text, language) == [None]
