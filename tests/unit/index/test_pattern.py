import pytest

from reader.index.pattern import Form, Pattern, Slot, is_similar, occurrences, pattern_of
from reader.query import Fuzzy, Phrase, Prefix, Word


@pytest.mark.parametrize(
    ("word", "other", "edits"),
    [
        ("zakharova", "zakharova", 0),
        ("zakharova", "zakarova", 1),
        ("zakarova", "zakharova", 1),
        ("form", "from", 1),
        ("berg", "burg", 1),
        ("harbour", "harbor", 1),
        ("kitten", "sitten", 1),
        ("kitten", "sittin", 2),
        ("ab", "ba", 1),
        ("abcd", "badc", 2),
        ("strike", "stroke", 1),
        ("a", "bcd", 3),
    ],
)
def test_words_are_similar_from_their_distance_on(word: str, other: str, edits: int) -> None:
    assert is_similar(word, other, edits)
    assert edits == 0 or not is_similar(word, other, edits - 1)


def test_a_word_is_stemmed_and_a_phrase_is_not() -> None:
    assert pattern_of(Word("strikes")) == Pattern((Slot(Form.STEM, "strikes", 0),))
    assert pattern_of(Phrase("the strikes")) == Pattern(
        (Slot(Form.EXACT, "the", 0), Slot(Form.EXACT, "strikes", 1))
    )


def test_near_words_are_stemmed() -> None:
    assert pattern_of(Phrase("port strikes", 5)) == Pattern(
        (Slot(Form.STEM, "port", 0), Slot(Form.STEM, "strikes", 1)), 5
    )


def test_only_the_last_word_of_a_prefix_is_open() -> None:
    assert pattern_of(Prefix("north-kor")) == Pattern(
        (Slot(Form.EXACT, "north", 0), Slot(Form.PREFIX, "kor", 1))
    )


def test_a_fuzzy_word_has_its_distance() -> None:
    assert pattern_of(Fuzzy("Zakharowa", 2)) == Pattern(
        (Slot(Form.FUZZY, "zakharowa", 0, distance=2),)
    )


def test_a_run_of_bigrams_may_go_on_in_the_text() -> None:
    assert pattern_of(Word("東京都")) == Pattern(
        (Slot(Form.EXACT, "東京", 0), Slot(Form.EXACT, "京都", 1))
    )
    assert pattern_of(Word("東")) == Pattern((Slot(Form.PREFIX, "東", 0),))


def test_what_holds_no_word_has_no_pattern() -> None:
    assert pattern_of(Word("&")) is None


def test_occurrences_keep_order_and_distance() -> None:
    phrase = Pattern((Slot(Form.EXACT, "a", 0), Slot(Form.EXACT, "b", 1)))
    assert list(occurrences(phrase, [[0, 5, 9], [1, 4, 11]])) == [(0, 1)]


def test_the_slop_is_shared_by_all_gaps() -> None:
    slots = tuple(Slot(Form.STEM, word, place) for place, word in enumerate("abc"))
    assert list(occurrences(Pattern(slots, 2), [[0], [2], [4]])) == [(0, 4)]
    assert list(occurrences(Pattern(slots, 1), [[0], [2], [4]])) == []


def test_two_places_are_never_filled_by_one_token() -> None:
    twice = Pattern((Slot(Form.STEM, "very", 0), Slot(Form.STEM, "very", 1)), 3)
    assert list(occurrences(twice, [[4], [4]])) == []
    assert list(occurrences(twice, [[4, 6], [4, 6]])) == [(4, 6)]
