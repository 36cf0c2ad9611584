from __future__ import annotations

import subprocess
import sys
import tomllib

import pytest

from reader.errors import ConfigError
from reader.tui.keys.commands import (
    COMMANDS,
    Region,
    commands_in,
    key_sequence,
    keymap_toml,
    with_keymap,
)


def keys_of(identifier: str, keymap: dict[str, str]) -> tuple[str, ...]:
    return next(c.keys for c in with_keymap(keymap) if c.id == identifier)


def test_the_table_is_read_without_loading_textual() -> None:
    program = "import sys, reader.tui.keys.commands; print('textual' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout.strip() == "False"


def test_ids_are_unique() -> None:
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)


def test_the_default_keys_do_not_clash() -> None:
    assert with_keymap({}) == COMMANDS


def test_no_help_could_be_taken_for_markup() -> None:
    assert not [c.id for c in COMMANDS if "[" in c.title + c.help + c.footer]


@pytest.mark.parametrize(
    ("keys", "sequence"),
    [
        ("j", ("j",)),
        ("gg", ("g", "g")),
        ("]s", ("]", "s")),
        ("space", ("space",)),
        ("ctrl+d", ("ctrl+d",)),
        ("+", ("+",)),
        ("comma", ("comma",)),
    ],
)
def test_keys_are_read_as_typed_or_by_name(keys: str, sequence: tuple[str, ...]) -> None:
    assert key_sequence(keys) == sequence


def test_a_region_has_its_own_commands_before_those_of_anywhere() -> None:
    regions = [command.region for command in commands_in(COMMANDS, Region.PAGE)]
    assert regions == sorted(regions, key=lambda region: region is Region.ANYWHERE)
    assert Region.LIST not in regions


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
    assert keys_of("list.open", {"list.open": "o"}) == ("o",)


def test_an_empty_key_is_refused() -> None:
    with pytest.raises(ConfigError, match="empty key"):
        with_keymap({"app.star": "x,"})


def test_the_keymap_as_toml_is_a_keymap_again() -> None:
    keymap = tomllib.loads(keymap_toml({"app.star": "*"}))["keymap"]
    assert keymap["app.star"] == "*"
    assert with_keymap(keymap) == with_keymap({"app.star": "*"})
