from __future__ import annotations

from fractions import Fraction

import pytest

from reader.figures import FigureKind
from tests.unit.figures.reading import only, values


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("the second round", "en", 2),
        ("a second defendant", "en", 2),
        ("Smith's second goal", "en", 2),
        ("the twenty-second day", "en", 22),
        ("die zehntgrößte Stadt", "de", 10),
        ("das drittwichtigste Ziel", "de", 3),
    ],
)
def test_ordinals(text: str, language: str, number: int) -> None:
    figure = only(text, language)
    assert (figure.kind, figure.value) == (FigureKind.ORDINAL, number)


@pytest.mark.parametrize(
    "text", ["on second thoughts", "a second later", "the second half", "He seconded it."]
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
    assert values("jeden zweiten Tag", "de") == []


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("È la sua seconda vittoria.", "it", 2),
        ("Il secondo giorno restano a casa.", "it", 2),
        ("È arrivato secondo.", "it", 2),
        ("La quarta stagione parte bene.", "it", 4),
        ("Chiude al 3° posto.", "it", 3),
        ("Preparan un segundo ensayo.", "es", 2),
        ("El segundo fue un gol de falta.", "es", 2),
        ("Vive en el cuarto piso.", "es", 4),
        ("El vigésimo segundo día llovió.", "es", 22),
        ("O segundo tempo foi melhor.", "pt", 2),
        ("Foi a quinta seguida.", "pt", 5),
        ("O terceiro foi de penálti.", "pt", 3),
        ("Passou na segunda rodada.", "pt", 2),
        ("O vigésimo primeiro dia foi calmo.", "pt", 21),
        ("Ficou em 14.º lugar.", "pt", 14),
    ],
)
def test_romance_ordinals_stand_between_determiner_and_noun(
    text: str, language: str, number: int
) -> None:
    figure = only(text, language)
    assert (figure.kind, figure.value) == (FigureKind.ORDINAL, number)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Secondo la polizia un secondo dopo scapparono.", "it"),
        ("La seconda metà della gara", "it"),
        ("In secondo luogo manca il personale.", "it"),
        ("Un segundo después cayó.", "es"),
        ("El cuarto de baño está roto.", "es"),
        ("Segundo o governo, o quarto ficou vazio.", "pt"),
        ("De segunda a sexta fecha cedo.", "pt"),
    ],
)
def test_romance_words_for_an_ordinal_that_are_another(text: str, language: str) -> None:
    assert values(text, language) == []


def test_degrees_are_no_ordinals() -> None:
    assert only("Si va a 30° di latitudine.", "it").unit == "°"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Esperó un cuarto de hora.", "es"),
        ("Esperou um quarto de hora.", "pt"),
        ("Ha aspettato un quarto d’ora.", "it"),
    ],
)
def test_a_quarter_of_an_hour(text: str, language: str) -> None:
    figure = only(text, language)
    assert (figure.value, figure.unit) == (Fraction(1, 4), "h")
