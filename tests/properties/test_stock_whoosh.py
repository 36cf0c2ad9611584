"""The index finds and values what stock Whoosh does by the same words, however it came about."""

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

from reader.index import Index, IndexDocument, unpickling
from reader.index.analysis import words
from reader.index.manifest import read_manifest
from reader.index.ranking import FIELD_WEIGHTS
from reader.index.schema import ID, FieldName, new_schema
from reader.index.terms import term_of
from reader.query import Node, parse

VOCABULARY = "strike strikes port ports harbour crane of the a über uber 3,000".split()
ASKED = [word for word in VOCABULARY if word not in ("über", "uber")]
"""To Whoosh those are two words, to us one."""

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
    boost = FIELD_WEIGHTS[field]
    return whoosh_query.Term(field.value, term_of(words(word)[0], "en").decode(), boost=boost)


def either(word: str) -> whoosh_query.Or:
    return whoosh_query.Or([term(FieldName.TEXT, word), term(FieldName.TITLE, word)])


def scored(searcher: Searcher, query: Any) -> dict[int, float]:
    ids = searcher.reader().column_reader(ID)
    return {int(ids[hit.docnum]): hit.score for hit in searcher.search(query, limit=None)}


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


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=25),
    st.integers(1, 25),
    st.lists(st.sampled_from(ASKED), min_size=2, max_size=2),
)
def test_hits_and_scores_are_those_of_stock_whoosh(
    texts: list[tuple[str, str]], batch: int, asked: list[str]
) -> None:
    first, second = asked
    stock = stock_index(texts).searcher(weighting=BM25F())
    exact = [f'"{word}"' for word in asked]
    cases = [
        (exact[0], either(first)),
        (f"{exact[0]} {exact[1]}", whoosh_query.And([either(first), either(second)])),
        (f"{exact[0]} OR {exact[1]}", whoosh_query.Or([either(first), either(second)])),
        (f"title:{exact[0]}", term(FieldName.TITLE, first)),
    ]
    with tempfile.TemporaryDirectory() as folder:
        index = our_index(Path(folder) / "index", texts, batch)
        on_ours = whoosh_on(Path(folder) / "index")
        for query, same in cases:
            expected = scored(stock, same)
            assert ours(index, parse(query)) == pytest.approx(expected, abs=SCORE_ERROR)
            assert scored(on_ours, same) == pytest.approx(expected, abs=SCORE_ERROR)
        on_ours.close()
        index.close()
