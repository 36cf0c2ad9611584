import pytest

from reader.query import hint, parse


@pytest.mark.parametrize(
    ("query", "part"),
    [
        ("figure:2019", "the year 2019 as a word, or as published:2019"),
        ("harbour (figure:2010..2015 OR strike)", "the year 2010"),
        ("figure:>=1999 of:ships", "the year 1999"),
        ("figure:5 kind:date", "finds no kind:date"),
        ("figure:>5 kind:time", "finds no kind:time"),
        ("figure:3 kind:score", "a range that holds both, 1..3"),
    ],
)
def test_what_no_figure_can_fulfil_is_said(query: str, part: str) -> None:
    assert part in (hint(parse(query)) or "")


@pytest.mark.parametrize(
    "query",
    [
        "harbour 2019",
        "figure:3000",
        "figure:2019.5",
        "figure:~2000",
        "figure:<2000",
        "figure:>5",
        "figure:1500..3000",
        "figure:2000 unit:USD",
        "figure:2000 kind:count",
        "kind:date",
        "-figure:2019",
    ],
)
def test_of_other_queries_nothing_is_said(query: str) -> None:
    assert hint(parse(query)) is None


@pytest.mark.parametrize(
    ("query", "part"),
    [
        ("figure:>700 (of:a OR of:b)", "of:(a OR b) asks for the same one"),
        ("port ((of:a OR of:b) unit:km)", "another figure"),
        ("of:men (by:a OR by:b)", "by:(a OR b) asks for the same one"),
        ("speaker:berg (said:a OR said:b)", "said:(a OR b) asks for the same one"),
        (
            "figure:>700 (of:people OR of:Menschen)",
            "(of:people OR of:Menschen) asks for another figure: "
            "of:(people OR Menschen) asks for the same one.",
        ),
        ('of:men (by:"Ann Berg" OR by:hald)', 'by:("Ann Berg" OR hald) asks for the same one'),
        ("of:men (figure:>5 OR figure:<2)", "figure:(a OR b) asks for the same one"),
        ("said:x OR (speaker:berg (said:a OR said:b))", "another statement"),
    ],
)
def test_that_parentheses_ask_for_another_figure_is_said_whatever_is_found(
    query: str, part: str
) -> None:
    assert part in (hint(parse(query), is_found=True) or "")


@pytest.mark.parametrize(
    "query",
    [
        "figure:>700 of:(a OR b)",
        "figure:>700 (said:a OR said:b)",
        "of:x (of:a OR of:b)",
        "figure:>700 (of:a OR lang:de)",
        "figure:>700 (of:a OR unit:km)",
        "figure:>700 OR of:a OR of:b",
        "figure:>700 -(of:a OR of:b)",
        "figure:2019",
    ],
)
def test_what_is_unmistakable_is_not_explained(query: str) -> None:
    assert hint(parse(query), is_found=True) is None
