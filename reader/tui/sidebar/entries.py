"""What stands in the sidebar, line by line; pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.text import clean_name
from reader.tui.sidebar.folder_tree import FolderTree

if TYPE_CHECKING:
    from reader.library.search.saved_search_counts import CountedSearch
    from reader.library.state.saved_searches import SavedSearch


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the sidebar: something the list can be limited to, or a title over some."""

    label: str
    told: str = ""
    """How many articles there are, and how many of them are unread or new."""
    depth: int = 0
    sign: str = ""
    """Whether it can be opened."""
    search: SavedSearch | None = None
    folder: Path | None = None
    is_title: bool = False

    @property
    def key(self) -> object:
        """What tells it from others, whatever is counted by now."""
        return self.search.name if self.search is not None else self.folder or self.label


ALL = "All articles"
_SEARCHES = "Saved searches"
_FOLDERS = "Folders"


@dataclass(frozen=True, slots=True)
class SidebarContent:
    """What is known of what the sidebar shows."""

    articles: int = 0
    unread: int = 0
    searches: Sequence[SavedSearch] = ()
    tree: FolderTree | None = None


def entries(
    content: SidebarContent, counted: Mapping[str, CountedSearch], opened: AbstractSet[Path]
) -> Iterator[Entry]:
    """Give the lines: all articles, the saved searches, the folders.

    `counted` has, by name, what the searches give, as far as that is known; of the folders
    `opened` those within are shown.
    """
    yield Entry(ALL, counts(content.articles, content.unread))
    if content.searches:
        yield Entry(_SEARCHES, is_title=True)
    for search in content.searches:
        yield Entry(search.name, _of_search(counted.get(search.name)), search=search)
    if content.tree is None:
        return
    yield Entry(_FOLDERS, is_title=True)
    for node in content.tree.nodes(opened):
        sign = ("▾" if node.path in opened else "▸") if node.has_folders else ""
        name = node.path.name or node.path
        told = counts(node.count, node.unread)
        yield Entry(clean_name(name), told, node.depth, sign, folder=node.path)


def counts(articles: int, unread: int, new: int = 0) -> str:
    """Say how many articles there are: `12`, `3/12` with the unread ones, `3/12 +2` with new."""
    told = f"{unread:,}/{articles:,}" if unread else f"{articles:,}"
    return f"{told} +{new:,}" if new else told


def _of_search(counted: CountedSearch | None) -> str:
    if counted is None:
        return "…"
    if counted.problem is not None:
        return "?"
    return counts(counted.total, counted.unread, counted.new)
