from __future__ import annotations

from typing import SupportsIndex

import pytest

from reader.statements.languages import LEXICONS
from reader.statements.lexicon import Person
from reader.statements.speakers.names import Names


def _names(text: str, language: str = "en") -> Names:
    return Names(text, LEXICONS[language])


def test_a_surname_stands_for_the_full_name_wherever_it_is() -> None:
    named = _names("Tom Hale came. Hale sat.").full("Hale", 15)
    assert named is not None
    assert named.name == "Tom Hale"


def test_a_full_name_stands_for_nobody_else_of_the_surname() -> None:
    assert _names("Tom Hale came.").full("Anna Hale", 14) is None


def test_of_two_with_one_surname_the_last_that_was_introduced_is_meant() -> None:
    text = "Tom Hale came. Hale sat. Anna Hale left. Hale sang."
    known = _names(text)
    first, last = known.full("Hale", 15), known.full("Hale", len(text))
    assert (first and first.name, last and last.name) == ("Tom Hale", "Anna Hale")


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Mrs. Kim Aster came.", Person.WOMAN),
        ("Mr. Kim Aster came.", Person.MAN),
        ("Anna Aster came.", Person.WOMAN),
        ("Tom Aster came.", Person.MAN),
        ("Kim Aster came.", Person.ANYONE),
        ("Kim Aster, an actress, came.", Person.WOMAN),
        ("Spokesman Kim Aster came.", Person.MAN),
        ("The Aster Committee came.", Person.THING),
    ],
)
def test_what_is_told_of_a_person(text: str, person: Person) -> None:
    found = _names(text).full("Aster", len(text))
    assert (found.person if found else Person.ANYONE) is person


def test_bodies_are_things() -> None:
    found = _names("Marl City Council met.").full("Council", 22)
    assert found is not None
    assert found.person is Person.THING


def test_roles_and_ages_beside_a_name_are_learnt() -> None:
    text = "The mayor, Tom Hale, 52, came."
    known = _names(text)
    by_role, by_age = known.with_role(["mayor"], len(text)), known.with_role(["52"], len(text))
    assert by_role is not None
    assert by_role is by_age
    assert known.with_role(["pilot"], len(text)) is None


def test_titles_in_marks_are_no_bearers() -> None:
    assert _names("He sang “Long Canal” twice.").full("Canal", 26) is None


def test_a_possessive_is_no_part_of_a_name() -> None:
    found = _names("Tom Hale’s boat sank.").full("Hale", 20)
    assert found is not None
    assert found.name == "Tom Hale"


@pytest.mark.parametrize(
    ("text", "language", "person"),
    [
        ("Herr Kim Moor kam.", "de", Person.MAN),
        ("Frau Kim Moor kam.", "de", Person.WOMAN),
        ("Der Vater, Kim Moor, kam.", "de", Person.MAN),
        ("Die Mutter, Kim Moor, kam.", "de", Person.WOMAN),
        ("Ministerin Kim Moor kam.", "de", Person.WOMAN),
        ("Son mari, Kim Moor, est venu.", "fr", Person.MAN),
        ("Sa tante, Kim Moor, est venue.", "fr", Person.WOMAN),
        ("Her aunt, Kim Moor, came.", "en", Person.WOMAN),
        ("Partei Moor kam.", "de", Person.THING),
    ],
)
def test_words_beside_a_name_tell_woman_from_man(text: str, language: str, person: Person) -> None:
    found = _names(text, language).full("Moor", len(text))
    assert found is not None
    assert found.person is person


class _Watched(str):
    """A text that counts the characters that are taken out of it."""

    taken = 0

    def __getitem__(self, index: SupportsIndex | slice) -> str:
        part = super().__getitem__(index)
        self.taken += len(part)
        return part


def test_a_name_costs_no_more_in_a_long_text() -> None:
    text = _Watched("Ann Hill met Karl Dorn at the quay.\n" * 2_000)
    assert Names(text, LEXICONS["en"]).is_known("Ann Hill")
    assert text.taken < 10 * len(text)
