"""The lines of a plain text's body: headings without markup, summary boxes, posts, page remains."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import accumulate

from reader.article import BlockKind
from reader.formats.cues import COMMENT_LINES, RELATED_LINES
from reader.formats.plain.dateline import is_place_of_agency
from reader.formats.plain.head_signs import label_of
from reader.formats.plain.headings import is_running, mark_headings, word_counts
from reader.formats.plain.lines import Line
from reader.formats.plain.names import is_line_of_names, signing_names
from reader.formats.plain.navigation import is_menu_line
from reader.formats.plain.page_remains import announces_related, is_page_remain
from reader.formats.plain.phrases import END_LINES, ONE_LINK_LINES
from reader.formats.plain.signs import (
    dates_of,
    is_bare_credit,
    is_bullet,
    is_caption,
    is_clock,
    is_furniture,
    is_post,
    is_summary_cue,
    named_in_about,
)

_LONGEST_HEADING = 90
_LONGEST_DATE = 40
_LONGEST_POINT = 280
_MOST_POINTS = 8
_REACH = 20
"""Lines under a summary among which the article's text begins."""
_MOST_BEFORE_SUMMARY = 3
"""Paragraphs that may stand over a summary: further down such a line is a section's heading."""
_REPEATED = 0.5
"""The share of a summary point's words that come again in the article."""
_OUTGROWN = 1.9
_ARTICLE_SHARE = 0.2
_TAIL_RUN = 3
"""So many short lines in a row, one of them the page's, end the article."""


def classify_body(
    lines: list[Line],
    start: int,
    authors: Sequence[str] = (),
    shared: Collection[int] = frozenset(),
) -> dict[int, BlockKind]:
    """Give the kind of each line from `start` on.

    `authors` are those that the head names, `shared` the indices of lines of the page.
    """
    kinds: dict[int, BlockKind] = {}
    position = start
    below = _WordsBelow(lines)
    text_before = 0
    while position < len(lines):
        text_before += position > start and lines[position - 1].is_prose
        if is_summary_cue(lines[position]) and text_before <= _MOST_BEFORE_SUMMARY:
            end = _end_of_summary(lines, position + 1, below)
            if end > position + 1 and any(line.is_prose for line in lines[end : end + _REACH]):
                kinds.update(dict.fromkeys(range(position, end), BlockKind.SUMMARY))
                position = end
                continue
        kind = _kind_alone(lines[position], authors)
        is_shared = position in shared and kind is not BlockKind.DATELINE
        kinds[position] = BlockKind.FURNITURE if is_shared else kind
        position += 1
    _mark_captions(lines, kinds)
    _mark_signed_end(lines, kinds)
    _mark_related(lines, kinds)
    _mark_bar(lines, kinds, start)
    _mark_tail(lines, kinds, start)
    _mark_end(lines, kinds, start)
    mark_headings(lines, kinds, start)
    return kinds


def _kind_alone(line: Line, authors: Sequence[str]) -> BlockKind:
    if (
        is_furniture(line)
        or is_page_remain(line)
        or label_of(line) is not None
        or named_in_about(line) in authors
    ):
        return BlockKind.FURNITURE
    if (
        is_place_of_agency(line)
        or is_clock(line)
        or (len(line.text) <= _LONGEST_DATE and dates_of(line, None))
    ):
        return BlockKind.DATELINE
    if signing_names(line):
        return BlockKind.BYLINE
    if is_post(line):
        return BlockKind.EMBED
    if line.text.startswith("> "):
        return BlockKind.QUOTE
    if is_bullet(line) and line.text[0] not in "–—":
        return BlockKind.ITEM
    if is_caption(line) and not (line.is_prose and line.ends_sentence):
        return BlockKind.CAPTION
    return BlockKind.PARAGRAPH


def _end_of_summary(lines: list[Line], start: int, below: _WordsBelow) -> int:
    """The index after the last point of a summary that begins at `start`.

    Points are bullets, or the lines up to the next gap, or, in a text without either, sentences
    whose words come again further down: a summary repeats the article.
    """
    limit = min(start + _MOST_POINTS, len(lines))
    points = range(start, limit)
    if start < len(lines) and is_bullet(lines[start]):
        return next((i for i in points if not is_bullet(lines[i])), limit)
    gaps = [i for i in points if i > start and lines[i].follows_gap]
    if gaps and gaps[0] - start > 1 and all(_is_point(lines[i]) for i in range(start, gaps[0])):
        return gaps[0]
    counts = below.counts(start)
    for i in points:
        own = lines[i].content_words
        again = sum(counts[word] > 1 for word in own)
        if not own or not _is_point(lines[i]) or again < _REPEATED * len(own):
            return i
        if i > start + 1 and _outgrows(lines[i], lines[start:i]):
            return i
    return limit


