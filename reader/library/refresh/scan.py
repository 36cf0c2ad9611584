"""Which files of the library's folders could hold articles."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import AnyStr


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file as the folder listing gives it; it has not been opened."""

    path: Path
    size: int
    """In bytes."""
    mtime_ns: int
    """Time of the last modification, in nanoseconds since 1970."""


@dataclass(frozen=True, slots=True)
class Scan:
    """What a walk through the folders saw, and where it could not look."""

    roots: tuple[Path, ...]
    """The folders walked through: absolute, free of links, none within another."""
    files: tuple[FoundFile, ...]
    """Each once, ordered by the bytes of their paths; without those that are `unchanged`."""
    unseen: tuple[Path, ...]
    """Folders that are missing, could not be listed, or are roots without any entry, as a mount
    point is while nothing is mounted: what is missing below them has not been deleted."""
    unchanged: AbstractSet[bytes] = frozenset()
    """The paths, in bytes, of the files that were told to be known as they are."""


def distinct_roots(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Give `folders` absolute and free of links, without those that lie within another one."""
    roots: list[Path] = []
    for folder in sorted({Path(os.path.realpath(folder)) for folder in folders}):
        if not any(folder.is_relative_to(root) for root in roots):
            roots.append(folder)
    return tuple(roots)


def scan(
    folders: Sequence[Path],
    is_supported: Callable[[Path], bool],
    is_known: Callable[[bytes, int, int], bool] = lambda path, size, mtime_ns: False,
) -> Scan:
    """Walk through `folders`; each may also be a file.

    Hidden files and folders are left out, and so are links: what they point to is either outside
    the tree or found under its own name. A file's name need not be decodable. `is_supported` is
    asked for one file of each suffix; where the name tells nothing, a file is found that shows by
    its beginning that it holds mail. `is_known` says of a file's path in bytes, size and time
    whether it has not changed; most files have not, and no more is made of those.
    """
    roots = distinct_roots(folders)
    walk = _Walk(is_supported, is_known)
    for root in roots:
        walk.add(root)
    files = (
        FoundFile(Path(os.fsdecode(path)), size, mtime_ns)
        for path, size, mtime_ns in sorted(walk.found)
    )
    return Scan(roots, tuple(files), tuple(walk.unseen), walk.unchanged)


def suffix_of(name: AnyStr, dot: AnyStr, compressed: AnyStr) -> AnyStr:
    """Give the end of a name from its last full stop on, all of one without; `compressed`, in any
    case, with the suffix before it."""
    end = name.rfind(dot)
    if name[end:].lower() == compressed:
        end = max(name.rfind(dot, 0, end), 0)
    return name[end:] if end >= 0 else name


class _Walk:
    """What has been seen of the folders so far; paths are bytes, which cost the least by far."""

    def __init__(
        self,
        is_supported: Callable[[Path], bool],
        is_known: Callable[[bytes, int, int], bool],
    ) -> None:
        self.found: list[tuple[bytes, int, int]] = []
        """Path, size, time."""
        self.unchanged: set[bytes] = set()
        self.unseen: list[Path] = []
        self._is_supported = is_supported
        self._is_known = is_known
        self._suffixes: dict[bytes, bool] = {}
        """Whether files that end in one are supported, as far as that was asked."""

    def add(self, root: Path) -> None:
        """Walk through one folder and all below it, or take a file as it is."""
        try:
            status = root.stat()
        except OSError:
            self.unseen.append(root)
            return
        if stat.S_ISREG(status.st_mode):
            self._add_file(os.fsencode(root), status)
        elif stat.S_ISDIR(status.st_mode):
            folders = [os.fsencode(root)]
            while folders:
                folder = folders.pop()
                entries = _entries(folder)
                if entries is None or (not entries and folder == os.fsencode(root)):
                    self.unseen.append(Path(os.fsdecode(folder)))
                else:
                    folders += self._below(folder, entries)

    def _below(self, folder: bytes, entries: Iterable[os.DirEntry[bytes]]) -> Iterator[bytes]:
        """Take the files of a folder; gives the folders in it."""
        suffixes = self._suffixes
        others: list[os.DirEntry[bytes]] = []
        for entry in entries:
            name = entry.name
            if name.startswith(b"."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield entry.path
                continue
            suffix = suffix_of(name, b".", b".gz")
            is_supported = suffixes.get(suffix)
            if is_supported is None:
                path = Path(os.fsdecode(name))
                is_supported = suffixes[suffix] = self._is_supported(path)
            if not is_supported:
                others.append(entry)
            elif entry.is_file(follow_symlinks=False):
                self._add_entry(entry)
        self._add_mail(folder, others)

    def _add_mail(self, folder: bytes, entries: Sequence[os.DirEntry[bytes]]) -> None:
        """Take those files of a folder that hold mail although no suffix tells it."""
        # Only here, so that the first frame, which scans nothing, needs no formats.
        from reader.formats.mail_files import holds_mail, may_hold_mail, summaries_in

        home = os.fsdecode(os.path.basename(folder))  # noqa: PTH119 # it is bytes
        summaries = summaries_in(os.fsdecode(entry.name) for entry in entries)
        for entry in entries:
            is_likely = may_hold_mail(home, os.fsdecode(entry.name), summaries)
            if is_likely and entry.is_file(follow_symlinks=False):
                self._add_entry(entry, partial(holds_mail, Path(os.fsdecode(entry.path))))

    def _add_entry(
        self, entry: os.DirEntry[bytes], is_mail: Callable[[], bool] = lambda: True
    ) -> None:
        with suppress(OSError):  # gone since the folder was listed
            self._add_file(entry.path, entry.stat(follow_symlinks=False), is_mail)

    def _add_file(
        self, path: bytes, status: os.stat_result, is_mail: Callable[[], bool] = lambda: True
    ) -> None:
        """Take a file; one that is not known must hold articles, or mail where that is asked."""
        size, mtime_ns = status.st_size, status.st_mtime_ns
        if self._is_known(path, size, mtime_ns):
            self.unchanged.add(path)
        elif is_mail():
            self.found.append((path, size, mtime_ns))


def _entries(folder: bytes) -> list[os.DirEntry[bytes]] | None:
    """What is in `folder`, or None where it could not be listed to its end."""
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return None
