from __future__ import annotations

import pytest

from reader.figures import FigureKind, Modifier, Value, find_figures


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("Its commander, 38, left.", "en", 38),
        ("The mean age was 57, she said.", "en", 57),
        ("Half of them under 18, they fled.", "en", 18),
        ("Anyone over 75 travels free.", "en", 75),
        ("the under-18s", "en", 18),
        ("between the ages of 12 and 15", "en", (12, 15)),
        ("aged between 5 and 11", "en", (5, 11)),
        ("Sie war älter als 65.", "de", 65),
        ("un patron de 70 ans", "fr", 70),
        ("aux personnes de plus de 18 ans", "fr", 18),
        ("los niños de entre 6 y 11 años", "es", (6, 11)),
        ("los menores de 25 años", "es", 25),
    ],
)
def test_ages(text: str, language: str, value: Value) -> None:
    found = [f for f in find_figures(text, language) if f.kind == FigureKind.AGE]
    assert [(figure.value, figure.unit) for figure in found] == [(value, "year")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The total, 38, was read out.", "en"),
        ("people over 12 villages", "en"),
        ("une peine de 10 ans", "fr"),
        ("un contrat de 3 ans", "fr"),
        ("un plan de 5 años", "es"),
        ("personas de 12 aldeas", "es"),
    ],
)
def test_numbers_that_are_no_ages(text: str, language: str) -> None:
    assert all(figure.kind != FigureKind.AGE for figure in find_figures(text, language))


def test_group_of_an_age_keeps_its_bound() -> None:
    (figure,) = find_figures("Entry is free for under-12s.", "en")
    assert (figure.value, figure.modifier) == (12, Modifier.LESS_THAN)
