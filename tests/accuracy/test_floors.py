from __future__ import annotations

import pytest

from tests.accuracy.floors import floor_of, read_floors
from tests.accuracy.gold import gold_digest
from tests.accuracy.measuring import Measure, all_measures
from tests.readme import ACCURACY_TABLES, README, with_tables


@pytest.fixture(scope="module")
def measures() -> list[Measure]:
    return all_measures()


def test_gold_is_the_one_the_floors_were_set_on() -> None:
    digest, _ = read_floors()
    assert digest == gold_digest(), (
        "the gold changed: run `python -m tests.accuracy --write-floors`"
    )


def test_every_measure_has_a_floor(measures: list[Measure]) -> None:
    _, floors = read_floors()
    assert list(floors) == [measure.key for measure in measures]


def test_no_measure_is_below_its_floor(measures: list[Measure]) -> None:
    _, floors = read_floors()
    below = {m.key: (m.value, floors[m.key]) for m in measures if m.value < floors[m.key]}
    assert not below


def test_the_tables_of_the_readme_tell_what_was_measured() -> None:
    text = README.read_text(encoding="utf-8")
    assert with_tables(text, ACCURACY_TABLES) == text, "run `python -m tests.readme`"


def test_floor_is_one_item_below_what_was_reached() -> None:
    assert floor_of(Measure("speaker", "challenge", 50, 45, 0.9)) == 0.88
    assert floor_of(Measure("speaker", "challenge", 0, 0, 1.0)) == 0.0
