from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.claims.article_speakers import Speaking
from reader.library.rows import ArticleRow
from reader.tui.listing import arranging
from reader.tui.listing.arranging import Arranged, ListGrouping, ListOrder, ListView, arrange
from tests.unit.tui.rows import row_of

ANN, BO = Speaking("ann berg", "Ann Berg"), Speaking("bo lind", "Bo [/] Lind")
SPEAKERS = {1: (BO,), 2: (ANN,), 4: (BO,)}
ROWS = [
    row_of(1, "Éclair", published="2024-10-25", publisher="Wire", path="/b/x.txt", words=10),
    row_of(2, "dam", published="2024-10-02T10:00", publisher="Courier", path="/a/y.txt", words=30),
    row_of(3, "Bridge", published="2023", publisher="WIRE", path="/a/b/z.txt", words=20),
    row_of(4, "apple", published=None, publisher=None, path="/a/w.txt", words=20),
]


def listed(arranged: Arranged) -> list[int | str]:
    """The ids of what is shown under the titles of its headings."""
    told: list[int | str] = []
    start = 0
    for heading in arranged.folds.headings:
        told.append(heading.title)
        stop = start + heading.shown
        told += [arranged.rows[index].id for index in arranged.folds.order[start:stop]]
        start = stop
    return told + [arranged.rows[index].id for index in arranged.folds.order[start:]]


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        (ListOrder.NEWEST, [1, 2, 3, 4]),
        (ListOrder.OLDEST, [3, 2, 1, 4]),
        (ListOrder.TITLE, [4, 3, 2, 1]),
        (ListOrder.PUBLISHER, [2, 1, 3, 4]),
        (ListOrder.FOLDER, [2, 4, 3, 1]),
        (ListOrder.SPEAKER, [2, 1, 4, 3]),
        (ListOrder.LONGEST, [2, 3, 4, 1]),
    ],
)
def test_orders_hold_case_and_accents_aside_and_what_is_not_known_comes_last(
    order: ListOrder, ids: list[int]
) -> None:
    assert listed(arrange(ROWS, {}, ListView(order), speakers=SPEAKERS)) == ids


@pytest.mark.parametrize(
    ("grouping", "told"),
    [
        (ListGrouping.DATE, ["Oct 2024", 1, 2, "2023", 3, "Undated", 4]),
        (ListGrouping.PUBLISHER, ["Wire", 1, 3, "Courier", 2, "No publisher is named", 4]),
        (ListGrouping.FOLDER, ["/a", 2, 4, "/a/b", 3, "/b", 1]),
        (ListGrouping.SPEAKER, ["Bo [/] Lind", 1, 4, "Ann Berg", 2, "No speaker is named", 3]),
    ],
)
def test_headings_stand_over_what_has_something_in_common(
    grouping: ListGrouping, told: list[int | str]
) -> None:
    assert listed(arrange(ROWS, {}, ListView(grouping=grouping), speakers=SPEAKERS)) == told


def test_chapters_of_a_book_keep_its_order_from_either_end() -> None:
    rows = [row_of(n, f"Chapter {n}", published="2024-06-01") for n in (1, 2, 3)]
    for order in (ListOrder.NEWEST, ListOrder.OLDEST):
        assert listed(arrange(rows, {}, ListView(order))) == [1, 2, 3]


def test_months_follow_the_order_of_the_articles() -> None:
    oldest = ListView(ListOrder.OLDEST, ListGrouping.DATE)
    assert listed(arrange(ROWS, {}, oldest)) == ["2023", 3, "Oct 2024", 2, 1, "Undated", 4]


def test_copies_are_folded_away_under_their_own_heading() -> None:
    copies = dict.fromkeys((1, 2, 3), 1)
    by_publisher = arrange(ROWS, copies, ListView(grouping=ListGrouping.PUBLISHER))
    assert listed(by_publisher) == ["Wire", 3, "Courier", 2, "No publisher is named", 4]
    assert [len(heading.rows) for heading in by_publisher.folds.headings] == [2, 1, 1]
    assert by_publisher.texts == arrange(ROWS, copies, ListView()).texts == 2


