"""The lines over a plain text's body: kicker, title, lead, byline, dates, and what they tell."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection
from dataclasses import dataclass, field

from reader.article import BlockKind
from reader.formats.dates import Moment
from reader.formats.plain.head_signs import (
    METADATA,
    PASSED,
    SECTION_WORDS,
    TEXT,
    Sign,
    head_signs,
    is_title_like,
    label_of,
    signatures,
)
from reader.formats.plain.lines import Line
from reader.formats.plain.navigation import menu_length
from reader.formats.plain.page_phrases import GENRES, PLACE_BEGINNINGS
from reader.formats.plain.signs import (
    authors_beside_dates,
    authors_in,
    dates_of,
    is_update,
)

_REACH = 40
"""Lines that are looked at for a head."""


_MOST_PROSE = 2
"""Paragraphs, the lead among them, that may stand between the parts of a head."""


_MOST_GAP = 8


_AT_LATEST = 0.4
"""How sure the date of a change is as that of publication, where no other is told."""


_LONGEST_LEAD = 600


_LONGEST_AFTER_KICKER = 90
"""A longer line under a short one is a lead under a title."""


_TOPIC_ENDS = "›>"
"""What sites set behind a topic that leads to more of it."""


_OPENING_MARKS = "\"'“‘„«»‹"


_CLOSING_MARKS = "\"'”’“‘»«›"


_KICKER_WORDS = 6


_MOST_KICKERS = 4
"""Lines among which the title is, where each of the others could be its kicker."""


_FEWEST_IN_MENU = 3
"""So many lines of topic over a title are a menu, the last one aside."""


_DOMAIN = re.compile(r"(?:[\w-]{1,40}\.){1,3}[a-z]{2,12}$", re.IGNORECASE)


@dataclass(slots=True)
class Head:
    """What the head of a plain text tells."""

    end: int = 0
    """Number of lines that belong to it."""
    kinds: dict[int, BlockKind] = field(default_factory=dict)
    """Kind of each of these lines."""
    title: str | None = None
    kicker: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None
    published: Moment | None = None
    updated: Moment | None = None


def read_head(
    lines: list[Line],
    language: str | None,
    kicker_lines: int = 0,
    shared: Collection[int] = frozenset(),
) -> Head:
    """Find the head of a text.

    `kicker_lines` first lines are known to be its kicker, those in `shared` to be of the page.
    """
    menu = menu_length(lines)
    reach = lines[: menu + _REACH]
    signs = head_signs(reach, language, menu, shared)
    head = Head(end=_end(reach, signs))
    _find_title(head, reach, signs, kicker_lines)
    if not kicker_lines:
        _find_title_by_text(head, lines, signs)
    _read_authors(head, reach, signs)
    _name_kinds(head, reach, signs)
    _read_dates(head, reach, signs, language)
    _read_labels(head, reach, signs)
    return head


def _end(lines: list[Line], signs: list[Sign]) -> int:
    """The index after the last line of metadata that no more than a lead stands before."""
    last, prose, gap = -1, 0, 0
    for i, sign in enumerate(signs):
        gap += sign is not Sign.FURNITURE
        prose += sign is Sign.PROSE and not (i == 0 and is_title_like(lines[0]))
        if prose > _MOST_PROSE or gap > _MOST_GAP + 1:
            break
        if sign in METADATA:
            last, gap = i, 0
            if sign is Sign.CUE:
                return i
    if last >= 0:
        return _extended(lines, signs, _with_late_title(lines, signs, last + 1))
    first_prose = next(
        (i for i, s in enumerate(signs) if s is Sign.PROSE and (i or not is_title_like(lines[0]))),
        None,
    )
    if first_prose is None or first_prose > _MOST_GAP:
        return _extended(lines, signs, 1) if is_title_like(lines[0]) else 0
    return _with_lead(lines, first_prose)


def _with_late_title(lines: list[Line], signs: list[Sign], end: int) -> int:
    """Take in the title, and the lead under it, where the date stands over them."""
    words = [
        len(line.text.split())
        for line, sign in zip(lines[:end], signs, strict=False)
        if sign in TEXT
    ]
    if max(words, default=0) >= SECTION_WORDS or end >= len(lines):
        return end
    below = end
    while signs[end] in {Sign.NAME, Sign.FURNITURE} and end + 1 < len(signs):
        end += 1
    if signs[end] not in TEXT:
        return below
    if signs[end] not in TEXT or not is_title_like(lines[end]):
        return end
    after = signs[end + 2 : end + 3]
    has_lead = lines[end + 1 : end + 2] and after and after[0] in PASSED
    if len(signs) > end + 2 and signs[end + 2] is Sign.PROSE and not lines[end + 1].ends_sentence:
        has_lead = len(lines[end + 1].words) > _KICKER_WORDS
    return end + 2 if has_lead and signs[end + 1] in TEXT else end + 1


def _with_lead(lines: list[Line], end: int) -> int:
    """A sentence right under the title, in a text that parts paragraphs by gaps, is the lead."""
    following = lines[end + 1 : end + 2]
    if end and not lines[end].follows_gap and following and following[0].follows_gap:
        return end + 1
    return end


def _extended(lines: list[Line], signs: list[Sign], end: int) -> int:
    """Take in the captions, names and share lines after the metadata, and a lead among them."""
    while end < len(lines) - 1:
        if signs[end] not in PASSED and not (
            signs[end + 1] is Sign.FURNITURE and len(lines[end].text) <= _LONGEST_LEAD
        ):
            break
        end += 1
    return end


def _find_title(head: Head, lines: list[Line], signs: list[Sign], kicker_lines: int) -> None:
    candidates: list[int] = []
    for i in range(min(max(head.end, kicker_lines + 1), len(lines))):
        if signs[i] in METADATA | {Sign.FURNITURE}:
            if any(len(lines[c].text.split()) >= SECTION_WORDS for c in candidates):
                break
        elif i < kicker_lines or _may_be_title(lines[i], signs[i]):
            candidates.append(i)
    title = _choose_title(candidates, lines, signs, kicker_lines)
    topics = [i for i, sign in enumerate(signs) if sign is Sign.TOPIC]
    if title is None and topics and is_title_like(lines[topics[-1]]):
        title = topics[-1]
    if title is None:
        return
    candidates += [i for i in topics if i == title - 1 and len(lines[i].words) <= _KICKER_WORDS]
    head.end = max(head.end, title + 1)
    head.title = lines[title].unmarked.rstrip(" ;")
    head.kinds[title] = BlockKind.TITLE
    over = [i for i in candidates if i < title]
    for i in over:
        is_menu = len(over) >= _FEWEST_IN_MENU and i < over[-1]
        head.kinds[i] = BlockKind.FURNITURE if is_menu else BlockKind.KICKER
        if not is_menu and (i < kicker_lines or len(lines[i].words) <= _KICKER_WORDS):
            head.kicker = lines[i].unmarked


def _find_title_by_text(head: Head, lines: list[Line], signs: list[Sign]) -> None:
    """Take another title where the text has no word of the one found, but several of the other's.

    So entries of a menu that no list of phrases knows are told from the title under them.
    """
    old = next((i for i, kind in head.kinds.items() if kind is BlockKind.TITLE), -1)
    text = _first_words(lines, max(old + 1, 1))
    if old >= 0 and not text.isdisjoint(lines[old].content_words):
        return
    between = 0
    for i in range(old + 1, len(signs)):
        if signs[i] is Sign.PROSE and lines[i].is_sentences:
            return
        if signs[i] not in {*TEXT, Sign.NAME} or not is_title_like(lines[i]):
            continue
        again = len(text & lines[i].content_words)
        if again >= _TOLD_AGAIN and len(lines[i].words) > SECTION_WORDS:
            break
        between += 1
    else:
        return
    is_menu = len(head.kinds) >= SECTION_WORDS or between or head.title is None
    if not is_menu and len(lines[old].words) > 2:
        return
    is_topic = i > 0 and signs[i - 1] in TEXT and len(lines[i - 1].words) <= SECTION_WORDS
    head.kinds = {j: BlockKind.FURNITURE for j in range(i) if signs[j] in {*TEXT, Sign.NAME}}
    head.kinds[i] = BlockKind.TITLE
    head.title, head.kicker = lines[i].unmarked.rstrip(" ;"), None
    if is_topic:
        head.kinds[i - 1] = BlockKind.KICKER
        head.kicker = lines[i - 1].unmarked
    if head.end <= i:
        is_lead = signs[i + 1 : i + 3] == [Sign.OTHER, Sign.PROSE]
        head.end = i + 1 + (is_lead and len(lines[i + 1].words) > SECTION_WORDS)


_TOLD_AGAIN = 2
"""So many of a title's words come again in the text."""


