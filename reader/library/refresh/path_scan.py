"""What has become of some files and folders of the library, without a look at the others."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from reader.formats.mail_files import holds_mail
from reader.library.refresh.scan import FoundFile, Scan, scan


def scan_paths(
    roots: Sequence[Path], paths: Iterable[Path], is_supported: Callable[[Path], bool]
) -> Scan:
    """Look at `paths` alone, each as a walk through `roots` would have seen it.

    `roots` are as `distinct_roots` gives them. What lies in none of them, is hidden or lies behind
    a link is as good as not there. The `roots` of the result are the paths looked at: what is
    known of them and not found has been deleted, unless it lies in one of the folders `unseen`. A
    root that goes while it is looked at is unseen, too.
    """
    looked_at = tuple(path for path in _outermost(paths) if _root_of(path, roots) is not None)
    before = {root: _identity(root) for root in roots}
    unseen = [root for root, identity in before.items() if identity is None]
    files: list[FoundFile] = []
    for path in looked_at:
        root = _root_of(path, roots)
        if root is not None and before[root] is not None:
            files.extend(_look(root, path, is_supported, unseen))
    unseen += [root for root in roots if before[root] and _identity(root) != before[root]]
    files.sort(key=lambda file: os.fsencode(file.path))
    return Scan(looked_at, tuple(files), tuple(unseen))


def _outermost(paths: Iterable[Path]) -> Iterator[Path]:
    """The paths in order, without those that lie within another one."""
    last = b""
    for path in sorted(set(paths), key=_inside):
        if not last or not _inside(path).startswith(last):
            last = _inside(path)
            yield path


def _inside(path: Path) -> bytes:
    """What the paths of everything in a folder begin with."""
    return os.fsencode(path).rstrip(b"/") + b"/"


def _root_of(path: Path, roots: Sequence[Path]) -> Path | None:
    inside = _inside(path)
    return next((root for root in roots if inside.startswith(_inside(root))), None)


def _identity(root: Path) -> tuple[int, int] | None:
    """Tells what is at a root from what may come to be there; None of one that is not mounted."""
    try:
        status = root.stat()
        if stat.S_ISDIR(status.st_mode):
            with os.scandir(root) as entries:
                if next(entries, None) is None:
                    return None
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _look(
    root: Path, path: Path, is_supported: Callable[[Path], bool], unseen: list[Path]
) -> Iterator[FoundFile]:
    try:
        status = _status_behind(root, path)
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError:
        unseen.append(path)
        return
    if status is None:
        return
    if stat.S_ISREG(status.st_mode) and (path == root or is_supported(path) or holds_mail(path)):
        yield FoundFile(path, status.st_size, status.st_mtime_ns)
    elif stat.S_ISDIR(status.st_mode):
        found = scan((path,), is_supported)
        unseen += [folder for folder in found.unseen if folder == root or not _is_empty(folder)]
        yield from found.files


def _status_behind(root: Path, path: Path) -> os.stat_result | None:
    """The status of what is at `path`; None where the way from `root` there is not to be gone."""
    folder, status = root, root.stat()
    for name in path.relative_to(root).parts:
        folder /= name
        if name.startswith(".") or not stat.S_ISDIR(status.st_mode):
            return None
        status = folder.lstat()
    return status


def _is_empty(folder: Path) -> bool:
    """Whether nothing is in a folder below a root, be it that it is gone itself."""
    try:
        with os.scandir(folder) as entries:
            return next(entries, None) is None
    except FileNotFoundError:
        return True
    except OSError:
        return False
