import pytest

from reader.query import parse
from reader.query.rewriting import (
    Begun,
    narrowed,
    with_any_word,
    with_last_word_begun,
    with_other_words,
)


@pytest.mark.parametrize(
    ("query", "wider"),
    [
        ("ferry bridge", "ferry OR bridge"),
        ("ferry AND bridge nort*", "ferry OR bridge OR nort*"),
        ('"red line" zakarova~', '"red line" OR zakarova~'),
        ("ferry bridge lang:de", "(ferry OR bridge) lang:de"),
        (
            'lang:de ferry speaker:"Anna Berg" bridge',
            '(ferry OR bridge) lang:de speaker:"Anna Berg"',
        ),
        ("ferry bridge -rail", "(ferry OR bridge) -rail"),
        ("ferry (bridge OR tunnel)", "ferry OR (bridge OR tunnel)"),
        ("ferry bridge title:(a b)", "(ferry OR bridge) title:(a b)"),
        ("ferry bridge /a b/", "(ferry OR bridge) /a b/"),
        ("ferry bridge *", "(ferry OR bridge) *"),
        ("ferry & bridge", "ferry OR bridge"),
        ('ferry "the brid', 'ferry OR "the brid"'),
        ("ferry (bridge", "ferry OR (bridge)"),
        ("ferry bridge «rouge", "ferry OR bridge OR «rouge»"),
    ],
)
def test_any_of_the_words_is_asked_for_and_fields_hold_all_the_same(query: str, wider: str) -> None:
    assert with_any_word(query) == wider
    parse(wider)


@pytest.mark.parametrize(
    "query",
    ["", "ferry", "ferry lang:de", "ferry OR bridge", "lang:de format:html", "-a -b", "* *"],
)
def test_there_must_be_words_to_choose_from(query: str) -> None:
    assert with_any_word(query) is None


@pytest.mark.parametrize(
    ("query", "word"),
    [("orl", "orl"), ("dam orl", "orl"), ("dam AND (orl", "orl"), ("title:orl", "orl")],
)
def test_the_last_word_is_taken_for_a_beginning(query: str, word: str) -> None:
    assert with_last_word_begun(query) == Begun(f"{query}*", word)


@pytest.mark.parametrize(
    "query",
    ["", "o", "orl ", "orl*", "orl~", '"orl', '"orl"', "/orl", "lang:en", "dam OR", "title:", "o-"],
)
def test_what_is_no_word_at_the_end_is_no_beginning(query: str) -> None:
    assert with_last_word_begun(query) is None


@pytest.mark.parametrize(
    ("query", "others", "meant"),
    [
        ("fery lang:de", {"fery": "ferry"}, "ferry lang:de"),
        ("Fery OR bridge", {"fery": "ferry"}, "ferry OR bridge"),
        ('"the fery"~3 x', {"fery": "ferry"}, '"the ferry"~3 x'),
        ("said:fery speaker:fery", {"fery": "ferry"}, "said:ferry speaker:fery"),
        ("-(fery  boat)", {"fery": "ferry", "boat": "bout"}, "-(ferry  bout)"),
        ("ferys", {"fery": "ferry"}, "ferys"),
    ],
)
def test_words_are_replaced_where_words_are_asked_for(
    query: str, others: dict[str, str], meant: str
) -> None:
    assert with_other_words(query, others) == meant


@pytest.mark.parametrize(
    ("query", "condition", "narrower"),
    [
        ("", "lang:de", "lang:de"),
        ("ferry", "lang:de", "ferry lang:de"),
        ("ferry OR bridge", "lang:de", "(ferry OR bridge) lang:de"),
        ("a AND b OR c", "lang:de", "(a b OR c) lang:de"),
        ("(ferry OR bridge) -rail", "lang:de", "(ferry OR bridge) -rail lang:de"),
        ('"the fer', "lang:de", '"the fer" lang:de'),
        ("(ferry", "lang:de", "(ferry) lang:de"),
        ("ferry", 'speaker:"Ole Lind"', 'ferry speaker:"Ole Lind"'),
        ("said:ferry", 'speaker:"Ole Lind"', 'said:ferry (speaker:"Ole Lind")'),
        ("said:ferry", "lang:de", "said:ferry lang:de"),
    ],
)
def test_a_query_is_narrowed_by_one_more_condition(
    query: str, condition: str, narrower: str
) -> None:
    assert narrowed(query, condition) == narrower
    parse(narrower)
