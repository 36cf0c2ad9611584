from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.config import default_paths
from reader.formats import load
from tests.unit.cli.library import (
    HOSTILE_NAME,
    HOSTILE_TITLE,
    read_into_library,
    run,
    write_articles,
    write_config,
)
from tests.unit.library.building import write_article

Capture = pytest.CaptureFixture[str]


def test_a_hit_shows_title_source_path_and_passage(folder: Path, capsys: Capture) -> None:
    code, out, _ = run(capsys, "search", "beyond repair")
    assert code == 0
    title, path, passage = out.splitlines()
    assert title == "Pier of Osk to be rebuilt Osk Courier · 2024-05-04"
    assert path.strip() == str(folder / "pier.md")
    assert "“The pier is beyond repair,”" in passage


def test_copies_of_one_text_are_counted_as_one(tmp_path: Path, capsys: Capture) -> None:
    folder = tmp_path / "articles"
    story = " ".join(
        f"The pier lost plank {number} in a storm of that year." for number in range(9)
    )
    for name in ("one", "two", "three"):
        write_article(folder / f"{name}.md", f"Storm, {name}", story)
    write_article(folder / "other.md", "The pier", "A storm came over the sea.")
    read_into_library(folder)
    assert "4 articles, 2 texts" in run(capsys, "search", "storm")[2]
    assert "3 articles, 1 text\n" in run(capsys, "search", "plank")[2]
    assert "2 of 3 articles, 1 text shown" in run(capsys, "search", "--limit", "2", "plank")[2]
    assert "1 of 3 articles\n" in run(capsys, "search", "--limit", "1", "plank")[2]


def test_the_best_hit_comes_first(folder: Path, capsys: Capture) -> None:
    _, out, _ = run(capsys, "search", "--files", "pier")
    assert [Path(line).name for line in out.splitlines()][-1] == "frost.md"


def test_words_on_the_command_line_are_one_query(folder: Path, capsys: Capture) -> None:
    _, out, _ = run(capsys, "search", "--count", "pier", "AND", "blossom")
    assert out == "1\n"


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ('said:"beyond repair" speaker:hald', ["pier.md"]),
        ("speaker:reka", ["pier-opens.md"]),
        ("said:proud speaker:hald", []),
        ("figure:>1000000", ["pier.md"]),
        ("unit:EUR", ["pier.md"]),
        ("title:frost", ["frost.md"]),
        ("published:2025..", ["pier-opens.md"]),
    ],
)
def test_fields_are_asked_of_statements_figures_and_articles(
    folder: Path, capsys: Capture, query: str, names: list[str]
) -> None:
    code, out, _ = run(capsys, "search", "--files", query)
    assert [Path(line).name for line in out.splitlines()] == names
    assert code == (0 if names else 1)


def test_a_number_that_may_be_a_year_is_told_where_nothing_was_found(
    folder: Path, capsys: Capture
) -> None:
    code, out, err = run(capsys, "search", "figure:2019")
    assert (code, out) == (1, "")
    assert "ask for the year 2019 as a word" in err
    _, _, err = run(capsys, "search", "figure:>1500")
    assert "as a word" not in err


def test_nothing_found_is_code_1_and_no_data(folder: Path, capsys: Capture) -> None:
    code, out, err = run(capsys, "search", "volcano")
    assert (code, out) == (1, "")
    assert "0 articles" in err


def test_count_prints_the_number_alone_also_where_it_is_0(folder: Path, capsys: Capture) -> None:
    assert run(capsys, "search", "--count", "pier")[:2] == (0, "4\n")
    assert run(capsys, "search", "--count", "volcano")[:2] == (1, "0\n")


def test_the_count_is_of_all_hits_whatever_the_limit(folder: Path, capsys: Capture) -> None:
    assert run(capsys, "search", "--count", "--limit", "1", "pier")[1] == "4\n"


def test_what_the_limit_leaves_out_is_told(folder: Path, capsys: Capture) -> None:
    _, out, err = run(capsys, "search", "--files", "--limit", "1", "pier")
    assert len(out.splitlines()) == 1
    assert "1 of 4 articles" in err


def test_one_article_is_told_in_the_singular(folder: Path, capsys: Capture) -> None:
    assert run(capsys, "search", "blossom")[2] == "reader: 1 article\n"


@pytest.mark.parametrize("limit", ["0", "-1", "x"])
def test_a_limit_that_is_no_number_from_1_is_wrong_usage(capsys: Capture, limit: str) -> None:
    with pytest.raises(SystemExit) as error:
        run(capsys, "search", "--limit", limit, "pier")
    assert error.value.code == 2


def test_undated_articles_that_a_date_leaves_out_are_told(folder: Path, capsys: Capture) -> None:
    _, _, err = run(capsys, "search", "pier published:2024..")
    assert "2 undated left out" in err


