from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.config import Paths
from reader.errors import LibraryError
from reader.index import Index, IndexDocument, manifest
from reader.library.catalogue.catalogue import Catalogue
from reader.library.library import Library
from reader.library.refresh.process_limits import Limits
from reader.library.refresh.refresh_lock import only_refresher
from reader.library.refresh.refreshing import Progress, Report, refresh
from reader.query import parse
from tests.unit.library.building import (
    bring_up_to_date,
    changing_catalogue,
    paths_in,
    progress_of_refresh,
    titles,
    write_article,
)


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return paths_in(tmp_path / "home")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    write_article(folder / "a.md", "Ferry stops", "The ferry stops.", published="2024-03-01")
    write_article(folder / "b.md", "Bridge opens", "The bridge opens.", published="2024-02-01")
    return folder


@pytest.fixture
def library(paths: Paths) -> Iterator[Library]:
    library = Library(paths)
    yield library
    library.close()


def found(library: Library, query: str) -> list[str]:
    return [hit.row.title for hit in library.search(parse(query)).hits]


def test_every_file_is_read_and_can_be_listed_opened_and_found(
    paths: Paths, folder: Path, library: Library
) -> None:
    report = bring_up_to_date(paths, folder)
    assert (report.added, report.failed, report.unchanged) == (2, 0, 0)
    assert titles(library) == ["Ferry stops", "Bridge opens"]
    assert library.open(library.rows()[0].id).article.title == "Ferry stops"
    assert found(library, "bridge") == ["Bridge opens"]


def test_a_second_run_finds_nothing_to_do(paths: Paths, folder: Path) -> None:
    bring_up_to_date(paths, folder)
    report = bring_up_to_date(paths, folder)
    assert (report.added, report.updated, report.removed, report.unchanged) == (0, 0, 0, 2)


def test_a_second_run_opens_no_article_and_starts_no_process(paths: Paths, folder: Path) -> None:
    bring_up_to_date(paths, folder)
    code = """
import sys
from pathlib import Path
from reader.config import Paths
from reader.library.refresh.refreshing import refresh
events = []
def watch(event, arguments):
    if event == "subprocess.Popen" or event == "open" and str(arguments[0]).startswith(sys.argv[1]):
        events.append((event, arguments[0]))
sys.addaudithook(watch)
home = Path(sys.argv[2])
refresh(Paths(home / "config.toml", home / "data", home / "cache"), [Path(sys.argv[1])], print)
print("EVENTS", events)
"""
    command = [sys.executable, "-c", code, str(folder), str(paths.data.parent)]
    output = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    assert output.splitlines()[-1] == "EVENTS []"


def test_a_second_run_tidies_up_after_one_that_was_killed(paths: Paths, folder: Path) -> None:
    bring_up_to_date(paths, folder)
    with changing_catalogue(paths) as connection:
        connection.execute("INSERT INTO new_statement_shingles VALUES (1, 1, 1)")
    assert bring_up_to_date(paths, folder).unchanged == 2
    with closing(Catalogue(paths.catalogue_file)) as catalogue:
        (left,) = catalogue.connection.execute(
            "SELECT count(*) FROM new_statement_shingles"
        ).fetchone()
        (taken,) = catalogue.connection.execute(
            "SELECT count(*) FROM statement_shingles WHERE shingle = 1"
        ).fetchone()
    assert (left, taken) == (0, 1)


def test_files_that_are_known_are_told_from_those_that_are_not(paths: Paths, folder: Path) -> None:
    bring_up_to_date(paths, folder)
    with closing(Catalogue(paths.catalogue_file)) as catalogue:
        known = catalogue.known_files()
    ferry, bridge = folder / "a.md", folder / "b.md"
    assert set(known) == {ferry, bridge}
    size, mtime_ns = known[ferry].size, known[ferry].mtime_ns
    assert known.has(os.fsencode(ferry), size, mtime_ns)
    assert not known.has(os.fsencode(ferry), size + 1, mtime_ns)
    assert not known.has(os.fsencode(ferry), size, mtime_ns + 1)
    assert not known.has(os.fsencode(folder / "c.md"), size, mtime_ns)
    ((path, file),) = known.missing_from({os.fsencode(ferry)})
    assert (path, file) == (bridge, known[bridge])


