from __future__ import annotations

import pytest

from reader.figures import FigureKind, Modifier
from reader.library.catalogue.claim_rows import Reading
from reader.library.claims.claims import Claim
from reader.tui.claims.arrangement import identity
from reader.tui.claims.time_line import (
    BAR,
    GLYPHS,
    OTHERS,
    OVERLAP,
    Drawing,
    LeftOut,
    lay_out,
    plot_of,
    remarks,
)
from tests.unit.tui.claims.claims import figure, statement


def drawn(*claims: Claim, width: int = 40, height: int = 9) -> Drawing:
    return lay_out(plot_of(claims), width, height)


def many(*values: float, **common: str) -> list[Claim]:
    return [figure(value, article=number, **common) for number, value in enumerate(values)]  # type: ignore[arg-type] # names of arguments


def sign_at(drawing: Drawing, claim: Claim) -> str:
    place = drawing.places[identity(claim)]
    return drawing.rows[place.top][place.column]


def left_out(*claims: Claim) -> dict[LeftOut, int]:
    return {reason: count for reason, count in plot_of(claims).left_out.items() if count}


class TestPlaces:
    def test_the_first_date_is_left_and_the_last_right(self) -> None:
        first = figure(5, article=1, published="2024-01-01")
        last = figure(5, article=2, published="2024-12-31")
        drawing = drawn(first, last)
        assert drawing.places[identity(first)].column == 0
        assert drawing.places[identity(last)].column == len(drawing.rows[0]) - 1
        assert drawing.dates.startswith("2024-01-01")
        assert drawing.dates.endswith("2024-12-31")

    def test_a_larger_value_is_higher(self) -> None:
        low, high = many(100, 200)
        drawing = drawn(low, high)
        assert drawing.places[identity(high)].top == 0
        assert drawing.places[identity(low)].top > 0

    def test_a_date_of_the_month_alone_stands_at_its_middle(self) -> None:
        claims = [
            figure(5, article=1, published="2024-01-01"),
            figure(5, article=2, published="2024-06"),
            figure(5, article=3, published="2024-06-16"),
            figure(5, article=4, published="2024-12-31"),
        ]
        drawing = drawn(*claims)
        columns = [drawing.places[identity(claim)].column for claim in claims]
        assert columns[1] == columns[2]
        assert "1 dated to the month or year only" in remarks(plot_of(claims), False)

    def test_hours_part_articles_of_one_day(self) -> None:
        first = figure(5, article=1, published="2024-01-01T06:00")
        last = figure(9, article=2, published="2024-01-01T20:30")
        drawing = drawn(first, last)
        assert drawing.places[identity(first)].column < drawing.places[identity(last)].column
        assert drawing.dates.startswith("01-01 06:00")
        assert drawing.dates.endswith("01-01 20:30")

    def test_one_date_alone_stands_in_the_middle(self) -> None:
        drawing = drawn(*many(5, 9))
        assert "2024-02-11" in drawing.dates
        assert drawing.dates.count("2024") == 1

    def test_a_range_is_a_bar_between_its_ends(self) -> None:
        claim = figure(100, 400)
        drawing = drawn(claim, figure(0, article=2))
        place = drawing.places[identity(claim)]
        column = [row[place.column] for row in drawing.rows[place.top : place.bottom + 1]]
        assert column[0] == column[-1] == GLYPHS[0]
        assert set(column[1:-1]) == {BAR}

    def test_dates_of_the_first_years_are_drawn(self) -> None:
        assert drawn(figure(1, published="0001"), figure(2, published="9999-12-31")).dates.strip()


