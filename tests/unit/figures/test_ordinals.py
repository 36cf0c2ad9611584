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


@pytest.mark.parametrize("text", ["12st", "13nd place", "11st 4lb", "a 22st frame"])
def test_a_suffix_that_does_not_fit_makes_no_ordinal(text: str) -> None:
    assert all(figure.kind != FigureKind.ORDINAL for figure in find_figures(text, "en"))
