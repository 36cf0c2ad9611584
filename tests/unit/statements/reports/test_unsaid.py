from __future__ import annotations

import pytest

from tests.unit.statements.told import marked, names, told, unmarked


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hale did not say that the pier rots.", "en"),
        ("Hale would not say when the pier opens.", "en"),
        ("Nobody said that the pier rots.", "en"),
        ("Neither Hale nor Quill said they would resign.", "en"),
        ("Hale might have added that the pier rots.", "en"),
        ("Hale has yet to say whether taxes will rise.", "en"),
        ("If Hale says that it is over, we leave.", "en"),
        ("Had Hale said the pier was dead, Quill would have left.", "en"),
        ("Should Hale say that it is over, we leave.", "en"),
        ("Hale sagte nicht, dass die Mole fault.", "de"),
        ("Hale hat nie gesagt, dass die Mole fault.", "de"),
        ("Hale sagte nicht, ob die Mole schließt.", "de"),
        ("Weder Hale noch Quill sagten, dass die Mole fault.", "de"),
        ("Wenn Hale sagt, dass sie geht, bleibt Quill.", "de"),
        ("Hätte Hale gesagt, dass sie geht, wäre Quill da.", "de"),
        ("Ada Hale n'a pas dit que le pont est sûr.", "fr"),
        ("Si Ada Hale dit que le pont est sûr, on passera.", "fr"),
        ("Hale wants Quill to say that the deal is off.", "en"),
        ("Hale told them to say that the deal is off.", "en"),
        ("Hale criticised Quill for saying that the pier rots.", "en"),
        ('A banner that read "Go home" was carried by Hale.', "en"),
        ('A sign saying "Keep out" hung on the door of Mr Hale.', "en"),
    ],
)
def test_what_nobody_said_is_no_statement(text: str, language: str) -> None:
    assert told(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Hale said not a word was true.", "en", None),
        ("Hale sagte, dass die Mole nicht fault.", "de", "die Mole nicht fault"),
        ("Hale sagte, er wisse nicht, wann er komme.", "de", "er wisse nicht, wann er komme"),
        ("Hale glaubt nicht, dass sich das ändert.", "de", "sich das ändert"),
        ("Ada Hale dit que le pont n'est pas sûr.", "fr", "le pont n'est pas sûr"),
    ],
)
def test_a_negation_within_the_words_denies_nothing(
    text: str, language: str, words: str | None
) -> None:
    assert [said for said, _ in unmarked(text, language)] == ([words] if words else [])


def test_a_negation_of_the_manner_denies_nothing() -> None:
    assert marked("„Ich gehe“, sagte Hale nicht ohne Stolz.", "de") == [("„Ich gehe“", "Hale")]


def test_marks_behind_a_denial_have_no_speaker() -> None:
    assert all(who is None for _, who in marked("Hale did not say: “I hate all of you.”"))


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ('"Leave now," the Courier quoted Hale as saying.', "en", "Hale"),
        ("The Courier quoted Hale as saying that the pier rots.", "en", "Hale"),
        ("Quill zitierte Hale mit den Worten: „Ich gehe.“", "de", "Hale"),
    ],
)
def test_who_is_quoted_speaks_and_not_who_quotes(text: str, language: str, speaker: str) -> None:
    assert [who for _, who in told(text, language)] == [speaker]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ('"I am innocent," a lawyer for Anna Hale said.', "en"),
        ("„Ich gehe“, sagte ein Sprecher von Anna Hale.", "de"),
        ("Es heißt, Hale sei krank.", "de"),
        ("Hale killed two, police said. “I did it,” he told officers.", "en"),
    ],
)
def test_no_name_where_none_is_told(text: str, language: str) -> None:
    assert names(text, language)[-1] is None
