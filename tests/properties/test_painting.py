"""What the terminal shows after each frame is what was composed, however little was sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from reader.tui.painting.cells import cells_of
from reader.tui.painting.terminal_painter import TerminalPainter
from tests.terminal import Screen, style_after

COLUMNS, ROWS = 24, 9
STYLES = (
    Style(),
    Style(bold=True),
    Style(dim=True, italic=True),
    Style(bold=True, underline=True, color="#ff0000"),
    Style(underline2=True, reverse=True, bgcolor="#000080"),
    Style(color="red", bgcolor="bright_white"),
    Style(color="color(200)"),
)
WORDS = (
    "a",
    "word ",
    "  ",
    "x" * 9,
    "é",
    "e\u0301",
    "漢字",
    "👍🏽",
    "👨\u200d👩\u200d👧",
    "🇩🇪",
    "שלום",
    "❤\ufe0f",
)
seeds = st.integers(0, 2**32)


def row_of(chance: Random) -> Strip:
    pieces = [
        Segment(chance.choice(WORDS), chance.choice(STYLES)) for _ in range(chance.randint(0, 8))
    ]
    return Strip(pieces).adjust_cell_length(COLUMNS, chance.choice(STYLES))


def picture_of(chance: Random) -> list[Strip]:
    return [row_of(chance) for _ in range(ROWS)]


def paint_all(painter: TerminalPainter, picture: list[Strip]) -> str:
    region = Region(0, 0, COLUMNS, ROWS)
    painter.take(LayoutUpdate([[strip] for strip in picture], region), ColorSystem.TRUECOLOR)
    return painter.frame()


def paint_rows(painter: TerminalPainter, rows: Mapping[int, Strip]) -> str:
    chops = [{0: rows.get(row)} for row in range(ROWS)]
    spans = [(row, 0, COLUMNS) for row in sorted(rows)]
    update = ChopsUpdate(chops, spans, [[COLUMNS]] * ROWS)
    painter.take(update, ColorSystem.TRUECOLOR)
    return painter.frame()


def expected(strip: Strip) -> Iterator[tuple[str, frozenset[bytes]]]:
    for text, style, _ in strip:
        codes = Strip.render_ansi(style, ColorSystem.TRUECOLOR) if style else ""
        look = style_after(frozenset(), codes.encode())
        yield from ((cell, look) for cell in cells_of(text)[0])


def assert_shown(screen: Screen, picture: list[Strip]) -> None:
    """Our terminal draws joined emoji side by side, as old ones do: their beginnings count."""
    for row, strip in enumerate(picture):
        for (text, style), (wanted, look) in zip(screen.cells(row), expected(strip), strict=True):
            assert style == look
            assert not wanted or text[:1] == wanted[:1]
    assert screen.findings == []


@given(seeds)
def test_the_terminal_shows_what_was_composed(seed: int) -> None:
    chance = Random(seed)
    painter, screen = TerminalPainter(lambda: True), Screen(COLUMNS, ROWS)
    picture = picture_of(chance)
    screen.feed(paint_all(painter, picture).encode())
    assert_shown(screen, picture)
    for _ in range(4):
        top, by = chance.randrange(ROWS), chance.randint(-3, 3)
        bottom = chance.randint(top + 1, ROWS)
        painted = {
            row: picture[row + by]
            if top <= row + by < bottom and chance.random() < 0.9
            else row_of(chance)
            for row in range(top, bottom)
        }
        picture = [painted.get(row, strip) for row, strip in enumerate(picture)]
        screen.feed(paint_rows(painter, painted).encode())
        assert_shown(screen, picture)
        assert not painter.is_behind


@given(seeds)
def test_what_is_shown_already_is_not_sent(seed: int) -> None:
    chance = Random(seed)
    before, after = picture_of(chance), picture_of(chance)
    painter = TerminalPainter(lambda: False)
    first = paint_all(painter, before)
    assert paint_all(painter, before) == ""
    anew = paint_all(TerminalPainter(lambda: False), after)
    # Going past what is shown already may take a character more a row than sending it.
    assert len(paint_all(painter, after)) <= len(anew) + ROWS
    painter.forget()
    paint_all(painter, before)
    painter.forget()
    assert painter.frame() == first


def test_lines_that_move_are_moved_by_the_terminal() -> None:
    lines = [Strip([Segment(f"line number {n}".ljust(COLUMNS))]) for n in range(40)]
    painter = TerminalPainter(lambda: True)
    paint_all(painter, lines[:ROWS])
    down = paint_rows(painter, dict(enumerate(lines[1 : ROWS + 1])))
    assert down.startswith(f"\x1b[1;{ROWS}r\x1b[{ROWS}H\n\x1b[r")
    assert len(down) < 60
    up = paint_rows(painter, dict(enumerate(lines[:ROWS])))
    assert up.startswith(f"\x1b[1;{ROWS}r\x1b[1H\x1bM\x1b[r")
    assert len(up) < 60


def test_a_terminal_that_cannot_move_lines_gets_their_text() -> None:
    lines = [Strip([Segment(f"line number {n}".ljust(COLUMNS))]) for n in range(40)]
    painter = TerminalPainter(lambda: False)
    paint_all(painter, lines[:ROWS])
    assert "r" not in paint_rows(painter, dict(enumerate(lines[1 : ROWS + 1]))).replace(
        "number", ""
    )
