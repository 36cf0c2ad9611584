"""Who may have written a plain text by its first lines, and what speaks for each of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.formats.cues import AGENCIES
from reader.formats.plain.choice import NONE, Evidence, bucket
from reader.formats.plain.head_signs import Sign, signatures
from reader.formats.plain.lines import Line
from reader.formats.plain.mail_head import sender
from reader.formats.plain.names import (
    authors_beside_dates,
    authors_in,
    byline_prefix,
    greets,
    is_line_of_names,
    is_role,
    signed_by,
)
from reader.formats.plain.navigation import is_menu_line
from reader.formats.plain.outline import Outline
from reader.formats.plain.page_phrases import PLACE_BEGINNINGS
from reader.formats.plain.page_remains import is_organisation
from reader.formats.plain.signs import dates_of, is_furniture

_LONGEST = 160
_LONGEST_VALUE = 60
_PIECE = re.compile(r"\s*(?:[|·•]|\s[–—/-]\s)\s*")
"""What parts the pieces of a line of metadata: `Analysis | By Anna Berg | 3 May 2024`."""


@dataclass(frozen=True, slots=True)
class Byline:
    """A line that may name the authors."""

    at: int
    names: tuple[str, ...]
    form: str
    """How it names them: `prefix`, `name`, `date`, `label`, `sender`, `greeting`, `inner`."""


def bylines(outline: Outline) -> list[Byline]:
    """Give the first lines that may name the authors, in order."""
    found = (_byline(outline, i) for i in range(outline.end))
    return [byline for byline in found if byline is not None]


def _byline(outline: Outline, at: int) -> Byline | None:
    line, sign = outline.lines[at], outline.signs[at]
    names: list[str] = []
    form = ""
    if len(line.text) > _LONGEST:
        return None
    if sign is Sign.BYLINE:
        names, form = signatures(line, dates_of(line, None)), "prefix"
    elif sign is Sign.LABEL and outline.is_of_mail(at):
        person = sender(line) if outline.label(at) == "authors" else None
        names, form = [person] if person else [], "sender"
    elif sign is Sign.LABEL and outline.label(at) == "authors":
        value = outline.value(at)
        names = authors_in(value) or ([value] if len(value) < _LONGEST_VALUE else [])
        form = "label"
    elif sign is Sign.NAME:
        names, form = authors_in(line.unmarked), "name"
    elif sign is Sign.DATES:
        names, form = authors_beside_dates(line, dates_of(line, None)), "date"
    if not names and (greeter := greets(line)):
        names, form = [greeter], "greeting"
    if not names and sign not in {Sign.PROSE, Sign.MENU, Sign.LABEL}:
        names, form = list(_inner_names(line)), "inner"
    return Byline(at, tuple(dict.fromkeys(names)), form) if names else None


def _inner_names(line: Line) -> Iterator[str]:
    """The names behind a "By" in the middle of a line of pieces."""
    pieces = _PIECE.split(line.unmarked[:_LONGEST])
    if len(pieces) > 1 and is_line_of_names(Line(pieces[0])) and all(map(_is_of_page, pieces[1:])):
        yield from authors_in(pieces[0])
        return
    for piece in pieces[1:]:
        part = Line(piece) if piece else None
        if part is not None and byline_prefix(part):
            yield from signed_by(piece[byline_prefix(part) :])


def _is_of_page(piece: str) -> bool:
    """Whether a piece beside a name is no part of it: how long one reads, a day, a topic."""
    line = Line(piece)
    return bool(piece) and (is_furniture(line) or bool(dates_of(line, None)) or is_menu_line(line))


def byline_candidates(outline: Outline, found: list[Byline], title: int | None) -> list[Evidence]:
    """Give the signs of each of the `found` lines, and then of nobody being named.

    `title` is the index of the title, None where there is none.
    """
    below = outline.lines[outline.end : outline.end + _LOOKED_AT]
    text = " ".join(line.text[:_LONGEST_LOOKED_AT] for line in below)
    counts = {byline.at: sum(byline.names == other.names for other in found) for byline in found}
    candidates: list[Evidence] = []
    for number, byline in enumerate(found):
        signs = _alone(outline, byline) | outline.place(byline.at, title)
        since = outline.since_prose(byline.at)
        signs |= set() if since is None else {f"since paragraph {bucket(since, 0, 1, 3)}"}
        signs.add(f"before it {bucket(number, 0, 1, 2)}")
        signs |= {"named twice"} if counts[byline.at] > 1 else set()
        signs |= {"named in the text"} if byline.names[0].split()[-1] in text else set()
        candidates.append(signs)
    return [*candidates, {NONE}]


_LOOKED_AT = 20
"""Paragraphs that are looked at for the name."""
_LONGEST_LOOKED_AT = 2_000
"""Characters of each."""


def _alone(outline: Outline, byline: Byline) -> set[str]:
    line = outline.lines[byline.at]
    rest = len(line.words) - sum(len(name.split()) for name in byline.names)
    first = byline.names[0]
    facts = {
        "agency": all(name.lower() in AGENCIES for name in byline.names),
        "organisation": is_organisation(Line(first)),
        "capitals": line.text.isupper(),
        "after a break": line.follows_gap,
        "role beside it": byline.form == "name" and is_role(line),
        "dated": bool(dates_of(line, None)),
        "place": first.split()[0].lower() in PLACE_BEGINNINGS,
        "one word": " " not in first,
        "common words": outline.has_common_words(first),
    }
    return {
        f"form {byline.form}",
        f"names {bucket(len(byline.names), 1, 2)}",
        f"other words {bucket(rest, 0, 1, 3, 6)}",
        *(name for name, holds in facts.items() if holds),
    }
