"""Where on a page the article is: what trafilatura finds, else where most of the prose stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree, html

from reader.article import BlockKind
from reader.formats.html.extraction import bare_extraction
from reader.formats.html.wording import Wording, among_comments, inside, teasers, words_of

_LEAST_WORDS = 60
"""An article of fewer is looked at twice."""
_SHARE, _LEAST_SHARE = 0.5, 0.35
"""Of the words of the densest part of the page: an article with fewer may have lost something and
is looked for again; one with fewest is none."""
_PROSE_WORDS = 12
_MOST_LINKED = 0.34
"""Of the characters of a paragraph of prose, so much may be links."""
_MOST_BLOCKS = 5_000
"""A page with more of them is searched once: that alone takes seconds."""
_SEARCHES = ((True, True, 0.9), (False, True, 0.9), (False, False, 0.6))
"""One after the other: whether it is quick, whether it is precise, how sure what it finds is."""
_INLINE = frozenset("hi ref del span a b i em strong u s sub sup small mark abbr cite q".split())


@dataclass(frozen=True, slots=True)
class Found:
    """The texts of an article's blocks, who found them, and how sure that is."""

    texts: Sequence[str]
    origin: str
    confidence: float


def find_article(tree: html.HtmlElement, wordings: Sequence[Wording]) -> Found | None:
    """Give what the article of a page says; None where there is none to be seen.

    `wordings` are those of all of the page's blocks. The quick search is tried first; where it
    gives little beside the densest part of the page, the thorough ones follow, and at last that
    part itself.
    """
    dense = _densest(wordings)
    dense_words = sum(len(wording.words) for wording in dense)
    best: list[str] = []
    best_words = 0
    searches = _SEARCHES[:1] if len(wordings) > _MOST_BLOCKS else _SEARCHES
    for is_fast, is_precise, confidence in searches:
        texts = _texts(tree, is_fast=is_fast, is_precise=is_precise)
        words = sum(len(words_of(text)) for text in texts)
        if words >= max(_LEAST_WORDS, _SHARE * dense_words):
            return Found(texts, "trafilatura", confidence)
        if words > best_words:
            best, best_words = texts, words
    if best_words and best_words >= _LEAST_SHARE * dense_words:
        return Found(best, "trafilatura", 0.6)
    if dense_words > best_words:
        return Found([wording.text for wording in dense], "the densest part of the page", 0.45)
    return Found(best, "trafilatura", 0.4) if best else None


def _texts(tree: html.HtmlElement, *, is_fast: bool, is_precise: bool) -> list[str]:
    """The texts of the blocks that trafilatura takes for the article."""
    try:
        document = bare_extraction(
            tree, fast=is_fast, favor_precision=is_precise, include_comments=False
        )
    except (
        etree.LxmlError,
        ValueError,
        TypeError,
        AttributeError,
        LookupError,
        RecursionError,
    ):
        return []
    body = getattr(document, "body", None)
    return [] if body is None else _blocks(body)


def _blocks(body: etree._Element) -> list[str]:
    """The texts of trafilatura's blocks; its own elements inside lines do not part words."""
    blocks: list[str] = []
    parts: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag not in _INLINE:
            if text := "".join(parts).strip():
                blocks.append(text)
            parts.clear()
        parts.append((element.text if event == "start" else element.tail) or "")
    if text := "".join(parts).strip():
        blocks.append(text)
    return blocks


def _densest(wordings: Sequence[Wording]) -> Sequence[Wording]:
    """The blocks in the element that holds most of the page's prose.

    As readability has it, a paragraph counts for its parent, and half as much for that one's. One
    that stands with a heading that is a link tells of another article.
    """
    comments = among_comments()
    others = teasers(wordings, _MOST_LINKED)
    scores = defaultdict[etree._Element, float](float)
    for wording in wordings:
        if not wording.is_prose(_PROSE_WORDS, _MOST_LINKED):
            continue
        container = wording.container
        if container is None or container in others or comments.hold(wording):
            continue
        scores[container] += len(wording.words)
        outer = container.getparent()
        if outer is not None:
            scores[outer] += len(wording.words) / 2
    if not scores:
        return []
    best = inside(max(scores, key=lambda element: scores[element]))
    return [
        wording
        for wording in wordings
        if best.hold(wording)
        and not comments.hold(wording)
        and (wording.is_prose(1, _MOST_LINKED) or wording.piece.kind is BlockKind.HEADING)
    ]
