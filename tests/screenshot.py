"""The README's picture, made from the sample articles: `python -m tests.screenshot`."""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from pathlib import Path

from reader.config import Config, default_paths
from reader.library.refreshing import refresh
from reader.tui.app import ReaderApp

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / ".github" / "screenshot.svg"
SIZE = (124, 36)
_REMOTE_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""Rules that would load a font from the network, though only to look a little nicer."""


async def picture() -> str:
    """Give the screen as SVG: the samples searched, the page on a statement of a hit."""
    samples = ROOT / "sample_articles"
    paths = default_paths()
    refresh(paths, [samples], lambda _: None)
    app = ReaderApp(paths, Config(), [samples])
    async with app.run_test(size=SIZE) as pilot:
        await _settle(app)
        await pilot.press("ctrl+f", *"spillway", "enter")
        await _settle(app)
        await pilot.press("enter")
        await _settle(app)
        await pilot.press("right_parenthesis", "right_parenthesis")
        await _settle(app)
        return _REMOTE_FONTS.sub("", app.export_screenshot(title="reader sample_articles"))


async def _settle(app: ReaderApp) -> None:
    """Wait until what was asked for is on the screen."""
    for _ in range(4):
        await asyncio.sleep(0.3)
        await app.workers.wait_for_complete()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        for name in ("CONFIG", "DATA", "CACHE"):
            os.environ[f"XDG_{name}_HOME"] = str(Path(home) / name.lower())
        PICTURE.parent.mkdir(exist_ok=True)
        PICTURE.write_text(asyncio.run(picture()), encoding="utf-8")
