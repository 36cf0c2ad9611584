from __future__ import annotations

from decimal import Decimal

import pytest

from reader.figures import FigureKind, Value, find_figures
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


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Complaints rose by 41 to 903.", "en", [41, 903]),
        ("The choir shrank by 12 to 60 singers.", "en", [12, 60]),
        ("The gauge climbed 37 to 812.", "en", [37, 812]),
        ("The index fell 31 to 2,187.", "en", [31, 2187]),
        ("The rate fell by 3 percent to 5 percent.", "en", [3, 5]),
        ("The stamp rose by 12 to 340 pence.", "en", [12, 340]),
        ("The list is up 37 to 812.", "en", [37, 812]),
        ("Die Zahl stieg um 37 auf 812.", "de", [37, 812]),
        ("Le total a augmenté de 37 à 812.", "fr", [37, 812]),
        ("El total subió 37 hasta 812.", "es", [37, 812]),
        ("Il totale è salito di 37 a 812.", "it", [37, 812]),
        ("O total subiu 37 até 812.", "pt", [37, 812]),
        ("Het aantal steeg met 37 tot 812.", "nl", [37, 812]),
    ],
)
def test_how_much_and_to_what_is_no_range(text: str, language: str, found: list[Value]) -> None:
    figures = find_figures(text, language)
    assert [(f.value, f.modifier) for f in figures] == [(value, None) for value in found]


@pytest.mark.parametrize(
    ("text", "language", "ends"),
    [
        ("Rents rose by 5 to 10 percent.", "en", (5, 10)),
        ("The mill will cut 100 to 300 jobs.", "en", (100, 300)),
        ("The herd grows by two to three a year.", "en", (2, 3)),
        ("The fee varies by 3 percent to 5 percent.", "en", (3, 5)),
        ("The club is expected to grow by 20 to 30.", "en", (20, 30)),
        ("Les loyers ont baissé de 10 à 15 %.", "fr", (10, 15)),
    ],
)
def test_range_behind_a_verb_of_change(text: str, language: str, ends: Value) -> None:
    assert values(text, language) == [ends]


@pytest.mark.parametrize(
    ("text", "language", "ends", "unit"),
    [
        ("Maybe 30, 35 percent of the jars broke.", "en", (30, 35), "%"),
        ("She rows eighty, ninety hours a week.", "en", (80, 90), "h/week"),
        ("There were six, seven people inside.", "en", (6, 7), None),
        ("It cost two, three million dollars.", "en", (2_000_000, 3_000_000), "USD"),
        ("They waited twenty, thirty minutes, and left.", "en", (20, 30), "min"),
        ("Es gab zwei, drei Geburten.", "de", (2, 3), None),
        ("Il reste deux, trois jours.", "fr", (2, 3), "day"),
    ],
)
def test_spoken_neighbours_are_a_range(
    text: str, language: str, ends: Value, unit: str | None
) -> None:
    figure = only(text, language)
    assert (figure.value, figure.unit) == (ends, unit)


@pytest.mark.parametrize(
    "text",
    [
        "after five, six and ten years",
        "Two, three, four people came.",
        "In 2023, 40 people came.",
        "At seven, eight people were there.",
        "Of those over 30, 35 percent agreed.",
        "By ten, eleven people had left.",
        "It scored 3, 4 and lost.",
    ],
)
def test_numbers_parted_by_chance_are_no_range(text: str) -> None:
    assert not any(isinstance(value, tuple) for value in values(text))


@pytest.mark.parametrize(
    ("text", "ends", "unit"),
    [
        ("It costs $1.5-2 million a month.", (1_500_000, 2_000_000), "USD/month"),
        ("It grew 1.5-2 percent.", (Decimal("1.5"), 2), "%"),
        ("The cave is 1-1.5 km deep.", (1, Decimal("1.5")), "km"),
        ("It pays $5-10 million a month.", (5_000_000, 10_000_000), "USD/month"),
    ],
)
def test_only_one_end_has_decimals(text: str, ends: Value, unit: str) -> None:
    figure = only(text)
    assert (figure.value, figure.unit) == (ends, unit)


@pytest.mark.parametrize(
    "text", ["Version 1.5-2 is out.", "Call 555.123-4567.", "In 2.1-1 we see."]
)
def test_codes_with_decimals_are_no_range(text: str) -> None:
    assert values(text) == []


def test_nought_is_where_a_range_begins() -> None:
    (figure, _) = find_figures("It goes 0 to 80 km/h in eight seconds.", "en")
    assert (figure.value, figure.unit) == ((0, 80), "km/h")
