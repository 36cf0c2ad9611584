"""Numbers in digits: grouping, decimal marks, fractions and exponents, read exactly.

Whether a comma or a full stop parts the decimals is decided for a text as a whole, by the numbers
in it that can be read in one way only; where none of them tells, by its language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from reader.figures.exact import VULGAR_FRACTIONS, exact
from reader.figures.figure import Number

MAX_DIGITS = 24
"""A number with more digits is kept as text, without a value."""
MAX_EXPONENT = 30
MAX_POWER_DIGITS = 120
"""A power with more digits is kept as text, without a value."""

_SPACES = "\u00a0\u2009\u202f"
_DIGITS = re.compile(
    rf"(?P<spaced>[0-9]{{1,3}}(?:(?P<space>[ {_SPACES}'’])[0-9]{{3}}"
    r"(?:(?P=space)[0-9]{3}){0,7})(?![0-9]))(?P<spaced_decimals>[.,][0-9]++)?"
    r"|(?P<grouped>[0-9]{1,3}(?P<group>[.,])[0-9]{3}(?:(?P=group)[0-9]{3}){0,9}(?![0-9]))"
    r"(?P<grouped_decimals>(?!(?P=group))[.,][0-9]++)?"
    r"|(?P<indian>[0-9]{1,2}(?:,[0-9]{2}){1,5},[0-9]{3}(?![0-9]))(?P<indian_decimals>\.[0-9]++)?"
    r"|(?P<plain>[0-9]++)(?P<decimals>(?P<mark>[.,])[0-9]++)?"
)
_EXPONENT = re.compile(
    r"[eE](?P<e>[+-]?[0-9]{1,9})(?![\w])"
    r"|[ \u00a0]?[×x·*][ \u00a0]?10(?:\^(?P<caret>[+-]?[0-9]{1,9})"
    r"|(?P<sign>[−+-])(?P<signed>[0-9]{1,3})|(?P<raised>[⁰¹²³⁴-⁹⁻]{1,9}))(?![\w])"
)
_POWER = re.compile(r"\^(?P<caret>[+\-−]?[0-9]{1,9})(?![\w^])|(?P<raised>[³⁴-⁹]|[¹²³⁴-⁹][⁰¹²³⁴-⁹])")
_BROKEN_POWER = {
    mark: re.compile(rf"\^[+\-−]?[0-9]{{1,9}}[{mark}][0-9]{{1,9}}(?![\w^])") for mark in ".,"
}
"""A power whose exponent has decimals is kept as text, without a value: `10^7.2`."""
_POWER_OF_TEN = re.compile(r"[ \u00a0]?[×x·*][ \u00a0]?10(?=\^)")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−", "0123456789--")
_SLASHED = re.compile(
    r"[ \u00a0-]?(?P<top>[0-9]{1,3})[/⁄](?P<bottom>[0-9]{1,4})(?![\w/.,-]{0,8}[0-9])"
)
_POWER_REACH = 6
"""How far behind a number the sign of a power may stand: ` × 10^`."""
_POWER_MARKS = frozenset("^¹²³⁴⁵⁶⁷⁸⁹")
_VULGAR = "".join(VULGAR_FRACTIONS)

_GROUPED_THOUSANDS = {
    mark: re.compile(
        rf"[0-9](?<![\w.,][0-9])[{other}'’\u00a0][0-9]{{3}}(?![\w]|[.,'’\u00a0]?[0-9])"
    )
    for mark, other in ((".", ","), (",", "."))
}
_NO_CLOCK = "".join(
    rf"(?<!\b(?i:{cue}) [0-9])" for cue in "ore alle dalle delle las às das om".split()
)  # fmt: skip
"""Behind these words `14.30` is a time of day, and tells nothing of decimal marks."""
_EVIDENCE = re.compile(
    # the digit stands first, so that the scan skips to the next one
    r"[0-9](?<![\w.,:/-][0-9])"
    + _NO_CLOCK
    + r"[0-9]{0,14}+(?:(?P<mark>[.,])(?P<tail>[0-9]{1,15}+)(?![.,:/-]?[0-9])"
    r"|(?P<group>[.,])[0-9]{3}(?:(?P=group)[0-9]{3}){0,6}(?!(?P=group))(?P<other>[.,])[0-9]{1,9}+"
    r"|(?P<repeated>[.,])[0-9]{3}(?:(?P=repeated)[0-9]{3}){1,6}(?![.,]?[0-9]))"
    r"(?! ?Uhr| uur|[a-zA-Z])"
)


@dataclass(frozen=True, slots=True)
class Style:
    """How a text writes its numbers."""

    decimal: str
    """The decimal mark: `.` or `,`."""
    is_proven: bool
    """Whether numbers in the text show it, none of them against it."""
    groups_thousands: bool = False
    """Whether a number below ten thousand is written with a mark or a space: `1,051 voters`."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written, magnitude and unit apart."""

    start: int
    end: int
    value: Number | None
    """None where it is too long to compute."""
    alternatives: tuple[Number, ...] = ()
    is_plain: bool = False
    """Whether it is nothing but digits."""
    is_fraction: bool = False
    is_word: bool = False


