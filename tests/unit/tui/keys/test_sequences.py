from __future__ import annotations

from reader.tui.keys.command import Region
from reader.tui.keys.commands import COMMANDS
from reader.tui.keys.key_dispatch import action_of
from reader.tui.keys.keymap import keymap_of
from reader.tui.keys.sequences import Drop, Outcome, Pass, Run, SequenceDispatcher, Wait


def feed(keys: str, region: Region = Region.PAGE) -> list[Outcome]:
    dispatcher = SequenceDispatcher(COMMANDS)
    return [dispatcher.feed(key, region) for key in keys]


def ran(outcome: Outcome) -> tuple[str, int | None]:
    assert isinstance(outcome, Run)
    return outcome.command.id, outcome.count


def test_a_single_key_runs_at_once() -> None:
    assert ran(feed("j")[0]) == ("page.down", None)


def test_an_unknown_key_is_passed_on() -> None:
    assert feed("Q") == [Pass()]


def test_a_chord_waits_and_then_runs() -> None:
    first, second = feed("gg")
    assert first == Wait()
    assert ran(second) == ("page.first", None)


def test_a_count_goes_to_the_command_after_it() -> None:
    assert ran(feed("12j")[-1]) == ("page.down", 12)


def test_a_count_goes_to_a_sequence_after_it() -> None:
    assert ran(feed("3]s")[-1]) == ("page.next_statement", 3)


def test_a_number_and_a_per_cent_sign_are_a_place() -> None:
    assert ran(feed("50%")[-1]) == ("page.percent", 50)


def test_a_per_cent_sign_alone_is_dropped() -> None:
    assert feed("%") == [Drop("%")]


def test_a_zero_is_part_of_a_count_but_does_not_begin_one() -> None:
    assert feed("0") == [Pass()]
    assert ran(feed("10j")[-1]) == ("page.down", 10)


def test_the_same_keys_mean_each_region_s_own_command() -> None:
    assert ran(feed("gg", Region.LIST)[-1]) == ("list.first", None)


def test_keys_that_mean_nothing_together_are_dropped_and_forgotten() -> None:
    dispatcher = SequenceDispatcher(COMMANDS)
    dispatcher.feed("3", Region.PAGE)
    dispatcher.feed("g", Region.PAGE)
    assert dispatcher.feed("x", Region.PAGE) == Drop("3gx")
    assert dispatcher.pending == ""
    assert ran(dispatcher.feed("j", Region.PAGE)) == ("page.down", None)


def test_escape_ends_a_sequence_and_nothing_else() -> None:
    dispatcher = SequenceDispatcher(COMMANDS)
    dispatcher.feed("]", Region.PAGE)
    assert dispatcher.feed("escape", Region.PAGE) == Wait()
    assert dispatcher.pending == ""
    assert ran(dispatcher.feed("escape", Region.PAGE)) == ("page.leave", None)


def test_what_waits_is_shown() -> None:
    dispatcher = SequenceDispatcher(COMMANDS)
    for key in "25]":
        dispatcher.feed(key, Region.PAGE)
    assert dispatcher.pending == "25]"


def test_a_count_stays_bounded() -> None:
    assert ran(feed("9" * 50 + "j")[-1]) == ("page.down", 999_999)


def test_a_remapped_sequence_runs() -> None:
    dispatcher = SequenceDispatcher(keymap_of({"app.star": "zz"}).commands)
    dispatcher.feed("z", Region.LIST)
    assert ran(dispatcher.feed("z", Region.LIST)) == ("app.star", None)
    assert dispatcher.feed("s", Region.LIST) == Pass()


def test_where_one_types_a_character_is_text_and_counts_nothing() -> None:
    dispatcher = SequenceDispatcher(COMMANDS)
    for key in ("3", "g", "q", "comma", "space", "?"):
        assert dispatcher.feed(key, Region.FINDINGS) == Pass()
    assert ran(dispatcher.feed("down", Region.FINDINGS)) == ("findings.down", None)
    assert ran(dispatcher.feed("ctrl+f", Region.FINDINGS)) == ("app.search", None)


def test_a_command_may_take_a_letter() -> None:
    waits, runs = feed("mA")
    assert waits == Wait()
    assert isinstance(runs, Run)
    assert (runs.command.id, runs.letter) == ("page.set_mark", "A")
    assert action_of(runs.command, letter="A") == "set_mark('A')"


def test_keys_that_take_a_letter_may_be_repeated_in_its_place() -> None:
    runs = feed("''")[-1]
    assert isinstance(runs, Run)
    assert action_of(runs.command, letter=runs.letter) == 'go_to_mark("\'")'


def test_what_is_no_letter_is_dropped_with_what_was_typed() -> None:
    dispatcher = SequenceDispatcher(COMMANDS)
    assert dispatcher.feed("m", Region.PAGE) == Wait()
    assert dispatcher.pending == "m"
    assert dispatcher.feed("3", Region.PAGE) == Drop("m3")
    assert ran(dispatcher.feed("j", Region.PAGE)) == ("page.down", None)
    dispatcher.feed("m", Region.PAGE)
    assert dispatcher.feed("escape", Region.PAGE) == Wait()
    assert ran(dispatcher.feed("j", Region.PAGE)) == ("page.down", None)


def test_while_selecting_its_keys_come_before_those_of_the_page() -> None:
    assert ran(feed("3w", Region.SELECTION)[-1]) == ("selection.word", 3)
    assert ran(feed("e", Region.SELECTION)[-1]) == ("selection.word_end", None)
    assert ran(feed("y", Region.SELECTION)[-1]) == ("page.copy", None)
    assert ran(feed("n", Region.SELECTION)[-1]) == ("app.next_match", None)
