"""`reader formats`: what can be read."""

from __future__ import annotations

import argparse

from reader.cli.exits import DONE
from reader.formats import FORMATS


def run(arguments: argparse.Namespace) -> int:
    """Print a line for each format: its name, its suffixes, what it is."""
    name_width = max(len(format.name) for format in FORMATS)
    suffix_width = max(len(" ".join(format.suffixes)) for format in FORMATS)
    for format in FORMATS:
        suffixes = " ".join(format.suffixes)
        print(f"{format.name:{name_width}}  {suffixes:{suffix_width}}  {format.title}")
    return DONE
