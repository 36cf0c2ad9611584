"""The full-text index on disk: opened, updated, searched."""

from __future__ import annotations

import re
import threading
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from heapq import nsmallest
from pathlib import Path

import whoosh.index

from reader.errors import IndexDamagedError
from reader.file_stamp import Stamp
from reader.index import manifest as manifests
from reader.index.analysis import folded, tokens
from reader.index.evaluation import Evaluation, Scores, check_answerable
from reader.index.locating import Locator
from reader.index.manifest import Manifest
from reader.index.merging import small
from reader.index.proximity import LOOKED_AT, neighbours
from reader.index.ranking import Statistics, best
from reader.index.schema import FieldName, IndexDocument, new_schema
from reader.index.segment import ArticleSegment, OpenSegment
from reader.index.storage import IndexStorage, reading, updating
from reader.index.unpickling import restrict_whoosh
from reader.index.vocabulary import Vocabulary
from reader.index.writing import SegmentWriter, delete
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
    locator: Locator | None = None
    """Finds in the texts of the hits where the query holds; None where no words were asked for."""


class Index:
    """One generation of the full-text index, as it was when it was opened or last refreshed.

    May be used from several threads; several processes may search while one updates.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.RLock()
        self._stamps: Mapping[str, Stamp] = {}
        """Of each file, as it was when it was compared with the manifest."""
        self._manifest: Manifest
        self._segments: list[OpenSegment] = []
        self._open()

    @classmethod
    def open(cls, folder: Path) -> Index:
        """Open the index in `folder`; raises IndexDamagedError where it must be built anew.

        Every file is compared with the manifest before any is read: by its stamp, and where that
        is another one, as in a copy, by its bytes.
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

    @property
    def generation(self) -> int:
        """How often this index was updated since it was created."""
        with self._lock:
            return self._manifest.generation

    def __len__(self) -> int:
        with self._lock:
            return sum(segment.count - len(segment.deleted) for segment in self._segments)

    def close(self) -> None:
        """Let go of the files; the index cannot be used any more."""
        with self._lock:
            self._read_segments([])

    def is_current(self) -> bool:
        """Whether no newer generation has been written since; costs one look at a file's date."""
        return manifests.stamp(self._folder) == self._stamp

    def refresh(self) -> bool:
        """Go on to the newest generation; say whether there was one. Raises IndexDamagedError."""
        with self._lock:
            if self.is_current():
                return False
            self._open(self._manifest)
            return True

    def verify(self) -> None:
        """Compare every byte with the manifest, also of files that look untouched.

        What is found whole need not be read at the next opening. Raises IndexDamagedError, and
        LibraryError where another process keeps writing to the index.
        """
        with self._lock:
            self.refresh()
            self._stamps = manifests.check_files(self._folder, self._manifest, {})
            self.settle()

    def settle(self) -> None:
        """Note how the files look that had to be read, so that the next opening need not.

        For the process that writes. Raises LibraryError where another one keeps writing.
        """
        if manifests.noted_stamps(self._manifest) == self._stamps:
            return
        with self._lock, updating(self._folder):
            self.refresh()
            self._manifest = manifests.with_stamps(self._manifest, self._stamps)
            manifests.write_manifest(self._folder, self._manifest)
            self._stamp = manifests.stamp(self._folder)

    def update(
        self,
        *,
        add: Iterable[IndexDocument] = (),
        remove: Iterable[int] = (),
        processes: int = 1,
    ) -> None:
        """Add and remove articles in one step, all or none; adding an id replaces its article.

        Articles are taken one by one, and held in memory no longer than until a segment is full.
        Of very many, several `processes` share the work. Raises IndexDamagedError where the index
        must be built anew, and LibraryError where another process keeps writing to it.
        """
        with self._changing():
            self._record(self._commit(add, remove, processes))

    def compact(self) -> None:
        """Make one of many small segments, so that less is to be looked up; raises as `update`."""
        with self._lock:
            if small([segment.segment for segment in self._segments]):
                with self._changing():
                    self._record(self._commit((), (), is_compacting=True))

    def search(self, query: Node, *, limit: int | None, languages: Collection[str]) -> Ranking:
        """Find and rank the articles that `query` fits, the best `limit` of them or all.

        `languages` are those of the articles, over which words are expanded. What only the
        catalogue knows must have been replaced by `Among`. Raises IndexDamagedError.
        """
        check_answerable(query)
        with self._lock, reading(self._folder):
            evaluation = Evaluation(self._segments, self._vocabulary, self._statistics, languages)
            found = evaluation.scores(query)
            self._add_nearness(evaluation, query, found)
            pairs = (
                (-score, segment.ids[number])
                for segment, scores in zip(self._segments, found, strict=True)
                for number, score in best(scores, limit)
            )
            ranked = sorted(pairs) if limit is None else nsmallest(limit, pairs)
            hits = tuple(Ranked(article_id, -score) for score, article_id in ranked)
            locator = Locator(query, evaluation.words)
            return Ranking(hits, sum(map(len, found)), tuple(evaluation.capped), locator)

    def _add_nearness(self, evaluation: Evaluation, query: Node, found: list[Scores]) -> None:
        """Add to the scores of the best articles what it is worth that words stand together."""
        if not neighbours(query):
            return
        ranked = (
            (-score, self._segments[segment].ids[number], segment, number)
            for segment, scores in enumerate(found)
            for number, score in best(scores, LOOKED_AT)
        )
        looked_at: dict[int, list[int]] = {}
        for _, _, segment, number in nsmallest(LOOKED_AT, ranked):
            looked_at.setdefault(segment, []).append(number)
        for segment, numbers in looked_at.items():
            for number, worth in evaluation.nearness(query, segment, sorted(numbers)).items():
                found[segment][number] += worth

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

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Give words of the texts that are spelt nearly like `word`, the likeliest first.

        None for what is not one word of letters. Raises IndexDamagedError.
        """
        found = list(tokens(word))
        if len(found) != 1 or not found[0].word.isalpha():
            return ()
        with self._lock, reading(self._folder):
            return tuple(self._vocabulary.suggestions(folded(found[0].word)))

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
        noted = manifests.noted_stamps(manifest)
        self._stamps = manifests.check_files(self._folder, manifest, noted | checked)
        with reading(self._folder):
            open_already = {segment.segment.segment_id(): segment for segment in self._segments}
            segments = []
            for segment in _segments(self._folder, manifest):
                same = open_already.get(segment.segment_id()) if is_same else None
                if same is not None and same.deleted == segment.deleted():
                    segments.append(same)
                else:
                    segments.append(OpenSegment(self._folder, segment))
            self._read_segments(segments)
        self._manifest = manifest

    def _read_segments(self, segments: list[OpenSegment]) -> None:
        self._segments = segments
        self._vocabulary = Vocabulary(segments)
        self._statistics = Statistics(segments)

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """Keep others from writing; begin and end with the newest generation."""
        with self._lock, updating(self._folder):
            self.refresh()
            _forget_unfinished(self._folder, self._manifest.generation)
            yield
            self.refresh()

    def _commit(
        self,
        add: Iterable[IndexDocument],
        remove: Iterable[int],
        processes: int = 1,
        *,
        is_compacting: bool = False,
    ) -> list[ArticleSegment]:
        """Write a new generation beside the present one; give its segments."""
        storage = IndexStorage(self._folder)
        with reading(self._folder, passes=OSError):
            segments = _segments(self._folder, self._manifest)
        writer = SegmentWriter(self._folder, _NAME)
        try:
            new, added = writer.write(add, processes)
            live = [segment.live_documents() for segment in self._segments]
            delete(segments, live, added.union(remove))
            with reading(self._folder, passes=OSError):
                segments = writer.merged([*segments, *new])
                if is_compacting:
                    segments = writer.compacted(segments)
            generation = self._manifest.generation + 1
            whoosh.index.TOC(new_schema(), segments, generation).write(storage, _NAME)
        except BaseException:
            writer.discard()
            raise
        return segments

    def _record(self, segments: Sequence[ArticleSegment]) -> None:
        generation = self._manifest.generation + 1
        names = [name for segment in segments for name in segment.files()]
        files = manifests.record_files(
            self._folder, [*names, _table_of_contents(generation)], self._manifest.files
        )
        new = Manifest(self._manifest.identity, generation, files, self._manifest.versions)
        manifests.write_manifest(self._folder, new)
        _forget_others(self._folder, files.keys())


def _forget_others(folder: Path, files: Collection[str]) -> None:
    """Delete what the manifest does not name any more.

    Whoever has it open keeps it; whoever was about to open it finds the manifest changed.
    """
    for path in folder.iterdir():
        if _OWN_FILE.match(path.name) and path.name not in files:
            with suppress(OSError):
                path.unlink()


def _table_of_contents(generation: int) -> str:
    return f"_{_NAME}_{generation}.toc"


def _forget_unfinished(folder: Path, generation: int) -> None:
    """Delete the tables of contents of a commit that a crash has cut off before the manifest.

    What else it has written goes with the next commit; what it began with is all still there.
    """
    for path in folder.iterdir():
        match = _TABLE_OF_CONTENTS.match(path.name)
        if match and int(match[1]) > generation:
            path.unlink()


def _segments(folder: Path, manifest: Manifest) -> list[ArticleSegment]:
    """The segments that the table of contents of a generation names."""
    storage = IndexStorage(folder)
    with storage.closing_on_error():
        toc = whoosh.index.TOC.read(storage, _NAME, manifest.generation, new_schema())
    segments: list[ArticleSegment] = []
    for segment in toc.segments:
        if not isinstance(segment, ArticleSegment) or not segment.is_plausible():
            raise IndexDamagedError(f"The index in {folder} holds what it never should.")
        if not manifest.files.keys() >= set(segment.files()):
            raise IndexDamagedError(f"The index in {folder} names a file it does not list.")
        segments.append(segment)
    return segments
