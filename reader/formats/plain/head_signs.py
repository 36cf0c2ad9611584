"""What each line of a plain text's head is taken for before its title is known."""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import Enum, auto

from reader.formats.cues import FIELD_LABELS
from reader.formats.dates import Moment
from reader.formats.plain.lines import Line
from reader.formats.plain.page_phrases import PROFESSIONS
from reader.formats.plain.page_remains import is_desk_note, is_masthead, is_page_remain, is_ruler
from reader.formats.plain.signs import (
    authors_beside_dates,
    byline_prefix,
    dates_of,
    is_bare_credit,
    is_bullet,
    is_caption,
    is_clock,
    is_furniture,
    is_line_of_names,
    is_post,
    is_release_mark,
    is_role,
    is_summary_cue,
    signed_by,
)


def head_signs(
    lines: list[Line], language: str | None, menu: int, shared: Collection[int]
) -> list[Sign]:
    """Give the sign of each of the first lines, of which `menu` are the page's menu."""
    signs = [Sign.FURNITURE] * menu + [_sign(line, language) for line in lines[menu:]]
    _mark_captions(lines, signs)
    _mark_roles(lines, signs)
    _mark_shared(signs, shared)
    _mark_over_title(lines, signs)
    return signs


_LONGEST_TITLE = 220


SECTION_WORDS = 3


_LONGEST_NAMES = 70
"""Characters of a line of names."""


_LABEL = re.compile(r"([^\W\d_][\w -]{1,20}):\s*(?=\S)")


_DOCUMENT_COUNT = re.compile(r"\d+ of \d+ documents?$")


_TOPICS = frozenset("interview protokoll text texto texte textes tekst words".split())
"""Words that alone on a line are a topic, and before a name a byline."""


class Sign(Enum):
    """What a line of the head is taken for before the title is known."""

    DATES = auto()
    BYLINE = auto()
    LABEL = auto()
    CUE = auto()
    FURNITURE = auto()
    CAPTION = auto()
    NAME = auto()
    CLOCK = auto()
    ROLE = auto()
    """What the author is, under the author's name."""
    TOPIC = auto()
    """What other texts of the folder have too, where a topic or a site's name stands."""
    PROSE = auto()
    OTHER = auto()


METADATA = {Sign.DATES, Sign.BYLINE, Sign.LABEL, Sign.CUE}


PASSED = {Sign.FURNITURE, Sign.CAPTION, Sign.NAME, Sign.ROLE, Sign.CLOCK}


TEXT = {Sign.PROSE, Sign.OTHER}


def _sign(line: Line, language: str | None) -> Sign:
    if is_summary_cue(line):
        return Sign.CUE
    if label_of(line) is not None:
        return Sign.LABEL
    prefix = byline_prefix(line)
    dates = dates_of(line, language)
    is_bare = prefix == len(line.text) and line.phrase not in _TOPICS
    if prefix and (is_bare or signatures(line, dates)):
        return Sign.BYLINE
    if dates:
        return Sign.DATES
    if is_clock(line):
        return Sign.CLOCK
    if is_furniture(line) or is_page_remain(line) or _DOCUMENT_COUNT.match(line.folded):
        return Sign.FURNITURE
    if is_caption(line):
        return Sign.CAPTION
    if len(line.text) <= _LONGEST_NAMES and is_line_of_names(line):
        return Sign.NAME
    return Sign.PROSE if line.is_prose else Sign.OTHER


def _mark_roles(lines: list[Line], signs: list[Sign]) -> None:
    """What stands under a name, and names what somebody is, belongs to it."""
    for i in range(1, len(lines)):
        is_under_name = signs[i - 1] in {Sign.BYLINE, Sign.NAME}
        if not is_under_name or signs[i] not in {Sign.OTHER, Sign.NAME}:
            continue
        is_profession = lines[i].words[0].lower() in PROFESSIONS and not lines[i].is_prose
        if is_profession or (signs[i] is Sign.OTHER and is_role(lines[i])):
            signs[i] = Sign.ROLE


def _mark_shared(signs: list[Sign], shared: Collection[int]) -> None:
    """Take what is of the page out of the head; alone over the title it may still be a topic."""
    has_own = False
    for i, sign in enumerate(signs):
        if i not in shared:
            has_own = has_own or sign in TEXT
            continue
        is_alone = i - 1 not in shared and i + 1 not in shared
        if sign in TEXT or (sign is Sign.NAME and not is_alone):
            signs[i] = Sign.TOPIC if is_alone and not has_own else Sign.FURNITURE


def _mark_over_title(lines: list[Line], signs: list[Sign]) -> None:
    """Take out what stands over a title and is none: a paper's name, a letterhead, a slug.

    They are only so where a line that can be the title follows.
    """
    mark = next((i for i, line in enumerate(lines) if is_release_mark(line)), 0)
    title = next((i for i in range(mark + 1, len(lines)) if signs[i] in TEXT), len(lines))
    is_letterhead = mark and Sign.PROSE not in signs[:mark] and _is_late_title(lines, signs, title)
    first = next((i for i, sign in enumerate(signs) if sign is not Sign.FURNITURE), len(signs))
    for i in range(len(lines)):
        if signs[i] is Sign.PROSE and not is_desk_note(lines[i]):
            break
        if signs[i] not in {*TEXT, Sign.NAME, Sign.CAPTION}:
            continue
        is_over = i < mark if is_letterhead else _is_between_rulers(lines, i)
        if i <= first + 1 and i + 1 < len(lines) and not lines[i + 1].is_prose:
            is_over = is_over or is_masthead(lines[i]) or is_desk_note(lines[i])
        if is_over:
            signs[i] = Sign.FURNITURE


def _is_between_rulers(lines: list[Line], at: int) -> bool:
    """Whether a line is the name of a letter: drawn lines stand over it and soon under it."""
    has_ruler_over = at > 0 and is_ruler(lines[at - 1])
    return has_ruler_over and any(map(is_ruler, lines[at + 1 : at + 4]))


def _is_late_title(lines: list[Line], signs: list[Sign], at: int) -> bool:
    """Whether the line is a title of several words with the text, or its date, soon under it."""
    if at + 1 >= len(lines) or not is_title_like(lines[at]):
        return False
    return len(lines[at].words) > SECTION_WORDS and Sign.PROSE in signs[at + 1 : at + 4]


def label_of(line: Line) -> str | None:
    """The field that a line like `BYLINE: Anna Berg` tells, empty for one of no use, else None."""
    match = _LABEL.match(line.text[:40])
    if not match or len(line.text) > _LONGEST_TITLE:
        return None
    name = match[1].lower()
    return next((key for key, labels in FIELD_LABELS.items() if name in labels), None)


def _mark_captions(lines: list[Line], signs: list[Sign]) -> None:
    """What stands before a bare credit is the caption that the credit belongs to."""
    for i in range(2, len(lines)):
        if is_bare_credit(lines[i]) and signs[i - 1] in {Sign.OTHER, Sign.PROSE}:
            signs[i - 1] = Sign.CAPTION


def is_title_like(line: Line) -> bool:
    """Whether the line has the form of a title: not too long, no sentence, no item of a list."""
    return (
        len(line.text) <= _LONGEST_TITLE
        and not line.is_sentences
        and line.text[-1] not in ",:"
        and any(c.isalpha() for c in line.text)
        and not is_bullet(line)
        and not is_post(line)
    )


def signatures(line: Line, dates: list[Moment]) -> list[str]:
    """The names of a byline, which may hold dates too."""
    if dates:
        return authors_beside_dates(line, dates)
    return signed_by(line.unmarked[byline_prefix(line) :])
