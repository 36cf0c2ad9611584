"""What an article's first and last lines tell of it, where the rest of the page tells nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from reader.article import BlockKind
from reader.formats.builder import ArticleBuilder
from reader.formats.html.author_names import names_in
from reader.formats.html.wording import Wording
from reader.formats.plain.dateline import dated_at_end, read_opening
from reader.formats.plain.lines import Line
from reader.formats.plain.signature import signatures

_REACH = 3
"""Blocks behind the article's last one that may sign it."""
_LAST = 8
_LONGEST_SIGNATURE = 60
_SURE = 0.6
_MOST_LINKED = 0.5
_TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.SUMMARY})


def tell_by_text(
    builder: ArticleBuilder,
    wordings: Sequence[Wording],
    chosen: Sequence[bool],
    language: str | None,
) -> None:
    """Tell the date that the text begins with and who signs it, if nothing else did.

    `language` is that for the order of day and month.
    """
    article = [w for w, is_chosen in zip(wordings, chosen, strict=True) if is_chosen]
    if builder.told("published") is None:
        prose = (w for w in article if w.piece.kind in _TEXT and Line(w.text).is_prose)
        for first in islice(prose, 1):
            opening = read_opening(Line(first.text), language).published
            if opening:
                builder.tell("published", opening.iso, "dateline", opening.confidence)
    last = max((i for i, is_chosen in enumerate(chosen) if is_chosen), default=-1)
    ending = [*article[-_LAST:], *wordings[last + 1 : last + 1 + _REACH]]
    lines = [Line(wording.text) for wording in ending]
    if builder.told("published") is None:
        foot = dated_at_end(lines, language)
        if foot:
            builder.tell("published", foot.iso, "last lines", foot.confidence)
    if not builder.told_list("authors"):
        builder.tell_list("authors", _signed(ending, lines), "last lines", _SURE)


def _signed(ending: Sequence[Wording], lines: list[Line]) -> Sequence[str]:
    """The names under the last paragraph: behind a "By", or as Korean reporters sign."""
    kinds = {i: wording.piece.kind for i, wording in enumerate(ending)}
    _, found = signatures(lines, kinds, 0)
    for signature in islice((one for one in found if one.form in _FORMS), 1):
        is_linked = ending[signature.at].linked > _MOST_LINKED
        if not is_linked and not _is_label(lines[signature.at]):
            return names_in(signature.names).persons
    for line in reversed(lines):
        match = _REPORTER.match(line.text) if len(line.text) <= _LONGEST_SIGNATURE else None
        if match:
            return (match[1],)
    return ()


_FORMS = frozenset({"prefix", "closing"})
"""How a page's text is signed; a name alone under it may be anybody's."""
_REPORTER = re.compile(
    r"[^\w]{0,3}(?:\w{1,12}\s?[=·/|]\s?)?([가-힣]{2,4}) ?(?:기자|특파원|논설위원)\b"
)
"""`최윤호 기자 uknow@example.com`"""


def _is_label(line: Line) -> bool:
    """Whether the word before the names is one that also begins other lines: `Text`, `Words`."""
    first = line.folded.split()[0] if line.folded.split() else ""
    return first in _LABELS


_LABELS = frozenset({"text", "texte", "texto", "tekst", "words", "interview", "protokoll", "di"})
