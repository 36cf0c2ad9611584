"""A process that reads a large file for its parent, which shows the text before it is annotated.

`python -m reader.library.opening.reading_process` takes one request on standard input, gives the
file's articles on standard output and then their marks, in pieces and as frames, and ends with its
parent, whatever it is doing then.
"""

from __future__ import annotations

import json
import os
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
from reader.text import clean

_NICENESS = 10


def main() -> None:
    """Answer the one request there is: a path, and the content where that was read already."""
    requests, answers = claim_pipes()
    request = json.loads(read_frame(requests) or b"null")
    if request is None:
        return
    path = Path(request["path"])
    data = read_frame(requests) if request["has_data"] else None
    threading.Thread(target=_end_with_parent, args=(requests,), daemon=True).start()
    with collecting_seldom():
        for piece in _answer(path, data):
            write_frame(answers, json.dumps(piece, separators=(",", ":")).encode("ascii"))


def _answer(path: Path, data: bytes | None) -> Iterator[Json]:
    try:
        articles, missing = load_all(load(path) if data is None else loads(data, path))
        del data
        for article in articles:
            yield from article_pieces(article)
        yield {"read": None}
        if hasattr(os, "nice"):
            os.nice(_NICENESS)  # the text is there to be read by now
        for article in articles:
            yield from mark_pieces(annotate(article))
        yield {"annotated": missing}
    except FormatError as error:
        yield {"failure": clean(error.reason)}
    except MemoryError:
        yield {"failure": "there is not enough memory for it"}
    except Exception as error:  # whatever a hostile file does to a format's library
        yield {"failure": clean(f"its content led to an error ({type(error).__name__}: {error})")}


def _end_with_parent(requests: BinaryIO) -> None:
    """Wait for the parent to close the pipe."""
    requests.read()
    os._exit(0)


if __name__ == "__main__":
    main()
