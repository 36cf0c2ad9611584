"""What an index on disk is made of: checked before any other of its files is read."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import sys
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from importlib.metadata import version
from pathlib import Path

from reader.errors import IndexDamagedError
from reader.file_stamp import Stamp, replace_file, stamp_of
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
    stamp: Stamp = field(default=(), compare=False)
    """Of the file when its bytes were last read: while it has this stamp, it is trusted."""


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
    if not _has_manifest(folder) and any(not _is_half_made(path) for path in folder.iterdir()):
        raise IndexDamagedError(
            f"{folder} holds files that are no index of this program. Nothing was changed; move "
            "them elsewhere, or set another cache directory."
        )
    replace_file(folder / _TAG_NAME, _TAG.encode())


def _has_manifest(folder: Path) -> bool:
    """Whether there is a manifest of ours: then it is the tag that was damaged."""
    try:
        with (folder / _FILE_NAME).open("rb") as file:
            return json.dumps(_FORMAT).encode() in file.read(_LARGEST_MANIFEST)
    except OSError:
        return False


def _is_half_made(path: Path) -> bool:
    """Whether a file is a tag of ours that a crash or a full disk has cut off."""
    if path.name not in (_TAG_NAME, f"{_TAG_NAME}.new") or not path.is_file():
        return False
    with path.open("rb") as file:
        return _TAG.encode("utf-8").startswith(file.read(len(_TAG) + 1))


def stamp(folder: Path) -> Stamp | None:
    """Give the stamp of the manifest; None where there is none."""
    try:
        return stamp_of((folder / _FILE_NAME).stat())
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
            _plain_name(name): FileRecord(
                int(entry["size"]), str(entry["sha256"]), tuple(map(int, entry.get("stamp", ())))
            )
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
    content = json.dumps(record, indent=1, sort_keys=True)
    replace_file(folder / _FILE_NAME, content.encode())


def record_files(
    folder: Path, names: Iterable[str], known: Mapping[str, FileRecord]
) -> dict[str, FileRecord]:
    """Give the records of the files; `known` ones, which never change, are not read again."""
    return {name: known.get(name) or _record(folder / name, is_new=True) for name in names}


def _record(path: Path, *, is_new: bool = False) -> FileRecord:
    """Read a file; a new one is on disk for good once its record is given."""
    digest = hashlib.sha256()
    size = 0
    with path.open("rb") as file:
        if is_new:
            os.fsync(file.fileno())
        seen = stamp_of(os.fstat(file.fileno()))
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
            size += len(chunk)
    return FileRecord(size, digest.hexdigest(), seen)


def check_files(
    folder: Path, manifest: Manifest, checked: Mapping[str, Stamp] | None = None
) -> dict[str, Stamp]:
    """Compare the files with the manifest; read those that are not as they were when `checked`.

    Without `checked` that is when the manifest was written. Gives the stamps by which it is told
    the next time. Raises IndexDamagedError.
    """
    if checked is None:
        checked = noted_stamps(manifest)
    stamps: dict[str, Stamp] = {}
    for name, expected in manifest.files.items():
        path = folder / name
        try:
            stamps[name] = stamp_of(path.stat())
            is_whole = _is_whole(path, expected, stamps[name] == checked.get(name))
        except OSError as error:
            raise IndexDamagedError(f"The index in {folder} misses its file {name}.") from error
        if not is_whole:
            raise IndexDamagedError(f"The file {name} of the index in {folder} was changed.")
    return stamps


def _is_whole(path: Path, expected: FileRecord, is_trusted: bool) -> bool:
    return path.stat().st_size == expected.size and (is_trusted or _record(path) == expected)


def noted_stamps(manifest: Manifest) -> dict[str, Stamp]:
    """Give how the files looked when they were last read, by their names."""
    return {name: record.stamp for name, record in manifest.files.items()}


def with_stamps(manifest: Manifest, stamps: Mapping[str, Stamp]) -> Manifest:
    """Give the manifest with the stamps of files that have been compared with it."""
    files = {name: replace(record, stamp=stamps[name]) for name, record in manifest.files.items()}
    return replace(manifest, files=files)
