from contextlib import suppress

from hypothesis import example, given
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.query import parse, parse_unfinished, text_conditions
from reader.query.completion import completed, typed_at
from reader.query.rewriting import with_any_word, with_other_words
from tests.unit.query.printing import to_text

PIECES = st.sampled_from(
    """a strike "red line" "a b"~3 “c d” nort* zakarova~ x~2 AND OR NOT - ( ) -( title: author:x
    lang:de tag:"to do" path:x/y is:unread is:read published:2024-10.. published:<2024-11 said:talk
    added:today added:7d added:>yesterday added:<today added:>today added:<yesterday
    added:2024..today said:"red line" speaker:anna speaker:"Anna Berg" figure:3000 figure:~3,000
    figure:>1.4million figure:1m..5m figure:5% unit:USD unit:% kind:money of:men by:"the court"
    title:( said:( * / ~ :
    /a.b/ /(a/ /x -/y/ foo:bar note: " « » 12:30 東京 U.S. don't""".split()
)
QUERIES = st.lists(PIECES | st.text(max_size=6), max_size=12).flatmap(
    lambda pieces: st.sampled_from([" ".join(pieces), "".join(pieces)])
)


@given(QUERIES)
def test_a_query_is_understood_or_refused_with_a_position_in_it(query: str) -> None:
    position = 0
    try:
        parse(query)
    except QueryError as error:
        position = error.position
    assert 0 <= position <= len(query)


@given(QUERIES)
def test_an_unfinished_query_always_means_something(query: str) -> None:
    text_conditions(parse_unfinished(query))


@given(QUERIES)
def test_finished_or_not_a_good_query_means_the_same(query: str) -> None:
    with suppress(QueryError):
        assert parse_unfinished(query) == parse(query)


@given(QUERIES)
@example("NOT is:read")
def test_a_tree_is_written_and_read_back_the_same(query: str) -> None:
    with suppress(QueryError):
        tree = parse(query)
        assert parse(to_text(tree)) == tree


@given(QUERIES)
def test_a_wider_query_is_understood_where_the_query_is(query: str) -> None:
    with suppress(QueryError):
        parse(query)
        if (wider := with_any_word(query)) is not None:
            parse(wider)


@given(QUERIES)
def test_a_query_of_which_no_word_is_replaced_stays_as_it_is(query: str) -> None:
    assert with_other_words(query, {}) == query


@given(
    QUERIES, st.sampled_from(["speaker:", "by:(", 'author:"an', "of x tag:", "unit:"]), st.text()
)
def test_a_completed_query_is_understood_where_it_was_before(
    before: str, typed: str, value: str
) -> None:
    query = f"{before} {typed}"
    place = typed_at(query, len(query))
    if place is None or not any(map(str.isalnum, value)):
        return
    result = completed(query, place, value)
    if result is None:
        return
    text, cursor = result
    closing = ")" if "(" in typed else ""
    assert 0 < cursor <= len(text)
    with suppress(QueryError):
        parse(f"{before} speaker:x" if not closing else f"{before} by:(x)")
        if place.field != "unit":
            parse(text + closing)
