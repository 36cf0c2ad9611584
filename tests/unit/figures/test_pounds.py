from __future__ import annotations

import pytest

from reader.figures import find_figures
from tests.unit.figures.reading import only


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("a 225-pound man", "lb"),
        ("He lost 30 pounds.", "lb"),
        ("The sack weighs 30 pounds.", "lb"),
        ("Tickets cost 30 pounds.", "GBP"),
        ("30 pounds was the fine, 5 men lost.", "GBP"),
    ],
)
def test_words_beside_pounds_tell_weight_from_money(text: str, unit: str) -> None:
    assert find_figures(text, "en")[0].unit == unit


def test_signs_of_the_text_tell_too() -> None:
    american = find_figures("The 500 pounds of rice cost $90.", "en")
    british = find_figures("The 500-pound fine came with a £90 fee.", "en")
    assert [figure.unit for figure in american] == ["lb", "USD"]
    assert [figure.unit for figure in british] == ["GBP", "GBP"]


def test_pound_of_a_price_is_a_weight() -> None:
    assert only("30 cents a pound").unit == "cent/lb"
