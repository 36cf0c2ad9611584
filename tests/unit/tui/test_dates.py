from __future__ import annotations

from datetime import datetime

import pytest

from reader.tui.dates import full_date, short_date

NOW = datetime(2024, 10, 25, 12, 0)


@pytest.mark.parametrize(
    ("published", "shown"),
    [
        ("2024-10-25T10:00", "2 h"),
        ("2024-10-25T11:40", "20 min"),
        ("2024-10-25", "today"),
        ("2024-10-24T13:00", "23 h"),
        ("2024-10-24", "Thu"),
        ("2024-10-19", "Sat"),
        ("2024-10-18", "18 Oct 2024"),
        ("2023-10-25T10:00", "25 Oct 2023"),
        ("2024-10", "Oct 2024"),
        ("1999", "1999"),
        ("2024-10-26", "26 Oct 2024"),
        (None, ""),
        ("yesterday", ""),
        ("2024-13-45", ""),
        ("2024-99", "2024"),
    ],
)
def test_a_date_is_told_as_near_as_it_is(published: str | None, shown: str) -> None:
    assert short_date(published, NOW) == shown


@pytest.mark.parametrize(
    ("iso", "expected"),
    [
        ("2024", "2024"),
        ("2024-10", "Oct 2024"),
        ("2024-10-25", "25 Oct 2024"),
        ("2024-10-05T04:30", "5 Oct 2024, 04:30"),
        ("2024-10-05T04:30:11+02:00", "5 Oct 2024, 04:30"),
        ("2024-13-05", "2024-13-05"),
        ("last spring", "last spring"),
    ],
)
def test_dates_are_told_as_exactly_as_they_are_known(iso: str, expected: str) -> None:
    assert full_date(iso) == expected
