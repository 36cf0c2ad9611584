from __future__ import annotations

from fractions import Fraction

import pytest

from reader.figures import FigureKind, Modifier, Value, find_figures
from tests.unit.figures.reading import only


@pytest.mark.parametrize(
    ("text", "language", "value", "unit", "modifier"),
    [
        ("She won the marathon in 2:06:00.", "en", Fraction("2.1"), "h", None),
        ("He finished in just under 2:15:00.", "en", Fraction("2.25"), "h", Modifier.LESS_THAN),
        ("The meeting lasted more than 2:15.", "en", Fraction("2.25"), "h", Modifier.MORE_THAN),
        ("The fair lasted 2:15 hours.", "en", Fraction("2.25"), "h", None),
        ("The video runs 2:15.", "en", Fraction("2.25"), "min", None),
        ("She set a time of 27:15.", "en", Fraction("27.25"), "min", None),
        ("He ran the loop in 3:12.", "en", None, None, None),
        ("La réunion a duré 2h30.", "fr", Fraction("2.5"), "h", None),
        ("Elle boucle en moins de 2h30.", "fr", Fraction("2.5"), "h", Modifier.LESS_THAN),
        ("Die Sitzung dauerte 2:30 Stunden.", "de", Fraction("2.5"), "h", None),
        ("El acto duró 2:30 horas.", "es", Fraction("2.5"), "h", None),
        ("La seduta durò 2:30 ore.", "it", Fraction("2.5"), "h", None),
        ("A sessão durou 2h30.", "pt", Fraction("2.5"), "h", None),
        ("De vergadering duurde 2:30 uur.", "nl", Fraction("2.5"), "h", None),
    ],
)
def test_what_something_took_is_a_measure(
    text: str, language: str, value: Value, unit: str | None, modifier: Modifier | None
) -> None:
    figure = only(text, language)
    assert (figure.kind, figure.value, figure.unit) == (FigureKind.MEASURE, value, unit)
    assert figure.modifier is modifier


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The tug left at 2:05.", "en"),
        ("They won the toss at 2:05:14.", "en"),
        ("The tug runs 2:05 pm.", "en"),
        ("A mare won in the 3:30.", "en"),
        ("On part à 2h20.", "fr"),
        ("La séance de 14h30 a plu.", "fr"),
        ("Um 2:30 Uhr begann es.", "de"),
        ("Es dauerte von 9:30 bis 11:15 Uhr.", "de"),
        ("Empezó a las 2:30.", "es"),
    ],
)
def test_times_of_day_stay(text: str, language: str) -> None:
    assert [f.kind for f in find_figures(text, language)] == [FigureKind.TIME]
