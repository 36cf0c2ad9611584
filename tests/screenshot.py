"""The README's pictures: what the terminal shows in the demo, by `python -m tests.screenshot`."""

from __future__ import annotations

import io
import re
import time
from collections.abc import Iterator
from itertools import groupby

from rich.ansi import AnsiDecoder
from rich.cells import cell_len
from rich.console import Console
from rich.segment import Segment, Segments

from reader.tui.themes import LIGHT
from tests.demo import CLAIMS_COMPARED, ON_A_STATEMENT, ROOT, SIZE, demo
from tests.tmux import Tmux

PICTURES = ROOT / ".github"
NARROW_SIZE = (72, 30)
TITLE = "reader sample_articles"
_REMOTE_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""Rules that would load a font from the network, though only to look a little nicer."""
_PIECES = re.compile(r"[^ ]+(?: [^ ]+)*| +")
"""Words with single spaces between them, and the space around them."""
_QUIET = 0.5
"""Seconds without a change after which the screen is taken to be as it stays."""


def svg(styled: str, columns: int) -> str:
    """Give a picture of rows as wide as a terminal, with the SGR sequences of their styles."""
    console = Console(
        width=columns, color_system="truecolor", record=True, file=io.StringIO(), no_color=False
    )
    # A style goes on in the next row until it is changed: one decoder reads all of them.
    for row in AnsiDecoder().decode(styled.removesuffix("\n")):
        row.end = ""
        pieces = [piece for segment in row.render(console) for piece in _placed(segment)]
        console.print(Segments([*pieces, Segment.line()]), end="", crop=False)
    return _REMOTE_FONTS.sub("", console.export_svg(title=TITLE))


def _placed(segment: Segment) -> Iterator[Segment]:
    """Part a text so that each piece of it stands where its cells are, in any font.

    Programs that show SVG trim spaces, and set wide characters as wide as they like.
    """
    text, style, _ = segment
    keeps_spaces = style is not None and style.underline
    for is_wide, group in groupby(text, lambda character: cell_len(character) > 1):
        characters = "".join(group)
        whole = [characters] if keeps_spaces else _PIECES.findall(characters)
        for piece in characters if is_wide else whole:
            yield Segment(piece, style)


def take(tmux: Tmux, name: str, columns: int) -> None:
    """Write a picture of the screen when it has come to rest."""
    before, screen = "", tmux.styled_screen()
    while screen != before:
        time.sleep(_QUIET)
        before, screen = screen, tmux.styled_screen()
    (PICTURES / f"{name}.svg").write_text(svg(screen, columns), encoding="utf-8")


def take_dark() -> None:
    """Take the pictures in the dark theme: page, the same on a narrow screen, and claims."""
    with demo() as shown:
        for step, _ in shown.played():
            if step is ON_A_STATEMENT:
                take(shown.tmux, "screenshot", SIZE[0])
                shown.tmux.resize(*NARROW_SIZE)
                shown.tmux.wait_for(lambda screen: "the list" if "2 articles" in screen else "")
                take(shown.tmux, "narrow", NARROW_SIZE[0])
                shown.tmux.resize(*SIZE)
                shown.tmux.wait_for(step.lacking)
            elif step is CLAIMS_COMPARED:
                take(shown.tmux, "claims", SIZE[0])
                return


def take_light() -> None:
    """Take the picture of the page in the light theme."""
    with demo(f'theme = "{LIGHT.name}"\n') as shown:
        for step, _ in shown.played():
            if step is ON_A_STATEMENT:
                take(shown.tmux, "light", SIZE[0])
                return


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    take_dark()
    take_light()
