from __future__ import annotations

import pytest

from tests.unit.statements.told import marked, reported, told, unmarked


def test_german_report_without_marks() -> None:
    text = "Die Ministerin sagte am Montag, dass die Brücke gesperrt bleibe."
    assert told(text, "de") == [("die Brücke gesperrt bleibe", "Die Ministerin")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dazu erklärte die Ministerin, dass die Brücke gesperrt bleibe.", "die Ministerin"),
        ("In einem Interview sagte Anna Brandt, sie komme bald.", "Anna Brandt"),
        ("Im Bericht heißt es, dass die Brücke gesperrt bleibe.", "Bericht"),
        ("Die Brücke bleibt gesperrt, wie die Polizei mitteilte.", "die Polizei"),
        ("Laut Polizei bleibt die Brücke gesperrt.", "Polizei"),
        ("Die Brücke bleibt gesperrt, so Anna Brandt.", "Anna Brandt"),
    ],
)
def test_german_word_orders(text: str, expected: str) -> None:
    assert [speaker for _, speaker in told(text, "de")] == [expected]


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
    assert words in reported(text, "de")


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Am Montag erklärte Klaus Moor, dass der Deich halte.", "der Deich halte", "Klaus Moor"),
        ("Klaus Moor teilte am Montag mit, dass der Deich halte.", "der Deich halte",
         "Klaus Moor"),
        ("Klaus Moor gab bekannt, dass der Deich halte.", "der Deich halte", "Klaus Moor"),
        ("Klaus Moor fügte hinzu, der Deich sei sicher.", "der Deich sei sicher", "Klaus Moor"),
        ("Klaus Moor hat gesagt, dass der Deich hält.", "der Deich hält", "Klaus Moor"),
        ("Klaus Moor glaubt, dass der Deich hält.", "der Deich hält", "Klaus Moor"),
        ("Der Hafen ließ wissen, dass der Deich halte.", "der Deich halte", "Der Hafen"),
        ("Der Hafen ließ ausrichten, der Deich halte.", "der Deich halte", "Der Hafen"),
        ("Der Deich hält, wie Klaus Moor sagte.", "Der Deich hält", "Klaus Moor"),
        ("Wie Klaus Moor sagte, hält der Deich.", "hält der Deich", "Klaus Moor"),
        ("Der Deich halte, sagte Ingenieur Klaus Moor am Montag.", "Der Deich halte",
         "Ingenieur Klaus Moor"),
        ("Sie sagte zu ihm, er solle gehen.", "er solle gehen", "Sie"),
        ("Von der Aue sagte, der Deich halte.", "der Deich halte", "Von der Aue"),
        ("Klaus Moor warf der Stadt vor, den Deich zu vernachlässigen.",
         "den Deich zu vernachlässigen", "Klaus Moor"),
        ("Klaus Moor forderte die Stadt auf, den Deich zu bauen.", "den Deich zu bauen",
         "Klaus Moor"),
    ],
)  # fmt: skip
def test_who_is_the_subject_of_a_german_verb(text: str, words: str, speaker: str) -> None:
    assert unmarked(text, "de") == [(words, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "Die Polizei teilt das Gebiet in zwei Teile.",
        "Der Hafen ließ den Deich bauen.",
        "Er will wissen, ob der Deich halte.",
        "Niemand sagte, dass der Deich halte.",
        "Keiner behauptete, dass der Deich halte.",
        "Das Boot heißt Morgenstern.",
    ],
)
def test_german_verbs_that_report_nothing_here(text: str) -> None:
    assert told(text, "de") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Auch die Polizei sagte, dass der Deich halte.", "die Polizei"),
        ("Dem Hafenmeister sagte Ada Quill, dass der Deich halte.", "Ada Quill"),
        ("Den Bauern sagte sie, dass der Deich halte.", "sie"),
        ("Freitag sagte Ada Quill, dass der Deich halte.", "Ada Quill"),
        ("So sagte Ada Quill, dass der Deich halte.", "Ada Quill"),
        ("Ada Quill und Tim Moor sagten, dass der Deich halte.", "Ada Quill und Tim Moor"),
        ("Ada Quill, die dem Hafen sagte, dass der Deich halte, ging.", "die"),
        ("Ada Quill, deren Bruder sagte, dass der Deich halte, ging.", "Bruder"),
    ],
)
def test_what_stands_first_may_be_no_subject(text: str, speaker: str) -> None:
    assert [found for _, found in unmarked(text, "de")] == [speaker]


def test_a_passive_names_its_speaker_behind_von() -> None:
    assert marked("„Der Deich hält“, wurde von Ada Quill betont.", "de") == [
        ("„Der Deich hält“", "Ada Quill")
    ]


def test_a_verb_that_needs_a_particle_reports_nothing_without_it() -> None:
    assert reported("Ada Quill gab bekannt, dass der Deich halte.", "de") == ["der Deich halte"]
    assert reported("Ada Quill gab der Stadt das Wort, dass der Deich halte.", "de") == []
