"""`reader claims`."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from reader.config import default_paths
from reader.export.rows import CLAIM_DATA_COLUMNS
from reader.library.library import Library
from reader.library.state.corrections import OtherSpeaker, correction_of
from tests.unit.cli.library import (
    read_into_library,
    run,
    use_home,
    write_articles,
)
from tests.unit.library.building import changing_catalogue, write_article

Capture = pytest.CaptureFixture[str]

HOSTILE_PUBLISHER = "[bold]Osk [/x]"


@pytest.fixture(scope="module")
def _indexed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder, home = tmp_path_factory.mktemp("articles"), tmp_path_factory.mktemp("home")
    write_articles(folder)
    write_article(
        folder / "tower.md",
        "Tower of Venn",
        "Tomas Reka shook his head. “The [/tower] needs 4,000 bricks.”",
        "The Tower Office said that the tower needs 9 tonnes of sand.",
        published="2023-02",
        publisher=f"'{HOSTILE_PUBLISHER}'",
    )
    write_article(folder / "fee.md", "A fee", "The tower fee is 1.234 euros.")
    with pytest.MonkeyPatch.context() as patch:
        use_home(patch, home)
        read_into_library(folder)
    return home


@pytest.fixture(autouse=True)
def _at_home(_indexed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use_home(monkeypatch, _indexed)


def rows_of(capsys: Capture, *arguments: str) -> list[dict[str, str]]:
    """The rows that `--csv` prints."""
    _, out, _ = run(capsys, "claims", "--csv", *arguments)
    return list(csv.DictReader(io.StringIO(out)))


def words_of(capsys: Capture, *arguments: str) -> list[str]:
    return [row["words"] for row in rows_of(capsys, *arguments)]


def test_a_table_has_no_blank_line_but_those_of_its_cells(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.cli.claims_table._ROWS_AT_ONCE", 1)
    for command in ("claims", "speakers"):
        _, out, _ = run(capsys, command, "pier")
        lines = out.splitlines()
        assert lines[0].split()[0] in ("date", "speaker")
        assert all(lines)


def test_a_row_tells_date_source_speaker_value_and_sentence(capsys: Capture) -> None:
    code, out, _ = run(capsys, "claims", "unit:EUR", "figure:>1000000")
    assert code == 0
    [row] = [line for line in out.splitlines() if "2.5 million" in line or "2024-05-04" in line]
    assert row.split()[:3] == ["2024-05-04", "Osk", "Courier"]
    assert "The council" in row
    assert "2,500,000 EUR" in row
    assert "The council said that the work would cost 2.5 million" in row


def test_statements_and_figures_can_be_had_alone(capsys: Capture) -> None:
    assert {row["type"] for row in rows_of(capsys, "tower")} == {"statement", "figure"}
    assert {row["type"] for row in rows_of(capsys, "tower", "--statements")} == {"statement"}
    figures = rows_of(capsys, "tower", "--figures")
    assert {row["words"] for row in figures} == {"4,000", "9 tonnes", "1.234 euros"}
    with pytest.raises(SystemExit) as error:
        run(capsys, "claims", "--statements", "--figures", "tower")
    assert error.value.code == 2


def test_the_oldest_come_first_and_the_undated_last(capsys: Capture) -> None:
    dates = [row["date"] for row in rows_of(capsys, "*")]
    assert dates == [*sorted(filter(None, dates)), *(date for date in dates if not date)]
    assert dates[0] == "2023-02"
    assert dates[-1] == ""


def test_figures_are_sorted_by_value_in_each_unit(capsys: Capture) -> None:
    rows = rows_of(capsys, "--sort", "value", "of:bricks OR of:people OR unit:EUR")
    counts = [row["words"] for row in rows if not row["unit"]]
    assert counts == ["3,000", "4,000"]
    assert [row["words"] for row in rows if row["unit"] == "EUR"] == [
        "1.234 euros",
        "2.5 million euros",
    ]


def test_claims_are_sorted_by_source_and_by_speaker(capsys: Capture) -> None:
    sources = [row["source"] for row in rows_of(capsys, "--sort", "source", "*")]
    assert list(dict.fromkeys(sources)) == [HOSTILE_PUBLISHER, "Osk Courier", ""]
    speakers = [row["speaker"] for row in rows_of(capsys, "--sort", "speaker", "*")]
    assert list(dict.fromkeys(speakers)) == [
        "Runa Hald",
        "Tomas Reka?",
        "Tomas Reka",
        "The Tower Office",
        "The council",
        "unattributed",
    ]


def test_no_more_are_printed_than_the_limit_and_that_is_told(capsys: Capture) -> None:
    code, out, err = run(capsys, "claims", "--csv", "--limit", "1", "tower")
    assert code == 0
    assert len(out.splitlines()) == 2
    assert err.startswith("reader: 1 of 5 claims in 2 articles;")


@pytest.mark.parametrize("limit", ["0", "-1", "x"])
def test_a_limit_that_is_no_number_from_1_is_wrong_usage(capsys: Capture, limit: str) -> None:
    with pytest.raises(SystemExit) as error:
        run(capsys, "claims", "--limit", limit, "tower")
    assert error.value.code == 2


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("of:bricks", "1 claim in 1 article; 1 doubtful"),
        ("said:beyond", "1 claim in 1 article"),
        ("figure:1.23..1.24", "1 claim in 1 article; 1 undated; 1 unattributed"),
        ("of:people", "1 claim in 1 article; 1 unattributed"),
        ("tower published:2023", "4 claims in 1 article; 2 doubtful; 1 undated left out"),
        ("figure:1234", "1 claim in 1 article; 1 undated; 1 unattributed; 1 doubtful"),
    ],
)
def test_what_is_not_certain_is_counted_and_told(capsys: Capture, query: str, told: str) -> None:
    assert run(capsys, "claims", query)[2] == f"reader: {told}\n"


def test_nothing_found_is_code_1_no_data_and_a_reason(capsys: Capture) -> None:
    code, out, err = run(capsys, "claims", "--csv", "figure:2019")
    assert code == 1
    assert len(out.splitlines()) <= 1
    assert "0 claims in 0 articles" in err
    assert "ask for the year 2019 as a word" in err


def test_none_left_of_what_was_asked_for_is_code_1(capsys: Capture) -> None:
    assert run(capsys, "claims", "--figures", "said:beyond")[0] == 1


def test_a_query_that_is_not_understood_is_code_2_and_told_with_its_place(capsys: Capture) -> None:
    code, out, err = run(capsys, "claims", 'speaker:hald said:"beyond')
    assert (code, out) == (2, "")
    assert "This quotation mark is not closed. (at character 19 of the query)" in err


def test_a_library_that_nothing_was_read_into_says_so(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_home(monkeypatch, tmp_path)
    code, out, err = run(capsys, "claims", "tower")
    assert (code, out) == (1, "")
    assert "run `reader index FOLDER`" in err


def test_hostile_strings_are_printed_as_they_are(capsys: Capture) -> None:
    _, out, _ = run(capsys, "claims", "publisher:osk")
    assert "[bold]Osk [/x]" in out
    assert "The [/tower] needs 4,000 bricks." in out
    assert "\x1b" not in out
    _, out, _ = run(capsys, "claims", "--md", "said:bricks")
    assert "[/tower]" in out.replace("\\", "")


def test_csv_has_a_column_for_everything(capsys: Capture) -> None:
    [row] = rows_of(capsys, "unit:tonnes")
    assert tuple(row) == CLAIM_DATA_COLUMNS
    assert Path(row["path"]).name == "tower.md"
    assert row["title"] == "Tower of Venn"
    assert (row["date"], row["source"]) == ("2023-02", HOSTILE_PUBLISHER)
    assert (row["speaker"], row["name"]) == ("The Tower Office", "Tower Office")
    assert (row["type"], row["kind"], row["words"]) == ("figure", "measure", "9 tonnes")
    assert (row["value"], row["low"], row["high"], row["unit"]) == ("9", "9", "9", "t")
    assert row["sentence"] == "The Tower Office said that the tower needs 9 tonnes of sand."


def test_json_has_the_statement_that_makes_a_figure(capsys: Capture) -> None:
    code, out, _ = run(capsys, "claims", "--json", "of:bricks")
    claim = json.loads(out)
    assert code == 0
    assert (claim["type"], claim["value"], claim["words"]) == ("figure", 4000, "4,000")
    assert claim["statement"]["speaker"]["text"] == "Tomas Reka"
    assert claim["statement"]["confidence"] < 0.7


def test_a_statement_in_json_has_its_speaker(capsys: Capture) -> None:
    _, out, _ = run(capsys, "claims", "--json", "said:beyond")
    claim = json.loads(out)
    assert (claim["type"], claim["speaker"]["text"]) == ("statement", "Runa Hald")


def test_a_figure_is_told_as_it_was_read_to_fit(capsys: Capture) -> None:
    [row] = rows_of(capsys, "figure:1234")
    assert (row["words"], row["value"], row["low"]) == ("1.234 euros", "1234", "1234")
    assert "| 1,234 EUR? |" in run(capsys, "claims", "--md", "figure:1234")[1]
    [row] = rows_of(capsys, "figure:1.23..1.24")
    assert (row["words"], row["value"]) == ("1.234 euros", "1.234")
    assert "?" not in run(capsys, "claims", "--md", "figure:1.23..1.24")[1]


def test_aliases_of_the_configuration_hold(capsys: Capture) -> None:
    file = default_paths().config_file
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text('[aliases]\nHald = ["Halde"]\n', encoding="utf-8")
    try:
        assert words_of(capsys, "speaker:halde") == ["“The pier is beyond repair,”"]
    finally:
        file.unlink()


def test_copies_of_one_text_are_counted_as_one(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_home(monkeypatch, tmp_path / "home")
    wire = " ".join(f"The number {n} ferry sank at the quay of Osk in the storm." for n in range(9))
    for name in ("a", "b", "c"):
        write_article(tmp_path / f"{name}.md", "Ferries", wire, f"It had {ord(name)} sailors.")
    write_article(tmp_path / "d.md", "Sailors", "Of 7 sailors nobody was on the ship.")
    read_into_library(tmp_path)
    assert run(capsys, "claims", "of:sailors")[2].startswith(
        "reader: 4 claims in 4 articles, 2 texts; 4 undated; "
    )
    told = run(capsys, "claims", "of:sailors", "--limit", "1")[2]
    assert told.startswith("reader: 1 of 4 claims in 4 articles, 2 texts; ")


class TestPath:
    @pytest.fixture
    def years(self, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> Path:
        use_home(monkeypatch, tmp_path / "home")
        for year in ("2023", "2024"):
            said = f"The pier cost {year} euros, said Runa Hald."
            write_article(tmp_path / "articles" / year / "a.md", "Pier", said)
        read_into_library(tmp_path / "articles")
        return tmp_path / "articles"

    def test_claims_below_a_folder_alone_are_given(self, years: Path, capsys: Capture) -> None:
        assert words_of(capsys, "unit:EUR", "--path", str(years / "2024")) == ["2024 euros"]
        both = ("--path", str(years / "2024"), "--path", str(years / "2023"))
        assert len(words_of(capsys, "unit:EUR", *both)) == 2

    @pytest.mark.parametrize("command", ["claims", "speakers", "export"])
    def test_a_folder_with_nothing_of_the_library_is_told(
        self, years: Path, capsys: Capture, command: str
    ) -> None:
        (years / "new").mkdir()
        code, _, err = run(capsys, command, "pier", "--path", years / "new")
        assert code == 1
        assert f"no article of the library lies below {years / 'new'}" in err
        assert run(capsys, command, "pier", "--path", years / "2025")[0] == 2

    def test_speakers_below_a_folder_alone_are_given(self, years: Path, capsys: Capture) -> None:
        _, out, _ = run(capsys, "speakers", "--json", "--path", years / "2024")
        assert json.loads(out)["articles"] == 1


def test_a_claim_that_cannot_be_told_is_named_and_code_1(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_home(monkeypatch, tmp_path / "home")
    write_articles(tmp_path / "articles")
    read_into_library(tmp_path / "articles")
    with changing_catalogue(default_paths()) as catalogue:
        catalogue.execute(
            "UPDATE records SET json = x'00' WHERE article ="
            " (SELECT id FROM articles WHERE title LIKE 'Pier of%')"
        )
    code, out, err = run(capsys, "claims", "--json", "figure:>1")
    assert (code, len(out.splitlines())) == (1, 1)
    assert "one claim is left out: The library's record of this article is damaged" in err
    assert "1 of 2 claims in 2 articles" in err


def test_what_the_user_corrected_and_how_it_was_said_is_told(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_home(monkeypatch, tmp_path / "home")
    said = "Runa Hald denied that the pier cost 9 euros. Tomas Reka said that it cost 7 euros."
    write_article(tmp_path / "pier.md", "Pier", said)
    read_into_library(tmp_path)
    told = [(row["cue"], row["corrected"]) for row in rows_of(capsys, "unit:EUR")]
    assert told == [("denied", "0"), ("said", "0")]
    library = Library(default_paths())
    (row,) = library.rows()
    found = library.open(row.id)
    library.state.correct(row, correction_of(found, found.statements[0], OtherSpeaker("Zed")))
    library.close()
    assert [row["corrected"] for row in rows_of(capsys, "unit:EUR")] == ["1", "0"]
    err = run(capsys, "claims", "unit:EUR")[2]
    assert err == "reader: 2 claims in 1 article; 2 undated; 1 corrected by you\n"
