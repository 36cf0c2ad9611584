"""The exit codes of the `reader` command, and the error that stands for one of them."""

from reader.errors import ReaderError

DONE = 0
FAILED = 1
"""Nothing was found, or some items failed, each named on stderr."""
USAGE = 2
"""The command line or the configuration cannot be understood."""
INTERRUPTED = 130


class UsageError(ReaderError):
    """The command line cannot be understood, or names what does not exist."""
