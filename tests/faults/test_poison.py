"""Whoever can write the index's files, manifest and stamps included, still runs no code by it."""

from __future__ import annotations

import os
import pickle
import random
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.file_stamp import stamp_of
from reader.index.manifest import read_manifest, record_files, with_stamps, write_manifest
from tests.faults.damaging import Made, answers, made


class Poison:
    """An object whose pickle makes a folder when it is read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __reduce__(self) -> tuple[Callable[[str], None], tuple[str]]:
        return os.mkdir, (str(self._folder),)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return made(tmp_path_factory.mktemp("library"))


def forge(folder: Path) -> None:
    """Let sums and stamps of the manifest be those of the files as they are."""
    old = read_manifest(folder)
    new = replace(old, files=record_files(folder, old.files, {}))
    seen = {name: stamp_of((folder / name).stat()) for name in new.files}
    write_manifest(folder, with_stamps(new, seen))


def pickles_in(content: bytes) -> Iterator[slice]:
    """Where a file holds what is, or may be, a pickle."""
    for protocol in range(2, 6):
        head, start = b"\x80" + bytes([protocol]), -1
        while (start := content.find(head, start + 1)) >= 0:
            end = content.find(b".", start)
            yield slice(start, end + 1 if end >= 0 else len(content))


def poisoned(content: bytes, evil: bytes) -> Iterator[bytes]:
    """Give ways to bring a pickle in: for the whole, for each other pickle, and at random."""
    yield evil
    for place in pickles_in(content):
        yield content[: place.start] + evil + content[place.stop :]
        length = place.stop - place.start
        yield content[: place.start] + evil.ljust(length, b".") + content[place.start + length :]
    chance = random.Random(len(content))
    for _ in range(3):
        start = chance.randrange(len(content))
        yield content[:start] + evil + content[start + len(evil) :]
        yield content[:start] + evil + content[start:]


def test_no_code_in_any_file_of_the_index_runs_and_it_is_made_anew(
    library: Made, tmp_path: Path
) -> None:
    evil = pickle.dumps(Poison(tmp_path / "ran"), 2)
    library.restore()
    folder = library.paths.index_folder
    for name in sorted(read_manifest(folder).files):
        for content in poisoned((library.whole / folder.name / name).read_bytes(), evil):
            library.restore()
            (folder / name).write_bytes(content)
            forge(folder)
            with suppress(LibraryError):  # what it answers is up to whoever wrote it
                answers(library.paths)
            library.refresh()
            assert not (tmp_path / "ran").exists(), name
    library.restore()
    library.refresh()
    assert answers(library.paths) == library.answers


def test_the_poison_works_where_nothing_is_restricted(tmp_path: Path) -> None:
    pickle.loads(pickle.dumps(Poison(tmp_path / "ran")))
    assert (tmp_path / "ran").is_dir()