@pytest.mark.parametrize(
    ("query", "position"), [('"open', 1), ("pier AND", 6), ("(pier", 1), ("speaker:", 1)]
)
def test_a_bad_query_is_code_2_and_its_place_is_told(
    folder: Path, capsys: Capture, query: str, position: int
) -> None:
    code, out, err = run(capsys, "search", query)
    assert (code, out) == (2, "")
    assert f"(at character {position} of the query)" in err


class TestJson:
    def test_each_hit_is_one_object_of_ascii(self, folder: Path, capsys: Capture) -> None:
        _, out, _ = run(capsys, "search", "--json", "repair")
        assert out.isascii()
        record = json.loads(out)
        del record["passage"], record["score"]
        assert record == {
            "version": 1,
            "path": str(folder / "pier.md"),
            "part": "",
            "title": "Pier of Osk to be rebuilt",
            "authors": [],
            "publisher": "Osk Courier",
            "published": "2024-05-04",
            "language": "en",
            "group": None,
        }

    def test_offsets_of_passage_and_matches_are_into_the_article(
        self, folder: Path, capsys: Capture
    ) -> None:
        _, out, _ = run(capsys, "search", "--json", "proud")
        passage = json.loads(out)["passage"]
        [article] = load(folder / "pier-opens.md")
        assert article.text[passage["start"] : passage["end"]] == passage["text"]
        [match] = passage["matches"]
        assert article.text[match["start"] : match["end"]] == "proud"

    def test_scores_fall_from_hit_to_hit(self, folder: Path, capsys: Capture) -> None:
        _, out, _ = run(capsys, "search", "--json", "pier")
        scores = [json.loads(line)["score"] for line in out.splitlines()]
        assert len(scores) == 4
        assert scores == sorted(scores, reverse=True)


def test_hostile_titles_and_names_show_literally(folder: Path, capsys: Capture) -> None:
    _, out, err = run(capsys, "search", "moorhen")
    assert HOSTILE_TITLE in out
    assert "A [/bold] moorhen \\ sat there." in out
    assert "p␛[31mier.md" in out
    assert "\x1b" not in out + err


def test_paths_for_programs_are_exact(folder: Path, capsys: Capture) -> None:
    _, out, _ = run(capsys, "search", "--files", "moorhen")
    assert out == f"{folder / HOSTILE_NAME}\n"


def test_a_nul_ends_each_path_where_it_is_asked_for(folder: Path, capsys: Capture) -> None:
    _, out, _ = run(capsys, "search", "--files", "-0", "moorhen OR blossom")
    assert sorted(out.split("\0")) == sorted(["", f"{folder / HOSTILE_NAME}", f"{folder}/frost.md"])


@pytest.mark.parametrize(
    "options",
    [
        ["-0"],
        ["-0", "--json"],
        ["-0", "--count"],
        ["-0", "--vimgrep"],
        ["--files", "--vimgrep"],
        ["--count", "--vimgrep"],
        ["--json", "--files"],
    ],
)
def test_shapes_that_exclude_each_other_are_wrong_usage(
    capsys: Capture, options: list[str]
) -> None:
    with pytest.raises(SystemExit) as error:
        run(capsys, "search", "pier", *options)
    assert error.value.code == 2


def test_a_path_that_does_not_fit_on_a_line_is_left_out_and_told(
    tmp_path: Path, capsys: Capture
) -> None:
    write_article(tmp_path / "a\nb.md", "Pier", "The pier.")
    write_article(tmp_path / "c.md", "Pier", "The pier.")
    read_into_library(tmp_path)
    for shape in ("--files", "--vimgrep"):
        code, out, err = run(capsys, "search", "pier", shape)
        assert code == 1
        assert {line.partition(":")[0] for line in out.splitlines()} == {f"{tmp_path}/c.md"}
        assert "a␊b.md is left out" in err
    code, out, _ = run(capsys, "search", "pier", "--files", "--null")
    assert code == 0
    assert f"{tmp_path}/a\nb.md\0" in out


def test_people_get_twenty_hits_and_programs_all(tmp_path: Path, capsys: Capture) -> None:
    for number in range(23):
        write_article(tmp_path / f"{number}.md", "Osk", "The pier.")
    read_into_library(tmp_path)
    _, out, err = run(capsys, "search", "pier")
    assert out.count("Osk") == 20
    assert "20 of 23 articles" in err
    for shape in ("--files", "--json", "--vimgrep"):
        _, out, err = run(capsys, "search", "pier", shape)
        assert len(out.splitlines()) == 23
        assert err == "reader: 23 articles\n"
        assert len(run(capsys, "search", "pier", shape, "--limit", "3")[1].splitlines()) == 3


