"""What a single line of a plain text gives away about itself: credit, share line, name, post."""

from __future__ import annotations

import re

from reader.formats.cues import (
    ABOUT_WORDS,
    AGENCIES,
    CREDIT_WORDS,
    CREDITED_WORK,
    FURNITURE_BEGINNINGS,
    NETWORKS,
    SUMMARY_CUE_BEGINNINGS,
    SUMMARY_CUE_WORDS,
    SUMMARY_CUES,
    UPDATED_LABELS,
    ZONES,
)
from reader.formats.dates import Moment, find_moments
from reader.formats.plain.lines import Line
from reader.formats.plain.names import PLAIN_DATE_WORDS, byline_prefix, is_name, signing_names
from reader.formats.plain.phrases import (
    AGO,
    CAPTION_BEGINNINGS,
    PAGE_LINES,
    RELEASE_LINES,
)

_LONGEST_SIGN = 160
"""Characters; a longer line is text, whatever it holds."""

_SHORT = 60
_MOST_SHARE_WORDS = 8
_ENDS_IN_COMMA = re.compile(r"[,/|(]")
_URL_LINE = re.compile(r"(?:https?://|www\.)\S+$")
_HANDLE = re.compile(r"@\w{2,30}$")
_COUNT_LINE = re.compile(
    r"(?:new, )?\d{1,6} (?:comments?|kommentare?|commentaires?|comentarios|shares?)$"
)
_READING_TIME = re.compile(
    r"(?:temps de lecture|lecture|lesezeit|reading time|tiempo de lectura|"
    r"tempo di lettura|leestijd|"
    r"tempo de leitura)?[ :]{0,3}(?:ca\. |about |environ )?\d{1,3}(?: ?[–-] ?\d{1,3})?[ -]?"
    r"(?:min|minutes?|minuten|minutos|minuti|mins?)\.? ?"
    r"(?:read|lesezeit|de lecture|de lectura|di lettura|leestijd|de leitura)?$"
)
_AGO = re.compile(
    r"(?:\w+:? )?(?:vor|il y a|hace|há) \d{1,2} (?:stunden?|minuten?|tag(?:en)?|min\.?|"
    r"heures?|minutes?|jours?|horas?|minutos?|días?|dias?)$"
)
_COUNT_BEHIND = re.compile(r" ?\(?\d{1,6}$")
"""`Comments (14)`, without the bracket that closes."""
_PLACEHOLDER = re.compile(r"\[[^\]]{1,30}\]$")
"""What w3m shows of a picture: `[logo]`."""
_POST_SIGN = re.compile(
    r"pic\.twitter\.com/|\bt\.co/|#\w{2,}.{0,200}#\w{2,}|(?:^|\s)@\w{3,15}\b.{0,80}#\w{2,}"
)
_POST_SIGNATURE = re.compile(r"[—–-] .{1,80}\(@\w{1,30}\)")
_POST_REACH = 1_500
_BULLET = re.compile(r"(?:[•◦‣▪●·*–—-]|\(?\d{1,2}[.)])\s+(?=\S)")


def is_furniture(line: Line) -> bool:
    """Whether the line is of the page and not of the article: share links, advertisements."""
    if len(line.text) > _LONGEST_SIGN:
        return False
    folded = _COUNT_BEHIND.sub("", line.phrase)
    if (
        folded in PAGE_LINES
        or line.folded in PAGE_LINES
        or is_release_mark(line)
        or _HANDLE.match(line.text)
        or _URL_LINE.match(line.text)
    ):
        return True
    if len(line.words) <= _MOST_SHARE_WORDS and len(NETWORKS.intersection(folded.split())) > 1:
        return True
    if len(line.words) <= _MOST_SHARE_WORDS and (
        folded.endswith(tuple(AGO)) or _AGO.match(folded) or _PLACEHOLDER.match(line.text)
    ):
        return True
    if "click here" in line.folded or "clicking here" in line.folded:
        return True
    if _COUNT_LINE.match(folded) or _READING_TIME.match(folded):
        return True
    return line.folded.startswith(_BEGINNINGS) and not (
        line.is_sentences and len(line.text) > _SHORT
    )


_BEGINNINGS = tuple(FURNITURE_BEGINNINGS)


def is_release_mark(line: Line) -> bool:
    """Whether the line is what a press release says of itself, perhaps with number and date."""
    phrase = line.phrase
    if phrase in RELEASE_LINES:
        return True
    if len(phrase) > _SHORT or not phrase.startswith(_RELEASES):
        return False
    rest = phrase[max(len(r) for r in _RELEASES if phrase.startswith(r)) :]
    for moment in find_moments(rest)[:1]:
        rest = f"{rest[: moment.span.start]} {rest[moment.span.end :]}"
    words = re.findall(r"[^\W\d_]+", rest)
    return all(word in _NUMBERING or word in PLAIN_DATE_WORDS for word in words)


_RELEASES = tuple(sorted((r for r in RELEASE_LINES if r[0].isalpha()), key=len, reverse=True))
_NUMBERING = frozenset("no nr n número numéro nummer vom of from du del de von number".split())


