"""How right the metadata of web pages is: on invented pages in the shapes that real sites write.

`pages/` holds the pages and `truth.yaml`, which says of each what a reader would tell of it. A page
counts as one item for each field that the truth speaks of. Pages of most of the world's templates
are among them, and pages that tell no date although numbers and years stand all over them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from reader.article import Article
from reader.formats import load
from tests.accuracy.gold import FOLDER, Record, load_yaml
from tests.accuracy.scoring import Ratio

PAGES = FOLDER / "pages"
NOTHING = "none"
_HOST = "host name"


@dataclass(slots=True)
class PageScore:
    """What is right of each field; of dates apart how often one is told, right, and invented."""

    fields: dict[str, Ratio] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)

    def add(self, name: str, article: Article, truth: Record) -> None:
        """Compare what a page gives with the truth about it."""
        for key, wanted in truth.items():
            found = _found(article, key)
            is_right = _is_right(found, wanted)
            if key == "published":
                self._add_date(found, wanted, is_right=is_right)
            elif key in {"title", "authors", "publisher", "url"}:
                self._count(key, is_right=is_right)
            else:
                self._count("other fields", is_right=is_right)
            if not is_right:
                self.errors.append(f"{name}: {key} is {found!r}, should be {wanted!r}")

    def _add_date(self, found: object, wanted: object, *, is_right: bool) -> None:
        if wanted == NOTHING:
            self._count("no date invented", is_right=found is None)
            return
        self._count("date recall", is_right=is_right)
        if found is not None:
            self._count("date precision", is_right=is_right)

    def _count(self, key: str, *, is_right: bool) -> None:
        self.fields.setdefault(key, Ratio()).count(is_right)


@cache
def score_pages() -> PageScore:
    """Read every page and compare it with the truth, once."""
    score = PageScore()
    for name, truth in truths().items():
        (article,) = load(page_file(name))
        score.add(name, article, truth)
    return score


def truths() -> Mapping[str, Record]:
    """What is true of each page, by its name."""
    record: Mapping[str, Record] = load_yaml(PAGES / "truth.yaml")
    return record


def page_file(name: str) -> Path:
    """The file of a page."""
    return PAGES / f"{name}.html"


def _found(article: Article, key: str) -> object:
    """What was read of a field; a publisher that is only a host is none."""
    source = article.sources.get(key)
    if key == "publisher" and source is not None and source.origin == _HOST:
        return None
    return getattr(article, key)


def _is_right(found: object, wanted: object) -> bool:
    if wanted == NOTHING:
        return found is None
    if isinstance(wanted, list):
        return isinstance(found, tuple) and set(found) == set(wanted)
    if isinstance(found, str) and isinstance(wanted, str) and wanted[:4].isdecimal():
        return found.startswith(wanted)
    return found == wanted
