"""The words of the index: which fit a place of a pattern, and how common they are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import chain, pairwise

from reader.index.analysis import stem_language, stems
from reader.index.dictionary import Dictionary
from reader.index.pattern import Form, Slot, is_similar
from reader.index.schema import FieldName
from reader.index.segment import OpenSegment
from reader.index.terms import (
    exact_prefix,
    form_of,
    stem_prefix,
    term_of,
    word_of,
    word_of_entry,
)

MOST_EXPANSIONS = 128
"""How many words a beginning or a misspelt word stands for at most: the most frequent ones."""

_MOST_OF_A_DOCUMENT = 4
"""How many of these words an article holds on average at most: what one or two letters begin would
stand for every article many times over."""

_CHEAP = 100_000
"""Articles, counted once for each word, up to which that does not matter."""

_MOST_SUGGESTIONS = 5

_SHORT_WORD = 4
"""Letters up to which a word is told from another by one letter at most."""

_LOOKED_AT = 4 * MOST_EXPANSIONS
"""How many terms of a segment are compared by their frequency before the most frequent words of all
segments are chosen."""

Numbers = Sequence[int]
"""Terms of a segment's dictionary by their numbers."""


@dataclass(frozen=True, slots=True)
class Expansion:
    """The terms that fit a place of a pattern."""

    numbers: tuple[Numbers, ...]
    """For each segment."""
    frequency: int
    """In how many documents they stand, added up."""
    words: frozenset[str]
    """The words that they are, as they were written in lower case."""
    is_capped: bool = False
    """Whether more words than these begin or are spelt so."""


