from __future__ import annotations

from reader.tui.painting.pace import Pace, is_answered_nearby

BIG = 10_000


def test_a_terminal_that_never_answered_is_not_waited_for() -> None:
    pace = Pace(lambda: 0.0)
    pace.sent(BIG)
    assert pace.seconds_to_wait == 0


def test_a_frame_waits_until_most_of_the_one_before_has_arrived() -> None:
    pace = Pace(lambda: 0.0)
    pace.sent(1)
    pace.answered()
    pace.sent(BIG)
    assert pace.seconds_to_wait > 0
    pace.answered()
    assert pace.seconds_to_wait == 0


def test_short_frames_follow_one_another() -> None:
    pace = Pace(lambda: 0.0)
    pace.sent(1)
    pace.answered()
    for _ in range(5):
        pace.sent(200)
    assert pace.seconds_to_wait == 0


def test_an_answer_that_does_not_come_is_waited_for_once() -> None:
    now = 0.0
    pace = Pace(lambda: now)
    pace.sent(1)
    pace.answered()
    pace.sent(BIG)
    wait = pace.seconds_to_wait
    now += wait
    assert wait > 0
    assert pace.seconds_to_wait == 0
    pace.sent(BIG)
    assert pace.seconds_to_wait == 0


def test_in_a_multiplexer_frames_are_sent_as_fast_as_a_slow_line_carries_them() -> None:
    now = sent = 0.0
    pace = Pace(lambda: now, answered_nearby=True)
    while now < 10:
        pace.sent(2_000)
        pace.answered()  # at once, and it tells nothing
        sent += 2_000
        now += pace.seconds_to_wait
    assert 10_000 < sent / now < 20_000
    assert not is_answered_nearby({"TERM": "tmux-256color"})
    assert is_answered_nearby({"TMUX": "/tmp/tmux-0/default,1,0"})
