from __future__ import annotations

from fractions import Fraction

from reader.article import Span
from reader.figures import Figure, FigureKind, Modifier, Number, Value
from reader.statements import Speaker, Statement, StatementKind
from tests.accuracy.gold import GoldFigure, GoldSpeaker, GoldStatement, GoldText
from tests.accuracy.scoring import (
    F1,
    MARKED,
    FigureScore,
    Ratio,
    StatementScore,
    compare_statements,
    intersection_over_union,
    is_same_speaker,
    is_same_value,
    trimmed,
)

TEXT = "“We will appeal in spring,” said Anna Berg. She left with 14 boats or more."
QUOTE = "“We will appeal in spring,”"


def place(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def speaker(words: str, name: str | None = None) -> Speaker:
    return Speaker(place(words), words, name)


def statement(
    words: str, by: Speaker | None = None, kind: StatementKind = StatementKind.DIRECT
) -> Statement:
    return Statement(place(words), kind, by)


def gold(
    *statements: GoldStatement, figures: tuple[GoldFigure, ...] = (), undecided: str | None = None
) -> GoldText:
    spans = (place(undecided),) if undecided else ()
    return GoldText("text", TEXT, "en", None, statements, figures, spans, spans)


GOLD_STATEMENT = GoldStatement(
    place(QUOTE), StatementKind.DIRECT, GoldSpeaker(place("Anna Berg"), "Anna Berg")
)


def gold_figure(
    value: Value = 14, unit: str | None = None, modifier: Modifier | None = None
) -> GoldFigure:
    return GoldFigure(place("14"), (FigureKind.COUNT,), (value,), (unit,), modifier, place("boats"))


def figure(
    words: str = "14",
    value: Number = 14,
    unit: str | None = None,
    modifier: Modifier | None = None,
    entity: str | None = None,
) -> Figure:
    span = place(words)
    counted = place(entity) if entity else None
    return Figure(span, span, FigureKind.COUNT, value, unit, modifier, counted)


def score_statements(wanted: GoldText, *found: Statement) -> StatementScore:
    score = StatementScore()
    score.add(wanted, found)
    return score


def score_figures(wanted: GoldFigure, *found: Figure) -> FigureScore:
    score = FigureScore()
    score.add(gold(figures=(wanted,)), found)
    return score


def test_marks_punctuation_and_complementiser_are_trimmed() -> None:
    text = "said “that it rains,”"
    assert trimmed(text, Span(5, len(text))).of(text) == "it rains"


def test_intersection_over_union_of_disjoint_spans_is_nothing() -> None:
    assert intersection_over_union(Span(0, 3), Span(3, 6)) == 0
    assert intersection_over_union(Span(0, 4), Span(0, 5)) == 0.8


def test_found_statement_counts_with_and_without_its_marks() -> None:
    score = score_statements(gold(GOLD_STATEMENT), statement(QUOTE[1:-1], speaker("Anna Berg")))
    assert score.marked == F1(1, 1, 1)
    assert score.end2end == F1(1, 1, 1)
    assert score.whole == Ratio(1, 1)


def test_half_of_a_statement_is_a_miss_and_a_false_alarm() -> None:
    score = score_statements(gold(GOLD_STATEMENT), statement("We will appeal"))
    assert score.marked == F1(0, 1, 1)
    assert len(score.errors) == 2


def test_wrong_speaker_counts_for_the_span_only() -> None:
    score = score_statements(gold(GOLD_STATEMENT), statement(QUOTE, speaker("boats")))
    assert score.marked.right == 1
    assert score.end2end.right == 0
    assert score.speaker == Ratio(0, 1)


def test_statement_of_the_other_scope_is_a_false_alarm_there() -> None:
    found = statement(QUOTE, speaker("Anna Berg"), StatementKind.INDIRECT)
    score = score_statements(gold(GOLD_STATEMENT), found)
    assert score.marked == F1(0, 0, 1)
    assert score.indirect == F1(0, 1, 0)


def test_two_found_statements_do_not_share_a_gold_one() -> None:
    found = (statement(QUOTE, speaker("Anna Berg")), statement(QUOTE[1:], speaker("Anna Berg")))
    assert score_statements(gold(GOLD_STATEMENT), *found).marked == F1(1, 2, 1)


def test_what_is_found_is_matched_extra_or_missed() -> None:
    right, extra = statement(QUOTE), statement("She left with 14 boats")
    missed = GoldStatement(place("or more"), StatementKind.PARTIAL, None)
    compared = compare_statements(gold(GOLD_STATEMENT, missed), [right, extra], MARKED)
    assert compared == ([(GOLD_STATEMENT, right)], [extra], [missed])


def test_undecided_words_are_neither_missed_nor_false() -> None:
    score = score_statements(gold(undecided=QUOTE), statement(QUOTE))
    assert score.marked == F1(0, 0, 0)
    assert not score.errors


def test_optional_statement_is_neither_missed_nor_counted() -> None:
    optional = GoldStatement(place(QUOTE), StatementKind.DIRECT, None, optional=True)
    assert score_statements(gold(optional)).marked == F1(0, 0, 0)
    assert score_statements(gold(optional), statement(QUOTE)).marked == F1(0, 0, 0)


def test_speaker_is_right_by_place_or_by_last_name() -> None:
    wanted = GoldSpeaker(place("Anna Berg"), "Anna Berg")
    assert is_same_speaker(TEXT, wanted, speaker("Berg"))
    assert is_same_speaker(TEXT, wanted, speaker("She", "Dr. Anna Berg"))
    assert not is_same_speaker(TEXT, wanted, speaker("She"))
    assert not is_same_speaker(TEXT, wanted, None)


def test_pronoun_found_for_a_pronoun_is_the_speaker_but_not_the_name() -> None:
    wanted = GoldStatement(
        place(QUOTE), StatementKind.DIRECT, GoldSpeaker(place("She"), "Anna Berg")
    )
    score = score_statements(gold(wanted), statement(QUOTE, speaker("She")))
    assert score.speaker == Ratio(1, 1)
    assert score.name == Ratio(0, 1)


def test_values_are_equal_up_to_rounding_and_in_either_order_of_ends() -> None:
    assert is_same_value(Fraction("0.6666666666"), Fraction(2, 3))
    assert is_same_value((Fraction(-5), Fraction(-10)), (-10, -5))
    assert not is_same_value(2, 3)
    assert not is_same_value((1, 2), 2)
    assert not is_same_value("2024-10", None)


def test_right_figure_counts_everywhere() -> None:
    score = score_figures(gold_figure(), figure(entity="boats"))
    assert score.overlap == score.value == score.value_unit == F1(1, 1, 1)
    assert score.entity == Ratio(1, 1)
    assert score.modifier == Ratio(0, 0)


def test_wrong_unit_keeps_the_value_right() -> None:
    score = score_figures(gold_figure(), figure(unit="kg"))
    assert score.value.right == 1
    assert score.value_unit.right == 0


def test_modifier_counts_where_either_side_has_one() -> None:
    score = score_figures(gold_figure(), figure(modifier=Modifier.ABOUT))
    assert score.modifier == Ratio(0, 1)


def test_missed_figure_and_false_alarm_are_told_apart() -> None:
    score = score_figures(gold_figure(), figure("more"))
    assert score.overlap == F1(0, 1, 1)
    assert [error.split()[0] for error in score.errors] == ["false", "missed"]


def test_measures_of_nothing_are_perfect() -> None:
    assert F1().value == F1().precision == F1().recall == Ratio().value == 1
    assert F1(1, 2, 4).value == 2 / 6
