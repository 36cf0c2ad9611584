"""`python -m tests.benchmarks NAME [--json]`."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from tests.benchmarks.measure import Row, table
from tests.benchmarks.search_goals import PEERS

_NAMES = {
    "claims": "ten questions for claims beside plain SQL over a table of the truth",
    "copies": "telling copies of an article from other articles, and what it costs",
    "elsewhere": "the same words and numbers elsewhere beside a scan of all claims",
    "figures": "finding figures beside quantulum3, on hostile text, and what their import costs",
    "formats": "reading files of each format, web pages beside trafilatura and readability-lxml",
    "refresh": "bringing a library up to date beside hashing its files and walking the folders",
    "search": "building and asking the index beside SQLite's FTS5, stock Whoosh and ripgrep",
    "startup": "the app's time to first frame beside a minimal Textual app's",
    "statements": "finding who said what beside splitting the text in words",
    "tui": "key to paint, bytes and first frames beside frogmouth, newsboat and less",
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    names = parser.add_subparsers(dest="name", required=True)
    for name, summary in _NAMES.items():
        benchmark = names.add_parser(name, help=summary)
        benchmark.add_argument("--rounds", type=int, default=None)
        benchmark.add_argument("--json", action="store_true")
        if name in {"claims", "elsewhere", "refresh", "search"}:
            benchmark.add_argument("--articles", type=int, default=None)
            benchmark.add_argument("--folder", type=Path, default=None)
        if name == "formats":
            benchmark.add_argument("--pages", type=Path, default=None, help="a folder of web pages")
        if name == "search":
            benchmark.add_argument("--peers", nargs="*", choices=PEERS, default=None)
    options = vars(parser.parse_args())
    name, as_json = options.pop("name"), options.pop("json")
    run: Callable[..., list[Row]] = import_module(f"tests.benchmarks.{name}").run
    rows = run(**options)
    if as_json:
        print(json.dumps({"version": 1, "benchmark": name, "rows": rows}))
    else:
        print(_NAMES[name])
        print(table(rows))


main()
