"""Runs quantulum3 in an environment of its own: JSON on stdin, JSON on stdout.

Takes `{"texts": […], "rounds": N}` and gives `{"version": …, "seconds": […], "found": …}`: the
processor time of each round over all texts, its import and a first short text left out. It is
started by a Python that has quantulum3 and nothing of this project, so it imports nothing of it.
quantulum3's classifier is not used: that would need scikit-learn and take longer still.
"""

from __future__ import annotations

import json
import sys
import warnings
from importlib import import_module
from importlib.metadata import version
from time import process_time


def main() -> None:
    warnings.simplefilter("ignore")
    parse = import_module("quantulum3.parser").parse
    task = json.load(sys.stdin)
    parse("It weighs 5 kg.")
    seconds, found = [], 0
    for _ in range(task["rounds"]):
        start = process_time()
        found = sum(len(parse(text)) for text in task["texts"])
        seconds.append(process_time() - start)
    json.dump({"version": version("quantulum3"), "seconds": seconds, "found": found}, sys.stdout)


if __name__ == "__main__":
    main()
