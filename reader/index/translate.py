"""A query's tree -> Whoosh's queries, and the two that Whoosh lacks: places and given articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from itertools import chain
from typing import Any

from whoosh import query as whoosh_query
from whoosh.matching import AndNotMatcher, ListMatcher, NullMatcher
from whoosh.scoring import bm25

from reader.index.analysis import stem_language, stems
from reader.index.pattern import Form, Pattern, Slot, occurrences, pattern_of
from reader.index.schema import FieldName, field_of, term_of
from reader.index.vocabulary import Vocabulary
from reader.query import (
    Among,
    And,
    Everything,
    FigureCondition,
    Node,
    Not,
    Or,
    Published,
    Recorded,
    StatementCondition,
    Text,
    TextField,
)

Term = tuple[FieldName, str]

_FIELDS: Mapping[TextField | None, tuple[FieldName, ...]] = {
    None: (FieldName.TEXT, FieldName.TITLE),
    TextField.TITLE: (FieldName.TITLE,),
    TextField.AUTHOR: (FieldName.AUTHOR,),
}

_BOOSTS = {FieldName.TITLE: 2.5, FieldName.TITLE_STEMS: 2.5}
"""What a word of the title counts, where one of the text counts 1."""

_B, _K1 = 0.75, 1.2
"""The usual parameters of BM25 (Robertson and Zaragoza, 2009)."""


_OF_THE_CATALOGUE = (Recorded, Published, StatementCondition, FigureCondition)


def check_answerable(node: Node) -> None:
    """Raise ValueError where the tree still holds a condition that only the catalogue knows."""
    if isinstance(node, _OF_THE_CATALOGUE):
        raise ValueError(f"{type(node).__name__} is not for the index to answer")
    if isinstance(node, Not):
        check_answerable(node.child)
    if isinstance(node, And | Or):
        for child in node.children:
            check_answerable(child)


class Translator:
    """Translates trees for one generation of the index."""

    def __init__(self, vocabulary: Vocabulary, languages: Collection[str]) -> None:
        self._vocabulary = vocabulary
        self._languages = sorted({"", *(stem_language(language) for language in languages)})
        self.capped: dict[str, None] = {}
        """The prefixes and fuzzy words that were not fully expanded, in order."""

    def translate(self, node: Node) -> Any:
        """Give the Whoosh query of `node`, which `check_answerable` lets through."""
        if isinstance(node, Everything):
            return whoosh_query.Every()
        if isinstance(node, Among):
            return GivenArticles(node.ids)
        if isinstance(node, Not):
            return _without(whoosh_query.Every(), [self.translate(node.child)])
        if isinstance(node, Or):
            return _any_of([self.translate(child) for child in node.children])
        if isinstance(node, And):
            return self._all_of(node)
        assert not isinstance(node, _OF_THE_CATALOGUE)
        return self._text(node)

    def _all_of(self, node: And) -> Any:
        required = [self.translate(c) for c in node.children if not isinstance(c, Not)]
        excluded = [self.translate(c.child) for c in node.children if isinstance(c, Not)]
        wanted = whoosh_query.And(required) if required else whoosh_query.Every()
        return _without(wanted, excluded) if excluded else wanted

    def _text(self, condition: Text) -> Any:
        pattern = pattern_of(condition)
        if pattern is None:
            return whoosh_query.Every()
        return _any_of([self._in(field, pattern) for field in _FIELDS[condition.field]])

    def _in(self, field: FieldName, pattern: Pattern) -> Any:
        if field is FieldName.AUTHOR:
            pattern = _without_stems(pattern)
        alternatives = [self._terms(slot, field) for slot in pattern.slots]
        boost = _BOOSTS.get(field, 1.0)
        if len(alternatives) == 1 and pattern.slots[0].form in (Form.EXACT, Form.STEM):
            terms = [whoosh_query.Term(name.value, term, boost) for name, term in alternatives[0]]
            return _any_of(terms)
        return Occurrences(pattern, alternatives, boost)

    def _terms(self, slot: Slot, field: FieldName) -> list[Term]:
        """The terms of the index that fit a slot."""
        name = field_of(slot.form, field)
        if slot.form is Form.EXACT:
            return [(name, slot.word)]
        if slot.form is Form.STEM:
            return [
                (name, term_of(stem, language))
                for language in self._languages
                for stem in stems(slot.word, language)
            ]
        if slot.form is Form.PREFIX:
            words, is_capped = self._vocabulary.beginning_with(slot.word, name)
            shown = f"{slot.word}*"
        else:
            words, is_capped = self._vocabulary.similar_to(slot.word, slot.distance, name)
            shown = f"{slot.word}~{slot.distance}"
        if is_capped:
            self.capped[shown] = None
        return [(name, word) for word in words]


def _without(wanted: Any, excluded: list[Any]) -> Any:
    return _Without(wanted, _any_of(excluded))


def _any_of(queries: list[Any]) -> Any:
    if len(queries) == 1:
        return queries[0]
    found = whoosh_query.Or(queries)
    # Whoosh's other ways to unite lose articles of score 0, which `GivenArticles` has.
    found.matcher_type = whoosh_query.Or.DEFAULT_MATCHER
    return found


def _without_stems(pattern: Pattern) -> Pattern:
    """The same pattern for names, which are found as they are written."""
    slots = [
        Slot(Form.EXACT, stems(slot.word, "")[0], slot.place) if slot.form is Form.STEM else slot
        for slot in pattern.slots
    ]
    return Pattern(tuple(slots), pattern.slop)


class _Without(whoosh_query.AndNot):  # type: ignore[misc]  # Whoosh is untyped
    """Articles that fit one query and not another."""

    def matcher(self, searcher: Any, context: Any = None) -> Any:
        """Give Whoosh's matcher over the document numbers of one segment."""
        excluded = self.b.matcher(searcher, searcher.boolean_context())
        return _WithoutMatcher(self.a.matcher(searcher, context), excluded)


