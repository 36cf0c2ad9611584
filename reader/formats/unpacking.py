"""Compressed content, taken apart within limits: what is packed tightly may unpack to anything.

Nothing is ever written to a file, so that no name in an archive can lead out of it.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from reader.errors import FormatError

MOST_UNPACKED = 200_000_000
"""Bytes that one file may unpack to."""
MOST_RATIO = 100
"""So many times its packed size."""
_SMALL = 10_000_000
"""Bytes; what unpacks to fewer does no harm, whatever its ratio."""
_MOST_ENTRIES = 100_000
_CHUNK = 1 << 16


class Archive:
    """A zip archive in memory, whose files are read one by one within limits for all of them."""

    def __init__(self, data: bytes, path: Path) -> None:
        """Open an archive; `path` only names it.

        Raises:
            FormatError: It is damaged, or holds too many files.
        """
        self._path = path
        self._packed = len(data)
        self._left = MOST_UNPACKED
        self._unpacked = 0
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
            raise FormatError(path, "it is a damaged zip archive") from error
        if len(self._zip.infolist()) > _MOST_ENTRIES:
            raise FormatError(path, f"it is an archive of more than {_MOST_ENTRIES:,} files")

    def names(self) -> Iterator[str]:
        """Give the names of the files in the archive, in its order; they may be anything."""
        # Not `is_dir`, which fails for an empty name.
        return (i.filename for i in self._zip.infolist() if not i.filename.endswith("/"))

    def __contains__(self, name: str) -> bool:
        return name in self._zip.NameToInfo

    def read(self, name: str) -> bytes:
        """Give what the file with this name holds.

        Raises:
            FormatError: There is none, it is encrypted or damaged, or the archive unpacks to more
                than `MOST_UNPACKED` bytes or `MOST_RATIO` times its size.
        """
        chunks: list[bytes] = []
        try:
            with self._zip.open(name) as file:
                while chunk := file.read(_CHUNK):
                    self._count(len(chunk))
                    chunks.append(chunk)
        except KeyError as error:
            raise FormatError(self._path, "a file is missing in the archive") from error
        except RuntimeError as error:  # so zipfile says that a password is needed
            raise FormatError(self._path, "it is encrypted") from error
        except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError) as error:
            raise FormatError(self._path, "it is a damaged zip archive") from error
        except NotImplementedError as error:
            raise FormatError(self._path, "it is packed in a way that is not supported") from error
        return b"".join(chunks)

    @property
    def is_exceeded(self) -> bool:
        """Whether it has unpacked to more than it may, so that nothing more of it is read."""
        return _is_too_much(self._unpacked, self._packed)

    def _count(self, size: int) -> None:
        self._unpacked += size
        _check_unpacked(self._unpacked, self._packed, self._path)


def gunzip(data: bytes, path: Path) -> bytes:
    """Give what is compressed with gzip (RFC 1952); of a file that ends early, what there is.

    Raises:
        FormatError: It is damaged from the beginning, or unpacks to more than `MOST_UNPACKED`
            bytes or `MOST_RATIO` times its size.
    """
    chunks: list[bytes] = []
    size = 0
    rest = data
    while rest:
        unpacker = zlib.decompressobj(wbits=31)
        while rest and not unpacker.eof:
            try:
                chunk = unpacker.decompress(rest, _CHUNK)
            except zlib.error as error:
                if chunks:
                    return b"".join(chunks)  # padding or damage behind what was good
                raise FormatError(path, "it is damaged, or not compressed with gzip") from error
            rest = unpacker.unconsumed_tail or unpacker.unused_data
            if chunk:
                chunks.append(chunk)
                size += len(chunk)
                _check_unpacked(size, len(data), path)
    return b"".join(chunks)


def _check_unpacked(size: int, packed: int, path: Path) -> None:
    """Raise FormatError if `packed` bytes may not unpack to `size` bytes."""
    if size > MOST_UNPACKED:
        raise FormatError(path, f"it unpacks to more than {MOST_UNPACKED // 1_000_000} MB")
    if _is_too_much(size, packed):
        raise FormatError(path, f"it unpacks to more than {MOST_RATIO} times its size")


def _is_too_much(size: int, packed: int) -> bool:
    return size > MOST_UNPACKED or (size > _SMALL and size > MOST_RATIO * packed)
