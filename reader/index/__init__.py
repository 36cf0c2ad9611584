"""The full-text index: articles -> ranked hits, and where the words of a query stand in a text."""

from reader.index.index import Index, Ranked, Ranking
from reader.index.matching import ShortTexts, find_matches, stems_asked, stems_of, words_of
from reader.index.passages import Passage, best_passage
from reader.index.schema import IndexDocument

__all__ = [
    "Index",
    "IndexDocument",
    "Passage",
    "Ranked",
    "Ranking",
    "ShortTexts",
    "best_passage",
    "find_matches",
    "stems_asked",
    "stems_of",
    "words_of",
]
