from __future__ import annotations

import pytest

from reader.library.catalogue.claim_rows import SpeakerRow, speaker_row
from reader.library.claims.people import Person, person_key, person_of
from reader.library.names import Aliases
from reader.statements import find_statements

NONE = Aliases({})
ALIASES = Aliases({"Maria Zakharova": ["Sacharowa", "Мария Захарова"], "Selenskyj": ["Zelensky"]})


def person(name: str, mention: str = "", aliases: Aliases = NONE) -> Person:
    return person_of(SpeakerRow(name, mention or name, ""), aliases)


def are_one(first: str, second: str, aliases: Aliases = NONE) -> bool:
    return person(first, aliases=aliases).key == person(second, aliases=aliases).key


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Jürgen Bühler", "JURGEN BUHLER"),
        ("Mr. Tom Hill", "Tom Hill"),
        ("Frau Prof. Dr. Anna Berg", "Anna Berg"),
        ("U.N.", "UN"),
        ("Marie-Claire Roche", "Marie Claire Roche"),
    ],
)
def test_one_name_in_two_ways_of_writing_is_one_person(first: str, second: str) -> None:
    assert are_one(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Maria A. Berg", "Maria Berg"),
        ("Maria Berg", "Berg"),
        ("Maria Berg", "Mario Berg"),
        ("Maria Zakharova", "Maria Sacharowa"),
        ("Tom Hill Jr.", "Tom Hill"),
        ("M. John Hill", "John Hill"),
        ("Maria Berg and Tom Hill", "Maria Berg"),
    ],
)
def test_what_may_be_two_people_is_two(first: str, second: str) -> None:
    assert not are_one(first, second)


def test_aliases_make_one_person_of_whole_names_and_of_parts_of_them() -> None:
    assert are_one("Maria Zakharova", "Мария Захарова", ALIASES)
    assert are_one("Maria Zakharova", "Maria Sacharowa", ALIASES)
    assert are_one("Maria Zakharova", "Sacharowa", ALIASES)
    assert are_one("Wolodymyr Selenskyj", "Wolodymyr Zelensky", ALIASES)


def test_an_alias_does_not_take_in_others_of_that_surname() -> None:
    assert not are_one("Olga Sacharowa", "Maria Zakharova", ALIASES)
    assert not are_one("Olga Maria Zakharova", "Olga Sacharowa", ALIASES)


def test_aliases_that_share_a_spelling_are_one() -> None:
    aliases = Aliases({"A One": ["B Two"], "C Three": ["D Four"], "D Four": ["B Two"]})
    keys = {person(name, aliases=aliases).key for name in ("A One", "B Two", "C Three", "D Four")}
    assert len(keys) == 1


@pytest.mark.parametrize(
    "name", ["Maria Berg", "BBC", "U.N.", "Ursula von der Leyen", "Kim Jong Un"]
)
def test_a_full_name_and_an_acronym_tell_one_from_others(name: str) -> None:
    assert person(name).is_distinctive


@pytest.mark.parametrize(
    "name",
    ["Berg", "von Berg", "A. Berg", "Moscow", "Interior Ministry", "City Council", "BUNDESRAT"],
)
def test_a_surname_or_a_body_of_which_there_are_many_does_not(name: str) -> None:
    assert person(name).is_named
    assert not person(name).is_distinctive


def test_a_name_that_the_aliases_have_tells_one_from_others() -> None:
    assert person("Zelensky", aliases=ALIASES).is_distinctive
    assert not person("Wolodymyr", aliases=ALIASES).is_distinctive


@pytest.mark.parametrize(
    "name",
    [
        "A port official",
        "Ukrainian officials",
        "An official of Acme",
        "Ferrier's deputy",
        "mon voisin",
        "Ein Zeuge",
        "einem Gutachten",
        "–",
        "77",
    ],
)
def test_a_description_is_no_name(name: str) -> None:
    assert not person(name).is_named
    assert person_key(name) == ""


@pytest.mark.parametrize(
    "name",
    [
        "Bashar al-Assad",
        "Bank of England",
        "ministère des Affaires étrangères",
        "Ärzte ohne Grenzen",
    ],
)
def test_small_words_within_a_name_make_no_description_of_it(name: str) -> None:
    assert person(name).is_named


def test_a_mention_without_a_name_is_told_as_written() -> None:
    officials = person("", "officials")
    assert officials.told == "officials (no name)"
    assert officials.key == person("", "Officials").key == person("officials", "they").key
    assert officials.key != person("Officials").key


@pytest.mark.parametrize("mention", ["", "–", "[/", "\u202e", "\n", "(x)"])
def test_any_mention_has_a_key(mention: str) -> None:
    assert person("", mention).key.startswith("(")


def keys_in(text: str, language: str = "en") -> list[str]:
    speakers = [statement.speaker for statement in find_statements(text, language)]
    return [person_of(speaker_row(speaker), NONE).key for speaker in speakers if speaker]


def test_titles_surnames_and_pronouns_are_the_person_named_in_full_in_the_article() -> None:
    text = (
        "“The pier is closed,” President Maria Berg said on Monday. “We will rebuild it,” Berg "
        "said. “It is sad,” said Dr. Berg. She said that it would open in May. “Yes,” said Maria "
        "Berg, spokeswoman for the Foreign Ministry."
    )
    assert keys_in(text) == ["maria berg"] * 5


def test_the_same_in_german_and_french() -> None:
    german = (
        "„Die Brücke ist zu“, sagte Bundeskanzlerin Dr. Maria Berg am Montag. „Schade“, sagte "
        "Frau Berg. Sie sagte, es sei warm."
    )
    french = (
        "« Le pont est fermé », a déclaré la présidente Maria Berg lundi. « C'est triste », a dit "
        "Mme Berg."
    )
    assert keys_in(german, "de") == ["maria berg"] * 3
    assert keys_in(french, "fr") == ["maria berg"] * 2
