"""Which blocks of a page are the article, when it is known what the article says.

The search for the article changes what it finds: it loses the kinds of blocks, what is written
twice, headings, captions. So its words only say where on the page the article is, and the blocks
are taken from the page itself, with what belongs between them.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from lxml import etree

from reader.article import BlockKind
from reader.formats.html.elements import ITEMS, LISTS
from reader.formats.html.other_parts import (
    drop_boxes,
    drop_comments,
    drop_other_articles,
    drop_teasers,
)
from reader.formats.html.walk import CELL_BORDER
from reader.formats.html.wording import Places, Wording, inside, is_paragraph, words_of
from reader.formats.plain.lines import Line
from reader.formats.plain.signs import is_furniture

_GRAM = 4
_FOUND_SHARE = 0.6
"""Of a block's runs of words, so many must be the article's."""
_LONG = 8
"""Words; a block of so many is not by chance the same as one of the article."""
_ROOT_SHARE = 0.9
_MOST_LINKED = 0.5
_LONGEST_HEADING = 200
_TEASER_WORDS = 40
"""No more does a page say of another article."""
_MOST_BETWEEN = 12
"""So many blocks in a row that were left out may belong to the article all the same."""
_TEXT = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.ITEM, BlockKind.TABLE, BlockKind.CODE}
)
_LINES = _TEXT | {BlockKind.HEADING}
_MEMBERS = frozenset({BlockKind.ITEM, BlockKind.TABLE})
_LEAST_MEMBERS = 0.3
"""Of a list's items, more than these must be of the article for the others to be."""
_BESIDE_TEXT = frozenset({BlockKind.CAPTION, BlockKind.EMBED})


def choose(wordings: Sequence[Wording], texts: Sequence[str]) -> list[bool]:
    """Tell of each block of a page whether it is of the article that says `texts`."""
    chosen = _said(wordings, texts)
    _drop_copies(wordings, chosen)
    _complete_lists(wordings, chosen)
    _begin(wordings, chosen)
    _fill(wordings, chosen)
    _take_sections(wordings, chosen)
    _drop_furniture(wordings, chosen)
    drop_boxes(wordings, chosen)
    drop_comments(wordings, chosen)
    drop_teasers(wordings, chosen)
    drop_other_articles(wordings, chosen)
    return chosen


def _said(wordings: Sequence[Wording], texts: Sequence[str]) -> list[bool]:
    """Which blocks the article says, short ones only between long ones."""
    said = [words_of(text) for text in texts]
    keys = {" ".join(words) or text for words, text in zip(said, texts, strict=True)}
    grams = set(_grams([word for words in said for word in words]))
    chosen = [_is_said(wording, keys, grams) for wording in wordings]
    long = [i for i, w in enumerate(wordings) if chosen[i] and len(w.words) >= _LONG]
    if long:
        for i, wording in enumerate(wordings):
            if not long[0] <= i <= long[-1] and len(wording.words) < _LONG:
                chosen[i] = chosen[i] and _is_near(wordings, i, long)
    return chosen


def _is_near(wordings: Sequence[Wording], i: int, long: Sequence[int]) -> bool:
    """Whether a short block stands in the same element as the first or last long one."""
    edge = wordings[long[0] if i < long[0] else long[-1]]
    return edge.container is not None and inside(edge.container).hold(wordings[i])


def _is_said(wording: Wording, keys: set[str], grams: set[tuple[str, ...]]) -> bool:
    if wording.key in keys:
        return True
    if wording.piece.kind is BlockKind.TABLE:
        cells = [" ".join(words_of(cell)) for cell in wording.text.split(CELL_BORDER)]
        return sum(cell in keys for cell in cells) > _FOUND_SHARE * len(cells)
    own = list(_grams(wording.words))
    return bool(own) and sum(gram in grams for gram in own) > _FOUND_SHARE * len(own)


def _grams(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[start:] for start in range(_GRAM)), strict=False)


