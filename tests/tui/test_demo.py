"""The program does what it is for, in a real terminal: the demo is played."""

from __future__ import annotations

import shutil

import pytest

from tests.demo import demo


@pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
def test_the_demo_comes_to_its_end() -> None:
    with demo() as shown:
        for _ in shown.played():
            pass
        shown.copied()
        screen = shown.followed_back(shown.exported())
        assert "Cracked spillway drives" not in screen  # it begins at the passage
