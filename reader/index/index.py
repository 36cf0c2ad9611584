"""The full-text index on disk: opened, updated, searched."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from heapq import nsmallest
from pathlib import Path
from typing import Any

import whoosh.index
from whoosh.scoring import BM25F
from whoosh.searching import Searcher

from reader.errors import IndexDamagedError
from reader.index import manifest as manifests
from reader.index.manifest import Manifest, Stamp
from reader.index.schema import FieldName, IndexDocument, document_values, new_schema
from reader.index.storage import IndexStorage, is_being_updated, reading, updating
from reader.index.translate import Translator, check_answerable, document_numbers
from reader.index.unpickling import restrict_whoosh
from reader.index.vocabulary import Vocabulary
from reader.query import Node

restrict_whoosh()

_NAME = "articles"
_OWN_FILE = re.compile(rf"_{_NAME}_\d+\.toc(\.[\d.]+)?\Z|{_NAME}_[0-9a-z]+\.\S+\Z")
_TABLE_OF_CONTENTS = re.compile(rf"_{_NAME}_(\d+)\.toc\Z")

_ATTEMPTS = 8
"""How often opening or searching starts again when the files were replaced meanwhile."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """An article that was found."""

    id: int
    score: float


@dataclass(frozen=True, slots=True)
class Ranking:
    """What a search found."""

    hits: tuple[Ranked, ...]
    """The best ones, best first; of equal ones, those with the smaller id first."""
    total: int
    """How many articles fit in all."""
    capped: tuple[str, ...]
    """Prefixes and fuzzy words that stand for more words than were looked up."""


class Index:
    """One generation of the full-text index, as it was when it was opened or last refreshed.

    May be used from several threads; several processes may search while one updates.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.RLock()
        self._stamps: Mapping[str, Stamp] = {}
        """Of each file, as it was when it was compared with the manifest."""
        self._open()

    @classmethod
    def open(cls, folder: Path) -> Index:
        """Open the index in `folder`; raises IndexDamagedError where it must be built anew.

        Every file is compared with the manifest before Whoosh reads any.
        """
        return cls(folder)

    @classmethod
    def create(cls, folder: Path) -> Index:
        """Create an empty index in `folder`, in the place of an older one of ours.

        Raises IndexDamagedError, and changes nothing, where the folder holds other files.
        """
        manifests.claim(folder)
        with updating(folder):
            for path in folder.iterdir():
                if _OWN_FILE.match(path.name) and not path.is_dir():
                    path.unlink()
            shutil.rmtree(
                folder / f"{_NAME}.tmp", ignore_errors=True
            )  # of a writer that was killed
            whoosh.index.TOC.create(IndexStorage(folder), new_schema(), _NAME)
            files = manifests.record_files(folder, [_table_of_contents(0)], {})
            versions = manifests.current_versions()
            new = Manifest(manifests.new_identity(), 0, files, versions)
            manifests.write_manifest(folder, new)
        return cls(folder)

    @property
    def identity(self) -> str:
        """What tells this index from any made before or after it, in this folder or another."""
        with self._lock:
            return self._manifest.identity

    def __len__(self) -> int:
        with self._lock:
            return int(self._searcher.doc_count())

    def close(self) -> None:
        """Close the files; the index cannot be used any more."""
        with self._lock:
            if not self._searcher.is_closed:
                self._searcher.close()

    def is_current(self) -> bool:
        """Whether no newer generation has been written since; costs one look at a file's date."""
        return manifests.stamp(self._folder) == self._stamp

    def refresh(self) -> bool:
        """Go on to the newest generation; say whether there was one. Raises IndexDamagedError."""
        with self._lock:
            if self.is_current():
                return False
            old = self._searcher
            self._open(self._manifest)
            old.close()
            return True

    def update(self, *, add: Iterable[IndexDocument] = (), remove: Iterable[int] = ()) -> None:
        """Add and remove articles in one step, all or none; adding an id replaces its article.

        Raises IndexDamagedError where the index must be built anew, and LibraryError where another
        process keeps writing to it.
        """
        with self._lock, updating(self._folder):
            self.refresh()
            if _newest_generation(self._folder) != self._manifest.generation:
                raise IndexDamagedError(f"The index in {self._folder} was left half written.")
            self._record(self._commit(add, remove))
            self.refresh()

    def search(self, query: Node, *, limit: int, languages: Collection[str]) -> Ranking:
        """Find and rank the articles that `query` fits, by BM25F with the title weighted above.

        `languages` are those of the articles, over which words are expanded. What only the
        catalogue knows must have been replaced by `Among`. Raises IndexDamagedError.
        """
        check_answerable(query)
        with self._lock:
            for _ in range(_ATTEMPTS - 1):
                try:
                    return self._search(query, limit, languages)
                except IndexDamagedError:
                    # Whoosh opens some files when they are first needed; by then another process
                    # may have deleted them, two generations on.
                    if not self.refresh():
                        raise
            return self._search(query, limit, languages)

    def frequencies(self, words: Iterable[str]) -> dict[str, int]:
        """Give how many texts hold each of these words, given as `compared_words` gives them.

        Raises IndexDamagedError.
        """
        with self._lock, reading(self._folder):
            frequency = self._vocabulary.frequency
            return {word: frequency(word, FieldName.TEXT) for word in words}

    def holders(self, words: Iterable[str]) -> dict[str, frozenset[int]]:
        """Give the ids of the articles whose texts hold each of these words, given in the same way.

        Raises IndexDamagedError.
        """
        with self._lock, reading(self._folder):
            holders = self._vocabulary.holders
            return {word: holders(word, FieldName.TEXT) for word in words}

    def _search(self, query: Node, limit: int, languages: Collection[str]) -> Ranking:
        with reading(self._folder):
            translator = Translator(self._vocabulary, languages)
            translated = translator.translate(query)
            scores = [
                (-score, article_id)
                for searcher, _ in self._searcher.leaf_searchers()
                for article_id, score in _scored(searcher, translated)
            ]
        best = nsmallest(limit, scores)
        hits = tuple(Ranked(article_id, -score) for score, article_id in best)
        return Ranking(hits, len(scores), tuple(translator.capped))

    def _open(self, known: Manifest | None = None) -> None:
        """Read the newest generation; the files of a `known` one are not compared again."""
        for attempt in range(_ATTEMPTS):
            self._stamp = manifests.stamp(self._folder)
            try:
                self._read(manifests.read_manifest(self._folder), known)
            except IndexDamagedError:
                if self.is_current() or attempt == _ATTEMPTS - 1:
                    raise
            else:
                return

    def _read(self, manifest: Manifest, known: Manifest | None) -> None:
        is_same = known is not None and known.identity == manifest.identity
        unchanged = known.files.items() & manifest.files.items() if known and is_same else set()
        checked = {name: self._stamps[name] for name, _ in unchanged}
        self._stamps = manifests.check_files(self._folder, manifest, checked)
        _check_finished(self._folder, manifest)
        with reading(self._folder):
            self._searcher = _searcher(self._folder, manifest)
            readers = [searcher.reader() for searcher, _ in self._searcher.leaf_searchers()]
            self._vocabulary = Vocabulary(readers)
        self._manifest = manifest

    def _commit(self, add: Iterable[IndexDocument], remove: Iterable[int]) -> list[Any]:
        """Let Whoosh write a new generation beside the present one; give its segments."""
        storage = IndexStorage(self._folder, self._manifest.files.keys())
        with storage.closing_on_error():
            with reading(self._folder, passes=OSError):
                writer = whoosh.index.FileIndex(storage, new_schema(), _NAME).writer()
            self._write(writer, add, set(remove))
            with reading(self._folder):
                schema, generation = new_schema(), writer.generation
                return list(whoosh.index.TOC.read(storage, _NAME, generation, schema).segments)

    def _write(self, writer: Any, add: Iterable[IndexDocument], removed: set[int]) -> None:
        """Add and remove articles and commit; a failure leaves everything as it was."""
        try:
            for document in {document.id: document for document in add}.values():
                removed.add(document.id)
                writer.add_document(**document_values(document))
            with reading(self._folder, passes=OSError):
                self._delete(writer, removed)
                writer.commit()
        except BaseException:
            if not writer.is_closed:
                writer.cancel()
            raise

    def _delete(self, writer: Any, ids: set[int]) -> None:
        for searcher, offset in self._searcher.leaf_searchers():
            numbers = document_numbers(searcher.reader())
            for article_id in ids & numbers.keys():
                writer.delete_document(offset + numbers[article_id])

    def _record(self, segments: list[Any]) -> None:
        generation = self._manifest.generation + 1
        prefixes = tuple(f"{segment.segment_id()}." for segment in segments)
        names = [p.name for p in self._folder.iterdir() if prefixes and p.name.startswith(prefixes)]
        files = manifests.record_files(
            self._folder, [*names, _table_of_contents(generation)], self._manifest.files
        )
        new = Manifest(self._manifest.identity, generation, files, self._manifest.versions)
        manifests.write_manifest(self._folder, new)


