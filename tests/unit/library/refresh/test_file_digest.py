from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from reader.library.refresh.file_digest import FileHash, file_digest, file_hash


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_bytes(b"It rained." * 200_000)
    return path


def test_a_file_that_is_as_it_was_read_has_its_sha_256(file: Path) -> None:
    sha256 = hashlib.sha256(file.read_bytes()).hexdigest()
    assert file_hash(file, file_digest(file)) == FileHash(sha256)


def test_a_file_that_has_changed_has_none(file: Path) -> None:
    digest = file_digest(file)
    file.write_bytes(b"It rains.")
    assert file_hash(file, digest) == FileHash(problem="the file has changed since it was read")


def test_a_file_that_is_gone_has_none(file: Path) -> None:
    digest = file_digest(file)
    file.unlink()
    assert file_hash(file, digest) == FileHash(problem="the file is gone")


def test_what_was_read_from_unknown_bytes_has_none(file: Path) -> None:
    assert file_hash(file, None).sha256 is None


def test_a_pipe_in_the_place_of_the_file_is_not_waited_for(file: Path) -> None:
    digest = file_digest(file)
    file.unlink()
    os.mkfifo(file)
    assert file_hash(file, digest) == FileHash(problem="the file cannot be read any more")


def test_a_folder_in_the_place_of_the_file_has_none(tmp_path: Path) -> None:
    assert file_hash(tmp_path, "ab").problem == "the file cannot be read any more"