_FIRST_PARAGRAPHS = 12


def _first_words(lines: list[Line], start: int) -> frozenset[str]:
    """The words of the first paragraphs from `start` on."""
    prose = itertools.islice((line for line in lines[start:] if line.is_prose), _FIRST_PARAGRAPHS)
    return frozenset(word for line in prose for word in line.content_words)


def _may_be_title(line: Line, sign: Sign) -> bool:
    return sign in {Sign.OTHER, Sign.PROSE, Sign.NAME} and not _DOMAIN.match(line.text)


def _choose_title(
    candidates: list[int], lines: list[Line], signs: list[Sign], kicker_lines: int
) -> int | None:
    """The line before the lead; without one the first line that is no mere word of topic."""
    if kicker_lines:
        return kicker_lines if kicker_lines < len(lines) else None
    unsigned = [i for i in candidates if signs[i] is not Sign.NAME]
    for among in (unsigned, candidates):
        for before, lead in itertools.pairwise(among):
            is_title = is_title_like(lines[before]) and lines[before].phrase not in GENRES
            if lines[lead].is_sentences and is_title:
                return before
    likely = [i for i in candidates if is_title_like(lines[i])]
    for title, following in itertools.pairwise(likely[:_MOST_KICKERS]):
        if _is_signed(title, following, lines, signs):
            return title
        if not _is_kicker_of(lines[title], lines[following]):
            return title
    return likely[:_MOST_KICKERS][-1] if likely else None


