"""The program as a person meets it: in a terminal, from the first frame to the restored prompt."""

from __future__ import annotations

import shutil
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.config import default_paths
from tests.terminal import ATOMIC, MARGINS, Screen, Terminal, reader_command

FIND_EVERYWHERE, ENTER, ESCAPE = "\x06", "\r", "\x1b"

QUIET = 0.4
"""Seconds without output after which what was asked for has been done."""

_ALWAYS_ON = {b"7", b"25"}
"""Line wrap and the cursor: on in a terminal that nobody has touched."""


def is_restored(screen: Screen) -> bool:
    return screen.modes <= _ALWAYS_ON and b"25" in screen.modes


@pytest.fixture
def terminal(samples: Path) -> Iterator[Terminal]:
    """The program, open on the sample articles, all of them listed."""
    with Terminal(reader_command(samples)) as terminal:
        terminal.wait_for("14 articles")
        yield terminal


def test_open_search_walk_the_matches_and_quit(terminal: Terminal) -> None:
    terminal.press(FIND_EVERYWHERE + "spillway")
    terminal.wait_for("2 articles")
    terminal.press(ENTER)
    terminal.settle(QUIET)
    terminal.press(ENTER)
    terminal.settle(QUIET)
    terminal.wait_for("match 2/4")  # the first below the title
    terminal.press("n")
    terminal.wait_for("match 3/4")
    terminal.press("nn")
    terminal.wait_for("match 1/1")
    terminal.press("q")
    terminal.settle(QUIET)
    terminal.press("q")
    assert terminal.wait_for_end() == 0
    assert is_restored(terminal.screen)
    assert terminal.screen.findings == []


