from __future__ import annotations

from fractions import Fraction

import pytest

from reader.figures import FigureKind, find_figures
from tests.unit.figures.reading import only, values


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("the second round", "en", 2),
        ("a second defendant", "en", 2),
        ("Smith's second goal", "en", 2),
        ("the twenty-second day", "en", 22),
        ("Twenty-second place was hers.", "en", 22),
        ("the second half of the match", "en", 2),
        ("He scored in the second.", "en", 2),
        ("She came second.", "en", 2),
        ("the second most common name", "en", 2),
        ("die zehntgrößte Stadt", "de", 10),
        ("das drittwichtigste Ziel", "de", 3),
    ],
)
def test_ordinals(text: str, language: str, number: int) -> None:
    figure = only(text, language)
    assert (figure.kind, figure.value) == (FigureKind.ORDINAL, number)


@pytest.mark.parametrize(
    "text", ["on second thoughts", "a second later", "In a second it was over.", "He seconded it."]
)
def test_second_that_is_no_ordinal(text: str) -> None:
    assert values(text) == []


def test_seconds_that_last() -> None:
    assert only("a twenty-second delay").unit == "s"


@pytest.mark.parametrize(
    ("text", "language", "share"),
    [
        ("jeder fünfte Haushalt", "de", Fraction(1, 5)),
        ("jede dritte Frau", "de", Fraction(1, 3)),
        ("one in a million", "en", Fraction(1, 1_000_000)),
        ("two-in-five voters", "en", Fraction(2, 5)),
    ],
)
def test_shares_of_every_so_many(text: str, language: str, share: Fraction) -> None:
    figure = only(text, language)
    assert (figure.kind, figure.value) == (FigureKind.RATIO, share)


def test_every_second_day_is_no_share() -> None:
    assert only("jeden zweiten Tag", "de").kind == FigureKind.ORDINAL


@pytest.mark.parametrize("text", ["12st", "13nd place", "11st 4lb", "a 22st frame"])
def test_a_suffix_that_does_not_fit_makes_no_ordinal(text: str) -> None:
    assert all(figure.kind != FigureKind.ORDINAL for figure in find_figures(text, "en"))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("zum achtzigsten Geburtstag", 80),
        ("der zehntausendste Besucher", 10_000),
        ("die einundzwanzigste Auflage", 21),
        ("am hundertfünfzigsten Jahrestag", 150),
        ("der hundertdritte Gast", 103),
        ("der zweite Versuch", 2),
        ("die achte Runde", 8),
        ("der achtgrößte Hafen", 8),
        ("am zweitbesten", 2),
    ],
)
def test_german_ordinals_by_form(text: str, number: int) -> None:
    figure = only(text, "de")
    assert (figure.kind, figure.value) == (FigureKind.ORDINAL, number)


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("la vingt et unième édition", "fr", 21),
        ("le quatre-vingt-dixième anniversaire", "fr", 90),
        ("le cent cinquantième numéro", "fr", 150),
        ("la deuxième ville", "fr", 2),
        ("le second tour", "fr", 2),
        ("une seconde chance", "fr", 2),
        ("une seconde fois", "fr", 2),
        ("la seconde plus grande ville", "fr", 2),
        ("Le port est le dixième des villes.", "fr", 10),
        ("la vigésima primera edición", "es", 21),
        ("el trigésimo segundo puesto", "es", 32),
        ("el decimotercer congreso", "es", 13),
        ("la vigesimocuarta copa", "es", 24),
        ("el nonagésimo aniversario", "es", 90),
        ("un segundo ensayo", "es", 2),
        ("el segundo más alto", "es", 2),
        ("la segunda vuelta", "es", 2),
        ("llegó en quinto lugar", "es", 5),
    ],
)
def test_french_and_spanish_ordinals(text: str, language: str, number: int) -> None:
    figure = only(text, language)
    assert (figure.kind, figure.value) == (FigureKind.ORDINAL, number)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Le tiers des électeurs a voté.", Fraction(1, 3)),
        ("Le quart de la récolte a gelé.", Fraction(1, 4)),
        ("Le dixième seulement a été vendu.", Fraction(1, 10)),
    ],
)
def test_french_shares_with_a_definite_article(text: str, share: Fraction) -> None:
    assert (only(text, "fr").kind, only(text, "fr").value) == (FigureKind.RATIO, share)


@pytest.mark.parametrize(
    "text",
    ["Sie pflegt es am achtsamsten.", "Wir achten darauf.", "Sie spielt die zweite Geige."],
)
def test_german_words_that_are_no_ordinals(text: str) -> None:
    assert values(text, "de") == []


@pytest.mark.parametrize("text", ["jeden fünften Betrieb", "Jeder 5. Haushalt"])
def test_german_shares_of_every_so_many(text: str) -> None:
    assert (only(text, "de").kind, only(text, "de").value) == (FigureKind.RATIO, Fraction(1, 5))


def test_every_third_sunday_is_no_share() -> None:
    assert only("jeden dritten Sonntag", "de").kind == FigureKind.ORDINAL
