"""The folders of the library with how many articles lie in and below each; pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.library.rows import ArticleRow


@dataclass(frozen=True, slots=True)
class FolderNode:
    """A folder, or a file that the library was given as one."""

    path: Path
    depth: int
    """How many of the tree's folders it lies in."""
    count: int
    """Articles in it and below."""
    unread: int
    has_folders: bool
    """Whether folders with articles lie in it."""


class FolderTree:
    """The folders that hold articles, below some roots."""

    def __init__(
        self, rows: Iterable[ArticleRow], read: AbstractSet[int], roots: Sequence[Path]
    ) -> None:
        """Count articles; those under no root lie in the folder of their own file."""
        counts: Counter[Path] = Counter()
        unread: Counter[Path] = Counter()
        tops = set(roots)
        for row in rows:
            place = row.path if row.path in tops else row.path.parent
            counts[place] += 1
            unread[place] += row.id not in read
        self._counts: Counter[Path] = Counter()
        self._unread: Counter[Path] = Counter()
        self._folders: dict[Path, set[Path]] = {}
        self.roots = [root for root in roots if not tops.intersection(root.parents)]
        """The folders at the top, in order."""
        for place, count in counts.items():
            for folder in self._up_from(place, tops):
                self._counts[folder] += count
                self._unread[folder] += unread[place]

    def _up_from(self, place: Path, tops: AbstractSet[Path]) -> Iterator[Path]:
        """A folder and those it lies in, up to the outermost root."""
        line = [place, *place.parents]
        last = max((n for n, folder in enumerate(line) if folder in tops), default=0)
        for number, folder in enumerate(line[: last + 1]):
            yield folder
            if number:
                self._folders.setdefault(folder, set()).add(line[number - 1])
        if line[last] not in self.roots:
            self.roots.append(line[last])

    def nodes(self, opened: AbstractSet[Path]) -> Iterator[FolderNode]:
        """Give the folders at the top, and what lies in those that are opened, in order."""
        waiting = [(root, 0) for root in reversed(self.roots)]
        while waiting:
            path, depth = waiting.pop()
            folders = self._folders.get(path, ())
            yield FolderNode(path, depth, self._counts[path], self._unread[path], bool(folders))
            if path in opened:
                waiting += [(folder, depth + 1) for folder in sorted(folders, reverse=True)]
