"""A campaign of mutants: `python -m tests.faults.fuzz [FORMAT …] [--count N] [--seed N]`.

Prints what went wrong, once for each place in the code, and what took longest; `--keep DIR` writes
the mutants that did it. `--seeds DIR` mutates the files of a folder, too.
"""

from __future__ import annotations

import argparse
import sys
import traceback
from collections import Counter
from pathlib import Path
from time import perf_counter

from reader.formats import FORMATS
from tests.expected import FOLDERS
from tests.faults.mutants import mutants
from tests.faults.reading_target import target


def main() -> None:
    names = [known.name for known in FORMATS]
    parser = argparse.ArgumentParser(prog="python -m tests.faults.fuzz", description=__doc__)
    parser.add_argument("formats", nargs="*", metavar="FORMAT", help=", ".join(names))
    parser.add_argument("--count", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path, default=None)
    parser.add_argument("--seeds", type=Path, action="append", default=[])
    options = parser.parse_args()
    folders = (*FOLDERS, *options.seeds)
    failed = sum(
        fuzz(name, options.count, options.seed, options.keep, folders)
        for name in options.formats or names
    )
    sys.exit(bool(failed))


def fuzz(name: str, count: int, seed: int, keep: Path | None, folders: tuple[Path, ...]) -> int:
    """Read mutants of one format; gives how many were wrong."""
    wrong: Counter[str] = Counter()
    slowest, read, begun = (0.0, 0), 0, perf_counter()
    with target(name) as check:
        for path, data in mutants(name, count, seed, folders):
            read += 1
            start = perf_counter()
            try:
                check(data, path)
            except Exception as error:
                place = _place(error)
                wrong[place] += 1
                if wrong[place] == 1:
                    print(f"{name}: {type(error).__name__}: {str(error)[:200]} at {place}")
                    _keep(keep, f"{name}-{read}{path.suffix}", data)
            took = perf_counter() - start
            if took > slowest[0]:
                slowest = (took, read)
                if took > _SLOW:
                    _keep(keep, f"slow-{name}-{read}{path.suffix}", data)
    print(
        f"{name}: {read:,} mutants in {perf_counter() - begun:.1f} s, {wrong.total():,} wrong in "
        f"{len(wrong)} places; the slowest took {slowest[0]:.2f} s",
        flush=True,
    )
    return wrong.total()


_SLOW = 2.0
"""Seconds."""


def _place(error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if "reader/" in frame.filename] or list(frames)
    return f"{own[-1].filename.rpartition('reader/')[2]}:{own[-1].lineno} {frames[-1].line}"


def _keep(folder: Path | None, name: str, data: bytes) -> None:
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    main()