def _outgrows(line: Line, points: list[Line]) -> bool:
    """Whether a line is so much longer than the points before it that it is the first paragraph."""
    return len(line.text) > _OUTGROWN * max(len(point.text) for point in points)


def _is_point(line: Line) -> bool:
    return len(line.text) <= _LONGEST_POINT and not is_furniture(line)


class _WordsBelow:
    """In how many of the lines below a place each word occurs, for places further and further down.

    What is passed is taken away, so that a text full of announcements takes no longer than others.
    """

    def __init__(self, lines: list[Line]) -> None:
        self._lines = lines
        self._start = 0
        self._counts: Counter[str] | None = None

    def counts(self, start: int) -> Counter[str]:
        """Give the counts for the lines from `start` on, which is never smaller than before."""
        if self._counts is None:
            self._counts = word_counts(self._lines[start:])
        else:
            self._counts.subtract(word_counts(self._lines[self._start : start]))
        self._start = start
        return self._counts


def _mark_captions(lines: list[Line], kinds: dict[int, BlockKind]) -> None:
    """The sentence before a bare credit is the caption that the credit belongs to."""
    for i, kind in kinds.items():
        if kind is not BlockKind.CAPTION or not is_bare_credit(lines[i]):
            continue
        if kinds.get(i - 1) is BlockKind.PARAGRAPH and _is_caption_text(lines[i - 1]):
            kinds[i - 1] = BlockKind.CAPTION


def _mark_signed_end(lines: list[Line], kinds: dict[int, BlockKind]) -> None:
    """The last running text is no caption though a name stands in brackets behind it."""
    for i in reversed(kinds):
        text, bracket, _ = lines[i].text.rpartition(" (")
        is_signed = bool(bracket) and lines[i].text.endswith(")") and Line(text).is_prose
        if is_signed and kinds[i] is BlockKind.CAPTION:
            kinds[i] = BlockKind.PARAGRAPH
        if is_signed or is_running(lines[i]):
            return


def _is_caption_text(line: Line) -> bool:
    return len(line.text) <= _LONGEST_POINT and not any(mark in line.text for mark in '“„«"')


def _mark_related(lines: list[Line], kinds: dict[int, BlockKind]) -> None:
    """Short lines after "Related articles" are links, up to the next paragraph."""
    links, last = 0, -1
    for i in kinds:
        if i - 1 not in kinds and i > 0:
            links, last = _links_announced(lines, i - 1), -1
        if announced := _links_announced(lines, i):
            kinds[i] = BlockKind.FURNITURE
            links, last = announced, -1
        elif kinds[i] is BlockKind.FURNITURE:
            continue
        elif links and last >= 0 and _is_heading_behind_links(lines, kinds, i, last):
            links = 0
        elif links and kinds[i] in _LINK_KINDS and not lines[i].is_prose:
            kinds[i] = BlockKind.FURNITURE
            links, last = links - 1, i
        else:
            links = 0


def _is_heading_behind_links(
    lines: list[Line], kinds: Mapping[int, BlockKind], at: int, last: int
) -> bool:
    """Whether a short line over a paragraph is parted from the links, the `last` one over it."""
    if at + 1 >= len(lines) or not is_running(lines[at + 1]):
        return False
    if kinds[at] is not BlockKind.PARAGRAPH or lines[at].is_prose or lines[at].ends_sentence:
        return False
    is_parted = any(line.follows_gap for line in lines[last + 1 : at + 1])
    return is_parted and not lines[last].follows_gap


_LINK_KINDS = {BlockKind.PARAGRAPH, BlockKind.ITEM}


def _links_announced(lines: Sequence[Line], at: int) -> int:
    """How many links may follow a line like "Related articles": one, or all up to the text.

    Where several short lines follow "Read also", the last of them is the heading of the paragraph
    under it.
    """
    line = lines[at]
    if len(line.text) > _LONGEST_HEADING:
        return 0
    if line.phrase in ONE_LINK_LINES:
        run = at + 1
        while run < min(len(lines), at + _MOST_POINTS) and _may_be_link(lines[run]):
            run += 1
        return max(1, run - at - 2)
    return _MOST_LINKS if line.phrase in RELATED_LINES else 0


def _may_be_link(line: Line) -> bool:
    return not line.is_prose and not line.ends_sentence and len(line.text) <= _LONGEST_POINT


_MOST_LINKS = 1_000


