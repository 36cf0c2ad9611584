"""`reader formats`: what can be read."""

from __future__ import annotations

import argparse

from reader.cli.exits import DONE
from reader.formats.table import FORMATS


def run(arguments: argparse.Namespace) -> int:
    """Print a line for each format: its name, its suffixes, what it is, what is read of it."""
    name_width = max(len(known.name) for known in FORMATS)
    suffix_width = max(len(" ".join(known.suffixes)) for known in FORMATS)
    title_width = max(len(known.title) for known in FORMATS)
    for known in FORMATS:
        suffixes = " ".join(known.suffixes)
        what = f"{known.title:{title_width}}  {known.contents}"
        print(f"{known.name:{name_width}}  {suffixes:{suffix_width}}  {what}")
    return DONE
