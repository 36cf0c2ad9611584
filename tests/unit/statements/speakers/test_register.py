from __future__ import annotations

import pytest

from tests.unit.statements.told import last_speaker


def test_a_surname_stands_for_the_full_name() -> None:
    speaker = last_speaker("Maria Cole left on Friday.\n“I am tired of it,” Cole said.")
    assert (speaker.text, speaker.name) == ("Cole", "Maria Cole")


def test_a_description_has_no_name() -> None:
    assert last_speaker("“I am tired of it,” said a tall passenger.").name is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anna Holt met Tom Hale at noon. “It will hold,” he said.", "Tom Hale"),
        ("Anna Holt met Tom Hale at noon. “It will hold,” she said.", "Anna Holt"),
        ("Rebecca arrived late. “It will hold,” she said.", "Rebecca"),
        ("The mayor of Marl, Tom Hale, arrived. “It will hold,” the mayor said.", "Tom Hale"),
        ("Tom Hale, 52, arrived. “It will hold,” the 52-year-old said.", "Tom Hale"),
        ("Tom Hale met the Marl Post. “It will hold,” he said.", "Tom Hale"),
        ("Tom Hale arrived. “It will hold,” Hale’s lawyer said.", None),
        ("Tom Hale arrived. “It will hold,” said his wife, Maria Cole.", "Maria Cole"),
        ("“It will hold,” said Cole’s husband, Tom Hale.", "Tom Hale"),
        ("“It will hold,” nobody said.", None),
        ("“It will hold,” said the University of Marl.", "University of Marl"),
        ("“It will hold,” the White Tower said.", "White Tower"),
        ("“It will hold,” Paris said.", "Paris"),
        ("“It will hold,” the report said.", None),
        ("“It will hold,” said Tom Hale (52).", "Tom Hale"),
        ("“It will hold,” said J. R. Hale.", "J. R. Hale"),
    ],
)
def test_the_name_that_a_mention_stands_for(text: str, name: str | None) -> None:
    assert last_speaker(text).name == name
