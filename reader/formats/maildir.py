"""The names of messages in a Maildir, which tell what was done with them.

Each is a file such as `1700000000.M1P2.host:2,S` in one of the folders `cur` and `new`
(https://cr.yp.to/proto/maildir.html).
"""

from __future__ import annotations

import re
from pathlib import Path

_FOLDERS = frozenset({"cur", "new"})
"""Messages in `tmp` are still being delivered."""
_NAME = re.compile(r"\d{6,20}[._][^/]{1,230}")
_FLAGS = re.compile(r"[:;!]2,([A-Za-z]{0,60})\Z")
"""A semicolon or an exclamation mark where a file system has no names with a colon."""


def is_maildir_name(folder: str, name: str) -> bool:
    """Whether a file called `name` in a folder called `folder` is a message in a Maildir."""
    return folder in _FOLDERS and _NAME.fullmatch(name) is not None


def maildir_flags(path: Path) -> str:
    """Give the flags of a message in a Maildir: `S` for seen, `F` for flagged, `T` for trashed.

    There are none where the path is that of another file.
    """
    is_message = is_maildir_name(path.parent.name, path.name)
    match = _FLAGS.search(path.name) if is_message else None
    return match[1] if match else ""
