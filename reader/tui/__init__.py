"""The terminal application: the one package that imports Textual."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reader.config import Config, Paths
from reader.library.refresh.garbage import begin_without_collecting, end_of_beginning


def run(
    paths: Paths,
    config: Config,
    folders: Sequence[Path] = (),
    *,
    library_folders: Sequence[Path] = (),
    file: Path | None = None,
    data: bytes | None = None,
    format: str | None = None,  # noqa: A002
    offset: int | None = None,
    pattern: str | None = None,
) -> int:
    """Run the application until the user ends it; gives the exit code.

    With `folders` the list and the search are limited to them; `library_folders` are all that there
    are. With `file` that file's articles alone are shown, from character `offset` on, or from the
    first place where `pattern` stands; `data` is its content where it was read already, and
    `format` the name of the format to read it as, whatever it looks like.

    Raises:
        ConfigError: The keymap cannot be used.
    """
    begin_without_collecting()
    try:
        from reader.tui.app import ReaderApp

        app = ReaderApp(
            paths,
            config,
            folders,
            library_folders=library_folders,
            file=file,
            data=data,
            format=format,
            offset=offset,
            pattern=pattern,
        )
        app.run(mouse=config.mouse)
    finally:
        end_of_beginning()
    return app.return_code or 0
