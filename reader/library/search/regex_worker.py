"""A process that matches regular expressions: `python -m reader.library.search.regex_worker`.

Python's `re` goes back over a text in a time that may grow without bound, holds the interpreter's
lock meanwhile and cannot be stopped. Here a clock ends the process where one text takes too long;
it also ends when its parent closes the pipe. Requests and answers are frames
(`reader.library.refresh.frames`): a request is JSON, followed by as many texts as it says, each as
the catalogue keeps it; each is answered by JSON.
"""

from __future__ import annotations

import json
import re
import resource
import signal
import sys
import warnings
from itertools import islice

from reader.library.catalogue.records import DamagedRecordError, decode_text
from reader.library.refresh.frames import read_frame, write_frame

_MEMORY = 1 << 30
"""Bytes of address space."""


def main() -> None:
    """Answer requests until there are no more."""
    warnings.simplefilter("ignore")
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    while (frame := read_frame(requests)) is not None:
        request = json.loads(frame)
        pattern = re.compile(request["pattern"], request["flags"])
        for _ in range(request["texts"]):
            text = read_frame(requests)
            if text is None:
                return
            signal.setitimer(signal.ITIMER_PROF, request["seconds"])
            found = _spans(pattern, text, request["most"])
            signal.setitimer(signal.ITIMER_PROF, 0)
            write_frame(answers, json.dumps(found).encode("ascii"))


def _spans(pattern: re.Pattern[str], text: bytes, most: int) -> list[tuple[int, int]]:
    """The first matches that hold a character; none in a damaged record."""
    try:
        matches = pattern.finditer(decode_text(text))
    except DamagedRecordError:
        return []
    return list(islice((match.span() for match in matches if match.end() > match.start()), most))


if __name__ == "__main__":
    main()
