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


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("aus dem frühen 16. Jahrhundert", [16]),
        ("ihr 33. und letztes Spiel", [33]),
        ("zwischen dem 50. und 70. Lebensjahr", [50, 70]),
        ("in der 62. und in der 87. Minute", [62, 87]),
    ],
)
def test_german_ordinals_in_digits(text: str, numbers: list[int]) -> None:
    found = find_figures(text, "de")
    assert [(f.kind, f.value) for f in found] == [(FigureKind.ORDINAL, n) for n in numbers]


def test_number_that_ends_a_sentence_is_no_ordinal() -> None:
    assert find_figures("Er ist 16. Minuten später ging er.", "de")[0].kind != FigureKind.ORDINAL


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("the 12,345th visitor", "en", 12_345),
        ("the 1,000th goal", "en", 1000),
        ("la 1re fois", "fr", 1),
        ("de 20ste editie", "nl", 20),
        ("zijn 2de doelpunt", "nl", 2),
    ],
)
def test_ordinals_in_digits_of_any_size(text: str, language: str, number: int) -> None:
    (figure,) = find_figures(text, language)
    assert (figure.kind, figure.value) == (FigureKind.ORDINAL, number)