def _drop_copies(wordings: Sequence[Wording], chosen: list[bool]) -> None:
    """Outside the element that holds nearly all of the article, what it says too is a copy."""
    root = article_root(wordings, chosen)
    if root is None:
        return
    place = inside(root)
    said_inside = {
        wording.key for i, wording in enumerate(wordings) if chosen[i] and place.hold(wording)
    }
    for i, wording in enumerate(wordings):
        if chosen[i] and not place.hold(wording):
            chosen[i] = wording.key not in said_inside and len(wording.words) >= _LONG


def article_root(wordings: Sequence[Wording], chosen: Sequence[bool]) -> etree._Element | None:
    """Give the innermost element that holds nearly all words of what was chosen."""
    weights = defaultdict[etree._Element, int](int)
    total = 0
    for i, wording in enumerate(wordings):
        if chosen[i] and wording.block is not None:
            total += len(wording.words)
            for element in (wording.block, *wording.block.iterancestors()):
                weights[element] += len(wording.words)
    root, least = None, total
    for element, weight in weights.items():
        if weight >= _ROOT_SHARE * total and (
            root is None or weight < least or (weight == least and root in element.iterancestors())
        ):
            root, least = element, weight
    return root


def _complete_lists(wordings: Sequence[Wording], chosen: list[bool]) -> None:
    """Take in the rest of a list or a table of which a good part is of the article."""
    members = defaultdict[etree._Element, list[int]](list)
    for i, wording in enumerate(wordings):
        if wording.piece.kind in _MEMBERS and wording.container is not None:
            members[wording.container].append(i)
    for numbers in members.values():
        if sum(chosen[i] for i in numbers) > _LEAST_MEMBERS * len(numbers):
            for i in numbers:
                chosen[i] = chosen[i] or wordings[i].linked <= _MOST_LINKED


def _begin(wordings: Sequence[Wording], chosen: list[bool]) -> None:
    """Take in what stands before the first paragraph and with it, where a box parts them.

    Of headings that is one of the level that the article's others have.
    """
    first = next(
        (i for i, is_chosen in enumerate(chosen) if is_chosen and is_paragraph(wordings[i])), 0
    )
    container = wordings[first].container
    levels = {
        w.piece.level
        for w, is_chosen in zip(wordings[first:], chosen[first:], strict=True)
        if is_chosen and w.piece.kind is BlockKind.HEADING
    }
    for i in range(max(0, first - _MOST_BETWEEN), first):
        wording = wordings[i]
        is_with_it = wording.block is container or _is_like(wording.container, container)
        if not is_with_it or is_furniture(Line(wording.text)):
            continue
        if wording.piece.kind is BlockKind.HEADING:
            is_own = wording.piece.level in levels and wording.linked <= _MOST_LINKED
            chosen[i] = chosen[i] or (is_own and len(wording.words) >= _LONG)
        else:
            chosen[i] = chosen[i] or is_paragraph(wording)


def _is_like(one: etree._Element | None, other: etree._Element | None) -> bool:
    """Whether two elements are one, or parts of one whole that share a class."""
    if one is other or one is None or other is None:
        return one is other
    if one.tag != other.tag or one.getparent() is not other.getparent():
        return False
    classes = (one.get("class") or "").split()
    return bool(classes) and not set(classes).isdisjoint((other.get("class") or "").split())


_LEAST_SECTIONS = 3


def _take_sections(wordings: Sequence[Wording], chosen: list[bool]) -> None:
    """Take in the lists of links under a heading like those of the article's other sections.

    Encyclopedias end in such lists: sources, other articles, other sites.
    """
    headings = [i for i, w in enumerate(wordings) if w.piece.kind is BlockKind.HEADING]
    shapes = Counter(_shape(wordings[i]) for i in headings if chosen[i])
    shapes = Counter({shape: n for shape, n in shapes.items() if n >= _LEAST_SECTIONS})
    if not shapes:
        return
    ends = [*headings[1:], len(wordings)]
    for start, end in zip(headings, ends, strict=True):
        heading = wordings[start]
        if _shape(heading) not in shapes or is_furniture(Line(heading.text)):
            continue
        section = [
            i
            for i in range(start + 1, end)
            if _beside_list(wordings[i]) is heading.container or chosen[i]
        ]
        if section and all(wordings[i].piece.kind is BlockKind.ITEM for i in section):
            for i in (start, *section):
                chosen[i] = True


