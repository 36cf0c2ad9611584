"""`reader help`: the command line's help, or the query language on one page."""

from __future__ import annotations

import argparse

from reader.cli.arguments import app_help
from reader.cli.exits import DONE
from reader.query import help_text


def run(arguments: argparse.Namespace) -> int:
    """Print the help that was asked for."""
    print(help_text() if arguments.topic == "query" else app_help())
    return DONE
