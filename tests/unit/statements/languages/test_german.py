from __future__ import annotations

import pytest

from tests.unit.statements.told import (
    marked,
    names,
    speakers,
    told,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("„Wir schaffen das“, sagte Angela Brandt.", "Angela Brandt"),
        ("„Das ist falsch“, so der Minister.", "der Minister"),
        ("»Wir schaffen das«, sagte Angela Brandt.", "Angela Brandt"),
        ("«Wir prüfen das», sagt Bundesrat Beat Keller.", "Bundesrat Beat Keller"),
        ("Der Minister sagte: „Wir prüfen das.“", "Der Minister"),
    ],
)
def test_german_quotations(text: str, expected: str) -> None:
    assert [speaker for _, speaker in told(text, "de")] == [expected]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("»Wir gehen jetzt«, sagte Ada Quill.", "Ada Quill"),
        ("›Wir gehen jetzt‹, sagte Ada Quill.", "Ada Quill"),
        ("«Wir gehen jetzt», sagte Ada Quill.", "Ada Quill"),
        ("„Wir gehen jetzt”, sagte Ada Quill.", "Ada Quill"),
        ("„Wir gehen jetzt“, hofft Ada Quill.", "Ada Quill"),
        ("„Wir gehen jetzt“, freute sich Ada Quill.", "Ada Quill"),
        ("„Wir gehen jetzt“, betonte auch Ada Quill.", "Ada Quill"),
        ("„Wer zahlt das?“, fragte Ada Quill.", "Ada Quill"),
        ("„Wir gehen jetzt“, sagte Ada Quill, Leiterin des Hafens.",
         "Ada Quill, Leiterin des Hafens"),
        ("„Wir gehen jetzt“, sagt Frau Quill.", "Frau Quill"),
        ("Ada Quill, die den Hafen leitet, sagte: „Wir gehen jetzt.“",
         "Ada Quill, die den Hafen leitet"),
        ("Ada Quill kam und sagte: „Wir gehen jetzt.“", "Ada Quill"),
        ("In dem Brief heißt es: „Wir gehen jetzt.“", "dem Brief"),
        ("„Wir gehen jetzt“, wird Ada Quill zitiert.", "Ada Quill"),
        ("Ada Quill: „Wir gehen jetzt.“", "Ada Quill"),
        ("Ada Quill bezeichnete den Deich als „sicher und trocken“.", "Ada Quill"),
        ("Ada Quill nannte den Deich „sicher und trocken“.", "Ada Quill"),
    ],
)  # fmt: skip
def test_the_speaker_of_german_words_in_marks(text: str, speaker: str) -> None:
    assert speakers(text, "de") == [speaker]


def test_a_sentence_split_by_its_speaker() -> None:
    text = "„Der Deich“, sagte Ada Quill, „hält noch ein Jahr.“"
    assert marked(text, "de") == [
        ("„Der Deich“", "Ada Quill"),
        ("„hält noch ein Jahr.“", "Ada Quill"),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Klaus Moor traf Anna Holt. „Der Deich hält“, sagte sie.", "Anna Holt"),
        ("Klaus Moor traf Anna Holt. „Der Deich hält“, sagte er.", "Klaus Moor"),
        ("Klaus Moor kam. „Der Deich hält“, sagte Moor.", "Klaus Moor"),
        ("Bürgermeister Klaus Moor kam. „Der Deich hält“, sagte der Bürgermeister.", "Klaus Moor"),
        ("„Der Deich hält“, sagte Hafenministerin Ada Quill.", "Ada Quill"),
        ("„Der Deich hält“, sagte die Hafenministerin.", None),
    ],
)
def test_the_name_of_a_german_speaker(text: str, name: str | None) -> None:
    assert names(text, "de") == [name]
