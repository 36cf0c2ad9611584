"""The index finds what stock Whoosh does by the same words, and values it by the same scores.

Whoosh adds up what a word is worth in title and in text; here it is worth what BM25F gives it. That
is worked out from Whoosh's score of either field.
"""

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import whoosh.fields
import whoosh.index
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh import query as whoosh_query
from whoosh.analysis import Token, Tokenizer
from whoosh.filedb.filestore import FileStorage, RamStorage
from whoosh.scoring import BM25F
from whoosh.searching import Searcher

from reader.index import Index, IndexDocument, ranking, unpickling
from reader.index import index as searching
from reader.index.analysis import words
from reader.index.manifest import read_manifest
from reader.index.ranking import FIELD_WEIGHTS, K1
from reader.index.schema import ID, FieldName, new_schema
from reader.index.terms import term_of
from reader.query import Node, parse

VOCABULARY = "strike strikes port ports harbour crane of the a über uber 3,000".split()
TEXTS = st.lists(st.sampled_from(VOCABULARY), max_size=30).map(" ".join)
SCORE_ERROR = 1e-6


class _TermTokenizer(Tokenizer):  # type: ignore[misc]
    """Gives the terms that our index has, in place of words."""

    def __call__(self, value: str, **options: Any) -> Iterator[Token]:
        token = Token(positions=True, chars=False, removestops=False)
        for position, word in enumerate(words(value)):
            token.text = term_of(word, "en").decode()
            token.pos = position
            token.boost = 1.0
            token.stopped = False
            yield token


def stock_index(texts: Sequence[tuple[str, str]]) -> Any:
    """An index of Whoosh's own, of titles and texts."""
    words_field = whoosh.fields.TEXT(analyzer=_TermTokenizer(), phrase=True)
    schema = whoosh.fields.Schema(
        id=whoosh.fields.NUMERIC(sortable=True), title=words_field, text=words_field
    )
    index = RamStorage().create_index(schema)
    writer = index.writer()
    for number, (title, text) in enumerate(texts):
        writer.add_document(id=number, title=title, text=text)
    writer.commit()
    return index


def our_index(folder: Path, texts: Sequence[tuple[str, str]], batch: int) -> Index:
    documents = [IndexDocument(n, title, (), text, "en") for n, (title, text) in enumerate(texts)]
    index = Index.create(folder)
    for start in range(0, len(documents), batch):
        index.update(add=documents[start : start + batch])
    return index


def whoosh_on(folder: Path) -> Searcher:
    """Whoosh's own searcher on our files."""
    storage = FileStorage(str(folder))
    generation = read_manifest(folder).generation
    toc = whoosh.index.TOC.read(storage, "articles", generation, new_schema())
    return Searcher(
        whoosh.index.FileIndex._reader(storage, new_schema(), toc.segments, generation),
        weighting=BM25F(),
    )


def term(field: FieldName, word: str) -> whoosh_query.Term:
    return whoosh_query.Term(field.value, term_of(words(word)[0], "en").decode())


def scored(searcher: Searcher, query: Any) -> dict[int, float]:
    ids = searcher.reader().column_reader(ID)
    return {int(ids[hit.docnum]): hit.score for hit in searcher.search(query, limit=None)}


def valued(searcher: Searcher, word: str, fields: Sequence[FieldName]) -> dict[int, float]:
    """What BM25F gives the articles that hold a word, from Whoosh's BM25 of each field.

    Of a ceiling c, BM25 gives x occurrences, measured by K1 and the length, c·x / (1 + x).
    """
    occurrences: dict[int, float] = {}
    ceilings = []
    for field in fields:
        asked = term(field, word)
        ceilings.append(searcher.idf(field.value, asked.text) * (K1 + 1))
        for number, score in scored(searcher, asked).items():
            here = FIELD_WEIGHTS[field] * score / (ceilings[-1] - score)
            occurrences[number] = occurrences.get(number, 0.0) + here
    return {number: min(ceilings) * x / (1 + x) for number, x in occurrences.items()}


def ours(index: Index, query: Node) -> dict[int, float]:
    ranking = index.search(query, limit=None, languages=("en",))
    assert len(ranking.hits) == ranking.total
    return {hit.id: hit.score for hit in ranking.hits}


STOCK = {
    ("whoosh.codec.whoosh3", "W3Codec"),
    ("whoosh.codec.whoosh3", "W3Segment"),
    ("array", "_array_reconstructor"),
    ("array", "array"),
    ("_codecs", "encode"),
    ("builtins", "int"),
    ("__builtin__", "bytes"),
    ("collections", "defaultdict"),
}
"""What Whoosh's own files name beside what ours do."""


@pytest.fixture(autouse=True, scope="module")
def _stock_files_are_read() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(unpickling, "ALLOWED", unpickling.ALLOWED | STOCK)
        yield


@pytest.fixture(autouse=True, scope="module")
def _nothing_that_whoosh_lacks_counts() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ranking, "SHORTEST", 0)
        patch.setattr(searching, "LOOKED_AT", 0)
        yield


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=25),
    st.integers(1, 25),
    st.lists(st.sampled_from(VOCABULARY), min_size=2, max_size=2),
)
def test_hits_and_scores_are_those_of_stock_whoosh(
    texts: list[tuple[str, str]], batch: int, asked: list[str]
) -> None:
    stock = stock_index(texts).searcher(weighting=BM25F())
    exact = [f'"{word}"' for word in asked]
    in_both = (FieldName.TEXT, FieldName.TITLE)
    one, other = (valued(stock, word, in_both) for word in asked)
    both = one.keys() & other.keys()
    cases = [
        (f"title:{exact[0]}", valued(stock, asked[0], [FieldName.TITLE])),
        (exact[0], one),
        (f"{exact[0]} {exact[1]}", {n: one[n] + other[n] for n in both}),
        (
            f"{exact[0]} OR {exact[1]}",
            {n: one.get(n, 0.0) + other.get(n, 0.0) for n in one.keys() | other.keys()},
        ),
    ]
    if _folds_alike(asked):
        cases = []  # to Whoosh these are two words, to us one
    with tempfile.TemporaryDirectory() as folder:
        index = our_index(Path(folder) / "index", texts, batch)
        on_ours = whoosh_on(Path(folder) / "index")
        for query, expected in cases:
            assert ours(index, parse(query)) == pytest.approx(expected, abs=SCORE_ERROR)
        for word in asked:
            for field in in_both:
                expected = scored(stock, term(field, word))
                same = scored(on_ours, term(field, word))
                assert same == pytest.approx(expected, abs=SCORE_ERROR)
        on_ours.close()
        index.close()


def _folds_alike(asked: list[str]) -> bool:
    return any("ber" in word for word in asked)