def test_a_file_whose_reading_was_cut_off_does_not_cost_every_run(
    paths: Paths, folder: Path
) -> None:
    at_once = Limits(clock_times=0.001)

    def failed(*, is_retry: bool = False) -> int:
        report = refresh(paths, [folder], lambda _: None, limits=at_once, is_retry=is_retry)
        return report.failed

    assert [failed() for _ in range(3)] == [2, 2, 0]
    assert failed(is_retry=True) == 2
    assert failed() == 0
    write_article(folder / "a.md", "Ferry sails again", "Under way.", published="2024-03-01")
    report = bring_up_to_date(paths, folder)
    assert (report.added, report.failed, report.unchanged) == (1, 0, 1)


def test_what_was_cut_off_keeps_nothing_waiting(paths: Paths, folder: Path) -> None:
    bring_up_to_date(paths, folder)
    with changing_catalogue(paths) as connection:
        connection.execute(
            "UPDATE files SET digest = NULL, tries = 1 WHERE path = ?",
            (os.fsencode(folder / "a.md"),),
        )
    write_article(folder / "c.md", "Tunnel floods", "The tunnel floods.")
    last = progress_of_refresh(paths, folder)[-1]
    assert (last.done, last.path) == (2, str(folder / "a.md"))


def test_a_changed_file_is_read_again_under_the_same_id(
    paths: Paths, folder: Path, library: Library
) -> None:
    bring_up_to_date(paths, folder)
    before = {row.path: row.id for row in library.rows()}
    write_article(folder / "a.md", "Ferry sails again", "Under way.", published="2024-03-01")
    report = bring_up_to_date(paths, folder)
    assert (report.added, report.updated, report.removed) == (0, 1, 0)
    assert titles(library) == ["Ferry sails again", "Bridge opens"]
    assert {row.path: row.id for row in library.rows()} == before
    assert found(library, "stops") == []
    assert found(library, "sails") == ["Ferry sails again"]


def test_a_file_that_was_only_touched_is_not_annotated_again(
    paths: Paths, folder: Path, library: Library
) -> None:
    bring_up_to_date(paths, folder)
    os.utime(folder / "a.md", ns=(1, 1))
    report = bring_up_to_date(paths, folder)
    assert (report.updated, report.unchanged) == (0, 1)
    assert bring_up_to_date(paths, folder).unchanged == 2


def test_a_deleted_file_is_gone_from_list_and_search(
    paths: Paths, folder: Path, library: Library
) -> None:
    bring_up_to_date(paths, folder)
    (folder / "a.md").unlink()
    assert bring_up_to_date(paths, folder).removed == 1
    assert titles(library) == ["Bridge opens"]
    assert found(library, "ferry") == []


@pytest.mark.parametrize("remains", ["nothing", "an empty folder"])
def test_a_folder_that_is_not_mounted_keeps_its_articles(
    paths: Paths, folder: Path, library: Library, remains: str
) -> None:
    bring_up_to_date(paths, folder)
    folder.rename(folder.with_name("elsewhere"))
    if remains == "an empty folder":
        folder.mkdir()
    report = bring_up_to_date(paths, folder)
    assert (report.removed, report.unseen) == (0, (folder,))
    assert titles(library) == ["Ferry stops", "Bridge opens"]


def test_another_folder_is_added_to_what_there_is(
    paths: Paths, folder: Path, library: Library, tmp_path: Path
) -> None:
    bring_up_to_date(paths, folder)
    write_article(tmp_path / "more" / "c.md", "Tunnel floods")
    report = bring_up_to_date(paths, tmp_path / "more")
    assert (report.added, report.removed) == (1, 0)
    assert titles(library) == ["Ferry stops", "Bridge opens", "Tunnel floods"]


def test_without_folders_every_folder_of_the_library_is_read(
    paths: Paths, folder: Path, library: Library, tmp_path: Path
) -> None:
    write_article(tmp_path / "configured" / "c.md", "Tunnel floods")
    paths.config_file.write_text(f'folders = ["{tmp_path / "configured"}"]')
    library.state.add_folders([folder])
    bring_up_to_date(paths)
    assert titles(library) == ["Ferry stops", "Bridge opens", "Tunnel floods"]


def refresh_small(paths: Paths, folder: Path) -> Report:
    """Refresh, and take no file whose articles come to more than ten thousand bytes."""
    return refresh(paths, [folder], lambda _: None, workers=1, limits=Limits(output=10_000))


