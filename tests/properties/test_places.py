from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reader import formats
from reader.article import Span
from reader.errors import FormatError
from reader.formats.places import Place, Places
from reader.formats.places.alignment import align, split_words

WORDS = st.lists(st.sampled_from(["the", "pier", "of", "Osk", "3", "ü", "港"]), max_size=40)
LINES = st.lists(
    st.text(st.sampled_from("aé港🦉 “”.,'$3\t&<>=-_"), max_size=30), min_size=1, max_size=12
)


@given(WORDS, WORDS)
def test_counterparts_are_equal_words_in_rising_order(words: list[str], source: list[str]) -> None:
    aligned = align(words, source)
    assert len(aligned) == len(words)
    found = [place for place in aligned if place is not None]
    assert all(first < second for first, second in pairwise(found))
    for word, place in zip(words, aligned, strict=True):
        assert place is None or source[place] == word


@given(WORDS)
def test_equal_sequences_are_aligned_one_to_one(words: list[str]) -> None:
    assert align(words, words) == list(range(len(words)))


@given(WORDS, WORDS, st.integers(0, 40))
def test_foreign_words_in_one_place_hide_none_of_the_others(
    words: list[str], foreign: list[str], place: int
) -> None:
    source = [*words[:place], *(word + "x" for word in foreign), *words[place:]]
    assert None not in align(words, source)


@given(LINES, st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_every_word_of_a_plain_text_is_found_at_its_own_place(lines: list[str], end: str) -> None:
    raw = end.join(lines)
    try:
        [article] = formats.loads(raw.encode(), Path("a.txt"))
    except FormatError:
        return
    places = Places(article, raw.encode())
    words, origins = split_words(article.text), split_words(raw)
    assert words.texts == origins.texts
    for number, origin in enumerate(origins.starts):
        before = raw[:origin].rpartition("\n")
        line, column = before[0].count("\n") + bool(before[1]) + 1, len(before[2].encode()) + 1
        found = places.place(Span(words.starts[number], words.end(number)))
        assert found == Place(line, column)


@given(st.binary(max_size=200), st.sampled_from(["a.txt", "a.md", "a.html", "a.eml"]))
def test_a_file_that_has_become_anything_at_all_gives_a_place_in_it_or_none(
    data: bytes, name: str
) -> None:
    text = b"<p>The pier of Osk &amp; =C3=BC 3 <b>x</b>y</p>"
    for article in formats.loads(text, Path(name)):
        places = Places(article, data)
        for start in range(len(article.text)):
            place = places.place(Span(start, start + 1))
            assert place is None or 1 <= place.line <= data.count(b"\n") + 1
