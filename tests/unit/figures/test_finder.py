from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from reader.figures import FigureKind, Modifier, find_figures
from tests.unit.figures.reading import only, values


@pytest.mark.parametrize(
    ("phrase", "modifier"),
    [
        ("at least 5,000", Modifier.AT_LEAST),
        ("nearly 5,000", Modifier.ABOUT),
        ("an estimated 5,000", Modifier.ABOUT),
        ("more than 5,000", Modifier.MORE_THAN),
        ("fewer than 5,000", Modifier.LESS_THAN),
        ("up to 5,000", Modifier.AT_MOST),
        ("no more than 5,000", Modifier.AT_MOST),
        ("5,000 or more", Modifier.AT_LEAST),
        ("5,000+", Modifier.AT_LEAST),
        ("exactly 5,000", None),
    ],
)
def test_modifiers(phrase: str, modifier: Modifier | None) -> None:
    assert only(f"There were {phrase} balloons.").modifier == modifier


@pytest.mark.parametrize(
    ("text", "language", "modifier"),
    [
        ("rund 500 Boote", "de", Modifier.ABOUT),
        ("mehr als 500 Boote", "de", Modifier.MORE_THAN),
        ("près de 500 bateaux", "fr", Modifier.ABOUT),
        ("plus de 500 bateaux", "fr", Modifier.MORE_THAN),
        ("al menos 500 barcos", "es", Modifier.AT_LEAST),
    ],
)
def test_modifiers_of_other_languages(text: str, language: str, modifier: Modifier) -> None:
    assert only(text, language).modifier == modifier


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("A 34-year-old man was held.", 34),
        ("Maria Rossi, 34, said so.", 34),
        ("He is 34 years old.", 34),
        ("children aged 5 to 11", (5, 11)),
        ("a woman in her 30s", (30, 39)),
        ("a 200,000-year-old skull", 200000),
        ("I am 63.", 63),
        ("He’s 63, she said.", 63),
        ("children under 12 swim free", 12),
    ],
)
def test_ages(text: str, age: object) -> None:
    figure = only(text)
    assert (figure.kind, figure.value, figure.unit) == (FigureKind.AGE, age, "year")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("der 34-jährige Mann", "de"),
        ("er ist 34 Jahre alt", "de"),
        ("un homme de 34 ans", "fr"),
        ("âgée de 9 ans", "fr"),
        ("Odette Farnel, 54 ans, le dit", "fr"),
        ("Il a treize ans.", "fr"),
        ("Les élèves ont plus de 10 ans.", "fr"),
        ("una mujer de 34 años", "es"),
        ("Tiene 34 años.", "es"),
        ("Ich bin 63.", "de"),
        ("Kinder unter 12 zahlen nichts", "de"),
    ],
)
def test_ages_of_other_languages(text: str, language: str) -> None:
    figure = only(text, language)
    assert (figure.kind, figure.unit) == (FigureKind.AGE, "year")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("il y a treize ans", "fr"),
        ("pendant dix ans", "fr"),
        ("Il a dix ans d'expérience.", "fr"),
        ("tiene 34 años de cárcel", "es"),
        ("it was not seen for 40 years", "en"),
        ("people over 12 villages", "en"),
    ],
)
def test_durations_and_counts_are_no_ages(text: str, language: str) -> None:
    assert only(text, language).kind != FigureKind.AGE


@pytest.mark.parametrize(
    ("text", "number"),
    [("the tenth largest port", 10), ("its 10th record", 10), ("the second largest port", 2)],
)
def test_ordinals(text: str, number: int) -> None:
    figure = only(text)
    assert (figure.kind, figure.value) == (FigureKind.ORDINAL, number)


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("3000 North Korean soldiers are said to be there.", "North Korean soldiers"),
        ("1.4 million young people signed up.", "young people"),
        ("18 North Koreans are said to have fled.", "North Koreans"),
        ("hundreds of thousands of voters stayed home", "voters"),
        ("60% of homes lack power", "homes"),
        ("1,204 of the 5,000 disks held it", "disks"),
        ("two-thirds of them pensioners", None),
        ("more than 5,000 launched since then", None),
    ],
)
def test_what_is_counted(text: str, entity: str | None) -> None:
    found = find_figures(text, "en")[0].entity
    assert (found and found.of(text)) == entity


def test_what_is_counted_in_german_is_the_next_noun() -> None:
    text = "Es kamen 300 junge Menschen."
    found = only(text, "de").entity
    assert found is not None
    assert found.of(text) == "junge Menschen"


def test_what_is_counted_in_french_leaves_elided_words_and_participles() -> None:
    text = "douze millions d’aides"
    found = only(text, "fr").entity
    assert found is not None
    assert found.of(text) == "aides"
    assert only("dont trente passés à la chaîne", "fr").entity is None


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_elision_before_a_currency(apostrophe: str) -> None:
    figure = only(f"2,5 milliards d{apostrophe}euros", "fr")
    assert (figure.value, figure.unit) == (2_500_000_000, "EUR")


@pytest.mark.parametrize("text", ["un appareil", "Une rafale", "l'un d'eux", "« Un marteau »"])
def test_french_article_is_no_number(text: str) -> None:
    assert values(text, "fr") == []


@pytest.mark.parametrize(("text", "value"), [("un ou deux ans", (1, 2)), ("Un million", 10**6)])
def test_french_article_within_a_number(text: str, value: object) -> None:
    assert values(text, "fr") == [value]


def test_core_of_a_number_and_a_half_holds_the_half() -> None:
    text = "one and a half times"
    assert only(text).core.of(text) == "one and a half"


def test_year_before_is_a_time_and_no_rate() -> None:
    assert only("from €171m a year earlier").unit == "EUR"
    assert find_figures("100 Euro im Jahr 2024", "de")[0].unit == "EUR"


def test_figures_are_found_in_order_within_a_text() -> None:
    text = "In 2023, 3,000 soldiers earned $2,000 a month, 60% more than 1 in 5 teachers."
    assert values(text) == ["2023", 3000, 2000, 60, Fraction(1, 5)]


def test_row_of_bare_numbers_keeps_every_value() -> None:
    assert values("7 " * 40) == [7] * 40


def test_language_is_told_from_the_text() -> None:
    text = "Die Stadt zahlt in dem Jahr für das Haus 1.234 Franken und die Steuern."
    assert [f.value for f in find_figures(text)] == [1234]


@pytest.mark.parametrize(("tag", "value"), [("DE", 1234), ("en-GB", Decimal("1.234"))])
def test_language_may_be_any_tag(tag: str, value: object) -> None:
    assert values("1.234 km", tag) == [value]
    assert values("zwölf Boote", "de_AT") == [12]


def test_language_without_tables_still_gives_digits_and_symbols() -> None:
    assert values("Il porto costa 12.500 km e 30 €", "it") == [12500, 30]


def test_tables_keep_units_and_decimals() -> None:
    row = " ".join(["1.5 km"] * 20)
    assert {(figure.value, figure.unit) for figure in find_figures(row, "en")} == {
        (Decimal("1.5"), "km")
    }
    assert values(" ".join(["3 million euros"] * 20)) == [3_000_000] * 20
    assert values(" ".join(["2 h 15 min"] * 20)) == [Decimal("2.25")] * 20
    assert values(" ".join(["1.5"] * 20)) == [Decimal("1.5")] * 20
    assert find_figures(" ".join(["7"] * 20 + ["8 kg"]), "en")[-1].unit == "kg"
    assert values(" ".join(["2 h"] * 20 + ["2 h 30 min"]))[-1] == Decimal("2.5")
