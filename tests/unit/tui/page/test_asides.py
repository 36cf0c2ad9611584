from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.tui.page.asides import MOST_LINES, Aside, AsideStyle, arranged

WIDTH = 12


def aside(text: str, most: int = 6, sign: str = "*") -> Aside:
    return Aside(0, sign, text, AsideStyle.NOTE, most)


def shown(*asides: tuple[int, Aside]) -> dict[int, str]:
    lines = arranged(asides, WIDTH)
    return {row: f"{line.sign}{line.text}" for row, line in lines.items()}


def test_a_remark_begins_on_its_row_and_is_wrapped() -> None:
    assert shown((3, aside("one two three four"))) == {3: "*one two", 4: "three four"}


def test_a_remark_that_is_too_long_ends_with_an_ellipsis() -> None:
    assert shown((0, aside("one two three four five", 2))) == {0: "*one two", 1: "three four…"}
    assert shown((0, aside("x" * 100, 1))) == {0: f"*{'x' * (WIDTH - 1)}…"}


def test_a_remark_is_cut_where_the_next_one_begins() -> None:
    assert shown((0, aside("one two three four")), (1, aside("five"))) == {
        0: "*one two…",
        1: "*five",
    }


def test_of_remarks_on_one_row_the_later_stand_below() -> None:
    first, second, third = aside("one two three four"), aside("five"), aside("six")
    assert shown((0, first), (0, second), (2, third)) == {0: "*one two…", 1: "*five", 2: "*six"}
    assert list(shown((0, first), (0, second), (0, third)).values())[-2:] == ["*five", "*six"]


def test_what_would_end_below_the_text_begins_higher() -> None:
    first, last = aside("one two three four"), aside("five")
    lines = arranged([(1, aside("six")), (9, first), (9, last)], WIDTH, end=10)
    assert {row: line.text for row, line in lines.items()} == {
        1: "six",
        7: "one two",
        8: "three four",
        9: "five",
    }


def test_lines_of_a_remark_are_its_own_too() -> None:
    assert shown((0, aside("one\n\ntwo"))) == {0: "*one", 1: "", 2: "two"}
    assert shown((0, aside(""))) == {0: "*"}


texts = st.text(st.sampled_from("ab -漢é\n"), max_size=80)
remarks = st.lists(st.tuples(st.integers(0, 30), texts, st.integers(1, MOST_LINES)), max_size=8)


@given(remarks.map(sorted), st.integers(2, 40))
def test_every_remark_has_a_line_of_its_own_not_above_its_row_nor_too_wide(
    wanted: Sequence[tuple[int, str, int]], width: int
) -> None:
    asides = [(row, aside(text, most)) for row, text, most in wanted]
    lines = arranged(asides, width)
    assert all(cell_len(line.text) <= width for line in lines.values())
    begun = [row for row, line in sorted(lines.items()) if line.sign]
    assert len(begun) == len(asides)
    assert all(row <= place for (row, _), place in zip(asides, begun, strict=True))
