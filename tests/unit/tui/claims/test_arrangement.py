from __future__ import annotations

from dataclasses import replace

import pytest

from reader.library.claims.claims import ClaimOrder
from reader.statements import StatementKind
from reader.tui.claims.arrangement import Arrangement, Grouping, Shown, View, identity
from tests.unit.tui.claims.claims import answer, figure, person, statement

ANN, BO = person("Ann Berg"), person("Bo Lind")
CLAIMS = answer(
    figure(5, article=1, ordinal=0, published="2024-01-01", publisher="Courier", entity="Ships"),
    figure(2, article=2, ordinal=0, published="2024-03-01", publisher="Wire", entity="ships"),
    statement(article=2, ordinal=0, published="2024-03-01", publisher="Wire", speaker=BO),
    statement(article=3, ordinal=0, published=None, publisher=None, speaker=ANN),
    statement(article=4, ordinal=0, published="2023", publisher="Wire", speaker=BO),
)


def told(arrangement: Arrangement) -> list[str]:
    """The rows as `article` numbers, and headings as titles."""
    rows = []
    for place in range(len(arrangement)):
        claim, group = arrangement.claim_at(place), arrangement.group_at(place)
        assert (claim is None) is not (group is None)
        rows.append(str(claim.article_id) if claim else group.title if group else "")
    return rows


def test_the_oldest_come_first_and_the_undated_last() -> None:
    assert told(Arrangement(CLAIMS, View())) == ["4", "1", "2", "2", "3"]


def test_another_order_holds_for_all() -> None:
    by_value = Arrangement(CLAIMS, View(order=ClaimOrder.VALUE))
    assert told(by_value)[:2] == ["2", "1"]


@pytest.mark.parametrize(
    ("shown", "articles"), [(Shown.FIGURES, ["1", "2"]), (Shown.STATEMENTS, ["4", "2", "3"])]
)
def test_what_is_left_out_is_not_counted(shown: Shown, articles: list[str]) -> None:
    arrangement = Arrangement(CLAIMS, View(shown=shown))
    assert told(arrangement) == articles
    assert len(arrangement.result.claims) == len(articles)


class TestGroups:
    def test_the_largest_comes_first_and_what_is_not_known_last(self) -> None:
        assert told(Arrangement(CLAIMS, View(grouping=Grouping.SPEAKER))) == [
            "Bo Lind", "4", "2", "Ann Berg", "3", "Unattributed", "1", "2",
        ]  # fmt: skip
        assert told(Arrangement(CLAIMS, View(grouping=Grouping.SOURCE))) == [
            "Wire", "4", "2", "2", "Courier", "1", "No publisher is named", "3",
        ]  # fmt: skip

    def test_what_is_quoted_comes_before_what_is_reported(self) -> None:
        reported = replace(figure(article=5, speaker=ANN), said_as=StatementKind.INDIRECT)
        quoted = replace(figure(article=6, speaker=ANN), said_as=StatementKind.DIRECT)
        doubtful = statement(article=7, speaker=BO, is_doubtful=True)
        claims = answer(reported, quoted, doubtful, figure(article=8))
        assert told(Arrangement(claims, View(grouping=Grouping.MANNER))) == [
            "Quoted", "6", "Reported, or by a doubtful speaker", "5", "7", "Unattributed", "8",
        ]  # fmt: skip

    def test_what_is_counted_is_the_same_in_whatever_case(self) -> None:
        arrangement = Arrangement(CLAIMS, View(Shown.FIGURES, grouping=Grouping.ENTITY))
        assert told(arrangement) == ["Ships", "1", "2"]

    def test_a_group_has_its_count_and_its_dates(self) -> None:
        groups = Arrangement(CLAIMS, View(grouping=Grouping.SPEAKER)).groups
        assert [group.count for group in groups] == [2, 1, 2]
        assert [group.dates for group in groups] == [
            ("2023", "2024-03-01"), None, ("2024-01-01", "2024-03-01"),
        ]  # fmt: skip

    def test_a_mention_without_a_name_is_nobody_in_particular(self) -> None:
        claims = answer(statement(speaker=person("", "He")), statement(speaker=person("He")))
        titles = [
            group.title for group in Arrangement(claims, View(grouping=Grouping.SPEAKER)).groups
        ]
        assert sorted(titles) == ["He", "“He”, not named"]

    def test_the_order_holds_within_groups(self) -> None:
        view = View(Shown.FIGURES, ClaimOrder.VALUE, Grouping.ENTITY)
        assert told(Arrangement(CLAIMS, view)) == ["ships", "2", "1"]


