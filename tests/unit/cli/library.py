"""A library that the tests of the commands search; the events in it are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.cli import main
from reader.cli.folders import added_to_library
from reader.config import default_paths
from tests.unit.library.building import bring_up_to_date, write_article

HOSTILE_TITLE = "[bold]Pier [/x] [sic] \\[y]"
HOSTILE_NAME = "p\x1b[31mier.md"


def write_articles(folder: Path) -> None:
    """Write four articles: two dated, two not, one of them with hostile names."""
    write_article(
        folder / "pier.md",
        "Pier of Osk to be rebuilt",
        "“The pier is beyond repair,” said Runa Hald on Monday.",
        "The council said that the work would cost 2.5 million euros.",
        published="2024-05-04",
        publisher="Osk Courier",
    )
    write_article(
        folder / "pier-opens.md",
        "Pier opens again",
        "Some 3,000 people came to the pier. “I am proud,” said Tomas Reka.",
        "A pier needs a road, and the pier of Osk has none.",
        published="2025-06-07T08:30",
    )
    write_article(folder / "frost.md", "Frost in the Venn valley", "The blossom froze at the pier.")
    write_article(folder / HOSTILE_NAME, f"'{HOSTILE_TITLE}'", "A [/bold] moorhen \\ sat there.")


def use_home(patch: pytest.MonkeyPatch, home: Path) -> None:
    """Let the program keep its files below `home`."""
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        patch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))


def write_config(text: str) -> Path:
    """Write the configuration of the home in use; gives its file."""
    file = default_paths().config_file
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def read_into_library(folder: Path) -> None:
    """Add a folder to the library in use and read it, as `reader index` does."""
    bring_up_to_date(default_paths(), *added_to_library(default_paths(), [str(folder)]))


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    """Run a command line; gives the exit code, stdout and stderr."""
    code = main([str(argument) for argument in arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err
