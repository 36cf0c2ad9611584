from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from tests.unit.cli.library import (
    read_into_library,
    run,
    use_home,
    write_config,
)
from tests.unit.library.building import write_article

Capture = pytest.CaptureFixture[str]

HOSTILE_TITLE = "[bold]Zakharova[/x] [sic] \\[y]"


@pytest.fixture(scope="module")
def _indexed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder, home = tmp_path_factory.mktemp("articles"), tmp_path_factory.mktemp("home")
    write_article(
        folder / "pier.md",
        "Pier closed",
        "“The pier cost 300 euros,” said Maria Zakharova, mayor of Osk. She said that 40 people "
        "came. “It rained,” said Hill. Officials said that it was wet.",
        published="2024-06-04",
    )
    write_article(
        folder / "steg.md",
        "Steg",
        "„Der Steg ist offen“, sagte Maria Sacharowa.",
        published="2024-05",
        language="de",
    )
    write_article(
        folder / "p\x1b[31m.md",
        f"'{HOSTILE_TITLE}'",
        "The plane of Zakharova came. “It rained,” said Hill. “Why?” said Tom [/Reka] [sic].",
    )
    with pytest.MonkeyPatch.context() as patch:
        use_home(patch, home)
        read_into_library(folder)
    return home


@pytest.fixture(autouse=True)
def _library(_indexed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use_home(monkeypatch, _indexed)
    write_config('[aliases]\nZakharova = ["Sacharowa"]\n')


class TestSpeakers:
    def test_the_table_has_a_line_for_each_person(self, capsys: Capture) -> None:
        code, out, err = run(capsys, "speakers")
        assert code == 0
        lines = [" ".join(line.split()) for line in out.splitlines()]
        assert "Maria Zakharova mayor of Osk 3 2 2 2024-05 2024-06-04 0" in lines
        assert "Hill (2 articles, may be several) 2 0 2 2024-06-04 2024-06-04 0" in lines
        assert "Officials (no name) 1 0 1 2024-06-04 2024-06-04 0" in lines
        assert err == "reader: 4 speakers; 1 may be several; 1 without a name\n"

    def test_one_object_a_line_has_every_name_and_role(self, capsys: Capture) -> None:
        _, out, _ = run(capsys, "speakers", "--json", "--limit", "1")
        assert json.loads(out) == {
            "version": 1,
            "speaker": "Maria Zakharova",
            "named": True,
            "may_be_several": False,
            "names": [
                {"name": "Maria Zakharova", "claims": 4},
                {"name": "Maria Sacharowa", "claims": 1},
            ],
            "roles": [{"role": "mayor of Osk", "claims": 2}],
            "statements": 3,
            "figures": 2,
            "articles": 2,
            "first": "2024-05",
            "last": "2024-06-04",
            "doubtful": 0,
        }

    def test_csv_has_plain_names(self, capsys: Capture) -> None:
        _, out, _ = run(capsys, "speakers", "--csv")
        rows = {row["speaker"]: row for row in csv.DictReader(out.splitlines())}
        assert rows["Hill"]["several"] == "1"
        assert rows["Officials"]["named"] == "0"
        assert rows["Maria Zakharova"]["roles"] == "mayor of Osk"

    def test_a_query_limits_what_is_summed_up(self, capsys: Capture) -> None:
        code, out, err = run(capsys, "speakers", "rained", "--md")
        assert code == 0
        assert [line.split(" | ")[0] for line in out.splitlines()[2:]] == [
            "| Hill (2 articles, may be several)"
        ]
        assert err == "reader: 1 speaker; 1 may be several\n"

    def test_nobody_is_exit_code_1(self, capsys: Capture) -> None:
        assert run(capsys, "speakers", "moorhen")[::2] == (1, "reader: 0 speakers\n")

    def test_the_limit_is_told(self, capsys: Capture) -> None:
        assert run(capsys, "speakers", "--limit", "1")[2].startswith("reader: 1 of 4 speakers; ")

    def test_brackets_in_names_are_text(self, capsys: Capture) -> None:
        _, out, _ = run(capsys, "speakers")
        assert "Tom" in out
        assert "\x1b" not in out


class TestClaimsOfASpeaker:
    def test_what_is_quoted_stands_before_what_is_reported(self, capsys: Capture) -> None:
        code, out, err = run(capsys, "claims", "speaker:zakharova")
        assert code == 0
        quoted, reported = out.split("REPORTED, or by a doubtful speaker\n")
        assert quoted.startswith("QUOTED\n")
        assert "Maria Sacharowa" in quoted
        assert "Maria Zakharova, mayor of Osk" in quoted
        assert "She [Maria Zakharova]" in reported
        assert "She [" not in quoted
        assert err.splitlines()[1] == (
            "reader: mentioned without a statement found in 1 more article:"
            " `reader claims --mentions`"
        )

    def test_data_have_the_group_as_a_column(self, capsys: Capture) -> None:
        _, out, _ = run(capsys, "claims", "speaker:zakharova", "--csv")
        rows = list(csv.DictReader(out.splitlines()))
        assert [(row["group"], row["date"]) for row in rows] == [
            ("quoted", "2024-05"),
            ("quoted", "2024-06-04"),
            ("reported", "2024-06-04"),
        ]
        _, out, _ = run(capsys, "claims", "by:zakharova", "--json")
        groups = [(r["words"], r["group"]) for r in map(json.loads, out.splitlines())]
        assert groups == [("300 euros", "quoted"), ("40", "reported")]
        _, out, _ = run(capsys, "claims", "speaker:zakharova", "--md")
        assert out.startswith("| group | date |")

    def test_data_keep_the_order_that_was_asked_for(self, capsys: Capture) -> None:
        query = ("claims", "speaker:zakharova OR speaker:hill OR speaker:officials")
        _, out, _ = run(capsys, *query, "--csv")
        by_date = [row["group"] for row in csv.DictReader(out.splitlines())]
        assert by_date == ["quoted", "quoted", "reported", "quoted", "reported", "quoted"]
        _, out, _ = run(capsys, *query, "--md")
        assert [line.split(" | ")[0] for line in out.splitlines()[2:]] == [
            *["| quoted"] * 4,
            *["| reported"] * 2,
        ]

    def test_without_a_speaker_there_are_no_headings(self, capsys: Capture) -> None:
        _, out, err = run(capsys, "claims", "said:rained")
        assert "QUOTED" not in out
        assert "mentioned" not in err

    def test_mentions_are_listed_when_they_are_asked_for(self, capsys: Capture) -> None:
        code, out, err = run(capsys, "claims", "--mentions", "speaker:zakharova")
        assert (code, err) == (0, "reader: 1 article\n")
        assert HOSTILE_TITLE in out
        assert "p␛[31m.md" in out
        _, out, _ = run(capsys, "claims", "--mentions", "speaker:zakharova", "--json")
        record = json.loads(out)
        assert (record["title"], record["group"]) == (HOSTILE_TITLE, "mentioned")
        assert run(capsys, "claims", "--mentions", "speaker:moorhen")[0] == 1

    def test_mentions_of_nobody_are_wrong_usage(self, capsys: Capture) -> None:
        code, out, err = run(capsys, "claims", "--mentions", "rained")
        assert (code, out) == (2, "")
        assert "speaker:NAME" in err

    def test_a_search_tells_the_group_and_counts_mentions(self, capsys: Capture) -> None:
        _, out, err = run(capsys, "search", "speaker:zakharova")
        assert "Steg quoted · 2024-05" in out
        assert HOSTILE_TITLE not in out
        assert "1 more only mention the speaker" in err
        _, out, _ = run(capsys, "search", "speaker:zakharova said:people", "--json")
        assert json.loads(out)["group"] == "reported"
