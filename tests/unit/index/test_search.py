import pytest

from reader.index import Index, IndexDocument, vocabulary
from reader.index.vocabulary import MOST_EXPANSIONS
from reader.query import Among, And, Everything, Node, Not, Or, Recorded, parse
from reader.query.nodes import Property, Word
from tests.unit.index.documents import FERRIES, LANGUAGES, STRIKE, found


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("ferry", {2}),
        ("harbour strikes", {1, 2}),
        ("hafen", {3}),
        ("zurich", {3}),
        ("strikes", {1, 2, 5}),
        ("3000", {1}),
        ('"strike goes"', {1}),
        ('"harbour strike"', {1, 2}),
        ('"strikes goes"', set()),
        ('"owner monday"~2', {1}),
        ('"owner monday"~1', set()),
        ("ferr*", {2}),
        ("harbuor~", {1, 2}),
        ("strike -ferries", {1}),
        ("-strike", {3, 4, 5}),
        ("-strike -hafen", {4, 5}),
        ("ferry OR hafen", {2, 3}),
        ("(ferry OR hafen) -zurich", {2}),
        ("title:ferries", {2}),
        ("title:talks", set()),
        ('title:"harbour strike"', {1}),
        ("author:buhler", {1}),
        ('author:"marie duval"', {2}),
        ('author:"reed anna"', set()),
        ("us", {1}),
        ("東", {4}),
        ("京都", {4}),
        ("東京都", {4}),
        ("東都", set()),
        ("*", {1, 2, 3, 4, 5}),
        ("", {1, 2, 3, 4, 5}),
        ("zebra", set()),
        ("zebra*", set()),
        ("zebrafish~", set()),
    ],
)
def test_a_query_finds_the_articles_it_fits(index: Index, query: str, ids: set[int]) -> None:
    assert set(found(index, query)) == ids


def test_words_are_expanded_over_the_languages_given(index: Index) -> None:
    assert found(index, "hafens", languages=["de"]) == [3]
    assert found(index, "hafens", languages=["en"]) == []


def test_an_article_without_a_language_is_found_by_its_own_words(index: Index) -> None:
    assert 5 in found(index, "strikes", languages=[])


def test_a_word_of_the_title_counts_more_than_one_of_the_text(tmp_path_index: Index) -> None:
    tmp_path_index.update(
        add=[
            IndexDocument(1, "Weather report", (), "A strike is on.", "en"),
            IndexDocument(2, "Strike report", (), "A storm is on.", "en"),
        ]
    )
    assert found(tmp_path_index, "strike") == [2, 1]


def test_more_frequent_words_rank_higher(tmp_path_index: Index) -> None:
    tmp_path_index.update(
        add=[
            IndexDocument(1, "A", (), "strike " + "filler " * 9, "en"),
            IndexDocument(2, "B", (), "strike " * 5 + "filler " * 5, "en"),
            *(IndexDocument(n, "C", (), "filler " * 10, "en") for n in range(3, 9)),
        ]
    )
    assert found(tmp_path_index, "strike") == [2, 1]
    assert found(tmp_path_index, '"strike"') == [2, 1]
    assert found(tmp_path_index, "strik*") == [2, 1]


@pytest.fixture
def tmp_path_index(index: Index) -> Index:
    index.update(remove=range(1, 6))
    return index


def test_articles_given_by_their_ids_filter_without_changing_the_score(index: Index) -> None:
    plain = index.search(Word("strike"), limit=9, languages=LANGUAGES)
    query = And((Word("strike"), Among(frozenset({1, 77}))))
    ranking = index.search(query, limit=9, languages=LANGUAGES)
    assert [hit.id for hit in ranking.hits] == [1]
    assert set(ranking.hits) < set(plain.hits)


def test_articles_given_by_their_ids_can_be_alternatives(index: Index) -> None:
    alternatives: tuple[Node, ...] = (Word("ferry"), Word("zebra"), Among(frozenset({3, 4})))
    ranking = index.search(Or(alternatives), limit=9, languages=LANGUAGES)
    assert {hit.id for hit in ranking.hits} == {2, 3, 4}


def test_articles_given_by_their_ids_can_be_excluded(index: Index) -> None:
    query = And((Everything(), Not(Among(frozenset({1, 2})))))
    assert index.search(query, limit=9, languages=()).total == 3
    assert index.search(Among(frozenset()), limit=9, languages=()).total == 0


def test_an_article_is_excluded_also_where_an_earlier_one_is(index: Index) -> None:
    query = And((Among(frozenset({3})), Not(Among(frozenset({2, 3})))))
    assert index.search(query, limit=9, languages=()).total == 0


def test_what_is_excluded_is_left_out_also_of_articles_given_by_their_ids(index: Index) -> None:
    harbour_excluded = And((Among(frozenset({2, 3})), Not(Word("harbour"))))
    hits = index.search(harbour_excluded, limit=9, languages=LANGUAGES).hits
    assert [hit.id for hit in hits] == [3]
    beside_a_later_one = And((harbour_excluded, Among(frozenset({5}))))
    assert index.search(beside_a_later_one, limit=9, languages=LANGUAGES).total == 0


def test_the_total_counts_beyond_the_limit(index: Index) -> None:
    ranking = index.search(Everything(), limit=2, languages=())
    assert ranking.total == 5
    assert [hit.id for hit in ranking.hits] == [1, 2]
    assert index.search(Everything(), limit=0, languages=()).total == 5


def test_what_only_the_catalogue_knows_is_refused(index: Index) -> None:
    query = And((Word("strike"), Not(Recorded(Property.TAG, "x"))))
    with pytest.raises(ValueError, match="Recorded"):
        index.search(query, limit=9, languages=())


def test_a_prefix_of_too_many_words_takes_the_most_frequent_and_says_so(index: Index) -> None:
    words = [f"strand{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(MOST_EXPANSIONS + 20)]
    index.update(
        add=[
            IndexDocument(10, "", (), " ".join(words), "en"),
            IndexDocument(11, "", (), words[-1], "en"),
            IndexDocument(12, "", (), words[0], "en"),
        ]
    )
    ranking = index.search(parse("strand*"), limit=9, languages=["en"])
    assert ranking.capped == ("strand*",)
    assert {hit.id for hit in ranking.hits} == {10, 11, 12}
    assert index.search(parse("strandaa*"), limit=9, languages=["en"]).capped == ()


def test_many_alternatives_are_no_trouble(index: Index) -> None:
    query = Or((*(Word(f"zebra{n}") for n in range(999)), Word("ferry")))
    assert index.search(query, limit=9, languages=LANGUAGES).total == 1


def test_several_segments_are_searched_as_one(index: Index) -> None:
    for number in range(20, 40):
        index.update(add=[IndexDocument(number, "More", (), "one more strike", "en")])
    assert set(found(index, '"more strike"')) == set(range(20, 40))
    assert set(found(index, "strike")) == {1, 2, *range(20, 40)}


def test_the_same_article_is_not_found_twice(index: Index) -> None:
    index.update(add=[STRIKE, FERRIES])
    assert sorted(found(index, "harbour")) == [1, 2]


def test_a_prefix_that_every_article_holds_many_times_over_is_capped(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vocabulary, "_CHEAP", 0)
    words = " ".join(f"quay{letter}" for letter in "abcdefghij")
    index.update(add=[IndexDocument(number, "", (), words, "en") for number in range(10, 40)])
    ranking = index.search(parse("quay*"), limit=9, languages=["en"])
    assert (ranking.total, ranking.capped) == (30, ("quay*",))
    assert index.search(parse("quaya*"), limit=9, languages=["en"]).capped == ()
