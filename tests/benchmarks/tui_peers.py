"""Other programs that read articles in a terminal, each brought to the page of the same article."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

import platformdirs

from tests.benchmarks.programs import environment_in
from tests.terminal import Terminal, reader_command

COLUMNS, ROWS = 120, 40
_FROGMOUTH = "frogmouth==0.9.2"


def terminal_environment(home: Path) -> dict[str, str]:
    """Give the environment of a program in a terminal with all colours, not over ssh."""
    environment = environment_in(home)
    environment.pop("SSH_CONNECTION", None)
    return {**environment, "TERM": "xterm-256color", "COLORTERM": "truecolor"}


@dataclass(frozen=True, slots=True)
class Contestant:
    """A program that shows an article."""

    name: str
    command: Sequence[str | Path]
    environment: Mapping[str, str]
    keys_to_page: str = ""
    """What is typed until the article is there."""
    line_down: str = "j"
    page_down: str = " "

    def start(self) -> Terminal:
        """Run it in a terminal of its own."""
        return Terminal(list(map(str, self.command)), self.environment, COLUMNS, ROWS)


def reader(home: Path, article: Path) -> Contestant:
    """Give this program on one file."""
    return Contestant("reader", reader_command(article), terminal_environment(home))


def less(home: Path, article: Path) -> Contestant | None:
    """Give less."""
    command = shutil.which("less")
    return (
        Contestant("less", [command, article], {**terminal_environment(home), "LESS": ""})
        if command
        else None
    )


def frogmouth(home: Path, article: Path) -> Contestant | None:
    """Give frogmouth in an environment of its own: that of FROGMOUTH_PYTHON, or one made here."""
    python = os.environ.get("FROGMOUTH_PYTHON") or _own_environment()
    if python is None:
        return None
    page = home / "article.md"
    page.write_text(article.read_text(encoding="utf-8").replace("\n", "\n\n"), encoding="utf-8")
    # Its code is byte-code as soon as it was run once, as ours is.
    return Contestant("frogmouth", [python, "-m", "frogmouth", page], terminal_environment(home))


def newsboat(home: Path, articles: Sequence[Path]) -> Contestant | None:
    """Give newsboat on a feed of these articles, read into its cache."""
    command = shutil.which("newsboat")
    if command is None:
        return None
    folder = home / "newsboat"
    folder.mkdir(exist_ok=True)
    feed, urls = folder / "feed.xml", folder / "urls"
    feed.write_text(_feed_of(articles), encoding="utf-8")
    urls.write_text(f"file://{feed}\n", encoding="utf-8")
    files = ["-u", str(urls), "-c", str(folder / "cache.db"), "-C", str(folder / "config")]
    (folder / "config").write_text("confirm-exit no\nauto-reload no\nbind-key j down\n")
    environment = {**terminal_environment(home), "HOME": str(folder)}
    reload: list[str] = [command, *files, "-x", "reload"]
    subprocess.run(reload, env=environment, check=True, capture_output=True)
    return Contestant("newsboat", [command, *files], environment, "\r\r")


def _own_environment() -> str | None:
    """The interpreter of an environment with frogmouth, made where there is none yet."""
    folder = platformdirs.user_cache_path("article-reader-benchmarks", appauthor=False)
    home = folder / "frogmouth"
    python = home / "bin" / "python"
    if (home / "complete").exists():
        return str(python)
    try:
        venv.create(home, with_pip=True, clear=True)
        install: list[str | Path] = [python, "-m", "pip", "install", "--quiet", _FROGMOUTH]
        subprocess.run(install, check=True, capture_output=True, timeout=300)
    except (OSError, subprocess.SubprocessError) as error:
        print(f"frogmouth cannot be installed: {error}", file=sys.stderr)
        return None
    (home / "complete").touch()
    return str(python)


def _feed_of(articles: Sequence[Path]) -> str:
    items = []
    for number, article in enumerate(articles):
        title, _, text = article.read_text(encoding="utf-8").partition("\n")
        paragraphs = "".join(f"<p>{escape(line)}</p>" for line in text.split("\n") if line)
        items.append(
            f"<item><title>{escape(title)}</title><guid>{number}</guid>"
            f"<description>{escape(paragraphs)}</description></item>"
        )
    return f'<rss version="2.0"><channel><title>Articles</title>{"".join(items)}</channel></rss>'
