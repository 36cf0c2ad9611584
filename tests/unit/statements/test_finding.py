from __future__ import annotations

import tracemalloc

import pytest

from reader.statements import StatementKind, find_statements
from tests.unit.statements.told import (
    kinds,
    marked,
    pair,
    speakers,
    told,
)


def test_a_fragment_is_partial() -> None:
    text = "Berg called the plan “a costly joke” on Monday."
    (statement,) = find_statements(text, "en")
    assert statement.kind is StatementKind.PARTIAL
    assert pair(text, statement) == ("“a costly joke”", "Berg")


def test_an_indirect_statement_contains_its_partial_one() -> None:
    text = "Berg said that the plan was “a costly joke” and would fail."
    outer, inner = find_statements(text, "en")
    assert outer.kind is StatementKind.INDIRECT
    assert inner.kind is StatementKind.PARTIAL
    assert outer.span.contains(inner.span)
    assert pair(text, inner) == ("“a costly joke”", "Berg")


def test_a_quotation_that_is_the_whole_report_is_not_reported_twice() -> None:
    text = "Spokeswoman Maria Sorel said “we reject this outright” on Monday."
    assert told(text) == [("“we reject this outright”", "Spokeswoman Maria Sorel")]


def test_a_language_without_a_lexicon_gives_nothing() -> None:
    assert find_statements("“Vi går,” sa hon.", "sv") == []


def test_the_cue_is_the_reporting_word() -> None:
    text = "“We will appeal,” said Lena Brandt."
    (statement,) = find_statements(text, "en")
    assert statement.cue is not None
    assert statement.cue.of(text) == "said"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We left early,” said Kim.", StatementKind.DIRECT),
        ("Kim said: “We left early.”", StatementKind.DIRECT),
        ("Kim said the crossing was “wet and slow”.", StatementKind.PARTIAL),
        ("Kim said “We left early.”", StatementKind.DIRECT),
        ("Kim called it “wet and slow”.", StatementKind.PARTIAL),
    ],
)
def test_whole_utterances_are_direct_and_fragments_partial(text: str, kind: StatementKind) -> None:
    assert kinds(text)[-1][1] is kind


def test_statements_are_in_the_order_of_the_text() -> None:
    text = "“One is dead,” Kim said. Hale said that two had left. “Three are ill,” said Cole."
    starts = [one.span.start for one in find_statements(text, "en")]
    assert starts == sorted(starts)
    assert len(starts) == 3


def test_no_two_statements_overlap_in_part() -> None:
    text = "Hale said that it “will hold” and Cole said it “was safe”, adding that it “is new”."
    spans = [one.span for one in find_statements(text, "en")]
    assert len(spans) >= 4
    for one in spans:
        for other in spans:
            apart = one.end <= other.start or other.end <= one.start
            assert apart or one.contains(other) or other.contains(one)


@pytest.mark.parametrize("code", ["en-GB", "EN", "en_US"])
def test_a_code_of_a_region_stands_for_its_language(code: str) -> None:
    assert speakers("“I go,” said Tom Hale.", code) == ["Tom Hale"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("„Wir gehen“, sagte Tim Moor.", "Tim Moor"),
        ("« Je pars », dit Anne Lorec.", "Anne Lorec"),
        ("“I go,” said Tom Hale.", "Tom Hale"),
    ],
)
def test_without_a_code_the_language_is_told_from_the_text(text: str, speaker: str) -> None:
    assert speakers(text, None) == [speaker]


@pytest.mark.parametrize(
    "text", ["", "\n\n", "“", "”“", "said", "“” said Kim.", ":", "according to"]
)
def test_texts_without_words_said_have_no_statements(text: str) -> None:
    assert find_statements(text, "en") == []


def test_a_newspaper_with_its_name_in_marks_is_the_speaker_and_no_statement() -> None:
    assert marked("Die Zeitung „Der Bote“ meldet, der Deich halte.", "de") == []


def test_a_statement_ends_with_its_paragraph() -> None:
    text = "“We left,” said Kim. “Then the\nrain came.”"
    assert all("\n" not in one.span.of(text) for one in find_statements(text, "en"))


def test_a_book_on_one_line_keeps_the_words_of_few_of_its_sentences() -> None:
    sentences = "“It leaks,” said Anna Berg of the ferry. The council met again to speak of it. "
    find_statements(sentences)
    tracemalloc.start()
    found = find_statements(sentences * 1_000)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(found) == 1_000
    assert peak < 50 * len(sentences) * 1_000
