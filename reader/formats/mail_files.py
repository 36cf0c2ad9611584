"""Mail in files whose names have no suffix that tells it, as mail programs keep it.

Thunderbird has a mailbox in a file `Inbox` beside `Inbox.msf`, its summary; mutt and Unix mail have
one in a file of any name, MH has each message in a file `12`, Maildir in one with a name of its
own.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterable
from pathlib import Path

from reader.formats.guess import format_shown
from reader.formats.maildir import is_maildir_name, maildir_flags

_SUMMARY_SUFFIX = ".msf"
_TRASHED = "T"
_MAIL = frozenset({"eml", "mbox"})
_BEGINNING = 8_192
"""Bytes at the beginning of a file that are looked at, however large it is."""


def summaries_in(names: Iterable[str]) -> frozenset[str]:
    """Give the names of Thunderbird's summaries among those of a folder's entries."""
    return frozenset(name for name in names if name.endswith(_SUMMARY_SUFFIX))


def may_hold_mail(folder: str, name: str, summaries: Collection[str]) -> bool:
    """Whether a file of no known suffix may hold mail, by its name, its folder's and these
    `summaries` beside it alone, so that `holds_mail` need not look at all the others."""
    return "." not in name or name + _SUMMARY_SUFFIX in summaries or is_maildir_name(folder, name)


def holds_mail(path: Path) -> bool:
    """Whether a file of no known suffix holds mail.

    A message of a Maildir is known by its name, unless it is in the trash. Of other files without a
    full stop in their names, or with a summary beside them, the beginning is read.
    """
    if is_maildir_name(path.parent.name, path.name):
        return _TRASHED not in maildir_flags(path)
    try:
        if "." in path.name and not path.with_name(path.name + _SUMMARY_SUFFIX).exists():
            return False
        # Neither through a link nor, where a pipe has come in its place, waiting for a writer.
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        with open(descriptor, "rb", buffering=0) as file:  # noqa: PTH123 # a descriptor has no path
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                return False
            return format_shown(file.read(_BEGINNING)) in _MAIL
    except (OSError, ValueError):
        return False
