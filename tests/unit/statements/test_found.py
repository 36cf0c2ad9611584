from __future__ import annotations

from reader.article import Span
from reader.statements.attribution import Attribution, Mechanism
from reader.statements.found import Found, without_crossing
from reader.statements.statement import StatementKind


def _found(
    start: int, end: int, kind: StatementKind, mechanism: Mechanism = Mechanism.REPORTED
) -> Found:
    return Found(Span(start, end), kind, Attribution(mechanism))


def test_of_two_that_cross_the_first_stands() -> None:
    first = _found(0, 10, StatementKind.INDIRECT)
    crossing = _found(5, 15, StatementKind.PARTIAL)
    assert without_crossing([crossing, first]) == [first]


def test_marks_may_stand_in_a_report_and_not_in_marks() -> None:
    report = _found(0, 20, StatementKind.INDIRECT)
    marks = _found(5, 15, StatementKind.PARTIAL)
    within = _found(7, 9, StatementKind.PARTIAL)
    assert without_crossing([report, marks, within]) == [report, marks]


def test_no_report_stands_within_two_others_that_are_no_answers() -> None:
    answer = _found(0, 40, StatementKind.DIRECT, Mechanism.ANSWER)
    outer, middle, inner = (_found(i, 30 - i, StatementKind.INDIRECT) for i in (1, 2, 3))
    assert without_crossing([answer, outer, middle, inner]) == [answer, outer, middle]
