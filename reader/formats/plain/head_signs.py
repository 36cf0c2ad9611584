"""What each line of a plain text's head is taken for before its title is known."""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import Enum, auto

from reader.formats.cues import FIELD_LABELS
from reader.formats.dates import Moment
from reader.formats.plain.lines import Line
from reader.formats.plain.mail_head import mail_head
from reader.formats.plain.names import (
    ANONYMOUS,
    authors_beside_dates,
    byline_prefix,
    is_line_of_names,
    is_role,
    signed_by,
)
from reader.formats.plain.page_phrases import PROFESSIONS
from reader.formats.plain.page_remains import is_page_remain
from reader.formats.plain.signs import (
    dates_of,
    is_bare_credit,
    is_bullet,
    is_caption,
    is_clock,
    is_furniture,
    is_post,
    is_summary_cue,
)


def head_signs(
    lines: list[Line], language: str | None, menu: int, shared: Collection[int]
) -> list[Sign]:
    """Give the sign of each of the first lines, of which `menu` are the page's menu."""
    signs = [Sign.MENU] * menu + [_sign(line, language) for line in lines[menu:]]
    for i in mail_head(lines):
        signs[i] = Sign.LABEL
    _mark_captions(lines, signs)
    _mark_roles(lines, signs)
    _mark_shared(signs, shared)
    return signs


_LONGEST_TITLE = 220


SECTION_WORDS = 3


_LONGEST_NAMES = 70
"""Characters of a line of names."""


_LABEL = re.compile(r"([^\W\d_][\w -]{1,20}):\s*(?=\S)")


_DOCUMENT_COUNT = re.compile(r"\d+ of \d+ documents?$")


_TOPICS = frozenset(
    "interview entretien entrevista protokoll text texto texte textes tekst words story report "
    "bericht reportage récit reportaje crónica".split()
)
"""Words that alone on a line are a topic, and before a name a byline."""


class Sign(Enum):
    """What a line of the head is taken for before the title is known."""

    DATES = auto()
    BYLINE = auto()
    LABEL = auto()
    CUE = auto()
    FURNITURE = auto()
    MENU = auto()
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


PAGE = {Sign.FURNITURE, Sign.MENU}


PASSED = {*PAGE, Sign.CAPTION, Sign.NAME, Sign.ROLE, Sign.CLOCK}


TEXT = {Sign.PROSE, Sign.OTHER}


def _sign(line: Line, language: str | None) -> Sign:
    if is_summary_cue(line):
        return Sign.CUE
    if label_of(line) is not None:
        return Sign.LABEL
    prefix = byline_prefix(line)
    dates = dates_of(line, language)
    is_bare = prefix == len(line.text) and line.phrase not in _TOPICS
    if prefix and (is_bare or signatures(line, dates) or _is_anonymous(line, prefix)):
        return Sign.BYLINE
    if dates:
        return Sign.DATES
    if is_clock(line):
        return Sign.CLOCK
    if is_furniture(line) or is_page_remain(line) or _DOCUMENT_COUNT.match(line.folded):
        return Sign.FURNITURE
    if is_caption(line):
        return Sign.CAPTION
    return sign_without_lists(line)


def _is_anonymous(line: Line, prefix: int) -> bool:
    """Whether it says who wrote the article without a name: `By Our Own Correspondent`."""
    rest = line.folded[prefix:]
    return len(line.text) <= _LONGEST_NAMES and rest.startswith(ANONYMOUS) and not line.is_prose


def sign_without_lists(line: Line) -> Sign:
    """Give the sign of a line that no list of a page's phrases knows."""
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


def label_of(line: Line) -> str | None:
    """The field that a line like `BYLINE: Anna Berg` tells, empty for one of no use, else None."""
    match = _LABEL.match(line.text[:40])
    if not match or len(line.text) > _LONGEST_TITLE:
        return None
    name = match[1].lower()
    if name in _TOPICS and not any(map(str.isdigit, line.text)):
        return None  # "Words: 640" is how long it is, "Words: Anna Berg" who wrote it
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