class TestSigns:
    def test_every_source_has_its_own(self) -> None:
        claims = [
            figure(1, article=1, publisher="Wire"),
            figure(9, article=2, publisher="Courier"),
            figure(9, article=3, publisher="Courier", published="2024-03-01"),
        ]
        drawing = drawn(*claims)
        assert drawing.glyphs == {"Courier": GLYPHS[0], "Wire": GLYPHS[1]}
        assert [sign_at(drawing, claim) for claim in claims] == [GLYPHS[1], GLYPHS[0], GLYPHS[0]]

    def test_where_sources_meet_it_is_told(self) -> None:
        claims = [figure(5, article=1, publisher="Wire"), figure(5, article=2, publisher="Courier")]
        assert sign_at(drawn(*claims), claims[0]) == OVERLAP

    def test_a_source_that_says_the_same_twice_is_still_one(self) -> None:
        claims = [figure(5, article=1), figure(5, article=2)]
        assert sign_at(drawn(*claims), claims[0]) == GLYPHS[0]

    def test_sources_beyond_those_with_signs_share_one(self) -> None:
        claims = [
            figure(number, article=number, publisher=f"Paper {number:02}") for number in range(20)
        ]
        drawing = drawn(*claims, height=60)
        assert len(drawing.glyphs) == len(GLYPHS)
        assert sign_at(drawing, claims[-1]) == OTHERS

    def test_two_of_those_that_share_a_sign_do_not_pass_for_one(self) -> None:
        claims = [figure(5, article=number, publisher=f"Paper {number}") for number in range(2)]
        plot = plot_of([*claims, *(figure(9, article=3 + n, publisher="Wire") for n in range(3))])
        drawing = lay_out(plot, 40, 9, own_signs=1)
        assert sign_at(drawing, claims[0]) == OVERLAP


class TestUnits:
    def test_values_are_shown_in_the_commonest_unit(self) -> None:
        claims = [
            figure(5, unit="km", article=1),
            figure(7, unit="km", article=2),
            figure(6000, unit="m", article=3),
        ]
        plot = plot_of(claims)
        assert plot.unit == "km"
        assert sorted(point.low for point in plot.points) == [5.0, 6.0, 7.0]
        assert remarks(plot, False)[0] == "Values in km"

    def test_degrees_are_converted_with_their_offset(self) -> None:
        claims = [
            figure(10, unit="°C", article=1),
            figure(20, unit="°C", article=2),
            figure(59, unit="°F", article=3),
        ]
        assert [round(point.low, 6) for point in plot_of(claims).points] == [10.0, 20.0, 15.0]

    def test_money_of_another_currency_is_left_out(self) -> None:
        claims = [
            figure(5, unit="EUR", article=1),
            figure(7, unit="EUR", article=2),
            figure(7, unit="USD", article=3),
        ]
        assert left_out(*claims) == {LeftOut.OTHER_UNIT: 1}


class TestLeftOut:
    def test_each_reason_is_counted(self) -> None:
        infinite = Reading(float("inf"), float("inf"), "", float("inf"), float("inf"), "")
        claims = [
            figure(5, article=1),
            figure(5, article=2, published=None),
            figure(5, article=3, published="some day"),
            figure(article=4, reading=infinite),
            figure(article=5, reading=Reading(unit="")),
            figure(3, article=6, kind=FigureKind.ORDINAL),
            figure(1, 3, article=7, kind=FigureKind.SCORE),
            statement(article=8),
        ]
        assert left_out(*claims) == {
            LeftOut.UNDATED: 2,
            LeftOut.INFINITE: 1,
            LeftOut.NO_NUMBER: 4,
        }
        assert remarks(plot_of(claims), False)[-1] == (
            "left out: 4 without an amount, 2 undated, 1 too large"
        )

    def test_more_than_can_be_told_apart_are_left_out_as_a_whole(self) -> None:
        claims = [figure(5)] * 20_001
        assert left_out(*claims) == {LeftOut.TOO_MANY: 20_001}
        assert not plot_of(claims).is_drawable

    def test_nothing_is_said_where_nothing_is_left_out(self) -> None:
        assert remarks(plot_of(many(5, 6)), False) == ["Counts"]