def test_a_bad_file_is_recorded_with_its_reason_and_the_others_are_read(
    paths: Paths, folder: Path, library: Library
) -> None:
    write_article(folder / "aa.md", "Endless", *["The ferry leaks."] * 1000)
    report = refresh_small(paths, folder)
    assert (report.added, report.failed) == (2, 1)
    (failure,) = library.unreadable()
    assert failure.path == folder / "aa.md"
    assert failure.reason == "its articles are larger than the program can take"
    assert titles(library) == ["Ferry stops", "Bridge opens"]


def test_what_could_be_read_of_a_damaged_file_is_kept_and_the_damage_told(
    paths: Paths, folder: Path, library: Library
) -> None:
    record = {"title": "Dyke holds", "url": "https://example.org/a", "text": "The dyke held."}
    (folder / "aa.jsonl").write_text(f"{json.dumps(record)}\n{{cut\n")
    report = bring_up_to_date(paths, folder)
    assert (report.added, report.failed) == (3, 1)
    (failure,) = library.unreadable()
    assert failure.reason.startswith("1 of its 2 lines is no JSON")
    assert "Dyke holds" in titles(library)
    assert bring_up_to_date(paths, folder).unchanged == 3


def test_a_file_of_a_shared_suffix_without_articles_is_passed_over_once(
    paths: Paths, folder: Path, library: Library
) -> None:
    (folder / "package.json").write_text('{"name": "x", "version": "1"}')
    (folder / "table.csv").write_text("a,b\n1,2\n")
    report = bring_up_to_date(paths, folder)
    assert (report.added, report.failed) == (2, 0)
    assert library.unreadable() == ()
    assert bring_up_to_date(paths, folder).unchanged == 4


def test_what_was_read_of_a_file_before_a_limit_is_in_the_library(
    paths: Paths, folder: Path, library: Library
) -> None:
    mailbox = "".join(
        f"From - Fri Oct 25 04:30:00 2024\nSubject: Letter {n}\n\nThe ferry leaks {n} times.\n\n"
        for n in range(100)
    )
    (folder / "letters.mbox").write_text(mailbox)
    report = refresh_small(paths, folder)
    assert report.failed == 1
    assert 2 < report.added < 100
    (failure,) = library.unreadable()
    assert failure.reason.endswith(f"; {report.added - 2} articles of it could be read")
    assert "Letter 1" in titles(library)
    assert bring_up_to_date(paths, folder).unchanged == 3


def test_a_bad_file_is_tried_again_only_when_it_changes(
    paths: Paths, folder: Path, library: Library
) -> None:
    bad = write_article(folder / "aa.md", "Endless", *["The ferry leaks."] * 1000)
    refresh_small(paths, folder)
    report = bring_up_to_date(paths, folder)
    assert (report.added, report.failed, report.unchanged) == (0, 0, 3)
    assert len(library.unreadable()) == 1
    os.utime(bad, ns=(1, 1))
    assert bring_up_to_date(paths, folder).added == 0
    assert len(library.unreadable()) == 1
    write_article(bad, "Short at last", published="2025-01-01")
    assert bring_up_to_date(paths, folder).added == 1
    assert library.unreadable() == ()
    assert titles(library)[0] == "Short at last"


def test_a_file_that_has_become_bad_loses_its_article(
    paths: Paths, folder: Path, library: Library
) -> None:
    bring_up_to_date(paths, folder)
    write_article(folder / "a.md", "Ferry stops", *["The ferry leaks."] * 1000)
    report = refresh_small(paths, folder)
    assert (report.removed, report.failed) == (1, 1)
    assert titles(library) == ["Bridge opens"]
    assert found(library, "ferry") == []


def test_progress_counts_up_to_the_end(paths: Paths, folder: Path) -> None:
    steps = progress_of_refresh(paths, folder)
    assert [step.finished for step in steps] == [False] * (len(steps) - 1) + [True]
    assert [step.done for step in steps] == sorted(step.done for step in steps)
    assert (steps[-1].done, steps[-1].total, steps[-1].added) == (2, 2, 2)


def test_the_cache_is_the_user_s_alone(paths: Paths, folder: Path) -> None:
    bring_up_to_date(paths, folder)
    assert stat.S_IMODE(paths.cache.stat().st_mode) == 0o700


