"""Commands that run a module of this program as a process of its own."""

from __future__ import annotations

import sys


def own_process(module: str, *arguments: str) -> list[str]:
    """Give the words of a command that runs a module, which reads what it is given.

    By itself `python -m` looks for modules in the current folder first: a `json.py` that was saved
    among the articles would be run.
    """
    return [sys.executable, "-P", "-m", module, *arguments]
