from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

_TESTS = Path(__file__).parent
SAMPLES = _TESTS.parent / "sample_articles"

if sys.dont_write_bytecode:
    # Every process of the tests would compile every module anew: it is kept apart from the sources.
    sys.dont_write_bytecode = False
    sys.pycache_prefix = str(_TESTS.parent / ".pytest_cache" / "bytecode")
    os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # In the background of a shell the tests would hand this down to the programs they interrupt.
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def samples() -> Path:
    """The folder of sample articles."""
    return SAMPLES


settings.register_profile("no deadlines", deadline=None)
settings.load_profile("no deadlines")
"""How long an example takes says more of the machine than of the program."""

_DEAREST_FIRST = ("faults", "tui", "properties", "accuracy", "contracts")
"""The folders whose files take longest: begun last, one of them would be waited for alone."""


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Give how many processes run tests: twice as many as there are cores.

    Tests of the screen, of followed folders and of other processes wait most of their time.
    """
    return 2 * (os.cpu_count() or 1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Have the dearest files run first; the tests of a file keep their order."""
    ranks = {name: rank for rank, name in enumerate(_DEAREST_FIRST)}

    def rank(item: pytest.Item) -> int:
        folder = item.path.relative_to(_TESTS).parts[0]
        return ranks.get(folder, len(ranks))

    items.sort(key=rank)


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Folders of which nothing exists yet, one a test."""
    return map(tmp_path_factory.mktemp("homes").joinpath, map(str, count()))


@pytest.fixture(autouse=True)
def _own_folders(_homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the developer's own configuration, state, library and clipboard out of every test."""
    home = next(_homes)
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "TMUX", "SSH_CONNECTION"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLORTERM", "truecolor")
