"""The lines over a plain text's body: kicker, title, lead, byline, dates, and what they tell.

Title, byline and date are each chosen among all lines that could be it, by everything that speaks
for one (`title_evidence`, `byline_evidence`, `date_evidence`); what the other lines are follows
from where they stand around them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from reader.article import BlockKind
from reader.formats.cues import NAME_JOINERS
from reader.formats.dates import Moment
from reader.formats.plain.byline_evidence import Byline, byline_candidates, bylines
from reader.formats.plain.choice import choose
from reader.formats.plain.head_dates import Dates, head_dates
from reader.formats.plain.head_signs import (
    METADATA,
    PAGE,
    PASSED,
    SECTION_WORDS,
    TEXT,
    Sign,
)
from reader.formats.plain.lines import Line
from reader.formats.plain.names import authors_in, byline_prefix
from reader.formats.plain.outline import Outline, outline
from reader.formats.plain.page_phrases import PLACE_BEGINNINGS
from reader.formats.plain.page_remains import is_desk_note, is_masthead, is_ruler
from reader.formats.plain.signs import is_release_mark
from reader.formats.plain.site_name import without_site
from reader.formats.plain.title_evidence import DOMAIN, title_candidates
from reader.formats.plain.weights import BYLINE_WEIGHTS, TITLE_WEIGHTS

_MOST_PROSE = 2
"""Paragraphs, the lead among them, that may stand between the parts of a head."""
_MOST_GAP = 8
_LONGEST_LEAD = 600
_KICKER_WORDS = 6
_FEWEST_IN_MENU = 2
"""So many lines of topic over a title are a menu, the last one aside."""
_SURE = 0.9
"""How sure a title is that is known from elsewhere."""


@dataclass(slots=True)
class Head:
    """What the head of a plain text tells."""

    end: int = 0
    """Number of lines that belong to it."""
    kinds: dict[int, BlockKind] = field(default_factory=dict)
    """Kind of each of these lines."""
    title: str | None = None
    title_chance: float = 0.0
    """How likely it is this title, from 0 to 1."""
    kicker: str | None = None
    authors: tuple[str, ...] = ()
    authors_chance: float = 0.0
    publisher: str | None = None
    url: str | None = None
    published: Moment | None = None
    published_in: str = "head"
    """The part of the text that tells it, as `Dated.where`."""
    updated: Moment | None = None


def read_head(
    lines: Sequence[Line],
    language: str | None,
    kicker_lines: int = 0,
    shared: Collection[int] = frozenset(),
    title_at: int | None = None,
) -> Head:
    """Find the head of a text.

    `kicker_lines` first lines are known to be its kicker, those in `shared` to be of the page, and
    `title_at` is the index of the title where it is known.
    """
    view = outline(lines, language, shared)
    head = Head()
    title, head.title_chance = _title(view, kicker_lines or title_at)
    head.end = _end(view, title)
    byline = _read_authors(head, view, title)
    dates = head_dates(view, title)
    head.published, head.updated = dates.published, dates.updated
    head.published_in = dates.where or "head"
    if title is not None:
        head.title, head.publisher = without_site(lines[title].unmarked.rstrip(" ;"), lines)
        _name_above(head, view, title, kicker_lines)
    _name_below(head, view, title)
    head.kinds |= dict.fromkeys(byline, BlockKind.BYLINE)
    _name_dateline(head, dates)
    if title is not None:
        head.kinds[title] = BlockKind.TITLE
    _read_labels(head, view)
    return head


def _title(view: Outline, known: int | None) -> tuple[int | None, float]:
    """The index of the title, None where there is none, and how likely that is."""
    if known is not None and known < len(view):
        return known, _SURE
    if not len(view):
        return None, 0.0
    candidates = title_candidates(view)
    best, chance = choose(candidates, TITLE_WEIGHTS)
    return (best if best < len(candidates) - 1 else None), chance


def _end(view: Outline, title: int | None) -> int:
    """The index after the last line of metadata that no more than a lead stands before."""
    start = 0 if title is None else title + 1
    last = prose = gap = 0
    for i in range(start, len(view)):
        sign = view.signs[i]
        gap += sign not in PAGE
        prose += sign is Sign.PROSE
        if prose > _MOST_PROSE or gap > _MOST_GAP + 1:
            break
        if sign in METADATA:
            last, gap = i + 1, 0
            if sign is Sign.CUE:
                return i
    if last:
        return _extended(view, last)
    first = next((i for i in range(start, len(view)) if view.signs[i] is Sign.PROSE), None)
    if first is None or first > start + _MOST_GAP:
        return _extended(view, start) if start else 0
    return _with_lead(view, first)


def _with_lead(view: Outline, end: int) -> int:
    """A sentence right under the title, in a text that parts paragraphs by gaps, is the lead."""
    following = view.lines[end + 1 : end + 2]
    if end and not view.lines[end].follows_gap and following and following[0].follows_gap:
        return end + 1
    return end


def _extended(view: Outline, end: int) -> int:
    """Take in the captions, names and share lines after the metadata, and a lead among them."""
    while end < len(view) - 1:
        is_lead = view.signs[end + 1] in PAGE and len(view.lines[end].text) <= _LONGEST_LEAD
        if view.signs[end] not in PASSED and not is_lead:
            break
        if view.signs[end] is Sign.CLOCK and view.signs[end - 1] not in METADATA:
            break  # over the first entry of a live blog
        end += 1
    return end


def _name_above(head: Head, view: Outline, title: int, kicker_lines: int) -> None:
    """Name the lines over the title: topics are its kicker, several of them a menu."""
    over = [i for i in range(title) if i < kicker_lines or _may_be_kicker(view, i, title)]
    short = [i for i in over if len(view.lines[i].words) <= _KICKER_WORDS]
    is_menu = len(short) >= _FEWEST_IN_MENU
    for i in range(title):
        if i not in over:
            sign = view.signs[i]
            is_other = sign in {Sign.NAME, Sign.ROLE}  # whoever wrote it is named afterwards
            head.kinds[i] = BlockKind.FURNITURE if is_other else _KINDS.get(sign, _REST)
            continue
        is_topic = not is_menu or i == over[-1]
        head.kinds[i] = BlockKind.KICKER if is_topic else BlockKind.FURNITURE
        if is_topic and (i < kicker_lines or len(view.lines[i].words) <= _KICKER_WORDS):
            head.kicker = view.lines[i].unmarked


def _may_be_kicker(view: Outline, at: int, title: int) -> bool:
    line, sign = view.lines[at], view.signs[at]
    if sign is Sign.TOPIC:
        return at == title - 1
    return sign in {Sign.OTHER, Sign.NAME} and not (
        DOMAIN.match(line.text)
        or is_masthead(line)
        or is_desk_note(line)
        or (at > 0 and is_ruler(view.lines[at - 1]))
        or any(map(is_release_mark, view.lines[at + 1 : title]))
    )


_REST = BlockKind.FURNITURE
_KINDS = {
    Sign.DATES: BlockKind.DATELINE,
    Sign.CLOCK: BlockKind.DATELINE,
    Sign.BYLINE: BlockKind.BYLINE,
    Sign.NAME: BlockKind.BYLINE,
    Sign.ROLE: BlockKind.BYLINE,
    Sign.CAPTION: BlockKind.CAPTION,
    Sign.PROSE: BlockKind.SUMMARY,
}


def _name_below(head: Head, view: Outline, title: int | None) -> None:
    """Name the lines of the head under the title, or all of them where there is none."""
    has_lead = False
    for i in range(0 if title is None else title + 1, head.end):
        line, sign = view.lines[i], view.signs[i]
        kind = _KINDS.get(sign, _REST)
        if sign is Sign.NAME and not set(authors_in(line.unmarked)) <= set(head.authors):
            kind = BlockKind.FURNITURE
        if sign in TEXT and title is None:
            kind = BlockKind.PARAGRAPH
        elif sign is Sign.OTHER and title is not None:
            kind = BlockKind.KICKER if _is_topic(line, i, title) else BlockKind.FURNITURE
            if not has_lead and len(line.words) > _KICKER_WORDS:
                kind = BlockKind.SUMMARY
            elif line.ends_sentence and len(line.words) > 1:
                kind = BlockKind.PARAGRAPH  # a short sentence is not the page's
        has_lead = has_lead or kind is BlockKind.SUMMARY
        head.kinds[i] = kind


def _is_topic(line: Line, at: int, title: int) -> bool:
    """Whether a short line is of the article's topic: it stands close to the title."""
    return len(line.words) <= SECTION_WORDS and at - title <= 2


