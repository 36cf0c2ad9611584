"""The catalogue of articles and the user's state, kept up to date and searched together.

Each name is loaded on first use: who only annotates or only keeps state loads no index.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.library.annotated import AnnotatedArticle, annotate
    from reader.library.library import Library
    from reader.library.refresher import Refresher
    from reader.library.refreshing import Progress, Report, refresh
    from reader.library.rows import ArticleRow, Unreadable
    from reader.library.search import Hit, SearchResult
    from reader.library.state import State

__all__ = [
    "AnnotatedArticle",
    "ArticleRow",
    "Hit",
    "Library",
    "Progress",
    "Refresher",
    "Report",
    "SearchResult",
    "State",
    "Unreadable",
    "annotate",
    "refresh",
]

_MODULES = {
    "AnnotatedArticle": "annotated",
    "ArticleRow": "rows",
    "Hit": "search",
    "Library": "library",
    "Progress": "refreshing",
    "Refresher": "refresher",
    "Report": "refreshing",
    "SearchResult": "search",
    "State": "state",
    "Unreadable": "rows",
    "annotate": "annotated",
    "refresh": "refreshing",
}
"""Public name to the module that has it."""


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    globals()[name] = value
    return value
