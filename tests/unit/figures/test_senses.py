from __future__ import annotations

import pytest

from reader.figures import find_figures
from tests.unit.figures.reading import only


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("a 225-pound man", "lb"),
        ("an 8 pound baby", "lb"),
        ("three pounds of butter", "lb"),
        ("He lost 30 pounds.", "lb"),
        ("The sack weighs 30 pounds.", "lb"),
        ("half a pound of cheese", "lb"),
        ("They ate half a pound a head.", "lb/person"),
        ("They were 6 pounds and 3 ounces.", "lb"),
        ("The toll cost half a pound.", "GBP"),
        ("Tickets cost 30 pounds.", "GBP"),
        ("30 pounds was the fine, 5 men lost.", "GBP"),
        ("12 pounds of debt", "GBP"),
        ("two million pounds of damage", "GBP"),
        ("a 500-pound fine", "GBP"),
        ("Nobody saw five pounds of his wages.", "GBP"),
    ],
)
def test_words_beside_pounds_tell_weight_from_money(text: str, unit: str) -> None:
    assert find_figures(text, "en")[0].unit == unit


def test_signs_of_the_text_tell_too() -> None:
    american = find_figures("The 500 pounds of rice cost $90.", "en")
    british = find_figures("The 500-pound fine came with a £90 fee.", "en")
    irish = find_figures("Milk is 90 cents, bread €2.", "en")
    assert [figure.unit for figure in american] == ["lb", "USD"]
    assert [figure.unit for figure in british] == ["GBP", "GBP"]
    assert [figure.unit for figure in irish] == ["EUR cent", "EUR"]


def test_pound_of_a_price_is_a_weight() -> None:
    assert only("30 cents a pound").unit == "cent/lb"


@pytest.mark.parametrize(
    ("text", "language", "unit"),
    [
        ("zwei Pfund Äpfel", "de", "metric lb"),
        ("Das Kalb wiegt 80 Pfund.", "de", "metric lb"),
        ("Der Schal kostet 30 Pfund.", "de", "GBP"),
        ("Sie nahm 12 Pfund ab.", "de", "metric lb"),
        ("20 Pfund Eintritt", "de", "GBP"),
        ("Es kostete 30 Pfund Ende der Woche.", "de", "GBP"),
        ("900.000 Pfund Schulden", "de", "GBP"),
        ("20 Mark Eintritt", "de", "DEM"),
        ("in den USA zwölf Cent", "de", "cent"),
        ("zwölf Cent", "de", "EUR cent"),
        ("deux livres de beurre", "fr", "metric lb"),
        ("Il pèse 180 livres.", "fr", "lb"),
        ("Le billet coûte 20 livres.", "fr", "GBP"),
        ("Elle a écrit 12 livres.", "fr", None),
        ("Les 12 livres coûtent cher.", "fr", None),
        ("un duplex de 3 ch.", "fr", None),
        ("un moteur de 150 chevaux", "fr", "PS"),
        ("Il élève 150 chevaux.", "fr", None),
        ("à 3 milles de la côte", "fr", "nmi"),
        ("el motor de 150 caballos", "es", "PS"),
        ("La finca cría 150 caballos.", "es", None),
        ("Costó 20 libras.", "es", "GBP"),
        ("20 libras de harina", "es", "lb"),
        ("gonflé à 2,5 bars", "fr", "bar"),
        ("Le quartier a 3 bars.", "fr", None),
        ("tres bares", "es", None),
        ("una presión de 3 bares", "es", "bar"),
    ],
)
def test_words_tell_other_units_too(text: str, language: str, unit: str | None) -> None:
    assert only(text, language).unit == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("winds of 25 kt", "kn"),
        ("gusting 40kt at dawn", "kn"),
        ("emissions of 25 kt", "kt"),
        ("the 990 mb low", "mbar"),
        ("a 20 mb file", "MB"),
        ("a pressure of 3 bar", "bar"),
        ("three bars closed", None),
        ("3nm off the point", "nmi"),
        ("a 3nm chip", "nm"),
        ("two cups of flour", "cup"),
        ("They hold two cups.", None),
        ("a dose of 2 grays", "Gy"),
        ("two grays trotted", None),
        ("64 gigs of memory", "GB"),
        ("The band played 64 gigs.", None),
        ("He is 15 stone.", "st"),
        ("15 stone steps", None),
        ("a fine of 50,000 won", "KRW"),
        ("In Seoul tea costs 900 won.", "KRW"),
        ("Of the boats, 12 won prizes.", None),
        ("12 sterling displays", None),
        ("12 colons", None),
    ],
)
def test_names_that_are_other_words(text: str, unit: str | None) -> None:
    assert only(text).unit == unit


def test_a_name_behind_a_coin_is_none() -> None:
    assert all(f.unit != "DEM" for f in find_figures("Dort las 1907 Mark Twain.", "de"))


@pytest.mark.parametrize(
    ("text", "unit", "entity"),
    [
        ("120 night nurses", None, "night nurses"),
        ("300 foot soldiers", None, "foot soldiers"),
        ("12 day traders", None, "day traders"),
        ("a 10 day trip", "day", None),
        ("a 300 foot tower", "ft", None),
    ],
)
def test_first_words_of_what_is_counted(text: str, unit: str | None, entity: str | None) -> None:
    (figure,) = find_figures(text, "en")
    counted = figure.entity and text[figure.entity.start : figure.entity.end]
    assert (figure.unit, counted) == (unit, entity)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("In Nairobi it costs 500 shillings.", "KES"),
        ("500 Ugandan shillings", "UGX"),
        ("In 1931 she paid twelve shillings.", None),
    ],
)
def test_shillings_are_those_of_a_country_that_is_named(text: str, unit: str | None) -> None:
    assert find_figures(text, "en")[-1].unit == unit
