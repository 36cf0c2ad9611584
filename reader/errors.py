"""Every error this package raises on purpose.

Their text is shown to people as it stands: a sentence that says what went wrong, where, and what
can be done about it.
"""

from __future__ import annotations

from pathlib import Path


def reason_of(error: Exception) -> str:
    """Give what an error says, of one of the system's its words alone: no number, no file name."""
    return (isinstance(error, OSError) and error.strerror) or str(error)


class ReaderError(Exception):
    """Base of the errors a person can act on."""


class ConfigError(ReaderError):
    """The configuration file cannot be used."""


class FormatError(ReaderError):
    """A file cannot be read as an article."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path} could not be read, because {reason}")
        self.path = path
        self.reason = reason
        """The part after "because", without a final full stop."""


class NoArticleError(FormatError):
    """A file of a kind that often has no articles in it, and this one has none."""


class IncompleteError(FormatError):
    """A file has given the articles that could be read in it, and there may be more.

    A format raises it after the last of these articles.
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.args = (f"{path} could not be read completely, because {reason}",)


class QueryError(ReaderError):
    """A query is not complete or not understood."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.position = position
        """Offset of the offending character in the query."""


class IndexDamagedError(ReaderError):
    """An index is missing, not ours, of another version, or does not match its checksums."""


class LibraryError(ReaderError):
    """The library's files cannot be opened or written."""


class RefreshedElsewhereError(LibraryError):
    """Another process is bringing the library up to date."""
