"""The full-text index: articles -> ranked hits, and where the words of a query stand in a text.

Names are loaded from their modules when they are first asked for: what compares words alone, as the
catalogue does, need not wait for what reads and writes an index.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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

_MODULES = {
    "Index": "index",
    "IndexDocument": "schema",
    "Locator": "locating",
    "Passage": "passages",
    "Ranked": "index",
    "Ranking": "index",
    "ShortTexts": "matching",
    "best_passage": "passages",
    "best_passages": "passages",
    "compared_tokens": "matching",
    "compared_words": "matching",
    "find_matches": "matching",
    "is_unspaced": "analysis",
    "stems_asked": "matching",
    "stems_of": "matching",
    "word_stems": "matching",
    "words_of": "matching",
}

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


def __getattr__(name: str) -> object:
    """Load a public name from the module that defines it (PEP 562)."""
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"{__name__}.{module}"), name)
    return value
