from __future__ import annotations

import tomllib

import pytest

from reader.config import Config, UserCommand
from reader.errors import ConfigError
from reader.tui.keys.commands import COMMANDS
from reader.tui.keys.keymap import configured_keymap, keymap_of, keymap_toml


def keys_of(identifier: str, keymap: dict[str, str]) -> tuple[str, ...]:
    return next(c.keys for c in keymap_of(keymap).commands if c.id == identifier)


def test_a_keymap_gives_a_command_other_keys() -> None:
    assert keys_of("app.star", {"app.star": "*, gs"}) == ("*", "gs")


def test_a_keymap_leaves_the_other_commands_alone() -> None:
    assert keys_of("app.read", {"app.star": "*"}) == ("r",)


def test_an_unknown_command_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(ConfigError, match=r"app\.sta\b.*Did you mean app\.star"):
        keymap_of({"app.sta": "x"})


def test_a_key_that_the_user_chose_comes_before_a_commands_own_and_both_are_named() -> None:
    keymap = keymap_of({"app.star": "r"})
    (clash,) = keymap.clashes
    assert (
        str(clash) == "The key r is claimed by two commands, app.star and app.read: it is app.star."
    )
    assert keymap.notice == str(clash)
    assert keys_of("app.star", {"app.star": "r"}) == ("r",)
    assert keys_of("app.read", {"app.star": "r"}) == ()


def test_of_two_keys_that_the_user_chose_the_first_command_of_the_table_has_it() -> None:
    keymap = keymap_of({"app.read": "Z", "app.star": "Z, *"})
    assert [(c.keys, c.winner.id, c.loser.id) for c in keymap.clashes] == [
        ("Z", "app.star", "app.read")
    ]


def test_a_key_that_begins_a_sequence_leaves_that_only_its_other_keys() -> None:
    keymap = keymap_of({"app.star": "g"})
    assert "gg of list.first and g of app.star" in str(keymap.clashes[0])
    assert f" {len(keymap.clashes) - 1} more: `reader keys` lists them." in keymap.notice
    assert keys_of("page.first", {"app.star": "g"}) == ("home",)
    assert keys_of("app.star", {"app.star": "gg"}) == ("gg",)


def test_a_key_that_a_sequence_begins_with_is_a_clash_too() -> None:
    keymap = keymap_of({"app.star": "jj"})
    clashing = {clash.loser.id for clash in keymap.clashes}
    assert clashing == {"list.down", "page.down", "claims.down", "sidebar.down"}


def test_a_key_of_the_page_may_mean_something_else_while_selecting() -> None:
    assert keymap_of({"selection.word": "n"}).clashes == ()
    assert len(keymap_of({"selection.word": "l"}).clashes) == 1


def test_nothing_of_the_configuration_reaches_the_screen_uncleaned() -> None:
    config = Config(
        keymap={"command.\x1b[31m\n": "\x9b, q, \x9bx", "app.star": "\x9b"},
        commands={"\x1b[31m\n": UserCommand(("x",))},
    )
    keymap = configured_keymap(config)
    title = keymap.commands[-1].title
    assert "[31m" in title
    assert len(keymap.clashes) > 1
    assert keymap.commands[-1].keys
    for shown in (title, keymap.notice, *keymap.commands[-1].keys):
        assert not set("\x1b\x9b\n") & set(shown)


def test_keys_may_be_exchanged() -> None:
    exchanged = {"app.star": "r", "app.read": "s"}
    assert keys_of("app.read", exchanged) == ("s",)


def test_the_same_key_may_mean_something_else_in_another_region() -> None:
    assert keys_of("list.open", {"list.open": "v"}) == ("v",)


def test_an_empty_key_is_refused() -> None:
    with pytest.raises(ConfigError, match="empty key"):
        keymap_of({"app.star": "x,"})


@pytest.mark.parametrize(
    ("keys", "reason"),
    [
        ("strg+x", r"modifiers are ctrl\+"),
        ("Ctrl-x", r"modifiers are ctrl\+"),
        ("Enter", "written small, enter"),
        ("3x", "a number before"),
    ],
)
def test_what_cannot_be_typed_is_refused(keys: str, reason: str) -> None:
    with pytest.raises(ConfigError, match=reason):
        keymap_of({"app.star": keys})


@pytest.mark.parametrize("keys", ["zz+", "g-", "ctrl+x", "[/red]", "ä", "F", "3"])
def test_characters_are_keys(keys: str) -> None:
    assert keys_of("app.star", {"app.star": keys}) == (keys,)


def test_the_keymap_as_toml_is_a_keymap_again() -> None:
    keymap = tomllib.loads(keymap_toml(keymap_of({"app.star": "*"})))["keymap"]
    assert keymap["app.star"] == "*"
    assert keymap_of(keymap) == keymap_of({"app.star": "*"})


def test_a_command_left_without_a_key_is_a_comment_in_the_toml() -> None:
    told = keymap_toml(keymap_of({"app.star": "r"}))
    assert '# "app.read" = ""' in told
    assert len(tomllib.loads(told)["keymap"]) == len(COMMANDS) - 1


@pytest.mark.parametrize("keys", ["o", "space", "ctrl+t, zo", "comma"])
def test_where_one_types_a_character_cannot_be_a_key(keys: str) -> None:
    with pytest.raises(ConfigError, match=r"findings\.only_speaker works where one types"):
        keymap_of({"findings.only_speaker": keys})
    assert keys_of("findings.only_speaker", {"findings.only_speaker": "f2"}) == ("f2",)
