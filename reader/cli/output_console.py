"""Rich's console on stdout, without the exit code that Rich chooses."""

from __future__ import annotations

from rich.console import Console


class OutputConsole(Console):
    """Prints on stdout; a pipe that nobody reads any more is told by BrokenPipeError."""

    def on_broken_pipe(self) -> None:
        """Let the command end as all others do: Rich would end the process with code 1."""
        raise BrokenPipeError
