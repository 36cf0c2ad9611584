"""How fast statements are found: the project's own gold by language, and hostile lines."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable
from statistics import median
from time import process_time

from reader.statements import find_statements
from tests.accuracy.measuring import passages
from tests.benchmarks.measure import Row

_ROUNDS = 5
_LANGUAGES = ("en", "de", "fr")
_CHARACTERS = 300_000
_WORDS = re.compile(r"\w+|[^\w\s]")
"""The baseline: finding every word and mark, which any reading of the language begins with."""

_HOSTILE = ('"', "'a ", "“", "said ", '"a" said ')
_HOSTILE_CHARACTERS = 1_000_000
_DENSE = '"a\n'
"""The slowest text known: a quotation on every line of two characters."""


def run(rounds: int | None = None) -> list[Row]:
    """Give processor time per megabyte (10⁶ characters), and the ratio to the baseline's."""
    articles = {language: _articles(language) for language in _LANGUAGES}
    texts = {f"articles, {language}": (texts, language) for language, texts in articles.items()}
    for unit in _HOSTILE:
        texts[f"one line of {unit!r}"] = ([unit * (_HOSTILE_CHARACTERS // len(unit))], "en")
    texts[f"lines of {_DENSE!r}"] = ([_DENSE * (_CHARACTERS // len(_DENSE))], "en")
    return [_row(name, *text, rounds or _ROUNDS) for name, text in texts.items()]


def _articles(language: str) -> list[str]:
    own = [
        gold.text
        for folder in ("passages", "unseen")
        for gold in passages(folder)
        if gold.language == language
    ]
    return own * (1 + _CHARACTERS // sum(map(len, own)))


def _row(name: str, texts: list[str], language: str, rounds: int) -> Row:
    megabytes = sum(map(len, texts)) / 1_000_000
    ours, baseline = [], []
    for _ in range(rounds):
        ours.append(_seconds(lambda text: find_statements(text, language), texts) / megabytes)
        baseline.append(_seconds(_WORDS.findall, texts) / megabytes)
    return {
        "text": name,
        "s per MB": median(ours),
        "MB per s": 1 / median(ours),
        "baseline s per MB": median(baseline),
        "ratio": median(ours) / median(baseline),
    }


def _seconds(function: Callable[[str], object], texts: list[str]) -> float:
    gc.collect()
    start = process_time()
    for text in texts:
        function(text)
    return process_time() - start
