"""Any word, order, facets, several passages, and what else may have been meant."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.unit.cli.library import (
    read_into_library,
    run,
)
from tests.unit.library.building import write_article

Capture = pytest.CaptureFixture[str]


def names(out: str) -> list[str]:
    return [Path(line).stem for line in out.splitlines()]


def test_not_all_words_finds_nothing_and_says_what_any_of_them_finds(
    folder: Path, capsys: Capture
) -> None:
    code, out, err = run(capsys, "search", "--files", "blossom", "bridge", "zebra")
    assert (code, out) == (1, "")
    assert "reader: none has all words, 1 article has any of them: --any" in err


def test_any_word_is_enough_with_any_and_fields_hold(folder: Path, capsys: Capture) -> None:
    assert run(capsys, "search", "--count", "--any", "zebra", "pier")[1] == "4\n"
    code, out, err = run(capsys, "search", "--files", "--any", "zebra pier lang:de title:frost")
    assert (code, out) == (1, "")
    assert "--any" not in err


def test_a_misspelt_word_gets_a_suggestion(folder: Path, capsys: Capture) -> None:
    code, out, err = run(capsys, "search", "blosom lang:en")
    assert (code, out) == (1, "")
    assert "reader: did you mean: blossom lang:en\n" in err


def test_hits_are_sorted_by_date(folder: Path, capsys: Capture) -> None:
    _, out, _ = run(capsys, "search", "--json", "--sort", "date", "pier")
    dates = [json.loads(line)["published"] or "" for line in out.splitlines()]
    assert dates == sorted(dates, reverse=True)
    assert len(dates) == 4


def test_a_hidden_condition_on_another_figure_is_told(folder: Path, capsys: Capture) -> None:
    err = run(capsys, "search", "figure:>700 (of:a OR of:b)")[2]
    assert "of:(a OR b) asks for the same one." in err


def test_a_bad_query_is_shown_with_a_caret_under_the_place(folder: Path, capsys: Capture) -> None:
    for command in ("search", "claims", "speakers", "export"):
        code, out, err = run(capsys, command, "東京", "foo:x \x1b[1m")
        assert (code, out) == (2, "")
        sentence, query, caret = err.splitlines()
        assert "There is no field foo" in sentence
        assert query == "  東京 foo:x ␛[1m"
        assert caret == "       ^"


def test_several_passages_show_the_words_together(tmp_path: Path, capsys: Capture) -> None:
    filler = "Nothing of it here. " * 30
    paragraphs = ("A ferry came.", filler, "A bridge stood.", filler, "The ferry left.")
    write_article(tmp_path / "articles" / "long.md", "Long", *paragraphs)
    read_into_library(tmp_path / "articles")
    _, out, _ = run(capsys, "search", "--passages", "2", "ferry bridge")
    assert [line.strip() for line in out.splitlines()[2:]] == ["A ferry came.", "A bridge stood."]
    (hit,) = run(capsys, "search", "--json", "--passages", "3", "ferry bridge")[1].splitlines()
    passages = json.loads(hit)["passages"]
    assert [passage["text"] for passage in passages] == [
        "A ferry came.",
        "A bridge stood.",
        "The ferry left.",
    ]
    assert json.loads(hit)["passage"] == passages[0]
    (hit,) = run(capsys, "search", "--json", "ferry bridge")[1].splitlines()
    assert "passages" not in json.loads(hit)


def test_facets_are_listed_with_counts(folder: Path, capsys: Capture) -> None:
    code, out, err = run(capsys, "search", "--facets", "pier")
    assert code == 0
    assert "publisher\n" in out
    assert "language\n  4  en\n" in out
    assert err == "reader: 4 articles\n"
    assert run(capsys, "search", "--facets", "zebra")[0] == 1


def test_a_limit_is_that_of_each_facet_and_the_rest_is_counted(
    folder: Path, capsys: Capture
) -> None:
    out = run(capsys, "search", "--facets", "--limit", "1", "pier")[1]
    months = out.split("month\n")[1].split("\n\n")[0].splitlines()
    assert len(months) == 2
    assert "more" in months[1]


def test_facets_are_data_with_json(folder: Path, capsys: Capture) -> None:
    records = [
        json.loads(line)
        for line in run(capsys, "search", "--facets", "--json", "pier")[1].splitlines()
    ]
    assert {
        "version": 1,
        "facet": "language",
        "value": "en",
        "articles": 4,
        "condition": "lang:en",
    } in records
    with pytest.raises(SystemExit):
        run(capsys, "search", "--facets", "--count", "pier")


def test_a_regular_expression_finds_what_it_matches(folder: Path, capsys: Capture) -> None:
    code, out, _ = run(capsys, "search", "--files", r"/beyond\s+repair/ pier")
    assert (code, names(out)) == (0, ["pier"])
    code, out, _ = run(capsys, "search", "--vimgrep", r"/beyond\s+rep/")
    assert out.count("\n") == 1
