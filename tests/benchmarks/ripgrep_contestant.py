"""`rg -l` over the files of the articles: what searching costs without an index, for scale."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from tests.benchmarks.search_queries import SearchQuery


def is_installed() -> bool:
    """Whether there is an `rg` to run."""
    return shutil.which("rg") is not None


def search(articles: Path, query: SearchQuery) -> int:
    """Give how many files hold the word of a query for a term, as it is written."""
    (word,) = query.words
    command = ["rg", "--files-with-matches", "--ignore-case", "--word-regexp", "--fixed-strings"]
    printed = subprocess.run([*command, "--", word, articles], stdout=subprocess.PIPE)
    return printed.stdout.count(b"\n")
