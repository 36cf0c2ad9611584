"""Runs a peer that reads web pages: JSON on stdin, JSON on stdout.

Takes `{"peer": NAME, "pages": [path, …], "rounds": N}` and gives `{"version": …, "seconds": […]}`:
the processor time of each round over all pages, the import and a first page left out, or
`{"missing": true}`. It is started by a Python that may have nothing of this project, so it imports
nothing of it.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from time import process_time
from typing import Any


def _trafilatura() -> Callable[[str], object]:
    extract: Callable[[str], object] = import_module("trafilatura").extract
    return extract


def _trafilatura_with_structure() -> Callable[[str], object]:
    bare_extraction: Any = import_module("trafilatura").bare_extraction
    return lambda page: bare_extraction(
        page, with_metadata=True, include_formatting=True, include_links=True
    )


def _readability() -> Callable[[str], object]:
    document: Any = import_module("readability").Document

    def read(page: str) -> object:
        made = document(page)
        return made.title(), made.summary()

    return read


_PEERS: dict[str, tuple[str, Callable[[], Callable[[str], object]]]] = {
    "trafilatura": ("trafilatura", _trafilatura),
    "trafilatura, structure": ("trafilatura", _trafilatura_with_structure),
    "readability-lxml": ("readability-lxml", _readability),
}
"""Name to distribution, and to what makes the function that reads a page."""


def main() -> None:
    logging.disable()
    task = json.load(sys.stdin)
    distribution, make = _PEERS[task["peer"]]
    try:
        read = make()
    except ImportError:
        json.dump({"missing": True}, sys.stdout)
        return
    pages = [Path(path).read_text(encoding="utf-8") for path in task["pages"]]
    seconds = []
    for _ in range(task["rounds"] + 1):
        start = process_time()
        for page in pages:
            with suppress(Exception):  # a page that it cannot read has cost it time all the same
                read(page)
        seconds.append(process_time() - start)
    json.dump({"version": version(distribution), "seconds": seconds[1:]}, sys.stdout)


if __name__ == "__main__":
    main()
