from __future__ import annotations

import signal
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parent.parent / "sample_articles"

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # In the background of a shell the tests would hand this down to the programs they interrupt.
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def samples() -> Path:
    """The folder of sample articles."""
    return SAMPLES


@pytest.fixture(autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the developer's own configuration, state, library and clipboard out of every test."""
    home = tmp_path_factory.mktemp("home")
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    for name in ("NO_COLOR", "COLORTERM", "FORCE_COLOR", "COLUMNS", "LINES", "TMUX"):
        monkeypatch.delenv(name, raising=False)
