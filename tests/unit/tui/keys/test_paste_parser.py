"""A paste is one event and none of it is keys, however it arrives."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.events import Key, Paste
from textual.message import Message

from reader.tui.keys import paste_parser
from reader.tui.keys.paste_parser import PasteParser

START, END = "\x1b[200~", "\x1b[201~"


class Clock:
    """Time as far as the test lets it pass."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(paste_parser, "monotonic", clock)
    return clock


def told(events: list[Message]) -> list[str]:
    """Keys by their names, pastes in quotation marks."""
    return [
        f"“{event.text}”" if isinstance(event, Paste) else event.key
        for event in events
        if isinstance(event, (Key, Paste))
    ]


def parsed(clock: Clock, *pieces: str, quiet: float = 0.2) -> list[str]:
    """What comes of pieces of input in one go, and of a pause behind them."""
    parser = PasteParser()
    events = [event for piece in pieces for event in parser.feed(piece)]
    clock.now += quiet
    events += parser.tick()
    return told(events)


def test_keys_before_and_behind_a_paste_are_keys(clock: Clock) -> None:
    assert parsed(clock, "j\x1b[A", f"k{START}a\r\nb{END}") == ["j", "up", "k", "“a\r\nb”"]
    parser = PasteParser()
    events = list(parser.feed(f"{START}x{END}"))
    clock.now += 0.2
    events += [*parser.feed("q"), *parser.feed("\x1b[B")]
    assert told(events) == ["“x”", "q", "down"]
    assert parsed(clock, f"{START}x{END}q") == ["“x”", "q"]


def test_control_sequences_in_a_paste_are_its_text(clock: Clock) -> None:
    hostile = "\x1b[31mq\x1bq\x1b[A\x1b]52;c;eA==\x07\x1b[<0;1;1M\x1b[I\x00"
    assert parsed(clock, START + hostile + END) == [f"“{hostile[:-1]}”"]


def test_a_paste_that_holds_the_sequence_of_its_end_goes_on_to_the_last(clock: Clock) -> None:
    assert parsed(clock, f"{START}a{END}qA{END}") == ["“aqA”"]
    assert parsed(clock, f"{START}a{END}", "q", f"{START}A{END}") == ["“aqA”"]


def test_a_paste_without_its_end_ends_when_nothing_more_comes(clock: Clock) -> None:
    assert parsed(clock, f"{START}q", "A", quiet=0.5) == []
    assert parsed(clock, f"{START}q", "A", quiet=2) == ["“qA”"]
    assert parsed(clock, f"{START}a{END}q{START}A", quiet=0.5) == []
    assert parsed(clock, f"{START}a{END}q{START}A", quiet=2) == ["“aqA”"]


@given(
    text=st.lists(st.sampled_from(["q", "\x1b", "[", "2", "0", "1", "~", START, END, "é", "\r"])),
    cuts=st.lists(st.integers(0, 80)),
)
def test_however_input_is_cut_into_pieces_nothing_pasted_is_keys(
    text: list[str], cuts: list[int]
) -> None:
    clock = Clock()
    whole = f"k{START}{''.join(text)}{END}"
    places = sorted({0, len(whole), *(cut for cut in cuts if cut < len(whole))})
    pieces = [whole[begin:end] for begin, end in pairwise(places)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paste_parser, "monotonic", clock)
        found = parsed(clock, *pieces)
    inner = "".join(text)
    for sequence in (START, END):
        inner = inner.replace(sequence, "")
    assert found[0] == "k"
    assert len(found) == 2
    assert found[1].startswith("“")
