"""The exit codes of the `reader` command."""

DONE = 0
FAILED = 1
"""Nothing was found, or some items failed, each named on stderr."""
USAGE = 2
"""The command line or the configuration cannot be understood."""
INTERRUPTED = 130
