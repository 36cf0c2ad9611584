"""How fast figures are found: our gold beside quantulum3, an article, hostile text, the import.

quantulum3 is a peer for development alone and lives in an environment of its own:

    python3 -m venv peers && peers/bin/pip install quantulum3
    QUANTULUM3_PYTHON=peers/bin/python python -m tests.benchmarks figures
"""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import process_time

from reader.figures import find_figures
from tests.accuracy.measuring import passages
from tests.benchmarks.measure import Row, milliseconds

PEER_VARIABLE = "QUANTULUM3_PYTHON"
"""Names the Python of an environment that has quantulum3."""
_PEER = Path(__file__).with_name("quantulum3_peer.py")
_NOT_MEASURED = "NOT MEASURED"

_ROUNDS = 7
_PEER_ROUNDS = 2
_PEER_CHARACTERS = 20_000
"""quantulum3 is slow; it gets the same texts as we do in the row that compares the two."""
_CHARACTERS = 200_000
_LANGUAGES = ("en", "de", "fr")

_ARTICLE = 6_000
_HOSTILE = ("1 ", "one ", "12 345 ", "1/", "1,", "5-", "$", "9")
_HOSTILE_CHARACTERS = 100_000

_BARE = "import sys, time"
_LOADED = """
start = time.perf_counter()
from reader.figures import find_figures
find_figures("It cost 5 dollars.", "en")
print(time.perf_counter() - start)
"""
_PEAK = """
try:
    status = open("/proc/self/status").read()
    print(int(status.split("VmHWM:")[1].split()[0]) / 1000)
except OSError:
    import resource
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6)
"""
"""The peak of the memory in megabytes. Linux's `ru_maxrss` would count what forked us too."""


def run(rounds: int | None = None) -> list[Row]:
    """Give a row for each text, beside the peer where it runs, and one for the import."""
    rounds = rounds or _ROUNDS
    for language in _LANGUAGES:  # what is loaded once is measured with the import
        _seconds(_gold(language), language)
    return [
        _compared(rounds),
        *(_gold_row(language, rounds) for language in _LANGUAGES),
        _article_row(rounds),
        *(_hostile_row(f"{unit!r} repeated", unit, rounds) for unit in _HOSTILE),
        _hostile_row("a table of a PDF", _table_of_numbers(), rounds),
        _import_row(rounds),
    ]


def _gold(language: str) -> list[str]:
    return [
        gold.text
        for folder in ("passages", "unseen")
        for gold in passages(folder)
        if gold.language == language
    ]


def _compared(rounds: int) -> Row:
    """Our gold, English, as much of it as the peer can be asked to read."""
    texts: list[str] = []
    for text in _gold("en"):
        if sum(map(len, texts)) < _PEER_CHARACTERS:
            texts.append(text)
    characters = sum(map(len, texts))
    ours = median(_seconds(texts, "en") for _ in range(rounds))
    row: Row = {"": "our gold, beside quantulum3", "characters/s": characters / ours}
    peer = _peer_seconds(texts)
    row["quantulum3 characters/s"] = characters / peer if peer else _NOT_MEASURED
    row["times as fast"] = peer / ours if peer else _NOT_MEASURED
    return row


def _peer_seconds(texts: Sequence[str]) -> float | None:
    python = os.environ.get(PEER_VARIABLE)
    if not python:
        return None
    done = subprocess.run(
        [python, str(_PEER)],
        input=json.dumps({"texts": texts, "rounds": _PEER_ROUNDS}),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    seconds: list[float] = json.loads(done.stdout)["seconds"]
    return median(seconds)


def _gold_row(language: str, rounds: int) -> Row:
    own = _gold(language)
    texts = own * (1 + _CHARACTERS // sum(map(len, own)))
    seconds = median(_seconds(texts, language) for _ in range(rounds))
    return {"": f"our gold, {language}", "characters/s": sum(map(len, texts)) / seconds}


def _article_row(rounds: int) -> Row:
    text = "\n\n".join(_gold("en"))[:_ARTICLE]
    middle, high = milliseconds([_seconds([text], "en") for _ in range(5 * rounds)])
    return {"": f"an article of {_ARTICLE:,} characters", "ms": middle, "p95 ms": high}


def _hostile_row(name: str, unit: str, rounds: int) -> Row:
    """The least time is taken: other work on the machine can only add to it."""
    half = (unit * _HOSTILE_CHARACTERS)[: _HOSTILE_CHARACTERS // 2]
    whole = (unit * _HOSTILE_CHARACTERS)[:_HOSTILE_CHARACTERS]
    halves, wholes = [], []
    for _ in range(rounds):
        halves.append(_seconds([half], "en"))
        wholes.append(_seconds([whole], "en"))
    return {
        "": f"{_HOSTILE_CHARACTERS:,} characters, {name}",
        "ms": 1000 * min(wholes),
        "t(2n)/t(n)": min(wholes) / min(halves),
    }


def _table_of_numbers() -> str:
    """Rows of aligned columns, as text taken from a PDF has them."""
    lines = (
        f"District {n:<4}{n * 1207:>12,}{n * 0.37:>9.1f} %{-n * 13:>9}  ({n * 7 % 100})"
        for n in range(1, 60)
    )
    return "\n".join(lines) + "\n"


def _import_row(rounds: int) -> Row:
    seconds, megabytes, bare = [], [], []
    # what is installed is compiled already
    _printed(_BARE + _LOADED)
    for _ in range(rounds):
        bare.append(_printed(_BARE + _PEAK)[0])
        took, peak = _printed(_BARE + _LOADED + _PEAK)
        seconds.append(took)
        megabytes.append(peak)
    middle, high = milliseconds(seconds)
    return {
        "": "import, and a first short text",
        "ms": middle,
        "p95 ms": high,
        "MB above a bare Python": median(megabytes) - median(bare),
    }


def _printed(program: str) -> list[float]:
    keeps_bytecode = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, env=keeps_bytecode
    )
    return [float(number) for number in done.stdout.split()]


def _seconds(texts: Sequence[str], language: str) -> float:
    gc.collect()
    start = process_time()
    for text in texts:
        find_figures(text, language)
    return process_time() - start