def style_of(text: str, default: str) -> Style:
    """Tell the decimal mark of `text`, `default` being its language's."""
    votes = {".": 0, ",": 0}
    for match in _EVIDENCE.finditer(text):
        mark = _decimal_mark_shown(match)
        if mark:
            votes[mark] += 1
    other = "," if default == "." else "."
    mark, rival = (other, default) if votes[other] > votes[default] else (default, other)
    groups = _GROUPED_THOUSANDS[mark].search(text) is not None
    return Style(mark, bool(votes[mark]) and not votes[rival], groups)


def _decimal_mark_shown(match: re.Match[str]) -> str | None:
    group = match["group"] or match["repeated"]
    if group:
        return match["other"] or ("." if group == "," else ",")
    return None if len(match["tail"]) == 3 else match["mark"]


def numeral_at(text: str, start: int, style: Style) -> Numeral | None:
    """Read the number in digits that begins at `start`, or None where there is none."""
    match = _DIGITS.match(text, start)
    if match is None:
        return None
    numeral = _read(match, style)
    numeral = _with_broken_power(text, numeral, style) or _with_power(
        text, _with_exponent(text, numeral)
    )
    return _with_fraction(text, numeral)


def _read(match: re.Match[str], style: Style) -> Numeral:
    start, end = match.span()
    if match["plain"] is not None:
        return _read_plain(match)
    if match["grouped"] is not None:
        return _read_grouped(match, style)
    whole = match["spaced"] or match["indian"]
    decimals = match["spaced_decimals"] or match["indian_decimals"]
    if match["space"] == " " and not _is_spaced_number(match):
        end = start + len(whole.split(" ")[0])
        return Numeral(start, end, number_of(whole.split(" ")[0]), is_plain=True)
    return Numeral(start, end, number_of(_digits_of(whole), decimals and decimals[1:]))


def _is_spaced_number(match: re.Match[str]) -> bool:
    """Whether numbers with spaces between them are one: not where more digits follow."""
    after = match.string[match.end() : match.end() + 2]
    return not (after[:1] == " " and after[1:].isdigit())


def _read_plain(match: re.Match[str]) -> Numeral:
    start, end = match.span()
    decimals = match["decimals"]
    if decimals is None:
        return Numeral(start, end, number_of(match["plain"]), is_plain=True)
    following = match.string[end : end + 2]
    is_listed = match["mark"] == "," and (
        (following[:1] == "," and following[1:].isdigit()) or _is_behind_comma(match.string, start)
    )
    if is_listed:
        end = match.end("plain")
        return Numeral(start, end, number_of(match["plain"]), is_plain=True)
    return Numeral(start, end, number_of(match["plain"], decimals[1:]))


def _is_behind_comma(text: str, start: int) -> bool:
    """Whether a number and a comma stand directly before `start`: `1,2,3` is a list."""
    return start > 1 and text[start - 1] == "," and text[start - 2].isdigit()


def _read_grouped(match: re.Match[str], style: Style) -> Numeral:
    start, end = match.span()
    grouped, mark = match["grouped"], match["group"]
    whole = number_of(_digits_of(grouped))
    if match["grouped_decimals"]:
        decimals = match["grouped_decimals"][1:]
        return Numeral(start, end, number_of(_digits_of(grouped), decimals))
    if grouped.count(mark) > 1:
        return Numeral(start, end, whole)
    head, tail = grouped.split(mark)
    fraction = number_of(head, tail)
    if head[0] == "0":
        return Numeral(start, end, fraction)
    value, other = (fraction, whole) if mark == style.decimal else (whole, fraction)
    is_open = not style.is_proven and mark == "."
    return Numeral(start, end, value, (other,) if is_open and other is not None else ())


