"""The README's pictures, made from the sample articles: `python -m tests.screenshot`."""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from contextlib import suppress
from pathlib import Path

from textual.worker import WorkerCancelled

from reader.config import Config, default_paths
from reader.library.refresh.refreshing import refresh
from reader.tui.app import ReaderApp
from reader.tui.themes import DARK, LIGHT

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / ".github"
SIZE = (124, 36)
NARROW_SIZE = (72, 30)
CLAIMS_SIZE = (124, 38)
CLAIMS = "orlune figure:>700 of:(people OR persons OR Menschen OR Personen OR Evakuierte)"
"""How many had to leave their homes, which the articles on the Orlune Dam disagree about."""
_REMOTE_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""Rules that would load a font from the network, though only to look a little nicer."""


async def page(size: tuple[int, int] = SIZE, theme: str = DARK.name) -> str:
    """Give the screen as SVG: the samples searched, the page on a statement of a hit."""
    app = _app(theme)
    async with app.run_test(size=size) as pilot:
        await _settle(app)
        await pilot.press("ctrl+f", *"spillway", "enter")
        await _settle(app)
        await pilot.press("enter")
        await _settle(app)
        await pilot.press("right_parenthesis", "right_parenthesis")
        await _settle(app)
        return _picture_of(app)


async def claims() -> str:
    """Give the screen as SVG: claims that disagree, with their time line."""
    app = _app()
    async with app.run_test(size=CLAIMS_SIZE) as pilot:
        await _settle(app)
        await pilot.press("F")
        app.claim_bar.fill(CLAIMS)
        await pilot.press("enter")
        await _settle(app)
        await pilot.press("j", "j")
        await _settle(app)
        return _picture_of(app)


async def narrow() -> str:
    """Give the same on a narrow screen, which the page has to itself."""
    return await page(NARROW_SIZE)


async def light() -> str:
    """Give the same in the light theme."""
    return await page(theme=LIGHT.name)


def _app(theme: str = DARK.name) -> ReaderApp:
    samples = ROOT / "sample_articles"
    paths = default_paths()
    refresh(paths, [samples], lambda _: None)
    return ReaderApp(paths, Config(theme=theme), [samples], refresh=False)


def _picture_of(app: ReaderApp) -> str:
    return _REMOTE_FONTS.sub("", app.export_screenshot(title="reader sample_articles"))


async def _settle(app: ReaderApp) -> None:
    """Wait until what was asked for is on the screen."""
    for _ in range(4):
        await asyncio.sleep(0.3)
        with suppress(WorkerCancelled):  # a newer request took its place
            await app.workers.wait_for_complete()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        for name in ("CONFIG", "DATA", "CACHE"):
            os.environ[f"XDG_{name}_HOME"] = str(Path(home) / name.lower())
        PICTURES.mkdir(exist_ok=True)
        pictures = {"screenshot": page, "narrow": narrow, "light": light, "claims": claims}
        for name, picture in pictures.items():
            file = PICTURES / f"{name}.svg"
            file.write_text(asyncio.run(picture()), encoding="utf-8")
