"""Which process reads the files: never the one that draws the screen."""

from __future__ import annotations

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
