"""Posting lists and dictionaries give back what they were given."""

import tempfile
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from itertools import chain, count
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.index.dictionary import Dictionary, DictionaryWriter
from reader.index.number_coding import coded, decoded, size
from reader.index.postings import (
    BLOCK_SIZE,
    NARROW_SHIFT,
    WIDE_SHIFT,
    PostingList,
    Postings,
    encode,
    encode_occurrences,
    joined,
    without,
)

LIMITS = st.sampled_from([2, 256, 1 << 10, 1 << 12, 1 << 16, 1 << 32])
NUMBERS = LIMITS.flatmap(lambda limit: st.lists(st.integers(0, limit - 1), max_size=40))

Positions = dict[int, list[int]]
"""Document to the ascending positions of a term."""


def positions_below(documents: int, position: int) -> st.SearchStrategy[Positions]:
    places = st.sets(st.integers(0, position - 1), min_size=1, max_size=5).map(sorted)
    return st.dictionaries(st.integers(0, documents - 1), places, min_size=1, max_size=12).map(
        lambda found: dict(sorted(found.items()))
    )


NARROW = positions_below(1 << 16, 1 << 16)
WIDE = positions_below(1 << 32, 1 << 32)


def many(step: int, often: int) -> Positions:
    """A term of several blocks."""
    return {number * step: list(range(number % often + 1)) for number in range(2 * BLOCK_SIZE + 77)}


def encoded(found: Positions) -> bytes:
    counts = [len(places) for places in found.values()]
    positions = list(chain.from_iterable(found.values()))
    return encode(Postings(list(found), counts, positions))


def read(data: bytes) -> Positions:
    documents, counts, positions = PostingList(data).postings()
    left = iter(positions)
    return {n: [next(left) for _ in range(c)] for n, c in zip(documents, counts, strict=True)}


@given(NUMBERS)
def test_numbers_are_decoded_as_they_were_coded(numbers: list[int]) -> None:
    code, data = coded(numbers)
    assert len(data) == size(code, len(numbers))
    assert list(decoded(code, data, len(numbers))) == numbers


@given(NARROW | WIDE)
@example(many(1, 1))
@example(many(300, 3))
@example(many(70_000, 2))
@example({5: list(range(300))} | {number: [1] for number in range(6, 400)})
def test_postings_are_read_as_they_were_written(found: Positions) -> None:
    posting_list = PostingList(encoded(found))
    assert read(encoded(found)) == found
    assert posting_list.documents() == list(found)
    documents, counts = posting_list.counts()
    expected = {number: len(places) for number, places in found.items()}
    assert dict(zip(documents, counts, strict=True)) == expected


@given(NARROW, st.sampled_from([("I", NARROW_SHIFT), ("Q", WIDE_SHIFT)]))
def test_occurrences_are_encoded_like_postings(found: Positions, kind: tuple[str, int]) -> None:
    typecode, shift = kind
    occurrences = array(
        typecode, [number << shift | place for number in found for place in found[number]]
    )
    data, count = encode_occurrences(occurrences)
    assert (read(data), count) == (found, len(found))


@given(NARROW, st.sets(st.integers(0, (1 << 16) - 1), max_size=30))
@example(many(3, 2), set(range(0, 7000, 2)))
@example(many(3, 2), {3, 3072, 6000})
def test_only_what_is_wanted_is_given(found: Positions, others: set[int]) -> None:
    wanted = sorted(others | set(list(found)[::2]))
    posting_list = PostingList(encoded(found))
    there = {number: found[number] for number in wanted if number in found}
    counts = posting_list.counts_within(wanted)
    assert counts == {number: len(places) for number, places in there.items()}
    positions = posting_list.positions_within(wanted)
    assert {number: list(places) for number, places in positions.items()} == there


