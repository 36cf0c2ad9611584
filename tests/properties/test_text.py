from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text import clean, sentences
from tests.linear_time import is_linear

tricky = st.sampled_from(
    "\x00\x07\t\r\n\x1b\x7f\x85\x9b\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2028\u202e\u2066"
    "\ufe0f\ufe0e\ufeff\ud800\U000e0041אبक👩🔥❤.!?\"'“”„「」。 aAzB2"
)
texts = st.text(st.one_of(tricky, st.characters(exclude_categories=())), max_size=60)


@given(texts)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(texts)
def test_nothing_that_acts_on_a_terminal_is_left(text: str) -> None:
    left = {c for c in clean(text) if unicodedata.category(c) in {"Cc", "Cs"}}
    assert left <= {"\n"}


@given(texts)
def test_no_bidi_control_or_tag_is_left(text: str) -> None:
    forbidden = [*range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xE0000, 0xE1000)]
    assert not set(map(chr, forbidden)) & set(clean(text))


@given(texts.map(clean))
def test_sentences_are_ordered_trimmed_and_lose_nothing_but_space(text: str) -> None:
    spans = list(sentences(text))
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    assert all("\n" not in span.of(text) for span in spans)
    covered = "".join("".join(span.of(text).split()) for span in spans)
    assert covered == "".join(text.split())


def split(text: str) -> None:
    list(sentences(clean(text)))


@pytest.mark.parametrize(
    "unit", [". ", ".", '."', "A.", "。」", "\u200d", "\u200ea", "\x1b", "z. "]
)
def test_time_is_linear(unit: str) -> None:
    assert is_linear(split, unit * 10_000, unit * 40_000, times=4)


@pytest.mark.parametrize("mark", [".", "!", "。", "？"])
def test_a_run_of_marks_that_ends_nothing_takes_linear_time(mark: str) -> None:
    assert is_linear(split, mark * 10_000 + "」a", mark * 40_000 + "」a", times=4)
