"""What the README promises is what the program does."""

from __future__ import annotations

import re
import subprocess
import sys

from reader.cli.arguments import COMMANDS
from tests.readme import README, with_tables

TEXT = README.read_text(encoding="utf-8")


def test_the_tables_are_as_the_code_has_them() -> None:
    assert with_tables(TEXT) == TEXT, "run `python -m tests.readme`"


def test_every_file_it_points_to_exists() -> None:
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", TEXT)
    assert targets
    missing = [target for target in targets if not (README.parent / target).exists()]
    assert missing == []


def test_every_command_answers_to_help() -> None:
    for name in COMMANDS:
        command = [sys.executable, "-m", "reader", name, "--help"]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=30)
        assert done.returncode == 0, done.stderr
        assert f"reader {name}" in done.stdout


def test_the_commands_it_shows_exist() -> None:
    shown = set(re.findall(r"^\$ reader (\w+)", TEXT, flags=re.M))
    assert shown
    assert shown <= set(COMMANDS)
