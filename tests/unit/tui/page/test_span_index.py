from __future__ import annotations

from collections.abc import Sequence
from typing import overload

from reader.article import Span
from reader.tui.page.span_index import SpanIndex
from tests.unit.tui.articles import harbour

LONG, SHORT, FAR, LAST = Span(0, 90_000), Span(5, 10), Span(60_000, 60_010), Span(80_000, 80_001)


def test_long_spans_are_found_far_from_their_beginning() -> None:
    index = SpanIndex([LONG, SHORT, FAR, LAST])
    assert index.touching(Span(60_005, 60_020)) == [LONG, FAR]


def test_spans_that_end_where_a_place_begins_do_not_touch_it() -> None:
    index = SpanIndex([LONG, SHORT, FAR, LAST])
    assert index.touching(Span(10, 12)) == [LONG]
    assert index.touching(Span(90_000, 90_001)) == []


def test_going_back_after_a_far_place_finds_the_same() -> None:
    index = SpanIndex([LONG, SHORT, FAR, LAST])
    index.touching(Span(80_000, 80_001))
    assert index.touching(Span(6, 7)) == [LONG, SHORT]


def test_things_are_found_by_their_attribute() -> None:
    figures = harbour().figures
    index = SpanIndex(figures, "span")
    assert index.touching(figures[1].span) == [figures[1]]
    assert list(index.beginning_at(figures[1].span.start)) == [figures[1]]


class Watched(Sequence[Span]):
    """A million short spans, made when they are looked at."""

    looks = 0

    def __len__(self) -> int:
        return 1_000_000

    @overload
    def __getitem__(self, index: int) -> Span: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Span]: ...
    def __getitem__(self, index: int | slice) -> Span | Sequence[Span]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        self.looks += 1
        return Span(100 * index, 100 * index + 20)


def test_a_far_place_costs_no_more_than_a_near_one_once_all_was_looked_through() -> None:
    items = Watched()
    index = SpanIndex(items)
    index.look_through()
    looked = items.looks
    assert index.touching(Span(90_000_010, 90_000_030)) == [Span(90_000_000, 90_000_020)]
    assert items.looks - looked < 200
