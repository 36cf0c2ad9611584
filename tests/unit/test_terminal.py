"""The terminal that the tests run the program in must itself be right."""

from __future__ import annotations

import signal
import sys

import pytest

from tests.terminal import Screen, Terminal


def screen_after(*outputs: bytes) -> Screen:
    screen = Screen(20, 3)
    for output in outputs:
        screen.feed(output)
    return screen


def test_text_goes_where_the_cursor_is() -> None:
    assert screen_after(b"\x1b[2;3Hab\x1b[1;1Hc").text == "c\n  ab\n"


def test_sequences_and_characters_cut_in_two_are_put_together() -> None:
    output = "\x1b[2;3Hé😀x".encode()
    whole = screen_after(output).text
    for cut in range(1, len(output)):
        screen = screen_after(output[:cut], output[cut:])
        assert screen.text == whole
        assert screen.findings == []


def test_private_modes_are_followed() -> None:
    assert screen_after(b"\x1b[?1049h\x1b[?25l\x1b[?25h").modes == {b"1049", b"25"}


def test_what_a_program_should_not_send_is_found() -> None:
    for output in (
        b"\x1b]52;p;eA==\x07",
        b"\x1bP1$r\x1b\\",
        b"\x1b[6i",
        b"\x07",
        "\x9b31m".encode(),
        "\u202e".encode(),
        b"\xff\xff\x1b[m",
    ):
        assert screen_after(output).findings, output


def test_what_is_sent_to_the_clipboard_is_kept() -> None:
    screen = screen_after(b"a\x1b]52;c;eA==\x07b")
    assert (screen.copied, screen.findings) == ([b"x"], [])


def test_a_program_is_run_typed_to_and_waited_for() -> None:
    code = "import sys; print('name?'); print('hello', input()); sys.exit(3)"
    with Terminal([sys.executable, "-c", code]) as terminal:
        terminal.wait_for("name?")
        terminal.press("Anna\r")
        terminal.wait_for("hello Anna")
        assert terminal.wait_for_end() == 3


def test_the_signal_that_ends_a_program_is_told() -> None:
    with Terminal([sys.executable, "-c", "print('up'); import time; time.sleep(60)"]) as terminal:
        terminal.wait_for("up")
        terminal.hang_up()
        assert terminal.wait_for_end() == -signal.SIGHUP


WORKING = """
import time
print("up", flush=True)
begun = time.process_time()
while time.process_time() - begun < 0.5:
    pass
print("done", flush=True)
time.sleep(60)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what a process does")
def test_a_program_that_works_without_a_word_has_not_settled() -> None:
    with Terminal([sys.executable, "-c", WORKING]) as terminal:
        terminal.wait_for("up")
        terminal.settle(0.1)
        assert "done" in terminal.screen.text
