import subprocess
import sys
import threading
from pathlib import Path

import pytest

from reader.errors import IndexDamagedError
from reader.index import Index, IndexDocument
from reader.index.manifest import read_manifest
from reader.query import parse
from tests.unit.index.documents import ALL, STRIKE, found, new_index


def test_an_index_outlives_its_process(index: Index, tmp_path: Path) -> None:
    index.close()
    again = Index.open(tmp_path / "index")
    assert len(again) == len(ALL)
    assert found(again, "ferry") == [2]
    again.close()


def test_a_new_index_is_empty(tmp_path: Path) -> None:
    index = Index.create(tmp_path / "deep" / "index")
    assert len(index) == 0
    assert found(index, "*") == []
    index.close()


def test_adding_an_id_replaces_its_article(index: Index) -> None:
    index.update(add=[IndexDocument(2, "Calm", (), "Nothing moves.", "en")])
    assert found(index, "ferry") == []
    assert found(index, "calm") == [2]
    assert len(index) == len(ALL)


def test_the_last_of_two_with_one_id_is_kept(index: Index) -> None:
    index.update(add=[STRIKE, IndexDocument(1, "Calm", (), "Nothing moves.", "en")])
    assert found(index, "calm") == [1]
    assert len(index) == len(ALL)


def test_removed_articles_are_not_found(index: Index) -> None:
    index.update(remove=[1, 77])
    assert found(index, "dockers") == []
    assert len(index) == len(ALL) - 1


def test_everything_can_be_removed(index: Index) -> None:
    index.update(remove=range(10))
    assert len(index) == 0
    assert found(index, "*") == []
    index.update(add=[STRIKE])
    assert found(index, "*") == [1]


def test_an_empty_article_can_be_indexed(index: Index) -> None:
    index.update(add=[IndexDocument(9, "", (), "", None)])
    assert 9 in found(index, "*")


def test_a_failing_update_changes_nothing(index: Index) -> None:
    def documents() -> object:
        yield IndexDocument(9, "Nine", (), "nine", "en")
        raise RuntimeError("the source dried up")

    with pytest.raises(RuntimeError, match="dried up"):
        index.update(add=documents(), remove=[1])  # type: ignore[arg-type]  # a generator
    assert len(index) == len(ALL)
    index.update(add=[IndexDocument(9, "Nine", (), "nine", "en")])
    assert found(index, "nine") == [9]


def test_an_open_index_stays_as_it_was_until_it_is_refreshed(tmp_path: Path) -> None:
    writing = new_index(tmp_path / "index")
    reading = Index.open(tmp_path / "index")
    for number in range(10, 16):
        writing.update(add=[IndexDocument(number, "Ten", (), "ten", "en")], remove=[number - 9])
    assert found(reading, "ten") == []
    assert found(reading, "ferry") == [2]
    assert not reading.is_current()
    assert reading.refresh()
    assert reading.is_current()
    assert not reading.refresh()
    assert found(reading, "ferry") == []
    assert sorted(found(reading, "ten")) == list(range(10, 16))
    reading.close()
    writing.close()


def test_an_index_created_anew_is_noticed(tmp_path: Path) -> None:
    reading = new_index(tmp_path / "index")
    Index.create(tmp_path / "index").close()
    assert reading.refresh()
    assert len(reading) == 0
    reading.close()


def test_two_writers_take_turns(tmp_path: Path) -> None:
    first = new_index(tmp_path / "index")
    second = Index.open(tmp_path / "index")
    first.update(add=[IndexDocument(10, "Ten", (), "ten", "en")])
    second.update(add=[IndexDocument(11, "Ten", (), "ten", "en")])
    first.refresh()
    assert sorted(found(first, "ten")) == [10, 11]
    first.close()
    second.close()


