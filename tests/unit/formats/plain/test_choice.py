from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.formats.plain.choice import bucket, chances, choose

_SIGNS = st.frozensets(st.sampled_from("abcdef"))
_WEIGHTS = st.dictionaries(st.sampled_from("abcdef"), st.floats(-50, 50))


@given(st.lists(_SIGNS, min_size=1, max_size=9), _WEIGHTS)
def test_chances_add_up_to_one(candidates: list[frozenset[str]], weights: dict[str, float]) -> None:
    assert math.isclose(sum(chances(candidates, weights)), 1.0)


@given(st.lists(_SIGNS, min_size=1, max_size=9), _WEIGHTS)
def test_the_chosen_one_is_the_first_of_the_likeliest(
    candidates: list[frozenset[str]], weights: dict[str, float]
) -> None:
    found = chances(candidates, weights)
    best, chance = choose(candidates, weights)
    assert chance == max(found)
    assert best == found.index(chance)


def test_a_sign_without_a_weight_says_nothing() -> None:
    assert chances([{"a"}, {"unknown"}], {"a": 0.0}) == [0.5, 0.5]


def test_among_nothing_nothing_is_chosen() -> None:
    with pytest.raises(ValueError, match="empty"):
        choose([], {})


def test_a_bucket_is_named_by_its_upper_edge() -> None:
    assert [bucket(n, 1, 2, 4) for n in (0, 1, 3, 9)] == ["1", "1", "4", "+"]
