"""Styles as the terminal is told them, and the shortest way from one to the next (ECMA-48, SGR)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rich.color import ColorSystem
from rich.style import Style
from textual.strip import Strip

_OFF = {
    "1": "22", "2": "22", "3": "23", "4": "24", "21": "24", "5": "25", "6": "25",
    "7": "27", "8": "28", "9": "29", "51": "54", "52": "54", "53": "55",
}  # fmt: skip
"""What ends each of the codes that are neither a colour nor its background's."""
_COMPONENTS = {"2": 3, "5": 1}
"""How many numbers follow `38;2` and `38;5`."""
_UNSEEN_ON_BLANKS = frozenset({"1", "2", "3"})
"""Bold, faint, italic: a blank in them is one like any other of that background."""


@dataclass(frozen=True, slots=True)
class _Look:
    codes: frozenset[str]
    colour: str
    ground: str


class StyleTable:
    """Numbers for styles; 0 is the terminal's own."""

    def __init__(self) -> None:
        self._looks = [""]
        self._numbers = {"": 0}
        self._of_blanks: dict[int, int] = {}
        self._grounds: set[int] = set()
        """Those in which blanks show the background alone."""

    def number(self, style: Style | None, system: ColorSystem) -> int:
        """Give the number of a style where the terminal has such colours."""
        if style is None:
            return 0
        codes = style._ansi
        if codes is None:
            codes = Strip.render_ansi(style, system)
        return self._number(codes)

    def _number(self, codes: str) -> int:
        number = self._numbers.get(codes)
        if number is None:
            number = self._numbers[codes] = len(self._looks)
            self._looks.append(codes)
        return number

    def of_blanks(self, number: int) -> int:
        """Give the number of the style in which blanks look as in this one: its background alone.

        It is the same one where more is seen of it, such as a line below them.
        """
        found = self._of_blanks.get(number)
        if found is None:
            look = _look(self._looks[number])
            found = number
            if look.codes <= _UNSEEN_ON_BLANKS:
                found = self._number(look.ground)
                self._grounds |= {number, found}
            self._of_blanks[number] = self._of_blanks[found] = found
        return found

    def is_plain(self, number: int) -> bool:
        """Whether blanks in a style show its background alone, as what is erased in it does."""
        self.of_blanks(number)
        return number in self._grounds

    def change(self, before: int, after: int) -> str:
        """Give what changes the terminal from one style to another."""
        if before == after:
            return ""
        return _change(self._looks[before], self._looks[after])


@lru_cache(maxsize=4096)
def _change(before: str, after: str) -> str:
    if not after:
        return "\x1b[m"
    old, new = _look(before), _look(after)
    ended = sorted({_OFF[code] for code in old.codes - new.codes}, key=int)
    kept = {code for code in old.codes if _OFF[code] not in ended}
    codes = [*ended, *sorted(new.codes - kept, key=int)]
    if old.colour != new.colour:
        codes.append(new.colour or "39")
    if old.ground != new.ground:
        codes.append(new.ground or "49")
    return min((f"\x1b[{';'.join(codes)}m", f"\x1b[0;{after}m"), key=len)


def _look(codes: str) -> _Look:
    attributes, colour, ground = set(), "", ""
    rest = iter(codes.split(";") if codes else ())
    for code in rest:
        if code in _OFF:
            attributes.add(code)
            continue
        whole = ";".join((code, *_components(code, rest)))
        if code[0] in "39" and len(code) == 2:
            colour = whole
        else:
            ground = whole
    return _Look(frozenset(attributes), colour, ground)


def _components(code: str, rest: Iterator[str]) -> Iterator[str]:
    if code in {"38", "48"}:
        system = next(rest)
        yield system
        for _ in range(_COMPONENTS[system]):
            yield next(rest)