def _mark_bar(lines: list[Line], kinds: dict[int, BlockKind], start: int) -> None:
    """Several short lines between the head and the first paragraph are the page's, as share links.

    The last of them may be a heading where an empty line parts it from what is known as the page's,
    or where no lines are parted so.
    """
    if not start:
        return
    end = start
    while end < len(lines) and kinds[end] in _BAR_KINDS and _is_in_bar(lines[end]):
        end += 1
    if end == start or end == len(lines) or not is_running(lines[end]):
        return
    if end - start < 2 and (lines[start].follows_gap or not is_furniture(lines[start - 1])):
        return
    is_known = kinds.get(end - 2) is BlockKind.FURNITURE or is_furniture(lines[end - 2])
    last = lines[end - 1]
    is_heading = last.follows_gap or (
        len(last.words) > 1
        and is_furniture(lines[end - 2])
        and not is_line_of_names(last)
        and not any(line.follows_gap for line in lines[start : end + 1])
    )
    if is_known and kinds[end - 1] is BlockKind.PARAGRAPH and is_heading:
        end -= 1
    for i in range(start, end):
        if kinds[i] is BlockKind.PARAGRAPH:
            kinds[i] = BlockKind.FURNITURE


_BAR_KINDS = {BlockKind.PARAGRAPH, BlockKind.FURNITURE}


def _is_in_bar(line: Line) -> bool:
    return len(line.words) <= _MOST_BAR_WORDS and not line.ends_sentence


_MOST_BAR_WORDS = 6


def _mark_end(lines: list[Line], kinds: dict[int, BlockKind], start: int) -> None:
    """Behind the last paragraph nothing but sentences is the article's once the page's end begins.

    It begins with a line that pages end in, or with an entry of a menu.
    """
    last = next(
        (
            i
            for i in range(len(lines) - 1, start, -1)
            if is_running(lines[i]) and kinds[i] is not BlockKind.FURNITURE
        ),
        start,
    )
    begins = next(
        (
            i
            for i in range(last + 1, len(lines))
            if lines[i].phrase.lstrip("# ") in END_LINES
            or is_menu_line(lines[i])
            or announces_related(lines[i])
        ),
        len(lines),
    )
    for i in range(begins, len(lines)):
        if not lines[i].is_sentences:
            kinds[i] = BlockKind.FURNITURE


def _mark_tail(lines: list[Line], kinds: dict[int, BlockKind], start: int) -> None:
    """From the first run of short lines on that no article has, all is the page's."""
    run = 0
    has_furniture = False
    prose = _ProseAround(lines, start)
    for i in range(start, len(lines)):
        is_short = not lines[i].is_prose and kinds[i] in {BlockKind.FURNITURE, BlockKind.PARAGRAPH}
        if not is_short or not _is_fragment(lines[i]):
            run, has_furniture = 0, False
            continue
        if _is_heading_behind_ruler(lines, kinds, i):
            run, has_furniture = 0, False
            continue
        run += 1
        has_furniture = has_furniture or kinds[i] is BlockKind.FURNITURE
        if run >= _TAIL_RUN and has_furniture and prose.is_late(i, run):
            for j in range(i - run + 1, len(lines)):
                kinds[j] = BlockKind.FURNITURE
            return


def _is_heading_behind_ruler(lines: list[Line], kinds: Mapping[int, BlockKind], at: int) -> bool:
    """Whether a line between a drawn line and points or text begins a part of a letter."""
    if kinds[at] is not BlockKind.PARAGRAPH or lines[at].phrase in END_LINES or at + 1 not in kinds:
        return False
    is_under_ruler = at - 1 in kinds and not any(map(str.isalnum, lines[at - 1].text))
    return is_under_ruler and (kinds[at + 1] is BlockKind.ITEM or is_running(lines[at + 1]))


def _is_fragment(line: Line) -> bool:
    return not line.ends_sentence or len(line.text) < 30


class _ProseAround:
    """How much running text stands before and after each line from `start` on."""

    def __init__(self, lines: list[Line], start: int) -> None:
        body = lines[start:]
        self._start = start
        self._paragraphs = _sums(line.is_prose for line in body)
        self._weights = _sums(line.weight if line.is_prose else 0 for line in body)
        self._comments = _sums(line.folded.strip(" :!") in COMMENT_LINES for line in body)

    def is_late(self, at: int, run: int) -> bool:
        """Whether the article may end before the run of lines that ends `at`.

        Comments, and what announces them, may outweigh the article; other lines of the page stand
        in its middle too.
        """
        place = at - self._start
        before, all_prose = self._weights[place], self._weights[-1]
        reach = min(place + 4, len(self._comments) - 1)
        names_comments = self._comments[reach] > self._comments[place - run + 1]
        share = _ARTICLE_SHARE if names_comments else 1 / _ARTICLE_SHARE
        return self._paragraphs[place] > 1 and before > share * (all_prose - before)


def _sums(values: Iterable[float]) -> list[float]:
    """The sum of the values before each place, and of all."""
    return list(accumulate(values, initial=0))
