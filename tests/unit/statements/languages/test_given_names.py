from __future__ import annotations

import pytest

from reader.statements.languages.given_names import MEN, WOMEN


def test_no_name_is_in_both_lists() -> None:
    assert not WOMEN & MEN


def test_names_are_in_lower_case_and_one_word() -> None:
    assert all(name == name.lower() and name.isalpha() for name in WOMEN | MEN)


@pytest.mark.parametrize("name", ["kim", "robin", "andrea"])
def test_names_that_both_bear_are_left_out(name: str) -> None:
    assert name not in WOMEN | MEN


@pytest.mark.parametrize("name", ["anna", "ulrike", "élodie", "maud"])
def test_names_of_women(name: str) -> None:
    assert name in WOMEN


@pytest.mark.parametrize("name", ["tom", "jürgen", "rené", "luc"])
def test_names_of_men(name: str) -> None:
    assert name in MEN
