from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from reader.article import Span
from reader.figures import FigureKind, comparable, find_figures
from reader.figures.units import UNITS
from tests.unit.figures.reading import only


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("5 km away", "km"),
        ("a 15-foot wall", "ft"),
        ("300 tonnes of aid", "t"),
        ("12.3m tonnes of fuel", "t"),
        ("−12.5 °C at dawn", "°C"),
        ("32 degrees Celsius", "°C"),
        ("boils at 100° Celsius", "°C"),
        ("20,000 litres", "L"),
        ("190 km2", "km²"),
        ("311 square miles", "mi²"),
        ("80km/h", "km/h"),
        ("60 miles an hour", "mph"),
        ("3.2 GW of solar", "GW"),
        ("2 in tall", "in"),
        ("for three days", "day"),
        ("six weeks' time", "week"),
        ("40,000 barrels a day", "barrel/day"),
        ("5 mg/dL", "mg/dL"),
        ("6.1 mmol/l", "mmol/L"),
        ("90 kWh/(m²a)", "kWh/m²/year"),
        ("9.8 m/s²", "m/s²"),
        ("9.8 m/s/s", "m/s²"),
        ("310 feet per second", "ft/s"),
        ("24 frames per second", "fps"),
        ("at 52°N", "°"),
        ("a 1,480-sq.-ft. bungalow", "ft²"),
        ("a 2,000 sq. ft. loft", "ft²"),
        ("some 90 cu. m of soil", "m³"),
        ("40 short tons", "short ton"),
        ("two troy ounces", "oz t"),
        ("6.1 L/100 km", "L/100 km"),
        ("12 kWh per 100 kilometres", "kWh/100 km"),
        ("a slab 3in thick", "in"),
        ("The board is 4in wide.", "in"),
        ("a magnitude-6.4 quake", "magnitude"),
        ("43.18s", "s"),
        ("450 cfs", "ft³/s"),
        ("9 s", "s"),
        ("1.2 million acre-feet", "acre-foot"),
        ("2 therms", "therm"),
    ],
)
def test_measures(text: str, unit: str) -> None:
    figure = only(text)
    assert (figure.unit, figure.kind) == (unit, FigureKind.MEASURE)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It raised US$40m.", 40000000, "USD"),
        ("worth $US16 million", 16000000, "USD"),
        ("AUD$3.4 million", 3400000, "AUD"),
        ("A $30 offer", 30, "AUD"),
        ("£9,250-a-year", 9250, "GBP/year"),
        ("CHF 1’234.50", Decimal("1234.50"), "CHF"),
        ("USD1,700", 1700, "USD"),
        ("1,200€", 1200, "EUR"),
        ("75 USD million", 75000000, "USD"),
        ("30 MUSD", 30000000, "USD"),
        ("500 million Swiss francs", 500000000, "CHF"),
        ("2000 roubles", 2000, "RUB"),
        ("₹1,50,000 crore", 1500000000000, "INR"),
        ("30p", 30, "penny"),
        ("18 American cents", 18, "cent"),
        ("3 dollars and 50 cents", Decimal("3.5"), "USD"),
        ("millions of dollars", (1000000, 10000000), "USD"),
        ("$2,000 per soldier per month", 2000, "USD/month"),
        ("$68 per share", 68, "USD/share"),
        ("RM79 a month", 79, "MYR/month"),
        ("Y=5,182", 5182, "JPY"),
        ("40 $ US", 40, "USD"),
        ("40 $CAD", 40, "CAD"),
        ("$CAD 40", 40, "CAD"),
        ("c $ 40", 40, "CAD"),
        ("us$5 billion", 5_000_000_000, "USD"),
        ("a tour at R1,250", 1250, "ZAR"),
        ("R3.5bn of debt", 3_500_000_000, "ZAR"),
        ("500,000 tomans", 5_000_000, "IRR"),
        ("three million tomans", 30_000_000, "IRR"),
        ("Fr. 2’390.– a month", 2390, "CHF/month"),
        ("20,- €", 20, "EUR"),
        ("€1.49 per 100 g", Decimal("1.49"), "EUR/100 g"),
        ("$1,450 pcm", 1450, "USD/month"),
        ("$3.99 a dozen", Decimal("3.99"), "USD/dozen"),
        ("fees of $612.40 monthly", Decimal("612.40"), "USD/month"),
        ("half a dollar a head", Decimal("0.5"), "USD/person"),
    ],
)
def test_money(text: str, value: object, unit: str) -> None:
    figure = only(text)
    assert (figure.value, figure.unit, figure.kind) == (value, unit, FigureKind.MONEY)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("a 0.4% dip", "%"),
        ("a 10-percent tariff", "%"),
        ("5 per cent", "%"),
        ("2 percentage points", "pp"),
        ("25 basis points", "bp"),
    ],
)
def test_percentages(text: str, unit: str) -> None:
    figure = only(text)
    assert (figure.unit, figure.kind) == (unit, FigureKind.PERCENT)


