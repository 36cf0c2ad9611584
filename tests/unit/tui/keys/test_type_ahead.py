from __future__ import annotations

import pytest
from textual.events import Key

from reader.tui.keys.commands import COMMANDS
from reader.tui.keys.sequences import Run
from reader.tui.keys.type_ahead import TypeAhead

_BY_ID = {command.id: command for command in COMMANDS}
DOWN, FIND, FINDINGS = (Run(_BY_ID[f"page.{name}"], 3) for name in ("down", "find", "findings"))
QUIT, LEAVE = Run(_BY_ID["app.quit"], None), Run(_BY_ID["page.leave"], None)
LETTER, ESCAPE, INTERRUPT = Key("q", "q"), Key("escape", None), Key("ctrl+c", None)


def test_commands_of_the_page_wait_in_order_and_others_do_not() -> None:
    ahead = TypeAhead()
    assert [ahead.take_command(run) for run in (DOWN, QUIT, DOWN)] == [True, False, True]
    assert ahead.taken() == [DOWN, DOWN]
    assert ahead.taken() == []


def test_what_is_to_be_found_is_typed_at_once_unless_something_waits() -> None:
    ahead = TypeAhead()
    assert not ahead.take_command(FIND)
    assert ahead.take_command(DOWN)
    assert ahead.take_command(FIND)
    assert ahead.take_key(LETTER)
    assert ahead.taken() == [DOWN, FIND, LETTER]


def test_keys_wait_as_they_are_where_they_may_be_text_and_only_there() -> None:
    ahead = TypeAhead()
    ahead.take_command(DOWN)
    assert not ahead.take_key(LETTER)
    ahead.take_command(FINDINGS)
    assert ahead.take_key(LETTER)
    assert not ahead.take_key(INTERRUPT)
    assert ahead.taken() == [DOWN, FINDINGS, LETTER]
    assert not ahead.take_key(LETTER)


@pytest.mark.parametrize("commands", [[DOWN], [FINDINGS]])
def test_escape_forgets_what_waits_and_leaves_where_nothing_does(commands: list[Run]) -> None:
    ahead = TypeAhead()
    for run in commands:
        ahead.take_command(run)
    assert ahead.take_key(ESCAPE) or ahead.take_command(LEAVE)
    assert ahead.taken() == []
    assert not ahead.take_command(LEAVE)


def test_a_key_held_down_is_kept_so_often_only() -> None:
    ahead = TypeAhead()
    for _ in range(1_000):
        assert ahead.take_command(DOWN)
    assert len(ahead.taken()) == 200
