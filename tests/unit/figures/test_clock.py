from __future__ import annotations

import pytest

from reader.figures import FigureKind, find_figures
from tests.unit.figures.reading import only


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("at 8 o'clock", "en", "08:00"),
        ("at 0900 GMT", "en", "09:00"),
        ("um 8 Uhr", "de", "08:00"),
        ("à 8 heures", "fr", "08:00"),
        ("dès 14h", "fr", "14:00"),
        ("a las 8", "es", "08:00"),
        ("a las 20.30 horas", "es", "20:30"),
    ],
)
def test_hours_are_told_by_the_words_beside_them(text: str, language: str, value: str) -> None:
    figure = only(text, language)
    assert (figure.kind, figure.value) == (FigureKind.TIME, value)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("pendant 8 heures", "fr"),
        ("à 8 heures de route", "fr"),
        ("a las 8 mujeres", "es"),
        ("durante 8 horas", "es"),
        ("for 8 hours", "en"),
    ],
)
def test_durations_are_no_times_of_day(text: str, language: str) -> None:
    assert all(figure.kind != FigureKind.TIME for figure in find_figures(text, language))


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("le 9 janvier 2026 à 14 heures", "fr", "14:00"),
        ("depuis 6 heures du matin", "fr", "06:00"),
        ("von 9.00 bis 17.00 Uhr", "de", "09:00/17:00"),
        ("open 10am-5pm", "en", "17:00"),
        ("gegen 10:30 Uhr", "de", "10:30"),
    ],
)
def test_times_beside_dates_and_in_intervals(text: str, language: str, value: str) -> None:
    figure = find_figures(text, language)[-1]
    assert (figure.kind, figure.value) == (FigureKind.TIME, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("We took the 8.15 train.", "08:15"),
        ("The tug is due 1800 local time.", "18:00"),
        ("Trains leave at 06.05 GMT.", "06:05"),
        ("Sunrise 7.58 today", "07:58"),
        ("The eclipse begins at 2:03:27.", "02:03:27"),
    ],
)
def test_times_by_what_they_are_the_time_of(text: str, value: str) -> None:
    assert [(f.kind, f.value) for f in find_figures(text, "en")][:1] == [(FigureKind.TIME, value)]


def test_dotted_number_before_what_has_a_price_is_no_time() -> None:
    assert FigureKind.TIME not in [f.kind for f in find_figures("a 2.50 train fare", "en")]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("La seduta comincia alle 15.", "it", "15:00"),
        ("Il negozio chiude alle sei e mezza di sera.", "it", "18:30"),
        ("Il treno parte verso le otto meno un quarto.", "it", "07:45"),
        ("Si vota entro le 21.30.", "it", "21:30"),
        ("A reunião acaba às cinco em ponto.", "pt", "05:00"),
        ("O ensaio começa às seis e meia da tarde.", "pt", "18:30"),
        ("O bar fecha à uma da madrugada.", "pt", "01:00"),
        ("O barco sai ao meio-dia.", "pt", "12:00"),
        ("El acto empieza a las cinco.", "es", "05:00"),
        ("Cierran a las ocho y cuarto de la noche.", "es", "20:15"),
        ("Salieron a las tres menos cuarto.", "es", "02:45"),
        ("Llegó a las 12 de la noche.", "es", "00:00"),
        ("De trein vertrekt om half vier.", "nl", "03:30"),
        ("De winkel sluit om kwart over acht 's avonds.", "nl", "20:15"),
        ("Het alarm ging om tien voor half vijf.", "nl", "04:20"),
        ("Open van 9 tot 12.30 uur.", "nl", "09:00/12:30"),
        ("Open van 9 tot 17 uur.", "nl", "09:00/17:00"),
        ("Il revient à 8 heures du soir.", "fr", "20:00"),
    ],
)
def test_times_are_read_as_they_are_spoken(text: str, language: str, value: str) -> None:
    figure = only(text, language)
    assert (figure.kind, figure.value) == (FigureKind.TIME, value)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Dalle 9 alle 17", "it"),
        ("Tra le 9 e le 17", "it"),
        ("Entre as 9h e as 17h", "pt"),
        ("Desde las nueve hasta las cinco de la tarde", "es"),
    ],
)
def test_the_second_of_two_times_needs_no_more_than_the_first(text: str, language: str) -> None:
    assert [figure.value for figure in find_figures(text, language)] == ["09:00", "17:00"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Il premio va alle cinque imprese e alle 15 famiglie.", "it"),
        ("Costa dalle 10 alle 20 sterline.", "it"),
        ("Deu um prémio às cinco empresas.", "pt"),
        ("Paró a las dos horas de marcha.", "es"),
        ("De tocht duurt 2 tot 3 uur.", "nl"),
        ("Er komen er tien over vijf jaar.", "nl"),
        ("De kaart kost rond vier euro.", "nl"),
    ],
)
def test_what_is_counted_behind_such_words_is_no_time(text: str, language: str) -> None:
    assert all(figure.kind != FigureKind.TIME for figure in find_figures(text, language))


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("De trein van 7.42 uur reed niet.", "nl", ["07:42"]),
        ("Fecha das 22h às 6h.", "pt", ["22:00", "06:00"]),
        ("Para das 21h de quinta-feira às 21h de sexta.", "pt", ["21:00", "21:00"]),
    ],
)
def test_hours_beside_days_and_minutes(text: str, language: str, expected: list[str]) -> None:
    assert [figure.value for figure in find_figures(text, language)] == expected


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("Um drei Uhr nachts fiel der Strom aus.", "de", "03:00"),
        ("Um halb acht abends schließt das Bad.", "de", "19:30"),
        ("It opens at half past six in the evening.", "en", "18:30"),
        ("Alle 15 parte il corteo.", "it", "15:00"),
    ],
)
def test_parts_of_the_day_and_verbs_behind_hours(text: str, language: str, value: str) -> None:
    assert [figure.value for figure in find_figures(text, language)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Pensa alle due che mancano.",
        "È la prima delle tre sorelle.",
        "Va dalle due alle quattro persone.",
        "Costa verso le 5 mila euro.",
    ],
)
def test_italian_articles_before_what_is_counted(text: str) -> None:
    assert all(figure.kind != FigureKind.TIME for figure in find_figures(text, "it"))


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("Il est trois heures et demie, il part à 3 heures et quart.", "fr", "03:15"),
        ("Llegó a las 3 menos cuarto.", "es", "02:45"),
        ("Abre a partir de las 8.", "es", "08:00"),
        ("Arriva alle 8 e mezza.", "it", "08:30"),
        ("It is quarter to one in the afternoon.", "en", "12:45"),
        ("Um halb eins mittags.", "de", "12:30"),
        ("Von 22 bis 6 Uhr.", "de", "22:00/06:00"),
        ("De 9h30 à 17h.", "fr", "09:30/17:00"),
        ("De 9h à 17h30.", "fr", "09:00/17:30"),
    ],
)
def test_minutes_in_words_noon_and_intervals(text: str, language: str, value: str) -> None:
    assert find_figures(text, language)[-1].value == value
