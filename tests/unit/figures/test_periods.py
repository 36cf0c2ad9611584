from __future__ import annotations

import pytest

from reader.figures import FigureKind, find_figures, normalised
from tests.unit.figures.reading import only, values


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("in the third quarter of 2024", "en", "2024-35"),
        ("third-quarter 2024 sales", "en", "2024-35"),
        ("in Q3 2024", "en", "2024-35"),
        ("2024 Q3 results", "en", "2024-35"),
        ("in the first half of 2023", "en", "2023-40"),
        ("in H2 2023", "en", "2023-41"),
        ("in 4Q20", "en", "2020-36"),
        ("since 1H24", "en", "2024-40"),
        ("the FY2025 budget", "en", "2025"),
        ("the summer of 2023", "en", "2023-22"),
        ("im dritten Quartal 2024", "de", "2024-35"),
        ("im 3. Quartal 2024", "de", "2024-35"),
        ("im Sommer 2023", "de", "2023-22"),
        ("au premier semestre 2023", "fr", "2023-40"),
        ("au T3 2024", "fr", "2024-35"),
        ("en el tercer trimestre de 2024", "es", "2024-35"),
    ],
)
def test_parts_of_a_year(text: str, language: str, value: str) -> None:
    figure = only(text, language)
    assert (figure.kind, figure.value) == (FigureKind.DATE, value)


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("in the 1990s", "en", "199X"),
        ("the mid-'90s", "en", "199X"),
        ("the ’60s", "en", "196X"),
        ("the '20s", "en", None),
        ("in den 80er Jahren", "de", "198X"),
        ("les années 90", "fr", "199X"),
        ("les années 1990", "fr", "199X"),
        ("los años 90", "es", "199X"),
    ],
)
def test_decades(text: str, language: str, value: str | None) -> None:
    figure = only(text, language)
    assert (figure.kind, figure.value) == (FigureKind.DATE, value)


@pytest.mark.parametrize(
    "text",
    ["the first half of the match", "in Q3", "in H1", "a 4Q", "a spring in their step", "the 90s"],
)
def test_periods_without_a_year_are_no_dates(text: str) -> None:
    assert not [f for f in find_figures(text, "en") if f.kind == FigureKind.DATE]


def test_periods_are_shown_in_words() -> None:
    assert normalised(only("in Q3 2024")) == "2024 Q3"
    assert normalised(only("in the first half of 2023")) == "2023 H1"
    assert values("in the fifth quarter of 2024") == [5, "2024"]


@pytest.mark.parametrize(
    ("text", "value"),
    [("in ’61", "1961"), ("the class of '08", "2008"), ("in the nineties", "199X")],
)
def test_short_years_and_named_decades(text: str, value: str) -> None:
    figure = only(text)
    assert (figure.kind, figure.value) == (FigureKind.DATE, value)


def test_number_behind_an_opening_mark_is_no_year() -> None:
    assert values("He said '61 votes.'") == [61]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("the collapse of 2008-9", "en", "2008/2009"),
        ("Im Jahre 1970 deuteten sie es.", "de", "1970"),
        ("The end of 2015 leaves it open.", "en", "2015"),
        ("His 2016 rivals met 1,051 voters.", "en", "2016"),
    ],
)
def test_years(text: str, language: str, value: str) -> None:
    assert find_figures(text, language)[0].value == value


def test_bare_number_before_what_it_counts_is_no_year() -> None:
    assert find_figures("Just over 2016 voters came, and 1,051 left.", "en")[0].value == 2016


@pytest.mark.parametrize(
    "text", ["A Mirage 2000-5 took off.", "Asteroid 2024 YR4 passed.", "Comet 2023 A3 shone."]
)
def test_years_in_names_of_machines_and_bodies_are_no_dates(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "value"), [("In season 2004-5 he led.", "2004/2005"), ("In 2024 G7 met.", "2024")]
)
def test_years_beside_such_codes(text: str, value: str) -> None:
    assert values(text)[0] == value
