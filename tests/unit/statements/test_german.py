"""What German rules find: subjects behind their verb, tags, own accounts, the subjunctive."""

from __future__ import annotations

import pytest

from reader.statements import StatementKind, find_statements


def _told(text: str) -> list[tuple[str, str | None]]:
    """The words reported without marks, each with the speaker's."""
    return [
        (one.span.of(text), one.speaker.text if one.speaker else None)
        for one in find_statements(text, "de")
        if one.kind is StatementKind.INDIRECT
    ]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Als Studentin sagte mir mein Professor, das Thema sei erledigt.",
         "das Thema sei erledigt", "mein Professor"),
        ("So erzählte uns die Wirtin, der Koch sei weg.", "der Koch sei weg", "die Wirtin"),
        ("Gestern sagte der Lotse, die Leitung halte.", "die Leitung halte", "der Lotse"),
    ],
)  # fmt: skip
def test_a_clause_in_the_subjunctive_behind_a_subject_is_no_apposition(
    text: str, words: str, speaker: str
) -> None:
    assert _told(text) == [(words, speaker)]


def test_a_relative_clause_in_the_subjunctive_belongs_to_its_subject() -> None:
    [(words, speaker)] = _told("Gestern sagte der Lotse, der dabei gewesen sei, er komme.")
    assert words == "er komme"
    assert speaker == "der Lotse, der dabei gewesen sei"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ein junger Mann habe sich gemeldet, erzählt sie, er sei aber wieder gegangen.",
         [("Ein junger Mann habe sich gemeldet", "sie"),
          ("er sei aber wieder gegangen", "sie")]),
        ("Er habe sich gemeldet, erzählt Hedwig Lauterjung.",
         [("Er habe sich gemeldet", "Hedwig Lauterjung")]),
        ("Er habe die Wirtin gefragt und sei gegangen, berichtet Ada Quill.",
         [("Er habe die Wirtin gefragt und sei gegangen", "Ada Quill")]),
        ("Sie habe das nie behauptet, sagt Ada Quill.",
         [("Sie habe das nie behauptet", "Ada Quill")]),
    ],
)  # fmt: skip
def test_a_participle_within_the_words_of_a_tag_is_no_report(
    text: str, told: list[tuple[str, str]]
) -> None:
    assert _told(text) == told
