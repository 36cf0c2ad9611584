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


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("He left school at 15 and died at 88.", "en", [15, 88]),
        ("At 17, she went to sea.", "en", [17]),
        ("Three men, aged 20, 22 and 31, were held.", "en", [20, 22, 31]),
        ("Both boys, both 16, admitted it.", "en", [16]),
        ("The median age was 6 years.", "en", [6]),
        ("Most volunteers were under 50.", "en", [50]),
        ("Nobody over 60 came.", "en", [60]),
        ("She was 34 when it began, and he turned 40 on Monday.", "en", [34, 40]),
        ("Lindt, now 81 and retired, left.", "en", [81]),
        ("Rosa Lindt (left), 40, spoke.", "en", [40]),
        ("Omar Saleh Zayn, 62", "en", [62]),
        ("People 65 and older pay less.", "en", [65]),
        ("Adults 18–34 prefer it, those 60 to 70 do not.", "en", [(18, 34), (60, 70)]),
        ("Das Durchschnittsalter beträgt 43.", "de", [43]),
        ("Er starb mit 88.", "de", [88]),
        ("Ab 65 Jahren ist die Fahrt frei.", "de", [65]),
        ("Wer unter 65 Jahren ist, zahlt.", "de", [65]),
        ("Tim (8 Jahre) singt.", "de", [8]),
        ("Les 18-24 ans votent peu.", "fr", [(18, 24)]),
        ("Les moins de 30 ans restent.", "fr", [30]),
        ("Jean Roux (8 ans) joue.", "fr", [8]),
        ("Murió a los 88.", "es", [88]),
        ("sus dos hermanos, de 4 y 6 años, viven", "es", [4, 6]),
        ("children aged 4 and 6 years", "en", [4, 6]),
        ("Falleció ayer en su casa a los 84 años.", "es", [84]),
        ("A los 19 años dejó la escuela.", "es", [19]),
        ("È morta a 90 anni.", "it", [90]),
        ("Ha quarant’anni, un amico di trent'anni.", "it", [40, 30]),
        ("Elle est morte à 101 ans.", "fr", [101]),
        ("Zij overleed op 84 jaar.", "nl", [84]),
        ("Mit 19 debütierte sie.", "de", [19]),
        ("Mit 40 wurde sie Richterin.", "de", [40]),
        ("La edad media, 58 años, sube.", "es", [58]),
        ("Median age: 34.", "en", [34]),
        ("Children under five pay nothing.", "en", [5]),
        ("I'm 63 now, and the youngest is 19.", "en", [63, 19]),
        ("He was killed near Lorn at 24.", "en", [24]),
        ("The eldest was 12, the youngest is only 8.", "en", [12, 8]),
    ],
)
def test_ages_by_what_stands_beside_them(text: str, language: str, values: list[Value]) -> None:
    found = [f for f in find_figures(text, language) if f.kind == FigureKind.AGE]
    assert [figure.value for figure in found] == values


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The index closed at 17.", "en"),
        ("Labour, now 81 seats strong, won.", "en"),
        ("He died at 88 Mill Road.", "en"),
        ("At 40, the ratio is high.", "en"),
        ("Temperatures were under 50.", "en"),
        ("Adults 18 to 24 months later came back.", "en"),
        ("Nach über 10 Jahren endet es.", "de"),
        ("Mit unter 5 Jahren Haft kam er davon.", "de"),
        ("Les 5 ans de prison pèsent.", "fr"),
        ("Perdió a los 88 minutos.", "es"),
        ("penas de 4 y 6 años", "es"),
        ("Il numero dei morti è salito a 40.", "it"),
        ("Le nombre de morts est passé à 40.", "fr"),
        ("El número de muertos subió a 40.", "es"),
        ("Vent'anni di carcere, vent’anni fa.", "it"),
        ("El plan murió a los 12 años de su estreno.", "es"),
        ("Tara and Bose (67) added 158.", "en"),
        ("The flat has a rating of C (72).", "en"),
        ("Es wurde mit 88 zu 12 angenommen.", "de"),
        ("Mit 30 fuhr er durch den Ort.", "de"),
        ("People under one roof agree.", "en"),
    ],
)
def test_numbers_beside_such_words_that_are_no_ages(text: str, language: str) -> None:
    assert FigureKind.AGE not in [figure.kind for figure in find_figures(text, language)]


def test_bound_of_an_age() -> None:
    texts = ["adults over 20", "people 65 and older"]
    bounds = [find_figures(text, "en")[0].modifier for text in texts]
    assert bounds == [Modifier.MORE_THAN, Modifier.AT_LEAST]


def test_mean_age_may_be_no_whole_number() -> None:
    found = [
        find_figures("The mean age was 61.4 years.", "en"),
        find_figures("Das mittlere Alter lag bei 61,4 Jahren.", "de"),
        find_figures("La edad media, 61,4 años, sube.", "es"),
    ]
    assert [[(f.kind, str(f.value)) for f in figures] for figures in found] == [
        [(FigureKind.AGE, "61.4")]
    ] * 3


def test_new_sentence_goes_on_no_list_of_ages() -> None:
    found = find_figures("È gratis per gli under 14. Tre anni fa non lo era.", "it")
    assert [figure.kind for figure in found] == [FigureKind.AGE, FigureKind.MEASURE]
