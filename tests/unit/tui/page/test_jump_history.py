from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reader.article import Span
from reader.tui.file_shelf import FileShelf
from reader.tui.page.jump_history import JumpHistory, Spot
from reader.tui.page.spot_marks import SpotMarks
from reader.tui.reading import Wanted
from tests.unit.tui.rows import row_of

SHELF = FileShelf(Path("-"), b"Title\n\nText.")
FIRST, SECOND = Wanted(SHELF, row_of(1)), Wanted(SHELF, row_of(2, path="/articles/bridge.txt"))


def spot(offset: int, wanted: Wanted = FIRST) -> Spot:
    return Spot(wanted, offset)


def test_the_way_back_is_the_way_there_and_leads_on_again() -> None:
    jumps = JumpHistory()
    jumps.leave(spot(0))
    jumps.leave(spot(10, SECOND))
    assert jumps.back(spot(20)) == spot(10, SECOND)
    assert jumps.back(spot(10, SECOND)) == spot(0)
    assert jumps.back(spot(0)) is None
    assert jumps.forward() == spot(10, SECOND)
    assert jumps.forward() == spot(20)
    assert jumps.forward() is None


def test_from_what_could_not_be_shown_the_way_leads_further_back() -> None:
    jumps = JumpHistory()
    jumps.leave(spot(0))
    jumps.leave(spot(10, SECOND))
    assert jumps.back(spot(20)) == spot(10, SECOND)
    assert jumps.back(None) == spot(0)


def test_going_somewhere_else_forgets_what_lay_ahead() -> None:
    jumps = JumpHistory()
    jumps.leave(spot(0))
    jumps.leave(spot(10))
    assert jumps.back(spot(20), 2) == spot(0)
    jumps.leave(spot(0))
    assert jumps.forward() is None
    assert jumps.back(spot(30)) == spot(0)


def test_a_spot_that_one_is_at_already_is_passed_over() -> None:
    jumps = JumpHistory()
    jumps.leave(spot(0))
    jumps.leave(spot(10))
    assert jumps.back(spot(10)) == spot(0)


def test_a_spot_with_another_mark_is_another_one() -> None:
    jumps = JumpHistory()
    jumps.leave(spot(0))
    assert jumps.back(replace(spot(0), mark=Span(3, 5))) == spot(0)


def test_one_may_go_to_and_fro_between_two_spots() -> None:
    jumps = JumpHistory()
    assert jumps.exchange(spot(5)) is None
    jumps.leave(spot(0))
    assert jumps.exchange(spot(20)) == spot(0)
    assert jumps.exchange(spot(0)) == spot(20)


@given(st.lists(st.integers(0, 50), min_size=1, max_size=150), st.integers(1, 200))
def test_as_many_jumps_on_as_back_lead_to_where_one_was(offsets: list[int], count: int) -> None:
    jumps = JumpHistory()
    for offset in offsets:
        jumps.leave(spot(offset))
    here = spot(99)
    at = jumps.back(here, count)
    steps = min(count, 100, sum(a != b for a, b in zip([None, *offsets], offsets, strict=False)))
    assert at is not None
    assert at.offset in offsets
    assert jumps.forward(steps) == here


def test_small_letters_belong_to_an_article_and_capitals_to_all() -> None:
    marks = SpotMarks()
    marks.set("a", spot(1))
    marks.set("A", spot(2))
    assert marks.get("a", FIRST) == spot(1)
    assert marks.get("a", SECOND) is None
    assert marks.get("A", SECOND) == spot(2)
    marks.set("A", spot(3, SECOND))
    assert marks.get("A", FIRST) == spot(3, SECOND)
