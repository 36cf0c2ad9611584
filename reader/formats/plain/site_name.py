"""A title without the name of the site that a browser's page title has behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.formats.plain.lines import Line
from reader.formats.plain.page_phrases import MASTHEAD_WORDS, PAPER_NAMES

_SEPARATOR = re.compile(r"\s+(?:[|·•]|::|[–—-])\s+")
_SURE_SEPARATORS = ("|", "::", "·", "•")
_MOST_WORDS = 5
_LONGEST_SITE = 50
_SHORTEST_TITLE = 12
_LONGEST_TITLE = 400
_SHORT_WORD = 3
_AMONG = 400
"""Lines that are looked at for the name, from both ends."""
_SITE_WORDS = MASTHEAD_WORDS | PAPER_NAMES
_DOMAIN = re.compile(r"[\w-]{1,40}(?:\.[\w-]{1,40}){1,3}$")


def without_site(title: str, lines: Sequence[Line]) -> tuple[str, str | None]:
    """Give the title, and the name of the site that stood behind it, None where none does.

    `Storm closes two bridges - Coastal Courier`: a few words with capitals behind the last mark are
    the site's name where they have a word that papers are called by, or stand elsewhere in `lines`
    too; behind a bar they always are.
    """
    marks = list(_SEPARATOR.finditer(title)) if len(title) <= _LONGEST_TITLE else []
    if not marks:
        return title, None
    last = marks[-1]
    rest, site = title[: last.start()], title[last.end() :]
    words = site.split()
    if len(rest) < _SHORTEST_TITLE or len(words) > _MOST_WORDS or len(site) > _LONGEST_SITE:
        return title, None
    is_name = all(word[0].isupper() or len(word) <= _SHORT_WORD for word in words)
    is_domain = bool(_DOMAIN.match(site))
    if not (is_name or is_domain) or site[-1] in '?!."”»':
        return title, None
    if last[0].strip() in _SURE_SEPARATORS or is_domain:
        return rest, site
    has_word = any(word.strip(".,").lower() in _SITE_WORDS for word in words)
    return (rest, site) if has_word or _is_told(site, title, lines) else (title, None)


def _is_told(site: str, title: str, lines: Sequence[Line]) -> bool:
    """Whether a short line of the page names the site too, as its copyright line does."""
    name = site.lower().replace("’", "'")
    looked_at = [*lines[: _AMONG // 2], *lines[-_AMONG // 2 :]]
    return any(
        name in line.folded and len(line.text) <= 2 * _LONGEST_SITE and line.unmarked != title
        for line in looked_at
    )
