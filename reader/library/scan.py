"""Which files of the library's folders could hold articles."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path


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
    """Each once, ordered by the bytes of their paths."""
    unseen: tuple[Path, ...]
    """Folders that are missing, could not be listed, or are roots without any entry, as a mount
    point is while nothing is mounted: what is missing below them has not been deleted."""


def distinct_roots(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Give `folders` absolute and free of links, without those that lie within another one."""
    roots: list[Path] = []
    for folder in sorted({Path(os.path.realpath(folder)) for folder in folders}):
        if not any(folder.is_relative_to(root) for root in roots):
            roots.append(folder)
    return tuple(roots)


def scan(folders: Sequence[Path], is_supported: Callable[[Path], bool]) -> Scan:
    """Walk through `folders`; each may also be a file.

    Hidden files and folders are left out, and so are links: what they point to is either outside
    the tree or found under its own name. A file's name need not be decodable.
    """
    roots = distinct_roots(folders)
    files: list[FoundFile] = []
    unseen: list[Path] = []
    for root in roots:
        files.extend(_walk(root, is_supported, unseen))
    files.sort(key=lambda file: os.fsencode(file.path))
    return Scan(roots, tuple(files), tuple(unseen))


def _walk(
    root: Path, is_supported: Callable[[Path], bool], unseen: list[Path]
) -> Iterator[FoundFile]:
    try:
        status = root.stat()
    except OSError:
        unseen.append(root)
        return
    if not stat.S_ISDIR(status.st_mode):
        if stat.S_ISREG(status.st_mode):
            yield FoundFile(root, status.st_size, status.st_mtime_ns)
        return
    folders = [root]
    while folders:
        folder = folders.pop()
        entries = _entries(folder)
        if entries is None or (folder == root and not entries):
            unseen.append(folder)
            continue
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(folder / entry.name)
            elif entry.is_file(follow_symlinks=False) and is_supported(folder / entry.name):
                yield from _found(folder / entry.name, entry)


def _entries(folder: Path) -> list[os.DirEntry[str]] | None:
    """What is in `folder`, or None where it could not be listed to its end."""
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return None


def _found(path: Path, entry: os.DirEntry[str]) -> Iterator[FoundFile]:
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError:
        return  # gone since the folder was listed
    yield FoundFile(path, status.st_size, status.st_mtime_ns)
