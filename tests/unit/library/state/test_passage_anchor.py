from __future__ import annotations

from reader.article import Span
from reader.library.state.passage_anchor import anchor_of

TEXT = (
    "The town paid 3,000 euros for the bridge, and the county paid 3,000 euros for the road to it."
)
SUM = Span(14, 19)


def test_an_anchor_tells_words_place_and_what_is_around() -> None:
    anchor = anchor_of(TEXT, SUM)
    assert (anchor.exact, anchor.before, anchor.span) == ("3,000", "The town paid ", SUM)
    assert anchor.after == TEXT[19:51]


def test_a_passage_that_moved_is_found() -> None:
    moved = f"Corrected on Friday.\n{TEXT}"
    assert anchor_of(TEXT, SUM).find(moved) == Span(35, 40)


def test_a_passage_whose_surroundings_changed_is_not_guessed() -> None:
    assert anchor_of(TEXT, SUM).find(TEXT.replace("The town", "The city")) is None


def test_a_passage_that_stands_there_twice_is_not_guessed() -> None:
    assert anchor_of(TEXT, SUM).find(f"{TEXT}\n{TEXT}") is None


def test_a_long_passage_is_itself_whatever_is_around_it() -> None:
    words = Span(4, 40)
    assert anchor_of(TEXT, words).find(f"A {words.of(TEXT)}!") == Span(2, 38)
    assert anchor_of(TEXT, words).find(f"A {words.of(TEXT)}!" * 2) is None


def test_a_passage_that_is_gone_is_not_found() -> None:
    assert anchor_of(TEXT, SUM).find("") is None