def _name_dateline(head: Head, dates: Dates) -> None:
    """A line of the head that the date was read from is a date line."""
    at = dates.at
    if at is not None and head.kinds.get(at) in {BlockKind.FURNITURE, BlockKind.KICKER}:
        head.kinds[at] = BlockKind.DATELINE


def _read_authors(head: Head, view: Outline, title: int | None) -> list[int]:
    """Read who wrote it, and give the lines that tell it."""
    found = bylines(view)
    candidates = byline_candidates(view, found, title)
    best, head.authors_chance = choose(candidates, BYLINE_WEIGHTS)
    if best == len(found):
        return []
    by_line = {byline.at: byline for byline in found}
    first = _first_of(found[best], by_line, view, title)
    names, at = list(first.names), [first.at]
    for i in range(first.at + 1, view.end):
        more = by_line.get(i)
        if more is not None and more.form in _goes_on(view.lines[i - 1], first.form):
            names += more.names
            at.append(i)
        elif not _belongs_to_name(view, i):
            break
    head.authors = tuple(dict.fromkeys(_without_place(names, view.lines[: len(view)])))
    if first.form in {"date", "greeting"}:
        at = at[1:]
    return at


def _first_of(
    chosen: Byline, by_line: Mapping[int, Byline], view: Outline, title: int | None
) -> Byline:
    """The first of the names, one a line, among which the chosen one stands."""
    first = chosen
    over = 0 if title is None else title + 1
    for i in range(chosen.at - 1, over - 1, -1):
        if chosen.form == "name" and i in by_line and by_line[i].form in {"name", "prefix"}:
            first = by_line[i]
        elif not _belongs_to_name(view, i):
            break
    return first


