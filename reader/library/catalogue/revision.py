"""Whether anything has been written to the catalogue, without a look at what it holds."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from reader.library.catalogue.database import connect_to_read
from reader.library.catalogue.reading import counted
from reader.library.catalogue.schema import INDEX_REVISION, REVISION, is_current

Revision = tuple[str, int, int]
"""The catalogue's identity, and its counters of batches and of changes of the index."""


def revision_of(catalogue_file: Path) -> Revision | None:
    """Give what tells this state of catalogue and index from others.

    None where there is no catalogue of this version, or it cannot be read at this moment.
    """
    try:
        with closing(connect_to_read(catalogue_file)) as connection:
            if not is_current(connection):
                return None
            identity, batches = counted(connection, REVISION)
            return identity, batches, counted(connection, INDEX_REVISION)[1]
    except (sqlite3.Error, OSError):
        return None
