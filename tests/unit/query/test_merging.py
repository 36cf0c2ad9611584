import pytest

from reader.errors import QueryError
from reader.query import And, Not, Or, StatementCondition, ValueRange, Word, parse, parse_unfinished
from reader.query.nodes import FigureCondition, Node

RED, PEACE, WAR = Word("red"), Word("peace"), Word("war")
HARBOUR = Word("harbour")


def said(*words: Word, by: str | None = None) -> StatementCondition:
    return StatementCondition(words, () if by is None else (by,))


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("said:(peace war) speaker:anna", said(PEACE, WAR, by="anna")),
        (
            "said:(red OR peace) speaker:anna",
            Or((said(RED, by="anna"), said(PEACE, by="anna"))),
        ),
        (
            "speaker:(anna OR olga) said:peace",
            Or((said(PEACE, by="anna"), said(PEACE, by="olga"))),
        ),
        (
            "said:(war (red OR peace)) speaker:anna",
            Or((said(WAR, RED, by="anna"), said(WAR, PEACE, by="anna"))),
        ),
        ("said:(war (red OR peace))", Or((said(WAR, RED), said(WAR, PEACE)))),
        ("said:(peace -war) speaker:anna", And((said(PEACE, by="anna"), Not(said(WAR))))),
        (
            "harbour said:(red OR peace) speaker:anna",
            And((HARBOUR, Or((said(RED, by="anna"), said(PEACE, by="anna"))))),
        ),
        (
            "figure:(1 OR 2) of:men",
            Or(
                (
                    FigureCondition((ValueRange(1, 1),), entity=("men",)),
                    FigureCondition((ValueRange(2, 2),), entity=("men",)),
                )
            ),
        ),
    ],
)
def test_a_group_of_a_field_asks_the_same_statement_or_figure_as_its_neighbours(
    query: str, tree: Node
) -> None:
    assert parse(query) == tree


def test_a_group_of_a_field_alone_stays_as_it_was_written() -> None:
    assert parse("said:(red OR peace) harbour") == And((Or((said(RED), said(PEACE))), HARBOUR))


def test_parentheses_of_their_own_part_what_is_asked_of_statements() -> None:
    assert parse("(said:(red OR peace)) speaker:anna") == And(
        (Or((said(RED), said(PEACE))), StatementCondition(speaker=("anna",)))
    )


def test_a_negated_group_stays_a_condition_of_its_own() -> None:
    assert parse("said:peace -speaker:(anna OR olga)") == And(
        (
            said(PEACE),
            Not(Or((StatementCondition((), ("anna",)), StatementCondition((), ("olga",))))),
        )
    )


def test_too_many_alternatives_are_refused_where_they_stand() -> None:
    words = " OR ".join(f"w{n}" for n in range(11))
    with pytest.raises(QueryError, match="at most 100 ways"):
        parse(f"said:({words}) speaker:({words})")
    parse_unfinished(f"said:({words}) speaker:({words})")


def test_each_range_keeps_its_own_tolerance() -> None:
    assert parse("figure:~3000 figure:>2900") == FigureCondition(
        (ValueRange(2700, 3300, about=3000), ValueRange(2900, None, includes_low=False))
    )
