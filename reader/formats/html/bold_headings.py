"""Headings that a page shows by bold print alone: lines of their own over a text.

Press releases, old pages and those of editors that know no headings have no others.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from reader.article import BlockKind
from reader.formats.html.wording import Wording, words_of
from reader.formats.plain.lines import Line
from reader.formats.plain.signs import is_caption, is_furniture

BOLD_LEVEL = 2
"""The level of these headings: what they stand under is the title."""

_LONGEST, _MOST_WORDS = 120, 16
_PROSE_WORDS = 12
_MOST_LINKED = 0.5
_QUESTIONS = 3
"""So many bold questions are those of an interview."""
_ENDS = re.compile(r"[.,;…。！，；]['\"”’»」』]?$|!['\"”’»!]$")
"""What ends a sentence, or a part of one."""
_SIGNATURE = re.compile(r"\W{0,2}[–—-]")
"""What a name behind a saying begins with."""
_LETTERS = re.compile(r"[^\W\d_]{2}")
_TEXT = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE, BlockKind.TABLE, BlockKind.CODE}
)
_BESIDE_TEXT = frozenset({BlockKind.CAPTION, BlockKind.EMBED})


def bold_headings(wordings: Sequence[Wording], chosen: Sequence[bool], title: str) -> list[int]:
    """Give the numbers of the article's bold lines that are headings, if it has no others.

    `title` is the article's, which stands among its blocks as a heading.
    Such a line stands behind a paragraph and over a text. One that comes back is the name of who
    speaks, one with a full stop a sentence, and those that ask are an interview's questions.
    """
    article = [
        i
        for i, is_chosen in enumerate(chosen)
        if is_chosen and wordings[i].piece.kind not in _BESIDE_TEXT
    ]
    key = words_of(title)
    headings = (wordings[i] for i in article if wordings[i].piece.kind is BlockKind.HEADING)
    if any(heading.words != key for heading in headings):
        return []
    found: list[int] = []
    follows_prose = False
    for at, i in enumerate(article):
        follower = wordings[article[at + 1]] if at + 1 < len(article) else None
        is_over_text = follower is not None and _is_text(follower)
        if follows_prose and is_over_text and _is_bold_line(wordings[i]):
            found.append(i)
        follows_prose = follows_prose or (
            wordings[i].piece.kind in _TEXT and len(wordings[i].words) >= _PROSE_WORDS
        )
    keys = Counter(wordings[i].key for i in found)
    found = [i for i in found if keys[wordings[i].key] == 1]
    others = [i for i in found if not wordings[i].text.endswith("?")]
    if len(found) - len(others) >= _QUESTIONS:
        found = others
    if len(found) == 1 and not _parts_prose(wordings, article, found[0]):
        return []
    return found


def _parts_prose(wordings: Sequence[Wording], article: Sequence[int], number: int) -> bool:
    """Whether the only bold line parts paragraphs: else it is a caption or leads over to a list."""
    at = article.index(number)
    around = [wordings[i] for i in (article[at - 1], *article[at + 1 : at + 3])]
    if len(around) < _LEAST_AROUND or wordings[number].text.endswith(":"):
        return False
    return all(w.piece.kind is BlockKind.PARAGRAPH and len(w.words) >= _PROSE_WORDS for w in around)


_LEAST_AROUND = 3


def _is_text(wording: Wording) -> bool:
    return wording.piece.kind in _TEXT and wording.piece.plain > 0


def _is_bold_line(wording: Wording) -> bool:
    text, piece = wording.text, wording.piece
    if piece.kind is not BlockKind.PARAGRAPH or piece.level or piece.plain:
        return False
    if len(text) > _LONGEST or not 0 < len(wording.words) <= _MOST_WORDS:
        return False
    if wording.linked > _MOST_LINKED or _ENDS.search(text) or not _LETTERS.search(text):
        return False
    if _SIGNATURE.match(text):
        return False
    line = Line(text)
    return not is_furniture(line) and not is_caption(line)
