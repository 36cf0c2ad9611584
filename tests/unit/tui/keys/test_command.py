from __future__ import annotations

import pytest

from reader.tui.keys.command import Region, commands_in, key_sequence
from reader.tui.keys.commands import COMMANDS


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
