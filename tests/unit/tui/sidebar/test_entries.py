from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reader.library.search.saved_search_counts import CountedSearch
from reader.library.state.saved_searches import SavedSearch
from reader.tui.sidebar.entries import SidebarContent, entries
from reader.tui.sidebar.folder_tree import FolderTree
from tests.unit.tui.rows import row_of

PATHS = ("/a/1.txt", "/a/b/2.txt", "/a/b/c/3.txt", "/a/\x1b[1m/4.txt", "/z/5.txt", "/one.txt")
ROWS = [row_of(number, path=path) for number, path in enumerate(PATHS, 1)]
A, B = Path("/a"), Path("/a/b")


def test_folders_count_what_lies_below_them_too() -> None:
    tree = FolderTree(ROWS, {1, 2}, [A, Path("/one.txt"), B])
    nodes = [(str(n.path), n.depth, n.count, n.unread, n.has_folders) for n in tree.nodes({A, B})]
    assert nodes == [
        ("/a", 0, 4, 2, True),
        ("/a/\x1b[1m", 1, 1, 1, False),
        ("/a/b", 1, 2, 1, True),
        ("/a/b/c", 2, 1, 1, False),
        ("/one.txt", 0, 1, 1, False),
        ("/z", 0, 1, 1, False),
    ]
    assert [n.path for n in tree.nodes(set())] == [A, Path("/one.txt"), Path("/z")]


folders = st.lists(st.sampled_from("abc"), max_size=3).map(lambda names: "/".join(["", *names]))


@given(
    paths=st.lists(folders, max_size=10),
    roots=st.lists(folders, max_size=3, unique=True),
    read=st.sets(st.integers(0, 10)),
)
def test_what_lies_at_the_top_adds_up_to_all_articles(
    paths: list[str], roots: list[str], read: set[int]
) -> None:
    rows = [row_of(number, path=f"{path}/{number}.txt") for number, path in enumerate(paths)]
    tree = FolderTree(rows, read, [Path(root or "/") for root in roots])
    tops = list(tree.nodes(set()))
    assert sum(node.count for node in tops) == len(rows)
    assert sum(node.unread for node in tops) == sum(row.id not in read for row in rows)
    everything = list(tree.nodes({Path(path) for path in ("/", *paths)} | {n.path for n in tops}))
    assert len({node.path for node in everything}) == len(everything)


def test_lines_are_titles_searches_and_folders_with_what_is_counted() -> None:
    search = SavedSearch("[/] dam\x1b"[:7], "dam", None, 0, 0, 0)
    other, broken = SavedSearch("new", "x", None, 0, 0, 0), SavedSearch("no", "(", None, 0, 0, 0)
    content = SidebarContent(1234, 5, (search, other, broken), FolderTree(ROWS, {1}, [A]))
    counted = {
        search.name: CountedSearch(search, 12, 3, 2),
        "no": CountedSearch(broken, problem="A parenthesis is open."),
    }
    lines = [(e.label, e.told, e.sign, e.is_title) for e in entries(content, counted, set())]
    assert lines == [
        ("All articles", "5/1,234", "", False),
        ("Saved searches", "", "", True),
        ("[/] dam", "3/12 +2", "", False),
        ("new", "…", "", False),
        ("no", "?", "", False),
        ("Folders", "", "", True),
        ("a", "3/4", "▸", False),
        ("z", "1/1", "", False),
        ("/", "1/1", "", False),
    ]
    opened = [e.label for e in entries(content, counted, {A})]
    assert "␛[1m" in opened, "a name is shown and not obeyed"