class _WithoutMatcher(AndNotMatcher):  # type: ignore[misc]
    """Whoosh's own lets the first article pass unless the first one excluded is the same."""

    def _find_first(self) -> None:
        self._find_next()

    def _find_next(self) -> bool:
        has_moved = False
        while self.a.is_active() and self.b.is_active():
            number = self.a.id()
            if self.b.id() < number:
                self.b.skip_to(number)
            if not self.b.is_active() or self.b.id() != number:
                break
            self.a.next()
            has_moved = True
        return has_moved


class GivenArticles(whoosh_query.Query):  # type: ignore[misc]  # Whoosh is untyped
    """The articles with these ids, all with score 0."""

    def __init__(self, ids: Collection[int]) -> None:
        self._ids = ids

    def estimate_size(self, reader: Any) -> int:
        """Give how many documents fit, for Whoosh to begin with the rarest condition."""
        return len(self._ids)

    def estimate_min_size(self, reader: Any) -> int:
        """Give how many documents fit at least."""
        return 0

    def matcher(self, searcher: Any, context: Any = None) -> Any:
        """Give Whoosh's matcher over the document numbers of one segment."""
        numbers = document_numbers(searcher.reader())
        found = sorted(numbers[key] for key in self._ids & numbers.keys())
        return ListMatcher(found, [0.0] * len(found)) if found else NullMatcher()


