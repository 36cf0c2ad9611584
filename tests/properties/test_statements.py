from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.statements import LANGUAGES, StatementKind, find_statements

pieces = st.sampled_from(
    [
        *"\"“”„‟«»‹›「」‘’‚'`,.:;?!()–—-\n ",
        "``", "''", " said ", " sagte ", " a dit ", "according to ", " laut ", " zufolge", " that ",
        "Ann Hill", "Mr. Lee", " she ", " who ", "the ministry", ", ", ". ", " and ", "adding ",
        "We left", "won't", " on Monday", "“Yes.” ", "\x00", "\ud800", "\u2028", "é",
    ]
)  # fmt: skip
texts = st.one_of(st.lists(pieces, max_size=40).map("".join), st.text(max_size=80))
languages = st.sampled_from([None, "xx", *sorted(LANGUAGES)])


@given(texts, languages)
@settings(max_examples=300, deadline=None)
def test_spans_are_ordered_in_bounds_and_on_one_line(text: str, language: str | None) -> None:
    statements = find_statements(text, language)
    starts = [statement.span.start for statement in statements]
    assert starts == sorted(starts)
    for statement in statements:
        speaker = statement.speaker
        speaker_span = speaker.span if speaker else None
        for span in (statement.span, statement.cue, speaker_span):
            assert span is None or 0 <= span.start < span.end <= len(text)
        assert "\n" not in statement.span.of(text)
        assert 0 <= statement.confidence <= 1
        assert speaker is None or speaker.text == speaker.span.of(text)


@given(texts, languages)
@settings(max_examples=300, deadline=None)
def test_statements_overlap_only_where_an_indirect_one_or_an_answer_contains_another(
    text: str, language: str | None
) -> None:
    statements = find_statements(text, language)
    for index, outer in enumerate(statements):
        for inner in statements[index + 1 :]:
            if outer.span.overlaps(inner.span):
                is_answer = outer.kind is StatementKind.DIRECT and outer.cue is None
                assert outer.kind is StatementKind.INDIRECT or is_answer
                assert outer.span.contains(inner.span)


@given(texts, languages)
@settings(max_examples=50, deadline=None)
def test_the_same_text_gives_the_same_statements(text: str, language: str | None) -> None:
    assert find_statements(text, language) == find_statements(text, language)


@given(st.sampled_from(["Rain fell on the hills.", "The road is wet again."]), st.booleans())
def test_unrelated_paragraphs_around_a_text_move_its_statements_and_change_nothing(
    paragraph: str, behind: bool
) -> None:
    text = "“We will appeal,” said Anna Berg. “It will take years,” she added."
    whole = f"{text}\n{paragraph}" if behind else f"{paragraph}\n{text}"
    alone = [one.span.of(text) for one in find_statements(text, "en")]
    assert [one.span.of(whole) for one in find_statements(whole, "en")] == alone


HOSTILE = [
    '"', "'a ", "“", "”", "said ", "((((", '"a" said ', "“a” ", "he said that ", "x said, ",
    "adding ", "and said ", "according to ", "the of ", "A. ", "Ann Hill ", "“?” said ", '"a\n',
    "‘a ", "a’ ", ", ", "who ", "on Monday ",
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_grows_linearly_with_hostile_text(unit: str) -> None:
    short = unit * (12_000 // len(unit))
    assert _fastest(short * 4) < 10 * _fastest(short) + 0.05


def _fastest(text: str) -> float:
    """The least processor time of several runs: other work on the machine does not count."""
    times = []
    for _ in range(3):
        start = process_time()
        find_statements(text, "en")
        times.append(process_time() - start)
    return min(times)
