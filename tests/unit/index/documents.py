"""Articles for the tests of the index."""

from collections.abc import Collection
from pathlib import Path

from reader.index import Index, IndexDocument
from reader.query import parse

LANGUAGES = ("en", "de", "fr", "ja")

STRIKE = IndexDocument(
    1,
    "Harbour strike enters its third week",
    ("Anna Bühler", "Tom Reed"),
    "The strike goes on. Some 3,000 dockers stay at home, the U.S. owner said on Monday.",
    "en",
)
FERRIES = IndexDocument(
    2,
    "Ferries run again",
    ("Marie Duval",),
    "The ferries left the harbour at noon. Talks about a harbour strike had ended well.",
    "en",
)
HAFEN = IndexDocument(
    3,
    "Streiks im Hafen",
    (),
    "Die Häfen von Zürich und Basel werden bestreikt, teilte die Stadt mit.",
    "de",
)
TOKYO = IndexDocument(4, "東京都の港", (), "東京都の港でストライキが続く。", "ja")
UNTOLD = IndexDocument(5, "Nota", (), "strikes strikes", None)

ALL = (STRIKE, FERRIES, HAFEN, TOKYO, UNTOLD)


def found(index: Index, query: str, languages: Collection[str] = LANGUAGES) -> list[int]:
    """The ids of the articles that fit, best first."""
    ranking = index.search(parse(query), limit=100, languages=languages)
    assert len(ranking.hits) == ranking.total
    return [hit.id for hit in ranking.hits]


def new_index(folder: Path) -> Index:
    """An index of all the articles above."""
    index = Index.create(folder)
    index.update(add=ALL)
    return index