def _is_signed(title: int, name: int, lines: list[Line], signs: list[Sign]) -> bool:
    """Whether a title of several words is followed by who wrote the article, and by its date."""
    is_name = name == title + 1 and signs[name] is Sign.NAME and signs[title] is not Sign.NAME
    return is_name and len(lines[title].words) > 2 and signs[name + 1 : name + 2] == [Sign.DATES]


def _is_kicker_of(line: Line, following: Line) -> bool:
    """Whether the first of two lines is a topic and the second, not too long, the title."""
    if line.phrase in GENRES or (line.text[-1] in _TOPIC_ENDS and len(line.words) < _KICKER_WORDS):
        return True
    if line.text.isupper() and "|" in line.text and not following.text.isupper():
        return len(line.words) < _KICKER_WORDS
    if following.text[0] in _OPENING_MARKS and following.text[-1] in _CLOSING_MARKS:
        return len(line.words) < _KICKER_WORDS
    return len(line.words) <= SECTION_WORDS and len(following.text) <= _LONGEST_AFTER_KICKER


_KINDS = {
    Sign.DATES: BlockKind.DATELINE,
    Sign.CLOCK: BlockKind.DATELINE,
    Sign.BYLINE: BlockKind.BYLINE,
    Sign.NAME: BlockKind.BYLINE,
    Sign.ROLE: BlockKind.BYLINE,
    Sign.CAPTION: BlockKind.CAPTION,
    Sign.PROSE: BlockKind.SUMMARY,
}


def _name_kinds(head: Head, lines: list[Line], signs: list[Sign]) -> None:
    title = next((i for i, kind in head.kinds.items() if kind is BlockKind.TITLE), -1)
    has_lead = False
    for i in range(head.end):
        if i in head.kinds:
            continue
        kind = _KINDS.get(signs[i], BlockKind.FURNITURE)
        if signs[i] is Sign.NAME and not set(authors_in(lines[i].unmarked)) <= set(head.authors):
            kind = BlockKind.FURNITURE
        if signs[i] is Sign.OTHER and title >= 0:
            kind = BlockKind.KICKER if _is_topic(lines[i], i, title) else BlockKind.FURNITURE
            if i > title and not has_lead and len(lines[i].words) > _KICKER_WORDS:
                kind = BlockKind.SUMMARY
            elif i > title and lines[i].ends_sentence and len(lines[i].words) > 1:
                kind = BlockKind.PARAGRAPH  # a short sentence is not the page's
        elif signs[i] in TEXT and title < 0:
            kind = BlockKind.PARAGRAPH
        has_lead = has_lead or kind is BlockKind.SUMMARY
        head.kinds[i] = kind


