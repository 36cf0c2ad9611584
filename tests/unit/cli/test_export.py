from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from reader.config import default_paths
from tests.unit.cli.library import (
    HOSTILE_TITLE,
    read_into_library,
    run,
    use_home,
    write_articles,
    write_config,
)
from tests.unit.library.building import changing_catalogue, write_article

Capture = pytest.CaptureFixture[str]


def test_citations_are_text_by_default_one_a_line(folder: Path, capsys: Capture) -> None:
    code, out, err = run(capsys, "export", "beyond", "repair")
    assert code == 0
    assert out == "“Pier of Osk to be rebuilt”, Osk Courier, 2024-05-04\n"
    assert err == "reader: 1 article\n"


def test_all_that_a_query_finds_is_exported_unless_limited(folder: Path, capsys: Capture) -> None:
    _, out, err = run(capsys, "export", "pier")
    assert len(out.splitlines()) == 4
    assert err == "reader: 4 articles\n"
    _, out, err = run(capsys, "export", "pier", "--limit", "2")
    assert len(out.splitlines()) == 2
    assert err == "reader: 2 of 4 articles\n"


def test_the_configuration_says_which_format_is_written(folder: Path, capsys: Capture) -> None:
    file = write_config('[copy]\ncitation = "bibtex"\n')
    try:
        _, out, _ = run(capsys, "export", "beyond repair")
        assert out.startswith("@article{oskcourier2024pier-of-osk,\n")
        _, out, _ = run(capsys, "export", "beyond repair", "--format", "text")
        assert out.startswith("“Pier of Osk")
    finally:
        file.unlink()


def test_csl_json_is_one_array(folder: Path, capsys: Capture) -> None:
    _, out, _ = run(capsys, "export", "pier", "--format", "csl")
    assert {item["title"] for item in json.loads(out)} == {
        "Pier of Osk to be rebuilt",
        "Pier opens again",
        "Frost in the Venn valley",
        HOSTILE_TITLE,
    }


def test_hostile_titles_are_written_as_they_are(folder: Path, capsys: Capture) -> None:
    _, out, _ = run(capsys, "export", "moorhen", "--format", "csv")
    header, row = csv.reader(io.StringIO(out))
    record = dict(zip(header, row, strict=True))
    assert record["title"] == HOSTILE_TITLE
    assert record["path"].endswith("p␛[31mier.md")
    _, out, _ = run(capsys, "export", "moorhen", "--format", "jsonl")
    assert json.loads(out)["title"] == HOSTILE_TITLE
    _, out, _ = run(capsys, "export", "moorhen", "--format", "md")
    assert out == "- \\[bold\\]Pier \\[/x\\] \\[sic\\] \\\\\\[y\\]\n"


@pytest.mark.parametrize("name", ["text", "bibtex", "csl", "md", "csv", "jsonl"])
def test_nothing_found_writes_nothing_and_is_code_1(
    folder: Path, capsys: Capture, name: str
) -> None:
    code, out, err = run(capsys, "export", "zeppelin", "--format", name)
    assert (code, out) == (1, "")
    assert "0 articles" in err


def test_what_was_left_out_is_told(folder: Path, capsys: Capture) -> None:
    _, _, err = run(capsys, "export", "pier published:2020..")
    assert "2 undated left out" in err


def test_an_article_that_cannot_be_read_is_named_and_the_others_are_written(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_home(monkeypatch, tmp_path / "home")
    write_articles(tmp_path / "articles")
    read_into_library(tmp_path / "articles")
    with changing_catalogue(default_paths()) as catalogue:
        catalogue.execute(
            "UPDATE records SET json = x'00' WHERE article ="
            " (SELECT id FROM articles WHERE title LIKE 'Frost%')"
        )
    code, out, err = run(capsys, "export", "pier")
    assert code == 1
    assert len(out.splitlines()) == 3
    assert "frost.md: The library's record of this article is damaged" in err
    assert "3 of 4 articles" in err


def test_an_unknown_format_is_code_2(folder: Path, capsys: Capture) -> None:
    with pytest.raises(SystemExit) as end:
        run(capsys, "export", "pier", "--format", "ris")
    assert end.value.code == 2


@pytest.mark.parametrize(
    ("arguments", "shape"),
    [
        (("--format", "csv"), "--csv"),
        (("--format", "safe-csv"), "--safe-csv"),
        (("--format", "jsonl"), "--json"),
        (("--format", "md"), "--md"),
        ((), "--md"),
    ],
)
@pytest.mark.parametrize("query", ["pier", "speaker:hald", "moorhen"])
def test_claims_are_exported_as_reader_claims_gives_them(
    folder: Path, capsys: Capture, query: str, arguments: tuple[str, ...], shape: str
) -> None:
    exported = run(capsys, "export", query, "--claims", "--limit", "3", *arguments)
    assert exported == run(capsys, "claims", query, "--limit", "3", shape)


@pytest.mark.parametrize("name", ["text", "bibtex", "csl"])
def test_claims_are_no_citations(folder: Path, capsys: Capture, name: str) -> None:
    with pytest.raises(SystemExit) as end:
        run(capsys, "export", "pier", "--claims", "--format", name)
    assert end.value.code == 2
    assert "md, csv, safe-csv or jsonl" in capsys.readouterr().err


def test_a_title_that_a_spreadsheet_would_run_is_told_and_guarded_on_request(
    tmp_path: Path, capsys: Capture
) -> None:
    title = '=HYPERLINK("http://evil.example")'
    write_article(tmp_path / "sums.md", f"'{title}'", "The blossom froze.")
    read_into_library(tmp_path)
    _, out, err = run(capsys, "export", "blossom", "--format", "csv")
    [row] = csv.DictReader(out.splitlines())
    assert row["title"] == title
    assert "1 cell begins like a formula" in err
    _, out, err = run(capsys, "export", "blossom", "--format", "safe-csv")
    [row] = csv.DictReader(out.splitlines())
    assert row["title"] == f"'{title}"
    assert "formula" not in err