_OF_LISTS = LISTS | ITEMS | {"dl"}


def _beside_list(wording: Wording) -> etree._Element | None:
    """The element that holds the list that a block is an item of."""
    element = wording.block
    while element is not None and (
        element.tag in _OF_LISTS or (element.tag == "div" and len(element) == 1)
    ):
        element = element.getparent()
    return element


def _shape(heading: Wording) -> tuple[etree._Element | None, int, str]:
    """What headings of one kind share: where they stand, their level and their class."""
    classes = heading.block.get("class") if heading.block is not None else None
    return heading.container, heading.piece.level, classes or ""


def _fill(wordings: Sequence[Wording], chosen: list[bool]) -> None:
    """Take in what stands between two blocks of the article and is of it by all signs."""
    keys = Counter(wording.key for i, wording in enumerate(wordings) if chosen[i])
    words = Counter[etree._Element | None]()
    for i, wording in enumerate(wordings):
        if chosen[i] and wording.piece.kind is BlockKind.PARAGRAPH:
            words[wording.container] += len(wording.words)
    numbers = [i for i in range(len(wordings)) if chosen[i]]
    for before, after in itertools.pairwise(numbers):
        if not 1 < after - before <= _MOST_BETWEEN + 1:
            continue
        containers = [wordings[before].surroundings, wordings[after].surroundings]
        for i in range(before + 1, after):
            chosen[i] = _belongs(wordings[i], containers, keys)
        if _heads(wordings[after - 1], wordings[after], words):
            chosen[after - 1] = True


def _heads(heading: Wording, text: Wording, words: Counter[etree._Element | None]) -> bool:
    """Whether a heading that is a link stands over a text that is too long for a teaser."""
    return (
        heading.piece.kind is BlockKind.HEADING
        and heading.container is text.container
        and words[text.container] > _TEASER_WORDS
        and not is_furniture(Line(heading.text))
    )


def _belongs(
    wording: Wording, containers: Sequence[etree._Element | None], keys: Counter[str]
) -> bool:
    kind = wording.piece.kind
    if kind in _BESIDE_TEXT:
        return not is_furniture(Line(wording.text))
    if wording.key in keys:
        return True
    is_sibling = wording.block in containers or any(
        _is_like(wording.surroundings, container) for container in containers
    )
    if not is_sibling or wording.linked > _MOST_LINKED or is_furniture(Line(wording.text)):
        return False
    if kind is BlockKind.HEADING:
        return len(wording.text) <= _LONGEST_HEADING
    return kind in _TEXT


def _drop_furniture(wordings: Sequence[Wording], chosen: list[bool]) -> None:
    """Leave out lines that are the page's, and headings that nothing of the article follows."""
    pulled = Places(_is_pulled)
    prose: str | None = None
    follows = False
    for i in range(len(wordings) - 1, -1, -1):
        if not chosen[i]:
            continue
        wording = wordings[i]
        kind = wording.piece.kind
        is_last = kind is BlockKind.HEADING and not follows
        if is_last or (kind in _LINES and is_furniture(Line(wording.text))):
            chosen[i] = False
        elif kind is BlockKind.QUOTE and pulled.hold(wording):
            if prose is None:
                prose = _prose(wordings, chosen)
            chosen[i] = f" {wording.key} " not in prose
        follows = follows or (chosen[i] and kind not in _BESIDE_TEXT)


def _prose(wordings: Sequence[Wording], chosen: Sequence[bool]) -> str:
    """The words of all paragraphs that were chosen."""
    keys = (
        wording.key
        for wording, is_chosen in zip(wordings, chosen, strict=True)
        if is_chosen and wording.piece.kind is BlockKind.PARAGRAPH
    )
    return f" {' '.join(keys)} "


_PULLED = re.compile(r"\bpull[-_]?(?:ed[-_]?)?quote")


def _is_pulled(element: etree._Element) -> bool:
    """Whether an element repeats words of the text in large letters."""
    return element.tag == "aside" or bool(_PULLED.search((element.get("class") or "").lower()))
