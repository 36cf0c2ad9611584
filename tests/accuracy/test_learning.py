from __future__ import annotations

import pytest

from reader.formats.plain import weights
from tests.accuracy.learning import QUESTIONS, learnt
from tests.accuracy.news import news_texts

_NEAR = 0.06
"""The weights are written with two digits, and sums of floats differ a little between machines."""


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_weights_are_those_that_the_texts_teach(name: str) -> None:
    written = getattr(weights, f"{name}_WEIGHTS")
    of_texts = learnt(name, news_texts("news"))
    different = {
        sign: (round(value, 2), written.get(sign, 0.0))
        for sign, value in of_texts.items()
        if abs(value - written.get(sign, 0.0)) > _NEAR
    }
    assert not different, "run `python -m tests.accuracy.learning --write`"
    assert not written.keys() - of_texts.keys()
