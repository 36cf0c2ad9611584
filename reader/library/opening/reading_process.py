"""A process that reads a large file for its parent, which shows the text before it is annotated.

`python -m reader.library.opening.reading_process` takes one request on standard input, gives the
file's articles on standard output and then their marks, in pieces and as frames, and ends with its
parent, whatever it is doing then. It bounds its own memory, and until the text is read its own
processor time; both are told on its command line, in bytes and in seconds.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from reader.errors import FormatError
from reader.formats import load, load_all, loads
from reader.library.catalogue.annotated import Json, annotate
from reader.library.opening.pieces import article_pieces, mark_pieces
from reader.library.refresh.frames import claim_pipes, read_frame, write_frame
from reader.library.refresh.garbage import collecting_seldom
from reader.library.refresh.process_limits import (
    TOO_MUCH_MEMORY,
    is_memory_spent,
    limit_memory,
    limit_processor_time,
    unlimit_processor_time,
)
from reader.text import clean

_NICENESS = 10
_MUCH = 400_000
"""Characters; to annotate more takes seconds, in which others come first."""


def main() -> None:
    """Answer the one request there is: a path, and the content where that was read already."""
    seconds, memory = float(sys.argv[1]), int(sys.argv[2])
    requests, answers = claim_pipes()
    limit_memory(memory)
    limit_processor_time(seconds)
    request = json.loads(read_frame(requests) or b"null")
    if request is None:
        return
    path = Path(request["path"])
    data = read_frame(requests) if request["has_data"] else None
    threading.Thread(target=_end_with_parent, args=(requests,), daemon=True).start()
    with collecting_seldom():
        for piece in _answer(path, data, request["format"]):
            write_frame(answers, json.dumps(piece, separators=(",", ":")).encode("ascii"))


def _answer(path: Path, data: bytes | None, name: str | None) -> Iterator[Json]:
    failure = ""
    try:
        articles, missing = load_all(load(path, name) if data is None else loads(data, path, name))
        del data
        for article in articles:
            yield from article_pieces(article)
        unlimit_processor_time()  # the text is there to be read by now
        yield {"read": None}
        if hasattr(os, "nice") and sum(len(article.text) for article in articles) > _MUCH:
            os.nice(_NICENESS)
        for article in articles:
            yield from mark_pieces(annotate(article))
        yield {"annotated": missing}
    except FormatError as error:
        failure = clean(error.reason)
    except Exception as error:  # whatever a hostile file does to a format's library
        if isinstance(error, MemoryError) or is_memory_spent():
            failure = TOO_MUCH_MEMORY
        else:
            failure = clean(f"its content led to an error ({type(error).__name__}: {error})")
    if failure:  # told only here, where what the error kept from being freed is free
        yield {"failure": failure}


def _end_with_parent(requests: BinaryIO) -> None:
    """Wait for the parent to close the pipe."""
    requests.read()
    os._exit(0)


if __name__ == "__main__":
    main()