class Occurrences(whoosh_query.Query):  # type: ignore[misc]  # Whoosh is untyped
    """Articles in which a pattern occurs, scored as BM25 scores one term of that frequency."""

    def __init__(self, pattern: Pattern, alternatives: list[list[Term]], boost: float) -> None:
        self._pattern = pattern
        self._alternatives = alternatives
        """For each slot the terms that can stand there."""
        self._boost = boost

    def estimate_size(self, reader: Any) -> int:
        """Give at most how many documents fit, for Whoosh to begin with the rarest condition."""
        return min(
            sum(int(reader.doc_frequency(field.value, term)) for field, term in terms)
            for terms in self._alternatives
        )

    def estimate_min_size(self, reader: Any) -> int:
        """Give how many documents fit at least."""
        return 0

    def matcher(self, searcher: Any, context: Any = None) -> Any:
        """Give Whoosh's matcher over the document numbers of one segment."""
        counts = self._counts(searcher.reader())
        if not counts:
            return NullMatcher()
        found = sorted(counts)
        field = self._alternatives[0][0][0].value
        idf = sum(self._idf(searcher, terms) for terms in self._alternatives)
        average = searcher.get_parent().avg_field_length(field) or 1
        length_of = searcher.doc_field_length
        scores = [
            self._boost * bm25(idf, counts[number], length_of(number, field) or 1, average, _B, _K1)
            for number in found
        ]
        return ListMatcher(found, scores)

    def _idf(self, searcher: Any, terms: list[Term]) -> float:
        """That of the most frequent of the terms, which are one word to whoever asked."""
        parent = searcher.get_parent()
        return min(float(parent.idf(field.value, term)) for field, term in terms)

    def _counts(self, reader: Any) -> dict[int, int]:
        """Document number to how often the pattern occurs."""
        present = [
            [(field.value, term) for field, term in terms if (field.value, term) in reader]
            for terms in self._alternatives
        ]
        if not all(present):
            return {}
        if len(present) == 1:
            return _frequencies(reader, present[0])
        common = _common_documents(reader, present)
        positions = [_positions(reader, terms, common) for terms in present]
        counts = {}
        for number in common:
            places = [of_slot[number] for of_slot in positions]
            if count := sum(1 for _ in occurrences(self._pattern, places)):
                counts[number] = count
        return counts


def _frequencies(reader: Any, terms: list[tuple[str, str]]) -> dict[int, int]:
    counts: dict[int, int] = defaultdict(int)
    for field, term in terms:
        matcher = reader.postings(field, term)
        while matcher.is_active():
            counts[matcher.id()] += int(matcher.weight())
            matcher.next()
    return counts


def _common_documents(reader: Any, alternatives: list[list[tuple[str, str]]]) -> set[int]:
    """The documents in which each slot has at least one of its terms."""
    common: set[int] | None = None
    rarest_first = sorted(
        alternatives, key=lambda terms: sum(reader.doc_frequency(*term) for term in terms)
    )
    for terms in rarest_first:
        found = set(chain.from_iterable(reader.postings(*term).all_ids() for term in terms))
        common = found if common is None else common & found
        if not common:
            return set()
    return common or set()


def _positions(
    reader: Any, terms: list[tuple[str, str]], documents: set[int]
) -> dict[int, list[int]]:
    """The ascending positions of the terms in each of the documents."""
    positions: dict[int, list[int]] = defaultdict(list)
    wanted = sorted(documents)
    for field, term in terms:
        matcher = reader.postings(field, term)
        for number in wanted:
            if not matcher.is_active():
                break
            matcher.skip_to(number)
            if matcher.is_active() and matcher.id() == number:
                positions[number] += matcher.value_as("positions")
    for found in positions.values():
        found.sort()
    return positions


def document_numbers(reader: Any) -> dict[int, int]:
    """Give the article id -> document number of one segment, deleted ones left out."""
    cached: dict[int, int] | None = getattr(reader, _CACHE, None)
    if cached is None:
        column = reader.column_reader(FieldName.ID.value) if reader.doc_count_all() else ()
        numbers = (n for n in range(reader.doc_count_all()) if not reader.is_deleted(n))
        cached = {int(column[number]): number for number in numbers}
        setattr(reader, _CACHE, cached)
    return cached


_CACHE = "_article_numbers"
"""Where a segment's reader, which never changes, keeps its document numbers."""
