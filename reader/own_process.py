"""Processes of this program's own, which run one of its modules."""

from __future__ import annotations

import subprocess
import sys


def start_process(module: str, *arguments: str) -> subprocess.Popen[bytes]:
    """Run a module in a process that is spoken to over its standard input and output.

    By itself `python -m` looks for modules in the current folder first: a `json.py` that was saved
    among the articles would be run. In a group of its own the process does not get the ctrl+c that
    is meant for a program which has the terminal.

    Raises:
        OSError: The system starts no more processes.
    """
    return subprocess.Popen(
        [sys.executable, "-P", "-m", module, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        process_group=0,
    )
