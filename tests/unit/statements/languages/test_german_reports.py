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


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Das Unternehmen bietet nach eigenen Angaben 4,2 Prozent mehr.",
         "Das Unternehmen bietet nach eigenen Angaben 4,2 Prozent mehr", "Das Unternehmen"),
        ("Die Polizei nahm nach eigenen Angaben zwei Männer fest.",
         "Die Polizei nahm nach eigenen Angaben zwei Männer fest", "Die Polizei"),
        ("Der Verein zählt eigenem Bekunden zufolge 300 Mitglieder.",
         "Der Verein zählt eigenem Bekunden zufolge 300 Mitglieder", "Der Verein"),
        ("Nach eigener Aussage hat der Bäcker 200 Brote verschenkt.",
         "hat der Bäcker 200 Brote verschenkt", "der Bäcker"),
        ("Eigenen Angaben zufolge hat der Verein 300 Mitglieder.",
         "hat der Verein 300 Mitglieder", "der Verein"),
        ("Laut eigener Aussage arbeitet der Bäcker nachts.",
         "arbeitet der Bäcker nachts", "der Bäcker"),
        ("Seit 2010 bietet der Verein nach eigenen Angaben Kurse an.",
         "Seit 2010 bietet der Verein nach eigenen Angaben Kurse an", "der Verein"),
        ("Im vergangenen Jahr warb der Verein nach eigenen Angaben 30 Leute an.",
         "Im vergangenen Jahr warb der Verein nach eigenen Angaben 30 Leute an", "der Verein"),
        ("Wenn es brennt, sammelt die Wehr nach eigenen Angaben Geld.",
         "Wenn es brennt, sammelt die Wehr nach eigenen Angaben Geld", "die Wehr"),
        ("Dort fing nach eigenen Angaben der Wirt einen Hecht.",
         "Dort fing nach eigenen Angaben der Wirt einen Hecht", "der Wirt"),
        ("Der Bäcker, der nach eigener Aussage krank war, fehlte.",
         "der nach eigener Aussage krank war", "der"),
        ("Er fehlte, weil er nach eigenen Angaben krank war.",
         "weil er nach eigenen Angaben krank war", "er"),
    ],
)  # fmt: skip
def test_the_subject_is_the_source_of_its_own_account(text: str, words: str, speaker: str) -> None:
    assert _told(text) == [(words, speaker)]


def test_an_own_account_within_a_noun_phrase_makes_no_statement() -> None:
    assert not _told("Die nach eigenen Angaben größte Firma des Landes schließt.")


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Wie das Nordhainer Tagblatt erfuhr, prüft die Stadt den Verkauf.",
         "prüft die Stadt den Verkauf", "das Nordhainer Tagblatt"),
        ("Wie die Agentur am Montag erfuhr, liegen zwei Angebote vor.",
         "liegen zwei Angebote vor", "die Agentur"),
        ("Wie die Zeitung erfahren hat, prüft die Stadt den Verkauf.",
         "prüft die Stadt den Verkauf", "die Zeitung"),
        ("Wie am Montag aus Polizeikreisen verlautete, floh der Mann zu Fuß.",
         "floh der Mann zu Fuß", "Polizeikreisen"),
        ("Wie aus dem Papier hervorgeht, fehlen drei Millionen Euro.",
         "fehlen drei Millionen Euro", "dem Papier"),
        ("Wie aus dem Papier hervorgeht, das der Stadt vorliegt, fehlen drei Millionen Euro.",
         "fehlen drei Millionen Euro", "dem Papier"),
        ("Wie es im Bericht heißt, ist die Mole morsch.", "ist die Mole morsch", "Bericht"),
        ("Die Stadt prüft den Verkauf, wie das Nordhainer Tagblatt erfuhr.",
         "Die Stadt prüft den Verkauf", "das Nordhainer Tagblatt"),
    ],
)  # fmt: skip
def test_a_clause_of_wie_names_the_source(text: str, words: str, speaker: str) -> None:
    assert _told(text) == [(words, speaker)]


@pytest.mark.parametrize(
    "text",
    ["Der Mann erfuhr am Montag, dass er krank ist.", "Er erfuhr, wie krank er ist."],
)
def test_what_somebody_learns_is_no_statement(text: str) -> None:
    assert not _told(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Die Bahn, sagte der Minister, sei am Ende.", "der Minister"),
        ("Der alte Kran am Hafen, betont Ada Quill, müsse rasch weg.", "Ada Quill"),
    ],
)
def test_a_tag_between_subject_and_verb_cuts_the_words_in_two(text: str, speaker: str) -> None:
    subject, _, predicate = text.removesuffix(".").split(", ")
    assert _told(text) == [(subject, speaker), (predicate, speaker)]


def test_a_source_between_subject_and_verb_leaves_the_words_whole() -> None:
    text = "Die Bahn, so der Minister, ist am Ende."
    assert _told(text) == [(text.removesuffix("."), "der Minister")]


@pytest.mark.parametrize(
    "text",
    [
        "In der Debatte um das alte Kraftwerk fordert Ada Quill, sei es wie es sei, mehr Geld.",
        "Am frühen Montagmorgen, sagte der Minister, sei Schluss.",
    ],
)
def test_a_circumstance_before_a_tag_is_none_of_the_words(text: str) -> None:
    assert not any(words.startswith(text[:8]) for words, _ in _told(text))


def test_a_free_question_in_the_subjunctive_is_the_writers() -> None:
    text = (
        "Ada Quill sagt, sie gehe gern. Ob ihr der Abschied schwerfalle? Wie lange das dauere? "
        "Nein, sie freue sich."
    )
    assert _told(text) == [("sie gehe gern", "Ada Quill"), ("Nein, sie freue sich.", "Ada Quill")]


def test_a_question_that_its_verb_opens_is_the_speakers() -> None:
    text = "Ada Quill sagt, sie gehe gern. Warum solle sie bleiben?"
    assert _told(text)[1:] == [("Warum solle sie bleiben?", "Ada Quill")]


@pytest.mark.parametrize(
    "text",
    [
        "71 Jahre alt ist die Müllerin. Ihr Vater habe ihr das Mahlen beigebracht.",
        "Gut fünf Fuß groß ist die Müllerin. Ihr Vater habe ihr das Mahlen beigebracht.",
    ],
)
def test_a_measure_at_the_front_is_no_subject(text: str) -> None:
    assert _told(text) == [("Ihr Vater habe ihr das Mahlen beigebracht.", "die Müllerin")]


@pytest.mark.parametrize(
    "role",
    [
        "Vereinschef", "Amtsärztin", "Stadtrat", "Gemeinderätin", "Vorständin", "Kämmerer",
        "Kämmerin", "Torwarttrainerin", "Müllerin", "Pastorin", "Dekan", "Notarin", "Polizistin",
        "Nationalspieler", "Ruderin", "Rektorin", "Chirurgin", "Gastwirt", "Ratsmitglied",
        "Schöffin", "Bergführer", "Köchin", "Lotse",
    ],
)  # fmt: skip
def test_a_role_before_a_name_is_none_of_it(role: str) -> None:
    [statement] = find_statements(f"{role} Ada Quill sagt, der Kran sei morsch.", "de")
    assert statement.speaker is not None
    assert statement.speaker.name == "Ada Quill"


@pytest.mark.parametrize("name", ["Karl Müller", "Ada Koch", "Karl Schneider", "Ada Kellner"])
def test_a_surname_that_is_a_trade_stays_a_name(name: str) -> None:
    [statement] = find_statements(f"{name} sagt, der Kran sei morsch.", "de")
    assert statement.speaker is not None
    assert statement.speaker.name == name
