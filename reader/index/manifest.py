"""What an index on disk is made of: checked before any other of its files is read."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import sys
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

from reader.errors import IndexDamagedError
from reader.index.analysis import ANALYSIS_VERSION
from reader.index.dictionary import DICTIONARY_VERSION
from reader.index.postings import POSTINGS_VERSION
from reader.index.schema import SCHEMA_VERSION
from reader.index.segment import SEGMENT_VERSION

_FILE_NAME = "manifest.json"
_TAG_NAME = "CACHEDIR.TAG"
_TAG = (
    "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# This directory is the full-text index of article-reader and can be rebuilt at any time.\n"
)
"""By the Cache Directory Tagging Specification: backups may leave the directory out. It also marks
the directory as ours, so that nothing is ever deleted from another one."""

_FORMAT = "article-reader index"
_CHUNK = 1 << 20
_LARGEST_MANIFEST = 4 << 20


@dataclass(frozen=True, slots=True)
class FileRecord:
    """What a file of the index must be."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """One generation of an index, and the files that make it up."""

    identity: str
    """Random, another one for every index that is created."""
    generation: int
    files: Mapping[str, FileRecord]
    versions: Mapping[str, str]
    """Of everything that decides what the files hold and how."""


def current_versions() -> dict[str, str]:
    """Give the versions with which an index must have been written to be read now."""
    return {
        "schema": str(SCHEMA_VERSION),
        "analysis": str(ANALYSIS_VERSION),
        "segment": f"{SEGMENT_VERSION}.{DICTIONARY_VERSION}.{POSTINGS_VERSION}",
        "whoosh": version("whoosh3"),
        "byteorder": sys.byteorder,
    }


def new_identity() -> str:
    """Give an identity for a new index."""
    return secrets.token_hex(8)


def is_ours(folder: Path) -> bool:
    """Whether the folder holds an index of ours, however damaged."""
    try:
        return (folder / _TAG_NAME).read_text("utf-8", errors="replace") == _TAG
    except OSError:
        return False


def claim(folder: Path) -> None:
    """Mark the folder, which must be our own or empty, as one of ours."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if is_ours(folder):
        return
    if any(not _is_half_made(path) for path in folder.iterdir()):
        raise IndexDamagedError(
            f"{folder} holds files that are no index of this program. Nothing was changed; move "
            "them elsewhere, or set another cache directory."
        )
    _replace(folder / _TAG_NAME, _TAG)


def _is_half_made(path: Path) -> bool:
    """Whether a file is a tag of ours that a crash or a full disk has cut off."""
    if path.name not in (_TAG_NAME, f"{_TAG_NAME}.new") or not path.is_file():
        return False
    with path.open("rb") as file:
        return _TAG.encode("utf-8").startswith(file.read(len(_TAG) + 1))


Stamp = tuple[int, int, int]
"""Inode, time and size of a file: what changes whenever it is replaced or written to."""


def stamp(folder: Path) -> Stamp | None:
    """Give the stamp of the manifest; None where there is none."""
    try:
        return _stamp(folder / _FILE_NAME)
    except OSError:
        return None


def read_manifest(folder: Path) -> Manifest:
    """Read the manifest; raises IndexDamagedError where it is missing, not ours or unreadable."""
    if not is_ours(folder):
        raise IndexDamagedError(f"{folder} holds no index of this program.")
    try:
        with (folder / _FILE_NAME).open("rb") as file:
            record = json.loads(file.read(_LARGEST_MANIFEST))
        files = {
            _plain_name(name): FileRecord(int(entry["size"]), str(entry["sha256"]))
            for name, entry in record["files"].items()
        }
        manifest = Manifest(
            str(record["identity"]), int(record["generation"]), files, dict(record["versions"])
        )
        is_known = record["format"] == _FORMAT
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise IndexDamagedError(f"The manifest of the index in {folder} is damaged.") from error
    if not is_known or manifest.versions != current_versions():
        raise IndexDamagedError(f"The index in {folder} was written by another version.")
    return manifest


def _plain_name(name: str) -> str:
    if Path(name).name != name or name in (".", "..", _FILE_NAME):
        raise ValueError(name)
    return name


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Replace the manifest in one step that a crash cannot divide."""
    record = {"format": _FORMAT, **asdict(manifest)}
    _replace(folder / _FILE_NAME, json.dumps(record, indent=1, sort_keys=True))


def _replace(path: Path, content: str) -> None:
    temporary = path.with_name(f"{path.name}.new")
    with temporary.open("w", encoding="utf-8", newline="\n") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)


def record_files(
    folder: Path, names: Iterable[str], known: Mapping[str, FileRecord]
) -> dict[str, FileRecord]:
    """Give the records of the files; `known` ones, which never change, are not read again."""
    return {name: known.get(name) or _record(folder / name) for name in names}


def _record(path: Path) -> FileRecord:
    digest = hashlib.sha256()
    size = 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
            size += len(chunk)
    return FileRecord(size, digest.hexdigest())


def check_files(
    folder: Path, manifest: Manifest, checked: Mapping[str, Stamp] | None = None
) -> dict[str, Stamp]:
    """Compare the files with the manifest, save those that are as they were when last `checked`.

    Gives the stamps by which that is told the next time. Raises IndexDamagedError.
    """
    stamps: dict[str, Stamp] = {}
    for name, expected in manifest.files.items():
        path = folder / name
        try:
            stamps[name] = _stamp(path)
            is_whole = (checked or {}).get(name) == stamps[name] or _record(path) == expected
        except OSError as error:
            raise IndexDamagedError(f"The index in {folder} misses its file {name}.") from error
        if not is_whole:
            raise IndexDamagedError(f"The file {name} of the index in {folder} was changed.")
    return stamps


def _stamp(path: Path) -> Stamp:
    status = path.stat()
    return status.st_ino, status.st_mtime_ns, status.st_size
