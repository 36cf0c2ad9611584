import pytest

from reader.query import Among, And, Not, parse
from tests.unit.query.printing import to_text


@pytest.mark.parametrize(
    "query",
    [
        "harbour strike",
        "harbour OR strike rail",
        "harbour (strike OR rail)",
        "-(harbour strike) -rail",
        '"red line"~5 title:"red line" nort* zakarova~2',
        "figure:>1000 of:soldiers",
        "(figure:3000) (unit:USD)",
        "-(figure:3000 unit:USD)",
        'said:"red line" speaker:"maria zakharova"',
        "speaker:a OR speaker:b",
        "published:2024-10.. -lang:de",
        "figure:~3000",
        "*",
    ],
)
def test_a_tree_is_written_as_it_was_asked(query: str) -> None:
    tree = parse(query)
    assert parse(to_text(tree)) == tree


def test_a_value_is_quoted_where_it_must_be() -> None:
    assert to_text(parse('tag:«to "check»')) == 'tag:«to "check»'


def test_a_set_of_articles_cannot_be_written() -> None:
    with pytest.raises(ValueError, match="cannot be written"):
        to_text(And((Not(Among(frozenset({1}))),)))
