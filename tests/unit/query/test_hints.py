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