def test_a_moved_file_keeps_its_state(paths: Paths, folder: Path, library: Library) -> None:
    bring_up_to_date(paths, folder)
    ferry = library.rows()[0]
    library.state.set_starred(ferry, True)
    library.state.set_position(ferry, 5, read_to=9)
    (folder / "2024").mkdir()
    (folder / "a.md").rename(folder / "2024" / "ferry.md")
    bring_up_to_date(paths, folder)
    moved = library.rows()[0]
    assert moved.path == folder / "2024" / "ferry.md"
    assert library.state.starred_ids(library.rows()) == {moved.id}
    assert library.state.position(moved) == 5


def test_a_second_refresher_is_refused(paths: Paths, folder: Path) -> None:
    with only_refresher(paths), pytest.raises(LibraryError, match="another process"):
        bring_up_to_date(paths, folder)
    assert bring_up_to_date(paths, folder).added == 2


def test_a_refresh_that_is_cancelled_is_completed_by_the_next(
    paths: Paths, folder: Path, library: Library
) -> None:
    assert refresh(paths, [folder], lambda _: None, is_cancelled=lambda: True).added == 0
    assert titles(library) == []
    bring_up_to_date(paths, folder)
    assert titles(library) == ["Ferry stops", "Bridge opens"]


@pytest.mark.parametrize(
    "name", ["catalogue format", "extractor version", "statement rules version"]
)
def test_a_catalogue_of_another_version_is_built_anew(
    paths: Paths, folder: Path, library: Library, name: str
) -> None:
    bring_up_to_date(paths, folder)
    library.state.add_folders([folder])
    with changing_catalogue(paths) as catalogue:
        catalogue.execute("UPDATE manifest SET value = 'other' WHERE name = ?", (name,))
    assert titles(library) == []
    assert found(library, "ferry") == []
    assert bring_up_to_date(paths).added == 2
    assert titles(library) == ["Ferry stops", "Bridge opens"]
    assert found(library, "ferry") == ["Ferry stops"]


def test_a_library_opened_before_there_is_a_catalogue_sees_it(
    paths: Paths, folder: Path, library: Library
) -> None:
    assert titles(library) == []
    assert library.search(parse("ferry")).total == 0
    bring_up_to_date(paths, folder)
    assert titles(library) == ["Ferry stops", "Bridge opens"]


def test_rows_appear_while_the_refresh_runs(paths: Paths, folder: Path, library: Library) -> None:
    for number in range(300):
        write_article(folder / f"{number:03}.md", f"Number {number}")
    seen: list[int] = []
    refresh(paths, [folder], lambda _: seen.append(len(library.rows())), workers=1)
    assert any(0 < count < 302 for count in seen)
    assert seen[-1] == 302


def test_the_first_articles_are_listed_and_found_while_others_are_read(
    paths: Paths, folder: Path, library: Library
) -> None:
    for number in range(600):
        write_article(folder / f"{number:03}.md", f"Number {number}", "“It leaks,” said Berg.")
    searchable: dict[int, int] = {}

    def note(progress: Progress) -> None:
        searchable[progress.done] = library.search(parse("leaks")).total

    refresh(paths, [folder], note, workers=1)
    steps = sorted(searchable)
    assert 0 < steps[1] < 600
    assert searchable[steps[2]] >= steps[1]


def test_rows_of_articles_that_have_not_changed_are_held_once(
    paths: Paths, folder: Path, library: Library
) -> None:
    bring_up_to_date(paths, folder)
    ferry, _ = library.rows()
    write_article(folder / "b.md", "Bridge opens again", "“It is new,” said Berg.")
    bring_up_to_date(paths, folder)
    rows = {row.title: row for row in library.rows()}
    assert rows.keys() == {ferry.title, "Bridge opens again"}
    assert rows[ferry.title] is ferry


def test_the_index_holds_exactly_the_catalogue_s_articles(paths: Paths, folder: Path) -> None:
    bring_up_to_date(paths, folder)
    (folder / "a.md").unlink()
    bring_up_to_date(paths, folder)
    index = Index.open(paths.index_folder)
    assert len(index) == 1
    index.close()


def test_a_folder_taken_out_of_the_library_is_forgotten_with_the_next_whole_refresh(
    paths: Paths, folder: Path, library: Library, tmp_path: Path
) -> None:
    write_article(tmp_path / "more" / "c.md", "Tunnel floods")
    library.state.add_folders([folder, tmp_path / "more"])
    bring_up_to_date(paths)
    library.state.remove_folder(folder)
    bring_up_to_date(paths, folder / "a.md")
    assert len(titles(library)) == 3
    assert bring_up_to_date(paths, tmp_path / "more").removed == 2
    assert titles(library) == ["Tunnel floods"]
    assert found(library, "ferry") == []


