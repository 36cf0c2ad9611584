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
from random import Random

import pytest

from reader.config import Config, LowBandwidth, Paths
from reader.tui.app import ReaderApp
from reader.tui.terminal import is_line_slow
from tests.slow_line import SlowLine
from tests.terminal import CURSOR_REQUEST, Terminal, reader_command
from tests.tmux import Tmux
from tests.tui.app_library import app_on, on_page, until

ONE_WAY = 0.1
BYTES_A_SECOND = 20_000
FAR_AWAY = {"SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22", "TERM": "tmux-256color"}
NAMES = {" ": "Space", "\x04": "C-d", "\x15": "C-u"}
"""What tmux calls some keys."""
HELD = "  jjjkb 5j\x0412k" + 6 * " j" + "kj\x15k3 40% jjGb" + 5 * "k" + "3j7k\x04j"
"""Keys of all kinds; none of them does nothing, and the place they lead to depends on each."""
SCROLL_BAR = 118
"""The column where it begins."""
PENDING = "9"
"""What waits for more: it is shown when everything before it was done."""


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of a long article and, an older one, a short one.

    No row of the long one is like another: pages that differ in their numbers alone cost nothing.
    """
    folder = tmp_path_factory.mktemp("articles")
    words = "dam valley ministry report water spillway region crew people inquiry river".split()
    choose = Random(1).choices
    lines = (f"Paragraph {n} {' '.join(choose(words, k=40))}." for n in range(300))
    long = "A long report\n02.05.2024\n\n" + "\n\n".join(lines)
    (folder / "long.txt").write_text(long, encoding="utf-8")
    short = "A short report\n01.05.2024\n\nNothing but this sentence stands in it."
    (folder / "short.txt").write_text(short, encoding="utf-8")
    return folder


@pytest.fixture
def article(articles: Path) -> Path:
    """The long article."""
    return articles / "long.txt"


@pytest.fixture
def line(article: Path) -> Iterator[Terminal]:
    """The program on the article, over ssh as far as it can tell."""
    with SlowLine(reader_command(article), FAR_AWAY, ONE_WAY, BYTES_A_SECOND) as terminal:
        terminal.wait_for("Paragraph 0 ")
        terminal.settle(0.5)
        yield terminal


@pytest.fixture(scope="module")
def fast_end(articles: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page after the keys of `HELD`, each of which was waited for on a fast line."""
    # What keeps the developer's own environment out of every test comes after this.
    home = {f"XDG_{n}_HOME": str(tmp_path_factory.mktemp("h")) for n in ("CONFIG", "DATA", "CACHE")}
    home |= {"COLUMNS": "", "LINES": "", "TMUX": ""}
    command = reader_command(articles / "long.txt")
    with Terminal(command, {**FAR_AWAY, **home}) as terminal:
        terminal.wait_for("Paragraph 0 ")
        for key in HELD:
            press_and_wait(terminal, key)
        terminal.press(PENDING)
        terminal.wait_for(lambda screen: is_pending(screen.text))
        terminal.settle(0.2)
        return page_of(terminal.screen.text)


def press_and_wait(terminal: Terminal, key: str) -> None:
    """Press a key and wait for the frame that answers it."""
    asked = len(terminal.output)
    terminal.press(key)
    while terminal.output.find(CURSOR_REQUEST, asked) < 0:  # the end of a frame
        assert terminal.wait_for_output(), f"{key!r} does nothing"


def is_pending(screen: str) -> bool:
    """Whether all keys were taken, up to the one that waits for more."""
    return re.search(rf" {PENDING}   (live   )?\d+ %$", screen.rstrip()) is not None


def page_of(screen: str) -> str:
    """The text of the page, without the scroll bar, which is exact when all was laid out."""
    return "\n".join(row[:SCROLL_BAR].rstrip() for row in screen.rstrip().splitlines()[:-1])


def test_keys_held_down_do_not_leave_the_screen_behind_and_none_is_lost(
    line: Terminal, fast_end: str
) -> None:
    for _ in range(60):
        line.press(" ")
        line.settle(1 / 30, 1 / 30)
    line.press("G")
    asked = len(line.output)
    line.wait_for("Paragraph 299 ")
    assert len(line.output) - asked < 20_000  # of which some was on its way
    line.press("gg")
    for at in range(0, len(HELD), 5):
        line.press(HELD[at : at + 5])
        line.settle(1 / 30, 1 / 30)
    line.press(PENDING)
    line.wait_for(lambda screen: is_pending(screen.text))
    line.wait_for(lambda screen: page_of(screen.text) == fast_end)  # or with the next frame


def test_a_line_down_is_few_bytes(line: Terminal) -> None:
    before = len(line.output)
    for _ in range(10):
        # Each is waited for: how many keys one frame answers depends on the machine's load.
        press_and_wait(line, "j")
    line.settle(0.6)
    assert "Paragraph 0 " not in line.screen.text
    assert len(line.output) - before < 10 * 350  # all of the page again would be some 10,000 each
    assert line.screen.findings == []


@pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
def test_in_tmux_with_16_colours_the_screen_is_right_and_no_frame_piles_up(
    articles: Path, fast_end: str, tmp_path: Path
) -> None:
    def lacks(words: str) -> Callable[[str], str]:
        return lambda screen: "" if words in screen else words

    count = tmp_path / "count"
    # The program's own tmux is at the line's far end; the other is the terminal of who reads.
    with Tmux({**FAR_AWAY, "COLORTERM": ""}, 120, 36) as far, Tmux({}, 120, 36) as near:
        far.start(reader_command(articles), terminal_overrides="xterm:colors=16")
        far.wait_for(lacks("article 1/2"))
        line = [sys.executable, "-m", "tests.slow_line", str(ONE_WAY), str(BYTES_A_SECOND)]
        near.start(["env", "TERM=xterm", "COLORTERM=", *line, str(count), *far.client])
        near.wait_for(lacks("article 1/2"))

        # What the cursor comes upon is not shown before it is read.
        near.press("j")
        assert "Nothing but this" not in near.wait_for(lacks("article 2/2"))
        near.press("k")
        assert "Paragraph 0 " not in near.wait_for(lacks("article 1/2"))
        near.press("Enter")
        near.wait_for(lacks("Paragraph 0 "))

        for _ in range(60):
            near.press("Space")
            time.sleep(1 / 60)
        near.press("G")
        asked = int(count.read_bytes())
        near.wait_for(lacks("Paragraph 299 "))
        assert int(count.read_bytes()) - asked < 12_000  # of which some was on its way

        near.press("g", "g", *(NAMES.get(key, key) for key in HELD))
        near.press(PENDING)
        near.wait_for(lambda screen: "" if is_pending(screen) else "the keys' end")
        near.wait_for(lambda screen: "" if page_of(screen) == fast_end else fast_end)

        near.press("Escape", "/", *"paragraph 121", "Enter")
        near.wait_for(lacks("match 1/1"))
        near.wait_for(lacks("▶  Paragraph 121 "))
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
    assert is_line_slow(LowBandwidth.AUTO, FAR_AWAY)
    assert not is_line_slow(LowBandwidth.AUTO, {})
    assert is_line_slow(LowBandwidth.ON, {})
    assert not is_line_slow(LowBandwidth.OFF, FAR_AWAY)