def test_a_file_that_is_saved_and_deleted_shows_without_a_key(
    samples: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "own"
    shutil.copytree(samples, folder)
    with Terminal(reader_command(folder)) as terminal:
        terminal.wait_for("14 articles")
        terminal.wait_for("live")
        new = folder / "new.txt"
        new.write_text("Lamp of Osk goes dark\nBy Ann Berg\n01.06.2035\n\nThe lamp was put out.\n")
        terminal.wait_for("Lamp of Osk goes dark")
        terminal.wait_for("15 articles")
        new.unlink()
        terminal.wait_for("14 articles")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
    assert terminal.screen.findings == []


def test_a_citation_is_sent_to_the_terminal(terminal: Terminal) -> None:
    terminal.press("Y")
    terminal.wait_for("copied.txt")
    terminal.settle(QUIET)
    assert terminal.screen.copied == [default_paths().copied_file.read_bytes()]
    assert terminal.screen.findings == []


def test_what_is_pasted_into_the_list_does_nothing_whatever_is_in_it(terminal: Terminal) -> None:
    begin, end = "\x1b[200~", "\x1b[201~"
    terminal.wait_for("live")
    for pasted in ("q\x1bq\x1b[Bq\rq", f"a{end}qqA{end}A", "q\r" * 500_000):
        terminal.press(begin + pasted + end)
        terminal.wait_for("Nothing was done with what was pasted")
        terminal.press("gg")
        terminal.wait_for(lambda screen: "Nothing was done" not in screen.text)
        terminal.wait_for("article 1/14")  # with the rest of the frame
    terminal.press(begin + "q\x1b")  # and no end
    terminal.wait_for("Nothing was done with what was pasted")
    terminal.press(b"\xff\xfe")
    terminal.press("/")
    terminal.press(begin + "spillway" + end)
    terminal.wait_for("2 articles")
    terminal.press(ENTER)
    terminal.settle(QUIET)
    terminal.press("q")
    assert terminal.wait_for_end() == 0
    assert terminal.screen.findings == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_restores_the_terminal(terminal: Terminal, number: signal.Signals) -> None:
    terminal.kill(number)
    assert terminal.wait_for_end() == 128 + number
    assert is_restored(terminal.screen)


def test_what_is_shown_survives_resizes_and_the_way_to_the_shell_and_back(
    terminal: Terminal,
) -> None:
    terminal.press(ENTER)
    terminal.wait_for("statement")
    for columns, rows in ((40, 10), (1, 1), (200, 50), (3, 60), (120, 36)):
        terminal.resize(columns, rows)
        terminal.settle(QUIET)
    terminal.wait_for("Corvane sells more")
    terminal.settle(QUIET)  # the rest of that frame
    before = terminal.screen.text
    terminal.press("\x1a")
    terminal.settle(QUIET)
    assert is_restored(terminal.screen)
    terminal.kill(signal.SIGCONT)
    terminal.wait_for(lambda screen: screen.text == before)
    terminal.press("\x0c")
    terminal.settle(QUIET)
    assert terminal.screen.text == before
    assert terminal.screen.findings == []


def test_sixteen_colours_are_the_terminal_s_own(samples: Path) -> None:
    environment = {"TERM": "screen", "COLORTERM": ""}
    with Terminal(reader_command(samples), environment) as terminal:
        terminal.wait_for("14 articles")
        terminal.press(ENTER + " ")
        terminal.settle(QUIET)
        painted = [style for row in range(36) for _, style in terminal.screen.cells(row)]
        assert any(painted)
        assert not [code for style in painted for code in style if b"8;" in code]
        assert terminal.screen.findings == []


def test_a_closed_terminal_ends_the_program_and_keeps_the_place(samples: Path) -> None:
    with Terminal(reader_command(samples), rows=12) as terminal:
        terminal.wait_for("14 articles")
        terminal.press(ENTER)
        terminal.settle(QUIET)
        terminal.press("   ")
        terminal.settle(QUIET)
        terminal.hang_up()
        terminal.wait_for_end()
    with closing(sqlite3.connect(default_paths().state_file)) as state:
        positions = state.execute("SELECT position FROM articles WHERE position > 0").fetchall()
    assert len(positions) == 1


def test_a_page_beside_the_list_is_scrolled_alone_where_the_terminal_has_margins(
    samples: Path,
) -> None:
    shown: list[str] = []
    sent: list[int] = []
    for modes in (frozenset[bytes](), frozenset({MARGINS}), frozenset({MARGINS, ATOMIC})):
        with Terminal(reader_command(samples), columns=120, rows=40, modes=modes) as terminal:
            terminal.wait_for("14 articles")
            terminal.wait_for("live")
            terminal.press(ENTER)
            terminal.wait_for(") statement")
            for _ in range(3):
                terminal.settle(QUIET)
                before = len(terminal.output)
                terminal.press("j")
                terminal.wait_for_output()
            terminal.settle(QUIET)
            sent.append(len(terminal.output) - before)
            terminal.press("kkk")
            terminal.settle(QUIET)
            terminal.press("jj")
            terminal.settle(QUIET)
            shown.append(terminal.screen.text)
            assert terminal.screen.findings == []
    plain, *with_margins = sent
    assert plain > 1_000
    assert max(with_margins) < 600
    assert shown[1:] == shown[:1] * 2


def test_one_file_is_opened_at_a_pattern(samples: Path) -> None:
    file = samples / "orlune-dam-evacuation.txt"
    with Terminal(reader_command(file, "+/Forecasters"), rows=12) as terminal:
        terminal.wait_for("Forecasters expect")
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def test_an_article_comes_from_standard_input(samples: Path) -> None:
    file = samples / "orlune-dam-evacuation.txt"
    shell = f'cat "{file}" | "$@"'
    command = ["sh", "-c", shell, "sh", *reader_command("-")]
    with Terminal(command) as terminal:
        terminal.wait_for("Cracked spillway")
        terminal.press("q")
        assert terminal.wait_for_end() == 0


_EDITOR = """#!/bin/sh
trap 'echo interrupted' INT
echo "editing $*"
until read line; do :; done
echo "then $line"
read line
"""
_CONFIGURATION = """
mouse = false
[keymap]
"app.star" = "r"
[commands]
count = ["wc", "-w"]
"""
_MOUSE_MODES = {b"1000", b"1002", b"1003", b"1006", b"1015"}


def test_the_terminal_is_left_to_editor_and_command_and_taken_back(
    samples: Path, tmp_path: Path
) -> None:
    editor = tmp_path / "vi"
    editor.write_text(_EDITOR)
    editor.chmod(0o755)
    config = default_paths().config_file
    config.parent.mkdir(parents=True, exist_ok=True)
    config.write_text(_CONFIGURATION)
    file = samples / "orlune-dam-evacuation.txt"
    lines = file.read_text(encoding="utf-8").splitlines()
    line = next(n for n, text in enumerate(lines, 1) if "Forecasters expect" in text)
    command = reader_command(file, "+/Forecasters")
    with Terminal(command, {"VISUAL": str(editor)}, columns=160) as terminal:
        terminal.wait_for("Forecasters expect")
        terminal.wait_for("claimed by two commands, app.star and app.read")
        terminal.settle(QUIET)
        assert not terminal.screen.modes & _MOUSE_MODES
        terminal.press("e")
        terminal.wait_for(f"editing +{line} {file}")
        assert b"1049" not in terminal.screen.modes
        terminal.press("\x03")
        terminal.wait_for("interrupted")
        terminal.press("first\r")
        terminal.wait_for("then first")
        terminal.press("\r")
        terminal.wait_for("Forecasters expect")
        terminal.settle(QUIET)
        assert b"1049" in terminal.screen.modes
        assert not terminal.screen.modes & _MOUSE_MODES
        terminal.press("vVVV!")
        terminal.wait_for("Give what is selected to")
        terminal.press(ENTER)
        terminal.wait_for("[wc: done: Enter goes back to reading]")
        assert terminal.screen.text.split()[0] == "1"
        terminal.press("\r")
        terminal.wait_for("count: done")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert is_restored(terminal.screen)
    assert terminal.screen.findings == []


def _mouse(button: int, column: int, row: int, *, is_up: bool = False) -> str:
    """A mouse event as terminals send it (SGR), at a cell counted from 0."""
    return f"\x1b[<{button};{column + 1};{row + 1}{'m' if is_up else 'M'}"


def test_the_mouse_scrolls_makes_a_mark_current_and_selects(samples: Path) -> None:
    file = samples / "orlune-dam-evacuation.txt"
    with Terminal(reader_command(file), rows=24) as terminal:
        terminal.wait_for("Cracked spillway")
        terminal.settle(QUIET)
        before = terminal.screen.text
        terminal.press(_mouse(65, 50, 8) * 3)
        terminal.wait_for(lambda screen: screen.text.splitlines()[:5] != before.splitlines()[:5])
        terminal.settle(QUIET)
        rows = terminal.screen.text.splitlines()
        row = next(n for n, text in enumerate(rows) if "“We had" in text)
        column = rows[row].index("“")
        terminal.press(_mouse(0, column, row) + _mouse(0, column, row, is_up=True))
        terminal.wait_for("statement")
        words = rows[row][column : column + 9]
        drag = _mouse(0, column, row) + _mouse(32, column + 5, row) + _mouse(32, column + 9, row)
        terminal.press(drag + _mouse(0, column + 9, row, is_up=True))
        terminal.settle(QUIET)
        terminal.press("y")
        terminal.wait_for("Copied selection")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        (copied,) = terminal.screen.copied
        assert copied.decode().startswith(words)
        assert "SHA-256" in copied.decode()
    assert terminal.screen.findings == []


HOSTILE = (
    "\x1b[31mred\x1b]52;c;ZXZpbA==\x07 \x9b2J \u202etxt.exe \u2066x\u2069 \U000e0041 "
    "[sic] [Reuters] [/] [/bold] [bold] [@click=app.quit] \\ \\[ {x} %s 👩‍👩‍👧‍👦 שלום"
)
LITERAL = ("[sic]", "[Reuters]", "[/]", "[/bold]", "[bold]", "[@click=app.quit]", "\\ \\[", "␛[31m")


def test_hostile_strings_show_literally_everywhere(tmp_path: Path) -> None:
    name = "[bold]\x1b[31m\x07[x]\\ [sic].txt"
    (tmp_path / name).write_text(
        f"{HOSTILE}\nBy Anna [/] Berg\n25.10.2024\n\n“{HOSTILE},” said Anna Berg on Monday, "
        f"and it cost 3,000 dollars {HOSTILE}.\n",
        encoding="utf-8",
    )
    (tmp_path / "\x1b[32m[unreadable].html").write_bytes(b"")
    with Terminal(reader_command(tmp_path), columns=200) as terminal:
        terminal.wait_for("[sic]")
        terminal.press(ENTER)
        terminal.wait_for("Anna [/] Berg")
        terminal.settle(QUIET)
        page = terminal.screen.text
        for literal in LITERAL:
            assert literal in page
        for keys in (FIND_EVERYWHERE, "[/bold] [sic] \\", ENTER, ESCAPE, ESCAPE, "?", ESCAPE, "q"):
            terminal.press(keys)
            terminal.settle(QUIET)
        terminal.press("q")
        terminal.wait_for_end()
    assert terminal.screen.findings == []
    assert terminal.screen.copied == []
