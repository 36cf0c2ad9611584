"""What may load what, looked at in fresh interpreters."""

from __future__ import annotations

import subprocess
import sys

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
    third_party = loaded_by(f"import {module}") - set(sys.stdlib_module_names) - {"reader"}
    assert {name for name in third_party if not name.startswith("_")} == set()


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
        ("import reader.tui.keys.commands", ("textual", "rich")),
    ],
)
def test_heavy_libraries_wait_until_they_are_needed(
    statement: str, unwanted: tuple[str, ...]
) -> None:
    assert loaded_by(statement).isdisjoint(unwanted)