def test_only_what_is_admitted_is_listed() -> None:
    assert listed(arrange(ROWS, {}, ListView(), admitted={2, 4, 9})) == [2, 4]


rows = st.lists(
    st.builds(
        row_of,
        st.integers(1, 50),
        st.text(max_size=3),
        path=st.sampled_from(["/a/x", "/a/b/x", "/\udcff/x"]),
        publisher=st.none() | st.sampled_from(["", "A", "a", "\n", "ß"]),
        published=st.none() | st.sampled_from(["2024", "2024-10-25T10:00", "0", "-", "2024-13"]),
    ),
    max_size=20,
    unique_by=lambda row: row.id,
)


MANY = {1: (BO, ANN), 2: (ANN,), 4: (BO,)}


def test_an_article_stands_under_each_who_speaks_in_it_and_is_counted_once() -> None:
    view = ListView(ListOrder.TITLE, ListGrouping.SPEAKER)
    found = arrange(ROWS, {}, view, speakers=MANY)
    told = ["Ann Berg", 2, 1, "Bo [/] Lind", 4, 1, "No speaker is named", 3]
    assert listed(found) == told
    assert (found.articles, found.texts) == (4, 4)
    assert found.folds.firsts is not None
    assert sorted(found.rows[index].id for index in found.folds.firsts) == [1, 2, 3, 4]
    ordered = arrange(ROWS, {}, ListView(ListOrder.SPEAKER), speakers=MANY)
    assert listed(ordered) == [2, 1, 4, 3], "in their order it stands once, by whom most are"


def test_copies_are_folded_away_under_each_of_the_speakers() -> None:
    view = ListView(grouping=ListGrouping.SPEAKER)
    found = arrange(ROWS, {1: 7, 2: 7}, view, speakers=MANY | {2: (ANN, BO)})
    assert listed(found) == ["Bo [/] Lind", 2, 4, "Ann Berg", 2, "No speaker is named", 3]
    assert (found.articles, found.texts) == (4, 3)


speakers = st.dictionaries(
    st.integers(1, 50),
    st.lists(st.sampled_from([ANN, BO]), min_size=1, unique=True),
)


@given(
    rows=rows,
    copied=st.dictionaries(st.integers(1, 50), st.integers(1, 3)),
    speakers=speakers,
    order=st.sampled_from(ListOrder),
    grouping=st.sampled_from(ListGrouping),
    pieces=st.integers(1, 30),
)
def test_every_article_stands_once_under_each_of_its_headings(
    rows: Sequence[ArticleRow],
    copied: dict[int, int],
    speakers: dict[int, list[Speaking]],
    order: ListOrder,
    grouping: ListGrouping,
    pieces: int,
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(arranging, "_SORTED_AT_ONCE", pieces)
        found = arrange(rows, copied, ListView(order, grouping), speakers=speakers)
    by_speaker = speakers if grouping is ListGrouping.SPEAKER else {}
    standing = [row.id for row in rows for _ in by_speaker.get(row.id, [None])]
    assert sorted(row.id for row in found.rows) == sorted(standing)
    assert found.articles == len(rows)
    assert found.texts == arrange(rows, copied, ListView()).texts
    hidden = set(found.folds.head_of)
    assert sorted([*found.folds.order, *hidden]) == list(range(len(standing)))
    if grouping is not ListGrouping.NONE:
        places = [index for heading in found.folds.headings for index in heading.rows]
        assert places == list(range(len(standing)))
        for heading in found.folds.headings:
            of_heading = [found.rows[index].id for index in heading.rows]
            assert len(set(of_heading)) == len(of_heading)
        assert sum(heading.shown for heading in found.folds.headings) == len(found.folds.order)
        assert len({heading.key for heading in found.folds.headings}) == len(found.folds.headings)
        shown = iter(found.folds.order)
        for heading in found.folds.headings:
            assert all(next(shown) in heading.rows for _ in range(heading.shown))