def test_letter_behind_digits_is_million_for_money_and_metres_alone() -> None:
    assert only("$40m was paid").value == 40000000
    assert only("37m away").unit == "m"
    assert only("5m people").value == 5000000


def test_a_year_earlier_is_no_rate() -> None:
    assert only("from €171m a year earlier").unit == "EUR"
    assert only("€171m a year").unit == "EUR/year"


def test_span_holds_unit_and_core_only_the_number() -> None:
    text = "They paid $3.4 million."
    figure = only(text)
    assert figure.span.of(text) == "$3.4 million"
    assert figure.core.of(text) == "3.4"


def test_lengths_compare_in_one_base_unit() -> None:
    assert comparable(5, "km") == comparable(5000, "m")
    assert comparable(1, "mi") == comparable(Decimal("1.609344"), "km")


def test_minor_units_compare_with_their_currency_and_no_other() -> None:
    assert comparable(200, "cent") == comparable(2, "USD")
    assert comparable(200, "EUR cent") == comparable(2, "EUR")
    assert comparable(2, "USD") != comparable(2, "EUR")


def test_temperatures_compare_from_absolute_zero() -> None:
    assert comparable(0, "°C") == comparable(32, "°F")


def test_rates_keep_their_denominator() -> None:
    assert comparable(1, "km/day") == (Fraction(1000), Fraction(1000), "m/day")


def test_ranges_and_counts_compare_as_they_are() -> None:
    assert comparable((6, 18), None) == (Fraction(6), Fraction(18), "")


@pytest.mark.parametrize("value", [None, "2024-10-25"])
def test_dates_and_missing_values_compare_with_nothing(value: str | None) -> None:
    assert comparable(value, None) is None


@pytest.mark.parametrize(
    ("one", "other", "factor"),
    [
        ("mi", "km", "1.609344"),
        ("yd", "m", "0.9144"),
        ("ft", "in", "12"),
        ("mi", "ft", "5280"),
        ("nmi", "m", "1852"),
        ("ly", "m", "9460730472580800"),
        ("lb", "kg", "0.45359237"),
        ("lb", "oz", "16"),
        ("st", "lb", "14"),
        ("carat", "mg", "200"),
        ("gal", "L", "3.785411784"),
        ("gal", "qt", "4"),
        ("qt", "pt", "2"),
        ("barrel", "gal", "42"),
        ("ft³", "L", "28.316846592"),
        ("acre", "ft²", "43560"),
        ("mi²", "acre", "640"),
        ("acre", "m²", "4046.8564224"),
        ("km²", "ha", "100"),
        ("mph", "km/h", "1.609344"),
        ("kn", "km/h", "1.852"),
        ("hp", "W", "745.69987158227022"),
        ("PS", "W", "735.49875"),
        ("bhp", "hp", "1"),
        ("short ton", "lb", "2000"),
        ("long ton", "lb", "2240"),
        ("oz t", "g", "31.1034768"),
        ("metric lb", "g", "500"),
        ("dag", "g", "10"),
        ("a", "m²", "100"),
        ("ft/s", "m/s", "0.3048"),
        ("lb-ft", "Nm", "1.3558179483314004"),
        ("ksi", "psi", "1000"),
        ("mmHg", "Pa", "133.322387415"),
        ("GJ", "MJ", "1000"),
        ("BTU", "J", "1055.05585262"),
        ("therm", "BTU", "100000"),
        ("acre-foot", "ft³", "43560"),
        ("hm³", "m³", "1000000"),
        ("ppm", "ppb", "1000"),
        ("kWh", "MJ", "3.6"),
        ("GB", "Mbit", "8000"),
        ("bar", "hPa", "1000"),
        ("century", "year", "100"),
        ("week", "h", "168"),
    ],
)
def test_factors_are_those_of_the_definitions(one: str, other: str, factor: str) -> None:
    assert UNITS[one].base == UNITS[other].base
    assert UNITS[one].factor / UNITS[other].factor == Fraction(factor)


