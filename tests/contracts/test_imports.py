"""What may load what, looked at in fresh interpreters."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("textual", "rich", "whoosh", "trafilatura", "lxml", "yaml", "markdown_it", "sqlite3")


def loaded_by(statement: str) -> set[str]:
    """Which top-level modules a statement loads that a bare interpreter has not loaded."""
    return modules_after(statement) - modules_after("pass")


def modules_after(statement: str) -> set[str]:
    code = f"import sys; {statement}; print(*sorted({{m.partition('.')[0] for m in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "module", ["reader.statements", "reader.figures", "reader.query", "reader.text"]
)
def test_the_pure_core_loads_nothing_but_the_standard_library(module: str) -> None:
    assert third_party(f"import {module}") == set()


@pytest.mark.parametrize("language", ["en", "de", "fr", "zh"])
def test_the_rules_load_nothing_but_the_standard_library_when_they_are_used(language: str) -> None:
    find = "from reader.statements import find_statements; from reader.figures import find_figures"
    text = "“We left,” said Ann Hill, 30. Er sei 5 Kilometer gelaufen, sagte sie."
    code = f"{find}; find_statements({text!r}, {language!r}); find_figures({text!r}, {language!r})"
    assert third_party(code) == set()


def third_party(code: str) -> set[str]:
    loaded = loaded_by(code) - set(sys.stdlib_module_names) - {"reader"}
    return {name for name in loaded if not name.startswith("_")}


@pytest.mark.parametrize(
    ("statement", "unwanted"),
    [
        ("import reader.cli", HEAVY),
        (
            "import reader.formats",
            ("textual", "rich", "trafilatura", "lxml", "yaml", "markdown_it"),
        ),
        ("import reader.cli.search", ("textual", "trafilatura", "lxml")),
        ("import reader.cli.annotate", ("textual", "rich", "trafilatura", "lxml", "whoosh")),
        ("import reader.library", ("textual", "rich", "trafilatura", "lxml")),
        ("import reader.tui.app", ("whoosh", "trafilatura", "lxml", "yaml")),
        ("import reader.tui.keys.keymap", ("textual", "rich")),
    ],
)
def test_heavy_libraries_wait_until_they_are_needed(
    statement: str, unwanted: tuple[str, ...]
) -> None:
    assert loaded_by(statement).isdisjoint(unwanted)


TO_THE_FIRST_FRAME = """
import sys
from pathlib import Path
import reader.cli, reader.cli.app, reader.tui
from reader.config import Config, Paths
from reader.tui.app import ReaderApp

loaded = []

class Opening(ReaderApp):
    CSS_PATH = Path(reader.tui.__file__).with_name("app.tcss")

    def _open(self):
        loaded.extend(sys.modules)
        self.exit_with(0)

folder = Path(sys.argv[1])
Opening(Paths(folder / "config.toml", folder / "data", folder / "cache"), Config()).run(
    headless=True
)
print(*loaded)
"""
"""Runs the application until it has painted for the first time and would open the library."""


FIRST_FRAME = Path(__file__).with_name("first_frame.txt")
"""Our modules that may be loaded before the first frame: it shows or needs each of them."""
HEAVY_AT_FIRST = (
    *(name for name in HEAVY if name not in ("textual", "rich", "sqlite3")),
    "concurrent.futures.process",
    "curses",
    "email",
    "html",
    "http",
    "multiprocessing",
    "pygments",
    "rich.markdown",
    "rich.progress",
    "rich.traceback",
    "textual.widgets._data_table",
    "textual.widgets._markdown",
    "textual.widgets._text_area",
    "urllib.request",
    "watchfiles",
    "xml",
)
"""What costs milliseconds each, ours aside."""


def test_the_first_frame_waits_for_nothing_that_it_does_not_show(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", TO_THE_FIRST_FRAME, str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(done.stdout.split())
    ours = {name for name in loaded if name.partition(".")[0] == "reader"}
    more = sorted(ours - set(FIRST_FRAME.read_text(encoding="utf-8").split()))
    assert more == [], "load them with the first key that calls for them, or list them"
    assert "reader.tui.listing.article_list" in loaded
    assert sorted(loaded.intersection(HEAVY_AT_FIRST)) == []
