"""What aligning two texts keeps, whatever the texts are."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.article import Span
from reader.index import compared_tokens, compared_words, words_of
from reader.library.comparing.alignment import (
    RUN,
    Change,
    SharedRun,
    nearly_same,
    shared_runs,
    stretches,
)

_WORDS = st.lists(st.sampled_from("der see wall broke and water ran over it".split()), max_size=24)
_TEXTS = st.text(
    st.sampled_from("abc ,.’'-“”1 3\n\u0301äßéÅ水曜日ไทย\u200d\u05d0\u0627\x1b[/]"), max_size=60
)


@st.composite
def _copies(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """Eight or more different words, and the same with up to a fifth of them changed."""
    count = draw(st.integers(8, 60))
    words = [f"w{number}" for number in range(count)]
    copy = list(words)
    places = st.lists(st.integers(0, count - 1), max_size=count // 5, unique=True)
    for place in draw(places):
        copy[place] = draw(st.sampled_from(["", "other", f"new{place}", words[0], "x y"]))
    return words, " ".join(copy).split()


def _parts(text: str, other: str) -> list[tuple[Change, str, str]]:
    runs = shared_runs(compared_words(words_of(text)), compared_words(words_of(other)))
    found = stretches(runs, text, Span(0, len(text)), other, Span(0, len(other)))
    return [(d.change, d.first.of(text), d.second.of(other)) for d in found]


@given(_TEXTS, _TEXTS)
def test_differences_reassemble_both_texts(text: str, other: str) -> None:
    parts = _parts(text, other)
    assert "".join(first for _, first, _ in parts) == text
    assert "".join(second for _, _, second in parts) == other


@given(_TEXTS, _TEXTS)
def test_equal_stretches_hold_the_same_words_and_others_do_not_stand_side_by_side(
    text: str, other: str
) -> None:
    parts = _parts(text, other)
    for change, first, second in parts:
        words, others = compared_words(words_of(first)), compared_words(words_of(second))
        assert (change is Change.EQUAL) <= (words == others)
        assert bool(first) or change is Change.ADDED
        assert bool(second) or change is Change.MISSING
    changes = [change is Change.EQUAL for change, _, _ in parts]
    assert all(a or b for a, b in pairwise(changes))


@given(_TEXTS)
def test_words_with_their_places_are_the_words_of_the_catalogue(text: str) -> None:
    tokens = compared_tokens(text)
    assert [token.word for token in tokens] == compared_words(words_of(text))
    ends = [0, *(token.end for token in tokens)]
    assert all(end <= token.start < token.end for end, token in zip(ends, tokens, strict=False))


@given(_WORDS, _WORDS)
def test_what_is_shared_is_the_same_from_either_side(first: list[str], second: list[str]) -> None:
    runs = shared_runs(first, second)
    mirrored = [SharedRun(run.second, run.first, run.length) for run in runs]
    assert shared_runs(second, first) == mirrored
    assert bool(nearly_same(first, second)) == bool(nearly_same(second, first))


@given(_WORDS, _WORDS)
def test_shared_runs_are_equal_words_in_ascending_order(
    first: list[str], second: list[str]
) -> None:
    place = other = 0
    for run in shared_runs(first, second):
        assert run.first >= place
        assert run.second >= other
        place, other = run.first + run.length, run.second + run.length
        assert first[run.first : place] == second[run.second : other]
    assert place <= len(first)
    assert other <= len(second)


@given(_copies())
def test_a_copy_with_a_fifth_of_its_words_changed_is_nearly_the_same(
    copies: tuple[list[str], list[str]],
) -> None:
    words, copy = copies
    runs = {tuple(copy[place : place + RUN]) for place in range(len(copy) - RUN + 1)}
    assert any(tuple(words[place : place + RUN]) in runs for place in range(len(words)))
    assert nearly_same(words, copy)


@given(st.integers(8, 60), st.integers(0, 60), st.integers(8, 60))
def test_a_quotation_that_was_cut_is_nearly_the_same(count: int, start: int, length: int) -> None:
    words = [f"w{number}" for number in range(count)]
    cut = words[start : start + length]
    assert bool(nearly_same(words, cut)) == (len(cut) >= RUN)
