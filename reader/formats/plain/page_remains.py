"""Lines of a copied page that no whole phrase is: paywalls, rulers, slugs, names of papers."""

from __future__ import annotations

import re

from reader.formats.cues import VIEW_ONLINE
from reader.formats.dates import find_moments
from reader.formats.plain.lines import Line
from reader.formats.plain.page_phrases import (
    ASKING_BEGINNINGS,
    CONTENTS_LINES,
    DEVICE_BEGINNINGS,
    LEGAL_BEGINNINGS,
    MASTHEAD_WORDS,
    ORGANISATIONS,
    PAPER_NAMES,
    PAYWALL_WORDS,
    RELATED_BEGINNINGS,
)

_LONGEST = 160
_LONGEST_LEGAL = 400
"""Characters of what a page says of its rights."""
_LONGEST_MASTHEAD = 45
_RULER = re.compile(r"([-=_*~#+•·—–])(?:\s?\1){4,}$")
"""A line drawn of signs, as in letters without markup."""
_DESK = re.compile(r"[a-z]{2,4}(?:[/-][a-z]{2,4}){1,4}$")
"""The initials an agency's copy ends in: `cv/jmo/bl`."""
_SLUG = re.compile(r"[A-Z][\w.]*(?:[-/][\w.]+){2,}(?:,.{0,40})?$")
"""The name under which an agency files its copy: `BC-Kestora-Dam, 1st Ld`."""
_NOTE = re.compile(r"[(\[][^()]{1,150}[)\]]$")
_RUNNING_HEAD = re.compile(
    r"^\d{1,3}\s|[\s–—/|-]\d{1,3}$|\b(?:seite|s\.|page|p\.|pág\.|página|pagina|pag\.) ?\d{1,3}\b",
    re.IGNORECASE,
)
"""The number of a printed page, which stands beside the paper's name and the day."""
_FEED = re.compile(r"#\[\d")
"""What lynx writes first: the links in the page's head."""
_WAY = re.compile(r"[^›>]{2,40}(?: ?[›>] ?[^›>]{2,40}){2,5}$")
"""The way to an article through the page's sections: `Home > News > Halvers`."""
_ARROWS = ("←", "→", "⟵", "⟶", "»»", "««")


def is_page_remain(line: Line) -> bool:
    """Whether the line is of the page, a letter's frame or an agency's desk, by its form."""
    text = line.text
    if len(text) > _LONGEST_LEGAL:
        return False
    if line.folded.startswith(LEGAL_BEGINNINGS):
        return True
    if len(text) > _LONGEST:
        return False
    if text.startswith(_ARROWS) or text.endswith(_ARROWS) or _FEED.match(text):
        return True
    if _RUNNING_HEAD.search(text) and (line.has_columns or find_moments(text)):
        return not line.is_prose
    if (
        _RULER.match(text)
        or _WAY.match(text)
        or _DESK.match(text)
        or not any(map(str.isalnum, text))
    ):
        return True
    if VIEW_ONLINE.search(line.folded) or any(words in line.folded for words in PAYWALL_WORDS):
        return True
    if line.phrase in CONTENTS_LINES or line.folded.startswith(DEVICE_BEGINNINGS):
        return True
    return line.folded.startswith(ASKING_BEGINNINGS) and not (
        line.is_sentences and text.endswith(".")
    )


def is_ruler(line: Line) -> bool:
    """Whether the line is one drawn of signs."""
    return bool(_RULER.match(line.text[:_LONGEST]))


def is_desk_note(line: Line) -> bool:
    """Whether the line over a title is an agency's: its slug, or what changed in this version."""
    return bool(_NOTE.match(line.text)) or (
        len(line.text) <= _LONGEST_MASTHEAD and bool(_SLUG.match(line.text))
    )


def is_masthead(line: Line) -> bool:
    """Whether the line is the name of a paper, as `The Harlow Bay Courier`."""
    if len(line.text) > _LONGEST_MASTHEAD or not 1 < len(line.words) <= 5 or line.ends_sentence:
        return False
    if any(word[0].islower() and len(word) > 3 for word in line.words):
        return False
    words = line.folded.split()
    has_article = words[0] in _ARTICLES
    if words[-1].strip(".,") in PAPER_NAMES and all(word[0].isupper() for word in line.words[:1]):
        return all(word[0].isupper() or len(word) == 1 for word in line.words)
    return (has_article and words[-1].strip(".,") in MASTHEAD_WORDS) or (
        has_article and words[1] in MASTHEAD_WORDS
    )


def is_organisation(line: Line) -> bool:
    """Whether the line is the name of an office or a company, as over what it publishes."""
    words = [word.lower() for word in line.words]
    return (
        1 < len(words) <= _MOST_NAME_WORDS
        and not line.ends_sentence
        and not ORGANISATIONS.isdisjoint((words[0], words[-1]))
        and all(word[0].isupper() or len(word) <= _SHORT_WORD for word in line.words)
    )


_MOST_NAME_WORDS, _SHORT_WORD = 7, 3


_ARTICLES = frozenset("the der die das le la les el los las il lo het de o a".split())


def announces_related(line: Line) -> bool:
    """Whether the line stands over links to other articles, as `More news from Halvers`."""
    return (
        len(line.text) <= _LONGEST_MASTHEAD + 15
        and not line.ends_sentence
        and line.folded.startswith(RELATED_BEGINNINGS)
    )
