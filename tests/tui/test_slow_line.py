"""The program over a line of 20 kB/s with 200 ms of delay, which takes all that it is sent at once.

That is what sshd and the network do: what is sent too early is not refused, it arrives late.
"""

from __future__ import annotations

import re
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.config import Config, LowBandwidth, Paths
from reader.tui.app import ReaderApp
from reader.tui.terminal import is_line_slow
from tests.slow_line import SlowLine
from tests.terminal import Terminal, reader_command
from tests.tmux import Tmux
from tests.tui.app_library import app_on, on_page, until

ONE_WAY = 0.1
BYTES_A_SECOND = 20_000
SSH = {"SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"}


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """One long article."""
    article = tmp_path / "long.txt"
    lines = (f"Paragraph {n} of a report that is long enough to be scrolled." for n in range(900))
    article.write_text("A long report\n\n" + "\n\n".join(lines), encoding="utf-8")
    return article


@pytest.fixture
def line(article: Path) -> Iterator[Terminal]:
    """The program on the article, over ssh as far as it can tell."""
    environment = {**SSH, "TERM": "tmux-256color"}
    with SlowLine(reader_command(article), environment, ONE_WAY, BYTES_A_SECOND) as terminal:
        terminal.wait_for("Paragraph 0 ")
        terminal.settle(1)
        yield terminal


def test_keys_held_down_do_not_leave_the_screen_behind(line: Terminal) -> None:
    for _ in range(60):
        line.press(" ")
        line.settle(1 / 30, 1 / 30)
    line.press("G")
    asked = len(line.output)
    line.wait_for("Paragraph 899 ")
    assert len(line.output) - asked < 20_000  # of which some was on its way


def test_a_line_down_is_few_bytes(line: Terminal) -> None:
    before = len(line.output)
    line.press("jjjjjjjjjj")
    line.settle(0.6)
    assert "Paragraph 0 " not in line.screen.text
    assert len(line.output) - before < 2_500
    assert line.screen.findings == []


@pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
def test_in_tmux_with_16_colours_the_screen_is_right_and_no_frame_piles_up(
    article: Path, tmp_path: Path
) -> None:
    def lacks(words: str) -> Callable[[str], str]:
        return lambda screen: "" if words in screen else words

    count = tmp_path / "count"
    # The program's own tmux is at the line's far end; the other is the terminal of who reads.
    with Tmux({**SSH, "COLORTERM": ""}, 120, 36) as far, Tmux({}, 120, 36) as near:
        far.start(reader_command(article), terminal_overrides="xterm:colors=16")
        far.wait_for(lacks("Paragraph 0 "))
        line = [sys.executable, "-m", "tests.slow_line", str(ONE_WAY), str(BYTES_A_SECOND)]
        near.start(["env", "TERM=xterm", "COLORTERM=", *line, str(count), *far.client])
        near.wait_for(lacks("Paragraph 0 "))

        near.press(*"/paragraph 321 of", "Enter")
        near.wait_for(lacks("match 1/1"))
        near.wait_for(lacks("▶  Paragraph 321 "))
        near.press(*"gg")
        near.wait_for(lacks("Paragraph 0 "))

        for _ in range(40):
            near.press("Space")
            time.sleep(1 / 30)
        near.press("G")
        asked = int(count.read_bytes())
        near.wait_for(lacks("Paragraph 899 "))
        assert int(count.read_bytes()) - asked < 12_000  # of which some was on its way
        near.press("g", "g", *"j" * 20)
        near.wait_for(lacks("Paragraph 24 "))
        near.wait_for(lambda screen: "" if screen == far.screen() else "what the far end shows")
        colours = re.findall(r"\x1b\[([\d;]*)m", near.styled_screen())
        assert any(re.search(r"(^|;)3[0-7]\b", codes) for codes in colours)
        assert not any(re.search(r"\b[34]8;", codes) for codes in colours)


async def test_one_region_is_shown_and_nothing_is_looked_at_in_passing(
    paths: Paths, folder: Path
) -> None:
    config = Config(low_bandwidth=LowBandwidth.ON)
    async with app_on(paths, folder, config=config).run_test(size=(140, 40)) as pilot:
        app = pilot.app
        assert isinstance(app, ReaderApp)
        await until(pilot, lambda: app.article_list.shown == 4)
        await pilot.press("j", "j")
        await pilot.pause()
        assert app.page.annotated is None
        assert not app.page.is_on_screen
        await pilot.press("tab")
        await until(pilot, lambda: on_page(app))
        assert app.page.is_on_screen
        assert not app.article_list.is_on_screen
        await pilot.press("q", "j")
        await pilot.pause()
        assert not on_page(app)
        await pilot.press("enter")
        await until(pilot, lambda: on_page(app))


def test_a_line_is_slow_over_ssh_unless_the_configuration_says_otherwise() -> None:
    assert is_line_slow(LowBandwidth.AUTO, SSH)
    assert not is_line_slow(LowBandwidth.AUTO, {})
    assert is_line_slow(LowBandwidth.ON, {})
    assert not is_line_slow(LowBandwidth.OFF, SSH)