WRITER = """
import sys
from pathlib import Path
from reader.index import Index, IndexDocument
index = Index.open(Path(sys.argv[1]))
for number in range(100, 125):
    index.update(add=[IndexDocument(number, "Round", (), "round and round", "en")])
index.close()
"""


def test_searching_goes_on_in_threads_while_another_process_writes(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    new_index(folder).close()
    problems: list[BaseException] = []
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(folder)])

    def search() -> None:
        try:
            index = Index.open(folder)
            seen = 0
            while writer.poll() is None:
                index.refresh()
                total = index.search(parse('"and round"'), limit=5, languages=["en"]).total
                assert total >= seen
                assert len(index) == len(ALL) + total
                seen = total
            index.close()
        except BaseException as error:
            problems.append(error)

    threads = [threading.Thread(target=search) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert writer.wait() == 0
    assert problems == []


def test_one_index_serves_several_threads(index: Index) -> None:
    results: list[list[int]] = []

    def search() -> None:
        results.extend(found(index, '"harbour strike"') for _ in range(20))

    threads = [threading.Thread(target=search) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 80
    assert all(sorted(ids) == [1, 2] for ids in results)


CRASHING = """
import os, sys
from pathlib import Path
from reader.index import Index, IndexDocument, manifest
manifest.write_manifest = lambda folder, new: os._exit(9)
index = Index.open(Path(sys.argv[1]))
index.update(add=[IndexDocument(9, "Nine", (), "nine", "en")], remove=[1])
"""


@pytest.mark.parametrize("was_open", [True, False])
def test_after_a_crash_before_the_manifest_it_goes_on_where_it_was(
    tmp_path: Path, was_open: bool
) -> None:
    folder = tmp_path / "index"
    index = new_index(folder)
    before = found(index, "*")
    for _ in range(2):
        assert subprocess.run([sys.executable, "-c", CRASHING, str(folder)]).returncode == 9
    if not was_open:
        index.close()
        index = Index.open(folder)
    assert found(index, "*") == before
    index.update(add=[IndexDocument(9, "Nine", (), "nine", "en")], remove=[1])
    assert set(found(index, "*")) == {*before, 9} - {1}
    assert {path.name for path in folder.iterdir() if path.suffix == ".toc"} <= {
        "_articles_1.toc",
        "_articles_2.toc",
    }
    index.verify()
    index.close()


def test_old_generations_do_not_pile_up(index: Index, tmp_path: Path) -> None:
    for _ in range(12):
        index.update(add=[STRIKE])
    tables = [path for path in (tmp_path / "index").iterdir() if path.suffix == ".toc"]
    assert len(tables) <= 2


def test_a_folder_with_other_files_is_refused_and_kept(tmp_path: Path) -> None:
    (tmp_path / "_articles_0.toc").write_text("mine")
    (tmp_path / "thesis.txt").write_text("mine, too")
    with pytest.raises(IndexDamagedError, match="no index of this program"):
        Index.create(tmp_path)
    with pytest.raises(IndexDamagedError, match="no index of this program"):
        Index.open(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"_articles_0.toc", "thesis.txt"}


def test_creating_anew_leaves_what_is_not_of_the_index(index: Index, tmp_path: Path) -> None:
    index.close()
    (tmp_path / "index" / "notes.txt").write_text("mine")
    Index.create(tmp_path / "index").close()
    assert (tmp_path / "index" / "notes.txt").read_text() == "mine"


def test_a_missing_folder_is_said_to_hold_no_index(tmp_path: Path) -> None:
    with pytest.raises(IndexDamagedError, match="no index"):
        Index.open(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


def test_nothing_is_left_of_earlier_generations(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    index = Index.create(folder)
    for number in range(9):
        index.update(add=[IndexDocument(number, "Title", (), f"word {number}", "en")])
    index.compact()
    listed = set(read_manifest(folder).files)
    others = {"CACHEDIR.TAG", "manifest.json", "update.lock"}
    assert {path.name for path in folder.iterdir()} == listed | others
    index.close()