def _is_topic(line: Line, at: int, title: int) -> bool:
    """Whether a short line is of the article's topic: it stands close to the title."""
    return len(line.words) <= SECTION_WORDS and at - title <= 2


def _read_authors(head: Head, lines: list[Line], signs: list[Sign]) -> None:
    names: list[str] = []
    open_byline = False
    title = next((i for i, kind in head.kinds.items() if kind is BlockKind.TITLE), -1)
    for i in range(head.end):
        if signs[i] is Sign.BYLINE:
            names += signatures(lines[i], dates_of(lines[i], None))
            open_byline = True
        elif signs[i] is Sign.DATES and i > title and not names:
            names += authors_beside_dates(lines[i], dates_of(lines[i], None))
        elif signs[i] is Sign.NAME and i > title:
            if open_byline or not names:
                names += authors_in(lines[i].unmarked)
                open_byline = True
        elif not lines[i].text.startswith("@"):
            open_byline = False
    head.authors = tuple(dict.fromkeys(_without_place(names, lines)))


def _without_place(names: list[str], lines: list[Line]) -> list[str]:
    """The names without a last one that the text tells to be where the author was.

    In `By Anna Berg, Port Amsel` nothing else sets the place apart from a second author.
    """
    if len(names) < 2:
        return names
    place = names[-1]
    if place.split()[0].lower() in PLACE_BEGINNINGS:
        return names[:-1]
    text = "\n".join(line.text[:_PLACE_REACH] for line in lines)
    is_told = re.search(rf"\b(?:{_BEFORE_PLACE}) {re.escape(place)}\b", text)
    is_over_text = re.search(rf"^{re.escape(place)}(?: ?[(–—,.:]| - )", text, re.MULTILINE)
    return names[:-1] if is_told or is_over_text else names


_PLACE_REACH = 1_000


_BEFORE_PLACE = "in|at|near|from|aus|bei|nach|à|près de|en|desde|a|in der Nähe von|te|em"


def _read_dates(head: Head, lines: list[Line], signs: list[Sign], language: str | None) -> None:
    """The first date is of publication, in its most exact form; a later one is of a change."""
    published: list[Moment] = []
    for i in range(head.end):
        if signs[i] not in METADATA:
            continue
        for moment in dates_of(lines[i], language):
            if is_update(lines[i], moment):
                head.updated = head.updated or moment
            else:
                published.append(moment)
    if not published:
        if head.updated:
            head.published = Moment(head.updated.span, head.updated.iso, _AT_LATEST)
        return
    first = published[0]
    exact = next(
        (m for m in published if m.iso.startswith(first.iso) and m.iso != first.iso), first
    )
    head.published = exact
    later = [m for m in published if len(m.iso) == len(exact.iso) and m.iso > exact.iso]
    if later and head.updated is None:
        head.updated = Moment(later[0].span, later[0].iso, 0.7)


def _read_labels(head: Head, lines: list[Line], signs: list[Sign]) -> None:
    for i in range(head.end):
        text = lines[i].text
        if _DOMAIN.match(text) and head.publisher is None:
            head.publisher = text
            head.kinds[i] = BlockKind.FURNITURE
        if signs[i] is not Sign.LABEL:
            continue
        label, value = label_of(lines[i]), text.split(":", 1)[1].strip()
        if label == "authors" and not head.authors:
            head.authors = tuple(authors_in(value)) or ((value,) if len(value) < 60 else ())
        elif label == "publisher":
            head.publisher = value
        elif label == "title" and head.title is None:
            head.title = value
        elif label == "url":
            head.url = value
        head.kinds[i] = {
            "authors": BlockKind.BYLINE,
            "title": BlockKind.TITLE,
            "published": BlockKind.DATELINE,
        }.get(label or "", BlockKind.FURNITURE)
