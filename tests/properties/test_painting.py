"""What the terminal shows after each frame is what was composed, however little was sent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from reader.tui.painting.capabilities import Capabilities
from reader.tui.painting.cells import cells_of
from reader.tui.painting.terminal_painter import TerminalPainter
from tests.terminal import MARGINS, Screen, style_after

COLUMNS, ROWS = 24, 9
ABLE = Capabilities(moves_rows=True, erases_cells=True)
UNSEEN_ON_BLANKS = frozenset({b"1", b"2", b"3"})
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


def row_of(chance: Random, width: int = COLUMNS) -> Strip:
    pieces = [
        Segment(chance.choice(WORDS), chance.choice(STYLES)) for _ in range(chance.randint(0, 8))
    ]
    return Strip(pieces).adjust_cell_length(width, chance.choice(STYLES))


def picture_of(chance: Random) -> list[Strip]:
    return [row_of(chance) for _ in range(ROWS)]


def paint_all(painter: TerminalPainter, picture: list[Strip]) -> str:
    region = Region(0, 0, COLUMNS, ROWS)
    painter.take(LayoutUpdate([[strip] for strip in picture], region), ColorSystem.TRUECOLOR)
    return painter.frame()


def paint_rows(
    painter: TerminalPainter,
    rows: Mapping[int, Strip],
    left: int = 0,
    *,
    has_margins: bool = False,
    is_atomic: bool = False,
) -> str:
    """Paint some rows from a column on."""
    chops = [{0: None, left: rows.get(row)} for row in range(ROWS)]
    ends = [left, COLUMNS] if left else [COLUMNS]
    spans = [(row, left, COLUMNS) for row in sorted(rows)]
    painter.take(ChopsUpdate(chops, spans, [ends] * ROWS), ColorSystem.TRUECOLOR)
    return painter.frame(has_margins=has_margins, is_atomic=is_atomic)


def expected(strip: Strip) -> Iterator[tuple[str, frozenset[bytes]]]:
    for text, style, _ in strip:
        codes = Strip.render_ansi(style, ColorSystem.TRUECOLOR) if style else ""
        look = style_after(frozenset(), codes.encode())
        yield from ((cell, look) for cell in cells_of(text)[0])


def seen(text: str, look: frozenset[bytes]) -> frozenset[bytes]:
    """What a style shows: of a blank neither its letters' colour nor their weight."""
    attributes = {code for code in look if b" " not in code}
    if text != " " or not attributes <= UNSEEN_ON_BLANKS:
        return look
    return frozenset(code for code in look if code.startswith(b"ground "))


def assert_shown(screen: Screen, picture: list[Strip]) -> None:
    """Our terminal draws joined emoji side by side, as old ones do: their beginnings count."""
    for row, strip in enumerate(picture):
        for (text, style), (wanted, look) in zip(screen.cells(row), expected(strip), strict=True):
            assert seen(wanted, style) == seen(wanted, look)
            assert not wanted or text[:1] == wanted[:1]
    assert screen.findings == []


@given(
    seeds,
    st.sampled_from((0, 0, 9)),
    st.booleans(),
    st.booleans(),
    st.builds(Capabilities, st.booleans(), st.booleans()),
)
def test_the_terminal_shows_what_was_composed(
    seed: int, left: int, has_margins: bool, is_atomic: bool, capabilities: Capabilities
) -> None:
    chance = Random(seed)
    painter, screen = TerminalPainter(lambda: capabilities), Screen(COLUMNS, ROWS)
    beside = [row_of(chance, left) for _ in range(ROWS)]
    pane = [row_of(chance, COLUMNS - left) for _ in range(ROWS)]

    def picture() -> list[Strip]:
        return [Strip.join(pair) for pair in zip(beside, pane, strict=True)]

    screen.feed(paint_all(painter, picture()).encode())
    assert_shown(screen, picture())
    for _ in range(4):
        top, by = chance.randrange(ROWS), chance.randint(-3, 3)
        bottom = chance.randint(top + 1, ROWS)
        painted = {
            row: pane[row + by]
            if top <= row + by < bottom and chance.random() < 0.9
            else row_of(chance, COLUMNS - left)
            for row in range(top, bottom)
        }
        pane = [painted.get(row, strip) for row, strip in enumerate(pane)]
        sent = paint_rows(painter, painted, left, has_margins=has_margins, is_atomic=is_atomic)
        screen.feed(sent.encode())
        assert_shown(screen, picture())
        assert MARGINS not in screen.modes
        assert not painter.is_behind


@given(seeds)
def test_what_is_shown_already_is_not_sent(seed: int) -> None:
    chance = Random(seed)
    before, after = picture_of(chance), picture_of(chance)
    painter = TerminalPainter(Capabilities)
    first = paint_all(painter, before)
    assert paint_all(painter, before) == ""
    anew = paint_all(TerminalPainter(Capabilities), after)
    # Going past what is shown already may take a character or two more a row than sending it.
    assert len(paint_all(painter, after)) <= len(anew) + 2 * ROWS
    painter.forget()
    paint_all(painter, before)
    painter.forget()
    assert painter.frame() == first


