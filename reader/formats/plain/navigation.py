"""The menu over a text that was copied with its page: "Home", "News", "Sign in"."""

from __future__ import annotations

import re

from reader.formats.plain.lines import Line
from reader.formats.plain.names import byline_prefix
from reader.formats.plain.phrases import END_LINES, MENU_ACTIONS, MENU_LINES, SKIP_LINES
from reader.formats.plain.signs import dates_of

_MOST_WORDS = 4
_LONGEST_ENTRY = 40
_MOST_LINES = 300
"""Lines at the beginning that are looked at for a menu."""
_KNOWN_SHARE = 0.4
"""So many of a menu's lines are ones that menus have."""
_ROW = re.compile(r"\s*[|•·>›»/]\s*| {2,}|\s*\t\s*")
_LEAST_IN_ROW = 3


def menu_length(lines: list[Line]) -> int:
    """Give how many lines at the beginning are the page's menu and the site's name, or 0.

    A menu is a run of short lines many of which are ones that menus have. A section's name alone
    over a title, or last in a menu of two lines, is no menu: it is what the article is about.
    """
    end, known, last = 0, 0, -1
    names = _names_over_row(lines)
    for i, line in enumerate(lines[:_MOST_LINES]):
        is_known = is_menu_line(line)
        if not is_known and not _is_short(line) and i >= names:
            break
        end = i + 1
        if is_known:
            # A menu in one row says as much as its entries one below the other would.
            known, last = known + (_LEAST_IN_ROW if _is_row(line) else 1), i
    length = last + 1
    if not length or known < _KNOWN_SHARE * length:
        return _unknown_menu(lines)
    if not is_menu_line(lines[0]) and max(length, known) < _LEAST_IN_ROW:
        return 0
    others = (_is_certain(line) for line in lines[:last])
    if not _is_certain(lines[last]) and end == length and last and all(others):
        return last
    if length <= 2 and not _is_certain(lines[last]) and not _is_topic(lines, length, end):
        return last
    if lines[last].phrase in SKIP_LINES and end > length:
        return _with_name(lines, length)
    return length


def _unknown_menu(lines: list[Line]) -> int:
    """How many first lines are a menu of entries that no list knows, by their number alone.

    So many short lines stand over a title of several words only where a page's menu was copied
    too; the last of them may be the article's topic.
    """
    run = 0
    for line in lines[:_MOST_LINES]:
        if not _is_short(line) or dates_of(line, None) or byline_prefix(line):
            break
        run += 1
    if run < _LEAST_UNKNOWN or run == len(lines):
        return 0
    title = lines[run]
    is_title = len(title.words) > _MOST_WORDS and not title.is_sentences and not title.is_prose
    return run - (not _is_certain(lines[run - 1])) if is_title else 0


_LEAST_UNKNOWN = 4


def _names_over_row(lines: list[Line]) -> int:
    """How many first lines are a site's name, and its motto, over a menu in one row."""
    for i, line in enumerate(lines[: _MOST_NAMES + 1]):
        if _is_row(line):
            return i
        if len(line.words) > _MOST_NAME_WORDS or line.ends_sentence:
            break
    return 0


_MOST_NAMES = 2
_MOST_NAME_WORDS = 6


def _is_certain(line: Line) -> bool:
    """Whether the line is one that no article's section is called."""
    return line.phrase in MENU_ACTIONS or line.phrase in SKIP_LINES or _is_row(line)


def _is_topic(lines: list[Line], at: int, end: int) -> bool:
    """Whether another line of topic follows, so that the one before it is the menu's."""
    return end == at + 1 and len(lines[at].words) < _MOST_WORDS - 1


def _with_name(lines: list[Line], length: int) -> int:
    """After "Skip to content" stands the site's name, unless it is the title already."""
    following = lines[length + 1 : length + 2]
    has_title = following and not following[0].is_prose and len(following[0].words) >= _MOST_WORDS
    return length + 1 if has_title else length


def is_menu_line(line: Line) -> bool:
    """Whether the line is an entry of a menu, or a menu in one row."""
    return line.phrase in MENU_LINES or line.phrase in SKIP_LINES or _is_row(line)


def _is_row(line: Line) -> bool:
    if len(line.text) > 4 * _LONGEST_ENTRY:
        return False
    links = _LINK.split(line.text)
    if len(links) > _LEAST_IN_ROW and not links[0].strip():
        return all(map(_is_entry, links[1:]))
    entries = [entry for entry in _ROW.split(line.folded) if entry]
    if len(entries) < _LEAST_IN_ROW:
        return len(entries) == 1 and _is_row_of_words(line)
    if entries[0] in _HOME and all(len(entry.split()) <= _MOST_WORDS for entry in entries):
        return True
    known = sum(entry in MENU_LINES or entry in SKIP_LINES for entry in entries)
    return known >= max(2, _KNOWN_SHARE * len(entries))


_LINK = re.compile(r"\[\d{1,4}\]")


def _is_entry(text: str) -> bool:
    """Whether what stands behind a link's number is no more than an entry of a menu."""
    return 0 < len(text.split()) <= _MOST_WORDS and not Line(text.strip()).is_sentences


_HOME = frozenset("home startseite start accueil inicio portada homepage início".split())
"""What the first entry of a menu or of the way to an article is called."""


def _is_row_of_words(line: Line) -> bool:
    """Whether the line is entries of a menu with nothing but spaces between them."""
    words = line.folded.split()
    entries = at = 0
    while at < len(words):
        for length in (3, 2, 1):
            if " ".join(words[at : at + length]) in _ENTRIES:
                break
        else:
            return False
        at += length
        entries += 1
    return entries >= _LEAST_IN_ROW


_ENTRIES = MENU_LINES | END_LINES


def _is_short(line: Line) -> bool:
    return (
        len(line.words) <= _MOST_WORDS
        and len(line.text) <= _LONGEST_ENTRY
        and not line.ends_sentence
    )
