from __future__ import annotations

import pytest

from reader.statements.attribution import CONFIDENCE, Mechanism
from tests.accuracy.confidence import measured

ENOUGH = 20
"""Statements from which on a share means something."""


@pytest.fixture(scope="module")
def shares() -> dict[Mechanism, tuple[float, int]]:
    return {mechanism: (share.value, share.of) for mechanism, share in measured().items()}


def test_every_mechanism_has_a_confidence() -> None:
    assert set(CONFIDENCE) == set(Mechanism)


@pytest.mark.parametrize("mechanism", [m for m in Mechanism if m is not Mechanism.NONE])
def test_confidence_is_no_greater_than_how_often_the_speaker_is_right(
    mechanism: Mechanism, shares: dict[Mechanism, tuple[float, int]]
) -> None:
    share, items = shares[mechanism]
    if items < ENOUGH:
        pytest.skip(f"only {items} statements")
    assert share - 0.2 <= CONFIDENCE[mechanism] <= share + 0.02
