from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from reader.figures import FigureKind, Value
from tests.unit.figures.reading import only, values


@pytest.mark.parametrize(
    ("text", "language", "share"),
    [
        ("seven ninths of the sail", "en", Fraction(7, 9)),
        ("thirty-one sevenths", "en", Fraction(31, 7)),
        ("one forty-third", "en", Fraction(1, 43)),
        ("five thirty-firsts", "en", Fraction(5, 31)),
        ("forty thirty sixths", "en", Fraction(40, 36)),
        ("one two hundred and sixth", "en", Fraction(1, 206)),
        ("two hundred forty-fifths", "en", Fraction(200, 45)),
        ("nine hundredths", "en", Fraction(9, 100)),
        ("six ten-thousandths", "en", Fraction(6, 10000)),
        ("one - seventh", "en", Fraction(1, 7)),
        ("4 ninths of it", "en", Fraction(4, 9)),
        ("five halves", "en", Fraction(5, 2)),
        ("minus three sevenths", "en", Fraction(-3, 7)),
        ("zwei Siebenunddreißigstel", "de", Fraction(2, 37)),
        ("ein Sechzigstel der Boote", "de", Fraction(1, 60)),
        ("sept trentièmes", "fr", Fraction(7, 30)),
        ("un trente-quatrième", "fr", Fraction(1, 34)),
        ("deux trente-et-unièmes", "fr", Fraction(2, 31)),
        ("un cent deuxième", "fr", Fraction(1, 102)),
        ("quatre centièmes", "fr", Fraction(4, 100)),
        ("tres octavas", "es", Fraction(3, 8)),
        ("dos treintaicuatroavos", "es", Fraction(2, 34)),
        ("cinco diezmilésimas", "es", Fraction(5, 10000)),
    ],
)
def test_a_number_and_the_name_of_parts_are_a_share(
    text: str, language: str, share: Fraction
) -> None:
    figure = only(text, language)
    assert (figure.kind, figure.value) == (FigureKind.RATIO, share)


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("six and a quarter", "en", Decimal("6.25")),
        ("two and four sevenths", "en", Fraction(18, 7)),
        ("eight and a sixth", "en", Fraction(49, 6)),
        ("forty and two and one third", "en", Fraction(127, 3)),
        ("three hundred and two sevenths", "en", Fraction(2102, 7)),
        ("one hundred and forty-one and two thirds", "en", Fraction(425, 3)),
        ("12 and a quarter inches", "en", Decimal("12.25")),
        ("6 and 3/4 cups", "en", Decimal("6.75")),
        ("four and a quarter million", "en", 4_250_000),
        ("three million and a half", "en", 3_500_000),
        ("4 million and a quarter", "en", 4_250_000),
        ("six million and two thirds", "en", Fraction(20_000_000, 3)),
        ("three billion and a half million", "en", 3_000_500_000),
        ("two billion and three quarters million", "en", 2_000_750_000),
        ("minus one and a half", "en", Decimal("-1.5")),
        ("vier und drei Viertel Meter", "de", Decimal("4.75")),
        ("dreieinviertel Liter", "de", Decimal("3.25")),
        ("six et deux tiers", "fr", Fraction(20, 3)),
        ("trois millions et demi de bateaux", "fr", 3_500_000),
        ("seis con un cuarto", "es", Decimal("6.25")),
        ("cuatro millones y medio", "es", 4_500_000),
    ],
)
def test_a_fraction_is_added_to_the_number_before_it(
    text: str, language: str, number: Value
) -> None:
    assert only(text, language).value == number


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Seven and a third of the crew left.", [7, Fraction(1, 3)]),
        ("They held five and a fourth man fled.", [5, 4]),
        ("She won four and a quarter-final.", [4]),
        ("He wanted three and two thirds of the rest.", [3, Fraction(2, 3)]),
        ("They built 2019 and a half dozen more.", ["2019", 6]),
    ],
)
def test_a_share_of_something_else_is_not_added(text: str, numbers: list[Value]) -> None:
    assert values(text) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "in the first quarter",
        "last quarter",
        "in a quarter",
        "on second thoughts",
        "the other half of it",
    ],
)
def test_parts_of_years_and_games_are_no_shares(text: str) -> None:
    assert values(text) == []


def test_digits_before_an_ordinal_are_no_share() -> None:
    assert values("el 100 milésimo barco", "es") == [100]
    assert values("les 3 dixièmes", "fr") == [Fraction(3, 10)]


def test_many_quarters_are_quarters_of_years() -> None:
    figure = only("over the last five quarters")
    assert (figure.value, figure.unit) == (5, "quarter")


def test_whole_shares_are_whole_numbers() -> None:
    assert isinstance(only("twelve sixths").value, int)


@pytest.mark.parametrize(
    ("text", "language", "share", "unit"),
    [
        ("three quarters of an hour", "en", Fraction(3, 4), "h"),
        ("two tenths of a second", "en", Fraction(1, 5), "s"),
        ("a quarter mile", "en", Fraction(1, 4), "mi"),
        ("half of a mile", "en", Fraction(1, 2), "mi"),
        ("half of 1 percent", "en", Fraction(1, 2), "%"),
        ("three-tenths of one percent", "en", Fraction(3, 10), "%"),
        ("un quart d'heure", "fr", Fraction(1, 4), "h"),
    ],
)
def test_share_of_a_unit_is_measured_in_it(
    text: str, language: str, share: Fraction, unit: str
) -> None:
    figure = only(text, language)
    assert (figure.value, figure.unit) == (share, unit)
