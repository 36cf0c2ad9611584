from __future__ import annotations

import pytest

from reader.statements import Statement, StatementKind, find_statements

Expected = list[tuple[str, str | None]]


def said(text: str, language: str | None = "en") -> Expected:
    return [_pair(text, statement) for statement in find_statements(text, language)]


def marked(text: str, language: str | None = "en") -> Expected:
    found = find_statements(text, language)
    return [_pair(text, one) for one in found if one.kind is not StatementKind.INDIRECT]


def _pair(text: str, statement: Statement) -> tuple[str, str | None]:
    return statement.span.of(text), statement.speaker.text if statement.speaker else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will appeal,” said Lena Brandt.", "Lena Brandt"),
        ("“We will appeal,” Lena Brandt said.", "Lena Brandt"),
        ("“We will appeal,” Brandt later told reporters in Oslo.", "Brandt"),
        ("“We will appeal,” said a spokesman for the harbour board.", None),
        ("“We will appeal,” said the chief engineer on Monday.", "the chief engineer"),
        ("“Who pays?” asked the senator.", "the senator"),
        ("“What a night!” Marlow tweeted.", "Marlow"),
        ("“No one was hurt,” according to the fire department.", "the fire department"),
        ("“It works” – Lena Holt, engineer", "Lena Holt"),
        (
            "“It works,” said Lena Holt, an engineer at the mill.",
            "Lena Holt, an engineer at the mill",
        ),
        ("“It works,” Lena Holt, an engineer, said.", "Lena Holt, an engineer"),
        ("“It works,” Sen. Ada Reyes (R-TX) said.", "Sen. Ada Reyes (R-TX)"),
    ],
)
def test_speaker_behind_the_quotation(text: str, expected: str | None) -> None:
    ((_, speaker),) = said(text)
    assert speaker == (expected or "a spokesman for the harbour board")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lena Brandt said: “We will appeal.”", "Lena Brandt"),
        ("The harbour master said on Tuesday, “We will appeal.”", "The harbour master"),
        ("Brandt, who lives in Oslo, said: “We will appeal.”", "Brandt, who lives in Oslo"),
        ("Brandt told the committee, “We will appeal.”", "Brandt"),
        ("City Hall: “We will appeal this decision.”", "City Hall"),
    ],
)
def test_speaker_before_the_quotation(text: str, expected: str) -> None:
    assert [speaker for _, speaker in marked(text)] == [expected]


def test_a_chain_keeps_its_speaker() -> None:
    text = "“We will appeal,” said Anna Berg. “It will take years.”"
    assert said(text) == [
        ("“We will appeal,”", "Anna Berg"),
        ("“It will take years.”", "Anna Berg"),
    ]


def test_a_sentence_split_by_its_speaker_is_two_statements_of_one() -> None:
    text = "“We will appeal,” Berg said, “and we will win.”"
    assert [speaker for _, speaker in said(text)] == ["Berg", "Berg"]


def test_a_paragraph_that_is_only_a_quotation_goes_on_with_the_speaker_before() -> None:
    text = "“We will appeal,” said Anna Berg.\n“We have the time for it.”"
    assert said(text)[1] == ("“We have the time for it.”", "Anna Berg")


def test_a_speech_over_paragraphs_is_one_statement_each_with_one_speaker() -> None:
    text = (
        "“We began in May,” said Anna Berg. “Nobody helped.\n"
        "“Then the rain came.\n“We had to stop.”"
    )
    found = find_statements(text, "en")
    assert [one.span.of(text) for one in found][2:] == ["“Then the rain came.", "“We had to stop.”"]
    assert {one.speaker.name for one in found if one.speaker} == {"Anna Berg"}


def test_a_colon_hands_over_to_the_next_paragraph() -> None:
    text = "The mayor then spoke of the bridge:\n“We will not build it twice.”"
    assert said(text) == [("“We will not build it twice.”", "The mayor")]


