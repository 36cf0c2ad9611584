"""Coverage-guided fuzzing with Atheris: `python -m tests.faults.atheris_target FORMAT [OPTION …]`.

What Atheris finds it writes as `crash-…` into the current folder; options are those of libFuzzer
(`-runs=N`, a folder of files to begin with). Atheris is for development alone and not among the
dependencies: `pip install atheris`, which needs Linux and has no builds for every Python.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from reader.formats.table import FORMATS, format_named
from tests.faults.reading_target import target


def main(arguments: list[str]) -> int:
    """Fuzz the format that is named; gives the exit code 2 where that cannot be done."""
    chosen = format_named(arguments[0]) if arguments else None
    if chosen is None:
        names = ", ".join(known.name for known in FORMATS)
        print(f"Name a format: {names}.", file=sys.stderr)
        return 2
    if find_spec("atheris") is None:
        print("Atheris is not installed: `pip install atheris`.", file=sys.stderr)
        return 2
    atheris = import_module("atheris")
    path = Path(f"file{chosen.suffixes[0]}")
    with target(chosen.name) as check, atheris.instrument_imports():
        import_module(chosen.module)
        atheris.Setup([sys.argv[0], *arguments[1:]], lambda data: check(data, path))
        atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
