"""Messages through a pipe: eight bytes of length, then as many bytes of message."""

from __future__ import annotations

import os
import struct
from pathlib import Path
from typing import IO, BinaryIO

_LENGTH = struct.Struct("!Q")


class FrameTooLargeError(Exception):
    """A message is longer than its reader is willing to take."""


def write_frame(pipe: IO[bytes], message: bytes) -> None:
    """Send one message."""
    pipe.write(_LENGTH.pack(len(message)))
    pipe.write(message)
    pipe.flush()


def read_frame(pipe: IO[bytes], limit: int | None = None) -> bytes | None:
    """Give the next message, or None when the pipe has ended, be it within a message.

    Raises FrameTooLargeError, with nothing of it read, on a message of more than `limit` bytes.
    """
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    if limit is not None and length > limit:
        raise FrameTooLargeError
    message = pipe.read(length)
    return message if len(message) == length else None


def claim_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Take standard input and output for the frames alone: what a library prints goes nowhere."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    with Path(os.devnull).open("r+b") as nowhere:
        for descriptor in (0, 1, 2):
            os.dup2(nowhere.fileno(), descriptor)
    return requests, answers