def test_a_fragment_is_partial() -> None:
    text = "Berg called the plan “a costly joke” on Monday."
    (statement,) = find_statements(text, "en")
    assert statement.kind is StatementKind.PARTIAL
    assert _pair(text, statement) == ("“a costly joke”", "Berg")


def test_a_fragment_without_reporting_verb_goes_to_the_subject() -> None:
    text = "Pyongyang is again threatening a “holy war”."
    assert said(text) == [("“holy war”", "Pyongyang")]


def test_free_indirect_speech_behind_a_quotation_keeps_the_speaker() -> None:
    text = "“We are patient,” said Anna Berg. Oslo should think “about its own harbour” first."
    assert marked(text)[1] == ("“about its own harbour”", "Anna Berg")


@pytest.mark.parametrize(
    "text",
    [
        "He watched “Morning Tide” before leaving for the airport.",
        "Her new book “The Long Canal” comes out in May.",
        "The so-called “quiet zone” is loud.",
        "The film, titled “harbour of light”, runs on Monday.",
        "The workers' union didn't accept the firms' offer in the '90s.",
    ],
)
def test_titles_names_and_terms_are_no_statements(text: str) -> None:
    assert said(text) == []


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
    assert _pair(text, statement) == expected


def test_an_indirect_statement_contains_its_partial_one() -> None:
    text = "Berg said that the plan was “a costly joke” and would fail."
    outer, inner = find_statements(text, "en")
    assert outer.kind is StatementKind.INDIRECT
    assert inner.kind is StatementKind.PARTIAL
    assert outer.span.contains(inner.span)
    assert _pair(text, inner) == ("“a costly joke”", "Berg")


def test_a_quotation_that_is_the_whole_report_is_not_reported_twice() -> None:
    text = "Spokeswoman Maria Sorel said “we reject this outright” on Monday."
    assert said(text) == [("“we reject this outright”", "Spokeswoman Maria Sorel")]


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
    assert [speaker for _, speaker in said(text, "de")] == [expected]


def test_german_report_without_marks() -> None:
    text = "Die Ministerin sagte am Montag, dass die Brücke gesperrt bleibe."
    assert said(text, "de") == [("die Brücke gesperrt bleibe", "Die Ministerin")]


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
    assert [speaker for _, speaker in said(text, "de")] == [expected]


def test_the_german_subjunctive_goes_on_with_the_speaker_before() -> None:
    text = "Die Ministerin sagte, dass es regne. Die Brücke sei seit Montag gesperrt."
    assert said(text, "de")[1] == ("Die Brücke sei seit Montag gesperrt.", "Die Ministerin")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Nous ferons appel », a déclaré Anne Morel.", "Anne Morel"),
        ("« Nous ferons appel », selon la préfecture.", "la préfecture"),
        ("« Nous ferons appel », dit-elle.", "elle"),
        ("Anne Morel a déclaré : « Nous ferons appel. »", "Anne Morel"),
    ],
)
def test_french_quotations(text: str, expected: str) -> None:
    assert [speaker for _, speaker in said(text, "fr")] == [expected]


def test_a_language_without_a_lexicon_gives_nothing() -> None:
    assert find_statements("“Vi går,” sa hon.", "sv") == []


def test_the_cue_is_the_reporting_word() -> None:
    text = "“We will appeal,” said Lena Brandt."
    (statement,) = find_statements(text, "en")
    assert statement.cue is not None
    assert statement.cue.of(text) == "said"


def test_a_sure_mechanism_is_more_confident_than_a_guess() -> None:
    sure = find_statements("“We will appeal,” said Lena Brandt.", "en")[0]
    guess = find_statements("Oslo is again threatening a “cold war” at sea.", "en")[0]
    nobody = find_statements("“We will certainly appeal against it.”", "en")[0]
    assert sure.confidence > guess.confidence > nobody.confidence
