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
        ("He finished in 2:03:27.", "02:03:27"),
    ],
)
def test_times_by_what_they_are_the_time_of(text: str, value: str) -> None:
    assert [(f.kind, f.value) for f in find_figures(text, "en")][:1] == [(FigureKind.TIME, value)]


def test_dotted_number_before_what_has_a_price_is_no_time() -> None:
    assert FigureKind.TIME not in [f.kind for f in find_figures("a 2.50 train fare", "en")]
