"""Messages through a pipe: eight bytes of length, then as many bytes of message."""

from __future__ import annotations

import struct
from typing import IO

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
