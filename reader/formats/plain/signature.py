"""Who signs an article under its last paragraph, where its head names nobody."""

from __future__ import annotations

from collections.abc import Mapping

from reader.article import BlockKind
from reader.formats.cues import PUBLISHED_LABELS
from reader.formats.dates import Moment
from reader.formats.plain.lines import Line
from reader.formats.plain.page_phrases import LETTER_CLOSINGS
from reader.formats.plain.signs import byline_prefix, dates_of, is_name, signed_by

_REACH = 5
"""Lines under the last paragraph that are looked at."""
_LONGEST = 80


def signature(
    lines: list[Line], kinds: Mapping[int, BlockKind], start: int
) -> tuple[int, tuple[str, ...]]:
    """Give the line from `start` on that signs the article, and its names; -1 where none does.

    Further down stand the links of the page, whose authors are others.
    """
    last = next((i for i in range(len(lines) - 1, start - 1, -1) if _is_text(lines, kinds, i)), -1)
    if last < 0:
        return -1, ()
    for i in range(last + 1, min(last + 1 + _REACH, len(lines))):
        if len(lines[i].text) > _LONGEST or lines[i].ends_sentence or dates_of(lines[i], None):
            continue
        names = _names(lines[i])
        if names:
            return i, tuple(names)
    return -1, ()


def dated_at_end(lines: list[Line], language: str | None) -> Moment | None:
    """Give the date that one of the last lines calls the one of publication, if any does."""
    for line in lines[-_DATE_REACH:]:
        if len(line.text) > _LONGEST or not line.folded.startswith(_PUBLISHED):
            continue
        for moment in dates_of(line, language)[:1]:
            if len(moment.iso) >= len("2024-10-25"):
                return moment
    return None


_DATE_REACH = 12
_PUBLISHED = tuple(label for label in PUBLISHED_LABELS if len(label) > 5)


def _is_text(lines: list[Line], kinds: Mapping[int, BlockKind], at: int) -> bool:
    return lines[at].is_prose and kinds.get(at) is BlockKind.PARAGRAPH


def _names(line: Line) -> list[str]:
    prefix = byline_prefix(line)
    if prefix:
        return signed_by(line.unmarked[prefix:])
    closing = next((c for c in LETTER_CLOSINGS if line.folded.startswith(c)), None)
    name = line.unmarked[len(closing) :].strip(" ,") if closing else ""
    return [name] if is_name(name) else []
