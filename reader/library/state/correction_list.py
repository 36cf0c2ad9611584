"""All corrections as they are listed: those that hold, and those whose passage is gone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.errors import LibraryError
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.library import Library
from reader.library.state.corrections import Correction, MarkKind, NotedCorrection, corrected
from reader.library.state.passage_anchor import PassageAnchor
from reader.library.state.standing import Standing

_ARTICLES_KEPT = 64


@dataclass(frozen=True, slots=True)
class ListedCorrection:
    """A correction and what has become of it."""

    noted: NotedCorrection
    numbers: tuple[int, ...]
    """Its own, and those of earlier ones of the same mark that it took the place of."""
    standing: Standing


_MarkKey = tuple[str, str, MarkKind, PassageAnchor]


def listed_corrections(library: Library) -> Sequence[ListedCorrection]:
    """Give the corrections of the library's user in the order in which they were made.

    Of several of the same mark, told by the same passage, only the last is given.
    """
    by_mark: dict[_MarkKey, list[NotedCorrection]] = {}
    for noted in library.state.corrections()[1].noted:
        correction = noted.correction
        key = (str(noted.path), noted.part, correction.mark, correction.passage)
        by_mark.setdefault(key, []).append(noted)
    standing_of = _Standings(library)
    listed = [
        ListedCorrection(same[-1], tuple(one.id for one in same), standing_of(same[-1]))
        for same in by_mark.values()
    ]
    return sorted(listed, key=lambda one: one.noted.id)


class _Standings:
    """Tells of corrections what has become of them, in one state of the library."""

    def __init__(self, library: Library) -> None:
        rows = library.rows()
        self._by_place = {(row.path, row.part): row for row in rows}
        self._by_digest = {row.digest: row for row in rows}
        self._library = library
        self._found = lru_cache(_ARTICLES_KEPT)(self._open)

    def __call__(self, noted: NotedCorrection) -> Standing:
        row = self._by_digest.get(noted.correction.digest)
        row = row or self._by_place.get((noted.path, noted.part))
        if row is None:
            return Standing.ELSEWHERE
        found = self._found(row.id)
        if found is None or _is_orphaned(found, noted.correction, row.digest):
            return Standing.ORPHANED
        return Standing.HOLDS

    def _open(self, article_id: int) -> AnnotatedArticle | None:
        try:
            return self._library.open(article_id, is_corrected=False)
        except LibraryError:
            return None


def _is_orphaned(found: AnnotatedArticle, correction: Correction, digest: str) -> bool:
    return bool(corrected(found, [correction], digest).orphaned)
