from __future__ import annotations

import pytest

from reader.formats.plain.glue import glued_kicker_length

_REST = "The talks about the budget in Orlune go on. Nobody knows who pays. Is it over?"


@pytest.mark.parametrize(
    ("kicker", "title"),
    [
        ("Budget talks in Orlune", "Is the money spent already?"),
        ("Talks in Orlune", "Who pays for the new dam"),
        ("What now?", "The dam is closed for repairs"),
        ("“Nobody knows”", "The dam is closed for repairs"),
    ],
)
def test_seam_between_kicker_and_title_is_found(kicker: str, title: str) -> None:
    assert glued_kicker_length(kicker + title, _REST) == len(kicker)


@pytest.mark.parametrize(
    "line",
    [
        "What McDonald wants from the talks in Orlune",
        "Why the iPhone is not made in Orlune",
        "A YouTube channel and the talks of Orlune",
        "How eBay and LaTeX came to the old town",
        "McDonald's closes all its shops in Orlune",
        "Die LehrerInnen und der Staat in Orlune",
        "The DiCaprio film that nobody wanted to see",
        "The BfV and the AfD are at odds again",
        "An ordinary title without any seam in it",
        "",
    ],
)
def test_capital_inside_a_name_is_no_seam(line: str) -> None:
    assert glued_kicker_length(line, _REST) == 0


def test_name_that_the_text_repeats_is_no_seam() -> None:
    line = "The new TalksIs app of the town council"
    assert glued_kicker_length(line, _REST) > 0
    assert glued_kicker_length(line, _REST + " TalksIs costs nothing.") == 0


def test_kicker_needs_a_title_behind_it() -> None:
    assert glued_kicker_length("Budget talks in OrluneIs", _REST) == 0
