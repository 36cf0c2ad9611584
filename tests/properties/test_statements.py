from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Span
from reader.statements import LANGUAGES, StatementKind, find_statements
from reader.statements.languages import LEXICONS
from tests.accuracy.gold import GoldText
from tests.accuracy.measuring import passages
from tests.linear_time import is_linear

pieces = st.sampled_from(
    [
        *"\"“”„‟«»‹›「」‘’‚'`,.:;?!()–—-\n ",
        "``", "''", " said ", " sagte ", " a dit ", "according to ", " laut ", " zufolge", " that ",
        "Ann Hill", "Mr. Lee", " she ", " who ", "the ministry", ", ", ". ", " and ", "adding ",
        "We left", "won't", " on Monday", "“Yes.” ", "\x00", "\ud800", "\u2028", "é",
    ]
)  # fmt: skip
words = st.sampled_from(
    sorted(
        {word for lexicon in LEXICONS.values() for word in lexicon.signals | lexicon.modals}
        | {word for lexicon in LEXICONS.values() for word in lexicon.carrying | lexicon.determiners}
        | {
            "Ann",
            "Hill",
            "Bahn",
            "5",
            "30-year-old",
            ",",
            ":",
            ";",
            ".",
            "“",
            "”",
            "»",
            "«",
            "\u00a0",
        }
    )
)
"""What reports, and what stands around it: only such texts reach the rules' far corners."""
texts = st.one_of(
    st.lists(pieces, max_size=40).map("".join),
    st.lists(words, max_size=30).map(" ".join),
    st.text(max_size=80),
)
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


GOLD = st.deferred(lambda: st.sampled_from([*passages("passages"), *passages("unseen")]))
"""Read only where it is drawn from."""
UNRELATED = {
    "en": ["It rained on the hills.", "The road is wet again, and the buses were late."],
    "de": ["Am Morgen regnete es in den Bergen.", "Die Straße ist wieder nass."],
    "fr": ["La pluie tombait sur les collines.", "La route est encore mouillée ce matin."],
}


@given(GOLD, st.data())
@settings(max_examples=60, deadline=None)
def test_unrelated_paragraphs_around_a_text_move_its_statements_and_change_nothing(
    gold: GoldText, data: st.DataObject
) -> None:
    paragraphs = st.lists(st.sampled_from(UNRELATED[str(gold.language)]), max_size=4)
    before = "".join(f"{paragraph}\n" for paragraph in data.draw(paragraphs))
    behind = "".join(f"\n{paragraph}" for paragraph in data.draw(paragraphs))
    assert _places(before + gold.text + behind, gold.language, len(before)) == _places(
        gold.text, gold.language, 0
    )


def _places(text: str, language: str | None, offset: int) -> list[object]:
    """Statements, cues and speakers by their distance from `offset`."""

    def moved(span: Span | None) -> tuple[int, int] | None:
        return None if span is None else (span.start - offset, span.end - offset)

    return [
        (
            statement.kind,
            moved(statement.span),
            moved(statement.cue),
            statement.speaker and (moved(statement.speaker.span), statement.speaker.name),
        )
        for statement in find_statements(text, language)
    ]


HOSTILE = {
    "en": [
        '"', "'a ", "“", "”", "said ", "((((", '"a" said ', "“a” ", "he said that ", "x said, ",
        "adding ", "and said ", "according to ", "the of ", "A. ", "Ann Hill ", "“?” said ",
        "‘a ", "a’ ", ", ", "who ", "on Monday ", "``", "''", "Ann: ", '"a\n', "Ann Hill said\n",
        ", who said ", "that the mayor ", "- ", "I ", "said Ann, ",
        "Ann Hill, 5{}, left. The mayor said it rains.\n",
        "Are you?\nI am.\n", "Q: Are you?\nA: I am.\n", "Ann Hill, 61, ", "Ann Hill\nYou?\n",
    ],
    "de": [
        "„", "»", "sagte ", "laut ", "sei ", ", dass ", "so ", "die ", "Er habe ", "Ann Hill, ",
        "nach eigenen Angaben ", "Er habe gefragt, ", ", sagte Ann, sei ", "wie erfuhr, ",
        "Ob er gehe? ", "71 Jahre ",
    ],
    "fr": ["«", "« ", "dit ", "selon ", "qu'", ", qui ", "a dit que ", "d'après ", "l'", "-t-il "],
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "unit"),
    [(language, unit) for language, units in HOSTILE.items() for unit in units],
)
def test_time_grows_linearly_with_hostile_text(language: str, unit: str) -> None:
    assert _is_linear(_repeated(unit, 6_000), _repeated(unit, 24_000), language)


def _repeated(unit: str, length: int) -> str:
    """As many of `unit` as make `length`, on lines that are short enough to be read as prose.

    `{}` in it stands for a number that differs each time. A sentence stands before them: what
    begins a text is asked less than what follows.
    """
    line = 3_000 // len(unit)
    count = length // len(unit)
    return "It rains.\n" + "".join(
        unit.replace("{}", str(number)) + ("\n" if number % line == line - 1 else "")
        for number in range(count)
    )


@pytest.mark.parametrize("unit", ['"', "'a ", "“", "said ", '"a" said '])
def test_time_grows_linearly_with_one_endless_line(unit: str) -> None:
    short = unit * (40_000 // len(unit))
    assert _is_linear(short, short * 4, "en")


def _is_linear(short: str, long: str, language: str) -> bool:
    def find(text: str) -> None:
        find_statements(text, language)

    return is_linear(find, short, long, times=4, tolerance=1.5)
