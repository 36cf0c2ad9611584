"""What speaks for each of a plain text's first lines being its title."""

from __future__ import annotations

import re

from reader.formats.plain.choice import NONE, Evidence, bucket
from reader.formats.plain.head_signs import METADATA, SECTION_WORDS, Sign, is_title_like
from reader.formats.plain.interview import is_called_interview
from reader.formats.plain.navigation import is_menu_line
from reader.formats.plain.outline import Outline
from reader.formats.plain.page_phrases import GENRES, SITTINGS
from reader.formats.plain.page_remains import (
    is_desk_note,
    is_masthead,
    is_organisation,
    is_ruler,
)
from reader.formats.plain.signs import is_release_mark

DOMAIN = re.compile(r"(?:[\w-]{1,40}\.){1,3}[a-z]{2,12}$", re.IGNORECASE)
_ENDS = ".?!:,;"
_AROUND = "\"'“”‘’„«»‹›)("
_FEWEST_LETTERS = 3
_LONG_WORD = 4
_FEWEST_CAPITALS = 3
_SHORTEST_REPEATED = 12
_REPEATED_AMONG = 200
_LONGEST_REPEATED = 200


def title_candidates(outline: Outline) -> list[Evidence]:
    """Give the signs of each of the first `outline.end` lines, and then of there being no title."""
    candidates = [_alone(outline, i) | _around(outline, i) for i in range(outline.end)]
    again = [
        0 if outline.prose[i] or is_organisation(outline.lines[i]) else _told_again(outline, i)
        for i in range(outline.end)
    ]
    most = max(again, default=0)
    for i, count in enumerate(again):
        if most and count == most:
            candidates[i].add("told again most")
    none = {NONE}
    if len(outline) and outline.prose[0]:
        none.add("none: begins with a paragraph")
    return [*candidates, none]


def _alone(outline: Outline, at: int) -> set[str]:
    """What a line says of itself."""
    line = outline.lines[at]
    end = line.text.rstrip(_AROUND)[-1:]
    signs = {
        f"sign {outline.name(at)}",
        f"words {bucket(len(line.words), 0, 1, 2, 3, 5, 8, 14, 20)}",
        f"end {end if end in _ENDS else 'letter'}",
    }
    capitals = [word[0].isupper() for word in line.words if len(word) >= _LONG_WORD]
    facts = {
        "hardly a letter": sum(map(str.isalpha, line.text[:9])) < _FEWEST_LETTERS,
        "lower case": line.text[:1].islower(),
        "capitals": line.text.isupper(),
        "title case": len(capitals) >= _FEWEST_CAPITALS and all(capitals),
        "no form of a title": not is_title_like(line),
        "sentences": line.is_sentences,
        "in quotation marks": line.text[0] in _OPENING and line.text[-1] in _CLOSING,
        "genre": line.phrase in GENRES,
        "masthead": is_masthead(line),
        "desk note": is_desk_note(line),
        "domain": bool(DOMAIN.match(line.text[:80])),
        "release mark": is_release_mark(line),
        "menu": is_menu_line(line),
        "organisation": is_organisation(line),
        "sitting": bool(line.words) and line.words[0].lower() in SITTINGS,
        "digits": any(map(str.isdigit, line.text)),
        "after a break": line.follows_gap,
        "first": at == 0,
        "label of title": outline.signs[at] is Sign.LABEL and outline.label(at) == "title",
    }
    return signs | {name for name, holds in facts.items() if holds}


