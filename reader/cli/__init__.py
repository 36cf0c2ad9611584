"""The `reader` command: data to stdout, narration to stderr, exit codes as an interface.

Exit codes: 0 done, 1 nothing found or some items failed, 2 usage or configuration error, 130
interrupted.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from reader.cli.arguments import parse_arguments
from reader.cli.exits import DONE, FAILED, INTERRUPTED, USAGE, UsageError
from reader.cli.narration import point_at, tell
from reader.errors import ConfigError, QueryError, ReaderError, reason_of

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line `argv` (by default the process's own) and give the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # closed by whoever started us
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # text streams
    arguments = None
    try:
        arguments = parse_arguments(sys.argv[1:] if argv is None else argv)
        code: int = arguments.run(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
    except QueryError as error:
        _complain(f"{error} (at character {error.position + 1} of the query)", USAGE)
        if arguments is not None and arguments.query:
            point_at(" ".join(arguments.query), error.position)
        return USAGE
    except (ConfigError, UsageError) as error:
        return _complain(str(error), USAGE)
    except ReaderError as error:
        return _complain(str(error), FAILED)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _give_up_stdout()
        return DONE  # whoever read our output has had enough, as `head` does
    except OSError as error:
        _give_up_stdout()
        reason = reason_of(error)
        if error.filename is None and error.errno == errno.ENOSPC:  # files are named by their own
            reason = f"the output could not be written: {reason}; what there is of it is not all"
        elif error.filename is not None:
            reason = f"{os.fsdecode(error.filename)}: {reason}"
        return _complain(reason, FAILED)
    return code


def _give_up_stdout() -> None:
    """Point stdout elsewhere, or Python complains while it flushes what is left at its end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _complain(sentence: str, code: int) -> int:
    tell(sentence)
    return code