def _belongs_to_name(view: Outline, at: int) -> bool:
    """Whether a line tells something of the author named over it: a role, an account."""
    return view.signs[at] is Sign.ROLE or view.lines[at].text.startswith("@")


def _goes_on(line: Line, form: str) -> set[str]:
    """The forms of a line under `line` that names more of the authors.

    Under `By Anna Berg` a line of capitals is her paper or her place, unless it alone has her name.
    """
    if form != "prefix" or line.phrase.split()[-1] in NAME_JOINERS | {","}:
        return {"prefix", "name", "label"}
    return {"prefix", "label", *({"name"} if byline_prefix(line) == len(line.text) else ())}


def _without_place(names: list[str], lines: Sequence[Line]) -> list[str]:
    """The names without a last one that the text tells to be where the author was.

    In `By Anna Berg, Port Amsel` nothing else sets the place apart from a second author.
    """
    if len(names) < 2:
        return names
    place = names[-1]
    if place.split()[0].lower() in PLACE_BEGINNINGS:
        return names[:-1]
    text = "\n".join(line.text[:_PLACE_REACH] for line in lines)
    if text.count(place) > _OFTEN:
        return names[:-1]
    is_told = re.search(rf"\b(?:{_BEFORE_PLACE}) {re.escape(place)}\b", text)
    is_over_text = re.search(rf"^{re.escape(place)}(?: ?[(–—,.:]| - )", text, re.MULTILINE)
    return names[:-1] if is_told or is_over_text else names


_PLACE_REACH = 1_000
_OFTEN = 2
"""A name that the first lines hold more often than so is what they are about."""
_BEFORE_PLACE = "in|at|near|from|aus|bei|nach|à|près de|en|desde|a|in der Nähe von|te|em"


def _read_labels(head: Head, view: Outline) -> None:
    for i in range(head.end):
        text = view.lines[i].text
        if DOMAIN.match(text) and head.publisher is None:
            head.publisher = text
            head.kinds[i] = BlockKind.FURNITURE
        if view.signs[i] is not Sign.LABEL:
            continue
        label, value = view.label(i), view.value(i)
        if label == "publisher":
            head.publisher = value
        elif label == "title" and (head.title is None or head.title == text):
            head.title = value
        elif label == "url":
            head.url = value
        head.kinds[i] = {
            "authors": BlockKind.BYLINE,
            "title": BlockKind.TITLE,
            "published": BlockKind.DATELINE,
        }.get(label or "", BlockKind.FURNITURE)
