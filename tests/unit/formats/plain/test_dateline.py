from __future__ import annotations

import pytest

from reader.formats.plain.dateline import read_opening
from reader.formats.plain.lines import Line
from tests.unit.formats.reading import MORE_PROSE, PROSE, read


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("PORT AMSEL, March 14, 2025 (Meridian) - The", "2025-03-14"),
        ("ORRIN VALLEY, September 17, 2024 – Halden", "2024-09-17"),
        ("Ostrau, 2. April 2025 (nfa) - Zwei", "2025-04-02"),
        ("Vergnes, le 28 janvier 2025 – La", "2025-01-28"),
        ("Torrelar, 11 de febrero de 2025. El", "2025-02-11"),
        ("Torrelar, 17 ene 2025 (NOTIMAR).- La", "2025-01-17"),
        ("Montefiasco, 11 marzo 2025 - Una", "2025-03-11"),
    ],
)
def test_day_of_a_dateline(opening: str, day: str) -> None:
    found = read_opening(Line(f"{opening} {PROSE}"), None).published
    assert found is not None
    assert found.iso == day


@pytest.mark.parametrize(
    "opening",
    [
        "On March 14, 2025 the harbour closed. It",
        "The storm of 14 March 2025 was the worst for years. It",
        "Since its opening on 2 April 2025, the bridge has swayed. It",
        "Er wurde am 2. April 2025 geboren. Seitdem",
        "Er kam am 2. April 2025. Seitdem",
    ],
)
def test_a_day_that_is_told_of_is_none(opening: str) -> None:
    assert read_opening(Line(f"{opening} {PROSE}"), None).published is None


def test_the_agency_is_the_publisher() -> None:
    article = read(f"Harbour closed\n\nPORT AMSEL (Meridian) - {PROSE}\n\n{MORE_PROSE}\n", "a.txt")
    assert article.publisher == "Meridian"


def test_a_date_of_the_head_holds_against_that_of_the_dateline() -> None:
    article = read(
        f"Harbour closed\n3 May 2024\n\nPORT AMSEL, May 2, 2024 (Meridian) - {PROSE}\n", "a.txt"
    )
    assert article.published == "2024-05-03"