def test_lines_that_move_are_moved_by_the_terminal() -> None:
    lines = [Strip([Segment(f"line number {n}".ljust(COLUMNS))]) for n in range(40)]
    painter = TerminalPainter(lambda: ABLE)
    paint_all(painter, lines[:ROWS])
    down = paint_rows(painter, dict(enumerate(lines[1 : ROWS + 1])))
    assert down.startswith(f"\x1b[1;{ROWS}r\x1b[{ROWS}H\n\x1b[r")
    assert len(down) < 60
    up = paint_rows(painter, dict(enumerate(lines[:ROWS])))
    assert up.startswith(f"\x1b[1;{ROWS}r\x1b[1H\x1bM\x1b[r")
    assert len(up) < 60


def test_a_terminal_that_cannot_move_lines_gets_their_text() -> None:
    lines = [Strip([Segment(f"line number {n}".ljust(COLUMNS))]) for n in range(40)]
    painter = TerminalPainter(Capabilities)
    paint_all(painter, lines[:ROWS])
    assert "r" not in paint_rows(painter, dict(enumerate(lines[1 : ROWS + 1]))).replace(
        "number", ""
    )


WIDE, SPLIT = 80, 40
"""Columns of a list that stands beside a page, and of the list alone."""


def line_of(name: str, number: int) -> Segment:
    """A line that is unlike any other."""
    letters = Random(f"{name} {number}").choices("abcdefghijklmn", k=SPLIT - 2)
    return Segment("".join(letters) + "  ")


def beside_list(first: int, *, has_margins: bool = False, is_atomic: bool = False) -> str:
    """Show a list beside a page, then the page from another line on: what that takes."""
    painter = TerminalPainter(lambda: ABLE)
    rows: list[Iterable[Strip]] = [
        [Strip([line_of("list", n), line_of("page", n + 5)])] for n in range(ROWS)
    ]
    painter.take(LayoutUpdate(rows, Region(0, 0, WIDE, ROWS)), ColorSystem.TRUECOLOR)
    painter.frame()
    chops = [{0: None, SPLIT: Strip([line_of("page", n + first)])} for n in range(ROWS)]
    spans = [(row, SPLIT, WIDE) for row in range(ROWS)]
    update = ChopsUpdate(chops, spans, [[SPLIT, WIDE]] * ROWS)
    painter.take(update, ColorSystem.TRUECOLOR)
    return painter.frame(has_margins=has_margins, is_atomic=is_atomic)


def test_a_row_is_sure_again_once_what_was_not_is_gone() -> None:
    painter = TerminalPainter(Capabilities)
    for text in ("👍🏽", "word"):
        paint_all(painter, [Strip([Segment(text)]).adjust_cell_length(COLUMNS)] * ROWS)
    changed = Strip([Segment("ward".ljust(COLUMNS))])
    assert paint_rows(painter, {0: changed}) == "\x1b[1;2Ha"


def test_columns_that_move_are_moved_between_margins() -> None:
    margins = f"\x1b[?69h\x1b[41;80s\x1b[1;{ROWS}r"
    down = beside_list(6, has_margins=True)
    assert down.startswith(f"{margins}\x1b[{ROWS};41H\x1bD\x1b[r\x1b[?69l")
    assert len(down) < 120
    up = beside_list(4, has_margins=True)
    assert up.startswith(f"{margins}\x1b[1;41H\x1bM\x1b[r\x1b[?69l")
    assert len(up) < 120


def test_what_stands_beside_is_not_moved_to_be_painted_again() -> None:
    titles = {line_of("list", n).text.rstrip() for n in range(ROWS)}
    for is_atomic in (False, True):
        sent = beside_list(6, is_atomic=is_atomic)
        assert not any(title in sent for title in titles)


def test_what_has_one_style_is_painted_together() -> None:
    colours = (Style(color="#112233", bgcolor="#000001"), Style(color="#445566", bgcolor="#000001"))
    rows = [Strip([Segment(f"row {n}".ljust(COLUMNS), colours[n % 2])]) for n in range(ROWS)]
    sent = paint_all(TerminalPainter(Capabilities), rows)
    assert sent.count("m") == 3, "two styles, and the terminal's own at the end"
    assert sent.index("row 8") < sent.index("row 1")


def test_blanks_are_erased_where_that_is_shorter() -> None:
    style = Style(color="#112233", bgcolor="#000001")
    rows = [Strip([Segment("word".ljust(COLUMNS), style)]) for _ in range(ROWS)]
    assert paint_all(TerminalPainter(lambda: ABLE), rows).count("word\x1b[K") == ROWS
    lined = [Strip([Segment("word".ljust(COLUMNS), style + Style(underline=True))])] * ROWS
    assert "\x1b[K" not in paint_all(TerminalPainter(lambda: ABLE), lined)
    assert "\x1b[K" not in paint_all(TerminalPainter(Capabilities), rows)
