from __future__ import annotations

import pytest

from reader.figures import normalised
from tests.unit.figures.reading import only


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1.4 million people", "1,400,000"),
        ("between 6 and 18 American cents", "6–18 cent"),
        ("more than 5,000 boats", "> 5,000"),
        ("$2.50", "2.50 USD"),
        ("-$1.2m", "−1,200,000 USD"),
        ("on 25 October 2024", "2024-10-25"),
        ("two-thirds of voters", "2/3"),
        ("about 1 1/3 of them", "≈ 1 1/3"),
        ("They won 3-1.", "3:1"),
        ("the tenth largest port", "10."),
        ("9" * 40, ""),
    ],
)
def test_value_as_people_write_it(text: str, written: str) -> None:
    assert normalised(only(text)) == written
