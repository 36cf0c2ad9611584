from __future__ import annotations

import tomllib

import pytest

from reader.errors import ConfigError
from reader.tui.keys.keymap import keymap_toml, with_keymap


def keys_of(identifier: str, keymap: dict[str, str]) -> tuple[str, ...]:
    return next(c.keys for c in with_keymap(keymap) if c.id == identifier)


def test_a_keymap_gives_a_command_other_keys() -> None:
    assert keys_of("app.star", {"app.star": "*, gs"}) == ("*", "gs")


def test_a_keymap_leaves_the_other_commands_alone() -> None:
    assert keys_of("app.read", {"app.star": "*"}) == ("r",)


def test_an_unknown_command_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(ConfigError, match=r"app\.sta\b.*Did you mean app\.star"):
        with_keymap({"app.sta": "x"})


def test_two_commands_with_one_key_are_refused_by_name() -> None:
    with pytest.raises(ConfigError, match=r"key r .*app\.star.*app\.read|app\.read.*app\.star"):
        with_keymap({"app.star": "r"})


def test_a_key_that_begins_a_sequence_is_refused() -> None:
    with pytest.raises(ConfigError, match=r"g of app\.star is the beginning of gg"):
        with_keymap({"app.star": "g"})


def test_keys_may_be_exchanged() -> None:
    exchanged = {"app.star": "r", "app.read": "s"}
    assert keys_of("app.read", exchanged) == ("s",)


def test_the_same_key_may_mean_something_else_in_another_region() -> None:
    assert keys_of("list.open", {"list.open": "v"}) == ("v",)


def test_an_empty_key_is_refused() -> None:
    with pytest.raises(ConfigError, match="empty key"):
        with_keymap({"app.star": "x,"})


def test_the_keymap_as_toml_is_a_keymap_again() -> None:
    keymap = tomllib.loads(keymap_toml({"app.star": "*"}))["keymap"]
    assert keymap["app.star"] == "*"
    assert with_keymap(keymap) == with_keymap({"app.star": "*"})


@pytest.mark.parametrize("keys", ["o", "space", "ctrl+t, zo", "comma"])
def test_where_one_types_a_character_cannot_be_a_key(keys: str) -> None:
    with pytest.raises(ConfigError, match=r"findings\.only_speaker works where one types"):
        with_keymap({"findings.only_speaker": keys})
    assert keys_of("findings.only_speaker", {"findings.only_speaker": "f2"}) == ("f2",)
