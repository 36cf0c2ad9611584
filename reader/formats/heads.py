"""Byline, date and title at the head of a text whose paragraphs are known, as in plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.article import BlockKind
from reader.formats.builder import ArticleBuilder, single_line
from reader.formats.plain.head import Head, read_head
from reader.formats.plain.lines import Line
from reader.language import detect

_REACH = 40
"""Paragraphs that are looked at."""
_LONGEST = 4_000
"""Characters of a paragraph that are looked at."""
_BELOW_TITLE = frozenset({BlockKind.BYLINE, BlockKind.DATELINE})
_WITHOUT_TITLE = _BELOW_TITLE | {BlockKind.TITLE, BlockKind.KICKER}
_LIKELY, _GUESSED = 0.8, 0.6


def tell_head(
    builder: ArticleBuilder, title: str | None, paragraphs: Sequence[str]
) -> dict[int, BlockKind]:
    """Tell what the first paragraphs of a text say of it, and give the kinds of those that do.

    They stand below `title`; where it is None it is looked for in them. The keys are indexes of
    `paragraphs`.
    """
    above = [Line(title, follows_gap=True)] if title else []
    lines = list(above)
    places: list[int] = []
    for index, paragraph in enumerate(paragraphs[:_REACH]):
        text = single_line(paragraph[:_LONGEST])
        if text:
            lines.append(Line(text, follows_gap=True))
            places.append(index)
    if not places:
        return {}
    language = detect("\n".join(line.text for line in lines))
    head = read_head(lines, language, title_at=0 if title else None)
    if not title:
        builder.tell("title", head.title, "first lines", _GUESSED)
        builder.tell("kicker", head.kicker, "first lines", _GUESSED)
    head.authors = tuple(name for name in head.authors if not _is_place(name, head, lines))
    _tell(builder, head)
    wanted = _BELOW_TITLE if title else _WITHOUT_TITLE
    kinds = {
        places[at - len(above)]: kind
        for at, kind in head.kinds.items()
        if at >= len(above) and kind in wanted
    }
    return _with_lead(kinds, head, places, len(above))


def _is_place(name: str, head: Head, lines: list[Line]) -> bool:
    """Whether what was taken for a name is the place in a date line: `Port Amsel, 3 March 2024`."""
    return any(
        kind is BlockKind.DATELINE
        and re.match(re.escape(name) + r",\s+(?:\w+\s+)?\d", lines[at].text)
        for at, kind in head.kinds.items()
    )


def _with_lead(
    kinds: dict[int, BlockKind], head: Head, places: list[int], above: int
) -> dict[int, BlockKind]:
    """Add the lead that stands between the title and the byline or the date."""
    last = max((at for at, kind in kinds.items() if kind in _BELOW_TITLE), default=-1)
    for at, kind in head.kinds.items():
        if kind is BlockKind.SUMMARY and at >= above and places[at - above] < last:
            kinds[places[at - above]] = kind
    return kinds


def _tell(builder: ArticleBuilder, head: Head) -> None:
    builder.tell_list("authors", head.authors, "byline", _LIKELY)
    if head.published:
        builder.tell("published", head.published.iso, "date line", head.published.confidence)
    if head.updated:
        builder.tell("updated", head.updated.iso, "date line", head.updated.confidence)
    builder.tell("publisher", head.publisher, "first lines", _GUESSED)
    builder.tell("url", head.url, "first lines", 0.9)
