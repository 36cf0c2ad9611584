"""How the benchmarks run the program."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from tests.terminal import reader_command


def environment_in(home: Path) -> dict[str, str]:
    """Give an environment in which all the program's own files lie below `home`."""
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "CACHE")}
    return {**os.environ, **folders}


def index(folder: Path, environment: dict[str, str]) -> None:
    """Bring a library of the articles in `folder` up to date."""
    command = reader_command("index", folder)
    subprocess.run(command, env=environment, check=True, capture_output=True)
