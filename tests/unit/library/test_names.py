from __future__ import annotations

from reader.library.names import Aliases, searchable, words_of


def test_case_and_accents_are_folded() -> None:
    assert words_of("Jürgen BÜHLER") == ("jurgen", "buhler")


def test_a_name_is_parted_at_everything_that_is_neither_letter_nor_digit() -> None:
    assert words_of("Marie-Claire O’Neill, Jr.") == ("marie", "claire", "o", "neill", "jr")


def test_every_word_of_a_searchable_name_stands_between_spaces() -> None:
    assert searchable("Anna Berg") == " anna berg "
    assert searchable(None) == searchable("–") == ""


def test_without_aliases_a_name_has_one_spelling() -> None:
    assert Aliases({}).spellings("Anna Berg") == (("anna", "berg"),)


def test_an_alias_stands_for_the_name_and_the_name_for_the_alias() -> None:
    aliases = Aliases({"Zakharova": ["Sacharowa", "Захарова"]})
    assert set(aliases.spellings("zakharova")) == set(aliases.spellings("Sacharowa"))
    assert ("захарова",) in aliases.spellings("zakharova")


def test_an_alias_replaces_its_part_of_a_longer_name() -> None:
    aliases = Aliases({"Zakharova": ["Sacharowa"]})
    assert ("maria", "sacharowa") in aliases.spellings("Maria Zakharova")


def test_an_alias_of_several_words_is_found_in_any_order() -> None:
    aliases = Aliases({"World Health Organization": ["WHO"]})
    assert ("who",) in aliases.spellings("world health organization")


def test_the_identity_of_a_name_without_aliases_is_its_words() -> None:
    assert Aliases({}).identity(("anna", "berg")) == ("anna", "berg")


def test_every_spelling_has_the_identity_of_the_name() -> None:
    aliases = Aliases({"World Health Organization": ["WHO", "Weltgesundheitsorganisation"]})
    assert aliases.identity(("who",)) == ("world", "health", "organization")
    assert aliases.is_known(("who",))
    assert not aliases.is_known(("health", "organization"))


def test_an_alias_within_a_name_stands_for_another_of_as_many_words() -> None:
    aliases = Aliases({"Zakharova": ["Sacharowa"], "Anna Berg": ["Berg"]})
    assert aliases.identity(("maria", "sacharowa")) == ("maria", "zakharova")
    assert aliases.identity(("ole", "berg")) == ("ole", "berg")
    assert not aliases.is_known(("maria", "sacharowa"))