class TestFolding:
    def test_a_folded_group_is_its_heading_alone(self) -> None:
        arrangement = Arrangement(CLAIMS, View(grouping=Grouping.SPEAKER))
        arrangement.fold(0)
        assert told(arrangement)[:3] == ["Bo Lind", "Ann Berg", "3"]
        assert arrangement.is_folded(0)
        assert not arrangement.is_folded(1)
        arrangement.fold(0)
        assert told(arrangement)[:3] == ["Bo Lind", "4", "2"]

    def test_a_claim_is_not_folded(self) -> None:
        arrangement = Arrangement(CLAIMS, View(grouping=Grouping.SPEAKER))
        before = told(arrangement)
        arrangement.fold(1)
        assert told(arrangement) == before

    def test_every_claim_that_is_listed_is_found_at_its_place(self) -> None:
        for folded in range(8):
            arrangement = Arrangement(CLAIMS, View(grouping=Grouping.SPEAKER))
            arrangement.fold(folded)
            for place in range(len(arrangement)):
                claim = arrangement.claim_at(place)
                assert claim is None or arrangement.place_of(claim) == place

    def test_hidden_claims_have_no_place(self) -> None:
        arrangement = Arrangement(CLAIMS, View(grouping=Grouping.SPEAKER))
        claim = arrangement.claim_at(1)
        assert claim is not None
        arrangement.fold(0)
        assert arrangement.place_of(claim) is None


class TestStepping:
    def test_headings_are_passed_over(self) -> None:
        arrangement = Arrangement(CLAIMS, View(grouping=Grouping.SPEAKER))
        assert [arrangement.step(0, 1), arrangement.step(2, 1), arrangement.step(4, -1)] == [
            1,
            4,
            2,
        ]
        assert arrangement.step(1, 3) == 6

    def test_there_is_nothing_beyond_the_first_and_the_last(self) -> None:
        arrangement = Arrangement(CLAIMS, View(grouping=Grouping.SPEAKER))
        assert arrangement.step(1, -1) is None
        assert arrangement.step(7, 1) is None
        assert arrangement.step(1, 10**9) is None

    def test_a_claim_has_its_number_among_all(self) -> None:
        arrangement = Arrangement(CLAIMS, View(grouping=Grouping.SPEAKER))
        assert [arrangement.number_at(place) for place in range(8)] == [1, 1, 2, 3, 3, 4, 4, 5]


def test_a_claim_is_found_again_in_another_reading() -> None:
    arrangement = Arrangement(CLAIMS, View())
    other = replace(CLAIMS.claims[1], number=1)
    assert arrangement.place_of(other) == 1


def test_the_last_of_a_round_is_followed_by_the_first() -> None:
    view = View()
    seen = []
    for _ in range(5):
        seen.append(view.order)
        view = view.with_next("order")
    assert [*map(str, seen)] == ["date", "value", "source", "speaker", "date"]
    assert view.with_next("shown").shown is Shown.STATEMENTS
    assert view.with_next("grouping").grouping is Grouping.SPEAKER


class TestFollowing:
    """How the arrangement of a new answer takes over from the one before it."""

    def test_groups_that_were_folded_are_folded(self) -> None:
        view = View(grouping=Grouping.SPEAKER)
        before, after = Arrangement(CLAIMS, view), Arrangement(CLAIMS, view)
        before.fold(0)
        after.fold_like(before)
        assert told(after) == told(before)
        assert after.is_folded(0)

    def test_groups_of_another_kind_are_not(self) -> None:
        before = Arrangement(CLAIMS, View(grouping=Grouping.SPEAKER))
        before.fold(0)
        after = Arrangement(CLAIMS, View(grouping=Grouping.SOURCE))
        after.fold_like(before)
        assert len(after) == len(Arrangement(CLAIMS, View(grouping=Grouping.SOURCE)))

    @pytest.mark.parametrize(("gone", "following"), [(0, 0), (2, 2), (4, 3)])
    def test_a_claim_that_is_gone_is_followed_by_the_next_or_the_last(
        self, gone: int, following: int
    ) -> None:
        before = Arrangement(CLAIMS, View())
        left = answer(*(claim for claim in before.claims if claim != before.claims[gone]))
        assert Arrangement(left, View()).place_like(before, gone) == following

    def test_a_folded_heading_is_found_again_and_of_an_open_one_the_first_claim(self) -> None:
        view = View(grouping=Grouping.SPEAKER)
        before, after = Arrangement(CLAIMS, view), Arrangement(CLAIMS, view)
        assert after.place_like(before, 0) == 1
        before.fold(0)
        after.fold_like(before)
        assert after.place_like(before, 0) == 0

    def test_where_nothing_near_is_left_there_is_no_place(self) -> None:
        others = answer(figure(article=9))
        assert Arrangement(others, View()).place_like(Arrangement(CLAIMS, View()), 2) is None


def test_a_claim_stays_itself_when_one_before_it_in_its_article_is_rejected() -> None:
    claim = figure(article=1, ordinal=3)
    assert identity(replace(claim, ordinal=2)) == identity(claim)
    assert identity(figure(article=1, ordinal=4)) != identity(claim)
