"""The lines that a page prints between its title and its text: who wrote it, when, the picture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from reader.article import BlockKind
from reader.formats.html.line_reader import PrintedLines
from reader.formats.html.printed_lines import line_kind
from reader.formats.html.wording import Wording, words_of
from reader.formats.plain.lines import Line
from reader.formats.plain.signs import is_furniture

_REACH = 30
"""So many blocks may stand between the title and the text."""
_LONGEST = 200
_PROSE_WORDS = 25
_LEAD_WORDS = 8
_LONGEST_LEAD = 600
_MOST_LINKED = 0.34
_MOST_OTHER_WORDS = 6
"""So many words, a role or a place, may stand beside the names in a line of authors."""
_LINES = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM, BlockKind.SUMMARY})


def head_kinds(
    wordings: Sequence[Wording],
    chosen: Sequence[bool],
    title: str,
    authors: Sequence[str],
    printed: PrintedLines,
    language: str | None,
    leads: Collection[str],
) -> dict[int, BlockKind]:
    """Give the kinds of bylines, datelines, captions and the lead around an article's beginning.

    `printed` are the lines that told the metadata; `leads` are the words of what the page's
    classes call a lead.

    They are told by their number among the page's blocks. What is told again counts once: pages
    print it for several widths, and the author's name once more under the portrait.
    """
    start, end = _bounds(wordings, chosen, title)
    kinds: dict[int, BlockKind] = {}
    seen: set[str] = set()
    signed: set[str] = set()
    levels = Counter(
        wordings[i].piece.level
        for i in range(start, len(wordings))
        if chosen[i] and wordings[i].piece.kind is BlockKind.HEADING
    )
    is_under_title = True
    for i in range(start, end):
        kind = _kind(wordings[i], authors, printed, language)
        is_behind = i > 0 and wordings[i].container is wordings[i - 1].container
        if kind is None and BlockKind.SUMMARY not in kinds.values():
            is_lead = not chosen[i] and _is_lead(
                wordings[i], leads, is_behind=is_behind and i == start
            )
            if is_under_title and (chosen[i] or is_behind):
                others = levels[wordings[i].piece.level] - chosen[i]
                is_lead = is_lead or (not others and _is_leading_heading(wordings[i]))
            kind = BlockKind.SUMMARY if is_lead else None
        is_text = chosen[i] and wordings[i].piece.kind is BlockKind.PARAGRAPH
        if kind is None and is_text and len(wordings[i].words) >= _LEAD_WORDS:
            is_under_title = False
        if kind is None or wordings[i].key in seen:
            continue
        seen.add(wordings[i].key)
        if kind is BlockKind.BYLINE:
            if signed.issuperset(wordings[i].words):
                continue
            signed.update(wordings[i].words)
        kinds[i] = kind
    return kinds


def _bounds(wordings: Sequence[Wording], chosen: Sequence[bool], title: str) -> tuple[int, int]:
    """From behind the title, or the article's first block, to its first paragraph of prose."""
    first = next((i for i, is_chosen in enumerate(chosen) if is_chosen), 0)
    end = next(
        (
            i
            for i in range(first, min(len(wordings), first + _REACH))
            if chosen[i]
            and len(wordings[i].words) >= _PROSE_WORDS
            and wordings[i].piece.kind is not BlockKind.HEADING
        ),
        first,
    )
    key = " ".join(words_of(title))
    for i in range(end, max(-1, end - _REACH), -1):
        wording = wordings[min(i, len(wordings) - 1)]
        if wording.piece.kind is BlockKind.HEADING and wording.key == key:
            return i + 1, end
    return first, end


def _kind(
    wording: Wording, authors: Sequence[str], printed: PrintedLines, language: str | None
) -> BlockKind | None:
    kind, text = wording.piece.kind, wording.text
    line = Line(text)
    if is_furniture(line):
        return None
    if kind is BlockKind.CAPTION:
        return kind
    if kind not in _LINES or len(text) > _LONGEST:
        return None
    if told := printed.kind_of(text) or line_kind(text, language):
        return told
    return BlockKind.BYLINE if _names_authors(wording, line, authors) else None


def _is_lead(wording: Wording, leads: Collection[str], *, is_behind: bool) -> bool:
    """Whether a block is a lead by its class, or as a paragraph right behind the title."""
    if wording.piece.kind not in _LINES or len(wording.text) > _LONGEST_LEAD:
        return False
    if is_behind and wording.piece.kind is BlockKind.PARAGRAPH:
        return wording.is_prose(_LEAD_WORDS, _MOST_LINKED)
    return wording.key in leads and wording.is_prose(_LEAD_WORDS, 0)


def _is_leading_heading(wording: Wording) -> bool:
    """Whether a heading under the title, of a level of its own, is the lead: a sentence."""
    piece = wording.piece
    return (
        piece.kind is BlockKind.HEADING
        and piece.level > 1
        and len(wording.words) >= _LEAD_WORDS
        and len(wording.text) <= _LONGEST_LEAD
        and not wording.linked
    )


def _names_authors(wording: Wording, line: Line, authors: Sequence[str]) -> bool:
    """Whether a line holds the names of the authors that are known, and little else."""
    words = wording.words
    known = [name for name in map(words_of, authors) if name and _holds(words, name)]
    named = sum(len(name) for name in known)
    return bool(known) and len(words) <= named + _MOST_OTHER_WORDS and not line.is_sentences


def _holds(words: list[str], name: list[str]) -> bool:
    """Whether a line begins with a name, or has it behind a few words."""
    starts = range(min(len(words) - len(name), _MOST_OTHER_WORDS) + 1)
    return any(words[start : start + len(name)] == name for start in starts)


def repetitions(wordings: Sequence[Wording], chosen: Sequence[bool], title: str) -> list[int]:
    """Give the numbers of first blocks that the title makes needless.

    They are headings that word it in another way, and a line or two of topic over it.
    """
    key = words_of(title)
    first = [i for i, is_chosen in enumerate(chosen) if is_chosen][:_FIRST]
    reach = range(first[0], min(first[-1] + _REACH, len(wordings))) if first else range(0)
    place = next((i for i in reach if wordings[i].words == key), -1)
    return [i for i in first if _is_needless(wordings[i], key, i < place)]


_FIRST = 6
_TOPIC_WORDS = 4


def _is_needless(wording: Wording, title: list[str], is_over_title: bool) -> bool:
    words = wording.words
    if is_over_title and 0 < len(words) <= _TOPIC_WORDS:
        return True
    is_first = wording.piece.kind is BlockKind.HEADING and wording.piece.level == 1
    shared = set(words) & set(title)
    return is_first and words != title and 2 * len(shared) >= len(set(words))
