"""A query's tree -> the documents that fit it, and what each is worth, term by term.

A word's whole posting list is decoded and scored at once, in few steps that are each done for all
of its documents (term-at-a-time evaluation), since a step of Python costs as much for one document
as for many. Of what must hold together the rarest is evaluated first, the rest among what is left.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from itertools import chain, repeat

from reader.index.pattern import Form, Pattern, Slot, occurrences, pattern_of
from reader.index.postings import WIDE_SHIFT, PostingList
from reader.index.proximity import WEIGHT, meetings, neighbours
from reader.index.ranking import Statistics, most, of_fields
from reader.index.schema import FieldName
from reader.index.segment import OpenSegment
from reader.index.vocabulary import Expansion, Vocabulary
from reader.query import (
    Added,
    Among,
    And,
    Everything,
    FigureCondition,
    Node,
    Not,
    Or,
    Published,
    Recorded,
    Regex,
    StatementCondition,
    Text,
    TextField,
)

Scores = dict[int, float]
"""Number of a document -> what it is worth."""

_FIELDS: Mapping[TextField | None, tuple[FieldName, ...]] = {
    None: (FieldName.TEXT, FieldName.TITLE),
    TextField.TITLE: (FieldName.TITLE,),
    TextField.AUTHOR: (FieldName.AUTHOR,),
}

_OF_THE_CATALOGUE = (Regex, Recorded, Published, Added, StatementCondition, FigureCondition)


def check_answerable(node: Node) -> None:
    """Raise ValueError where the tree still holds a condition that only the catalogue knows."""
    if isinstance(node, _OF_THE_CATALOGUE):
        raise ValueError(f"{type(node).__name__} is not for the index to answer")
    if isinstance(node, Not):
        check_answerable(node.child)
    if isinstance(node, And | Or):
        for child in node.children:
            check_answerable(child)


class Evaluation:
    """Evaluates one query over the segments of one generation of the index."""

    def __init__(
        self,
        segments: Sequence[OpenSegment],
        vocabulary: Vocabulary,
        statistics: Statistics,
        languages: Collection[str],
    ) -> None:
        self._segments = segments
        self._vocabulary = vocabulary
        self._statistics = statistics
        self._languages = languages
        self._expansions: dict[tuple[Slot, FieldName], Expansion] = {}
        self.capped: dict[str, None] = {}
        """The prefixes and fuzzy words that were not fully expanded, in order."""

    def scores(self, node: Node) -> list[Scores]:
        """Give, for each segment, the documents that fit and are not deleted."""
        found = []
        for number, segment in enumerate(self._segments):
            scores = self._of(node, number, None)
            for deleted in segment.deleted:
                scores.pop(deleted, None)
            found.append(scores)
        return found

    def words(self, slot: Slot) -> frozenset[str]:
        """Give the words of texts that fit a place of a pattern, as far as they were looked up."""
        return self._expansion(slot, FieldName.TEXT).words

    def nearness(self, node: Node, segment: int, wanted: Sequence[int]) -> Scores:
        """Give what it adds to the worth of some documents that words of `node` stand together."""
        field = FieldName.TEXT
        of_segment = self._segments[segment]
        worth: Scores = dict.fromkeys(wanted, 0.0)
        for pair in neighbours(node):
            first, second = (
                self._places(self._expansion(slot, field), segment, wanted) for slot in pair
            )
            met = {
                number: meetings(positions, second[number])
                for number, positions in first.items()
                if number in second
            }
            rarity = min(self._rarity(slot, (field,)) for slot in pair)
            scale = self._statistics.scale(field, WEIGHT * rarity)
            for number, count in met.items():
                if count:
                    worth[number] += scale.score(count, of_segment.lengths[field][number])
        return worth

    def _places(
        self, expansion: Expansion, segment: int, wanted: Sequence[int]
    ) -> Mapping[int, Sequence[int]]:
        """The positions in the text of some documents of what fits a place of a pattern."""
        of_segment = self._segments[segment]
        return _positions(
            of_segment.posting_list(FieldName.TEXT, number).positions_within(wanted)
            for number in expansion.numbers[segment]
        )

    def _of(self, node: Node, segment: int, within: Set[int] | None) -> Scores:
        """The documents of a segment, or those `within` a set, that fit."""
        if isinstance(node, Everything):
            return self._all(segment, within)
        if isinstance(node, Among):
            ids = self._segments[segment].ids
            documents = self._all(segment, within)
            return {number: 0.0 for number in documents if ids[number] in node.ids}
        if isinstance(node, Not):
            everything = self._all(segment, within)
            for number in self._of(node.child, segment, within):
                everything.pop(number, None)
            return everything
        if isinstance(node, Or):
            return _sum(self._of(child, segment, within) for child in node.children)
        if isinstance(node, And):
            return self._all_of(node.children, segment, within)
        assert not isinstance(node, _OF_THE_CATALOGUE)
        return self._text(node, segment, within)

    def _all(self, segment: int, within: Set[int] | None) -> Scores:
        return dict.fromkeys(
            range(self._segments[segment].count) if within is None else within, 0.0
        )

    def _all_of(self, nodes: Iterable[Node], segment: int, within: Set[int] | None) -> Scores:
        rarest_first = sorted(nodes, key=lambda node: self._size(node, segment))
        scores: Scores | None = None
        for node in rarest_first:
            among = within if scores is None else scores.keys()
            found = self._of(node, segment, among)
            if scores is None:
                scores = found
            else:
                scores = {number: score + scores[number] for number, score in found.items()}
            if not scores:
                break
        return self._all(segment, within) if scores is None else scores

    def _size(self, node: Node, segment: int) -> int:
        """About how many documents of a segment fit, for the rarest to be evaluated first."""
        whole = self._segments[segment].count
        if isinstance(node, Everything | Not):
            return whole  # what is excluded is best looked for among what is left
        if isinstance(node, Among):
            return min(len(node.ids), whole)
        if isinstance(node, Or):
            return min(sum(self._size(child, segment) for child in node.children), whole)
        if isinstance(node, And):
            return min((self._size(child, segment) for child in node.children), default=whole)
        assert not isinstance(node, _OF_THE_CATALOGUE)
        pattern = pattern_of(node)
        if pattern is None:
            return whole
        return sum(
            min(self._frequency(slot, field, segment) for slot in pattern.slots)
            for field in _FIELDS[node.field]
        )

    def _frequency(self, slot: Slot, field: FieldName, segment: int) -> int:
        dictionary = self._segments[segment].dictionary(field)
        numbers = self._expansion(slot, field).numbers[segment]
        return sum(map(dictionary.frequency, numbers))

    def _text(self, condition: Text, segment: int, within: Set[int] | None) -> Scores:
        pattern = pattern_of(condition)
        if pattern is None:
            return self._all(segment, within)
        fields = _FIELDS[condition.field]
        rarity = sum(self._rarity(slot, fields) for slot in pattern.slots)
        return of_fields(
            most(rarity), [self._in(field, pattern, rarity, segment, within) for field in fields]
        )

    def _rarity(self, slot: Slot, fields: Iterable[FieldName]) -> float:
        """How rare what fits a place is in the field that most articles have it in."""
        frequency = max(self._expansion(slot, field).frequency for field in fields)
        return self._statistics.rarity(frequency)

    def _in(
        self,
        field: FieldName,
        pattern: Pattern,
        rarity: float,
        segment: int,
        within: Set[int] | None,
    ) -> Scores:
        """The documents with a pattern in a field, worth what a word that stands there so often is.

        That word is as rare as those of the pattern are together.
        """
        expansions = [self._expansion(slot, field) for slot in pattern.slots]
        if not all(expansion.numbers[segment] for expansion in expansions):
            return {}
        if len(expansions) == 1:
            counts = self._counts(field, expansions[0], segment, within)
        else:
            counts = self._occurrences(field, pattern, expansions, segment, within)
        scale = self._statistics.scale(field, rarity)
        lengths = self._segments[segment].lengths[field]
        documents, often = counts
        return dict(zip(documents, scale.scores(documents, often, lengths), strict=True))

    def _counts(
        self, field: FieldName, expansion: Expansion, segment: int, within: Set[int] | None
    ) -> tuple[Sequence[int], Sequence[int]]:
        """The documents that hold one of the terms, and how often each holds any of them."""
        of_segment = self._segments[segment]
        numbers = expansion.numbers[segment]
        lists = [of_segment.posting_list(field, number) for number in numbers]
        if within is not None:
            wanted = sorted(within)
            counts = _added(posting_list.counts_within(wanted) for posting_list in lists)
            return list(counts), list(counts.values())
        if len(lists) == 1:
            return lists[0].counts()
        pairs = [posting_list.counts() for posting_list in lists]
        if len(pairs) <= _FEW:
            counts = _added(dict(zip(*pair, strict=True)) for pair in pairs)
            return list(counts), list(counts.values())
        every = (chain.from_iterable(map(repeat, *pair)) for pair in pairs)
        counts = Counter(chain.from_iterable(every))
        return list(counts), list(counts.values())

    def _occurrences(
        self,
        field: FieldName,
        pattern: Pattern,
        expansions: Sequence[Expansion],
        segment: int,
        within: Set[int] | None,
    ) -> tuple[Sequence[int], Sequence[int]]:
        """The documents in which a pattern of several places occurs, and how often."""
        dictionary = self._segments[segment].dictionary(field)
        of_slots = [
            (slot, expansion.numbers[segment])
            for slot, expansion in zip(pattern.slots, expansions, strict=True)
        ]
        of_slots.sort(key=lambda of_slot: sum(map(dictionary.frequency, of_slot[1])))
        lists = {
            slot: [self._segments[segment].posting_list(field, number) for number in numbers]
            for slot, numbers in of_slots
        }
        rarest = next(iter(lists.values()))
        every = chain.from_iterable(posting_list.documents() for posting_list in rarest)
        candidates = set(every) if within is None else within & set(every)
        counts = (_near if pattern.slop else _adjacent)(pattern, lists, sorted(candidates))
        if within is not None:
            counts = {number: count for number, count in counts.items() if number in within}
        return list(counts), list(counts.values())

    def _expansion(self, slot: Slot, field: FieldName) -> Expansion:
        known = self._expansions.get((slot, field))
        if known is None:
            known = self._expansions[slot, field] = self._vocabulary.expand(
                slot, field, self._languages
            )
            if known.is_capped:
                mark = "*" if slot.form is Form.PREFIX else f"~{slot.distance}"
                self.capped[f"{slot.word}{mark}"] = None
        return known


_Lists = Mapping[Slot, Sequence[PostingList]]
"""Place of a pattern -> the posting lists of the terms that can stand there, the rarest first."""


def _adjacent(pattern: Pattern, lists: _Lists, wanted: Sequence[int]) -> Mapping[int, int]:
    """How often a pattern occurs in documents, those that are wanted among them, without a gap."""
    common: set[int] | None = None
    for slot, of_slot in lists.items():
        places = chain.from_iterable(
            posting_list.places(wanted, slot.place) for posting_list in of_slot
        )
        common = set(places if common is None else filter(common.__contains__, places))
        wanted = sorted({place >> WIDE_SHIFT for place in common}) if len(lists) > 2 else wanted
        if not common:
            break
    return Counter([place >> WIDE_SHIFT for place in common or ()])


def _near(pattern: Pattern, lists: _Lists, wanted: Sequence[int]) -> Mapping[int, int]:
    """The same with as many words between as the pattern allows."""
    found: dict[Slot, Mapping[int, Sequence[int]]] = {}
    for slot, of_slot in lists.items():
        found[slot] = _positions(posting_list.positions_within(wanted) for posting_list in of_slot)
        wanted = sorted(found[slot])
    counts = {
        number: sum(
            1 for _ in occurrences(pattern, [found[slot][number] for slot in pattern.slots])
        )
        for number in wanted
    }
    return {number: count for number, count in counts.items() if count}


_FEW = 4
"""Terms up to which their counts are added up one after the other, and not all at once."""


def _sum(found: Iterable[Scores]) -> Scores:
    """Add up what documents are worth by one condition and by others."""
    largest_first = sorted(found, key=len, reverse=True)
    total = largest_first[0] if largest_first else {}
    for scores in largest_first[1:]:
        known = total.get
        total.update([(number, score + known(number, 0.0)) for number, score in scores.items()])
    return total


def _added(found: Iterable[Mapping[int, int]]) -> dict[int, int]:
    """Add up how often documents hold one term and others."""
    largest_first = sorted(found, key=len, reverse=True)
    total = dict(largest_first[0]) if largest_first else {}
    for counts in largest_first[1:]:
        known = total.get
        total.update([(number, count + known(number, 0)) for number, count in counts.items()])
    return total


def _positions(found: Iterable[Mapping[int, Sequence[int]]]) -> Mapping[int, Sequence[int]]:
    """The positions in each document of one term or another."""
    several = list(found)
    if len(several) == 1:
        return several[0]
    together: dict[int, list[int]] = {}
    for positions in several:
        for number, of_term in positions.items():
            together.setdefault(number, []).extend(of_term)
    for merged in together.values():
        merged.sort()
    return together
