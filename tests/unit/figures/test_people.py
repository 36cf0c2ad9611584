"""Ages told by the noun before them, and what only looks like them."""

from __future__ import annotations

import pytest

from reader.figures import FigureKind, Value, find_figures


def _ages(text: str, language: str) -> list[Value]:
    return [f.value for f in find_figures(text, language) if f.kind == FigureKind.AGE]


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("Un notaire de 62 ans a tout nié.", "fr", [62]),
        ("Une veuve de 89 ans vit au-dessus.", "fr", [89]),
        ("L’agricultrice de 54 ans a porté plainte.", "fr", [54]),
        ("Un ancien maire de 77 ans revient.", "fr", [77]),
        ("Une conductrice du tram de 45 ans est indemne.", "fr", [45]),
        ("Quatre autres prévenus, de 41 à 66 ans, se taisent.", "fr", [(41, 66)]),
        ("Deux maraîchers de 34 et 38 ans ont fui.", "fr", [34, 38]),
        ("Un exconcejal de 57 años lo negó.", "es", [57]),
        ("Una enfermera de 38 años y un vecino de Lugo de 61 años.", "es", [38, 61]),
        ("Otros tres acusados, de entre 29 y 51 años, callaron.", "es", [(29, 51)]),
        ("Un imprenditore di 48 anni e un operaio edile di 44 anni.", "it", [48, 44]),
        ("Una sindaca di 39 anni ha vinto.", "it", [39]),
        ("Um empresário de 45 anos e uma costureira de 60 anos.", "pt", [45, 60]),
        ("Er deden 5.210 volwassenen van 18 tot 64 jaar mee.", "nl", [(18, 64)]),
        ("Tieners van 12 tot 15 jaar komen gratis.", "nl", [(12, 15)]),
        ("Un passager de 8 ans et des lycéens de 15 ans.", "fr", [8, 15]),
        ("Een Gentse boer van 62 jaar won de prijs.", "nl", [62]),
    ],
)
def test_ages_behind_nouns_for_people(text: str, language: str, values: list[Value]) -> None:
    assert _ages(text, language) == values


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Un calendrier de 3 ans et un salaire de 2 ans.", "fr"),
        ("Un anniversaire de 50 ans, un dossier de 10 ans.", "fr"),
        ("Une carrière de footballeur de 20 ans.", "fr"),
        ("Un moteur de 12 ans tient encore.", "fr"),
        ("Un infirmier de 20 ans d’expérience.", "fr"),
        ("Le maire dispose de 3 ans. L’entraîneur du club écope de 10 ans.", "fr"),
        ("El presidente volvió a los 12 años.", "es"),
        ("De minister spreekt van 3 jaar.", "nl"),
        ("Un mandato de 4 años y un calendario de 5 años.", "es"),
        ("Un acuerdo firmado de 10 años.", "es"),
        ("Un errore di 20 anni fa.", "it"),
        ("Un cantiere di 8 anni e un mutuo di 20 anni.", "it"),
        ("Um salário de 2 anos e um roteiro de 5 anos.", "pt"),
        ("Een computer van 12 jaar, een contract van 5 jaar.", "nl"),
        ("A contract of 5 years.", "en"),
    ],
)
def test_years_behind_other_nouns_are_no_ages(text: str, language: str) -> None:
    assert _ages(text, language) == []