class TestCalledFor:
    def test_figures_of_one_unit_are_compared(self) -> None:
        assert plot_of(many(5, 6)).is_called_for

    def test_an_undated_one_more_changes_nothing(self) -> None:
        assert plot_of([*many(5, 6), figure(7, article=9, published=None)]).is_called_for

    @pytest.mark.parametrize("other", [statement(article=9), figure(7, unit="km", article=9)])
    def test_what_cannot_be_compared_calls_for_none(self, other: Claim) -> None:
        plot = plot_of([*many(5, 6), other])
        assert plot.is_drawable
        assert not plot.is_called_for

    def test_what_is_the_same_everywhere_calls_for_none(self) -> None:
        assert plot_of(many(5, 5)).is_drawable
        assert not plot_of(many(5, 5)).is_called_for
        later = figure(5, article=9, published="2024-02-12")
        assert plot_of([*many(5, 5), later]).is_called_for

    def test_one_point_is_no_line(self) -> None:
        assert not plot_of([figure(5), figure(6, article=2, published=None)]).is_drawable

    def test_nothing_is_no_line(self) -> None:
        assert not plot_of([]).is_drawable
        assert "".join(lay_out(plot_of([]), 20, 4).rows).strip() == ""


class TestScale:
    def test_large_differences_are_drawn_by_their_ratio(self) -> None:
        claims = many(10, 1000, 100_000)
        drawing = drawn(*claims, height=21)
        assert drawing.is_logarithmic
        tops = [drawing.places[identity(claim)].top for claim in claims]
        assert tops == [20, 10, 0]
        assert "logarithmic" in remarks(plot_of(claims), True)[0]

    @pytest.mark.parametrize("values", [(10, 1000), (0, 100_000), (-5, 100_000)])
    def test_small_ones_and_those_with_nothing_or_less_are_not(self, values: list[int]) -> None:
        assert not drawn(*many(*values)).is_logarithmic

    def test_labels_are_round_and_beside_their_row(self) -> None:
        drawing = drawn(*many(0, 3000), height=10)
        told = {label.strip(): row for row, label in enumerate(drawing.labels) if label.strip()}
        assert told == {"3,000": 0, "2,000": 3, "1,000": 6, "0": 9}

    def test_values_near_each_other_are_told_apart(self) -> None:
        claims = many(1000, 1010)
        drawing = drawn(*claims)
        assert [drawing.places[identity(claim)].top for claim in claims] == [8, 0]

    def test_labels_leave_the_room_to_the_values(self) -> None:
        assert set(drawn(*many(1, 2_999), width=7).labels) == {""}


class TestDifferences:
    def test_the_day_on_which_sources_differ_most_is_named(self) -> None:
        claims = [
            figure(800, article=1, publisher="Wire"),
            figure(1200, article=2, publisher="Courier"),
            figure(10, article=3, publisher="Wire", published="2024-03-01"),
            figure(11, article=4, publisher="Courier", published="2024-03-01"),
        ]
        assert "furthest apart on 2024-02-11: 800 and 1,200" in remarks(plot_of(claims), False)

    def test_it_may_be_the_second_source_that_differs(self) -> None:
        claims = [
            figure(800, article=1, publisher="Wire"),
            figure(1000, article=2, publisher="Courier"),
            figure(1300, article=3, publisher="Wire"),
        ]
        assert "furthest apart on 2024-02-11: 1,000 and 1,300" in remarks(plot_of(claims), False)

    def test_ranges_that_overlap_do_not_differ(self) -> None:
        claims = [
            figure(38, 44, article=1, publisher="Wire"),
            figure(40, article=2, publisher="Courier"),
        ]
        assert remarks(plot_of(claims), False) == ["Counts"]
        other = figure(50, 60, article=3, publisher="Herald")
        assert "furthest apart on 2024-02-11: 40 and 50–60" in remarks(
            plot_of([*claims, other]), False
        )

    def test_what_all_count_is_told(self) -> None:
        claims = [figure(5, entity="Boats"), figure(6, article=2, entity="boats")]
        assert remarks(plot_of(claims), False) == ["Counts of Boats"]

    def test_a_source_does_not_differ_from_itself(self) -> None:
        assert remarks(plot_of(many(5, 800)), False) == ["Counts"]


def test_bounds_are_told_of() -> None:
    claims = [figure(5, modifier=Modifier.AT_LEAST), figure(6, article=2, modifier=Modifier.ABOUT)]
    assert "bounds (<, ≤, >, ≥): 1" in remarks(plot_of(claims), False)
