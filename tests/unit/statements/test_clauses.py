from __future__ import annotations

import pytest

from tests.unit.statements.told import (
    reported,
    told,
    unmarked,
)


@pytest.mark.parametrize(
    "opening",
    [
        "Hale said that", "Hale said", "Hale said on Friday that", "Hale said on Friday",
        "Hale said:", "Hale told the Gazette that", "Hale told reporters on Friday that",
        "Hale told Maria Cole", "Hale wrote in a letter that", "Hale has repeatedly said that",
        "As Hale said,", "According to Hale,", "Hale confirmed", "Hale shouted that",
    ],
)  # fmt: skip
def test_where_what_is_said_begins_behind_an_english_verb(opening: str) -> None:
    text = f"{opening} the bridge was safe."
    assert unmarked(text) == [("the bridge was safe", "Hale")]


@pytest.mark.parametrize(
    "text",
    [
        "Hale told the audience.",
        "Hale told the audience a long story about a ferry.",
        "Hale told the crew to leave.",
        "Hale asked the crew to leave.",
        "Hale hopes to sell the ferry by May.",
        "Hale promised to sell the ferry by May.",
        "The council agreed to sell the ferry.",
        "The council voted to sell the ferry.",
        "The council wants to sell the ferry.",
        "The council plans to sell the ferry by May.",
        "The union demanded a new bridge.",
        "Hale explained the crack.",
        "Hale wrote it on a wall that was torn down.",
    ],
)
def test_objects_wishes_votes_and_plans_are_no_clauses(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Die Ministerin warnte: Die Brücke halte nicht.", "Die Brücke halte nicht"),
        ("Wien widersprach: Die Leitung sei dicht.", "Die Leitung sei dicht"),
        ("Die Ministerin sagte am Montag, die Brücke halte ein Jahr.", "die Brücke halte ein Jahr"),
        ("Die Ministerin versprach, den Bericht vorzulegen.", "den Bericht vorzulegen"),
        ("Die Ministerin fragte, ob die Brücke halte.", "die Brücke halte"),
    ],
)
def test_where_what_is_said_begins_behind_a_german_verb(text: str, words: str) -> None:
    assert reported(text, "de") == [words]
