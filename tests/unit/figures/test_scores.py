from __future__ import annotations

from fractions import Fraction

import pytest

from reader.figures import FigureKind, Value, find_figures
from tests.unit.figures.reading import only, values


def test_score_at_half_time_is_no_time_of_day() -> None:
    found = find_figures("Sie haben 31:29 (14:16) gewonnen.", "de")
    assert [(f.kind, f.value) for f in found] == [
        (FigureKind.SCORE, (31, 29)),
        (FigureKind.SCORE, (14, 16)),
    ]


def test_time_in_brackets_elsewhere_stays_one() -> None:
    (found,) = find_figures("Der Zug (14:16) fällt aus.", "de")
    assert (found.kind, found.value) == (FigureKind.TIME, "14:16")


@pytest.mark.parametrize(
    ("text", "scores"),
    [
        ("Ruth Amory went out 4-6, 7-6 (9-7), 3-6.", [(4, 6), (7, 6), (9, 7), (3, 6)]),
        ("after beating her 6-7 (5-7), 6-4, 6-2", [(6, 7), (5, 7), (6, 4), (6, 2)]),
        ("She trails 1-3 in meetings.", [(1, 3)]),
    ],
)
def test_sets_and_standings(text: str, scores: list[tuple[int, int]]) -> None:
    found = find_figures(text, "en")
    assert [figure.value for figure in found if figure.kind == FigureKind.SCORE] == scores


def test_ranges_of_pages_are_no_sets() -> None:
    found = find_figures("pages 4-6, 7-9 and children of 3-5, 6-8", "en")
    assert all(figure.kind != FigureKind.SCORE for figure in found)


@pytest.mark.parametrize(
    ("text", "language", "score"),
    [
        ("O Aurora venceu o Porto Velho por 3 a 2.", "pt", (3, 2)),
        ("O Aurora levou 4 a 0.", "pt", (4, 0)),
        ("O jogo terminou com empate em 1 a 1.", "pt", (1, 1)),
        ("Venceu por três a um.", "pt", (3, 1)),
        ("El Ribera ganó por 3 a 1.", "es", (3, 1)),
        ("La squadra ha vinto 3 a 2.", "it", (3, 2)),
    ],
)
def test_scores_joined_by_a_word(text: str, language: str, score: tuple[int, int]) -> None:
    assert values(text, language) == [score]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A pena vai de 2 a 4 anos.", "pt"),
        ("Perdeu de 3 a 5 quilos.", "pt"),
        ("Ganhou 3 a 5 prémios.", "pt"),
        ("Uma escala de 0 a 10", "pt"),
        ("Perdió de 3 a 5 litros.", "es"),
    ],
)
def test_ranges_of_what_is_counted_are_no_scores(text: str, language: str) -> None:
    assert all(figure.kind != FigureKind.SCORE for figure in find_figures(text, language))


@pytest.mark.parametrize(
    ("text", "language", "score"),
    [
        ("The court deadlocked 4 to 4.", "en", (4, 4)),
        ("a 9-to-6 vote", "en", (9, 6)),
        ("The bill passed 217 to 213.", "en", (217, 213)),
        ("nach einem 14:0-Lauf", "de", (14, 0)),
        ("Das 1:2 besiegelte es.", "de", (1, 2)),
    ],
)
def test_votes_and_results_with_a_colon(text: str, language: str, score: tuple[int, int]) -> None:
    assert values(text, language) == [score]


@pytest.mark.parametrize("text", ["an 18-to-24 age group", "He won 10 to 15 seats.", "4 to 6 men"])
def test_ranges_beside_such_words_are_no_scores(text: str) -> None:
    assert all(f.kind != FigureKind.SCORE for f in find_figures(text, "en"))


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("They passed the bill 52-47.", (52, 47)),
        ("a 215-to-220 minority", (215, 220)),
        ("Kent were 34 for 3.", (34, 3)),
        ("He took 4 for 29.", (4, 29)),
        ("She went 3-for-4 with a home run.", (3, 4)),
    ],
)
def test_tallies_and_votes(text: str, score: Value) -> None:
    figure = only(text)
    assert (figure.kind, figure.value) == (FigureKind.SCORE, score)


@pytest.mark.parametrize(
    "text",
    [
        "Mugs were 10 for 5 dollars.",
        "The crew left 34 for 3 days.",
        "The shirts were 20 for 3 and the rest free.",
        "a 2-for-1 deal",
        "a 1-for-5 split",
        "The council passed rule 12.",
        "He was held under section 12-47.",
    ],
)
def test_other_numbers_are_no_tally(text: str) -> None:
    assert FigureKind.SCORE not in [figure.kind for figure in find_figures(text, "en")]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("a ratio of 3:1", "en", 3),
        ("im Maßstab 1:500", "de", Fraction(1, 500)),
        ("une échelle de 1:50", "fr", Fraction(1, 50)),
    ],
)
def test_numbers_with_a_colon_behind_a_word_for_ratios(
    text: str, language: str, value: Fraction | int
) -> None:
    (figure,) = find_figures(text, language)
    assert (figure.kind, figure.value) == (FigureKind.RATIO, value)
