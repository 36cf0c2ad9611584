from __future__ import annotations

import pytest

from reader.figures import FigureKind, Value
from tests.unit.figures.reading import only, values


@pytest.mark.parametrize(
    ("text", "ends", "unit"),
    [
        ("They earn between 6 and 18 American cents at home.", (6, 18), "cent"),
        ("Expect 5-10 percent growth.", (5, 10), "%"),
        ("60-70% of homes lack power", (60, 70), "%"),
        ("It takes from 5 to 10 days.", (5, 10), "day"),
        ("Sales of $3-5 billion are likely.", (3000000000, 5000000000), "USD"),
        ("between $62 and $68", (62, 68), "USD"),
        ("Four to five thousand people fled.", (4000, 5000), None),
        ("Two or three shots were heard.", (2, 3), None),
        ("between two and a half and three million", (2_500_000, 3_000_000), None),
        ("Two to two and a half million people", (2_000_000, 2_500_000), None),
        ("a 0-to-60-mph time", (0, 60), "mph"),
        ("5% to 10% better", (5, 10), "%"),
        ("70,000-80,000 troops", (70000, 80000), None),
        ("−5 to −10 °C", (-10, -5), "°C"),
    ],
)
def test_two_numbers_are_one_figure(text: str, ends: Value, unit: str | None) -> None:
    figure = only(text)
    assert (figure.value, figure.unit) == (ends, unit)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("zwischen 6 und 18 Rappen", "de"),
        ("6 bis 18 Franken", "de"),
        ("entre 6 et 18 francs", "fr"),
        ("6 à 18 euros", "fr"),
        ("entre 6 y 18 euros", "es"),
    ],
)
def test_ranges_of_other_languages(text: str, language: str) -> None:
    assert only(text, language).value == (6, 18)


def test_change_is_no_range() -> None:
    assert values("It rose from $2 to $3.") == [2, 3]
    assert values("It rose from 5 to 4 percent.") == [5, 4]
    assert values("The index fell 0.4 percent to 13,176.")[1] == 13176


@pytest.mark.parametrize(("text", "score"), [("They won 3-1.", (3, 1)), ("They lost 0-2.", (0, 2))])
def test_scores_are_no_ranges(text: str, score: Value) -> None:
    figure = only(text)
    assert (figure.kind, figure.value) == (FigureKind.SCORE, score)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It grew from 3 to 5 percent.", [3, 5]),
        ("Fees range from 1 percent to 1.5 percent.", [(1, 1.5)]),
        ("They cut the goal from 5 to 7 percent to 3 to 5 percent.", [(5, 7), (3, 5)]),
        ("From 5 to 10 people came.", [(5, 10)]),
    ],
)
def test_clause_tells_change_and_range_apart(text: str, found: list[Value]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("It rose by just over $90 to $9,655.", "en", [90, 9655]),
        ("It fell by 5 to 10 percent.", "en", [(5, 10)]),
        ("Valuations cost from £99 to £450.", "en", [(99, 450)]),
        ("The cost rose from $2 to $3.", "en", [2, 3]),
        ("£10-12m", "en", [(10_000_000, 12_000_000)]),
        ("entre un 5 y un 10 por ciento", "es", [(5, 10)]),
        ("doit baisser de 10 à 15 %", "fr", [(10, 15)]),
        ("est passé de 10 à 15 %", "fr", [10, 15]),
        ("Between 1600 and 1900 it was colder.", "en", ["1600/1900"]),
    ],
)
def test_by_how_much_and_from_what_to_what(text: str, language: str, found: list[Value]) -> None:
    assert values(text, language) == found