class Vocabulary:
    """The words of one generation of the index."""

    def __init__(self, segments: Sequence[OpenSegment]) -> None:
        self._segments = segments
        self._languages = frozenset().union(*(segment.languages for segment in segments))
        self._last_stemmed: tuple[tuple[str, frozenset[str]], dict[bytes, str]] | None = None
        """What was asked for last, since it is asked for in one field after another."""
        self._by_length: dict[FieldName, dict[int, str]] = {}

    def expand(self, slot: Slot, field: FieldName, languages: Iterable[str]) -> Expansion:
        """Give the terms of `field` that fit a place; `languages` are those of the texts."""
        if slot.form is Form.STEM and field is not FieldName.AUTHOR:
            return self._stemmed(slot.word, field, languages)
        if slot.form is Form.STEM:  # names are found as they are written
            return self._exact([stems(slot.word, "")[0]], field)
        if slot.form is Form.EXACT:
            return self._exact([slot.word], field)
        if slot.form is Form.PREFIX:
            forms = self._beginning_with(slot.word, field)
        else:
            forms = self._similar_to(slot.word, slot.distance, field)
        chosen = list(self._most_frequent(forms))
        return self._exact(chosen, field, is_capped=len(chosen) < len(forms))

    def holders(self, word: str, field: FieldName) -> frozenset[int]:
        """Give the ids of the articles that have a folded word in `field`."""
        found: set[int] = set()
        expansion = self._exact([word], field)
        for segment, numbers in zip(self._segments, expansion.numbers, strict=True):
            for number in numbers:
                documents = segment.posting_list(field, number).documents()
                found.update(segment.ids[n] for n in documents if n not in segment.deleted)
        return frozenset(found)

    def frequency(self, word: str, field: FieldName) -> int:
        """Give how many articles have a folded word in `field`, those just removed among them."""
        return self._exact([word], field).frequency

    def suggestions(self, word: str) -> list[str]:
        """Give the words of texts spelt most like a folded one, the likeliest first, as written.

        Words that differ by fewer edits come first, of these the most frequent.
        """
        farthest = 1 if len(word) <= _SHORT_WORD else 2
        ranked: dict[str, None] = {}
        for distance in range(1, farthest + 1):
            similar = self._similar_to(word, distance, FieldName.TEXT)
            similar.pop(word, None)
            by_frequency = sorted(similar, key=lambda other: (-similar[other], other))
            ranked.update(dict.fromkeys(by_frequency))
        return [self._as_written(form) for form in list(ranked)[:_MOST_SUGGESTIONS]]

    def _as_written(self, form: str) -> str:
        """The commonest way to write a folded word of texts."""
        counts: Counter[str] = Counter()
        for segment in self._segments:
            dictionary = segment.dictionary(FieldName.TEXT)
            for number, term in dictionary.items(exact_prefix(form)):
                counts[word_of(term)] += dictionary.frequency(number)
        return max(counts, key=lambda word: (counts[word], word), default=form)

    def _exact(
        self, forms: Collection[str], field: FieldName, *, is_capped: bool = False
    ) -> Expansion:
        words: set[str] = set()
        found = []
        for segment in self._segments:
            numbers = []
            for form in forms:
                for number, term in segment.dictionary(field).items(exact_prefix(form)):
                    numbers.append(number)
                    words.add(word_of(term))
            found.append(numbers)
        return self._expansion(field, found, words, is_capped=is_capped)

    def _stemmed(self, word: str, field: FieldName, languages: Iterable[str]) -> Expansion:
        """The terms whose words have a stem of `word`, each in its language."""
        asked = word, frozenset({"", *map(stem_language, languages)} & self._languages)
        if self._last_stemmed is None or self._last_stemmed[0] != asked:
            self._last_stemmed = asked, self._terms_of_stem(*asked)
        of_terms = self._last_stemmed[1]
        found: list[Numbers] = []
        for segment in self._segments:
            numbers = map(segment.dictionary(field).find, of_terms)
            found.append([number for number in numbers if number is not None])
        return self._expansion(field, found, of_terms.values())

    def _terms_of_stem(self, word: str, languages: Iterable[str]) -> dict[bytes, str]:
        """The terms that any field may have, in order, and their words."""
        of_terms: dict[bytes, str] = {}
        for language in sorted(languages):
            for stem in stems(word, language):
                if stem in stems(stem, language):  # such a word has no entry
                    of_terms[term_of(stem, language)] = stem
                for segment in self._segments:
                    for _, entry in segment.stems.items(stem_prefix(stem, language)):
                        fitting = word_of_entry(entry)
                        of_terms[term_of(fitting, language)] = fitting
        return dict(sorted(of_terms.items()))

    def _expansion(
        self,
        field: FieldName,
        found: Sequence[Numbers],
        words: Iterable[str],
        *,
        is_capped: bool = False,
    ) -> Expansion:
        frequency = 0
        for segment, numbers in zip(self._segments, found, strict=True):
            of_segment = segment.dictionary(field)
            frequency += sum(map(of_segment.frequency, numbers))
        return Expansion(tuple(found), frequency, frozenset(words), is_capped)

    def _most_frequent(self, counts: Counter[str]) -> Iterator[str]:
        documents = sum(segment.count for segment in self._segments)
        left = max(_MOST_OF_A_DOCUMENT * documents, _CHEAP)
        for word in nlargest(MOST_EXPANSIONS, counts, key=lambda word: (counts[word], word)):
            if left <= 0:
                return
            yield word
            left -= counts[word]

    def _beginning_with(self, prefix: str, field: FieldName) -> Counter[str]:
        """The words that begin like this, all or enough of them, with their frequencies."""
        counts: Counter[str] = Counter()
        for segment in self._segments:
            dictionary = segment.dictionary(field)
            numbers = dictionary.beginning_with(prefix.encode())
            counts.update(_frequent_forms(dictionary, numbers))
        return counts

    def _similar_to(self, word: str, distance: int, field: FieldName) -> Counter[str]:
        """The words at most `distance` edits away, and their frequencies.

        An edit touches at most two neighbouring letters, so of 2 · distance + 1 pieces of the word
        at least one is left whole, and it brings in at most one letter that the word has not: only
        words that fulfil both are looked at letter by letter.
        """
        by_length = self._forms_by_length(field)
        pieces, letters = _pieces(word, 2 * distance + 1), set(word)
        near = chain.from_iterable(
            _holding(by_length.get(length, ""), length, pieces)
            for length in range(max(len(word) - distance, 1), len(word) + distance + 1)
        )
        similar = [
            other
            for other in near
            if len(set(other) - letters) <= distance and is_similar(other, word, distance)
        ]
        return Counter({other: self.frequency(other, field) for other in similar})

    def _forms_by_length(self, field: FieldName) -> dict[int, str]:
        """All folded words of each length, joined; gathered when one is first asked for."""
        if field not in self._by_length:
            forms: dict[int, set[str]] = defaultdict(set)
            for segment in self._segments:
                for _, term in segment.dictionary(field).items(b""):
                    form = form_of(term).decode()
                    forms[len(form)].add(form)
            self._by_length[field] = {
                length: _BETWEEN.join(sorted(of_length)) for length, of_length in forms.items()
            }
        return self._by_length[field]


_BETWEEN = "\n"


def _holding(forms: str, length: int, pieces: Iterable[str]) -> Iterator[str]:
    """Those of joined words of one length that hold one of the pieces, each once."""
    width = length + len(_BETWEEN)
    seen: set[int] = set()
    for piece in pieces:
        place = forms.find(piece)
        while place >= 0:
            number = place // width
            if number not in seen:
                seen.add(number)
                yield forms[number * width : number * width + length]
            place = forms.find(piece, (number + 1) * width)


def _frequent_forms(dictionary: Dictionary, numbers: range) -> Counter[str]:
    """The words of successive terms, the most frequent of these alone where there are very many."""
    counts: Counter[str] = Counter()
    for number in dictionary.most_frequent(numbers, _LOOKED_AT):
        counts[form_of(dictionary.term(number)).decode()] += dictionary.frequency(number)
    return counts


def _pieces(word: str, count: int) -> list[str]:
    """`word` in `count` pieces of nearly one length; an empty one stands in every word."""
    bounds = [len(word) * number // count for number in range(count + 1)]
    return [word[start:end] for start, end in pairwise(bounds)]
