"""`reader annotate`: articles, or texts from JSON lines, with what is found in them as JSON."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from reader.cli.arguments import STANDARD_INPUT
from reader.cli.exits import DONE, FAILED
from reader.cli.inputs import annotated_articles, named_inputs, standard_input
from reader.cli.narration import tell
from reader.figures import find_figures
from reader.library.catalogue.annotated import (
    JSON_VERSION,
    Json,
    article_to_json,
    figure_to_json,
    statement_to_json,
)
from reader.statements import find_statements


def run(arguments: argparse.Namespace) -> int:
    """Print one JSON object for each article, or for each line of `--jsonl`.

    An article is written as soon as it is read, for whoever waits at the other end of a pipe.
    """
    names = named_inputs(arguments)
    if arguments.jsonl is not None:
        if arguments.format is not None:
            arguments.complain("--jsonl has no --format: its lines are JSON")
        return _run_lines(arguments.jsonl)
    failures: list[str] = []
    code = FAILED
    articles = annotated_articles(names, failures, arguments)
    for annotated in articles:
        print(json.dumps(article_to_json(annotated)), flush=True)
        code = DONE
    if code == FAILED and not failures:
        tell("no article was found")
    return FAILED if failures else code


def _run_lines(name: str) -> int:
    if name == STANDARD_INPUT:
        return _annotate_lines(standard_input())
    with Path(name).open("rb") as file:
        return _annotate_lines(file)


def _annotate_lines(lines: BinaryIO | Iterable[bytes]) -> int:
    code = DONE
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            record = json.dumps(_annotate_record(json.loads(line)), allow_nan=False)
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            tell(f"line {number} is not {{'id', 'text'}}: {error}")
            code = FAILED
            continue
        print(record)
    return code


def _annotate_record(record: Json) -> Json:
    text, language = record["text"], record.get("language")
    if not isinstance(text, str) or not (language is None or isinstance(language, str)):
        raise TypeError("text and language must be strings")
    return {
        "version": JSON_VERSION,
        "id": record["id"],
        "statements": [statement_to_json(s, text) for s in find_statements(text, language)],
        "figures": [figure_to_json(f, text) for f in find_figures(text, language)],
    }
