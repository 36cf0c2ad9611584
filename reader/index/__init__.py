"""The full-text index: articles -> ranked hits, and where the words of a query stand in a text."""

from reader.index.analysis import is_unspaced
from reader.index.index import Index, Ranked, Ranking
from reader.index.locating import Locator
from reader.index.matching import (
    ShortTexts,
    compared_tokens,
    compared_words,
    find_matches,
    stems_asked,
    stems_of,
    word_stems,
    words_of,
)
from reader.index.passages import Passage, best_passage, best_passages
from reader.index.schema import IndexDocument

__all__ = [
    "Index",
    "IndexDocument",
    "Locator",
    "Passage",
    "Ranked",
    "Ranking",
    "ShortTexts",
    "best_passage",
    "best_passages",
    "compared_tokens",
    "compared_words",
    "find_matches",
    "is_unspaced",
    "stems_asked",
    "stems_of",
    "word_stems",
    "words_of",
]