@pytest.mark.parametrize(
    ("celsius", "fahrenheit"), [(-40, "-40"), (0, "32"), (37, "98.6"), (100, "212")]
)
def test_degrees_of_both_scales_meet(celsius: int, fahrenheit: str) -> None:
    assert comparable(celsius, "°C") == comparable(Decimal(fahrenheit), "°F")


def test_symbol_behind_a_number_is_not_before_the_next() -> None:
    assert [figure.unit for figure in find_figures("20 $ 35 $", "en")] == ["USD", "USD"]


def test_pronoun_before_a_price_says_nothing() -> None:
    assert only("They told us $5 was enough.").span.start == len("They told us ")


def test_mark_of_inches_needs_a_size() -> None:
    assert only('a 12" long rail').unit == "in"
    assert only('He called it "12" before.').unit is None


def test_rand_without_groups_needs_another_sign_of_the_country() -> None:
    (near, _) = find_figures("The tour costs R350, lunch R1,200.", "en")
    assert (near.value, near.unit) == (350, "ZAR")
    assert find_figures("The Audi R8 beat an R350 there.", "en") == []


def test_trade_in_oil_and_gas_has_prefixes_of_its_own() -> None:
    assert (only("1.5 mb/d").value, only("1.5 mb/d").unit) == (1_500_000, "barrel/day")
    assert (only("50 bcm of gas").value, only("50 bcm of gas").unit) == (50 * 10**9, "m³")


@pytest.mark.parametrize("text", ["PHP 8.3 is out.", "3 AMD chips", "They TRY 5 doors.", "PEN 15"])
def test_code_that_is_a_word_is_no_currency_of_few(text: str) -> None:
    assert all(figure.kind != FigureKind.MONEY for figure in find_figures(text, "en"))


@pytest.mark.parametrize("text", ["PHP 850", "TRY 5 million", "1,200 MAD"])
def test_code_that_is_a_word_is_a_currency_of_many(text: str) -> None:
    assert only(text).kind == FigureKind.MONEY


def test_apostrophe_and_decade_are_no_seconds() -> None:
    assert find_figures("One's own house is best.", "en") == []
    assert find_figures("Temperatures in the mid-60s are expected.", "en") == []


@pytest.mark.parametrize(
    ("text", "language", "unit"),
    [
        ("6,5 l/100 km", "de", "L/100 km"),
        ("6,5 Liter auf 100 Kilometer", "de", "L/100 km"),
        ("18 kWh pro 100 km", "de", "kWh/100 km"),
        ("5,6 litres aux 100 km", "fr", "L/100 km"),
        ("5,6 litros a los 100 kilómetros", "es", "L/100 km"),
        ("420 euros les 1 000 litres", "fr", "EUR/1000 L"),
        ("5,6 litros por cada 100 km", "es", "L/100 km"),
    ],
)
def test_quantity_may_be_spread_over_many_units(text: str, language: str, unit: str) -> None:
    assert only(text, language).unit == unit


@pytest.mark.parametrize(
    ("text", "language", "units"),
    [
        ("von 80 km auf 100 km", "de", ["km", "km"]),
        ("de 80 km/h à 100 km/h", "fr", ["km/h", "km/h"]),
        ("pasó de 80 km a 100 km", "es", ["km", "km"]),
        ("5 kg in 10 Wochen", "de", ["kg", "week"]),
    ],
)
def test_two_quantities_are_no_rate(text: str, language: str, units: list[str]) -> None:
    assert [figure.unit for figure in find_figures(text, language)] == units


