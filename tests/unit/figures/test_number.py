from __future__ import annotations

from decimal import Decimal

import pytest

from reader.figures import Value, find_figures
from tests.unit.figures.reading import only, values


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("It was minus seven degrees.", "en", -7),
        ("Its balance was negative forty.", "en", -40),
        ("from minus 3 degrees", "en", -3),
        ("minus sieben Grad", "de", -7),
        ("Il fait moins sept degrés.", "fr", -7),
        ("menos siete grados", "es", -7),
        ("- 2 3/4", "en", Decimal("-2.75")),
        ("- 6 km", "en", -6),
        ("a change (- 6)", "en", -6),
    ],
)
def test_signs(text: str, language: str, number: Value) -> None:
    figure = only(text, language)
    assert figure.value == number
    assert figure.core.start == figure.span.start


@pytest.mark.parametrize(
    ("text", "language", "numbers"),
    [
        ("ten minus three", "en", [10, 3]),
        ("plus or minus four", "en", [4]),
        ("He tested negative two days later.", "en", [2]),
        ("a negative two-day trend", "en", [2]),
        ("- 6 apples", "en", [6]),
        ("Eggs:\n- 6\n- 12 pears", "en", [6, 12]),
        ("on the ferry - 4 people came", "en", [4]),
        ("au moins sept mouettes", "fr", [7]),
        ("sept heures moins cinq", "fr", [7, 5]),
        ("al menos siete gaviotas", "es", [7]),
        ("más o menos siete", "es", [7]),
    ],
)
def test_what_is_no_sign(text: str, language: str, numbers: list[Value]) -> None:
    assert values(text, language) == numbers


@pytest.mark.parametrize(
    ("text", "value"),
    [("It fell -.5 percent.", Decimal("-0.5")), ("to −.25 of it", Decimal("-0.25"))],
)
def test_decimals_without_a_whole_number_behind_a_sign(text: str, value: Decimal) -> None:
    assert find_figures(text, "en")[0].value == value
