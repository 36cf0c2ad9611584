"""No posting is lost or kept wrongly, whatever the order in which articles came and went."""

import random
import tempfile
from collections import defaultdict
from pathlib import Path

import pytest

from reader.index import Index, IndexDocument
from reader.index.analysis import stem_language, words
from reader.index.schema import FieldName
from reader.index.terms import term_of
from reader.query import parse

VOCABULARY = "ferry ferries bridge bridges the a zürich 3,000 東京 u.s harbour strike".split()
LANGUAGES = ("en", "de", None)
SEEDS_IN_SHORT = 30
SEEDS_IN_LONG = 1_000

Articles = dict[int, IndexDocument]
Places = dict[tuple[FieldName, bytes], dict[int, list[int]]]
"""A field's term -> the articles that hold it, and at which positions."""


def article(chance: random.Random, number: int) -> IndexDocument:
    long = chance.random() < 0.002
    text = " ".join(chance.choices(VOCABULARY, k=66_000 if long else chance.randrange(12)))
    title = " ".join(chance.choices(VOCABULARY, k=chance.randrange(4)))
    authors = tuple(chance.choices(("Anna Berg", "Tom Zürich"), k=chance.randrange(3)))
    return IndexDocument(number, title, authors, text, chance.choice(LANGUAGES))


def expected_places(articles: Articles) -> Places:
    places: Places = defaultdict(lambda: defaultdict(list))
    for number, document in articles.items():
        language = stem_language(document.language)
        for field, text, of_field in (
            (FieldName.TITLE, document.title, language),
            (FieldName.TEXT, document.text, language),
            (FieldName.AUTHOR, "\n".join(document.authors), ""),
        ):
            for position, word in enumerate(words(text)):
                places[field, term_of(word, of_field)][number].append(position)
    return places


def held_places(index: Index) -> Places:
    """What the files of the index say, read through whole posting lists."""
    places: Places = defaultdict(dict)
    for segment in index._segments:
        for field in FieldName:
            dictionary = segment.dictionary(field)
            for number, term in dictionary.items(b""):
                posting_list = segment.posting_list(field, number)
                documents = posting_list.documents()
                assert len(documents) == dictionary.frequency(number)
                positions = posting_list.positions_within(documents)
                for document in set(documents) - segment.deleted:
                    places[field, term][segment.ids[document]] = list(positions[document])
    return places


def play(seed: int, steps: int = 25) -> None:
    """Change an index and a model of it in the same way, and compare them again and again."""
    chance = random.Random(seed)
    articles: Articles = {}
    with tempfile.TemporaryDirectory() as home:
        index = Index.create(Path(home) / "index")
        for _ in range(steps):
            added = [article(chance, chance.randrange(40)) for _ in range(chance.randrange(6))]
            removed = {chance.randrange(40) for _ in range(chance.choice((0, 0, 1, 8)))}
            index.update(add=added, remove=removed)
            for number in removed:
                articles.pop(number, None)
            articles |= {document.id: document for document in added}
            if chance.random() < 0.1:
                index.compact()
            if chance.random() < 0.2:
                index.close()
                index = Index.open(Path(home) / "index")
            assert len(index) == len(articles)
            assert len(index._segments) < 12
            if chance.random() < 0.3:
                compare(index, articles)
        compare(index, articles)
        index.close()


def compare(index: Index, articles: Articles) -> None:
    expected = {term: of_term for term, of_term in expected_places(articles).items() if of_term}
    assert {term: of_term for term, of_term in held_places(index).items() if of_term} == expected
    found = index.search(parse("*"), limit=None, languages=())
    assert {hit.id for hit in found.hits} == articles.keys()
    by_stem = index.search(parse("ferry"), limit=None, languages=("en", "de"))
    holders = {
        number
        for number, document in articles.items()
        if {"ferry", "ferries"}
        & set(words(document.text + " " + document.title) if document.language == "en" else ())
        or "ferry" in words(document.text + " " + document.title)
    }
    assert {hit.id for hit in by_stem.hits} == holders


@pytest.mark.parametrize("seed", range(SEEDS_IN_SHORT))
def test_the_index_is_what_its_history_makes_it(seed: int) -> None:
    play(seed)


@pytest.mark.long
def test_a_thousand_histories() -> None:
    for seed in range(SEEDS_IN_LONG):
        play(seed)
