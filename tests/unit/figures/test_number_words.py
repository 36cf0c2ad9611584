from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from reader.figures import FigureKind, Value
from tests.unit.figures.reading import only, values


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Nineteen children", 19),
        ("twenty-one guns", 21),
        ("two hundred and thirty-four votes", 234),
        ("twelve hundred sheep", 1200),
        ("Three million two hundred thousand votes", 3200000),
        ("4 hundred million people", 400000000),
        ("3.5 million people", 3500000),
        ("35 lakh voters", 3500000),
        ("a million people", 1000000),
        ("two dozen shops", 24),
        ("A dozen shops", 12),
        ("Half a million people", 500000),
        ("half a dozen shops", 6),
        ("a quarter of a million homes", 250000),
        ("two and a half million people", 2500000),
        ("Tens of thousands fled", (10000, 100000)),
        ("hundreds of thousands of people", (100000, 1000000)),
    ],
)
def test_english_number_words(text: str, number: Value) -> None:
    assert only(text).value == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("dreiundzwanzig Boote", 23),
        ("Zweihundertfünfzig Boote", 250),
        ("zwölftausend Boote", 12000),
        ("fünf Millionen Boote", 5000000),
        ("2,5 Mrd. Boote", 2500000000),
        ("ein Dutzend Boote", 12),
        ("zweieinhalb Millionen Boote", 2500000),
        ("eine halbe Million Menschen", 500000),
        ("dreihundertzwölftausendvierhundertsechs Boote", 312406),
        ("eintausendzweihundert Boote", 1200),
        ("eine Million siebenhunderttausend Boote", 1700000),
        ("zwoelf Boote", 12),
        ("Zehntausende flohen", (10000, 100000)),
    ],
)
def test_german_number_words(text: str, number: Value) -> None:
    assert only(text, "de").value == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("vingt et un bateaux", 21),
        ("soixante et onze bateaux", 71),
        ("quatre-vingts bateaux", 80),
        ("quatre-vingt-dix-sept bateaux", 97),
        ("nonante-neuf bateaux", 99),
        ("deux cent mille bateaux", 200000),
        ("trois millions de bateaux", 3000000),
        ("une dizaine de bateaux", 10),
        ("quarante-cinq cents", 45),
        ("mille cent trente bateaux", 1130),
    ],
)
def test_french_number_words(text: str, number: Value) -> None:
    assert only(text, "fr").value == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("treinta y cuatro barcos", 34),
        ("quinientos barcos", 500),
        ("2 mil millones de barcos", 2000000000),
        ("decenas de miles de personas", (10000, 100000)),
        ("dos billones trescientos mil cuarenta millones de barcos", 2300040000000),
        ("sesenta   y   dos barcos", 62),
    ],
)
def test_spanish_number_words(text: str, number: Value) -> None:
    assert only(text, "es").value == number


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Two-thirds of voters", Fraction(2, 3)),
        ("a third of the fleet", Fraction(1, 3)),
        ("three quarters of voters", Fraction(3, 4)),
        ("one in five adults", Fraction(1, 5)),
        ("1 in 10,000 patients", Fraction(1, 10000)),
        ("nine out of 10 adults", Fraction(9, 10)),
        ("about half of them", Fraction(1, 2)),
        ("fell by nearly a third to its low", Fraction(1, 3)),
        ("a tenfold rise", 10),
    ],
)
def test_shares_and_multiples(text: str, share: Value) -> None:
    assert only(text).value == share


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("her thirty-fourth goal", "en", 34),
        ("in one hundred and seventh place", "en", 107),
        ("le trente-quatrième but", "fr", 34),
    ],
)
def test_compound_ordinals(text: str, language: str, number: int) -> None:
    figure = only(text, language)
    assert (figure.kind, figure.value) == (FigureKind.ORDINAL, number)


def test_compound_ordinal_in_a_name_or_before_a_unit_is_none() -> None:
    assert values("on Thirty-fourth Street") == []
    assert only("a thirty-second delay").unit == "s"


def test_words_behind_a_price_are_no_decimals() -> None:
    assert values("una familia de cinco con dos perros", "es") == [5, 2]


def test_numbers_side_by_side_stay_apart() -> None:
    assert values("one two three") == [1, 2, 3]


@pytest.mark.parametrize(
    "text",
    [
        "One of them left.",
        "No one knew the one who sang.",
        "On second thoughts, he agreed.",
        "Last but not least, at sixes and sevens, he took a back seat.",
        "As one wrote, it failed.",
        "a one-off payment in a one-way street",
        "Big Ten teams met the Group of Seven.",
    ],
)
def test_words_that_count_nothing(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("zwei Komma drei Millionen Euro", "de", Decimal("2300000")),
        ("deux virgule zéro trois pour cent", "fr", Decimal("2.03")),
        ("two point five percent", "en", Decimal("2.5")),
        ("three hundred point forty-two", "en", Decimal("300.42")),
        ("six point nought seven", "en", Decimal("6.07")),
        ("drei Komma eins sechs", "de", Decimal("3.16")),
        ("trois cent virgule quarante et un", "fr", Decimal("300.41")),
        ("seis con setecientos diez", "es", Decimal("6.710")),
        ("seis con cuarenta por ciento", "es", Decimal("6.40")),
        ("veinte coma ocho por ciento", "es", Decimal("20.8")),
    ],
)
def test_decimals_in_words(text: str, language: str, number: Value) -> None:
    assert only(text, language).value == number