def damage_a_record(paths: Paths, *, is_indexed: bool) -> None:
    with changing_catalogue(paths) as connection:
        connection.execute("UPDATE records SET json = x'00' WHERE article = 1")
        connection.execute("UPDATE articles SET indexed = ? WHERE id = 1", (is_indexed,))


def test_a_damaged_record_is_made_anew_from_its_file(
    paths: Paths, folder: Path, library: Library
) -> None:
    bring_up_to_date(paths, folder)
    damage_a_record(paths, is_indexed=False)
    assert bring_up_to_date(paths, folder).unchanged == 1
    assert found(library, "ferry") == ["Ferry stops"]
    assert [library.open(row.id).article.title for row in library.rows()] == titles(library)


def test_a_damaged_record_keeps_no_other_hit_back(
    paths: Paths, folder: Path, library: Library
) -> None:
    bring_up_to_date(paths, folder)
    damage_a_record(paths, is_indexed=True)
    assert set(found(library, "ferry OR bridge")) == {"Ferry stops", "Bridge opens"}
    with pytest.raises(LibraryError, match="damaged; `reader index --check`"):
        library.open(1)


def notices(library: Library) -> tuple[str | None, str | None]:
    return library.notice, library.search(parse("ferry")).notice


def test_a_library_that_lacks_nothing_has_no_notice(
    paths: Paths, folder: Path, library: Library
) -> None:
    bring_up_to_date(paths, folder)
    assert notices(library) == (None, None)


def test_a_library_that_was_never_read_says_so(library: Library) -> None:
    for notice in notices(library):
        assert notice is not None
        assert notice.startswith("Nothing has been read")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ("UPDATE manifest SET value = '0' WHERE name = 'statement rules version'", "another vers"),
        ("UPDATE articles SET indexed = 0", "cannot be searched for words yet: 2"),
        ("DELETE FROM manifest WHERE name = 'index identity'", "not that of this library"),
    ],
)
def test_a_library_that_cannot_find_all_says_why(
    paths: Paths, folder: Path, library: Library, change: str, says: str
) -> None:
    bring_up_to_date(paths, folder)
    with changing_catalogue(paths) as connection:
        connection.execute(change)
    for notice in notices(library):
        assert notice is not None
        assert says in notice
    bring_up_to_date(paths, folder)
    assert notices(library) == (None, None)


def test_an_index_of_another_catalogue_is_noticed_and_built_anew(
    paths: Paths, folder: Path, library: Library
) -> None:
    bring_up_to_date(paths, folder)
    own = Index.open(paths.index_folder)
    own.close()
    foreign = Index.create(paths.index_folder)
    foreign.update(add=[IndexDocument(i, "Peace", (), "Peace.", "en") for i in (1, 2)])
    foreign.close()
    result = library.search(parse("peace"))
    assert (result.total, result.hits) == (0, ())
    assert result.notice is not None
    assert "not that of this library" in result.notice
    bring_up_to_date(paths, folder)
    assert found(library, "ferry") == ["Ferry stops"]


def test_state_that_was_set_aside_is_told_by_the_library(paths: Paths) -> None:
    paths.state_file.parent.mkdir(parents=True)
    paths.state_file.write_bytes(b"garbage" * 1000)
    library = Library(paths)
    assert library.state.notice is not None
    assert library.notice is not None
    assert library.state.notice in library.notice
    library.close()


def test_no_file_of_the_index_is_read_to_be_compared_after_a_batch(
    paths: Paths, folder: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring_up_to_date(paths, folder)
    assert found(library, "ferry") == ["Ferry stops"]
    write_article(folder / "c.md", "Tunnel floods")
    bring_up_to_date(paths, folder)
    compared: list[Path] = []
    monkeypatch.setattr(manifest, "_record", compared.append)
    assert found(library, "tunnel") == ["Tunnel floods"]
    assert compared == []


def test_an_index_made_anew_by_several_processes_holds_everything(
    paths: Paths, folder: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.refresh.refreshing._MOST_INDEXED", 1)
    bring_up_to_date(paths, folder)
    for file in paths.index_folder.iterdir():
        file.unlink()
    report = refresh(paths, [folder], lambda progress: None, workers=2)
    assert report.unchanged == 2
    assert found(library, "ferry OR bridge") == ["Ferry stops", "Bridge opens"]