def _around(outline: Outline, at: int) -> set[str]:
    """What the lines around it say."""
    line, lines = outline.lines[at], outline.lines
    above = outline.above(at)
    metadata = _metadata_below(outline, at)
    again = _told_again(outline, at)
    signs = {
        f"before {outline.name(at - 1)}",
        f"next {outline.name(at + 1)}",
        f"next but one {outline.name(at + 2)}",
        f"text above {bucket(above.text, 0, 1, 2, 3)}",
        f"long text above {bucket(above.long_text, 0, 1)}",
        f"paragraphs above {bucket(above.paragraphs, 0, 1)}",
        f"to paragraph {bucket(outline.to_prose(at), 1, 2, 3, 6)}",
        f"metadata {bucket(metadata, 1, 2, 4) if metadata else 'none'}",
        f"told again {bucket(again, 0, 1, 2, 3)}",
        f"share told again {bucket(again / max(1, len(line.content_words)), 0, 0.3, 0.6, 1)}",
    }
    if at + 1 < len(lines):
        following = lines[at + 1]
        signs.add(f"next longer {bucket(len(following.text) / len(line.text), 0.5, 1, 2, 4)}")
        signs |= {"before a break"} if following.follows_gap else set()
        signs |= {"next sentences"} if following.is_sentences else set()
    signs |= _repeated(outline, at)
    facts = {
        "topic over a longer line": _is_topic_over(outline, at),
        "under a topic": at > 0 and _is_topic_over(outline, at - 1),
        "quotation over an interview": _is_quoted_interview(outline, at),
        "date above": above.has_date,
        "byline above": above.has_byline,
        "release mark above": above.has_release_mark,
        "release mark below": any(is_release_mark(one) for one in lines[at + 1 : at + 6]),
        "between rulers": _is_between_rulers(outline, at),
        "holds another": _holds_another(outline, at),
    }
    return signs | {name for name, holds in facts.items() if holds}


def _is_topic_over(outline: Outline, at: int) -> bool:
    """Whether a line of a few words stands over one of more that is no sentence."""
    if at + 1 >= len(outline) or not (outline.is_text(at) and outline.is_text(at + 1)):
        return False
    line, following = outline.lines[at], outline.lines[at + 1]
    is_short = len(line.words) <= SECTION_WORDS and not line.ends_sentence
    return is_short and len(following.words) >= len(line.words) and not following.is_sentences


def _is_quoted_interview(outline: Outline, at: int) -> bool:
    """Whether it is what somebody said, and a line beside it calls the text an interview."""
    text = outline.lines[at].text
    if not (text[0] in _OPENING and text[-1] in _CLOSING):
        return False
    beside = outline.lines[max(0, at - 1) : at + 2]
    return any(is_called_interview(line) for line in beside)


def _metadata_below(outline: Outline, at: int) -> int:
    """How many lines further the next byline or date stands, before any paragraph; or 0."""
    for i in range(at + 1, min(at + outline.to_prose(at), len(outline))):
        if outline.signs[i] in METADATA and outline.signs[i] is not Sign.CUE:
            return i - at
    return 0


def _told_again(outline: Outline, at: int) -> int:
    """How many of its words the paragraphs under it use."""
    return len(outline.words_below(at) & outline.lines[at].content_words)


def _is_between_rulers(outline: Outline, at: int) -> bool:
    """Whether it is the name of a letter: drawn lines stand over it and soon under it."""
    lines = outline.lines
    has_ruler_over = at > 0 and is_ruler(lines[at - 1])
    return has_ruler_over and any(map(is_ruler, lines[at + 1 : at + 4]))


def _repeated(outline: Outline, at: int) -> set[str]:
    """How another short line holds it: beside the site's name, or in quotation marks, or else."""
    own = outline.lines[at].folded
    if len(own) < _SHORTEST_REPEATED:
        return set()
    found: set[str] = set()
    for i, other in enumerate(outline.lines[:_REPEATED_AMONG]):
        place = other.folded.find(own) if i != at and len(other.text) < _LONGEST_REPEATED else -1
        if place < 0 or len(other.folded) == len(own):
            continue
        before, after = other.folded[:place].rstrip(), other.folded[place + len(own) :].lstrip()
        if before.endswith(_OPENING) and after.startswith(_CLOSING):
            found.add("repeated in quotation marks")
        elif not before and after.startswith(_SEPARATORS):
            found.add("repeated with the site's name")
        else:
            found.add("repeated")
    return found


_OPENING, _CLOSING = tuple("“„«\"'‘»"), tuple("”“»\"'’«")


def _holds_another(outline: Outline, at: int) -> bool:
    """Whether it begins with another whole line, as the page's own title does."""
    own = outline.lines[at].folded
    others = outline.lines[:_REPEATED_AMONG]
    return any(
        len(other.folded) >= _SHORTEST_REPEATED
        and own != other.folded
        and own.startswith(other.folded)
        and own[len(other.folded) :].lstrip()[:1] in _SEPARATORS
        for other in others
    )


_SEPARATORS = tuple("|-–—·•:")
