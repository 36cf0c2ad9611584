import pytest

from reader.query import Published
from reader.query.dates import parse_published
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
