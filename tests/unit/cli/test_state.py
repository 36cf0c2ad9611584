"""`reader export --state` and `reader import`."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest

from reader.article import Span
from reader.config import default_paths
from reader.library.rows import ArticleRow
from reader.library.state.corrections import Correction, MarkKind, OtherSpeaker, Rejection
from reader.library.state.passage_anchor import anchor_of
from reader.library.state.state import State
from tests.unit.cli.library import run, use_home
from tests.unit.library.building import row_of

Capture = pytest.CaptureFixture[str]

PASSAGE = anchor_of("A text with “[/] words\\” of two people.", Span(12, 22))


def opened() -> State:
    return State(default_paths().state_file)


@pytest.fixture
def row(tmp_path: Path) -> ArticleRow:
    """An article whose name is no text."""
    file = os.fsdecode(os.fsencode(tmp_path) + b"/[x]\xff.txt")
    Path(file).touch()
    return row_of(file, digest="d")


def note_all(row: ArticleRow, folder: Path) -> None:
    """Note something of every kind."""
    state = opened()
    state.add_folders([folder])
    state.complete_imports([folder])
    state.set_read(row, True)
    state.set_starred(row, True)
    state.set_tags(row, ["[/] x"])
    state.set_position(row, 7, read_to=90)
    state.add_note(row, PASSAGE, "one\ntwo")
    state.set_bookmark(row, "A", PASSAGE, top=3, is_mark=True)
    state.correct(row, Correction(MarkKind.STATEMENT, PASSAGE, OtherSpeaker("Ann [/]"), "d"))
    state.save_search("[b] name", 'said:"x" figure:>10')
    state.remember_query("first")
    state.remember_query("second")
    state.close()


def export(capsys: Capture, file: Path) -> Path:
    code, out, err = run(capsys, "export", "--state")
    assert (code, err) == (0, "")
    file.write_text(out, encoding="ascii")
    return file


def test_everything_comes_back(
    row: ArticleRow, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    note_all(row, tmp_path)
    file = export(capsys, tmp_path / "state.jsonl")
    kinds = [json.loads(line)["kind"] for line in file.read_text().splitlines()]
    assert kinds == [
        "folder", "article", "note", "bookmark", "correction", "saved search", "query", "query"
    ]  # fmt: skip
    use_home(monkeypatch, tmp_path / "elsewhere")
    code, out, err = run(capsys, "import", file)
    assert (code, out) == (0, "")
    assert err == (
        "reader: added: 1 folder, 1 article, 1 note, 1 bookmark, 1 correction, "
        "1 saved search, 2 queries; "
        "already here: nothing\n"
    )
    assert export(capsys, tmp_path / "again.jsonl").read_text() == file.read_text()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(file.read_bytes())))
    code, _, err = run(capsys, "import", "-")
    assert code == 0
    assert "added: nothing; already here: 1 folder" in err
    assert export(capsys, tmp_path / "again.jsonl").read_text() == file.read_text()


def test_of_two_changes_the_later_one_holds(
    row: ArticleRow, tmp_path: Path, capsys: Capture
) -> None:
    note_all(row, tmp_path)
    older = export(capsys, tmp_path / "older.jsonl")
    state = opened()
    state.set_starred(row, False)
    state.set_position(row, 7, read_to=40)
    state.set_tags(row, [])
    state.change_note(state.notes()[0].id, "other")
    state.correct(row, Correction(MarkKind.STATEMENT, PASSAGE, Rejection(), "d"))
    state.save_search("[b] name", "other")
    state.close()
    newer = export(capsys, tmp_path / "newer.jsonl")
    code, _, err = run(capsys, "import", older)
    assert code == 0
    assert "told differently: 5" in err
    assert "starred or not: the one here holds" in err
    assert export(capsys, tmp_path / "same.jsonl").read_text() == newer.read_text()
    default_paths().state_file.unlink()
    for file in default_paths().state_file.parent.iterdir():
        file.unlink()
    run(capsys, "import", older)
    _, _, err = run(capsys, "import", newer)
    assert "saved search [b] name: the imported one is newer and holds" in err
    assert export(capsys, tmp_path / "same.jsonl").read_text() == newer.read_text()


def test_a_place_of_an_older_version_takes_the_end_of_ours_away(
    row: ArticleRow, tmp_path: Path, capsys: Capture
) -> None:
    note_all(row, tmp_path)
    lines = export(capsys, tmp_path / "state.jsonl").read_text().splitlines()
    article = json.loads(lines[1])
    assert article.pop("read_to") == 90
    later = {**article, "position": 5, "position_changed": "2999-01-01T00:00:00Z"}
    file = tmp_path / "older.jsonl"
    file.write_text(json.dumps(later), encoding="ascii")
    assert run(capsys, "import", file)[0] == 0
    state = opened()
    assert (state.position(row), state.read_to_of([row])) == (5, {row.id: 5})
    state.close()


def test_damaged_lines_are_named_and_the_rest_is_imported(
    row: ArticleRow, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    note_all(row, tmp_path)
    lines = export(capsys, tmp_path / "state.jsonl").read_bytes().splitlines()
    article = json.loads(lines[1])
    hostile: list[dict[str, object]] = [
        {**article, "version": 2},
        {**article, "kind": "[/]"},
        {**article, "path": "relative"},
        {**article, "path": "/\ud800"},
        {**article, "path": "/\0"},
        {**article, "read": "yes"},
        {**article, "position": 1 << 80},
        {**article, "position": -1},
        {**article, "read_to": "90"},
        {**article, "starred_changed": "yesterday"},
        {**article, "tags": [{"tag": 5}]},
        {**json.loads(lines[4]), "change": {"speaker": 5}},
        {**json.loads(lines[5]), "seen_number": True},
    ]
    bad = [b"\xff", b"{", b"[]", b"[" * 100_000, *(json.dumps(one).encode() for one in hostile)]
    file = tmp_path / "bad.jsonl"
    file.write_bytes(b"\n".join([lines[0], *bad, b"", *lines[1:]]))
    use_home(monkeypatch, tmp_path / "elsewhere")
    code, _, err = run(capsys, "import", file)
    assert code == 1
    refused = [line.split()[2] for line in err.splitlines() if "was left out:" in line]
    assert refused == [str(number) for number in range(2, len(bad) + 2)]
    assert export(capsys, tmp_path / "after.jsonl").read_bytes().splitlines() == lines


def test_what_is_hostile_in_text_is_cleaned(
    row: ArticleRow, tmp_path: Path, capsys: Capture
) -> None:
    note_all(row, tmp_path)
    file = export(capsys, tmp_path / "state.jsonl")
    text = file.read_text().replace("[b] name", "\\u001b[31m\\ud800\\n[b]")
    file.write_text(text.replace("one\\ntwo", "\\u202eone\\u001b\\ntwo"))
    assert run(capsys, "import", file)[0] == 0
    state = opened()
    assert not any(
        "\x1b" in search.name or "\n" in search.name for search in state.saved_searches()
    )
    state.close()


def test_an_article_that_is_elsewhere_here_is_found_by_its_text(
    row: ArticleRow, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.library.state.arrivals import ArrivedFile

    note_all(row, tmp_path)
    file = export(capsys, tmp_path / "state.jsonl")
    row.path.unlink()
    use_home(monkeypatch, tmp_path / "elsewhere")
    here = row_of("/other/name.txt", digest="d")
    state = opened()
    state.record_arrivals([ArrivedFile(here.path, {"": "d"})])
    state.close()
    assert run(capsys, "import", file)[0] == 0
    state = opened()
    assert state.starred_ids([here]) == {here.id}
    assert state.notes()[0].path == here.path
    assert state.corrections()[1].noted[0].path == here.path
    changed = row_of("/other/name.txt", digest="changed since")
    assert state.tags_of([changed]) == {changed.id: ("[/] x",)}
    state.close()


def test_a_folder_that_is_not_here_is_told(
    row: ArticleRow, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    note_all(row, tmp_path / "no [/] folder")
    file = export(capsys, tmp_path / "state.jsonl")
    use_home(monkeypatch, tmp_path / "elsewhere")
    code, _, err = run(capsys, "import", file)
    assert code == 0
    assert f"left out: the folder {tmp_path}/no [/] folder is not here" in err


def test_a_file_that_is_not_there_is_a_usage_error(capsys: Capture) -> None:
    assert run(capsys, "import", "/nowhere/[x]")[0] == 2


@pytest.mark.parametrize(
    "arguments", [(), ("x", "--state"), ("--state", "--claims"), ("--state", "--format", "md")]
)
def test_either_a_query_or_the_state(capsys: Capture, arguments: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit, match="2"):
        run(capsys, "export", *arguments)