class TestPath:
    @pytest.fixture
    def years(self, tmp_path: Path, capsys: Capture) -> Path:
        """A library of two folders within one."""
        for year in ("2023", "2024", "2024-05"):
            write_article(tmp_path / "articles" / year / "a.md", f"Pier {year}", "The pier.")
        read_into_library(tmp_path / "articles")
        return tmp_path / "articles"

    def paths(self, capsys: Capture, *folders: Path) -> list[str]:
        options = [option for folder in folders for option in ("--path", str(folder))]
        _, out, _ = run(capsys, "search", "pier", "--files", *options)
        return sorted(Path(line).parent.name for line in out.splitlines())

    def test_only_articles_below_a_folder_are_found(self, years: Path, capsys: Capture) -> None:
        assert self.paths(capsys, years / "2024") == ["2024"]
        assert self.paths(capsys, years / "2024", years / "2023") == ["2023", "2024"]

    def test_a_folder_may_be_given_by_a_link_or_from_here(
        self, years: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (years.parent / "link").symlink_to(years / "2023")
        assert self.paths(capsys, years.parent / "link") == ["2023"]
        monkeypatch.chdir(years / "2024")
        assert self.paths(capsys, Path()) == ["2024"]

    def test_of_a_folder_around_the_library_all_of_the_library_is_searched(
        self, years: Path, capsys: Capture
    ) -> None:
        assert len(self.paths(capsys, years.parent)) == 3
        assert len(self.paths(capsys, Path("/"))) == 3

    def test_of_a_folder_around_the_library_not_all_need_exist(
        self, years: Path, tmp_path: Path, capsys: Capture
    ) -> None:
        config = write_config(f'folders = ["{tmp_path}/unmounted"]\n')
        assert len(self.paths(capsys, tmp_path)) == 3
        config.unlink()

    @pytest.mark.parametrize(
        ("name", "says"),
        [
            ("2025", "does not exist"),
            ("2024/a.md", "is not a folder"),
            ("..", ""),
            ("../elsewhere", "is not in the library"),
            ("../nowhere", "does not exist"),
        ],
    )
    def test_what_is_no_folder_of_the_library_is_code_2(
        self, years: Path, capsys: Capture, name: str, says: str
    ) -> None:
        (years.parent / "elsewhere").mkdir()
        code, out, err = run(capsys, "search", "pier", "--count", "--path", years / name)
        assert says in err
        assert (code, out) == ((2, "") if says else (0, "3\n"))

    def test_a_folder_without_articles_says_so(self, years: Path, capsys: Capture) -> None:
        (years / "new").mkdir()
        code, out, err = run(capsys, "search", "pier", "--count", "--path", years / "new")
        assert (code, out) == (1, "0\n")
        assert "no article of the library lies below" in err
        _, _, err = run(capsys, "search", "volcano", "--count", "--path", years / "2024")
        assert "lies below" not in err

    def test_a_folder_that_is_not_mounted_is_still_searched(
        self, years: Path, capsys: Capture
    ) -> None:
        (years / "2024").rename(years.parent / "away")
        assert self.paths(capsys, years / "2024") == ["2024"]


def test_what_was_found_is_underlined_on_a_terminal(
    folder: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    _, out, _ = run(capsys, "search", "proud")
    assert "\x1b[1;4mproud\x1b[0m" in out


def test_aliases_of_the_configuration_hold(folder: Path, capsys: Capture) -> None:
    assert run(capsys, "search", "--count", "speaker:Halt")[1] == "0\n"
    config = write_config('[aliases]\nHald = ["Halt"]\n')
    try:
        assert run(capsys, "search", "--count", "speaker:Halt")[1] == "1\n"
    finally:
        config.unlink()


def test_before_anything_was_indexed_nothing_is_found(capsys: Capture) -> None:
    assert run(capsys, "search", "pier")[:2] == (1, "")


def test_a_damaged_index_is_told_with_what_to_do(folder: Path, capsys: Capture) -> None:
    manifest = default_paths().index_folder / "manifest.json"
    before = manifest.read_bytes()
    manifest.write_bytes(b"{}")
    try:
        code, out, err = run(capsys, "search", "pier")
    finally:
        manifest.write_bytes(before)
    assert (code, out) == (1, "")
    assert "`reader index --check` builds it anew" in err


def test_a_library_that_was_never_read_says_so(capsys: Capture) -> None:
    code, out, err = run(capsys, "search", "pier")
    assert (code, out) == (1, "")
    assert "run `reader index FOLDER`" in err


def test_a_folder_taken_out_of_the_configuration_is_searched_no_more(
    tmp_path: Path, capsys: Capture
) -> None:
    write_articles(tmp_path / "kept")
    write_articles(tmp_path / "gone")
    write_config(f'folders = ["{tmp_path}/kept", "{tmp_path}/gone"]\n')
    run(capsys, "index")
    both = run(capsys, "search", "--count", "pier")[1]
    write_config(f'folders = ["{tmp_path}/kept"]\n')
    assert int(run(capsys, "search", "--count", "pier")[1]) * 2 == int(both)
