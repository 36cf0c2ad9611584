"""Has a refresh take notice of what comes, what goes and what moves.

What is noted here is on disk before the catalogue has the articles, so that a refresh that was
killed in between does it again and none comes twice or unnoticed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from reader.library.catalogue.catalogue import Catalogue
from reader.library.catalogue.records import content_digest
from reader.library.refresh.parsing import Parsed
from reader.library.refresh.scan import Scan
from reader.library.state.arrivals import ArrivedFile
from reader.library.state.state import State
from reader.library.state.taking_over import Brought, brought_by


class ArrivalRecorder:
    """Notes in the user's state what one refresh finds."""

    def __init__(self, state: State, catalogue: Catalogue) -> None:
        self._state = state
        self._catalogue = catalogue

    def begin(self, scan: Scan) -> None:
        """Take notice of what was there before anything was noted of a folder.

        That are the articles of a catalogue older than the state, and where the catalogue is the
        younger one, the files that have gone since.
        """
        if self._catalogue.is_new:
            present = {file.path for file in scan.files}
            self._state.mark_gone(
                path
                for path in self._state.present_paths()
                if path not in present
                and _is_below(path, scan.roots)
                and not _is_below(path, scan.unseen)
            )
            return
        imported = self._state.imported_folders()
        new = [root for root in scan.roots if not _is_below(root, imported)]
        if new:
            self._state.record_seen(self._catalogue.places_below(new))

    def gone(self, paths: Iterable[Path]) -> None:
        """Note that files are gone, before the catalogue forgets them."""
        self._state.mark_gone(paths)

    def came(self, batch: Sequence[Parsed]) -> None:
        """Note the articles of files that were read, before the catalogue has them."""
        files = [
            _arrived(parsed)
            for parsed in batch
            if (parsed.failure is None or parsed.articles) and not parsed.is_unchanged
        ]
        if files:
            self._state.record_arrivals(files)

    def complete(self, scan: Scan) -> None:
        """Note that all there was has come: what comes from now on is news."""
        imported = self._state.imported_folders()
        new = [r for r in scan.roots if r not in scan.unseen and not _is_below(r, imported)]
        if new:
            self._state.complete_imports(new)


def _arrived(parsed: Parsed) -> ArrivedFile:
    digests: dict[str, str] = {}
    brought: dict[str, Brought] = {}
    for annotated in parsed.articles:  # of two with one part the catalogue keeps the first
        article = annotated.article
        if article.part in digests:
            continue
        digests[article.part] = content_digest(article)
        if (brings := brought_by(article)) is not None:
            brought[article.part] = brings
    return ArrivedFile(parsed.job.found.path, digests, brought)


def _is_below(path: Path, folders: Iterable[Path]) -> bool:
    return any(path.is_relative_to(folder) for folder in folders)
