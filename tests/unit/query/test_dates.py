from datetime import date

import pytest

from reader.query import Added, Published
from reader.query.dates import bounds_of, parse_added, parse_published
from tests.unit.query.printing import published_text


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2024", "2024", "2024"),
        ("2024-10", "2024-10", "2024-10"),
        ("2024-10-25", "2024-10-25", "2024-10-25"),
        ("2024-1-5", "2024-01-05", "2024-01-05"),
        ("2024-10..", "2024-10", None),
        ("..2024-11", None, "2024-11"),
        ("2023..2024-11-02", "2023", "2024-11-02"),
        ("2024-10-25..2024", "2024-10-25", "2024"),
        ("<2024-11", None, "2024-10"),
        ("<2024-01", None, "2023-12"),
        ("<2024-03-01", None, "2024-02-29"),
        ("<2024", None, "2023"),
        (">2024-12", "2025-01", None),
        (">2024-12-31", "2025-01-01", None),
        (">=2024-12", "2024-12", None),
        ("<=2024-12", None, "2024-12"),
    ],
)
def test_bounds_are_inclusive_and_as_exact_as_asked(
    text: str, earliest: str | None, latest: str | None
) -> None:
    assert parse_published(text) == Published(earliest, latest)


@pytest.mark.parametrize(
    "text",
    ["", "..", "24", "2024-13", "2023-02-29", "2024..2023", "x..2024", "2024..x", "<0001", ">9999",
     ">9999-12", ">9999-12-31", "<0001-01-01", "0000", "2024-10-25T04:30", "today"],
)  # fmt: skip
def test_what_is_no_date_is_refused(text: str) -> None:
    assert parse_published(text) is None


@pytest.mark.parametrize("text", ["2024", "2024-10-25", "2024..", "..2024-10", "2023..2024"])
def test_bounds_are_written_as_they_are_read(text: str) -> None:
    published = parse_published(text)
    assert published is not None
    assert published_text(published) == text


TODAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("today", "2026-03-01", "2026-03-01"),
        ("Yesterday", "2026-02-28", "2026-02-28"),
        ("7d", "2026-02-23", None),
        ("1d", "2026-03-01", None),
        ("yesterday..", "2026-02-28", None),
        ("yesterday..today", "2026-02-28", "2026-03-01"),
        ("..yesterday", None, "2026-02-28"),
        ("<today", None, "2026-02-28"),
        ("<=yesterday", None, "2026-02-28"),
        (">yesterday", "2026-03-01", None),
        (">=today", "2026-03-01", None),
        (">today", "2026-03-02", None),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02-03..today", "2024-02-03", "2026-03-01"),
        ("<2024-03", None, "2024-02-29"),
    ],
)
def test_days_on_which_articles_came(text: str, first: str | None, last: str | None) -> None:
    added = parse_added(text)
    assert added is not None
    bounds = bounds_of(added, TODAY)
    assert [bound and bound.isoformat() for bound in bounds] == [first, last]


def test_days_beyond_the_calendar_are_its_ends() -> None:
    assert bounds_of(Added(10**9, -(10**9)), TODAY) == (date.min, date.max)


@pytest.mark.parametrize(
    "text",
    ["", "..", "0d", "d", "-7d", "999999d", "tomorrow", "today..yesterday", "2024..2023", "7d..",
     "x..today", "today..x", "2023-02-29", "<7d"],
)  # fmt: skip
def test_what_is_no_day_is_refused(text: str) -> None:
    assert parse_added(text) is None
