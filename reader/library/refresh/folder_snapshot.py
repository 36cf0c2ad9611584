"""What folders held when they were last looked at, to tell what has changed since.

A folder's time tells that entries were added, removed or renamed, for one `stat` of the folder;
only a file that is written in place is not told by it, and needs a look at every file.
"""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nlargest
from pathlib import Path

from reader.formats.mail_files import holds_mail, may_hold_mail, summaries_in
from reader.library.refresh.scan import suffix_of

_LEAST_AGE = 2 * 10**9
"""Nanoseconds after which a folder's time is sure to change with the next entry: there are file
systems that count in steps of two seconds."""

_FEW = 2_000
"""Entries up to which every file of a folder is looked at where the folder has changed."""

_RECENT = 256
"""Files that are looked at each time, those that were written last: they are the likeliest to be
written in place again."""

_FileState = tuple[int, int, int]
"""Inode, size in bytes, time of the last modification in nanoseconds."""


@dataclass(slots=True)
class _Folder:
    mtime_ns: int | None = None
    """None where it has to be listed anew, whatever its time is."""
    files: dict[str, _FileState] = field(default_factory=dict)
    folders: set[str] = field(default_factory=set)
    """The names of its folders."""
    others: dict[str, _FileState] = field(default_factory=dict)
    """The files whose names tell nothing, and which held no mail when they were looked at."""


