"""The command line's grammar: which commands there are and what each takes."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from importlib import import_module

from reader import __version__

_DESCRIPTION = "Read saved articles: who said what, and which numbers are claimed."
_COMMANDS_HELP = "commands:"


def parse_arguments(argv: Sequence[str]) -> argparse.Namespace:
    """Parse a command line; the result's `run` takes it and gives the exit code.

    Raises:
        SystemExit: With code 2 for wrong usage, 0 after `--help` and `--version`.
    """
    parser = _parser()
    return parser.parse_args(argv)


def _runner(module: str) -> Callable[[argparse.Namespace], int]:
    """The `run` of a command's module, imported only when the command is used."""

    def run(arguments: argparse.Namespace) -> int:
        command: Callable[[argparse.Namespace], int] = import_module(module).run
        return command(arguments)

    return run


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="reader", description=_DESCRIPTION)
    parser.add_argument("--version", action="version", version=f"reader {__version__}")
    commands = parser.add_subparsers(title="commands", required=True)
    annotate = commands.add_parser("annotate", help="articles with what was found in them, as JSON")
    annotate.add_argument("paths", nargs="*")
    annotate.add_argument("--jsonl", nargs="?", const="-", metavar="FILE")
    annotate.set_defaults(run=_runner("reader.cli.annotate"))
    return parser
