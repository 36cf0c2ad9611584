from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from reader.tui.listing.headed_order import HeadedOrder


@given(
    sizes=st.lists(st.integers(1, 4), max_size=5),
    folding=st.lists(st.integers(0, 4), max_size=6),
)
def test_what_stands_where_is_found_there(sizes: list[int], folding: list[int]) -> None:
    items = array("I", range(sum(sizes) + 10, 10, -1))
    order = HeadedOrder(items, sizes)
    for number in folding:
        if number < len(sizes):
            order.toggle(number)
    over: int | None = None
    seen: list[int] = []
    for place in range(len(order)):
        item, heading = order.item_at(place), order.heading_at(place)
        assert (item is None) is not (heading is None)
        if heading is not None:
            over = heading
            assert order.place_of_heading(heading) == place
            assert order.is_folded(place) is (heading in order.folded)
            first = order.items_of(heading)[0]
            assert items[order.number_at(place) - 1] == first
        elif item is not None:
            seen.append(item)
            assert items[order.number_at(place) - 1] == item
            assert order.place_of_item(item) == place
            assert order.step(place - 1, 1) == place
        assert order.heading_over(place) == over
    hidden = [each for number in order.folded for each in order.items_of(number)]
    assert sorted(seen + hidden) == sorted(items)
    for each in hidden:
        where = order.place_of_item(each)
        assert where is not None
        assert order.item_at(where) == each or order.heading_at(where) in order.folded
        assert order.item_at(order.reveal(items.index(each))) == each


def test_without_headings_items_are_places() -> None:
    order = HeadedOrder(array("I", [5, 7]))
    assert [order.item_at(place) for place in range(len(order))] == [5, 7]
    assert order.heading_over(1) is None
    assert [order.step(0, 1), order.step(1, 1), order.step(0, -1)] == [1, None, None]
    order.fold_all(True)
    assert len(order) == 2
