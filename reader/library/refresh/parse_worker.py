"""A process that reads and annotates files for its parent.

`python -m reader.library.refresh.parse_worker` takes requests on standard input and gives its
answers on standard output, both as frames (see `reader.library.refresh.frames`). It ends when its
parent closes the pipe, and limits its own memory and processor time, so that no file can make it
outlive or starve anything else.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from reader.errors import FormatError, IncompleteError, NoArticleError
from reader.library.refresh.file_digest import data_digest, file_digest
from reader.library.refresh.frames import claim_pipes, read_frame, write_frame
from reader.library.refresh.garbage import collecting_seldom, keep_for_good
from reader.library.refresh.process_limits import (
    TOO_MUCH_MEMORY,
    Allowance,
    is_memory_spent,
    limit_memory,
    limit_processor_time,
    peak_memory,
)
from reader.text import clean

_BALLAST = bytearray(16 << 20)
"""Given back when memory has run out: without any left not even that could be told."""

_REHEARSAL = b"A title\n\n\xe2\x80\x9cIt leaks,\xe2\x80\x9d said Anna Berg of 300 people.\n"
"""Read once, so that all the rules have been loaded before a file has to wait for it."""


def main() -> None:
    """Answer requests until there are no more."""
    seconds, memory = float(sys.argv[1]), int(sys.argv[2])
    requests, answers = claim_pipes()
    limit_memory(memory)
    limit_processor_time(seconds)

    def send(answer: dict[str, Any]) -> None:
        write_frame(answers, json.dumps(answer, separators=(",", ":")).encode("ascii"))

    with collecting_seldom():
        is_first = True
        while (frame := read_frame(requests)) is not None:
            request = json.loads(frame)
            limit_processor_time(seconds)
            if request["path"] is None:
                send({"ready": _get_ready()})
                continue
            data = read_frame(requests) if request.get("has_data") else None
            send(_answer(request, data, send))
            del data
            if is_first:  # what reading a file needs has been loaded by now
                keep_for_good()
                is_first = False


def _answer(
    request: dict[str, Any], data: bytes | None, send: Callable[[dict[str, Any]], None]
) -> dict[str, Any]:
    """Send the file's digest and its articles one by one; gives what to send at the end."""
    path = Path(request["path"])
    allowance = Allowance(request["seconds"], request["in_all"])
    allowance.begin_article()
    is_told = False
    try:
        digest = file_digest(path) if data is None else data_digest(data)
        send({"digest": digest, "peak": peak_memory()})
        if digest != request["known"]:
            for article in _articles(path, data, request.get("format")):
                send(article)
                if allowance.begin_article() and not is_told:
                    send({"ends": "in_all"})
                    is_told = True
    except NoArticleError as error:  # a file of another kind, in which nobody expects one
        return {"end": None, "spent": False, "partial": False, "none": clean(error.reason)}
    except ImportError as error:
        send(
            {"digest": None, "peak": peak_memory()}
        )  # not the file's fault: it is tried again by the next run
        return {
            "end": clean(f"a part of the program is missing ({error})"),
            "spent": False,
            "partial": False,
        }
    except Exception as error:  # whatever a hostile file does to a format's library
        if isinstance(error, MemoryError):
            _BALLAST.clear()
        is_spent = isinstance(error, MemoryError | RecursionError) or is_memory_spent()
        is_partial = isinstance(error, IncompleteError)
        return {"end": _reason(error), "spent": is_spent, "partial": is_partial}
    return {"end": None, "spent": False, "partial": False}


def _get_ready() -> bool:
    """Load what reading an article takes; gives whether that is all there."""
    try:
        from reader.formats import loads
        from reader.library.catalogue.annotated import annotate

        for article in loads(_REHEARSAL, Path("rehearsal.txt")):
            annotate(article)
    except Exception:  # the first file says what it is that does not work
        return False
    return True


def _articles(
    path: Path, data: bytes | None = None, name: str | None = None
) -> Iterator[dict[str, Any]]:
    from reader.formats import load, loads
    from reader.library.catalogue.annotated import annotate, article_to_json

    for article in load(path, name) if data is None else loads(data, path, name):
        yield {"article": article_to_json(annotate(article))}


def _reason(error: Exception) -> str:
    """Say why a file could not be read, as the part of a sentence after "because"."""
    if isinstance(error, FormatError):
        return clean(error.reason)
    if isinstance(error, MemoryError) or is_memory_spent():
        return TOO_MUCH_MEMORY
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    if isinstance(error, OSError) and error.strerror:
        return clean(f"the system says: {error.strerror}")
    return clean(f"its content led to an error ({type(error).__name__}: {error})")


if __name__ == "__main__":
    main()