def _digits_of(grouped: str) -> str:
    return "".join(c for c in grouped if c.isdigit())


def number_of(whole: str, decimals: str | None = None) -> Number | None:
    """Give the exact number that digits write, or None where there are too many of them."""
    if len(whole) + len(decimals or "") > MAX_DIGITS:
        return None
    return Decimal(f"{whole}.{decimals}") if decimals else int(whole)


def _with_exponent(text: str, numeral: Numeral) -> Numeral:
    if text[numeral.end : numeral.end + 1] not in {"e", "E", "×", "x", "·", "*", " ", "\u00a0"}:
        return numeral
    match = _EXPONENT.match(text, numeral.end)
    if match is None or numeral.value is None:
        return numeral
    written = match["e"] or match["caret"] or match["raised"] or match["sign"] + match["signed"]
    try:
        exponent = int(written.translate(_RAISED))
    except ValueError:
        return numeral
    if abs(exponent) > MAX_EXPONENT:
        return Numeral(numeral.start, match.end(), None)
    value = exact(Fraction(numeral.value) * Fraction(10) ** exponent)
    return Numeral(numeral.start, match.end(), value)


def _with_broken_power(text: str, numeral: Numeral, style: Style) -> Numeral | None:
    """Read `10^7.2` and `3 × 10^7.2` without a value, or None."""
    if text.find("^", numeral.end, numeral.end + _POWER_REACH) < 0:
        return None
    ten = _POWER_OF_TEN.match(text, numeral.end)
    power = _BROKEN_POWER[style.decimal].match(text, ten.end() if ten else numeral.end)
    return Numeral(numeral.start, power.end(), None) if power else None


def _with_power(text: str, numeral: Numeral) -> Numeral:
    """Read `200^-2`, and `10⁶`: behind another number a raised digit marks a note."""
    if text[numeral.end : numeral.end + 1] not in _POWER_MARKS or numeral.value is None:
        return numeral
    match = _POWER.match(text, numeral.end)
    if match is None or (match["raised"] and numeral.value != 10):
        return numeral
    base, exponent = numeral.value, int((match["caret"] or match["raised"]).translate(_RAISED))
    digits = len("".join(c for c in text[numeral.start : numeral.end] if c.isdigit()))
    is_known = abs(exponent) <= MAX_EXPONENT and digits * abs(exponent) <= MAX_POWER_DIGITS
    if not is_known or (base == 0 and exponent < 0):
        return Numeral(numeral.start, match.end(), None)
    return Numeral(numeral.start, match.end(), exact(Fraction(base) ** exponent))


def _with_fraction(text: str, numeral: Numeral) -> Numeral:
    """Add `½` or ` 1/2` behind a whole number; read `1/2` as a fraction."""
    if not numeral.is_plain or numeral.value is None:
        return numeral
    following = text[numeral.end : numeral.end + 1]
    if following and following in _VULGAR:
        part = VULGAR_FRACTIONS[following]
        return Numeral(numeral.start, numeral.end + 1, _mixed(numeral.value, part))
    if following in {"/", "⁄"}:
        return _slashed(text, numeral)
    match = _SLASHED.match(text, numeral.end) if following in {" ", "-", "\u00a0"} else None
    if match is None or not 0 < int(match["top"]) < int(match["bottom"]) <= 100:
        return numeral
    part = Fraction(int(match["top"]), int(match["bottom"]))
    return Numeral(numeral.start, match.end(), _mixed(numeral.value, part))


def _slashed(text: str, numeral: Numeral) -> Numeral:
    match = _SLASHED.match(text, numeral.start)
    if match is None or not 0 < int(match["top"]) < int(match["bottom"]):
        return numeral
    value = Fraction(int(match["top"]), int(match["bottom"]))
    return Numeral(numeral.start, match.end(), value, is_fraction=True)


def vulgar_at(text: str, start: int) -> Numeral | None:
    """Read a single character such as `½`, or None."""
    value = VULGAR_FRACTIONS.get(text[start : start + 1])
    return Numeral(start, start + 1, value, is_fraction=True) if value else None


def _mixed(whole: Number, part: Fraction) -> Number:
    return exact(Fraction(whole) + part)
