from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Span
from reader.library.claims.article_speakers import Speaking
from reader.library.comparing.differences import Difference, DifferenceKind
from reader.tui.listing.arranging import ListGrouping, ListView, arrange
from reader.tui.listing.folded_order import FoldedOrder, RowMark
from reader.tui.listing.folds import Comparison, change_of, fold, told_of_copies
from tests.unit.tui.rows import row_of


def difference(before: str, after: str) -> Difference:
    return Difference(DifferenceKind.FIGURE, Span(0, 1), Span(0, 1), before, after)


class TestWhatIsFolded:
    def test_the_oldest_stands_for_its_copies_from_older_to_newer(self) -> None:
        dates = ["2024-05-04", "2024-05-03T09:00", "2024-05-03", "2024-05-01", None]
        rows = [row_of(number, published=date) for number, date in enumerate(dates)]
        folds = fold(rows, dict.fromkeys((0, 1, 2, 4), 0))
        assert list(folds.order) == [2, 3]
        assert folds.copies == {2: [1, 0, 4]}
        assert folds.texts == 2

    def test_of_several_as_old_the_longest_stands_for_the_others(self) -> None:
        rows = [row_of(1, words=100), row_of(2, words=300), row_of(3, words=300)]
        assert fold(rows, dict.fromkeys((1, 2, 3), 1)).copies == {1: [2, 0]}

    def test_the_best_hit_stands_for_the_others(self) -> None:
        rows = [row_of(1, published="2024-05-04"), row_of(2, published="2024-05-03"), row_of(3)]
        folds = fold(rows, dict.fromkeys((1, 2, 3), 3), as_hits=True)
        assert list(folds.order) == [0]
        assert folds.copies == {0: [1, 2]}

    def test_a_copy_of_what_is_not_listed_stands_for_itself(self) -> None:
        assert list(fold([row_of(1), row_of(2)], {1: 7, 2: 2}).order) == [0, 1]


class TestWhatIsTold:
    def test_the_number_of_copies_and_what_differs(self) -> None:
        one = Comparison({5: "3,000 → 12,000"}, 3)
        assert told_of_copies(3, None, is_open=False) == "+3 copies"
        assert told_of_copies(1, Comparison({}, 1), is_open=False) == "+1 copy"
        assert told_of_copies(3, one, is_open=False) == "+3 copies, 1 differs: 3,000 → 12,000"
        assert told_of_copies(3, one, is_open=True) == "3 copies, 1 differs: 3,000 → 12,000"

    def test_several_differences(self) -> None:
        same = Comparison({5: "3 → 4", 6: "3 → 4"}, 3)
        assert told_of_copies(3, same, is_open=False) == "+3 copies, 2 differ: 3 → 4"
        other = Comparison({5: "3 → 4", 6: "3 → 5"}, 3)
        assert told_of_copies(3, other, is_open=False) == "+3 copies, 2 differ: 3 → 4 …"

    def test_where_not_all_were_compared_it_says_how_many(self) -> None:
        one = Comparison({5: "3 → 4"}, 20)
        assert told_of_copies(1234, one, is_open=False) == "+1,234 copies, 1 of 20 differs: 3 → 4"

    def test_passages_are_one_short_line_as_written(self) -> None:
        found = [difference("“[sic]\nno”", f"“{'yes ' * 30}”"), difference("1", "2")]
        change = change_of(found)
        assert change.startswith("“[sic] no” → “yes yes")
        assert change.endswith("…")
        assert len(change) < 60
        assert change_of([]) == ""

    @pytest.mark.parametrize(
        ("before", "after", "change"),
        [
            ("2.4 million euros", "2.9 million euros", "2.4 → 2.9 million euros"),
            ("2 million euros", "2 billion euros", "2 million → 2 billion euros"),
            ("5 miles", "9 km", "5 miles → 9 km"),
            ("12", "12 12", "12 → 12 12"),
        ],
    )
    def test_the_unit_of_both_is_written_once(self, before: str, after: str, change: str) -> None:
        assert change_of([difference(before, after)]) == change


groups = st.dictionaries(st.integers(1, 12), st.integers(1, 4))
keys = st.lists(st.integers(0, 11), max_size=20)


@given(groups=groups, as_hits=st.booleans(), pressed=keys)
def test_every_row_is_shown_or_folded_away_once(
    groups: dict[int, int], as_hits: bool, pressed: list[int]
) -> None:
    rows = [row_of(number, published=f"2024-05-{number:02}") for number in range(12, 0, -1)]
    folds = fold(rows, groups, as_hits=as_hits)
    order = FoldedOrder()
    order.take(rows, folds)
    closed = list(order.indices())
    assert len({groups.get(row.id, -row.id) for row in rows}) == len(closed) == folds.texts
    for position in pressed:
        order.toggle(position % len(order))
        shown = list(order.indices())
        assert len(set(shown)) == len(shown)
        assert [index for index in shown if not order.is_copy(index)] == closed
        for row in rows:
            position_of = order.position_of(RowMark(row.id))
            assert position_of is not None
            at = rows[order.indices()[position_of]]
            assert at == row or groups[at.id] == groups[row.id]
    before = list(order.indices())
    order.take(rows, folds)
    assert list(order.indices()) == before


@given(
    groups=st.lists(st.integers(0, 3), max_size=10),
    heads=st.lists(st.sampled_from("abc"), min_size=10, max_size=10),
    grouping=st.sampled_from(ListGrouping),
    pressed=st.lists(st.tuples(st.booleans(), st.integers(0, 12)), max_size=6),
    read=st.sets(st.integers(0, 9)),
)
def test_an_article_has_its_number_whatever_is_folded(
    groups: list[int],
    heads: list[str],
    grouping: ListGrouping,
    pressed: list[tuple[bool, int]],
    read: set[int],
) -> None:
    rows = [row_of(number, path=f"/{heads[number]}/x") for number in range(len(groups))]
    copied = {row.id: groups[row.id] for row in rows if groups[row.id]}
    speakers = {
        row.id: [Speaking(name, name) for name in dict.fromkeys((heads[row.id], heads[-1]))]
        for row in rows
    }
    arranged = arrange(rows, copied, ListView(grouping=grouping), speakers=speakers)
    order = FoldedOrder()
    order.take(arranged.rows, arranged.folds)
    for is_fold, place in pressed:
        if place < len(order):
            if is_fold:
                order.fold_heading(place)
            else:
                order.toggle(place)
    told = {
        (order.mark_of(index), order.article_place(place))
        for place in range(len(order))
        if (index := order.index_at(place)) is not None
    }
    unread = order.next_beside(0, read) if len(order) else None
    assert (unread is None) is all(order.rows[index].id in read for index in order.indices())
    for place in reversed(range(len(order))):  # all of it, as it is shown with nothing folded
        if order.is_folded(place):
            order.fold_heading(place)
    place = 0
    while place < len(order):  # more shows below, and under an earlier heading, too
        index = order.index_at(place)
        if index is not None and order.told(index).startswith("+"):
            order.toggle(place)
            place = 0
        else:
            place += 1
    number, whole = 0, set[object]()
    for place in range(len(order)):
        index = order.index_at(place)
        if index is None:
            number = 0 if order.has_repeats else number
            assert order.article_place(place) is None
        else:
            number += 1
            found = order.article_place(place)
            assert found is not None
            assert found[0] == number <= found[1] <= order.article_count == len(rows)
            whole.add((order.mark_of(index), found))
    assert told <= whole
