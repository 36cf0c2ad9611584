"""Prints how right the program is: `python -m tests.accuracy [relevance|news] [--errors]`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence

from tests.accuracy.floors import write_floors
from tests.accuracy.measuring import (
    Measure,
    Scores,
    figure_table,
    news_table,
    page_table,
    ranking_table,
    score_all,
    score_all_news,
    score_relevance,
    statement_table,
)


def main(arguments: list[str]) -> int:
    """Measure and print; with `--write-floors` also set the floors."""
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy", description=__doc__)
    parser.add_argument(
        "part",
        nargs="?",
        choices=("relevance", "news"),
        help="measure how well hits are ordered, or the structure of saved news, alone",
    )
    parser.add_argument(
        "--errors", action="store_true", help="list every disagreement, but for what is kept unseen"
    )
    parser.add_argument("--write-floors", action="store_true", help="set the floors to this")
    options = parser.parse_args(arguments)
    if options.part and options.write_floors:
        parser.error("floors are set on all gold")
    sets = _PARTS[options.part]()
    measures = [measure for scores in sets for measure in scores.measures()]
    print(
        *(_TABLES[part](measures) for part in _TABLES if options.part in {None, part}), sep="\n\n"
    )
    if options.errors:
        for scores in sets:
            if not scores.texts.startswith(_UNSEEN):
                _print_errors(scores)
    if options.write_floors:
        write_floors(measures)
    return 0


_PARTS: Mapping[str | None, Callable[[], Sequence[Scores]]] = {
    None: score_all,
    "relevance": score_relevance,
    "news": score_all_news,
}
_TABLES: Mapping[str, Callable[[Sequence[Measure]], str]] = {
    "statements": statement_table,
    "figures": figure_table,
    "news": news_table,
    "pages": page_table,
    "relevance": ranking_table,
}

_UNSEEN = ("unseen", "relevance held out")


def _print_errors(scores: Scores) -> None:
    if scores.statements is not None:
        print(f"\n{scores.texts}, statements:", *scores.statements.errors, sep="\n  ")
    if scores.figures is not None:
        print(f"\n{scores.texts}, figures:", *scores.figures.errors, sep="\n  ")
    if scores.news is not None:
        print(f"\n{scores.texts}:", *scores.news.errors, sep="\n  ")
    if scores.pages is not None:
        print(f"\n{scores.texts}:", *scores.pages.errors, sep="\n  ")
    if scores.ranking is not None:
        print(f"\n{scores.texts}:", *scores.ranking.errors, sep="\n  ")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
