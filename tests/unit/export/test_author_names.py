from __future__ import annotations

import pytest

from reader.export.author_names import PersonName, person_name


@pytest.mark.parametrize(
    ("author", "given", "family"),
    [
        ("Anna Berg", "Anna", "Berg"),
        ("Anna M. Berg", "Anna M.", "Berg"),
        ("A. B. Berg", "A. B.", "Berg"),
        ("J.R. Berg", "J.R.", "Berg"),
        ("Anna-Lena Berg-Holt", "Anna-Lena", "Berg-Holt"),
        ("Anna Maria Berg", "Anna Maria", "Berg"),
        ("Ursula von der Berg", "Ursula", "von der Berg"),
        ("Jean-Pierre O’Hara", "Jean-Pierre", "O’Hara"),
        ("Berg, Anna", "Anna", "Berg"),
        ("van der Berg, Anna", "Anna", "van der Berg"),
        ("Jürgen Müller", "Jürgen", "Müller"),
    ],
)
def test_a_person_whose_given_name_is_known_is_parted(author: str, given: str, family: str) -> None:
    assert person_name(author) == PersonName(given, family)


@pytest.mark.parametrize(
    "author",
    [
        "",
        " ",
        "Anna",
        "Reuters",
        "dpa",
        "Associated Press",
        "Deutsche Welle",
        "Osk Courier",
        "Charlotte Observer",
        "Virginia Times",
        "Reuters Staff",
        "Anna Berg and Tom Holt",
        "Anna Berg (Osk)",
        "Anna Berg, Osk",
        "Anna Berg Jr.",
        "Anna [/] Berg",
        "Anna {Berg}",
        "anna@example.org",
        "Anna berg",
        "Gabriel García Márquez",
        "Nagy Anna",
        "王小明",
        "A. B. NEWS",
        ", Anna",
        "Berg, ",
        "Berg, Anna, Osk",
    ],
)
def test_every_other_name_is_kept_whole(author: str) -> None:
    assert person_name(author) is None
