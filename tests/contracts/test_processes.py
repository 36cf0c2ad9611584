"""Which process reads the files, never the one that draws the screen, and what it runs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_CODE = """
import asyncio, sys
from pathlib import Path

folder, home = Path(sys.argv[1]), Path(sys.argv[2])
opened = []

def note(event, arguments):
    if event == "open" and str(arguments[0]).startswith(str(folder)):
        opened.append(arguments[0])

sys.addaudithook(note)

from reader.config import Config, Paths
from reader.tui.app import ReaderApp

async def main():
    paths = Paths(home / "config.toml", home / "data", home / "cache")
    app = ReaderApp(paths, Config(), (folder,))
    async with app.run_test(size=(120, 40)) as pilot:
        for _ in range(2000):
            await pilot.pause()
            if app.article_list.shown == 2 and app.page.annotated and not app.is_refreshing:
                break
            await asyncio.sleep(0.01)
        await pilot.press("enter", "q", "j")
        await pilot.pause(0.2)
        assert app.article_list.shown == 2

asyncio.run(main())
print(opened)
heavy = ("trafilatura", "lxml", "markdown_it")
print(sorted(name for name in sys.modules if name.partition(".")[0] in heavy))
"""


def test_the_application_opens_no_article_s_file(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.md").write_text("# A title\n\n“It leaks,” said Anna Berg.\n", encoding="utf-8")
    (folder / "b.html").write_text("<h1>Other</h1><p>A paragraph.</p>", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", _CODE, str(folder), str(tmp_path / "home")],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    opened, heavy = done.stdout.splitlines()
    assert opened == "[]"
    assert heavy == "[]"


def test_no_module_that_was_saved_among_the_articles_is_run(tmp_path: Path) -> None:
    folder, home = tmp_path / "articles", tmp_path / "home"
    folder.mkdir()
    (folder / "a.md").write_text("# A title\n\n“It leaks,” said Anna Berg.\n", encoding="utf-8")
    for name in ("json", "lxml", "reader"):
        (folder / f"{name}.py").write_text("open('was_run', 'w')", encoding="utf-8")
    homes = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")
    environment = {**os.environ, **dict.fromkeys(("HOME", *homes), str(home))}
    for arguments in (["index", "."], ["search", "/l[e]aks/"]):  # the latter has a worker, too
        done = subprocess.run(
            [sys.executable, "-P", "-m", "reader", *arguments],
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stderr
    assert not (folder / "was_run").exists()