@pytest.mark.parametrize(
    ("text", "language", "unit"),
    [
        ("34 ct/kWh", "de", "EUR cent/kWh"),
        ("zehn Deka Speck", "de", "dag"),
        ("30 Ar Wiese", "de", "a"),
        ("drei Feinunzen", "de", "oz t"),
        ("9,8 kWp", "de", "kWp"),
        ("5.000,- Euro", "de", "EUR"),
        ("2 EL Zucker", "de", "tablespoon"),
        ("150 Euro jährlich", "de", "EUR/year"),
        ("1.800 Euro brutto im Monat", "de", "EUR/month"),
        ("300 euros bruts par mois", "fr", "EUR/month"),
        ("30 euros mensuales", "es", "EUR/month"),
        ("210 hm3", "es", "hm³"),
        ("à -3 °C la nuit", "fr", "°C"),
        ("110 ch", "fr", "PS"),
        ("150 CV", "es", "PS"),
        ("2 To", "fr", "TB"),
        ("deux onces troy", "fr", "oz t"),
        ("toneladas cortas: 40 toneladas cortas", "es", "short ton"),
    ],
)
def test_units_of_other_languages(text: str, language: str, unit: str) -> None:
    assert only(text, language).unit == unit


def test_german_adjective_of_percent() -> None:
    figure = only("eine 5-prozentige Erhöhung", "de")
    assert (figure.value, figure.unit, figure.kind) == (5, "%", FigureKind.PERCENT)


@pytest.mark.parametrize(
    ("text", "language", "value", "unit"),
    [
        ("three more months", "en", 3, "month"),
        ("two full days", "en", 2, "day"),
        ("sieben lange Jahre", "de", 7, "year"),
        ("trois longues années", "fr", 3, "year"),
    ],
)
def test_adjective_between_number_and_unit(text: str, language: str, value: int, unit: str) -> None:
    (figure,) = find_figures(text, language)
    assert (figure.value, figure.unit) == (value, unit)


def test_adjective_before_what_is_counted() -> None:
    (figure,) = find_figures("30 more people came.", "en")
    assert (figure.unit, figure.entity) == (None, Span(8, 14))


@pytest.mark.parametrize(
    ("text", "language", "value", "unit"),
    [
        ("up to 71 percent, six points more", "en", 6, "pp"),
        ("The index fell six points.", "en", 6, "point"),
        ("It fell 0.6 percent, or 230 points.", "en", 230, "point"),
        ("It won 71 percent. The index fell six points.", "en", 6, "point"),
        ("16 Prozent, zwei Punkte mehr", "de", 2, "pp"),
        ("a half-point hike", "en", Fraction(1, 2), "point"),
        ("$49/mo", "en", 49, "USD/month"),
        ("$300 per annum", "en", 300, "USD/year"),
        ("einer Viertelmillion Euro", "de", 250_000, "EUR"),
        ("110 km/u", "nl", 110, "km/h"),
        ("12 milioni di euro annui", "it", 12_000_000, "EUR/year"),
        ("eram 300 segundo a polícia", "pt", 300, None),
        ("durou 300 segundos", "pt", 300, "s"),
        ("erano 300 secondo la polizia", "it", 300, None),
    ],
)
def test_units_by_what_stands_around_them(
    text: str, language: str, value: object, unit: str | None
) -> None:
    figure = find_figures(text, language)[-1]
    assert (figure.value, figure.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("5 degrees below zero", "en"),
        ("fünf Grad unter null", "de"),
        ("5 degrés au-dessous de zéro", "fr"),
        ("5 grados bajo cero", "es"),
        ("5 gradi sotto zero", "it"),
        ("vijf graden onder nul", "nl"),
        ("5 graus abaixo de zero", "pt"),
    ],
)
def test_degrees_below_zero(text: str, language: str) -> None:
    assert [(f.value, f.unit) for f in find_figures(text, language)] == [(-5, "°")]


@pytest.mark.parametrize(
    ("text", "language", "unit"),
    [
        ("It earned 2.17 billion euros, against 2.25 billion a year ago.", "en", "EUR"),
        ("Sales were $2.1m, up from about 1.9 million.", "en", "USD"),
        ("Il a gagné 2,17 milliards d’euros, contre 2,25 milliards un an plus tôt.", "fr", "EUR"),
        ("It earned 2 billion euros, against 3 million visitors.", "en", None),
        ("It earned 2 billion euros. It is 3 million against 4 million.", "en", None),
    ],
)
def test_currency_of_a_sum_compared_with_another(
    text: str, language: str, unit: str | None
) -> None:
    assert find_figures(text, language)[-1].unit == unit
