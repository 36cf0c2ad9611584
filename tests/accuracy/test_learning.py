from __future__ import annotations

import pytest

from tests.accuracy.learning import QUESTIONS, slopes_of_written
from tests.accuracy.news import news_texts

_FLAT = 0.9
"""The weights are written with two digits, after a bounded number of steps."""


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_weights_are_those_that_the_texts_teach(name: str) -> None:
    slopes = slopes_of_written(name, news_texts("news"))
    steep = {sign: round(slope, 2) for sign, slope in slopes.items() if abs(slope) > _FLAT}
    assert not steep, "run `python -m tests.accuracy.learning --write`, twice"