class FolderSnapshot:
    """Tells which files and folders below some roots have changed since it was last asked.

    Hidden entries and links are left out, and files that are not supported. A folder that cannot
    be listed, and a root that is missing or empty, is taken to hold what it held.
    """

    def __init__(self, roots: Sequence[Path], is_supported: Callable[[Path], bool]) -> None:
        """Take what `roots` hold now, which are as `distinct_roots` gives them."""
        self._roots = [os.fspath(root) for root in roots]
        self._is_supported = is_supported
        self._suffixes: dict[str, bool] = {}
        """Which of those seen are supported."""
        self._folders: dict[str, _Folder] = {}
        for root in self._roots:
            self._add(root)
        self._recent = dict.fromkeys(self._written_last())
        """The paths of the files that were written last, the latest at the end."""

    def look(self) -> set[Path]:
        """Give what was added, removed or renamed; looks at folders, and files written lately."""
        return self._look(every_file=False) | {Path(path) for path in self._written_again()}

    def walk(self) -> set[Path]:
        """Give what was added, removed, renamed or written; looks at every file."""
        return self._look(every_file=True)

    def _look(self, *, every_file: bool) -> set[Path]:
        changed: set[str] = set()
        for path in list(self._folders):
            folder = self._folders.get(path)
            if folder is not None:  # else it lay in one that is gone
                changed.update(self._changes_in(path, folder, every_file=every_file))
        for path in changed:
            self._recent.pop(path, None)
            self._recent[path] = None
        for path in list(self._recent)[: max(0, len(self._recent) - _RECENT)]:
            del self._recent[path]
        return {Path(path) for path in changed}

    def _written_last(self) -> list[str]:
        files = (
            (state[2], _join(path, name))
            for path, folder in self._folders.items()
            for name, state in folder.files.items()
            if name
        )
        return [path for _, path in sorted(nlargest(_RECENT, files))]

    def _written_again(self) -> Iterator[str]:
        for path in self._recent:
            home, name = os.path.split(path)
            folder = self._folders.get(home)
            known = folder.files.get(name) if folder is not None else None
            if folder is None or known is None:
                continue  # it is a folder, or gone
            try:
                status = os.lstat(path)
            except OSError:
                continue  # the next look at its folder tells
            if stat.S_ISREG(status.st_mode) and _state(status)[1:] != known[1:]:
                folder.files[name] = _state(status)
                yield path

    def _add(self, path: str) -> None:
        """Take what a folder holds that was not known, and what its folders hold."""
        waiting = [path]
        while waiting:
            path = waiting.pop()
            folder = self._folders[path] = _Folder()
            for _ in self._changes_in(path, folder, every_file=True, is_new=True):
                pass
            waiting += [_join(path, name) for name in folder.folders]

    def _changes_in(
        self, path: str, folder: _Folder, *, every_file: bool, is_new: bool = False
    ) -> Iterator[str]:
        """Bring what is known of a folder up to date; gives the paths that have changed."""
        before_listing = time.time_ns()
        try:
            status = os.stat(path)  # noqa: PTH116 # of every folder, again and again
            if stat.S_ISREG(status.st_mode):
                yield from self._change_of(path, folder, status)
                return
            if not every_file and status.st_mtime_ns == folder.mtime_ns:
                return
            with os.scandir(path) as entries:
                listed = [entry for entry in entries if not entry.name.startswith(".")]
        except OSError:
            folder.mtime_ns = None
            return
        if not listed and path in self._roots:
            folder.mtime_ns = None
            return
        is_settled = before_listing - status.st_mtime_ns >= _LEAST_AGE
        folder.mtime_ns = status.st_mtime_ns if is_settled else None
        names = {entry.name for entry in listed if entry.is_dir(follow_symlinks=False)}
        # A file may have come in the place of one with its inode: only a look at each tells.
        every_file = every_file or len(listed) <= _FEW
        files = self._files(path, listed, folder, every_file=every_file)
        before = folder.files
        changed = {name for name, state in files.items() if before.get(name) != state}
        changed.update(before.keys() - files.keys())
        added, gone = names - folder.folders, folder.folders - names
        folder.files, folder.folders = files, names
        if not is_new:
            for name in added:
                self._add(_join(path, name))
            for name in gone:
                self._forget(_join(path, name))
        for name in changed | added | gone:
            yield _join(path, name)

    def _change_of(self, path: str, root: _Folder, status: os.stat_result) -> Iterator[str]:
        """The path of a root that is a file, where it has changed."""
        now = {"": _state(status)}
        if root.files != now:
            root.files = now
            yield path

    def _files(
        self,
        path: str,
        listed: Sequence[os.DirEntry[str]],
        folder: _Folder,
        *,
        every_file: bool,
    ) -> dict[str, _FileState]:
        named: list[os.DirEntry[str]] = []
        unnamed: list[os.DirEntry[str]] = []
        for entry in listed:
            if entry.is_file(follow_symlinks=False):
                (named if self._is_of_format(entry.name) else unnamed).append(entry)
        summaries = summaries_in(entry.name for entry in unnamed)
        home = os.path.basename(path)  # noqa: PTH119 # of every folder, again and again
        likely = [entry for entry in unnamed if may_hold_mail(home, entry.name, summaries)]
        files = _states(named, folder.files, every_file=every_file)
        known = {**folder.files, **folder.others}
        others: dict[str, _FileState] = {}
        for name, state in _states(likely, known, every_file=every_file).items():
            is_same = known.get(name) == state
            is_mail = name in folder.files if is_same else holds_mail(Path(path, name))
            (files if is_mail else others)[name] = state
        folder.others = others
        return files

    def _is_of_format(self, name: str) -> bool:
        suffix = suffix_of(name, ".", ".gz")
        known = self._suffixes.get(suffix)
        if known is None:
            known = self._suffixes[suffix] = self._is_supported(Path(name))
        return known

    def _forget(self, path: str) -> None:
        """Know nothing any more of a folder and of all within."""
        waiting = [path]
        while waiting:
            path = waiting.pop()
            folder = self._folders.pop(path, None)
            if folder is not None:
                waiting += [_join(path, name) for name in folder.folders]


def _states(
    entries: Iterable[os.DirEntry[str]], known: Mapping[str, _FileState], *, every_file: bool
) -> dict[str, _FileState]:
    """The states of files, those that are `known` without a look at them unless at `every_file`."""
    states = {}
    for entry in entries:
        before = known.get(entry.name)
        if before is not None and not every_file and before[0] == entry.inode():
            states[entry.name] = before
            continue
        try:
            state = _state(entry.stat(follow_symlinks=False))
        except OSError:
            continue  # gone since the folder was listed
        # Some file systems make up another inode for the same file each time.
        states[entry.name] = before if before is not None and before[1:] == state[1:] else state
    return states


def _join(folder: str, name: str) -> str:
    return os.path.join(folder, name)  # noqa: PTH118 # of every file, again and again


def _state(status: os.stat_result) -> _FileState:
    return status.st_ino, status.st_size, status.st_mtime_ns
