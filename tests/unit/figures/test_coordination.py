from __future__ import annotations

from decimal import Decimal

import pytest

from reader.figures import Value, find_figures


def measured(text: str, language: str = "en") -> list[tuple[Value, str | None]]:
    return [(figure.value, figure.unit) for figure in find_figures(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("rates of 11, 12 and 15 percent", "en", [(11, "%"), (12, "%"), (15, "%")]),
        ("rates of 11, 12, and 15 percent", "en", [(11, "%"), (12, "%"), (15, "%")]),
        ("doses of 45 and 50 mg", "en", [(45, "mg"), (50, "mg")]),
        ("Sätze von 11, 12 und 15 Prozent", "de", [(11, "%"), (12, "%"), (15, "%")]),
        ("des taux de 11, 12 et 15 %", "fr", [(11, "%"), (12, "%"), (15, "%")]),
    ],
)
def test_numbers_of_a_list_share_the_unit_behind_the_last(
    text: str, language: str, found: list[tuple[Value, str | None]]
) -> None:
    assert measured(text, language) == found


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("It rose from 3 to 5 percent.", "en", [(3, "%"), (5, "%")]),
        ("It fell from 3 to 2 million euros.", "en", [(3000000, "EUR"), (2000000, "EUR")]),
        ("Er stieg von 3 auf 5 Prozent.", "de", [(3, "%"), (5, "%")]),
        ("Il est passé de 3 à 5 %.", "fr", [(3, "%"), (5, "%")]),
        ("Pasó de 3 a 5 %.", "es", [(3, "%"), (5, "%")]),
    ],
)
def test_both_ends_of_a_change_have_the_unit(
    text: str, language: str, found: list[tuple[Value, str | None]]
) -> None:
    assert measured(text, language) == found


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("a hall 200 by 20 metres", "en", [(200, "m"), (20, "m")]),
        ("a 3 x 4 x 5 m box", "en", [(3, "m"), (4, "m"), (5, "m")]),
        ("eine 200 mal 20 Meter große Halle", "de", [(200, "m"), (20, "m")]),
        ("3x as many", "en", [(3, "times")]),
        ("Das ist 3 mal so viel.", "de", [(3, "times")]),
    ],
)
def test_length_and_width_share_the_unit(
    text: str, language: str, found: list[tuple[Value, str | None]]
) -> None:
    assert measured(text, language) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It had 14, and 35 percent of voters know it.", [(14, None), (35, "%")]),
        ("In 2016 and 5 percent of cases", [("2016", None), (5, "%")]),
        ("3 men and 5 km of road", [(3, None), (5, "km")]),
        ("It sold 12 and paid $5.", [(12, None), (5, "USD")]),
    ],
)
def test_unit_is_not_shared_across_clauses_and_nouns(
    text: str, found: list[tuple[Value, str | None]]
) -> None:
    assert measured(text) == found


def test_part_of_a_whole_has_its_unit() -> None:
    assert measured("280 million of the 1.5 billion shekels") == [
        (280_000_000, "ILS"),
        (1_500_000_000, "ILS"),
    ]


@pytest.mark.parametrize(
    ("text", "language", "unit", "values"),
    [
        ("terms of five, six and ten years", "en", "year", [5, 6, 10]),
        ("9,3 bzw. 8,0 Prozent", "de", "%", [Decimal("9.3"), 8]),
    ],
)
def test_unit_behind_a_list_of_words(
    text: str, language: str, unit: str, values: list[Value]
) -> None:
    assert measured(text, language) == [(value, unit) for value in values]