@given(st.lists(positions_below(500, 1 << 16), min_size=1, max_size=4))
@example([many(1, 1), many(2, 3), {7: [1]}])
@example([many(1, 1), many(2, 3)])
@example([{65_000: [1]}, {600: [2, 3]}])
@example([{65_535: [65_535]}])
def test_lists_are_joined_one_behind_the_other(parts: list[Positions]) -> None:
    expected: Positions = {}
    lists = []
    distance = 0
    for part in parts:
        lists.append((encoded(part), distance))
        expected |= {number + distance: places for number, places in part.items()}
        distance += max(part) + 3
    assert read(joined(lists)) == expected


@given(positions_below(50, 1 << 16), st.sets(st.integers(0, 49)))
def test_documents_that_are_gone_leave_nothing_behind(found: Positions, gone: set[int]) -> None:
    kept = [number for number in range(50) if number not in gone]
    new_numbers = [bisect_left(kept, n) if n not in gone else -1 for n in range(50)]
    left = without(encoded(found), new_numbers)
    expected = {new_numbers[n]: places for n, places in found.items() if n not in gone}
    assert (read(left[0]) if left else {}) == expected
    assert left is None or left[1] == len(expected)


TERMS = st.lists(
    st.text("abé\x01\x02ÿ\U0010ffff", min_size=1, max_size=4).map(str.encode), max_size=200
).map(lambda terms: sorted(set(terms)))


def dictionary_of(terms: list[bytes], frequencies: Iterable[int] | None = None) -> Dictionary:
    writer = DictionaryWriter()
    for number, (term, frequency) in enumerate(zip(terms, frequencies or count(1), strict=False)):
        writer.add(term, frequency, 10 * number)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "terms"
        with path.open("wb") as file:
            file.write(b"something before it")
            layout = writer.write(file, 10 * len(terms))
        return Dictionary(memoryview(path.read_bytes()), layout)


@given(TERMS, st.text("abéÿ\U0010ffff", max_size=3).map(str.encode))
def test_terms_are_found_as_they_were_written(terms: list[bytes], prefix: bytes) -> None:
    dictionary = dictionary_of(terms)
    assert len(dictionary) == len(terms)
    assert list(dictionary.terms(range(len(terms)))) == terms
    assert [dictionary.find(term) for term in terms] == list(range(len(terms)))
    expected = [(n, term) for n, term in enumerate(terms) if term.startswith(prefix)]
    assert list(dictionary.items(prefix)) == expected
    numbers = dictionary.beginning_with(prefix)
    assert list(numbers) == [number for number, _ in expected]
    assert list(dictionary.terms(numbers)) == [term for _, term in expected]
    assert [dictionary.term(number) for number in numbers] == [term for _, term in expected]
    assert [dictionary.frequency(number) for number in numbers] == [n + 1 for n in numbers]
    assert dictionary.find(prefix + b"\x03") is None
    assert [dictionary.extent(number) for number in numbers] == [
        (10 * n, 10 * n + 10) for n in numbers
    ]


@given(st.data())
def test_the_most_frequent_of_successive_terms_are_told(data: st.DataObject) -> None:
    frequency = st.one_of(st.integers(1, 3), st.integers(250, 260), st.integers(1, 2**32 - 1))
    frequencies = data.draw(st.lists(frequency, min_size=1, max_size=300))
    terms = [b"%03d" % number for number in range(len(frequencies))]
    dictionary = dictionary_of(terms, frequencies)
    first = data.draw(st.integers(0, len(frequencies)))
    numbers = range(first, data.draw(st.integers(first, len(frequencies))))
    wanted = data.draw(st.integers(1, 100))
    found = dictionary.most_frequent(numbers, wanted)
    among = sorted((frequencies[number] for number in numbers), reverse=True)
    least = among[wanted - 1] if len(among) >= wanted else 1
    assert sorted(found) == [number for number in numbers if frequencies[number] >= least]


def test_terms_out_of_order_are_refused() -> None:
    writer = DictionaryWriter()
    writer.add_bare(b"b")
    for term in (b"a", b"b", b"c\nd"):
        with pytest.raises(ValueError, match="does not come after"):
            writer.add_bare(term)