def named_in_about(line: Line) -> str | None:
    """Give the name in a line like `About Anna Berg`, else None."""
    if len(line.text) > _SHORT or not line.folded.startswith(ABOUT_WORDS):
        return None
    about = next(word for word in ABOUT_WORDS if line.folded.startswith(word))
    name = line.text[len(about) :]
    return name if is_name(name) else None


_CLOCK_LINE = re.compile(
    r"(?:\d{1,2}(?:\.|st|nd|rd|th)? (?:de )?[^\W\d_]{3,10}\.?,? {1,2})?"
    r"(?:um |at |às |alle |à )?\d{1,2}(?:[.:h]\d{2}){1,2} ?(?:[ap]\.?m\.?|uhr|h)?"
    r",? ?(?:" + "|".join(ZONES) + r")?$"
)


def is_clock(line: Line) -> bool:
    """Whether the line is nothing but a time of day, as over the entries of a live blog."""
    return len(line.text) <= _SHORT // 2 and bool(_CLOCK_LINE.match(line.phrase))


def is_caption(line: Line) -> bool:
    """Whether the line stands under a picture: it names who took it."""
    if len(line.text) > 3 * _LONGEST_SIGN or signing_names(line):
        return False
    if _CREDITED.match(line.folded[:_SHORT]) and len(line.text) <= _SHORT:
        return True
    if len(line.text) <= _SHORT and _ENDS_IN_COMMA.split(line.folded)[-1].strip(" .)") in AGENCIES:
        return len(line.words) > 1
    if line.folded.startswith(_CAPTION_BEGINNINGS):
        return True
    ending = line.folded[-_SHORT:] if len(line.text) <= 600 else ""
    behind = _NAME_BEHIND.search(line.text[-_SHORT:])
    if behind and is_name(behind[1]):
        return True
    if "/" in ending and _is_name_and_house(line.text):
        return True
    if (
        "©" in ending
        or _CREDIT_BEHIND.search(line.text[-_SHORT:])
        or line.folded.startswith(CREDIT_WORDS)
    ):
        return True
    for word in CREDIT_WORDS:  # noqa: SIM110 (asked of every line: a generator takes thrice as long)
        if word in ending:
            return True
    return False


_CREDITED = re.compile("(?:" + "|".join(sorted(CREDITED_WORK, key=len, reverse=True)) + ") ?: ")
"""`Pictures: Anna Berg`"""


_CAPTION_BEGINNINGS = tuple(CAPTION_BEGINNINGS)


_CREDIT_BEHIND = re.compile(r"[.\w)] ?/ (?!\d)(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]*(?: |$)){2,4}\Z")
"""Who took the picture, in capitals behind what is seen: `The house in May. / ANNA BERG`."""


_NAME_BEHIND = re.compile(r"[.!?][\"”’»]? \(([^()]{5,40})\)$")
"""Who took the picture, in brackets behind what is seen."""


def _is_name_and_house(text: str) -> bool:
    """Whether a short line is who took a picture and for whom: `Anna Berg/Newswire`."""
    name, slash, house = text.partition("/")
    if not slash or text[text.index("/") - 1 :][:1] == " " or len(text) > _SHORT:
        return False
    if len(house.split()) > 3 or is_name(house):
        return False
    return is_name(name)


def is_bare_credit(line: Line) -> bool:
    """Whether the line is nothing but a picture's credit, the caption standing before it."""
    return len(line.text) <= _SHORT // 2 and is_caption(line) and not line.ends_sentence


def is_post(line: Line) -> bool:
    """Whether the line is a post of a social network set into the article."""
    sample = line.text[:_POST_REACH]
    return bool(_POST_SIGN.search(sample) or _POST_SIGNATURE.search(sample))


def is_bullet(line: Line) -> bool:
    """Whether the line begins with the mark of a list item."""
    return bool(_BULLET.match(line.text))


def is_summary_cue(line: Line) -> bool:
    """Whether the line announces the article's main points."""
    if len(line.text) > _SHORT:
        return False
    if line.folded.startswith(SUMMARY_CUE_BEGINNINGS):
        return True
    return line.folded.strip(" :!") in SUMMARY_CUES or any(
        phrase in line.folded for phrase in SUMMARY_CUE_WORDS
    )


_DATE_LINE_REST = 6


def dates_of(line: Line, language: str | None) -> list[Moment]:
    """Give the dates of a line that is there for its dates, else nothing.

    Beside the dates it holds a label, a name, a count: not more than a few words and no sentence.
    """
    if len(line.text) > _LONGEST_SIGN or not any(map(str.isdigit, line.text)):
        return []
    text = line.unmarked
    moments = find_moments(text, language)
    if not moments:
        return []
    rest = text
    for moment in reversed(moments):
        rest = rest[: moment.span.start] + " " + rest[moment.span.end :]
    words = [w for w in re.findall(r"[^\W\d_]+", rest) if w.lower() not in PLAIN_DATE_WORDS]
    if len(words) > _DATE_LINE_REST + 3 * bool(byline_prefix(line)):
        return []
    is_sentence = text.endswith(".") and len(words) > 1 and moments[-1].span.end < len(text)
    return [] if is_sentence else moments


def is_update(line: Line, moment: Moment) -> bool:
    """Whether the words before a date call it the date of a change."""
    before = line.folded[max(0, moment.span.start - 30) : moment.span.start].rstrip(" :(,")
    return any(before.endswith(label) for label in UPDATED_LABELS)
