"""`reader index`: bring the library up to date, with a progress bar on stderr."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from reader.cli.exits import DONE, FAILED, UsageError
from reader.cli.folders import added_to_library, existing_folders, library_folders
from reader.cli.narration import tell
from reader.cli.refresh_progress import refresh_progress
from reader.config import Paths, default_paths, load_config
from reader.errors import ReaderError
from reader.library.library import Library
from reader.library.refresh.checking import note_check
from reader.library.refresh.refreshing import kept_unseen, refresh
from reader.library.rows import Unreadable
from reader.text import clean_name


def run(arguments: argparse.Namespace) -> int:
    """Refresh the library, or with `--errors` list what the last refresh could not read.

    With `--check` every byte that was derived from the files is looked at, too; with `--retry` what
    could not be read is read again, although it has not changed.
    """
    paths = default_paths()
    config = load_config(paths.config_file)
    if arguments.errors:
        return _print_errors(paths, existing_folders(arguments.folders), as_json=arguments.json)
    if arguments.json:
        raise UsageError("--json belongs to --errors")
    chosen = added_to_library(paths, arguments.folders)
    folders = chosen or library_folders(paths, config)
    if not folders:
        raise ReaderError("no folder is in the library yet; add one with `reader index FOLDER`")
    try:
        with refresh_progress() as show:
            report = refresh(
                paths, folders, show, is_thorough=arguments.check, is_retry=arguments.retry
            )
    except KeyboardInterrupt:
        tell("interrupted; what was read is kept, and `reader index` goes on from there")
        raise
    if arguments.check:
        note_check(paths)
        tell(report.repaired or "catalogue and index were checked from end to end: undamaged")
    elif report.repaired:
        tell(report.repaired)
    unreadable = len(_unreadable(paths, folders))
    tell(
        f"{report.added} added, {report.updated} updated, {report.removed} removed, "
        f"{report.unchanged} unchanged, {unreadable} could not be read"
    )
    for folder in report.unseen:
        tell(kept_unseen(folder))
    if unreadable:
        tell(
            "`reader index --errors` lists what could not be read, and why; what has not changed "
            "since is read again by `reader index --retry`"
        )
    return FAILED if unreadable or report.unseen else DONE


def _unreadable(paths: Paths, folders: Sequence[Path]) -> Sequence[Unreadable]:
    library = Library(paths, folders)
    try:
        return library.unreadable()
    finally:
        library.close()


def _print_errors(paths: Paths, folders: Sequence[Path], *, as_json: bool) -> int:
    failures = _unreadable(paths, folders)
    for failure in failures:
        if as_json:
            record = {"version": 1, "path": str(failure.path), "reason": failure.reason}
            print(json.dumps(record))
        else:
            print(f"{clean_name(failure.path)}: {failure.reason}")
    return FAILED if failures else DONE