def _table_of_contents(generation: int) -> str:
    return f"_{_NAME}_{generation}.toc"


def _newest_generation(folder: Path) -> int:
    matches = (_TABLE_OF_CONTENTS.match(path.name) for path in folder.iterdir())
    return max((int(match[1]) for match in matches if match), default=-1)


def _check_finished(folder: Path, manifest: Manifest) -> None:
    """Tell a commit that is under way from one that a crash has cut off before the manifest."""
    if _newest_generation(folder) <= manifest.generation:
        return
    if is_being_updated(folder) or manifests.read_manifest(folder) != manifest:
        return
    raise IndexDamagedError(f"The index in {folder} was left half written.")


def _searcher(folder: Path, manifest: Manifest) -> Any:
    storage, schema = IndexStorage(folder), new_schema()
    with storage.closing_on_error():
        toc = whoosh.index.TOC.read(storage, _NAME, manifest.generation, schema)
        for segment in toc.segments:
            if segment.make_filename(".seg") not in manifest.files:
                raise IndexDamagedError(f"The index in {folder} names a file it does not list.")
        reader = whoosh.index.FileIndex._reader(storage, schema, toc.segments, toc.generation)
        return Searcher(reader, weighting=BM25F())


def _scored(searcher: Any, translated: Any) -> Iterator[tuple[int, float]]:
    """The ids and scores of all articles of one segment that fit."""
    if not searcher.doc_count_all():
        return
    matcher = translated.matcher(searcher, searcher.context())
    ids = searcher.reader().column_reader("id")
    while matcher.is_active():
        yield int(ids[matcher.id()]), float(matcher.score())
        matcher.next()
